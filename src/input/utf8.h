/* Characters of UTF-8, as far as this room needs them.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_UTF8_H
#define CSRLINT_INPUT_UTF8_H

#include "base/slice.h"

/* How many octets the character at the beginning of s has; 0: it is not
 * well-formed, or s is empty. *code_point is it.
 * Source: RFC 3629 4. */
size_t utf8_read(struct slice s, uint32_t *code_point);

/* Writes a code point; how many octets that took. */
size_t utf8_write(uint32_t code_point, uint8_t octets[4]);

#endif
