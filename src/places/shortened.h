/* Short forms of the names of subdivisions beside those of the tables, for
 * subdivision_abbreviated. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_PLACES_SHORTENED_H
#define CSRLINT_PLACES_SHORTENED_H

#include "places/places.h"

/* The customary name, in ISO 3166-2 or not, whose usual abbreviation text is:
 * "Ches." for Cheshire. NULL: none. Its code is "" where it is not in there. */
const struct subdivision *shortened_customary(
	const char country[3], struct slice text);

/* Writes the code that text is but for the case of its letters: two letters
 * in any, three small ones. False: it is none. */
bool shortened_code(struct slice text, char code[4]);

/* The one subdivision whose name text is but for words that are cut short:
 * "N. Carolina", "New S. Wales". NULL: none, or several. The work is linear
 * in the tables, and done for texts alone that look so. */
const struct subdivision *shortened_words(
	const char country[3], struct slice text);

#endif
