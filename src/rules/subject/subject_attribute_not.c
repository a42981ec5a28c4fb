/* Attributes that a kind of certificate does not have.
 * SPDX-License-Identifier: MIT */
#include "facts/smime.h"
#include "rules/rule.h"
#include "rules/subject/subject.h"

static bool
is_in(enum oid_id type, const enum oid_id *list)
{
	for (; *list != OID_UNKNOWN; list++)
		if (*list == type)
			return true;
	return false;
}

/* --- TLS ------------------------------------------------------------------ */

/* What the row's kind of certificate has, and what another rule speaks of.
 * Both lists end with OID_UNKNOWN. */
struct allowed {
	const char *certificates;
	const char *attributes; /* in words */
	enum oid_id types[20];
	enum oid_id others[6];
};

static const struct allowed in_dv = {
	.certificates = "domain validated certificates",
	.attributes = "C and CN alone",
	.types = {OID_COUNTRY_NAME, OID_COMMON_NAME},
	/* ou-present, email-in-dn */
	.others = {OID_ORGANIZATIONAL_UNIT_NAME, OID_EMAIL_ADDRESS},
};

static const struct allowed in_ev = {
	.certificates = "EV certificates",
	.attributes = "those of EVG 7.1.4.2",
	.types = {OID_ORGANIZATION_NAME, OID_COMMON_NAME, OID_BUSINESS_CATEGORY,
		OID_JURISDICTION_LOCALITY, OID_JURISDICTION_STATE,
		OID_JURISDICTION_COUNTRY, OID_SERIAL_NUMBER, OID_STREET_ADDRESS,
		OID_LOCALITY_NAME, OID_STATE_OR_PROVINCE_NAME, OID_COUNTRY_NAME,
		OID_POSTAL_CODE, OID_ORGANIZATION_IDENTIFIER},
	/* ou-present, email-in-dn */
	.others = {OID_ORGANIZATIONAL_UNIT_NAME, OID_EMAIL_ADDRESS},
};

static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct allowed *allowed = self->arg;

	for (size_t i = 0; i < facts->csr->name_count; i++) {
		const struct name_attribute *name = &facts->csr->names[i];

		if (attribute_type(name->type) == NULL)
			continue; /* subject-unknown-attribute */
		if (!is_in(name->type, allowed->types) &&
			!is_in(name->type, allowed->others))
			found(out, self, name->value,
				"the subject has %s, which %s do not, "
				"expected %s",
				oid_name(name->type), allowed->certificates,
				allowed->attributes);
	}
}

/* --- S/MIME --------------------------------------------------------------- */

/* SBR 7.1.4.2.3: of every type. */
static const enum oid_id in_all[] = {
	OID_COMMON_NAME, OID_SERIAL_NUMBER, OID_EMAIL_ADDRESS, OID_UNKNOWN};

/* SBR 7.1.4.2.4 to 7.1.4.2.6: of every type but mailbox-validated. */
static const enum oid_id of_places[] = {OID_LOCALITY_NAME,
	OID_STATE_OR_PROVINCE_NAME, OID_COUNTRY_NAME, OID_UNKNOWN};

/* The same, but not in the Strict generation. */
static const enum oid_id of_addresses[] = {
	OID_STREET_ADDRESS, OID_POSTAL_CODE, OID_UNKNOWN};

/* SBR 7.1.4.2.4, 7.1.4.2.5. */
static const enum oid_id of_organizations[] = {OID_ORGANIZATION_NAME,
	OID_ORGANIZATIONAL_UNIT_NAME, OID_ORGANIZATION_IDENTIFIER, OID_UNKNOWN};

/* SBR 7.1.4.2.5, 7.1.4.2.6. */
static const enum oid_id of_persons[] = {
	OID_GIVEN_NAME, OID_SURNAME, OID_PSEUDONYM, OID_TITLE, OID_UNKNOWN};

static bool
is_of_smime(enum oid_id type, const struct smime_kind *kind)
{
	if (is_in(type, in_all))
		return true;
	if (kind->type == SMIME_MAILBOX)
		return false;
	if (is_in(type, of_organizations))
		return kind->type != SMIME_INDIVIDUAL;
	if (is_in(type, of_persons))
		return kind->type != SMIME_ORGANIZATION;
	if (is_in(type, of_addresses))
		return kind->generation != SMIME_STRICT;
	return is_in(type, of_places) || kind->generation == SMIME_LEGACY;
}

static void
check_smime(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct smime_kind kind = smime_kind(facts);

	for (size_t i = 0; i < facts->csr->name_count; i++) {
		const struct name_attribute *name = &facts->csr->names[i];

		if (!is_of_smime(name->type, &kind))
			found(out, self, name->value,
				"the subject has %s, which %s certificates "
				"(%s) do not, expected none",
				type_name(out, name),
				smime_type_name(kind.type),
				smime_generation_name(kind.generation));
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-attribute-not-allowed-dv",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has an attribute that a domain "
			   "validated certificate does not have",
		.source = "BR 7.1.2.7.2",
		.why = "The CA looks at the domain alone and vouches for "
		       "nothing else. It drops the attribute; a few refuse "
		       "the request.",
		.fix = "Nothing has to be done. The shortest form has the host "
		       "name as commonName and nothing else in the subject.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_allowed,
		.arg = &in_dv,
	},
	{
		.id = "subject-attribute-not-allowed-ev",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has an attribute that an EV "
			   "certificate does not have",
		.source = "EVG 7.1.4.2.9",
		.why = "An EV certificate holds no other attributes than "
		       "those of the guidelines: the CA drops it or asks "
		       "back.",
		.fix = "Leave the attribute out.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_allowed,
		.arg = &in_ev,
	},
	{
		.id = "subject-attribute-not-allowed-smime",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "the subject has an attribute that its type of "
			   "S/MIME certificate does not have",
		.source = "SBR 7.1.4.2.3, 7.1.4.2.4, 7.1.4.2.5, 7.1.4.2.6",
		.why = "Which attributes a certificate holds is fixed for "
		       "each type (mailbox-, organization-, sponsor-, "
		       "individual-validated) and generation. CAs refuse "
		       "others.",
		.fix = "Leave the attribute out, or ask for another type: that "
		       "of an organization has organizationName, that of a "
		       "person givenName and surname, that of a mailbox the "
		       "mail address alone.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_smime,
	},
};
RULES(subject_attribute_not, rows);
