/* Requests signed anew by keys of our own. SPDX-License-Identifier: MIT */
#include "der_sign.h"

#include <gmp.h>
#include <nettle/ecc-curve.h>
#include <nettle/ecc.h>
#include <nettle/ecdsa.h>
#include <nettle/eddsa.h>
#include <nettle/sha2.h>

#include "der/der.h"
#include "der/write.h"
#include "verify/nettle_version.h"

enum { SECRET_OCTETS = 32, P256_OCTETS = 32 };

/* The octets of both private keys, and a NUL behind them. */
static const uint8_t secret[SECRET_OCTETS + 1] =
	"csrlint fuzzing: no secret, 2026";

#define LITERAL(octets) \
	(struct slice) \
	{ \
		(const uint8_t *)(octets), sizeof(octets) - 1 \
	}

static struct slice
wrap(struct arena *arena, uint8_t tag, struct slice content)
{
	return der_wrap(arena, tag, &content, 1);
}

static struct slice
wrap_two(struct arena *arena, uint8_t tag, struct slice a, struct slice b)
{
	return der_wrap(arena, tag, (const struct slice[]){a, b}, 2);
}

/* A BIT STRING of whole octets. */
static struct slice
bit_string(struct arena *arena, struct slice octets)
{
	return wrap_two(arena, TAG_BIT_STRING, LITERAL("\0"), octets);
}

/* --- Ed25519: RFC 8410 ------------------------------------------------------
 */

static struct slice
ed25519_algorithm(struct arena *arena)
{
	return wrap(arena, TAG_SEQUENCE, LITERAL("\x06\x03\x2b\x65\x70"));
}

static struct slice
ed25519_key(struct arena *arena)
{
	uint8_t public[ED25519_KEY_SIZE];

	ed25519_sha512_public_key(public, secret);
	return wrap_two(arena, TAG_SEQUENCE, ed25519_algorithm(arena),
		bit_string(arena, (struct slice){public, sizeof(public)}));
}

static struct slice
ed25519_sign(struct slice message, struct arena *arena)
{
	uint8_t public[ED25519_KEY_SIZE];
	uint8_t value[ED25519_SIGNATURE_SIZE];

	ed25519_sha512_public_key(public, secret);
	ed25519_sha512_sign(public, secret, message.n, message.p, value);
	return bit_string(arena, (struct slice){value, sizeof(value)});
}

/* --- ECDSA on P-256: RFC 5480, RFC 5758 -------------------------------------
 */

static void
p256_secret(struct ecc_scalar *scalar)
{
	mpz_t z;

	mpz_init(z);
	mpz_import(z, SECRET_OCTETS, 1, 1, 1, 0, secret);
	ecc_scalar_init(scalar, nettle_get_secp_256r1());
	/* It is under the order of the group. */
	(void)ecc_scalar_set(scalar, z);
	mpz_clear(z);
}

/* Writes z as P256_OCTETS octets. */
static void
write_number(uint8_t *out, const mpz_t z)
{
	size_t n = (mpz_sizeinbase(z, 2) + 7) / 8;

	memset(out, 0, P256_OCTETS);
	mpz_export(out + P256_OCTETS - n, NULL, 1, 1, 1, 0, z);
}

static struct slice
p256_key(struct arena *arena)
{
	uint8_t point[1 + 2 * P256_OCTETS] = {0x04};
	struct ecc_scalar scalar;
	struct ecc_point public;
	mpz_t x, y;

	p256_secret(&scalar);
	ecc_point_init(&public, nettle_get_secp_256r1());
	ecc_point_mul_g(&public, &scalar);
	mpz_inits(x, y, NULL);
	ecc_point_get(&public, x, y);
	write_number(point + 1, x);
	write_number(point + 1 + P256_OCTETS, y);
	mpz_clears(x, y, NULL);
	ecc_point_clear(&public);
	ecc_scalar_clear(&scalar);
	return wrap_two(arena, TAG_SEQUENCE,
		wrap(arena, TAG_SEQUENCE,
			LITERAL("\x06\x07\x2a\x86\x48\xce\x3d\x02\x01"
				"\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07")),
		bit_string(arena, (struct slice){point, sizeof(point)}));
}

/* The nonce's octets: the digest of what is signed, and no secret either. */
static void
give_nonce(void *context, size_t n, uint8_t *out)
{
	const uint8_t *digest = context;

	for (size_t i = 0; i < n; i++)
		out[i] = digest[i % SHA256_DIGEST_SIZE];
}

/* Of a positive number, as an element. */
static struct slice
integer(struct arena *arena, const mpz_t z)
{
	uint8_t octets[1 + P256_OCTETS] = {0};
	struct slice content = {octets, sizeof(octets)};

	write_number(octets + 1, z);
	while (content.n > 1 && content.p[0] == 0 && content.p[1] < 0x80)
		content = slice_from(content, 1);
	return wrap(arena, TAG_INTEGER, content);
}

static struct slice
p256_sign(struct slice message, struct arena *arena)
{
	uint8_t digest[SHA256_DIGEST_SIZE];
	struct sha256_ctx hash;
	struct ecc_scalar scalar;
	struct dsa_signature signature;
	struct slice value;

	sha256_init(&hash);
	sha256_update(&hash, message.n, message.p);
	NETTLE_DIGEST(sha256_digest, &hash, sizeof(digest), digest);
	p256_secret(&scalar);
	dsa_signature_init(&signature);
	ecdsa_sign(&scalar, digest, give_nonce, sizeof(digest), digest,
		&signature);
	value = wrap_two(arena, TAG_SEQUENCE, integer(arena, signature.r),
		integer(arena, signature.s));
	dsa_signature_clear(&signature);
	ecc_scalar_clear(&scalar);
	return bit_string(arena, value);
}

static struct slice
p256_algorithm(struct arena *arena)
{
	return wrap(arena, TAG_SEQUENCE,
		LITERAL("\x06\x08\x2a\x86\x48\xce\x3d\x04\x03\x02"));
}

/* --- requests ---------------------------------------------------------------
 */

static const struct {
	struct slice (*key)(struct arena *arena);
	struct slice (*algorithm)(struct arena *arena);
	struct slice (*sign)(struct slice message, struct arena *arena);
} keys[SIGNING_KEYS] = {
	[SIGN_ED25519] = {ed25519_key, ed25519_algorithm, ed25519_sign},
	[SIGN_P256] = {p256_key, p256_algorithm, p256_sign},
};

/* CertificationRequestInfo, RFC 2986 4.1, with this key as third member. */
static struct slice
with_key(struct slice info, struct slice key, struct arena *arena)
{
	struct slice rest = info;
	struct der_element version, subject, old;

	if (!der_read(&rest, &version) || !der_read(&rest, &subject) ||
		!der_read(&rest, &old))
		return (struct slice){NULL, 0};
	return der_wrap(arena, TAG_SEQUENCE,
		(const struct slice[]){version.whole, subject.whole, key, rest},
		4);
}

struct slice
der_sign(struct slice input, struct arena *arena, enum signing_key which)
{
	const struct slice nothing = {NULL, 0};
	struct der_element outer, old_info;
	struct slice content, info, request;
	uint8_t *out;

	if (!der_read_tag(&input, TAG_SEQUENCE, &outer))
		return nothing;
	content = outer.content;
	if (!der_read_tag(&content, TAG_SEQUENCE, &old_info))
		return nothing;
	info = with_key(old_info.content, keys[which].key(arena), arena);
	if (info.n == 0)
		return nothing;
	request = der_wrap(arena, TAG_SEQUENCE,
		(const struct slice[]){info, keys[which].algorithm(arena),
			keys[which].sign(info, arena)},
		3);
	out = arena_room(arena, request.n + input.n);
	if (request.n == 0 || out == NULL)
		return nothing;
	memcpy(out, request.p, request.n);
	if (input.n > 0)
		memcpy(out + request.n, input.p, input.n);
	return (struct slice){out, request.n + input.n};
}
