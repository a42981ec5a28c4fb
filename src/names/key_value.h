/* Attributes of a distinguished name that stand in a text, as people write
 * them: "CN=www.example.com", "/C=DE/O=Example", "C = DE, O = Example".
 * Records and does not judge, allocates nothing. SPDX-License-Identifier: MIT
 */
#ifndef CSRLINT_NAMES_KEY_VALUE_H
#define CSRLINT_NAMES_KEY_VALUE_H

#include "base/slice.h"

/* How many octets of text are the name of an attribute and the equals sign
 * behind it, blanks around both counted: "CN=", " commonName = ". In any case
 * of letters. 0: text begins with no such name. */
size_t key_length(struct slice text);

/* The text from the separator before the first attribute on, or all of it
 * where it begins with one; empty, at its end: it holds none. */
struct slice key_value_find(struct slice text);

/* The value that a text which begins with an attribute means, slashes in front
 * let pass: of commonName, or of the first one where it has no commonName. A
 * value ends before the next attribute. Names written twice ("CN=CN=a") are
 * cut off both. Empty: text begins with no attribute, or its value is. */
struct slice key_value_meant(struct slice text);

#endif
