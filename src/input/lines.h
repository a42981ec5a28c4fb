/* Walking through text line by line. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_LINES_H
#define CSRLINT_INPUT_LINES_H

#include "base/slice.h"

/* One line. */
struct line {
	struct slice text;  /* without its ending */
	struct slice whole; /* with it: LF, CR LF, CR, or none at the end */
	size_t number;      /* 1-based */
};

/* Moves *line to the next line of text; the first one where line->number is
 * 0. False after the last. */
bool line_next(struct slice text, struct line *line);

static inline bool
is_blank(uint8_t c)
{
	return c == ' ' || c == '\t';
}

/* Without blanks and tabs on both sides. */
struct slice trim(struct slice s);

/* The offset of `wanted` in s, or s.n. */
size_t slice_search(struct slice s, const char *wanted);

/* The same whatever the case of A-Z. For short slices. */
size_t slice_search_ignoring_case(struct slice s, const char *wanted);

#endif
