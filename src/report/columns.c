/* Line breaks and cuts by columns. SPDX-License-Identifier: MIT */
#include "report/columns.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <unistr.h>
#include <uniwidth.h>

/* How many columns the first n octets of text cover. */
static size_t
width_of(const char *text, size_t n)
{
	int width = u8_width((const uint8_t *)text, n, "UTF-8");

	return width < 0 ? n : (size_t)width;
}

size_t
columns_of(const char *text)
{
	size_t n = 0;

	while (text[n] > 0 && text[n] <= '~')
		n++;
	return text[n] == '\0' ? n : width_of(text, strlen(text));
}

void
columns_blank(struct sink *out, size_t columns)
{
	static const char blanks[] = "                                ";
	const size_t most = sizeof(blanks) - 1;

	for (; columns > most; columns -= most)
		sink_octets(out, blanks, most);
	sink_octets(out, blanks, columns);
}

static void
break_line(struct sink *out, struct columns *shape)
{
	sink_char(out, '\n');
	columns_blank(out, shape->indent);
	shape->at = shape->indent;
	if (shape->lines > 0)
		shape->lines--;
}

/* True where a word of this width, and the blank before it, passes the last
 * column. On the last line allowed the ellipsis needs its room too. */
static bool
is_full(const struct columns *shape, size_t width)
{
	size_t reserved = shape->lines == 1 ? 1 + WINDOW_ELLIPSIS : 0;

	return shape->at + 1 + width + reserved > shape->width;
}

/* A word, or words of one line with one blank between each as they stand in
 * the text, which are written together. */
struct run {
	const char *words;
	size_t n;
	size_t width; /* of a word */
};

/* The word that text begins with, of at most `most` octets; none at its end. */
static struct run
read_word(const char *text, size_t most)
{
	size_t n = 0;
	unsigned char bits = 0; /* of all octets together */

	for (; n < most && text[n] != ' '; n++)
		bits |= (unsigned char)text[n];
	return (struct run){text, n, bits < 0x80 ? n : width_of(text, n)};
}

static void
write_run(struct sink *out, struct run *run)
{
	if (run->n > 0)
		sink_octets(out, run->words, run->n);
	run->n = 0;
}

/* Adds a word to the line; is_first: of it. */
static void
add_word(struct sink *out, struct run *run, struct run word, bool is_first)
{
	if (!is_first && run->words + run->n + 1 == word.words) {
		run->n += 1 + word.n;
		return;
	}
	write_run(out, run);
	if (!is_first)
		sink_char(out, ' ');
	*run = word;
}

void
columns_wrap(struct sink *out, const char *text, struct columns *shape)
{
	columns_wrap_head(out, text, strlen(text), shape);
}

void
columns_wrap_head(
	struct sink *out, const char *text, size_t n, struct columns *shape)
{
	const char *end = text + n;
	struct run run = {text, 0, 0};
	bool is_first = true;

	while (text < end) {
		struct run word = read_word(text, (size_t)(end - text));

		text += word.n + (text + word.n < end);
		if (word.n == 0)
			continue;
		if (!is_first && is_full(shape, word.width)) {
			write_run(out, &run);
			if (shape->lines == 1) {
				sink_text(out, " ...");
				return;
			}
			break_line(out, shape);
			is_first = true;
		}
		add_word(out, &run, word, is_first);
		shape->at += word.width + (is_first ? 0 : 1);
		is_first = false;
	}
	write_run(out, &run);
}

struct window
window_around(size_t total, size_t room, size_t caret)
{
	struct window window = {0, total, total};
	size_t shown = room - (size_t)2 * WINDOW_ELLIPSIS;

	if (caret >= total)
		window.to = window.total = total = caret + 1;
	if (total <= room)
		return window;
	if (caret > shown / 2)
		window.from = caret - shown / 2;
	if (window.from > total - shown)
		window.from = total - shown;
	if (window.from <= WINDOW_ELLIPSIS)
		window.from = 0;
	window.to = window.from + shown;
	return window;
}

void
window_write(struct sink *out, const char *value, struct window window)
{
	const uint8_t *at = (const uint8_t *)value;
	size_t column = 0;
	ucs4_t c;
	int n;

	if (window.from == 0 && window.to == window.total) {
		sink_text(out, value);
		return;
	}
	if (window.from > 0)
		sink_text(out, "...");
	for (; (n = u8_strmbtouc(&c, at)) > 0; at += n) {
		int width = uc_width(c, "UTF-8");
		size_t next = column + (width > 0 ? (size_t)width : 0);

		if (next > window.to)
			break;
		if (column >= window.from)
			sink_octets(out, at, (size_t)n);
		else if (next > window.from)
			sink_char(out, ' '); /* half of it is left out */
		column = next;
	}
	if (window.to < window.total)
		sink_text(out, "...");
}
