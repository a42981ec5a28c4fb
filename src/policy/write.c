/* Writing policies. SPDX-License-Identifier: MIT */
#include "policy/write.h"

enum { LINE_COLUMNS = 76 };

static void
write_range(struct text *out, enum policy_key key, struct policy_range range)
{
	text_printf(out, "%s = %lu", policy_key_name(key),
		(unsigned long)range.least);
	if (range.most == POLICY_UNBOUNDED)
		text_words(out, "-");
	else if (range.most != range.least)
		text_printf(out, "-%lu", (unsigned long)range.most);
	text_words(out, "\n");
}

/* Lists that are long go on in further lines. */
static void
write_list(struct text *out, enum policy_key key,
	const struct policy_pattern *list)
{
	size_t column = strlen(policy_key_name(key)) + 2;

	if (list == NULL)
		return;
	text_printf(out, "%s =", policy_key_name(key));
	for (; list != NULL; list = list->next) {
		column += 1 + list->written.n;
		if (column > LINE_COLUMNS) {
			text_words(out, "\n  ");
			column = 3 + list->written.n;
		}
		text_words(out, " ");
		text_add(out, (const char *)list->written.p, list->written.n);
	}
	text_words(out, "\n");
}

static void
write_section(struct text *out, const struct policy_section *section)
{
	text_printf(out, "\n[policy %s]\n", section->thing.name);
	if (policy_has(section, POLICY_COUNT))
		write_range(out, POLICY_COUNT, section->count);
	if (policy_has(section, POLICY_LENGTH))
		write_range(out, POLICY_LENGTH, section->length);
	write_list(out, POLICY_REQUIRE, section->require);
	write_list(out, POLICY_ALLOW, section->allow);
	write_list(out, POLICY_DENY, section->deny);
	if (policy_has(section, POLICY_SAME_AS))
		text_printf(out, "same-as = %s\n", section->same_as.name);
	if (policy_has(section, POLICY_SEVERITY))
		text_printf(out, "severity = %s\n",
			csrlint_severity_name(section->severity));
	if (policy_has(section, POLICY_MESSAGE)) {
		text_words(out, "message = ");
		text_add(out, (const char *)section->message.p,
			section->message.n);
		text_words(out, "\n");
	}
}

void
policy_write(const struct policy *policy, struct text *out)
{
	if (policy->else_line != 0)
		text_printf(out, "\n[policy]\nelse = %s\n",
			policy->forbids_others ? "forbidden" : "allowed");
	for (const struct policy_section *each = policy->first; each != NULL;
		each = each->next)
		write_section(out, each);
}
