/* Base64 decoding. SPDX-License-Identifier: MIT */
#include "input/base64.h"

enum { MARK_EVERY = 64, NOT_A_SYMBOL = 64 };

static unsigned
symbol_value(uint8_t c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26u;
	if (c >= '0' && c <= '9')
		return c - '0' + 52u;
	if (c == '+')
		return 62;
	if (c == '/')
		return 63;
	return NOT_A_SYMBOL;
}

bool
base64_is_symbol(uint8_t c)
{
	return symbol_value(c) != NOT_A_SYMBOL;
}

/* The state of one decoding. */
struct base64 {
	struct input_block *block;
	struct input_mark *marks;
	struct input_mark here; /* the place of the octet being read */
	uint8_t *to;
	size_t n;       /* octets written */
	size_t most;    /* octets that may be written */
	uint32_t bits;  /* of the current group of four symbols */
	size_t padding; /* padding characters seen */
	bool after_cr;
};

static void
bad(struct base64 *base64, const uint8_t *at, size_t n)
{
	if (base64->block->bad_base64.p == NULL)
		base64->block->bad_base64 = (struct slice){at, n};
}

static void
put(struct base64 *base64, uint32_t octet)
{
	if (base64->n < base64->most)
		base64->to[base64->n++] = (uint8_t)octet;
}

static void
take_symbol(struct base64 *base64, unsigned value)
{
	base64->bits = base64->bits << 6 | value;
	base64->here.symbols++;
	if (base64->here.symbols % 4 != 0)
		return;
	put(base64, base64->bits >> 16 & 0xff);
	put(base64, base64->bits >> 8 & 0xff);
	put(base64, base64->bits & 0xff);
	base64->bits = 0;
}

/* What is left of an unfinished group of four, RFC 4648 4. */
static void
finish(struct base64 *base64)
{
	size_t left = base64->here.symbols % 4;
	struct slice body = base64->block->body;

	if (left == 3) {
		put(base64, base64->bits >> 10 & 0xff);
		put(base64, base64->bits >> 2 & 0xff);
	} else if (left == 2) {
		put(base64, base64->bits >> 4 & 0xff);
	}
	if (left == 1 || (left + base64->padding) % 4 != 0)
		bad(base64, body.p + body.n, 0);
}

static void
take(struct base64 *base64, const uint8_t *at)
{
	unsigned value = symbol_value(*at);

	if (value != NOT_A_SYMBOL && base64->padding == 0)
		take_symbol(base64, value);
	else if (*at == '=' && base64->padding < 2)
		base64->padding++;
	else if (*at != ' ' && *at != '\t' && *at != '\r' && *at != '\n')
		bad(base64, at, 1);
}

/* Counts lines: LF, CR LF and CR alone end one. */
static void
advance(struct base64 *base64, uint8_t c)
{
	bool ends = c == '\r' || (c == '\n' && !base64->after_cr);

	if (ends)
		base64->here.line++;
	if (c == '\r' || c == '\n')
		base64->here.column = 1;
	else
		base64->here.column++;
	base64->after_cr = c == '\r';
	base64->here.offset++;
}

static void
decode_body(struct base64 *base64, struct slice body)
{
	for (size_t i = 0; i < body.n && base64->n < base64->most; i++) {
		if (i % MARK_EVERY == 0)
			base64->marks[base64->block->mark_count++] =
				base64->here;
		take(base64, body.p + i);
		advance(base64, body.p[i]);
	}
}

/* The column in which the body begins, and its offset. */
static struct input_mark
place_of_body(struct slice text, struct slice body, size_t line)
{
	struct input_mark mark = {.line = (uint32_t)line, .column = 1};

	mark.offset = (size_t)(body.p - text.p);
	for (size_t i = mark.offset;
		i > 0 && text.p[i - 1] != '\n' && text.p[i - 1] != '\r'; i--)
		mark.column++;
	return mark;
}

enum err_code
base64_decode(struct slice text, size_t line, size_t max_octets,
	struct arena *arena, struct input_block *block)
{
	struct slice body = block->body;
	size_t octets = body.n / 4 * 3 + 3;
	struct base64 base64 = {.block = block};

	if (body.n == 0)
		return ERR_OK;
	base64.most = octets < max_octets ? octets : max_octets + 1;
	base64.to = arena_alloc(arena, base64.most);
	base64.marks = arena_array(
		arena, body.n / MARK_EVERY + 1, sizeof(base64.marks[0]));
	if (base64.to == NULL || base64.marks == NULL)
		return ERR_NO_MEMORY;
	base64.here = place_of_body(text, body, line);
	decode_body(&base64, body);
	if (base64.n < base64.most)
		finish(&base64);
	block->der = (struct slice){base64.to, base64.n};
	block->marks = base64.marks;
	return ERR_OK;
}
