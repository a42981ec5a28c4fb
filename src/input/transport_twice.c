/* Undoing Base64 in Base64. SPDX-License-Identifier: MIT */
#include "input/base64.h"
#include "input/lines.h"
#include "input/octets.h"
#include "input/transport.h"

enum {
	INNER_SYMBOLS = 48, /* in a row, that have to hold text */
	INNER_OCTETS = INNER_SYMBOLS / 4 * 3
};

/* A run of Base64 over one or more lines: a line without a stranger in it
 * goes on with the run of the line before. */
static size_t
run_end(struct slice text, size_t from)
{
	size_t end = from;
	struct slice rest = slice_from(text, from);
	struct line line = {.number = 0};

	while (line_next(rest, &line)) {
		struct slice content = trim(line.text);
		size_t symbols = 0;
		size_t padded;

		while (symbols < content.n &&
			base64_is_symbol(content.p[symbols]))
			symbols++;
		for (padded = symbols;
			padded < content.n && content.p[padded] == '=';)
			padded++;
		if (padded < content.n && line.number > 1)
			break;
		end = (size_t)(content.p - text.p) + symbols;
		if (symbols < content.n || content.n == 0)
			break;
	}
	return end;
}

/* Decodes the run [from, to) of Base64 symbols and blanks into the layer. */
static void
decode_run(struct rewrite *rewrite, size_t from, size_t to)
{
	uint32_t bits = 0;
	unsigned have = 0; /* bits that are waiting */
	size_t begins = from;

	for (size_t i = from; i < to; i++) {
		uint8_t c = rewrite->source.p[i];

		if (!base64_is_symbol(c))
			continue;
		if (have == 0)
			begins = i;
		bits = bits << 6 | base64_value(c);
		have += 6;
		if (have < 8)
			continue;
		have -= 8;
		rewrite_put(rewrite, (uint8_t)(bits >> have & 0xff), begins);
		begins = i;
	}
}

/* True where octets are text, as PEM is, or JSON, or Base64, also in UTF-16 or
 * behind a mark of UTF-8. Of random octets none of 2^50 are. */
static bool
is_worth_decoding(struct slice text)
{
	size_t nuls = 0;
	size_t i = 0;

	if (slice_begins(text, "\xef\xbb\xbf"))
		i = 3;
	else if (slice_begins(text, "\xff\xfe"))
		i = 2;
	if (slice_begins(text, "{\""))
		return true; /* with any letters */
	for (; i < text.n; i++) {
		uint8_t c = text.p[i];

		if (c > '~' || (c != 0 && !is_text_octet(c)))
			return false;
		nuls += c == 0;
	}
	return nuls <= text.n / 2;
}

/* True where a run of Base64 holds such text, by its first octets. */
static bool
is_inner(struct slice run)
{
	uint8_t text[INNER_OCTETS];
	uint8_t steps[INNER_OCTETS];
	struct layer_mark mark[1];
	struct rewrite rewrite = {.source = run,
		.text = text,
		.steps = steps,
		.marks = mark,
		.room = INNER_OCTETS};

	if (run.n < INNER_SYMBOLS)
		return false;
	for (size_t i = 0; i < INNER_SYMBOLS; i++)
		if (!base64_is_symbol(run.p[i]))
			return false;
	decode_run(&rewrite, 0, INNER_SYMBOLS);
	return is_worth_decoding((struct slice){text, rewrite.n});
}

/* True where a long run of Base64 goes on behind the blanks or the line end in
 * front of this offset, also behind the short rest of a line that was broken:
 * PEM may well hold words that look like Base64 of something. What ends in a
 * word ("Content-Transfer-Encoding: base64") is no such run. */
static bool
goes_on(struct slice text, size_t offset)
{
	if (offset > 1 && base64_is_any_symbol(text.p[offset - 1]) &&
		base64_is_symbol(text.p[offset - 2]))
		return true; /* behind - or _ of URLs */
	for (unsigned lines = 0; lines < 2; lines++) {
		size_t end;

		while (offset > 0 && text.p[offset - 1] <= ' ')
			offset--;
		end = offset;
		while (offset > 0 && end - offset < INNER_SYMBOLS &&
			base64_is_symbol(text.p[offset - 1]))
			offset--;
		if (end - offset == INNER_SYMBOLS)
			return true;
		if (offset == end || (offset > 0 && text.p[offset - 1] > '\r'))
			return false;
	}
	return false;
}

/* The first run from here on that holds such text; text.n: none. */
static size_t
next_inner(struct slice text, size_t from)
{
	size_t i = from;

	while (i > 0 && i < text.n && base64_is_symbol(text.p[i - 1]))
		i++;
	while (i < text.n) {
		if (is_inner(slice_from(text, i)) && !goes_on(text, i))
			return i;
		while (i < text.n && base64_is_symbol(text.p[i]))
			i++;
		i++; /* behind the octet that ends the run */
	}
	return text.n;
}

bool
twice_is_there(struct slice text)
{
	return next_inner(text, 0) < text.n;
}

void
twice_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;
	size_t done = 0;

	while (done < text.n) {
		size_t from = next_inner(text, done);
		size_t to = from < text.n ? run_end(text, from) : from;

		keep_all(rewrite, done, from);
		decode_run(rewrite, from, to);
		while (to < text.n && text.p[to] == '=')
			to++;
		done = to;
	}
}
