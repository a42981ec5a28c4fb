/* Names of towns: abbreviations.
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

/* "St." and "Ste." are part of official names (St. Paul, Port St. Lucie, Sault
 * Ste. Marie, St. John's); only in Canada, with a hyphen, they are short for
 * the French "Saint-". A form may want them in full all the same, which is not
 * asked of Canada's. */
static bool
may_be_official(const char country[3], struct slice word, struct slice behind,
	enum saints saints)
{
	if (ascii_lower(word.p[0]) != 's')
		return false;
	if (is_country(country, "CA"))
		return !slice_begins(behind, "-");
	return saints == SAINTS_AS_THEY_ARE;
}

/* What the word in front of `behind` stands for; NULL: it is no abbreviation
 * or the last word, where "St" is a street. */
static const char *
written_out(const char country[3], struct slice word, struct slice behind,
	enum saints saints)
{
	if (behind.n < 3 || word.n == 0 ||
		may_be_official(country, word, behind, saints))
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
has_short_words(const char country[3], struct slice text, enum saints saints,
	char full[LOCALITY_ROOM])
{
	bool changed = false;

	full[0] = '\0';
	while (text.n > 0) {
		struct slice word = take_word(&text);
		const char *whole = written_out(country, word, text, saints);

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
locality_abbreviated(const char country[3], struct slice text,
	enum saints saints, char full[LOCALITY_ROOM])
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
	return has_short_words(country, text, saints, full);
}
