#!/usr/bin/env bats
# The corrected request: --suggest, and for whom.

load helper

UK=$BATS_TEST_DIRNAME/../../corpus/country-uk.csr

@test "--suggest writes the commands alone, and they make the request" {
	csrlint --suggest --fail-on never "$UK"
	exits 0
	[ "${lines[0]}" = "[ ! -e new.csr ] || ! echo 'new.csr is there already' &&" ]
	openssl genpkey -quiet -algorithm EC \
		-pkeyopt ec_paramgen_curve:P-256 -out my.key
	bash -c "$output"
	csrlint --only country-uk new.csr
	exits 0
	lacks "$output" 'country-uk'
	contains "$output" 'C=GB, ST=Greater London, L=London, O=Csrlint'
	before=$(cksum new.csr)
	csrlint --suggest --fail-on never "$UK"
	run bash -c "$output"
	[ "$status" -ne 0 ]
	[ "$(cksum new.csr)" = "$before" ]
}

@test "--suggest --output writes the file that the commands need" {
	csrlint --suggest --for certtool --fail-on never -o new.tmpl uk.csr
	exits 0
	grep -q '^country = "GB"\|^dn = ' new.tmpl
	lacks "$(cat new.tmpl)" 'certtool'
}

@test "--for takes each tool, and names the nearest to a word" {
	for tool in openssl certtool keytool certreq step cert-manager go; do
		csrlint --suggest --for "$tool" --fail-on never uk.csr
		exits 0
		[ -n "$output" ]
	done
	csrlint --suggest --for opensl uk.csr
	exits 2
	contains "$stderr" 'did you mean "openssl"'
}

@test "what certreq needs a file for is shown with it" {
	csrlint --suggest --for certreq --fail-on never uk.csr
	contains "$output" 'new.inf, to be saved first:'
	contains "$output" '[NewRequest]'
	contains "$output" 'certreq -new new.inf new.csr'
}

@test "what is no request gets no commands" {
	csrlint --suggest --fail-on never no.csr
	exits 0
	contains "$output" '# no.csr: no request can be made of this'
}

@test "the first screen of README is what csrlint says" {
	cd "$BATS_TEST_DIRNAME/../.."
	run --separate-stderr "$CSRLINT" --no-config --date 2026-11-01 \
		corpus/mistakes.csr
	shown=$(sed -n '/^\$ csrlint corpus\/mistakes.csr$/,/^```$/p' README.md |
		sed '1d;$d')
	head=${shown%%\[...\]*} tail=${shown##*\[...\]}
	[ -n "$head" ] && [ -n "$tail" ]
	[[ $output == "${head%$'\n'}"* ]]
	[[ $output == *"${tail#$'\n'}" ]]
}

@test "JSON has suggestions where they are asked for" {
	csrlint --only country-uk --fail-on never -f jsonl uk.csr
	json '!exists $j->{suggestion}'
	json '$j->{findings}[0]{mend}{how} eq "replace"'
	csrlint --only country-uk --fail-on never -f jsonl --suggest uk.csr
	json '$j->{suggestion}{tool} eq "openssl"'
	json '$j->{suggestion}{commands} =~ m{/C=GB/}'
	json '!defined $j->{suggestion}{remaining}'
}

# Commands for a request of corpus/, in this profile.
suggest() {
	csrlint --date 2026-11-01 --suggest --for "${3:-openssl}" \
		--fail-on never --profile "$2" \
		"$BATS_TEST_DIRNAME/../../corpus/$1.csr"
	exits 0
}

@test "names of a second subjectAltName, and of a misplaced one, are asked for" {
	cat >two.cnf <<-'END'
		[req]
		prompt = no
		distinguished_name = subject
		req_extensions = extensions
		[subject]
		CN = a.csrlint-demo.org
		[extensions]
		subjectAltName = DNS:a.csrlint-demo.org
		# SEQUENCE of dNSName a.csrlint-demo.org, b.csrlint-demo.org
		2.5.29.17 = DER:30288212612e6373726c696e742d64656d6f2e6f72678212622e6373726c696e742d64656d6f2e6f7267
	END
	openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
		-keyout my.key -config two.cnf -out two.csr
	csrlint --suggest --for openssl --fail-on never --profile tls two.csr
	contains "$output" \
		'DNS:a.csrlint-demo.org,DNS:b.csrlint-demo.org'
	suggest extension-as-attribute tls
	contains "$output" 'DNS:www.csrlint-demo.org,DNS:csrlint-demo.org'
}

@test "a broken name that nobody can be asked for is named" {
	suggest smime-upn-faults smime
	contains "$output" \
		'# left out: otherName whose right value only you know'
}

@test "of an attribute that is there twice one stays" {
	suggest attribute-twice tls
	contains "$output" '1.3.6.1.4.1.32473.7'
	csrlint --date 2026-11-01 --suggest --for go --fail-on never \
		"$BATS_TEST_DIRNAME/../../corpus/attestation-twice.csr"
	contains "$output" '# left out: id-aa-attestation'
}

@test "an address within an extension that is told as octets is mended" {
	suggest rpki-without-slash pkix
	# "/repo/"
	contains "$output" '2f7265706f2f'
}

@test "the commonName of a server is asked for with its names" {
	suggest cn-example-com tls
	contains "$output" '/CN=www.YOUR-DOMAIN.example'
	contains "$output" 'subjectAltName=DNS:www.YOUR-DOMAIN.example'
}

@test "what is asked for takes the place of what goes" {
	suggest o-missing-with-ou tls
	contains "$output" '/O=YOUR ORGANIZATION/'
	lacks "$output" 'OU='
	lacks "$output" 'for you to decide'
}

@test "a name that the profile has no place for is not asked for" {
	suggest san-ip-as-text ev
	lacks "$output" 'YOUR ADDRESS'
}

@test "a commonName that goes is another name of the server" {
	suggest dns-cn-single-not-in-san enrollment
	contains "$output" '/CN=www.csrlint-demo.org'
	suggest san-wildcard-alone enrollment
	contains "$output" '/CN=www.csrlint-demo.org'
}

@test "Kubernetes makes no CA" {
	suggest basic-constraints-ca kubernetes
	lacks "$output" 'CA:TRUE'
}

@test "what cert-manager does in its own way is named" {
	suggest country-uk tls cert-manager
	contains "$output" \
		'# left out: a key that is there, the order of the subject'
}

@test "who has to fill something in is told so, and nobody else" {
	suggest country-uk tls cert-manager
	contains "$output" 'YOUR-ISSUER'
	contains "$output" '# to fill in: what stands in capitals'
	suggest challenge-password private openssl
	contains "$output" 'YOUR PASSWORD'
	contains "$output" '# to fill in: what stands in capitals'
	suggest challenge-password private keytool
	contains "$output" '# left out: challengePassword'
	lacks "$output" '# to fill in'
}

@test "what a blank was judged by is never told as the name of somebody" {
	suggest subject-empty enrollment
	contains "$output" '/CN=www.YOUR-DOMAIN.example'
	lacks "$output" 'kestrel'
}

# Makes many.csr, a request whose configuration file says this of its extensions.
request_with() {
	{
		printf '[req]\nprompt = no\ndistinguished_name = subject\n'
		printf 'req_extensions = extensions\n'
		printf '[subject]\nCN = www.csrlint-demo.org\n[extensions]\n'
		cat
	} >many.cnf
	openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
		-keyout many.key -config many.cnf -out many.csr
	csrlint --suggest --fail-on never --profile pkix many.csr
	exits 0
}

# So many names of a subjectAltName.
names() {
	printf 'subjectAltName = @names\n[names]\n'
	for ((i = 1; i <= $1; i++)); do
		printf 'DNS.%d = h%d.csrlint-demo.org\n' "$i" "$i"
	done
}

@test "a request of more parts than a person would type gets no commands" {
	request_with < <(names 990)
	lacks "$output" 'no request can be made of this'
	request_with < <(names 1001)
	contains "$output" 'no request can be made of this'
}

@test "a request of more octets than a person would type gets no commands" {
	request_with < <(printf 'nsComment = %060000d\n' 0)
	lacks "$output" 'no request can be made of this'
	request_with < <(printf 'nsComment = %066000d\n' 0)
	contains "$output" 'no request can be made of this'
}

@test "what leaves much to fill in is told by --suggest alone" {
	csrlint --date 2026-11-01 --fail-on never --profile ev \
		"$BATS_TEST_DIRNAME/../../corpus/good-wildcard.csr"
	lacks "$output" 'openssl req'
	contains "$output" 'With --suggest, csrlint writes the commands'
	suggest good-wildcard ev
	contains "$output" 'YOUR BUSINESS CATEGORY'
	csrlint --date 2026-11-01 --fail-on never --profile smime \
		"$BATS_TEST_DIRNAME/../../corpus/smime-upn-only.csr"
	lacks "$output" 'With --suggest'
}

@test "of several files the worst finding is to be mended first" {
	csrlint --date 2026-11-01 --fail-on never \
		"$BATS_TEST_DIRNAME/../../corpus/san-missing.csr" \
		"$BATS_TEST_DIRNAME/../../corpus/country-uk.csr" \
		"$BATS_TEST_DIRNAME/../../corpus/rsa1024.csr"
	contains "$output" 'begin with country-uk'
}

@test "where NEW in the label is refused, certtool's is taken out, and keytool's told" {
	csrlint -p kubernetes --suggest --for certtool uk.csr
	contains "$output" "| sed '/^-----/s/NEW //' >new.csr"
	csrlint -p kubernetes --suggest --for keytool uk.csr
	contains "$output" '# left out: the label CERTIFICATE REQUEST (delete NEW'
	for tool in certtool keytool; do
		csrlint -p tls --suggest --for $tool uk.csr
		lacks "$output" 'NEW'
	done
}

@test "what a tool cannot be told is said in the place of its commands" {
	csrlint -p ev --suggest --for certtool "${UK%/*}/dc-root-first.csr"
	exits 0 # warnings alone
	contains "$output" 'certtool cannot be told: what you have to fill in'
	contains "$output" '--for names another tool'
	lacks "$output" 'certtool --generate'
}

# What compares two values speaks of the one that is right where the other is
# only what stands for a blank.
@test "a value that was right is kept beside one that only the person knows" {
	suggested() {
		openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 \
			-nodes -keyout /dev/null -out right.csr -subj "$2" \
			-addext subjectAltName=DNS:www.kestrel-feinmechanik.de \
			2>/dev/null || skip 'no openssl'
		csrlint --profile "$1" --suggest right.csr
	}
	suggested ov '/ST=California/L=San Francisco/O=Kestrel/CN=www.kestrel-feinmechanik.de'
	contains "$output" '/C=XX/ST=California/L=San Francisco/'
	suggested ev '/C=DE/ST=Bayern/L=Passau/O=Kestrel/CN=www.kestrel-feinmechanik.de/organizationIdentifier=NTRDE-DED4501V.HRB1234'
	contains "$output" '.serialNumber = YOUR REGISTRATION NUMBER'
	contains "$output" '.2.5.4.97 = NTRDE-DED4501V.HRB1234'
	# and where it is wrong by itself it is asked for
	suggested ov '/C=US/ST=Bayern/L=Passau/O=Kestrel/CN=www.kestrel-feinmechanik.de'
	lacks "$output" 'Bayern'
}

@test "a value that is a list is left out and told, and one in pieces asked for" {
	csrlint --suggest --fail-on never "${UK%/*}/postal-address.csr"
	contains "$output" '# left out: postalAddress'
	lacks "$output" '2.5.4.16'
	csrlint --suggest --fail-on never "${UK%/*}/constructed-string.csr"
	contains "$output" '/O=YOUR ORGANIZATION/'
}

@test "what cannot be decoded is judged as it will be, and its key by one like it" {
	# The size of a modulus without its leading zero is not known; the key that
	# it is meant to be is too small.
	csrlint -p code-signing --suggest "${UK%/*}/rsa-modulus-negative.csr"
	contains "$output" 'rsa_keygen_bits:3072'
	csrlint -p tls --suggest "${UK%/*}/rsa-modulus-negative.csr"
	lacks "$output" 'genpkey'
	csrlint -p smime --suggest "${UK%/*}/edits/extra-algorithm.csr"
	lacks "$output" 'CN = www'
}

@test "the name of who has mail is asked for as a mail address" {
	csrlint -p smime --suggest "${UK%/*}/edits/ia5-8-bit-mailbox.csr"
	contains "$output" 'CN = you@YOUR-DOMAIN.example'
	lacks "$output" 'www.YOUR'
}

@test "beside the number of a register the state of the register is asked for" {
	csrlint -p ev --suggest "${UK%/*}/orgid-extension-equal.csr"
	contains "$output" 'jurisdictionST = STATE OF REGISTRATION'
	contains "$output" 'NTRUS+DE-1234567'
}
