/* Fermat's method: factors of n that lie close together.
 *
 * n = a^2 - b^2 = (a + b)(a - b). If the factors are close, b is small and a
 * just above the root of n, so that counting a up from there soon meets an
 * a^2 - n that is a square. SPDX-License-Identifier: MIT */
#include "keys/weak.h"

/* Only 8 numbers of 1,000 are squares modulo all four at once; the others
 * need no look at the number itself. */
enum {
	MODULUS_A = 64,
	MODULUS_B = 63,
	MODULUS_C = 65,
	MODULUS_D = 11,
	MODULUS = MODULUS_A * MODULUS_B * MODULUS_C * MODULUS_D
};

/* Which residues are squares. */
struct squares {
	bool a[MODULUS_A], b[MODULUS_B], c[MODULUS_C], d[MODULUS_D];
};

static void
mark_squares(struct squares *squares)
{
	*squares = (struct squares){0};
	for (unsigned int i = 0; i < MODULUS_C; i++) {
		squares->a[i * i % MODULUS_A] = true;
		squares->b[i * i % MODULUS_B] = true;
		squares->c[i * i % MODULUS_C] = true;
		squares->d[i * i % MODULUS_D] = true;
	}
}

/* False where a number of this residue modulo MODULUS cannot be a square. */
static bool
may_be_square(const struct squares *squares, uint32_t residue)
{
	return squares->a[residue % MODULUS_A] &&
		squares->b[residue % MODULUS_B] &&
		squares->c[residue % MODULUS_C] &&
		squares->d[residue % MODULUS_D];
}

/* True where (first + step)^2 - n is a square. */
static bool
is_square_at(const mpz_t n, const mpz_t first, uint32_t step)
{
	bool is_square;
	mpz_t gap;

	mpz_init(gap);
	mpz_add_ui(gap, first, step);
	mpz_mul(gap, gap, gap);
	mpz_sub(gap, gap, n);
	is_square = mpz_perfect_square_p(gap) != 0;
	mpz_clear(gap);
	return is_square;
}

static void
ceil_root(mpz_t root, const mpz_t n)
{
	mpz_sub_ui(root, n, 1);
	mpz_sqrt(root, root);
	mpz_add_ui(root, root, 1);
}

void
keys_fermat_factor(mpz_t factor, const mpz_t n, uint32_t round)
{
	mpz_t a, b;

	mpz_inits(a, b, NULL);
	ceil_root(a, n);
	mpz_add_ui(a, a, round - 1);
	mpz_mul(b, a, a);
	mpz_sub(b, b, n);
	mpz_sqrt(b, b);
	mpz_sub(factor, a, b);
	mpz_clears(a, b, NULL);
}

uint32_t
keys_fermat_round(const mpz_t n, uint32_t rounds)
{
	uint32_t found = 0;
	uint32_t a, gap; /* a and a^2 - n modulo MODULUS */
	struct squares squares;
	mpz_t first;

	mark_squares(&squares);
	mpz_init(first);
	ceil_root(first, n);
	a = (uint32_t)mpz_fdiv_ui(first, MODULUS);
	gap = (uint32_t)(((uint64_t)a * a + MODULUS - mpz_fdiv_ui(n, MODULUS)) %
		MODULUS);
	for (uint32_t round = 1; round <= rounds && found == 0; round++) {
		if (may_be_square(&squares, gap) &&
			is_square_at(n, first, round - 1))
			found = round;
		gap = (gap + 2 * a + 1) % MODULUS;
		a = (a + 1) % MODULUS;
	}
	mpz_clear(first);
	return found;
}
