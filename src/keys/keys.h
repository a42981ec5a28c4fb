/* What can be known of a public key from its numbers alone.
 *
 * Pure arithmetic on GMP: no files, no judgement; rules say what is wrong.
 * The work on one key is bounded: a modulus over KEYS_MODULUS_BITS is not
 * computed with, and `computed` says so; what is dear is taken from the budget
 * of base/work.h first. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_KEYS_H
#define CSRLINT_KEYS_KEYS_H

#include "base/slice.h"
#include "base/version.h"
#include "csr/csr.h"

enum {
	KEYS_MODULUS_BITS = 16384,   /* larger moduli are not processed */
	KEYS_FERMAT_ROUNDS = 1000,   /* BR 6.1.1.3(5)(3) asks for 100 */
	KEYS_PRIME_TEST_BITS = 4096, /* larger moduli are not tested */
	KEYS_SMALL_FACTOR = 65537,   /* the largest prime tried */
	/* The smaller factor of two has half the bits at most. */
	KEYS_FACTOR_OCTETS = KEYS_MODULUS_BITS / 8 / 2,
	KEYS_PATTERN_BITS = 512, /* in shorter moduli patterns are chance */
	/* An exponent below has a long private one. */
	KEYS_LONG_EXPONENT_BITS = 33,
	/* In longer moduli no short private exponent is looked for. */
	KEYS_SHORT_EXPONENT_BITS = 8192,
	KEYS_SMALL_MULTIPLE = 4096, /* of a generator, by its x alone */
	KEYS_SMALL_SCALAR = 65536,  /* the same, by the whole point */
	KEYS_DSA_PRIME_BITS = 3072, /* longer p, which FIPS 186-4 does not
				       know, are not computed with */
	KEYS_DSA_ORDER_BITS = 512   /* longer q neither */
};

/* What is known of an RSA key. All false or zero where is_rsa is false. */
struct rsa_facts {
	bool is_rsa;   /* an RSA key whose modulus and exponent were decoded */
	bool computed; /* modulus positive and within KEYS_MODULUS_BITS */
	bool modulus_negative;
	size_t modulus_bits;   /* 0 for zero; of the magnitude if negative */
	bool modulus_even;     /* zero counts as even */
	bool modulus_is_power; /* n = a^k with k >= 2 and a > 1 */
	uint32_t power;        /* the largest such k; 0: there is none */
	uint32_t small_factor; /* smallest prime factor in 3..65537; 0: none;
				n itself being that prime does not count */
	/* Fermat's method: 1-based round in which n = a^2 - b^2 was found,
	 * the first value tried, ceil(sqrt n), being round 1; 0: not found.
	 * Not run on even n, on n with a small factor or of 32 bits at most. */
	uint32_t fermat_round;
	bool roca; /* fingerprint of CVE-2017-15361, confirmed by the
		      discrete logarithm; not looked for where Fermat's
		      method is not run */
	/* n is a square modulo each prime of 5..229, as if its primes were
	 * made as CVE-2017-15361's from another base: so is one sound n of
	 * 2^48. Looked for as roca is; false where that is true, or n a power.
	 */
	bool roca_variant;
	size_t ones;         /* how many bits of the modulus are set */
	size_t lower_ones;   /* the same of its lower modulus_bits / 2 bits */
	uint32_t chunk_bits; /* the modulus is a polynomial in 2^chunk_bits of
				small coefficients; 0: not, or it has less than
				KEYS_PATTERN_BITS */
	bool exponent_negative;
	size_t exponent_bits;
	bool exponent_even;      /* zero counts as even */
	bool exponent_too_large; /* not below the modulus, both positive */
	uint64_t exponent; /* its value where it has at most 64 bits, and is
			      not negative; else UINT64_MAX */
	/* Bits of the private exponent, where Wiener's method finds it; 0:
	 * not found. Looked for where the public one is in [2^32, n - 1] and
	 * so long that there may be one, and n within
	 * KEYS_SHORT_EXPONENT_BITS. */
	size_t private_exponent_bits;
	/* The proof where modulus_is_power, fermat_round or
	 * private_exponent_bits say that n can be factored: the smaller of two
	 * factors, of a power its last root; big-endian without leading zeros.
	 * No octets: neither of them does. */
	uint8_t factor[KEYS_FACTOR_OCTETS];
	size_t factor_octets;
};

/* True where the modulus is a probable prime itself, so that whoever sees it
 * has the private key. 2 ms on 2048 bits, 18 ms on 4096 and not done above:
 * not for every request, so that it is no member of the facts. */
bool keys_is_prime_modulus(const struct public_key *key);

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
	/* The k in 1..KEYS_SMALL_SCALAR for which the point is k times the
	 * generator, or -k times; 0: there is none. Looked for where on_curve
	 * is true, but on P-224 not beyond 1024 where the point is compressed.
	 * Not looked for on the curves of GOST R 34.10. 4 us on P-256, 50 on
	 * brainpoolP512r1. */
	uint32_t small_scalar;
};

void keys_study_ec(const struct public_key *key, struct ec_facts *out);

/* The k in 1..KEYS_SMALL_MULTIPLE for which k times the generator of the curve,
 * or -k times, has this x: big-endian, of any length. 0: there is none. On
 * other curves than P-256, P-384, P-521 and secp256k1 k is looked for up to
 * 1024, and on those of GOST R 34.10 not at all. */
uint32_t keys_small_multiple(enum oid_id curve, struct slice octets);

/* True for an Ed25519 or Ed448 key of whole length that is a point of order 1,
 * 2, 4 or 8, in any encoding. RFC 8032 5.1, 5.2. */
bool keys_is_small_order(const struct public_key *key);

/* The first thing that is wrong with the group of a DSA key. */
enum dsa_parameter_fault {
	DSA_SOUND,
	DSA_P_COMPOSITE,
	DSA_Q_COMPOSITE,
	DSA_Q_NO_DIVISOR,    /* of p - 1 */
	DSA_G_OF_OTHER_ORDER /* than q, or not in [2, p - 2] */
};

/* What is known of a DSA key. All false or zero where is_dsa is false. */
struct dsa_facts {
	bool is_dsa;
	bool parameters_decoded; /* as a SEQUENCE of three INTEGERs */
	bool public_decoded;     /* as an INTEGER */
	size_t p_bits, q_bits;   /* 0 for zero and below */
	bool sparse;   /* p has 1024 bits, most of them zero by design */
	bool computed; /* p and q are over 1, and not over the bounds */
	enum dsa_parameter_fault fault;
	bool public_in_group; /* false where the group itself is not sound */
};

/* 15 ms on 2048 bits. Source: FIPS 186-4 A.1.1.3, A.2.2. `computed` is false
 * also where the budget of base/work.h is spent. */
void keys_study_dsa(const struct public_key *key, struct dsa_facts *out);

/* The version of GMP that computes. */
tell_version keys_tell_gmp;

#endif
