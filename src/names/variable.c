/* Finding variables and templates that nobody filled in.
 * SPDX-License-Identifier: MIT */
#include "names/variable.h"

/* No name of a variable is longer; this bounds the search for its end. */
enum { VARIABLE_OCTETS = 256 };

static bool
is_word_octet(uint8_t c)
{
	return (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') ||
		ascii_is_digit(c) || c == '_';
}

static size_t
word_length(struct slice text)
{
	size_t n = 0;

	while (n < text.n && is_word_octet(text.p[n]))
		n++;
	return n;
}

/* How much of the text is from `open` at its beginning to the next `close`;
 * 0: it has not both, or nothing between. */
static size_t
enclosed(struct slice text, const char *open, const char *close)
{
	struct slice inner;
	size_t at;

	if (!slice_begins(text, open))
		return 0;
	inner = slice_from(slice_head(text, VARIABLE_OCTETS), strlen(open) + 1);
	while ((at = slice_find(inner, (uint8_t)close[0])) < inner.n) {
		inner = slice_from(inner, at);
		if (slice_begins(inner, close))
			return (size_t)(inner.p - text.p) + strlen(close);
		inner = slice_from(inner, 1);
	}
	return 0;
}

/* Each of these is asked where its own character begins the text.
 *
 * "%NAME%" of Windows; "%C3%" is a part of a URI. */
static size_t
percent_variable(struct slice text)
{
	size_t n = word_length(slice_from(text, 1));

	if (n < 3 || n + 1 >= text.n || text.p[n + 1] != '%' ||
		ascii_is_digit(text.p[1]))
		return 0;
	return n + 2;
}

/* "`hostname`"; in Uzbek and Hawaiian a backtick stands within words. */
static size_t
backtick_command(struct slice before, struct slice text)
{
	size_t n;

	if (before.n > 0 && is_word_octet(before.p[before.n - 1]))
		return 0;
	n = enclosed(text, "`", "`");
	return n > 0 && word_length(slice_from(text, n)) > 0 ? 0 : n;
}

/* "$ENV::HOME" of openssl, or "$HOSTNAME" as a whole value. */
static size_t
dollar_variable(struct slice before, struct slice text)
{
	size_t n = word_length(slice_from(text, 1));

	if (slice_begins(text, "$ENV::"))
		return 6 + word_length(slice_from(text, 6));
	if (before.n > 0 || n < 2 || n + 1 < text.n ||
		ascii_is_digit(text.p[1]))
		return 0;
	return n + 1;
}

/* "<your name>" around a whole value; "<alice@example.com>" is how mail
 * programs write an address. */
static size_t
bracketed(struct slice before, struct slice text)
{
	size_t at = slice_find(text, '@');
	bool is_mailbox = at > 1 && at + 2 < text.n &&
		slice_find(slice_from(text, at), '.') + at < text.n &&
		slice_find(text, ' ') == text.n;

	return before.n == 0 && text.n > 2 &&
			slice_find(text, '>') == text.n - 1 && !is_mailbox
		? text.n
		: 0;
}

/* How much of the text, which stands behind `before`, is a variable. */
static size_t
variable_length(struct slice before, struct slice text)
{
	size_t n = 0;

	switch (text.p[0]) {
	case '$':
		n = enclosed(text, "${", "}");
		if (n == 0)
			n = enclosed(text, "$(", ")");
		return n > 0 ? n : dollar_variable(before, text);
	case '%': return percent_variable(text);
	case '{': return enclosed(text, "{{", "}}");
	case '<': return bracketed(before, text);
	case '`': return backtick_command(before, text);
	default: return n;
	}
}

struct slice
variable_find(struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		struct slice rest = slice_from(text, i);
		size_t n = variable_length(slice_head(text, i), rest);

		if (n > 0)
			return slice_head(rest, n);
	}
	return (struct slice){NULL, 0};
}
