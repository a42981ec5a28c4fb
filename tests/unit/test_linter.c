/* Configuring a linter: what is refused, and what holds where it was set.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include <stdio.h>
#include <string.h>

#include "csrlint.h"

static struct csrlint *linter;
static struct csrlint_report *report;

static int
open_all(void **state)
{
	(void)state;
	linter = csrlint_new();
	report = csrlint_report_new();
	return linter == NULL || report == NULL;
}

static int
close_all(void **state)
{
	(void)state;
	csrlint_report_free(report);
	csrlint_free(linter);
	return 0;
}

static const struct csrlint_request *
lint(const char *name)
{
	static char bytes[1 << 16];
	char path[200];
	FILE *file;
	size_t n;

	(void)snprintf(path, sizeof(path), "corpus/%s.csr", name);
	file = fopen(path, "rb");
	assert_non_null(file);
	n = fread(bytes, 1, sizeof(bytes), file);
	assert_int_equal(fclose(file), 0);
	assert_true(csrlint_lint(linter, bytes, n, report));
	return csrlint_report_request(report, 0);
}

static bool
finds(const char *name, const char *id)
{
	const struct csrlint_request *request = lint(name);
	const size_t count = csrlint_request_finding_count(request);

	for (size_t i = 0; i < count; i++)
		if (strcmp(csrlint_rule_id(csrlint_finding_rule(
				   csrlint_request_finding(request, i))),
			    id) == 0)
			return true;
	return false;
}

static void
assert_error_says(const struct csrlint *of, const char *words)
{
	if (strstr(csrlint_error(of), words) == NULL)
		fail_msg(
			"\"%s\" does not say \"%s\"", csrlint_error(of), words);
}

/* --- derived linters -------------------------------------------------------
 */

static void
test_a_derived_linter_takes_no_lists(void **state)
{
	static const char list[] = "00000000000000000000000000000000"
				   "00000000000000000000000000000000\n";
	const size_t n = sizeof(list) - 1;
	struct csrlint *derived = csrlint_derive(linter);
	const char *why = "a derived linter has the lists of";

	(void)state;
	assert_non_null(derived);
	assert_false(csrlint_expect(derived, "o", "Example"));
	assert_error_says(derived, why);
	assert_false(csrlint_add_blocklist(derived, "list", list, n));
	assert_error_says(derived, why);
	assert_false(csrlint_match(derived, "key", list, n));
	assert_error_says(derived, why);
	assert_false(csrlint_previous(derived, "key", list, n));
	assert_error_says(derived, why);
	assert_false(csrlint_add_moduli(derived, "moduli", list, n));
	assert_error_says(derived, why);
	/* Its own settings are its own. */
	assert_true(csrlint_set_profile(derived, "ov"));
	assert_string_equal(csrlint_profile(derived), "ov");
	assert_string_equal(csrlint_profile(linter), "tls");
}

/* --- limits and severities -------------------------------------------------
 */

static void
test_a_limit_set_after_auto_holds_in_each_profile(void **state)
{
	(void)state;
	assert_true(csrlint_set_profile(linter, "auto"));
	assert_false(finds("good-rsa2048", "rsa-modulus-too-small"));
	assert_true(csrlint_set_limit(linter, "rsa-min-bits", 3072));
	assert_true(finds("good-rsa2048", "rsa-modulus-too-small"));
	assert_true(csrlint_set_severity(
		linter, "rsa-modulus-too-small", CSRLINT_OFF));
	assert_false(finds("good-rsa2048", "rsa-modulus-too-small"));
}

static void
test_what_is_not_there_is_refused(void **state)
{
	(void)state;
	assert_false(csrlint_set_limit(linter, "rsa-min-bit", 1));
	assert_error_says(linter, "rsa-min-bit");
	assert_false(csrlint_set_suggestions(linter, "opensll"));
	assert_error_says(linter, "there is no tool");
	assert_false(csrlint_set_profile(linter, "tsl"));
	assert_error_says(linter, "tsl");
	assert_false(csrlint_set_date(linter, 20260230));
	assert_int_equal(csrlint_limit(linter, SIZE_MAX), 0);
	assert_null(csrlint_limit_name(SIZE_MAX));
	csrlint_free(NULL);
}

/* --- work ------------------------------------------------------------------
 */

static void
test_work_of_an_input_is_bounded_whatever_its_size(void **state)
{
	(void)state;
	assert_false(finds("good-p256", "input-work-exceeded"));
	assert_true(csrlint_set_limit(
		linter, "work-max-megaproducts-per-input", 0));
	assert_true(finds("good-p256", "input-work-exceeded"));
	assert_int_equal(csrlint_request_signature(lint("good-p256")),
		CSRLINT_NOT_CHECKED);
	/* No bound by the size: that of one request remains. */
	assert_true(csrlint_set_limit(
		linter, "work-max-megaproducts-per-mebioctet", 0));
	assert_int_equal(
		csrlint_request_signature(lint("good-p256")), CSRLINT_VALID);
	assert_true(csrlint_set_limit(linter, "work-max-megaproducts", 0));
	assert_int_equal(csrlint_request_signature(lint("good-p256")),
		CSRLINT_NOT_CHECKED);
}

/* --- expectations ----------------------------------------------------------
 */

static bool
is_expected(const char *key, const char *value, const char *id)
{
	bool is_met;

	linter = csrlint_new();
	assert_non_null(linter);
	if (!csrlint_expect(linter, key, value))
		fail_msg("%s=%s is refused: %s", key, value,
			csrlint_error(linter));
	is_met = !finds("good-ip", id);
	csrlint_free(linter);
	return is_met;
}

/* Each with a linter of its own. */
static void
test_expectations_are_read_as_people_write_them(void **state)
{
	static const struct {
		const char *key, *value;
		bool is_met;
	} cases[] = {
		{"spki-sha256",
			"62e01c7aa12fcb1db933935464ff2936"
			"8b853d7a76781da8c6323a3e2f3df4a4",
			true},
		{"spki-sha256",
			"62:E0:1C:7A:A1:2F:CB:1D:B9:33:93:54:64:FF:29:36:"
			"8B:85:3D:7A:76:78:1D:A8:C6:32:3A:3E:2F:3D:F4:A4",
			true},
		{"spki-sha256",
			"62e01c7aa12fcb1db933935464ff2936"
			"8b853d7a76781da8c6323a3e2f3df4a5",
			false},
		{"key", "ec:P-256", true},
		{"key", "ec:P-384", false},
	};
	static const struct {
		const char *value;
		bool is_met;
	} names[] = {
		{"www.csrlint-demo.org,csrlint-demo.org,9.9.9.9,2620:fe::9",
			true},
		{"DNS:www.csrlint-demo.org, ,DNS:csrlint-demo.org,"
		 "IP:9.9.9.9,IP:2620:fe::9,",
			true},
		{"www.csrlint-demo.org,csrlint-demo.org,9.9.9.9,2620:fe::8",
			false},
		{"www.csrlint-demo.org,csrlint-demo.org,9.9.9.9,2620:fe::9,"
		 "a@csrlint-demo.org",
			false},
		{"www.csrlint-demo.org,csrlint-demo.org,9.9.9.9,2620:fe::9,"
		 "https://csrlint-demo.org/",
			false},
	};
	struct csrlint *kept = linter;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		if (is_expected(cases[i].key, cases[i].value,
			    "expected-key-mismatch") != cases[i].is_met)
			fail_msg("%s=%s", cases[i].key, cases[i].value);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (is_expected("san", names[i].value,
			    "expected-names-mismatch") != names[i].is_met)
			fail_msg("san=%s", names[i].value);
	linter = kept;
}

static void
test_what_is_no_digest_is_refused(void **state)
{
	static const char *const values[] = {"",
		"62e01c7aa12fcb1db933935464ff2936"
		"8b853d7a76781da8c6323a3e2f3df4a",
		"62e01c7aa12fcb1db933935464ff2936"
		"8b853d7a76781da8c6323a3e2f3df4a4a",
		"62e01c7aa12fcb1db933935464ff2936"
		"8b853d7a76781da8c6323a3e2f3df4ag",
		"62e01c7aa12fcb1db933935464ff2936"
		"8b853d7a76781da8c6323a3e2f3df4G4",
		"62e01c7aa12fcb1db933935464ff2936"
		"8b853d7a76781da8c6323a3e2f3df4`4",
		":62e01c7aa12fcb1db933935464ff293"
		"68b853d7a76781da8c6323a3e2f3df4a4"};

	(void)state;
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		if (csrlint_expect(linter, "spki-sha256", values[i]))
			fail_msg("%s is taken", values[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			test_a_derived_linter_takes_no_lists, open_all,
			close_all),
		cmocka_unit_test_setup_teardown(
			test_a_limit_set_after_auto_holds_in_each_profile,
			open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_what_is_not_there_is_refused, open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_work_of_an_input_is_bounded_whatever_its_size,
			open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_expectations_are_read_as_people_write_them,
			open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_what_is_no_digest_is_refused, open_all, close_all),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
