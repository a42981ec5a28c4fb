/* The text of lists of keys: numbers in hexadecimal, one a line. For the other
 * files of this room. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_LIST_TEXT_H
#define CSRLINT_KNOWN_LIST_TEXT_H

#include "base/slice.h"

/* The line that *rest begins with, without its end; *rest moves behind it. */
struct slice list_text_line(struct slice *rest);

/* How many lines there are. */
size_t list_text_count(struct slice text);

/* Nothing but blanks, or a comment behind them. */
bool list_text_is_empty(struct slice line);

/* The digits that the line begins with, behind blanks and "Modulus="; empty,
 * but standing where they ought to, where there are none. */
struct slice list_text_digits(struct slice line);

/* Writes the octets of hexadecimal digits to out, (digits.n + 1) / 2 of them,
 * which is returned. An odd count of digits lacks the zero in front. */
size_t list_text_decode(struct slice digits, uint8_t *out);

#endif
