/* The public key of a private one. SPDX-License-Identifier: MIT */
#include "verify/public_part.h"

#include <gmp.h>
#include <nettle/ecc.h>
#include <nettle/eddsa.h>

#include "der/write.h"
#include "keys/explicit.h"
#include "verify/forget.h"
#include "verify/group.h"
#include "verify/guard.h"
#include "verify/mldsa.h"
#include "verify/nettle_curves.h"
#include "verify/slhdsa.h"

enum {
	COORDINATE_MAX = 66, /* of P-521 */
	SCALAR_OCTETS_MAX = 128,
	/* DSA: a private exponent is below q, and no q is longer. */
	EXPONENT_BITS_MAX = 512
};

const char *
private_fault_text(enum private_fault fault)
{
	static const char *const texts[] = {
#define X(name, text) [PRIVATE_##name] = text,
		PRIVATE_FAULTS(X)
#undef X
	};

	return texts[fault];
}

/* A copy of the octets in the arena; without octets where memory is short. */
static struct slice
copy_of(struct arena *arena, const uint8_t *octets, size_t n)
{
	uint8_t *copy = arena_room(arena, n);

	if (copy == NULL)
		return (struct slice){NULL, 0};
	memcpy(copy, octets, n);
	return (struct slice){copy, n};
}

static enum private_fault
handed_out(struct slice made)
{
	return made.n > 0 ? PRIVATE_NONE : PRIVATE_NO_MEMORY;
}

/* What was made, if it is what stood beside the key, or nothing stood. */
static enum private_fault
compared(const struct private_parts *key, struct slice made)
{
	if (made.n == 0)
		return PRIVATE_NO_MEMORY;
	if (key->public_octets.n == 0 || slice_equal(key->public_octets, made))
		return PRIVATE_NONE;
	return PRIVATE_PAIR;
}

/* The number of an INTEGER's whole element; false where it is negative, zero,
 * not minimal or longer than so many bits. */
static bool
get_number(struct slice element, size_t bits_max, mpz_t out)
{
	struct der_element integer;
	struct slice magnitude;

	if (!der_read_tag(&element, TAG_INTEGER, &integer) ||
		!der_positive_integer(integer.content, &magnitude) ||
		magnitude.n == 0 || magnitude.n > bits_max / 8)
		return false;
	mpz_import(out, magnitude.n, 1, 1, 0, 0, magnitude.p);
	return true;
}

/* --- RSA ------------------------------------------------------------------ */

static enum private_fault
check_product(const struct private_parts *key)
{
	enum private_fault fault = PRIVATE_NUMBER;
	mpz_t n, p, q;

	mpz_inits(n, p, q, NULL);
	if (get_number(key->number[RSA_N], RSA_MODULUS_BITS_MAX, n) &&
		get_number(key->number[RSA_P], RSA_MODULUS_BITS_MAX, p) &&
		get_number(key->number[RSA_Q], RSA_MODULUS_BITS_MAX, q)) {
		mpz_submul(n, p, q);
		fault = mpz_sgn(n) == 0 && mpz_cmp_ui(p, 1) > 0 &&
				mpz_cmp_ui(q, 1) > 0
			? PRIVATE_NONE
			: PRIVATE_PRODUCT;
	}
	forget(n);
	forget(p);
	forget(q);
	return fault;
}

static enum private_fault
make_rsa(
	const struct private_parts *key, struct arena *arena, struct slice *out)
{
	enum private_fault fault;

	if (key->has_more_primes)
		return PRIVATE_PRIMES;
	fault = check_product(key);
	if (fault == PRIVATE_NONE) {
		*out = der_wrap(arena, TAG_SEQUENCE, key->number, RSA_E + 1);
		fault = compared(key, *out);
	}
	return fault;
}

/* --- DSA ------------------------------------------------------------------ */

struct dsa_private {
	mpz_t p, q, g, x, y;
};

/* What GMP needs to come to an end: p odd, and everything below it. */
static bool
read_dsa(const struct private_parts *key, struct dsa_private *out)
{
	return get_number(key->number[DSA_P], DSA_PRIME_BITS_MAX, out->p) &&
		get_number(key->number[DSA_Q], EXPONENT_BITS_MAX, out->q) &&
		get_number(key->number[DSA_G], DSA_PRIME_BITS_MAX, out->g) &&
		get_number(key->number[DSA_X], EXPONENT_BITS_MAX, out->x) &&
		mpz_odd_p(out->p) && mpz_cmp(out->g, out->p) < 0 &&
		mpz_cmp(out->x, out->q) < 0;
}

/* The INTEGER of y. */
static struct slice
integer_of(struct arena *arena, const mpz_t y)
{
	uint8_t octets[1 + DSA_PRIME_BITS_MAX / 8] = {0};
	size_t n = 0;
	struct slice content;

	mpz_export(octets + 1, &n, 1, 1, 0, 0, y);
	content = (struct slice){octets, n + 1};
	if (n > 0 && octets[1] < 0x80)
		content = slice_from(content, 1);
	return der_wrap(arena, TAG_INTEGER, &content, 1);
}

static enum private_fault
make_dsa(
	const struct private_parts *key, struct arena *arena, struct slice *out)
{
	struct dsa_private numbers;
	enum private_fault fault = PRIVATE_NUMBER;

	mpz_inits(numbers.p, numbers.q, numbers.g, numbers.x, numbers.y, NULL);
	if (read_dsa(key, &numbers)) {
		mpz_powm_sec(numbers.y, numbers.g, numbers.x, numbers.p);
		*out = integer_of(arena, numbers.y);
		fault = handed_out(*out);
	}
	if (fault == PRIVATE_NONE && key->number[DSA_Y].n > 0 &&
		!slice_equal(key->number[DSA_Y], *out))
		fault = PRIVATE_PAIR;
	forget(numbers.x);
	mpz_clears(numbers.p, numbers.q, numbers.g, numbers.y, NULL);
	return fault;
}

/* --- EC ------------------------------------------------------------------- */

struct affine_point {
	mpz_t x, y;
};

/* False where d is not in [1, n - 1]. */
static bool
multiply_nettle(const struct nettle_curve *curve, const mpz_t d,
	struct affine_point *out)
{
	const struct ecc_curve *ecc = curve->get();
	struct ecc_scalar scalar;
	struct ecc_point point;
	bool is_scalar;

	ecc_scalar_init(&scalar, ecc);
	ecc_point_init(&point, ecc);
	is_scalar = ecc_scalar_set(&scalar, d) != 0;
	if (is_scalar) {
		ecc_point_mul_g(&point, &scalar);
		ecc_point_get(&point, out->x, out->y);
	}
	wipe(scalar.p,
		(curve->order.n + sizeof(mp_limb_t) - 1) / sizeof(mp_limb_t) *
			sizeof(mp_limb_t));
	ecc_scalar_clear(&scalar);
	ecc_point_clear(&point);
	return is_scalar;
}

static bool
multiply_group(
	const struct group *group, const mpz_t d, struct affine_point *out)
{
	bool is_in_range;
	mpz_t n;

	mpz_init_set_str(n, group->n, 16);
	is_in_range = mpz_sgn(d) > 0 && mpz_cmp(d, n) < 0;
	mpz_clear(n);
	return is_in_range && group_multiply(out->x, out->y, group, d);
}

/* CURVE where nothing here computes on it. */
static enum private_fault
multiply(enum oid_id curve, struct slice scalar, struct affine_point *out)
{
	const struct nettle_curve *nettle = nettle_curve_find(curve);
	const struct group *group = group_find(curve);
	bool is_made;
	mpz_t d;

	if (nettle == NULL && group == NULL)
		return PRIVATE_CURVE;
	if (scalar.n > SCALAR_OCTETS_MAX)
		return PRIVATE_LENGTH;
	mpz_init(d);
	mpz_import(d, scalar.n, 1, 1, 0, 0, scalar.p);
	is_made = nettle != NULL ? multiply_nettle(nettle, d, out)
				 : multiply_group(group, d, out);
	forget(d);
	return is_made ? PRIVATE_NONE : PRIVATE_NUMBER;
}

/* Big-endian and padded, SEC 1 2.3.7. */
static void
write_coordinate(uint8_t *out, size_t octets, const mpz_t number)
{
	const size_t n = (mpz_sizeinbase(number, 2) + 7) / 8;

	memset(out, 0, octets);
	mpz_export(out + octets - n, NULL, 1, 1, 0, 0, number);
}

static struct slice
uncompressed(struct arena *arena, enum oid_id curve,
	const struct affine_point *point)
{
	const size_t octets = (keys_find_curve(curve)->field_bits + 7) / 8;
	uint8_t encoded[1 + 2 * COORDINATE_MAX] = {0x04};

	write_coordinate(encoded + 1, octets, point->x);
	write_coordinate(encoded + 1 + octets, octets, point->y);
	return copy_of(arena, encoded, 1 + 2 * octets);
}

static enum private_fault
make_ec(const struct private_parts *key, struct arena *arena, struct slice *out)
{
	const enum oid_id curve = key->curve_oid.n > 0
		? key->curve
		: keys_curve_of_parameters(key->algorithm.parameters);
	struct affine_point point;
	enum private_fault fault;

	if (key->has_two_curves)
		return PRIVATE_CURVES;
	mpz_inits(point.x, point.y, NULL);
	fault = multiply(curve, key->secret, &point);
	if (fault == PRIVATE_NONE) {
		*out = uncompressed(arena, curve, &point);
		fault = handed_out(*out);
	}
	mpz_clears(point.x, point.y, NULL);
	if (fault == PRIVATE_NONE && key->public_octets.n > 0 &&
		!verify_is_same_point(curve, *out, key->public_octets))
		return PRIVATE_PAIR;
	if (fault != PRIVATE_CURVE || key->public_octets.n == 0)
		return fault;
	*out = copy_of(arena, key->public_octets.p, key->public_octets.n);
	return handed_out(*out);
}

/* --- EdDSA ---------------------------------------------------------------- */

/* Both of Nettle's have this shape. */
typedef void nettle_public_key(uint8_t *public_key, const uint8_t *seed);

static enum private_fault
make_edwards(const struct private_parts *key, size_t octets,
	nettle_public_key *compute, struct arena *arena, struct slice *out)
{
	uint8_t made[ED448_KEY_SIZE];

	if (key->secret.n != octets)
		return PRIVATE_LENGTH;
	compute(made, key->secret.p);
	*out = copy_of(arena, made, octets);
	return compared(key, *out);
}

/* --- ML-DSA and SLH-DSA --------------------------------------------------- */

/* Of the expanded key alone. */
static enum private_fault
make_of_expanded(
	const struct mldsa_set *set, struct slice expanded, uint8_t *made)
{
	if (expanded.n != mldsa_private_octets(set))
		return PRIVATE_LENGTH;
	return mldsa_key_of_private(set, expanded.p, made) ? PRIVATE_NONE
							   : PRIVATE_PAIR;
}

/* Of a seed; an expanded key beside it has to be of the same. */
static enum private_fault
make_of_seed(const struct mldsa_set *set, const struct private_parts *key,
	uint8_t *made)
{
	uint8_t other[MLDSA_KEY_OCTETS_MAX];
	enum private_fault fault;

	if (key->seed.n != MLDSA_SEED_OCTETS)
		return PRIVATE_LENGTH;
	mldsa_key_of_seed(set, key->seed.p, made);
	if (key->secret.n == 0)
		return PRIVATE_NONE;
	fault = make_of_expanded(set, key->secret, other);
	if (fault == PRIVATE_NONE &&
		memcmp(other, made, mldsa_key_octets(set)) != 0)
		fault = PRIVATE_PAIR;
	return fault;
}

static enum private_fault
make_ml_dsa(
	const struct private_parts *key, struct arena *arena, struct slice *out)
{
	const struct mldsa_set *set = mldsa_find(key->algorithm.id);
	uint8_t made[MLDSA_KEY_OCTETS_MAX];
	enum private_fault fault = key->seed.n > 0
		? make_of_seed(set, key, made)
		: make_of_expanded(set, key->secret, made);

	if (fault != PRIVATE_NONE)
		return fault;
	*out = copy_of(arena, made, mldsa_key_octets(set));
	return compared(key, *out);
}

static enum private_fault
make_slh_dsa(
	const struct private_parts *key, struct arena *arena, struct slice *out)
{
	const size_t octets = slhdsa_key_octets(slhdsa_find(key->algorithm.id));

	if (key->secret.n != 2 * octets)
		return PRIVATE_LENGTH;
	*out = copy_of(arena, key->secret.p + octets, octets);
	return compared(key, *out);
}

enum private_fault
verify_public_part(
	const struct private_parts *key, struct arena *arena, struct slice *out)
{
	*out = (struct slice){NULL, 0};
	switch (key->kind) {
	case KEY_RSA:
	case KEY_RSA_PSS: return make_rsa(key, arena, out);
	case KEY_EC: return make_ec(key, arena, out);
	case KEY_DSA: return make_dsa(key, arena, out);
	case KEY_ED25519:
		return make_edwards(key, ED25519_KEY_SIZE,
			ed25519_sha512_public_key, arena, out);
	case KEY_ED448:
		return make_edwards(key, ED448_KEY_SIZE,
			ed448_shake256_public_key, arena, out);
	case KEY_ML_DSA: return make_ml_dsa(key, arena, out);
	case KEY_SLH_DSA: return make_slh_dsa(key, arena, out);
	default: return PRIVATE_ALGORITHM;
	}
}
