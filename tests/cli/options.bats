#!/usr/bin/env bats
# Every option, in its long and its short form, right and wrong.

load helper

@test "without an argument standard error says how to go on" {
	run --separate-stderr "$CSRLINT" </dev/null
	is_refused 'csrlint request.csr'
}

@test "--help names every option that getopt_long takes" {
	csrlint --help
	exits 0
	[ -z "$stderr" ]
	for name in profile no-config severity disable only limit format output \
		fail-on quiet verbose color list-rules list-profiles explain help \
		version; do
		contains "$output" "--$name"
	done
}

@test "--help fits in 80 columns" {
	for more in '' -v; do
		csrlint -h $more
		exits 0
		awk 'length > 80 { print; bad = 1 } END { exit bad }' <<<"$output"
	done
}

@test "--help is one screen, by topic, with three examples that run" {
	csrlint --help
	[ "${#lines[@]}" -le 40 ]
	for topic in Keys Rules Reports Answers; do
		grep -q "^$topic  *-" <<<"$output"
	done
	[ "$(grep -c '^  csrlint ' <<<"$output")" -eq 3 ]
	openssl genpkey -algorithm ed25519 -out server.key ||
		skip 'there is no openssl'
	mkdir DIR
	cp de.csr request.csr
	cp de.csr DIR
	perl -ne 'print "$1\n" if /^  csrlint (.*?)  /' <<<"$output" >examples
	[ "$(wc -l <examples)" -eq 3 ]
	while read -ra words; do
		run "$CSRLINT" "${words[@]}" </dev/null
		[ "$status" -le 1 ] || { echo "${words[*]}: $output"; return 1; }
	done <examples
	[ -s out.json ]
}

@test "--help --verbose has a word on each option" {
	csrlint --help
	names=$(grep -o -e '--[a-z-]*' <<<"$output" | sort -u)
	csrlint --help --verbose
	for name in $names; do
		grep -Eq "^  (-.,|   ) $name(=[^ ]+)?( |$)" <<<"$output" ||
			{ echo "no line of $name"; return 1; }
	done
}

@test "--version tells the version" {
	csrlint --version
	exits 0
	[[ ${lines[0]} =~ ^csrlint\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
	csrlint -V
	[[ $output =~ ^csrlint\ [0-9] ]]
}

@test "--version tells what verdicts rest on, a line each" {
	csrlint --version
	exits 0
	for name in iso-codes iso-codes-date debian-keys-date \
		published-keys-date public-suffix-list-date libpsl libidn2 \
		libidn2-unicode libunistring libunistring-unicode libtasn1 \
		nettle gmp; do
		[[ $output =~ $'\n'"  $name "\ +[0-9][0-9.-]*($'\n'|$) ]]
	done
}

@test "--version --format json is an object with version and data" {
	csrlint --version --format json
	exits 0
	json '$j->{version} =~ /^\d+\.\d+\.\d+$/ && ref $j->{data} eq "HASH"'
	# Only the table of countries does not come from the machine.
	json '$j->{data}{"iso-codes"} =~ /^\d+\.\d+\.\d+$/'
	json '$j->{data}{"iso-codes-date"} =~ /^20\d\d-\d\d-\d\d$/'
	json '($j->{data}{"public-suffix-list-date"} // "2000-01-01") =~
		/^20\d\d-\d\d-\d\d$/'
	for name in libpsl libidn2 libidn2-unicode libunistring \
		libunistring-unicode libtasn1 nettle gmp; do
		json '$j->{data}{"'$name'"} =~ /^\d+(\.\d+)+$/'
	done
}

@test "--no-sandbox changes nothing of a report" {
	lint -f json uk.csr de.csr no.csr
	exits 1
	with=$output
	lint --no-sandbox -f json uk.csr de.csr no.csr
	exits 1
	[ "$output" = "$with" ]
}

@test "an unknown option is refused and the nearest one named" {
	csrlint --formt json de.csr
	is_refused 'there is no option "--formt"; did you mean "--format"?'
	csrlint --fail-om=error de.csr
	is_refused 'did you mean "--fail-on"?'
	csrlint --entirely-different de.csr
	is_refused 'there is no option "--entirely-different"'
	lacks "$stderr" 'did you mean'
	csrlint -Z de.csr
	is_refused 'there is no option "-Z"'
}

@test "an option without its argument is refused" {
	csrlint --format
	is_refused '--format: needs an argument'
	csrlint de.csr -p
	is_refused '-p: needs an argument'
}

@test "an argument to an option that takes none is refused" {
	csrlint --quiet=yes de.csr
	is_refused 'takes no argument'
}

@test "options may follow files, and -- ends them" {
	lint uk.csr --fail-on never
	exits 0
	cp de.csr ./--help
	lint -- --help
	exits 0
	contains "$output" '--help: EC P-256'
}

@test "--profile takes a name" {
	csrlint --profile pkix --format json --fail-on never de.csr
	exits 0
	json '$j->{profile} eq "pkix" && $j->{requests}[0]{profile} eq "pkix"'
	csrlint -p tls --format json --fail-on never de.csr
	json '$j->{profile} eq "tls"'
}

@test "an unknown profile is refused and the nearest one named" {
	csrlint --profile tsl de.csr
	is_refused 'there is no profile "tsl"; did you mean "tls"?'
}

@test "--profile takes a file that ends in .ini" {
	printf '[severity]\ncountry-uk = notice\n' >ours.ini
	csrlint --profile ours.ini --format json --fail-on never uk.csr
	exits 0
	json '$j->{profile} eq "ours.ini"'
	json 'grep { $_->{rule} eq "country-uk" && $_->{severity} eq "notice" }
		@{$j->{requests}[0]{findings}}'
}

@test "--profile takes a file with a slash in its name" {
	printf '[severity]\ncountry-uk = info\n' >ours
	csrlint --profile ./ours --format json --fail-on never uk.csr
	exits 0
	json '$j->{profile} eq "./ours"'
}

@test "a broken profile is refused with its line" {
	printf '[severity]\nno-such-rule = error\n' >bad.ini
	csrlint --profile bad.ini de.csr
	is_refused 'bad.ini:2:1: no rule is called'
	contains "$stderr" 'no-such-rule'
}

@test "a profile that cannot be read is refused" {
	csrlint --profile missing.ini de.csr
	is_refused 'missing.ini: No such file or directory'
}

@test "the name of a profile's file cannot break out" {
	name=$'o\e[31m\xff.ini'
	printf '[severity]\ncountry-uk = off\n' >"$name"
	csrlint --profile "$name" --fail-on never de.csr
	exits 0
	lacks "$output" "$ESCAPE"
	csrlint --profile "$name" --fail-on never --format json de.csr
	json '$j->{profile} eq q(o\x1B[31m\xFF.ini)'
	echo nonsense >"$name"
	csrlint --profile "$name" de.csr
	exits 2
	lacks "$stderr" "$ESCAPE"
}

@test "--severity sets the severity of one rule" {
	lint --severity country-uk=notice --format short uk.csr
	exits 0
	contains "$output" ' notice: '
	lint -s country-uk=off --format short uk.csr
	exits 0
	[ -z "$output" ]
}

@test "--severity takes a pattern, and the last one wins" {
	lint -s 'country-*=info' --format short uk.csr
	contains "$output" ' info: '
	lint -s 'country-*=info' -s country-uk=warning --format short uk.csr
	contains "$output" ' warning: '
	lint -s country-uk=warning -s 'country-*=info' --format short uk.csr
	contains "$output" ' info: '
}

@test "--severity holds where the profile takes a finding for milder" {
	local corpus=$BATS_TEST_DIRNAME/../../corpus
	lint -p private --only san-uri-invalid --format short \
		"$corpus/san-uri-faults.csr"
	contains "$output" ' warning: '
	lint -p private -s san-uri-invalid=error --only san-uri-invalid \
		--format short "$corpus/san-uri-faults.csr"
	exits 1
	lacks "$output" ' warning: '
}

@test "a wrong --severity is refused" {
	csrlint --severity country-ku=error de.csr
	is_refused 'there is no rule "country-ku"; did you mean "country-uk"?'
	csrlint --severity country-uk=eror de.csr
	is_refused 'there is no severity "eror"; did you mean "error"?'
	csrlint --severity country-uk de.csr
	is_refused 'lacks a ='
	csrlint --severity 'nothing-*=error' de.csr
	is_refused 'there is no rule "nothing-*"'
}

@test "--disable turns a rule off" {
	lint --disable country-uk uk.csr
	exits 0
	lint -d 'country*' uk.csr
	exits 0
	csrlint --disable country-ku uk.csr
	is_refused 'did you mean "country-uk"?'
}

@test "--only turns all other rules off" {
	lint --format json uk.csr
	json '@{$j->{requests}[0]{findings}} == 1'
	csrlint --only input-not-csr --fail-on info uk.csr
	exits 0
}

@test "--only may be repeated and takes patterns" {
	csrlint --only input-not-csr --only 'country-u*' -f json uk.csr no.csr
	exits 1
	json '$j->{requests}[0]{findings}[0]{rule} eq "country-uk"'
	json '$j->{requests}[1]{findings}[0]{rule} eq "input-not-csr"'
	csrlint --only contry-uk uk.csr
	is_refused 'did you mean "country-uk"?'
}

@test "--only with an id, not with a pattern, turns on what is off" {
	printf '[severity]\n* = off\n' >quiet.ini
	lint --profile quiet.ini uk.csr
	exits 1
	csrlint --profile quiet.ini --only 'country-*' uk.csr
	exits 0
}

@test "--only goes before --severity wherever it stands" {
	csrlint --severity country-uk=notice --only country-uk -f short uk.csr
	exits 0
	contains "$output" ' notice: '
}

@test "--limit sets a limit" {
	lint --limit rsa-min-bits=3072 de.csr
	exits 0
	# A request over the cap is not looked at: so the limit arrives.
	lint --limit request-max-octets=100 de.csr
	exits 1
}

@test "a rule tells so many findings as its limit says, and how many more" {
	local untold='more are not listed (finding-max-count)'
	local file=$BATS_TEST_DIRNAME/../../corpus/san-ip-special.csr

	for limit in 0 8; do
		csrlint --format short --only san-ip-reserved \
			--limit finding-max-count=$limit "$file"
		[ "$(grep -c 'san-ip-reserved' <<<"$output")" -eq 8 ]
		[[ $output != *"$untold"* ]]
	done
	csrlint --format short --only san-ip-reserved \
		--limit finding-max-count=3 "$file"
	[ "$status" -eq 1 ]
	[ "$(grep -c 'san-ip-reserved' <<<"$output")" -eq 3 ]
	[ "$(grep -c "; 5 $untold" <<<"$output")" -eq 1 ]
	grep 'san-ip-reserved' <<<"$output" | tail -n 1 | grep -qF "; 5 $untold"
}

@test "a wrong --limit is refused" {
	csrlint --limit rsa-min-bit=3072 de.csr
	is_refused 'rsa-min-bit'
	for value in '' -1 +1 ' 1' 1x 0x10 4294967296 99999999999999999999; do
		csrlint --limit "rsa-min-bits=$value" de.csr
		is_refused '--limit: expected a number'
	done
	csrlint --limit rsa-min-bits de.csr
	is_refused 'lacks a ='
}

@test "--expect reports what does not hold, and only that" {
	csrlint --only 'expected-*' --expect c=DE --expect ou= de.csr
	exits 0
	csrlint --only 'expected-*' -E c=FR -f short de.csr
	exits 1
	contains "$output" 'expected "FR" [expected-subject-mismatch]'
	csrlint --only 'expected-*' -E c=FR -E c=DE de.csr
	exits 0
}

@test "a wrong --expect is refused" {
	csrlint --expect country=DE de.csr
	is_refused '--expect: expected c, st, l, o, ou, cn, email, san'
	csrlint --expect spki-sha256=12 de.csr
	is_refused '--expect: expected 64 hexadecimal digits, found "12"'
	csrlint --expect c de.csr
	is_refused 'lacks a ='
}

@test "a wrong --date is refused" {
	for date in 2026-13-01 2026-02-29 1969-12-31 20260315 2026-3-15 x \
		2026/03/15 2026-0a-15; do
		csrlint --date "$date" de.csr
		is_refused '--date: expected a day such as 2026-03-15'
	done
	for date in 2024-02-29 1970-01-01 9999-12-31; do
		lint --date "$date" de.csr
		exits 0
	done
}

@test "--print-config writes a profile that --profile reads" {
	csrlint --profile ov -s country-uk=notice --limit rsa-min-bits=3072 \
		--print-config
	exits 0
	contains "$output" 'country-uk = notice'
	contains "$output" 'rsa-min-bits = 3072'
	printf '%s\n' "$output" >printed.ini
	csrlint --profile printed.ini --print-config
	exits 0
	diff <(sed '1,3d; s/ ;.*//' printed.ini) \
		<(sed '1,3d; s/ ;.*//' <<<"$output")
}

@test "--profile auto judges each request by the profile it asks for" {
	csrlint --profile auto --fail-on never -f jsonl de.csr
	exits 0
	json '$j->{profile} eq "tls" && length $j->{profile_reason}'
	csrlint --profile auto --fail-on never de.csr
	contains "$output" 'profile: tls, told by '
	csrlint --profile auto -s country-uk=off -s country-unknown=off \
		--only 'country-*' uk.csr
	exits 0
}

@test "a file cannot extend auto, which is a choice among profiles" {
	printf '[profile]\nextends = auto\n' >ours.ini
	csrlint --profile ./ours.ini de.csr
	is_refused 'ours.ini:2:11: extends must name one profile'
}

@test "the profile of the README is read" {
	# The first one; tests/recipes reads the others.
	sed -n '/^```ini/,/^```$/{/^```$/q;/^```/!p}' \
		"$BATS_TEST_DIRNAME/../../README.md" >ours.ini
	csrlint --profile ./ours.ini --print-config
	exits 0
	contains "$output" 'ou-present = off'
	contains "$output" 'o-missing = error'
	contains "$output" 'rsa-min-bits = 3072'
}

@test "the table of the README has every profile" {
	local name
	csrlint --list-profiles
	exits 0
	while read -r name _; do
		grep -q "^| \`$name\`" "$BATS_TEST_DIRNAME/../../README.md" ||
			{ echo "no row for $name"; return 1; }
	done <<<"$output"
}

@test "the options and rules that the README names are there" {
	local readme=$BATS_TEST_DIRNAME/../../README.md word
	csrlint --help
	for word in $(grep -o '`csrlint [^`]*`' "$readme" |
		grep -o -e '--[a-z-]*' | sort -u); do
		contains "$output" " $word"
	done
	csrlint --list-rules
	output+=$'\n  all ' # of --explain
	for word in $(grep -Eo -e '--(explain|severity|disable|only) [a-z-]+[:/]?' \
		"$readme" | grep -v ':$' | cut -d ' ' -f 2 | sort -u); do
		grep -Eq "^(  $word |$word\$)" <<<"$output" ||
			{ echo "no $word"; return 1; }
	done
}

@test "an unknown format is refused and the nearest one named" {
	csrlint --format jsno de.csr
	is_refused 'there is no format "jsno"; did you mean "json"?'
}

@test "a wrong --fail-on or --color is refused" {
	csrlint --fail-on off de.csr
	is_refused '--fail-on: expected'
	csrlint --fail-on bad de.csr
	is_refused '--fail-on: expected'
	csrlint --color sometimes de.csr
	is_refused '--color: expected'
}

@test "--quiet shows warnings and errors alone" {
	lint --quiet --severity country-uk=warning uk.csr
	exits 0
	contains "$output" 'warning[country-uk]'
	for format in text short; do
		lint --quiet -f $format --severity country-uk=notice uk.csr
		exits 0
		[ -z "$output" ]
		lint -q -f $format de.csr
		[ -z "$output" ]
	done
}

@test "infos are counted and not shown, unless they are asked for" {
	for format in text short; do
		csrlint -s '*=off' -s eku-missing=info -s ku-missing=info \
			-f $format de.csr
		exits 0
		lacks "$output" 'info'
		[ "${lines[-1]}" = '2 notes; -v shows them' ]
		csrlint -s '*=off' -s ku-missing=info -f $format de.csr
		[ "${lines[-1]}" = '1 note; -v shows it' ]
		for more in -v --verbose --fail-on=info --only=ku-missing; do
			csrlint -s '*=off' -s ku-missing=info -f $format \
				$more de.csr
			contains "$output" 'info'
			contains "$output" 'ku-missing]'
			lacks "$output" '-v shows'
		done
	done
}

@test "what is left out is told once for all files, and not in -q" {
	csrlint -s '*=off' -s ku-missing=info de.csr uk.csr
	[ "$(grep -c -e '-v shows' <<<"$output")" = 1 ]
	contains "$output" '2 notes; -v shows them'
	[ "$(grep -c '  no objections' <<<"$output")" = 2 ]
	contains "$output" '2 requests: no objections in profile'
	csrlint -s '*=off' -s ku-missing=info -q de.csr
	[ -z "$output" ]
	csrlint -s '*=off' -s ku-missing=info -s country-uk=error -q uk.csr
	contains "$output" '1 request: 1 error; refused'
	lacks "$output" 'note'
}

@test "the last of --quiet and --verbose holds" {
	csrlint -s '*=off' -s ku-missing=info -f short -q -v de.csr
	contains "$output" ' info: '
	csrlint -s '*=off' -s ku-missing=info -f short -v -q de.csr
	[ -z "$output" ]
}

@test "what is not shown to people counts for the exit status" {
	csrlint -s '*=off' -s ku-missing=info --fail-on info -q de.csr
	exits 1
	csrlint -s '*=off' -s ku-missing=info --fail-on notice de.csr
	exits 0
}

@test "--quiet and --verbose do not change what machines read" {
	lint --severity country-uk=notice -f jsonl uk.csr
	loud=$output
	lint --severity country-uk=notice -f jsonl --quiet uk.csr
	[ "$output" = "$loud" ]
	csrlint -s country-uk=info -f jsonl uk.csr
	contains "$output" '"severity":"info"'
	loud=$output
	csrlint -s country-uk=info -f jsonl --verbose uk.csr
	[ "$output" = "$loud" ]
}

@test "--list-rules lists every rule with its severity, sorted" {
	csrlint --list-rules
	exits 0
	grep -Eq '^  country-uk +error +[^ ]' <<<"$output"
	csrlint -l --severity country-uk=notice
	grep -Eq '^  country-uk +notice ' <<<"$output"
}

@test "--list-rules groups by category, both in order" {
	csrlint --list-rules
	[ "$(grep -c '/$' <<<"$output")" -gt 5 ]
	LC_ALL=C sort -c <(grep '/$' <<<"$output")
	# Each line with its category before it is in order, too.
	LC_ALL=C sort -c <(awk '/\/$/ { room = $1; next } { print room, $1 }' \
		<<<"$output")
	awk '/\/$/ { room = $1 } $1 == "country-uk" { print room }' \
		<<<"$output" | grep -qx subject/
	csrlint --list-rules --format json
	json '@$j == grep { $_->{category} =~ /^[a-z]+$/ } @$j'
	json 'my ($r) = grep { $_->{id} eq "san-missing" } @$j;
		$r->{category} eq "names"'
}

@test "a category is taken wherever a rule is" {
	csrlint --only subject/ -f json uk.csr
	json '@{$j->{requests}[0]{findings}} > 0'
	json '!grep { $_->{category} ne "subject" }
		@{$j->{requests}[0]{findings}}'
	csrlint --disable subject/ -f json uk.csr
	json '!grep { $_->{category} eq "subject" }
		@{$j->{requests}[0]{findings}}'
	csrlint --only country-uk --severity subject/=info -f short uk.csr
	exits 0
	contains "$output" 'info: "UK" is'
	printf '[severity]\nsubject/ = off\n' >no-subject.ini
	csrlint --profile no-subject.ini --only country-u\* uk.csr
	exits 0
	csrlint --disable subjekt/ uk.csr
	is_refused 'category of rules "subjekt/"' subject
	csrlint --disable / uk.csr
	is_refused 'category'
}

@test "--list-rules --format json has all that is known of each rule" {
	csrlint --list-rules --format json
	exits 0
	json 'my ($r) = grep { $_->{id} eq "country-uk" } @$j;
		!grep { !length $r->{$_} } qw(severity summary source why fix)'
	json 'my ($r) = grep { $_->{id} eq "country-uk" } @$j;
		$r->{profiles}{pkix} =~ /^(error|warning|notice|info|off)$/
		&& $r->{profiles}{tls} =~ /^(error|warning|notice|info|off)$/'
	json '!grep { !defined $_->{fix} } @$j'
}

@test "a severity that changes on a day is told, and --date shows either" {
	printf '[severity]\ncountry-uk = notice, error from 2031-04-01\n' \
		>later.ini
	csrlint --profile later.ini --only country-uk -f short uk.csr
	exits 0
	contains "$output" 'notice: "UK"'
	csrlint --profile later.ini --only country-uk --date 2031-03-31 uk.csr
	exits 0
	csrlint --profile later.ini --only country-uk --date 2031-04-01 \
		-f short uk.csr
	exits 1
	contains "$output" 'error: "UK"'
	csrlint --profile later.ini --print-config
	grep -q '^country-uk = notice, error from 2031-04-01 ; ' <<<"$output"
	grep -q '^o-missing = [a-z]* ; ' <<<"$output"
	printf '%s\n' "$output" >again.ini
	csrlint --profile again.ini --print-config
	diff <(grep = again.ini | sed '1d; s/ ;.*//') \
		<(grep = <<<"$output" | sed '1d; s/ ;.*//')
}

@test "--explain and the list of rules tell both severities and the day" {
	csrlint --explain eku-clientauth-with-serverauth
	grep -q '^From 2027-03-15 on:$' <<<"$output"
	grep -A1 '^From' <<<"$output" | grep -q '^warning:.* ov, tls$'
	grep -q '^notice: .* ov, tls$' <<<"$output"
	csrlint --list-rules --format json
	json 'my ($r) = grep { $_->{id} eq "serialnumber-date-format" } @$j;
		$r->{changes}{ev}{severity} eq "error"
		&& $r->{changes}{ev}{from} == 20270915
		&& keys %{$r->{changes}} == 1'
}

@test "--list-rules --format json has every citation in its parts" {
	csrlint --list-rules --format json
	exits 0
	json '!grep { !@{$_->{citations}} } @$j'
	json 'my ($r) = grep { $_->{id} eq "cn-multiple" } @$j;
		my $c = $r->{citations}[0];
		$c->{document} eq "BR" && $c->{clause} eq "7.1.4.3"
		&& $c->{heading} eq
			"Subscriber Certificate Common Name Attribute"
		&& $c->{title} =~ /^Baseline Requirements/
		&& $c->{edition} =~ /^\d+\.\d+\.\d+$/
		&& $c->{date} =~ /^\d{4}-\d\d-\d\d$/
		&& $c->{address} =~ m{^https://} && !defined $c->{practice}'
	json 'my ($r) = grep { $_->{id} eq "csr-too-many-elements" } @$j;
		my $c = $r->{citations}[0];
		$c->{practice} =~ /bound/ && exists $c->{document}
		&& !defined $c->{document}'
}

@test "--list-profiles lists the profiles" {
	csrlint --list-profiles
	exits 0
	grep -q '^tls  *[^ ]' <<<"$output"
	csrlint --list-profiles --format json
	json 'grep { $_->{name} eq "tls" && length $_->{summary} } @$j'
}

@test "--explain tells all about a rule" {
	csrlint --explain country-uk
	exits 0
	[[ $output == 'country-uk: '* ]]
	for label in why: fix: source: 'Severity by profile'; do
		contains "$output" "$label"
	done
	lacks "$output" since:
	csrlint --explain dns-reverse-zone
	contains "$output" 2026-03-15
	grep -Eq '^ *since: +2026-03-15$' <<<"$output"
	csrlint -e country-uk --format json
	json '$j->{id} eq "country-uk" && length $j->{why}'
}

@test "--explain shows the rule on a request, and what makes it right" {
	csrlint --explain country-uk
	contains "$output" 'An example, corpus/country-uk.csr in profile tls:'
	grep -qx 'bad:      UK' <<<"$output"
	grep -q '^error:    "UK" is not an ISO 3166 code' <<<"$output"
	grep -qx 'good:     GB' <<<"$output"
	contains "$output" 'The same without this fault, by openssl:'
	grep -q "^  -subj '/C=GB/" <<<"$output"
	lacks "$output" certtool
	csrlint --explain country-uk --for certtool
	grep -qx 'country = "GB"' <<<"$output"
	lacks "$output" 'openssl req'
	csrlint --explain country-uk --for certreq
	contains "$output" 'is to be saved as new.inf'
	csrlint --explain country-uk --verbose
	for tool in openssl certtool keytool certreq step cert-manager go; do
		contains "$output" "by $tool:"
	done
	# A rule that no request of its own shows says the rest.
	csrlint --explain key-reused
	exits 0
	lacks "$output" 'An example'
	contains "$output" 'csrlint --disable key-reused request.csr'
}

@test "--explain tells how a rule is made milder and turned off" {
	csrlint --explain country-uk
	contains "$output" 'csrlint --severity country-uk=notice request.csr'
	tail -n 2 <<<"$output" >.csrlint.ini
	run --separate-stderr "$CSRLINT" -f json uk.csr
	json '!grep { $_->{rule} eq "country-uk" }
		map { @{$_->{findings}} } @{$j->{requests}}'
	# Nothing is milder than an info but off.
	csrlint --explain cn-present
	lacks "$output" --severity
}

@test "--explain all tells every rule, as text and as JSON" {
	csrlint --explain all --format json
	json '@$j > 400 && 400 < grep { $_->{mend}{how} && $_->{example} } @$j'
	json 'my ($r) = grep { $_->{id} eq "country-uk" } @$j;
		$r->{mend}{how} eq "replace" && !defined $r->{mend}{what}
		&& $r->{example}{file} eq "country-uk.csr"
		&& $r->{example}{profile} eq "tls"
		&& $r->{example}{value} eq "UK"
		&& $r->{example}{suggestion} eq "GB"'
	json 'my ($r) = grep { $_->{id} eq "key-reused" } @$j;
		exists $r->{example} && !defined $r->{example}'
	one=$output
	csrlint --list-rules --format json
	[ "$output" = "$one" ]
}

@test "--format markdown is for rules, too" {
	csrlint --explain country-uk --format markdown
	exits 0
	[[ $output == '## country-uk'$'\n'* ]]
	contains "$output" '**The same without this fault, by keytool:**'
	[ $(($(grep -c '^```' <<<"$output") % 2)) -eq 0 ]
	csrlint --list-rules --format markdown
	exits 0
	grep -q '^| country-uk | error | ' <<<"$output"
	csrlint --format markdown uk.csr
	exits 1
	contains "$output" '| **error** | `uk.csr`, line 2, in the subject, countryName |'
	csrlint --explain country-uk --format markdwon
	is_refused 'did you mean "markdown"?'
}

@test "--explain has a line for each citation, with edition and heading" {
	csrlint --explain dc-invalid
	exits 0
	grep -Eq "^source: +RFC 4519, 2\\.4 'dc'\$" <<<"$output"
	grep -Eq '^ +BR [0-9.]+, 7\.1\.4\.2 Subject Attribute Encoding$' \
		<<<"$output"
	grep -Eq '^read: +RFC 4519 of 2006-06, https://[^ ]+/rfc4519$' \
		<<<"$output"
	[ "$(grep -c ' BR [0-9.]* of ' <<<"$output")" -eq 1 ]
	csrlint --explain string-ia5-charset
	grep -Eq '^source: +X\.680 2021, 41 Definition' <<<"$output"
	csrlint --explain cn-too-long
	contains "$output" 'RFC 5280, A.1 ub-common-name: Explicitly Tagged'
	csrlint --explain dns-public-suffix-private
	grep -Eq '^source: +Public Suffix List, PRIVATE DOMAINS$' <<<"$output"
	csrlint --explain csr-too-many-elements
	grep -Eq '^source: +practice: a bound' <<<"$output"
	lacks "$output" read:
}

@test "--explain of an unknown rule names the nearest one" {
	csrlint --explain country_uk
	is_refused 'there is no rule "country_uk"; did you mean "country-uk"?'
}

@test "a list takes no files" {
	csrlint --list-rules de.csr
	is_refused 'de.csr: is one argument too many'
}

@test "what is echoed of a wrong argument cannot break out" {
	csrlint --format $'js\e[31m\xff' de.csr
	is_refused 'there is no format "js\x1B[31m\xFF"'
	csrlint $'--\e]0;x\a' de.csr
	is_refused 'there is no option "--\x1B]0;x\x07"'
}

@test "what the receiver does not read is no reason to refuse" {
	local corpus=$BATS_TEST_DIRNAME/../../corpus
	local request=$corpus/o-empty.csr
	csrlint --profile ov -f short --only subject-attribute-empty "$request"
	exits 1
	contains "$output" 'error: organizationName'
	csrlint --profile dv -f short --only subject-attribute-empty "$request"
	exits 0
	contains "$output" 'warning: organizationName'
	csrlint --profile letsencrypt -f short "$request"
	contains "$output" 'notice: organizationName'
	# The user's own word holds wherever the fault lies.
	csrlint --profile dv -f short --only subject-attribute-empty \
		--severity subject-attribute-empty=error "$request"
	exits 1
	# What is read counts as ever.
	csrlint --profile dv -f short --only subject-attribute-empty \
		"$corpus/cn-empty.csr"
	exits 1
	csrlint --profile letsencrypt -f short \
		--only subject-attribute-empty "$corpus/country-empty.csr"
	exits 0
}
