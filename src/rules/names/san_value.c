/* subjectAltName: names that were encoded twice.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "facts/inner_name.h"
#include "rules/names/hosts.h"

static void
check_twice(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct inner_name inner;

	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];
		bool is_explicit = name->whole.n > 0 &&
			(name->whole.p[0] & TAG_CONSTRUCTED) != 0;

		if (!read_inner_name(name, &inner))
			continue;
		found_advising(out, self, name->whole,
			replace_or_leave_out(suggested_inner_name(
				findings_memory(out), &inner)),
			"%s holds %s (%02X) %s, expected the name itself",
			csr_general_name_kind_name(name->kind),
			der_tag_name(inner.wrapper), (unsigned)inner.wrapper,
			is_explicit ? "inside an EXPLICIT tag"
				    : "with the name inside");
	}
}

static const struct rule rows[] = {
	{
		.id = "san-value-encoded-twice",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a name of the subjectAltName was encoded twice, or "
			   "its tag is EXPLICIT",
		.source = "RFC 5280 4.2.1.6, A.2 GeneralName",
		.why = "The value of a GeneralName is the name, behind an "
		       "IMPLICIT tag: no SEQUENCE, string or OCTET STRING "
		       "stands around it. Programs that read the value take "
		       "tags and lengths for letters or for octets of the "
		       "address, and CAs refuse the name.",
		.fix = "Where code builds the name, hand the octets of the "
		       "name over and not their DER.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_twice,
	},
};
RULES(san_value, rows);
