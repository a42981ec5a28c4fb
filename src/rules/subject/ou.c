/* organizationalUnitName: wanted by old forms, forbidden by new rules.
 * SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "rules/subject/identity.h"

static const struct name_attribute *
first_unit(const struct facts *facts)
{
	return csr_name_first(facts->csr, OID_ORGANIZATIONAL_UNIT_NAME);
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (misses_parts(facts) && first_unit(facts) == NULL)
		found(out, self, facts->csr->subject,
			"the subject has no organizationalUnitName, expected "
			"one");
}

static void
check_present(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *unit = first_unit(facts);

	if (unit != NULL)
		found(out, self, unit->value,
			"the subject has an organizationalUnitName, expected "
			"none");
}

/* Who vouches for organizations needs one; anybody else can do without the
 * unit. */
static struct mend
mend_of_lone_unit(const struct facts *facts)
{
	return facts->limits[LIMIT_IDENTITY_NEEDED] != 0 &&
			!certifies_persons(facts)
		? (struct mend){MEND_ASK, "O"}
		: (struct mend){MEND_REMOVE, "OU"};
}

static void
check_without_o(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *unit = first_unit(facts);

	if (unit != NULL && !has_attribute(facts, OID_ORGANIZATION_NAME))
		found_advising(out, self, unit->value,
			(struct advice){.mend = mend_of_lone_unit(facts)},
			"the subject has an organizationalUnitName and no "
			"organizationName, expected both or none");
}

static const struct length_bound bound = {
	OID_ORGANIZATIONAL_UNIT_NAME, "organizationalUnitName", 64};

static const struct rule rows[] = {
	{
		.id = "ou-missing",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has no organizationalUnitName",
		.source = "DigiCert SO7289; practice: CAs' enrolment forms "
			  "ask for it",
		.why = "Enrolment forms of the classic kind list it as "
		       "required. Public CAs have not been allowed to put it "
		       "into certificates since 2022-09-01.",
		.fix = "Where the form insists, add a department, such as Web.",
		.mend = {MEND_ASK, "OU"},
		.check = check_missing,
	},
	{
		.id = "ou-present",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "the subject has an organizationalUnitName",
		.source = "BR 7.1.2.7.3, 7.1.2.7.4; EVG 7.1.4.2.7",
		.why = "Certificates for TLS servers must not have one since "
		       "2022-09-01. Most CAs drop it, some refuse the request.",
		.fix = "Leave the unit out. Where a tool asks for it, its "
		       "answer for nothing has to be given, for a "
		       "configuration file may propose one.",
		.mend = {MEND_REMOVE, "OU"},
		.since = 20220901,
		.check = check_present,
	},
	{
		.id = "ou-without-o",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "the subject has an organizationalUnitName but no "
			   "organizationName",
		.source = "BR 7.1.2.7.2, 7.1.2.7.3, 7.1.2.7.4",
		.why = "A unit without its organization says nothing, and "
		       "anybody can invent one. Public CAs refuse the request "
		       "or drop it.",
		.fix = "Leave the unit out, or add the organization's legal "
		       "name.",
		.mend = {MEND_ASK, "O"},
		.check = check_without_o,
	},
	{
		.id = "ou-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "organizationalUnitName is over 64 characters",
		.source = "RFC 5280 A.1 ub-organizational-unit-name; BR "
			  "7.1.4.2",
		.why = "A longer value does not fit into a certificate: CAs "
		       "refuse it, and programs that keep to the standard "
		       "cannot decode it.",
		.fix = "Leave the unit out, or shorten it.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_length_bound,
		.arg = &bound,
	},
};
RULES(ou, rows);
