/* Undoing what terminals and printers are told between the lines of a text.
 * SPDX-License-Identifier: MIT */
#include "input/boundary.h"
#include "input/lines.h"
#include "input/octets.h"
#include "input/transport.h"

/* True for an octet that no text has: with it, what looks like a control
 * character of a text is binary, as of a private key in DER. */
static bool
is_no_text(uint8_t c)
{
	return (c > 0 && c < 0x07) || (c > '\r' && c < ' ' && c != 0x1b);
}

static bool
is_text(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (is_no_text(text.p[i]))
			return false;
	return true;
}

/* --- control sequences of terminals ----------------------------------------
 */

enum {
	ESCAPE = 0x1b,
	BELL = 0x07,
	TITLE_MAX = 256 /* octets; longer ones are none */
};

/* The octets from here on that lie in this range. */
static size_t
count_between(struct slice text, size_t from, uint8_t first, uint8_t last)
{
	size_t n = 0;

	while (at(text, from + n) >= first && at(text, from + n) <= last)
		n++;
	return n;
}

/* The length of "ESC ] title BEL"; ESC \ may stand for BEL. */
static size_t
title_length(struct slice text, size_t from)
{
	const size_t n = count_between(
		slice_head(text, from + TITLE_MAX), from + 2, ' ', 0xff);
	const size_t end = from + 2 + n;

	if (at(text, end) == BELL)
		return n + 3;
	return at(text, end) == ESCAPE && at(text, end + 1) == '\\' ? n + 4 : 0;
}

/* The length of the sequence whose escape stands at this offset; 0: none does.
 * Source: ECMA-48 5.3 and 5.4, ECMA-35 13.2. */
static size_t
sequence_length(struct slice text, size_t from)
{
	size_t i = from + 1;

	if (at(text, i) == ']')
		return title_length(text, from);
	if (at(text, i) == '[')
		i += 1 + count_between(text, i + 1, 0x30, 0x3f);
	i += count_between(text, i, 0x20, 0x2f);
	return at(text, i) >= 0x30 && at(text, i) <= 0x7e ? i + 1 - from : 0;
}

bool
terminal_is_there(struct slice text)
{
	for (size_t i = slice_find(text, ESCAPE); i < text.n;
		i += 1 + slice_find(slice_from(text, i + 1), ESCAPE))
		if (sequence_length(text, i) > 0)
			return is_text(text);
	return false;
}

void
terminal_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;

	for (size_t i = 0; i < text.n;) {
		const size_t n =
			text.p[i] == ESCAPE ? sequence_length(text, i) : 0;

		if (n == 0)
			rewrite_keep(rewrite, i++);
		i += n;
	}
}

/* --- page breaks -----------------------------------------------------------
 */

enum {
	FORM_FEED = '\f',
	MARGIN_ROWS = 4, /* that the foot or the head of a page has */
	NUMBER_MAX = 3   /* digits of a page's number: Base64 ends in groups of
			    four characters */
};

/* The end of the row that begins here, behind its line end or form feed. */
static size_t
row_end(struct slice text, size_t from)
{
	while (from < text.n && text.p[from] != '\n' && text.p[from] != '\r' &&
		text.p[from] != FORM_FEED)
		from++;
	return from < text.n ? from + 1 : from;
}

/* True for what stands at the foot and the head of a page and is no Base64:
 * nothing, words, a number. */
static bool
is_margin(struct slice row)
{
	struct slice content = trim(row);

	return content.n <= NUMBER_MAX || slice_find(content, ' ') < content.n;
}

/* Page breaks as they are left out. */
struct pages {
	struct rewrite *rewrite;
	size_t kept;      /* all before is written or left out */
	size_t rows;      /* behind that, which may be the foot of a page */
	size_t head;      /* that may still be the head of a page */
	bool is_in_block; /* between BEGIN and END: elsewhere words are text */
};

static void
keep_to(struct pages *pages, size_t end)
{
	keep_all(pages->rewrite, pages->kept, end);
	pages->kept = end;
	pages->rows = 0;
}

/* Takes a row, whose content ends at `end`, and its line end or form feed at
 * `behind`. */
static void
take_row(struct pages *pages, struct slice row, size_t end, size_t behind)
{
	const bool is_break =
		behind > end && pages->rewrite->source.p[end] == FORM_FEED;
	struct boundary boundary;
	const bool is_boundary = boundary_find(row, 0, &boundary);

	if (is_boundary)
		pages->is_in_block = !boundary.is_end;
	if (is_boundary || !pages->is_in_block || !is_margin(row)) {
		pages->head = 0;
		keep_to(pages, is_break ? end : behind);
	} else if (pages->head > 0) {
		pages->head--;
		pages->kept = behind;
	} else if (!is_break && ++pages->rows > MARGIN_ROWS) {
		keep_to(pages, is_break ? end : behind);
	}
	if (!is_break)
		return;
	if (pages->kept == end && row.n > 0)
		rewrite_put(pages->rewrite, '\n', end);
	pages->kept = behind;
	pages->rows = 0;
	pages->head = MARGIN_ROWS;
}

bool
page_is_there(struct slice text)
{
	return slice_find(text, FORM_FEED) < text.n && is_text(text);
}

void
page_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;
	struct pages pages = {.rewrite = rewrite};
	size_t behind;

	for (size_t i = 0; i < text.n; i = behind) {
		struct slice row = slice_from(text, i);
		size_t n;

		behind = row_end(text, i);
		n = behind - i;
		if (strchr("\n\r\f", text.p[behind - 1]) != NULL &&
			text.p[behind - 1] != 0)
			n--;
		take_row(&pages, slice_head(row, n), i + n, behind);
	}
	keep_to(&pages, text.n);
}
