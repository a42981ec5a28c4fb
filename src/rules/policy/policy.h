/* How the rules about a site's own policy speak.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_POLICY_POLICY_H
#define CSRLINT_RULES_POLICY_POLICY_H

#include "rules/rule.h"

enum {
	POLICY_WORDS_MAX = 400, /* characters of a site's message */
	POLICY_LISTED_MAX = 3   /* patterns of a list that a message shows */
};

/* False where the site does not want to hear of the section. */
static inline bool
policy_speaks(const struct policy_section *section)
{
	return !policy_has(section, POLICY_SEVERITY) ||
		section->severity != CSRLINT_OFF;
}

/* Advice that is as bad as the section says, and names it, so that findings of
 * several sections are not taken for one. */
static inline struct advice
policy_advice(const struct policy_section *section, struct mend mend,
	struct findings *out)
{
	struct text fix = text_in(findings_memory(out));

	if (findings_memory(out) != NULL)
		text_printf(&fix,
			"Make the request again as [policy %s] of %s wants it, "
			"or correct that section.",
			section->thing.name, section->file);
	return (struct advice){.mend = mend,
		.fix = fix.n > 0 ? text_get(&fix) : NULL,
		.exactly = policy_has(section, POLICY_SEVERITY)
			? (enum severity)section->severity
			: SEVERITY_OFF};
}

/* " (ours.ini:14, [policy cn] allow)", and behind it the site's own words. */
static inline const char *
policy_origin(const struct policy_section *section, enum policy_key key,
	struct findings *out)
{
	struct text text = text_in(findings_memory(out));

	if (findings_memory(out) == NULL)
		return "";
	text_printf(&text, " (%s:%zu, [policy %s] %s)", section->file,
		section->key_line[key], section->thing.name,
		policy_key_name(key));
	if (policy_has(section, POLICY_MESSAGE)) {
		text_words(&text, ": ");
		text_quote(&text, section->message, POLICY_WORDS_MAX);
	}
	return text_get(&text);
}

/* Appends a pattern with its own quotation marks, if it has any. */
static inline void
policy_quote(struct text *text, const struct policy_pattern *pattern)
{
	const struct slice written = pattern->written;
	const bool is_quoted = written.p[0] == '"';

	text_words(text, is_quoted ? "\"" : "");
	text_quote(text,
		is_quoted ? slice_head(slice_from(written, 1), written.n - 2)
			  : written,
		POLICY_WORDS_MAX);
	text_words(text, is_quoted ? "\"" : "");
}

/* The first patterns of a list as they are written: "*.example.com, ...". */
static inline const char *
policy_listed(const struct policy_pattern *list, struct findings *out)
{
	struct text text = text_in(findings_memory(out));

	if (findings_memory(out) == NULL)
		return "";
	for (size_t i = 0; list != NULL; list = list->next, i++) {
		text_words(&text, i == 0 ? "" : ", ");
		if (i == POLICY_LISTED_MAX) {
			text_words(&text, "...");
			break;
		}
		policy_quote(&text, list);
	}
	return text_get(&text);
}

/* "3", "1 to 25", "2 or more". */
static inline const char *
policy_bounds(struct policy_range range, struct findings *out)
{
	struct text text = text_in(findings_memory(out));

	if (findings_memory(out) == NULL)
		return "";
	text_printf(&text, "%lu", (unsigned long)range.least);
	if (range.most == POLICY_UNBOUNDED)
		text_words(&text, " or more");
	else if (range.most != range.least)
		text_printf(&text, " to %lu", (unsigned long)range.most);
	return text_get(&text);
}

/* What makes a value of the thing another one. */
static inline struct mend
policy_mend(const struct policy_thing *thing)
{
	switch (thing->kind) {
	case THING_KEY: return (struct mend){MEND_KEY, NULL};
	case THING_SIGNATURE: return (struct mend){MEND_DIGEST, NULL};
	case THING_ATTRIBUTE_OF_SUBJECT:
	case THING_SAN_NAME: return (struct mend){MEND_ASK, NULL};
	case THING_CA: return (struct mend){MEND_REMOVE, "basicConstraints"};
	default: return (struct mend){MEND_REMOVE, NULL};
	}
}

#endif
