der-bitstring-unused-bits silent signature-unused-bits  # signature-bitstring-unused
der-bitstring-unused-bits silent key-usage-trailing-zeros  # der-named-bits-trailing-zero
der-bitstring-unused-bits silent good-rsa2048
der-bitstring-unused-bits fires key-usage-unused-bits "FF"
