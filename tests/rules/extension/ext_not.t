ext-not-yours fires ext-crl-points "cRLDistributionPoints"
ext-not-yours silent ext-crl-points private
ext-not-yours silent ext-poison  # ext-not-yours-ct
ext-not-yours silent good-p256
ext-not-yours-ct fires ext-poison
ext-not-yours-ct fires ext-poison smime
ext-not-yours-ct silent ext-crl-points
ext-not-yours-ct fires ext-poison pkix
ext-not-yours-ct fires ext-poison private  # no program takes such a certificate
