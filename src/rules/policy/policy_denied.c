/* What the site's policy denies. SPDX-License-Identifier: MIT */
#include "rules/policy/policy.h"

static struct mend
mend_of(const struct policy_thing *thing)
{
	const struct mend mend = policy_mend(thing);

	return thing->kind == THING_SAN_NAME ? (struct mend){MEND_REMOVE, NULL}
					     : mend;
}

static void
check_denied(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->policy.count; i++) {
		const struct policy_asked *asked = &facts->policy.asked[i];
		const struct policy_section *section = asked->section;

		for (size_t j = 0; j < asked->count; j++) {
			const struct policy_judged *each = &asked->judged[j];

			if (each->denied_by == NULL || !policy_speaks(section))
				continue;
			found_advising(out, self, each->value.at,
				policy_advice(
					section, mend_of(&section->thing), out),
				"%s is \"%s\", which %s denies%s", asked->label,
				shown(out, each->value.text),
				shown(out, each->denied_by->written),
				policy_origin(section, POLICY_DENY, out));
		}
	}
}

static const struct rule rows[] = {
	{
		.id = "policy-denied",
		.severity = SEVERITY_ERROR,
		.part = PART_REQUEST,
		.summary = "a value is one that the site's policy denies",
		.source = "practice: what a [policy] section of the profile "
			  "says with deny",
		.why = "The site whose profile is in force takes any value but "
		       "such a one, and its CA would say so only after the "
		       "request was sent.",
		.fix = "Make the request again with another value or without "
		       "it, or correct the section that the finding names.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_denied,
	},
};
RULES(policy_denied, rows);
