/* Look-ups in the tables of places. SPDX-License-Identifier: MIT */
#include "places/places.h"

#include "places/fold.h"
#include "places/shortened.h"
#include "places/table.h"

#include <stdlib.h>

/* --- countries ----------------------------------------------------------- */

/* Codes of two letters. */
static int
order_of_codes(const char *a, const char *b)
{
	return a[0] != b[0] ? a[0] - b[0] : a[1] - b[1];
}

static int
compare_country(const void *key, const void *element)
{
	return order_of_codes(key, ((const struct country *)element)->code);
}

static int
compare_code(const void *key, const void *element)
{
	return strcmp(key, element);
}

/* Two letters as capitals, NUL-terminated; false for anything else. */
static bool
read_code(struct slice text, char code[3])
{
	if (text.n != 2)
		return false;
	for (size_t i = 0; i < 2; i++) {
		uint8_t letter = ascii_lower(text.p[i]);

		if (letter < 'a' || letter > 'z')
			return false;
		code[i] = (char)(letter - 'a' + 'A');
	}
	code[2] = '\0';
	return true;
}

/* ISO 3166-1 8.1.3: AA, QM to QZ, XA to XZ, ZZ. */
static bool
is_user_assigned(const char code[3])
{
	return strcmp(code, "AA") == 0 || strcmp(code, "ZZ") == 0 ||
		code[0] == 'X' || (code[0] == 'Q' && code[1] >= 'M');
}

static const struct country *
assigned(const char code[3])
{
	return bsearch(code, places_countries, places_country_count,
		sizeof(places_countries[0]), compare_country);
}

static const struct country *
withdrawn(const char code[3])
{
	return bsearch(code, places_withdrawn, places_withdrawn_count,
		sizeof(places_withdrawn[0]), compare_country);
}

static bool
is_reserved(const char code[3])
{
	return bsearch(code, places_reserved, places_reserved_count,
		       sizeof(places_reserved[0]), compare_code) != NULL;
}

enum country_status
country_find(struct slice text, const struct country **country)
{
	const struct country *none;
	char code[3];

	if (country == NULL)
		country = &none;
	*country = NULL;
	if (!read_code(text, code))
		return COUNTRY_NOT_A_CODE;
	/* A code that was withdrawn and given away again is assigned. */
	*country = assigned(code);
	if (*country != NULL)
		return COUNTRY_ASSIGNED;
	*country = withdrawn(code);
	if (*country != NULL)
		return COUNTRY_WITHDRAWN;
	if (is_reserved(code))
		return COUNTRY_RESERVED;
	return is_user_assigned(code) ? COUNTRY_USER_ASSIGNED
				      : COUNTRY_UNASSIGNED;
}

static int
compare_country_key(const void *key, const void *element)
{
	const struct country_key *row = element;

	return strcmp(key, places_pool + row->folded);
}

static const struct country_key *
find_country_key(struct slice text)
{
	char folded[FOLD_ROOM];

	if (fold_country(text, folded) == 0)
		return NULL;
	return bsearch(folded, places_country_keys, places_country_key_count,
		sizeof(places_country_keys[0]), compare_country_key);
}

const struct country *
country_meant(struct slice text)
{
	const struct country_key *key = find_country_key(text);

	return key == NULL ? NULL : &places_countries[key->country];
}

bool
country_is_named(const char country[3], struct slice text)
{
	const struct country_key *key = find_country_key(text);

	return key != NULL && key->is_name &&
		strcmp(places_countries[key->country].code, country) == 0;
}

/* --- subdivisions -------------------------------------------------------- */

/* What is looked for: a folded name or abbreviation, or a code, of a
 * country. */
struct wanted {
	const char *text;
	const char *country;
};

static int
compare_subdivision(const void *key, const void *element)
{
	const struct wanted *wanted = key;
	const struct subdivision *row = element;
	int order = strcmp(wanted->country, row->country);

	return order != 0 ? order : strcmp(wanted->text, row->code);
}

static int
compare_former_code(const void *key, const void *element)
{
	const struct wanted *wanted = key;
	const struct former_code *row = element;
	int order = strcmp(wanted->country, row->country);

	return order != 0 ? order : strcmp(wanted->text, row->code);
}

static int
compare_abbreviation(const void *key, const void *element)
{
	const struct wanted *wanted = key;
	const struct abbreviation_key *row = element;
	int order = strcmp(
		wanted->country, places_subdivisions[row->subdivision].country);

	return order != 0 ? order
			  : strcmp(wanted->text, places_pool + row->folded);
}

static int
compare_subdivision_key(const void *key, const void *element)
{
	const struct wanted *wanted = key;
	const struct subdivision_key *row = element;
	int order = strcmp(wanted->text, places_pool + row->folded);

	return order != 0 ? order : strcmp(wanted->country, row->country);
}

static int
compare_subdivision_country(const void *key, const void *element)
{
	return strcmp(key, ((const struct subdivision *)element)->country);
}

bool
country_has_subdivisions(const char country[3])
{
	return bsearch(country, places_subdivisions, places_subdivision_count,
		       sizeof(places_subdivisions[0]),
		       compare_subdivision_country) != NULL;
}

/* Where a capital or all of a city state is called like the country. */
bool
country_is_also_place(const char country[3])
{
	static const char also[][3] = {"AD", "DJ", "GT", "KW", "LU", "MC", "MX",
		"PA", "SG", "SM", "TW"};

	return !country_has_subdivisions(country) ||
		bsearch(country, also, sizeof(also) / sizeof(also[0]),
			sizeof(also[0]), compare_code) != NULL;
}

static const struct subdivision_key *
find_subdivision_key(const char country[3], struct slice text)
{
	char folded[FOLD_ROOM];
	struct wanted wanted = {folded, country};

	if (fold_subdivision(text, folded) == 0)
		return NULL;
	return bsearch(&wanted, places_subdivision_keys,
		places_subdivision_key_count,
		sizeof(places_subdivision_keys[0]), compare_subdivision_key);
}

bool
subdivision_is_in(const char country[3], struct slice text)
{
	return find_subdivision_key(country, text) != NULL;
}

const struct subdivision *
subdivision_in(const char country[3], struct slice text)
{
	const struct subdivision_key *key = find_subdivision_key(country, text);

	return key != NULL && key->subdivision != PLACES_NO_SUBDIVISION
		? &places_subdivisions[key->subdivision]
		: NULL;
}

const struct subdivision *
subdivision_first_level(const char country[3], struct slice text)
{
	const struct subdivision_key *key = find_subdivision_key(country, text);

	return key != NULL && key->tells
		? &places_subdivisions[key->subdivision]
		: NULL;
}

/* Digits and capitals, at least one of these: not a house number. */
static bool
is_code(struct slice text)
{
	bool has_letter = false;

	for (size_t i = 0; i < text.n; i++) {
		bool is_digit = text.p[i] >= '0' && text.p[i] <= '9';
		bool is_capital = text.p[i] >= 'A' && text.p[i] <= 'Z';

		if (!is_digit && !is_capital)
			return false;
		has_letter |= is_capital;
	}
	return has_letter;
}

/* The subdivision that had this code until it was given another one. */
static const struct subdivision *
find_former_code(const struct wanted *wanted)
{
	const struct former_code *former =
		bsearch(wanted, places_former_codes, places_former_code_count,
			sizeof(places_former_codes[0]), compare_former_code);

	return former == NULL ? NULL
			      : &places_subdivisions[former->subdivision];
}

const struct subdivision *
subdivision_with_code(const char country[3], struct slice text)
{
	char code[sizeof(((struct subdivision *)NULL)->code)] = "";
	struct wanted wanted = {code, country};
	const struct subdivision *found;

	if (text.n >= sizeof(code) || !is_code(text))
		return NULL;
	memcpy(code, text.p, text.n);
	found = bsearch(&wanted, places_subdivisions, places_subdivision_count,
		sizeof(places_subdivisions[0]), compare_subdivision);
	return found == NULL ? find_former_code(&wanted) : found;
}

/* The subdivision with this usual abbreviation of the tables. */
static const struct subdivision *
find_abbreviation(const char country[3], struct slice text)
{
	char folded[FOLD_ROOM];
	struct wanted wanted = {folded, country};
	const struct abbreviation_key *key;

	if (fold_abbreviation(text, folded) == 0)
		return NULL;
	key = bsearch(&wanted, places_abbreviations, places_abbreviation_count,
		sizeof(places_abbreviations[0]), compare_abbreviation);
	return key == NULL ? NULL : &places_subdivisions[key->subdivision];
}

/* The subdivision whose code of today this is in other letters than
 * capitals. */
static const struct subdivision *
find_code_in_small(const char country[3], struct slice text)
{
	char code[sizeof(((struct subdivision *)NULL)->code)];
	const struct subdivision *found = NULL;

	if (shortened_code(text, code))
		found = subdivision_with_code(country, slice_text(code));
	return found != NULL && strcmp(found->code, code) == 0 ? found : NULL;
}

const struct subdivision *
subdivision_abbreviated(const char country[3], struct slice text)
{
	const struct subdivision *found = shortened_customary(country, text);

	if (found != NULL)
		return found;
	if (subdivision_is_in(country, text))
		return NULL;
	found = subdivision_with_code(country, text);
	if (found == NULL)
		found = find_abbreviation(country, text);
	if (found == NULL)
		found = find_code_in_small(country, text);
	return found != NULL ? found : shortened_words(country, text);
}

/* The first key with this folded name, or the end of the table. */
static size_t
first_subdivision_key(const char *folded)
{
	size_t low = 0;
	size_t high = places_subdivision_key_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(places_pool + places_subdivision_keys[middle].folded,
			    folded) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct subdivision *
subdivision_named(struct slice text, size_t *count)
{
	const struct subdivision *told = NULL;
	char folded[FOLD_ROOM];
	size_t countries = 0;

	if (fold_subdivision(text, folded) > 0)
		for (size_t i = first_subdivision_key(folded);
			i < places_subdivision_key_count; i++) {
			const struct subdivision_key *key =
				&places_subdivision_keys[i];

			if (strcmp(places_pool + key->folded, folded) != 0)
				break;
			countries++;
			if (told == NULL && key->tells)
				told = &places_subdivisions[key->subdivision];
		}
	if (count != NULL)
		*count = countries;
	return told;
}

/* --- top-level domains --------------------------------------------------- */

static int
compare_cctld(const void *key, const void *element)
{
	return strcmp(key, ((const struct cctld *)element)->label);
}

const char *
cctld_country(struct slice label)
{
	char lower[sizeof(((struct cctld *)NULL)->label)] = "";
	const struct cctld *found;

	if (label.n >= sizeof(lower))
		return NULL;
	for (size_t i = 0; i < label.n; i++)
		lower[i] = (char)ascii_lower(label.p[i]);
	if (strlen(lower) != label.n)
		return NULL; /* a NUL within */
	found = bsearch(lower, places_cctlds, places_cctld_count,
		sizeof(places_cctlds[0]), compare_cctld);
	return found == NULL || found->country[0] == '\0' ? NULL
							  : found->country;
}
