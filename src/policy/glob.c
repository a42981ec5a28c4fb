/* Reading globs. SPDX-License-Identifier: MIT */
#include "policy/glob.h"

#include "base/unicode.h"
#include "names/host.h"

bool
glob_is_open(struct slice text)
{
	return slice_find(text, '*') < text.n || slice_find(text, '?') < text.n;
}

bool
glob_is_host(struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		const uint8_t c = text.p[i];

		if (!ascii_is_letter(c) && !ascii_is_digit(c) && c < 0x80 &&
			strchr("-_.*?", c) == NULL)
			return false;
	}
	return text.n > 0;
}

struct slice
glob_ending(struct slice text)
{
	size_t n = text.n;

	while (n > 0 && text.p[n - 1] != '*' && text.p[n - 1] != '?')
		n--;
	return slice_from(text, n);
}

/* --- parts -----------------------------------------------------------------
 */

/* What a * and a ? may stand for. */
struct alphabet {
	const struct program_range *range;
	size_t count;
	bool is_negated; /* all but these */
};

static const struct program_range full_stop = {'.', '.'};
static const struct program_range slash = {'/', '/'};
/* A label is in its ASCII form here; the dot is the last. */
static const struct program_range of_hosts[] = {
	{'a', 'z'}, {'A', 'Z'}, {'0', '9'}, {'-', '-'}, {'_', '_'}, {'.', '.'}};

enum { OF_HOSTS = sizeof(of_hosts) / sizeof(of_hosts[0]) };

static const struct alphabet anything = {NULL, 0, true};
static const struct alphabet no_dot = {&full_stop, 1, true};
static const struct alphabet no_slash = {&slash, 1, true};
static const struct alphabet of_label = {of_hosts, OF_HOSTS - 1, false};
static const struct alphabet of_name = {of_hosts, OF_HOSTS, false};

static struct program_node *
one_of(struct program_builder *builder, const struct alphabet *alphabet)
{
	return program_set(builder, alphabet->range, alphabet->count,
		alphabet->is_negated);
}

static struct program_node *
many_of(struct program_builder *builder, const struct alphabet *alphabet,
	uint32_t least)
{
	return program_repeat(
		builder, one_of(builder, alphabet), least, PROGRAM_UNBOUNDED);
}

/* A character of the pattern that stands for itself. */
static void
append_character(struct program_builder *builder, struct program_node *row,
	struct slice *text)
{
	struct character each;

	if (unicode_next(text, &each))
		program_append(row, program_character(builder, each.c));
}

/* Appends text in which * is any run of these characters, and ? one. */
static void
append_run(struct program_builder *builder, struct program_node *row,
	struct slice text, const struct alphabet *alphabet)
{
	while (text.n > 0) {
		if (text.p[0] == '*')
			program_append(row, many_of(builder, alphabet, 0));
		else if (text.p[0] == '?')
			program_append(row, one_of(builder, alphabet));
		else {
			append_character(builder, row, &text);
			continue;
		}
		text = slice_from(text, 1);
	}
}

struct program_node *
glob_text(struct slice text, struct program_builder *builder)
{
	struct program_node *row = program_row(builder);

	append_run(builder, row, text, &anything);
	return row;
}

struct program_node *
glob_uri(struct slice text, struct program_builder *builder)
{
	struct program_node *row = program_row(builder);

	while (text.n > 0) {
		size_t star = slice_find(text, '*');

		while (star < text.n &&
			!slice_begins(slice_from(text, star), "**"))
			star += 1 + slice_find(slice_from(text, star + 1), '*');
		append_run(builder, row, slice_head(text, star), &no_slash);
		if (star < text.n)
			program_append(row, many_of(builder, &anything, 0));
		text = slice_from(text, star + 2);
	}
	return row;
}

/* --- host names ------------------------------------------------------------
 */

/* A label without a * in it, in the form that is looked up. */
static const char *
append_label(struct program_builder *builder, struct program_node *row,
	struct slice label)
{
	char ascii[HOST_ROOM];
	struct slice name = label;
	bool is_ascii = true;

	if (label.n > (size_t)HOST_LABEL_OCTETS * 4)
		return "a label has 63 characters at most";
	for (size_t i = 0; i < label.n; i++)
		is_ascii = is_ascii && label.p[i] < 0x80;
	if (!is_ascii) {
		if (!host_to_ascii(label, ascii))
			return "no host name has such a label (IDNA2008)";
		name = slice_text(ascii);
	}
	if (name.n > HOST_LABEL_OCTETS)
		return "a label has 63 characters at most";
	if (name.n > 0 && (name.p[0] == '-' || name.p[name.n - 1] == '-'))
		return "no label begins or ends with a hyphen";
	while (name.n > 0)
		append_character(builder, row, &name);
	return NULL;
}

/* A label of a pattern. */
static const char *
append_part(struct program_builder *builder, struct program_node *row,
	struct slice label, bool denies)
{
	const struct alphabet *within = denies ? &no_dot : &of_label;

	if (label.n == 0)
		return "a label is empty, and no host name has such";
	if (!glob_is_open(label))
		return append_label(builder, row, label);
	if (slice_equal(label, slice_text("**"))) {
		program_append(row, one_of(builder, within));
		program_append(row,
			many_of(builder, denies ? &anything : &of_name, 0));
		return NULL;
	}
	for (size_t i = 0; i < label.n; i++) {
		if (label.p[i] >= 0x80)
			return "a label with a * in it can have letters of "
			       "ASCII alone, as others are encoded as a whole";
		if (slice_begins(slice_from(label, i), "**"))
			return "** is a label of its own";
	}
	if (label.n == 1 && label.p[0] == '*')
		program_append(row, many_of(builder, within, 1));
	else
		append_run(builder, row, label, within);
	return NULL;
}

/* A pattern of one label that denies: with labels before and behind. */
static struct program_node *
any_label(struct program_builder *builder, struct program_node *label)
{
	struct program_node *all = program_row(builder);
	struct program_node *before = program_row(builder);
	struct program_node *behind = program_row(builder);

	program_append(before, many_of(builder, &anything, 0));
	program_append(before, program_character(builder, '.'));
	program_append(behind, program_character(builder, '.'));
	program_append(behind, many_of(builder, &anything, 0));
	program_append(all, program_repeat(builder, before, 0, 1));
	program_append(all, label);
	program_append(all, program_repeat(builder, behind, 0, 1));
	return all;
}

struct program_node *
glob_host(struct slice text, bool denies, struct program_builder *builder,
	struct glob_fault *fault)
{
	struct program_node *row = program_row(builder);
	const bool is_single = slice_find(text, '.') == text.n;
	struct slice rest = text;

	*fault = (struct glob_fault){NULL, 0};
	if (text.n > 1 && text.p[text.n - 1] == '.')
		rest.n--; /* the root */
	if (slice_equal(rest, slice_text("*")))
		fault->what = "a * alone is any name of one label; write ** "
			      "for any name, or leave the key out";
	while (fault->what == NULL && rest.n > 0) {
		size_t dot = slice_find(rest, '.');

		fault->at = (size_t)(rest.p - text.p);
		fault->what = append_part(
			builder, row, slice_head(rest, dot), denies);
		if (fault->what == NULL && dot + 1 == rest.n)
			fault->what =
				"a label is empty, and no host name has such";
		if (dot < rest.n)
			program_append(row, program_character(builder, '.'));
		rest = slice_from(rest, dot + 1);
	}
	if (fault->what != NULL)
		return NULL;
	return denies && is_single && glob_is_open(text)
		? any_label(builder, row)
		: row;
}
