/* A JSON reader that keeps nothing: it only says whether text is well formed.
 * SPDX-License-Identifier: MIT */
#include "input/json.h"

enum { LEVELS_MAX = 64 };

/* What may stand next. */
enum due {
	DUE_VALUE,
	DUE_VALUE_OR_END, /* of an array */
	DUE_NAME,
	DUE_NAME_OR_END, /* of an object */
	DUE_COLON,
	DUE_COMMA_OR_END
};

struct reader {
	const uint8_t *at;
	const uint8_t *end;
	uint64_t objects; /* a bit for each level: it is no array */
	size_t levels;
	enum due due;
};

static bool
is_white(uint8_t c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
skip_white(struct reader *reader)
{
	while (reader->at < reader->end && is_white(*reader->at))
		reader->at++;
}

/* RFC 8259 7; the opening quotation mark is read already. */
static bool
read_string(struct reader *reader)
{
	while (reader->at < reader->end) {
		uint8_t c = *reader->at++;

		if (c == '"')
			return true;
		if (c < ' ')
			return false;
		if (c != '\\')
			continue;
		if (reader->at == reader->end || *reader->at == 0 ||
			strchr("\"\\/bfnrtu", *reader->at) == NULL)
			return false;
		reader->at++;
	}
	return false;
}

/* A number or one of the three words, by the characters that they have. */
static bool
read_plain(struct reader *reader)
{
	const uint8_t *begin = --reader->at;
	struct slice word;

	while (reader->at < reader->end && *reader->at != 0 &&
		strchr("+-.0123456789abcdefghijklmnopqrstuvwxyzE",
			*reader->at) != NULL)
		reader->at++;
	word = (struct slice){begin, (size_t)(reader->at - begin)};
	if (slice_equal(word, slice_text("true")) ||
		slice_equal(word, slice_text("false")) ||
		slice_equal(word, slice_text("null")))
		return true;
	return word.n > 0 &&
		(*begin == '-' || (*begin >= '0' && *begin <= '9'));
}

static bool
open_level(struct reader *reader, bool is_object)
{
	if (reader->levels == LEVELS_MAX)
		return false;
	reader->objects = reader->objects << 1 | is_object;
	reader->levels++;
	reader->due = is_object ? DUE_NAME_OR_END : DUE_VALUE_OR_END;
	return true;
}

static bool
close_level(struct reader *reader, bool is_object)
{
	if (((reader->objects & 1) != 0) != is_object)
		return false;
	reader->objects >>= 1;
	reader->levels--;
	reader->due = DUE_COMMA_OR_END;
	return true;
}

static bool
read_value(struct reader *reader, uint8_t c)
{
	if (c == '{' || c == '[')
		return open_level(reader, c == '{');
	if (c == ']' && reader->due == DUE_VALUE_OR_END)
		return close_level(reader, false);
	reader->due = DUE_COMMA_OR_END;
	return c == '"' ? read_string(reader) : read_plain(reader);
}

static bool
read_name(struct reader *reader, uint8_t c)
{
	if (c == '}' && reader->due == DUE_NAME_OR_END)
		return close_level(reader, true);
	reader->due = DUE_COLON;
	return c == '"' && read_string(reader);
}

static bool
read_end(struct reader *reader, uint8_t c)
{
	if (c != ',')
		return (c == '}' || c == ']') && close_level(reader, c == '}');
	reader->due = (reader->objects & 1) != 0 ? DUE_NAME : DUE_VALUE;
	return true;
}

/* What begins with this character, within an object or array. */
static bool
read_next(struct reader *reader, uint8_t c)
{
	switch (reader->due) {
	case DUE_VALUE:
	case DUE_VALUE_OR_END: return read_value(reader, c);
	case DUE_NAME:
	case DUE_NAME_OR_END: return read_name(reader, c);
	case DUE_COLON: reader->due = DUE_VALUE; return c == ':';
	case DUE_COMMA_OR_END: break;
	}
	return read_end(reader, c);
}

/* One object or array. */
static bool
read_document(struct reader *reader)
{
	uint8_t c = *reader->at++;

	if (c != '{' && c != '[')
		return false;
	(void)open_level(reader, c == '{');
	while (reader->levels > 0) {
		skip_white(reader);
		if (reader->at == reader->end ||
			!read_next(reader, *reader->at++))
			return false;
	}
	return true;
}

bool
json_is_document(struct slice text)
{
	struct reader reader = {.levels = 0};

	if (slice_begins(text, "\xef\xbb\xbf"))
		text = slice_from(text, 3);
	if (text.n == 0)
		return false;
	reader.at = text.p;
	reader.end = text.p + text.n;
	skip_white(&reader);
	if (reader.at == reader.end)
		return false;
	while (reader.at < reader.end) {
		if (!read_document(&reader))
			return false;
		skip_white(&reader);
	}
	return true;
}
