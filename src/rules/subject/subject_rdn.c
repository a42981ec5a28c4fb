/* How the attributes of the subject stand in their RDNs.
 * SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "rules/subject/subject.h"

/* Speaks once an RDN, of its second attribute. */
static void
check_multi_valued(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *names = facts->csr->names;

	if (is_subject_in_one_rdn(facts->csr))
		return; /* subject-rdn-single */
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

static void
check_single(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (is_subject_in_one_rdn(csr))
		found(out, self, csr->subject,
			"all %zu attributes of the subject stand in one RDN, "
			"expected an RDN for each",
			csr->name_count);
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
		.fix = "Give each attribute an RDN of its own. A plus sign "
		       "joins two where a tool takes it for that; one that "
		       "belongs to a value has to be marked as such.",
		.mend = {MEND_SPLIT, NULL},
		.check = check_multi_valued,
	},
	{
		.id = "subject-rdn-single",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "all attributes of the subject stand in one RDN",
		.source = "RFC 5280 4.1.2.4",
		.why = "A program put all attributes into one SET. Directories "
		       "and CAs look for each of them in an RDN of its own; "
		       "the subject is another name than the one that was "
		       "meant, and a CA that compares it finds no such "
		       "customer.",
		.fix = "Give each attribute an RDN of its own. Code that makes "
		       "the request needs a list of SETs with one attribute "
		       "each.",
		.mend = {MEND_SPLIT, NULL},
		.check = check_single,
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
		.fix = "Name them from the large to the small: country, state, "
		       "town, organization, commonName. Some tools write them "
		       "the other way round; there nothing has to be done.",
		.mend = {MEND_ORDER, NULL},
		.check = check_order,
	},
};
RULES(subject_rdn, rows);
