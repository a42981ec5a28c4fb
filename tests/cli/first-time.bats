#!/usr/bin/env bats
# What people read whose first request goes wrong, whole: ten situations, and in
# tests/cli/first-time.txt the reports. To renew that after a change that was
# meant: UPDATE_GOLDEN=1 bats tests/cli/first-time.bats, then read the diff.

# Title, profile and file of corpus/.
SITUATIONS='the wrong file	tls	certificate
the key in the file	tls	private-key-and-request
a web address for a name	tls	cn-url
no subjectAltName	tls	san-missing
1024 bits	tls	rsa1024
SHA-1	tls	signature-sha1
UK for a country	tls	country-uk
a unit that goes	ov	ou-present
a wildcard for a shop	ev	good-wildcard
an address as a name	tls	san-ip-as-dns'

@test "first reports read as they are meant to" {
	CSRLINT=${CSRLINT:-build/csrlint}
	expected=tests/cli/first-time.txt
	while IFS=$'\t' read -r title profile file; do
		printf -- '--- %s\n\n$ csrlint --profile %s corpus/%s.csr\n' \
			"$title" "$profile" "$file"
		"$CSRLINT" --no-config --date 2026-11-01 --fail-on never \
			--profile "$profile" "corpus/$file.csr" 2>&1
		echo
	done <<<"$SITUATIONS" >"$BATS_TEST_TMPDIR/actual"
	if [ -n "$UPDATE_GOLDEN" ]; then
		cp "$BATS_TEST_TMPDIR/actual" "$expected"
	fi
	diff -u "$expected" "$BATS_TEST_TMPDIR/actual"
}
