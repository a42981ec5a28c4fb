ext-attribute-as-extension fires password-as-extension "expected it beside extensionRequest, among the attributes"
ext-attribute-as-extension fires ext-common-name "commonName stands among the extensions, expected it in the subject"
ext-attribute-as-extension silent challenge-password  # where it belongs
ext-attribute-as-extension silent smime-capabilities-extension  # RFC 4262
ext-attribute-as-extension silent unknown-extension
ext-attribute-as-extension fires attestation-as-extension "among the attributes"
