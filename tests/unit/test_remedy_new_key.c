/* The keys that people are told to make: each sample is one of its kind.
 * SPDX-License-Identifier: MIT */
#include "remedy/new_key.h"

#include "keys/keys.h"
#include "testing.h"
#include "verify/pqc.h"

/* What the kinds are in a request. */
static const struct {
	const char *algorithm;
	enum key_kind kind;
} kinds[] = {
	{"RSA", KEY_RSA},
	{"EC", KEY_EC},
	{"Ed25519", KEY_ED25519},
	{"ML-DSA-44", KEY_ML_DSA},
	{"ML-DSA-65", KEY_ML_DSA},
	{"ML-DSA-87", KEY_ML_DSA},
};

static enum key_kind
kind_of(const char *algorithm)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].algorithm, algorithm) == 0)
			return kinds[i].kind;
	return KEY_UNKNOWN;
}

/* "P-256" of OID_SECP256R1, and so on; NULL: another. */
static const char *
curve_of(const struct public_key *key)
{
	switch ((int)key->curve) {
	case OID_SECP256R1: return "P-256";
	case OID_SECP384R1: return "P-384";
	default: return NULL;
	}
}

static void
test_samples_are_of_their_kind(void **state)
{
	const struct remedy_new_key *each;
	size_t count = 0;

	(void)state;
	for (; (each = remedy_new_key(NULL, count)) != NULL; count++) {
		struct public_key key = {0};
		struct rsa_facts rsa;
		struct ec_facts ec;

		assert_true(csr_decode_public_key(each->sample, &key));
		assert_int_equal(key.whole.n, each->sample.n);
		assert_int_equal(key.kind, kind_of(each->key.algorithm));
		assert_true(each->key.is_new);
		keys_study_rsa(&key, &rsa);
		keys_study_ec(&key, &ec);
		if (key.kind == KEY_RSA)
			assert_int_equal(rsa.modulus_bits, each->key.bits);
		if (key.kind == KEY_EC)
			assert_true(ec.on_curve);
		if (key.kind == KEY_EC)
			assert_string_equal(curve_of(&key), each->key.curve);
		if (key.kind == KEY_ML_DSA)
			assert_int_equal(key.bits.octets.n,
				pqc_key_octets(key.algorithm.id));
	}
	assert_int_equal(count, 9);
}

static void
test_kinds_are_found(void **state)
{
	(void)state;
	assert_int_equal(remedy_new_key("RSA 4096", 0)->key.bits, 4096);
	assert_null(remedy_new_key("RSA 4096", 1));
	assert_null(remedy_new_key("RSA 1024", 0));
	assert_string_equal(remedy_new_key("EC P-384", 0)->key.curve, "P-384");
	assert_string_equal(remedy_new_key("EC", 1)->key.curve, "P-384");
	assert_null(remedy_new_key("ML-DSA", 0));
	assert_string_equal(
		remedy_new_key("ML-DSA-65", 0)->key.algorithm, "ML-DSA-65");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_samples_are_of_their_kind),
		cmocka_unit_test(test_kinds_are_found),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
