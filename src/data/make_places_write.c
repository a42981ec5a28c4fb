/* The tables of places as C. SPDX-License-Identifier: MIT */
#include "make_places.h"

#include <stdio.h>

/* A C string; octets over 7F stand in it as they are. */
static void
write_string(const char *text)
{
	putchar('"');
	for (; *text != '\0'; text++) {
		if (*text == '"' || *text == '\\')
			putchar('\\');
		putchar(*text);
	}
	putchar('"');
}

static void
write_country(const struct country *country)
{
	printf("\t{\"%s\", \"%s\", ", country->code, country->code3);
	write_string(country->name);
	puts("},");
}

static void
write_count(const char *name, const struct list *list)
{
	printf("};\nconst size_t %s = %zu;\n\n", name, list->count);
}

static void
write_countries(const struct places *places)
{
	const struct country *countries = places->countries.items;
	const struct former *withdrawn = places->withdrawn.items;
	const char(*reserved)[3] = places->reserved.items;

	puts("const struct country places_countries[] = {");
	for (size_t i = 0; i < places->countries.count; i++)
		write_country(&countries[i]);
	write_count("places_country_count", &places->countries);
	puts("const struct country places_withdrawn[] = {");
	for (size_t i = 0; i < places->withdrawn.count; i++)
		write_country(&withdrawn[i].country);
	write_count("places_withdrawn_count", &places->withdrawn);
	puts("const char places_reserved[][3] = {");
	for (size_t i = 0; i < places->reserved.count; i++)
		printf("\t\"%s\",\n", reserved[i]);
	write_count("places_reserved_count", &places->reserved);
}

static void
write_subdivisions(const struct places *places)
{
	const struct place *items = places->places.items;

	puts("const struct subdivision places_subdivisions[] = {");
	for (size_t i = 0; i < places->places.count; i++) {
		printf("\t{\"%s\", \"%s\", ", items[i].subdivision.country,
			items[i].subdivision.code);
		write_string(items[i].subdivision.name);
		puts("},");
	}
	write_count("places_subdivision_count", &places->places);
}

static void
write_former_codes(const struct places *places)
{
	const struct former_code *codes = places->former_codes.items;

	puts("const struct former_code places_former_codes[] = {");
	for (size_t i = 0; i < places->former_codes.count; i++)
		printf("\t{\"%s\", \"%s\", %u},\n", codes[i].country,
			codes[i].code, (unsigned)codes[i].subdivision);
	write_count("places_former_code_count", &places->former_codes);
}

static void
write_release(const struct iso_row *release)
{
	printf("const char places_release[] = \"%s\";\n", release->name);
	printf("const char places_release_date[] = \"%s\";\n\n",
		release->until);
}

static void
write_cctlds(const struct places *places)
{
	const struct cctld *cctlds = places->cctlds.items;

	puts("const struct cctld places_cctlds[] = {");
	for (size_t i = 0; i < places->cctlds.count; i++)
		printf("\t{\"%s\", \"%s\"},\n", cctlds[i].label,
			cctlds[i].country);
	write_count("places_cctld_count", &places->cctlds);
}

/* Writes the folded names of a list into the pool; returns where the next
 * one would begin. */
static size_t
write_pool_part(const struct list *list, size_t at)
{
	const struct key *keys = list->items;

	for (size_t i = 0; i < list->count; i++) {
		printf("\t\"%s\\0\"\n", keys[i].folded);
		at += strlen(keys[i].folded) + 1;
	}
	return at;
}

typedef void write_key(const struct key *key, size_t at);

static void
write_country_key(const struct key *key, size_t at)
{
	printf("\t{%zu, %zu, %d},\n", at, key->index, key->flag);
}

static void
write_subdivision_key(const struct key *key, size_t at)
{
	printf("\t{%zu, %zu, \"%s\", %d},\n", at, key->index, key->country,
		key->flag);
}

static void
write_abbreviation_key(const struct key *key, size_t at)
{
	printf("\t{%zu, %zu},\n", at, key->index);
}

/* Writes the keys of a list whose part of the pool begins at `at`. */
static void
write_keys(const struct list *list, size_t at, write_key *write)
{
	const struct key *keys = list->items;

	for (size_t i = 0; i < list->count; i++) {
		write(&keys[i], at);
		at += strlen(keys[i].folded) + 1;
	}
}

static void
write_pool_and_keys(const struct places *places)
{
	size_t subdivisions;
	size_t abbreviations;

	puts("const char places_pool[] =");
	subdivisions = write_pool_part(&places->country_keys, 0);
	abbreviations =
		write_pool_part(&places->subdivision_keys, subdivisions);
	write_pool_part(&places->abbreviation_keys, abbreviations);
	puts("\t;\n");
	puts("const struct country_key places_country_keys[] = {");
	write_keys(&places->country_keys, 0, write_country_key);
	write_count("places_country_key_count", &places->country_keys);
	puts("const struct subdivision_key places_subdivision_keys[] = {");
	write_keys(
		&places->subdivision_keys, subdivisions, write_subdivision_key);
	write_count("places_subdivision_key_count", &places->subdivision_keys);
	puts("const struct abbreviation_key places_abbreviations[] = {");
	write_keys(&places->abbreviation_keys, abbreviations,
		write_abbreviation_key);
	write_count("places_abbreviation_count", &places->abbreviation_keys);
}

void
write_places(const struct places *places)
{
	puts("/* Made by make_places. */");
	puts("#include \"places/table.h\"\n");
	write_release(places->release);
	write_countries(places);
	write_subdivisions(places);
	write_former_codes(places);
	write_cctlds(places);
	write_pool_and_keys(places);
}
