/* The hashes of SLH-DSA: FIPS 205 11. SPDX-License-Identifier: MIT */
#include "verify/digest.h"
#include "verify/nettle_version.h"
#include "verify/slhdsa.h"

enum {
	/* from where on each is kept: 11.2.1, 11.2.2 */
	SHA256_BLOCK = 64,
	SHA512_BLOCK = 128,
	WORD_OCTETS = 4,
	SMALL_N = 16 /* of the sets that do without SHA-512 */
};

void
slhdsa_set_word(
	struct slhdsa_address *address, enum slhdsa_word at, uint32_t value)
{
	for (int i = 0; i < WORD_OCTETS; i++)
		address->octets[(int)at + i] =
			(uint8_t)(value >> 8 * (WORD_OCTETS - 1 - i));
}

void
slhdsa_set_type(struct slhdsa_address *address, enum slhdsa_type type)
{
	memset(address->octets + ADDRESS_TYPE, 0,
		SLHDSA_ADDRESS_OCTETS - ADDRESS_TYPE);
	slhdsa_set_word(address, ADDRESS_TYPE, type);
}

void
slhdsa_hasher_init(struct slhdsa_hasher *hasher, const struct slhdsa_set *set,
	struct slice key)
{
	static const uint8_t zeros[SHA512_BLOCK];

	hasher->set = set;
	hasher->seed = slice_head(key, set->n);
	hasher->root = slice_from(key, set->n);
	if (set->is_shake) {
		shake_init(&hasher->shake, SHAKE256);
		shake_absorb(&hasher->shake, hasher->seed);
		return;
	}
	sha256_init(&hasher->sha256);
	sha256_update(&hasher->sha256, set->n, hasher->seed.p);
	sha256_update(&hasher->sha256, SHA256_BLOCK - set->n, zeros);
	sha512_init(&hasher->sha512);
	sha512_update(&hasher->sha512, set->n, hasher->seed.p);
	sha512_update(&hasher->sha512, SHA512_BLOCK - set->n, zeros);
}

/* ADRSc of 11.2: the address without what is always zero. */
enum { SHORT_OCTETS = 22 };

static void
shorten(const struct slhdsa_address *address, uint8_t out[SHORT_OCTETS])
{
	out[0] = address->octets[ADDRESS_LAYER + WORD_OCTETS - 1];
	memcpy(out + 1, address->octets + ADDRESS_TREE_HIGH, 8);
	out[9] = address->octets[ADDRESS_TYPE + WORD_OCTETS - 1];
	memcpy(out + 10, address->octets + ADDRESS_KEY_PAIR, 12);
}

/* Of each the first n octets are taken. */
static void
hash_sha256(struct sha256_ctx state, const uint8_t address[SHORT_OCTETS],
	struct slice octets, uint8_t *out, size_t n)
{
	uint8_t digest[SHA256_DIGEST_SIZE];

	sha256_update(&state, SHORT_OCTETS, address);
	sha256_update(&state, octets.n, octets.p);
	NETTLE_DIGEST(sha256_digest, &state, SHA256_DIGEST_SIZE, digest);
	memcpy(out, digest, n);
}

static void
hash_sha512(struct sha512_ctx state, const uint8_t address[SHORT_OCTETS],
	struct slice octets, uint8_t *out, size_t n)
{
	uint8_t digest[SHA512_DIGEST_SIZE];

	sha512_update(&state, SHORT_OCTETS, address);
	sha512_update(&state, octets.n, octets.p);
	NETTLE_DIGEST(sha512_digest, &state, SHA512_DIGEST_SIZE, digest);
	memcpy(out, digest, n);
}

static void
hash_shake(struct shake state, const struct slhdsa_address *address,
	struct slice octets, uint8_t *out, size_t n)
{
	shake_absorb(
		&state, (struct slice){address->octets, SLHDSA_ADDRESS_OCTETS});
	shake_absorb(&state, octets);
	shake_squeeze(&state, out, n);
}

void
slhdsa_hash(const struct slhdsa_hasher *hasher,
	const struct slhdsa_address *address, struct slice octets, uint8_t *out)
{
	size_t n = hasher->set->n;
	uint8_t short_address[SHORT_OCTETS];

	if (hasher->set->is_shake) {
		hash_shake(hasher->shake, address, octets, out, n);
		return;
	}
	shorten(address, short_address);
	if (n == SMALL_N || octets.n == n) /* F is SHA-256 in all sets */
		hash_sha256(hasher->sha256, short_address, octets, out, n);
	else
		hash_sha512(hasher->sha512, short_address, octets, out, n);
}

/* MGF1 of a digest of the message: 11.2.1 and 11.2.2. */
static void
digest_sha2(const struct slhdsa_hasher *hasher, struct slice randomizer,
	const struct pqc_message *message, uint8_t *out)
{
	size_t m = slhdsa_digest_octets(hasher->set);
	enum digest_id id =
		hasher->set->n == SMALL_N ? DIGEST_SHA256 : DIGEST_SHA512;
	const struct slice whole[] = {randomizer, hasher->seed, hasher->root,
		message->parts[0], message->parts[1]};
	uint8_t inner[DIGEST_OCTETS_MAX];
	uint8_t block[DIGEST_OCTETS_MAX];
	size_t octets = digest_join(id, whole, 5, inner);

	for (size_t i = 0; i < m; i++) {
		uint8_t counter[] = {0, 0, 0, (uint8_t)(i / octets)};
		const struct slice seed[] = {randomizer, hasher->seed,
			{inner, octets}, {counter, sizeof counter}};

		if (i % octets == 0)
			digest_join(id, seed, 4, block);
		out[i] = block[i % octets];
	}
}

static void
digest_shake(const struct slhdsa_hasher *hasher, struct slice randomizer,
	const struct pqc_message *message, uint8_t *out)
{
	struct shake shake;

	shake_init(&shake, SHAKE256);
	shake_absorb(&shake, randomizer);
	shake_absorb(&shake, hasher->seed);
	shake_absorb(&shake, hasher->root);
	shake_absorb(&shake, message->parts[0]);
	shake_absorb(&shake, message->parts[1]);
	shake_squeeze(&shake, out, slhdsa_digest_octets(hasher->set));
}

void
slhdsa_digest(const struct slhdsa_hasher *hasher, struct slice randomizer,
	const struct pqc_message *message, uint8_t out[SLHDSA_DIGEST_MAX])
{
	if (hasher->set->is_shake)
		digest_shake(hasher, randomizer, message, out);
	else
		digest_sha2(hasher, randomizer, message, out);
}
