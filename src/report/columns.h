/* Text in the columns of a terminal: its width, prose with line breaks, and
 * long values cut to what matters.
 *
 * All text here is UTF-8 without controls, as the library and report_escape
 * make it. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_COLUMNS_H
#define CSRLINT_REPORT_COLUMNS_H

#include <stddef.h>

#include "report/sink.h"

/* How many columns text covers: two for a character such as a Han one. */
size_t columns_of(const char *text);

/* Writes so many blanks. */
void columns_blank(struct sink *out, size_t columns);

/* Where prose goes. Columns count from 0. */
struct columns {
	size_t at;     /* where the cursor stands; afterwards where it ended */
	size_t indent; /* where further lines begin */
	size_t width;  /* what no line may pass, unless one word does */
	size_t lines; /* how many lines at most, the rest being "..."; 0: all */
};

/* Writes text, broken between words; no newline after the last line. */
void columns_wrap(struct sink *out, const char *text, struct columns *shape);

/* The same of the first n octets alone. */
void columns_wrap_head(
	struct sink *out, const char *text, size_t n, struct columns *shape);

/* The part of a value that is shown: columns from `from` up to `to`, with an
 * ellipsis for what is left out before and after. */
struct window {
	size_t from;
	size_t to;
	size_t total; /* columns of the value, and of a caret after its end */
};

enum { WINDOW_ELLIPSIS = 3 }; /* columns of "..." */

/* The window of `room` columns, at least 20, on a value of `total` ones that
 * shows what stands at column `caret`, and something of both its sides. */
struct window window_around(size_t total, size_t room, size_t caret);

/* Writes what the window shows of the value. */
void window_write(struct sink *out, const char *value, struct window window);

#endif
