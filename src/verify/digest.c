/* Hashing through Nettle, by one table. SPDX-License-Identifier: MIT */
#include "verify/digest.h"

#include <nettle/gosthash94.h>
#include <nettle/md2.h>
#include <nettle/md4.h>
#include <nettle/md5.h>
#include <nettle/nettle-meta.h>
#include <nettle/ripemd160.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>
#include <nettle/sha3.h>
#include <nettle/streebog.h>

#include "verify/nettle_version.h"
#include "verify/shake.h"
#include "verify/sm3.h"
#include "verify/verify.h"

/* Room for the state of every hash in the table. */
union hash_state {
	struct md2_ctx md2;
	struct md4_ctx md4;
	struct md5_ctx md5;
	struct ripemd160_ctx ripemd160;
	struct sha1_ctx sha1;
	struct sha256_ctx sha256; /* SHA-224 too */
	struct sha512_ctx sha512; /* SHA-384, SHA-512/224 and /256 too */
	struct sha3_224_ctx sha3_224;
	struct sha3_256_ctx sha3_256;
	struct sha3_384_ctx sha3_384;
	struct sha3_512_ctx sha3_512;
	struct gosthash94cp_ctx gost94;
	struct streebog512_ctx streebog512; /* and 256 */
};

/* RFC 8702 3.1: the length of each output is twice its strength. */
enum { SHAKE128_OCTETS = 32, SHAKE256_OCTETS = 64 };

struct digest_row {
	const struct nettle_hash *hash; /* NULL: SM3 and SHAKE, our own */
	enum oid_id id;
	/* The DigestInfo up to the digest itself: RFC 8017 9.2 note 1 */
	const char *prefix;
	size_t prefix_octets;
};

#define PREFIX(octets) octets, sizeof octets - 1
/* md2, md4, md5: 1.2.840.113549.2 */
#define MD_PREFIX(arc) \
	PREFIX("\x30\x20\x30\x0c\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02" arc \
	       "\x05\x00\x04\x10")
/* NIST's hashes: 2.16.840.1.101.3.4.2 */
#define SHA_PREFIX(info, arc, digest) \
	PREFIX("\x30" info \
	       "\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02" arc \
	       "\x05\x00\x04" digest)
#define SHA_PREFIX_28(arc) SHA_PREFIX("\x2d", arc, "\x1c")
#define SHA_PREFIX_32(arc) SHA_PREFIX("\x31", arc, "\x20")
#define SHA_PREFIX_48(arc) SHA_PREFIX("\x41", arc, "\x30")
#define SHA_PREFIX_64(arc) SHA_PREFIX("\x51", arc, "\x40")

static const struct digest_row digests[] = {
	[DIGEST_MD2] = {&nettle_md2, OID_MD2, MD_PREFIX("\x02")},
	[DIGEST_MD4] = {&nettle_md4, OID_MD4, MD_PREFIX("\x04")},
	[DIGEST_MD5] = {&nettle_md5, OID_MD5, MD_PREFIX("\x05")},
	[DIGEST_RIPEMD160] = {&nettle_ripemd160, OID_RIPEMD160,
		PREFIX("\x30\x21\x30\x09\x06\x05\x2b\x24\x03\x02\x01\x05\x00"
		       "\x04\x14")},
	[DIGEST_SHA1] = {&nettle_sha1, OID_SHA1,
		PREFIX("\x30\x21\x30\x09\x06\x05\x2b\x0e\x03\x02\x1a\x05\x00"
		       "\x04\x14")},
	[DIGEST_SHA224] = {&nettle_sha224, OID_SHA224, SHA_PREFIX_28("\x04")},
	[DIGEST_SHA256] = {&nettle_sha256, OID_SHA256, SHA_PREFIX_32("\x01")},
	[DIGEST_SHA384] = {&nettle_sha384, OID_SHA384, SHA_PREFIX_48("\x02")},
	[DIGEST_SHA512] = {&nettle_sha512, OID_SHA512, SHA_PREFIX_64("\x03")},
	[DIGEST_SHA512_224] = {&nettle_sha512_224, OID_SHA512_224,
		SHA_PREFIX_28("\x05")},
	[DIGEST_SHA512_256] = {&nettle_sha512_256, OID_SHA512_256,
		SHA_PREFIX_32("\x06")},
	[DIGEST_SHA3_224] = {&nettle_sha3_224, OID_SHA3_224,
		SHA_PREFIX_28("\x07")},
	[DIGEST_SHA3_256] = {&nettle_sha3_256, OID_SHA3_256,
		SHA_PREFIX_32("\x08")},
	[DIGEST_SHA3_384] = {&nettle_sha3_384, OID_SHA3_384,
		SHA_PREFIX_48("\x09")},
	[DIGEST_SHA3_512] = {&nettle_sha3_512, OID_SHA3_512,
		SHA_PREFIX_64("\x0a")},
	[DIGEST_SM3] = {NULL, OID_SM3, NULL, 0},
	[DIGEST_GOST94] = {&nettle_gosthash94cp, OID_GOST94, NULL, 0},
	[DIGEST_STREEBOG256] = {&nettle_streebog256, OID_STREEBOG256, NULL, 0},
	[DIGEST_STREEBOG512] = {&nettle_streebog512, OID_STREEBOG512, NULL, 0},
	[DIGEST_SHAKE128] = {NULL, OID_SHAKE128, NULL, 0},
	[DIGEST_SHAKE256] = {NULL, OID_SHAKE256, NULL, 0},
};

/* FIPS 180-4, FIPS 202 and the standards of the others. */
static const char *const titles[] = {
	[DIGEST_NONE] = "unknown",
	[DIGEST_MD2] = "MD2",
	[DIGEST_MD4] = "MD4",
	[DIGEST_MD5] = "MD5",
	[DIGEST_RIPEMD160] = "RIPEMD-160",
	[DIGEST_SHA1] = "SHA-1",
	[DIGEST_SHA224] = "SHA-224",
	[DIGEST_SHA256] = "SHA-256",
	[DIGEST_SHA384] = "SHA-384",
	[DIGEST_SHA512] = "SHA-512",
	[DIGEST_SHA512_224] = "SHA-512/224",
	[DIGEST_SHA512_256] = "SHA-512/256",
	[DIGEST_SHA3_224] = "SHA3-224",
	[DIGEST_SHA3_256] = "SHA3-256",
	[DIGEST_SHA3_384] = "SHA3-384",
	[DIGEST_SHA3_512] = "SHA3-512",
	[DIGEST_SM3] = "SM3",
	[DIGEST_GOST94] = "GOST R 34.11-94",
	[DIGEST_STREEBOG256] = "Streebog-256",
	[DIGEST_STREEBOG512] = "Streebog-512",
	[DIGEST_SHAKE128] = "SHAKE128",
	[DIGEST_SHAKE256] = "SHAKE256",
};

const char *
digest_title(enum digest_id id)
{
	return titles[id];
}

enum digest_id
digest_find(enum oid_id id)
{
	for (int i = DIGEST_NONE + 1; i < DIGEST_SHAKE128; i++)
		if (digests[i].id == id)
			return (enum digest_id)i;
	return DIGEST_NONE;
}

const char *
digest_name(enum digest_id id)
{
	return id == DIGEST_NONE ? "unknown" : oid_name(digests[id].id);
}

size_t
digest_octets(enum digest_id id)
{
	if (id == DIGEST_SM3)
		return SM3_OCTETS;
	if (id == DIGEST_SHAKE128)
		return SHAKE128_OCTETS;
	if (id == DIGEST_SHAKE256)
		return SHAKE256_OCTETS;
	return digests[id].hash->digest_size;
}

static void
join_shake(enum shake_kind kind, const struct slice *parts, size_t count,
	uint8_t *digest, size_t octets)
{
	struct shake shake;

	shake_init(&shake, kind);
	for (size_t i = 0; i < count; i++)
		shake_absorb(&shake, parts[i]);
	shake_squeeze(&shake, digest, octets);
}

static void
join_sm3(const struct slice *parts, size_t count, uint8_t *digest)
{
	struct sm3 sm3;

	sm3_begin(&sm3);
	for (size_t i = 0; i < count; i++)
		sm3_add(&sm3, parts[i]);
	sm3_end(&sm3, digest);
}

static void
join_hash(const struct nettle_hash *hash, const struct slice *parts,
	size_t count, uint8_t *digest)
{
	union hash_state state;

	hash->init(&state);
	for (size_t i = 0; i < count; i++)
		hash->update(&state, parts[i].n, parts[i].p);
	NETTLE_DIGEST(hash->digest, &state, hash->digest_size, digest);
}

size_t
digest_join(enum digest_id id, const struct slice *parts, size_t count,
	uint8_t digest[DIGEST_OCTETS_MAX])
{
	size_t octets = digest_octets(id);

	if (id == DIGEST_SM3)
		join_sm3(parts, count, digest);
	else if (id == DIGEST_SHAKE128)
		join_shake(SHAKE128, parts, count, digest, octets);
	else if (id == DIGEST_SHAKE256)
		join_shake(SHAKE256, parts, count, digest, octets);
	else
		join_hash(digests[id].hash, parts, count, digest);
	return octets;
}

size_t
digest_make(enum digest_id id, struct slice message,
	uint8_t digest[DIGEST_OCTETS_MAX])
{
	return digest_join(id, &message, 1, digest);
}

static void
add_octets(uint8_t *block, const uint8_t *mask, size_t n)
{
	for (size_t i = 0; i < n; i++)
		block[i] ^= mask[i];
}

static void
unmask_shake(enum shake_kind kind, struct slice seed, uint8_t *block, size_t n)
{
	uint8_t mask[SHAKE128];
	struct shake shake;

	shake_init(&shake, kind);
	shake_absorb(&shake, seed);
	for (size_t at = 0; at < n; at += sizeof mask) {
		size_t part = n - at < sizeof mask ? n - at : sizeof mask;

		shake_squeeze(&shake, mask, part);
		add_octets(block + at, mask, part);
	}
}

static void
unmask_mgf1(enum digest_id id, struct slice seed, uint8_t *block, size_t n)
{
	uint8_t mask[DIGEST_OCTETS_MAX];
	size_t octets = digest_octets(id);
	unsigned counter = 0;

	for (size_t at = 0; at < n; at += octets) {
		const uint8_t number[] = {(uint8_t)(counter >> 24),
			(uint8_t)(counter >> 16), (uint8_t)(counter >> 8),
			(uint8_t)counter};
		const struct slice parts[] = {seed, {number, sizeof number}};

		digest_join(id, parts, 2, mask);
		add_octets(block + at, mask, n - at < octets ? n - at : octets);
		counter++;
	}
}

void
digest_unmask(enum digest_id id, struct slice seed, uint8_t *block, size_t n)
{
	if (id == DIGEST_SHAKE128)
		unmask_shake(SHAKE128, seed, block, n);
	else if (id == DIGEST_SHAKE256)
		unmask_shake(SHAKE256, seed, block, n);
	else
		unmask_mgf1(id, seed, block, n);
}

size_t
digest_info_make(enum digest_id id, struct slice message,
	uint8_t info[DIGEST_INFO_OCTETS_MAX])
{
	const struct digest_row *row = &digests[id];

	memcpy(info, row->prefix, row->prefix_octets);
	return row->prefix_octets +
		digest_make(id, message, info + row->prefix_octets);
}

void
verify_md5(struct slice bytes, uint8_t digest[MD5_OCTETS])
{
	struct md5_ctx state;

	md5_init(&state);
	md5_update(&state, bytes.n, bytes.p);
	NETTLE_DIGEST(md5_digest, &state, MD5_OCTETS, digest);
}

void
verify_sha1(struct slice bytes, uint8_t digest[SHA1_OCTETS])
{
	struct sha1_ctx state;

	sha1_init(&state);
	sha1_update(&state, bytes.n, bytes.p);
	NETTLE_DIGEST(sha1_digest, &state, SHA1_OCTETS, digest);
}

void
verify_sha256(struct slice bytes, uint8_t digest[SHA256_OCTETS])
{
	struct sha256_ctx state;

	sha256_init(&state);
	sha256_update(&state, bytes.n, bytes.p);
	NETTLE_DIGEST(sha256_digest, &state, SHA256_OCTETS, digest);
}

void
verify_sha3_256(const struct slice *parts, size_t count,
	uint8_t digest[SHA3_256_OCTETS])
{
	struct sha3_256_ctx state;

	sha3_256_init(&state);
	for (size_t i = 0; i < count; i++)
		sha3_256_update(&state, parts[i].n, parts[i].p);
	NETTLE_DIGEST(sha3_256_digest, &state, SHA3_256_OCTETS, digest);
}
