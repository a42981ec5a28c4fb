/* Text that something was undone in, with the way back to where it came from.
 *
 * What a mail program, a web form or a JSON value did to a request is undone
 * over the whole text at once, one layer upon the other. A layer remembers
 * for each octet of its text where that stood in the text below, so that a
 * finding can name the place in the file. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_LAYER_H
#define CSRLINT_INPUT_LAYER_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "input/input.h"

/* Where one octet came from; the steps lead from here to the next mark. */
struct layer_mark {
	size_t at;     /* offset in the layer's text */
	size_t source; /* offset in the text below */
};

struct layer {
	enum input_fault_kind kind; /* what was undone */
	struct slice source;        /* the text below */
	struct slice text;          /* the same with something undone */
	/* One per octet of text: how far its source is from that of the octet
	 * before, with LAYER_CHANGED where it stands for something else. */
	const uint8_t *steps;
	const struct layer_mark *marks; /* in order; the first is of octet 0 */
	size_t mark_count;
};

/* The offset in the source of what became the octet at `offset`; of its end
 * where offset is text.n. Bounded time. */
size_t layer_source(const struct layer *layer, size_t offset);

/* The next octet of text in [from, to) that stands for something else, or in
 * front of which something was left out; `to` where there is none. */
size_t layer_next_change(const struct layer *layer, size_t from, size_t to);

/* True where the octet of text stands for something else. */
bool layer_stands_for(const struct layer *layer, size_t offset);

/* What stood in the source where that octet is now; what was left out at its
 * end where offset is text.n. */
struct slice layer_changed(const struct layer *layer, size_t offset);

/* A layer that is being written, from front to back. */
struct rewrite {
	struct slice source;
	uint8_t *text;
	uint8_t *steps;
	struct layer_mark *marks;
	size_t n;
	size_t room;
	size_t mark_count;
	size_t last; /* source of the last octet */
	bool changed;
};

/* Begins a layer over source whose text has at most `room` octets.
 * Errors: NO_MEMORY. */
enum err_code rewrite_begin(struct rewrite *rewrite, struct slice source,
	size_t room, struct arena *arena) MUST_CHECK;

/* Appends the octet at this offset of the source as it is. Offsets never
 * fall from call to call. */
void rewrite_keep(struct rewrite *rewrite, size_t from);

/* Appends an octet that stands for what begins at this offset. */
void rewrite_put(struct rewrite *rewrite, uint8_t octet, size_t from);

/* The layer that was written. */
struct layer rewrite_end(struct rewrite *rewrite);

#endif
