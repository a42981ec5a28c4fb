/* From octets to lines and columns. SPDX-License-Identifier: MIT */
#include "input/place.h"

#include "input/base64.h"
#include "input/layer.h"
#include "input/utf8.h"

enum { PLACE_EVERY = 128 /* octets of the original; even */ };

/* The character at this offset, if it is one of ASCII; else 0xff. */
static uint8_t
character_at(const struct input *input, size_t offset)
{
	struct slice text = input->original;

	if (input->unit == 1)
		return text.p[offset];
	if (offset + 1 >= text.n || text.p[offset + 1 - input->low_octet] != 0)
		return 0xff;
	return text.p[offset + input->low_octet];
}

/* How many octets from here on end no line; none of UTF-16, where two of them
 * are a character. At most PLACE_EVERY are asked for. */
static size_t
plain_octets(const struct input *input, size_t from, size_t to)
{
	struct slice rest =
		slice_head(slice_from(input->original, from), to - from);

	if (input->unit != 1)
		return 0;
	rest = slice_head(rest, slice_find(rest, '\n'));
	return slice_find(rest, '\r');
}

/* Walks from a known place to a later offset. LF, CR LF and CR alone end a
 * line. */
static struct input_place
walk_to(const struct input *input, struct input_place from, size_t offset)
{
	while (from.offset < offset) {
		size_t skipped = plain_octets(input, from.offset, offset);
		uint8_t c;

		from.offset += skipped;
		from.column += skipped;
		if (from.offset >= offset)
			break;
		c = character_at(input, from.offset);
		from.offset += input->unit;
		from.column++;
		if (c == '\n' ||
			(c == '\r' &&
				(from.offset >= input->original.n ||
					character_at(input, from.offset) !=
						'\n'))) {
			from.line++;
			from.column = 1;
		}
	}
	from.offset = offset;
	return from;
}

/* Room for all places of the input, which it has then; NULL: memory is short.
 */
static struct input_place *
room_for_places(struct input *input, struct arena *arena)
{
	size_t count = input->original.n / PLACE_EVERY + 1;
	struct input_place *places =
		arena_array(arena, count, sizeof(places[0]));

	if (places == NULL)
		return NULL;
	places[0] = (struct input_place){1, 1, 0};
	input->places = places;
	input->place_count = count;
	return places;
}

enum err_code
places_note(struct input *input, struct arena *arena)
{
	struct input_place *places = room_for_places(input, arena);

	if (places == NULL)
		return ERR_NO_MEMORY;
	for (size_t i = 1; i < input->place_count; i++)
		places[i] = walk_to(input, places[i - 1], i * PLACE_EVERY);
	return ERR_OK;
}

enum err_code
places_note_lines(struct input *input, size_t first, size_t length, size_t last,
	struct arena *arena)
{
	struct input_place *places = room_for_places(input, arena);

	if (places == NULL)
		return ERR_NO_MEMORY;
	for (size_t i = 1; i < input->place_count; i++) {
		const size_t at = i * PLACE_EVERY;
		struct input_place place = {1, at + 1, at};

		if (at >= last) { /* the last line */
			place.line = 2 + (last - first + length - 1) / length;
			place.column = at - last + 1;
		} else if (at >= first) {
			place.line = 2 + (at - first) / length;
			place.column = 1 + (at - first) % length;
		}
		places[i] = at < input->original.n
			? place
			: walk_to(input, places[i - 1], at);
	}
	return ERR_OK;
}

/* The offset in the original of an offset in a layer's source. */
static size_t
source_below(const struct input *input, size_t layer, size_t offset)
{
	for (size_t i = layer; i > 0; i--)
		offset = layer_source(&input->layers[i - 1], offset);
	return offset;
}

struct slice
original_of(const struct input *input, size_t layer, struct slice source)
{
	struct slice whole = input->layers[layer].source;
	size_t from = (size_t)(source.p - whole.p);
	size_t begins = source_below(input, layer, from);
	size_t ends = source_below(input, layer, from + source.n);

	return slice_head(slice_from(input->original, begins), ends - begins);
}

static struct input_place
place_of_original(const struct input *input, size_t offset)
{
	if (offset > input->original.n)
		offset = input->original.n;
	if (input->place_count == 0)
		return (struct input_place){1, offset + 1, offset};
	return walk_to(input, input->places[offset / PLACE_EVERY], offset);
}

struct input_place
input_place_of_text(const struct input *input, size_t offset)
{
	return place_of_original(
		input, source_below(input, input->layer_count, offset));
}

struct input_place
input_place_of(const struct input *input, struct slice at)
{
	if (slice_holds(input->text, at))
		return input_place_of_text(
			input, (size_t)(at.p - input->text.p));
	if (slice_holds(input->original, at))
		return place_of_original(
			input, (size_t)(at.p - input->original.p));
	return place_of_original(input, 0);
}

/* The last mark that has at most this many symbols before it. */
static const struct input_mark *
mark_before(const struct input_block *block, size_t symbols)
{
	size_t low = 0;
	size_t high = block->mark_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (block->marks[middle].symbols <= symbols)
			low = middle;
		else
			high = middle;
	}
	return &block->marks[low];
}

struct input_place
input_place_of_der(const struct input *input, const struct input_block *block,
	size_t der_offset)
{
	size_t body = (size_t)(block->body.p - input->text.p);
	size_t end = body + block->body.n;
	size_t decoded = block->der_offset + der_offset;
	size_t symbol = decoded * 8 / 6;
	const struct input_mark *mark;
	size_t seen;
	size_t at;

	if (block->form == FORM_DER || block->mark_count == 0)
		return input_place_of_text(
			input, decoded < block->body.n ? body + decoded : end);
	mark = mark_before(block, symbol);
	seen = mark->symbols;
	for (at = mark->offset; at < end; at++)
		if (base64_counts(block, input->text.p[at]) && seen++ == symbol)
			break;
	return input_place_of_text(input, at);
}

uint32_t
input_character(const struct input *input, struct slice at)
{
	bool is_unit = input->unit == 2 && slice_holds(input->original, at);
	uint32_t code_point;

	if (is_unit && at.n >= 2)
		return (uint32_t)at.p[1 - input->low_octet] << 8 |
			at.p[input->low_octet];
	if (!is_unit && utf8_read(at, &code_point) > 0)
		return code_point;
	return 0xfffd;
}
