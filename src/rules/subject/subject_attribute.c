/* Attributes of the subject that stand there twice, or hold nothing.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* True where a subject may have several attributes of the type, or where
 * another rule says that it may not. */
static bool
may_repeat(enum oid_id type)
{
	switch (type) {
	case OID_DOMAIN_COMPONENT:
	case OID_ORGANIZATIONAL_UNIT_NAME:
	case OID_STREET_ADDRESS:
	case OID_COMMON_NAME:   /* cn-multiple */
	case OID_COUNTRY_NAME:  /* country-multiple */
	case OID_EMAIL_ADDRESS: /* email-multiple */
	case OID_SURNAME:       /* subject-personal-name-repeated */
	case OID_GIVEN_NAME: return true;
	default: return false;
	}
}

/* Speaks once a type, of its second attribute. */
static void
check_duplicate(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	uint8_t seen[ATTRIBUTE_TYPES] = {0};

	for (size_t i = 0; i < facts->csr->name_count; i++) {
		const struct name_attribute *name = &facts->csr->names[i];
		const struct attribute_type *type = attribute_type(name->type);

		if (type == NULL || may_repeat(name->type))
			continue; /* subject-unknown-attribute */
		if (seen[type - attribute_types] == 1)
			found(out, self, name->value,
				"the subject has several attributes %s, "
				"expected one",
				oid_name(name->type));
		if (seen[type - attribute_types] < 2)
			seen[type - attribute_types]++;
	}
}

static void
check_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->name_count; i++) {
		const struct name_attribute *name = &facts->csr->names[i];

		if (der_is_text(name->tag) && name->value.n == 0)
			found(out, self, name->value,
				"%s has no characters, expected at least one",
				type_name(out, name));
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-attribute-duplicate",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "the subject has two attributes of one type",
		.source = "BR 7.1.4.1",
		.why = "Only domainComponent, organizationalUnitName and "
		       "streetAddress may stand there several times. "
		       "Programs show the first or the last of them, and CAs "
		       "do not know which is meant.",
		.fix = "Keep one of them, the first unless the other is right. "
		       "Often a configuration file adds one to that of the "
		       "command line.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_duplicate,
	},
	{
		.id = "subject-attribute-empty",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "an attribute of the subject is empty",
		.source = "RFC 5280 A.1 DirectoryString",
		.why = "An attribute holds at least one character. CAs and "
		       "strict decoders refuse the request.",
		.fix = "Leave out the attribute that has no value.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_empty,
	},
};
RULES(subject_attribute, rows);
