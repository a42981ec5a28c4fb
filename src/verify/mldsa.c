/* ML-DSA and HashML-DSA with an empty context: FIPS 204 algorithms 3, 5 and 8.
 * Names of variables are those of the standard.
 * SPDX-License-Identifier: MIT */
#include "verify/mldsa.h"

#include "verify/check.h"
#include "verify/pqc_message.h"
#include "verify/ring.h"
#include "verify/shake.h"

enum {
	CHALLENGE_MAX = 64,
	REPRESENTATIVE = MLDSA_DIGEST_OCTETS, /* of tr, and of mu */
	W1_OCTETS_MAX = RING_DEGREE * 6 / 8
};

/* FIPS 204 table 1 */
static const struct mldsa_set sets[] = {
	{OID_ML_DSA_44, OID_HASH_ML_DSA_44, 4, 4, 2, 39, 17, 88, 80, 32},
	{OID_ML_DSA_65, OID_HASH_ML_DSA_65, 6, 5, 4, 49, 19, 32, 55, 48},
	{OID_ML_DSA_87, OID_HASH_ML_DSA_87, 8, 7, 2, 60, 19, 32, 75, 64},
};

const struct mldsa_set *
mldsa_find(enum oid_id id)
{
	for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++)
		if (sets[i].id == id || sets[i].hash_id == id)
			return &sets[i];
	return NULL;
}

size_t
mldsa_key_octets(const struct mldsa_set *set)
{
	return MLDSA_SEED_OCTETS + (size_t)MLDSA_T1_OCTETS * set->k;
}

/* Of one polynomial of z. */
static size_t
z_octets(const struct mldsa_set *set)
{
	return RING_DEGREE * (set->gamma1_bits + 1) / 8;
}

size_t
mldsa_signature_octets(const struct mldsa_set *set)
{
	return set->challenge + set->l * z_octets(set) + set->omega + set->k;
}

void
mldsa_unpack(const uint8_t *octets, unsigned bits, uint32_t values[RING_DEGREE])
{
	uint32_t held = 0;
	unsigned held_bits = 0;

	for (unsigned i = 0; i < RING_DEGREE; i++) {
		for (; held_bits < bits; held_bits += 8)
			held |= (uint32_t)*octets++ << held_bits;
		values[i] = held & ((1u << bits) - 1);
		held >>= bits;
		held_bits -= bits;
	}
}

size_t
mldsa_pack(const uint32_t values[RING_DEGREE], unsigned bits, uint8_t *octets)
{
	uint32_t held = 0;
	unsigned held_bits = 0;
	size_t n = 0;

	for (unsigned i = 0; i < RING_DEGREE; i++) {
		held |= values[i] << held_bits;
		for (held_bits += bits; held_bits >= 8; held_bits -= 8) {
			octets[n++] = (uint8_t)held;
			held >>= 8;
		}
	}
	return n;
}

/* --- what the signature holds -------------------------------------------- */

struct signature {
	const uint8_t *challenge; /* c~ */
	struct polynomial z[MLDSA_L_MAX];
	const uint8_t *hint; /* omega indices, then where each row ends */
};

/* Reads one polynomial of z; false where a coefficient is not below gamma1 -
 * beta (the bound that makes forging hard: FIPS 204 algorithm 8 line 13). */
static bool
read_z(const struct mldsa_set *set, const uint8_t *octets, struct polynomial *z)
{
	uint32_t gamma1 = 1u << set->gamma1_bits;
	uint32_t beta = set->tau * set->eta;

	mldsa_unpack(octets, set->gamma1_bits + 1, z->at);
	for (unsigned i = 0; i < RING_DEGREE; i++) {
		uint32_t from_top = z->at[i];

		if (from_top <= beta || from_top >= 2 * gamma1 - beta)
			return false;
		z->at[i] = ring_minus(gamma1, from_top);
	}
	return true;
}

/* True where each row's indices ascend, the ends do too, and what is left is
 * zero: a hint has one encoding. Source: FIPS 204 algorithm 21. */
static bool
is_hint(const struct mldsa_set *set, const uint8_t *hint)
{
	unsigned at = 0;

	for (unsigned row = 0; row < set->k; row++) {
		unsigned first = at;
		unsigned end = hint[set->omega + row];

		if (end < at || end > set->omega)
			return false;
		for (; at < end; at++)
			if (at > first && hint[at - 1] >= hint[at])
				return false;
	}
	for (; at < set->omega; at++)
		if (hint[at] != 0)
			return false;
	return true;
}

/* NONE with *in_range false: no signature has such a z. */
static enum signature_reason
read_signature(const struct mldsa_set *set, struct slice value,
	struct signature *out, bool *in_range)
{
	const uint8_t *z = value.p + set->challenge;

	if (value.n != mldsa_signature_octets(set))
		return REASON_MALFORMED;
	out->challenge = value.p;
	out->hint = z + set->l * z_octets(set);
	if (!is_hint(set, out->hint))
		return REASON_MALFORMED;
	*in_range = true;
	for (unsigned i = 0; i < set->l; i++, z += z_octets(set))
		*in_range = read_z(set, z, &out->z[i]) && *in_range;
	return REASON_NONE;
}

/* --- polynomials from seeds ---------------------------------------------- */

void
mldsa_sample_matrix(const uint8_t seed[MLDSA_SEED_OCTETS], unsigned row,
	unsigned column, struct polynomial *out)
{
	const uint8_t place[] = {(uint8_t)column, (uint8_t)row};
	struct shake shake;
	uint8_t octets[3];

	shake_init(&shake, SHAKE128);
	shake_absorb(&shake, (struct slice){seed, MLDSA_SEED_OCTETS});
	shake_absorb(&shake, (struct slice){place, sizeof place});
	for (unsigned i = 0; i < RING_DEGREE;) {
		shake_squeeze(&shake, octets, sizeof octets);
		out->at[i] = octets[0] | (uint32_t)octets[1] << 8 |
			(uint32_t)(octets[2] & 0x7f) << 16;
		if (out->at[i] < RING_MODULUS)
			i++;
	}
}

/* The challenge c, tau coefficients of which are 1 or -1: FIPS 204 algorithm
 * 29. */
static void
sample_challenge(
	const struct mldsa_set *set, const uint8_t *seed, struct polynomial *c)
{
	struct shake shake;
	uint8_t signs[8];
	uint8_t place;

	shake_init(&shake, SHAKE256);
	shake_absorb(&shake, (struct slice){seed, set->challenge});
	shake_squeeze(&shake, signs, sizeof signs);
	*c = (struct polynomial){{0}};
	for (unsigned i = 0; i < set->tau; i++) {
		unsigned last = RING_DEGREE - set->tau + i;

		do
			shake_squeeze(&shake, &place, 1);
		while (place > last);
		c->at[last] = c->at[place];
		c->at[place] = signs[i / 8] >> i % 8 & 1 ? RING_MODULUS - 1 : 1;
	}
}

/* --- the commitment ------------------------------------------------------ */

/* What the key holds for one row of t, transformed. */
static void
read_t1(const struct ring *ring, const uint8_t *octets, struct polynomial *t1)
{
	mldsa_unpack(octets, MLDSA_T1_BITS, t1->at);
	for (unsigned i = 0; i < RING_DEGREE; i++)
		t1->at[i] <<= MLDSA_DROPPED_BITS;
	ring_transform(ring, t1);
}

/* z and c are transformed; rows of w' = A z - c t1 2^d are made in turn. */
struct commitment {
	const struct mldsa_set *set;
	const uint8_t *key;
	const struct signature *signature;
	struct ring ring;
	struct polynomial c;
};

static void
make_row(const struct commitment *from, unsigned row, struct polynomial *w)
{
	/* of at most 7 products below 2^46 */
	uint64_t sum[RING_DEGREE] = {0};
	struct polynomial factor;

	for (unsigned column = 0; column < from->set->l; column++) {
		const struct polynomial *z = &from->signature->z[column];

		mldsa_sample_matrix(from->key, row, column, &factor);
		for (unsigned i = 0; i < RING_DEGREE; i++)
			sum[i] += (uint64_t)factor.at[i] * z->at[i];
	}
	read_t1(&from->ring,
		from->key + MLDSA_SEED_OCTETS + (size_t)MLDSA_T1_OCTETS * row,
		&factor);
	for (unsigned i = 0; i < RING_DEGREE; i++)
		w->at[i] = ring_minus((uint32_t)(sum[i] % RING_MODULUS),
			ring_times(from->c.at[i], factor.at[i]));
	ring_restore(&from->ring, w);
}

/* The high bits of a coefficient, one up or down where there is a hint: FIPS
 * 204 algorithms 36 and 40. */
static uint32_t
use_hint(const struct mldsa_set *set, bool hint, uint32_t r)
{
	uint32_t gamma2 = (RING_MODULUS - 1) / set->gamma2_parts;
	uint32_t count = set->gamma2_parts / 2; /* of high parts */
	uint32_t high = (r + gamma2 - 1) / (2 * gamma2);
	bool is_above = r > high * 2 * gamma2; /* the low part is positive */

	if (high == count) /* the last one is cut short and joins the first */
		high = 0;
	if (!hint)
		return high;
	return (is_above ? high + 1 : high + count - 1) % count;
}

/* w' becomes w1 by the row's hints. */
static void
apply_hints(const struct mldsa_set *set, const uint8_t *hint, unsigned row,
	struct polynomial *w)
{
	bool marked[RING_DEGREE] = {false};
	unsigned at = row == 0 ? 0 : hint[set->omega + row - 1];

	for (; at < hint[set->omega + row]; at++)
		marked[hint[at]] = true;
	for (unsigned i = 0; i < RING_DEGREE; i++)
		w->at[i] = use_hint(set, marked[i], w->at[i]);
}

/* Adds w1 to what the challenge is the digest of: FIPS 204 algorithm 28. */
static void
absorb_commitment(const struct commitment *from, struct shake *shake)
{
	unsigned bits = from->set->gamma2_parts == 32 ? 4 : 6;
	uint8_t octets[W1_OCTETS_MAX];
	struct polynomial w;
	size_t n;

	for (unsigned row = 0; row < from->set->k; row++) {
		make_row(from, row, &w);
		apply_hints(from->set, from->signature->hint, row, &w);
		n = mldsa_pack(w.at, bits, octets);
		shake_absorb(shake, (struct slice){octets, n});
	}
}

/* --- the whole ----------------------------------------------------------- */

/* mu of FIPS 204 algorithm 8 line 7: the key's digest and the message. */
static void
absorb_message(struct slice key, const struct pqc_message *message,
	uint8_t mu[REPRESENTATIVE])
{
	uint8_t tr[REPRESENTATIVE];
	struct shake shake;

	shake_init(&shake, SHAKE256);
	shake_absorb(&shake, key);
	shake_squeeze(&shake, tr, sizeof tr);
	shake_init(&shake, SHAKE256);
	shake_absorb(&shake, (struct slice){tr, sizeof tr});
	shake_absorb(&shake, message->parts[0]);
	shake_absorb(&shake, message->parts[1]);
	shake_squeeze(&shake, mu, REPRESENTATIVE);
}

static bool
has_challenge(const struct mldsa_set *set, struct slice key,
	struct signature *signature, const struct pqc_message *message)
{
	struct commitment from = {
		.set = set, .key = key.p, .signature = signature};
	uint8_t mu[REPRESENTATIVE];
	uint8_t challenge[CHALLENGE_MAX];
	struct shake shake;

	ring_init(&from.ring);
	sample_challenge(set, signature->challenge, &from.c);
	ring_transform(&from.ring, &from.c);
	for (unsigned i = 0; i < set->l; i++)
		ring_transform(&from.ring, &signature->z[i]);
	absorb_message(key, message, mu);
	shake_init(&shake, SHAKE256);
	shake_absorb(&shake, (struct slice){mu, sizeof mu});
	absorb_commitment(&from, &shake);
	shake_squeeze(&shake, challenge, set->challenge);
	return memcmp(challenge, signature->challenge, set->challenge) == 0;
}

struct signature_fact
check_ml_dsa(const struct signature_claim *claim)
{
	enum oid_id id = claim->algorithm->id;
	const struct mldsa_set *set = mldsa_find(id);
	struct slice key = claim->key->bits.octets;
	struct signature signature;
	struct pqc_message message;
	enum signature_reason reason;
	bool in_range = false;

	if (claim->key->algorithm.id != id)
		return signature_refused(REASON_KEY_MISMATCH);
	if (key.n != mldsa_key_octets(set))
		return signature_refused(REASON_KEY_UNUSABLE);
	reason = read_signature(set, claim->value, &signature, &in_range);
	if (reason != REASON_NONE)
		return signature_refused(reason);
	pqc_message_make(claim->message,
		id == set->hash_id ? PREHASH_SHA512 : PREHASH_NONE, &message);
	return signature_judged(
		in_range && has_challenge(set, key, &signature, &message));
}
