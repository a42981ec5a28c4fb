/* How findings are mended, where that hangs on the case.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "csrlint.h"
#include "testing.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct csrlint *linter;
static struct csrlint_report *report;

static int
set_up(void **state)
{
	(void)state;
	linter = csrlint_new();
	report = csrlint_report_new();
	return linter == NULL || report == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	csrlint_report_free(report);
	csrlint_free(linter);
	return 0;
}

/* Lints a request of the corpus; tests run at the project's top. */
static void
lint_file(const char *name)
{
	static char bytes[1 << 20];
	char path[200];
	FILE *file;
	size_t n;

	(void)snprintf(path, sizeof(path), "corpus/%s.csr", name);
	file = fopen(path, "rb");
	assert_non_null(file);
	n = fread(bytes, 1, sizeof(bytes), file);
	(void)fclose(file);
	assert_true(csrlint_lint(linter, bytes, n, report));
}

/* The first finding of this rule; NULL: none. */
static const struct csrlint_finding *
find(const char *id)
{
	const struct csrlint_request *request = &report->requests[0];

	for (size_t i = 0; i < request->finding_count; i++)
		if (strcmp(request->findings[i].rule->id, id) == 0)
			return &request->findings[i];
	return NULL;
}

static bool
is_same(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return strcmp(a, b) == 0;
}

static const struct {
	const char *request;
	const char *profile;
	const char *rule;
	const char *how;
	const char *what;
	const char *suggestion;
} cases[] = {
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
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct csrlint_finding *found;

		assert_true(csrlint_set_profile(linter, cases[i].profile));
		lint_file(cases[i].request);
		found = find(cases[i].rule);
		if (found == NULL)
			fail_msg("%s is not found in %s", cases[i].rule,
				cases[i].request);
		else if (!is_same(found->mend.how, cases[i].how) ||
			!is_same(found->mend.what, cases[i].what) ||
			!is_same(found->suggestion, cases[i].suggestion))
			fail_msg("%s of %s: %s %s \"%s\"", cases[i].rule,
				cases[i].request, found->mend.how,
				found->mend.what == NULL ? ""
							 : found->mend.what,
				found->suggestion == NULL ? ""
							  : found->suggestion);
	}
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
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
