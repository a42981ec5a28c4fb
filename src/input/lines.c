/* Lines and blanks. SPDX-License-Identifier: MIT */
#include "input/lines.h"

enum { WINDOW = 128 }; /* octets in which both line ends are looked for */

/* How many octets stand before the first LF or CR. Looking for the one through
 * all of a text that has only the other would cost quadratic time. */
static size_t
length_of_line(struct slice rest)
{
	for (size_t from = 0; from < rest.n; from += WINDOW) {
		struct slice window =
			slice_head(slice_from(rest, from), WINDOW);
		size_t feed = slice_find(window, '\n');
		size_t end = slice_find(slice_head(window, feed), '\r');

		if (end < window.n)
			return from + end;
	}
	return rest.n;
}

bool
line_next(struct slice text, struct line *line)
{
	const uint8_t *start =
		line->number == 0 ? text.p : line->whole.p + line->whole.n;
	struct slice rest = {start, text.n - (size_t)(start - text.p)};
	size_t n = length_of_line(rest);
	size_t ending = 0;

	if (rest.n == 0)
		return false;
	if (n < rest.n)
		ending = rest.p[n] == '\r' && n + 1 < rest.n &&
				rest.p[n + 1] == '\n'
			? 2
			: 1;
	line->text = slice_head(rest, n);
	line->whole = slice_head(rest, n + ending);
	line->number++;
	return true;
}

struct slice
trim(struct slice s)
{
	while (s.n > 0 && is_blank(s.p[0]))
		s = slice_from(s, 1);
	while (s.n > 0 && is_blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

size_t
slice_search(struct slice s, const char *wanted)
{
	size_t n = strlen(wanted);

	for (size_t i = 0; i + n <= s.n; i++) {
		i += slice_find(slice_from(s, i), (uint8_t)wanted[0]);
		if (i + n <= s.n && memcmp(s.p + i, wanted, n) == 0)
			return i;
	}
	return s.n;
}

size_t
slice_search_ignoring_case(struct slice s, const char *wanted)
{
	struct slice text = slice_text(wanted);
	uint8_t first = ascii_lower((uint8_t)wanted[0]);

	for (size_t i = 0; i + text.n <= s.n; i++)
		if (ascii_lower(s.p[i]) == first &&
			slice_equal_ignoring_case(
				(struct slice){s.p + i, text.n}, text))
			return i;
	return s.n;
}
