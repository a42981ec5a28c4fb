/* Characters that look like ASCII ones or like nothing.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_LOOKALIKE_H
#define CSRLINT_INPUT_LOOKALIKE_H

#include <stdint.h>

enum { LOOKALIKE_NOTHING = 0, LOOKALIKE_NONE = 0x100 };

/* The ASCII character that this one was put in place of; LOOKALIKE_NOTHING
 * where it is invisible, LOOKALIKE_NONE where it is like no other. */
unsigned lookalike(uint32_t code_point);

#endif
