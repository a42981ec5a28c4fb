/* The tables that src/data/make_places.c writes at build time.
 *
 * All are sorted for bsearch. Folded names stand one behind the other in a
 * pool and are named by where they begin in it: no pointer, so no relocation
 * when the program starts. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_PLACES_TABLE_H
#define CSRLINT_PLACES_TABLE_H

#include "places/places.h"

enum { PLACES_NO_SUBDIVISION = 0xffff };

/* What is written for a country, folded by fold_country. */
struct country_key {
	uint32_t folded;  /* where in places_pool */
	uint16_t country; /* index into places_countries */
	bool is_name;     /* else a code of three letters or a mistake */
};

/* What is written for a subdivision, folded by fold_subdivision. */
struct subdivision_key {
	uint32_t folded;
	uint16_t subdivision; /* index, or PLACES_NO_SUBDIVISION */
	char country[3];
	bool tells; /* see subdivision_named */
};

/* An abbreviation, folded by fold_abbreviation. */
struct abbreviation_key {
	uint32_t folded;
	uint16_t subdivision;
};

/* A code of ISO 3166-2 that was given up for another one of the same place. */
struct former_code {
	char country[3];
	char code[4];
	uint16_t subdivision;
};

struct cctld {
	char label[24];
	char country[3]; /* "" where it is sold as a generic name */
};

extern const char places_pool[];

extern const struct country places_countries[]; /* by code */
extern const size_t places_country_count;
extern const struct country places_withdrawn[]; /* by code, once each */
extern const size_t places_withdrawn_count;
extern const char places_reserved[][3];
extern const size_t places_reserved_count;
extern const struct country_key places_country_keys[]; /* by folded name */
extern const size_t places_country_key_count;

extern const struct subdivision places_subdivisions[]; /* country, code */
extern const size_t places_subdivision_count;
extern const struct former_code places_former_codes[]; /* country, code */
extern const size_t places_former_code_count;
extern const struct subdivision_key
	places_subdivision_keys[]; /* folded name, country */
extern const size_t places_subdivision_key_count;
extern const struct abbreviation_key
	places_abbreviations[]; /* country, folded abbreviation */
extern const size_t places_abbreviation_count;

extern const struct cctld places_cctlds[]; /* by label */
extern const size_t places_cctld_count;

#endif
