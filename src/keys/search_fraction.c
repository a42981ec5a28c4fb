/* Factors that the continued fraction of n / 2^bits gives away.
 *
 * Where both primes are nearly simple fractions of a power of two, so is n:
 * for the right denominator v, n v is a quadratic form of small coefficients
 * in w = 2^(bits / 2), which factors as n does.
 * SPDX-License-Identifier: MIT */
#include "keys/searching.h"

/* A term of so many bits comes by chance once in 10^11 moduli of 2048 bits. */
enum { SUSPICIOUS_BITS = 49 };

struct form {
	mpz_t a, b, c; /* n v = a w^2 + b w + c */
	mpz_t root, number;
};

/* quotient, rest = number / 2^bits, rounded to the nearest; three numbers. */
static void
divide(mpz_t quotient, mpz_t rest, const mpz_t number, size_t bits)
{
	mpz_fdiv_q_2exp(quotient, number, (mp_bitcnt_t)bits - 1);
	mpz_add_ui(quotient, quotient, 1);
	mpz_fdiv_q_2exp(quotient, quotient, 1);
	mpz_mul_2exp(rest, quotient, (mp_bitcnt_t)bits);
	mpz_sub(rest, number, rest);
}

/* root = the root of b^2 - 4 a c; false where that is none. */
static bool
has_root(struct form *form)
{
	mpz_mul(form->root, form->a, form->c);
	mpz_mul_2exp(form->root, form->root, 2);
	mpz_mul(form->number, form->b, form->b);
	mpz_sub(form->number, form->number, form->root);
	if (mpz_perfect_square_p(form->number) == 0)
		return false;
	mpz_sqrt(form->root, form->number);
	return true;
}

/* The factors of the form are those of 2 a w + b + root and - root. */
static bool
takes_form(struct search *search, struct form *form, const mpz_t v)
{
	const size_t half = search->bits / 2;

	mpz_mul(form->root, search->n, v);
	divide(form->number, form->c, form->root, half);
	divide(form->a, form->b, form->number, half);
	if (mpz_sgn(form->a) == 0 || mpz_sgn(form->c) == 0 || !has_root(form))
		return false;
	mpz_mul_2exp(form->number, form->a, (mp_bitcnt_t)half + 1);
	mpz_add(form->number, form->number, form->b);
	mpz_add(form->number, form->number, form->root);
	if (search_takes(search, form->number))
		return true;
	mpz_submul_ui(form->number, form->root, 2);
	return search_takes(search, form->number);
}

bool
search_fraction(struct search *search)
{
	mpz_t p, q, quotient, v, last;
	struct form form;
	bool is_found = false;

	mpz_inits(p, quotient, last, form.a, form.b, form.c, form.root,
		form.number, NULL);
	mpz_init_set_ui(v, 1);
	mpz_init_set(q, search->n);
	mpz_setbit(p, (mp_bitcnt_t)search->bits); /* n / p is below 1 */
	for (size_t i = 0; mpz_sgn(q) != 0 && !is_found &&
		(i % 256 != 0 || search_goes_on(search, i, search->bits));
		i++) {
		mpz_tdiv_qr(quotient, p, p, q);
		mpz_swap(p, q);
		if (mpz_sizeinbase(quotient, 2) >= SUSPICIOUS_BITS &&
			mpz_sgn(q) != 0)
			search->is_suspected = true;
		mpz_addmul(last, quotient, v);
		mpz_swap(last, v);
		is_found = takes_form(search, &form, v);
	}
	mpz_clears(p, q, quotient, v, last, form.a, form.b, form.c, form.root,
		form.number, NULL);
	return is_found;
}
