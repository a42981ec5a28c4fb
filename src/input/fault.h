/* Faults as they are found. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_FAULT_H
#define CSRLINT_INPUT_FAULT_H

#include "input/input.h"

/* The faults of one block, or of the input, while it is read. */
struct faults {
	struct input_fault kind[INPUT_FAULT_KINDS]; /* count == 0: none of it */
};

/* Notes one fault; only the first of a kind keeps its place. */
void fault_note(
	struct faults *faults, enum input_fault_kind kind, struct slice at);

/* Adds the faults of what stands behind. */
void faults_join(struct faults *faults, const struct faults *more);

/* Copies what was noted into the arena; false where memory is short. */
bool faults_keep(const struct faults *faults, struct arena *arena,
	struct input_faults *out);

#endif
