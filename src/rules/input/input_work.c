/* Inputs that ask for more work than an answer is worth.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_exceeded(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const uint32_t *limits = facts->limits;

	found(out, self, facts->csr->key.whole,
		"not computed: the input asks for too much work with long "
		"numbers, expected at most %u million products for each "
		"request, %u million for each MiB of the input and %u million "
		"for all of it (work-max-megaproducts)",
		(unsigned int)limits[LIMIT_WORK_MAX_MEGAPRODUCTS],
		(unsigned int)limits[LIMIT_WORK_MAX_MEGAPRODUCTS_PER_MEBIOCTET],
		(unsigned int)limits[LIMIT_WORK_MAX_MEGAPRODUCTS_PER_INPUT]);
}

static const struct rule rows[] = {
	{
		.id = "input-work-exceeded",
		.severity = SEVERITY_ERROR,
		.part = PART_WORK,
		.summary = "checking the request takes more work than is done",
		.source = "practice: a bound of csrlint's own against inputs "
			  "that keep a machine busy",
		.why = "Some keys cost a tenth of a second each, and a file "
		       "may hold thousands of them. What could not be computed "
		       "for this request is not known: neither its signature "
		       "nor its key passed any test that is not reported.",
		.fix = "The request need not change for it: lint the requests "
		       "in files of their own, or raise work-max-megaproducts "
		       "in a profile.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_exceeded,
	},
};
RULES(input_work, rows);
