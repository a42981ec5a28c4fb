/* Keys that requests are compared with: every kind in every container, and
 * those that are broken. Private keys are built here, of requests of the
 * corpus whose scalar or seed its MANIFEST tells.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/wipe.h"
#include "der/write.h"
#include "results/results.h"
#include "verify/public_part.h"

static struct arena *arena;
static struct csrlint_report *report;

static int
open_all(void **state)
{
	(void)state;
	arena = arena_new();
	report = csrlint_report_new();
	return arena == NULL || report == NULL;
}

static int
close_all(void **state)
{
	(void)state;
	arena_free(arena);
	csrlint_report_free(report);
	return 0;
}

/* --- building ------------------------------------------------------------- */

#define OCTETS(literal) \
	((struct slice){(const uint8_t *)(literal), sizeof(literal) - 1})

#define WRAP(tag, ...) \
	der_wrap(arena, tag, (const struct slice[]){__VA_ARGS__}, \
		sizeof((const struct slice[]){__VA_ARGS__}) / \
			sizeof(struct slice))

static const struct slice version_0 = {(const uint8_t *)"\2\1\0", 3};
static const struct slice version_1 = {(const uint8_t *)"\2\1\1", 3};
static const struct slice nothing = {(const uint8_t *)"", 0};

#define P256 "\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07"
#define P384 "\x06\x05\x2b\x81\x04\x00\x22"
#define P521 "\x06\x05\x2b\x81\x04\x00\x23"
#define SECP256K1 "\x06\x05\x2b\x81\x04\x00\x0a"
#define EC_PUBLIC_KEY "\x06\x07\x2a\x86\x48\xce\x3d\x02\x01"
#define ED25519 "\x06\x03\x2b\x65\x70"
#define ED448 "\x06\x03\x2b\x65\x71"
#define X25519 "\x06\x03\x2b\x65\x6e"
#define ML_DSA_44 "\x06\x09\x60\x86\x48\x01\x65\x03\x04\x03\x11"
#define RSA_ENCRYPTION "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00"

#define ZEROS_16 "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
#define ZEROS_32 ZEROS_16 ZEROS_16

static struct slice
pkcs8(struct slice algorithm, struct slice private)
{
	return WRAP(TAG_SEQUENCE, version_0, WRAP(TAG_SEQUENCE, algorithm),
		WRAP(TAG_OCTET_STRING, private));
}

/* ECPrivateKey; empty curve or point: left out. */
static struct slice
sec1(struct slice scalar, struct slice curve, struct slice point)
{
	const struct slice bits = WRAP(TAG_BIT_STRING, OCTETS("\0"), point);

	return WRAP(TAG_SEQUENCE, version_1, WRAP(TAG_OCTET_STRING, scalar),
		curve.n == 0 ? nothing : WRAP(0xa0, curve),
		point.n == 0 ? nothing : WRAP(0xa1, bits));
}

static struct slice
ec_pkcs8(struct slice curve, struct slice private)
{
	return WRAP(TAG_SEQUENCE, version_0,
		WRAP(TAG_SEQUENCE, OCTETS(EC_PUBLIC_KEY), curve),
		WRAP(TAG_OCTET_STRING, private));
}

/* --- asking --------------------------------------------------------------- */

static size_t
read_file(const char *name, uint8_t *bytes, size_t room)
{
	char path[200];
	FILE *file;
	size_t n;

	(void)snprintf(path, sizeof(path), "corpus/%s.csr", name);
	file = fopen(path, "rb");
	assert_non_null(file);
	n = fread(bytes, 1, room, file);
	(void)fclose(file);
	return n;
}

static struct csrlint *
linter_with(struct slice key)
{
	struct csrlint *linter = csrlint_new();

	assert_non_null(linter);
	if (!csrlint_match(linter, "my.key", key.p, key.n)) {
		print_error("%s\n", csrlint_error(linter));
		fail();
	}
	return linter;
}

static size_t
count_findings(const struct csrlint_request *request, const char *id)
{
	size_t count = 0;

	for (size_t i = 0; i < request->finding_count; i++)
		count += strcmp(request->findings[i].rule->id, id) == 0;
	return count;
}

/* Is it the key of the file's request? The rule and the name have to agree. */
static bool
is_key_of(struct slice key, const char *file)
{
	static uint8_t bytes[1 << 16];
	const size_t n = read_file(file, bytes, sizeof bytes);
	struct csrlint *linter = linter_with(key);
	bool is_same;

	assert_true(csrlint_lint(linter, bytes, n, report));
	is_same = report->requests[0].matches != NULL;
	assert_true(is_same ==
		(count_findings(&report->requests[0], "key-pair-mismatch") ==
			0));
	if (is_same)
		assert_string_equal(report->requests[0].matches, "my.key");
	csrlint_free(linter);
	return is_same;
}

static void
assert_refused(struct slice key, const char *why)
{
	struct csrlint *linter = csrlint_new();

	assert_non_null(linter);
	assert_false(csrlint_match(linter, "my.key", key.p, key.n));
	if (strstr(csrlint_error(linter), why) == NULL) {
		print_error("%s\nexpected %s\n", csrlint_error(linter), why);
		fail();
	}
	csrlint_free(linter);
}

/* --- keys that are sound -------------------------------------------------- */

#define P521_ORDER_LESS_2 \
	"\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff" \
	"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xfa" \
	"\x51\x86\x87\x83\xbf\x2f\x96\x6b\x7f\xcc\x01\x48\xf7\x09\xa5\xd0\x3b" \
	"\xb5\xc9\xb8\x89\x9c\x47\xae\xbb\x6f\xb7\x1e\x91\x38\x64\x07"

static void
test_a_scalar_alone_is_the_key_of_its_point(void **state)
{
	(void)state;
	assert_true(is_key_of(
		sec1(OCTETS("\1"), OCTETS(P256), nothing), "ec-private-key-1"));
	assert_true(is_key_of(sec1(OCTETS("\0\0\1"), OCTETS(P256), nothing),
		"ec-private-key-1"));
	assert_true(is_key_of(sec1(OCTETS("\x10\0"), OCTETS(P384), nothing),
		"ec-private-key-4096"));
	assert_true(is_key_of(sec1(OCTETS("\x4d"), OCTETS(SECP256K1), nothing),
		"ec-private-key-77-secp256k1"));
	assert_true(is_key_of(
		sec1(OCTETS(P521_ORDER_LESS_2), OCTETS(P521), nothing),
		"ec-private-key-minus-2"));
	assert_true(is_key_of(
		ec_pkcs8(OCTETS(P256), sec1(OCTETS("\1"), nothing, nothing)),
		"ec-private-key-1"));
	assert_true(
		is_key_of(ec_pkcs8(OCTETS(P256),
				  sec1(OCTETS("\1"), OCTETS(P256), nothing)),
			"ec-private-key-1"));
}

static void
test_a_scalar_is_not_the_key_of_another_point(void **state)
{
	(void)state;
	assert_false(is_key_of(
		sec1(OCTETS("\2"), OCTETS(P256), nothing), "ec-private-key-1"));
	assert_false(is_key_of(
		sec1(OCTETS("\1"), OCTETS(P384), nothing), "ec-private-key-1"));
	assert_false(is_key_of(
		sec1(OCTETS("\1"), OCTETS(P256), nothing), "good-rsa2048"));
	/* 2, where the request has the order less 2: the same x */
	assert_false(is_key_of(sec1(OCTETS("\2"), OCTETS(P521), nothing),
		"ec-private-key-minus-2"));
}

static void
test_seeds_are_the_keys_of_their_requests(void **state)
{
	struct hex seed;
	const struct slice inner = from_hex(&seed,
		"000102030405060708090a0b0c0d0e0f"
		"101112131415161718191a1b1c1d1e1f");
	const struct slice ed25519 = pkcs8(
		OCTETS(ED25519), WRAP(TAG_OCTET_STRING, OCTETS(ZEROS_32)));

	(void)state;
	assert_true(is_key_of(ed25519, "ed25519-seed-zero"));
	assert_false(is_key_of(ed25519, "good-ed25519"));
	assert_true(is_key_of(pkcs8(OCTETS(ML_DSA_44), WRAP(0x80, inner)),
		"mldsa44-rfc9881"));
	assert_false(is_key_of(
		pkcs8(OCTETS(ML_DSA_44), WRAP(0x80, inner)), "mldsa44"));
}

static void
test_the_generator_makes_every_set_of_ml_dsa(void **state)
{
	static const char *const files[] = {"private-key-mldsa44",
		"private-key-mldsa65", "private-key-mldsa87"};
	static uint8_t bytes[1 << 16];

	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
		const size_t n = read_file(files[i], bytes, sizeof bytes);

		assert_true(is_key_of((struct slice){bytes, n}, files[i]));
		assert_false(is_key_of((struct slice){bytes, n}, "mldsa65"));
	}
}

/* --- keys that are not ---------------------------------------------------- */

#define P256_ORDER \
	"\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xbc" \
	"\xe6\xfa\xad\xa7\x17\x9e\x84\xf3\xb9\xca\xc2\xfc\x63\x25\x51"
#define SECP256K1_ORDER \
	"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xba" \
	"\xae\xdc\xe6\xaf\x48\xa0\x3b\xbf\xd2\x5e\x8c\xd0\x36\x41\x41"

static void
test_scalars_that_no_key_has_are_refused(void **state)
{
	static const char why[] = "a number that no key has";

	(void)state;
	assert_refused(sec1(OCTETS("\0"), OCTETS(P256), nothing), why);
	assert_refused(sec1(OCTETS(ZEROS_32), OCTETS(P256), nothing), why);
	assert_refused(sec1(OCTETS(P256_ORDER), OCTETS(P256), nothing), why);
	assert_refused(sec1(OCTETS("\0"), OCTETS(SECP256K1), nothing), why);
	assert_refused(
		sec1(OCTETS(SECP256K1_ORDER), OCTETS(SECP256K1), nothing), why);
	assert_refused(sec1(OCTETS(ZEROS_32 ZEROS_32 ZEROS_32 ZEROS_32 "\1"),
			       OCTETS(P256), nothing),
		"another length");
}

static void
test_curves_that_do_not_fit_are_refused(void **state)
{
	(void)state;
	assert_refused(ec_pkcs8(OCTETS(P384),
			       sec1(OCTETS("\1"), OCTETS(P256), nothing)),
		"names two curves");
	assert_refused(sec1(OCTETS("\1"), OCTETS("\x06\x02\x2a\x03"), nothing),
		"on a curve");
	assert_refused(sec1(OCTETS("\1"), nothing, nothing), "on a curve");
	/* The generator of P-256 is not 2 G. */
	assert_refused(sec1(OCTETS("\2"), OCTETS(P256),
			       OCTETS("\3\x6b\x17\xd1\xf2\xe1\x2c\x42\x47\xf8"
				      "\xbc\xe6\xe5\x63\xa4\x40\xf2\x77\x03\x7d"
				      "\x81\x2d\xeb\x33\xa0\xf4\xa1\x39\x45\xd8"
				      "\x98\xc2\x96")),
		"do not belong together");
}

static void
test_a_compressed_point_beside_its_scalar_is_taken(void **state)
{
	(void)state;
	assert_true(is_key_of(
		sec1(OCTETS("\1"), OCTETS(P256),
			OCTETS("\3\x6b\x17\xd1\xf2\xe1\x2c\x42\x47\xf8"
			       "\xbc\xe6\xe5\x63\xa4\x40\xf2\x77\x03\x7d"
			       "\x81\x2d\xeb\x33\xa0\xf4\xa1\x39\x45\xd8"
			       "\x98\xc2\x96")),
		"ec-private-key-1"));
}

/* n, e, d, p, q, d mod p - 1, d mod q - 1, 1/q mod p */
static struct slice
rsa(struct slice n, struct slice p, struct slice q)
{
	const struct slice one = OCTETS("\2\1\1");

	return WRAP(TAG_SEQUENCE, version_0, WRAP(TAG_INTEGER, n), one, one,
		WRAP(TAG_INTEGER, p), WRAP(TAG_INTEGER, q), one, one, one);
}

static void
test_a_modulus_has_to_be_the_product(void **state)
{
	/* 61 * 53 = 0x0ca1 */
	const struct slice n = OCTETS("\x0c\xa1");
	struct csrlint *linter =
		linter_with(rsa(n, OCTETS("\x3d"), OCTETS("\x35")));

	(void)state;
	csrlint_free(linter);
	assert_refused(rsa(n, OCTETS("\x3d"), OCTETS("\x37")), "p times q");
	assert_refused(rsa(n, OCTETS("\1"), n), "p times q");
	assert_refused(rsa(n, OCTETS("\0"), OCTETS("\x35")), "no key has");
	assert_refused(rsa(n, OCTETS("\xc3"), OCTETS("\xcb")), "no key has");
	assert_refused(pkcs8(OCTETS(RSA_ENCRYPTION),
			       rsa(n, OCTETS("\x3d"), OCTETS("\x37"))),
		"p times q");
}

static void
test_more_primes_than_two_are_refused(void **state)
{
	/* 3 * 5 * 7, of which the third stands with two more numbers. */
	const struct slice one = OCTETS("\2\1\1");
	const struct slice third =
		WRAP(TAG_SEQUENCE, OCTETS("\2\1\7"), one, one);

	(void)state;
	assert_refused(WRAP(TAG_SEQUENCE, version_1, OCTETS("\2\1\x69"), one,
			       one, OCTETS("\2\1\3"), OCTETS("\2\1\5"), one,
			       one, one, WRAP(TAG_SEQUENCE, third)),
		"more than two primes");
}

/* p, q, g, y and x, as OpenSSL has them. */
static struct slice
dsa_of_group(struct slice p, struct slice q, struct slice g, struct slice y,
	struct slice x)
{
	return WRAP(TAG_SEQUENCE, version_0, WRAP(TAG_INTEGER, p),
		WRAP(TAG_INTEGER, q), WRAP(TAG_INTEGER, g),
		WRAP(TAG_INTEGER, y), WRAP(TAG_INTEGER, x));
}

/* 3 is of order 11 modulo 23 */
static struct slice
dsa(struct slice y, struct slice x)
{
	return dsa_of_group(OCTETS("\x17"), OCTETS("\x0b"), OCTETS("\3"), y, x);
}

/* Numbers on which the power would not come to an end, or to a key. */
static void
test_numbers_that_no_group_has_are_refused(void **state)
{
	static const char why[] = "no key has";
	static uint8_t long_q[512 / 8 + 1] = {1};
	const struct slice p = OCTETS("\x17"), q = OCTETS("\x0b"),
			   g = OCTETS("\3"), y = OCTETS("\x0c"),
			   x = OCTETS("\4");

	(void)state;
	assert_refused(dsa_of_group(OCTETS("\x18"), q, g, y, x), why);
	assert_refused(dsa_of_group(OCTETS("\0"), q, g, y, x), why);
	assert_refused(dsa_of_group(p, OCTETS("\0"), g, y, x), why);
	assert_refused(
		dsa_of_group(p, (struct slice){long_q, sizeof long_q}, g, y, x),
		why);
	assert_refused(dsa_of_group(p, q, OCTETS("\0"), y, x), why);
	assert_refused(dsa_of_group(p, q, p, y, x), why);
	/* 3^2 = 0 modulo 9, and 0 is a number as any. */
	assert_refused(
		dsa_of_group(OCTETS("\x9"), q, g, y, OCTETS("\2")), "together");
}

static void
test_dsa_has_to_be_a_power(void **state)
{
	/* 3^4 = 12 */
	struct csrlint *linter = linter_with(dsa(OCTETS("\x0c"), OCTETS("\4")));

	(void)state;
	csrlint_free(linter);
	assert_refused(
		dsa(OCTETS("\x0d"), OCTETS("\4")), "do not belong together");
	assert_refused(dsa(OCTETS("\x0c"), OCTETS("\x0b")), "no key has");
	assert_refused(dsa(OCTETS("\1"), OCTETS("\0")), "no key has");
}

static void
test_seeds_of_wrong_lengths_are_refused(void **state)
{
	(void)state;
	assert_refused(pkcs8(OCTETS(ED25519),
			       WRAP(TAG_OCTET_STRING, OCTETS(ZEROS_16))),
		"another length");
	assert_refused(
		pkcs8(OCTETS(ED448), WRAP(TAG_OCTET_STRING, OCTETS(ZEROS_32))),
		"another length");
	assert_refused(pkcs8(OCTETS(ML_DSA_44), WRAP(0x80, OCTETS(ZEROS_16))),
		"another length");
	assert_refused(pkcs8(OCTETS(ML_DSA_44),
			       WRAP(TAG_OCTET_STRING, OCTETS(ZEROS_32))),
		"another length");
	assert_refused(
		pkcs8(OCTETS(X25519), WRAP(TAG_OCTET_STRING, OCTETS(ZEROS_32))),
		"not computed");
}

/* A key of ML-DSA that was changed in a coefficient, a digest or a seed. */
static void
test_ml_dsa_keys_that_were_changed_are_refused(void **state)
{
	static uint8_t expanded[2560];
	struct slice parts = OCTETS(ZEROS_32);

	(void)state;
	/* Zeros are no secrets: the digest does not fit. */
	assert_refused(
		pkcs8(OCTETS(ML_DSA_44),
			WRAP(TAG_OCTET_STRING,
				(struct slice){expanded, sizeof expanded})),
		"do not belong together");
	assert_refused(pkcs8(OCTETS(ML_DSA_44),
			       WRAP(TAG_SEQUENCE, WRAP(TAG_OCTET_STRING, parts),
				       WRAP(TAG_OCTET_STRING,
					       (struct slice){expanded,
						       sizeof expanded}))),
		"do not belong together");
	memset(expanded, 0xff, sizeof expanded);
	assert_refused(
		pkcs8(OCTETS(ML_DSA_44),
			WRAP(TAG_OCTET_STRING,
				(struct slice){expanded, sizeof expanded})),
		"do not belong together");
}

/* Its seed and its expanded key make two keys then. */
static void
test_a_seed_of_another_ml_dsa_key_is_refused(void **state)
{
	/* The seed begins with the 30th octet, which is the 40th of Base64. */
	static const size_t at =
		sizeof("-----BEGIN PRIVATE KEY-----\n") - 1 + 40;
	static uint8_t bytes[1 << 16];
	const size_t n = read_file("private-key-mldsa44", bytes, sizeof bytes);

	(void)state;
	assert_true(n > at);
	bytes[at]++;
	assert_refused((struct slice){bytes, n}, "do not belong together");
}

static void
test_every_cut_is_refused(void **state)
{
	const struct slice keys[] = {
		ec_pkcs8(OCTETS(P256),
			sec1(OCTETS("\1"), OCTETS(P256), nothing)),
		sec1(OCTETS(ZEROS_16 ZEROS_16 "\1"), OCTETS(P256), nothing),
		pkcs8(OCTETS(ED25519),
			WRAP(TAG_OCTET_STRING, OCTETS(ZEROS_32))),
		pkcs8(OCTETS(ML_DSA_44), WRAP(0x80, OCTETS(ZEROS_32))),
		rsa(OCTETS("\x0c\xa1"), OCTETS("\x3d"), OCTETS("\x35")),
	};

	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		for (size_t n = 0; n < keys[i].n; n++)
			assert_refused(slice_head(keys[i], n), "");
}

/* Whatever an octet becomes: refused, or a key. */
static void
test_no_octet_does_harm(void **state)
{
	const struct slice key = ec_pkcs8(
		OCTETS(P256), sec1(OCTETS("\1"), OCTETS(P256), nothing));
	uint8_t copy[256];

	(void)state;
	assert_true(key.n <= sizeof copy);
	for (size_t i = 0; i < key.n; i++)
		for (unsigned bit = 0; bit < 8; bit++) {
			struct csrlint *linter = csrlint_new();

			assert_non_null(linter);
			memcpy(copy, key.p, key.n);
			copy[i] ^= (uint8_t)(1u << bit);
			if (!csrlint_match(linter, "my.key", copy, key.n))
				assert_string_not_equal(
					csrlint_error(linter), "");
			csrlint_free(linter);
		}
}

static void
test_other_files_are_refused_by_name(void **state)
{
	static uint8_t large[CSRLINT_KEY_FILE_MAX + 1];
	static const struct {
		const char *file;
		const char *why;
	} cases[] = {
		{"encrypted-private-key", "openssl pkey -in KEY -pubout"},
		{"pkcs7", "a PKCS#7 or CMS message; expected a certificate"},
		{"html-page", "an HTML page; expected a certificate"},
		{"empty-file", "nothing that has a key; expected"},
	};
	static uint8_t bytes[1 << 16];

	(void)state;
	assert_refused((struct slice){large, sizeof large}, "1 MiB");
	assert_refused((struct slice){large, sizeof large - 1}, "expected");
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const size_t n = read_file(cases[i].file, bytes, sizeof bytes);

		assert_refused((struct slice){bytes, n}, cases[i].why);
	}
}

/* A key that was refused is not compared with. */
static void
test_what_is_refused_leaves_no_trace(void **state)
{
	static uint8_t bytes[1 << 16];
	const size_t n = read_file("good-p256", bytes, sizeof bytes);
	struct csrlint *linter = csrlint_new();

	(void)state;
	assert_non_null(linter);
	assert_false(csrlint_match(linter, "my.key", "junk", 4));
	assert_true(csrlint_lint(linter, bytes, n, report));
	assert_null(report->requests[0].matches);
	assert_int_equal(
		count_findings(&report->requests[0], "key-pair-mismatch"), 0);
	csrlint_free(linter);
}

/* --- comparing ------------------------------------------------------------ */

static struct public_key
rsa_key(enum key_kind kind, struct slice oid, struct slice modulus,
	struct slice exponent)
{
	return (struct public_key){.kind = kind,
		.algorithm = {.oid = oid},
		.bits = {.octets = OCTETS("any")},
		.modulus = modulus,
		.exponent = exponent};
}

static void
test_rsa_is_compared_by_numbers(void **state)
{
	const struct slice rsa_oid = OCTETS("rsa"), pss_oid = OCTETS("pss");
	const struct slice n = OCTETS("\x0c\xa1"), e = OCTETS("\x11");
	const struct public_key key = rsa_key(KEY_RSA, rsa_oid, n, e);
	struct public_key other = key;

	(void)state;
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME);
	other.algorithm.parameters = OCTETS("\5\0");
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME);
	other = rsa_key(KEY_RSA, rsa_oid, OCTETS("\0\x0c\xa1"), e);
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME);
	other = rsa_key(KEY_RSA_PSS, pss_oid, n, e);
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME_NUMBERS);
	other = rsa_key(KEY_RSA, rsa_oid, n, OCTETS("\3"));
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME_MODULUS);
	other = rsa_key(KEY_RSA, rsa_oid, e, n);
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_DIFFER);
	other.modulus = nothing;
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_UNKNOWN);
	assert_int_equal(verify_compare_keys(&other, &key), KEYS_UNKNOWN);
}

/* What one of them may sign with is no part of what it is. */
static void
test_parameters_of_pss_are_not_compared(void **state)
{
	const struct public_key key = rsa_key(
		KEY_RSA_PSS, OCTETS("pss"), OCTETS("\x0c\xa1"), OCTETS("\x11"));
	struct public_key other = key;

	(void)state;
	other.algorithm.parameters = OCTETS("\x30\0");
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME);
}

#define GENERATOR_X \
	"\x6b\x17\xd1\xf2\xe1\x2c\x42\x47\xf8\xbc\xe6\xe5\x63\xa4\x40" \
	"\xf2\x77\x03\x7d\x81\x2d\xeb\x33\xa0\xf4\xa1\x39\x45\xd8\x98" \
	"\xc2\x96"
#define GENERATOR_Y \
	"\x4f\xe3\x42\xe2\xfe\x1a\x7f\x9b\x8e\xe7\xeb\x4a\x7c\x0f\x9e" \
	"\x16\x2b\xce\x33\x57\x6b\x31\x5e\xce\xcb\xb6\x40\x68\x37\xbf" \
	"\x51\xf5"

static struct public_key
point_key(enum oid_id curve, struct slice point)
{
	return (struct public_key){.kind = KEY_EC,
		.algorithm = {.oid = OCTETS("ec")},
		.curve = curve,
		.bits = {.octets = point}};
}

static void
test_points_are_compared_by_numbers(void **state)
{
	const struct public_key key =
		point_key(OID_SECP256R1, OCTETS("\4" GENERATOR_X GENERATOR_Y));
	const struct {
		enum oid_id curve;
		struct slice point;
		enum key_likeness likeness;
	} cases[] = {
		{OID_SECP256R1, OCTETS("\3" GENERATOR_X), KEYS_SAME},
		/* the same x, of -G; no point; cut off; G on another curve */
		{OID_SECP256R1, OCTETS("\2" GENERATOR_X), KEYS_DIFFER},
		{OID_SECP256R1, OCTETS("\4" GENERATOR_X GENERATOR_X),
			KEYS_DIFFER},
		{OID_SECP256R1, OCTETS("\4" GENERATOR_X), KEYS_DIFFER},
		{OID_SECP256K1, OCTETS("\4" GENERATOR_X GENERATOR_Y),
			KEYS_SAME_NUMBERS},
		{OID_UNKNOWN, OCTETS("\4" GENERATOR_X GENERATOR_Y),
			KEYS_SAME_NUMBERS},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct public_key other =
			point_key(cases[i].curve, cases[i].point);

		assert_int_equal(
			verify_compare_keys(&key, &other), cases[i].likeness);
	}
}

/* Octets that happen to be the same. */
static void
test_a_point_is_no_key_of_another_kind(void **state)
{
	const struct public_key key = point_key(OID_UNKNOWN, OCTETS("octets"));
	struct public_key other = key;

	(void)state;
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME);
	other.kind = KEY_ED25519;
	other.algorithm.oid = OCTETS("ed25519");
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME_NUMBERS);
	assert_int_equal(verify_compare_keys(&other, &key), KEYS_SAME_NUMBERS);
}

static void
test_other_keys_are_compared_by_octets(void **state)
{
	struct public_key key = {.kind = KEY_ML_DSA,
		.algorithm = {.oid = OCTETS("ml-dsa")},
		.bits = {.octets = OCTETS("octets")}};
	struct public_key other = key;

	(void)state;
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME);
	other.algorithm.parameters = OCTETS("\5\0");
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME);
	other.algorithm.oid = OCTETS("hash-ml-dsa");
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_SAME_NUMBERS);
	other.bits.octets = OCTETS("others");
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_DIFFER);
	other.bits.octets = nothing;
	assert_int_equal(verify_compare_keys(&key, &other), KEYS_UNKNOWN);
}

/* Parameters of P-256 by their numbers, RFC 3279 2.3.5. */
struct numbers {
	struct slice field, p, a, b, base, order, cofactor;
};

#define P_256_P \
	"\xff\xff\xff\xff\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00" \
	"\x00\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff" \
	"\xff"
#define P_256_A \
	"\xff\xff\xff\xff\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00" \
	"\x00\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff" \
	"\xff\xfc"
#define P_256_B \
	"\x5a\xc6\x35\xd8\xaa\x3a\x93\xe7\xb3\xeb\xbd\x55\x76\x98\x86" \
	"\xbc\x65\x1d\x06\xb0\xcc\x53\xb0\xf6\x3b\xce\x3c\x3e\x27\xd2" \
	"\x60\x4b"
#define P_256_X \
	"\x6b\x17\xd1\xf2\xe1\x2c\x42\x47\xf8\xbc\xe6\xe5\x63\xa4\x40" \
	"\xf2\x77\x03\x7d\x81\x2d\xeb\x33\xa0\xf4\xa1\x39\x45\xd8\x98" \
	"\xc2\x96"
#define P_256_Y \
	"\x4f\xe3\x42\xe2\xfe\x1a\x7f\x9b\x8e\xe7\xeb\x4a\x7c\x0f\x9e" \
	"\x16\x2b\xce\x33\x57\x6b\x31\x5e\xce\xcb\xb6\x40\x68\x37\xbf" \
	"\x51\xf5"
#define P_256_N \
	"\x00\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff" \
	"\xff\xff\xbc\xe6\xfa\xad\xa7\x17\x9e\x84\xf3\xb9\xca\xc2\xfc" \
	"\x63\x25\x51"

static struct numbers
p256_numbers(void)
{
	return (struct numbers){.field = OCTETS("\x2a\x86\x48\xce\x3d\x01\x01"),
		.p = OCTETS("\0" P_256_P "\xff"),
		.a = OCTETS(P_256_A),
		.b = OCTETS(P_256_B),
		.base = OCTETS("\4" P_256_X P_256_Y),
		.order = OCTETS(P_256_N),
		.cofactor = OCTETS("\1")};
}

static struct slice
parameters_of(const struct numbers *numbers)
{
	return WRAP(TAG_SEQUENCE, version_1,
		WRAP(TAG_SEQUENCE, WRAP(TAG_OID, numbers->field),
			WRAP(TAG_INTEGER, numbers->p)),
		WRAP(TAG_SEQUENCE, WRAP(TAG_OCTET_STRING, numbers->a),
			WRAP(TAG_OCTET_STRING, numbers->b),
			OCTETS("\3\2\0\1")), /* a seed */
		WRAP(TAG_OCTET_STRING, numbers->base),
		WRAP(TAG_INTEGER, numbers->order),
		numbers->cofactor.n == 0
			? nothing
			: WRAP(TAG_INTEGER, numbers->cofactor));
}

/* How a key on P-256 by name and the same point by these numbers compare. */
static enum key_likeness
likeness_of(struct numbers numbers)
{
	const struct public_key named = {.kind = KEY_EC,
		.algorithm = {.oid = OCTETS("ec"), .parameters = OCTETS(P256)},
		.bits = {.octets = OCTETS("\4" P_256_X P_256_Y)},
		.curve = OID_SECP256R1};
	struct public_key other = named;

	other.curve = OID_UNKNOWN;
	other.algorithm.parameters = parameters_of(&numbers);
	assert_int_equal(verify_compare_keys(&named, &other),
		verify_compare_keys(&other, &named));
	return verify_compare_keys(&named, &other);
}

static void
test_a_curve_by_its_numbers_is_the_named_one(void **state)
{
	struct numbers numbers = p256_numbers();

	(void)state;
	assert_int_equal(likeness_of(numbers), KEYS_SAME);
	numbers.cofactor = nothing;
	assert_int_equal(likeness_of(numbers), KEYS_SAME);
	numbers.base = OCTETS("\3" P_256_X);
	assert_int_equal(likeness_of(numbers), KEYS_SAME);
	numbers.base = OCTETS("\7" P_256_X P_256_Y);
	assert_int_equal(likeness_of(numbers), KEYS_SAME);
}

/* Another generator makes another key of the same point. */
static void
test_a_curve_of_other_numbers_is_another_one(void **state)
{
	static const struct {
		size_t member;
		struct slice value;
	} cases[] = {
#define CASE(member, literal) \
	{ \
		offsetof(struct numbers, member), \
		{ \
			(const uint8_t *)(literal), sizeof(literal) - 1 \
		} \
	}
		CASE(field, "\x2a\x86\x48\xce\x3d\x01\x02"),
		CASE(p, "\0" P_256_P "\xfd"),
		CASE(p, ""),
		CASE(a, P_256_B),
		CASE(b, P_256_A),
		CASE(base, "\2" P_256_X),
		CASE(base, "\3" P_256_Y),
		CASE(base, "\4" P_256_X P_256_X),
		CASE(base, "\5" P_256_X P_256_Y),
		CASE(base, "\3" P_256_X P_256_Y),
		CASE(base, "\4"),
		CASE(base, "\0"),
		CASE(base, ""),
		CASE(order, "\0" P_256_P "\xff"),
		CASE(cofactor, "\2"),
#undef CASE
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct numbers numbers = p256_numbers();

		memcpy((char *)&numbers + cases[i].member, &cases[i].value,
			sizeof(struct slice));
		assert_int_equal(likeness_of(numbers), KEYS_SAME_NUMBERS);
	}
}

/* The generator is the key of the private key 1. */
static void
test_a_private_key_on_a_curve_by_its_numbers_is_multiplied(void **state)
{
	struct numbers numbers = p256_numbers();
	const struct slice one = OCTETS("\1");
	const struct slice point = OCTETS("\4" P_256_X P_256_Y);
	struct private_parts parts;
	struct slice made;

	(void)state;
	assert_true(csr_read_private_key(
		sec1(one, parameters_of(&numbers), nothing), &parts));
	assert_int_equal(
		verify_public_part(&parts, arena, &made), PRIVATE_NONE);
	assert_true(slice_equal(made, point));
	assert_true(csr_read_private_key(
		sec1(OCTETS("\2"), parameters_of(&numbers), point), &parts));
	assert_int_equal(
		verify_public_part(&parts, arena, &made), PRIVATE_PAIR);
	numbers.cofactor = OCTETS("\2");
	assert_true(csr_read_private_key(
		sec1(one, parameters_of(&numbers), nothing), &parts));
	assert_int_equal(
		verify_public_part(&parts, arena, &made), PRIVATE_CURVE);
}

/* --- wiping --------------------------------------------------------------- */

static void
test_an_arena_that_wipes_has_only_zeros_behind(void **state)
{
	enum { N = 100 };
	struct arena *wiping = arena_new_wiping();
	unsigned char *octets;

	(void)state;
	assert_non_null(wiping);
	octets = arena_room(wiping, N);
	assert_non_null(octets);
	memset(octets, 0x5a, N);
	arena_reset(wiping);
	/* The first block is kept by a reset. */
	assert_ptr_equal(arena_room(wiping, N), octets);
	for (size_t i = 0; i < N; i++)
		assert_int_equal(octets[i], 0);
	wipe(NULL, 0);
	arena_free(wiping);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_scalar_alone_is_the_key_of_its_point),
		cmocka_unit_test(test_a_scalar_is_not_the_key_of_another_point),
		cmocka_unit_test(test_seeds_are_the_keys_of_their_requests),
		cmocka_unit_test(test_the_generator_makes_every_set_of_ml_dsa),
		cmocka_unit_test(test_scalars_that_no_key_has_are_refused),
		cmocka_unit_test(test_curves_that_do_not_fit_are_refused),
		cmocka_unit_test(
			test_a_compressed_point_beside_its_scalar_is_taken),
		cmocka_unit_test(test_a_modulus_has_to_be_the_product),
		cmocka_unit_test(test_more_primes_than_two_are_refused),
		cmocka_unit_test(test_numbers_that_no_group_has_are_refused),
		cmocka_unit_test(test_dsa_has_to_be_a_power),
		cmocka_unit_test(test_seeds_of_wrong_lengths_are_refused),
		cmocka_unit_test(
			test_ml_dsa_keys_that_were_changed_are_refused),
		cmocka_unit_test(test_a_seed_of_another_ml_dsa_key_is_refused),
		cmocka_unit_test(test_every_cut_is_refused),
		cmocka_unit_test(test_no_octet_does_harm),
		cmocka_unit_test(test_other_files_are_refused_by_name),
		cmocka_unit_test(test_what_is_refused_leaves_no_trace),
		cmocka_unit_test(test_rsa_is_compared_by_numbers),
		cmocka_unit_test(test_parameters_of_pss_are_not_compared),
		cmocka_unit_test(test_points_are_compared_by_numbers),
		cmocka_unit_test(test_a_point_is_no_key_of_another_kind),
		cmocka_unit_test(test_other_keys_are_compared_by_octets),
		cmocka_unit_test(test_a_curve_by_its_numbers_is_the_named_one),
		cmocka_unit_test(test_a_curve_of_other_numbers_is_another_one),
		cmocka_unit_test(
			test_a_private_key_on_a_curve_by_its_numbers_is_multiplied),
		cmocka_unit_test(
			test_an_arena_that_wipes_has_only_zeros_behind),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_all, close_all);
}
