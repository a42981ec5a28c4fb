/* Points of small order on the curves of Ed25519 and Ed448.
 * SPDX-License-Identifier: MIT */
#include <gmp.h>

#include "keys/keys.h"

enum { ED25519_OCTETS = 32, ED448_OCTETS = 57 };

/* 2^255 - 19 (RFC 8032 5.1), 2^448 - 2^224 - 1 (RFC 8032 5.2) */
static void
set_prime(mpz_t p, enum key_kind kind)
{
	mpz_set_ui(p, 1);
	if (kind == KEY_ED25519) {
		mpz_mul_2exp(p, p, 255);
		mpz_sub_ui(p, p, 19);
	} else {
		mpz_mul_2exp(p, p, 224);
		mpz_sub_ui(p, p, 1);
		mpz_mul_2exp(p, p, 224);
		mpz_sub_ui(p, p, 1);
	}
}

/* y of an encoded point modulo p: little-endian, the highest bit being the
 * sign of x. */
static void
import_y(mpz_t y, struct slice point, const mpz_t p)
{
	mpz_import(y, point.n, -1, 1, 0, 0, point.p);
	mpz_clrbit(y, (mp_bitcnt_t)(8 * point.n - 1));
	mpz_mod(y, y, p);
}

/* On the curve of Ed25519, with Y = y^2, doubling gives y = 0 where x^2 = -Y:
 * there (Y - 1) / (d Y + 1) = -Y, or d Y^2 + 2 Y - 1 = 0, and d is
 * -121665 / 121666. */
static bool
has_order_8(const mpz_t y2, const mpz_t p)
{
	mpz_t left, square;
	bool holds;

	mpz_inits(left, square, NULL);
	mpz_mul_2exp(left, y2, 1);
	mpz_sub_ui(left, left, 1);
	mpz_mul_ui(left, left, 121666);
	mpz_mul(square, y2, y2);
	mpz_submul_ui(left, square, 121665);
	holds = mpz_divisible_p(left, p) != 0;
	mpz_clears(left, square, NULL);
	return holds;
}

/* Order 1 and 2: x = 0, and so y^2 = 1. Order 4: y = 0. The curve of Ed448 has
 * no points of order 8. */
static bool
is_small(struct slice point, enum key_kind kind)
{
	mpz_t p, y;
	bool is_small_order;

	mpz_inits(p, y, NULL);
	set_prime(p, kind);
	import_y(y, point, p);
	is_small_order = mpz_sgn(y) == 0;
	mpz_mul(y, y, y);
	mpz_mod(y, y, p);
	is_small_order = is_small_order || mpz_cmp_ui(y, 1) == 0 ||
		(kind == KEY_ED25519 && has_order_8(y, p));
	mpz_clears(p, y, NULL);
	return is_small_order;
}

bool
keys_is_small_order(const struct public_key *key)
{
	const struct slice point = key->bits.octets;

	if (key->kind == KEY_ED25519)
		return point.n == ED25519_OCTETS && is_small(point, key->kind);
	return key->kind == KEY_ED448 && point.n == ED448_OCTETS &&
		is_small(point, key->kind);
}
