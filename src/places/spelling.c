/* Likely typing errors in the names of subdivisions.
 *
 * Half of the world's right names are in no list, so an error is assumed only
 * in countries where names have one spelling, and only next to a name.
 * SPDX-License-Identifier: MIT */
#include "places/fold.h"
#include "places/places.h"
#include "places/table.h"

enum { CODE_ROOM = 3 };

/* Countries with one Latin spelling for each name, and from how many letters
 * on a name is judged: more where subdivisions are called like towns, for
 * these have neighbours (Bolton and Boston). Own judgement. */
static const struct {
	char country[CODE_ROOM];
	uint8_t letters;
} settled[] = {
	{"AT", 5},
	{"AU", 5},
	{"BE", 6},
	{"BR", 5},
	{"CA", 5},
	{"CH", 6},
	{"DE", 6},
	{"DK", 6},
	{"ES", 9},
	{"FR", 9},
	{"GB", 10},
	{"IN", 6},
	{"IT", 9},
	{"MX", 6},
	{"NL", 6},
	{"NO", 6},
	{"SE", 6},
	{"US", 5},
	{"ZA", 6},
};

/* How many letters a name must have to be judged; 0: none of this country
 * is. */
static size_t
letters_judged(const char country[3])
{
	for (size_t i = 0; i < sizeof(settled) / sizeof(settled[0]); i++)
		if (strcmp(settled[i].country, country) == 0)
			return settled[i].letters;
	return 0;
}

/* A folded name without its blanks, and with each letter once where it is
 * doubled; returns the length. */
static size_t
squeeze(const char *folded, char out[FOLD_ROOM])
{
	size_t n = 0;

	for (; *folded != '\0'; folded++)
		if (*folded != ' ' && (n == 0 || out[n - 1] != *folded))
			out[n++] = *folded;
	out[n] = '\0';
	return n;
}

/* True where a letter that is wrong is but a vowel at the end: a name in
 * another language, such as Floride and Californie, differs so. */
static bool
is_other_ending(const char *a, const char *b)
{
	return a[0] != '\0' && b[0] != '\0' && a[1] == '\0' && b[1] == '\0' &&
		strchr("aeio", a[0]) != NULL && strchr("aeio", b[0]) != NULL;
}

/* True where one becomes the other by one letter inserted, left out or
 * replaced, or by two swapped, or where they are the same. */
static bool
differ_by_one_slip(const char *a, const char *b)
{
	while (*a != '\0' && *a == *b) {
		a++;
		b++;
	}
	if (is_other_ending(a, b))
		return false;
	if (*a == '\0' && *b == '\0')
		return true;
	if (*a == '\0' || *b == '\0')
		return a[0] == '\0' ? b[1] == '\0' : a[1] == '\0';
	return strcmp(a + 1, b) == 0 || strcmp(a, b + 1) == 0 ||
		strcmp(a + 1, b + 1) == 0 ||
		(a[0] == b[1] && a[1] == b[0] && strcmp(a + 2, b + 2) == 0);
}

/* Blanks, or their lack, are a way of writing and no slip. */
static bool
differ_in_blanks_only(const char *a, const char *b)
{
	for (; *a != '\0' || *b != '\0'; a++, b++) {
		a += *a == ' ';
		b += *b == ' ';
		if (*a != *b)
			return false;
		if (*a == '\0')
			return true;
	}
	return true;
}

/* What is looked for, folded, and squeezed. */
struct misspelt {
	const char *country;
	char folded[FOLD_ROOM];
	char squeezed[FOLD_ROOM];
	size_t nearest; /* index of a subdivision, or PLACES_NO_SUBDIVISION */
	bool ambiguous; /* near to several, or to what tells nothing */
};

/* Slips seldom strike the first letter, where towns often differ. */
static void
compare_name(struct misspelt *wanted, const struct subdivision_key *key)
{
	const char *name = places_pool + key->folded;
	char squeezed[FOLD_ROOM];

	if (name[0] != wanted->folded[0] ||
		strcmp(key->country, wanted->country) != 0)
		return;
	squeeze(name, squeezed);
	if (!differ_by_one_slip(wanted->squeezed, squeezed))
		return;
	if (key->subdivision == PLACES_NO_SUBDIVISION ||
		differ_in_blanks_only(wanted->folded, name) ||
		(wanted->nearest != PLACES_NO_SUBDIVISION &&
			wanted->nearest != key->subdivision))
		wanted->ambiguous = true;
	wanted->nearest = key->subdivision;
}

/* True where text is a name or an abbreviation of any place that is known. */
static bool
is_known(const char country[3], struct slice text)
{
	size_t count;

	subdivision_named(text, &count);
	return count > 0 || country_meant(text) != NULL ||
		subdivision_abbreviated(country, text) != NULL;
}

const struct subdivision *
subdivision_misspelt(const char country[3], struct slice text)
{
	struct misspelt wanted = {
		.country = country, .nearest = PLACES_NO_SUBDIVISION};
	size_t least = letters_judged(country);

	if (least == 0 || fold_subdivision(text, wanted.folded) < least ||
		squeeze(wanted.folded, wanted.squeezed) < least - 1 ||
		is_known(country, text))
		return NULL;
	for (size_t i = 0; i < places_subdivision_key_count; i++)
		compare_name(&wanted, &places_subdivision_keys[i]);
	if (wanted.ambiguous || wanted.nearest == PLACES_NO_SUBDIVISION)
		return NULL;
	return &places_subdivisions[wanted.nearest];
}
