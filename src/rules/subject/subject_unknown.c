/* Attributes of a type that no CA knows. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

static void
check_attribute(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->name_count; i++) {
		const struct name_attribute *name = &facts->csr->names[i];

		if (name->type == OID_SUBJECT_ALT_NAME)
			continue; /* subject-san-text-in-value */
		if (attribute_type(name->type) == NULL)
			found(out, self, name->oid,
				"the subject has an attribute of the type %s, "
				"expected one that is known for subjects",
				type_name(out, name));
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-unknown-attribute",
		.severity = SEVERITY_NOTICE,
		.part = PART_SUBJECT,
		.summary = "the subject has an attribute of an unknown type",
		.source = "BR 7.1.4.4; RFC 5280 4.1.2.4",
		.why = "CAs put only what they can verify into a certificate: "
		       "the attribute is dropped, or the request is refused.",
		.fix = "Leave it out. An extension does not belong into the "
		       "subject: it is asked for as one.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_attribute,
	},
};
RULES(subject_unknown, rows);
