#!/usr/bin/env bats
# The search for private keys.

load helper

setup_file() {
	# A P-256 key of 32 bits; bats runs this in the project's folder.
	cp corpus/ec-private-key-32-bits.csr "$BATS_FILE_TMPDIR/32-bits.csr"
	cp corpus/rsa8192.csr "$BATS_FILE_TMPDIR/rsa8192.csr"
}

# Lints a file of the corpus for what only a search finds.
search() {
	csrlint --only ec-private-key-guessable --only key-search-unfinished \
		--format short "$@"
}

@test "a private key of 32 bits is found where it is asked for" {
	search --deep "$BATS_FILE_TMPDIR/32-bits.csr"
	exits 1
	contains "$output" 'the private key is 0xc0ffee11'
}

@test "nobody searches unasked" {
	search "$BATS_FILE_TMPDIR/32-bits.csr"
	exits 0
	[ -z "$output" ]
}

@test "a search that was cut short is told" {
	search --deep-seconds 1 "$BATS_FILE_TMPDIR/rsa8192.csr"
	exits 0
	contains "$output" 'time was too short to try: '
	contains "$output" 'p - 1 method; expected'
}

@test "nothing is shown meanwhile where no terminal is" {
	search --deep "$BATS_FILE_TMPDIR/32-bits.csr"
	[ -z "$stderr" ]
}

@test "seconds are a number, and not 0" {
	local wrong

	for wrong in 0 -1 x '' 4294967296; do
		csrlint --deep-seconds "$wrong" de.csr
		exits 2
		contains "$stderr" '--deep-seconds'
	done
}

@test "who waits at a terminal sees what is tried, in a line that goes" {
	at_terminal "'$CSRLINT' --deep --only ec-private-key-guessable \
		-f short '$BATS_FILE_TMPDIR/32-bits.csr' >report"
	contains "$output" $'\r\e[Kcsrlint: looking for the private key: '
	[[ $output =~ ,\ [0-9]+\ % ]]
	[[ $output == *$'\r\e[K' ]]
	grep -q 'the private key is 0xc0ffee11' report
}
