/* Territories: countries by their own code in ISO 3166-1 that belong to
 * another one. SPDX-License-Identifier: MIT */
#include "places/places.h"

/* Own code, code of the state, and under which codes the state's list in ISO
 * 3166-2 has the territory, of today and of earlier editions. Where the last
 * are missing it has none. */
static const struct territory {
	char code[3];
	char state[3];
	char subdivisions[2][4];
} territories[] = {
	{"AI", "GB", {"", ""}},
	{"AS", "US", {"AS", ""}},
	{"AW", "NL", {"AW", ""}},
	{"AX", "FI", {"01", "AL"}},
	{"BL", "FR", {"BL", ""}},
	{"BM", "GB", {"", ""}},
	{"BQ", "NL", {"BQ1", "BQ2"}},
	{"BQ", "NL", {"BQ3", ""}},
	{"BV", "NO", {"", ""}},
	{"CC", "AU", {"", ""}},
	{"CK", "NZ", {"", ""}},
	{"CW", "NL", {"CW", ""}},
	{"CX", "AU", {"", ""}},
	{"FK", "GB", {"", ""}},
	{"FO", "DK", {"", ""}},
	{"GF", "FR", {"973", "GF"}},
	{"GG", "GB", {"", ""}},
	{"GI", "GB", {"", ""}},
	{"GL", "DK", {"", ""}},
	{"GP", "FR", {"971", "GP"}},
	{"GS", "GB", {"", ""}},
	{"GU", "US", {"GU", ""}},
	{"HK", "CN", {"HK", "91"}},
	{"HM", "AU", {"", ""}},
	{"IM", "GB", {"", ""}},
	{"IO", "GB", {"", ""}},
	{"JE", "GB", {"", ""}},
	{"KY", "GB", {"", ""}},
	{"MF", "FR", {"MF", ""}},
	{"MO", "CN", {"MO", "92"}},
	{"MP", "US", {"MP", ""}},
	{"MQ", "FR", {"972", "MQ"}},
	{"MS", "GB", {"", ""}},
	{"NC", "FR", {"NC", ""}},
	{"NF", "AU", {"", ""}},
	{"NU", "NZ", {"", ""}},
	{"PF", "FR", {"PF", ""}},
	{"PM", "FR", {"PM", ""}},
	{"PN", "GB", {"", ""}},
	{"PR", "US", {"PR", ""}},
	{"RE", "FR", {"974", "RE"}},
	{"SH", "GB", {"", ""}},
	{"SJ", "NO", {"21", "22"}},
	{"SX", "NL", {"SX", ""}},
	{"TC", "GB", {"", ""}},
	{"TF", "FR", {"TF", ""}},
	{"TK", "NZ", {"", ""}},
	{"TW", "CN", {"TW", "71"}},
	{"UM", "US", {"UM", ""}},
	{"VG", "GB", {"", ""}},
	{"VI", "US", {"VI", ""}},
	{"WF", "FR", {"WF", ""}},
	{"YT", "FR", {"976", "YT"}},
};

enum { TERRITORIES = sizeof(territories) / sizeof(territories[0]) };

/* The state that a country belongs to; itself where it is one. What is Taiwan's
 * is left open: no TLD of one is read as the other's. */
static const char *
state_of(const char country[3])
{
	for (size_t i = 0; i < TERRITORIES; i++)
		if (strcmp(territories[i].code, country) == 0 &&
			strcmp(country, "TW") != 0)
			return territories[i].state;
	return country;
}

bool
countries_are_one_state(const char a[3], const char b[3])
{
	return strcmp(state_of(a), state_of(b)) == 0;
}

bool
country_is_part_of(const char part[3], const char whole[3])
{
	return strcmp(part, whole) != 0 && strcmp(state_of(part), whole) == 0;
}

bool
subdivision_is_country(const struct subdivision *place, const char country[3])
{
	for (size_t i = 0; i < TERRITORIES; i++) {
		const struct territory *row = &territories[i];

		if (strcmp(row->code, country) == 0 &&
			strcmp(row->state, place->country) == 0 &&
			(strcmp(row->subdivisions[0], place->code) == 0 ||
				strcmp(row->subdivisions[1], place->code) == 0))
			return true;
	}
	return false;
}
