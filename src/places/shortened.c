/* Short forms of the names of subdivisions that no table of codes has.
 * SPDX-License-Identifier: MIT */
#include "places/shortened.h"

#include "places/fold.h"
#include "places/table.h"

enum {
	PREFIX_LETTERS = 3, /* "N.", "No.", "Nor." */
	WHOLE_LETTERS = 4,
	CODE_ROOM = 4
};

/* Names that people and maps use and ISO 3166-2 has no more, or never had, by
 * their short forms, folded by fold_country. Own collection. */
static const struct {
	char country[3];
	char folded[17];
	struct subdivision meant;
} customary[] = {
	{"GB", "beds", {"GB", "", "Bedfordshire"}},
	{"GB", "berks", {"GB", "", "Berkshire"}},
	{"GB", "ches", {"GB", "", "Cheshire"}},
	{"GB", "e lothian", {"GB", "ELN", "East Lothian"}},
	{"GB", "e sussex", {"GB", "ESX", "East Sussex"}},
	{"GB", "e yorks", {"GB", "", "East Yorkshire"}},
	{"GB", "e yorkshire", {"GB", "", "East Yorkshire"}},
	{"GB", "g manchester", {"GB", "", "Greater Manchester"}},
	{"GB", "gtr london", {"GB", "", "Greater London"}},
	{"GB", "gtr manchester", {"GB", "", "Greater Manchester"}},
	{"GB", "hunts", {"GB", "", "Huntingdonshire"}},
	{"GB", "lanarks", {"GB", "", "Lanarkshire"}},
	{"GB", "middx", {"GB", "", "Middlesex"}},
	{"GB", "s glam", {"GB", "", "South Glamorgan"}},
	{"GB", "s yorks", {"GB", "", "South Yorkshire"}},
	{"GB", "s yorkshire", {"GB", "", "South Yorkshire"}},
	{"GB", "w glam", {"GB", "", "West Glamorgan"}},
	{"GB", "w mids", {"GB", "", "West Midlands"}},
	{"GB", "w midlands", {"GB", "", "West Midlands"}},
	{"GB", "w yorks", {"GB", "", "West Yorkshire"}},
	{"GB", "w yorkshire", {"GB", "", "West Yorkshire"}},
	{"GB", "yorks", {"GB", "", "Yorkshire"}},
	{"ZA", "e cape", {"ZA", "EC", "Eastern Cape"}},
};

/* Where people shorten one word of a name and spell out the other. */
static const char *const shorteners[] = {
	"US", "CA", "AU", "GB", "ZA", "IN", "NL", "DE", "AT", "BR", "MX", "NZ"};

const struct subdivision *
shortened_customary(const char country[3], struct slice text)
{
	char folded[FOLD_ROOM] = "";

	for (size_t i = 0; i < sizeof(customary) / sizeof(customary[0]); i++) {
		if (strcmp(customary[i].country, country) != 0)
			continue;
		if (folded[0] == '\0' && fold_country(text, folded) == 0)
			return NULL;
		if (strcmp(customary[i].folded, folded) == 0)
			return &customary[i].meant;
	}
	return NULL;
}

bool
shortened_code(struct slice text, char code[CODE_ROOM])
{
	bool is_capital = false;

	if (text.n < 2 || text.n >= CODE_ROOM)
		return false;
	for (size_t i = 0; i < text.n; i++) {
		if (!ascii_is_letter(text.p[i]))
			return false;
		is_capital |= text.p[i] < 'a';
		code[i] = (char)(text.p[i] & ~0x20);
	}
	code[text.n] = '\0';
	/* "Ayr" and "Ely" are towns. */
	return text.n == 2 || !is_capital;
}

/* --- words ---------------------------------------------------------------- */

/* How many letters the word at `at` has. */
static size_t
word_letters(const char *at)
{
	return strcspn(at, " ");
}

/* How a word of a text goes with the word of a name in the same place. */
enum match { NO_MATCH, SAME, SHORT };

static enum match
match_word(const char *word, const char *name)
{
	size_t n = word_letters(word);
	size_t whole = word_letters(name);

	if (n > whole || strncmp(word, name, n) != 0)
		return NO_MATCH;
	if (n == whole)
		return SAME;
	return n == 1 || (n <= PREFIX_LETTERS && whole >= WHOLE_LETTERS)
		? SHORT
		: NO_MATCH;
}

/* True where the text is the name but for words that are cut short, one of
 * four letters at least being whole. Both are folded. */
static bool
is_short_for(const char *text, const char *name)
{
	bool has_short = false;
	bool has_whole = false;

	for (;;) {
		enum match match = match_word(text, name);
		size_t n = word_letters(text);

		if (match == NO_MATCH)
			return false;
		has_short |= match == SHORT;
		has_whole |= match == SAME && n >= WHOLE_LETTERS;
		text += n;
		name += word_letters(name);
		if (*text == '\0' || *name == '\0')
			break;
		text++;
		name++;
	}
	return *text == *name && has_short && has_whole;
}

/* True for texts of several words, one of them short: no other need be looked
 * for in the whole table. */
static bool
has_short_word(const char *folded)
{
	size_t words = 0;
	bool is_short = false;

	while (*folded != '\0') {
		size_t n = word_letters(folded);

		words++;
		is_short |= n <= PREFIX_LETTERS;
		folded += n;
		folded += *folded == ' ';
	}
	return words > 1 && is_short;
}

static bool
shortens_words(const char country[3])
{
	for (size_t i = 0; i < sizeof(shorteners) / sizeof(shorteners[0]); i++)
		if (strcmp(shorteners[i], country) == 0)
			return true;
	return false;
}

const struct subdivision *
shortened_words(const char country[3], struct slice text)
{
	char folded[FOLD_ROOM];
	size_t meant = PLACES_NO_SUBDIVISION;

	if (!shortens_words(country) || fold_subdivision(text, folded) == 0 ||
		!has_short_word(folded))
		return NULL;
	for (size_t i = 0; i < places_subdivision_key_count; i++) {
		const struct subdivision_key *key = &places_subdivision_keys[i];

		if (strcmp(key->country, country) != 0 ||
			!is_short_for(folded, places_pool + key->folded))
			continue;
		if (key->subdivision == PLACES_NO_SUBDIVISION ||
			(meant != PLACES_NO_SUBDIVISION &&
				meant != key->subdivision))
			return NULL; /* several may be meant */
		meant = key->subdivision;
	}
	return meant == PLACES_NO_SUBDIVISION ? NULL
					      : &places_subdivisions[meant];
}
