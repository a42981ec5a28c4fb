/* The blocks of an input as they are found: one is begun, read, and kept or
 * forgotten. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_BLOCK_H
#define CSRLINT_INPUT_BLOCK_H

#include "input/classify.h"
#include "input/fault.h"
#include "input/input.h"

/* One reading of an input. */
struct scan {
	struct input *input;
	struct slice text; /* of the input */
	size_t max_octets;
	struct arena *arena;
	struct input_block *blocks;
	size_t count;
	size_t room;
	size_t end;            /* of the last block */
	bool wants_keys_alone; /* other blocks are passed over */
	/* The first BEGIN line, and how many, in front of the same one again
	 * with nothing between. n == 0: there is none. */
	struct slice repeated;
	uint32_t repeated_count;
	enum err_code error;
	struct input_block block; /* the one being read */
	struct faults faults;     /* its faults */
	struct faults kept;       /* those of the last block that was kept */
};

/* The part of the text between two offsets. */
static inline struct slice
part(const struct scan *scan, size_t from, size_t to)
{
	return slice_head(slice_from(scan->text, from), to - from);
}

static inline size_t
offset_of(const struct scan *scan, const uint8_t *at)
{
	return (size_t)(at - scan->text.p);
}

/* Begins a block that is all of [from, to), and forgets the one before if it
 * was not kept. */
void block_begin(
	struct scan *scan, enum input_form form, size_t from, size_t to);

/* What the block holds. */
void block_set_kind(struct input_block *block, struct kind kind);

/* Decodes the block's Base64 and tells what it holds. Sets scan->error where
 * memory is short. */
void block_open(struct scan *scan);

/* Tells what the block holds, whose DER is there. */
void block_tell(struct scan *scan);

/* Keeps the block that was begun; a fragment behind fragments becomes part of
 * theirs. Sets scan->error where memory is short. */
void block_keep(struct scan *scan);

/* Gives the last block that was kept its faults. To be called once nothing
 * follows it. */
void block_close(struct scan *scan);

#endif
