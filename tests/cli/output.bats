#!/usr/bin/env bats
# Where reports go, what happens where they cannot, and colours.

load helper

@test "a full disk is trouble in every format" {
	for format in text short json jsonl; do
		run --separate-stderr bash -c \
			'"$CSRLINT" -f $1 uk.csr >/dev/full' _ $format
		exits 3
		contains "$stderr" 'standard output: No space left on device'
	done
}

@test "a full disk is trouble for lists and help too" {
	for option in --help --version --list-rules --list-profiles \
		--explain=country-uk; do
		run --separate-stderr bash -c \
			'"$CSRLINT" $1 >/dev/full' _ $option
		exits 3
	done
}

@test "a full disk is trouble for a stream whose lines wait" {
	run --separate-stderr bash -c '{ cat uk.csr; sleep 0.1; cat de.csr; } |
		"$CSRLINT" --stream - >/dev/full'
	exits 3
	[ "$stderr" = 'csrlint: standard output: No space left on device' ]
}

@test "a closed standard output is trouble" {
	run --separate-stderr bash -c '"$CSRLINT" uk.csr >&-'
	exits 3
	contains "$stderr" 'standard output: Bad file descriptor'
}

@test "with standard output closed nothing is written into another file" {
	run --separate-stderr bash -c \
		'"$CSRLINT" -f json -f text -o made.json uk.csr >&-'
	exits 3
	json '$j->{summary}{files} == 1' "$(cat made.json)"
}

@test "a closed standard error does not stop the work" {
	run bash -c '"$CSRLINT" --only country-uk -f short uk.csr gone 2>&-'
	exits 3
	contains "$output" 'uk.csr:'
}

@test "a reader that has gone is trouble, no signal, and not a word" {
	run --separate-stderr bash -c '
		{ sleep 0.3; "$CSRLINT" uk.csr; } | true
		exit ${PIPESTATUS[0]}'
	exits 3
	[ -z "$stderr" ]
}

@test "--output writes into a file, and nothing to standard output" {
	lint -f json --output made.json uk.csr
	exits 1
	[ -z "$output" ]
	json '$j->{summary}{error} == 1' "$(cat made.json)"
}

@test "--output without --format is text" {
	lint -o made.txt uk.csr
	exits 1
	grep -q 'error\[country-uk\]' made.txt
}

@test "formats and outputs are paired in their order" {
	lint -f json -f short -o made.json -o made.short uk.csr
	exits 1
	[ -z "$output" ]
	json '$j->{summary}{error} == 1' "$(cat made.json)"
	grep -q '^uk.csr:.*\[country-uk\]$' made.short
	lint -o made.jsonl -o made.text -f jsonl -f text uk.csr
	json '$j->{file} eq "uk.csr"' "$(cat made.jsonl)"
	grep -q '^uk.csr: ' made.text
}

@test "a format without output goes to standard output" {
	lint -f json -o made.json -f short uk.csr
	exits 1
	[[ $output == uk.csr:* ]]
	json '$j->{summary}{error} == 1' "$(cat made.json)"
}

@test "--output - is standard output" {
	lint -f short -f json -o - -o made.json uk.csr
	[[ $output == uk.csr:* ]]
	json '$j->{summary}{error} == 1' "$(cat made.json)"
}

@test "two formats for standard output are refused" {
	csrlint -f short -f json uk.csr
	is_refused 'only one can go to standard output'
}

@test "more outputs than formats are refused" {
	csrlint -f json -o a -o b uk.csr
	is_refused '--output: there are more'
	[ ! -e a ]
}

@test "an output that cannot be made is trouble" {
	lint -o gone/made.txt uk.csr
	exits 3
	contains "$stderr" 'gone/made.txt: No such file or directory'
}

@test "one output that fails does not stop the other" {
	lint -f short -f json -o /dev/full -o made.json uk.csr de.csr
	exits 3
	contains "$stderr" '/dev/full: No space left on device'
	json '$j->{summary}{files} == 2' "$(cat made.json)"
}

@test "an output never overwrites what is to be read" {
	cp uk.csr kept.csr
	ln kept.csr same.csr
	csrlint -o kept.csr kept.csr
	is_refused 'kept.csr: would be overwritten'
	csrlint -o same.csr kept.csr
	is_refused 'same.csr: would be overwritten'
	cmp uk.csr kept.csr
}

@test "an output never overwrites what a directory, a link or a pipe brings" {
	mkdir d
	cp uk.csr d/a.csr
	ln -s d/a.csr link.csr
	ln -s a.csr d/b.csr
	ln -s d folder
	for words in 'd/a.csr d' 'link.csr d' 'd/b.csr d' 'd/a.csr folder' \
		'd/a.csr link.csr' './d/../d/a.csr de.csr d'; do
		read -r made inputs <<<"$words"
		# shellcheck disable=SC2086 # several words
		csrlint -f json -o "$made" $inputs
		is_refused "csrlint: $made: would be overwritten"
		cmp uk.csr d/a.csr
	done
	run --separate-stderr bash -c '"$CSRLINT" -o d/a.csr - <d/a.csr'
	is_refused 'd/a.csr: would be overwritten'
	run --separate-stderr bash -c '"$CSRLINT" d >>d/a.csr'
	is_refused 'standard output: would be overwritten'
	cmp uk.csr d/a.csr
	csrlint --rewrap -o d/a.csr d
	is_refused 'd/a.csr: would be overwritten'
	cmp uk.csr d/a.csr
}

@test "an output never overwrites a profile, a list of keys or .csrlint.ini" {
	printf '[profile]\nextends = dv\n' >my.ini
	cp my.ini .csrlint.ini
	cp my.ini kept.ini
	sha256sum </dev/null | cut -d ' ' -f 1 >list.txt
	cp list.txt kept.txt
	csrlint -p ./my.ini -o my.ini uk.csr
	is_refused 'my.ini: would be overwritten'
	csrlint -p ./my.ini --print-config -o my.ini
	is_refused 'my.ini: would be overwritten'
	csrlint -o .csrlint.ini uk.csr
	is_refused '.csrlint.ini: would be overwritten'
	csrlint --blocklist list.txt -o list.txt uk.csr
	is_refused 'list.txt: would be overwritten'
	cmp my.ini kept.ini
	cmp .csrlint.ini kept.ini
	cmp list.txt kept.txt
}

@test "what is refused leaves no empty file, and empties none" {
	cp uk.csr full.txt
	csrlint -f text -f json -f short -o new.txt -o full.txt -o de.csr de.csr
	is_refused 'de.csr: would be overwritten'
	[ ! -e new.txt ]
	cmp uk.csr full.txt
	lint -f text -f json -o full.txt -o gone/made uk.csr
	exits 3
	cmp uk.csr full.txt
}

@test "a report into a directory that is read is not read" {
	mkdir d
	cp uk.csr d/a.csr
	lint -f json -o d/report.pem d
	exits 1
	json '$j->{summary}{files} == 1' "$(cat d/report.pem)"
	rm d/report.pem
	csrlint --learn -o d/ours.pem d
	exits 0
	[ -z "$stderr" ]
	grep -q 'from 1 request:' d/ours.pem
	rm d/ours.pem
	csrlint --rewrap -o d/all.pem d
	exits 0
	[ -z "$stderr" ]
	cmp d/all.pem uk.csr
}

@test "an output keeps the mode, the names and the links of a file" {
	echo old >made.txt
	chmod 640 made.txt
	ln made.txt second.txt
	ln -s made.txt link.txt
	lint -f short -o link.txt uk.csr
	exits 1
	[ -L link.txt ]
	[ "$(stat -c %a made.txt)" = 640 ]
	cmp made.txt second.txt
	[[ $(cat made.txt) == uk.csr:* ]]
	ln -s later.txt dead.txt
	lint -f short -o dead.txt uk.csr
	[[ $(cat later.txt) == uk.csr:* ]]
}

@test "an output may be a pipe, or what is open already" {
	run --separate-stderr bash -c \
		'"$CSRLINT" --only country-uk -f short -o >(cat >made.txt) uk.csr
		echo before >log.txt
		"$CSRLINT" --only country-uk -f short -o /dev/stdout uk.csr \
			>>log.txt'
	[[ $(cat log.txt) == before*uk.csr:* ]]
	for _ in {1..50}; do [ -s made.txt ] && break; sleep 0.1; done
	[[ $(cat made.txt) == uk.csr:* ]]
	lint -f short -o /dev/null uk.csr
	exits 1
}

@test "a limit on the size of files is trouble and no signal" {
	run bash -c '{ ulimit -f 0; "$CSRLINT" -o made.txt uk.csr 2>&1
		echo "exit $?"; } | cat'
	[ "$output" = 'csrlint: made.txt: File too large
exit 3' ]
}

@test "an output overwrites any other file" {
	cp uk.csr made.txt
	lint -o made.txt de.csr
	exits 0
	grep -q 'no objections' made.txt
}

@test "two outputs into one file are refused" {
	csrlint -f text -f json -o made -o made uk.csr
	is_refused 'made: would be overwritten'
	[ ! -e made ]
}

@test "lists go to --output too" {
	csrlint --list-rules -f json -o rules.json
	exits 0
	[ -z "$output" ]
	json '@$j > 1' "$(cat rules.json)"
}

@test "nothing piped holds an escape sequence" {
	TERM=xterm
	for option in uk.csr --list-rules --explain=country-uk --help; do
		csrlint $option
		lacks "$output" "$ESCAPE"
	done
}

@test "--color=always colours what is piped" {
	TERM=dumb NO_COLOR=1 lint --color=always uk.csr
	contains "$output" "${ESCAPE}["
	csrlint --color always --list-rules
	contains "$output" "${ESCAPE}["
}

@test "CLICOLOR_FORCE colours what is piped, but no file" {
	CLICOLOR_FORCE=1 lint uk.csr
	contains "$output" "${ESCAPE}["
	CLICOLOR_FORCE=0 lint uk.csr
	lacks "$output" "$ESCAPE"
	CLICOLOR_FORCE=1 lint -o made.txt uk.csr
	lacks "$(cat made.txt)" "$ESCAPE"
}

@test "NO_COLOR goes before CLICOLOR_FORCE, and --color before both" {
	CLICOLOR_FORCE=1 NO_COLOR=1 lint uk.csr
	lacks "$output" "$ESCAPE"
	CLICOLOR_FORCE=1 NO_COLOR= lint uk.csr
	contains "$output" "${ESCAPE}["
	CLICOLOR_FORCE=1 lint --color=never uk.csr
	lacks "$output" "$ESCAPE"
}

@test "colour changes nothing but escape sequences" {
	lint uk.csr de.csr no.csr
	plain=$output
	lint --color=always uk.csr de.csr no.csr
	[ "$(sed 's/\x1b\[[0-9;]*m//g' <<<"$output")" = "$plain" ]
}

@test "what machines read is never coloured" {
	for format in short json jsonl; do
		lint --color=always -f $format uk.csr
		lacks "$output" "$ESCAPE"
	done
}

@test "a terminal gets colours, unless TERM or NO_COLOR forbid it" {
	# shellcheck disable=SC2016 # for the shell at the terminal
	lint_uk='"$CSRLINT" --only country-uk uk.csr'
	at_terminal "$lint_uk" TERM=xterm
	contains "$output" "${ESCAPE}["
	at_terminal "$lint_uk" TERM=dumb
	lacks "$output" "$ESCAPE"
	at_terminal "$lint_uk" -u TERM
	contains "$output" 'error[country-uk]'
	lacks "$output" "$ESCAPE"
	at_terminal "$lint_uk" TERM=xterm NO_COLOR=1
	lacks "$output" "$ESCAPE"
}

@test "prose is wrapped at the width of the terminal" {
	widest() { # of all lines but commands and those of one long word
		tr -d '\r' <<<"$output" | grep -v '^ *[at].*subject' |
			grep -v -e '^ *https:[^ ]*$' -e '^\[ ! ' \
				-e '^csrlint ' -e '^openssl ' -e '^  -' |
			awk 'length > w { w = length } END { print w }'
	}
	# shellcheck disable=SC2016 # for the shell at the terminal
	explain='"$CSRLINT" --explain country-uk'
	at_terminal "stty cols 50; $explain" TERM=dumb
	[ "$(widest)" -le 50 ]
	at_terminal "stty cols 72; $explain" TERM=dumb
	[ "$(widest)" -le 72 ]
	[ "$(widest)" -gt 50 ]
}
