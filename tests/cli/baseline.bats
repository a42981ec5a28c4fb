#!/usr/bin/env bats
# Findings that are known: --baseline and what writes it.

load helper

@test "what was found once is left out, and what is new is told" {
	csrlint --baseline known --write-baseline uk.csr
	exits 0
	grep -Eq '^[0-9a-f]{64} country-uk uk\.csr$' known
	csrlint --baseline known uk.csr
	exits 0
	contains "$output" ' ignored; no objections'
	cp uk.csr new.csr
	sed -i 's/^# .*//' known
	csrlint --baseline known --only country-uk uk.csr de.csr
	exits 0
	openssl req -new -newkey rsa:2048 -nodes -keyout /dev/null -subj /C=UK \
		-out new.csr 2>/dev/null || skip 'no openssl'
	csrlint --baseline known --only country-uk uk.csr new.csr
	exits 1
	contains "$output" 'new.csr'
}

@test "a request that moved is known again" {
	csrlint --baseline known --write-baseline uk.csr
	{ echo 'some text'; cat uk.csr; } >moved.csr
	csrlint --baseline known --only country-uk moved.csr
	exits 0
}

@test "what no longer occurs is told, and pruned on demand" {
	csrlint --baseline known --write-baseline --only country-uk uk.csr
	[ "$(grep -c -v '^#' known)" -eq 1 ]
	cp de.csr uk.csr
	csrlint --baseline known --only country-uk uk.csr
	exits 0
	contains "$stderr" 'known: 1 of 1 findings no longer occur; --prune-baseline'
	csrlint --baseline known --only country-uk de.csr
	[ -z "$stderr" ] # of uk.csr this run knows nothing
	csrlint --baseline known --only country-uk --prune-baseline uk.csr
	exits 0
	[ "$(grep -c -v '^#' known)" -eq 0 ]
}

@test "a file that is gone takes its findings with it" {
	csrlint --baseline known --write-baseline --only country-uk uk.csr
	rm uk.csr
	csrlint --baseline known --prune-baseline de.csr
	[ "$(grep -c -v '^#' known)" -eq 0 ]
}

@test "of a file whose name had to be escaped nobody knows whether it is gone" {
	mv uk.csr $'u\nk.csr'
	csrlint --baseline known --write-baseline --only country-uk $'u\nk.csr'
	grep -q country-uk known
	rm $'u\nk.csr'
	csrlint --baseline known --prune-baseline de.csr
	[ "$(grep -c -v '^#' known)" -eq 1 ]
}

@test "--prune-baseline adds nothing, and --write-baseline keeps other files'" {
	csrlint --baseline known --write-baseline --only country-uk uk.csr
	cp uk.csr b.csr
	cp known before
	csrlint --baseline known --prune-baseline uk.csr
	exits 0
	csrlint --baseline known --write-baseline --only san-missing de.csr
	grep -q country-uk known
}

@test "a leaked key is in no baseline" {
	openssl genpkey -algorithm ed25519 2>/dev/null >>uk.csr ||
		skip 'no openssl'
	csrlint --baseline known --write-baseline uk.csr
	exits 1
	! grep private-key known
	csrlint --baseline known -f json uk.csr
	exits 1
	json '$j->{requests}[0]{findings}[0]{rule} eq "private-key-in-input"'
}

@test "what could not be decoded and is known is no failure, until it is another" {
	printf 'no request\n' >broken.csr
	csrlint broken.csr
	exits 1
	csrlint --baseline known --write-baseline broken.csr
	exits 0
	csrlint --baseline known broken.csr de.csr
	exits 0
	lacks "$output" 'refused'
	csrlint --baseline known -f json broken.csr
	exits 0
	json '!$j->{requests}[0]{decoded} && $j->{requests}[0]{excused}'
	csrlint --quiet --baseline known broken.csr
	[ -z "$output" ]
	csrlint --only country-uk --baseline known broken.csr
	exits 1 # nobody left out the error: nobody looked for it
	head -c 300 uk.csr >broken.csr
	csrlint --baseline known broken.csr
	exits 1
	contains "$output" 'broken.csr'
}

@test "a baseline that is none, or is missing, is refused" {
	csrlint --baseline nothing uk.csr
	is_refused 'nothing: No such file'
	echo 'not a baseline' >known
	csrlint --baseline known uk.csr
	is_refused 'known: line 1 is no line of a baseline'
	csrlint --write-baseline uk.csr
	is_refused '--write-baseline: needs a --baseline FILE'
	ln -s elsewhere link
	csrlint --baseline link --write-baseline uk.csr
	exits 2
	[ ! -e elsewhere ]
}

@test "no report overwrites the baseline" {
	csrlint --baseline known --write-baseline uk.csr
	cp known before
	csrlint --baseline known -f json -o known uk.csr
	is_refused 'known: would be overwritten'
	cmp known before
}

@test "the configuration names the baseline from where it lies" {
	csrlint --baseline known --write-baseline uk.csr
	printf '[options]\nbaseline = known\n' >.csrlint.ini
	mkdir a
	cd a
	csrlint ../uk.csr
	exits 0
}

@test "what has the same fingerprint in two files is found in both" {
	cp uk.csr copy.csr
	csrlint --baseline known --write-baseline --only country-uk uk.csr copy.csr
	exits 0
	[ "$(grep -c country-uk known)" -eq 2 ]
	csrlint --baseline known --only country-uk uk.csr copy.csr
	exits 0
	[ -z "$stderr" ]
	csrlint --baseline known --prune-baseline --only country-uk copy.csr uk.csr
	[ "$(grep -c country-uk known)" -eq 2 ]
}

@test "lines of a baseline may end as Windows' do" {
	csrlint --baseline known --write-baseline --only country-uk uk.csr
	sed -i 's/$/\r/' known
	csrlint --baseline known --prune-baseline --only country-uk uk.csr
	exits 0
	[ -z "$stderr" ]
	grep -Eq '^[0-9a-f]{64} country-uk uk\.csr$' known
}

@test "a line of a baseline has a fingerprint, a rule and a file" {
	fingerprint=$(printf '%064d' 0)
	for line in "$fingerprint country-uk" "$fingerprint country-uk " \
		"$fingerprint  uk.csr" "${fingerprint:1} country-uk uk.csr"; do
		printf '# of our own\n%s\n' "$line" >known
		csrlint --baseline known uk.csr
		is_refused 'known: line 2 is no line of a baseline'
	done
}

@test "a baseline that cannot be written is told" {
	csrlint --baseline no/known --write-baseline uk.csr
	is_refused 'no/known: No such file'
	run bash -c '{ ulimit -f 0; "$CSRLINT" --baseline known \
		--write-baseline --only country-uk -f short uk.csr 2>&1
		echo "exit $?"; } | cat'
	[[ $output == 'csrlint: known: File too large'*'exit 3' ]]
}

@test "a baseline is written or pruned, and not both" {
	csrlint --baseline known --write-baseline --prune-baseline uk.csr
	is_refused '--prune-baseline: does what --write-baseline does, too: give one of them'
	[ ! -e known ]
}

@test "what is told of requests together is known from any folder" {
	mkdir sub
	cp "$BATS_TEST_DIRNAME/../../corpus/set-shared-prime.csr" sub/s.csr
	printf '[options]\nbaseline = known\nonly = rsa-shared-prime\n' \
		>.csrlint.ini
	cd sub
	csrlint --write-baseline s.csr
	exits 0
	[ "$(grep -c ' rsa-shared-prime sub/s.csr$' ../known)" -eq 2 ]
	cd ..
	csrlint --prune-baseline sub
	exits 0
	[ "$(grep -c ' rsa-shared-prime sub/s.csr$' known)" -eq 2 ]
}
