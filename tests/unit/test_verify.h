/* What the tests of the verify room share: octets from hexadecimal, and keys
 * and signatures put together by hand.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_TESTS_TEST_VERIFY_H
#define CSRLINT_TESTS_TEST_VERIFY_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "verify/verify.h"

/* What every vector signs, unless it says otherwise. */
#define MESSAGE "csrlint"

/* Octets live in memory of exactly their size, so that AddressSanitizer sees
 * every read past their end; release_octets gives it back. */
static void *held[256];
static size_t held_count;

static inline uint8_t *
hold(size_t n)
{
	uint8_t *octets = malloc(n == 0 ? 1 : n);

	assert_non_null(octets);
	assert_true(held_count < sizeof held / sizeof held[0]);
	held[held_count++] = octets;
	return octets;
}

/* The teardown of every test that makes octets. */
static inline int
release_octets(void **state)
{
	(void)state;
	while (held_count > 0)
		free(held[--held_count]);
	return 0;
}

static inline uint8_t
hex_digit(char digit)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = strchr(digits, digit);

	assert_true(digit != '\0' && at != NULL);
	return (uint8_t)(at - digits);
}

/* The octets that lower-case hexadecimal digits stand for. */
static inline struct slice
hex(const char *text)
{
	size_t n = strlen(text) / 2;
	uint8_t *octets = hold(n);

	assert_true(strlen(text) % 2 == 0);
	for (size_t i = 0; i < n; i++)
		octets[i] = (uint8_t)(hex_digit(text[2 * i]) << 4 |
			hex_digit(text[2 * i + 1]));
	return (struct slice){octets, n};
}

/* A copy whose octet `at` is another; at < octets.n. */
static inline struct slice
with_octet(struct slice octets, size_t at, uint8_t octet)
{
	uint8_t *copy = hold(octets.n);

	assert_true(at < octets.n);
	memcpy(copy, octets.p, octets.n);
	copy[at] = octet;
	return (struct slice){copy, octets.n};
}

/* One slice behind the other. */
static inline struct slice
joined(struct slice first, struct slice second)
{
	uint8_t *octets = hold(first.n + second.n);

	if (first.n > 0)
		memcpy(octets, first.p, first.n);
	if (second.n > 0)
		memcpy(octets + first.n, second.p, second.n);
	return (struct slice){octets, first.n + second.n};
}

/* n octets of the same value. */
static inline struct slice
repeated(uint8_t octet, size_t n)
{
	uint8_t *octets = hold(n);

	memset(octets, octet, n);
	return (struct slice){octets, n};
}

/* A BIT STRING of whole octets. Nothing reads `whole` but for its length. */
static inline struct bit_string
bits(struct slice octets)
{
	return (struct bit_string){
		.whole = slice_text("present"), .octets = octets};
}

static inline struct algorithm
algorithm(enum oid_id id)
{
	return (struct algorithm){.whole = slice_text("present"), .id = id};
}

/* A key that is its BIT STRING: EdDSA, and with a curve EC. */
static inline struct public_key
raw_key(enum key_kind kind, struct slice octets)
{
	return (struct public_key){.whole = slice_text("present"),
		.bits = bits(octets),
		.kind = kind};
}

static inline struct public_key
ec_key(enum oid_id curve, struct slice point)
{
	struct public_key key = raw_key(KEY_EC, point);

	key.curve_oid = slice_text("present");
	key.curve = curve;
	return key;
}

/* modulus and exponent: contents of the INTEGERs. */
static inline struct public_key
rsa_key(struct slice modulus, struct slice exponent)
{
	struct public_key key = raw_key(KEY_RSA, slice_text("present"));

	key.modulus = modulus;
	key.exponent = exponent;
	return key;
}

/* Verifies value as a signature over MESSAGE. */
static inline struct signature_fact
verify(const struct public_key *key, enum oid_id id, struct slice value)
{
	const struct algorithm named = algorithm(id);
	const struct bit_string signature = bits(value);

	return verify_signature(key, &named, slice_text(MESSAGE), &signature);
}

/* The same by RSASSA-PSS with these parameters, a whole element. */
static inline struct signature_fact
verify_pss(const struct public_key *key, struct slice parameters,
	struct slice value)
{
	struct algorithm named = algorithm(OID_RSASSA_PSS);
	const struct bit_string signature = bits(value);

	named.parameters = parameters;
	return verify_signature(key, &named, slice_text(MESSAGE), &signature);
}

#define assert_fact(fact, wanted_status, wanted_reason) \
	do { \
		const struct signature_fact found = (fact); \
		assert_int_equal(found.reason, (wanted_reason)); \
		assert_int_equal(found.status, (wanted_status)); \
	} while (0)
#define assert_valid(fact) assert_fact(fact, SIGNATURE_VALID, REASON_NONE)
#define assert_invalid(fact, reason) \
	assert_fact(fact, SIGNATURE_INVALID, reason)
#define assert_not_checked(fact, reason) \
	assert_fact(fact, SIGNATURE_NOT_CHECKED, reason)

#endif
