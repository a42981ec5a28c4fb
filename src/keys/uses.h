/* What a key of an algorithm can be used for, as keyUsage says it.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_USES_H
#define CSRLINT_KEYS_USES_H

#include "csr/csr.h"

enum key_family {
	FAMILY_RSA,
	FAMILY_EC,
	FAMILY_EDWARDS, /* and Montgomery: RFC 8410 */
	FAMILY_DSA,     /* and Diffie-Hellman: RFC 3279 */
	FAMILY_PQC
};

enum {
	USAGES_SIGNING = USAGE_DIGITAL_SIGNATURE | USAGE_NON_REPUDIATION |
		USAGE_KEY_CERT_SIGN | USAGE_CRL_SIGN,
	USAGES_AGREEING =
		USAGE_KEY_AGREEMENT | USAGE_ENCIPHER_ONLY | USAGE_DECIPHER_ONLY
};

struct key_uses {
	enum oid_id algorithm;
	enum key_family family;
	const char *key;  /* "an RSA key" */
	unsigned allowed; /* of enum key_usage */
};

/* What the algorithm of this key allows; NULL: not known. */
const struct key_uses *key_uses_find(const struct public_key *key);

#endif
