/* Postal codes. SPDX-License-Identifier: MIT */
#include "places/address.h"

/* What all of a postal code may be: A a letter, 9 a digit, ? either. Universal
 * Postal Union, addressing systems; where a blank belongs, people leave it out.
 * What is but digits is told by number_letters. */
static const char *const patterns[] = {
	/* United Kingdom and what follows it */
	"A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA",
	"A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA",
	/* Canada, Netherlands, Ireland, Malta, Argentina, Cayman Islands */
	"A9A 9A9", "A9A9A9", "A9A-9A9", "9999 AA", "9999AA", "A99 ??9?",
	"A99 ?9??", "A9A ????", "A99 ???9", "A99 9???", "AAA 9999", "A9999AAA",
	"AA9-9999"};

/* A number beside a name that is a code: the country, the pattern; "" is any
 * country. Of the general ones no house and no district has so many digits. */
static const struct {
	char country[3];
	const char *pattern;
} numbers[] = {
	{"", "99999"},
	{"", "999999"},
	{"", "9999999"},
	{"", "99999-9999"},
	{"", "99999-999"},
	{"", "999-9999"},
	{"", "9999-999"},
	{"", "99-999"},
	{"", "A-9999"},
	{"", "AA-9999"},
	{"", "A-99999"},
	{"", "AA-99999"},
	{"", "A-999 99"},
	{"", "AA-999 99"},
	{"AD", "AA999"},
	{"CZ", "999 99"},
	{"FO", "999"},
	{"GR", "999 99"},
	{"IN", "999 999"},
	{"IS", "999"},
	{"JP", "999-9999"},
	{"SE", "999 99"},
	{"SK", "999 99"},
	{"TW", "999"},
};

/* Countries whose codes have four digits. */
static const char four_digits[][3] = {"AL", "AM", "AR", "AT", "AU", "BD", "BE",
	"BG", "CH", "CY", "DK", "GE", "GL", "HU", "LI", "LU", "LV", "MK", "MZ",
	"NL", "NO", "NZ", "PH", "PT", "PY", "SI", "TN", "VE", "ZA"};

static bool
fits_character(uint8_t c, char wanted)
{
	switch (wanted) {
	case 'A': return ascii_is_letter(c);
	case '9': return ascii_is_digit(c);
	case '?': return ascii_is_letter(c) || ascii_is_digit(c);
	default: return c == (uint8_t)wanted;
	}
}

static bool
fits_pattern(struct slice text, const char *pattern)
{
	if (text.n != strlen(pattern))
		return false;
	for (size_t i = 0; i < text.n; i++)
		if (!fits_character(text.p[i], pattern[i]))
			return false;
	return true;
}

static bool
is_lettered_code(struct slice text)
{
	for (size_t i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++)
		if (fits_pattern(text, patterns[i]))
			return true;
	return false;
}

/* --- alone ---------------------------------------------------------------- */

/* Without a country's letter or two before a hyphen: "D-80331". */
static struct slice
without_prefix(struct slice text)
{
	size_t n = slice_find(text, '-');

	if (n == 0 || n > 2 || n + 1 >= text.n || !ascii_is_letter(text.p[0]) ||
		!ascii_is_letter(text.p[n - 1]))
		return text;
	return slice_from(text, n + 1);
}

/* So many digits or more, in groups. */
static bool
is_number(struct slice text, size_t least)
{
	size_t digits = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (!ascii_is_digit(text.p[i]) && text.p[i] != ' ' &&
			text.p[i] != '-')
			return false;
		digits += ascii_is_digit(text.p[i]);
	}
	return digits >= least;
}

bool
is_postal_code(struct slice text)
{
	return is_lettered_code(text) || is_number(text, 1) ||
		is_number(without_prefix(text), 3);
}

/* --- beside a name -------------------------------------------------------- */

static bool
has_four_digits(const char *country)
{
	for (size_t i = 0; country != NULL &&
		i < sizeof(four_digits) / sizeof(four_digits[0]);
		i++)
		if (strcmp(four_digits[i], country) == 0)
			return true;
	return false;
}

static bool
is_code_beside(const char *country, struct slice text)
{
	if (is_lettered_code(text) ||
		(has_four_digits(country) && fits_pattern(text, "9999")))
		return true;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if ((numbers[i].country[0] == '\0' ||
			    (country != NULL &&
				    strcmp(numbers[i].country, country) ==
					    0)) &&
			fits_pattern(text, numbers[i].pattern))
			return true;
	return false;
}

static bool
divides(uint8_t c)
{
	return c == ' ' || c == ',' || c == ';';
}

/* How many octets the first word has, or from the end the last one. */
static size_t
first_word(struct slice text)
{
	size_t n = 0;

	while (n < text.n && !divides(text.p[n]))
		n++;
	return n;
}

static size_t
last_word(struct slice text)
{
	size_t n = 0;

	while (n < text.n && !divides(text.p[text.n - 1 - n]))
		n++;
	return n;
}

/* Without what divides it from a code, at both ends. */
static struct slice
trimmed(struct slice text)
{
	while (text.n > 0 && (divides(text.p[0]) || text.p[0] == '-'))
		text = slice_from(text, 1);
	while (text.n > 0 &&
		(divides(text.p[text.n - 1]) || text.p[text.n - 1] == '-'))
		text.n--;
	return text;
}

/* The octets of two letters at least, one of which may be any beyond ASCII. */
static bool
is_name(struct slice text)
{
	size_t letters = 0;

	for (size_t i = 0; i < text.n; i++)
		letters += ascii_is_letter(text.p[i]) || text.p[i] >= 0x80;
	return letters >= 2;
}

/* Codes are of one word or of two; the longer one first ("111 20 Stockholm",
 * not "20 Stockholm"). */
static struct slice
behind_code(const char *country, struct slice text)
{
	size_t one = first_word(text);
	size_t two = one + 1 + first_word(slice_from(text, one + 1));

	if (two < text.n && is_code_beside(country, slice_head(text, two)))
		return slice_from(text, two);
	if (one < text.n && is_code_beside(country, slice_head(text, one)))
		return slice_from(text, one);
	return (struct slice){text.p, 0};
}

static struct slice
before_code(const char *country, struct slice text)
{
	size_t one = last_word(text);
	size_t two = 0;

	if (one + 1 < text.n)
		two = one + 1 + last_word(slice_head(text, text.n - one - 1));
	if (two > 0 && two < text.n &&
		is_code_beside(country, slice_from(text, text.n - two)))
		return slice_head(text, text.n - two);
	if (one < text.n &&
		is_code_beside(country, slice_from(text, text.n - one)))
		return slice_head(text, text.n - one);
	return (struct slice){text.p, 0};
}

/* False for ASCII without a digit: no country has such a code. */
static bool
may_hold_code(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] >= 0x80 || ascii_is_digit(text.p[i]))
			return true;
	return false;
}

struct slice
without_postal_code(const char *country, struct slice text)
{
	static const char post_mark[] = "\xe3\x80\x92"; /* of Japan */
	struct slice name;

	if (!may_hold_code(text))
		return slice_head(text, 0);
	if (slice_begins(text, post_mark))
		text = slice_from(text, strlen(post_mark));
	text = trimmed(text);
	name = trimmed(behind_code(country, text));
	if (name.n == 0)
		name = trimmed(before_code(country, text));
	return is_name(name) ? name : slice_head(name, 0);
}
