/* Writing down what was learned. SPDX-License-Identifier: MIT */
#include "linter/lesson.h"

static bool
is_always_there(
	const struct csrlint_lesson *lesson, const struct lesson_value *value)
{
	return value->requests == lesson->requests;
}

/* Of what a request asks for, all that every request asked for is required. */
static bool
may_be_required(enum policy_kind kind)
{
	return kind == THING_USAGE || kind == THING_PURPOSE ||
		kind == THING_EXTENSION;
}

static void
write_required(const struct csrlint_lesson *lesson,
	const struct lesson_thing *thing, struct text *out)
{
	struct lesson_thing always = *thing;
	struct text patterns = text_in(out->arena);
	size_t n = 0;

	if (!may_be_required(thing->thing.kind))
		return;
	always.value = arena_array(
		out->arena, thing->count + 1, sizeof(always.value[0]));
	if (always.value == NULL) {
		out->failed = true;
		return;
	}
	for (size_t i = 0; i < thing->count; i++)
		if (is_always_there(lesson, &thing->value[i]))
			always.value[n++] = thing->value[i];
	always.count = n;
	lesson_write_patterns(&always, &patterns);
	if (patterns.n > 0)
		text_printf(out, "require =%s\n", text_get(&patterns));
}

static void
write_range(struct text *out, const char *key, size_t least, size_t most)
{
	text_printf(out, "%s = %zu", key, least);
	if (most != least)
		text_printf(out, "-%zu", most);
	text_words(out, "\n");
}

/* Every request has one of these. */
static bool
is_counted(enum policy_kind kind)
{
	return kind != THING_KEY && kind != THING_SIGNATURE &&
		kind != THING_CA && kind != THING_EXTENSION &&
		kind != THING_USAGE && kind != THING_PURPOSE &&
		kind != THING_ATTRIBUTE;
}

static bool
has_length(enum policy_form form)
{
	return form == FORM_TEXT || form == FORM_NAME || form == FORM_HOST ||
		form == FORM_MAILBOX || form == FORM_URI;
}

static void
write_thing(const struct csrlint_lesson *lesson,
	const struct lesson_thing *thing, struct text *out)
{
	struct text patterns = text_in(out->arena);

	text_printf(out, "\n[policy %s]\n", thing->thing.name);
	if (is_counted(thing->thing.kind))
		write_range(out, "count", thing->least, thing->most);
	lesson_write_patterns(thing, &patterns);
	if (has_length(thing->thing.form))
		write_range(
			out, "length", thing->length.least, thing->length.most);
	write_required(lesson, thing, out);
	if (patterns.n > 0)
		text_printf(out, "allow =%s\n", text_get(&patterns));
	if (thing->thing.form == FORM_NAME &&
		thing->thing.kind == THING_ATTRIBUTE_OF_SUBJECT &&
		strcmp(thing->thing.name, "cn") == 0 && lesson->is_cn_in_san)
		text_words(out, "same-as = san.dns\n");
}

void
lesson_write(const struct csrlint_lesson *lesson, struct text *out)
{
	text_printf(out,
		"; Learned by csrlint from %zu request%s: a policy to start "
		"from.\n\n[policy]\nelse = %s\n",
		lesson->requests, lesson->requests == 1 ? "" : "s",
		lesson->has_nameless
			? "allowed ; a request holds what no section can name"
			: "forbidden");
	for (const struct lesson_thing *each = lesson->things; each != NULL;
		each = each->next)
		if (each->most > 0)
			write_thing(lesson, each, out);
}
