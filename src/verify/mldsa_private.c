/* Public keys of ML-DSA from private ones. Names of variables are those of
 * FIPS 204. SPDX-License-Identifier: MIT */
#include "base/wipe.h"
#include "verify/mldsa.h"
#include "verify/shake.h"

enum {
	SECRETS_SEED_OCTETS = 64, /* rho' */
	KEY_SEED_OCTETS = 32,     /* K */
	T0_OCTETS = RING_DEGREE * MLDSA_DROPPED_BITS / 8
};

/* s1 and s2, a polynomial of both after the other. */
struct secrets {
	struct polynomial s1[MLDSA_L_MAX];
	struct polynomial s2[MLDSA_K_MAX];
};

/* Bits of a coefficient that is from -eta to eta. */
static unsigned
secret_bits(const struct mldsa_set *set)
{
	return set->eta == 2 ? 3 : 4;
}

static size_t
secret_octets(const struct mldsa_set *set)
{
	return (size_t)RING_DEGREE * secret_bits(set) / 8;
}

size_t
mldsa_private_octets(const struct mldsa_set *set)
{
	return MLDSA_SEED_OCTETS + KEY_SEED_OCTETS + MLDSA_DIGEST_OCTETS +
		(set->k + set->l) * secret_octets(set) +
		(size_t)set->k * T0_OCTETS;
}

static struct polynomial *
secret_at(const struct mldsa_set *set, struct secrets *secrets, unsigned i)
{
	return i < set->l ? &secrets->s1[i] : &secrets->s2[i - set->l];
}

/* --- from a seed ---------------------------------------------------------- */

/* One coefficient from half an octet, FIPS 204 algorithm 15; false: it is
 * passed over. */
static bool
coefficient_of(const struct mldsa_set *set, unsigned half, uint32_t *out)
{
	const unsigned eta = set->eta;

	if (eta == 2 ? half >= 15 : half > 2 * eta)
		return false;
	*out = ring_minus(eta, eta == 2 ? half % 5 : half);
	return true;
}

/* FIPS 204 algorithm 31. */
static void
sample_secret(const struct mldsa_set *set,
	const uint8_t seed[SECRETS_SEED_OCTETS], unsigned number,
	struct polynomial *out)
{
	const uint8_t place[] = {(uint8_t)number, 0};
	struct shake shake;
	unsigned count = 0;
	uint8_t octet;

	shake_init(&shake, SHAKE256);
	shake_absorb(&shake, (struct slice){seed, SECRETS_SEED_OCTETS});
	shake_absorb(&shake, (struct slice){place, sizeof place});
	while (count < RING_DEGREE) {
		shake_squeeze(&shake, &octet, 1);
		if (coefficient_of(set, octet & 15, &out->at[count]))
			count++;
		if (count < RING_DEGREE &&
			coefficient_of(set, octet >> 4, &out->at[count]))
			count++;
	}
	wipe(&shake, sizeof shake);
	wipe(&octet, sizeof octet);
}

/* --- t = A s1 + s2 -------------------------------------------------------- */

/* s1 is transformed. */
static void
make_row(const struct mldsa_set *set, const struct ring *ring,
	const uint8_t *rho, const struct secrets *secrets, unsigned row,
	struct polynomial *t)
{
	/* of at most 7 products below 2^46 */
	uint64_t sum[RING_DEGREE] = {0};
	struct polynomial factor;

	for (unsigned column = 0; column < set->l; column++) {
		mldsa_sample_matrix(rho, row, column, &factor);
		for (unsigned i = 0; i < RING_DEGREE; i++)
			sum[i] += (uint64_t)factor.at[i] *
				secrets->s1[column].at[i];
	}
	for (unsigned i = 0; i < RING_DEGREE; i++)
		t->at[i] = (uint32_t)(sum[i] % RING_MODULUS);
	ring_restore(ring, t);
	for (unsigned i = 0; i < RING_DEGREE; i++)
		t->at[i] = ring_plus(t->at[i], secrets->s2[row].at[i]);
	wipe(sum, sizeof sum);
}

/* The public key of rho and the secrets. s1 is transformed on the way. */
static void
make_key(const struct mldsa_set *set, const uint8_t *rho,
	struct secrets *secrets, uint8_t *key)
{
	struct ring ring;
	struct polynomial t;

	ring_init(&ring);
	for (unsigned i = 0; i < set->l; i++)
		ring_transform(&ring, &secrets->s1[i]);
	memcpy(key, rho, MLDSA_SEED_OCTETS);
	key += MLDSA_SEED_OCTETS;
	for (unsigned row = 0; row < set->k; row++) {
		make_row(set, &ring, rho, secrets, row, &t);
		/* FIPS 204 algorithm 35: the high part of t */
		for (unsigned i = 0; i < RING_DEGREE; i++)
			t.at[i] = (t.at[i] + (1u << (MLDSA_DROPPED_BITS - 1)) -
					  1) >>
				MLDSA_DROPPED_BITS;
		key += mldsa_pack(t.at, MLDSA_T1_BITS, key);
	}
}

void
mldsa_key_of_seed(
	const struct mldsa_set *set, const uint8_t *seed, uint8_t *key)
{
	const uint8_t sizes[] = {(uint8_t)set->k, (uint8_t)set->l};
	uint8_t seeds[MLDSA_SEED_OCTETS + SECRETS_SEED_OCTETS];
	struct secrets secrets;
	struct shake shake;

	shake_init(&shake, SHAKE256);
	shake_absorb(&shake, (struct slice){seed, MLDSA_SEED_OCTETS});
	shake_absorb(&shake, (struct slice){sizes, sizeof sizes});
	shake_squeeze(&shake, seeds, sizeof seeds);
	for (unsigned i = 0; i < set->l + set->k; i++)
		sample_secret(set, seeds + MLDSA_SEED_OCTETS, i,
			secret_at(set, &secrets, i));
	make_key(set, seeds, &secrets, key);
	wipe(&shake, sizeof shake);
	wipe(&secrets, sizeof secrets);
	wipe(seeds, sizeof seeds);
}

/* --- from an expanded key ------------------------------------------------- */

/* FIPS 204 algorithm 19; false where a coefficient is beyond eta. */
static bool
read_secret(const struct mldsa_set *set, const uint8_t *octets,
	struct polynomial *out)
{
	bool is_in_range = true;

	mldsa_unpack(octets, secret_bits(set), out->at);
	for (unsigned i = 0; i < RING_DEGREE; i++) {
		is_in_range = is_in_range && out->at[i] <= 2 * set->eta;
		out->at[i] = ring_minus(set->eta, out->at[i]);
	}
	return is_in_range;
}

static bool
has_digest(const struct mldsa_set *set, const uint8_t *key,
	const uint8_t digest[MLDSA_DIGEST_OCTETS])
{
	uint8_t tr[MLDSA_DIGEST_OCTETS];
	struct shake shake;

	shake_init(&shake, SHAKE256);
	shake_absorb(&shake, (struct slice){key, mldsa_key_octets(set)});
	shake_squeeze(&shake, tr, sizeof tr);
	return memcmp(tr, digest, sizeof tr) == 0;
}

bool
mldsa_key_of_private(
	const struct mldsa_set *set, const uint8_t *expanded, uint8_t *key)
{
	const uint8_t *digest = expanded + MLDSA_SEED_OCTETS + KEY_SEED_OCTETS;
	const uint8_t *at = digest + MLDSA_DIGEST_OCTETS;
	struct secrets secrets;
	bool is_sound = true;

	for (unsigned i = 0; i < set->l + set->k && is_sound; i++) {
		is_sound = read_secret(set, at, secret_at(set, &secrets, i));
		at += secret_octets(set);
	}
	if (is_sound)
		make_key(set, expanded, &secrets, key);
	wipe(&secrets, sizeof secrets);
	return is_sound && has_digest(set, key, digest);
}
