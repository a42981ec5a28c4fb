/* Composite ML-DSA: the requests of corpus/, each half by itself, and the
 * construction that both are bound by.
 * SPDX-License-Identifier: MIT */
#include "test_verify_files.h"
#include "testing.h"

#include "csr/composite.h"
#include "verify/pqc.h"
#include "verify/pqc_message.h"

/* draft-ietf-lamps-pq-composite-sigs-19: the last arcs of section 6, the
 * longest key and signature of appendix A; a signature of ECDSA may be
 * shorter. */
static const struct set {
	const char *request;
	uint8_t arc;
	const char *label;
	size_t key, signature;
} sets[] = {
	{"mldsa44-rsa2048-pss", 37, "COMPSIG-MLDSA44-RSA2048-PSS-SHA256", 1582,
		2676},
	{"mldsa44-rsa2048-pkcs15", 38, "COMPSIG-MLDSA44-RSA2048-PKCS15-SHA256",
		1582, 2676},
	{"mldsa44-ed25519", 39, "COMPSIG-MLDSA44-Ed25519-SHA512", 1344, 2484},
	{"mldsa44-p256", 40, "COMPSIG-MLDSA44-ECDSA-P256-SHA256", 1377, 2492},
	{"mldsa65-rsa3072-pss", 41, "COMPSIG-MLDSA65-RSA3072-PSS-SHA512", 2350,
		3693},
	{"mldsa65-rsa3072-pkcs15", 42, "COMPSIG-MLDSA65-RSA3072-PKCS15-SHA512",
		2350, 3693},
	{"mldsa65-rsa4096-pss", 43, "COMPSIG-MLDSA65-RSA4096-PSS-SHA512", 2478,
		3821},
	{"mldsa65-rsa4096-pkcs15", 44, "COMPSIG-MLDSA65-RSA4096-PKCS15-SHA512",
		2478, 3821},
	{"key", 45, "COMPSIG-MLDSA65-ECDSA-P256-SHA512", 2017, 3381},
	{"mldsa65-p384", 46, "COMPSIG-MLDSA65-ECDSA-P384-SHA512", 2049, 3413},
	{"mldsa65-brainpoolp256r1", 47, "COMPSIG-MLDSA65-ECDSA-BP256-SHA512",
		2017, 3381},
	{"mldsa65-ed25519", 48, "COMPSIG-MLDSA65-Ed25519-SHA512", 1984, 3373},
	{"mldsa87-p384", 49, "COMPSIG-MLDSA87-ECDSA-P384-SHA512", 2689, 4731},
	{"mldsa87-brainpoolp384r1", 50, "COMPSIG-MLDSA87-ECDSA-BP384-SHA512",
		2689, 4731},
	{"mldsa87-ed448", 51, "COMPSIG-MLDSA87-Ed448-SHAKE256", 2649, 4741},
	{"mldsa87-rsa3072-pss", 52, "COMPSIG-MLDSA87-RSA3072-PSS-SHA512", 2990,
		5011},
	{"mldsa87-rsa4096-pss", 53, "COMPSIG-MLDSA87-RSA4096-PSS-SHA512", 3118,
		5139},
	{"mldsa87-p521", 54, "COMPSIG-MLDSA87-ECDSA-P521-SHA512", 2725, 4766},
};

enum { SETS = sizeof sets / sizeof sets[0], ECDSA_SHORTER = 8 };

static struct signed_file
request_named(const char *name)
{
	char path[80];

	snprintf(path, sizeof path, "corpus/composite-%s.csr", name);
	return signed_file(path, KEY_COMPOSITE);
}

static enum oid_id
id_of(const struct set *set)
{
	const uint8_t octets[] = {0x2b, 6, 1, 5, 5, 7, 6, set->arc};

	return oid_find((struct slice){octets, sizeof octets});
}

static const struct composite *
composite_of(const struct signed_file *file)
{
	const struct composite *composite =
		composite_find(file->key.algorithm.id);

	assert_non_null(composite);
	return composite;
}

static struct slice
ml_dsa_value(const struct signed_file *file)
{
	return slice_head(file->signature.octets,
		pqc_signature_octets(composite_of(file)->ml_dsa));
}

static struct slice
classic_value(const struct signed_file *file)
{
	return slice_from(file->signature.octets, ml_dsa_value(file).n);
}

static struct slice
flipped(struct slice octets, size_t at)
{
	return with_octet(octets, at, octets.p[at] ^ 0x01);
}

static void
test_requests_are_valid(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct signed_file file = request_named(sets[i].request);

		assert_int_equal(file.key.algorithm.id, id_of(&sets[i]));
		assert_valid(verify_file(&file));
		release_octets(NULL);
	}
}

static void
test_table_is_that_of_the_draft(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		const struct composite *composite =
			composite_find(id_of(&sets[i]));

		assert_non_null(composite);
		assert_string_equal(composite->label, sets[i].label);
		assert_true(strlen(composite->label) <= PQC_CONTEXT_OCTETS_MAX);
		assert_int_equal(composite_ml_dsa_octets(composite),
			pqc_key_octets(composite->ml_dsa));
	}
	assert_null(composite_find(OID_ML_DSA_65));
	assert_null(composite_find(OID_UNKNOWN));
}

/* RSA and ECDSA encode numbers, whose length may be less. */
static void
test_lengths_are_those_of_the_draft(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct signed_file file = request_named(sets[i].request);
		size_t n = file.signature.octets.n;

		assert_int_equal(file.key.bits.octets.n, sets[i].key);
		assert_within(n, sets[i].signature - ECDSA_SHORTER,
			sets[i].signature);
		if (composite_of(&file)->kind != KEY_EC)
			assert_int_equal(n, sets[i].signature);
		release_octets(NULL);
	}
}

/* Each half is good, as the whole is; with the other one broken, absent or of
 * another request the whole is not. */
static void
test_no_single_half_suffices(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct signed_file file = request_named(sets[i].request);
		struct slice ml_dsa = ml_dsa_value(&file);
		struct slice classic = classic_value(&file);
		struct signature_fact fact;

		fact = verify_value(&file, joined(flipped(ml_dsa, 7), classic));
		assert_invalid(fact, REASON_NONE);
		assert_int_equal(fact.story.cause, CAUSE_HALF_ML_DSA);
		fact = verify_value(&file,
			joined(ml_dsa, flipped(classic, classic.n - 20)));
		assert_invalid(fact, REASON_NONE);
		assert_int_equal(fact.story.cause, CAUSE_HALF_CLASSIC);
		fact = verify_value(&file,
			joined(flipped(ml_dsa, 7),
				flipped(classic, classic.n - 20)));
		assert_invalid(fact, REASON_NONE);
		assert_int_equal(fact.story.cause, CAUSE_NOT_FOUND);
		assert_invalid(verify_value(&file, ml_dsa), REASON_MALFORMED);
		assert_invalid(verify_value(&file, classic), REASON_MALFORMED);
		release_octets(NULL);
	}
}

/* The key of one half alone, under the composite's name and under its own. */
static void
test_half_of_a_key_is_no_key(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct signed_file file = request_named(sets[i].request);
		struct slice key = file.key.bits.octets;
		size_t ml_dsa = composite_ml_dsa_octets(composite_of(&file));

		assert_invalid(verify_key(&file, slice_head(key, 0)),
			REASON_KEY_UNUSABLE);
		assert_invalid(verify_key(&file, slice_head(key, ml_dsa)),
			REASON_KEY_UNUSABLE);
		assert_invalid(verify_key(&file, slice_from(key, ml_dsa)),
			REASON_KEY_UNUSABLE);
		assert_invalid(verify_key(&file, slice_head(key, key.n - 1)),
			REASON_KEY_UNUSABLE);
		assert_invalid(verify_key(&file, joined(key, hex("00"))),
			REASON_KEY_UNUSABLE);
		file.key.algorithm.id = composite_of(&file)->ml_dsa;
		file.key.kind = KEY_ML_DSA;
		assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
		release_octets(NULL);
	}
}

/* The ML-DSA half is no signature of the request that stands alone, and so
 * cannot be taken out of the composite. */
static void
test_half_of_a_signature_is_none_alone(void **state)
{
	struct signed_file file = request_named("key");
	size_t ml_dsa = composite_ml_dsa_octets(composite_of(&file));

	(void)state;
	file.signature.octets = ml_dsa_value(&file);
	file.key.bits.octets = slice_head(file.key.bits.octets, ml_dsa);
	file.key.kind = KEY_ML_DSA;
	file.key.algorithm.id = OID_ML_DSA_65;
	file.algorithm.id = OID_ML_DSA_65;
	assert_invalid(verify_file(&file), REASON_NONE);
}

static void
test_changed_octets_are_invalid(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct signed_file file = request_named(sets[i].request);
		struct slice value = file.signature.octets;

		for (size_t at = 0; at < value.n; at += 97) {
			assert_int_equal(
				verify_value(&file, flipped(value, at)).status,
				SIGNATURE_INVALID);
			free(held[--held_count]);
		}
		release_octets(NULL);
	}
}

static void
test_changed_keys_are_invalid(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct signed_file file = request_named(sets[i].request);
		struct slice key = file.key.bits.octets;

		for (size_t at = 0; at < key.n; at += 97) {
			assert_int_equal(
				verify_key(&file, flipped(key, at)).status,
				SIGNATURE_INVALID);
			free(held[--held_count]);
		}
		release_octets(NULL);
	}
}

/* Each is right in all but what its name tells. */
static void
test_other_constructions_are_invalid(void **state)
{
	static const char *const names[] = {"mldsa-changed", "classic-changed",
		"rsa-changed", "ed25519-changed", "subject-changed", "label",
		"label-as-context", "without-context", "without-prehash",
		"bare", "application-context"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct signed_file file = request_named(names[i]);

		assert_invalid(verify_file(&file), REASON_NONE);
		release_octets(NULL);
	}
}

static void
test_other_values_are_malformed(void **state)
{
	static const char *const names[] = {"signature-exchanged",
		"signature-sequence", "signature-long", "signature-short",
		"signature-trailing", "mldsa-alone", "classic-alone"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct signed_file file = request_named(names[i]);

		assert_invalid(verify_file(&file), REASON_MALFORMED);
		release_octets(NULL);
	}
}

static void
test_other_keys_are_unusable(void **state)
{
	static const char *const names[] = {"key-sequence", "key-exchanged",
		"key-short", "key-trailing", "rsa-size", "point-compressed",
		"ed25519-short", "rsa-exponent-1", "point-off-curve",
		"ed25519-zero", "ed25519-no-point"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct signed_file file = request_named(names[i]);

		assert_invalid(verify_file(&file), REASON_KEY_UNUSABLE);
		release_octets(NULL);
	}
}

static void
test_another_composite_is_a_mismatch(void **state)
{
	struct signed_file file = request_named("key");

	(void)state;
	file.algorithm.id = OID_MLDSA65_P384;
	assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
	file.algorithm.id = OID_ML_DSA_65;
	assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
	file.algorithm.id = OID_ECDSA_WITH_SHA256;
	assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
}

static void
test_other_drafts_are_not_checked(void **state)
{
	struct signed_file file =
		signed_file("corpus/composite-draft-12.csr", KEY_UNKNOWN);

	(void)state;
	assert_not_checked(verify_file(&file), REASON_ALGORITHM_UNKNOWN);
}

/* An exponent that is too long to compute with leaves the half open: that is
 * not valid, but invalid where the other half is. The key is the smallest
 * DER with such an exponent. */
static void
test_costly_half_is_never_valid(void **state)
{
	struct signed_file file = request_named("mldsa44-rsa2048-pkcs15");
	const size_t ml_dsa = composite_ml_dsa_octets(composite_of(&file));
	struct slice key = file.key.bits.octets;
	struct slice half = slice_from(key, ml_dsa);
	/* Behind the header of the SEQUENCE: the modulus, then 3 octets. */
	struct slice modulus = slice_head(slice_from(half, 4), 4 + 257);
	struct slice exponent = joined(hex("0221"),
		joined(hex("01"), joined(repeated(0, 31), hex("01"))));
	struct slice costly = joined(slice_head(key, ml_dsa),
		joined(hex("30820128"), joined(modulus, exponent)));
	struct slice value = file.signature.octets;
	struct signed_file other = file;

	(void)state;
	assert_int_equal(half.n, 270);
	assert_not_checked(verify_key(&file, costly), REASON_TOO_COSTLY);
	other.key.bits.octets = costly;
	assert_invalid(verify_value(&other, flipped(value, 7)), REASON_NONE);
}

/* RSAPublicKey in DER, or none: another length of the length, a number of more
 * octets than it needs, something behind it. */
static void
test_rsa_half_is_der(void **state)
{
	struct signed_file file = request_named("mldsa44-rsa2048-pkcs15");
	const struct composite *composite = composite_of(&file);
	const size_t ml_dsa = composite_ml_dsa_octets(composite);
	struct slice first = slice_head(file.key.bits.octets, ml_dsa);
	struct slice half = slice_from(file.key.bits.octets, ml_dsa);
	struct slice numbers = slice_from(half, 4);
	struct slice modulus = slice_head(numbers, 4 + 257);
	const struct slice others[] = {
		joined(hex("308300010a"), numbers),
		joined(hex("3082010b"), joined(modulus, hex("020400010001"))),
		joined(hex("3082010b"), joined(modulus, hex("02810301000100"))),
		joined(hex("3082010c"), joined(numbers, hex("0500"))),
		joined(hex("30820105"), modulus),
		joined(hex("3182010a"), numbers),
		hex("3000"),
	};
	struct public_key classic;

	(void)state;
	assert_int_equal(
		composite_split(composite, joined(first, half), &classic),
		COMPOSITE_SOUND);
	assert_int_equal(classic.kind, KEY_RSA);
	assert_int_equal(classic.modulus.n, 257);
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
		assert_int_equal(composite_split(composite,
					 joined(first, others[i]), &classic),
			COMPOSITE_CLASSIC_MALFORMED);
		assert_int_equal(classic.kind, KEY_UNKNOWN);
	}
}

static void
test_classic_half_of_other_keys_is_the_key(void **state)
{
	struct public_key key = raw_key(KEY_ED25519, repeated(7, 32));
	struct public_key classic = composite_classic_of(&key);

	(void)state;
	assert_int_equal(classic.kind, KEY_ED25519);
	assert_ptr_equal(classic.bits.octets.p, key.bits.octets.p);
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_requests_are_valid),
		TEST(test_table_is_that_of_the_draft),
		TEST(test_lengths_are_those_of_the_draft),
		TEST(test_no_single_half_suffices),
		TEST(test_half_of_a_key_is_no_key),
		TEST(test_half_of_a_signature_is_none_alone),
		TEST(test_changed_octets_are_invalid),
		TEST(test_changed_keys_are_invalid),
		TEST(test_other_constructions_are_invalid),
		TEST(test_other_values_are_malformed),
		TEST(test_other_keys_are_unusable),
		TEST(test_another_composite_is_a_mismatch),
		TEST(test_other_drafts_are_not_checked),
		TEST(test_costly_half_is_never_valid),
		TEST(test_rsa_half_is_der),
		TEST(test_classic_half_of_other_keys_is_the_key),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
