/* Telling a JSON document from text that looks like one.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_JSON_H
#define CSRLINT_INPUT_JSON_H

#include "base/slice.h"

/* True where text is an object or array of RFC 8259, or several in a row with
 * white space between, a byte order mark in front aside. Nesting beyond 64
 * levels is no document. Linear in text, without memory. */
bool json_is_document(struct slice text);

#endif
