/* Names of a subjectAltName that were encoded twice: the value holds the DER
 * of the name once more, or the tag was made EXPLICIT where it is IMPLICIT
 * (RFC 5280 A.2). SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_INNER_NAME_H
#define CSRLINT_FACTS_INNER_NAME_H

#include "base/arena.h"
#include "csr/csr.h"

struct inner_name {
	enum general_name_kind kind;
	struct slice value; /* content octets of the innermost element */
	uint8_t wrapper;    /* identifier octet of the outermost one */
};

/* True where the name was encoded twice, and the name inside is a sensible one
 * of its kind; out may be NULL. Each value that is a good name as it stands is
 * none: an address of 4 octets may look like any DER. */
bool read_inner_name(const struct general_name *name, struct inner_name *out);

/* "DNS:www.example.com": how to ask for the name inside; NULL where there is
 * no short way. As quote() does, it takes an arena of NULL. */
const char *suggested_inner_name(
	struct arena *arena, const struct inner_name *inner);

#endif
