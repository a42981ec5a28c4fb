/* From octets to lines and columns. SPDX-License-Identifier: MIT */
#include "input/base64.h"
#include "input/input.h"

/* Walks from a known place to a later offset. */
static struct input_place
walk_to(struct slice text, struct input_place from, size_t offset)
{
	for (; from.offset < offset; from.offset++) {
		uint8_t c = text.p[from.offset];
		bool crlf = c == '\r' && from.offset + 1 < text.n &&
			text.p[from.offset + 1] == '\n';

		from.column++;
		if ((c == '\n' || c == '\r') && !crlf) {
			from.line++;
			from.column = 1;
		}
	}
	return from;
}

struct input_place
input_place_of_text(const struct input *input, size_t offset)
{
	struct input_place from = {1, 1, 0};
	size_t low = 0;
	size_t high = input->block_count;

	if (offset > input->text.n)
		offset = input->text.n;
	if (high > 0 && input->blocks[0].form == FORM_DER)
		return (struct input_place){1, offset + 1, offset};
	/* Each block begins a line of known number: start at the last one
	 * before the offset, lest many findings cost a walk from the top. */
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		size_t begins =
			(size_t)(input->blocks[middle].text.p - input->text.p);

		if (begins <= offset) {
			from = (struct input_place){
				input->blocks[middle].line, 1, begins};
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return walk_to(input->text, from, offset);
}

/* The last mark that has at most this many symbols before it. */
static const struct input_mark *
mark_before(const struct input_block *block, size_t symbols)
{
	size_t low = 0;
	size_t high = block->mark_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (block->marks[middle].symbols <= symbols)
			low = middle + 1;
		else
			high = middle;
	}
	return &block->marks[low == 0 ? 0 : low - 1];
}

struct input_place
input_place_of_der(const struct input *input, const struct input_block *block,
	size_t der_offset)
{
	size_t body = (size_t)(block->body.p - input->text.p);
	size_t end = body + block->body.n;
	size_t symbol = der_offset * 8 / 6;
	const struct input_mark *mark;
	size_t seen;
	size_t at;

	if (block->form == FORM_DER || block->mark_count == 0)
		return input_place_of_text(input,
			der_offset < block->body.n ? body + der_offset : end);
	mark = mark_before(block, symbol);
	seen = mark->symbols;
	for (at = mark->offset; at < end; at++)
		if (base64_is_symbol(input->text.p[at]) && seen++ == symbol)
			break;
	return walk_to(input->text,
		(struct input_place){mark->line, mark->column, mark->offset},
		at);
}
