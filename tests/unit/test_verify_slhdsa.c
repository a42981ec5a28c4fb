/* SLH-DSA and HashSLH-DSA: the requests of corpus/, every guard, and where
 * they lie beside the project, certificates of OpenSSL.
 * SPDX-License-Identifier: MIT */
#include "test_verify_files.h"

#include "verify/pqc.h"
#include "verify/pqc_message.h"

static struct signed_file
request_named(const char *path)
{
	return signed_file(path, KEY_SLH_DSA);
}

static const char *const requests[] = {
	"corpus/slhdsa-sha2-128s.csr",
	"corpus/slhdsa-sha2-128f.csr",
	"corpus/slhdsa-sha2-192f.csr",
	"corpus/slhdsa-sha2-256s.csr",
	"corpus/slhdsa-sha2-256f.csr",
	"corpus/slhdsa-shake-128f.csr",
	"corpus/slhdsa-shake-192s.csr",
	"corpus/slhdsa-shake-192f.csr",
	"corpus/slhdsa-shake-256f.csr",
};

enum { REQUESTS = sizeof requests / sizeof requests[0] };

static void
test_requests_are_valid(void **state)
{
	(void)state;
	for (size_t i = 0; i < REQUESTS; i++) {
		struct signed_file file = request_named(requests[i]);

		assert_valid(verify_file(&file));
		release_octets(NULL);
	}
}

/* FIPS 205 table 2; the lengths follow from all parameters. */
static void
test_lengths(void **state)
{
	static const struct {
		size_t key, signature;
	} sizes[] = {{32, 7856}, {32, 17088}, {48, 16224}, {48, 35664},
		{64, 29792}, {64, 49856}};

	(void)state;
	for (unsigned i = 0; i < 12; i++) {
		enum oid_id plain = OID_SLH_DSA_SHA2_128S + i;
		enum oid_id hash = OID_HASH_SLH_DSA_SHA2_128S + i;

		assert_int_equal(pqc_key_octets(plain), sizes[i % 6].key);
		assert_int_equal(
			pqc_signature_octets(plain), sizes[i % 6].signature);
		assert_int_equal(pqc_key_octets(hash), sizes[i % 6].key);
		assert_int_equal(pqc_plain(hash), plain);
		assert_int_equal(pqc_plain(plain), OID_UNKNOWN);
	}
}

/* From the randomizer to the last node of the last layer. */
static void
test_changed_octets_are_invalid(void **state)
{
	(void)state;
	for (size_t i = 0; i < REQUESTS; i++) {
		struct signed_file file = request_named(requests[i]);
		size_t n = file.signature.octets.n;

		assert_changes_are_invalid(&file, 0, 64, 9);
		assert_changes_are_invalid(&file, 64, n, n / 17);
		assert_changes_are_invalid(&file, n - 1, n, 1);
		release_octets(NULL);
	}
}

static void
test_another_message_is_invalid(void **state)
{
	(void)state;
	for (size_t i = 0; i < REQUESTS; i++) {
		struct signed_file file = request_named(requests[i]);

		file.message = slice_head(file.message, file.message.n - 1);
		assert_invalid(verify_file(&file), REASON_NONE);
		release_octets(NULL);
	}
}

/* The seed, and the root. */
static void
test_another_key_is_invalid(void **state)
{
	struct signed_file file = request_named(requests[1]);
	struct slice key = file.key.bits.octets;

	(void)state;
	assert_invalid(verify_key(&file, with_octet(key, 0, key.p[0] ^ 1)),
		REASON_NONE);
	assert_invalid(verify_key(&file, with_octet(key, 31, key.p[31] ^ 1)),
		REASON_NONE);
}

static void
test_key_of_another_length_is_unusable(void **state)
{
	struct signed_file file = request_named(requests[1]);
	struct slice key = file.key.bits.octets;

	(void)state;
	assert_invalid(
		verify_key(&file, slice_head(key, 0)), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_key(&file, slice_head(key, 31)), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_key(&file, joined(key, hex("00"))), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_key(&file, joined(key, key)), REASON_KEY_UNUSABLE);
}

static void
test_signature_of_another_length_is_malformed(void **state)
{
	struct signed_file file = request_named(requests[1]);
	struct slice value = file.signature.octets;

	(void)state;
	assert_invalid(
		verify_value(&file, slice_head(value, 0)), REASON_MALFORMED);
	assert_invalid(
		verify_value(&file, slice_head(value, 7856)), REASON_MALFORMED);
	assert_invalid(verify_value(&file, slice_head(value, value.n - 1)),
		REASON_MALFORMED);
	assert_invalid(verify_value(&file, joined(value, hex("00"))),
		REASON_MALFORMED);
}

static void
test_algorithm_of_another_set_is_a_mismatch(void **state)
{
	struct signed_file file = request_named(requests[1]);

	(void)state;
	file.algorithm.id = OID_SLH_DSA_SHAKE_128F;
	assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
	file.algorithm.id = OID_HASH_SLH_DSA_SHA2_128F;
	assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
	file.algorithm.id = OID_ML_DSA_44;
	assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
}

/* --- of a digest ------------------------------------------------------------
 */

static void
test_hash_slh_dsa(void **state)
{
	struct signed_file file =
		request_named("corpus/hash-slhdsa-sha2-128f.csr");

	(void)state;
	assert_valid(verify_file(&file));
	file.message = slice_head(file.message, file.message.n - 1);
	assert_invalid(verify_file(&file), REASON_NONE);
}

/* A signature of the message is none of its digest, with SHAKE128 and SHAKE256
 * as with SHA-2. */
static void
test_a_message_is_not_its_digest(void **state)
{
	(void)state;
	for (size_t i = 0; i < REQUESTS; i++) {
		struct signed_file file = request_named(requests[i]);

		file.algorithm.id +=
			OID_HASH_SLH_DSA_SHA2_128S - OID_SLH_DSA_SHA2_128S;
		file.key.algorithm.id = file.algorithm.id;
		assert_invalid(verify_file(&file), REASON_NONE);
		release_octets(NULL);
	}
}

/* Of the empty message, as FIPS 180-4 and FIPS 202 have its digests. */
static void
test_messages(void **state)
{
	static const struct {
		enum pqc_prehash prehash;
		const char *head;
		const char *rest;
	} messages[] = {
		{PREHASH_NONE, "0000", ""},
		{PREHASH_SHA256, "01000609608648016503040201",
			"e3b0c44298fc1c149afbf4c8996fb924"
			"27ae41e4649b934ca495991b7852b855"},
		{PREHASH_SHA512, "01000609608648016503040203",
			"cf83e1357eefb8bdf1542850d66d8007"
			"d620e4050b5715dc83f4a921d36ce9ce"
			"47d0d13c5d85f2b0ff8318d2877eec2f"
			"63b931bd47417a81a538327af927da3e"},
		{PREHASH_SHAKE128, "0100060960864801650304020b",
			"7f9c2ba4e88f827d616045507605853e"
			"d73b8093f6efbc88eb1a6eacfa66ef26"},
		{PREHASH_SHAKE256, "0100060960864801650304020c",
			"46b9dd2b0ba88d13233b3feb743eeb24"
			"3fcd52ea62b81b82b50c27646ed5762f"
			"d75dc4ddd8c0f200cb05019d67b592f6"
			"fc821c49479ab48640292eacb3b7c4be"},
	};
	const struct slice nothing = {NULL, 0};
	struct pqc_message message;

	(void)state;
	for (size_t i = 0; i < sizeof messages / sizeof messages[0]; i++) {
		pqc_message_make(nothing, messages[i].prehash, &message);
		assert_true(
			slice_equal(message.parts[0], hex(messages[i].head)));
		assert_true(
			slice_equal(message.parts[1], hex(messages[i].rest)));
	}
}

/* --- other implementations --------------------------------------------------
 */

static void
test_certificates_of_others_are_valid(void **state)
{
	static const char *const names[] = {"sha2-128f", "sha2-128s",
		"sha2-192s", "sha2-256s", "shake-128f", "shake-128s",
		"shake-256s"};
	char path[4200];

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct signed_file file;

		snprintf(path, sizeof path, "%s/data/pqc/ossl35-slh-dsa-%s.der",
			shared_folder(), names[i]);
		if (!is_there(path))
			skip();
		file = request_named(path);
		assert_valid(verify_file(&file));
		assert_changes_are_invalid(&file, 0, file.signature.octets.n,
			file.signature.octets.n / 7);
		release_octets(NULL);
	}
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_requests_are_valid),
		TEST(test_lengths),
		TEST(test_changed_octets_are_invalid),
		TEST(test_another_message_is_invalid),
		TEST(test_another_key_is_invalid),
		TEST(test_key_of_another_length_is_unusable),
		TEST(test_signature_of_another_length_is_malformed),
		TEST(test_algorithm_of_another_set_is_a_mismatch),
		TEST(test_hash_slh_dsa),
		TEST(test_a_message_is_not_its_digest),
		TEST(test_messages),
		TEST(test_certificates_of_others_are_valid),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
