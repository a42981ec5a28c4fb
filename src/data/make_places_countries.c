/* Countries, codes that were or never are countries, and their top-level
 * domains, from iso_3166-1, iso_3166-3 and our own tables.
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

static void
read_country(json_t *entry, struct country *country)
{
	const char *common = field(entry, "common_name");
	const char *code3 = field(entry, "alpha_3");
	char name[NAME_ROOM];

	spoken_name(needed_field(entry, "name"), name);
	copy(country->code, sizeof(country->code),
		needed_field(entry, "alpha_2"));
	copy(country->code3, sizeof(country->code3),
		code3 == NULL ? "" : code3);
	copy(country->name, sizeof(country->name),
		common == NULL ? name : common);
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

static void
add_country_keys(struct places *places, json_t *entry)
{
	static const char *const fields[] = {
		"name", "common_name", "official_name"};
	size_t index = country_index(places, needed_field(entry, "alpha_2"));
	char name[NAME_ROOM];

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		const char *value = field(entry, fields[i]);

		if (value == NULL)
			continue;
		spoken_name(value, name);
		add_country_key(places, value, index, true);
		add_country_key(places, name, index, true);
	}
	add_country_key(places, needed_field(entry, "alpha_3"), index, false);
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
read_withdrawn(struct places *places, const char *iso)
{
	json_t *entries = read_entries(iso, "3166-3");

	for (size_t i = 0; i < json_array_size(entries); i++) {
		json_t *entry = json_array_get(entries, i);
		struct former *former = append(&places->withdrawn);

		read_country(entry, &former->country);
		copy(former->until, sizeof(former->until),
			needed_field(entry, "withdrawal_date"));
	}
	sort(&places->withdrawn, by_code_latest_first, same_code);
}

void
read_countries(struct places *places, const char *iso, const char *own)
{
	json_t *entries = read_entries(iso, "3166-1");

	for (size_t i = 0; i < json_array_size(entries); i++)
		read_country(
			json_array_get(entries, i), append(&places->countries));
	sort(&places->countries, same_code, NULL);
	for (size_t i = 0; i < json_array_size(entries); i++)
		add_country_keys(places, json_array_get(entries, i));
	read_table(places, own, "country_names", 2, use_country_name);
	read_table(places, own, "country_mistakes", 2, use_country_mistake);
	sort(&places->country_keys, by_name, same_name);
	read_table(places, own, "reserved_codes", 2, use_reserved);
	sort(&places->reserved, by_text, NULL);
	read_withdrawn(places, iso);
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
read_cctlds(struct places *places, const char *own)
{
	const struct country *countries = places->countries.items;
	size_t count;

	read_table(places, own, "cctlds", 2, use_cctld);
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
