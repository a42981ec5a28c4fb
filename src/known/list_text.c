/* The text of lists of keys: numbers in hexadecimal, one a line.
 * SPDX-License-Identifier: MIT */
#include "known/list_text.h"

struct slice
list_text_line(struct slice *rest)
{
	const size_t n = slice_find(*rest, '\n');
	const struct slice line = slice_head(*rest, n);

	*rest = slice_from(*rest, n + 1);
	return line;
}

size_t
list_text_count(struct slice text)
{
	size_t count = 0;

	for (; text.n > 0; count++)
		(void)list_text_line(&text);
	return count;
}

bool
list_text_is_empty(struct slice line)
{
	for (size_t i = 0; i < line.n; i++)
		if (strchr(" \t\r", line.p[i]) == NULL || line.p[i] == '\0')
			return line.p[i] == '#';
	return true;
}

/* 0 to 15; 16: no hexadecimal digit. */
static unsigned int
digit_of(uint8_t character)
{
	const uint8_t lower = ascii_lower(character);

	if (ascii_is_digit(character))
		return character - '0';
	return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10U : 16;
}

struct slice
list_text_digits(struct slice line)
{
	size_t n = 0;

	while (line.n > 0 && (line.p[0] == ' ' || line.p[0] == '\t'))
		line = slice_from(line, 1);
	if (slice_begins(line, "Modulus="))
		line = slice_from(line, strlen("Modulus="));
	while (n < line.n && digit_of(line.p[n]) < 16)
		n++;
	return slice_head(line, n);
}

size_t
list_text_decode(struct slice digits, uint8_t *out)
{
	const size_t n = (digits.n + 1) / 2;
	const size_t odd = digits.n % 2;

	memset(out, 0, n);
	for (size_t i = 0; i < digits.n; i++) {
		uint8_t *octet = &out[(i + odd) / 2];

		*octet = (uint8_t)(*octet * 16U + digit_of(digits.p[i]));
	}
	return n;
}
