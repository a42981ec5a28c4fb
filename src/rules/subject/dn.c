/* The distinguished name as a whole: what it tells about persons.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* Attributes of a person's life that no certificate needs. Names, title,
 * pseudonym and addresses of mail are what certificates are about. */
static bool
is_personal(enum oid_id type)
{
	switch (type) {
	case OID_TELEPHONE_NUMBER:
	case OID_FAX_NUMBER:
	case OID_POSTAL_ADDRESS:
	case OID_HOME_PHONE:
	case OID_HOME_POSTAL_ADDRESS:
	case OID_MOBILE:
	case OID_PAGER:
	case OID_USER_ID:
	case OID_DATE_OF_BIRTH:
	case OID_PLACE_OF_BIRTH:
	case OID_GENDER:
	case OID_CITIZENSHIP:
	case OID_RESIDENCE: return true;
	default: return false;
	}
}

static void
check_personal_data(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->name_count; i++) {
		const struct name_attribute *value = &facts->csr->names[i];

		if (is_personal(value->type))
			found(out, self, value->value,
				"the subject has a %s, expected no data of "
				"persons beyond their names",
				oid_name(value->type));
	}
}

static const struct rule rows[] = {
	{
		.id = "dn-personal-data",
		.severity = SEVERITY_NOTICE,
		.part = PART_SUBJECT,
		.summary = "the subject tells a person's number, address, "
			   "account, birth or gender",
		.source = "RFC 9162 1; GDPR article 5; practice: csrlint's "
			  "own judgement",
		.why = "Certificates are public and cannot be called back: "
		       "those of public CAs stand in logs for good. Most CAs "
		       "drop such attributes, some refuse the request.",
		.fix = "Leave the attribute out.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_personal_data,
	},
};
RULES(dn, rows);
