/* BEGIN and END lines, whole and damaged. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_BOUNDARY_H
#define CSRLINT_INPUT_BOUNDARY_H

#include "input/fault.h"

/* "-----BEGIN CERTIFICATE REQUEST-----", wherever it stands. */
struct boundary {
	bool is_end;
	struct slice all;   /* from the first hyphen to the last */
	struct slice label; /* without blanks around it */
	size_t before;      /* hyphens in front */
	size_t after;       /* hyphens behind */
};

/* Finds the first boundary of text from this offset on; false: there is none.
 * Any number of hyphens, capitals or not, blanks around the words, text
 * before and behind on its line: all is taken that a reader would take for a
 * boundary.
 * Source: RFC 7468 2. */
bool boundary_find(struct slice text, size_t from, struct boundary *boundary);

/* True where a boundary is one without doubt, and not words of a sentence. */
bool boundary_is_sure(struct slice text, const struct boundary *boundary);

/* What stands on the boundary's line in front of it, and what behind, not
 * further than to the offsets `from` and `to`. */
struct slice boundary_line_before(
	struct slice text, size_t from, const struct boundary *boundary);
struct slice boundary_line_after(
	struct slice text, size_t to, const struct boundary *boundary);

#endif
