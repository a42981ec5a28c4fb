#!/usr/bin/env bats
# What is to be done about a finding, where that hangs on the case.

load helper

# Lints a request of the corpus in a profile.
corpus() {
	cp "$BATS_TEST_DIRNAME/../../corpus/$1.csr" .
	csrlint --profile "$2" --format jsonl "$1.csr"
}

# The finding of rule $1 has a fix that holds $2 and not $3.
has_fix() {
	json 'grep { $_->{rule} eq "'"$1"'" && index($_->{fix}, "'"$2"'") >= 0 &&
		index($_->{fix}, "'"$3"'") < 0 } @{$j->{findings}}'
}

# The finding of rule $1 proposes $2.
proposes() {
	json 'grep { $_->{rule} eq "'"$1"'" &&
		($_->{suggestion} // "") eq "'"$2"'" } @{$j->{findings}}'
}

@test "the digest of the curve is the one that is proposed" {
	corpus signature-p256-sha512 private
	proposes signature-hash-curve-mismatch ecdsa-with-SHA256
	corpus signature-p384-sha256 private
	proposes signature-hash-curve-mismatch ecdsa-with-SHA384
}

@test "a draft's key is replaced by the standard's of the same size" {
	corpus dilithium3-key pkix
	has_fix algid-pqc-prestandard ML-DSA ML-DSA-87
	proposes algid-pqc-prestandard id-ml-dsa-65
}

@test "where no such key is taken none is proposed" {
	for profile in tls code-signing; do
		corpus dilithium3-key $profile
		has_fix algid-pqc-prestandard 'EC or RSA' ML-DSA
		json '!grep { ($_->{suggestion} // "") =~ /ml-dsa/ }
			@{$j->{findings}}'
	done
}

@test "the fix of a signature that fails speaks of its cause" {
	corpus signature-reversed private
	has_fix signature-invalid CryptoAPI DigestInfo
	corpus signature-pss-as-pkcs1 private
	has_fix signature-invalid CKM_SHA256_RSA_PKCS_PSS CryptoAPI
	corpus signature-other-key private
	has_fix signature-invalid CKA_ID CryptoAPI
}

@test "nothing of a private key is shown" {
	cp "$BATS_TEST_DIRNAME/../../corpus/rsa-private-key.csr" .
	for format in text short json jsonl; do
		csrlint --show --format $format rsa-private-key.csr
		contains "$output" private-key-as-public-key
		! echo "$output" | grep -qi modulus-md5
	done
}

# The finding of rule $1 has a fix that ends with $2.
fix_ends() {
	json 'grep { $_->{rule} eq "'"$1"'" && $_->{fix} =~ /\Q'"$2"'\E\z/ }
		@{$j->{findings}}'
}

@test "faults of internal names lead to the profile of a CA of one's own" {
	local advice='For a request to your own CA try --profile private'

	for profile in tls dv letsencrypt; do
		corpus dns-single-label $profile
		fix_ends dns-single-label " $advice or auto instead."
		corpus dns-internal $profile
		fix_ends dns-special-use-name " $advice or auto instead."
		corpus san-ip-private $profile
		fix_ends san-ip-reserved " $advice or auto instead."
	done
	corpus san-ip-private private
	has_fix san-ip-reserved 'your own CA' --profile
	corpus dns-cn-localhost vault
	json '!grep { $_->{fix} =~ /--profile private/ } @{$j->{findings}}'
}

@test "profile auto need not be told to choose" {
	cp "$BATS_TEST_DIRNAME/../../corpus/dns-unknown-tld.csr" .
	csrlint --profile auto --format jsonl dns-unknown-tld.csr
	json '$j->{profile} eq "tls"'
	fix_ends dns-unknown-tld ' For a request to your own CA try --profile private instead.'
}
