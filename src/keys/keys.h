/* What can be known of a public key from its numbers alone.
 *
 * Pure arithmetic on GMP: no files, no judgement; rules say what is wrong.
 * The work on one key is bounded: a modulus over KEYS_MODULUS_BITS is not
 * computed with, and `computed` says so. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_KEYS_H
#define CSRLINT_KEYS_KEYS_H

#include "base/slice.h"
#include "csr/csr.h"

enum {
	KEYS_MODULUS_BITS = 16384, /* larger moduli are not processed */
	KEYS_FERMAT_ROUNDS = 1000, /* BR 6.1.1.3(5)(3) asks for 100 */
	KEYS_SMALL_FACTOR = 65537  /* the largest prime tried */
};

/* What is known of an RSA key. All false or zero where is_rsa is false. */
struct rsa_facts {
	bool is_rsa;   /* an RSA key whose modulus and exponent were decoded */
	bool computed; /* modulus positive and within KEYS_MODULUS_BITS */
	bool modulus_negative;
	size_t modulus_bits;   /* 0 for zero; of the magnitude if negative */
	bool modulus_even;     /* zero counts as even */
	bool modulus_is_power; /* n = a^k with k >= 2 and a > 1 */
	uint32_t small_factor; /* smallest prime factor in 3..65537; 0: none;
				n itself being that prime does not count */
	/* Fermat's method: 1-based round in which n = a^2 - b^2 was found,
	 * the first value tried, ceil(sqrt n), being round 1; 0: not found.
	 * Not run on even n, on n with a small factor or of 32 bits at most. */
	uint32_t fermat_round;
	bool roca; /* fingerprint of CVE-2017-15361, confirmed by the
		      discrete logarithm; not looked for where Fermat's
		      method is not run */
	bool exponent_negative;
	size_t exponent_bits;
	bool exponent_even; /* zero counts as even */
	uint64_t exponent;  /* its value where it has at most 64 bits, and is
			       not negative; else UINT64_MAX */
};

void keys_study_rsa(const struct public_key *key, struct rsa_facts *out);

enum point_form {
	POINT_NONE, /* not an EC key, or a curve that is not computed with */
	POINT_UNCOMPRESSED, /* 04 x y of the right length */
	POINT_COMPRESSED,   /* 02 or 03 and x of the right length */
	POINT_HYBRID,       /* 06 or 07 */
	POINT_INFINITY,     /* a single 00 */
	POINT_MALFORMED     /* anything else, and wrong lengths */
};

/* What is known of an EC key on a curve of keys/curves.c. */
struct ec_facts {
	bool is_ec;        /* id-ecPublicKey with a namedCurve */
	bool curve_known;  /* curve in the table: the fields below hold */
	size_t field_bits; /* 256 for P-256 */
	enum point_form form;
	bool in_range; /* x (and y) below p */
	bool on_curve; /* the equation holds; for a compressed point: there
			  is a y; for hybrid: also the parity octet fits */
};

void keys_study_ec(const struct public_key *key, struct ec_facts *out);

#endif
