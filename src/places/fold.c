/* Folding of the names of places. SPDX-License-Identifier: MIT */
#include "places/fold.h"

#include "base/unicode.h"

#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

enum { TEXT_MAX_OCTETS = 256 };

/* Words that say what kind of subdivision it is, and the little words between
 * them and between two names, folded. Sorted for bsearch. */
static const char kind_words[][18] = {
	"and",
	"apskritis",
	"autonoma",
	"autonome",
	"avtonomnyj",
	"avtonomnyy",
	"canton",
	"cidade",
	"city",
	"ciudad",
	"co",
	"commonwealth",
	"comunidad",
	"comunitat",
	"county",
	"da",
	"de",
	"del",
	"departamento",
	"departement",
	"department",
	"di",
	"district",
	"districts",
	"distrikt",
	"distrito",
	"do",
	"dos",
	"du",
	"e",
	"en",
	"estado",
	"et",
	"freistaat",
	"fylke",
	"gewest",
	"governorate",
	"gwangyeoksi",
	"i",
	"judet",
	"judetul",
	"kanton",
	"ken",
	"krai",
	"kraj",
	"kray",
	"lan",
	"maakond",
	"megye",
	"miestas",
	"municipality",
	"novads",
	"oblast",
	"oblasti",
	"oblysy",
	"och",
	"of",
	"og",
	"okrug",
	"prefecture",
	"principado",
	"principality",
	"province",
	"provincia",
	"provincie",
	"provinsi",
	"provinz",
	"regiao",
	"region",
	"regione",
	"republic",
	"republika",
	"respublika",
	"respublikasi",
	"sar",
	"sheng",
	"shi",
	"state",
	"teukbyeoljachido",
	"teukbyeolsi",
	"the",
	"und",
	"voblasc",
	"voivodeship",
	"voivodship",
	"wojewodztwo",
	"y",
	"zizhiqu",
	"zupanija",
};

/* Letters that no decomposition takes apart; "" is for those that sound like
 * nothing in other languages: the apostrophes of transliteration. */
static const struct {
	ucs4_t letter;
	char folded[3];
} special_letters[] = {
	{0x00df, "ss"}, /* sharp s */
	{0x00e6, "ae"},
	{0x00f0, "d"},  /* eth */
	{0x00f8, "o"},  /* o with stroke */
	{0x00fe, "th"}, /* thorn */
	{0x0111, "d"},  /* d with stroke */
	{0x0127, "h"},  /* h with stroke */
	{0x0131, "i"},  /* dotless i */
	{0x0138, "k"},  /* kra */
	{0x0142, "l"},  /* l with stroke */
	{0x014b, "ng"}, /* eng */
	{0x0153, "oe"},
	{0x0167, "t"}, /* t with stroke */
	{0x01dd, "e"}, /* turned e */
	{0x0259, "e"}, /* schwa */
	{0x02b9, ""},  /* modifier prime */
	{0x02bb, ""},  /* turned comma, okina */
	{0x02bc, ""},  /* modifier apostrophe */
	{0x02be, ""},  /* right half ring, hamza */
	{0x02bf, ""},  /* left half ring, ain */
	{0x2018, ""},  /* quotation marks used as apostrophes */
	{0x2019, ""},
};

/* The folded text as it grows. */
struct folding {
	char *out;
	size_t n;
	bool failed;
};

/* Appends a letter, digit or blank; no blank at the start or after one. */
static void
put(struct folding *folding, char c)
{
	if (c == ' ' && (folding->n == 0 || folding->out[folding->n - 1] == c))
		return;
	if (folding->n + 1 == FOLD_ROOM) {
		folding->failed = true;
		return;
	}
	folding->out[folding->n++] = c;
}

static void
put_words(struct folding *folding, const char *words)
{
	for (; *words != '\0'; words++)
		put(folding, *words);
}

/* ASCII: letters and digits stay, apostrophes vanish, the rest divides. */
static void
put_ascii(struct folding *folding, char c)
{
	bool is_letter = c >= 'a' && c <= 'z';
	bool is_digit = c >= '0' && c <= '9';

	if (is_letter || is_digit)
		put(folding, c);
	else if (c == '&')
		put_words(folding, " and ");
	else if (c != '\'' && c != '`')
		put(folding, ' ');
}

/* A character that is not ASCII even without its accents. */
static void
put_special(struct folding *folding, ucs4_t c)
{
	const uint32_t dividers =
		UC_CATEGORY_MASK_P | UC_CATEGORY_MASK_S | UC_CATEGORY_MASK_Z;

	for (size_t i = 0;
		i < sizeof(special_letters) / sizeof(special_letters[0]); i++)
		if (special_letters[i].letter == c) {
			put_words(folding, special_letters[i].folded);
			return;
		}
	if (uc_is_general_category_withtable(c, dividers))
		put(folding, ' ');
	else if (!uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M))
		folding->failed = true;
}

/* The letter below the accents. Each step yields a letter and at most one
 * accent, and Unicode nests no more than three accents. */
static ucs4_t
base_letter(ucs4_t c)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];

	for (int depth = 0; depth < 4; depth++) {
		if (uc_canonical_decomposition(c, parts) <= 0)
			break;
		c = parts[0];
	}
	return c;
}

static void
put_folded(struct folding *folding, ucs4_t c)
{
	if (c >= 0x80)
		c = uc_tolower(base_letter(c));
	if (c < 0x80)
		put_ascii(folding, (char)ascii_lower((uint8_t)c));
	else
		put_special(folding, c);
}

/* Folds characters alone, all words kept; false where it cannot be done. */
static bool
fold_characters(struct slice text, char out[FOLD_ROOM], size_t *n)
{
	struct folding folding = {.out = out};
	struct character c;

	if (text.n > TEXT_MAX_OCTETS)
		return false;
	while (!folding.failed && unicode_next(&text, &c)) {
		if (c.c == UNICODE_NONE)
			return false;
		put_folded(&folding, c.c);
	}
	while (folding.n > 0 && out[folding.n - 1] == ' ')
		folding.n--;
	*n = folding.n;
	return !folding.failed;
}

/* What the words of a name go through: the word to keep, or NULL. */
typedef const char *word_filter(const char *word);

static const char *
country_word(const char *word)
{
	return strcmp(word, "the") == 0 ? NULL : word;
}

static int
compare_words(const void *key, const void *element)
{
	return strcmp(key, element);
}

static const char *
subdivision_word(const char *word)
{
	if (bsearch(word, kind_words,
		    sizeof(kind_words) / sizeof(kind_words[0]),
		    sizeof(kind_words[0]), compare_words) != NULL)
		return NULL;
	if (strcmp(word, "saint") == 0 || strcmp(word, "sankt") == 0)
		return "st";
	return word;
}

/* Copies the words of n octets at `words`, which it cuts up, to out through
 * the filter; returns the length. Filters make no word longer. */
static size_t
filter_words(char *words, size_t n, word_filter *filter, char *out)
{
	size_t length = 0;

	words[n] = '\0';
	for (char *word = words; word < words + n; word += strlen(word) + 1) {
		const char *kept;

		word[strcspn(word, " ")] = '\0';
		kept = filter(word);
		if (kept != NULL && length > 0)
			out[length++] = ' ';
		for (; kept != NULL && *kept != '\0'; kept++)
			out[length++] = *kept;
	}
	return length;
}

static size_t
fold_through(struct slice text, word_filter *filter, char out[FOLD_ROOM])
{
	char words[FOLD_ROOM];
	char all[FOLD_ROOM];
	size_t n;
	size_t kept;

	out[0] = '\0';
	if (!fold_characters(text, all, &n))
		return 0;
	memcpy(words, all, n);
	kept = filter_words(words, n, filter, out);
	if (kept == 0) {
		memcpy(out, all, n);
		kept = n;
	}
	out[kept] = '\0';
	return kept;
}

size_t
fold_country(struct slice text, char out[FOLD_ROOM])
{
	return fold_through(text, country_word, out);
}

size_t
fold_subdivision(struct slice text, char out[FOLD_ROOM])
{
	return fold_through(text, subdivision_word, out);
}

size_t
fold_abbreviation(struct slice text, char out[FOLD_ROOM])
{
	size_t n;
	size_t kept = 0;

	out[0] = '\0';
	if (!fold_characters(text, out, &n))
		n = 0;
	for (size_t i = 0; i < n; i++)
		if (out[i] != ' ')
			out[kept++] = out[i];
	out[kept] = '\0';
	return kept;
}

/* Hangul and kana are made of parts that are no accents. */
static bool
has_accents(ucs4_t c)
{
	return c < 0x3040;
}

static bool
is_letter(ucs4_t c)
{
	return uc_is_general_category_withtable(
		c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N);
}

size_t
fold_letters(struct slice text, char out[FOLD_ROOM])
{
	struct character c;
	size_t n = 0;

	out[0] = '\0';
	if (text.n > TEXT_MAX_OCTETS)
		return 0;
	while (unicode_next(&text, &c)) {
		ucs4_t letter = c.c;

		if (letter == UNICODE_NONE || n + 5 > FOLD_ROOM)
			return 0;
		if (has_accents(letter))
			letter = uc_tolower(base_letter(letter));
		if (is_letter(letter))
			n = unicode_put((uint8_t *)out, n, letter);
	}
	out[n] = '\0';
	return n;
}
