/* Configuring a linter: what is refused, and what holds where it was set.
 * SPDX-License-Identifier: MIT */
#include "testing_linter.h"

#include <string.h>

static bool
finds(const char *name, const char *id)
{
	const struct csrlint_request *request = lint_corpus(name);
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
	assert_int_equal(csrlint_request_signature(lint_corpus("good-p256")),
		CSRLINT_NOT_CHECKED);
	/* No bound by the size: that of one request remains. */
	assert_true(csrlint_set_limit(
		linter, "work-max-megaproducts-per-mebioctet", 0));
	assert_int_equal(csrlint_request_signature(lint_corpus("good-p256")),
		CSRLINT_VALID);
	assert_true(csrlint_set_limit(linter, "work-max-megaproducts", 0));
	assert_int_equal(csrlint_request_signature(lint_corpus("good-p256")),
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

/* --- keys that a request is compared with ----------------------------------
 */

/* The PKCS#8 form of a key of SLH-DSA-SHA2-128f: two secrets of 16 octets, and
 * the public key behind them. FIPS 205 9.1, RFC 9909 6. */
enum { HALF = 32, SLHDSA_HEAD = 20 };

static size_t
write_slhdsa_key(uint8_t out[SLHDSA_HEAD + 2 * HALF], size_t secret_octets,
	struct csrlint_octets public_key)
{
	const size_t n = secret_octets + public_key.length;
	const uint8_t head[SLHDSA_HEAD - 2] = {0x02, 0x01, 0x00, 0x30, 0x0b,
		0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03,
		0x15, 0x04, (uint8_t)n};

	out[0] = 0x30;
	out[1] = (uint8_t)(sizeof(head) + n);
	memcpy(out + 2, head, sizeof(head));
	memset(out + SLHDSA_HEAD, 0xa5, secret_octets);
	memcpy(out + SLHDSA_HEAD + secret_octets, public_key.octets,
		public_key.length);
	return SLHDSA_HEAD + n;
}

static struct csrlint_octets
slhdsa_public_key(struct csrlint_parsed *parsed)
{
	static char bytes[1 << 16];
	FILE *file = fopen("corpus/slhdsa-sha2-128f.csr", "rb");
	size_t n;

	assert_non_null(file);
	n = fread(bytes, 1, sizeof(bytes), file);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(
		csrlint_parse(parsed, bytes, n, 1), CSRLINT_PARSE_SOUND);
	return csrlint_parsed_key_octets(parsed);
}

static void
test_a_private_key_of_slhdsa_ends_in_its_public_one(void **state)
{
	struct csrlint_parsed *parsed = csrlint_parsed_new();
	uint8_t file[SLHDSA_HEAD + 2 * HALF];
	struct csrlint_octets key;
	size_t n;

	(void)state;
	assert_non_null(parsed);
	key = slhdsa_public_key(parsed);
	assert_int_equal(key.length, HALF);
	n = write_slhdsa_key(file, HALF - 1, key);
	assert_false(csrlint_match(linter, "short.key", file, n));
	n = write_slhdsa_key(file, HALF, key);
	assert_true(csrlint_match(linter, "own.key", file, n));
	assert_false(finds("slhdsa-sha2-128f", "key-pair-mismatch"));
	assert_string_equal(
		csrlint_request_matches(csrlint_report_request(report, 0)),
		"own.key");
	file[n - 1] ^= 1;
	assert_true(csrlint_match(linter, "other.key", file, n));
	assert_true(finds("slhdsa-sha2-128f", "key-pair-mismatch"));
	csrlint_parsed_free(parsed);
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
		cmocka_unit_test_setup_teardown(
			test_a_private_key_of_slhdsa_ends_in_its_public_one,
			open_all, close_all),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
