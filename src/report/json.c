/* Writes JSON. SPDX-License-Identifier: MIT */
#include "report/json.h"
#include "results/results.h"

#include <string.h>

#define ONES UINT64_C(0x0101010101010101)
#define HIGH_BITS (ONES * 0x80)

enum { NUMBER_ROOM = 20 /* digits of the largest one */ };

struct json
json_in(struct sink *out)
{
	return (struct json){out, false};
}

/* The high bit of each octet of a word that is below n, at most 128, or at
 * least of the first such. */
static uint64_t
octets_below(uint64_t word, uint64_t n)
{
	return (word - ONES * n) & ~word & HIGH_BITS;
}

/* The same of each that is c. */
static uint64_t
octets_like(uint64_t word, char c)
{
	return octets_below(word ^ ONES * (unsigned char)c, 1);
}

/* Of the n octets of text those up to the first that JSON has to escape. */
static size_t
plain_octets(const char *text, size_t n)
{
	size_t i = 0;

	for (; n - i >= sizeof(uint64_t); i += sizeof(uint64_t)) {
		uint64_t word;

		memcpy(&word, text + i, sizeof(word));
		if ((octets_below(word, 0x20) | octets_like(word, '"') |
			    octets_like(word, '\\')) != 0)
			break;
	}
	while (i < n && (unsigned char)text[i] >= 0x20 && text[i] != '"' &&
		text[i] != '\\')
		i++;
	return i;
}

static void
write_escaped(struct sink *out, char c)
{
	static const char letters[] = {['\b'] = 'b',
		['\t'] = 't',
		['\n'] = 'n',
		['\f'] = 'f',
		['\r'] = 'r',
		['"'] = '"',
		['\\'] = '\\'};
	const char letter = letters[(unsigned char)c];

	sink_char(out, '\\');
	if (letter != '\0')
		sink_char(out, letter);
	else
		sink_format(out, "u%04X", (unsigned)(unsigned char)c);
}

static void
write_string(struct sink *out, const char *text)
{
	size_t left = strlen(text);

	sink_char(out, '"');
	for (;;) {
		const size_t n = plain_octets(text, left);

		sink_octets(out, text, n);
		text += n;
		left -= n;
		if (left == 0)
			break;
		write_escaped(out, *text++);
		left--;
	}
	sink_char(out, '"');
}

/* The name of a member, which is ours: nothing in it is to be escaped. */
static void
write_name(struct sink *out, const char *name)
{
	sink_char(out, '"');
	sink_text(out, name);
	sink_char(out, '"');
}

/* What stands before a value. */
static void
begin_value(struct json *json, const char *name)
{
	if (json->is_further)
		sink_char(json->out, ',');
	json->is_further = true;
	if (name == NULL)
		return;
	write_name(json->out, name);
	sink_char(json->out, ':');
}

static void
open_bracket(struct json *json, const char *name, char bracket)
{
	begin_value(json, name);
	sink_char(json->out, bracket);
	json->is_further = false;
}

static void
close_bracket(struct json *json, char bracket)
{
	sink_char(json->out, bracket);
	json->is_further = true;
}

void
json_open_object(struct json *json, const char *name)
{
	open_bracket(json, name, '{');
}

void
json_close_object(struct json *json)
{
	close_bracket(json, '}');
}

void
json_open_array(struct json *json, const char *name)
{
	open_bracket(json, name, '[');
}

void
json_close_array(struct json *json)
{
	close_bracket(json, ']');
}

void
json_write_text(struct json *json, const char *name, const char *text)
{
	if (text == NULL) {
		json_write_null(json, name);
		return;
	}
	begin_value(json, name);
	write_string(json->out, text);
}

void
json_write_number(struct json *json, const char *name, uint64_t number)
{
	char digits[NUMBER_ROOM];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	begin_value(json, name);
	sink_octets(json->out, digits + at, sizeof(digits) - at);
}

void
json_write_truth(struct json *json, const char *name, bool truth)
{
	begin_value(json, name);
	sink_text(json->out, truth ? "true" : "false");
}

void
json_write_null(struct json *json, const char *name)
{
	begin_value(json, name);
	sink_text(json->out, "null");
}

/* Versions and days by name; null where one cannot be told. */
static bool
write_data(struct json *json)
{
	struct csrlint_datum datum;

	json_open_object(json, "data");
	for (size_t i = 0; results_datum(i, &datum); i++) {
		if (csrlint_ran_out_of_memory())
			return false;
		json_write_text(json, datum.name,
			datum.value[0] == '\0' ? NULL : datum.value);
	}
	json_close_object(json);
	return true;
}

bool
json_program(struct json *json)
{
	json_write_text(json, "version", csrlint_version());
	return write_data(json);
}
