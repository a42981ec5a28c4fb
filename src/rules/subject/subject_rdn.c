/* How the attributes of the subject stand in their RDNs.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* Speaks once an RDN, of its second attribute. */
static void
check_multi_valued(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *names = facts->csr->names;

	for (size_t i = 1; i < facts->csr->name_count; i++) {
		bool is_second = names[i].rdn == names[i - 1].rdn &&
			(i == 1 || names[i - 2].rdn != names[i].rdn);

		if (is_second)
			found(out, self, names[i].value,
				"%s shares an RDN with %s, expected an RDN "
				"for each attribute",
				type_name(out, &names[i]),
				type_name(out, &names[i - 1]));
	}
}

/* The place of a type in the table of BR 7.1.4.2; 0: it has none. */
static size_t
rank(enum oid_id type)
{
	static const enum oid_id order[] = {OID_DOMAIN_COMPONENT,
		OID_COUNTRY_NAME, OID_STATE_OR_PROVINCE_NAME, OID_LOCALITY_NAME,
		OID_POSTAL_CODE, OID_STREET_ADDRESS, OID_ORGANIZATION_NAME,
		OID_SURNAME, OID_GIVEN_NAME, OID_ORGANIZATIONAL_UNIT_NAME,
		OID_COMMON_NAME};

	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++)
		if (order[i] == type)
			return i + 1;
	return 0;
}

static void
check_order(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *last = NULL;

	for (size_t i = 0; i < facts->csr->name_count; i++) {
		const struct name_attribute *name = &facts->csr->names[i];

		if (rank(name->type) == 0)
			continue;
		if (last != NULL && rank(name->type) < rank(last->type)) {
			found(out, self, name->value,
				"%s stands behind %s, expected the order C, "
				"ST, L, postalCode, street, O, SN, GN, OU, CN",
				oid_name(name->type), oid_name(last->type));
			return;
		}
		last = name;
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-rdn-multi-valued",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "an RDN of the subject holds several attributes",
		.source = "BR 7.1.4.1",
		.why = "Public CAs have to put each attribute into an RDN of "
		       "its own. Many programs show or compare the first "
		       "attribute of an RDN alone.",
		.fix = "Separate the attributes by a slash, and not by a plus "
		       "sign: -subj \"/O=Example Ltd/CN=www.example.com\". A "
		       "plus sign that belongs to a value is written \"\\+\" "
		       "where -multivalue-rdn is in effect.",
		.check = check_multi_valued,
	},
	{
		.id = "subject-rdn-order",
		/* certtool and keytool write another order, and no CA minds. */
		.severity = SEVERITY_INFO,
		.part = PART_SUBJECT,
		.summary = "the attributes of the subject are not in the "
			   "order of certificates",
		.source = "BR 7.1.4.1, 7.1.4.2",
		.why = "A certificate names the country first and commonName "
		       "last. CAs put the attributes in order themselves; "
		       "who compares the subject with the request finds them "
		       "to differ.",
		.fix = "Name them from the large to the small: -subj "
		       "\"/C=DE/ST=Berlin/L=Berlin/O=Example GmbH/"
		       "CN=www.example.com\". keytool writes them the other "
		       "way round; there nothing has to be done.",
		.check = check_order,
	},
};
RULES(subject_rdn, rows);
