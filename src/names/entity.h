/* The entities of HTML that strayed into a text: "&amp;", "&#38;", "&#x26;".
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_ENTITY_H
#define CSRLINT_NAMES_ENTITY_H

#include "base/slice.h"

/* The first entity in text, and the character that it stands for; false where
 * there is none. Names are those of HTML 4 that stand for letters, spaces,
 * punctuation and marks of trade ("R&D;" is none); numbers are those of
 * characters. */
bool entity_find(struct slice text, struct slice *at, uint32_t *c);

/* Writes text with its entities resolved to out, which has room for text.n
 * octets; returns how many these are. */
size_t entity_resolve(struct slice text, uint8_t *out);

#endif
