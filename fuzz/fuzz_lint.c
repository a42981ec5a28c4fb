/* Lints any bytes by way of all rooms, in a profile that they choose, and holds
 * the report to its header: every finding lies in the input, a second report is
 * the first, a request says the same as DER and in PEM, and where its signature
 * is valid it is none for another request.
 * Must reach: csrlint_lint, input_scan, der_check, csr_decode,
 * verify_signature, keys_study_rsa, keys_study_ec, engine_run, describe_value.
 * SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/encode.h"
#include "der/der.h"
#include "harness.h"
#include "results/results.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* What one input is linted by, and what came of it. */
struct trial {
	const struct csrlint *linter;
	struct slice input;
	struct csrlint_report *report;
};

/* Lints other octets with the same linter; valid until the next call. */
static const struct csrlint_report *
lint(const struct trial *trial, const void *bytes, size_t n)
{
	static struct csrlint_report *report;

	report = report != NULL ? report : csrlint_report_new();
	assert(csrlint_lint(trial->linter, bytes, n, report));
	return report;
}

/* --- one report -------------------------------------------------------------
 */

static size_t
count_lines(struct slice input)
{
	size_t lines = 1;

	for (size_t i = 0; i < input.n; i++)
		lines += input.p[i] == '\n' || input.p[i] == '\r';
	return lines;
}

static void
check_finding(
	const struct csrlint_finding *finding, struct slice input, size_t lines)
{
	harness_check_text(finding->message);
	harness_check_text(finding->suggestion);
	harness_check_text(finding->path);
	harness_check_text(finding->value);
	assert(finding->message[0] != '\0' && finding->rule->id[0] != '\0');
	assert(finding->text_offset <= input.n);
	assert(finding->line >= 1 && finding->line <= lines);
	assert(finding->column >= 1 && finding->column <= input.n + 1);
	/* No form of a request takes fewer octets than its DER. */
	assert(!finding->has_der ||
		finding->der_offset + finding->der_length <= input.n);
}

static void
check_report(const struct trial *trial)
{
	size_t lines = count_lines(trial->input);

	for (size_t i = 0; i < trial->report->request_count; i++) {
		const struct csrlint_request *request =
			&trial->report->requests[i];

		harness_check_text(request->subject);
		harness_check_text(request->names);
		for (size_t k = 0; k < request->detail_count; k++)
			harness_check_text(request->details[k].value);
		for (size_t k = 0; k < request->finding_count; k++)
			check_finding(
				&request->findings[k], trial->input, lines);
	}
}

/* --- two reports ------------------------------------------------------------
 */

static bool
is_same_text(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* All but where they stand in the text. */
static bool
is_same_finding(
	const struct csrlint_finding *a, const struct csrlint_finding *b)
{
	return a->rule == b->rule && a->severity == b->severity &&
		is_same_text(a->message, b->message) &&
		is_same_text(a->suggestion, b->suggestion) &&
		is_same_text(a->fix, b->fix) &&
		is_same_text(a->path, b->path) &&
		is_same_text(a->value, b->value) && a->has_der == b->has_der &&
		a->der_offset == b->der_offset &&
		a->der_length == b->der_length;
}

static bool
is_same_request(
	const struct csrlint_request *a, const struct csrlint_request *b)
{
	return a->decoded == b->decoded && a->signature == b->signature &&
		is_same_text(a->signature_reason, b->signature_reason) &&
		is_same_text(a->key, b->key) &&
		is_same_text(a->subject, b->subject) &&
		is_same_text(a->names, b->names) &&
		is_same_text(a->profile, b->profile) &&
		a->detail_count == b->detail_count;
}

static void
check_again(const struct trial *trial)
{
	const struct csrlint_report *a = trial->report;
	const struct csrlint_report *b =
		lint(trial, trial->input.p, trial->input.n);

	assert(a->request_count == b->request_count);
	for (size_t i = 0; i < a->request_count; i++) {
		const struct csrlint_request *x = &a->requests[i];
		const struct csrlint_request *y = &b->requests[i];

		assert(is_same_request(x, y));
		assert(x->finding_count == y->finding_count);
		for (size_t k = 0; k < x->finding_count; k++) {
			assert(is_same_finding(
				&x->findings[k], &y->findings[k]));
			assert(x->findings[k].text_offset ==
				y->findings[k].text_offset);
			assert(x->findings[k].line == y->findings[k].line);
			assert(x->findings[k].column == y->findings[k].column);
		}
	}
}

/* --- as PEM -----------------------------------------------------------------
 */

static const char *
write_pem(struct slice der, struct arena *arena)
{
	enum { OCTETS_A_LINE = 48 };
	struct text text = text_in(arena);

	text_words(&text, "-----BEGIN CERTIFICATE REQUEST-----\n");
	for (; der.n > 0; der = slice_from(der, OCTETS_A_LINE)) {
		base64_encode(&text, slice_head(der, OCTETS_A_LINE));
		text_words(&text, "\n");
	}
	text_words(&text, "-----END CERTIFICATE REQUEST-----\n");
	assert(!text.failed);
	return text_get(&text);
}

/* The next finding from *at on that is not about how the request is written
 * down; NULL: none is left. */
static const struct csrlint_finding *
next_finding(const struct csrlint_request *request, size_t *at)
{
	while (*at < request->finding_count) {
		const struct csrlint_finding *finding =
			&request->findings[(*at)++];

		if (strcmp(finding->rule->category, "input") != 0)
			return finding;
	}
	return NULL;
}

static void
check_findings(
	const struct csrlint_request *der, const struct csrlint_request *pem)
{
	const struct csrlint_finding *a, *b;
	size_t i = 0, j = 0;

	do {
		a = next_finding(der, &i);
		b = next_finding(pem, &j);
		assert((a == NULL) == (b == NULL));
		assert(a == NULL || is_same_finding(a, b));
	} while (a != NULL);
}

static void
check_as_pem(const struct trial *trial)
{
	struct arena *arena = arena_new();
	const char *pem = write_pem(trial->input, arena);
	const struct csrlint_report *report = lint(trial, pem, strlen(pem));

	assert(report->request_count == 1);
	assert(is_same_request(trial->report->requests, report->requests));
	check_findings(trial->report->requests, report->requests);
	arena_free(arena);
}

/* --- another request --------------------------------------------------------
 */

/* Where a CertificationRequestInfo's members stand in the input. */
static struct slice
signed_octets(struct slice input)
{
	struct der_element outer, info;

	assert(der_read_tag(&input, TAG_SEQUENCE, &outer));
	assert(der_read_tag(&outer.content, TAG_SEQUENCE, &info));
	return info.content;
}

static void
check_another_request(const struct trial *trial)
{
	struct slice input = trial->input;
	struct slice signed_part = signed_octets(input);
	uint32_t dice = harness_digest(input.p, input.n);
	uint8_t *changed;
	size_t at;
	const struct csrlint_report *report;

	assert(signed_part.n > 0 && input.n > 0);
	changed = malloc(input.n);
	assert(changed != NULL);
	at = (size_t)(signed_part.p - input.p) + dice % signed_part.n;
	memcpy(changed, input.p, input.n);
	changed[at] ^= (uint8_t)(1U << dice / 65536 % 8);
	report = lint(trial, changed, input.n);
	for (size_t i = 0; i < report->request_count; i++)
		assert(report->requests[i].signature != CSRLINT_VALID);
	free(changed);
}

/* --- all of it --------------------------------------------------------------
 */

/* The input is one request as DER, and nothing else: not a message that holds
 * one, which begins with what it is. */
static bool
is_request(const struct trial *trial)
{
	struct slice rest = trial->input;
	struct der_element outer, info;

	return trial->report->request_count == 1 &&
		trial->report->requests[0].number == 1 &&
		der_read_tag(&rest, TAG_SEQUENCE, &outer) && rest.n == 0 &&
		der_read_tag(&outer.content, TAG_SEQUENCE, &info);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static struct csrlint_report *report;
	uint32_t digest = harness_digest(bytes, n);
	struct trial trial = {harness_linter(digest), {bytes, n}, NULL};

	report = report != NULL ? report : csrlint_report_new();
	trial.report = report;
	assert(csrlint_lint(trial.linter, bytes, n, report));
	check_report(&trial);
	/* One of them is enough for each, and leaves time for more inputs. */
	if (digest / 4096 % 2 == 0 || !is_request(&trial))
		check_again(&trial);
	else
		check_as_pem(&trial);
	if (is_request(&trial) &&
		report->requests[0].signature == CSRLINT_VALID)
		check_another_request(&trial);
	return 0;
}
