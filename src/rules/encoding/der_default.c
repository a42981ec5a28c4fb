/* DEFAULT values that are written out. SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

/* What the member says; its tag tells which one of all that have a DEFAULT. */
static const char *
default_of(uint8_t identifier)
{
	switch (identifier) {
	case TAG_BOOLEAN: return "FALSE";
	case TAG_CONTEXT: return "minimum 0";
	case TAG_CONTEXT | TAG_CONSTRUCTED: return "the hash SHA-1";
	case TAG_CONTEXT | TAG_CONSTRUCTED | 1: return "MGF1 with SHA-1";
	case TAG_CONTEXT | TAG_CONSTRUCTED | 2: return "the salt length 20";
	case TAG_CONTEXT | TAG_CONSTRUCTED | 3: return "the trailer field 1";
	default: return "a value";
	}
}

static void
say_default(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	found_advising(out, self, fault->at, advice_at(facts, fault->at),
		"%s is written out, expected it left out, as it is the default",
		default_of(fault->at.p[0]));
}

static void
check_default(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_DEFAULT_ENCODED, say_default, out);
}

static const struct rule rows[] = {
	{
		.id = "der-default-encoded",
		.severity = SEVERITY_WARNING,
		.part = PART_DER,
		.summary = "a default value is written out",
		.source = "X.690 11.5; RFC 5280 4.1, 4.2.1.9; RFC 4055 3.1",
		.why = "In DER what has its default value is left out. Most "
		       "decoders pass over it, strict ones refuse it, and a "
		       "program that encodes the request anew gets other "
		       "octets than were signed.",
		.fix = MAKE_ANEW
		" In a script of your own, leave the member out where "
		"an extension is not critical or a certificate is not "
		"of a CA.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_default,
	},
};
RULES(der_default, rows);
