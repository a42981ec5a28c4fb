/* Reading expressions. SPDX-License-Identifier: MIT */
#include "policy/expression.h"

#include "base/unicode.h"

/* One expression that is being read, from left to right. */
struct reader {
	struct slice whole;
	struct slice rest;
	size_t depth; /* of parentheses */
	struct program_builder *builder;
	struct expression_fault *fault;
};

static struct program_node *read_choice(struct reader *reader);

static size_t
place(const struct reader *reader)
{
	return reader->whole.n - reader->rest.n;
}

/* For the caller to return: the first complaint stands. */
static struct program_node *
refuse(struct reader *reader, const char *what)
{
	if (reader->fault->what == NULL)
		*reader->fault = (struct expression_fault){what, place(reader)};
	return NULL;
}

static bool
is_next(const struct reader *reader, char c)
{
	return reader->rest.n > 0 && reader->rest.p[0] == (uint8_t)c;
}

static bool
take(struct reader *reader, char c)
{
	if (!is_next(reader, c))
		return false;
	reader->rest = slice_from(reader->rest, 1);
	return true;
}

/* --- brackets --------------------------------------------------------------
 */

static const struct program_range alpha[] = {{'A', 'Z'}, {'a', 'z'}};
static const struct program_range alnum[] = {
	{'A', 'Z'}, {'a', 'z'}, {'0', '9'}};
static const struct program_range xdigit[] = {
	{'A', 'F'}, {'a', 'f'}, {'0', '9'}};
static const struct program_range punct[] = {
	{'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}};
static const struct program_range space[] = {{'\t', '\r'}, {' ', ' '}};
static const struct program_range blank[] = {{'\t', '\t'}, {' ', ' '}};
static const struct program_range cntrl[] = {{0, 31}, {127, 127}};
static const struct program_range digit[] = {{'0', '9'}};
static const struct program_range upper[] = {{'A', 'Z'}};
static const struct program_range lower[] = {{'a', 'z'}};
static const struct program_range graph[] = {{'!', '~'}};
static const struct program_range print[] = {{' ', '~'}};

#define CLASS(name) \
	{ \
#name ":]", name, sizeof(name) / sizeof(name[0]) \
	}
static const struct named_class {
	const char *name;
	const struct program_range *ranges;
	size_t count;
} classes[] = {CLASS(alpha), CLASS(alnum), CLASS(xdigit), CLASS(punct),
	CLASS(space), CLASS(blank), CLASS(cntrl), CLASS(digit), CLASS(upper),
	CLASS(lower), CLASS(graph), CLASS(print)};

enum { BRACKET_RANGES_MAX = 64 };

struct bracket {
	struct program_range ranges[BRACKET_RANGES_MAX];
	size_t count;
};

static bool
add_range(struct reader *reader, struct bracket *bracket,
	struct program_range range)
{
	if (bracket->count == BRACKET_RANGES_MAX) {
		refuse(reader, "the brackets list more than 64 things");
		return false;
	}
	bracket->ranges[bracket->count++] = range;
	return true;
}

/* Behind "[:". */
static bool
read_class(struct reader *reader, struct bracket *bracket)
{
	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++) {
		const struct named_class *class = &classes[i];

		if (!slice_begins(reader->rest, class->name))
			continue;
		for (size_t j = 0; j < class->count; j++)
			if (!add_range(reader, bracket, class->ranges[j]))
				return false;
		reader->rest = slice_from(reader->rest, strlen(class->name));
		return true;
	}
	refuse(reader,
		"there is no such class of characters; there are alpha, "
		"digit, alnum, upper, lower, space, blank, punct, print, "
		"graph, cntrl and xdigit");
	return false;
}

/* A character of a bracket, which is not the one that ends it. */
static bool
read_member(struct reader *reader, uint32_t *c)
{
	struct character each;

	if (slice_begins(reader->rest, "[.") ||
		slice_begins(reader->rest, "[=")) {
		refuse(reader,
			"collating symbols and equivalence classes hang on "
			"the language of a machine; write the characters");
		return false;
	}
	if (!unicode_next(&reader->rest, &each)) {
		refuse(reader, "the bracket is not closed; write ]");
		return false;
	}
	*c = each.c;
	return true;
}

/* A character or a range. */
static bool
read_range(struct reader *reader, struct bracket *bracket)
{
	struct program_range range;
	const struct slice before = reader->rest;

	if (!read_member(reader, &range.first))
		return false;
	range.last = range.first;
	if (is_next(reader, '-') && reader->rest.n > 1 &&
		reader->rest.p[1] != ']') {
		(void)take(reader, '-');
		if (!read_member(reader, &range.last))
			return false;
	}
	if (range.first > range.last) {
		reader->rest = before;
		refuse(reader, "the range runs backwards and holds nothing");
		return false;
	}
	return add_range(reader, bracket, range);
}

/* Behind "[". */
static struct program_node *
read_bracket(struct reader *reader)
{
	struct bracket bracket = {.count = 0};
	const bool is_negated = take(reader, '^');
	bool is_first = true;

	while (is_first || !take(reader, ']')) {
		is_first = false;
		if (slice_begins(reader->rest, "[:")) {
			reader->rest = slice_from(reader->rest, 2);
			if (!read_class(reader, &bracket))
				return NULL;
		} else if (!read_range(reader, &bracket)) {
			return NULL;
		}
	}
	return program_set(
		reader->builder, bracket.ranges, bracket.count, is_negated);
}

/* --- atoms -----------------------------------------------------------------
 */

/* Behind a backslash. */
static struct program_node *
read_escaped(struct reader *reader)
{
	const uint8_t c = reader->rest.n > 0 ? reader->rest.p[0] : 0;

	if (c >= '1' && c <= '9')
		return refuse(reader,
			"a back reference can cost more than linear time and "
			"is not taken");
	if (c == 'd' || c == 'D')
		return refuse(reader,
			"POSIX has no \\d; write [0-9], or [^0-9] for all "
			"else");
	if (c == 'w' || c == 'W' || c == 's' || c == 'S' || c == 'b')
		return refuse(reader,
			"POSIX has none of \\w, \\s and \\b; write "
			"[[:alnum:]_] or [[:space:]]");
	if (c == 0 || strchr(".[]()*+?{}|^$\\/-\"", c) == NULL)
		return refuse(reader,
			"a backslash stands before . [ ] ( ) * + ? { } | ^ $ "
			"\\ / alone");
	(void)take(reader, (char)c);
	return program_character(reader->builder, c);
}

/* NOLINTBEGIN(misc-no-recursion): no deeper than EXPRESSION_DEPTH_MAX. */
/* Behind "(". */
static struct program_node *
read_group(struct reader *reader)
{
	struct program_node *inner;

	if (is_next(reader, '?'))
		return refuse(reader,
			"POSIX has no (?...); write the parentheses alone");
	if (++reader->depth > EXPRESSION_DEPTH_MAX)
		return refuse(reader,
			"parentheses lie in one another more than 16 deep");
	inner = read_choice(reader);
	reader->depth--;
	if (inner != NULL && !take(reader, ')'))
		return refuse(reader, "the parenthesis is not closed; write )");
	return inner;
}

static struct program_node *
read_atom(struct reader *reader)
{
	struct character each;

	if (take(reader, '('))
		return read_group(reader);
	if (take(reader, '['))
		return read_bracket(reader);
	if (take(reader, '\\'))
		return read_escaped(reader);
	if (take(reader, '.'))
		return program_set(reader->builder, NULL, 0, true);
	if (is_next(reader, '^') || is_next(reader, '$'))
		return refuse(reader,
			"an anchor within can match nothing; the expression "
			"is held against the whole value, without any");
	if (is_next(reader, '*') || is_next(reader, '+') ||
		is_next(reader, '?') || is_next(reader, '{'))
		return refuse(reader,
			"there is nothing here to be repeated; write \\ "
			"before the character, or .* for anything");
	return unicode_next(&reader->rest, &each)
		? program_character(reader->builder, each.c)
		: NULL;
}

/* --- repetitions -----------------------------------------------------------
 */

static bool
read_number(struct reader *reader, uint32_t *number)
{
	const size_t before = reader->rest.n;

	*number = 0;
	while (reader->rest.n > 0 && ascii_is_digit(reader->rest.p[0]) &&
		*number <= PROGRAM_REPETITIONS_MAX) {
		*number = *number * 10 + (reader->rest.p[0] - (uint32_t)'0');
		reader->rest = slice_from(reader->rest, 1);
	}
	return reader->rest.n < before;
}

/* Behind "{". */
static bool
read_bounds(struct reader *reader, uint32_t *least, uint32_t *most)
{
	if (!read_number(reader, least)) {
		refuse(reader,
			"expected a number behind the brace: {2} or "
			"{2,4}; write \\{ for the brace itself");
		return false;
	}
	*most = *least;
	if (take(reader, ',') && !read_number(reader, most))
		*most = PROGRAM_UNBOUNDED;
	if (*least > PROGRAM_REPETITIONS_MAX ||
		(*most > PROGRAM_REPETITIONS_MAX &&
			*most != PROGRAM_UNBOUNDED)) {
		refuse(reader, "a repetition counts to 255 at most");
		return false;
	}
	if (*least > *most) {
		refuse(reader, "the numbers run backwards and hold nothing");
		return false;
	}
	if (!take(reader, '}')) {
		refuse(reader, "the brace is not closed; write }");
		return false;
	}
	return true;
}

/* What follows an atom, if anything. */
static struct program_node *
read_repetition(struct reader *reader, struct program_node *atom)
{
	uint32_t least = 0;
	uint32_t most = PROGRAM_UNBOUNDED;

	if (take(reader, '+'))
		least = 1;
	else if (take(reader, '?'))
		most = 1;
	else if (take(reader, '{')) {
		if (!read_bounds(reader, &least, &most))
			return NULL;
	} else if (!take(reader, '*'))
		return atom;
	if (is_next(reader, '*') || is_next(reader, '+') ||
		is_next(reader, '?') || is_next(reader, '{'))
		return refuse(reader,
			"a repetition is repeated, which POSIX does not "
			"define; put it into parentheses");
	return program_repeat(reader->builder, atom, least, most);
}

static struct program_node *
read_row(struct reader *reader)
{
	struct program_node *row = program_row(reader->builder);

	if (reader->rest.n == 0 || is_next(reader, '|') || is_next(reader, ')'))
		return refuse(reader,
			"an alternative is empty; write (...)? for what may "
			"be absent");
	while (reader->rest.n > 0 && !is_next(reader, '|') &&
		!is_next(reader, ')')) {
		struct program_node *atom = read_atom(reader);

		if (atom != NULL)
			atom = read_repetition(reader, atom);
		if (atom == NULL)
			return NULL;
		program_append(row, atom);
	}
	return row;
}

static struct program_node *
read_choice(struct reader *reader)
{
	struct program_node *row = read_row(reader);
	struct program_node *choice;

	if (row == NULL || !is_next(reader, '|'))
		return row;
	choice = program_choice(reader->builder);
	program_append(choice, row);
	while (take(reader, '|')) {
		row = read_row(reader);
		if (row == NULL)
			return NULL;
		program_append(choice, row);
	}
	return choice;
}

/* NOLINTEND(misc-no-recursion) */

/* Anchors at the ends say what holds anyway. */
static struct slice
without_anchors(struct slice text)
{
	size_t slashes = 0;

	if (text.n > 0 && text.p[0] == '^')
		text = slice_from(text, 1);
	if (text.n == 0 || text.p[text.n - 1] != '$')
		return text;
	while (slashes + 1 < text.n && text.p[text.n - 2 - slashes] == '\\')
		slashes++;
	return slashes % 2 == 0 ? slice_head(text, text.n - 1) : text;
}

struct program_node *
expression_read(struct slice text, struct program_builder *builder,
	struct expression_fault *fault)
{
	struct reader reader = {.whole = text,
		.rest = without_anchors(text),
		.builder = builder,
		.fault = fault};
	struct program_node *node;

	/* Places count from the whole text, of which the end may be gone. */
	reader.whole.n = (size_t)(reader.rest.p - text.p) + reader.rest.n;
	*fault = (struct expression_fault){NULL, 0};
	node = read_choice(&reader);
	if (node != NULL && reader.rest.n > 0)
		return refuse(
			&reader, "the parenthesis closes nothing; write \\)");
	return builder->failed ? NULL : node;
}
