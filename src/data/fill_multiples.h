/* Computes the tables of keys/multiples.h: for the program that makes them, and
 * for the page, which has to load what it does not compute.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DATA_FILL_MULTIPLES_H
#define CSRLINT_DATA_FILL_MULTIPLES_H

#include "keys/multiples.h"

/* Fills the tables of table->curve, of as many steps as the counts say; baby
 * has room for BABY_OCTETS of each baby step, giant for both coordinates of
 * each giant step. False where memory is short, or the curve is not known:
 * nothing is written. */
bool fill_multiples(
	const struct multiples *table, uint8_t *baby, uint8_t *giant);

#endif
