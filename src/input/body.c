/* Telling Base64 from prose. SPDX-License-Identifier: MIT */
#include "input/body.h"

#include "input/base64.h"
#include "input/lines.h"

/* What private keys of OpenSSH begin with, "openssh-key-v1", in Base64. */
#define OPENSSH_BASE64 "b3BlbnNzaC1rZXktdjE"

enum {
	WORD_MAX = 16,         /* longer runs of symbols are hardly words */
	DAMAGED_LINE_MIN = 32, /* a line of Base64 with strangers in it */
	STRANGERS_MAX = 2
};

/* What a line consists of. */
struct shape {
	size_t symbols;   /* of Base64 in either alphabet, and padding */
	size_t strangers; /* neither these nor blanks */
	size_t blanks;
	size_t longest; /* run of symbols */
};

/* A row of hyphens is a rule drawn across the page. */
static bool
is_rule(struct slice text, size_t at)
{
	return slice_begins(slice_from(text, at), "---");
}

static struct shape
shape_of(struct slice content)
{
	struct shape shape = {0, 0, 0, 0};
	size_t run = 0;

	for (size_t i = 0; i < content.n; i++) {
		uint8_t c = content.p[i];
		bool is_symbol = (base64_is_any_symbol(c) || c == '=') &&
			!is_rule(content, i);

		run = is_symbol ? run + 1 : 0;
		shape.longest = run > shape.longest ? run : shape.longest;
		if (is_symbol)
			shape.symbols++;
		else if (c == ' ' || c == '\t')
			shape.blanks++;
		else
			shape.strangers++;
	}
	return shape;
}

/* True where a line holds Base64 and nothing else, a little damage aside. */
static bool
is_base64(struct shape shape)
{
	if (shape.symbols == 0)
		return false;
	if (shape.strangers == 0)
		return shape.blanks == 0 || shape.longest >= WORD_MAX;
	return shape.strangers <= STRANGERS_MAX && shape.blanks == 0 &&
		shape.symbols >= DAMAGED_LINE_MIN;
}

/* DER of a SEQUENCE begins with 30, then a length: "M", then a letter from
 * "C" (at least eight octets) to "I" (a length in the long form). */
static bool
begins_der(struct slice token)
{
	if (slice_begins(token, OPENSSH_BASE64))
		return true;
	return token.n >= WORD_MAX && token.p[0] == 'M' && token.p[1] >= 'C' &&
		token.p[1] <= 'I';
}

/* The octets of the run of symbols that s begins with. */
static size_t
token_length(struct slice s)
{
	size_t n = 0;

	while (n < s.n && base64_is_any_symbol(s.p[n]))
		n++;
	return n;
}

size_t
body_find(struct slice line)
{
	struct slice content = trim(line);
	size_t first = (size_t)(content.p - line.p);

	for (size_t i = first; i < line.n;) {
		struct slice rest = slice_from(line, i);
		struct slice token = slice_head(rest, token_length(rest));

		if (begins_der(token) &&
			(token.n >= BODY_SYMBOLS_MIN ||
				(i == first && is_base64(shape_of(content)))))
			return i;
		i += token.n == 0 ? 1 : token.n;
	}
	return line.n;
}

/* Symbols of the DER that are still to come, while a body is measured. */
struct measure {
	size_t length;   /* octets of text that belong to the body */
	size_t symbols;  /* seen */
	size_t expected; /* 0: not known */
};

/* True where the DER ends in the last group of four symbols seen. Where more
 * is seen, data trails behind it, and goes on trailing. */
static bool
is_complete(const struct measure *measure)
{
	return measure->expected > 0 && measure->symbols >= measure->expected &&
		measure->symbols - measure->expected < 4;
}

/* The same with the padding behind it. */
static size_t
padded_length(struct slice s)
{
	size_t n = token_length(s);

	while (n < s.n && s.p[n] == '=')
		n++;
	return n;
}

/* True where a quotation mark ends the Base64 of a line, as in JSON and in
 * programs: what follows is of these. */
static bool
is_quoted(struct slice content)
{
	size_t n = padded_length(content);

	return n > 0 && n < content.n &&
		(content.p[n] == '"' || content.p[n] == '\'') &&
		shape_of(slice_from(content, n + 1)).longest < WORD_MAX;
}

/* Takes the part of a line that belongs to the body; false where the body
 * ends with it or before it. */
static bool
take_line(struct measure *measure, struct slice text, const struct line *line)
{
	struct slice content = trim(line->text);
	struct shape shape = shape_of(content);
	size_t n = content.n;

	if (n == 0)
		return true;
	if (!is_base64(shape) || is_quoted(content)) {
		if (line->number > 1 && !is_quoted(content))
			return false;
		n = padded_length(content);
		shape.symbols = n;
	}
	measure->length = (size_t)(content.p - text.p) + n;
	measure->symbols += shape.symbols;
	if (n < content.n || (n > 0 && content.p[n - 1] == '='))
		return false;
	return !is_complete(measure);
}

size_t
body_length(struct slice text)
{
	struct measure measure = {.expected = base64_expected(text)};
	struct line line = {.number = 0};

	while (line_next(text, &line))
		if (!take_line(&measure, text, &line))
			break;
	return measure.length;
}

bool
body_is_likely(struct slice text)
{
	return shape_of(text).longest >= WORD_MAX;
}

/* "DEK-Info: AES-128-CBC,...": a name, a colon, a value. */
static bool
is_header(struct slice line)
{
	size_t n = slice_find(line, ':');

	if (n == 0 || n == line.n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (line.p[i] != '-' && !base64_is_symbol(line.p[i]))
			return false;
	return true;
}

/* True where an empty line ends the header that text begins with, and more
 * follows: lines of it that are indented deeper than the one before go on
 * with that one then, even if they look like Base64. RFC 1421 4.4, RFC 822 3.1.
 */
static bool
is_folded(struct slice text)
{
	struct line line = {.number = 0};
	bool has_ended = false;

	while (line_next(text, &line)) {
		struct slice content = trim(line.text);

		if (content.n == 0)
			has_ended = true;
		else if (has_ended)
			return true;
		else if (!is_header(content) && !is_blank(line.text.p[0]))
			return false;
	}
	return false;
}

size_t
body_header_length(struct slice text)
{
	struct line line = {.number = 0};
	const bool folded = is_folded(text);
	size_t indent = 0; /* of the last line with a name */
	size_t n = 0;

	while (line_next(text, &line)) {
		struct slice content = trim(line.text);
		const size_t blanks = (size_t)(content.p - line.text.p);
		bool goes_on = n > 0 && blanks > 0 &&
			(!is_base64(shape_of(content)) ||
				(folded && blanks > indent));

		if (content.n == 0 && n > 0)
			return n + line.whole.n;
		if (!is_header(content) && !goes_on)
			break;
		if (is_header(content))
			indent = blanks;
		n = (size_t)(line.whole.p - text.p) + line.whole.n;
	}
	return n;
}
