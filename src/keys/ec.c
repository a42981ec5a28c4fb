/* What is known of an elliptic curve public key.
 * SPDX-License-Identifier: MIT */
#include "keys/equation.h"
#include "keys/keys.h"
#include "keys/multiples.h"
#include "keys/points.h"

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

/* One of both roots, where p = 3 modulo 4, as on all curves but P-224; there
 * the y of a compressed point stays unknown, and 0. */
static void
find_root(mpz_t y, const mpz_t right, const mpz_t p)
{
	mpz_t exponent;

	if (mpz_fdiv_ui(p, 4) != 3)
		return;
	mpz_init(exponent);
	mpz_add_ui(exponent, p, 1);
	mpz_fdiv_q_2exp(exponent, exponent, 2);
	mpz_powm(y, right, exponent, p);
	mpz_clear(exponent);
}

static uint32_t
find_scalar(enum oid_id curve, const mpz_t x, const mpz_t y)
{
	struct point point;
	uint32_t scalar;

	mpz_init_set(point.x, x);
	mpz_init_set(point.y, y);
	point.is_infinity = false;
	scalar = keys_small_scalar(curve, &point);
	point_clear(&point);
	return scalar;
}

/* y is 0 in a compressed point, and then found. */
static void
study_coordinates(const struct curve *curve, struct slice point, const mpz_t x,
	mpz_t y, struct ec_facts *out)
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
	if (out->on_curve && out->form == POINT_COMPRESSED)
		find_root(y, right, p);
	if (out->on_curve)
		out->small_scalar = find_scalar(curve->id, x, y);
	mpz_clears(p, right, NULL);
}

/* x and y of a point of n octets, whose form has both or x alone. */
static void
read_coordinates(struct slice point, size_t octets, mpz_t x, mpz_t y)
{
	mpz_import(x, octets, 1, 1, 1, 0, point.p + 1);
	mpz_import(y, point.n - 1 - octets, 1, 1, 1, 0, point.p + 1 + octets);
}

bool
keys_read_point(const struct public_key *key, mpz_t x, mpz_t y)
{
	const struct curve *curve = keys_find_curve(key->curve);
	const struct slice point = key->bits.octets;
	const size_t octets = (curve->field_bits + 7) / 8;
	mpz_t p, right;
	bool is_compressed = form_of(point, octets) == POINT_COMPRESSED;

	read_coordinates(point, octets, x, y);
	if (!is_compressed)
		return true;
	mpz_init_set_str(p, curve->p, 16);
	mpz_init(right);
	keys_right_side(right, curve, x, p);
	find_root(y, right, p);
	mpz_clears(p, right, NULL);
	return mpz_sgn(y) != 0;
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
	read_coordinates(point, octets, x, y);
	study_coordinates(curve, point, x, y, out);
	mpz_clears(x, y, NULL);
}
