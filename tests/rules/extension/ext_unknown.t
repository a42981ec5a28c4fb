ext-unknown fires unknown-extension "1.3.6.1.4.1.32473.7"
ext-unknown silent ext-common-name  # ext-attribute-as-extension
ext-unknown silent ext-attestation
ext-unknown silent unknown-critical-extension  # ext-unknown-critical
ext-unknown silent ext-netscape-other  # ext-netscape
ext-unknown silent ext-verisign  # ext-entrust-verisign-legacy
ext-unknown silent good-p256
ext-unknown-critical fires unknown-critical-extension
ext-unknown-critical silent unknown-extension
ext-unknown-critical silent ext-access-critical  # ext-criticality
