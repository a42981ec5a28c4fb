/* Names of towns: abbreviations, and postal codes in their place.
 * SPDX-License-Identifier: MIT */
#include "places/places.h"

/* --- abbreviations ------------------------------------------------------- */

struct abbreviation {
	const char *word;
	const char *full;
};

/* Towns of the United States by their initials. */
static const struct abbreviation towns[] = {
	{"NYC", "New York"},
	{"N.Y.C.", "New York"},
	{"LA", "Los Angeles"},
	{"L.A.", "Los Angeles"},
	{"SF", "San Francisco"},
	{"S.F.", "San Francisco"},
	{"SLC", "Salt Lake City"},
	{"DC", "Washington"},
	{"D.C.", "Washington"},
};

/* Words within a name, compared with case. */
static const struct abbreviation words[] = {
	{"St", "Saint"},
	{"ST", "SAINT"},
	{"Ste", "Sainte"},
	{"STE", "SAINTE"},
	{"Mt", "Mount"},
	{"MT", "MOUNT"},
	{"Ft", "Fort"},
	{"FT", "FORT"},
};

static bool
is_country(const char country[3], const char *code)
{
	return strcmp(country, code) == 0;
}

static bool
divides(uint8_t c)
{
	return c == ' ' || c == '-' || c == '.';
}

/* In Canada "St." is part of official names (St. John's, St. Catharines);
 * only with a hyphen it is short for the French "Saint-". */
static bool
may_be_official(const char country[3], struct slice word, struct slice behind)
{
	return is_country(country, "CA") && ascii_lower(word.p[0]) == 's' &&
		!slice_begins(behind, "-");
}

/* What the word in front of `behind` stands for; NULL: it is no abbreviation
 * or the last word, where "St" is a street. */
static const char *
written_out(const char country[3], struct slice word, struct slice behind)
{
	if (behind.n < 3 || may_be_official(country, word, behind))
		return NULL;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (slice_equal(word, slice_text(words[i].word)))
			return words[i].full;
	return NULL;
}

/* Appends to what has room for LOCALITY_ROOM; false where it does not fit. */
static bool
append_part(char *full, struct slice part)
{
	size_t n = strlen(full);

	if (part.n >= LOCALITY_ROOM - n)
		return false;
	memcpy(full + n, part.p, part.n);
	full[n + part.n] = '\0';
	return true;
}

/* Takes the first word off *rest. */
static struct slice
take_word(struct slice *rest)
{
	struct slice word = {rest->p, 0};

	while (word.n < rest->n && !divides(rest->p[word.n]))
		word.n++;
	*rest = slice_from(*rest, word.n);
	return word;
}

/* Moves what divides two words to full, but for the stop of an abbreviation
 * that was written out: "St. " and "St." become a blank. */
static bool
take_divider(struct slice *rest, bool behind_abbreviation, char *full)
{
	struct slice divider;
	size_t n = 0;

	if (behind_abbreviation && slice_begins(*rest, "."))
		*rest = slice_from(*rest, 1);
	while (n < rest->n && divides(rest->p[n]))
		n++;
	divider = n == 0 && behind_abbreviation && rest->n > 0
		? slice_text(" ")
		: slice_head(*rest, n);
	*rest = slice_from(*rest, n);
	return append_part(full, divider);
}

static bool
has_short_words(
	const char country[3], struct slice text, char full[LOCALITY_ROOM])
{
	bool changed = false;

	full[0] = '\0';
	while (text.n > 0) {
		struct slice word = take_word(&text);
		const char *whole = written_out(country, word, text);

		changed |= whole != NULL;
		if (whole != NULL)
			word = slice_text(whole);
		if (!append_part(full, word) ||
			!take_divider(&text, whole != NULL, full))
			return false;
	}
	return changed;
}

bool
locality_abbreviated(
	const char country[3], struct slice text, char full[LOCALITY_ROOM])
{
	bool is_american = is_country(country, "US");

	if (slice_find(text, '\0') < text.n ||
		(!is_american && !is_country(country, "CA")))
		return false;
	for (size_t i = 0; is_american && i < sizeof(towns) / sizeof(towns[0]);
		i++)
		if (slice_equal_ignoring_case(
			    text, slice_text(towns[i].word))) {
			full[0] = '\0';
			return append_part(full, slice_text(towns[i].full));
		}
	return has_short_words(country, text, full);
}

/* --- postal codes -------------------------------------------------------- */

/* Codes with letters: A a letter, 9 a digit. United Kingdom, Canada, the
 * Netherlands. */
static const char *const patterns[] = {"A9 9AA", "A99 9AA", "AA9 9AA",
	"AA99 9AA", "A9A 9AA", "AA9A 9AA", "A9A 9A9", "9999 AA"};

static bool
fits_pattern(struct slice text, const char *pattern)
{
	if (text.n != strlen(pattern))
		return false;
	for (size_t i = 0; i < text.n; i++)
		if (pattern[i] == '9' ? !ascii_is_digit(text.p[i])
				: pattern[i] == 'A'
				? !ascii_is_letter(text.p[i])
				: text.p[i] != ' ')
			return false;
	return true;
}

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
	for (size_t i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++)
		if (fits_pattern(text, patterns[i]))
			return true;
	return is_number(text, 1) || is_number(without_prefix(text), 3);
}
