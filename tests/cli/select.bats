#!/usr/bin/env bats
# Rules by id, glob, room, source and severity.

load helper

# The ids of rules that are on.
on() {
	"$CSRLINT" --print-config "$@" | sed -n '/^\[severity\]/,/^$/p' |
		sed -n 's/^\([a-z0-9-]*\) = \([a-z]*\).*/\1 \2/p' | grep -v ' off$'
}

@test "--only takes globs wherever their stars stand" {
	on --only '*-uk' | grep -qx 'country-uk error'
	[ "$(on --only 'countr?-uk')" = 'country-uk error' ]
	[ "$(on --only 'country-uk**')" = 'country-uk error' ]
	csrlint --only 'country-zz*' uk.csr
	is_refused 'there is no rule "country-zz*"'
}

@test "source: names rules by a document that they rest on" {
	on --only source:rfc4648 | grep -qx 'pem-invalid-character error'
	on --only source:rfc4648 >rules
	! grep -q '^country-uk ' rules
	on --only source:br >br
	grep -q '^private-key-in-input ' br
	on --only 'source:rfc*' >rfcs
	[ "$(wc -l <rfcs)" -gt "$(wc -l <rules)" ]
	csrlint --only source:rfc9999x uk.csr
	is_refused 'there is no source of rules "rfc9999x"'
}

@test "severity: names rules by what the profile has" {
	on --only severity:warning >warnings
	[ -s warnings ]
	! grep -v ' warning$' warnings
	on -s severity:warning=error >errors
	! grep ' warning$' errors
	on -s severity:info=notice --disable severity:notice | grep -c . >count
	csrlint --only severity:warnings uk.csr
	is_refused 'there is no severity "warnings"; did you mean "warning"?'
	printf '[severity]\n* = off\n' >ours.ini # none has it, and it is one
	csrlint -p ours.ini --disable severity:warning uk.csr
	exits 0
	[ -z "$stderr" ]
	csrlint --only "$(printf '%0100d' 1)" uk.csr # like no rule at all
	is_refused "there is no rule \"$(printf '%0100d' 1)\""
	lacks "$stderr" 'did you mean'
}

@test "rooms are named with a slash, and a wrong one is told" {
	on --only names/ >names
	[ -s names ]
	csrlint --only nams/ uk.csr
	is_refused 'did you mean "names"?'
}

@test "--disable takes all of them" {
	on --disable source:br >without
	! grep -q '^private-key-in-input ' without
	on --disable 'country-*' >without
	! grep -q '^country-' without
	on --disable set/ >without
	! grep -q '^request-duplicate ' without
	on --disable severity:info >without
	! grep ' info$' without
}
