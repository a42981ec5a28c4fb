#!/usr/bin/env bats
# The project's own profile, .csrlint.ini, found upwards.

load helper

# Writes .csrlint.ini into a directory, so that country-uk is no error there.
config() {
	mkdir -p "$1"
	printf '[severity]\ncountry-uk = notice\n' >"$1/.csrlint.ini"
}

@test ".csrlint.ini of the working directory is taken" {
	csrlint -f short uk.csr
	exits 1
	config .
	csrlint -f short uk.csr
	exits 0
	contains "$output" ' notice: '
}

@test ".csrlint.ini is found in directories above" {
	config .
	mkdir -p a/b/c
	cd a/b/c
	csrlint -f json --fail-on never ../../../uk.csr
	json '$j->{profile} eq "../../../.csrlint.ini"'
	json '$j->{requests}[0]{profile} eq "../../../.csrlint.ini"'
}

@test "the nearest .csrlint.ini wins, and wholly" {
	printf '[severity]\n* = off\n' >.csrlint.ini
	config a
	cd a
	csrlint --print-config
	contains "$output" 'country-uk = notice'
	contains "$output" 'country-unknown = error'
}

@test "the search ends at the directory that holds .git" {
	config .
	mkdir -p repository/.git repository/a worktree/a
	echo 'gitdir: elsewhere' >worktree/.git
	for folder in repository/a worktree/a; do
		cd "$BATS_TEST_TMPDIR/$folder"
		csrlint -f json --fail-on never ../../uk.csr
		json '$j->{profile} eq "tls"'
	done
}

@test "the search ends at the root" {
	cd /
	timeout 10 "$CSRLINT" --print-config >"$BATS_TEST_TMPDIR/printed"
	grep -q '^\[limits\]$' "$BATS_TEST_TMPDIR/printed"
}

@test ".csrlint.ini beside a request elsewhere is not taken" {
	config inbox
	cp uk.csr inbox
	csrlint -f json inbox/uk.csr
	exits 1
	json '$j->{profile} eq "tls"'
	csrlint -f json inbox
	json '@{$j->{requests}} == 1 && $j->{profile} eq "tls"'
}

@test "--profile and --no-config leave .csrlint.ini alone" {
	config .
	csrlint --no-config -f json uk.csr
	exits 1
	json '$j->{profile} eq "tls"'
	echo nonsense >.csrlint.ini
	csrlint --profile ov -f json --fail-on never uk.csr
	exits 0
	json '$j->{profile} eq "ov"'
}

@test "options go before .csrlint.ini" {
	printf '%s\n' '[severity]' 'country-uk = notice' '[limits]' \
		'rsa-min-bits = 3072' >.csrlint.ini
	csrlint -s country-uk=warning --limit rsa-min-bits=4096 --print-config
	contains "$output" 'country-uk = warning'
	contains "$output" 'rsa-min-bits = 4096'
	csrlint --disable country-uk --print-config
	contains "$output" 'country-uk = off'
}

@test ".csrlint.ini extends any profile but auto" {
	printf '[profile]\nextends = pkix\n' >.csrlint.ini
	csrlint --print-config
	exits 0
	diff <(sed 1,3d <<<"$output") \
		<("$CSRLINT" --profile pkix --print-config | sed 1,3d)
	printf '[profile]\nextends = auto\n' >.csrlint.ini
	csrlint uk.csr
	is_refused '.csrlint.ini:2:11: extends must name one profile'
}

@test "--print-config names the .csrlint.ini that is in force" {
	config .
	mkdir a
	cd a
	csrlint --print-config
	exits 0
	contains "$output" 'profile ../.csrlint.ini.'
}

@test "--list-rules tells the severities of .csrlint.ini" {
	config .
	csrlint --list-rules
	grep -Eq '^  country-uk +notice ' <<<"$output"
}

@test "a wrong .csrlint.ini is refused with file, line and column" {
	printf '[severity]\ncountry-uk = fatal\n' >.csrlint.ini
	csrlint uk.csr
	is_refused '.csrlint.ini:2:14: expected off, info, notice'
	mkdir a
	cd a
	csrlint ../uk.csr
	is_refused '../.csrlint.ini:2:14: '
}

@test "a wrong .csrlint.ini does not keep --help and others from answering" {
	echo nonsense >.csrlint.ini
	for option in --help --version --list-profiles --explain=country-uk; do
		csrlint "$option"
		exits 0
	done
	csrlint --rewrap uk.csr
	exits 0
}

@test ".csrlint.ini that is no regular file is refused, and not waited for" {
	mkfifo .csrlint.ini
	run --separate-stderr timeout 10 "$CSRLINT" uk.csr
	is_refused '.csrlint.ini: is not a regular file'
	rm .csrlint.ini
	mkdir .csrlint.ini
	csrlint uk.csr
	is_refused '.csrlint.ini: is not a regular file'
}

@test ".csrlint.ini that is larger than any is refused" {
	{ printf '[severity]\n'; yes 'country-uk = notice' | head -c 1100000
	} >.csrlint.ini
	csrlint uk.csr
	is_refused '.csrlint.ini: is larger than 1 MiB'
}

@test ".csrlint.ini that is a link is refused, and its end not read" {
	printf '[secret]\nkey = value\n' >secret
	ln -s secret .csrlint.ini
	csrlint uk.csr
	is_refused '.csrlint.ini: is a link'
	lacks "$stderr" secret
	ln -sf nothing .csrlint.ini
	csrlint uk.csr
	is_refused '.csrlint.ini: is a link'
}

@test ".csrlint.ini that cannot be read is refused" {
	[ "$(id -u)" -ne 0 ] || skip 'root may read everything'
	config .
	chmod 0 .csrlint.ini
	csrlint uk.csr
	is_refused '.csrlint.ini: Permission denied'
}

# The first system call of this name fails, or of NAME:3 the third; skips where
# nothing can be traced.
failing() {
	local tracer calls number name=${1%:*} nth=1 error=$2
	[[ $1 != *:* ]] || nth=${1#*:}
	shift 2
	[[ ${MODE-} != san* ]] || skip 'sanitizers are tracers themselves'
	tracer=$(dirname "$CSRLINT")/tests/io_fault
	[ -x "$tracer" ] || skip 'no tracer was built'
	"$tracer" 0 list "$CSRLINT" "$@" >/dev/null 2>&1 9>calls || true
	number=$(awk -v name="$name" -v nth="$nth" \
		'$2 == name && --nth == 0 { print $1; exit }' calls)
	[ -n "$number" ] || skip 'nothing can be traced here'
	run --separate-stderr "$tracer" "$number" "$error" "$CSRLINT" "$@"
}

@test "a .csrlint.ini that cannot be looked for is never taken for none" {
	printf '[profile]\nextends = dv\n' >.csrlint.ini
	for error in EIO ENOMEM; do
		failing fstatat $error uk.csr
		exits 3
		contains "$stderr" 'csrlint: .csrlint.ini: '
		[ -z "$output" ]
	done
	failing fstatat EACCES uk.csr
	is_refused 'csrlint: .csrlint.ini: Permission denied'
}

@test "where nobody can tell whether this is the root, nothing is linted" {
	rmdir .git
	printf '[profile]\nextends = dv\n' >../.csrlint.ini
	failing fstatat:3 EIO uk.csr # .csrlint.ini, .git, .
	rm ../.csrlint.ini
	exits 3
	contains "$stderr" 'csrlint: .: Input/output error'
	[ -z "$output" ]
}

@test "the search ends 1024 directories above" {
	rmdir .git
	printf '[options]\nfail-on = never\nonly = country-uk\n' >.csrlint.ini
	deep=$(printf 'd/%.0s' {1..1023})
	mkdir -p "$deep/e"
	cp uk.csr "$deep"
	cp uk.csr "$deep/e"
	cd "$deep"
	csrlint uk.csr
	exits 0
	cd e
	csrlint --only country-uk uk.csr
	exits 1
}

@test "all faults of a profile are told in one run, each with its place" {
	cat >ours.ini <<-'END'
	[severity]
	country-uk = eror
	contry-uk = error
	cn-scheme = notice, warning from 2027-02-30
	[limit]
	rsa-min-bits = 1
	rsa-min-bits = 2
	[limits]
	rsa-min-bits = many
	[policy san.dns]
	alow = *.example.com
	[limits]
	rsa-min-bits = 1.5
	END
	csrlint --profile ./ours.ini uk.csr
	is_refused './ours.ini:2:14: expected off, info, notice, warning or error, found "eror"; did you mean "error"?'
	contains "$stderr" 'csrlint: profile: ./ours.ini:3:1: no rule is called "contry-uk"; did you mean "country-uk"?'
	contains "$stderr" './ours.ini:4:34: expected a day'
	contains "$stderr" './ours.ini:6:1: no section is called "limit"; did you mean "limits"?'
	lacks "$stderr" './ours.ini:7:'
	contains "$stderr" './ours.ini:9:16: expected a whole number, found "many"'
	contains "$stderr" './ours.ini:11:1: '
	[ "$(wc -l <<<"$stderr")" -eq 6 ]
	for i in {1..30}; do echo "no-$i = error"; done >many
	{ echo '[severity]'; cat many; } >ours.ini
	csrlint --profile ./ours.ini uk.csr
	is_refused './ours.ini:2:1: no rule is called "no-1"'
	[ "$(wc -l <<<"$stderr")" -eq 21 ]
}

@test "a profile extends one other" {
	printf '[profile]\nextends = ov\nextends = ev\n' >ours.ini
	csrlint --profile ./ours.ini uk.csr
	is_refused './ours.ini:3:11: a profile extends one other, found a second "ev"'
}

@test "a line without a value hides no other fault, and twenty are enough" {
	local i

	printf '[severity]\nno-rule = error\nno value\ncn-scheme = loud\n' >ours.ini
	csrlint --profile ./ours.ini uk.csr
	is_refused './ours.ini:2:1: no rule is called "no-rule"'
	contains "$stderr" './ours.ini:3:1: expected KEY = VALUE or [section]'
	contains "$stderr" './ours.ini:4:13: expected off, info'
	echo '[severity]' >ours.ini
	for i in {1..23}; do
		echo "no-rule-$i = error" >>ours.ini
	done
	csrlint --profile ./ours.ini uk.csr
	is_refused './ours.ini:21:1: no rule is called "no-rule-20"'
	lacks "$stderr" 'no-rule-21'
	contains "$stderr" './ours.ini: and 3 more'
}
