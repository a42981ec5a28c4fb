/* How names of places are compared: with case, accents and words such as
 * "State of" taken away.
 *
 * The generator of the tables and the look-up share these functions, so a
 * key in a table is always what the look-up makes of the same name.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_PLACES_FOLD_H
#define CSRLINT_PLACES_FOLD_H

#include "base/slice.h"

/* Room for any folded text with its NUL; longer ones are in no list. */
enum { FOLD_ROOM = 257 };

/* Each writes the folded form of UTF-8 text to out: words of a-z and 0-9 with
 * one blank between them, NUL-terminated. The length is returned; 0 with ""
 * where the text is over 256 octets, becomes longer than that, is not UTF-8,
 * has letters beyond the Latin ones, or has no letter and no digit. */

/* Of a country: without "the". */
size_t fold_country(struct slice text, char out[FOLD_ROOM]);

/* Of a subdivision: without the words for its kind ("Province", "Oblast",
 * "-ken") and those between words ("of", "and"), unless there are no others;
 * with "st" for "Saint". */
size_t fold_subdivision(struct slice text, char out[FOLD_ROOM]);

/* Of an abbreviation: without blanks. */
size_t fold_abbreviation(struct slice text, char out[FOLD_ROOM]);

/* Of a text in any script: small letters without accents and with nothing
 * between them, as UTF-8. 0: as above, but not for its letters. */
size_t fold_letters(struct slice text, char out[FOLD_ROOM]);

#endif
