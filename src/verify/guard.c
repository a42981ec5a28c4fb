/* The guards, each a few lines. SPDX-License-Identifier: MIT */
#include "verify/guard.h"

#include <gmp.h>

#include "der/der.h"

/* X.690 8.3.3: two's complement. */
static bool
is_negative(struct slice integer)
{
	return integer.n > 0 && (integer.p[0] & 0x80) != 0;
}

static struct slice
without_leading_zeros(struct slice number)
{
	size_t zeros = 0;

	while (zeros < number.n && number.p[zeros] == 0)
		zeros++;
	return slice_from(number, zeros);
}

static bool
is_odd(struct slice number)
{
	return number.n > 0 && (number.p[number.n - 1] & 1) != 0;
}

/* number has no leading zeros, so bits is at least 8 (n - 1) + 1. */
static bool
is_longer(struct slice number, size_t bits)
{
	if (number.n != (bits + 7) / 8)
		return number.n > (bits + 7) / 8;
	return bits % 8 != 0 && number.p[0] >> (bits % 8) != 0;
}

/* Both big-endian and without leading zeros, or of the same length. */
static bool
is_below(struct slice number, struct slice bound)
{
	if (number.n != bound.n)
		return number.n < bound.n;
	return number.n > 0 && memcmp(number.p, bound.p, number.n) < 0;
}

enum signature_reason
guard_rsa_modulus(struct slice modulus, struct slice *magnitude)
{
	*magnitude = without_leading_zeros(modulus);
	if (is_negative(modulus) || !is_odd(*magnitude))
		return REASON_KEY_UNUSABLE;
	if (magnitude->n < RSA_MODULUS_OCTETS_MIN)
		return REASON_KEY_UNUSABLE;
	if (is_longer(*magnitude, RSA_MODULUS_BITS_MAX))
		return REASON_TOO_COSTLY;
	return REASON_NONE;
}

enum signature_reason
guard_rsa_exponent(struct slice exponent, struct slice *magnitude)
{
	*magnitude = without_leading_zeros(exponent);
	if (is_negative(exponent) || !is_odd(*magnitude))
		return REASON_KEY_UNUSABLE;
	if (magnitude->n == 1 && magnitude->p[0] == 1)
		return REASON_KEY_UNUSABLE;
	if (is_longer(*magnitude, RSA_EXPONENT_BITS_MAX))
		return REASON_TOO_COSTLY;
	return REASON_NONE;
}

enum signature_reason
guard_rsa_value(struct slice value, struct slice modulus)
{
	if (value.n != modulus.n || !is_below(value, modulus))
		return REASON_MALFORMED;
	return REASON_NONE;
}

enum signature_reason
guard_rsa(const struct public_key *key, struct slice value,
	struct slice *modulus, struct slice *exponent)
{
	enum signature_reason reason;

	if (key->modulus.n == 0 || key->exponent.n == 0)
		return REASON_NOT_DECODED;
	reason = guard_rsa_modulus(key->modulus, modulus);
	if (reason == REASON_NONE)
		reason = guard_rsa_exponent(key->exponent, exponent);
	if (reason == REASON_NONE)
		reason = guard_rsa_value(value, *modulus);
	return reason;
}

enum signature_reason
guard_ec_point(struct slice point, size_t coordinate)
{
	if (point.n == 1 + 2 * coordinate && point.p[0] == 0x04)
		return REASON_NONE;
	if (point.n == 1 + coordinate &&
		(point.p[0] == 0x02 || point.p[0] == 0x03))
		return REASON_NONE;
	return REASON_KEY_UNUSABLE;
}

/* True where the length takes as few octets as it can (X.690 10.1). Three
 * octets are the most that a signature needs; the identifier is one. */
static bool
has_minimal_length(const struct der_element *element)
{
	size_t header = element->whole.n - element->content.n;

	return header == (element->content.n < 0x80 ? 2u : 3u) &&
		element->content.n < 0x100;
}

/* Reads an INTEGER in [1, order - 1] in DER. */
static bool
read_scalar(struct slice *rest, struct slice order, struct slice *scalar)
{
	struct der_element integer;

	return der_read_tag(rest, TAG_INTEGER, &integer) &&
		has_minimal_length(&integer) &&
		der_positive_integer(integer.content, scalar) &&
		scalar->n > 0 && is_below(*scalar, order);
}

enum signature_reason
guard_dsa_value(struct slice value, struct slice order, struct slice *r,
	struct slice *s)
{
	struct der_element sequence;

	if (!der_read_tag(&value, TAG_SEQUENCE, &sequence) || value.n != 0 ||
		!has_minimal_length(&sequence))
		return REASON_MALFORMED;
	if (!read_scalar(&sequence.content, order, r) ||
		!read_scalar(&sequence.content, order, s) ||
		sequence.content.n != 0)
		return REASON_MALFORMED;
	return REASON_NONE;
}

enum signature_reason
guard_gost_key(struct slice octets, size_t coordinate, struct slice *point)
{
	struct der_element string;

	if (!der_read_tag(&octets, TAG_OCTET_STRING, &string) ||
		octets.n != 0 || string.content.n != 2 * coordinate)
		return REASON_KEY_UNUSABLE;
	*point = string.content;
	return REASON_NONE;
}

enum signature_reason
guard_gost_value(struct slice value, struct slice order, struct slice *r,
	struct slice *s)
{
	if (value.n != 2 * order.n)
		return REASON_MALFORMED;
	*s = slice_head(value, order.n);
	*r = slice_from(value, order.n);
	if (!is_below(*r, order) || !is_below(*s, order) ||
		without_leading_zeros(*r).n == 0 ||
		without_leading_zeros(*s).n == 0)
		return REASON_MALFORMED;
	return REASON_NONE;
}

static void
import(mpz_t out, struct slice magnitude)
{
	mpz_import(out, magnitude.n, 1, 1, 0, 0, magnitude.p);
}

/* True where number is in [2, p - 1] and number^q = 1 modulo p. */
static bool
has_order(struct slice magnitude, const mpz_t q, const mpz_t p)
{
	mpz_t number, power;
	bool is_of_order;

	mpz_inits(number, power, NULL);
	import(number, magnitude);
	is_of_order = mpz_cmp_ui(number, 1) > 0 && mpz_cmp(number, p) < 0;
	if (is_of_order) {
		mpz_powm(power, number, q, p);
		is_of_order = mpz_cmp_ui(power, 1) == 0;
	}
	mpz_clears(number, power, NULL);
	return is_of_order;
}

enum { PRIMALITY_ROUNDS = 32 };

/* p is odd, and p and q are of lengths to compute with. */
static bool
is_dsa_group(const struct dsa_numbers *key)
{
	mpz_t p, q;
	bool is_group;

	mpz_inits(p, q, NULL);
	import(p, key->p);
	import(q, key->q);
	is_group = mpz_probab_prime_p(q, PRIMALITY_ROUNDS) != 0;
	mpz_sub_ui(p, p, 1);
	is_group = is_group && mpz_divisible_p(p, q) != 0;
	mpz_add_ui(p, p, 1);
	is_group =
		is_group && has_order(key->g, q, p) && has_order(key->y, q, p);
	mpz_clears(p, q, NULL);
	return is_group;
}

enum signature_reason
guard_dsa_key(const struct dsa_numbers *key)
{
	if (!is_odd(key->p) || !is_longer(key->p, DSA_PRIME_BITS_MIN - 1) ||
		!is_longer(key->q, DSA_ORDER_BITS_MIN - 1) ||
		is_longer(key->q, DSA_ORDER_BITS_MAX))
		return REASON_KEY_UNUSABLE;
	if (is_longer(key->p, DSA_PRIME_BITS_MAX))
		return REASON_TOO_COSTLY;
	return is_dsa_group(key) ? REASON_NONE : REASON_KEY_UNUSABLE;
}

/* number: little-endian, without the bits of its last octet that `sign` has.
 * bound: big-endian. */
static bool
is_little_endian_below(struct slice number, uint8_t sign, struct slice bound)
{
	for (size_t i = number.n; i > 0; i--) {
		uint8_t digit = number.p[i - 1];
		uint8_t limit = i > bound.n ? 0 : bound.p[bound.n - i];

		if (i == number.n)
			digit &= (uint8_t)~sign;
		if (digit != limit)
			return digit < limit;
	}
	return false;
}

/* The highest bit of an encoded point is the sign of x (RFC 8032 5.1.2,
 * 5.2.2). */
enum { SIGN_OF_X = 0x80 };

static void
import_y(mpz_t y, struct slice point)
{
	mpz_import(y, point.n, -1, 1, 0, 0, point.p);
	mpz_clrbit(y, (mp_bitcnt_t)(8 * point.n - 1));
}

/* True where y is that of a point whose order is not small.
 *
 * On the curve x^2 = u / v, with u = y^2 - 1 and v = d y^2 - a; this has a
 * root where u v is a square. Small orders are 1 and 2 (x = 0, so u = 0), 4
 * (y = 0) and 8: the doubled point has y = 0, which is where y^2 = a x^2, or
 * y^2 v = a u. Ed448 has no points of order 8. */
static bool
has_large_order(struct slice key, const struct edwards_curve *curve)
{
	mpz_t p, a, u, v, y, y2, left;
	bool is_large;

	mpz_inits(p, u, v, y, y2, left, NULL);
	mpz_init_set_si(a, curve->a);
	import(p, curve->prime);
	import(v, curve->d);
	if (curve->d_is_negative)
		mpz_neg(v, v);
	import_y(y, key);
	mpz_mul(y2, y, y);
	mpz_sub_ui(u, y2, 1);
	mpz_mul(v, v, y2);
	mpz_sub(v, v, a);
	mpz_mul(left, y2, v);
	mpz_submul(left, a, u);
	is_large = mpz_sgn(y) != 0 && !mpz_divisible_p(left, p);
	mpz_mul(left, u, v);
	is_large = is_large && mpz_jacobi(left, p) == 1;
	mpz_clears(p, a, u, v, y, y2, left, NULL);
	return is_large;
}

enum signature_reason
guard_eddsa_key(struct slice key, const struct edwards_curve *curve)
{
	if (key.n != curve->octets ||
		!is_little_endian_below(key, SIGN_OF_X, curve->prime) ||
		!has_large_order(key, curve))
		return REASON_KEY_UNUSABLE;
	return REASON_NONE;
}

enum signature_reason
guard_eddsa_value(struct slice value, const struct edwards_curve *curve)
{
	if (value.n != 2 * curve->octets ||
		!is_little_endian_below(slice_head(value, curve->octets),
			SIGN_OF_X, curve->prime) ||
		!is_little_endian_below(
			slice_from(value, curve->octets), 0, curve->order))
		return REASON_MALFORMED;
	return REASON_NONE;
}
