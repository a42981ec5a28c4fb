#!/usr/bin/env bats
# --show: what a request holds, beside the findings.

load helper

# The value of a detail of the one request of the last run.
is_detail() {
	json 'grep { $_->{name} eq "'"$1"'" && $_->{value} eq q('"$2"') }
		@{$j->{details}}'
}

corpus() {
	cp "$BATS_TEST_DIRNAME/../../corpus/$1.csr" .
	lint --show --format jsonl "$1.csr"
}

@test "--show alone lists details" {
	lint --format jsonl de.csr
	json '!exists $j->{details}'
	lint --show --format jsonl de.csr
	json '@{$j->{details}} > 5 && !grep {
		join(" ", sort keys %$_) ne "name value" } @{$j->{details}}'
	lint --show de.csr
	contains "$output" '  spki-sha256  '
	lint --show -f short de.csr
	[ -z "$output" ]
}

@test "the digests of a key are those that openssl prints" {
	for name in good-rsa2048 good-p256 good-ed25519; do
		corpus $name
		openssl req -in $name.csr -noout -pubkey >key.pem
		openssl pkey -pubin -in key.pem -outform DER -out key.der
		is_detail spki-sha256 "$(sha256sum key.der | cut -d ' ' -f 1)"
		is_detail pin-sha256 "$(openssl dgst -sha256 -binary key.der |
			openssl base64)"
	done
}

@test "the MD5 of a modulus is the one that openssl prints" {
	for name in good-rsa2048 good-rsa3072 rsa1024; do
		corpus $name
		md5=$(openssl req -in $name.csr -noout -modulus | openssl md5)
		is_detail modulus-md5 "${md5##* }"
	done
}

@test "algorithms are shown with all their parameters" {
	corpus pss-salt-222
	is_detail signature-algorithm 'id-RSASSA-PSS (1.2.840.113549.1.1.10)'
	is_detail signature-parameters 'hash id-sha256, mask generation id-mgf1 with id-sha256, salt length 222, trailer field 1'
	corpus good-p256
	is_detail key-curve 'secp256r1 (1.2.840.10045.3.1.7)'
	is_detail signature-parameters absent
	corpus dsa2048
	is_detail key-size 'p of 2048 bits, q of 256 bits'
	corpus mldsa65
	is_detail key-algorithm 'id-ml-dsa-65 (2.16.840.1.101.3.4.3.18)'
	corpus pss-parameters-null
	json 'grep { $_->{name} eq "signature-parameters" } @{$j->{details}}'
}

# The same with one octet of pss-salt-222 changed: the last of an OID.
with_oid() { # $1: OID and what is before it, in \x.., $2: its last octet
	grep -v -e - "$BATS_TEST_DIRNAME/../../corpus/pss-salt-222.csr" |
		base64 -d | perl -0777 -pe "s/($1)./\$1\\x$2/s or die" \
		>changed.der
	run --separate-stderr "$CSRLINT" --show -f jsonl changed.der
}

@test "digests and masks of RSASSA-PSS without a name are shown as OIDs" {
	with_oid '\xA0\x0F\x30\x0D\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02' 7F
	is_detail signature-parameters 'hash 2.16.840.1.101.3.4.2.127, mask generation id-mgf1 with id-sha256, salt length 222, trailer field 1'
	with_oid '\x01\x01\x08\x30\x0D\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02' 7F
	is_detail signature-parameters 'hash id-sha256, mask generation id-mgf1 with 2.16.840.1.101.3.4.2.127, salt length 222, trailer field 1'
	with_oid '\x2A\x86\x48\x86\xF7\x0D\x01\x01(?=\x08)' 7F
	is_detail signature-parameters 'hash id-sha256, mask generation 1.2.840.113549.1.1.127, salt length 222, trailer field 1'
}

@test "extensions are shown in order and decoded" {
	corpus good-p256
	json 'join("; ", map { $_->{value} } grep { $_->{name} eq "extension" }
		@{$j->{details}}) eq "subjectAltName (2.5.29.17): " .
		"DNS:www.csrlint-demo.org, DNS:csrlint-demo.org; " .
		"keyUsage (2.5.29.15), critical: digitalSignature; " .
		"extKeyUsage (2.5.29.37): serverAuth (1.3.6.1.5.5.7.3.1)"'
	corpus basic-constraints-ca
	is_detail extension 'basicConstraints (2.5.29.19), critical: cA TRUE'
	corpus san-101
	json 'grep { $_->{value} =~ /, \.\.\. \(1 more\)$/ } @{$j->{details}}'
}

@test "a challengePassword is never shown" {
	corpus challenge-password
	is_detail attribute 'challengePassword (1.2.840.113549.1.9.7): UTF8String present, not shown'
	lacks "$output" 'correct horse'
	lint --show challenge-password.csr
	lacks "$output" 'correct horse'
}

@test "a private key beside the request shows nothing of itself" {
	corpus private-key-and-request
	is_detail signature-status valid
	lint --show private-key-and-request.csr
	contains "$output" '  spki-sha256  '
	body=$(sed -n '/BEGIN.*PRIVATE KEY/,/END/{/^-/!p}' \
		private-key-and-request.csr | tr -d '\r')
	[ -n "$body" ]
	for line in $body; do
		lacks "$output" "${line:0:16}"
	done
	for word in $(base64 -d <<<"$body" | od -An -v -tx1 -w16 |
		tr -d " "); do
		[ ${#word} -lt 32 ] || lacks "$output" "$word"
	done
}

@test "a long list is shown to its end in text" {
	corpus san-101
	lint --show san-101.csr
	contains "$output" '(1 more)'
}

# A request of the corpus whose text that begins so is of another type.
with_type() { # $1: request, $2: begin of the text, $3: tag
	grep -v -e - "$BATS_TEST_DIRNAME/../../corpus/$1.csr" | base64 -d |
		perl -0777 -pe "s/\\x0C(?=.\\Q$2\\E)/\\x$3/s or die"
}

@test "a challengePassword reaches no output as a time either" {
	with_type challenge-password-in-subject correct 17 >subject.der
	with_type challenge-password correct 18 >attribute.der
	for format in text short json jsonl; do
		for file in subject.der attribute.der; do
			csrlint --show -s '*=notice' -f $format "$file"
			lacks "$output" horse
		done
	done
	csrlint -f short --only der-not-canonical subject.der attribute.der
	contains "$output" 'a challengePassword is a malformed UTCTime'
	contains "$output" 'a challengePassword is a malformed GeneralizedTime'
}

@test "a challengePassword in the subject reaches no output" {
	cp "$BATS_TEST_DIRNAME"/../../corpus/challenge-password-in-subject.csr .
	for format in text short json jsonl; do
		csrlint --show --profile pkix --severity 'subject-*=notice' \
			-f $format challenge-password-in-subject.csr
		lacks "$output" 'horse'
	done
	contains "$output" 'challengePassword=present, not shown'
}

@test "why a signature was not checked is told" {
	corpus composite-draft-12
	json '$j->{signature}{status} eq "not-checked" &&
		length $j->{signature}{reason}'
	is_detail signature-status 'not checked'
	corpus signature-invalid
	is_detail signature-status invalid
}

@test "hostile values stay escaped" {
	corpus hostile-names
	lacks "$output" "$ESCAPE"
	json 'grep { $_->{name} eq "subject-rdn" &&
		$_->{value} =~ /\\x1B\[31m/ } @{$j->{details}}'
}

@test "of what is long a hundred are shown, and the others counted" {
	{
		printf '%s\n' '[req]' 'prompt=no' 'distinguished_name=dn' \
			'req_extensions=ext' 'attributes=att' '[dn]' 'CN=x'
		printf '%d.+UID=u\n' {1..101}
		printf '[att]\n'
		printf '1.2.3.%d=v\n' {1..101}
		printf '[ext]\nextendedKeyUsage=1.2.3.0%s\n' \
			"$(printf ',1.2.3.%d' {1..101})"
		printf 'certificatePolicies=1.2.3.0%s\n' \
			"$(printf ',1.2.3.%d' {1..102})"
		printf 'tlsfeature=1%s\n' "$(printf ',%d' {2..104})"
		printf '1.2.4.%d=DER:05:00\n' {1..102}
	} >long.cnf
	openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
		-keyout /dev/null -config long.cnf -out long.csr 2>/dev/null ||
		skip 'no openssl'
	csrlint --show -f json long.csr
	json 'my %cut = map { $_->{name} => [] } @{$j->{requests}[0]{details}};
		$_->{value} =~ /\.\.\. (\(\d+ more\))$/ &&
			push @{$cut{$_->{name}}}, $1
			for @{$j->{requests}[0]{details}};
		"@{$cut{q(subject-rdn)}}; @{$cut{attribute}}; @{$cut{extension}}" eq
		"(2 more); (2 more); (2 more) (3 more) (4 more) (5 more)"'
}
