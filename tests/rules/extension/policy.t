policy-conflict fires policies-dv-ov "organization-validated is requested beside domain-validated"
policy-conflict fires policy-any "anyPolicy"
policy-conflict fires policy-dv ov "domain-validated is requested, expected organization-validated"
policy-conflict fires policy-dv ev
policy-conflict fires policy-dv smime
policy-conflict silent policy-dv
policy-conflict silent policy-dv dv
policy-conflict silent policies-twice  # policy-malformed
policy-conflict silent ca-template-policy  # bc-ca-true
policy-conflict silent mail-legacy smime  # smime-legacy-generation
policy-conflict silent policies-dv-ov private
