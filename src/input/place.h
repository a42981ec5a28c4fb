/* From offsets to lines and columns. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_PLACE_H
#define CSRLINT_INPUT_PLACE_H

#include "input/input.h"

/* Notes a place every hundred octets or so of the original, so that no later
 * question walks further. Not for binary input, which is one line.
 * Errors: NO_MEMORY. */
enum err_code places_note(struct input *input, struct arena *arena) MUST_CHECK;

/* The same for a text whose lines are known: all have `length` octets, LF
 * included, from offset `first` on to offset `last`, where the last but one
 * ends that may be shorter; one line stands in front of them and one behind.
 * Errors: NO_MEMORY. */
enum err_code places_note_lines(struct input *input, size_t first,
	size_t length, size_t last, struct arena *arena) MUST_CHECK;

/* The part of the original that a part of a layer's source comes from. */
struct slice original_of(
	const struct input *input, size_t layer, struct slice source);

#endif
