policy-conflict fires policies-dv-ov "organization-validated is requested beside domain-validated"
policy-conflict fires policy-any "anyPolicy"
policy-conflict fires policy-dv ov "domain-validated is requested, expected 2.23.140.1.2.2"
policy-conflict fires policy-dv ev
policy-conflict fires policy-dv smime
policy-conflict silent policy-dv
policy-conflict silent policy-dv dv
policy-conflict silent policies-twice  # policy-malformed
policy-conflict silent ca-template-policy  # bc-ca-true
policy-conflict silent mail-legacy smime  # smime-legacy-generation
policy-conflict silent policies-dv-ov private
policy-malformed fires policies-twice "a second time"
policy-malformed fires policies-empty "empty"
policy-malformed silent policies-dv-ov
policy-malformed silent policy-without-identifier  # ext-malformed
