#!/usr/bin/env bats
# The exit status is a promise to scripts: 0 clean, 1 found, 2 wrong usage,
# 3 trouble; of several 2 before 3 before 1.

load helper

@test "a request without objections exits with 0" {
	lint de.csr
	exits 0
}

@test "an error exits with 1" {
	lint uk.csr
	exits 1
}

@test "a file that holds no request exits with 1" {
	csrlint no.csr
	exits 1
}

@test "a file that holds no request exits with 1 whatever is turned off" {
	lint no.csr
	exits 1
	csrlint --disable '*' no.csr
	exits 1
}

@test "a request that is cut short exits with 1 whatever is turned off" {
	der de.csr | head -c 200 >cut.der
	lint cut.der
	exits 1
}

@test "an empty file exits with 1" {
	: >empty.csr
	csrlint empty.csr
	exits 1
}

# Of a group that is too small to be computed with, or sound, no other rule
# makes an error to receivers that may take DSA.
@test "a DSA signature that is refused for the size of the key exits with 1" {
	for parameters in BwIBAQ BwIBAw; do # p = 7, q = 1 or 3
		cat >dsa.csr <<-END
			-----BEGIN CERTIFICATE REQUEST-----
			MF4wRAIBADAfMR0wGwYDVQQDDBR3d3cuY3NybGludC1kZW1vLm9yZzAcMBQGByqG
			SM44BAEwCQIB${parameters}IBAgMEAAIBBKAAMAsGCWCGSAFlAwQDAgMJADAGAgEBAgEC
			-----END CERTIFICATE REQUEST-----
		END
		csrlint --profile private -f short dsa.csr
		exits 1
		contains "$output" '[signature-invalid]'
	done
}

@test "a warning exits with 0" {
	lint --severity country-uk=warning uk.csr
	exits 0
}

@test "--fail-on draws the line at a severity" {
	lint --fail-on warning --severity country-uk=warning uk.csr
	exits 1
	lint --fail-on warning --severity country-uk=notice uk.csr
	exits 0
	lint --fail-on notice --severity country-uk=notice uk.csr
	exits 1
	lint --fail-on info --severity country-uk=info uk.csr
	exits 1
	lint --fail-on error --severity country-uk=warning uk.csr
	exits 0
}

@test "--fail-on never exits with 0 whatever is found" {
	lint --fail-on never uk.csr no.csr
	exits 0
}

@test "--fail-on never does not hide trouble" {
	lint --fail-on never uk.csr missing.csr
	exits 3
}

@test "one bad file among good ones exits with 1" {
	lint de.csr uk.csr de.csr
	exits 1
}

@test "a missing file exits with 3" {
	lint missing.csr
	exits 3
	[ "$stderr" = 'csrlint: missing.csr: No such file or directory' ]
}

@test "trouble goes before findings, and the other files are linted" {
	lint --format short missing.csr uk.csr
	exits 3
	contains "$output" 'uk.csr:'
	lint --format short uk.csr missing.csr
	exits 3
	contains "$output" 'uk.csr:'
}

@test "wrong usage goes before trouble and findings, and nothing is done" {
	csrlint missing.csr uk.csr --format nonsense --output made.txt
	is_refused 'there is no format "nonsense"'
	[ ! -e made.txt ]
}

@test "the status is no count: 300 findings exit with 1" {
	for _ in {1..300}; do cat uk.csr; done >many.csr
	lint many.csr
	exits 1
}

@test "a signature that was not checked can be made an error" {
	cp "$BATS_TEST_DIRNAME/../../corpus/ec-binary-curve.csr" .
	csrlint --only signature-not-verified ec-binary-curve.csr
	exits 0
	csrlint -s signature-not-verified=error ec-binary-curve.csr
	exits 1
	contains "$output" 'error[signature-not-verified]'
}
