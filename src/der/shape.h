/* What stands where in a certification request, for the raw walk.
 *
 * A shape is what a container holds; the table of them is a schema in small
 * that knows what libtasn1's decoding passes over: DEFAULT values, named bit
 * lists, EXPLICIT tags, the order of sets, and which strings hold DER again.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DER_SHAPE_H
#define CSRLINT_DER_SHAPE_H

#include "base/slice.h"
#include "der/der.h"

enum { DER_ANY = 0 }; /* no element has identifier octet 00 */

enum der_part_flag {
	DER_OPTIONAL = 1,
	DER_NAMED_BITS = 2,   /* BIT STRING without trailing zero bits */
	DER_WHOLE_OCTETS = 4, /* BIT STRING without unused bits */
	DER_HOLDS_DER = 8,    /* OCTET or BIT STRING with elements inside */
	DER_TYPE_BY_OID = 16  /* inside_by_oid tells what this member itself is:
				 the one member of the shape */
};

struct der_shape;

/* A member. */
struct der_part {
	uint8_t tag; /* first identifier octet, or DER_ANY */
	uint8_t flags;
	uint8_t type; /* universal tag behind an implicit one; 0: the own */
	uint8_t default_octets;         /* of absent */
	const char *absent;             /* content of the DEFAULT value */
	const struct der_shape *inside; /* NULL: nothing is known */
	/* Where it depends on the OID before, of the same SEQUENCE or of the
	 * AlgorithmIdentifier before: its content, or empty; NULL: it does
	 * not. May return NULL, and nothing is known then. */
	const struct der_shape *(*inside_by_oid)(struct slice oid);
};

/* What a container holds: these members in this order; or, where it is a
 * list, any number of members that are each one of these. */
struct der_shape {
	const struct der_part *parts; /* at least one */
	const struct der_part *end;   /* behind the last */
	bool is_list;
	bool is_set; /* a SET OF: the list ascends */
};

/* The element CertificationRequest (RFC 2986 4.2) alone. */
extern const struct der_shape der_request_shape;

/* True where the identifier octet is of the member's tag, or the member may
 * be of any; the bit for constructed does not count. */
static inline bool
der_part_has_tag(const struct der_part *part, uint8_t identifier)
{
	return part->tag == DER_ANY ||
		((part->tag ^ identifier) & ~TAG_CONSTRUCTED & 0xff) == 0;
}

/* Which member of a list an element with this identifier octet is; NULL: none.
 */
const struct der_part *der_list_part(
	const struct der_shape *list, uint8_t identifier);

#endif
