/* Every check on a number of a request before Nettle or GMP see it.
 *
 * Both libraries trust their caller: there are values that abort the process,
 * values that keep it busy for seconds, and values under which anybody can
 * sign anything. GMP aborts where memory is short, so that bounds on size are
 * the only defence. Each guard names the danger it stands against and returns
 * REASON_NONE where the number may be handed on. An outright impossible value
 * is told before one that is merely too long. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_GUARD_H
#define CSRLINT_VERIFY_GUARD_H

#include "verify/verify.h"

enum {
	RSA_MODULUS_OCTETS_MIN = 12,  /* what Nettle asserts */
	RSA_MODULUS_BITS_MAX = 16384, /* twice what any CA issues for */
	RSA_EXPONENT_BITS_MAX = 256,  /* what BR 6.1.6 allows */
	DSA_PRIME_BITS_MIN = 512,     /* the shortest that ever was */
	DSA_PRIME_BITS_MAX = 4096,    /* FIPS 186-4 ends at 3072 */
	DSA_ORDER_BITS_MIN = 160,
	DSA_ORDER_BITS_MAX = 256
};

/* modulus: content of the INTEGER; on REASON_NONE *magnitude is its value,
 * big-endian, without leading zeros.
 * KEY_UNUSABLE: negative (Nettle takes it), zero, even or under 12 octets
 * (Nettle aborts). TOO_COSTLY: over RSA_MODULUS_BITS_MAX (16 Mbit: 10 s).
 * Source: RFC 8017 3.1. */
enum signature_reason guard_rsa_modulus(
	struct slice modulus, struct slice *magnitude);

/* The same for the public exponent.
 * KEY_UNUSABLE: negative (division by zero in GMP), zero, one (the signature
 * is its own encoding: anybody can sign), even (no private exponent).
 * TOO_COSTLY: over RSA_EXPONENT_BITS_MAX (as long as n: up to 1.7 s).
 * Source: RFC 8017 3.1. */
enum signature_reason guard_rsa_exponent(
	struct slice exponent, struct slice *magnitude);

/* value: the signature; modulus: as guard_rsa_modulus left it.
 * MALFORMED: not as long as the modulus, or not below it (s + n would be a
 * second signature). Source: RFC 8017 8.2.2 step 1, 5.2.2 step 1. */
enum signature_reason guard_rsa_value(struct slice value, struct slice modulus);

/* The three together; NOT_DECODED where the key's numbers are not there. */
enum signature_reason guard_rsa(const struct public_key *key,
	struct slice value, struct slice *modulus, struct slice *exponent);

/* point: octets of the key; coordinate: octets of x, and of y, on its curve.
 * KEY_UNUSABLE: infinity, hybrid, wrong length. Whether the point is on the
 * curve is for point_decode to say.
 * Source: RFC 5480 2.2, SEC 1 2.3.4. */
enum signature_reason guard_ec_point(struct slice point, size_t coordinate);

/* value: the signature, of ECDSA or DSA; order: n of the curve or q of the
 * DSA key, of 512 bits at most (longer ones: MALFORMED), big-endian, without
 * leading zeros. On REASON_NONE *r and *s are their magnitudes. MALFORMED:
 * anything but the DER of a SEQUENCE of two INTEGERs in [1, n-1] (BER, negative
 * numbers or r + n would be second signatures). Source: RFC 3279 2.2.3, FIPS
 * 186-5 6.4.2 step 1. */
enum signature_reason guard_dsa_value(struct slice value, struct slice order,
	struct slice *r, struct slice *s);

/* octets: those of the key; coordinate: octets of x, and of y. On REASON_NONE
 * *point is x and y, both little-endian.
 * KEY_UNUSABLE: anything but an OCTET STRING of both. Whether the point is on
 * the curve is for point_decode to say. Source: RFC 9215 4.3, RFC 4491 2.3.2.
 */
enum signature_reason guard_gost_key(
	struct slice octets, size_t coordinate, struct slice *point);

/* value: the signature of GOST R 34.10; order: n of the curve, as long as a
 * coordinate. On REASON_NONE *r and *s are big-endian, of that length.
 * MALFORMED: another length than both have, or numbers that are not in
 * [1, n-1] (r + n would be a second signature). Source: RFC 7091 6.2 step 1,
 * RFC 9215 3, RFC 4491 2.2.2. */
enum signature_reason guard_gost_value(struct slice value, struct slice order,
	struct slice *r, struct slice *s);

/* A DSA key: RFC 3279 2.3.2. Magnitudes, big-endian, without leading zeros. */
struct dsa_numbers {
	struct slice p; /* prime */
	struct slice q; /* prime order of g modulo p */
	struct slice g;
	struct slice y; /* the public key */
};

/* KEY_UNUSABLE: p even or short (zero divides by zero in GMP), q no prime of
 * its length that divides p - 1, g or y not in [2, p - 1] or not of order q
 * (under g = y = 1 the signature r = 1 verifies anything). TOO_COSTLY: p over
 * DSA_PRIME_BITS_MAX. Source: FIPS 186-4 4.1, A.1.1.3, A.2.2; SP 800-89 5.3.1.
 */
enum signature_reason guard_dsa_key(const struct dsa_numbers *key);

/* The curve a x^2 + y^2 = 1 + d x^2 y^2 modulo a prime; RFC 8032 5. */
struct edwards_curve {
	size_t octets; /* of an encoded point, and of S */
	int a;
	bool d_is_negative;
	struct slice d;     /* big-endian, as the next two */
	struct slice prime; /* p */
	struct slice order; /* L, of the base point */
};

/* key: octets of the key.
 * KEY_UNUSABLE: wrong length, y not below p (a second encoding of a key), no
 * such point, or a point of small order (the identity verifies a constant
 * under any message). Source: RFC 8032 5.1.3, 5.1.7, 5.2.3, 5.2.7. */
enum signature_reason guard_eddsa_key(
	struct slice key, const struct edwards_curve *curve);

/* value: the signature, R and S.
 * MALFORMED: wrong length, y of R not below p, S not below L (S + L would be a
 * second signature). S is compared in all its octets: Nettle does not look at
 * the last one of Ed448. Source: RFC 8032 5.1.7, 5.2.7. */
enum signature_reason guard_eddsa_value(
	struct slice value, const struct edwards_curve *curve);

#endif
