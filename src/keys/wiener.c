/* Wiener's method: a private exponent d that is short against the modulus.
 *
 * e d = 1 + k (p - 1)(q - 1) / g, where g is small. So k / (d g) is close to
 * e / n, and one of the convergents of its continued fraction. Where it is,
 * (p - 1)(q - 1) follows by a division, and p and q from their sum. M. Wiener,
 * Cryptanalysis of Short RSA Secret Exponents, 1990.
 * SPDX-License-Identifier: MIT */
#include "keys/weak.h"

/* The convergents k / d of e / n, one after the other. */
struct convergents {
	mpz_t above, below; /* what is left of the fraction */
	mpz_t k, d, last_k, last_d;
	mpz_t quotient, spare;
};

static void
start(struct convergents *c, const mpz_t n, const mpz_t e)
{
	mpz_inits(c->above, c->below, c->k, c->d, c->last_k, c->last_d,
		c->quotient, c->spare, NULL);
	mpz_set(c->above, e);
	mpz_set(c->below, n);
	mpz_set_ui(c->k, 1);
	mpz_set_ui(c->last_d, 1);
}

static void
end(struct convergents *c)
{
	mpz_clears(c->above, c->below, c->k, c->d, c->last_k, c->last_d,
		c->quotient, c->spare, NULL);
}

/* next = quotient * now + last */
static void
advance(mpz_t now, mpz_t last, const struct convergents *c)
{
	mpz_addmul(last, c->quotient, now);
	mpz_swap(now, last);
}

/* False where the fraction has come to its end. */
static bool
step(struct convergents *c)
{
	if (mpz_sgn(c->below) == 0)
		return false;
	mpz_fdiv_qr(c->quotient, c->spare, c->above, c->below);
	mpz_swap(c->above, c->below);
	mpz_swap(c->below, c->spare);
	advance(c->k, c->last_k, c);
	advance(c->d, c->last_d, c);
	return true;
}

/* True where n = p q with p + q = n + 1 - totient: then (p - q)^2 is a
 * square, and p half of what it is short of p + q. */
static bool
is_totient(mpz_t factor, const mpz_t n, const mpz_t totient)
{
	bool holds;
	mpz_t sum, difference;

	mpz_inits(sum, difference, NULL);
	mpz_sub(sum, n, totient);
	mpz_add_ui(sum, sum, 1);
	mpz_mul(difference, sum, sum);
	mpz_submul_ui(difference, n, 4);
	holds = mpz_sgn(difference) > 0 &&
		mpz_perfect_square_p(difference) != 0;
	if (holds) {
		mpz_sqrt(difference, difference);
		mpz_abs(sum, sum);
		mpz_sub(factor, sum, difference);
		mpz_fdiv_q_2exp(factor, factor, 1);
	}
	mpz_clears(sum, difference, NULL);
	return holds;
}

enum { REST_BITS = 64 };

/* e d = totient * k + g. A long rest is no g and spares the rest of the work:
 * only one in 2^1000 of the wrong convergents goes on. */
static bool
fits(mpz_t factor, const struct convergents *c, const mpz_t n, const mpz_t e)
{
	bool holds = false;
	mpz_t totient, rest;

	if (mpz_sgn(c->k) == 0)
		return false;
	mpz_inits(totient, rest, NULL);
	mpz_mul(rest, e, c->d);
	mpz_fdiv_qr(totient, rest, rest, c->k);
	if (mpz_sizeinbase(rest, 2) <= REST_BITS)
		holds = is_totient(factor, n, totient);
	mpz_clears(totient, rest, NULL);
	return holds;
}

size_t
keys_short_exponent(mpz_t factor, const mpz_t n, const mpz_t e)
{
	size_t bits = mpz_sizeinbase(n, 2) / 4;
	size_t found = 0;
	struct convergents c;

	start(&c, n, e);
	while (found == 0 && step(&c) && mpz_sizeinbase(c.d, 2) <= bits)
		if (fits(factor, &c, n, e))
			found = mpz_sizeinbase(c.d, 2);
	end(&c);
	return found;
}
