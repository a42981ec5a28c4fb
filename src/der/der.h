/* Single elements of DER, read one after the other.
 *
 * These readers are the hands of every other room: they take what a length
 * says only after comparing it with what is left. What they put up with (a
 * length in more octets than needed) the checker in der/check.h reports.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DER_DER_H
#define CSRLINT_DER_DER_H

#include "base/slice.h"

/* First identifier octets (X.690 8.1.2), class and constructed bit included. */
enum {
	TAG_BOOLEAN = 0x01,
	TAG_INTEGER = 0x02,
	TAG_BIT_STRING = 0x03,
	TAG_OCTET_STRING = 0x04,
	TAG_NULL = 0x05,
	TAG_OID = 0x06,
	TAG_UTF8_STRING = 0x0c,
	TAG_NUMERIC_STRING = 0x12,
	TAG_PRINTABLE_STRING = 0x13,
	TAG_TELETEX_STRING = 0x14,
	TAG_IA5_STRING = 0x16,
	TAG_UTC_TIME = 0x17,
	TAG_GENERALIZED_TIME = 0x18,
	TAG_VISIBLE_STRING = 0x1a,
	TAG_UNIVERSAL_STRING = 0x1c,
	TAG_BMP_STRING = 0x1e,
	TAG_SEQUENCE = 0x30,
	TAG_SET = 0x31,
	TAG_CONTEXT = 0x80, /* or'ed with the tag number */
	TAG_CONSTRUCTED = 0x20
};

/* One element; both slices lie in the octets that were read. */
struct der_element {
	uint8_t identifier; /* the first identifier octet */
	struct slice whole; /* identifier, length and content */
	struct slice content;
};

/* Reads the element that *rest begins with and moves *rest behind it. False,
 * with *rest and *out untouched, where there is no whole element: nothing
 * left, a length that runs past the end, indefinite, or over 8 octets. */
bool der_read(struct slice *rest, struct der_element *out);

/* The same, and only where the first identifier octet is `identifier`. */
bool der_read_tag(
	struct slice *rest, uint8_t identifier, struct der_element *out);

/* The content of such an element; without octets, and *rest untouched, where
 * there is none. For who takes apart what may be anything, and asks in the
 * end whether it found something. */
struct slice der_enter(struct slice *rest, uint8_t identifier);

/* How many whole elements a content holds. */
size_t der_count(struct slice content);

/* True where elements with this identifier octet are text. */
static inline bool
der_is_text(uint8_t tag)
{
	switch (tag) {
	case TAG_UTF8_STRING:
	case TAG_NUMERIC_STRING:
	case TAG_PRINTABLE_STRING:
	case TAG_TELETEX_STRING:
	case TAG_IA5_STRING:
	case TAG_VISIBLE_STRING:
	case TAG_UNIVERSAL_STRING:
	case TAG_BMP_STRING: return true;
	default: return false;
	}
}

/* The name of an identifier octet for messages: "INTEGER", "[0]", ... For
 * anything without a name "an unknown type". Never NULL. */
const char *der_tag_name(uint8_t identifier);

/* True where content is a minimal, non-negative INTEGER (X.690 8.3.2); *out
 * is then its magnitude without the leading 00, empty for zero. */
bool der_positive_integer(struct slice content, struct slice *out);

#endif
