/* What the site's policy wants and the request has not.
 * SPDX-License-Identifier: MIT */
#include "rules/policy/policy.h"

/* What the person is asked for, in the words of struct mend. */
static struct mend
mend_of(const struct policy_thing *thing)
{
	static const struct {
		enum oid_id id;
		const char *name;
	} names[] = {
		{OID_COMMON_NAME, "CN"},
		{OID_COUNTRY_NAME, "C"},
		{OID_STATE_OR_PROVINCE_NAME, "ST"},
		{OID_LOCALITY_NAME, "L"},
		{OID_ORGANIZATION_NAME, "O"},
		{OID_ORGANIZATIONAL_UNIT_NAME, "OU"},
		{OID_EMAIL_ADDRESS, "emailAddress"},
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (thing->kind == THING_ATTRIBUTE_OF_SUBJECT &&
			oid_find(thing->oid) == names[i].id)
			return (struct mend){MEND_ASK, names[i].name};
	if (thing->kind == THING_SAN_NAME && thing->name_kind == SAN_DNS_NAME)
		return (struct mend){MEND_ASK, "DNS"};
	return (struct mend){MEND_DECIDE, NULL};
}

/* The section wants at least one, and there is none. */
static void
check_any(const struct rule *self, const struct policy_asked *asked,
	struct findings *out)
{
	const struct policy_section *section = asked->section;

	if (!policy_has(section, POLICY_COUNT) || section->count.least == 0 ||
		asked->count > 0)
		return;
	found_advising(out, self, asked->where,
		policy_advice(section, mend_of(&section->thing), out),
		"there is no %s, expected %s%s", asked->label,
		policy_bounds(section->count, out),
		policy_origin(section, POLICY_COUNT, out));
}

static bool
is_there(const struct policy_pattern *wanted, const struct policy_asked *asked)
{
	for (size_t i = 0; i < asked->count; i++)
		if (policy_fits(wanted, &asked->judged[i].value, false))
			return true;
	return false;
}

/* Each value that the section requires. */
static void
check_each(const struct rule *self, const struct policy_asked *asked,
	struct findings *out)
{
	const struct policy_section *section = asked->section;
	const struct policy_pattern *each = section->require;

	for (; each != NULL; each = each->next)
		if (!is_there(each, asked))
			found_advising(out, self, asked->where,
				policy_advice(
					section, mend_of(&section->thing), out),
				"%s lacks \"%s\", which is required%s",
				asked->label, shown(out, each->written),
				policy_origin(section, POLICY_REQUIRE, out));
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->policy.count; i++) {
		const struct policy_asked *asked = &facts->policy.asked[i];

		if (!policy_speaks(asked->section))
			continue;
		check_any(self, asked, out);
		check_each(self, asked, out);
	}
}

static const struct rule rows[] = {
	{
		.id = "policy-missing",
		.severity = SEVERITY_ERROR,
		.part = PART_REQUEST,
		.summary = "something is missing that the site's policy "
			   "requires",
		.source = "practice: what a [policy] section of the profile "
			  "says with count or require",
		.why = "The site whose profile is in force takes no request "
		       "without it, and its CA would say so only after the "
		       "request was sent.",
		.fix = "Make the request again with what is required, or "
		       "correct the section that the finding names.",
		.mend = {MEND_DECIDE, NULL},
		.check = check_missing,
	},
};
RULES(policy_missing, rows);
