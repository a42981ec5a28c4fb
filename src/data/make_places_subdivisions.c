/* Subdivisions, their names and their abbreviations, from iso_3166.tsv and the
 * tables beside it. SPDX-License-Identifier: MIT */
#include "make_places.h"

#include <stdio.h>
#include <stdlib.h>

static int
by_country_and_code(const void *a, const void *b)
{
	const struct subdivision *left =
		&((const struct place *)a)->subdivision;
	const struct subdivision *right =
		&((const struct place *)b)->subdivision;
	int order = strcmp(left->country, right->country);

	return order != 0 ? order : strcmp(left->code, right->code);
}

/* Abbreviations are looked for within a country. */
static int
same_country(const void *a, const void *b)
{
	int order = strcmp(((const struct key *)a)->country,
		((const struct key *)b)->country);

	return order != 0 ? order : same_name(a, b);
}

static int
by_country(const void *a, const void *b)
{
	int order = same_country(a, b);

	return order != 0 ? order : by_name(a, b);
}

static void
use_telling(struct places *places, char *columns[MAX_COLUMNS])
{
	struct telling *telling = append(&places->telling);

	copy(telling->country, sizeof(telling->country), columns[0]);
	telling->all = strcmp(columns[1], "all") == 0;
}

static void
use_common(struct places *places, char *columns[MAX_COLUMNS])
{
	if (fold_subdivision(slice_text(columns[0]), append(&places->common)) ==
		0)
		die("cannot be folded: %s", columns[0]);
}

static bool
is_common(const struct places *places, const char *folded)
{
	const char(*common)[FOLD_ROOM] = places->common.items;

	for (size_t i = 0; i < places->common.count; i++)
		if (strcmp(common[i], folded) == 0)
			return true;
	return false;
}

static size_t
index_of(const struct places *places, const struct place *place)
{
	return (size_t)(place - (const struct place *)places->places.items);
}

/* Whether a name of this place says in which country one is. */
static bool
tells_country(const struct places *places, const struct place *place)
{
	const struct telling *telling = places->telling.items;

	for (size_t i = 0; i < places->telling.count; i++)
		if (strcmp(telling[i].country, place->subdivision.country) == 0)
			return telling[i].all || !place->has_parent;
	return false;
}

/* Of two places of one name, the one is meant that tells its country; a place
 * that is no more comes after those that are. */
static int
rank_of(const struct place *place, bool tells)
{
	return (place->is_former ? 2 : 0) + (tells ? 0 : 1);
}

/* Names with letters that cannot be folded are left out: nothing is said
 * about them. place NULL: a place that is none of ISO's subdivisions. */
static void
add_subdivision_key(struct places *places, const char *name,
	const char *country, const struct place *place)
{
	struct key key = {.index = PLACES_NO_SUBDIVISION, .rank = 4};

	if (fold_subdivision(slice_text(name), key.folded) == 0)
		return;
	copy(key.country, sizeof(key.country), country);
	if (place != NULL) {
		key.index = index_of(places, place);
		key.flag = tells_country(places, place) &&
			!is_common(places, key.folded);
		key.rank = rank_of(place, key.flag);
	}
	*(struct key *)append(&places->subdivision_keys) = key;
}

static void
add_spellings(struct places *places, const char *name, const char *country,
	const struct place *place)
{
	char spelled[2 * NAME_ROOM];

	add_subdivision_key(places, name, country, place);
	if (spell_out(name, spelled))
		add_subdivision_key(places, spelled, country, place);
}

/* The parts of "Elgeyo/Marakwet" and of "Madrid, Comunidad de", alone. */
static void
add_parts(struct places *places, const char *name, const struct place *place)
{
	char part[NAME_ROOM];
	const char *end;

	for (; *name != '\0'; name = *end == '\0' ? end : end + 1) {
		end = name + strcspn(name, "/,");
		snprintf(part, sizeof(part), "%.*s", (int)(end - name), name);
		add_spellings(places, part, place->subdivision.country, place);
		if (*end == ',')
			return; /* what follows is no name by itself */
	}
}

/* The other language's name in "Bridgend [Pen-y-bont ar Ogwr GB-POG]"; a
 * code in brackets, as in "Skåne län [SE-12]", is none. */
static void
add_bracketed(struct places *places, const char *raw, const struct place *place)
{
	const char *country = place->subdivision.country;
	const char *open = strchr(raw, '[');
	char name[NAME_ROOM];
	char code[4];
	char *end;

	if (open == NULL)
		return;
	copy(name, sizeof(name), open + 1);
	snprintf(code, sizeof(code), "%s-", country);
	end = strstr(name, code);
	if (end == NULL)
		end = strchr(name, ']');
	if (end != NULL)
		*end = '\0';
	add_spellings(places, name, country, place);
}

/* All that can be made of a name as iso-codes has it. */
static void
add_names(struct places *places, const char *raw, const struct place *place)
{
	const char *country = place->subdivision.country;
	char spoken[NAME_ROOM];
	char bare[NAME_ROOM];

	spoken_name(raw, spoken);
	bare_name(raw, bare);
	add_spellings(places, spoken, country, place);
	if (strchr(raw, '[') == NULL)
		add_spellings(places, raw, country, place);
	add_spellings(places, bare, country, place);
	add_parts(places, bare, place);
	add_bracketed(places, raw, place);
}

/* --- the table of ISO 3166 ----------------------------------------------- */

static bool
is_of_subdivision(const struct iso_row *row)
{
	return strlen(row->code) > 3 && row->code[2] == '-';
}

static bool
is_place(const struct iso_row *row)
{
	return is_of_subdivision(row) && !is_type(row, "former code") &&
		!is_type(row, "former name");
}

/* Cuts "US-CA"; code has room for what ISO has at most. */
static void
cut_code(const char *whole, char country[3], char code[4])
{
	memcpy(country, whole, 2);
	country[2] = '\0';
	copy(code, sizeof(((struct subdivision *)NULL)->code), whole + 3);
}

static void
read_place(const struct iso_row *row, struct place *place)
{
	struct subdivision *subdivision = &place->subdivision;
	char name[NAME_ROOM];

	cut_code(row->code, subdivision->country, subdivision->code);
	spoken_name(row->name, name);
	copy(subdivision->name, sizeof(subdivision->name), name);
	place->has_parent = has_value(row->parent);
	place->is_former = has_value(row->until);
}

/* The place of this code; the other tables name none that is not there. */
static struct place *
find_place(const struct places *places, const char *country, const char *code)
{
	struct place wanted = {.has_parent = false};
	struct place *place;

	copy(wanted.subdivision.country, sizeof(wanted.subdivision.country),
		country);
	copy(wanted.subdivision.code, sizeof(wanted.subdivision.code), code);
	place = bsearch(&wanted, places->places.items, places->places.count,
		places->places.size, by_country_and_code);
	if (place == NULL)
		die("not a subdivision: %s-%s", country, code);
	return place;
}

static struct place *
place_of(const struct places *places, const char *whole)
{
	char country[3];
	char code[4];

	cut_code(whole, country, code);
	return find_place(places, country, code);
}

static void
add_former_code(struct places *places, const struct iso_row *row)
{
	struct former_code *former = append(&places->former_codes);

	cut_code(row->code, former->country, former->code);
	former->subdivision =
		(uint16_t)index_of(places, place_of(places, row->parent));
}

static void
use_subdivision_row(struct places *places, const struct iso_row *row)
{
	if (!is_of_subdivision(row))
		return;
	if (is_type(row, "former code"))
		add_former_code(places, row);
	else
		add_names(places, row->name, place_of(places, row->code));
}

static int
by_former_code(const void *a, const void *b)
{
	const struct former_code *left = a;
	const struct former_code *right = b;
	int order = strcmp(left->country, right->country);

	return order != 0 ? order : strcmp(left->code, right->code);
}

static void
read_places(struct places *places)
{
	for (size_t i = 0; i < places->iso.count; i++)
		if (is_place(iso_row(places, i)))
			read_place(iso_row(places, i), append(&places->places));
	sort(&places->places, by_country_and_code, NULL);
	if (places->places.count >= PLACES_NO_SUBDIVISION)
		die("too many subdivisions for an index of 16 bits");
	for (size_t i = 0; i < places->iso.count; i++)
		use_subdivision_row(places, iso_row(places, i));
	sort(&places->former_codes, by_former_code, NULL);
}

/* --- the tables beside it ------------------------------------------------ */

static void
use_subdivision_name(struct places *places, char *columns[MAX_COLUMNS])
{
	struct place *place = has_value(columns[1])
		? find_place(places, columns[0], columns[1])
		: NULL;

	if (place != NULL && strcmp(columns[3], "shown") == 0)
		copy(place->subdivision.name, sizeof(place->subdivision.name),
			columns[2]);
	add_spellings(places, columns[2], columns[0], place);
}

static void
use_abbreviation(struct places *places, char *columns[MAX_COLUMNS])
{
	struct place *place = find_place(places, columns[0], columns[1]);
	struct key *key = append(&places->abbreviation_keys);

	copy(key->country, sizeof(key->country), columns[0]);
	key->index = index_of(places, place);
	if (fold_abbreviation(slice_text(columns[2]), key->folded) == 0)
		die("cannot be folded: %s", columns[2]);
}

void
read_subdivisions(struct places *places, const char *directory)
{
	read_table(places, directory, "telling_countries", 2, use_telling);
	read_table(places, directory, "common_names", 1, use_common);
	read_places(places);
	read_table(places, directory, "subdivision_names", 4,
		use_subdivision_name);
	sort(&places->subdivision_keys, by_name, same_name);
	read_table(places, directory, "subdivision_abbreviations", 3,
		use_abbreviation);
	sort(&places->abbreviation_keys, by_country, same_country);
}
