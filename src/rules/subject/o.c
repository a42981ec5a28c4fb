/* organizationName: that it is there, fits, and is a name.
 * SPDX-License-Identifier: MIT */
#include "facts/hostlike.h"
#include "facts/identity.h"
#include "rules/subject/identity.h"

/* A person's request is complete without an organization, unless the profile
 * needs one: BR 7.1.2.7.3. */
static bool
needs_organization(const struct facts *facts)
{
	if (facts->csr->name_count == 0)
		return false; /* subject-empty, subject-empty-with-san */
	return facts->limits[LIMIT_IDENTITY_NEEDED] != 0 ||
		!has_personal_name(facts);
}

/* How bad it is at most that there is none: who asks for the certificate of a
 * domain needs none, but then names no place and no unit either. */
static enum severity
worst_of_missing(const struct facts *facts)
{
	const bool is_needed = facts->limits[LIMIT_IDENTITY_NEEDED] != 0;

	return is_needed || has_place(facts) ||
			has_attribute(facts, OID_ORGANIZATIONAL_UNIT_NAME)
		? SEVERITY_ERROR
		: SEVERITY_NOTICE;
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (needs_organization(facts) &&
		!has_attribute(facts, OID_ORGANIZATION_NAME))
		found_milder(out, self, worst_of_missing(facts),
			facts->csr->subject, NULL,
			"the subject has no organizationName, expected one");
}

/* BR 7.1.2.7.3: NOT RECOMMENDED beside a person's name. */
static void
check_present_iv(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *o =
		csr_name_first(facts->csr, OID_ORGANIZATION_NAME);

	if (o != NULL && has_personal_name(facts))
		found(out, self, o->value,
			"organizationName \"%s\" stands beside a person's "
			"name, expected the person alone",
			shown(out, o->text));
}

static void
check_domain(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *o =
		csr_name_first(facts->csr, OID_ORGANIZATION_NAME);
	const char *what = o == NULL ? NULL : hostlike_words(facts, o->text);

	/* The first alone: of others subject-attribute-duplicate speaks. */
	if (what != NULL)
		found(out, self, o->value,
			"organizationName \"%s\" is %s, expected the legal "
			"name of the organization",
			shown(out, o->text), what);
}

static void
check_repeated_in_ou(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *o =
		csr_name_first(facts->csr, OID_ORGANIZATION_NAME);
	const struct name_attribute *ou =
		csr_name_first(facts->csr, OID_ORGANIZATIONAL_UNIT_NAME);

	if (o == NULL || o->text.n == 0)
		return; /* ou-without-o, subject-attribute-empty */
	for (; ou != NULL; ou = csr_name_next(facts->csr, ou))
		if (slice_equal_ignoring_case(o->text, ou->text))
			found(out, self, ou->value,
				"organizationalUnitName is organizationName "
				"once more, expected a unit of it");
}

static const struct length_bound bound = {
	OID_ORGANIZATION_NAME, "organizationName", 64};

static const struct rule rows[] = {
	{
		.id = "o-missing",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "the subject has no organizationName",
		.source = "BR 7.1.2.7.4; EVG 7.1.4.2.1; CSBR 7.1.4.2.3 a, "
			  "7.1.4.2.4 a",
		.why = "A certificate that vouches for an organization names "
		       "it: CAs refuse the request. Only domain validation "
		       "does without.",
		.fix = "It matters to whoever wants the certificate to name "
		       "an organization (OV, EV): add the legal name. Where "
		       "the CA shall verify the domain alone, nothing has to "
		       "be done; --profile dv says so.",
		.mend = {MEND_ASK, "O"},
		.check = check_missing,
	},
	{
		.id = "o-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "organizationName is over 64 characters",
		.source = "RFC 5280 A.1 ub-organization-name; BR 7.1.4.2",
		.why = "A longer value does not fit into a certificate: CAs "
		       "refuse it, and programs that keep to the standard "
		       "cannot decode it.",
		.fix = "Shorten the legal form (GmbH, Ltd, Inc), then the "
		       "rest, as the CA's rules for names allow.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_length_bound,
		.arg = &bound,
	},
	{
		.id = "o-present-iv",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "organizationName stands beside a person's name",
		.source = "BR 7.1.2.7.3",
		.why = "A certificate of a person should hold no "
		       "organization: CAs drop it, or verify it as for an "
		       "organization.",
		.fix = "Leave organizationName out. Where the organization is "
		       "to be certified, choose --profile ov to judge the "
		       "request.",
		.mend = {MEND_REMOVE, "O"},
		.check = check_present_iv,
	},
	{
		.id = "o-is-domain",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "organizationName is a host name, a URL or an "
			   "address",
		.source = "BR 3.2.2.1; EVG 3.2.2.2",
		.why = "CAs look for organizationName in a register of "
		       "companies, and ask back where it is not found.",
		.fix = "Write the legal name as the register has it, the legal "
		       "form included.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_domain,
	},
	{
		.id = "o-repeated-in-ou",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "organizationalUnitName repeats organizationName",
		.source = "RFC 4519 2.20",
		.why = "A unit is a part of the organization, such as IT. It "
		       "does no harm: the form asked, and nobody knew what "
		       "for.",
		.fix = "Leave the unit out, or name one.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_repeated_in_ou,
	},
};
RULES(o, rows);
