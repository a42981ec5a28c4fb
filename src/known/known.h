/* Keys whose private half others have: whether a public key is one.
 *
 * Three sources, the first that knows the key answering: the keys of
 * CVE-2008-0166, those that were published, and lists that the user brings.
 * A key is known by one number of it: the modulus, the x of a point, the y of
 * DSA, or its octets. So another exponent, a compressed point or other
 * parameters hide nothing. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_KNOWN_H
#define CSRLINT_KNOWN_KNOWN_H

#include "base/version.h"
#include "csr/csr.h"
#include "known/blocklist.h"
#include "known/maker.h"

enum known_source {
	KNOWN_NOWHERE,
	KNOWN_DEBIAN,    /* made as in CVE-2008-0166 */
	KNOWN_PUBLISHED, /* in an RFC, a project's tests, or easily guessed */
	KNOWN_LISTED     /* in a list of the user's */
};

struct known_key {
	enum known_source source;
	struct debian_maker maker;    /* DEBIAN */
	const char *sentence;         /* PUBLISHED: "the private key stands in
					 RFC 9500"; static */
	struct blocklist_entry entry; /* LISTED */
};

/* Looks the key up. lists may be NULL: none. Costs a hash of the number, 0.1
 * us for each table, and 0.5 us for each list. A key that is found to be one
 * of CVE-2008-0166 is proved to be: its private key is made anew, in 0.3 ms
 * for a curve, 1 ms for RSA of 1024 bits and 3 ms for 2048 on average; twenty
 * times that happens. What the tables say of a good key in 2^21 by accident
 * costs as much and is not told. */
void known_study(const struct public_key *key, const struct blocklist *lists,
	struct known_key *out);

/* The days when the tables of CVE-2008-0166 and of published keys were made; ""
 * in a build without them. */
tell_version known_tell_debian_keys;
tell_version known_tell_published_keys;

#endif
