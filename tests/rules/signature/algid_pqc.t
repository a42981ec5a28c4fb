algid-pqc-parameters-present fires mldsa65-null "id-ml-dsa-65 has parameters (NULL)"
algid-pqc-parameters-present silent mldsa65
algid-pqc-parameters-present silent slhdsa-sha2-128s
algid-pqc-parameters-present silent mlkem768-key
algid-pqc-parameters-present silent signature-eddsa-null  # algid-eddsa-parameters-present
algid-pqc-prestandard fires dilithium3-key "key algorithm 1.3.6.1.4.1.2.267.7.6.5 is Dilithium3"
algid-pqc-prestandard fires falcon-signature "signature algorithm 1.3.9999.3.6 is Falcon"
algid-pqc-prestandard silent mldsa65
algid-pqc-prestandard silent unknown-key  # algid-spki-unknown
algid-pqc-prestandard fires composite-draft-12 "2.16.840.1.114027.80.9.1.28 is a draft of composite keys"
algid-pqc-prestandard silent composite-key
