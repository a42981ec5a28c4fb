policies-requested fires policy-dv "domain-validated"
policies-requested fires policies-dv-ov "2 policies are requested"
policies-requested silent policies-empty  # policy-malformed
policies-requested silent good-p256
