/* Fermat's method: factors of n that lie close together.
 *
 * n = a^2 - b^2 = (a + b)(a - b). If the factors are close, b is small and a
 * just above the root of n, so that counting a up from there soon meets an
 * a^2 - n that is a square. SPDX-License-Identifier: MIT */
#include "keys/weak.h"

/* Only 4 numbers of 1,000 are squares modulo all five at once; the others
 * need no look at the number itself. */
enum {
	MODULUS_A = 64,
	MODULUS_B = 63,
	MODULUS_C = 65,
	MODULUS_D = 11,
	MODULUS_E = 17,
	MODULUS = MODULUS_A * MODULUS_B * MODULUS_C * MODULUS_D * MODULUS_E
};

/* What holds of numbers by their residues. */
struct residues {
	bool a[MODULUS_A], b[MODULUS_B], c[MODULUS_C], d[MODULUS_D],
		e[MODULUS_E];
};

static void
mark_squares(struct residues *squares)
{
	*squares = (struct residues){0};
	for (uint32_t i = 0; i < MODULUS_C; i++) {
		squares->a[i * i % MODULUS_A] = true;
		squares->b[i * i % MODULUS_B] = true;
		squares->c[i * i % MODULUS_C] = true;
		squares->d[i * i % MODULUS_D] = true;
		squares->e[i * i % MODULUS_E] = true;
	}
}

/* Marks the steps for which (first + step)^2 - n is a square. */
static void
mark_steps(struct residues *steps, const mpz_t n, const mpz_t first)
{
	const uint32_t rest = (uint32_t)mpz_fdiv_ui(n, MODULUS);
	uint64_t root = mpz_fdiv_ui(first, MODULUS);
	struct residues squares;

	mark_squares(&squares);
	for (uint32_t i = 0; i < MODULUS_C; i++, root++) {
		const uint32_t gap =
			(uint32_t)((root * root + MODULUS - rest) % MODULUS);

		steps->a[i % MODULUS_A] = squares.a[gap % MODULUS_A];
		steps->b[i % MODULUS_B] = squares.b[gap % MODULUS_B];
		steps->c[i % MODULUS_C] = squares.c[gap % MODULUS_C];
		steps->d[i % MODULUS_D] = squares.d[gap % MODULUS_D];
		steps->e[i % MODULUS_E] = squares.e[gap % MODULUS_E];
	}
}

/* Lists the steps below MODULUS_A that are marked modulo that, at most one in
 * five; returns how many there are. */
static size_t
list_steps(const struct residues *steps, uint32_t listed[MODULUS_A])
{
	size_t count = 0;

	for (uint32_t step = 0; step < MODULUS_A; step++)
		if (steps->a[step])
			listed[count++] = step;
	return count;
}

/* Of a step that is listed, or a multiple of MODULUS_A behind one that is. */
static bool
is_marked(const struct residues *steps, uint32_t step)
{
	return steps->b[step % MODULUS_B] && steps->c[step % MODULUS_C] &&
		steps->d[step % MODULUS_D] && steps->e[step % MODULUS_E];
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
	uint32_t listed[MODULUS_A];
	uint32_t found = 0;
	struct residues steps;
	size_t count;
	mpz_t first;

	mpz_init(first);
	ceil_root(first, n);
	mark_steps(&steps, n, first);
	count = list_steps(&steps, listed);
	for (uint32_t turn = 0; turn < rounds && found == 0; turn += MODULUS_A)
		for (size_t i = 0; i < count && found == 0; i++) {
			const uint32_t step = turn + listed[i];

			if (step < rounds && is_marked(&steps, step) &&
				is_square_at(n, first, step))
				found = step + 1;
		}
	mpz_clear(first);
	return found;
}
