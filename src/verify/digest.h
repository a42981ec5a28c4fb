/* The hash functions that signatures are made with.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_DIGEST_H
#define CSRLINT_VERIFY_DIGEST_H

#include "base/slice.h"
#include "der/oid.h"

enum digest_id {
	DIGEST_NONE, /* no row; must not be asked for */
	DIGEST_MD2,
	DIGEST_MD4,
	DIGEST_MD5,
	DIGEST_RIPEMD160,
	DIGEST_SHA1,
	DIGEST_SHA224,
	DIGEST_SHA256,
	DIGEST_SHA384,
	DIGEST_SHA512,
	DIGEST_SHA512_224,
	DIGEST_SHA512_256,
	DIGEST_SHA3_224,
	DIGEST_SHA3_256,
	DIGEST_SHA3_384,
	DIGEST_SHA3_512,
	/* Those that follow have no DigestInfo. */
	DIGEST_SM3,
	DIGEST_GOST94, /* GOST R 34.11-94 with the parameters of CryptoPro */
	DIGEST_STREEBOG256, /* GOST R 34.11-2012, as the next */
	DIGEST_STREEBOG512,
	/* Of a fixed length, as RFC 8702 3 has them. They come last, since no
	 * OID of a digest stands for them: digest_find. */
	DIGEST_SHAKE128,
	DIGEST_SHAKE256,
	DIGEST_COUNT
};

enum {
	DIGEST_OCTETS_MAX = 64, /* SHA-512, SHA3-512 */
	/* SHA-512 behind the 19 octets that say so (RFC 8017 9.2 note 1) */
	DIGEST_INFO_OCTETS_MAX = 19 + DIGEST_OCTETS_MAX
};

/* The hash that an OID stands for (id-sha256); DIGEST_NONE: no such row. The
 * OIDs of SHAKE do not tell a length. */
enum digest_id digest_find(enum oid_id id);

/* "id-sha256"; "unknown" for DIGEST_NONE. */
const char *digest_name(enum digest_id id);

/* As its standard calls it: "SHA-256", "SHA3-256"; "unknown" for DIGEST_NONE.
 */
const char *digest_title(enum digest_id id);

/* Octets of a digest. */
size_t digest_octets(enum digest_id id);

/* Hashes the parts as if they were one message (borrowed, may be empty).
 * Returns the octets written. */
size_t digest_join(enum digest_id id, const struct slice *parts, size_t count,
	uint8_t digest[DIGEST_OCTETS_MAX]);

/* Hashes message (borrowed, may be empty). Returns the octets written. */
size_t digest_make(enum digest_id id, struct slice message,
	uint8_t digest[DIGEST_OCTETS_MAX]);

/* Takes the mask of seed off the block: MGF1 (RFC 8017 B.2.1), or of SHAKE as
 * many octets as that takes (RFC 8702 3.1). */
void digest_unmask(
	enum digest_id id, struct slice seed, uint8_t *block, size_t n);

/* Writes the DER of the DigestInfo of message: with NULL parameters, the only
 * form that RFC 8017 A.2.4 lets a signer write. Returns the octets written. */
size_t digest_info_make(enum digest_id id, struct slice message,
	uint8_t info[DIGEST_INFO_OCTETS_MAX]);

#endif
