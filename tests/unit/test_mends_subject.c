/* How findings about the subject are mended, where those of one rule differ.
 *
 * To add a case, add a row: a request of corpus/, the profile, the rule, and
 * how its first finding is mended. SPDX-License-Identifier: MIT */
#include "test_mends.h"

static void
test_common_names(void **state)
{
	static const struct expected_mend rows[] = {
		{"cn-multiple", "tls", "cn-multiple", "remove", NULL, NULL},
		{"cn-too-long", "tls", "cn-too-long", "remove", NULL, NULL},
		{"cn-64-characters-umlauts", "tls", "cn-not-hostname", "remove",
			NULL, NULL},
		{"cn-not-hostname-without-san", "tls", "cn-not-hostname", "ask",
			NULL, NULL},
		{"cn-tab", "tls", "cn-not-hostname", "ask", NULL, NULL},
		{"cn-comma-list", "tls", "cn-white-space", "split", NULL,
			"www.csrlint-demo.org"},
		{"cn-blank-at-dot", "tls", "cn-white-space", "replace", NULL,
			"www.csrlint-demo.org"},
		{"cn-key-value", "tls", "cn-key-value-text", "replace", NULL,
			"www.csrlint-demo.org"},
		{"cn-shell-path", "tls", "cn-key-value-text", "replace", NULL,
			"www.csrlint-demo.org"},
		{"cn-ip", "tls", "cn-ip-address", "remove", NULL, "IP:9.9.9.9"},
		{"cn-ip-in-san", "tls", "cn-ip-address-in-san", "remove", NULL,
			NULL},
		{"cn-country-code", "tls", "cn-not-in-san", "remove", NULL,
			NULL},
		{"cn-not-in-san", "tls", "cn-not-in-san", "add", NULL,
			"DNS:mail.csrlint-demo.org"},
		{"kubernetes-node-uri", "smime", "cn-smime-not-mailbox",
			"replace", NULL, "node@csrlint-demo.org"},
	};

	(void)state;
	ASSERT_MENDS(rows);
}

static void
test_what_is_no_string_of_its_type(void **state)
{
	static const struct expected_mend rows[] = {
		{"dc-dotted", "tls", "dc-invalid", "split", NULL, NULL},
		{"dc-utf8string", "tls", "dc-invalid", "encode", NULL, NULL},
		{"dc-root-last", "tls", "dc-invalid", "order", "DC", NULL},
		{"dc-too-long", "tls", "dc-invalid", "replace", NULL, NULL},
		{"email-utf8", "tls", "email-not-ia5", "encode", NULL, NULL},
		{"ev-jurisdiction-utf8string", "ev",
			"jurisdiction-country-invalid", "encode", NULL, NULL},
		{"o-ia5string", "tls", "subject-string-type-invalid", "encode",
			NULL, NULL},
		{"o-integer", "tls", "subject-string-type-invalid", "ask", NULL,
			NULL},
	};

	(void)state;
	ASSERT_MENDS(rows);
}

static void
test_identities(void **state)
{
	static const struct expected_mend rows[] = {
		{"enrollment-without-o", "tls", "ou-without-o", "remove", "OU",
			NULL},
		{"enrollment-without-o", "enrollment", "ou-without-o", "ask",
			"O", NULL},
		{"state-united-states", "tls", "state-is-country", "replace",
			NULL, NULL},
		{"orgid-vat-subdivision", "ev", "orgid-scheme-unknown",
			"replace", NULL, "VATUS-123456789"},
		{"orgid-extension-alone", "ev", "orgid-extension-mismatch",
			"remove", NULL, NULL},
		{"orgid-extension-other", "ev", "orgid-extension-mismatch",
			"add", "cabfOrganizationIdentifier", NULL},
		{"lei-extension-broken", "ev", "lei-invalid", "remove", NULL,
			NULL},
		{"ou-unknown", "tls", "subject-placeholder-value", "remove",
			NULL, NULL},
		{"o-tool-default", "tls", "subject-placeholder-value",
			"replace", NULL, NULL},
		{"smime-sponsor-without-person", "smime",
			"subject-attribute-missing-smime", "ask", "GN SN",
			NULL},
		{"email-several", "smime", "email-multiple", "replace", NULL,
			"jane@csrlint-demo.org"},
		{"email-in-subject", "tls", "email-in-dn", "remove",
			"emailAddress", NULL},
		{"email-in-subject", "pkix", "email-in-dn", "nothing", NULL,
			NULL},
	};

	(void)state;
	ASSERT_MENDS(rows);
}

static void
test_whole_subjects(void **state)
{
	static const struct expected_mend rows[] = {
		{"subject-empty", "tls", "subject-empty", "ask", "DNS", NULL},
		{"subject-empty", "smime", "subject-empty", "ask", "email",
			NULL},
		{"subject-empty", "private", "subject-empty", "ask", "CN",
			NULL},
		{"ca-subject-empty", "ov", "subject-empty-with-san", "ask",
			"C L O", NULL},
		{"ca-subject-empty", "iv", "subject-empty-with-san", "ask",
			"C L SN GN", NULL},
		{"ca-subject-empty", "scep", "subject-empty-with-san", "ask",
			"CN", "www.csrlint-demo.org"},
		{"ca-organization-only", "tls", "cn-missing", "ask", "CN",
			"www.csrlint-demo.org"},
		{"ca-organization-only", "code-signing", "cn-missing", "ask",
			"CN", "Csrlint Demonstration LLC"},
		{"o-mis-split", "tls", "subject-embedded-dn-syntax", "split",
			NULL, "Csrlint Demonstration LLC"},
		{"o-prompt", "tls", "subject-embedded-dn-syntax", "replace",
			NULL, NULL},
		{"enrollment-bad-o-at", "enrollment",
			"subject-forbidden-character", "replace", NULL,
			"Csrlint Demonstration LLC"},
		{"postal-address-seven-lines", "tls", "subject-value-too-long",
			"remove", NULL, NULL},
	};

	(void)state;
	ASSERT_MENDS(rows);
}

static void
test_what_was_expected(void **state)
{
	static const struct expected_mend rows[] = {
		{"good-rsa2048", "tls", "expected-key-mismatch", "key",
			"EC P-384", NULL},
		{"good-rsa2048", "tls", "expected-subject-mismatch", "replace",
			NULL, "Berlin"},
		{"ca-common-name-only", "tls", "expected-subject-mismatch",
			"ask", "L", "Berlin"},
		{"good-rsa2048", "tls", "expected-names-mismatch", "add", NULL,
			"DNS:shop.csrlint-demo.org"},
	};

	(void)state;
	assert_true(csrlint_expect(linter, "key", "ec:secp384r1"));
	assert_true(csrlint_expect(linter, "l", "Berlin"));
	assert_true(csrlint_expect(linter, "san", "shop.csrlint-demo.org"));
	ASSERT_MENDS(rows);
}

static void
test_names_that_nobody_expected(void **state)
{
	static const struct expected_mend rows[] = {
		{"good-rsa2048", "tls", "expected-names-mismatch", "remove",
			NULL, NULL},
	};

	(void)state;
	assert_true(
		csrlint_expect(linter, "san-within", "shop.csrlint-demo.org"));
	ASSERT_MENDS(rows);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			test_common_names, open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_what_is_no_string_of_its_type, open_all,
			close_all),
		cmocka_unit_test_setup_teardown(
			test_identities, open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_whole_subjects, open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_what_was_expected, open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_names_that_nobody_expected, open_all, close_all),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
