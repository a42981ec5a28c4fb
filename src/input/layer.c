/* Layers of text and the way back through them.
 * SPDX-License-Identifier: MIT */
#include "input/layer.h"

enum {
	LAYER_CHANGED = 0x80,
	STEP_MAX = 0x7f,
	MARK_EVERY = 1024 /* octets of text; bounds the walk to a source */
};

/* The last mark at or before the offset. */
static const struct layer_mark *
mark_before(const struct layer *layer, size_t offset)
{
	size_t low = 0;
	size_t high = layer->mark_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (layer->marks[middle].at <= offset)
			low = middle;
		else
			high = middle;
	}
	return &layer->marks[low];
}

size_t
layer_source(const struct layer *layer, size_t offset)
{
	const struct layer_mark *mark;
	size_t source;

	if (offset >= layer->text.n)
		return layer->source.n;
	mark = mark_before(layer, offset);
	source = mark->source;
	for (size_t i = mark->at + 1; i <= offset; i++)
		source += layer->steps[i] & STEP_MAX;
	return source;
}

bool
layer_stands_for(const struct layer *layer, size_t offset)
{
	return (layer->steps[offset] & LAYER_CHANGED) != 0;
}

/* True where something was left out in front of the octet. */
static bool
follows_gap(const struct layer *layer, size_t offset)
{
	if (offset > 0 && layer_stands_for(layer, offset - 1))
		return false;
	return (layer->steps[offset] & STEP_MAX) != 1;
}

size_t
layer_next_change(const struct layer *layer, size_t from, size_t to)
{
	while (from < to && !layer_stands_for(layer, from) &&
		!follows_gap(layer, from))
		from++;
	return from;
}

struct slice
layer_changed(const struct layer *layer, size_t offset)
{
	size_t from = layer_source(layer, offset);
	size_t to = from;

	if (offset < layer->text.n && layer_stands_for(layer, offset))
		to = layer_source(layer, offset + 1);
	else
		from = offset == 0 ? 0 : layer_source(layer, offset - 1) + 1;
	return slice_head(slice_from(layer->source, from), to - from);
}

enum err_code
rewrite_begin(struct rewrite *rewrite, struct slice source, size_t room,
	struct arena *arena)
{
	size_t marks = source.n / STEP_MAX + room / MARK_EVERY + 2;

	*rewrite = (struct rewrite){.source = source, .room = room};
	rewrite->text = arena_alloc(arena, room);
	rewrite->steps = arena_alloc(arena, room);
	rewrite->marks = arena_array(arena, marks, sizeof(rewrite->marks[0]));
	if (rewrite->text == NULL || rewrite->steps == NULL ||
		rewrite->marks == NULL)
		return ERR_NO_MEMORY;
	return ERR_OK;
}

/* Of the first octet the step is one more than its offset, as if an octet
 * before the source had been kept. */
static void
add(struct rewrite *rewrite, uint8_t octet, size_t from, uint8_t flag)
{
	size_t at = rewrite->n;
	size_t step = at == 0 ? from + 1 : from - rewrite->last;

	if (at == rewrite->room)
		return;
	if (step > STEP_MAX || at % MARK_EVERY == 0)
		rewrite->marks[rewrite->mark_count++] =
			(struct layer_mark){at, from};
	rewrite->text[at] = octet;
	rewrite->steps[at] =
		(uint8_t)((step > STEP_MAX ? STEP_MAX : step) | flag);
	rewrite->last = from;
	rewrite->n = at + 1;
	rewrite->changed |= flag != 0 || step != 1;
}

void
rewrite_keep(struct rewrite *rewrite, size_t from)
{
	add(rewrite, rewrite->source.p[from], from, 0);
}

void
rewrite_put(struct rewrite *rewrite, uint8_t octet, size_t from)
{
	add(rewrite, octet, from, LAYER_CHANGED);
}

struct layer
rewrite_end(struct rewrite *rewrite)
{
	/* What was left out at the very end has no octet behind it. */
	rewrite->changed |= rewrite->n != rewrite->source.n;
	return (struct layer){
		.source = rewrite->source,
		.text = {rewrite->text, rewrite->n},
		.steps = rewrite->steps,
		.marks = rewrite->marks,
		.mark_count = rewrite->mark_count,
	};
}
