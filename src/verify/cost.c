/* What a verification costs, told before it is made.
 * SPDX-License-Identifier: MIT */
#include "base/work.h"
#include "verify/check.h"
#include "verify/guard.h"
#include "verify/nettle_curves.h"

/* In products of two limbs, as measured: what a power does not tell. */
enum {
	ED25519_WORK = 200000,
	ED448_WORK = 800000,
	ML_DSA_WORK = 1100000,
	/* The dearest set, whose signature has 49,856 octets. */
	SLH_DSA_WORK = 16000000,
	COMPOSITE_WORK = 3500000, /* ML-DSA-87 with P-521 */
	/* Of a curve: so many times the square of its bits. */
	CURVE_WORK = 5,          /* Nettle's */
	GENERIC_CURVE_WORK = 12, /* verify/group.c */
	CURVE_BITS_MAX = 528
};

/* Bits that an INTEGER's content has at most. What the guards do not let pass
 * costs nothing, but that is for them to know. */
static size_t
bits_of(struct slice integer, size_t most)
{
	return integer.n > most / 8 ? most : 8 * integer.n;
}

static uint64_t
rsa_cost(const struct public_key *key)
{
	return work_of_power(bits_of(key->modulus, RSA_MODULUS_BITS_MAX),
		bits_of(key->exponent, RSA_EXPONENT_BITS_MAX));
}

/* The order of the group is asked for too: powers of g and of y. p is no longer
 * than the parameters that hold it. */
static uint64_t
dsa_cost(const struct public_key *key)
{
	const size_t p_bits =
		bits_of(key->algorithm.parameters, DSA_PRIME_BITS_MAX);

	return 4 * work_of_power(p_bits, DSA_ORDER_BITS_MAX) +
		work_of_prime_test(DSA_ORDER_BITS_MAX);
}

/* The point tells how long the numbers are: a first octet, which says whether
 * one coordinate comes behind it, or two. */
static uint64_t
curve_cost(const struct public_key *key, uint64_t factor)
{
	const struct slice point = key->bits.octets;
	const bool is_compressed =
		point.n > 0 && (point.p[0] == 0x02 || point.p[0] == 0x03);
	const size_t octets = is_compressed ? point.n - 1 : point.n / 2;
	const size_t bits =
		octets > CURVE_BITS_MAX / 8 ? CURVE_BITS_MAX : 8 * octets;

	return factor * bits * bits;
}

uint64_t
signature_cost(const struct public_key *key)
{
	switch (key->kind) {
	case KEY_RSA:
	case KEY_RSA_PSS: return rsa_cost(key);
	case KEY_DSA: return dsa_cost(key);
	case KEY_EC:
		return curve_cost(key,
			nettle_curve_find(key->curve) != NULL
				? CURVE_WORK
				: GENERIC_CURVE_WORK);
	case KEY_GOST: return curve_cost(key, GENERIC_CURVE_WORK);
	case KEY_ED25519: return ED25519_WORK;
	case KEY_ED448: return ED448_WORK;
	case KEY_ML_DSA: return ML_DSA_WORK;
	case KEY_SLH_DSA: return SLH_DSA_WORK;
	case KEY_COMPOSITE: return COMPOSITE_WORK;
	case KEY_UNKNOWN:
	case KEY_OTHER:
	case KEY_MISNAMED: break;
	}
	return 0; /* refused before anything is computed */
}
