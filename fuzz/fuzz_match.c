/* Takes any bytes for a file of a key, and compares it with itself where it is
 * a request, too. Must reach: references_add, input_private_der,
 * csr_read_private_key, verify_public_part, verify_compare_keys.
 * SPDX-License-Identifier: MIT */
#include <assert.h>
#include <string.h>

#include "results/results.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* What is refused is said why, and nothing is kept of it. */
static void
check_refusal(const struct csrlint *linter)
{
	assert(strlen(csrlint_error(linter)) > 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static struct csrlint_report *report;
	struct csrlint *linter = csrlint_new();
	bool is_key = csrlint_match(linter, "a", bytes, n);

	report = report != NULL ? report : csrlint_report_new();
	if (!is_key)
		check_refusal(linter);
	assert(csrlint_previous(linter, "b", bytes, n) == is_key);
	assert(csrlint_lint(linter, bytes, n, report));
	for (size_t i = 0; i < report->request_count; i++)
		assert(report->requests[i].matches == NULL || is_key);
	csrlint_free(linter);
	return 0;
}
