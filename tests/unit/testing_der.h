/* Requests put together in DER, where no file of corpus/ is like them. Their
 * signatures are nobody's. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_TESTING_DER_H
#define CSRLINT_TESTING_DER_H

#include <gmp.h>
#include <string.h>

#include "testing.h"

/* Octets of a literal, NULs in it and all. */
#define DER(text) ((struct slice){(const uint8_t *)("" text), sizeof(text) - 1})

#define DER_COMMON_NAME \
	"\x31\x0c\x30\x0a\x06\x03\x55\x04\x03\x0c\x03" \
	"a.b"

/* What all of a test is made in; der_begin empties it. */
static uint8_t der_room[1 << 19];
static size_t der_used;

static inline void
der_begin(void)
{
	der_used = 0;
}

static inline uint8_t *
der_take(size_t n)
{
	assert_true(n <= sizeof(der_room) - der_used);
	der_used += n;
	return &der_room[der_used - n];
}

static inline struct slice
der_join(const struct slice *parts, size_t count)
{
	size_t n = 0;
	uint8_t *out;

	for (size_t i = 0; i < count; i++)
		n += parts[i].n;
	out = der_take(n);
	n = 0;
	for (size_t i = 0; i < count; i++) {
		if (parts[i].n > 0)
			memcpy(out + n, parts[i].p, parts[i].n);
		n += parts[i].n;
	}
	return (struct slice){out, n};
}

/* One element around these. */
static inline struct slice
der_wrap(uint8_t tag, const struct slice *parts, size_t count)
{
	const struct slice content = der_join(parts, count);
	uint8_t head[5] = {tag, (uint8_t)content.n};
	size_t n = 2;

	if (content.n > 0xff) {
		head[1] = 0x82;
		head[2] = (uint8_t)(content.n >> 8);
		head[3] = (uint8_t)content.n;
		n = 4;
	} else if (content.n > 0x7f) {
		head[1] = 0x81;
		head[2] = (uint8_t)content.n;
		n = 3;
	}
	return der_join((const struct slice[]){{head, n}, content}, 2);
}

#define DER_PARTS(...) \
	(const struct slice[]){__VA_ARGS__}, \
		sizeof((const struct slice[]){__VA_ARGS__}) / \
		sizeof(struct slice)
#define DER_OF(tag, ...) der_wrap(tag, DER_PARTS(__VA_ARGS__))
#define DER_SEQUENCE(...) DER_OF(0x30, __VA_ARGS__)

/* So many octets of this value. */
static inline struct slice
der_filled(uint8_t octet, size_t n)
{
	uint8_t *out = der_take(n);

	memset(out, octet, n);
	return (struct slice){out, n};
}

/* A positive INTEGER. */
static inline struct slice
der_integer(const mpz_t number)
{
	const size_t n = mpz_sizeinbase(number, 2) / 8 + 1;
	uint8_t *out = der_take(n);

	memset(out, 0, n);
	mpz_export(out + n - mpz_sizeinbase(number, 256), NULL, 1, 1, 1, 0,
		number);
	return DER_OF(0x02, ((struct slice){out, n}));
}

/* SubjectPublicKeyInfo of an algorithm, its parameters and the octets. */
static inline struct slice
der_key(struct slice oid, struct slice parameters, struct slice octets)
{
	return DER_SEQUENCE(DER_SEQUENCE(DER_OF(0x06, oid), parameters),
		DER_OF(0x03, DER("\0"), octets));
}

/* An RSA key of this modulus; its exponent is 65537. */
static inline struct slice
der_rsa_key(const mpz_t modulus)
{
	return der_key(DER("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01"),
		DER("\x05\x00"),
		DER_SEQUENCE(
			der_integer(modulus), DER("\x02\x03\x01\x00\x01")));
}

static inline struct slice
der_extension(struct slice oid, struct slice value)
{
	return DER_SEQUENCE(DER_OF(0x06, oid), DER_OF(0x04, value));
}

/* What is signed of a request with these RDNs, key and extensions, which may
 * be none. */
static inline struct slice
der_request_info(struct slice rdns, struct slice key, struct slice extensions)
{
	const struct slice asked = DER_SEQUENCE(
		DER("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0e"),
		DER_OF(0x31, DER_SEQUENCE(extensions)));

	return DER_SEQUENCE(DER("\x02\x01\x00"), DER_SEQUENCE(rdns), key,
		DER_OF(0xa0, extensions.n > 0 ? asked : DER("")));
}

/* The request: the OID of the algorithm it is signed with, and the octets of
 * the signature. */
static inline struct slice
der_signed(struct slice info, struct slice algorithm, struct slice signature)
{
	return DER_SEQUENCE(info, DER_SEQUENCE(DER_OF(0x06, algorithm)),
		DER_OF(0x03, DER("\0"), signature));
}

/* The same where nothing hangs on the signature. */
static inline struct slice
der_request(struct slice rdns, struct slice key, struct slice extensions)
{
	return der_signed(der_request_info(rdns, key, extensions),
		DER("\x2a\x86\x48\xce\x3d\x04\x03\x02"),
		DER("\x30\x06\x02\x01\x01\x02\x01\x01"));
}

#endif
