/* Where Base64 begins and ends in text that does not say so.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_BODY_H
#define CSRLINT_INPUT_BODY_H

#include "base/slice.h"

enum {
	/* Shorter runs of Base64 symbols are words, not objects. */
	BODY_SYMBOLS_MIN = 64
};

/* The offset in a line at which the Base64 of some DER begins: a line of
 * Base64, or a long run of it between other things. line.n: nowhere. */
size_t body_find(struct slice line);

/* How many octets of text, which begins with Base64, belong to it: lines of
 * Base64 up to its padding, to the end of the DER that it holds or to a line
 * of something else. */
size_t body_length(struct slice text);

/* True where text holds a run of Base64 longer than words are. */
bool body_is_likely(struct slice text);

/* How many octets of RFC 1421 headers ("Proc-Type: 4,ENCRYPTED") text begins
 * with, the empty line behind them too. */
size_t body_header_length(struct slice text);

#endif
