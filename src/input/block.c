/* Keeping the blocks of an input. SPDX-License-Identifier: MIT */
#include "input/block.h"

#include "input/base64.h"
#include "input/layers.h"
#include "input/place.h"

enum {
	FIRST_BLOCKS = 4,
	/* Octets of DER: a request has 129 at least, with an empty subject and
	 * a key of Ed25519. */
	FRAGMENT_MAX = 128
};

static bool
make_room(struct scan *scan)
{
	size_t room = scan->room == 0 ? FIRST_BLOCKS : scan->room * 2;
	struct input_block *blocks;

	if (scan->count < scan->room)
		return true;
	blocks = arena_grow(scan->arena, scan->blocks, scan->count, room,
		sizeof(blocks[0]));
	if (blocks == NULL) {
		scan->error = ERR_NO_MEMORY;
		return false;
	}
	scan->blocks = blocks;
	scan->room = room;
	return true;
}

void
block_begin(struct scan *scan, enum input_form form, size_t from, size_t to)
{
	memset(&scan->faults, 0, sizeof(scan->faults));
	scan->block = (struct input_block){
		.form = form, .text = part(scan, from, to)};
	scan->block.body = scan->block.text;
}

void
block_set_kind(struct input_block *block, struct kind kind)
{
	block->object = kind.object;
	block->name = kind.name;
}

/* Where the block is a CMC request around one of PKCS #10, goes into it. */
static void
enter_cmc(struct input_block *block)
{
	struct slice request;

	if (block->object != OBJECT_CMC)
		return;
	request = classify_cmc_request(block->der);
	if (request.n == 0)
		return;
	block->der_offset = (size_t)(request.p - block->der.p);
	block->der = request;
	block->is_cmc = true;
	block->object = OBJECT_REQUEST;
}

/* Octets of a private key are not for anybody, us included: the block of one
 * has none from now on. */
static void
shut_private_key(struct input_block *block)
{
	if (block->object != OBJECT_PRIVATE_KEY)
		return;
	block->der = (struct slice){NULL, 0};
	block->bad_base64 = (struct slice){NULL, 0};
	block->marks = NULL;
	block->mark_count = 0;
}

/* Takes the kind that the block was found to be, and goes into it. */
static void
enter_kind(struct input_block *block, struct kind kind)
{
	block_set_kind(block, kind);
	enter_cmc(block);
	if (block->object == OBJECT_CERTIFICATE)
		block->subject = classify_subject(block->der);
	shut_private_key(block);
}

void
block_tell(struct scan *scan)
{
	struct input_block *block = &scan->block;

	enter_kind(block, classify(block->label, block->der));
}

void
block_open(struct scan *scan)
{
	struct input_block *block = &scan->block;
	struct slice label =
		block->label.n > 0 ? block->label : block->end_label;
	struct kind kind = classify_private_label(block->label);

	if (kind.object == OBJECT_OTHER)
		kind = classify_private_label(block->end_label);
	if (kind.object == OBJECT_OTHER && scan->error == ERR_OK) {
		scan->error = base64_decode(scan->text, scan->max_octets,
			scan->arena, block, &scan->faults);
		kind = classify(label, block->der);
	}
	enter_kind(block, kind);
}

/* A label, and so little behind it that no request can be meant. */
static bool
is_fragment(const struct input_block *block)
{
	return block->form == FORM_PEM && block->object == OBJECT_REQUEST &&
		block->der.n <= FRAGMENT_MAX;
}

/* True where the block is one more of a row of fragments. A file may hold
 * nothing else, one in every line; to say so once is enough. */
static bool
continues_fragment(const struct scan *scan)
{
	return scan->count > 0 && is_fragment(&scan->block) &&
		is_fragment(&scan->blocks[scan->count - 1]);
}

void
block_close(struct scan *scan)
{
	if (scan->count > 0 &&
		!faults_keep(&scan->kept, scan->arena,
			&scan->blocks[scan->count - 1].faults))
		scan->error = ERR_NO_MEMORY;
}

/* Makes the block that was read part of the last one. */
static void
extend_block(struct scan *scan)
{
	struct input_block *last = &scan->blocks[scan->count - 1];

	last->text.n = scan->end - offset_of(scan, last->text.p);
	faults_join(&scan->kept, &scan->faults);
}

static void
add_block(struct scan *scan)
{
	struct input_block *block = &scan->block;

	block_close(scan);
	if (!make_room(scan))
		return;
	block->line =
		input_place_of_text(scan->input, offset_of(scan, block->text.p))
			.line;
	scan->blocks[scan->count++] = *block;
	scan->kept = scan->faults;
}

void
block_keep(struct scan *scan)
{
	struct input_block *block = &scan->block;
	bool is_more = continues_fragment(scan);

	if (scan->wants_keys_alone && block->object != OBJECT_PRIVATE_KEY)
		return;
	scan->end = offset_of(scan, block->text.p + block->text.n);
	layers_note(scan->input, block->text, &scan->faults);
	if (is_more)
		extend_block(scan);
	else
		add_block(scan);
}
