/* Keeping faults. SPDX-License-Identifier: MIT */
#include "input/fault.h"

void
fault_note(struct faults *faults, enum input_fault_kind kind, struct slice at)
{
	struct input_fault *fault = &faults->kind[kind];

	if (fault->count == 0)
		*fault = (struct input_fault){kind, 0, at};
	if (fault->count < UINT32_MAX)
		fault->count++;
}

void
faults_join(struct faults *faults, const struct faults *more)
{
	for (size_t i = 0; i < INPUT_FAULT_KINDS; i++) {
		struct input_fault *fault = &faults->kind[i];

		if (fault->count == 0)
			*fault = more->kind[i];
		else if (fault->count < UINT32_MAX - more->kind[i].count)
			fault->count += more->kind[i].count;
	}
}

bool
faults_keep(const struct faults *faults, struct arena *arena,
	struct input_faults *out)
{
	size_t count = 0;
	struct input_fault *kept;

	for (size_t i = 0; i < INPUT_FAULT_KINDS; i++)
		count += faults->kind[i].count > 0;
	*out = (struct input_faults){NULL, 0};
	if (count == 0)
		return true;
	kept = arena_array(arena, count, sizeof(kept[0]));
	if (kept == NULL)
		return false;
	*out = (struct input_faults){kept, count};
	for (size_t i = 0; i < INPUT_FAULT_KINDS; i++)
		if (faults->kind[i].count > 0)
			*kept++ = faults->kind[i];
	return true;
}

const struct input_fault *
input_fault_find(struct input_faults faults, enum input_fault_kind kind)
{
	const struct input_fault *fault = faults.fault;

	for (size_t i = 0; i < faults.count; i++, fault++)
		if (fault->kind == kind)
			return fault;
	return NULL;
}
