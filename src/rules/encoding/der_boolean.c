/* BOOLEAN: 00 or FF. SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

static void
say_boolean(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	struct advice advice = advice_at(facts, fault->at);

	if (fault->number == 1) {
		advice.suggestion = "FF";
		found_advising(out, self, fault->at, advice,
			"TRUE is written %02X, expected FF", fault->at.p[0]);
	} else {
		found_advising(out, self, fault->at, advice,
			"the BOOLEAN has %zu octets, expected 1",
			fault->number);
	}
}

static void
check_boolean(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(
		self, facts, DER_BOOLEAN_NOT_CANONICAL, say_boolean, out);
}

static const struct rule rows[] = {
	{
		.id = "der-boolean-not-canonical",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a BOOLEAN is neither 00 nor FF",
		.source = "X.690 8.2.1, 11.1",
		.why = "DER writes TRUE as FF alone. Strict decoders refuse "
		       "other values, among them those of Go, on which Let's "
		       "Encrypt is built.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_boolean,
	},
};
RULES(der_boolean, rows);
