/* NULL with content. SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

static void
say_not_empty(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	found_advising(out, self, fault->at, advice_at(facts, fault->at),
		"NULL holds %zu octet%s, expected none", fault->at.n,
		plural(fault->at.n));
}

static void
check_not_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_NULL_NOT_EMPTY, say_not_empty, out);
}

static const struct rule rows[] = {
	{
		.id = "der-null-not-empty",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a NULL has content",
		.source = "X.690 8.8.2",
		.why = "NULL is the two octets 05 00. Decoders refuse more, or "
		       "pass over octets that were signed.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_not_empty,
	},
};
RULES(der_null, rows);
