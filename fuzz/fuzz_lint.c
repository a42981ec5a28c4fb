/* Lints any bytes twice by way of all rooms, in a profile that they choose;
 * holds the report to its header.
 * Must reach: csrlint_lint, input_scan, der_check, csr_decode,
 * verify_signature, keys_study_rsa, keys_study_ec, engine_run, describe_value.
 * SPDX-License-Identifier: MIT */
#include <assert.h>
#include <string.h>

#include "csrlint.h"
#include "harness.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void
check_finding(const struct csrlint_finding *a, const struct csrlint_finding *b,
	size_t n)
{
	harness_check_text(a->message);
	harness_check_text(a->suggestion);
	harness_check_text(a->path);
	harness_check_text(a->value);
	assert(a->message[0] != '\0' && a->rule->id[0] != '\0');
	assert(a->rule == b->rule && strcmp(a->message, b->message) == 0);
	assert(a->line >= 1 && a->column >= 1 && a->text_offset <= n);
	/* No form of a request takes fewer octets than its DER. */
	assert(!a->has_der || a->der_offset + a->der_length <= n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const struct csrlint *linter = harness_linter(harness_digest(bytes, n));
	static struct csrlint_report *a, *b;

	a = a != NULL ? a : csrlint_report_new();
	b = b != NULL ? b : csrlint_report_new();
	assert(csrlint_lint(linter, bytes, n, a));
	assert(csrlint_lint(linter, bytes, n, b));
	assert(a->request_count == b->request_count);
	for (size_t i = 0; i < a->request_count; i++) {
		assert(a->requests[i].finding_count ==
			b->requests[i].finding_count);
		harness_check_text(a->requests[i].subject);
		harness_check_text(a->requests[i].names);
		for (size_t k = 0; k < a->requests[i].detail_count; k++)
			harness_check_text(a->requests[i].details[k].value);
		for (size_t k = 0; k < a->requests[i].finding_count; k++)
			check_finding(&a->requests[i].findings[k],
				&b->requests[i].findings[k], n);
	}
	return 0;
}
