ext-ca-only fires ext-name-constraints "nameConstraints"
ext-ca-only fires ext-name-constraints private
ext-ca-only silent ca-name-constraints  # bc-ca-true
ext-ca-only silent ca-name-constraints private
