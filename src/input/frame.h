/* What is odd about the lines of a PEM block. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_FRAME_H
#define CSRLINT_INPUT_FRAME_H

#include "input/boundary.h"

/* Notes the faults of a boundary: its hyphens, its letters, what else stands
 * on its line between the offsets `from` and `to` of text. */
void frame_note_boundary(struct slice text, size_t from, size_t to,
	const struct boundary *boundary, struct faults *faults);

/* Notes the faults of the lines of a block's body. */
void frame_note_body(
	struct slice text, struct slice body, struct faults *faults);

/* Notes line ends that are CR alone, or unlike those before. */
void frame_note_line_ends(struct slice block, struct faults *faults);

#endif
