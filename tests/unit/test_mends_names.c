/* How findings about names and extensions are mended, where those of one rule
 * differ. To add a case, add a row. SPDX-License-Identifier: MIT */
#include "test_mends.h"

static void
test_what_no_public_ca_takes(void **state)
{
	static const struct expected_mend rows[] = {
		{"dns-single-label", "tls", "dns-single-label", "remove", NULL,
			NULL},
		{"dns-single-label", "private", "dns-single-label", "nothing",
			NULL, NULL},
		{"dns-internal", "tls", "dns-special-use-name", "remove", NULL,
			NULL},
		{"dns-internal", "private", "dns-special-use-name", "nothing",
			NULL, NULL},
		{"cn-underscore", "tls", "dns-underscore", "remove", NULL,
			NULL},
		{"cn-underscore", "private", "dns-underscore", "nothing", NULL,
			NULL},
		{"san-ip-private", "tls", "san-ip-reserved", "remove", NULL,
			NULL},
		{"san-ip-private", "private", "san-ip-reserved", "nothing",
			NULL, NULL},
		{"dns-mailbox", "tls", "dns-uri-or-email", "remove", NULL,
			NULL},
		{"dns-mailbox", "private", "dns-uri-or-email", "replace", NULL,
			"email:webmaster@csrlint-demo.org"},
	};

	(void)state;
	ASSERT_MENDS(rows);
}

static void
test_host_names(void **state)
{
	static const struct expected_mend rows[] = {
		{"san-empty-label", "tls", "dns-empty-label", "replace", NULL,
			"www.csrlint-demo.org"},
		{"dns-dot-alone", "tls", "dns-empty-label", "remove", NULL,
			NULL},
		{"dns-two-names", "tls", "dns-invalid-character", "replace",
			NULL, "DNS:a.csrlint-demo.org,DNS:b.csrlint-demo.org"},
		{"dns-quoted", "tls", "dns-invalid-character", "replace", NULL,
			"DNS:mail.csrlint-demo.org"},
		{"dns-comma", "tls", "dns-invalid-character", "replace", NULL,
			NULL},
		{"kubernetes-user-as-dns", "kubernetes",
			"dns-invalid-character", "remove", NULL, NULL},
		{"dns-idn-capital", "tls", "dns-idn-disallowed", "replace",
			NULL, "xn--bcher-kva.csrlint-demo.org"},
		{"dns-idn-emoji", "tls", "dns-idn-disallowed", "nothing", NULL,
			NULL},
		{"san-ip-as-dns", "tls", "dns-ip-literal", "replace", NULL,
			"IP:9.9.9.9"},
		{"dns-cn-hexadecimal", "tls", "dns-ip-literal", "replace", NULL,
			"9.9.9.9"},
	};

	(void)state;
	ASSERT_MENDS(rows);
}

static void
test_alternative_names(void **state)
{
	static const struct expected_mend rows[] = {
		{"san-missing", "tls", "san-missing", "add", NULL,
			"DNS:www.csrlint-demo.org"},
		{"dns-cn-localhost", "tls", "san-missing", "ask", "DNS", NULL},
		{"smime-without-san", "smime", "san-missing", "add", NULL,
			"email:jane@csrlint-demo.org"},
		{"smime-upn-only", "smime", "san-mailbox-missing", "add", NULL,
			"email:jane@csrlint-demo.org"},
		{"mail-crl-sign", "smime", "san-mailbox-missing", "ask",
			"email", NULL},
		{"san-email-only", "tls", "san-no-dns-or-ip", "add", NULL,
			"DNS:www.csrlint-demo.org"},
		{"san-ip-mask", "tls", "san-ip-length", "replace", NULL,
			"IP:9.9.9.0"},
		{"san-ip-nat64", "tls", "san-ip-reserved", "replace", NULL,
			"IP:9.9.9.9"},
		{"san-uri-faults", "tls", "san-type-not-allowed", "remove",
			"uniformResourceIdentifier", NULL},
		{"mail-crl-sign", "smime", "san-type-not-allowed-smime",
			"remove", "dNSName", NULL},
		{"smime-utf8-faults", "smime", "san-smtputf8-invalid",
			"replace", NULL, "email:jane@csrlint-demo.org"},
		{"san-spiffe-faults", "private", "san-uri-spiffe-invalid",
			"ask", NULL, NULL},
	};

	(void)state;
	ASSERT_MENDS(rows);
}

/* What is missing is put in before what is too much goes. */
static void
test_usages(void **state)
{
	static const struct expected_mend rows[] = {
		{"usage-rsa-encipherment-only", "tls",
			"ku-tls-digitalsignature-missing-rsa", "add",
			"digitalSignature", "critical,digitalSignature"},
		{"usage-rsa-encipherment", "tls", "ku-tls-not-recommended",
			"remove", "keyEncipherment",
			"critical,digitalSignature"},
		{"usage-rsa-decipher-only", "tls", "ku-not-for-rsa", "remove",
			"decipherOnly", "critical,digitalSignature"},
		{"ca-false", "private", "bc-ca-ku-mismatch", "remove",
			"keyCertSign", "critical,digitalSignature"},
		{"ca-without-cert-sign", "private", "bc-ca-ku-mismatch", "add",
			"keyCertSign cRLSign",
			"critical,digitalSignature,keyCertSign,cRLSign"},
		{"usage-not-for-server", "tls", "ku-eku-inconsistent", "add",
			"digitalSignature", NULL},
	};

	(void)state;
	ASSERT_MENDS(rows);
}

static void
test_extensions(void **state)
{
	static const struct expected_mend rows[] = {
		{"basic-constraints-ca", "tls", "bc-ca-true", "remove",
			"basicConstraints keyCertSign cRLSign", "CA:FALSE"},
		{"basic-constraints-ca", "private", "bc-ca-true", "nothing",
			NULL, NULL},
		{"constraints-path-length", "tls", "bc-pathlen-without-ca",
			"remove", "basicConstraints", NULL},
		{"constraints-path-length-negative", "private",
			"bc-pathlen-without-ca", "add", "basicConstraints",
			"critical,CA:TRUE"},
		{"purpose-client-only", "code-signing", "eku-cs", "add",
			"codeSigning", "codeSigning"},
		{"code-and-server", "code-signing", "eku-cs", "remove", NULL,
			NULL},
		{"purpose-client-only", "smime", "eku-smime", "add",
			"emailProtection", "emailProtection"},
		{"mail-and-server", "smime", "eku-smime", "remove", NULL, NULL},
		{"stamps-and-code", "code-signing", "eku-timestamping",
			"remove", NULL, NULL},
		{"stamps-not-critical", "private", "eku-timestamping",
			"critical", "critical extKeyUsage",
			"critical,timeStamping"},
		{"ext-delegation", "tls", "delegated-credential", "nothing",
			NULL, NULL},
		{"ext-delegation-no-signature", "tls", "delegated-credential",
			"add", "digitalSignature", NULL},
		{"rpki-without-slash", "private",
			"rpki-repository-without-slash", "replace", NULL,
			"rsync://rpki.csrlint-demo.org/repo/"},
	};

	(void)state;
	ASSERT_MENDS(rows);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			test_what_no_public_ca_takes, open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_host_names, open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_alternative_names, open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_usages, open_all, close_all),
		cmocka_unit_test_setup_teardown(
			test_extensions, open_all, close_all),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
