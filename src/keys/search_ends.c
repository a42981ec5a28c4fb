/* Primes that have their highest and their lowest bits in common.
 *
 * With m = (p + q) / 2 and d = (p - q) / 2 it is m^2 = n + d^2. Where p and q
 * have l low bits in common, d is divisible by 2^(l-1), so that m is a root of
 * n modulo a power of two; where they have high bits in common m is just above
 * the root of n. Together, half of the bits of p are enough.
 * SPDX-License-Identifier: MIT */
#include "keys/searching.h"

/* root^2 = n modulo 2^(bits + 1); n is 1 modulo 8. Bit by bit: changing bit i
 * of the root changes bit i + 1 of its square, and none below. */
static void
root_modulo_power(mpz_t root, const mpz_t n, size_t bits)
{
	mpz_t gap;

	mpz_init(gap);
	mpz_set_ui(root, 1);
	for (mp_bitcnt_t i = 2; i < (mp_bitcnt_t)bits; i++) {
		mpz_mul(gap, root, root);
		mpz_sub(gap, gap, n);
		if (mpz_tstbit(gap, i + 1) != 0)
			mpz_setbit(root, i);
	}
	mpz_clear(gap);
}

/* True where m^2 - n is a square, and with it m the mean of the factors. */
static bool
is_mean(struct search *search, const mpz_t m)
{
	mpz_t gap;
	bool is_found;

	mpz_init(gap);
	mpz_mul(gap, m, m);
	mpz_sub(gap, gap, search->n);
	is_found = mpz_perfect_square_p(gap) != 0;
	if (is_found) {
		mpz_sqrt(gap, gap);
		mpz_add(gap, gap, m);
		is_found = search_takes(search, gap);
	}
	mpz_clear(gap);
	return is_found;
}

/* The bits in the middle that may be missing: 2^3 means are tried. */
enum { MIDDLE_TRIES = 8 };

/* The first means from `least` on that are the root modulo 2^bits. */
static bool
takes_root(
	struct search *search, const mpz_t least, const mpz_t root, size_t bits)
{
	mpz_t m, step;
	bool is_found = false;

	mpz_inits(m, step, NULL);
	mpz_sub(m, root, least);
	mpz_fdiv_r_2exp(m, m, (mp_bitcnt_t)bits);
	mpz_add(m, m, least);
	mpz_setbit(step, (mp_bitcnt_t)bits);
	for (int i = 0; i < MIDDLE_TRIES && !is_found; i++) {
		is_found = is_mean(search, m);
		mpz_add(m, m, step);
	}
	mpz_clears(m, step, NULL);
	return is_found;
}

bool
search_ends(struct search *search)
{
	const size_t most = search->bits / 2;
	mpz_t least, root;
	bool is_found = false;

	if (mpz_fdiv_ui(search->n, 8) != 1)
		return false; /* p = q modulo 8 makes n = 1 */
	mpz_inits(least, root, NULL);
	mpz_sqrt(least, search->n);
	mpz_add_ui(least, least, 1);
	root_modulo_power(root, search->n, most);
	for (size_t bits = 3; bits < most && !is_found &&
		(bits % 16 != 0 || search_goes_on(search, bits, most));
		bits++) {
		is_found = takes_root(search, least, root, bits);
		mpz_neg(root, root);
		is_found = is_found || takes_root(search, least, root, bits);
	}
	mpz_clears(least, root, NULL);
	return is_found;
}
