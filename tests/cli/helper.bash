# What the tests of the program share. They run in a folder of their own with
# these files in it:
#	uk.csr   a P-256 request with C=UK, which country-uk flags
#	de.csr   the same with C=DE, which it does not
#	no.csr   a text that is no request
# Tests name the rules they look at with --only, so that a new rule does not
# change them.
bats_require_minimum_version 1.5.0

UK_REQUEST='-----BEGIN CERTIFICATE REQUEST-----
MIIBJjCBzQIBADA+MQswCQYDVQQGEwJVSzEVMBMGA1UECgwMRXhhbXBsZSBHbWJI
MRgwFgYDVQQDDA93d3cuZXhhbXBsZS5vcmcwWTATBgcqhkjOPQIBBggqhkjOPQMB
BwNCAAQsB2eo8L7UQQFp5TfnpzNWATY6ykN+NYaumD/p7ESwMOw4Gnxo2iUvq0oO
zrF+YZCOX35M5/NfKfZmMPIT7yRSoC0wKwYJKoZIhvcNAQkOMR4wHDAaBgNVHREE
EzARgg93d3cuZXhhbXBsZS5vcmcwCgYIKoZIzj0EAwIDSAAwRQIhALph1nKb3vnn
9eJQ9+XsyilNMKYB8bGRAlVdTPw0y/6xAiBOjsOfJqqHLu+E1ZFNWPRchRrq8c2e
cSkBmHHoANB7Og==
-----END CERTIFICATE REQUEST-----'

DE_REQUEST='-----BEGIN CERTIFICATE REQUEST-----
MIIBJjCBzQIBADA+MQswCQYDVQQGEwJERTEVMBMGA1UECgwMRXhhbXBsZSBHbWJI
MRgwFgYDVQQDDA93d3cuZXhhbXBsZS5vcmcwWTATBgcqhkjOPQIBBggqhkjOPQMB
BwNCAAQsB2eo8L7UQQFp5TfnpzNWATY6ykN+NYaumD/p7ESwMOw4Gnxo2iUvq0oO
zrF+YZCOX35M5/NfKfZmMPIT7yRSoC0wKwYJKoZIhvcNAQkOMR4wHDAaBgNVHREE
EzARgg93d3cuZXhhbXBsZS5vcmcwCgYIKoZIzj0EAwIDSAAwRQIhAPBNY7ARhkCW
CxJpfr7VZQfYldpy1yCy3Bxsjz+2Yp8iAiAnN+UABlOWPTvu3q+gpc4wUR4jC+bq
eUgdecfZiZgMGw==
-----END CERTIFICATE REQUEST-----'

# shellcheck disable=SC2034 # used by the tests
ESCAPE=$'\e'

setup() {
	CSRLINT=$(realpath "${CSRLINT:-build/csrlint}")
	export CSRLINT LC_ALL=C
	unset NO_COLOR CLICOLOR_FORCE POSIXLY_CORRECT
	cd "$BATS_TEST_TMPDIR" || return 1
	mkdir .git # a .csrlint.ini above is none of the tests' business
	printf '%s\n' "$UK_REQUEST" >uk.csr
	printf '%s\n' "$DE_REQUEST" >de.csr
	echo 'not a request' >no.csr
}

# The DER of a request in PEM.
der() {
	grep -v -e '^-' "$1" | base64 -d
}

# Runs the program with country-uk alone switched on.
lint() {
	run --separate-stderr "$CSRLINT" --only country-uk "$@"
}

# The same with all rules.
csrlint() {
	run --separate-stderr "$CSRLINT" "$@"
}

# Runs a command of the shell at a terminal, with changes of the environment as
# env takes them.
at_terminal() {
	script -qec true /dev/null >/dev/null 2>&1 ||
		skip 'no pseudo-terminal is to be had here'
	run env "${@:2}" script -qec "$1" /dev/null
}

# Did it exit with this status? Says what happened if not.
exits() {
	[ "$status" -eq "$1" ] && return
	echo "exit status $status, expected $1"
	echo "stdout: $output"
	echo "stderr: $stderr"
	return 1
}

# Is the text, by default what the last run wrote, one JSON document of which
# the expression of Perl ($j is the document) is true? It may be longer than
# an argument can be.
json() {
	printf '%s' "${2-$output}" | perl -MJSON::PP -e '
		my $text = do { local $/; <STDIN> };
		my $j = JSON::PP->new->utf8->decode($text);
		my $true = eval $ARGV[0];
		die $@ if $@;
		die "not true: $ARGV[0]\n$text\n" unless $true;
	' "$1"
}

# Wrong usage: status 2, not a word on standard output, this on standard error.
is_refused() {
	exits 2 && [ -z "$output" ] && contains "$stderr" "$1"
}

contains() {
	[[ $1 == *"$2"* ]] && return
	echo "no \"$2\" in: $1"
	return 1
}

lacks() {
	[[ $1 != *"$2"* ]] && return
	echo "unexpected \"$2\" in: $1"
	return 1
}
