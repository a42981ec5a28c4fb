/* What DER restricts and no other rule names: the forms of times.
 * SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

/* A challengePassword is not shown, whatever it says that it is. */
static bool
is_secret(const struct csr *csr, struct slice at)
{
	const struct name_attribute *name = csr_name_at(csr, at);

	if (name != NULL && name->type == OID_CHALLENGE_PASSWORD)
		return true;
	for (size_t i = 0; i < csr->attribute_count; i++)
		if (csr->attributes[i].type == OID_CHALLENGE_PASSWORD &&
			slice_holds(csr->attributes[i].values, at))
			return true;
	return false;
}

static void
say_time(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	const char *expected = fault->number == TAG_UTC_TIME
		? "YYMMDDhhmmssZ"
		: "YYYYMMDDhhmmssZ, or a fraction before the Z without zeros "
		  "at its end";
	const char *type = der_tag_name((uint8_t)fault->number);

	if (is_secret(facts->csr, fault->at))
		found_advising(out, self, fault->at,
			advice_at(facts, fault->at),
			"a challengePassword is a malformed %s, expected %s",
			type, expected);
	else
		found_advising(out, self, fault->at,
			advice_at(facts, fault->at),
			"the %s is \"%s\", expected %s", type,
			shown(out, fault->at), expected);
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
		.mend = {MEND_ENCODE, NULL},
		.check = check_time,
	},
};
RULES(der_not_canonical, rows);
