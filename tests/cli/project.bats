#!/usr/bin/env bats
# A project's configuration beyond its profile: [options], [path], [ignore].

load helper

ini() {
	printf '%s\n' "$@" >.csrlint.ini
}

@test "[options] says what options say, and the command line goes before it" {
	ini '[options]' 'fail-on = never' 'format = jsonl' 'only = country-uk'
	csrlint uk.csr
	exits 0
	json '$j->{findings}[0]{rule} eq "country-uk"
		&& @{$j->{findings}} == 1'
	csrlint --fail-on error -f short uk.csr
	exits 1
	[ "${#lines[@]}" -eq 1 ]
	csrlint --only cn-scheme uk.csr
	json '!@{$j->{findings}}'
}

@test "[options] alone leaves the profile that it would be without" {
	ini '[options]' 'format = json'
	csrlint uk.csr
	json '$j->{profile} eq "tls"'
}

@test "lists in [options] are words, and go on in lines that are indented" {
	ini '[options]' 'format = json' 'severity = country-uk=notice' \
		'  "ou-present=off"  ; a comment' 'expect = o="Example GmbH"'
	csrlint uk.csr
	json 'grep { $_->{rule} eq "country-uk" && $_->{severity} eq "notice" }
		@{$j->{requests}[0]{findings}}'
	json '!grep { $_->{category} eq "expected" }
		@{$j->{requests}[0]{findings}}'
	ini '[options]' 'expect = o="Another GmbH"' 'format = json'
	csrlint uk.csr
	json 'grep { $_->{rule} eq "expected-subject-mismatch" }
		@{$j->{requests}[0]{findings}}'
}

@test "flags in [options] are yes or no" {
	ini '[options]' 'show = yes' 'format = json'
	csrlint uk.csr
	json '$j->{requests}[0]{details}'
	ini '[options]' 'show = no' 'format = json'
	csrlint uk.csr
	json '!$j->{requests}[0]{details}'
	ini '[options]' 'show = perhaps'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: show: expected yes or no'
}

@test "each wrong word is told with its place, and what was meant" {
	ini '[options]' 'fail-onn = error'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: there is no option "fail-onn"; did you mean "fail-on"?'
	ini '[options]' '' 'fail-on = errors'
	csrlint uk.csr
	is_refused '.csrlint.ini:3:1: there is no level of --fail-on "errors"; did you mean "error"?'
	ini '[options]' 'format = jason'
	csrlint uk.csr
	is_refused '2:1: there is no format "jason"; did you mean "json"?'
	ini '[options]' 'disable = country-uq'
	csrlint uk.csr
	is_refused '2:1: there is no rule "country-uq"; did you mean "country-uk"?'
	ini '[options]' 'limit = rsa-min-bit=1'
	csrlint uk.csr
	is_refused '2:1: there is no limit "rsa-min-bit"; did you mean "rsa-min-bits"?'
	ini '[optoins]'
	csrlint uk.csr
	is_refused '.csrlint.ini:1:2: there is no section "optoins"; did you mean "options"?'
	ini '[severity]' 'country-uq = off'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: no rule is called "country-uq"; did you mean "country-uk"?'
	ini '[severity]' 'nams/ = off'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: no rule is called "nams/"; did you mean "names/"?'
	ini '[severity]' 'country-uk = errror'
	csrlint uk.csr
	is_refused 'did you mean "error"?'
	ini '[profile]' 'extends = privat'
	csrlint uk.csr
	is_refused 'did you mean "private"?'
	ini '[path "a"]' 'profil = ov'
	csrlint uk.csr
	is_refused '2:1: there is no key of [path] "profil"; did you mean "profile"?'
	ini '[path a]' 'profile = ov'
	csrlint uk.csr
	is_refused '1:7: expected [path "GLOB"]'
	ini '[options]' 'fail-on'
	csrlint uk.csr
	is_refused '2:1: expected KEY = VALUE'
	ini '[options x]'
	csrlint uk.csr
	is_refused '.csrlint.ini:1:10: expected ] here'
	for words in 'date = 2026-13-01' 'deep-seconds = 0' 'profile = none'; do
		ini '[options]' "$words"
		csrlint uk.csr
		is_refused '.csrlint.ini:2:1: '
	done
	ini '[options] ; ours' 'fail-on = notice' '[path "a"] profile = ov'
	csrlint uk.csr
	is_refused '.csrlint.ini:3:12: expected KEY = VALUE on a line of its own'
	ini '[path "a]"] # and [b]' 'profil = ov'
	csrlint uk.csr
	is_refused '2:1: there is no key of [path] "profil"'
	ini '[options]' 'fail-on = error warning'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: fail-on: expected one word'
	ini '[options]' 'fail-on ='
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: fail-on: needs a value'
	ini '[options]' "exclude = $(printf '%0256d' 1)"
	csrlint uk.csr
	is_refused 'is longer than a glob may be, 255 octets'
}

@test "a configuration may begin with a BOM and have lines that end as Windows'" {
	printf '\xef\xbb\xbf%s\r\n' '[options]' >.csrlint.ini
	printf '%s\r\n' 'fail-on = never' $'\r ; a comment' 'format = short' \
		'' '[severity]' 'country-uk = info' >>.csrlint.ini
	csrlint --only country-uk uk.csr
	exits 0
	[ -z "$stderr" ]
	[[ $output == 'uk.csr:'*': info: '*'[country-uk]' ]]
}

@test "what writes, or gives up protection, is for the command line alone" {
	for option in output=x no-sandbox=yes rewrap=yes write-baseline=yes \
		config=x files-from=x; do
		ini '[options]' "${option/=/ = }"
		csrlint uk.csr
		is_refused "${option%=*}: is for the command line alone"
	done
	[ ! -e x ]
}

@test "files are named from where the configuration lies" {
	mkdir -p a/b
	printf '[severity]\ncountry-uk = info\n' >ours.ini
	ini '[options]' 'profile = ./ours.ini' 'format = json'
	cd a/b
	csrlint ../../uk.csr
	json 'grep { $_->{rule} eq "country-uk" && $_->{severity} eq "info" }
		@{$j->{requests}[0]{findings}}'
}

@test "a configuration that came with a project names no file outside of it" {
	mkdir -p inside/.git outside
	printf '[secret]\nkey = value\n' >outside/secret.ini
	cp uk.csr inside
	cd inside
	ln -s ../outside/secret.ini link.ini
	ln -s ../outside folder
	for name in ../outside/secret.ini ./link.ini folder/secret.ini \
		"$BATS_TEST_TMPDIR/outside/secret.ini" /etc/hostname/; do
		ini '[options]' "profile = $name"
		csrlint uk.csr
		is_refused '.csrlint.ini:2:1: '
		contains "$stderr" 'lies outside of the project'
		lacks "$stderr" '[secret]'
	done
	ini '[path "*"]' 'profile = ../outside/secret.ini'
	csrlint uk.csr
	is_refused 'lies outside of the project'
	ini '[options]' 'baseline = folder/new'
	csrlint --write-baseline uk.csr
	is_refused 'lies outside of the project'
	[ ! -e ../outside/new ]
	printf '[profile]\nextends = ov\n' >../outside/ours.ini
	ini '[options]' 'profile = ../outside/ours.ini' 'fail-on = never'
	csrlint --config .csrlint.ini uk.csr # the user has named it
	exits 0
}

@test "a profile beside one of the file's own is refused" {
	ini '[severity]' 'country-uk = off' '[options]' 'profile = ov'
	csrlint uk.csr
	is_refused '4:1: profile: the file has a profile of its own'
}

@test "--config and CSRLINT_CONFIG name another file" {
	ini '[options]' 'fail-on = never'
	printf '[options]\nformat = json\n' >other.ini
	csrlint --config other.ini uk.csr
	exits 1
	json '$j->{profile} eq "tls"'
	CSRLINT_CONFIG=other.ini csrlint uk.csr
	exits 1
	json '1'
	CSRLINT_CONFIG=other.ini csrlint --no-config -f short uk.csr
	contains "$output" 'country-uk'
	csrlint --config nothing.ini uk.csr
	is_refused 'nothing.ini: No such file'
}

@test "--profile leaves options and ignores in force" {
	ini '[options]' 'format = json' '[severity]' 'country-uk = info'
	csrlint --profile ov uk.csr
	json '$j->{profile} eq "ov"'
	json 'grep { $_->{rule} eq "country-uk" && $_->{severity} eq "error" }
		@{$j->{requests}[0]{findings}}'
}

@test "[path] judges files by a profile of their own" {
	mkdir -p internal/deep public
	cp uk.csr internal/deep
	cp uk.csr public
	ini '[path "internal/**"]' 'profile = private' \
		'severity = country-uk=info' '[options]' 'format = json'
	csrlint .
	json '@{$j->{requests}} == 5'
	json 'my %p = map { $_->{file} => $_ } @{$j->{requests}};
		$p{"internal/deep/uk.csr"}{profile} eq "private"
		&& $p{"public/uk.csr"}{profile} eq "tls"
		&& (grep { $_->{rule} eq "country-uk" && $_->{severity} eq "info" }
			@{$p{"internal/deep/uk.csr"}{findings}})
		&& (grep { $_->{rule} eq "country-uk" && $_->{severity} eq "error" }
			@{$p{"public/uk.csr"}{findings}})'
	cd internal/deep
	csrlint uk.csr ../../public/../uk.csr
	json '$j->{requests}[0]{profile} eq "private"
		&& $j->{requests}[1]{profile} eq "tls"'
	csrlint --profile ov "$PWD/uk.csr"
	json '$j->{requests}[0]{profile} eq "ov"'
	csrlint "$PWD/uk.csr"
	json '$j->{requests}[0]{profile} eq "private"'
}

@test "what is told of requests together has the profile of their [path]" {
	mkdir sub
	cp "$BATS_TEST_DIRNAME/../../corpus/set-shared-prime.csr" sub/s.csr
	ini '[path "sub/"]' 'profile = private' '[options]' 'format = json' \
		'only = rsa-shared-prime'
	csrlint .
	exits 1
	json 'my @late = grep { $_->{late} } @{$j->{requests}};
		@late == 2 && !grep { $_->{profile} ne "private"
			|| $_->{findings}[0]{rule} ne "rsa-shared-prime" } @late'
}

@test "of several [path] that fit the last one holds" {
	mkdir a
	cp uk.csr a/uk.csr
	ini '[path "a/"]' 'profile = ov' '[path "uk.*"]' 'profile = dv' \
		'[options]' 'format = json'
	csrlint a
	json '$j->{requests}[0]{profile} eq "dv"'
}

@test "a profile of [path] that is not there is told with its place" {
	ini '[path "a/"]' 'profile = privat'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: there is no profile "privat"; did you mean "private"?'
}

@test "[ignore] leaves out what it names, and says how much" {
	mkdir legacy
	cp uk.csr legacy
	ini '[ignore]' 'country-uk = path=legacy/ reason="the old device"'
	csrlint --only country-uk legacy
	exits 0
	contains "$output" '1 ignored; no objections'
	csrlint --only country-uk uk.csr
	exits 1
	csrlint --only country-uk -f json legacy
	json '!@{$j->{requests}[0]{findings}} && $j->{requests}[0]{ignored} == 1
		&& $j->{summary}{ignored} == 1 && !$j->{summary}{error}'
}

@test "what [ignore] leaves out is not mended by a suggestion either" {
	mkdir legacy
	cp uk.csr legacy
	ini '[ignore]' 'country-uk = path=legacy/ reason="the old device"'
	csrlint --suggest legacy/uk.csr
	contains "$output" '/C=UK/'
	contains "$output" 'subjectAltName'
	csrlint --suggest uk.csr
	contains "$output" '/C=GB/'
	ini '[ignore]' 'country-uk = until=2026-01-31 reason="the old device"'
	csrlint --date 2026-01-31 --suggest uk.csr
	contains "$output" '/C=UK/'
	csrlint --date 2026-02-01 --suggest uk.csr
	contains "$output" '/C=GB/'
}

@test "what a line above a request leaves out is not mended either" {
	printf '# csrlint: ignore=country-uk reason="why"\n%s\n' \
		"$(cat uk.csr)" >line.csr
	csrlint --inline-ignores --suggest line.csr
	contains "$output" '/C=UK/'
	contains "$output" 'subjectAltName'
}

@test "[ignore] by fingerprint leaves out that finding alone" {
	csrlint --only country-uk -f json --fail-on never uk.csr
	fingerprint=$(sed -n 's/.*"fingerprint": *"\([0-9a-f]*\)".*/\1/p' \
		<<<"$output")
	[ "${#fingerprint}" -eq 64 ]
	ini '[ignore]' "country-uk = fingerprint=$fingerprint reason=\"known\""
	csrlint --only country-uk uk.csr
	exits 0
	ini '[ignore]' "country-uk = fingerprint=$(tr 0-9 1-90 <<<"$fingerprint") \
		reason=\"no\""
	csrlint --only country-uk uk.csr
	exits 1
}

@test "what [ignore] no longer holds back is a finding of the configuration" {
	ini '[ignore]' 'country-uk = path=de.csr reason="gone"'
	csrlint -f json .
	json '(grep { $_->{file} eq ".csrlint.ini" && $_->{request} == 0
		&& $_->{findings}[0]{rule} eq "ignore-unused"
		&& $_->{findings}[0]{line} == 2 && $_->{late} }
		@{$j->{requests}}) == 1'
	csrlint -f json de.csr # of one file nobody can tell
	json '!grep { $_->{file} eq ".csrlint.ini" } @{$j->{requests}}'
	csrlint -f text .
	contains "$output" '.csrlint.ini: what is ignored'
}

@test "standard input is no file beside the configuration" {
	ini '[options]' 'moduli = -'
	mkdir -p below
	cd below
	csrlint ../uk.csr
	exits 2
	contains "$stderr" '2:1: -: No such file'
}

@test "[ignore] of what the profile has off is not told" {
	ini '[severity]' 'country-uk = off' \
		'[ignore]' 'country-uk = path=de.csr reason="gone"'
	csrlint -f json .
	json '!grep { $_->{file} eq ".csrlint.ini" } @{$j->{requests}}'
}

@test "[ignore] holds up to its last day, which is told from then on" {
	ini '[ignore]' 'country-uk = until=2030-06-30 reason="the device goes"'
	csrlint --only country-uk --date 2030-06-30 uk.csr
	exits 0
	csrlint -s country-uk=error --date 2030-07-01 -f json uk.csr
	exits 1
	json 'grep { $_->{findings}[0]{rule} eq "ignore-expired" }
		grep { $_->{file} eq ".csrlint.ini" } @{$j->{requests}}'
}

@test "a wrong [ignore] is told with its place" {
	ini '[ignore]' 'country-uk = path=a'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: country-uk: needs a reason="..."'
	ini '[ignore]' 'contry-uk = reason="x"'
	csrlint uk.csr
	is_refused '2:1: there is no rule "contry-uk"; did you mean "country-uk"?'
	ini '[ignore]' 'country-uk = untill=2030-01-01 reason="x"'
	csrlint uk.csr
	is_refused 'there is no part of [ignore] "untill"; did you mean "until"?'
	for day in soon 2030-13-01 2030-00-01 2030-01-32 2030-01-00; do
		ini '[ignore]' "country-uk = until=$day reason=\"x\""
		csrlint uk.csr
		is_refused '2:1: country-uk: expected a day such as until=2027-03-31'
	done
	ini '[ignore]' 'country-uk = fingerprint=12 reason="x"'
	csrlint uk.csr
	is_refused 'expected the 64 hexadecimal digits'
	ini '[ignore]' 'private-key-in-input = reason="x"'
	csrlint uk.csr
	is_refused '2:1: private-key-in-input: is not to be silenced'
	ini '[ignore]' 'country-uk = path reason="x"'
	csrlint uk.csr
	is_refused '2:1: country-uk: expected path=, fingerprint=, until= or reason=, and no word alone'
	for glob in '' "$(printf '%0256d' 1)"; do
		ini '[ignore]' "country-uk = path=$glob reason=\"x\""
		csrlint uk.csr
		is_refused '2:1: country-uk: expected path= with a glob of 1 to 255 octets'
	done
}

@test "all that is wrong in a section is told in one run" {
	ini '[options]' 'formt = json' 'jobs = 1 2' 'quiet = yes'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: '
	contains "$stderr" '.csrlint.ini:3:1: jobs: expected one word'
	lacks "$stderr" '.csrlint.ini:4:'
	ini '[path "a/"]' 'profil = tls' 'disabl = cn-*'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: '
	contains "$stderr" '.csrlint.ini:3:1: '
	ini '[ignore]' 'country-uk = untill=2030-01-01 reason="x"' \
		'cn-scheme = until=never reason="x"'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: there is no part of [ignore] "untill"'
	contains "$stderr" '.csrlint.ini:3:1: '
	ini '[ignore]' 'country-uk = path=a' 'contry-uk = reason="x"'
	csrlint uk.csr
	is_refused '.csrlint.ini:2:1: country-uk: needs a reason'
	contains "$stderr" '.csrlint.ini:3:1: '
}

@test "[ignore] has room for 16 paths" {
	ini '[ignore]' 'country-uk = reason="x"' \
		"$(printf '  path=%d.csr\n' {1..15})" '  path=uk.csr'
	lint uk.csr
	exits 0
	ini '[ignore]' 'country-uk = reason="x"' \
		"$(printf '  path=%d.csr\n' {1..16})" '  path=uk.csr'
	lint uk.csr
	is_refused '.csrlint.ini:19:1: country-uk: has more than 16 paths'
}

@test "[ignore] is about the project, also what is told of requests together" {
	mkdir -p 'sub/a#b \'
	cp "$BATS_TEST_DIRNAME/../../corpus/set-shared-prime.csr" 'sub/a#b \/s.csr'
	cp "$BATS_TEST_DIRNAME/../../corpus/set-shared-primes.csr" sub/kept.csr
	ini '[ignore]' 'rsa-shared-prime = path="sub/a#b \/" reason="x"' \
		'[options]' 'only = rsa-shared-prime' 'format = short'
	for folder in . sub "$PWD" "$PWD/sub"; do
		cd "$folder"
		for path in . "$PWD"; do
			csrlint "$path"
			exits 1
			[ "${#lines[@]}" -eq 1 ]
			[[ $output == *kept.csr:* ]]
		done
		cd "$BATS_TEST_TMPDIR"
	done
}

@test "no pattern silences a leaked key" {
	openssl genpkey -algorithm ed25519 2>/dev/null >>uk.csr ||
		skip 'no openssl'
	ini '[ignore]' '* = reason="all of it"'
	csrlint -f json uk.csr
	exits 1
	json '(grep { $_->{rule} eq "private-key-in-input" }
		@{$j->{requests}[0]{findings}}) == 1'
	json '@{$j->{requests}[0]{findings}} == 1'
}

@test "what is named like a leaked key and is none is silenced" {
	cp "$BATS_TEST_DIRNAME/../../corpus/ext-key-period.csr" period.csr
	csrlint --no-config -f json period.csr
	json 'grep { $_->{rule} eq "private-key-usage-period" }
		@{$j->{requests}[0]{findings}}'
	ini '[ignore]' 'private-key-usage-period = reason="an old device"'
	csrlint -f json period.csr
	json '!grep { $_->{rule} eq "private-key-usage-period" }
		@{$j->{requests}[0]{findings}}'
}

@test "a line above a request is heeded where the user wants that, and told else" {
	printf '# csrlint: ignore=country-uk reason="why"\n%s\n' \
		"$(cat uk.csr)" >line.csr
	csrlint -f json line.csr
	exits 1
	json 'grep { $_->{rule} eq "ignore-not-heeded" && $_->{line} == 1
		&& $_->{column} == 19 } @{$j->{requests}[0]{findings}}'
	csrlint --inline-ignores -f json line.csr
	json '!grep { /^(country-uk|ignore-)/ }
		map { $_->{rule} } @{$j->{requests}[0]{findings}}'
	json '$j->{requests}[0]{ignored} == 1'
	ini '[options]' 'inline-ignores = yes'
	csrlint -f json line.csr
	json '$j->{requests}[0]{ignored} == 1'
}

@test "a line that ignores has to name rules, 64 at most, and say why" {
	unclear() { # LINE WORDS
		printf '%s\n%s\n' "$1" "$(cat uk.csr)" >line.csr
		csrlint --inline-ignores -f json line.csr
		exits 1
		WORDS=$2 json 'grep { $_->{rule} eq "ignore-unclear" &&
			index($_->{message}, $ENV{WORDS}) >= 0 }
			@{$j->{requests}[0]{findings}}'
	}
	unclear '# csrlint: reason="why"' 'it names no rule as ignore='
	unclear '# csrlint: ignore=country-uk' 'it gives no reason='
	unclear "# csrlint: ignore=$(printf 'cn-%d,' {1..64})country-uk reason=\"x\"" \
		'"cn-64" is not ignored: it is one of more than 64, and they end here'
	json 'grep { $_->{rule} eq "country-uk" }
		@{$j->{requests}[0]{findings}}'
}

@test "a line that ignores what nobody looks for is not told" {
	printf '# csrlint: ignore=country-uk,cn-scheme reason="why"\n%s\n' \
		"$(cat uk.csr)" >line.csr
	csrlint --inline-ignores -f json --disable cn-scheme line.csr
	exits 0
	json '!grep { $_->{rule} =~ /^ignore-/ } @{$j->{requests}[0]{findings}}'
	csrlint --inline-ignores -f json line.csr
	json '(grep { $_->{rule} eq "ignore-unused" &&
		$_->{message} =~ /cn-scheme/ } @{$j->{requests}[0]{findings}}) == 1'
}

@test "a line is about the request behind it alone" {
	{ cat uk.csr; echo '# csrlint: ignore=country-uk reason="why"'
		cat uk.csr de.csr; } >three.csr
	csrlint --inline-ignores -f json three.csr
	json 'join(",", map { my $r = $_;
		(grep { $_->{rule} eq "country-uk" } @{$r->{findings}}) ? 1 : 0 }
		@{$j->{requests}}) eq "1,0,0"'
}

@test "a pattern turns nothing on that the profile has off" {
	csrlint -s 'cn-*=error' --profile pkix --print-config
	contains "$output" 'cn-scheme = off'
	csrlint -s 'cn-scheme=error' --profile pkix --print-config
	contains "$output" 'cn-scheme = error'
	ini '[profile]' 'extends = pkix' '[severity]' 'cn-* = error'
	csrlint --print-config
	contains "$output" 'cn-scheme = off'
}

@test "--print-config says where each value comes from" {
	ini '[profile]' 'extends = ov' '[severity]' 'country-uk = notice' \
		'[limits]' 'rsa-min-bits = 3072' '[options]' 'fail-on = warning' \
		'disable = ou-present'
	csrlint --print-config -s cn-scheme=info --limit san-max-count=7
	exits 0
	contains "$output" 'country-uk = notice ; .csrlint.ini:4'
	contains "$output" 'rsa-min-bits = 3072 ; .csrlint.ini:6'
	contains "$output" 'ou-present = off ; .csrlint.ini:9:1'
	contains "$output" 'cn-scheme = info ; --severity'
	contains "$output" 'san-max-count = 7 ; --limit'
	contains "$output" '; [options] fail-on = warning ; .csrlint.ini:8:1'
	grep -q ' ; default$' <<<"$output"
	grep -q ' ; profile ov$' <<<"$output"
	csrlint --no-config --print-config --profile ov
	printf '%s\n' "$output" >again.ini
	csrlint --no-config --profile ./again.ini --print-config
	diff <(sed 's/ ;.*//; 1,3d' again.ini) \
		<(sed 's/ ;.*//; 1,3d' <<<"$output")
}

@test "--init writes a short configuration that is right" {
	csrlint --init
	exits 0
	[ "${#lines[@]}" -lt 30 ]
	printf '%s\n' "$output" >.csrlint.ini
	csrlint -f json uk.csr
	exits 1
	json '$j->{profile} eq ".csrlint.ini"'
	sed -i 's/^;\([a-z[]\)/\1/' .csrlint.ini # all that it shows
	csrlint --only country-uk uk.csr
	exits 1
	csrlint --profile smime --init --no-config
	contains "$output" 'extends = smime'
}

@test "a configuration of hostile octets is refused or harmless" {
	printf '[options]\nfail-on = \033[31m\n' >.csrlint.ini
	csrlint uk.csr
	exits 2
	lacks "$stderr" "$ESCAPE"
	printf '[ignore]\n\033 = reason="x"\n' >.csrlint.ini
	csrlint uk.csr
	exits 2
	lacks "$stderr" "$ESCAPE"
	printf '[\033\n[path "\033"]\nprofile = \033' >.csrlint.ini
	csrlint uk.csr
	exits 2
	lacks "$stderr" "$ESCAPE"
	head -c 4096 /dev/urandom >.csrlint.ini
	csrlint uk.csr
	[ "$status" -lt 4 ]
}

# --- as README says ----------------------------------------------------------

# The n-th block of that language in the section on projects.
block() {
	awk -v language="$1" '
		/^## / { is_section = $0 == "## In a project" }
		is_section && /^```/ { is_block = $0 == "```" language; next }
		is_section && is_block' "$README"
}

@test "what README says of projects does what it says" {
	README=$BATS_TEST_DIRNAME/../../README.md
	rm -r .git no.csr
	git init -q . || skip 'no git'
	mkdir -p internal vendor legacy
	cp uk.csr internal/new.csr
	cp uk.csr vendor/uk.csr
	mv uk.csr legacy
	block ini >.csrlint.ini
	grep -q '^inline-ignores' .csrlint.ini
	# What is not in origin/main is one request.
	commit() { git -c user.name=x -c user.email=x@example.org commit -qm x; }
	git add legacy vendor && commit
	git update-ref refs/remotes/origin/main HEAD
	git add . 2>/dev/null && commit
	: >.csrlint-baseline
	PATH=$(dirname "$CSRLINT"):$PATH
	block sh | sed 's/ *#.*//' >commands
	[ "$(wc -l <commands)" -eq 9 ]
	csrlint -f json .
	json '(grep { $_->{file} eq "internal/new.csr"
		&& $_->{profile} eq "private" } @{$j->{requests}}) == 1
		&& !grep { /vendor/ } map { $_->{file} } @{$j->{requests}}'
	json '$j->{summary}{ignored} >= 1 && !$j->{summary}{error}'
	while read -r command; do
		run --separate-stderr bash -c "$command" </dev/null
		echo "$command: $status $output $stderr"
		[ "$status" -lt 2 ]
	done <commands
	[ -s .csrlint-baseline ]
	csrlint .
	exits 0
	openssl req -new -newkey rsa:2048 -nodes -keyout /dev/null -subj /C=UK \
		-out public.csr 2>/dev/null || skip 'no openssl'
	csrlint -f github .
	exits 1
	contains "$output" 'file=public.csr'
	lacks "$output" 'legacy'
}

@test "a configuration is found from a folder whose name is long" {
	ini '[options]' 'fail-on = never' '[path "*/*/*/x/"]' 'profile = private'
	deep=$(printf '%0200d/' 1 2)x
	mkdir -p "$deep"
	cp uk.csr "$deep"
	cd "$deep"
	csrlint -f json uk.csr
	exits 0
	json '$j->{requests}[0]{profile} eq "tls"'
	ini_above=../../../.csrlint.ini
	printf '%s\n' '[path "*/*/x/"]' 'profile = private' >"$ini_above"
	csrlint -f json uk.csr
	json '$j->{requests}[0]{profile} eq "private"'
}
