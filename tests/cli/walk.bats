#!/usr/bin/env bats
# Which files are read, and what those are that were met on the way.

load helper

# The files that a run has read, without ./ in front.
files() {
	"$CSRLINT" -f jsonl --fail-on never "$@" 2>/dev/null |
		perl -MJSON::PP -nE 'my $j = decode_json($_);
			say $j->{file} =~ s{^\./}{}r if !$j->{late} && !$j->{unread}' |
		sort -u | tr '\n' ' '
}

certificate() {
	openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
		-keyout /dev/null -subj /CN=a -out "$1" 2>/dev/null ||
		skip 'no openssl'
}

@test "--ext says how files end, --include and --exclude name more and fewer" {
	mkdir -p a vendor/b
	cp uk.csr a/one.csr
	cp uk.csr a/two.pem
	cp uk.csr a/three.txt
	cp uk.csr vendor/b/four.csr
	[ "$(files a vendor)" = 'a/one.csr a/two.pem vendor/b/four.csr ' ]
	[ "$(files --ext txt,.pem a vendor)" = 'a/three.txt a/two.pem ' ]
	[ "$(files --include '*.txt' a)" = 'a/one.csr a/three.txt a/two.pem ' ]
	[ "$(files --exclude vendor/ .)" = \
		'a/one.csr a/two.pem de.csr no.csr uk.csr ' ]
	[ "$(files --exclude '*.pem' a vendor)" = 'a/one.csr vendor/b/four.csr ' ]
	[ "$(files --exclude 'vendor/**/four.csr' --exclude /a vendor a)" = '' ]
	[ "$(files --exclude uk.csr uk.csr)" = 'uk.csr ' ] # it was named
	[ "$(files --exclude '' a)" = 'a/one.csr a/two.pem ' ] # means nothing
}

@test "files below . are named as one types them, and all formats agree on names" {
	mkdir a
	mv uk.csr a
	cp de.csr ./-
	csrlint -f short --include=- --only country-uk . </dev/null
	contains "$output" 'a/uk.csr:2:'
	lacks "$output" './a'
	csrlint -f jsonl --include=- . </dev/null
	contains "$output" '"file":"./-"' # a bare one is standard input
	csrlint -f jsonl --only country-uk a/uk.csr
	expected=$(echo "$output" | grep -o '"fingerprint":"[0-9a-f]*"')
	for name in ./a/uk.csr .//a/uk.csr .; do
		csrlint -f jsonl --only country-uk "$name"
		contains "$output" "$expected"
		csrlint -f github --only country-uk "$name"
		contains "$output" '::error file=a/uk.csr,'
		csrlint -f gitlab --only country-uk "$name"
		contains "$output" '"path":"a/uk.csr"'
		csrlint -f sarif --only country-uk "$name"
		contains "$output" '"uri":"a/uk.csr"'
	done
}

@test "exclude and include of the configuration are about the project" {
	mkdir -p a/vendor
	cp uk.csr a/vendor/one.csr
	cp uk.csr a/two.txt
	printf '[options]\nexclude = a/vendor\ninclude = *.txt\n' >.csrlint.ini
	cd a
	[ "$(files .)" = 'two.txt ' ]
}

@test "hidden folders and those that tools fill are passed over" {
	mkdir -p .git .hidden node_modules/x a
	cp uk.csr .hidden
	cp uk.csr node_modules/x
	cp uk.csr a
	[ "$(files .)" = 'a/uk.csr de.csr no.csr uk.csr ' ]
	[ "$(files node_modules)" = 'node_modules/x/uk.csr ' ]
}

@test "--files-from reads names, one a line or with NULs between" {
	cp uk.csr 'a b.csr'
	printf 'uk.csr\r\n\na b.csr\n' >list
	[ "$(files --files-from list)" = 'a b.csr uk.csr ' ]
	[ "$(printf 'a b.csr\0de.csr\0' | files --files-from - uk.csr)" = \
		'a b.csr de.csr uk.csr ' ]
	: >list
	csrlint --files-from list
	exits 3
	contains "$stderr" 'list: names nothing to read'
	csrlint --files-from nothing
	is_refused 'nothing: No such file'
	printf 'gone.csr\n' >list
	csrlint --files-from list
	exits 3
}

@test "what git says was changed since a revision can be read alone" {
	git --version || skip 'no git'
	mkdir old
	cp uk.csr de.csr old
	cd old
	git init -q .
	git add .
	git -c user.name=x -c user.email=x@example.org commit -qm x
	git branch main-then
	cp uk.csr 'a new one.csr'
	rm de.csr
	git add -A
	git -c user.name=x -c user.email=x@example.org commit -qm y
	[ "$(git diff -z --name-only --diff-filter=d main-then... -- '*.csr' |
		files --files-from -)" = 'a new one.csr ' ]
}

@test "a certificate beside requests is a notice, and an error where it is named" {
	mkdir a
	certificate a/server.pem
	cp de.csr a
	csrlint --only input-not-csr a
	exits 0
	contains "$output" 'notice[input-not-csr]'
	csrlint --only input-not-csr a/server.pem
	exits 1
	contains "$output" 'error[input-not-csr]'
	mv a/server.pem a/server.csr # whoever calls it that means it
	csrlint --only input-not-csr a
	exits 1
	csrlint -f json --only input-not-csr a
	json '!grep { $_->{bystander} } @{$j->{requests}}'
	mv a/server.csr a/server.pem
	csrlint -f json --only input-not-csr a
	json '(grep { $_->{bystander} } @{$j->{requests}}) == 1'
}

@test "a leaked private key and a damaged request are errors anywhere" {
	mkdir a b
	openssl genpkey -algorithm ed25519 -out a/server.pem 2>/dev/null ||
		skip 'no openssl'
	csrlint a
	exits 1
	contains "$output" 'error[private-key-in-input]'
	head -c 300 de.csr >b/cut.pem
	csrlint b
	exits 1
}

@test "nothing to read is no success" {
	mkdir a
	csrlint a
	exits 3
	contains "$stderr" 'a: holds nothing to read'
	csrlint --ext foo .
	exits 3
}

@test "without an argument what comes through a pipe is read" {
	run --separate-stderr bash -c 'cat uk.csr | "$CSRLINT" -f json'
	exits 1
	json '$j->{requests}[0]{file} eq "-"'
	run --separate-stderr bash -c '"$CSRLINT" -f json <uk.csr'
	exits 1
	json '$j->{requests}[0]{file} eq "-"'
}

@test "without an argument and a pipe three lines say how to go on" {
	run --separate-stderr "$CSRLINT" </dev/null
	exits 2
	[ -z "$output" ]
	[ "$(wc -l <<<"$stderr")" -eq 3 ]
	contains "$stderr" 'csrlint --help'
}

@test "--stdin-filename names what comes through a pipe" {
	printf '[path "internal/"]\nprofile = private\n' >.csrlint.ini
	run --separate-stderr bash -c \
		'"$CSRLINT" -f json --stdin-filename internal/a.csr - <uk.csr'
	json '$j->{requests}[0]{file} eq "internal/a.csr"
		&& $j->{requests}[0]{profile} eq "private"'
}

@test "a reader that has seen enough is no reason to complain" {
	for i in {1..40}; do cp uk.csr "$i.csr"; done
	run --separate-stderr bash -c '"$CSRLINT" . | head -1; true'
	exits 0
	[ -z "$stderr" ]
}

@test "--statistics counts each rule behind the report" {
	csrlint --statistics --only country-uk -f short uk.csr uk.csr
	exits 1
	contains "$output" '      2  error    country-uk'
	csrlint --statistics --only country-uk -f json uk.csr
	json '1'
}

@test "--statistics has the most frequent rule first, and then goes by the ids" {
	csrlint --statistics --only country-uk --only san-missing \
		--only request-duplicate --only ku-missing --only eku-missing \
		-f short uk.csr de.csr uk.csr
	exits 1
	[ "$(tail -n 4 <<<"$output" | awk '{ print $1, $3 }')" = '3 eku-missing
3 ku-missing
2 country-uk
1 request-duplicate' ]
}

@test "progress is shown on a terminal alone" {
	for i in {1..40}; do cp uk.csr "$i.csr"; done
	run --separate-stderr "$CSRLINT" -f json .
	lacks "$stderr" 'so far'
	lacks "$output" 'so far'
}

@test "who waits at a terminal sees how many files were read, in a line that goes" {
	mkfifo pipe
	# shellcheck disable=SC2016 # for the shell at the terminal
	at_terminal '{ sleep 1.05; cat uk.csr; } >pipe &
		"$CSRLINT" -j 1 -f json pipe de.csr no.csr >report'
	contains "$output" $'\r\e[Kcsrlint: 1 files so far'
	[[ $output == *$'\r\e[K' ]]
	json '$j->{summary}{files} == 3' "$(cat report)"
}

@test "a leaked key is told before what the file is in place of a request" {
	openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -subj /CN=x \
		-out both.csr 2>/dev/null || skip 'no openssl'
	cat key.pem >>both.csr
	csrlint -f short both.csr
	exits 1
	[ "${#lines[@]}" -eq 2 ]
	[[ ${lines[0]} == *'[private-key-in-input]' ]]
	[[ ${lines[1]} == 'both.csr:1:'*'[input-not-csr]' ]]
}
