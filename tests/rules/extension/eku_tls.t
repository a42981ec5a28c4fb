eku-tls-forbidden fires purpose-code-signing "codeSigning"
eku-tls-forbidden fires purpose-ocsp-too "OCSPSigning"
eku-tls-forbidden silent purpose-any  # eku-any
eku-tls-forbidden silent purpose-client-too
eku-tls-forbidden silent purpose-code-signing private
eku-tls-other fires purpose-ipsec-too "ipsecIKE"
eku-tls-other silent purpose-ocsp-too  # eku-tls-forbidden
eku-tls-other silent purpose-gated  # eku-legacy-sgc
eku-tls-other silent good-p256
