/* ML-DSA and HashML-DSA: the requests of corpus/, every guard, and where they
 * lie beside the project, certificates and requests of other implementations.
 * SPDX-License-Identifier: MIT */
#include "test_verify_files.h"

#include "verify/pqc.h"

/* FIPS 204 tables 1 and 2 */
static const struct set {
	const char *request;
	enum oid_id id;
	size_t key, signature;
	size_t omega, k;
} sets[] = {
	{"corpus/mldsa44.csr", OID_ML_DSA_44, 1312, 2420, 80, 4},
	{"corpus/mldsa65.csr", OID_ML_DSA_65, 1952, 3309, 55, 6},
	{"corpus/mldsa87.csr", OID_ML_DSA_87, 2592, 4627, 75, 8},
};

enum { SETS = sizeof sets / sizeof sets[0] };

static struct signed_file
request_of(const struct set *set)
{
	return signed_file(set->request, KEY_ML_DSA);
}

static struct signed_file
request_named(const char *path)
{
	return signed_file(path, KEY_ML_DSA);
}

static void
test_requests_are_valid(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct signed_file file = request_of(&sets[i]);

		assert_int_equal(file.key.algorithm.id, sets[i].id);
		assert_valid(verify_file(&file));
	}
}

static void
test_lengths(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		assert_int_equal(pqc_key_octets(sets[i].id), sets[i].key);
		assert_int_equal(
			pqc_signature_octets(sets[i].id), sets[i].signature);
		assert_int_equal(pqc_plain(sets[i].id), OID_UNKNOWN);
	}
	assert_int_equal(pqc_key_octets(OID_HASH_ML_DSA_65), 1952);
	assert_int_equal(pqc_plain(OID_HASH_ML_DSA_65), OID_ML_DSA_65);
	assert_int_equal(pqc_key_octets(OID_UNKNOWN), 0);
	assert_int_equal(pqc_signature_octets(OID_ML_KEM_768), 0);
}

static void
test_changed_octets_are_invalid(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct signed_file file = request_of(&sets[i]);
		size_t hints = sets[i].signature - sets[i].omega - sets[i].k;

		assert_changes_are_invalid(&file, 0, hints, 41);
	}
}

static void
test_another_message_is_invalid(void **state)
{
	struct signed_file file = request_of(&sets[1]);

	(void)state;
	file.message = slice_head(file.message, file.message.n - 1);
	assert_invalid(verify_file(&file), REASON_NONE);
}

static void
test_another_key_is_invalid(void **state)
{
	struct signed_file file = request_of(&sets[1]);
	struct slice key = file.key.bits.octets;

	(void)state;
	assert_invalid(verify_key(&file, with_octet(key, 0, key.p[0] ^ 1)),
		REASON_NONE);
	assert_invalid(
		verify_key(&file,
			with_octet(key, key.n - 1, key.p[key.n - 1] ^ 0x80)),
		REASON_NONE);
}

static void
test_key_of_another_length_is_unusable(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct signed_file file = request_of(&sets[i]);
		struct slice key = file.key.bits.octets;

		assert_invalid(verify_key(&file, slice_head(key, 0)),
			REASON_KEY_UNUSABLE);
		assert_invalid(verify_key(&file, slice_head(key, key.n - 1)),
			REASON_KEY_UNUSABLE);
		assert_invalid(verify_key(&file, joined(key, hex("00"))),
			REASON_KEY_UNUSABLE);
	}
}

static void
test_signature_of_another_length_is_malformed(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct signed_file file = request_of(&sets[i]);
		struct slice value = file.signature.octets;

		assert_invalid(verify_value(&file, slice_head(value, 0)),
			REASON_MALFORMED);
		assert_invalid(
			verify_value(&file, slice_head(value, value.n - 1)),
			REASON_MALFORMED);
		assert_invalid(verify_value(&file, joined(value, hex("00"))),
			REASON_MALFORMED);
	}
}

static void
test_algorithm_of_another_set_is_a_mismatch(void **state)
{
	struct signed_file file = request_of(&sets[1]);

	(void)state;
	file.algorithm.id = OID_ML_DSA_44;
	assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
	file.algorithm.id = OID_HASH_ML_DSA_65;
	assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
	file.algorithm.id = OID_SLH_DSA_SHA2_128F;
	assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
	file.algorithm.id = OID_SHA256_WITH_RSA;
	assert_invalid(verify_file(&file), REASON_KEY_MISMATCH);
}

/* Both are right in all but that bound. */
static void
test_z_out_of_bounds_is_invalid(void **state)
{
	struct signed_file above =
		request_named("corpus/mldsa65-z-too-large.csr");
	struct signed_file below =
		request_named("corpus/mldsa44-z-too-small.csr");

	(void)state;
	assert_invalid(verify_file(&above), REASON_NONE);
	assert_invalid(verify_file(&below), REASON_NONE);
}

static void
test_signature_in_a_context_is_invalid(void **state)
{
	struct signed_file file = request_named("corpus/mldsa65-context.csr");

	(void)state;
	assert_invalid(verify_file(&file), REASON_NONE);
}

/* --- hints ------------------------------------------------------------------
 */

/* A valid signature to be changed, and its hints: omega places, then where
 * each row ends. */
struct hinted {
	struct signed_file file;
	struct slice value; /* a copy */
	uint8_t *places;
	uint8_t *ends;
	size_t omega, k;
};

static struct hinted
hinted(const struct set *set)
{
	struct hinted out = {
		.file = request_of(set), .omega = set->omega, .k = set->k};
	size_t n = set->signature;
	uint8_t *octets = hold(n);

	memcpy(octets, out.file.signature.octets.p, n);
	out.value = (struct slice){octets, n};
	out.places = octets + n - set->k - set->omega;
	out.ends = octets + n - set->k;
	assert_true(out.ends[0] >= 2);
	assert_true(out.ends[set->k - 1] < set->omega);
	return out;
}

#define assert_malformed(hints) \
	assert_invalid(verify_value(&(hints)->file, (hints)->value), \
		REASON_MALFORMED)

static void
test_hints_out_of_order_are_malformed(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct hinted hints = hinted(&sets[i]);
		uint8_t first = hints.places[0];

		hints.places[0] = hints.places[1];
		hints.places[1] = first;
		assert_malformed(&hints);
	}
}

static void
test_hint_twice_is_malformed(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct hinted hints = hinted(&sets[i]);

		memmove(hints.places + 1, hints.places, hints.omega - 1);
		for (size_t row = 0; row < hints.k; row++)
			hints.ends[row]++;
		assert_malformed(&hints);
	}
}

static void
test_octets_behind_the_hints_are_malformed(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct hinted hints = hinted(&sets[i]);

		hints.places[hints.ends[hints.k - 1]] = 1;
		assert_malformed(&hints);
		hints = hinted(&sets[i]);
		hints.places[hints.omega - 1] = 0xff;
		assert_malformed(&hints);
	}
}

static void
test_rows_that_end_before_they_begin_are_malformed(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct hinted hints = hinted(&sets[i]);

		/* so that neither order nor padding is a reason */
		memset(hints.places, 0, hints.omega);
		hints.places[1] = 1;
		memset(hints.ends, 2, hints.k);
		hints.ends[1] = 1;
		assert_malformed(&hints);
	}
}

static void
test_rows_that_end_behind_all_hints_are_malformed(void **state)
{
	(void)state;
	for (size_t i = 0; i < SETS; i++) {
		struct hinted hints = hinted(&sets[i]);

		/* so that the order of places is no reason */
		for (size_t at = 0; at < hints.omega; at++)
			hints.places[at] = (uint8_t)at;
		memset(hints.ends, (int)hints.omega + 1, hints.k);
		hints.ends[0] = (uint8_t)hints.omega;
		assert_malformed(&hints);
	}
}

/* --- of a digest ------------------------------------------------------------
 */

static void
test_hash_ml_dsa(void **state)
{
	struct signed_file file = request_named("corpus/hash-mldsa65.csr");
	struct signed_file plain =
		request_named("corpus/hash-mldsa65-plain.csr");

	(void)state;
	assert_valid(verify_file(&file));
	file.message = slice_head(file.message, file.message.n - 1);
	assert_invalid(verify_file(&file), REASON_NONE);
	assert_invalid(verify_file(&plain), REASON_NONE);
	plain.algorithm.id = OID_ML_DSA_65;
	plain.key.algorithm.id = OID_ML_DSA_65;
	assert_valid(verify_file(&plain));
}

/* --- other implementations --------------------------------------------------
 */

static void
test_certificates_of_others_are_valid(void **state)
{
	static const char *const names[] = {
		"corey-digicert-HASH-ML-DSA-44-2.16.840.1.101.3.4.3.32_ta.der",
		"corey-digicert-HASH-ML-DSA-65-2.16.840.1.101.3.4.3.33_ta.der",
		"corey-digicert-HASH-ML-DSA-87-2.16.840.1.101.3.4.3.34_ta.der",
		"corey-digicert-ML-DSA-44-2.16.840.1.101.3.4.3.17_ta.der",
		"corey-digicert-ML-DSA-65-2.16.840.1.101.3.4.3.18_ta.der",
		"corey-digicert-ML-DSA-87-2.16.840.1.101.3.4.3.19_ta.der",
		"leancrypto-ML-DSA44-2.16.840.1.101.3.4.3.17_ta.der",
		"leancrypto-ML-DSA65-2.16.840.1.101.3.4.3.18_ta.der",
		"leancrypto-ML-DSA87-2.16.840.1.101.3.4.3.19_ta.der",
		"openjdk-ml-dsa-44-2.16.840.1.101.3.4.3.17_ta.der",
		"openjdk-ml-dsa-65-2.16.840.1.101.3.4.3.18_ta.der",
		"openjdk-ml-dsa-87-2.16.840.1.101.3.4.3.19_ta.der",
		"ossl35-ml-dsa-44-2.16.840.1.101.3.4.3.17_ta.der",
		"ossl35-ml-dsa-65-2.16.840.1.101.3.4.3.18_ta.der",
		"ossl35-ml-dsa-87-2.16.840.1.101.3.4.3.19_ta.der",
		"rfc9881-ML-DSA-44.crt",
		"rfc9881-ML-DSA-65.crt",
		"rfc9881-ML-DSA-87.crt",
	};
	char path[4200];

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct signed_file file;

		snprintf(path, sizeof path, "%s/data/pqc/%s", shared_folder(),
			names[i]);
		if (!is_there(path))
			skip();
		file = request_named(path);
		assert_valid(verify_file(&file));
		release_octets(NULL);
	}
}

/* data/pqc/requests/INDEX.tsv says in words what is expected. */
static const struct verdict {
	const char *name;
	enum signature_status status;
	enum signature_reason reason;
} verdicts[] = {
	{"ok", SIGNATURE_VALID, REASON_NONE},
	{"badsig", SIGNATURE_INVALID, REASON_NONE},
	{"params-null", SIGNATURE_VALID, REASON_NONE},
	{"sigalg-params-null", SIGNATURE_VALID, REASON_NONE},
	{"ctx", SIGNATURE_INVALID, REASON_NONE},
	{"short-key", SIGNATURE_INVALID, REASON_KEY_UNUSABLE},
	{"hash-oid", SIGNATURE_INVALID, REASON_NONE},
	{"short-sig", SIGNATURE_INVALID, REASON_MALFORMED},
	{"alg-mismatch", SIGNATURE_INVALID, REASON_KEY_MISMATCH},
};

static void
test_requests_of_others_are_answered(void **state)
{
	static const char *const levels[] = {"44", "65", "87"};
	enum { VERDICTS = sizeof verdicts / sizeof verdicts[0] };
	char path[4200];

	(void)state;
	for (size_t i = 0; i < 3 * (size_t)VERDICTS; i++) {
		const struct verdict *verdict = &verdicts[i % VERDICTS];
		struct signed_file file;

		snprintf(path, sizeof path,
			"%s/data/pqc/requests/mldsa%s-%s.csr", shared_folder(),
			levels[i / VERDICTS], verdict->name);
		if (!is_there(path))
			skip();
		file = request_named(path);
		assert_fact(
			verify_file(&file), verdict->status, verdict->reason);
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
		TEST(test_z_out_of_bounds_is_invalid),
		TEST(test_signature_in_a_context_is_invalid),
		TEST(test_hints_out_of_order_are_malformed),
		TEST(test_hint_twice_is_malformed),
		TEST(test_octets_behind_the_hints_are_malformed),
		TEST(test_rows_that_end_before_they_begin_are_malformed),
		TEST(test_rows_that_end_behind_all_hints_are_malformed),
		TEST(test_hash_ml_dsa),
		TEST(test_certificates_of_others_are_valid),
		TEST(test_requests_of_others_are_answered),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
