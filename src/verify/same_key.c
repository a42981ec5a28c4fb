/* Whether two public keys are the same. SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "keys/explicit.h"
#include "verify/guard.h"
#include "verify/point.h"
#include "verify/public_part.h"

/* --- points --------------------------------------------------------------- */

/* Sets x and y; false where the octets are no point of the curve. */
static bool
get_point(const struct curve *curve, struct slice octets, mpz_t x, mpz_t y)
{
	const size_t coordinate = (curve->field_bits + 7) / 8;

	return guard_ec_point(octets, coordinate) == REASON_NONE &&
		point_decode(curve, octets, x, y);
}

static bool
is_same_by_numbers(
	const struct curve *curve, struct slice one, struct slice other)
{
	mpz_t x, y, other_x, other_y;
	bool is_same;

	mpz_inits(x, y, other_x, other_y, NULL);
	is_same = get_point(curve, one, x, y) &&
		get_point(curve, other, other_x, other_y) &&
		mpz_cmp(x, other_x) == 0 && mpz_cmp(y, other_y) == 0;
	mpz_clears(x, y, other_x, other_y, NULL);
	return is_same;
}

bool
verify_is_same_point(enum oid_id id, struct slice one, struct slice other)
{
	const struct curve *curve = keys_find_curve(id);

	if (slice_equal(one, other))
		return true;
	/* Of one length they differ in a coordinate, or in the form. */
	return curve != NULL && is_same_by_numbers(curve, one, other);
}

/* --- keys ----------------------------------------------------------------- */

static bool
is_rsa(const struct public_key *key)
{
	return key->kind == KEY_RSA || key->kind == KEY_RSA_PSS;
}

/* Without leading zeros, which BER lets stand. */
static bool
is_same_number(struct slice one, struct slice other)
{
	while (one.n > 1 && one.p[0] == 0)
		one = slice_from(one, 1);
	while (other.n > 1 && other.p[0] == 0)
		other = slice_from(other, 1);
	return slice_equal(one, other);
}

/* NULL says as much as nothing, RFC 5280 4.1.1.2. */
static struct slice
parameters_of(const struct public_key *key)
{
	static const uint8_t null[] = {TAG_NULL, 0};
	struct slice parameters = key->algorithm.parameters;

	if (slice_equal(parameters, (struct slice){null, sizeof null}))
		parameters.n = 0;
	return parameters;
}

/* The curve that a key names, or whose numbers it has in the place of a name.
 */
static enum oid_id
curve_of(const struct public_key *key)
{
	if (key->curve != OID_UNKNOWN || key->kind != KEY_EC)
		return key->curve;
	return keys_curve_of_parameters(key->algorithm.parameters);
}

static bool
is_same_algorithm(const struct public_key *one, const struct public_key *other)
{
	const enum oid_id curve = curve_of(one);
	const enum oid_id other_curve = curve_of(other);

	if (!slice_equal(one->algorithm.oid, other->algorithm.oid))
		return false;
	if (curve != OID_UNKNOWN || other_curve != OID_UNKNOWN)
		return curve == other_curve;
	/* What a PSS key may sign with is no part of what it is. */
	return one->kind == KEY_RSA_PSS ||
		slice_equal(parameters_of(one), parameters_of(other));
}

static enum key_likeness
compare_rsa(const struct public_key *one, const struct public_key *other)
{
	if (one->modulus.n == 0 || other->modulus.n == 0)
		return KEYS_UNKNOWN;
	if (!is_same_number(one->modulus, other->modulus))
		return KEYS_DIFFER;
	if (!is_same_number(one->exponent, other->exponent))
		return KEYS_SAME_MODULUS;
	return is_same_algorithm(one, other) ? KEYS_SAME : KEYS_SAME_NUMBERS;
}

static bool
is_same_octets(const struct public_key *one, const struct public_key *other)
{
	if (one->kind == KEY_EC && other->kind == KEY_EC)
		return verify_is_same_point(
			curve_of(one), one->bits.octets, other->bits.octets);
	return slice_equal(one->bits.octets, other->bits.octets);
}

enum key_likeness
verify_compare_keys(
	const struct public_key *one, const struct public_key *other)
{
	if (one->bits.octets.n == 0 || other->bits.octets.n == 0)
		return KEYS_UNKNOWN;
	if (is_rsa(one) && is_rsa(other))
		return compare_rsa(one, other);
	if (!is_same_octets(one, other))
		return KEYS_DIFFER;
	return is_same_algorithm(one, other) ? KEYS_SAME : KEYS_SAME_NUMBERS;
}
