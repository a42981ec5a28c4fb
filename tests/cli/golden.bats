#!/usr/bin/env bats
# What is written, octet by octet: tests/golden/cases has the cases, and beside
# it stands what each format makes of them. To renew that after a change that
# was meant: UPDATE_GOLDEN=1 bats tests/cli/golden.bats, then read the diff.

setup() {
	CSRLINT=${CSRLINT:-build/csrlint}
	unset NO_COLOR CLICOLOR_FORCE
}

# Versions change with each release and each machine; nothing else may.
without_version() {
	sed 's/"version":"[0-9.]*","data":{[^}]*}/"version":"X","data":{}/'
}

# Compares what all cases write in a format with NAME.ENDING; further arguments
# are options.
compare() {
	local ending=$1 name arguments failed=0 expected
	shift
	while read -r name arguments; do
		[[ $name == \#* ]] && continue
		expected=tests/golden/$name.$ending
		set -f # an argument may be a pattern of rules
		# shellcheck disable=SC2086 # arguments are several words
		"$CSRLINT" "$@" $arguments 2>&1 | without_version \
			>"$BATS_TEST_TMPDIR/actual"
		set +f
		if [ -n "$UPDATE_GOLDEN" ]; then
			cp "$BATS_TEST_TMPDIR/actual" "$expected"
		fi
		diff -u "$expected" "$BATS_TEST_TMPDIR/actual" || failed=1
	done <tests/golden/cases
	return $failed
}

@test "text" {
	compare text --format text
}

@test "text in colour" {
	compare colour --format text --color always
}

@test "short" {
	compare short --format short
}

@test "json" {
	compare json --format json
}

@test "jsonl" {
	compare jsonl --format jsonl
}

@test "nothing expected is left over from a case that is gone" {
	local file name
	for file in tests/golden/*.*; do
		name=$(basename "${file%.*}")
		grep -q "^$name " tests/golden/cases
	done
}
