/* How long values are in the site's policy. SPDX-License-Identifier: MIT */
#include "rules/policy/policy.h"

static void
check_values(const struct rule *self, const struct policy_asked *asked,
	struct findings *out)
{
	const struct policy_section *section = asked->section;

	for (size_t i = 0; i < asked->count; i++) {
		const struct policy_value *value = &asked->judged[i].value;
		const size_t n = utf8_length(value->text);

		if (n >= section->length.least && n <= section->length.most)
			continue;
		found_advising(out, self, value->at,
			policy_advice(
				section, policy_mend(&section->thing), out),
			"%s \"%s\" has %zu characters, expected %s%s",
			asked->label, shown(out, value->text), n,
			policy_bounds(section->length, out),
			policy_origin(section, POLICY_LENGTH, out));
	}
}

static void
check_length(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->policy.count; i++) {
		const struct policy_asked *asked = &facts->policy.asked[i];

		if (policy_has(asked->section, POLICY_LENGTH) &&
			policy_speaks(asked->section))
			check_values(self, asked, out);
	}
}

static const struct rule rows[] = {
	{
		.id = "policy-length",
		.severity = SEVERITY_ERROR,
		.part = PART_REQUEST,
		.summary = "a value is longer or shorter than the site's "
			   "policy takes",
		.source = "practice: what a [policy] section of the profile "
			  "says with length",
		.why = "The site whose profile is in force takes no value of "
		       "this length, and its CA would say so only after the "
		       "request was sent.",
		.fix = "Make the request again with a value of the length "
		       "that is expected, or correct the section that the "
		       "finding names.",
		.mend = {MEND_ASK, NULL},
		.check = check_length,
	},
};
RULES(policy_length, rows);
