#!/usr/bin/env bats
# Requests that are compared with each other: uk.csr and de.csr have one key.

load helper

# One rule alone.
compare() {
	run --separate-stderr "$CSRLINT" --no-config --only "$@"
}

@test "one key in two files is told with the second" {
	compare key-shared-between-requests -f short uk.csr de.csr
	exits 0
	[ "${#lines[@]}" -eq 1 ]
	[[ $output == 'de.csr:'*'warning: the key is that of request 1 of uk.csr, line 1,'*'[key-shared-between-requests]' ]]
}

@test "the order of the files decides which one is the second" {
	compare key-shared-between-requests -f short de.csr uk.csr
	[[ $output == 'uk.csr:'*'request 1 of de.csr, line 1,'* ]]
}

@test "in one stream the line of the first request is told" {
	cat no.csr uk.csr de.csr >both
	run --separate-stderr "$CSRLINT" --only set/ -f short - <both
	exits 0
	[[ $output == '-:'*'request 1 of -, line 2,'* ]]
}

@test "files of a directory are compared, and DER with PEM" {
	mkdir folder folder/sub
	der de.csr >folder/a.der
	cp uk.csr folder/b.csr
	cp de.csr folder/sub/c.pem
	compare 'set/' -f short folder
	[ "${#lines[@]}" -eq 2 ]
	contains "${lines[0]}" 'folder/b.csr:'
	contains "${lines[0]}" 'the key is that of request 1 of folder/a.der, line 1,'
	contains "${lines[1]}" 'folder/sub/c.pem:'
	contains "${lines[1]}" 'is, octet for octet, request 1 of folder/a.der, line 1,'
}

@test "the same file twice is the same request twice, which alone is told" {
	ln uk.csr hard.csr
	compare 'set/' -f short uk.csr uk.csr hard.csr
	[ "${#lines[@]}" -eq 2 ]
	[[ ${lines[0]} == 'uk.csr:2:1: warning: notice: '*'request 1 of uk.csr, line 1,'*'[request-duplicate]' ]]
	[[ ${lines[1]} == 'hard.csr:2:1: warning: notice: '*'request 1 of uk.csr, line 1,'*'[request-duplicate]' ]]
}

@test "a request alone has nothing to be compared with" {
	compare 'set/' -f short uk.csr
	exits 0
	[ -z "$output" ]
	compare 'set/' -f short uk.csr no.csr
	[ -z "$output" ]
}

@test "it can be turned off, and counted as an error" {
	compare 'set/' --disable key-shared-between-requests -f short uk.csr de.csr
	[ -z "$output" ]
	compare 'set/' --severity key-shared-between-requests=error -f short \
		uk.csr de.csr
	exits 1
	contains "$output" ': error: the key is that of'
}

@test "a profile can change it" {
	cat >ours.ini <<-'END'
		[profile]
		summary = ours
		[severity]
		set/ = off
		request-duplicate = error
	END
	csrlint -p ours.ini -f short uk.csr de.csr uk.csr
	exits 1
	contains "$output" 'uk.csr:2:1: error: the request is'
	[[ $output != *key-shared* ]]
}

@test "JSON has it among the findings of the second request" {
	compare 'set/' -f json uk.csr de.csr
	json '@{$j->{requests}} == 2 && !@{$j->{requests}[0]{findings}}
		&& $j->{requests}[1]{findings}[0]{rule} eq "key-shared-between-requests"
		&& $j->{requests}[1]{findings}[0]{category} eq "set"
		&& $j->{summary}{requests} == 2 && $j->{summary}{warning} == 1'
}

@test "what is written first does not wait for what comes" {
	mkfifo pipe
	"$CSRLINT" --only country-uk -f short uk.csr pipe >out 4>&- 3>&- &
	exec 4>pipe
	for _ in $(seq 100); do
		[ -s out ] && break
		sleep 0.1
	done
	grep -q '^uk.csr:' out
	cat de.csr >&4
	exec 4>&-
	wait $! || true
}

@test "names of files stay harmless in messages" {
	cp uk.csr $'a\e[31m"b".csr'
	compare 'set/' -f short $'a\e[31m"b".csr' de.csr
	exits 0
	[[ $output != *"$ESCAPE"* ]]
	contains "$output" 'request 1 of a\\x1B[31m\"b\".csr, line 1,'
}

@test "where there is no room for more it is said once" {
	compare 'set/' --limit set-max-kibioctets=0 -f short uk.csr de.csr uk.csr
	exits 0
	[ "${#lines[@]}" -eq 1 ]
	contains "$output" '[request-not-compared]'
}

@test "a nonce that was used twice gives the key away, which is not printed" {
	local folder=$BATS_TEST_DIRNAME/../../corpus
	compare 'set/' -f short "$folder/set-nonce-reuse.csr"
	exits 1
	contains "$output" 'csrlint worked out the private key from both'
	[[ $output != *[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]* ]]
}
