/* organizationName: that it is there and fits. SPDX-License-Identifier: MIT */
#include "rules/identity.h"

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

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (needs_organization(facts) &&
		!has_attribute(facts, OID_ORGANIZATION_NAME))
		found(out, self, facts->csr->subject,
			"the subject has no organizationName, expected one");
}

static const struct length_bound bound = {
	OID_ORGANIZATION_NAME, "organizationName", 64};

static const struct rule rows[] = {
	{
		.id = "o-missing",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "the subject has no organizationName",
		.source = "BR 7.1.2.7.4; EVG 7.1.4.2.1; CSBR 7.1.4.2.3 a",
		.why = "A certificate that vouches for an organization names "
		       "it: CAs refuse the request. Only domain validation "
		       "does without.",
		.fix = "Add the legal name: openssl req -new -key my.key "
		       "-subj \"/C=DE/L=Berlin/O=Example GmbH/"
		       "CN=www.example.com\". Where the CA shall verify "
		       "the domain alone, choose --profile dv.",
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
		.check = check_length_bound,
		.arg = &bound,
	},
};
RULES(o, rows);
