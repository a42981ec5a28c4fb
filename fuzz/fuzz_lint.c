/* Lints any bytes twice by way of all rooms; holds the report to its header.
 * Must reach: csrlint_lint, input_scan, der_check, csr_decode,
 * verify_signature, keys_study_rsa, keys_study_ec, engine_run, describe_value.
 * SPDX-License-Identifier: MIT */
#include <assert.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

#include "csrlint.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void
check_text(const char *text)
{
	const uint32_t harmful = UC_CATEGORY_MASK_C & ~UC_CATEGORY_MASK_Cn;
	const uint8_t *rest = (const uint8_t *)(text == NULL ? "" : text);
	ucs4_t c;

	assert(u8_check(rest, strlen((const char *)rest)) == NULL);
	while ((rest = u8_next(&c, rest)) != NULL)
		assert(!uc_is_general_category_withtable(c, harmful));
}

static void
check_finding(const struct csrlint_finding *a, const struct csrlint_finding *b,
	size_t n)
{
	check_text(a->message);
	check_text(a->suggestion);
	check_text(a->path);
	check_text(a->value);
	assert(a->message[0] != '\0' && a->rule->id[0] != '\0');
	assert(a->rule == b->rule && strcmp(a->message, b->message) == 0);
	assert(a->line >= 1 && a->column >= 1 && a->text_offset <= n);
	/* No form of a request takes fewer octets than its DER. */
	assert(!a->has_der || a->der_offset + a->der_length <= n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static struct csrlint *linter;
	static struct csrlint_report *a, *b;

	linter = linter != NULL ? linter : csrlint_new();
	a = a != NULL ? a : csrlint_report_new();
	b = b != NULL ? b : csrlint_report_new();
	csrlint_set_details(linter, true);
	assert(csrlint_lint(linter, bytes, n, a));
	assert(csrlint_lint(linter, bytes, n, b));
	assert(a->request_count == b->request_count);
	for (size_t i = 0; i < a->request_count; i++) {
		assert(a->requests[i].finding_count ==
			b->requests[i].finding_count);
		check_text(a->requests[i].subject);
		check_text(a->requests[i].names);
		for (size_t k = 0; k < a->requests[i].detail_count; k++)
			check_text(a->requests[i].details[k].value);
		for (size_t k = 0; k < a->requests[i].finding_count; k++)
			check_finding(&a->requests[i].findings[k],
				&b->requests[i].findings[k], n);
	}
	return 0;
}
