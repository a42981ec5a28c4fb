/* Points of elliptic curves as keys hold them.
 * SPDX-License-Identifier: MIT */
#include "verify/point.h"

#include "keys/equation.h"

/* The exponent k where square^(2^k) is the first to be 1 modulo p. Squaring
 * gets there at the latest when the powers of two in p - 1 are used up. */
static mp_bitcnt_t
order_exponent(const mpz_t square, const mpz_t p)
{
	mp_bitcnt_t k = 0;
	mpz_t power;

	mpz_init_set(power, square);
	while (mpz_cmp_ui(power, 1) != 0) {
		mpz_mul(power, power, power);
		mpz_mod(power, power, p);
		k++;
	}
	mpz_clear(power);
	return k;
}

/* The state of Tonelli's and Shanks's root: root^2 = square * rest, where rest
 * and base have orders that are powers of two, base 2^exponent. */
struct shanks {
	mpz_t root, rest, base;
	mp_bitcnt_t exponent;
};

/* Multiplies root so that the order of rest becomes smaller. */
static void
improve(struct shanks *state, const mpz_t p)
{
	mp_bitcnt_t k = order_exponent(state->rest, p);

	for (mp_bitcnt_t i = k + 1; i < state->exponent; i++) {
		mpz_mul(state->base, state->base, state->base);
		mpz_mod(state->base, state->base, p);
	}
	mpz_mul(state->root, state->root, state->base);
	mpz_mod(state->root, state->root, p);
	mpz_mul(state->base, state->base, state->base);
	mpz_mod(state->base, state->base, p);
	mpz_mul(state->rest, state->rest, state->base);
	mpz_mod(state->rest, state->rest, p);
	state->exponent = k;
}

/* p - 1 = odd * 2^exponent: root = square^((odd + 1) / 2), rest =
 * square^odd, base = c^odd for some c that has no root. */
static void
start(struct shanks *state, const mpz_t square, const mpz_t p)
{
	mpz_t odd;

	mpz_init(odd);
	mpz_sub_ui(odd, p, 1);
	state->exponent = mpz_scan1(odd, 0);
	mpz_tdiv_q_2exp(odd, odd, state->exponent);
	mpz_set_ui(state->base, 2);
	while (mpz_jacobi(state->base, p) != -1)
		mpz_add_ui(state->base, state->base, 1);
	mpz_powm(state->base, state->base, odd, p);
	mpz_powm(state->rest, square, odd, p);
	mpz_add_ui(odd, odd, 1);
	mpz_tdiv_q_2exp(odd, odd, 1);
	mpz_powm(state->root, square, odd, p);
	mpz_clear(odd);
}

/* root^2 = square modulo p, a prime of the table. False where there is no
 * such root. P-224 alone needs more than the first power. */
static bool
square_root(mpz_t root, const mpz_t square, const mpz_t p)
{
	struct shanks state;

	mpz_set_ui(root, 0);
	if (mpz_sgn(square) == 0)
		return true;
	if (mpz_jacobi(square, p) != 1)
		return false;
	mpz_inits(state.root, state.rest, state.base, NULL);
	start(&state, square, p);
	while (mpz_cmp_ui(state.rest, 1) != 0)
		improve(&state, p);
	mpz_set(root, state.root);
	mpz_clears(state.root, state.rest, state.base, NULL);
	return true;
}

/* 02 or 03, whose lowest bit is that of y. */
static bool
decompress(mpz_t y, const mpz_t right, uint8_t form, const mpz_t p)
{
	if (!square_root(y, right, p))
		return false;
	if (mpz_tstbit(y, 0) != (form & 1))
		mpz_sub(y, p, y);
	return mpz_cmp(y, p) < 0;
}

static bool
is_root(const mpz_t y, const mpz_t right, const mpz_t p)
{
	mpz_t square;
	bool holds;

	mpz_init(square);
	mpz_mul(square, y, y);
	holds = mpz_cmp(y, p) < 0 && mpz_congruent_p(square, right, p) != 0;
	mpz_clear(square);
	return holds;
}

bool
point_decode(const struct curve *curve, struct slice octets, mpz_t x, mpz_t y)
{
	size_t coordinate = (curve->field_bits + 7) / 8;
	uint8_t form = octets.p[0];
	mpz_t p, right;
	bool is_point;

	mpz_init_set_str(p, curve->p, 16);
	mpz_init(right);
	mpz_import(x, coordinate, 1, 1, 0, 0, octets.p + 1);
	keys_right_side(right, curve, x, p);
	is_point = mpz_cmp(x, p) < 0;
	if (is_point && form == 0x04) {
		mpz_import(
			y, coordinate, 1, 1, 0, 0, octets.p + 1 + coordinate);
		is_point = is_root(y, right, p);
	} else if (is_point) {
		is_point = decompress(y, right, form, p);
	}
	mpz_clears(p, right, NULL);
	return is_point;
}
