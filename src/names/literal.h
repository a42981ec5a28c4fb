/* Addresses where a host name belongs, in every notation that some program
 * reads as one. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_LITERAL_H
#define CSRLINT_NAMES_LITERAL_H

#include "base/slice.h"

struct literal {
	uint8_t octets[16];
	size_t n; /* 4 or 16 */
	/* Programs do not agree which address it is: 010.0.0.1 is 8.0.0.1
	 * where a leading zero means octal, and 10.0.0.1 elsewhere. */
	bool ambiguous;
};

/* Reads name as an address: IPv6 (RFC 4291 2.2), also with a zone (RFC 4007
 * 11), an address of IPv4 mapped into IPv6 being read as the former; IPv4 as
 * inet_aton reads it: one to four numbers, decimal, octal or hexadecimal, the
 * last of which fills the rest. A single number is an address only where it is
 * hexadecimal or over 24 bits. False: it is none. */
bool literal_read(struct slice name, struct literal *out);

#endif
