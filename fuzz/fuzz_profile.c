/* Takes any bytes for a profile, for expectations, for a list of known keys and
 * for one of moduli. What is refused is said why, in text that does no harm,
 * and the linter is as before; what is accepted is said nothing of.
 * Must reach: profile_apply, expectation_add, blocklist_add,
 * csrlint_add_moduli. SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"
#include "results/results.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

enum {
	EXPECTATIONS_MAX = 8,
	EXPECTATION_OCTETS_MAX = 300,
	FAULTS_MAX = 21 /* lines about one profile: 20, and how many more */
};

/* The request of RFC 8410's kind that lies in corpus/ as
 * ed25519-rfc8410.csr. */
static const char request[] =
	"-----BEGIN CERTIFICATE REQUEST-----\n"
	"MIIBZzCCARkCAQAwfTELMAkGA1UEBhMCVVMxEzARBgNVBAgMCkNhbGlmb3JuaWEx\n"
	"FjAUBgNVBAcMDVNhbiBGcmFuY2lzY28xIjAgBgNVBAoMGUNzcmxpbnQgRGVtb25z\n"
	"dHJhdGlvbiBMTEMxHTAbBgNVBAMMFHd3dy5jc3JsaW50LWRlbW8ub3JnMCowBQYD\n"
	"K2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuGgaTBnBgkqhkiG\n"
	"9w0BCQ4xWjBYMDEGA1UdEQQqMCiCFHd3dy5jc3JsaW50LWRlbW8ub3JnghBjc3Js\n"
	"aW50LWRlbW8ub3JnMA4GA1UdDwEB/wQEAwIHgDATBgNVHSUEDDAKBggrBgEFBQcD\n"
	"ATAFBgMrZXADQQD3HFUv2ymRh7YTWV7VybvOGiere6+pQHVO1W2ytf0GzYBWsRxp\n"
	"jYy1YpeC06jpCuKEy7/o21TJLm+hObp/tysJ\n"
	"-----END CERTIFICATE REQUEST-----\n";

/* A number of all that the linter says of the request, and of its profile. */
static uint32_t
verdict(const struct csrlint *linter)
{
	static struct csrlint_report *report;
	const struct csrlint_request *first;
	uint32_t sum;

	report = report != NULL ? report : csrlint_report_new();
	assert(csrlint_lint(linter, request, strlen(request), report));
	assert(report->request_count == 1);
	first = report->requests;
	/* A profile may have a limit that the request is over. */
	sum = (uint32_t)first->signature * 2 + first->decoded;
	harness_check_text(first->profile);
	harness_check_text(csrlint_profile(linter));
	for (size_t i = 0; i < first->finding_count; i++) {
		const struct csrlint_finding *finding = &first->findings[i];
		const char *message = finding->message;

		harness_check_text(message);
		sum = sum * 31 + (uint32_t)finding->severity;
		sum ^= harness_digest(
			(const uint8_t *)message, strlen(message));
	}
	return sum ^
		harness_digest((const uint8_t *)first->profile,
			strlen(first->profile));
}

/* A linter under configuration, and what it said last. */
struct subject {
	struct csrlint *linter;
	uint32_t verdict;
};

/* One fault a line. */
static void
check_lines(const char *error)
{
	char *const lines = strdup(error);
	size_t count = 0;

	assert(lines != NULL);
	for (char *line = lines; line != NULL; count++) {
		char *const end = strchr(line, '\n');

		if (end != NULL)
			*end = '\0';
		assert(line[0] != '\0');
		harness_check_text(line);
		line = end == NULL ? NULL : end + 1;
	}
	assert(count <= FAULTS_MAX);
	free(lines);
}

/* Holds what the last call answered to what it left behind. */
static void
check_answer(struct subject *subject, bool is_accepted)
{
	const char *error = csrlint_error(subject->linter);
	uint32_t before = subject->verdict;

	if (!is_accepted)
		check_lines(error);
	assert((error[0] == '\0') == is_accepted);
	subject->verdict = verdict(subject->linter);
	assert(is_accepted || subject->verdict == before);
}

/* --- expectations -----------------------------------------------------------
 */

/* A line "key=value"; any other is none. */
static void
expect_line(struct subject *subject, const uint8_t *line, size_t n)
{
	char text[EXPECTATION_OCTETS_MAX + 1] = "";
	char *value;

	memcpy(text, line, n < EXPECTATION_OCTETS_MAX ? n : sizeof(text) - 1);
	value = strchr(text, '=');
	if (value == NULL)
		return;
	*value++ = '\0';
	check_answer(subject, csrlint_expect(subject->linter, text, value));
}

static void
expect_lines(struct subject *subject, const uint8_t *bytes, size_t n)
{
	for (int i = 0; i < EXPECTATIONS_MAX && n > 0; i++) {
		const uint8_t *end = memchr(bytes, '\n', n);
		size_t length = end != NULL ? (size_t)(end - bytes) : n;

		expect_line(subject, bytes, length);
		length += end != NULL;
		bytes += length;
		n -= length;
	}
}

/* --- all of it --------------------------------------------------------------
 */

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct csrlint *linter = csrlint_new();
	struct subject subject = {linter, 0};

	assert(linter != NULL);
	subject.verdict = verdict(linter);
	check_answer(&subject,
		csrlint_set_profile_text(
			linter, "a.ini", (const char *)bytes, n));
	expect_lines(&subject, bytes, n);
	check_answer(
		&subject, csrlint_add_blocklist(linter, "a.dat", bytes, n));
	check_answer(&subject, csrlint_add_moduli(linter, "a.txt", bytes, n));
	csrlint_free(linter);
	return 0;
}
