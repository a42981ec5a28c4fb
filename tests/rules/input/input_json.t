input-json fires json-body "in a string of a JSON document"
input-json fires json-body vault
input-json silent literal-backslash-n  # pem-mangled-transport
input-json silent good-p256
