/* Moduli that are powers of a smaller number.
 *
 * Only prime exponents k need a look, as a power of 6 is a square. A prime r
 * with r - 1 = k m tells one without any root: a k-th power modulo r, raised to
 * m, is 1, and of the others one in k is. SPDX-License-Identifier: MIT */
#include "keys/weak.h"

#include <limits.h>

/* Of numbers that are no k-th powers, 1 in k^5 comes to a root in vain. */
enum { PRIMES_ASKED = 5, LEAST_BASE_BITS = 16, BATCH_MAX = 8 };

/* r < 2^32 */
static uint32_t
power_modulo(uint64_t base, uint32_t exponent, uint32_t r)
{
	uint64_t power = 1;

	for (; exponent != 0; exponent >>= 1) {
		if ((exponent & 1) != 0)
			power = power * base % r;
		base = base * base % r;
	}
	return (uint32_t)power;
}

/* The next prime r from `r` on for which the odd k divides r - 1; it divides
 * r - 1 of the one given, too. */
static uint32_t
next_prime(uint32_t r, uint32_t k)
{
	do
		r += 2 * k;
	while (!keys_is_small_prime(r));
	return r;
}

/* The odd primes k up to the highest that the longest modulus can be a power
 * of, if it has no small factor, and the first prime r of each: looking for
 * them would take longer than all the rest. */
static const struct exponent {
	uint16_t k, r;
} exponents[] = {
	/* clang-format off */
	{3, 7}, {5, 11}, {7, 29}, {11, 23}, {13, 53}, {17, 103}, {19, 191},
	{23, 47}, {29, 59}, {31, 311}, {37, 149}, {41, 83}, {43, 173},
	{47, 283}, {53, 107}, {59, 709}, {61, 367}, {67, 269}, {71, 569},
	{73, 293}, {79, 317}, {83, 167}, {89, 179}, {97, 389}, {101, 607},
	{103, 619}, {107, 643}, {109, 1091}, {113, 227}, {127, 509},
	{131, 263}, {137, 823}, {139, 557}, {149, 1193}, {151, 907},
	{157, 1571}, {163, 653}, {167, 2339}, {173, 347}, {179, 359},
	{181, 1087}, {191, 383}, {193, 773}, {197, 3547}, {199, 797},
	{211, 2111}, {223, 2677}, {227, 5449}, {229, 2749}, {233, 467},
	{239, 479}, {241, 1447}, {251, 503}, {257, 1543}, {263, 1579},
	{269, 2153}, {271, 1627}, {277, 1109}, {281, 563}, {283, 1699},
	{293, 587}, {307, 1229}, {311, 1867}, {313, 1879}, {317, 8243},
	{331, 1987}, {337, 3371}, {347, 2083}, {349, 3491}, {353, 4943},
	{359, 719}, {367, 2203}, {373, 1493}, {379, 4549}, {383, 4597},
	{389, 9337}, {397, 2383}, {401, 3209}, {409, 1637}, {419, 839},
	{421, 4211}, {431, 863}, {433, 1733}, {439, 4391}, {443, 887},
	{449, 3593}, {457, 13711}, {461, 2767}, {463, 5557}, {467, 2803},
	{479, 3833}, {487, 1949}, {491, 983}, {499, 1997}, {503, 3019},
	{509, 1019}, {521, 16673}, {523, 5231}, {541, 9739}, {547, 5471},
	{557, 3343}, {563, 7883}, {569, 6829}, {571, 5711}, {577, 2309},
	{587, 8219}, {593, 1187}, {599, 4793}, {601, 3607}, {607, 3643},
	{613, 6131}, {617, 4937}, {619, 2477}, {631, 6311}, {641, 1283},
	{643, 7717}, {647, 9059}, {653, 1307}, {659, 1319}, {661, 3967},
	{673, 2693}, {677, 5417}, {683, 1367}, {691, 6911}, {701, 12619},
	{709, 2837}, {719, 1439}, {727, 2909}, {733, 7331}, {739, 2957},
	{743, 1487}, {751, 4507}, {757, 12113}, {761, 1523}, {769, 7691},
	{773, 4639}, {787, 4723}, {797, 4783}, {809, 1619}, {811, 8111},
	{821, 6569}, {823, 8231}, {827, 11579}, {829, 8291}, {839, 10069},
	{853, 3413}, {857, 6857}, {859, 18899}, {863, 5179}, {877, 14033},
	{881, 15859}, {883, 3533}, {887, 5323}, {907, 5443}, {911, 1823},
	{919, 3677}, {929, 7433}, {937, 5623}, {941, 5647}, {947, 5683},
	{953, 1907}, {967, 15473}, {971, 5827}, {977, 7817}, {983, 13763},
	{991, 17839}, {997, 3989}, {1009, 10091}, {1013, 2027}, {1019, 2039},
	{1021, 10211},
	/* clang-format on */
};

enum { EXPONENTS = sizeof exponents / sizeof exponents[0] };

/* False where a number of this residue modulo r is no k-th power. */
static bool
may_be_residue(unsigned long residue, uint32_t k, uint32_t r)
{
	return residue == 0 || power_modulo(residue, (r - 1) / k, r) == 1;
}

/* False where the odd k cannot be an exponent. */
static bool
may_be_power(const mpz_t n, uint32_t k)
{
	uint32_t r = 1;

	for (uint32_t asked = 0; asked < PRIMES_ASKED; asked++) {
		r = next_prime(r, k);
		if (!may_be_residue(mpz_fdiv_ui(n, r), k, r))
			return false;
	}
	return true;
}

/* True where n is a k-th power, of what it is then; k is a prime. */
static bool
take_root(mpz_t n, uint32_t k)
{
	bool is_power;
	mpz_t root;

	if (k == 2 ? mpz_perfect_square_p(n) == 0 : !may_be_power(n, k))
		return false;
	mpz_init(root);
	is_power = mpz_root(root, n, k) != 0;
	if (is_power)
		mpz_swap(n, root);
	mpz_clear(root);
	return is_power;
}

/* What is left of a number once roots are taken, and how high a power of that
 * it was. */
struct rooted {
	mpz_ptr root; /* over 1, so that this comes to an end */
	uint32_t power;
};

static void
take_roots(struct rooted *rooted, uint32_t k)
{
	while (take_root(rooted->root, k))
		rooted->power *= k;
}

/* Odd exponents k that are asked of together, each modulo its first prime r: by
 * one division of the long number. */
struct batch {
	uint32_t k[BATCH_MAX], r[BATCH_MAX];
	size_t count;
	unsigned long product; /* of r */
};

/* Takes the roots of the exponents, and leaves the batch empty. */
static void
settle(struct batch *batch, struct rooted *rooted)
{
	const unsigned long residue = mpz_fdiv_ui(rooted->root, batch->product);

	for (size_t i = 0; i < batch->count; i++)
		if (may_be_residue(
			    residue % batch->r[i], batch->k[i], batch->r[i]))
			take_roots(rooted, batch->k[i]);
	*batch = (struct batch){.product = 1};
}

static void
add(struct batch *batch, struct rooted *rooted, uint32_t k, uint32_t r)
{
	if (batch->count == BATCH_MAX || batch->product > ULONG_MAX / r)
		settle(batch, rooted);
	batch->k[batch->count] = k;
	batch->r[batch->count++] = r;
	batch->product *= r;
}

/* The highest exponent that may leave a root of more than this many bits. */
static uint32_t
highest_exponent(const struct rooted *rooted, uint32_t bits)
{
	return (uint32_t)((mpz_sizeinbase(rooted->root, 2) - 1) / bits);
}

/* Takes the roots of all odd exponents. */
static void
take_odd_roots(struct rooted *rooted, uint32_t bits)
{
	struct batch batch = {.product = 1};

	for (size_t i = 0; i < EXPONENTS &&
		exponents[i].k <= highest_exponent(rooted, bits);
		i++)
		add(&batch, rooted, exponents[i].k, exponents[i].r);
	for (uint32_t k = exponents[EXPONENTS - 1].k + 2;
		k <= highest_exponent(rooted, bits); k += 2)
		if (keys_is_small_prime(k))
			add(&batch, rooted, k, next_prime(1, k));
	settle(&batch, rooted);
}

/* What has small factors, and so may be a power of one, is asked of GMP, which
 * is quick there: by how often they divide n. */
static bool
may_have_roots(const mpz_t n, uint32_t small_factor)
{
	const bool is_rough = mpz_odd_p(n) && small_factor == 0;

	return mpz_cmp_ui(n, 1) > 0 &&
		(is_rough || mpz_perfect_power_p(n) != 0);
}

/* The bits that a root of n has at least, less one. */
static uint32_t
least_bits(const mpz_t n, uint32_t small_factor)
{
	return mpz_odd_p(n) && small_factor == 0 ? LEAST_BASE_BITS : 1;
}

uint32_t
keys_power(mpz_t root, const mpz_t n, uint32_t small_factor)
{
	const uint32_t bits = least_bits(n, small_factor);
	struct rooted rooted = {root, 1};

	if (!may_have_roots(n, small_factor))
		return 0;
	mpz_set(root, n);
	take_roots(&rooted, 2);
	take_odd_roots(&rooted, bits);
	return rooted.power == 1 ? 0 : rooted.power;
}
