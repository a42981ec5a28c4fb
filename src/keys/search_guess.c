/* Factors that lie near a number which can be guessed.
 * SPDX-License-Identifier: MIT */
#include "keys/searching.h"

#include "keys/weak.h"

/* u / v = a convergent of p / q: the first for which |u q - v p|, which is the
 * remainder of Euclid's algorithm, has at most so many bits. p and q are used
 * up. */
static void
approximate(mpz_t u, mpz_t v, mpz_t p, mpz_t q, size_t bits)
{
	mpz_t quotient, last_u, last_v;

	mpz_init(quotient);
	mpz_init_set_ui(last_u, 0);
	mpz_init_set_ui(last_v, 1);
	mpz_set_ui(u, 1);
	mpz_set_ui(v, 0);
	while (mpz_sgn(q) != 0 &&
		(mpz_sgn(v) == 0 || mpz_sizeinbase(q, 2) > bits)) {
		mpz_tdiv_qr(quotient, p, p, q);
		mpz_swap(p, q);
		mpz_addmul(last_u, quotient, u);
		mpz_swap(last_u, u);
		mpz_addmul(last_v, quotient, v);
		mpz_swap(last_v, v);
	}
	mpz_clears(quotient, last_u, last_v, NULL);
}

/* 4 u v n is the product of 2 u q and 2 v p, which lie close together where
 * u / v is near p / q: Fermat's first round. */
static bool
takes_multiple(struct search *search, const mpz_t u, const mpz_t v)
{
	mpz_t product, root, rest;
	bool is_found = false;

	mpz_inits(product, root, rest, NULL);
	mpz_mul(product, u, v);
	mpz_mul_2exp(product, product, 2);
	mpz_mul(product, product, search->n);
	mpz_sqrtrem(root, rest, product);
	if (mpz_sgn(rest) != 0) {
		mpz_add_ui(root, root, 1);
		mpz_mul(rest, root, root);
		mpz_sub(rest, rest, product);
	}
	if (mpz_perfect_square_p(rest) != 0) {
		mpz_sqrt(rest, rest);
		mpz_add(root, root, rest);
		is_found = search_takes(search, root);
	}
	mpz_clears(product, root, rest, NULL);
	return is_found;
}

bool
search_guess(struct search *search, const mpz_t guess)
{
	mpz_t p, q, u, v;
	bool is_found;

	if (mpz_sgn(guess) <= 0)
		return false;
	mpz_inits(q, u, v, NULL);
	mpz_init_set(p, guess);
	mpz_fdiv_q(q, search->n, p);
	approximate(u, v, p, q, search->bits / 3);
	is_found = mpz_sgn(u) != 0 && mpz_sgn(v) != 0 &&
		takes_multiple(search, u, v);
	mpz_clears(p, q, u, v, NULL);
	return is_found;
}

/* p - q = 2^exponent, nearly: p = sqrt(n + 2^(2 exponent - 2)) + 2^(exponent -
 * 1). */
static bool
has_difference(struct search *search, size_t exponent)
{
	mpz_t half, p;
	bool is_found;

	mpz_inits(half, p, NULL);
	mpz_setbit(half, (mp_bitcnt_t)exponent - 1);
	mpz_mul(p, half, half);
	mpz_add(p, p, search->n);
	mpz_sqrt(p, p);
	mpz_add(p, p, half);
	is_found = search_guess(search, p);
	mpz_clears(half, p, NULL);
	return is_found;
}

/* FIPS 186-4 B.3.1 wants |p - q| > 2^(bits of p - 100), which some take for a
 * difference to add; the others are like it. n of an odd number of bits has
 * primes of either length. */
bool
search_difference(struct search *search)
{
	static const size_t below[] = {100, 128, 160, 256, 2, 3};
	const size_t shorter = search->bits / 2;
	const size_t longer = (search->bits + 1) / 2;

	for (size_t bits = shorter; bits <= longer; bits++)
		for (size_t i = 0; i < sizeof below / sizeof below[0]; i++)
			if (bits > below[i] + 1 &&
				has_difference(search, bits - below[i]))
				return true;
	return false;
}

/* A prime is looked for from the random number on, with its highest bit set or
 * the two highest, as RSA wants them. */
static bool
takes_random(struct search *search, mpz_t number, size_t bits)
{
	bool is_found = search_guess(search, number);

	mpz_setbit(number, (mp_bitcnt_t)bits - 1);
	is_found = is_found || search_guess(search, number);
	mpz_setbit(number, (mp_bitcnt_t)bits - 2);
	return is_found || search_guess(search, number);
}

enum { UNSEEDED_NUMBERS = 10 };

/* The first numbers that this generator gives. */
static bool
takes_generator(struct search *search, gmp_randstate_t generator)
{
	const size_t bits = (search->bits + 1) / 2;
	bool is_found = false;
	mpz_t number;

	mpz_init(number);
	for (int i = 0; i < UNSEEDED_NUMBERS && !is_found; i++) {
		mpz_urandomb(number, generator, (mp_bitcnt_t)bits);
		is_found = takes_random(search, number, bits);
	}
	mpz_clear(number);
	return is_found;
}

/* The generators of GMP as they are without a seed, and with the seed 0; size
 * 0: the Mersenne twister, else a linear congruential one. */
static bool
takes_unseeded(struct search *search, mp_bitcnt_t size, bool is_seeded)
{
	gmp_randstate_t generator;
	bool is_found;

	if (size == 0)
		gmp_randinit_mt(generator);
	else if (gmp_randinit_lc_2exp_size(generator, size) == 0)
		return false;
	if (is_seeded)
		gmp_randseed_ui(generator, 0);
	is_found = takes_generator(search, generator);
	gmp_randclear(generator);
	return is_found;
}

/* java.util.Random with the seed 0, and what java.math.BigInteger draws of it:
 * octets from the top, of which every four are one step's, the lowest first. */
static void
draw_java(mpz_t number, uint64_t *state, size_t bits)
{
	const uint64_t mask = ((uint64_t)1 << 48) - 1;
	const size_t octets = (bits + 7) / 8;
	uint32_t word = 0;

	mpz_set_ui(number, 0);
	for (size_t i = 0; i < octets; i++, word >>= 8) {
		if (i % 4 == 0) {
			*state = (*state * 0x5deece66d + 0xb) & mask;
			word = (uint32_t)(*state >> 16);
		}
		mpz_mul_2exp(number, number, 8);
		mpz_add_ui(number, number, word & 0xff);
	}
	mpz_fdiv_r_2exp(number, number, (mp_bitcnt_t)bits);
}

static bool
takes_java(struct search *search)
{
	const size_t bits = (search->bits + 1) / 2;
	uint64_t state = 0x5deece66d;
	bool is_found = false;
	mpz_t number;

	mpz_init(number);
	for (int i = 0; i < UNSEEDED_NUMBERS && !is_found; i++) {
		draw_java(number, &state, bits);
		is_found = takes_random(search, number, bits);
	}
	mpz_clear(number);
	return is_found;
}

bool
search_unseeded(struct search *search)
{
	static const mp_bitcnt_t sizes[] = {0, 32, 64, 120, 128};
	const size_t count = sizeof sizes / sizeof sizes[0];
	bool is_found = takes_java(search);

	for (size_t i = 0;
		i < count && !is_found && search_goes_on(search, i, count); i++)
		is_found = takes_unseeded(search, sizes[i], false) ||
			takes_unseeded(search, sizes[i], true);
	return is_found;
}

enum { FERMAT_ROUNDS = 100000 };

bool
search_fermat(struct search *search)
{
	const uint32_t round = keys_fermat_round(search->n, FERMAT_ROUNDS);
	mpz_t a, b;
	bool is_found;

	if (round == 0)
		return false;
	mpz_inits(a, b, NULL);
	mpz_sqrt(a, search->n); /* n is no square */
	mpz_add_ui(a, a, round);
	mpz_mul(b, a, a);
	mpz_sub(b, b, search->n);
	mpz_sqrt(b, b);
	mpz_add(a, a, b);
	is_found = search_takes(search, a);
	mpz_clears(a, b, NULL);
	return is_found;
}
