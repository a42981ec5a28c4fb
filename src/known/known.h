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
#include "verify/verify.h"

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
	/* SHA-256 of the number that the key is known by, where it has one. */
	bool has_number;
	uint8_t number_sha256[SHA256_OCTETS];
};

/* Looks the key up; lists may be NULL: none. A key that is not known costs 0.7
 * us, most of it for the hash of its number, and 0.5 us for each list. What the
 * tables say of CVE-2008-0166 is proved before it is told, by making the
 * private key anew: 0.1 to 0.4 ms on a curve, 0.2 ms for RSA of 1024 bits and
 * 0.4 ms for 2048. They say it of one good key in 1.8 million, too; then the
 * proof fails, after 14 ms on 2048 bits. */
void known_study(const struct public_key *key, const struct blocklist *lists,
	struct known_key *out);

/* The days when the tables of CVE-2008-0166 and of published keys were made; ""
 * in a build without them. */
tell_version known_tell_debian_keys;
tell_version known_tell_published_keys;

#endif
