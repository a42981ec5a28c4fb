/* Countries, codes that were or never are countries, and their top-level
 * domains, from iso_3166.tsv and the tables beside it.
 * SPDX-License-Identifier: MIT */
#include "make_places.h"

#include <stdlib.h>

/* Of struct country and of struct former, which begins with one. */
static int
same_code(const void *a, const void *b)
{
	return strcmp(((const struct country *)a)->code,
		((const struct country *)b)->code);
}

/* A code may have been withdrawn twice, as CS was. */
static int
by_code_latest_first(const void *a, const void *b)
{
	int order = same_code(a, b);

	return order != 0 ? order
			  : strcmp(((const struct former *)b)->until,
				    ((const struct former *)a)->until);
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(a, b);
}

static size_t
country_index(const struct places *places, const char *code)
{
	const struct country *countries = places->countries.items;

	for (size_t i = 0; i < places->countries.count; i++)
		if (strcmp(countries[i].code, code) == 0)
			return i;
	die("not a country: %s", code);
}

static bool
is_assigned(const struct places *places, const char *code)
{
	const struct country *countries = places->countries.items;

	for (size_t i = 0; i < places->countries.count; i++)
		if (strcmp(countries[i].code, code) == 0)
			return true;
	return false;
}

/* The country of a row that is about one. */
static struct country *
country_of(const struct places *places, const char *code)
{
	return (struct country *)places->countries.items +
		country_index(places, code);
}

static void
read_country(const struct iso_row *row, struct country *country)
{
	char name[NAME_ROOM];

	spoken_name(row->name, name);
	copy(country->code, sizeof(country->code), row->code);
	copy(country->name, sizeof(country->name), name);
}

static void
add_country_key(
	struct places *places, const char *text, size_t index, bool is_name)
{
	struct key *key = append(&places->country_keys);

	if (fold_country(slice_text(text), key->folded) == 0)
		die("cannot be folded: %s", text);
	key->index = index;
	key->flag = is_name;
	key->rank = is_name ? 0 : 1;
}

/* A name as it is, and as it is spoken. */
static void
add_names(struct places *places, const struct iso_row *row)
{
	size_t index = country_index(places, row->code);
	char name[NAME_ROOM];

	spoken_name(row->name, name);
	add_country_key(places, row->name, index, true);
	add_country_key(places, name, index, true);
}

static bool
is_country_name(const struct iso_row *row)
{
	return strlen(row->code) == 2 &&
		(is_type(row, "country") || is_type(row, "common name") ||
			is_type(row, "official name") ||
			is_type(row, "former name"));
}

static void
use_country_row(struct places *places, const struct iso_row *row)
{
	struct country *country;

	if (is_country_name(row))
		add_names(places, row);
	if (is_type(row, "common name")) {
		country = country_of(places, row->code);
		copy(country->name, sizeof(country->name), row->name);
	} else if (is_type(row, "alpha-3 code")) {
		country = country_of(places, row->parent);
		copy(country->code3, sizeof(country->code3), row->code);
		add_country_key(places, row->code,
			country_index(places, row->parent), false);
	}
}

static void
use_country_name(struct places *places, char *columns[MAX_COLUMNS])
{
	add_country_key(
		places, columns[1], country_index(places, columns[0]), true);
}

static void
use_country_mistake(struct places *places, char *columns[MAX_COLUMNS])
{
	if (is_assigned(places, columns[0]))
		die("no mistake, but a country: %s", columns[0]);
	add_country_key(
		places, columns[0], country_index(places, columns[1]), false);
}

static void
use_reserved(struct places *places, char *columns[MAX_COLUMNS])
{
	copy(append(&places->reserved), 3, columns[0]);
}

static void
add_former(struct places *places, const struct iso_row *row)
{
	struct former *former = append(&places->withdrawn);

	read_country(row, &former->country);
	copy(former->until, sizeof(former->until), row->until);
}

/* The code of three letters stands in the row behind that of its country. */
static void
add_former_code3(struct places *places, const struct iso_row *row)
{
	struct former *former = places->withdrawn.items;

	if (places->withdrawn.count == 0)
		die("of no country: %s", row->code);
	former += places->withdrawn.count - 1;
	copy(former->country.code3, sizeof(former->country.code3), row->code);
}

static void
read_withdrawn(struct places *places)
{
	for (size_t i = 0; i < places->iso.count; i++) {
		const struct iso_row *row = iso_row(places, i);

		if (is_type(row, "former country"))
			add_former(places, row);
		else if (is_type(row, "former alpha-3 code"))
			add_former_code3(places, row);
	}
	sort(&places->withdrawn, by_code_latest_first, same_code);
}

void
read_countries(struct places *places, const char *directory)
{
	for (size_t i = 0; i < places->iso.count; i++)
		if (is_type(iso_row(places, i), "country"))
			read_country(
				iso_row(places, i), append(&places->countries));
	sort(&places->countries, same_code, NULL);
	for (size_t i = 0; i < places->iso.count; i++)
		use_country_row(places, iso_row(places, i));
	read_table(places, directory, "country_names", 2, use_country_name);
	read_table(
		places, directory, "country_mistakes", 2, use_country_mistake);
	sort(&places->country_keys, by_name, same_name);
	read_table(places, directory, "reserved_codes", 2, use_reserved);
	sort(&places->reserved, by_text, NULL);
	read_withdrawn(places);
}

/* --- top-level domains --------------------------------------------------- */

static int
by_label(const void *a, const void *b)
{
	return strcmp(((const struct cctld *)a)->label,
		((const struct cctld *)b)->label);
}

static void
add_cctld(struct places *places, const char *label, const char *country)
{
	struct cctld *cctld = append(&places->cctlds);

	copy(cctld->label, sizeof(cctld->label), label);
	copy(cctld->country, sizeof(cctld->country), country);
}

static void
use_cctld(struct places *places, char *columns[MAX_COLUMNS])
{
	add_cctld(places, columns[0],
		strcmp(columns[1], "-") == 0 ? "" : columns[1]);
}

/* Our own table first, then every country's letters that are not in it. */
void
read_cctlds(struct places *places, const char *directory)
{
	const struct country *countries = places->countries.items;
	size_t count;

	read_table(places, directory, "cctlds", 2, use_cctld);
	sort(&places->cctlds, by_label, NULL);
	count = places->cctlds.count;
	for (size_t i = 0; i < places->countries.count; i++) {
		struct cctld wanted = {.country = ""};

		wanted.label[0] =
			(char)ascii_lower((uint8_t)countries[i].code[0]);
		wanted.label[1] =
			(char)ascii_lower((uint8_t)countries[i].code[1]);
		if (bsearch(&wanted, places->cctlds.items, count,
			    places->cctlds.size, by_label) == NULL)
			add_cctld(places, wanted.label, countries[i].code);
	}
	sort(&places->cctlds, by_label, NULL);
}
