/* Domains that the public name system does not hold, or holds for a purpose
 * of its own: nobody can prove to a public CA that one is theirs.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_SPECIAL_H
#define CSRLINT_NAMES_SPECIAL_H

#include "base/slice.h"

enum special_kind {
	SPECIAL_NONE,
	SPECIAL_USE,     /* no name there is anybody's in public */
	SPECIAL_EXAMPLE, /* example.com and the like, RFC 2606 3 */
	SPECIAL_ARPA,    /* other names below .arpa, RFC 3172 */
	SPECIAL_REVERSE, /* names made of addresses, RFC 1035 3.5 */
	SPECIAL_ONION    /* names made of keys, RFC 7686 */
};

struct special_domain {
	struct slice name; /* "home.arpa", lower case */
	enum special_kind kind;
	const char *source;  /* "RFC 8375" */
	const char *purpose; /* "home networks" */
};

/* The most specific entry that name is or lies below; NULL: none. name is
 * lower case without the root's dot. */
const struct special_domain *special_domain_of(struct slice name);

/* True where name, of two labels or more in lower-case A-labels, ends in a
 * top-level domain of the public name system, or in one of these domains. */
bool host_has_known_end(const char *name);

#endif
