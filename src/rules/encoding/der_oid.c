/* OBJECT IDENTIFIERs that are none, or that are too long for many.
 * SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

enum { ARCS_MAX = 20, CHARACTERS_MAX = 100, PRINTED_OCTETS = 64 };

static void
say_malformed(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	(void)facts;
	if (fault->at.n == 0)
		found(out, self, fault->at,
			"the OBJECT IDENTIFIER has no octets, expected at "
			"least 1");
	else if (fault->at.p[0] == 0x80)
		found(out, self, fault->at,
			"an arc of the OBJECT IDENTIFIER begins with octet 80, "
			"expected as few octets as possible");
	else
		found(out, self, fault->at,
			"the last arc of the OBJECT IDENTIFIER is unfinished, "
			"expected it to end with an octet below 80");
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_OID_MALFORMED, say_malformed, out);
}

static void
say_too_long(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	size_t characters = strlen(shown_oid(out, fault->at));

	(void)facts;
	if (fault->number > ARCS_MAX)
		found(out, self, fault->at,
			"the OBJECT IDENTIFIER has %zu arcs, expected %d at "
			"most",
			fault->number, ARCS_MAX);
	else if (fault->at.n > PRINTED_OCTETS || characters > CHARACTERS_MAX)
		found(out, self, fault->at,
			"the OBJECT IDENTIFIER has over %d characters in "
			"dotted form, expected that at most",
			CHARACTERS_MAX);
}

static void
check_too_long(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_OID_LONG, say_too_long, out);
}

static const struct rule rows[] = {
	{
		.id = "der-oid-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "an OBJECT IDENTIFIER is malformed",
		.source = "X.690 8.19.2",
		.why = "Nobody can say what it names. Some programs drop the "
		       "part they cannot read and take it for another one, "
		       "others refuse the request.",
		.fix = MAKE_ANEW,
		.check = check_malformed,
	},
	{
		.id = "der-oid-too-long",
		.severity = SEVERITY_NOTICE,
		.part = PART_DER,
		.summary = "an OBJECT IDENTIFIER is longer than all must "
			   "handle",
		.source = "RFC 5280 appendix B",
		.why = "Programs must handle 20 arcs and 100 characters. Some "
		       "cut what is longer, so that two can look the same.",
		.fix = "Leave the extension or attribute out where the CA does "
		       "not ask for it.",
		.check = check_too_long,
	},
};
RULES(der_oid, rows);
