/* Elements behind the last one that belongs.
 * SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

static void
say_extra_data(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (key->private_form != PRIVATE_KEY_NONE &&
		slice_holds(key->bits.octets, fault->at))
		return; /* private-key-as-public-key */
	found_advising(out, self, fault->at, advice_at(facts, fault->at),
		"%zu octet%s follow%s the last member, expected the end",
		fault->number, plural(fault->number),
		fault->number == 1 ? "s" : "");
}

static void
check_extra_data(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_EXTRA_DATA, say_extra_data, out);
}

static const struct rule rows[] = {
	{
		.id = "der-sequence-extra-data",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a SEQUENCE holds more than its members",
		.source = "RFC 2986 4; RFC 5280 4.1, 4.2; RFC 8017 A.1.1; "
			  "X.690 8.9.2",
		.why = "Something stands behind the last member of a part of "
		       "the request: of an algorithm, the key, an attribute, "
		       "an extension or its value. Decoders refuse the "
		       "request or do not see what was added, and what is "
		       "not seen can be an attack.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_extra_data,
	},
};
RULES(der_sequence, rows);
