/* Finding the blocks of an input. SPDX-License-Identifier: MIT */
#include "input/base64.h"
#include "input/classify.h"
#include "input/input.h"
#include "input/lines.h"

#define BEGIN "-----BEGIN "
#define END "-----END "

enum {
	FIRST_BLOCKS = 4,
	/* Shorter runs of Base64 symbols are words, not objects. */
	BARE_SYMBOLS_MIN = 64
};

struct scan {
	struct slice text;
	size_t max_octets;
	struct arena *arena;
	struct input_block *blocks;
	size_t count;
	size_t room;
	enum err_code error;
	/* The PEM block or bare Base64 that is open; text.p NULL: none. */
	struct input_block open;
	size_t body_line;
	size_t symbols; /* of a bare run */
};

static bool
make_room(struct scan *scan)
{
	size_t room = scan->room == 0 ? FIRST_BLOCKS : scan->room * 2;
	struct input_block *blocks;

	if (scan->count < scan->room)
		return true;
	blocks = arena_array(scan->arena, room, sizeof(blocks[0]));
	if (blocks == NULL) {
		scan->error = ERR_NO_MEMORY;
		return false;
	}
	if (scan->count > 0)
		memcpy(blocks, scan->blocks, scan->count * sizeof(blocks[0]));
	scan->blocks = blocks;
	scan->room = room;
	return true;
}

/* Octets of a private key are not for anybody, us included. */
static void
shut_private_key(struct input_block *block)
{
	if (block->object != OBJECT_PRIVATE_KEY)
		return;
	block->der = (struct slice){NULL, 0};
	block->bad_base64 = (struct slice){NULL, 0};
}

/* Decodes, tells and keeps the open block; bare Base64 is kept only where it
 * holds an object. */
static void
keep_open(struct scan *scan)
{
	struct input_block *block = &scan->open;

	if (is_private_key_label(block->label)) {
		block->object = OBJECT_PRIVATE_KEY;
	} else {
		if (scan->error == ERR_OK)
			scan->error = base64_decode(scan->text, scan->body_line,
				scan->max_octets, scan->arena, block);
		block->object = classify(block->label, block->der);
	}
	shut_private_key(block);
	if (block->form == FORM_BASE64 && block->object == OBJECT_OTHER)
		return;
	if (make_room(scan))
		scan->blocks[scan->count++] = *block;
}

/* Ends the open block in front of `end`. */
static void
close_open(struct scan *scan, const uint8_t *end)
{
	struct input_block *block = &scan->open;

	if (block->text.p == NULL)
		return;
	block->text.n = (size_t)(end - block->text.p);
	if (block->form == FORM_PEM || scan->symbols >= BARE_SYMBOLS_MIN)
		keep_open(scan);
	*block = (struct input_block){.form = FORM_PEM};
}

/* Ends bare Base64 behind its last line. */
static void
close_bare(struct scan *scan)
{
	struct input_block *block = &scan->open;

	if (block->text.p != NULL)
		close_open(scan, block->text.p + block->text.n);
}

/* The label of a BEGIN or END line, whose keyword ends at `from`. */
static struct slice
label_of(struct slice line, size_t from)
{
	struct slice label = slice_from(line, from);

	return trim(slice_head(label, slice_find(label, '-')));
}

/* The body of a PEM block reaches to here. */
static void
end_body(struct input_block *block, const uint8_t *end)
{
	if (block->text.p != NULL && block->form == FORM_PEM)
		block->body.n = (size_t)(end - block->body.p);
}

static void
open_pem(struct scan *scan, const struct line *line, size_t at)
{
	end_body(&scan->open, line->whole.p);
	close_open(scan, line->whole.p);
	scan->open.form = FORM_PEM;
	scan->open.text = line->whole;
	scan->open.line = line->number;
	scan->open.label = label_of(line->text, at + strlen(BEGIN));
	scan->open.body = slice_from(line->whole, line->whole.n);
	scan->body_line = line->number + 1;
}

static void
end_pem(struct scan *scan, const struct line *line, size_t at)
{
	struct input_block *block = &scan->open;

	end_body(block, line->whole.p);
	block->end_label = label_of(line->text, at + strlen(END));
	close_open(scan, line->whole.p + line->whole.n);
}

/* RFC 1421 headers ("Proc-Type: 4,ENCRYPTED") stand first in the body, and
 * are no Base64: the body begins behind them. */
static void
skip_header(struct scan *scan, const struct line *line)
{
	struct input_block *block = &scan->open;
	bool at_start = block->body.p == line->whole.p;

	if (!at_start || slice_find(line->text, ':') == line->text.n)
		return;
	block->body = slice_from(line->whole, line->whole.n);
	scan->body_line = line->number + 1;
}

/* True where a line holds nothing but Base64. */
static bool
is_base64_line(struct slice line)
{
	size_t n = line.n;

	while (n > 0 && line.p[n - 1] == '=')
		n--;
	for (size_t i = 0; i < n; i++)
		if (!base64_is_symbol(line.p[i]))
			return false;
	return line.n > 0;
}

/* Bare Base64 begins with "MI": a SEQUENCE of 128 octets or more. */
static void
take_bare_line(struct scan *scan, const struct line *line)
{
	struct input_block *block = &scan->open;
	struct slice content = trim(line->text);
	const uint8_t *end = line->whole.p + line->whole.n;

	if (content.n == 0)
		return;
	if (!is_base64_line(content)) {
		close_bare(scan);
		return;
	}
	if (block->text.p == NULL) {
		if (!slice_begins(content, "MI"))
			return;
		*block = (struct input_block){.form = FORM_BASE64};
		block->text = line->whole;
		block->line = line->number;
		scan->body_line = line->number;
		scan->symbols = 0;
	}
	scan->symbols += content.n;
	block->text.n = (size_t)(end - block->text.p);
	block->body = block->text;
}

static void
take_line(struct scan *scan, const struct line *line)
{
	size_t at = slice_search(line->text, BEGIN);
	bool in_pem = scan->open.text.p != NULL && scan->open.form == FORM_PEM;

	if (at < line->text.n) {
		open_pem(scan, line, at);
		return;
	}
	if (!in_pem) {
		take_bare_line(scan, line);
		return;
	}
	at = slice_search(line->text, END);
	if (at < line->text.n)
		end_pem(scan, line, at);
	else
		skip_header(scan, line);
}

/* A PEM block without END reaches to the input's end. */
static void
close_last(struct scan *scan)
{
	struct input_block *block = &scan->open;
	const uint8_t *end = scan->text.p + scan->text.n;

	if (block->text.p == NULL)
		return;
	if (block->form == FORM_PEM) {
		end_body(block, end);
		close_open(scan, end);
	} else {
		close_bare(scan);
	}
}

/* DER begins with a SEQUENCE whose length no text has: in the long form, or
 * telling the very end of the input. */
static bool
is_binary(struct slice text)
{
	if (text.n < 2 || text.p[0] != 0x30)
		return false;
	return text.p[1] >= 0x80 || (size_t)text.p[1] + 2 == text.n;
}

static void
take_binary(struct scan *scan)
{
	struct input_block *block = &scan->open;

	block->form = FORM_DER;
	block->text = scan->text;
	block->body = scan->text;
	block->line = 1;
	block->der = slice_head(scan->text, scan->max_octets + 1);
	block->object = classify(block->label, block->der);
	shut_private_key(block);
	if (make_room(scan))
		scan->blocks[scan->count++] = *block;
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

enum err_code
input_scan(struct slice text, size_t max_octets, struct arena *arena,
	struct input *out)
{
	struct scan scan = {
		.text = text, .max_octets = max_octets, .arena = arena};
	struct line line = {.number = 0};

	if (is_binary(text)) {
		take_binary(&scan);
	} else {
		while (line_next(text, &line))
			take_line(&scan, &line);
		close_last(&scan);
	}
	*out = (struct input){
		text, scan.blocks, scan.count, count_requests(&scan)};
	return scan.error;
}
