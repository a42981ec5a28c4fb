/* Strings that are put together of pieces. SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

static void
say_constructed(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	found_advising(out, self, fault->at, advice_at(facts, fault->at),
		"%s is marked as constructed (%02X), expected primitive (%02X)",
		der_tag_name((uint8_t)fault->number),
		(unsigned)(fault->number | TAG_CONSTRUCTED),
		(unsigned)fault->number);
}

static void
check_constructed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(
		self, facts, DER_CONSTRUCTED_STRING, say_constructed, out);
}

static const struct rule rows[] = {
	{
		.id = "der-constructed-string",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a string is put together of pieces, as in BER",
		.source = "X.690 10.2",
		.why = "BER lets a string be written in pieces, DER does not. "
		       "Decoders refuse it, or take the pieces with their "
		       "tags for the text.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_constructed,
	},
};
RULES(der_constructed, rows);
