/* What is found out about signatures that do not verify: each cause is made
 * with each digest and several lengths of keys, and has to be told as what it
 * is, and never as valid. SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include <gmp.h>
#include <nettle/ecc-curve.h>
#include <nettle/ecc.h>

#include "verify/digest.h"

enum { OCTETS_MAX = 512 };

/* --- RSA -------------------------------------------------------------------
 */

struct rsa_pair {
	mpz_t n, d;
	size_t octets;
};

/* The first primes from 3/4 of the range on, whose lowest bits are `salt`. */
static void
make_prime(mpz_t p, size_t bits, unsigned salt)
{
	mpz_t less;

	mpz_init(less);
	mpz_set_ui(p, 3);
	mpz_mul_2exp(p, p, bits - 2);
	mpz_add_ui(p, p, salt);
	do {
		mpz_nextprime(p, p);
		mpz_sub_ui(less, p, 1);
	} while (mpz_divisible_ui_p(less, 65537) != 0);
	mpz_clear(less);
}

static void
make_pair(struct rsa_pair *pair, size_t bits)
{
	mpz_t p, q, e;

	mpz_inits(pair->n, pair->d, p, q, NULL);
	mpz_init_set_ui(e, 65537);
	make_prime(p, (bits + 1) / 2, 1000);
	make_prime(q, bits - (bits + 1) / 2, 500000);
	mpz_mul(pair->n, p, q);
	mpz_sub_ui(p, p, 1);
	mpz_sub_ui(q, q, 1);
	mpz_lcm(p, p, q);
	assert_true(mpz_invert(pair->d, e, p) != 0);
	pair->octets = (mpz_sizeinbase(pair->n, 2) + 7) / 8;
	assert_true(mpz_sizeinbase(pair->n, 2) == bits);
	mpz_clears(p, q, e, NULL);
}

static void
free_pair(struct rsa_pair *pair)
{
	mpz_clears(pair->n, pair->d, NULL);
}

static struct slice
exported(const mpz_t number, size_t octets)
{
	uint8_t *out = hold(octets);

	memset(out, 0, octets);
	mpz_export(out + octets - (mpz_sizeinbase(number, 2) + 7) / 8, NULL, 1,
		1, 0, 0, number);
	return (struct slice){out, octets};
}

static struct public_key
public_half(const struct rsa_pair *pair)
{
	return rsa_key(joined(hex("00"), exported(pair->n, pair->octets)),
		hex("010001"));
}

/* The signature that opens to these octets. */
static struct slice
closed(const struct rsa_pair *pair, struct slice block)
{
	mpz_t number;
	struct slice value;

	mpz_init(number);
	mpz_import(number, block.n, 1, 1, 0, 0, block.p);
	mpz_powm(number, number, pair->d, pair->n);
	value = exported(number, pair->octets);
	mpz_clear(number);
	return value;
}

/* 00 01 FF .. FF 00 before the content. */
static struct slice
padded(const struct rsa_pair *pair, struct slice content)
{
	struct slice head = joined(
		hex("0001"), repeated(0xff, pair->octets - content.n - 3));

	return joined(joined(head, hex("00")), content);
}

static struct slice
digest_of(enum digest_id id, struct slice message)
{
	uint8_t *out = hold(DIGEST_OCTETS_MAX);

	return (struct slice){out, digest_make(id, message, out)};
}

static struct slice
info_of(enum digest_id id, struct slice message)
{
	uint8_t *out = hold(DIGEST_INFO_OCTETS_MAX);

	return (struct slice){out, digest_info_make(id, message, out)};
}

static struct slice
reversed(struct slice octets)
{
	uint8_t *out = hold(octets.n);

	for (size_t i = 0; i < octets.n; i++)
		out[i] = octets.p[octets.n - 1 - i];
	return (struct slice){out, octets.n};
}

/* EM of RFC 8017 9.1.1. */
static struct slice
pss_encoded(const struct rsa_pair *pair, enum digest_id id, enum digest_id mask,
	size_t salt_octets, struct slice message)
{
	size_t bits = mpz_sizeinbase(pair->n, 2) - 1;
	size_t n = (bits + 7) / 8;
	size_t db = n - digest_octets(id) - 1;
	struct slice salt = repeated(0x5a, salt_octets);
	struct slice parts =
		joined(joined(repeated(0, 8), digest_of(id, message)), salt);
	struct slice h = digest_of(id, parts);
	uint8_t *em = hold(n);

	memset(em, 0, n);
	em[db - salt_octets - 1] = 1;
	memcpy(em + db - salt_octets, salt.p, salt.n);
	digest_unmask(mask, h, em, db);
	em[0] &= (uint8_t)(0xff >> (8 * n - bits));
	memcpy(em + db, h.p, h.n);
	em[n - 1] = 0xbc;
	return (struct slice){em, n};
}

static void
assert_told(struct signature_fact fact, enum signature_cause cause,
	bool verifies, enum digest_id digest)
{
	if (fact.status != SIGNATURE_INVALID || fact.story.cause != cause ||
		fact.story.verifies != verifies || fact.story.digest != digest)
		fail_msg("status %d, cause %d (not %d), %s, %s not %s",
			(int)fact.status, (int)fact.story.cause, (int)cause,
			fact.story.verifies ? "verifies" : "does not verify",
			digest_title(fact.story.digest), digest_title(digest));
}

static const size_t lengths[] = {1024, 1025, 1031, 2048, 3072};
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct named {
	enum oid_id algorithm;
	enum digest_id digest;
} named[] = {
	{OID_SHA1_WITH_RSA, DIGEST_SHA1},
	{OID_SHA224_WITH_RSA, DIGEST_SHA224},
	{OID_SHA256_WITH_RSA, DIGEST_SHA256},
	{OID_SHA384_WITH_RSA, DIGEST_SHA384},
	{OID_SHA512_WITH_RSA, DIGEST_SHA512},
	{OID_SHA512_256_WITH_RSA, DIGEST_SHA512_256},
	{OID_SHA3_256_WITH_RSA, DIGEST_SHA3_256},
	{OID_RIPEMD160_WITH_RSA, DIGEST_RIPEMD160},
	{OID_MD5_WITH_RSA, DIGEST_MD5},
};

/* Calls `test` with each algorithm and each length of key. */
static void
for_each_rsa(void (*test)(const struct rsa_pair *, const struct public_key *,
	const struct named *))
{
	for (size_t i = 0; i < COUNT(lengths); i++) {
		struct rsa_pair pair;

		make_pair(&pair, lengths[i]);
		for (size_t j = 0; j < COUNT(named); j++) {
			const struct public_key key = public_half(&pair);

			test(&pair, &key, &named[j]);
			release_octets(NULL);
		}
		free_pair(&pair);
	}
}

static void
other_digest_is_told(const struct rsa_pair *pair, const struct public_key *key,
	const struct named *row)
{
	for (int id = DIGEST_MD2; id < DIGEST_SM3; id++) {
		enum digest_id digest = (enum digest_id)id;
		struct slice value = closed(pair,
			padded(pair, info_of(digest, slice_text(MESSAGE))));
		struct signature_fact fact = verify(key, row->algorithm, value);

		if (digest == row->digest)
			assert_valid(fact);
		else
			assert_told(fact, CAUSE_OTHER_DIGEST, true, digest);
	}
}

static void
bare_digest_is_told(const struct rsa_pair *pair, const struct public_key *key,
	const struct named *row)
{
	struct slice digest = digest_of(row->digest, slice_text(MESSAGE));

	assert_told(
		verify(key, row->algorithm, closed(pair, padded(pair, digest))),
		CAUSE_NO_DIGEST_INFO, true, row->digest);
	assert_told(verify(key, row->algorithm,
			    closed(pair, padded(pair, repeated(7, 30)))),
		CAUSE_NO_DIGEST_INFO, false, DIGEST_NONE);
}

static void
digest_twice_is_told(const struct rsa_pair *pair, const struct public_key *key,
	const struct named *row)
{
	struct slice bare = digest_of(row->digest, slice_text(MESSAGE));
	struct slice info = info_of(row->digest, slice_text(MESSAGE));

	assert_told(
		verify(key, row->algorithm,
			closed(pair, padded(pair, info_of(row->digest, bare)))),
		CAUSE_DIGEST_TWICE, true, row->digest);
	assert_told(
		verify(key, row->algorithm,
			closed(pair, padded(pair, info_of(row->digest, info)))),
		CAUSE_DIGEST_TWICE, true, row->digest);
}

static void
other_content_is_told(const struct rsa_pair *pair, const struct public_key *key,
	const struct named *row)
{
	struct slice info = info_of(row->digest, slice_text("csrlinT"));

	assert_told(
		verify(key, row->algorithm, closed(pair, padded(pair, info))),
		CAUSE_OTHER_CONTENT, false, DIGEST_NONE);
}

static void
reversed_octets_are_told(const struct rsa_pair *pair,
	const struct public_key *key, const struct named *row)
{
	struct slice value = closed(
		pair, padded(pair, info_of(row->digest, slice_text(MESSAGE))));
	struct signature_fact fact =
		verify(key, row->algorithm, reversed(value));

	assert_told(fact, CAUSE_REVERSED, true, row->digest);
}

static void
no_padding_is_told(const struct rsa_pair *pair, const struct public_key *key,
	const struct named *row)
{
	struct slice info = info_of(row->digest, slice_text(MESSAGE));
	struct slice zeros = repeated(0, pair->octets - info.n);

	assert_told(
		verify(key, row->algorithm, closed(pair, joined(zeros, info))),
		CAUSE_UNPADDED, true, row->digest);
	assert_told(
		verify(key, row->algorithm,
			joined(hex("00"), repeated(0x35, pair->octets - 1))),
		CAUSE_NO_PADDING, false, DIGEST_NONE);
}

static void
pss_is_told(const struct rsa_pair *pair, const struct public_key *key,
	const struct named *row)
{
	static const size_t salts[] = {0, 20, 32};
	const enum digest_id masks[] = {row->digest, DIGEST_SHA1};

	if (row->digest == DIGEST_MD5)
		return; /* nobody signs so */
	for (size_t i = 0; i < COUNT(salts); i++)
		for (size_t j = 0; j < COUNT(masks); j++) {
			struct signature_fact fact = verify(key, row->algorithm,
				closed(pair,
					pss_encoded(pair, row->digest, masks[j],
						salts[i],
						slice_text(MESSAGE))));

			assert_told(fact, CAUSE_PSS, true, row->digest);
			assert_int_equal(fact.story.salt_octets, salts[i]);
		}
}

#define RSA_TEST(name) \
	static void test_##name(void **state) \
	{ \
		(void)state; \
		for_each_rsa(name); \
	}
RSA_TEST(other_digest_is_told)
RSA_TEST(bare_digest_is_told)
RSA_TEST(digest_twice_is_told)
RSA_TEST(other_content_is_told)
RSA_TEST(reversed_octets_are_told)
RSA_TEST(no_padding_is_told)
RSA_TEST(pss_is_told)

/* SHA-256, mask the same, salt of 32 octets. */
static const char pss_parameters[] =
	"3034a00f300d06096086480165030402010500"
	"a11c301a06092a864886f70d010108300d06096086480165030402010500"
	"a203020120";

static void
test_what_is_not_the_pss_of_its_parameters_is_told(void **state)
{
	struct rsa_pair pair;
	struct public_key key;
	struct slice message = slice_text(MESSAGE);

	make_pair(&pair, 2048);
	key = public_half(&pair);
#define ASK(block) verify_pss(&key, hex(pss_parameters), closed(&pair, block))
	assert_valid(ASK(
		pss_encoded(&pair, DIGEST_SHA256, DIGEST_SHA256, 32, message)));
	assert_told(ASK(pss_encoded(
			    &pair, DIGEST_SHA256, DIGEST_SHA256, 20, message)),
		CAUSE_PSS, true, DIGEST_SHA256);
	assert_told(
		ASK(pss_encoded(&pair, DIGEST_SHA1, DIGEST_SHA1, 20, message)),
		CAUSE_PSS, true, DIGEST_SHA1);
	assert_told(ASK(pss_encoded(&pair, DIGEST_SHA256, DIGEST_SHA256, 32,
			    slice_text("csrlinT"))),
		CAUSE_OTHER_CONTENT, false, DIGEST_SHA256);
	assert_told(ASK(padded(&pair, info_of(DIGEST_SHA256, message))),
		CAUSE_PKCS1, true, DIGEST_SHA256);
	/* Of 223 octets in front of the digest eight are zeros, then seven,
	 * which are no padding. */
	assert_told(ASK(pss_encoded(&pair, DIGEST_SHA256, DIGEST_SHA256, 214,
			    slice_text("csrlinT"))),
		CAUSE_OTHER_CONTENT, false, DIGEST_SHA256);
	assert_told(ASK(pss_encoded(&pair, DIGEST_SHA256, DIGEST_SHA256, 215,
			    slice_text("csrlinT"))),
		CAUSE_NO_PADDING, false, DIGEST_NONE);
#undef ASK
	free_pair(&pair);
	(void)state;
}

/* SHA-1 is what tools digest with first, where they digest twice. */
static void
test_a_digest_of_another_digest_is_told(void **state)
{
	struct rsa_pair pair;
	struct public_key key;
	struct slice once = digest_of(DIGEST_SHA1, slice_text(MESSAGE));

	make_pair(&pair, 2048);
	key = public_half(&pair);
	assert_told(
		verify(&key, OID_SHA256_WITH_RSA,
			closed(&pair,
				padded(&pair, info_of(DIGEST_SHA256, once)))),
		CAUSE_DIGEST_TWICE, true, DIGEST_SHA256);
	free_pair(&pair);
	(void)state;
}

/* SM3 has no DigestInfo that its octets could be compared with. */
static void
test_a_digest_info_of_sm3_is_told(void **state)
{
	struct rsa_pair pair;
	struct public_key key;
	struct slice info = joined(hex("3030300c06082a811ccf5501831105000420"),
		digest_of(DIGEST_SM3, slice_text(MESSAGE)));

	make_pair(&pair, 2048);
	key = public_half(&pair);
	assert_told(verify(&key, OID_SHA256_WITH_RSA,
			    closed(&pair, padded(&pair, info))),
		CAUSE_ODD_DIGEST_INFO, true, DIGEST_SM3);
	free_pair(&pair);
	(void)state;
}

/* A signature of a message that is too long to be digested in each way. */
static struct signature_fact
verify_long(
	const struct public_key *key, struct slice message, struct slice value)
{
	const struct algorithm by_sha256 = algorithm(OID_SHA256_WITH_RSA);
	const struct bit_string signature = bits(value);

	return verify_signature(key, &by_sha256, message, &signature);
}

static void
test_digests_of_long_messages_are_the_named_ones(void **state)
{
	struct rsa_pair pair;
	struct public_key key;
	struct slice most = repeated('a', 16384);
	struct slice more = repeated('a', 16385);

	make_pair(&pair, 2048);
	key = public_half(&pair);
#define ASK(message, content) \
	verify_long(&key, message, closed(&pair, padded(&pair, content)))
	assert_valid(ASK(more, info_of(DIGEST_SHA256, more)));
	assert_told(ASK(more, digest_of(DIGEST_SHA256, more)),
		CAUSE_NO_DIGEST_INFO, true, DIGEST_SHA256);
	assert_told(ASK(most, info_of(DIGEST_SHA1, most)), CAUSE_OTHER_DIGEST,
		true, DIGEST_SHA1);
	assert_told(ASK(more, info_of(DIGEST_SHA1, more)), CAUSE_OTHER_CONTENT,
		false, DIGEST_NONE);
	assert_told(
		ASK(most,
			info_of(DIGEST_SHA256, digest_of(DIGEST_SHA256, most))),
		CAUSE_DIGEST_TWICE, true, DIGEST_SHA256);
	assert_told(
		ASK(more,
			info_of(DIGEST_SHA256, digest_of(DIGEST_SHA256, more))),
		CAUSE_OTHER_CONTENT, false, DIGEST_NONE);
#undef ASK
	free_pair(&pair);
	(void)state;
}

/* A number above the modulus is none of a signature, whatever the parameters
 * say; reversed it may be one. */
static void
test_reversed_octets_are_told_without_parameters_of_pss(void **state)
{
	static const struct slice none = {NULL, 0};
	struct rsa_pair pair;
	struct public_key key;
	size_t above = 0;

	make_pair(&pair, 2048);
	key = public_half(&pair);
	for (int id = DIGEST_MD2; id < DIGEST_SM3; id++) {
		enum digest_id digest = (enum digest_id)id;
		struct slice value = reversed(closed(&pair,
			padded(&pair, info_of(digest, slice_text(MESSAGE)))));
		struct signature_fact fact = verify_pss(&key, none, value);

		if (fact.reason != REASON_MALFORMED)
			continue;
		above++;
		assert_told(fact, CAUSE_REVERSED, true, digest);
	}
	assert_true(above > 0);
	free_pair(&pair);
	(void)state;
}

/* A modulus that has no room for SHA-512 and what PSS has around it. */
static void
test_what_ends_like_pss_in_a_short_modulus_is_none(void **state)
{
	for (size_t bits = 96; bits <= 528; bits += 72) {
		struct rsa_pair pair;
		struct public_key key;
		struct slice block;

		make_pair(&pair, bits);
		key = public_half(&pair);
		block = joined(repeated(0x5a, pair.octets - 1), hex("bc"));
		assert_told(
			verify(&key, OID_SHA512_WITH_RSA, closed(&pair, block)),
			CAUSE_NO_PADDING, false, DIGEST_NONE);
		free_pair(&pair);
		release_octets(state);
	}
}

/* --- ECDSA, SM2 ------------------------------------------------------------
 */

static const struct {
	enum oid_id curve;
	const char *x, *y; /* the generator, which is the public key of 1 */
	const char *n;
} curves[] = {
	{OID_SECP256R1,
		"6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c"
		"296",
		"4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf5"
		"1f5",
		"ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632"
		"551"},
	{OID_SECP384R1,
		"aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542"
		"a385502f25dbf55296c3a545e3872760ab7",
		"3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b"
		"8c00a60b1ce1d7e819d7a431d7c90ea0e5f",
		"ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372"
		"ddf581a0db248b0a77aecec196accc52973"},
	{OID_SECP256K1,
		"79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81"
		"798",
		"483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d"
		"4b8",
		"fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364"
		"141"},
	{OID_SECP521R1,
		"00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606"
		"b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e"
		"31c2e5bd66",
		"011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd172"
		"73e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94"
		"769fd16650",
		"01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		"ffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb7"
		"1e91386409"},
};
enum { P521 = 3 };

/* A signature and the order of its group. */
struct pair_of_numbers {
	mpz_t r, s, n;
};

/* s = (e + r d) / k modulo n, where the private key d and the nonce k are 1, so
 * that r is x of G. */
static void
sign_ecdsa(struct pair_of_numbers *out, size_t curve, struct slice digest)
{
	mpz_t e;
	size_t bits;

	mpz_init(e);
	mpz_init_set_str(out->n, curves[curve].n, 16);
	mpz_init_set_str(out->r, curves[curve].x, 16);
	mpz_init(out->s);
	mpz_mod(out->r, out->r, out->n);
	bits = mpz_sizeinbase(out->n, 2);
	mpz_import(e, digest.n, 1, 1, 0, 0, digest.p);
	if (8 * digest.n > bits)
		mpz_tdiv_q_2exp(e, e, 8 * digest.n - bits);
	mpz_add(out->s, e, out->r);
	mpz_mod(out->s, out->s, out->n);
	mpz_clear(e);
}

static struct slice
integer_of(const mpz_t number)
{
	size_t n = mpz_sizeinbase(number, 2) / 8 + 1;
	uint8_t head[] = {0x02, (uint8_t)n};

	return joined(
		joined((struct slice){head, 2}, hex("")), exported(number, n));
}

static struct slice
in_der(const struct pair_of_numbers *numbers)
{
	struct slice both =
		joined(integer_of(numbers->r), integer_of(numbers->s));
	uint8_t n = (uint8_t)both.n;
	uint8_t head[] = {0x30, n};
	uint8_t long_head[] = {0x30, 0x81, n};

	return n > 0x7f ? joined((struct slice){long_head, 3}, both)
			: joined((struct slice){head, 2}, both);
}

static struct slice
in_a_run(const struct pair_of_numbers *numbers, size_t half)
{
	return joined(exported(numbers->r, half), exported(numbers->s, half));
}

static struct public_key
generator_key(size_t curve)
{
	struct slice point = joined(
		hex("04"), joined(hex(curves[curve].x), hex(curves[curve].y)));

	return ec_key(curves[curve].curve, point);
}

static void
free_numbers(struct pair_of_numbers *numbers)
{
	mpz_clears(numbers->r, numbers->s, numbers->n, NULL);
}

static void
test_other_digests_of_ecdsa_are_told(void **state)
{
	static const enum digest_id digests[] = {
		DIGEST_SHA1, DIGEST_SHA256, DIGEST_SHA384, DIGEST_SHA512};
	static const enum oid_id algorithms[] = {OID_ECDSA_WITH_SHA1,
		OID_ECDSA_WITH_SHA256, OID_ECDSA_WITH_SHA384,
		OID_ECDSA_WITH_SHA512};

	for (size_t c = 0; c < COUNT(curves); c++)
		for (size_t i = 0; i < COUNT(digests); i++) {
			struct pair_of_numbers numbers;
			const struct public_key key = generator_key(c);

			sign_ecdsa(&numbers, c,
				digest_of(digests[i], slice_text(MESSAGE)));
			for (size_t j = 0; j < COUNT(algorithms); j++) {
				struct signature_fact fact = verify(
					&key, algorithms[j], in_der(&numbers));

				if (i == j)
					assert_valid(fact);
				else
					assert_told(fact, CAUSE_OTHER_DIGEST,
						true, digests[i]);
			}
			free_numbers(&numbers);
			release_octets(state);
		}
}

static void
test_a_digest_of_a_digest_by_ecdsa_is_told(void **state)
{
	for (size_t c = 0; c < COUNT(curves); c++) {
		struct pair_of_numbers numbers;
		const struct public_key key = generator_key(c);
		struct slice once =
			digest_of(DIGEST_SHA256, slice_text(MESSAGE));

		sign_ecdsa(&numbers, c, digest_of(DIGEST_SHA256, once));
		assert_told(
			verify(&key, OID_ECDSA_WITH_SHA256, in_der(&numbers)),
			CAUSE_DIGEST_TWICE, true, DIGEST_SHA256);
		free_numbers(&numbers);
	}
	(void)state;
}

static void
test_raw_numbers_are_told(void **state)
{
	for (size_t c = 0; c < COUNT(curves); c++) {
		struct pair_of_numbers numbers;
		const struct public_key key = generator_key(c);
		size_t half = strlen(curves[c].n) / 2;

		sign_ecdsa(&numbers, c,
			digest_of(DIGEST_SHA256, slice_text(MESSAGE)));
		for (size_t padding = 0; padding <= 16; padding += 4)
			assert_told(verify(&key, OID_ECDSA_WITH_SHA256,
					    in_a_run(&numbers, half + padding)),
				CAUSE_RAW, true, DIGEST_SHA256);
		assert_told(
			verify(&key, OID_ECDSA_WITH_SHA256,
				joined(reversed(exported(numbers.r, half)),
					reversed(exported(numbers.s, half)))),
			CAUSE_RAW_REVERSED, true, DIGEST_SHA256);
		assert_told(verify(&key, OID_ECDSA_WITH_SHA384,
				    in_a_run(&numbers, half)),
			CAUSE_RAW, true, DIGEST_SHA256);
		mpz_add_ui(numbers.s, numbers.s, 1);
		assert_told(verify(&key, OID_ECDSA_WITH_SHA256,
				    in_a_run(&numbers, half)),
			CAUSE_RAW, false, DIGEST_SHA256);
		free_numbers(&numbers);
		release_octets(state);
	}
}

/* The key on P-521 whose signature over this digest is r = x of G and s: that
 * of d = (s - e) / r. */
static struct public_key
key_that_signs(const struct pair_of_numbers *numbers, struct slice digest)
{
	struct ecc_scalar d;
	struct ecc_point point;
	struct slice octets;
	mpz_t x, y;

	mpz_inits(x, y, NULL);
	mpz_import(y, digest.n, 1, 1, 0, 0, digest.p);
	mpz_sub(y, numbers->s, y);
	assert_true(mpz_invert(x, numbers->r, numbers->n) != 0);
	mpz_mul(x, x, y);
	mpz_mod(x, x, numbers->n);
	ecc_scalar_init(&d, nettle_get_secp_521r1());
	assert_true(ecc_scalar_set(&d, x) == 1);
	ecc_point_init(&point, nettle_get_secp_521r1());
	ecc_point_mul_g(&point, &d);
	ecc_point_get(&point, x, y);
	octets = joined(hex("04"), joined(exported(x, 66), exported(y, 66)));
	ecc_point_clear(&point);
	ecc_scalar_clear(&d);
	mpz_clears(x, y, NULL);
	return ec_key(OID_SECP521R1, octets);
}

/* 127 octets are the most whose length takes one octet: r of 66, and an s of
 * 57 that is given beforehand. */
static void
test_raw_numbers_of_127_octets_are_told(void **state)
{
	for (size_t bits = 446; bits <= 463; bits++) {
		struct slice digest =
			digest_of(DIGEST_SHA256, slice_text(MESSAGE));
		struct pair_of_numbers numbers;
		struct public_key key;

		sign_ecdsa(&numbers, P521, digest);
		mpz_set_ui(numbers.s, 1);
		mpz_mul_2exp(numbers.s, numbers.s, bits - 1);
		key = key_that_signs(&numbers, digest);
		assert_valid(
			verify(&key, OID_ECDSA_WITH_SHA256, in_der(&numbers)));
		assert_told(verify(&key, OID_ECDSA_WITH_SHA256,
				    in_a_run(&numbers, 66)),
			CAUSE_RAW, true, DIGEST_SHA256);
		free_numbers(&numbers);
		release_octets(state);
	}
}

/* Lengths that are none of two such numbers. */
static void
test_other_lengths_are_not_raw(void **state)
{
	const struct public_key key = generator_key(0);
	static const size_t octets[] = {1, 2, 62, 63, 65, 97, 98, 256};

	(void)state;
	for (size_t i = 0; i < COUNT(octets); i++) {
		struct signature_fact fact = verify(
			&key, OID_ECDSA_WITH_SHA256, repeated(0x11, octets[i]));

		assert_told(fact, CAUSE_NOT_FOUND, false, DIGEST_NONE);
	}
}

/* --- SM2 ------------------------------------------------------------------ */

/* GB/T 32918.5: the curve and its generator, which is the public key of 1. */
static const char sm2_curve[] =
	"fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc"
	"28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93";
static const char sm2_generator[] =
	"32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7"
	"bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0";
static const char sm2_order[] =
	"fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123";

/* GB/T 32918.2 5.5 */
static struct slice
sm2_digest_of(enum digest_id id, const char *user)
{
	const size_t bits = 8 * strlen(user);
	const uint8_t length[] = {(uint8_t)(bits >> 8), (uint8_t)bits};
	struct slice head = joined((struct slice){length, sizeof(length)},
		joined(slice_text(user), hex(sm2_curve)));
	struct slice points = joined(hex(sm2_generator), hex(sm2_generator));

	return digest_of(id,
		joined(digest_of(id, joined(head, points)),
			slice_text(MESSAGE)));
}

/* r = e + x and s = (k - r d) / (1 + d) modulo n, where the private key d and
 * the nonce k are 1, so that x is that of G. */
static void
sign_sm2(struct pair_of_numbers *out, struct slice digest)
{
	struct slice x = slice_head(hex(sm2_generator), 32);
	mpz_t two;

	mpz_init_set_str(out->n, sm2_order, 16);
	mpz_init(out->r);
	mpz_init(out->s);
	mpz_init_set_ui(two, 2);
	mpz_import(out->r, digest.n, 1, 1, 0, 0, digest.p);
	mpz_import(out->s, x.n, 1, 1, 0, 0, x.p);
	mpz_add(out->r, out->r, out->s);
	mpz_mod(out->r, out->r, out->n);
	mpz_ui_sub(out->s, 1, out->r);
	assert_true(mpz_invert(two, two, out->n) != 0);
	mpz_mul(out->s, out->s, two);
	mpz_mod(out->s, out->s, out->n);
	mpz_clear(two);
}

static struct public_key
sm2_key(void)
{
	return ec_key(OID_SM2, joined(hex("04"), hex(sm2_generator)));
}

static const struct {
	const char *user; /* NULL: the message alone was hashed */
	enum digest_id digest;
	enum signature_status status;
	struct signature_story story;
} sm2_stories[] = {
	{"1234567812345678", DIGEST_SM3, SIGNATURE_VALID, {0}},
	{"", DIGEST_SM3, SIGNATURE_VALID,
		{.cause = CAUSE_USER_ID_EMPTY, .verifies = true}},
	{NULL, DIGEST_SM3, SIGNATURE_INVALID,
		{.cause = CAUSE_USER_ID_LEFT_OUT,
			.verifies = true,
			.digest = DIGEST_SM3}},
	{"1234567812345678", DIGEST_SHA256, SIGNATURE_INVALID,
		{.cause = CAUSE_OTHER_DIGEST,
			.verifies = true,
			.digest = DIGEST_SHA256}},
	{"ALICE123@YAHOO.COM", DIGEST_SM3, SIGNATURE_INVALID, {0}},
	{"12345678", DIGEST_SM3, SIGNATURE_INVALID, {0}},
	{"", DIGEST_SHA256, SIGNATURE_INVALID, {0}},
	{NULL, DIGEST_SHA256, SIGNATURE_INVALID, {0}},
};

static void
test_users_of_sm2_are_told(void **state)
{
	for (size_t i = 0; i < COUNT(sm2_stories); i++) {
		const struct signature_story *told = &sm2_stories[i].story;
		const struct public_key key = sm2_key();
		struct pair_of_numbers numbers;
		struct signature_fact fact;

		sign_sm2(&numbers,
			sm2_stories[i].user == NULL
				? digest_of(sm2_stories[i].digest,
					  slice_text(MESSAGE))
				: sm2_digest_of(sm2_stories[i].digest,
					  sm2_stories[i].user));
		fact = verify(&key, OID_SM2_WITH_SM3, in_der(&numbers));
		if (fact.status != sm2_stories[i].status ||
			fact.story.cause != told->cause ||
			fact.story.verifies != told->verifies ||
			fact.story.digest != told->digest)
			fail_msg("row %zu: status %d, cause %d, %s", i,
				(int)fact.status, (int)fact.story.cause,
				digest_title(fact.story.digest));
		free_numbers(&numbers);
		release_octets(state);
	}
}

static void
test_raw_numbers_of_sm2_are_told(void **state)
{
	static const char *const users[] = {"1234567812345678", ""};

	for (size_t i = 0; i < COUNT(users); i++) {
		const struct public_key key = sm2_key();
		struct pair_of_numbers numbers;
		struct signature_fact fact;

		sign_sm2(&numbers, sm2_digest_of(DIGEST_SM3, users[i]));
		for (size_t half = 32; half <= 48; half += 8) {
			fact = verify(&key, OID_SM2_WITH_SM3,
				in_a_run(&numbers, half));
			assert_int_equal(fact.status, SIGNATURE_INVALID);
			assert_int_equal(fact.story.cause, CAUSE_RAW);
			assert_true(fact.story.verifies);
		}
		fact = verify(&key, OID_SM2_WITH_SM3,
			joined(reversed(exported(numbers.r, 32)),
				reversed(exported(numbers.s, 32))));
		assert_int_equal(fact.status, SIGNATURE_INVALID);
		assert_int_equal(fact.story.cause, CAUSE_RAW_REVERSED);
		assert_true(fact.story.verifies);
		free_numbers(&numbers);
		release_octets(state);
	}
}

/* --- */

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_other_digest_is_told),
		TEST(test_bare_digest_is_told),
		TEST(test_digest_twice_is_told),
		TEST(test_other_content_is_told),
		TEST(test_reversed_octets_are_told),
		TEST(test_no_padding_is_told),
		TEST(test_pss_is_told),
		TEST(test_what_is_not_the_pss_of_its_parameters_is_told),
		TEST(test_a_digest_of_another_digest_is_told),
		TEST(test_a_digest_info_of_sm3_is_told),
		TEST(test_digests_of_long_messages_are_the_named_ones),
		TEST(test_reversed_octets_are_told_without_parameters_of_pss),
		TEST(test_what_ends_like_pss_in_a_short_modulus_is_none),
		TEST(test_other_digests_of_ecdsa_are_told),
		TEST(test_a_digest_of_a_digest_by_ecdsa_is_told),
		TEST(test_raw_numbers_are_told),
		TEST(test_raw_numbers_of_127_octets_are_told),
		TEST(test_other_lengths_are_not_raw),
		TEST(test_users_of_sm2_are_told),
		TEST(test_raw_numbers_of_sm2_are_told),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
