/* What keys can be used for. SPDX-License-Identifier: MIT */
#include "keys/uses.h"

#include "testing.h"

static struct hex room;

/* What is known of a key whose algorithm has this OID. */
static const struct key_uses *
uses_of(const char *digits)
{
	struct public_key key = {.algorithm.oid = from_hex(&room, digits)};

	key.algorithm.id = oid_find(key.algorithm.oid);
	return key_uses_find(&key);
}

static void
test_every_algorithm_has_its_uses(void **state)
{
	static const struct {
		const char *oid;
		enum key_family family;
		unsigned can, cannot;
	} cases[] = {
		{"2a864886f70d010101", FAMILY_RSA, USAGE_KEY_ENCIPHERMENT,
			USAGE_KEY_AGREEMENT},
		{"2a864886f70d01010a", FAMILY_RSA, USAGE_DIGITAL_SIGNATURE,
			USAGE_KEY_ENCIPHERMENT},
		{"2a8648ce3d0201", FAMILY_EC, USAGE_KEY_AGREEMENT,
			USAGE_DATA_ENCIPHERMENT},
		{"2b6570", FAMILY_EDWARDS, USAGE_KEY_CERT_SIGN,
			USAGE_KEY_AGREEMENT},
		{"2b656f", FAMILY_EDWARDS, USAGE_ENCIPHER_ONLY,
			USAGE_DIGITAL_SIGNATURE},
		{"2a8648ce380401", FAMILY_DSA, USAGE_NON_REPUDIATION,
			USAGE_KEY_AGREEMENT},
		{"2a8648ce3e0201", FAMILY_DSA, USAGE_KEY_AGREEMENT,
			USAGE_CRL_SIGN},
		{"608648016503040312", FAMILY_PQC, USAGE_CRL_SIGN,
			USAGE_KEY_ENCIPHERMENT},
		{"2b06010505070625", FAMILY_PQC, USAGE_DIGITAL_SIGNATURE,
			USAGE_KEY_ENCIPHERMENT},
		{"608648016503040403", FAMILY_PQC, USAGE_KEY_ENCIPHERMENT,
			USAGE_DIGITAL_SIGNATURE},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct key_uses *uses = uses_of(cases[i].oid);

		assert_non_null(uses);
		assert_int_equal(uses->family, cases[i].family);
		assert_true((uses->allowed & cases[i].can) != 0);
		assert_true((uses->allowed & cases[i].cannot) == 0);
	}
}

static void
test_signatures_of_nist_are_told_by_their_number(void **state)
{
	(void)state;
	assert_string_equal(
		uses_of("608648016503040314")->key, "an SLH-DSA key");
	assert_string_equal(
		uses_of("60864801650304031f")->key, "an SLH-DSA key");
	assert_string_equal(uses_of("608648016503040320")->key,
		"a HashML-DSA or HashSLH-DSA key");
	assert_string_equal(uses_of("60864801650304032e")->key,
		"a HashML-DSA or HashSLH-DSA key");
	assert_null(uses_of("60864801650304032f"));
	assert_null(uses_of("60864801650304030114"));
}

static void
test_nothing_is_known_of_others(void **state)
{
	(void)state;
	assert_null(uses_of("2a030405"));
	assert_null(uses_of(""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_algorithm_has_its_uses),
		cmocka_unit_test(
			test_signatures_of_nist_are_told_by_their_number),
		cmocka_unit_test(test_nothing_is_known_of_others),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
