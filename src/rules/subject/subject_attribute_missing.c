/* Attributes that a type of S/MIME certificate needs.
 * SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "facts/smime.h"
#include "rules/rule.h"
#include "rules/subject/subject.h"

static void
expect(const struct rule *self, const struct facts *facts, enum oid_id type,
	const char *asked, const struct smime_kind *kind, struct findings *out)
{
	if (!has_attribute(facts, type))
		found_advising(out, self, facts->csr->subject,
			(struct advice){.mend = {MEND_ASK, asked}},
			"the subject has no %s, expected one in %s "
			"certificates",
			oid_name(type), smime_type_name(kind->type));
}

/* Legacy certificates may name the person in commonName alone. */
static bool
names_person(const struct facts *facts, const struct smime_kind *kind)
{
	return has_personal_name(facts) ||
		has_attribute(facts, OID_PSEUDONYM) ||
		(kind->generation == SMIME_LEGACY &&
			has_attribute(facts, OID_COMMON_NAME));
}

static void
check_smime(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct smime_kind kind = smime_kind(facts);

	if (facts->csr->name_count == 0)
		return; /* subject-empty, subject-empty-with-san */
	if (kind.type == SMIME_ORGANIZATION || kind.type == SMIME_SPONSOR) {
		expect(self, facts, OID_ORGANIZATION_NAME, "O", &kind, out);
		expect(self, facts, OID_ORGANIZATION_IDENTIFIER,
			"organizationIdentifier", &kind, out);
	}
	if ((kind.type == SMIME_SPONSOR || kind.type == SMIME_INDIVIDUAL) &&
		!names_person(facts, &kind))
		found_advising(out, self, facts->csr->subject,
			(struct advice){.mend = {MEND_ASK, "GN SN"}},
			"the subject has no givenName, surname or pseudonym, "
			"expected one of them in %s certificates",
			smime_type_name(kind.type));
}

static const struct rule rows[] = {
	{
		.id = "subject-attribute-missing-smime",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "the subject lacks an attribute of its type of "
			   "S/MIME certificate",
		.source = "SBR 7.1.4.2.4, 7.1.4.2.5, 7.1.4.2.6",
		.why = "A certificate that vouches for an organization names "
		       "it and its registration number, one that vouches for "
		       "a person the person. The CA asks back for what is "
		       "missing, or fills it in.",
		.fix = "Add it. For a certificate of a mailbox alone leave out "
		       "all but the mail address.",
		.mend = {MEND_ASK, "O"},
		.check = check_smime,
	},
};
RULES(subject_attribute_missing, rows);
