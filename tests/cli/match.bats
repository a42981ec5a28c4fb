#!/usr/bin/env bats
# Does this key belong to this request? Keys of every kind and in every form
# that openssl writes, where it is there; the files of corpus/ elsewhere.

load helper

# Lints for the match alone: match KEY REQUEST [OPTION]...
match() {
	csrlint --only key-pair-mismatch --match "$1" "${@:3}" "$2"
}

needs_openssl() {
	command -v openssl >/dev/null || skip 'no openssl'
}

# make NAME OPTION...: NAME.key (PKCS#8), NAME.csr, NAME.crt and NAME.pub.
make_key() {
	local name=$1

	openssl genpkey "${@:2}" -out "$name.key" 2>/dev/null || return
	openssl req -new -key "$name.key" -subj /CN=www.example.org \
		-out "$name.csr" || return
	openssl req -x509 -new -key "$name.key" -subj /CN=www.example.org \
		-days 3 -out "$name.crt" || return
	openssl pkey -in "$name.key" -pubout -out "$name.pub"
}

# The same in DER: in_der FILE COMMAND, as NAME.der.
in_der() {
	openssl "$2" -in "$1" -outform DER -out "$1.der" "${@:3}" 2>/dev/null
}

# No eight octets of the private key in this file of PEM stand in what was
# said, as they are, in hexadecimal or in its Base64; but those that the public
# key in the other file has, too: --show shows the parameters of DSA.
keeps_secret() {
	printf '%s' "$output$stderr" | perl -MMIME::Base64 -e '
		sub slurp { local (@ARGV, $/) = @_; return scalar <> }
		my $said = do { local $/; <STDIN> };
		my ($pem, $public) = map { slurp($_) } @ARGV;
		my ($base64) = $pem =~ /PRIVATE KEY-----\n(.*?)\n-----END/s
			or die "no private key\n";
		my $octets = decode_base64($base64 =~ s/^.*:.*\n//gmr);
		my $known = decode_base64(($public // "") =~ s/^-.*//gmr);
		my $digits = $said =~ tr/: \n//dr;
		for my $i (0 .. length($octets) - 8) {
			my $part = substr $octets, $i, 8;
			next if index($known, $part) >= 0;
			my $hex = unpack "H*", $part;
			die "octets $i on\n" if index($said, $part) >= 0
				|| index(lc $digits, $hex) >= 0;
		}
		$base64 =~ tr/\n//d;
		for my $i (0 .. length($base64) - 12) {
			die "Base64 $i on\n"
				if index($digits, substr $base64, $i, 12) >= 0;
		}
	' "$@"
}

# Every form of one key is that of its request, and not of another one.
fits_in_all_forms() {
	local form

	in_der "$1.key" pkey
	in_der "$1.crt" x509
	in_der "$1.csr" req
	in_der "$1.pub" pkey -pubin -pubout
	for form in key key.der pub pub.der crt crt.der csr csr.der; do
		match "$1.$form" "$1.csr"
		exits 0 || return
		contains "$output" "the same as in $1.$form" || return
		keeps_secret "$1.key" "$1.pub" || return
		match "$1.$form" "$1.csr" --show -f json
		keeps_secret "$1.key" "$1.pub" || return
		match "$1.$form" uk.csr -f short
		exits 1 || return
		contains "$output" 'the key is another one, expected that of' ||
			return
		contains "$output" "in \"$1.$form\" [key-pair-mismatch]" ||
			return
		keeps_secret "$1.key" "$1.pub" || return
	done
}

@test "RSA, in PKCS#1 too" {
	needs_openssl
	make_key rsa -algorithm RSA -pkeyopt rsa_keygen_bits:2048
	fits_in_all_forms rsa
	openssl rsa -in rsa.key -traditional -out rsa.pkcs1 2>/dev/null ||
		openssl rsa -in rsa.key -out rsa.pkcs1
	openssl rsa -in rsa.key -RSAPublicKey_out -out rsa.pkcs1pub 2>/dev/null
	match rsa.pkcs1 rsa.csr
	exits 0
	keeps_secret rsa.pkcs1
	match rsa.pkcs1pub rsa.csr
	exits 0
}

@test "EC on every curve, SEC 1, with the public key and without, compressed" {
	needs_openssl
	for curve in P-224 P-256 P-384 P-521 secp256k1 brainpoolP256r1; do
		make_key "$curve" -algorithm EC \
			-pkeyopt "ec_paramgen_curve:$curve" || continue
		fits_in_all_forms "$curve"
		openssl ec -in "$curve.key" -out "$curve.sec1" 2>/dev/null
		openssl ec -in "$curve.key" -no_public -out "$curve.alone" \
			2>/dev/null
		openssl ec -in "$curve.key" -pubout -conv_form compressed \
			-out "$curve.short" 2>/dev/null
		for form in sec1 alone short; do
			match "$curve.$form" "$curve.csr"
			exits 0
			keeps_secret "$curve.sec1"
		done
	done
	[ -e P-256.short ]
}

@test "EC with the numbers of a curve in the place of its name" {
	needs_openssl
	for curve in P-256 P-384 secp256k1 brainpoolP256r1; do
		make_key "$curve" -algorithm EC \
			-pkeyopt "ec_paramgen_curve:$curve" || continue
		openssl ec -in "$curve.key" -param_enc explicit \
			-out explicit.key 2>/dev/null
		openssl req -new -key explicit.key -subj /CN=www.example.org \
			-out explicit.csr
		for form in key csr; do
			match "explicit.$form" "$curve.csr"
			exits 0
			match "$curve.$form" explicit.csr
			exits 0
		done
		match explicit.key uk.csr
		exits 1
	done
	[ -e explicit.csr ]
}

@test "Ed25519 and Ed448" {
	needs_openssl
	for kind in ed25519 ed448; do
		make_key "$kind" -algorithm "$kind"
		fits_in_all_forms "$kind"
	done
}

@test "DSA, in the form of OpenSSL too" {
	needs_openssl
	openssl dsaparam -out dsa.par 1024 2>/dev/null || skip 'no DSA'
	make_key dsa -paramfile dsa.par
	fits_in_all_forms dsa
	openssl dsa -in dsa.key -traditional -out dsa.old 2>/dev/null ||
		openssl dsa -in dsa.key -out dsa.old 2>/dev/null
	match dsa.old dsa.csr
	exits 0
}

@test "the same modulus under RSASSA-PSS is told" {
	needs_openssl
	make_key pss -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 ||
		skip 'no RSASSA-PSS'
	fits_in_all_forms pss
	openssl rsa -in pss.key -traditional -out pss.pkcs1 2>/dev/null
	grep -q 'BEGIN RSA' pss.pkcs1 || skip 'no PKCS#1 of RSASSA-PSS'
	match pss.pkcs1 pss.csr -f short
	exits 1
	contains "$output" 'the key has the same numbers as that of the private key'
}

@test "a bundle is compared with all that it holds" {
	needs_openssl
	make_key one -algorithm ed25519
	make_key two -algorithm ed25519
	cat one.key one.crt >bundle.pem
	match bundle.pem one.csr
	exits 0
	contains "$output" 'key:     the same as in bundle.pem'
	cat two.key one.crt >bundle.pem
	match bundle.pem one.csr -f short
	exits 1
	contains "$output" 'that of the private key in "bundle.pem"'
	lacks "$output" 'the certificate in'
	cat one.key two.crt >bundle.pem
	match bundle.pem one.csr -f short
	exits 1
	contains "$output" 'that of the certificate in "bundle.pem"'
	lacks "$output" 'the private key in'
}

@test "of a chain the first certificate counts" {
	needs_openssl
	make_key one -algorithm ed25519
	make_key two -algorithm ed25519
	cat one.crt two.crt >chain.pem
	match chain.pem one.csr
	exits 0
	match chain.pem two.csr
	exits 1
}

@test "all of several files have to match, each of several requests" {
	match de.csr uk.csr --match uk.csr
	exits 0
	contains "$output" 'the same as in de.csr, uk.csr'
	cp uk.csr other.csr
	csrlint --only key-pair-mismatch --match de.csr -f short uk.csr other.csr
	exits 0
	needs_openssl
	make_key one -algorithm ed25519
	csrlint --only key-pair-mismatch --match one.pub -f short uk.csr one.csr
	exits 1
	contains "$output" 'uk.csr:'
	lacks "$output" 'one.csr:'
}

@test "a file of standard input, as a pipe gives it" {
	run --separate-stderr bash -c '"$CSRLINT" --only key-pair-mismatch \
		--match - uk.csr <de.csr'
	exits 0
	contains "$output" 'the same as in -'
}

@test "an encrypted key is refused, and what to give instead is said" {
	needs_openssl
	make_key one -algorithm RSA -pkeyopt rsa_keygen_bits:2048
	openssl pkcs8 -topk8 -in one.key -passout pass:test -out one.enc
	match one.enc one.csr
	is_refused 'one.enc: an encrypted private key'
	contains "$stderr" 'openssl pkey -in KEY -pubout'
	openssl rsa -in one.key -traditional -aes128 -passout pass:test \
		-out one.enc 2>/dev/null || return 0
	match one.enc one.csr
	is_refused 'one.enc: an encrypted private key'
	in_der one.enc pkey -passin pass:test
}

@test "a private key given with --match is no finding, one in the input is" {
	needs_openssl
	make_key one -algorithm ed25519
	csrlint --only private-key-in-input --match one.key one.csr
	exits 0
	lacks "$output" 'private-key-in-input'
	cat one.key one.csr >both.pem
	csrlint --only private-key-in-input --match both.pem both.pem
	exits 1
	keeps_secret one.key
}

@test "a file without a key is refused, and what it is is said" {
	match no.csr uk.csr
	is_refused 'no.csr: nothing that has a key; expected a certificate'
	: >empty
	match empty uk.csr
	is_refused 'empty: nothing that has a key'
	match missing uk.csr
	is_refused 'missing: No such file or directory'
	mkdir folder
	match folder uk.csr
	is_refused 'folder: Is a directory'
	echo 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ me' >id.pub
	match id.pub uk.csr
	is_refused 'id.pub: an SSH public key'
}

@test "a file that never ends, or is far too large, is refused at 1 MiB" {
	match /dev/zero uk.csr
	is_refused '/dev/zero: larger than 1 MiB'
	truncate -s 64M large
	match large uk.csr
	is_refused 'large: larger than 1 MiB'
}

@test "JSON names what matches, where it was asked" {
	csrlint --only key-pair-mismatch --match de.csr -f json uk.csr
	exits 0
	json '$j->{requests}[0]{matches} eq "de.csr"'
	csrlint --only key-pair-mismatch -f json uk.csr
	json '!exists $j->{requests}[0]{matches}'
}

@test "a renewal with the old key is a warning" {
	csrlint --only key-reused --previous de.csr -f short uk.csr
	exits 0
	contains "$output" 'warning: the key is that of the request in "de.csr"'
	contains "$output" '[key-reused]'
	csrlint --only key-reused --previous de.csr --fail-on warning uk.csr
	exits 1
	needs_openssl
	make_key new -algorithm ed25519
	csrlint --only key-reused --previous de.csr --fail-on warning new.csr
	exits 0
	csrlint --only key-reused --previous no.csr uk.csr
	is_refused 'no.csr: nothing that has a key'
}

@test "the name of a file does no harm" {
	cp de.csr $'a\e[31m.csr'
	match $'a\e[31m.csr' uk.csr
	exits 0
	lacks "$output" "$ESCAPE"
	contains "$output" 'the same as in a\x1B[31m.csr'
}

@test "--help asks the question on its first screen" {
	csrlint --help
	exits 0
	contains "$(head -24 <<<"$output")" 'does this key belong to the request?'
}

@test "these tests see a private key where one is shown" {
	needs_openssl
	make_key one -algorithm ed25519
	keeps_secret one.key one.pub
	output=$(cat one.key)
	run ! keeps_secret one.key one.pub
	output=$(openssl pkey -in one.key -noout -text)
	run ! keeps_secret one.key one.pub
}
