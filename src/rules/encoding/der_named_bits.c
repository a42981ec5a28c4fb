/* Named bit lists end with a bit that is set.
 * SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

static void
say_zeros(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	found_advising(out, self, fault->at, advice_at(facts, fault->at),
		"the list of named bits ends in zeros (octet %02X), expected "
		"them left out and counted as unused",
		fault->at.p[fault->at.n - 1]);
}

static void
check_zeros(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_NAMED_BITS_ZERO, say_zeros, out);
}

static const struct rule rows[] = {
	{
		.id = "der-named-bits-trailing-zero",
		.severity = SEVERITY_WARNING,
		.part = PART_DER,
		.summary = "a list of named bits ends in zeros",
		.source = "X.690 11.2.2; RFC 5280 4.2.1.3, appendix B",
		.why = "In a list such as keyUsage the bits behind the last "
		       "one that is set are left out. Linters that CAs must "
		       "run before signing refuse a copy of this.",
		.fix = MAKE_ANEW
		" In a script of your own, cut the zeros off behind "
		"the last usage that is set.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_zeros,
	},
};
RULES(der_named_bits, rows);
