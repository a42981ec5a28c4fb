san-type-not-allowed fires san-types "otherName (1 of"
san-type-not-allowed fires san-types "rfc822Name (1 of"
san-type-not-allowed fires san-types "directoryName (1 of"
san-type-not-allowed fires san-types "uniformResourceIdentifier (1 of"
san-type-not-allowed fires san-types "registeredID (1 of"
san-type-not-allowed fires san-uri-faults "(8 of them)"
san-type-not-allowed silent good-ip
san-type-not-allowed silent san-name-empty  # san-name-empty
san-type-not-allowed silent san-types private
san-type-not-allowed silent smime smime
san-type-not-allowed-smime fires smime-dns smime "dNSName (2 of them)"
san-type-not-allowed-smime fires smime-upn-strict smime "userPrincipalName"
san-type-not-allowed-smime silent smime-upn-only smime
san-type-not-allowed-smime silent smime smime
san-type-not-allowed-smime silent smime-dns
san-type-dropped fires san-types vault "otherName (1 of"
san-type-dropped fires san-types letsencrypt "registeredID (1 of"
san-type-dropped silent san-uri vault
san-type-dropped silent san-email letsencrypt  # san-type-not-allowed
san-type-dropped silent san-types private
san-type-not-allowed fires san-email letsencrypt "rfc822Name (1 of"
