/* Countries and subdivisions: is this a code, whose name is it, what was
 * meant?
 *
 * The tables are compiled in, so that every machine gives the same answers; in
 * them codes and names of older releases of ISO 3166 are known as well. Only
 * positive evidence is given: that a name is not found says nothing, for half
 * of the world's right spellings are in no list. SPDX-License-Identifier: MIT
 */
#ifndef CSRLINT_PLACES_PLACES_H
#define CSRLINT_PLACES_PLACES_H

#include "base/slice.h"

/* Which iso-codes the tables were made from ("4.20.1"), and the day of that
 * release ("2026-01-01"). */
extern const char places_release[];
extern const char places_release_date[];

enum country_status {
	COUNTRY_NOT_A_CODE,    /* not two letters A-Z */
	COUNTRY_ASSIGNED,      /* in ISO 3166-1 now */
	COUNTRY_WITHDRAWN,     /* ISO 3166-3: AN, YU, SU, ... */
	COUNTRY_RESERVED,      /* exceptionally reserved: UK, EU, AC, ... */
	COUNTRY_USER_ASSIGNED, /* AA, QM-QZ, XA-XZ, ZZ */
	COUNTRY_UNASSIGNED
};

/* A country of ISO 3166-1, or one that was. Static. The texts stand in the
 * structures themselves, so that the tables need no relocation at start. */
struct country {
	char code[3];  /* alpha-2, capitals, NUL-terminated */
	char code3[4]; /* alpha-3, "" where unknown */
	char name[57]; /* English name as it is spoken, UTF-8 */
};

/* The status of a two-letter code. Letters count as capitals (a lower-case
 * code is judged elsewhere). *country (may be NULL) is set where ASSIGNED or
 * WITHDRAWN, else to NULL. */
enum country_status country_find(
	struct slice text, const struct country **country);

/* The country meant by an English name, an alpha-3 code or a common mistake
 * ("United States", "USA", "England", "UK"); NULL where it cannot be known.
 * Case, accents and surrounding blanks do not matter. */
const struct country *country_meant(struct slice text);

/* A subdivision of ISO 3166-2, one of today or one that was. Static. */
struct subdivision {
	char country[3]; /* alpha-2 of its country */
	char code[4];    /* without the country: "CA" of US-CA */
	char name[57];   /* as users write it, without bracketed variants */
};

/* The subdivision with exactly this code, of today or a former one, in capitals
 * and digits, of which one is a capital; NULL: none. */
const struct subdivision *subdivision_with_code(
	const char country[3], struct slice text);

/* The subdivision of `country` (two capitals) whose code, former code or usual
 * abbreviation ("CA", "ca", "Calif.", "N.Y.", "N. Carolina") is text; NULL:
 * none. A code that was given up for another one gives the place under the
 * code of today. Stops and blanks do not matter in abbreviations, nor does
 * case; a code of three letters must be in capitals or in small letters. A
 * text that is also a full subdivision name of that country gives NULL, and so
 * does a code of digits alone, which may be anything. */
const struct subdivision *subdivision_abbreviated(
	const char country[3], struct slice text);

/* True where text is the name of a subdivision of that country, by any of
 * its known spellings, folded for case, accents and suffixes such as
 * "State of", "Province", "Oblast". */
bool subdivision_is_in(const char country[3], struct slice text);

/* That subdivision; NULL where there is none, and where the place is none of
 * ISO's subdivisions. */
const struct subdivision *subdivision_in(
	const char country[3], struct slice text);

/* The subdivision that this name tells: the first-level subdivision of a
 * country whose subdivisions have names of their own ("Texas", "Bavaria"),
 * the first in the order of country codes. NULL where no country has one and
 * where the name tells nothing, for it is a general word, a town's name or a
 * smaller division ("Central", "Santiago", "Kent"). *count (may be NULL) is
 * the number of countries that have a subdivision of that name, whether or
 * not it tells anything. */
const struct subdivision *subdivision_named(struct slice text, size_t *count);

/* The same of this country alone: the subdivision of the first level that text
 * names, where that name tells the country. */
const struct subdivision *subdivision_first_level(
	const char country[3], struct slice text);

/* The subdivision of `country` that text names but for one slip: a letter too
 * many, too few or wrong, two letters swapped, letters wrongly doubled. NULL
 * where it is known under any name or abbreviation, where several are as near,
 * where a town or a name in another language may be meant, and in countries
 * whose names are spelt in many ways. The work is linear in the tables. */
const struct subdivision *subdivision_misspelt(
	const char country[3], struct slice text);

/* The country that is called so at home, in letters that are not Latin:
 * "Ελλάδα". Its alpha-2 code; NULL: none. */
const char *native_country(struct slice text);

/* True where one belongs to the other, or both to a third: Jersey and the
 * United Kingdom, Réunion and France. Alpha-2 codes in capitals. */
bool countries_are_one_state(const char a[3], const char b[3]);

/* True where the first is a territory of the second. */
bool country_is_part_of(const char part[3], const char whole[3]);

/* True where the subdivision has an alpha-2 code of its own, and this is it:
 * FR-974 is RE. */
bool subdivision_is_country(
	const struct subdivision *place, const char country[3]);

/* False for the countries that ISO 3166-2 does not divide. */
bool country_has_subdivisions(const char country[3]);

/* True where the name of the country is the name of a place in it too: of a
 * capital or of the state itself (Singapore, Luxembourg), or of all there is
 * where it has no subdivisions (Gibraltar). */
bool country_is_also_place(const char country[3]);

/* Room for a locality that is written out. */
enum { LOCALITY_ROOM = 192 };

/* Whether "St." and "Ste.", which are the official spelling of many towns of
 * the United States, are to be written in full there. */
enum saints { SAINTS_AS_THEY_ARE, SAINTS_IN_FULL };

/* True where text abbreviates the name of a town in the United States or
 * Canada: "Ft. Worth", "NYC", in full also "St. Louis". full is then the name
 * written out, NUL-terminated. */
bool locality_abbreviated(const char country[3], struct slice text,
	enum saints saints, char full[LOCALITY_ROOM]);

/* True where text is the country's own name, English or in a language of the
 * country; codes are no names. `country` is an assigned alpha-2 code. */
bool country_is_named(const char country[3], struct slice text);

/* For a label such as "de": the country whose ccTLD it is, by its alpha-2
 * code in capitals ("GB" for uk); NULL for everything else, and for country
 * codes that are sold as generic names (io, tv, me, co, ai, ...), which say
 * nothing about a country. Case does not matter. */
const char *cctld_country(struct slice label);

#endif
