/* Reading plain PEM. SPDX-License-Identifier: MIT
 *
 * Nothing here judges: what differs in one octet from the form is left to those
 * who know what may be odd. So this knows one label or two, lines of 64 symbols
 * with LF behind each, a last line of up to 64 with its padding, and DER that
 * begins with a SEQUENCE: its first symbol is M. */
#include "input/plain.h"

#include "input/base64.h"
#include "input/place.h"

enum {
	GROUP = 4,                  /* symbols of three octets */
	LINE = PEM_LINE_LENGTH + 1, /* with its LF */
	LINE_OCTETS = PEM_LINE_LENGTH / 4 * 3,
	PADDING_MAX = 2
};

static const char begin[] = "-----BEGIN ";
static const char end[] = "-----END ";
static const char hyphens[] = "-----";
static const char *const labels[] = {
	"CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"};

/* Offsets in the text. */
struct frame {
	struct slice label;
	size_t body;
	size_t end; /* of the body, where the END line begins */
};

/* True where these octets stand at the offset, which is moved behind them. */
static bool
take(struct slice text, size_t *offset, struct slice wanted)
{
	const struct slice found =
		slice_head(slice_from(text, *offset), wanted.n);

	*offset += wanted.n;
	return slice_equal(found, wanted);
}

/* The label of the BEGIN line, behind which *offset is then. */
static bool
take_begin(struct slice text, size_t *offset, struct slice *label)
{
	if (!take(text, offset, slice_text(begin)))
		return false;
	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++) {
		size_t at = *offset;

		if (!take(text, &at, slice_text(labels[i])))
			continue;
		*label = (struct slice){text.p + *offset, at - *offset};
		*offset = at;
		return take(text, offset, slice_text(hyphens)) &&
			take(text, offset, slice_text("\n"));
	}
	return false;
}

/* The END line of the same label, with its LF or without, ends the text. */
static bool
is_end(struct slice text, size_t offset, struct slice label)
{
	return take(text, &offset, slice_text(end)) &&
		take(text, &offset, label) &&
		take(text, &offset, slice_text(hyphens)) &&
		(offset == text.n ||
			(take(text, &offset, slice_text("\n")) &&
				offset == text.n));
}

/* Where the frame is as it should be. The body has one octet at least. */
static bool
find_frame(struct slice text, struct frame *out)
{
	size_t hyphen;

	out->body = 0;
	if (!take_begin(text, &out->body, &out->label))
		return false;
	hyphen = slice_find(slice_from(text, out->body), '-');
	out->end = out->body + hyphen;
	return hyphen > 1 && text.p[out->body] == 'M' &&
		text.p[out->end - 1] == '\n' &&
		is_end(text, out->end, out->label);
}

/* Decodes the last symbols, of which padding makes whole groups. Bits that no
 * octet has are zero. Returns the octets, 0 where that is not so. */
static size_t
decode_last(const uint8_t *from, size_t symbols, uint8_t *to)
{
	uint8_t padded[GROUP] = {'A', 'A', 'A', 'A'};
	uint8_t octets[GROUP];
	size_t padding = 0;
	size_t n;

	while (padding < PADDING_MAX && from[symbols - 1 - padding] == '=')
		padding++;
	n = symbols - (padding == 0 ? 0 : GROUP);
	if (symbols % GROUP != 0 ||
		base64_decode_groups(from, n / GROUP, to) != n / GROUP)
		return 0;
	if (padding == 0)
		return n / GROUP * 3;
	memcpy(padded, from + n, GROUP - padding);
	if (base64_decode_groups(padded, 1, octets) != 1 || octets[2] != 0 ||
		(padding == 2 && octets[1] != 0))
		return 0;
	memcpy(to + n / GROUP * 3, octets, 3 - padding);
	return n / GROUP * 3 + 3 - padding;
}

/* Decodes the body, each of whose lines but the last is full; 0: it is another
 * one. `to` has room for three octets in every four. */
static size_t
decode_lines(struct slice body, uint8_t *to)
{
	const size_t groups = PEM_LINE_LENGTH / GROUP;
	size_t octets = 0;
	size_t last;

	for (; body.n > LINE; body = slice_from(body, LINE)) {
		if (body.p[PEM_LINE_LENGTH] != '\n' ||
			base64_decode_groups(body.p, groups, to + octets) !=
				groups)
			return 0;
		octets += LINE_OCTETS;
	}
	if (body.n < 1 + GROUP || body.p[body.n - 1] != '\n')
		return 0;
	last = decode_last(body.p, body.n - 1, to + octets);
	return last == 0 ? 0 : octets + last;
}

/* What base64_decode notes: the symbols before every so many octets. */
static bool
note_marks(struct scan *scan, const struct frame *frame)
{
	const size_t n = frame->end - frame->body;
	const size_t count = (n + BASE64_MARK_EVERY - 1) / BASE64_MARK_EVERY;
	struct input_mark *marks =
		arena_array(scan->arena, count, sizeof(marks[0]));

	if (marks == NULL)
		return false;
	for (size_t i = 0; i < count; i++) {
		const size_t at = i * BASE64_MARK_EVERY;

		marks[i] =
			(struct input_mark){at - at / LINE, frame->body + at};
	}
	scan->block.marks = marks;
	scan->block.mark_count = count;
	return true;
}

bool
plain_read(struct scan *scan)
{
	const struct slice text = scan->text;
	struct input_block *block = &scan->block;
	struct frame frame;
	uint8_t *der;
	size_t n;

	if (!find_frame(text, &frame))
		return false;
	n = frame.end - frame.body;
	der = arena_room(scan->arena, n / 4 * 3 + 3);
	if (der == NULL)
		return false;
	n = decode_lines(part(scan, frame.body, frame.end), der);
	if (n == 0 || n > scan->max_octets)
		return false;
	block_begin(scan, FORM_PEM, 0, text.n);
	block->label = frame.label;
	block->end_label = part(scan, frame.end + sizeof(end) - 1,
		frame.end + sizeof(end) - 1 + frame.label.n);
	block->body = part(scan, frame.body, frame.end);
	block->der = (struct slice){der, n};
	if (!note_marks(scan, &frame) ||
		places_note_lines(scan->input, frame.body, LINE, frame.end,
			scan->arena) != ERR_OK)
		return false;
	block_tell(scan);
	block_keep(scan);
	return true;
}
