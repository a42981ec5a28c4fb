/* What is said of a state that does not fit its country, in an address and in
 * a jurisdiction alike. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SUBJECT_STATE_H
#define CSRLINT_RULES_SUBJECT_STATE_H

#include "names/mojibake.h"
#include "places/state.h"
#include "rules/rule.h"

static inline void
report_short_state(const struct rule *self, const struct name_attribute *state,
	const struct subdivision *meant, struct findings *out)
{
	found_better(out, self, state->value, meant->name,
		"%s is \"%s\", expected the full name \"%s\"",
		oid_name(state->type), shown(out, state->text), meant->name);
}

/* What `read` says, where that is of another country. `of` is the attribute
 * that names the country. */
static inline void
report_other_country(const struct rule *self,
	const struct name_attribute *state, const struct state *read,
	const struct country *country, enum oid_id of, struct findings *out)
{
	const char *text = shown(out, state->text);

	if (read->kind == STATE_ELSEWHERE)
		found(out, self, state->value,
			"%s is \"%s\", which is in %s (%s)%s, while %s is "
			"\"%s\" (%s)",
			oid_name(state->type), text, read->other->name,
			read->other->code,
			read->count > 1 ? " and elsewhere" : "", oid_name(of),
			country->code, country->name);
	else if (read->kind == STATE_CODE)
		found(out, self, state->value,
			"%s is \"%s\", the code of %s in %s (%s), while %s is "
			"\"%s\" (%s)",
			oid_name(state->type), text, read->place->name,
			read->other->name, read->other->code, oid_name(of),
			country->code, country->name);
	else if (read->kind == STATE_OTHER_COUNTRY)
		found(out, self, state->value,
			"%s is \"%s\", which is a country of its own, %s "
			"(%s), while %s is \"%s\" (%s)",
			oid_name(state->type), text, read->other->name,
			read->other->code, oid_name(of), country->code,
			country->name);
}

/* True where UTF-8 was read as something else, so that subject-mojibake
 * speaks; of a name of some length alone. */
static inline bool
is_garbled(struct slice text)
{
	uint8_t meant[4 * 128];

	return text.n <= sizeof(meant) && mojibake_undo(text, meant) > 0;
}

/* Reports what is nearly a name of the country, and nothing else that is
 * known. */
static inline void
report_misspelt_state(const struct rule *self,
	const struct name_attribute *state, const struct state *read,
	const struct country *country, struct findings *out)
{
	const struct subdivision *meant;

	if (read->kind != STATE_UNKNOWN || is_garbled(state->text))
		return;
	meant = subdivision_misspelt(country->code, state->text);
	if (meant != NULL)
		found_better(out, self, state->value, meant->name,
			"%s is \"%s\", expected \"%s\", the nearest known "
			"name in %s (%s)",
			oid_name(state->type), shown(out, state->text),
			meant->name, country->name, country->code);
}

#endif
