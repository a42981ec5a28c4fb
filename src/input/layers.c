/* Undoing layer after layer. SPDX-License-Identifier: MIT */
#include "input/layers.h"

#include "input/classify.h"
#include "input/layer.h"
#include "input/place.h"
#include "input/transport.h"

enum {
	LAYERS_MAX = 6,
	ROUNDS_MAX = 3 /* a JSON value in a JSON value in a mail */
};

/* One way of harming a text, in the order of undoing. */
static const struct transport {
	enum input_fault_kind kind;
	bool (*is_there)(struct slice text);
	void (*undo)(struct rewrite *rewrite);
} transports[] = {
	{INPUT_UTF16, utf16_is_there, utf16_undo},
	{INPUT_BOM, bom_is_there, bom_undo},
	{INPUT_NUL, nul_is_there, nul_undo},
	{INPUT_TERMINAL, terminal_is_there, terminal_undo},
	{INPUT_PAGE_BREAK, page_is_there, page_undo},
	{INPUT_HEX, hex_is_there, hex_undo},
	{INPUT_ESCAPES, escapes_is_there, escapes_undo},
	{INPUT_URL, url_is_there, url_undo},
	{INPUT_HTML, html_is_there, html_undo},
	{INPUT_QUOTED_PRINTABLE, quoted_printable_is_there,
		quoted_printable_undo},
	{INPUT_QUOTED, quote_is_there, quote_undo},
	{INPUT_TWICE, twice_is_there, twice_undo},
	{INPUT_LOOKALIKE, lookalike_is_there, lookalike_undo},
};

enum { TRANSPORTS = sizeof(transports) / sizeof(transports[0]) };

/* How many octets the undone text can have: a unit of UTF-16 becomes up to
 * three octets of UTF-8. */
static size_t
room_for(const struct transport *transport, size_t n)
{
	return transport->kind == INPUT_UTF16 ? n / 2 * 3 : n;
}

/* Undoes one transport over the text; *changed tells whether there was
 * anything to undo. */
static enum err_code
undo(struct input *input, const struct transport *transport,
	struct layer *layer, struct arena *arena, bool *changed)
{
	struct rewrite rewrite;
	enum err_code rc = rewrite_begin(&rewrite, input->text,
		room_for(transport, input->text.n), arena);

	if (rc != ERR_OK)
		return rc;
	transport->undo(&rewrite);
	*layer = rewrite_end(&rewrite);
	layer->kind = transport->kind;
	*changed = rewrite.changed;
	return ERR_OK;
}

/* True where a transport may have harmed the text. Only the file itself can
 * be UTF-16. */
static bool
is_there(const struct input *input, const struct transport *transport)
{
	if (transport->kind == INPUT_UTF16 && input->layer_count > 0)
		return false;
	return transport->is_there(input->text);
}

bool
layers_lead_to_der(const struct input *input)
{
	const size_t count = input->layer_count;

	return (count == 0 || input->layers[count - 1].kind == INPUT_HEX) &&
		classify_is_der(input->text);
}

/* One round over all transports. */
static enum err_code
undo_round(struct input *input, struct layer *layers, struct arena *arena)
{
	for (size_t i = 0; i < TRANSPORTS; i++) {
		bool changed = false;
		enum err_code rc;

		if (layers_lead_to_der(input))
			break; /* text of no kind */
		if (input->layer_count == LAYERS_MAX ||
			!is_there(input, &transports[i]))
			continue;
		rc = undo(input, &transports[i], &layers[input->layer_count],
			arena, &changed);
		if (rc != ERR_OK)
			return rc;
		if (changed)
			input->text = layers[input->layer_count++].text;
	}
	return ERR_OK;
}

/* Notes what the whole input is. */
static bool
note_input(struct input *input, struct arena *arena)
{
	struct faults faults = {0};

	for (size_t i = 0; i < input->layer_count; i++) {
		const struct layer *layer = &input->layers[i];
		size_t at = layer_next_change(layer, 0, layer->text.n);

		if (layer->kind > INPUT_NUL)
			continue;
		if (layer->kind != INPUT_UTF16) {
			fault_note(&faults, layer->kind,
				original_of(
					input, i, layer_changed(layer, at)));
			continue;
		}
		fault_note(
			&faults, INPUT_UTF16, slice_head(input->original, 2));
		input->unit = 2;
		input->low_octet = utf16_is_big_endian(input->original) ? 1 : 0;
	}
	return faults_keep(&faults, arena, &input->faults);
}

enum err_code
layers_undo(struct input *input, struct arena *arena)
{
	struct layer *layers =
		arena_array(arena, LAYERS_MAX, sizeof(layers[0]));
	size_t before = LAYERS_MAX;

	if (layers == NULL)
		return ERR_NO_MEMORY;
	input->layers = layers;
	for (size_t i = 0; i < ROUNDS_MAX && before != input->layer_count;
		i++) {
		enum err_code rc;

		before = input->layer_count;
		rc = undo_round(input, layers, arena);
		if (rc != ERR_OK)
			return rc;
	}
	return note_input(input, arena) ? ERR_OK : ERR_NO_MEMORY;
}

/* The kind of fault that a change is: what looks like a hyphen is one of its
 * own. */
static enum input_fault_kind
kind_of_change(const struct layer *layer, size_t offset)
{
	if (layer->kind == INPUT_LOOKALIKE && layer->text.p[offset] == '-' &&
		layer_stands_for(layer, offset))
		return INPUT_DASHES;
	return layer->kind;
}

/* Forgets blanks at the edge of a line that no keyboard made: they are a fault
 * of another kind. */
static void
forget_blanks(const struct input *input, size_t index, size_t offset,
	struct faults *faults)
{
	static const enum input_fault_kind kinds[] = {INPUT_INDENTED,
		INPUT_LINE_INDENTED, INPUT_TRAILING_BLANK, INPUT_BLANK_LINE};
	struct slice blank = {input->text.p + offset, 1};

	if (index + 1 != input->layer_count)
		return; /* offset is not of the input's text */
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (slice_holds(faults->kind[kinds[i]].at, blank))
			faults->kind[kinds[i]].count = 0;
}

/* Notes the first change of each kind that a layer made between two offsets
 * of its text. A dash in place of a hyphen is a better place for
 * INPUT_DASHES than the row that it stands in. */
static void
note_changes(const struct input *input, size_t index, size_t from, size_t to,
	struct faults *faults)
{
	const struct layer *layer = &input->layers[index];
	bool has_dash = false;

	for (size_t at = layer_next_change(layer, from, to); at < to;
		at = layer_next_change(layer, at + 1, to)) {
		enum input_fault_kind kind = kind_of_change(layer, at);
		struct input_fault *fault = &faults->kind[kind];

		if (kind == INPUT_DASHES && !has_dash)
			fault->count = 0;
		if (fault->count == 0)
			fault_note(faults, kind,
				original_of(input, index,
					layer_changed(layer, at)));
		has_dash |= kind == INPUT_DASHES;
		if (layer->kind != INPUT_LOOKALIKE)
			break;
		forget_blanks(input, index, at, faults);
	}
}

void
layers_note(
	const struct input *input, struct slice block, struct faults *faults)
{
	size_t from = (size_t)(block.p - input->text.p);
	size_t to = from + block.n;

	for (size_t i = input->layer_count; i > 0; i--) {
		const struct layer *layer = &input->layers[i - 1];

		if (layer->kind > INPUT_NUL)
			note_changes(input, i - 1, from, to, faults);
		from = layer_source(layer, from);
		to = layer_source(layer, to);
	}
}
