/* Base64 that remembers where its symbols stood.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_BASE64_H
#define CSRLINT_INPUT_BASE64_H

#include "input/input.h"

/* True for A-Z a-z 0-9 + and /. */
bool base64_is_symbol(uint8_t c);

/* Decodes block->body into block->der, sets bad_base64, marks and mark_count,
 * in memory of the arena. White space between symbols is passed over. Stops
 * after max_octets + 1 octets. `text` is the whole input; line is the number
 * of the line in which the body begins. Errors: NO_MEMORY.
 * Source: RFC 4648 4. */
enum err_code base64_decode(struct slice text, size_t line, size_t max_octets,
	struct arena *arena, struct input_block *block) MUST_CHECK;

#endif
