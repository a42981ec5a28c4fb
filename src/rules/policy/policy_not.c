/* What is not allowed, not named and not the same in the site's policy.
 * SPDX-License-Identifier: MIT */
#include "rules/policy/policy.h"

/* --- policy-not-allowed ----------------------------------------------------
 */

static void
report_not_allowed(const struct rule *self, const struct policy_asked *asked,
	const struct policy_value *value, struct findings *out)
{
	const struct policy_section *section = asked->section;
	struct advice advice =
		policy_advice(section, policy_mend(&section->thing), out);

	if (findings_memory(out) != NULL)
		advice.suggestion = policy_nearest(section->thing.form,
			section->allow, value, findings_memory(out));
	if (advice.suggestion != NULL && advice.mend.how == MEND_ASK)
		advice.mend.how = MEND_REPLACE;
	found_advising(out, self, value->at, advice,
		"%s is \"%s\", which is not allowed, expected %s%s",
		asked->label, shown(out, value->text),
		policy_listed(section->allow, out),
		policy_origin(section, POLICY_ALLOW, out));
}

static void
check_not_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->policy.count; i++) {
		const struct policy_asked *asked = &facts->policy.asked[i];

		/* Of what deny denies policy-denied speaks. */
		for (size_t j = 0; j < asked->count; j++)
			if (!asked->judged[j].is_allowed &&
				asked->judged[j].denied_by == NULL &&
				policy_speaks(asked->section))
				report_not_allowed(self, asked,
					&asked->judged[j].value, out);
	}
}

/* --- policy-not-named ------------------------------------------------------
 */

static void
check_not_named(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct policy_facts *all = &facts->policy;

	for (size_t i = 0; i < all->unnamed_count; i++) {
		const struct policy_unnamed *each = &all->unnamed[i];

		if (each->text.n == 0)
			found(out, self, each->at,
				"%s is there, and no section of the policy "
				"names it (%s:%zu, [policy] else)",
				each->label, all->policy->else_file,
				all->policy->else_line);
		else
			found(out, self, each->at,
				"%s is \"%s\", and no section of the policy "
				"names it (%s:%zu, [policy] else)",
				each->label, shown(out, each->text),
				all->policy->else_file, all->policy->else_line);
	}
}

/* --- policy-not-same -------------------------------------------------------
 */

static void
check_not_same(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->policy.count; i++) {
		const struct policy_asked *asked = &facts->policy.asked[i];
		const struct policy_section *section = asked->section;

		for (size_t j = 0; j < asked->count; j++)
			if (!asked->judged[j].is_same && policy_speaks(section))
				found_advising(out, self,
					asked->judged[j].value.at,
					policy_advice(section,
						(struct mend){
							MEND_DECIDE, NULL},
						out),
					"%s is \"%s\", expected one of the "
					"values of %s%s",
					asked->label,
					shown(out, asked->judged[j].value.text),
					section->same_as.name,
					policy_origin(
						section, POLICY_SAME_AS, out));
	}
}

static const struct rule rows[] = {
	{
		.id = "policy-not-allowed",
		.severity = SEVERITY_ERROR,
		.part = PART_REQUEST,
		.summary = "a value is none of those that the site's policy "
			   "allows",
		.source = "practice: what a [policy] section of the profile "
			  "says with allow",
		.why = "The site whose profile is in force takes other values "
		       "alone, and its CA would say so only after the request "
		       "was sent, most often in no more words than that.",
		.fix = "Make the request again with a value that is allowed, "
		       "or correct the section that the finding names.",
		.mend = {MEND_ASK, NULL},
		.check = check_not_allowed,
	},
	{
		.id = "policy-not-named",
		.severity = SEVERITY_ERROR,
		.part = PART_REQUEST,
		.summary = "the request holds something that no section of "
			   "the site's policy is about",
		.source = "practice: what [policy] of the profile says with "
			  "else",
		.why = "The site whose profile is in force takes nothing but "
		       "what its policy names. What comes beside it, an "
		       "extension for example, may be copied into the "
		       "certificate unseen.",
		.fix = "Make the request again without it, or add a section "
		       "about it to the policy.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_not_named,
	},
	{
		.id = "policy-not-same",
		.severity = SEVERITY_ERROR,
		.part = PART_REQUEST,
		.summary = "a value does not stand where the site's policy "
			   "wants it once more",
		.source = "practice: what a [policy] section of the profile "
			  "says with same-as",
		.why = "The site whose profile is in force takes a value only "
		       "where it stands in another place of the request, too: "
		       "a commonName among the names of the subjectAltName.",
		.fix = "Make the request again with the same value in both "
		       "places, or correct the section that the finding "
		       "names.",
		.mend = {MEND_DECIDE, NULL},
		.check = check_not_same,
	},
};
RULES(policy_not, rows);
