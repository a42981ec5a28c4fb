/* What is no name of a town in the place of one: postal codes, streets.
 *
 * Nothing is said but where a number is there, for towns are called Street,
 * Calle Larga and 100 Mile House. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_PLACES_ADDRESS_H
#define CSRLINT_PLACES_ADDRESS_H

#include "base/slice.h"

/* True where all of text is a number or a postal code: digits ("94105",
 * "111 22", "D-80331"), or a code of letters and digits ("SW1A 1AA",
 * "A65 F4E2", "1012 AB"). */
bool is_postal_code(struct slice text);

/* The name that is left of text where a postal code stands before or behind
 * it: "Berlin" of "10115 Berlin"; empty: there is none. How short a number may
 * be a code hangs on the country (alpha-2; NULL: unknown): 4 digits in Austria,
 * 5 in Germany. "Paris 12" and "Dublin 2" are districts. */
struct slice without_postal_code(const char *country, struct slice text);

/* True where text holds a street and a house number, or a box of the post:
 * "44 High Street", "Ringstr. 9", "12 rue de la Paix", "P.O. Box 7". */
bool holds_street(struct slice text);

#endif
