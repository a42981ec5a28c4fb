/* How many of something the site's policy takes.
 * SPDX-License-Identifier: MIT */
#include "rules/policy/policy.h"

/* The first one that is too many; what holds them where there are too few. */
static struct slice
place_of(const struct policy_asked *asked)
{
	const uint32_t most = asked->section->count.most;

	return asked->count > most && most > 0 ? asked->judged[most].value.at
					       : asked->judged[0].value.at;
}

static void
check_count(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->policy.count; i++) {
		const struct policy_asked *asked = &facts->policy.asked[i];
		const struct policy_section *section = asked->section;
		const bool is_in_range = asked->count >= section->count.least &&
			asked->count <= section->count.most;

		/* Where there is none at all policy-missing speaks. */
		if (!policy_has(section, POLICY_COUNT) || is_in_range ||
			asked->count == 0 || !policy_speaks(section))
			continue;
		found_advising(out, self, place_of(asked),
			policy_advice(
				section, (struct mend){MEND_DECIDE, NULL}, out),
			"there are %zu values of %s, expected %s%s",
			asked->count, asked->label,
			policy_bounds(section->count, out),
			policy_origin(section, POLICY_COUNT, out));
	}
}

static const struct rule rows[] = {
	{
		.id = "policy-count",
		.severity = SEVERITY_ERROR,
		.part = PART_REQUEST,
		.summary = "there are more or fewer of something than the "
			   "site's policy takes",
		.source = "practice: what a [policy] section of the profile "
			  "says with count",
		.why = "The site whose profile is in force takes no request "
		       "with so many, or so few, and its CA would say so only "
		       "after the request was sent.",
		.fix = "Make the request again with as many as are expected, "
		       "perhaps several requests of one, or correct the "
		       "section that the finding names.",
		.mend = {MEND_DECIDE, NULL},
		.check = check_count,
	},
};
RULES(policy_count, rows);
