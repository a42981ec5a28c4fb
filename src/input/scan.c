/* Finding the blocks of an input. SPDX-License-Identifier: MIT */
#include "der/der.h"

#include "base/cancel.h"
#include "input/block.h"
#include "input/body.h"
#include "input/boundary.h"
#include "input/frame.h"
#include "input/json.h"
#include "input/layers.h"
#include "input/lines.h"
#include "input/place.h"
#include "input/plain.h"

/* --- text outside of BEGIN and END -----------------------------------------
 */

/* True where nothing but white space stands between two offsets. */
static bool
is_white(const struct scan *scan, size_t from, size_t to)
{
	while (from < to && scan->text.p[from] != 0 &&
		strchr(" \t\r\n", scan->text.p[from]) != NULL)
		from++;
	return from == to;
}

/* The end of the line behind an offset, if only blanks stand there; else the
 * offset. */
static size_t
line_rest(const struct scan *scan, size_t from, size_t to)
{
	struct line line = {.number = 0};

	if (!line_next(part(scan, from, to), &line) || trim(line.text).n > 0)
		return from;
	return from + line.whole.n;
}

/* The end of an END line: `end` is its boundary, `to` is where the next one
 * stands. */
static size_t
end_of(const struct scan *scan, const struct boundary *end, size_t to)
{
	struct slice after = boundary_line_after(scan->text, to, end);
	size_t behind = offset_of(scan, after.p + after.n);

	return line_rest(scan, behind, to);
}

/* Bare Base64 between two offsets. It is kept only where it holds an object;
 * where just an END line follows, that belongs to it. */
static void
take_bare(struct scan *scan, size_t from, size_t to, const struct boundary *end,
	size_t limit)
{
	struct input_block *block = &scan->block;

	block_begin(scan, FORM_BASE64, from, to);
	if (end != NULL) {
		block->form = FORM_PEM;
		block->end_label = end->label;
		block->text = part(scan, from, end_of(scan, end, limit));
		frame_note_body(scan->text, block->body, &scan->faults);
		frame_note_line_ends(block->text, &scan->faults);
		frame_note_boundary(scan->text, to, limit, end, &scan->faults);
	}
	block_open(scan);
	if (block->object != OBJECT_OTHER &&
		(block->body.n >= BODY_SYMBOLS_MIN ||
			block->object == OBJECT_PRIVATE_KEY))
		block_keep(scan);
}

/* Text that has no BEGIN line. */
struct region {
	size_t to; /* its end */
	const struct boundary
		*end; /* the END line that stands there, or NULL */
	size_t limit; /* where the boundary behind that stands */
	bool has_jwk;
};

/* A line that is, or begins, something that has a name of its own: the
 * offset behind that, or 0. */
static size_t
take_named_line(struct scan *scan, struct slice line, struct region *region)
{
	struct kind kind = classify_line(line);
	size_t from = offset_of(scan, line.p);
	size_t to = from + line.n;

	if (kind.object == OBJECT_PRIVATE_KEY)
		to = region->to; /* its Base64 follows on lines of its own */
	if (region->has_jwk && slice_search(line, "\"d\"") < line.n) {
		kind = (struct kind){OBJECT_PRIVATE_KEY, "a private JWK"};
		region->has_jwk = false; /* to say so once is enough */
	}
	if (kind.object == OBJECT_OTHER)
		return 0;
	block_begin(scan, FORM_OTHER, from, to);
	block_set_kind(&scan->block, kind);
	block_keep(scan);
	return to;
}

/* A private key in binary that begins in the line: the offset behind it, or
 * 0. Its octets may hold line ends. */
static size_t
take_binary_key(
	struct scan *scan, struct slice line, const struct region *region)
{
	size_t to = offset_of(scan, line.p + line.n);

	for (size_t at = offset_of(scan, line.p); at < to; at++) {
		struct slice rest = part(scan, at, region->to);
		struct der_element whole;

		if (!classify_is_private_der(rest))
			continue;
		if (der_read(&rest, &whole))
			rest = whole.whole;
		block_begin(scan, FORM_OTHER, at, at + rest.n);
		block_set_kind(&scan->block, classify(scan->block.label, rest));
		block_keep(scan);
		return at + rest.n;
	}
	return 0;
}

/* Base64 that begins in the line: the offset behind it, or 0. */
static size_t
take_bare_line(
	struct scan *scan, struct slice line, const struct region *region)
{
	size_t from = offset_of(scan, line.p) + body_find(line);
	size_t to = region->to;
	bool is_last;

	if (from == offset_of(scan, line.p + line.n))
		return 0;
	to = from + body_length(part(scan, from, to));
	is_last = region->end != NULL && is_white(scan, to, region->to);
	if (is_last)
		to = region->to;
	take_bare(scan, from, to, is_last ? region->end : NULL, region->limit);
	return to;
}

/* Looks for objects between two offsets that have no BEGIN line. `end` is the
 * END line that stands at `to`, or NULL; `limit` is where the next boundary
 * stands. */
static void
scan_outside(struct scan *scan, size_t from, size_t to,
	const struct boundary *end, size_t limit)
{
	struct slice text = part(scan, from, to);
	struct region region = {.to = to,
		.end = end,
		.limit = limit,
		.has_jwk = slice_search(text, "\"kty\"") < text.n};
	struct line line = {.number = 0};
	size_t done = from;

	while (line_next(text, &line) && !is_cancelled()) {
		size_t behind = 0;

		if (offset_of(scan, line.text.p) < done)
			continue;
		behind = take_named_line(scan, line.text, &region);
		if (behind == 0)
			behind = take_binary_key(scan, line.text, &region);
		if (behind == 0)
			behind = take_bare_line(scan, line.text, &region);
		if (behind > 0)
			done = behind;
	}
}

/* --- PEM -------------------------------------------------------------------
 */

/* True where the next BEGIN line is the same as this one, with nothing between
 * them: whoever put the second there meant one request. */
static bool
is_repeated(const struct scan *scan, const struct boundary *this,
	const struct boundary *next)
{
	return !this->is_end && !next->is_end &&
		slice_equal(this->label, next->label) &&
		is_white(scan, offset_of(scan, this->all.p + this->all.n),
			offset_of(scan, next->all.p));
}

static void
note_repeated(struct scan *scan, const struct boundary *begin)
{
	if (scan->repeated_count++ == 0)
		scan->repeated = begin->all;
}

/* Makes the same BEGIN lines in front of its own part of the block. */
static void
take_repeated(struct scan *scan)
{
	struct input_block *block = &scan->block;
	const uint8_t *end = block->text.p + block->text.n;

	if (scan->repeated_count == 0)
		return;
	fault_note(&scan->faults, INPUT_BEGIN_TWICE, scan->repeated);
	scan->faults.kind[INPUT_BEGIN_TWICE].count = scan->repeated_count;
	block->text = part(
		scan, offset_of(scan, scan->repeated.p), offset_of(scan, end));
	scan->repeated_count = 0;
}

/* Begins the block of a BEGIN line whose boundary is `begin`, in front of
 * which the block before ends at `from`, and takes its body to be all from
 * there to `to`. */
static void
begin_pem(
	struct scan *scan, const struct boundary *begin, size_t from, size_t to)
{
	struct input_block *block = &scan->block;
	struct slice before = boundary_line_before(scan->text, from, begin);
	size_t body = offset_of(scan, begin->all.p + begin->all.n);
	size_t header;

	block_begin(scan, FORM_PEM, offset_of(scan, before.p), to);
	block->label = begin->label;
	frame_note_boundary(scan->text, from, to, begin, &scan->faults);
	take_repeated(scan);
	body = line_rest(scan, body, to);
	header = body_header_length(part(scan, body, to));
	if (header > 0)
		fault_note(&scan->faults, INPUT_HEADER,
			part(scan, body, body + header));
	block->body = part(scan, body + header, to);
}

/* The block from BEGIN to END; `from` is where the one before ends, `limit`
 * where the next begins. Words of a sentence are no block. */
static bool
take_pem(struct scan *scan, const struct boundary *begin,
	const struct boundary *end, size_t from, size_t limit)
{
	struct input_block *block = &scan->block;
	size_t ends = offset_of(scan, end->all.p);
	struct slice before;

	begin_pem(scan, begin, from, ends);
	if (!boundary_is_sure(scan->text, begin) &&
		!body_is_likely(block->body))
		return false;
	before = boundary_line_before(
		scan->text, offset_of(scan, block->body.p), end);
	if (trim(before).n == 0)
		block->body.n -= before.n;
	block->end_label = end->label;
	block->text.n =
		end_of(scan, end, limit) - offset_of(scan, block->text.p);
	frame_note_boundary(scan->text, offset_of(scan, block->body.p), limit,
		end, &scan->faults);
	frame_note_body(scan->text, block->body, &scan->faults);
	frame_note_line_ends(block->text, &scan->faults);
	block_open(scan);
	block_keep(scan);
	return true;
}

/* The block of a BEGIN line without END, in front of `limit`. Its body ends
 * where Base64 ends; that of a private key is everything. */
static size_t
take_unfinished(struct scan *scan, const struct boundary *begin, size_t from,
	size_t limit)
{
	struct input_block *block = &scan->block;
	size_t body;

	begin_pem(scan, begin, from, limit);
	if (!boundary_is_sure(scan->text, begin) &&
		!body_is_likely(block->body))
		return offset_of(scan, begin->all.p + begin->all.n);
	body = offset_of(scan, block->body.p);
	if (classify_private_label(block->label).object == OBJECT_OTHER) {
		limit = body + body_length(block->body);
		limit = line_rest(scan, limit,
			offset_of(scan, block->text.p + block->text.n));
		block->body = part(scan, body, limit);
		block->text = part(scan, offset_of(scan, block->text.p), limit);
	}
	frame_note_body(scan->text, block->body, &scan->faults);
	frame_note_line_ends(block->text, &scan->faults);
	block_open(scan);
	block_keep(scan);
	return limit;
}

/* Where the boundary behind `this` stands, or the end of the text. */
static size_t
limit_behind(
	const struct scan *scan, bool has_next, const struct boundary *next)
{
	return has_next ? offset_of(scan, next->all.p) : scan->text.n;
}

/* Everything from boundary to boundary, behind `done`, the end of what was
 * taken. */
static void
scan_text(struct scan *scan, size_t done)
{
	struct boundary this;
	struct boundary next;
	bool has_this = boundary_find(scan->text, done, &this);

	while (has_this && !is_cancelled()) {
		size_t at = offset_of(scan, this.all.p);
		size_t behind = at + this.all.n;
		bool has_next = boundary_find(scan->text, behind, &next);
		size_t limit = limit_behind(scan, has_next, &next);

		scan_outside(scan, done, at, this.is_end ? &this : NULL, limit);
		if (done < scan->end)
			done = scan->end;
		if (has_next && is_repeated(scan, &this, &next)) {
			note_repeated(scan, &this);
			done = behind;
		} else if (!this.is_end && has_next && next.is_end) {
			struct boundary end = next;
			size_t from = done;

			has_next = boundary_find(scan->text,
				offset_of(scan, end.all.p + end.all.n), &next);
			limit = limit_behind(scan, has_next, &next);
			done = end_of(scan, &end, limit);
			take_pem(scan, &this, &end, from, limit);
		} else if (!this.is_end) {
			done = take_unfinished(scan, &this, done, limit);
		} else {
			done = end_of(scan, &this, limit);
		}
		this = next;
		has_this = has_next;
	}
	scan_outside(scan, done, scan->text.n, NULL, scan->text.n);
}

/* --- everything else -------------------------------------------------------
 */

/* All of binary input is one block. What trails behind its DER is told by the
 * rules of DER, but a private key there is looked for. */
static void
take_binary(struct scan *scan)
{
	struct input_block *block = &scan->block;
	struct slice rest = scan->text;
	struct der_element whole;

	block_begin(scan, FORM_DER, 0, scan->text.n);
	block->der = slice_head(scan->text, scan->max_octets + 1);
	block_tell(scan);
	block_keep(scan);
	scan->wants_keys_alone = true;
	if (der_read(&rest, &whole))
		scan_text(scan, whole.whole.n);
}

/* An input without any block may still be known for what it is. What looked
 * as if it could be undone in it was its own then; UTF-16 is believed. */
static void
take_foreign(struct scan *scan)
{
	struct input *input = scan->input;
	struct kind kind;

	if (input->unit == 1) {
		input->text = input->original;
		input->layer_count = 0;
		scan->text = input->text;
	}
	kind = classify_foreign(scan->text);
	if (kind.object == OBJECT_OTHER)
		return;
	block_begin(scan, FORM_OTHER, 0, scan->text.n);
	block_set_kind(&scan->block, kind);
	block_keep(scan);
}

static size_t
count_requests(const struct scan *scan)
{
	size_t count = 0;

	for (size_t i = 0; i < scan->count; i++)
		if (scan->blocks[i].object == OBJECT_REQUEST)
			count++;
	return count;
}

/* A scan of an input of which nothing is known yet. */
static struct scan
scan_of(struct slice original, size_t max_octets, struct arena *arena,
	struct input *out)
{
	*out = (struct input){
		.original = original, .text = original, .unit = 1};
	return (struct scan){.input = out,
		.text = original,
		.max_octets = max_octets,
		.arena = arena};
}

/* Hands on what was found. */
static enum err_code
end_scan(struct scan *scan)
{
	struct input *out = scan->input;

	block_close(scan);
	out->blocks = scan->blocks;
	out->block_count = scan->count;
	out->request_count = count_requests(scan);
	return scan->error;
}

enum err_code
input_scan_any(struct slice original, size_t max_octets, struct arena *arena,
	struct input *out)
{
	struct scan scan = scan_of(original, max_octets, arena, out);

	if (!classify_is_der(original)) {
		out->is_json = json_is_document(original);
		scan.error = layers_undo(out, arena);
		if (scan.error == ERR_OK)
			scan.error = places_note(out, arena);
		if (scan.error != ERR_OK)
			return scan.error;
	}
	scan.text = out->text;
	if (layers_lead_to_der(out))
		take_binary(&scan);
	else
		scan_text(&scan, 0);
	if (scan.count == 0)
		take_foreign(&scan);
	return end_scan(&scan);
}

enum err_code
input_scan(struct slice original, size_t max_octets, struct arena *arena,
	struct input *out)
{
	struct scan scan = scan_of(original, max_octets, arena, out);

	if (plain_read(&scan))
		return end_scan(&scan);
	return input_scan_any(original, max_octets, arena, out);
}
