/* SLH-DSA and HashSLH-DSA with an empty context: FIPS 205 algorithms 20, 24
 * and 25. Names of variables are those of the standard.
 * SPDX-License-Identifier: MIT */
#include "verify/slhdsa.h"

#include "verify/check.h"

enum {
	WOTS_BASE = 16, /* w: a chain is so long */
	CHAINS_MAX = 2 * SLHDSA_N_MAX + SLHDSA_CHECKSUM,
	FORS_TREES_MAX = 35
};

/* The root over a leaf (in node, which becomes the root) from the nodes beside
 * its way up. Source: FIPS 205 algorithms 11 and 17. */
static void
climb(const struct slhdsa_hasher *hasher, struct slhdsa_address *address,
	uint32_t index, unsigned height, const uint8_t *beside, uint8_t *node)
{
	size_t n = hasher->set->n;
	uint8_t pair[2 * SLHDSA_N_MAX];

	for (unsigned i = 0; i < height; i++, beside += n) {
		bool is_right = (index & 1) != 0;

		memcpy(pair + (is_right ? n : 0), node, n);
		memcpy(pair + (is_right ? 0 : n), beside, n);
		index >>= 1;
		slhdsa_set_word(address, ADDRESS_HEIGHT, i + 1);
		slhdsa_set_word(address, ADDRESS_INDEX, index);
		slhdsa_hash(hasher, address, (struct slice){pair, 2 * n}, node);
	}
}

/* --- one-time signatures ------------------------------------------------- */

/* The message in base 16, and what its digits fall short of 15 in sum: FIPS
 * 205 algorithm 8 lines 1 to 7. */
static void
digits_of(const uint8_t *message, size_t n, uint8_t digits[CHAINS_MAX])
{
	unsigned missing = 0;

	for (size_t i = 0; i < 2 * n; i++) {
		digits[i] =
			i % 2 == 0 ? message[i / 2] >> 4 : message[i / 2] & 15;
		missing += WOTS_BASE - 1 - digits[i];
	}
	for (int i = 0; i < SLHDSA_CHECKSUM; i++)
		digits[2 * n + (size_t)i] =
			(uint8_t)(missing >> 4 * (SLHDSA_CHECKSUM - 1 - i) &
				15);
}

/* The end of a chain from where the signature entered it, in place: FIPS 205
 * algorithm 5. */
static void
finish_chain(const struct slhdsa_hasher *hasher, struct slhdsa_address *address,
	unsigned start, uint8_t *node)
{
	struct slice octets = {node, hasher->set->n};

	for (unsigned i = start; i < WOTS_BASE - 1; i++) {
		slhdsa_set_word(address, ADDRESS_HASH, i);
		slhdsa_hash(hasher, address, octets, node);
	}
}

/* The leaf (the key pair's public key) that signed the message: FIPS 205
 * algorithm 8. address holds layer and tree. leaf may be the message. */
static void
find_leaf(const struct slhdsa_hasher *hasher, struct slhdsa_address address,
	uint32_t index, const uint8_t *value, uint8_t *leaf)
{
	size_t n = hasher->set->n;
	size_t count = slhdsa_chains(hasher->set);
	uint8_t ends[CHAINS_MAX * SLHDSA_N_MAX];
	uint8_t digits[CHAINS_MAX];

	digits_of(leaf, n, digits);
	memcpy(ends, value, count * n);
	slhdsa_set_type(&address, TYPE_WOTS_HASH);
	slhdsa_set_word(&address, ADDRESS_KEY_PAIR, index);
	for (size_t i = 0; i < count; i++) {
		slhdsa_set_word(&address, ADDRESS_CHAIN, (uint32_t)i);
		finish_chain(hasher, &address, digits[i], ends + i * n);
	}
	slhdsa_set_type(&address, TYPE_WOTS_KEY);
	slhdsa_set_word(&address, ADDRESS_KEY_PAIR, index);
	slhdsa_hash(hasher, &address, (struct slice){ends, count * n}, leaf);
}

/* --- few-time signatures ------------------------------------------------- */

/* The next number of so many bits, high bits first: FIPS 205 algorithm 4. */
static uint32_t
next_number(const uint8_t *octets, size_t *at, unsigned bits)
{
	uint32_t number = 0;

	for (unsigned i = 0; i < bits; i++, ++*at) {
		uint32_t octet = octets[*at / 8];

		number = number << 1 | (octet >> (7 - *at % 8) & 1);
	}
	return number;
}

/* The public key that signed the digest: FIPS 205 algorithm 17. address holds
 * the tree. */
static void
find_fors_key(const struct slhdsa_hasher *hasher, struct slhdsa_address address,
	uint32_t leaf, const uint8_t *digest, const uint8_t *value,
	uint8_t *key)
{
	const struct slhdsa_set *set = hasher->set;
	size_t n = set->n;
	uint8_t roots[FORS_TREES_MAX * SLHDSA_N_MAX];
	size_t at = 0;

	slhdsa_set_type(&address, TYPE_FORS_TREE);
	slhdsa_set_word(&address, ADDRESS_KEY_PAIR, leaf);
	for (uint32_t i = 0; i < set->k; i++) {
		uint32_t index =
			(i << set->a) + next_number(digest, &at, set->a);
		uint8_t *root = roots + i * n;

		slhdsa_set_word(&address, ADDRESS_HEIGHT, 0);
		slhdsa_set_word(&address, ADDRESS_INDEX, index);
		slhdsa_hash(hasher, &address, (struct slice){value, n}, root);
		climb(hasher, &address, index, set->a, value + n, root);
		value += (1 + set->a) * n;
	}
	slhdsa_set_type(&address, TYPE_FORS_ROOTS);
	slhdsa_set_word(&address, ADDRESS_KEY_PAIR, leaf);
	slhdsa_hash(hasher, &address, (struct slice){roots, set->k * n}, key);
}

/* --- the tree of trees --------------------------------------------------- */

/* Which key pair of which tree of the lowest layer signed. */
struct place {
	uint64_t tree;
	uint32_t leaf;
};

static uint64_t
read_number(const uint8_t *octets, size_t n)
{
	uint64_t number = 0;

	for (size_t i = 0; i < n; i++)
		number = number << 8 | octets[i];
	return number;
}

/* From behind the part of the digest that FORS signs. */
static struct place
read_place(const struct slhdsa_set *set, const uint8_t *octets)
{
	size_t n = slhdsa_octets_for(slhdsa_tree_bits(set));
	uint64_t tree = read_number(octets, n);
	uint64_t leaf = read_number(octets + n, slhdsa_octets_for(set->height));

	return (struct place){
		.tree = tree & (UINT64_MAX >> (64 - slhdsa_tree_bits(set))),
		.leaf = (uint32_t)(leaf & ((1u << set->height) - 1)),
	};
}

static void
set_tree(struct slhdsa_address *address, uint64_t tree)
{
	slhdsa_set_word(address, ADDRESS_TREE_HIGH, (uint32_t)(tree >> 32));
	slhdsa_set_word(address, ADDRESS_TREE_LOW, (uint32_t)tree);
}

/* The root over all layers, from what the lowest one signed, in place: FIPS
 * 205 algorithms 11 and 13. */
static void
find_root(const struct slhdsa_hasher *hasher, struct place place,
	const uint8_t *value, uint8_t *node)
{
	const struct slhdsa_set *set = hasher->set;
	size_t n = set->n;
	struct slhdsa_address address = {{0}};

	for (unsigned layer = 0; layer < set->d; layer++) {
		slhdsa_set_word(&address, ADDRESS_LAYER, layer);
		set_tree(&address, place.tree);
		find_leaf(hasher, address, place.leaf, value, node);
		slhdsa_set_type(&address, TYPE_TREE);
		climb(hasher, &address, place.leaf, set->height,
			value + slhdsa_chains(set) * n, node);
		value += slhdsa_layer_octets(set);
		place.leaf = (uint32_t)(place.tree & ((1u << set->height) - 1));
		place.tree >>= set->height;
	}
}

static bool
leads_to_root(const struct slhdsa_set *set, struct slice key,
	const struct pqc_message *message, struct slice value)
{
	struct slhdsa_hasher hasher;
	struct slhdsa_address address = {{0}};
	const uint8_t *fors = value.p + set->n;
	uint8_t digest[SLHDSA_DIGEST_MAX];
	uint8_t node[SLHDSA_N_MAX];
	struct place place;

	slhdsa_hasher_init(&hasher, set, key);
	slhdsa_digest(&hasher, slice_head(value, set->n), message, digest);
	place = read_place(
		set, digest + slhdsa_octets_for((size_t)set->k * set->a));
	set_tree(&address, place.tree);
	find_fors_key(&hasher, address, place.leaf, digest, fors, node);
	find_root(&hasher, place, fors + slhdsa_fors_octets(set), node);
	return memcmp(node, hasher.root.p, set->n) == 0;
}

/* What HashSLH-DSA digests with: RFC 9909 2. */
static enum pqc_prehash
prehash_of(const struct slhdsa_set *set)
{
	bool is_small = set->n == 16;

	if (set->is_shake)
		return is_small ? PREHASH_SHAKE128 : PREHASH_SHAKE256;
	return is_small ? PREHASH_SHA256 : PREHASH_SHA512;
}

struct signature_fact
check_slh_dsa(const struct signature_claim *claim)
{
	enum oid_id id = claim->algorithm->id;
	const struct slhdsa_set *set = slhdsa_find(id);
	struct slice key = claim->key->bits.octets;
	struct pqc_message message;

	if (claim->key->algorithm.id != id)
		return signature_refused(REASON_KEY_MISMATCH);
	if (key.n != slhdsa_key_octets(set))
		return signature_refused(REASON_KEY_UNUSABLE);
	if (claim->value.n != slhdsa_signature_octets(set))
		return signature_refused(REASON_MALFORMED);
	pqc_message_make(claim->message,
		id == set->hash_id ? prehash_of(set) : PREHASH_NONE, &message);
	return signature_judged(
		leads_to_root(set, key, &message, claim->value));
}
