/* The layers of an input. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_LAYERS_H
#define CSRLINT_INPUT_LAYERS_H

#include "input/fault.h"

/* Undoes over input->original what was done to it, sets text, layers, faults,
 * unit and low_octet. At most a handful of layers is undone, so that time and
 * memory stay linear.
 * Errors: NO_MEMORY. */
enum err_code layers_undo(struct input *input, struct arena *arena) MUST_CHECK;

/* True where the input's text is DER: as it came, or out of a dump. */
bool layers_lead_to_der(const struct input *input);

/* Notes which of the layers touched a block of the input's text, and where
 * first. */
void layers_note(
	const struct input *input, struct slice block, struct faults *faults);

#endif
