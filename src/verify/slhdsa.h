/* The parameter sets of SLH-DSA, and its tweakable hashes.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_SLHDSA_H
#define CSRLINT_VERIFY_SLHDSA_H

#include <nettle/sha2.h>

#include "base/slice.h"
#include "der/oid.h"
#include "verify/pqc_message.h"
#include "verify/shake.h"

/* FIPS 205 table 2; its names. */
struct slhdsa_set {
	enum oid_id id;
	enum oid_id hash_id; /* HashSLH-DSA on the same keys */
	bool is_shake;       /* SHAKE256, else SHA-256 and SHA-512 */
	unsigned n;          /* octets of a hash */
	unsigned d, height;  /* layers of trees, and h' of each */
	unsigned a, k;       /* height and number of the trees of FORS */
};

enum {
	SLHDSA_N_MAX = 32,
	SLHDSA_DIGEST_MAX = 49, /* m, of 256f */
	SLHDSA_CHECKSUM = 3,    /* digits of the checksum of WOTS+ */
	SLHDSA_ADDRESS_OCTETS = 32
};

/* The set of an algorithm, plain or of a digest; NULL: not SLH-DSA. */
const struct slhdsa_set *slhdsa_find(enum oid_id id);

size_t slhdsa_key_octets(const struct slhdsa_set *set);
size_t slhdsa_signature_octets(const struct slhdsa_set *set);

/* m: of the digest of a message. */
size_t slhdsa_digest_octets(const struct slhdsa_set *set);

/* len: the chains of WOTS+, for the digits of n octets and their checksum. */
size_t slhdsa_chains(const struct slhdsa_set *set);

/* Octets of a FORS signature: of each tree a secret and its way up. */
size_t slhdsa_fors_octets(const struct slhdsa_set *set);

/* Octets of the signature of one layer. */
size_t slhdsa_layer_octets(const struct slhdsa_set *set);

/* Bits of the number of a tree among those of the lowest layer. */
size_t slhdsa_tree_bits(const struct slhdsa_set *set);

/* So many octets hold these bits. */
size_t slhdsa_octets_for(size_t bits);

/* ADRS of FIPS 205 4.2: which hash of all this is. Words are big-endian. */
struct slhdsa_address {
	uint8_t octets[SLHDSA_ADDRESS_OCTETS];
};

/* Where each word stands in an address. */
enum slhdsa_word {
	ADDRESS_LAYER = 0,
	ADDRESS_TREE_HIGH = 8,
	ADDRESS_TREE_LOW = 12,
	ADDRESS_TYPE = 16,
	ADDRESS_KEY_PAIR = 20,
	ADDRESS_CHAIN = 24,  /* WOTS_HASH */
	ADDRESS_HEIGHT = 24, /* TREE, FORS_TREE */
	ADDRESS_HASH = 28,   /* WOTS_HASH */
	ADDRESS_INDEX = 28   /* TREE, FORS_TREE */
};

enum slhdsa_type {
	TYPE_WOTS_HASH,
	TYPE_WOTS_KEY,
	TYPE_TREE,
	TYPE_FORS_TREE,
	TYPE_FORS_ROOTS
};

void slhdsa_set_word(
	struct slhdsa_address *address, enum slhdsa_word at, uint32_t value);

/* Sets the type; the words behind it become zero. */
void slhdsa_set_type(struct slhdsa_address *address, enum slhdsa_type type);

/* Hashes that have taken in a key's seed. */
struct slhdsa_hasher {
	const struct slhdsa_set *set;
	struct slice seed; /* borrowed */
	struct slice root;
	struct shake shake;
	struct sha256_ctx sha256;
	struct sha512_ctx sha512;
};

/* key is borrowed and of the right length. */
void slhdsa_hasher_init(struct slhdsa_hasher *hasher,
	const struct slhdsa_set *set, struct slice key);

/* F, H and T of FIPS 205 4.1, by the number of octets: n, 2 n, or more. out
 * gets n octets and may be where the octets come from. */
void slhdsa_hash(const struct slhdsa_hasher *hasher,
	const struct slhdsa_address *address, struct slice octets,
	uint8_t *out);

/* H_msg of the same: m octets. */
void slhdsa_digest(const struct slhdsa_hasher *hasher, struct slice randomizer,
	const struct pqc_message *message, uint8_t out[SLHDSA_DIGEST_MAX]);

#endif
