/* How findings are mended, where that hangs on the case.
 * SPDX-License-Identifier: MIT */
#include "test_mends.h"

static const struct expected_mend cases[] = {
	/* A bundle of an early draft is read somewhere; broken ones are not. */
	{"attestation-hint", "tls", "attestation-malformed", "decide", NULL,
		NULL},
	{"attestation-empty", "tls", "attestation-malformed", "remove", NULL,
		NULL},
	/* Of two in one attribute the first is its value. */
	{"attestation-twice", "tls", "attestation-multiple", "remove", NULL,
		NULL},
	{"attestation-two-values", "tls", "attestation-multiple", "encode",
		NULL, NULL},
	{"challenge-password-quotes", "scep",
		"challenge-password-stray-character", "ask",
		"challengePassword", NULL},
	{"good-p256", "scep", "scep-key-not-rsa", "key", "RSA", NULL},
	{"kubernetes-node-without-group", "kubernetes",
		"kubernetes-node-incomplete", "add", NULL, "O=system:nodes"},
	{"kubernetes-node-other-group", "kubernetes",
		"kubernetes-node-incomplete", "remove", NULL, NULL},
	{"kubernetes-nodes-without-node", "kubernetes",
		"kubernetes-node-incomplete", "replace", NULL,
		"system:node:worker-1"},
	{"rsa-modulus-negative", "tls", "rsa-modulus-not-positive", "encode",
		NULL, NULL},
	{"rsa-modulus-zero", "tls", "rsa-modulus-not-positive", "key", NULL,
		NULL},
	/* A key that tools sign with is kept. */
	{"signature-unknown-algorithm", "tls", "algid-signature-unknown",
		"sign", NULL, NULL},
	{"gost2001-digest-set", "pkix", "signature-not-verified", "key", NULL,
		NULL},
	{"signature-reversed", "tls", "signature-invalid", "sign", NULL, NULL},
	{"composite-bare", "pkix", "signature-invalid", "key", NULL, NULL},
	{"signature-p384-sha256", "private", "signature-hash-curve-mismatch",
		"digest", NULL, "ecdsa-with-SHA384"},
	/* One name in words and in commands. */
	{"dilithium3-key", "private", "algid-pqc-prestandard", "key",
		"ML-DSA-65", "id-ml-dsa-65"},
	{"dsa-oiw-key", "tls", "algid-legacy-oiw", "encode", NULL, "id-dsa"},
	{"signature-oiw-other", "tls", "algid-legacy-oiw", "sign", NULL, NULL},
	/* What can but be copied goes with its fault. */
	{"extra-element", "tls", "der-sequence-extra-data", "encode", NULL,
		NULL},
	{"san-othername-trailing", "tls", "der-sequence-extra-data", "remove",
		NULL, NULL},
	{"oid-malformed", "tls", "der-oid-malformed", "remove", NULL, NULL},
	/* Without a key or a subject there is nothing to make anew. */
	{"version-missing-der", "tls", "der-parse-failed", "encode", NULL,
		NULL},
	{"spki-missing", "tls", "der-parse-failed", "file", NULL, NULL},
	{"truncated", "tls", "der-truncated", "file", NULL, NULL},
	{"utf8-invalid", "tls", "string-utf8-invalid", "replace", NULL,
		"Csrlint Caf\xc3\xa9 LLC"},
	{"bmpstring-odd", "tls", "string-bmp-malformed", "ask", NULL, NULL},
	{"teletex-umlaut", "tls", "string-teletex-escape", "encode", NULL,
		NULL},
	{"san-uri-latin-1", "tls", "string-ia5-charset", "ask", NULL, NULL},
	{"cn-nul", "tls", "string-nul-character", "ask", NULL, NULL},
	{"san-nul", "tls", "string-nul-character", "remove", NULL, NULL},
	{"private-key-and-request", "tls", "private-key-in-input", "key", NULL,
		NULL},
	{"private-key-der", "tls", "private-key-in-input", "file", NULL, NULL},
	{"cmc", "tls", "input-cmc", "encode", NULL, NULL},
};

static void
test_a_finding_says_how_it_is_mended(void **state)
{
	(void)state;
	ASSERT_MENDS(cases);
}

static void
test_every_rule_says_how_it_is_mended(void **state)
{
	(void)state;
	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const struct csrlint_rule *rule = csrlint_rule(linter, i);

		if (strcmp(rule->mend.how, "unsaid") == 0)
			fail_msg("%s does not say it", rule->id);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_finding_says_how_it_is_mended),
		cmocka_unit_test(test_every_rule_says_how_it_is_mended),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_all, close_all);
}
