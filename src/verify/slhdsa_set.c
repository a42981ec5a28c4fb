/* The parameter sets of SLH-DSA, and the lengths that follow from them.
 * SPDX-License-Identifier: MIT */
#include "verify/slhdsa.h"

/* FIPS 205 table 2 */
#define SET(hash, name, is_shake, n, d, height, a, k) \
	{ \
		OID_SLH_DSA_##hash##_##name, OID_HASH_SLH_DSA_##hash##_##name, \
			is_shake, n, d, height, a, k \
	}
#define SETS(hash, is_shake) \
	SET(hash, 128S, is_shake, 16, 7, 9, 12, 14), \
		SET(hash, 128F, is_shake, 16, 22, 3, 6, 33), \
		SET(hash, 192S, is_shake, 24, 7, 9, 14, 17), \
		SET(hash, 192F, is_shake, 24, 22, 3, 8, 33), \
		SET(hash, 256S, is_shake, 32, 8, 8, 14, 22), \
		SET(hash, 256F, is_shake, 32, 17, 4, 9, 35)
static const struct slhdsa_set sets[] = {SETS(SHA2, false), SETS(SHAKE, true)};
#undef SETS
#undef SET

const struct slhdsa_set *
slhdsa_find(enum oid_id id)
{
	for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++)
		if (sets[i].id == id || sets[i].hash_id == id)
			return &sets[i];
	return NULL;
}

size_t
slhdsa_chains(const struct slhdsa_set *set)
{
	return 2 * (size_t)set->n + SLHDSA_CHECKSUM;
}

size_t
slhdsa_fors_octets(const struct slhdsa_set *set)
{
	return (size_t)set->k * (1 + set->a) * set->n;
}

size_t
slhdsa_layer_octets(const struct slhdsa_set *set)
{
	return (slhdsa_chains(set) + set->height) * set->n;
}

size_t
slhdsa_key_octets(const struct slhdsa_set *set)
{
	return 2 * (size_t)set->n;
}

size_t
slhdsa_signature_octets(const struct slhdsa_set *set)
{
	return set->n + slhdsa_fors_octets(set) +
		set->d * slhdsa_layer_octets(set);
}

size_t
slhdsa_octets_for(size_t bits)
{
	return (bits + 7) / 8;
}

size_t
slhdsa_tree_bits(const struct slhdsa_set *set)
{
	return (size_t)(set->d - 1) * set->height;
}

size_t
slhdsa_digest_octets(const struct slhdsa_set *set)
{
	return slhdsa_octets_for((size_t)set->k * set->a) +
		slhdsa_octets_for(slhdsa_tree_bits(set)) +
		slhdsa_octets_for(set->height);
}
