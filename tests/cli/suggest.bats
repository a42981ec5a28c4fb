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
