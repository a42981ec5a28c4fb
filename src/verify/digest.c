/* Hashing through Nettle, by one table. SPDX-License-Identifier: MIT */
#include "verify/digest.h"

#include <nettle/md5.h>
#include <nettle/nettle-meta.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>

#include "verify/verify.h"

/* Room for the state of every hash in the table. */
union hash_state {
	struct md5_ctx md5;
	struct sha1_ctx sha1;
	struct sha256_ctx sha256; /* SHA-224 too */
	struct sha512_ctx sha512; /* SHA-384 too */
};

struct digest_row {
	const struct nettle_hash *hash;
	/* The DigestInfo up to the digest itself: RFC 8017 9.2 note 1 */
	const char *prefix;
	size_t prefix_octets;
};

#define PREFIX(octets) octets, sizeof octets - 1
#define SHA2_PREFIX(info, arc, digest) \
	PREFIX("\x30" info \
	       "\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02" arc \
	       "\x05\x00\x04" digest)

static const struct digest_row digests[] = {
	[DIGEST_MD5] = {&nettle_md5,
		PREFIX("\x30\x20\x30\x0c\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02"
		       "\x05\x05\x00\x04\x10")},
	[DIGEST_SHA1] = {&nettle_sha1,
		PREFIX("\x30\x21\x30\x09\x06\x05\x2b\x0e\x03\x02\x1a\x05\x00"
		       "\x04\x14")},
	[DIGEST_SHA224] = {&nettle_sha224, SHA2_PREFIX("\x2d", "\x04", "\x1c")},
	[DIGEST_SHA256] = {&nettle_sha256, SHA2_PREFIX("\x31", "\x01", "\x20")},
	[DIGEST_SHA384] = {&nettle_sha384, SHA2_PREFIX("\x41", "\x02", "\x30")},
	[DIGEST_SHA512] = {&nettle_sha512, SHA2_PREFIX("\x51", "\x03", "\x40")},
};

size_t
digest_make(enum digest_id id, struct slice message,
	uint8_t digest[DIGEST_OCTETS_MAX])
{
	const struct nettle_hash *hash = digests[id].hash;
	union hash_state state;

	hash->init(&state);
	hash->update(&state, message.n, message.p);
	hash->digest(&state, hash->digest_size, digest);
	return hash->digest_size;
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
verify_sha256(struct slice bytes, uint8_t digest[SHA256_OCTETS])
{
	struct sha256_ctx state;

	sha256_init(&state);
	sha256_update(&state, bytes.n, bytes.p);
	sha256_digest(&state, SHA256_OCTETS, digest);
}
