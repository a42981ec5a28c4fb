/* What is known of an elliptic curve public key.
 * SPDX-License-Identifier: MIT */
#include "keys/equation.h"
#include "keys/keys.h"

/* ECPoint, SEC 1 2.3.3: the form in the first octet (its lowest bit the
 * parity of y, but in 04), then x and, unless compressed, y. */
static enum point_form
form_of(struct slice point, size_t octets)
{
	if (point.n == 1 && point.p[0] == 0x00)
		return POINT_INFINITY;
	if (point.n == 1 + octets && (point.p[0] & 0xfe) == 0x02)
		return POINT_COMPRESSED;
	if (point.n != 1 + 2 * octets)
		return POINT_MALFORMED;
	if (point.p[0] == 0x04)
		return POINT_UNCOMPRESSED;
	return (point.p[0] & 0xfe) == 0x06 ? POINT_HYBRID : POINT_MALFORMED;
}

void
keys_right_side(
	mpz_t out, const struct curve *curve, const mpz_t x, const mpz_t p)
{
	mpz_t coefficient;

	mpz_init_set_str(coefficient, curve->a, 16);
	mpz_mul(out, x, x);
	mpz_add(out, out, coefficient);
	mpz_mul(out, out, x);
	mpz_set_str(coefficient, curve->b, 16);
	mpz_add(out, out, coefficient);
	mpz_mod(out, out, p);
	mpz_clear(coefficient);
}

/* True where y^2 is congruent to right modulo p. */
static bool
is_root(const mpz_t y, const mpz_t right, const mpz_t p)
{
	bool is_zero;
	mpz_t gap;

	mpz_init(gap);
	mpz_mul(gap, y, y);
	mpz_sub(gap, gap, right);
	is_zero = mpz_divisible_p(gap, p) != 0;
	mpz_clear(gap);
	return is_zero;
}

/* y is 0 and not looked at in a compressed point. */
static void
study_coordinates(const struct curve *curve, struct slice point, const mpz_t x,
	const mpz_t y, struct ec_facts *out)
{
	mpz_t p, right;

	mpz_init_set_str(p, curve->p, 16);
	mpz_init(right);
	keys_right_side(right, curve, x, p);
	out->in_range = mpz_cmp(x, p) < 0 && mpz_cmp(y, p) < 0;
	if (out->form == POINT_COMPRESSED)
		out->on_curve = mpz_jacobi(right, p) >= 0;
	else
		out->on_curve = is_root(y, right, p);
	if (out->form == POINT_HYBRID && (point.p[0] & 1) != mpz_odd_p(y))
		out->on_curve = false;
	out->on_curve = out->on_curve && out->in_range;
	mpz_clears(p, right, NULL);
}

void
keys_study_ec(const struct public_key *key, struct ec_facts *out)
{
	const struct slice point = key->bits.octets;
	const struct curve *curve = keys_find_curve(key->curve);
	size_t octets;
	mpz_t x, y;

	*out = (struct ec_facts){0};
	out->is_ec = key->kind == KEY_EC && key->curve_oid.n > 0 &&
		key->private_form == PRIVATE_KEY_NONE;
	/* The classic half of a composite has a curve that nobody names. */
	if (key->kind != KEY_EC || key->private_form != PRIVATE_KEY_NONE ||
		curve == NULL)
		return;
	out->curve_known = true;
	out->field_bits = curve->field_bits;
	octets = (curve->field_bits + 7) / 8;
	out->form = form_of(point, octets);
	if (out->form == POINT_INFINITY || out->form == POINT_MALFORMED)
		return;
	mpz_inits(x, y, NULL);
	mpz_import(x, octets, 1, 1, 1, 0, point.p + 1);
	mpz_import(y, point.n - 1 - octets, 1, 1, 1, 0, point.p + 1 + octets);
	study_coordinates(curve, point, x, y, out);
	mpz_clears(x, y, NULL);
}
