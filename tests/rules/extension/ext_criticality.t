ext-criticality fires ext-access-critical "authorityInfoAccess is critical"
ext-criticality silent ext-crl-points
ext-criticality silent unknown-critical-extension  # ext-unknown-critical
ext-criticality silent identifier-critical  # ski-critical
