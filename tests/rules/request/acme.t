acme-identifier fires ext-acme-identifier
acme-identifier silent ext-acme-identifier private
acme-identifier silent good-p256
