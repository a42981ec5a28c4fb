/* Base64 decoding. SPDX-License-Identifier: MIT */
#include "input/base64.h"

#include "input/utf8.h"

enum {
	HEAD_SYMBOLS = 8 /* enough for an outer length of four octets */
};

/* Both alphabets at once: they differ in the last two symbols. */
/* clang-format off */
const uint8_t base64_values[256] = {
	['A'] = 1, ['B'] = 2, ['C'] = 3, ['D'] = 4, ['E'] = 5, ['F'] = 6,
	['G'] = 7, ['H'] = 8, ['I'] = 9, ['J'] = 10, ['K'] = 11, ['L'] = 12,
	['M'] = 13, ['N'] = 14, ['O'] = 15, ['P'] = 16, ['Q'] = 17, ['R'] = 18,
	['S'] = 19, ['T'] = 20, ['U'] = 21, ['V'] = 22, ['W'] = 23, ['X'] = 24,
	['Y'] = 25, ['Z'] = 26,
	['a'] = 27, ['b'] = 28, ['c'] = 29, ['d'] = 30, ['e'] = 31, ['f'] = 32,
	['g'] = 33, ['h'] = 34, ['i'] = 35, ['j'] = 36, ['k'] = 37, ['l'] = 38,
	['m'] = 39, ['n'] = 40, ['o'] = 41, ['p'] = 42, ['q'] = 43, ['r'] = 44,
	['s'] = 45, ['t'] = 46, ['u'] = 47, ['v'] = 48, ['w'] = 49, ['x'] = 50,
	['y'] = 51, ['z'] = 52,
	['0'] = 53, ['1'] = 54, ['2'] = 55, ['3'] = 56, ['4'] = 57,
	['5'] = 58, ['6'] = 59, ['7'] = 60, ['8'] = 61, ['9'] = 62,
	['+'] = 63, ['/'] = 64, ['-'] = 64 + 63, ['_'] = 64 + 64,
};
/* clang-format on */

bool
base64_counts(const struct input_block *block, uint8_t c)
{
	if (c == ' ')
		return block->is_plus_lost;
	if (c == '-' || c == '_')
		return block->is_base64url;
	return base64_is_any_symbol(c);
}

/* --- what can be told beforehand -------------------------------------------
 */

/* The octets of the element whose header begins with these five; 0 where its
 * length is not definite. */
static size_t
element_octets(const uint8_t head[5])
{
	size_t n = head[1];

	if (n < 0x80)
		return 2 + n;
	switch (n) {
	case 0x81: return 3u + head[2];
	case 0x82: return 4u + ((size_t)head[2] << 8 | head[3]);
	case 0x83:
		return 5u +
			((size_t)head[2] << 16 | (size_t)head[3] << 8 |
				head[4]);
	default: return 0;
	}
}

/* The symbols that the DER of a SEQUENCE has; blanks count where they were plus
 * signs. */
static size_t
expected_symbols(struct slice body, bool is_plus_lost)
{
	uint8_t head[HEAD_SYMBOLS / 4 * 3] = {0};
	uint64_t bits = 0;
	size_t symbols = 0;

	for (size_t i = 0; i < body.n && symbols < HEAD_SYMBOLS; i++) {
		uint8_t c = body.p[i];

		if (is_plus_lost && c == ' ')
			c = '+';
		if (!base64_is_any_symbol(c))
			continue;
		bits = bits << 6 | base64_value(c);
		symbols++;
	}
	if (symbols < HEAD_SYMBOLS)
		return 0;
	for (size_t i = sizeof(head); i > 0; i--, bits >>= 8)
		head[i - 1] = (uint8_t)(bits & 0xff);
	return head[0] != 0x30 ? 0 : (element_octets(head) * 8 + 5) / 6;
}

size_t
base64_expected(struct slice body)
{
	return expected_symbols(body, false);
}

/* What a body consists of, white space at its ends aside. */
struct tally {
	size_t symbols;  /* of either alphabet */
	size_t standard; /* + and / */
	size_t url;      /* - and _ */
	size_t blanks;
	struct slice body;
	struct slice first_url;
	struct slice first_blank;
};

static bool
is_white(uint8_t c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void
tally_octet(struct tally *tally, const uint8_t *at)
{
	tally->symbols += base64_is_any_symbol(*at);
	tally->standard += *at == '+' || *at == '/';
	if ((*at == '-' || *at == '_') && tally->url++ == 0)
		tally->first_url = (struct slice){at, 1};
	if (*at == ' ' && tally->blanks++ == 0)
		tally->first_blank = (struct slice){at, 1};
}

static struct slice
without_white(struct slice body)
{
	while (body.n > 0 && is_white(body.p[0]))
		body = slice_from(body, 1);
	while (body.n > 0 && is_white(body.p[body.n - 1]))
		body.n--;
	return body;
}

static struct tally
tally_body(struct slice body)
{
	struct tally tally = {.body = body};

	for (size_t i = 0; i < body.n; i++)
		tally_octet(&tally, body.p + i);
	return tally;
}

/* Most bodies hold none of the octets that may stand for others. */
static bool
is_plain(struct slice body)
{
	return slice_find(body, '-') == body.n &&
		slice_find(body, '_') == body.n &&
		slice_find(body, ' ') == body.n;
}

/* Tells what the minus signs and the blanks of a body stand for. Blanks were
 * plus signs where just that gives the DER its length. */
static void
choose_alphabet(struct input_block *block, struct faults *faults)
{
	struct slice body = without_white(block->body);
	struct tally tally;

	if (is_plain(body))
		return;
	tally = tally_body(body);
	block->is_base64url = tally.url > 0 && tally.standard == 0;
	if (block->is_base64url)
		fault_note(faults, INPUT_BASE64URL, tally.first_url);
	if (tally.blanks == 0 || tally.url > 0 ||
		expected_symbols(tally.body, false) == tally.symbols ||
		expected_symbols(tally.body, true) !=
			tally.symbols + tally.blanks)
		return;
	block->is_plus_lost = true;
	fault_note(faults, INPUT_PLUS_LOST, tally.first_blank);
}

/* --- decoding --------------------------------------------------------------
 */

/* The state of one decoding. */
struct base64 {
	struct input_block *block;
	struct faults *faults;
	struct input_mark *marks;
	uint8_t *to;
	size_t n;              /* octets written */
	size_t most;           /* octets that may be written */
	size_t symbols;        /* seen */
	uint32_t bits;         /* of the current group of four symbols */
	const uint8_t *symbol; /* the last one; NULL: none */
	const uint8_t *last;   /* that, or padding behind it */
	struct slice padding;  /* from its first sign on; n counts signs */
	bool is_over;          /* symbols stand behind padding */
};

static void
put(struct base64 *base64, uint32_t octet)
{
	if (base64->n < base64->most)
		base64->to[base64->n++] = (uint8_t)octet;
}

static void
take_symbol(struct base64 *base64, const uint8_t *at)
{
	if (base64->padding.n > 0) {
		if (!base64->is_over)
			fault_note(base64->faults, INPUT_PADDING,
				slice_head(base64->padding, 1));
		base64->is_over = true;
		return;
	}
	base64->bits = base64->bits << 6 | base64_value(*at == ' ' ? '+' : *at);
	base64->symbol = at;
	base64->last = at;
	base64->symbols++;
	if (base64->symbols % 4 != 0)
		return;
	put(base64, base64->bits >> 16 & 0xff);
	put(base64, base64->bits >> 8 & 0xff);
	put(base64, base64->bits & 0xff);
	base64->bits = 0;
}

static void
take_padding(struct base64 *base64, const uint8_t *at)
{
	if (base64->is_over)
		return;
	if (base64->padding.n == 0)
		base64->padding.p = at;
	base64->padding.n++;
	base64->last = at;
}

static void
take_stranger(struct base64 *base64, const uint8_t *at)
{
	struct slice body = base64->block->body;
	struct slice rest = slice_from(body, (size_t)(at - body.p));
	uint32_t code_point;
	size_t n = utf8_read(rest, &code_point);

	if (*at >= 0x80)
		fault_note(base64->faults, INPUT_NOT_ASCII,
			slice_head(rest, n == 0 ? 1 : n));
	else if (base64->block->bad_base64.p == NULL)
		base64->block->bad_base64 = (struct slice){at, 1};
}

static void
take(struct base64 *base64, const uint8_t *at)
{
	if (base64_counts(base64->block, *at))
		take_symbol(base64, at);
	else if (*at == '=')
		take_padding(base64, at);
	else if (!is_white(*at))
		take_stranger(base64, at);
}

/* RFC 4648 3.2: the signs that fill the last group of four. */
static void
check_padding(struct base64 *base64)
{
	size_t left = base64->symbols % 4;
	size_t needed = left == 0 ? 0 : 4 - left;
	struct slice at = base64->padding;

	if (base64->is_over || base64->last == NULL ||
		(base64->padding.n == needed && left != 1))
		return;
	if (base64->padding.n == 0 && base64->block->is_base64url && left != 1)
		return; /* RFC 4648 5: may be left out */
	if (base64->padding.n > needed)
		at = slice_head(slice_from(at, needed), 1);
	else
		at = (struct slice){base64->last + 1, 0};
	fault_note(base64->faults, INPUT_PADDING, at);
}

/* What is left of an unfinished group of four, RFC 4648 3.5 and 4. */
static void
finish(struct base64 *base64)
{
	size_t left = base64->symbols % 4;
	uint32_t unused = left == 3 ? base64->bits & 3 : base64->bits & 0xf;

	if (left == 3) {
		put(base64, base64->bits >> 10 & 0xff);
		put(base64, base64->bits >> 2 & 0xff);
	} else if (left == 2) {
		put(base64, base64->bits >> 4 & 0xff);
	}
	if (left >= 2 && unused != 0)
		fault_note(base64->faults, INPUT_UNUSED_BITS,
			(struct slice){base64->symbol, 1});
	check_padding(base64);
}

size_t
base64_decode_groups(const uint8_t *from, size_t groups, uint8_t *to)
{
	for (size_t i = 0; i < groups; i++, from += 4, to += 3) {
		/* 64 and more is no symbol of the common kind. */
		const uint8_t a = (uint8_t)(base64_values[from[0]] - 1);
		const uint8_t b = (uint8_t)(base64_values[from[1]] - 1);
		const uint8_t c = (uint8_t)(base64_values[from[2]] - 1);
		const uint8_t d = (uint8_t)(base64_values[from[3]] - 1);

		if ((a | b | c | d) >= 64)
			return i;
		to[0] = (uint8_t)(a << 2 | b >> 4);
		to[1] = (uint8_t)(b << 4 | c >> 2);
		to[2] = (uint8_t)(c << 6 | d);
	}
	return groups;
}

/* Takes what the text begins with in groups of four symbols, as far as they
 * are of the common kind; returns how many octets that were: 0, too, where
 * something before was odd. */
static size_t
take_groups(struct base64 *base64, struct slice text)
{
	uint8_t *to = base64->to + base64->n;
	size_t room = (base64->most - base64->n) / 3;
	size_t most = text.n / 4 < room ? text.n / 4 : room;
	size_t groups;

	if (base64->symbols % 4 != 0 || base64->padding.n > 0)
		return 0;
	groups = base64_decode_groups(text.p, most, to);
	if (groups == 0)
		return 0;
	base64->n += 3 * groups;
	base64->symbols += 4 * groups;
	base64->symbol = text.p + 4 * groups - 1;
	base64->last = base64->symbol;
	return 4 * groups;
}

static void
decode_body(struct base64 *base64, struct slice text)
{
	struct slice body = base64->block->body;
	size_t begins = (size_t)(body.p - text.p);
	size_t next_mark = 0;
	size_t taken;
	size_t i = 0;

	while (i < body.n && base64->n < base64->most) {
		if (i == next_mark) {
			base64->marks[base64->block->mark_count++] =
				(struct input_mark){
					base64->symbols, begins + i};
			next_mark += BASE64_MARK_EVERY;
		}
		taken = take_groups(
			base64, slice_head(slice_from(body, i), next_mark - i));
		if (taken == 0)
			take(base64, body.p + i);
		i += taken == 0 ? 1 : taken;
	}
}

enum err_code
base64_decode(struct slice text, size_t max_octets, struct arena *arena,
	struct input_block *block, struct faults *faults)
{
	size_t octets = block->body.n / 4 * 3 + 3;
	struct base64 base64 = {.block = block, .faults = faults};

	if (block->body.n == 0)
		return ERR_OK;
	choose_alphabet(block, faults);
	base64.most = octets < max_octets ? octets : max_octets + 1;
	base64.to = arena_room(arena, base64.most);
	base64.marks = arena_array(arena, block->body.n / BASE64_MARK_EVERY + 1,
		sizeof(base64.marks[0]));
	if (base64.to == NULL || base64.marks == NULL)
		return ERR_NO_MEMORY;
	decode_body(&base64, text);
	if (base64.n < base64.most)
		finish(&base64);
	block->der = (struct slice){base64.to, base64.n};
	block->marks = base64.marks;
	return ERR_OK;
}
