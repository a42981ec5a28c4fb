/* Subdivisions, their names and their abbreviations, from iso_3166-2 and our
 * own tables. SPDX-License-Identifier: MIT */
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

/* Names with letters that cannot be folded are left out: nothing is said
 * about them. place NULL: a place that is none of ISO's subdivisions. */
static void
add_subdivision_key(struct places *places, const char *name,
	const char *country, const struct place *place)
{
	struct key key = {.index = PLACES_NO_SUBDIVISION, .rank = 2};

	if (fold_subdivision(slice_text(name), key.folded) == 0)
		return;
	copy(key.country, sizeof(key.country), country);
	if (place != NULL) {
		key.index = (size_t)(place -
			(const struct place *)places->places.items);
		key.flag = tells_country(places, place) &&
			!is_common(places, key.folded);
		key.rank = key.flag ? 0 : 1;
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
add_bracketed(struct places *places, const struct place *place)
{
	const char *country = place->subdivision.country;
	const char *open = strchr(place->raw, '[');
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

static void
add_place_keys(struct places *places, const struct place *place)
{
	const char *country = place->subdivision.country;
	char bare[NAME_ROOM];

	bare_name(place->raw, bare);
	add_spellings(places, place->subdivision.name, country, place);
	if (strchr(place->raw, '[') == NULL)
		add_spellings(places, place->raw, country, place);
	add_spellings(places, bare, country, place);
	add_parts(places, bare, place);
	add_bracketed(places, place);
}

static void
read_place(json_t *entry, struct place *place)
{
	struct subdivision *subdivision = &place->subdivision;
	const char *code = needed_field(entry, "code");
	char name[NAME_ROOM];

	if (strlen(code) < 4 || code[2] != '-')
		die("not a subdivision code: %s", code);
	memcpy(subdivision->country, code, 2);
	copy(subdivision->code, sizeof(subdivision->code), code + 3);
	copy(place->raw, sizeof(place->raw), needed_field(entry, "name"));
	spoken_name(place->raw, name);
	copy(subdivision->name, sizeof(subdivision->name), name);
	place->has_parent = field(entry, "parent") != NULL;
}

/* The place of these two columns; NULL where this release of iso-codes has
 * none, for it is not always the release that the tables were written with. */
static struct place *
find_place(const struct places *places, const char *country, const char *code)
{
	struct place wanted = {.has_parent = false};

	copy(wanted.subdivision.country, sizeof(wanted.subdivision.country),
		country);
	copy(wanted.subdivision.code, sizeof(wanted.subdivision.code), code);
	return bsearch(&wanted, places->places.items, places->places.count,
		places->places.size, by_country_and_code);
}

static void
use_subdivision_name(struct places *places, char *columns[MAX_COLUMNS])
{
	struct place *place = find_place(places, columns[0], columns[1]);

	if (place != NULL && strcmp(columns[3], "shown") == 0)
		copy(place->subdivision.name, sizeof(place->subdivision.name),
			columns[2]);
	add_spellings(places, columns[2], columns[0], place);
}

static void
use_abbreviation(struct places *places, char *columns[MAX_COLUMNS])
{
	struct place *place = find_place(places, columns[0], columns[1]);
	struct key *key;

	if (place == NULL)
		return;
	key = append(&places->abbreviation_keys);
	copy(key->country, sizeof(key->country), columns[0]);
	key->index =
		(size_t)(place - (const struct place *)places->places.items);
	if (fold_abbreviation(slice_text(columns[2]), key->folded) == 0)
		die("cannot be folded: %s", columns[2]);
}

void
read_subdivisions(struct places *places, const char *iso, const char *own)
{
	json_t *entries = read_entries(iso, "3166-2");

	read_table(places, own, "telling_countries", 2, use_telling);
	read_table(places, own, "common_names", 1, use_common);
	for (size_t i = 0; i < json_array_size(entries); i++)
		read_place(json_array_get(entries, i), append(&places->places));
	sort(&places->places, by_country_and_code, NULL);
	if (places->places.count >= PLACES_NO_SUBDIVISION)
		die("too many subdivisions for an index of 16 bits");
	for (size_t i = 0; i < places->places.count; i++)
		add_place_keys(
			places, (struct place *)places->places.items + i);
	read_table(places, own, "subdivision_names", 4, use_subdivision_name);
	sort(&places->subdivision_keys, by_name, same_name);
	read_table(
		places, own, "subdivision_abbreviations", 3, use_abbreviation);
	sort(&places->abbreviation_keys, by_country, same_country);
}
