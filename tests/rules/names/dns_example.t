dns-example-domain fires cn-example-com "dNSName"
dns-example-domain silent dns-example-below
dns-example-domain silent cn-example-com private
dns-example-domain silent good-p256
