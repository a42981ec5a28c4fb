/* What DER restricts and no other rule names: the forms of times.
 * SPDX-License-Identifier: MIT */
#include "rules/encoding.h"

static void
say_time(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	(void)facts;
	found(out, self, fault->at, "the %s is \"%s\", expected %s",
		der_tag_name((uint8_t)fault->number), shown(out, fault->at),
		fault->number == TAG_UTC_TIME
			? "YYMMDDhhmmssZ"
			: "YYYYMMDDhhmmssZ, or a fraction before the Z "
			  "without zeros at its end");
}

static void
check_time(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_TIME_FORM, say_time, out);
}

static const struct rule rows[] = {
	{
		.id = "der-not-canonical",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a value is not in the one form that DER has for it",
		.source = "X.690 11.7, 11.8",
		.why = "DER has one form for each value, so that all programs "
		       "get the same octets. A time has seconds and ends in Z. "
		       "Decoders refuse other forms or read another time.",
		.fix = MAKE_ANEW,
		.check = check_time,
	},
};
RULES(der_not_canonical, rows);
