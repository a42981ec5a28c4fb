/* Private keys taken apart: what is there, and what is missing.
 * SPDX-License-Identifier: MIT */
#include "csr/private_parts.h"

#include "testing.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define RSA_OID "300d 06092a864886f70d010101 0500"
#define DSA_GROUP "3014 06072a8648ce380401 3009 020117 02010b 020103"
#define SHORT_GROUP "3011 06072a8648ce380401 3006 020117 02010b"
#define NO_GROUP "3009 06072a8648ce380401"
#define P256 "06082a8648ce3d030107"
#define EC_OF_P256 "3013 06072a8648ce3d0201 " P256
#define EC_OF_SM2 "300a 06082a811ccf5501822d"
#define ED25519 "3005 06032b6570"
#define ML_DSA_44 "300b 0609608648016503040311"
#define SLH_DSA "300b 0609608648016503040314"
#define UNKNOWN "3005 06032a0304"

static bool
is_read(const char *digits, struct private_parts *parts)
{
	static struct hex room;

	return csr_read_private_key(from_hex(&room, digits), parts);
}

struct key_case {
	const char *digits;
	bool is_read;
	enum key_kind kind;
};

static void
assert_cases(const struct key_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct private_parts parts;

		if (is_read(cases[i].digits, &parts) != cases[i].is_read ||
			parts.kind != cases[i].kind)
			fail_msg("%s: %d", cases[i].digits, parts.kind);
	}
}

static void
test_forms_of_their_own_are_read_whole(void **state)
{
	static const struct key_case cases[] = {
		/* version, n, e, d, p, q, and three that follow from them */
		{"301b 020100 020169 020103 020103 020103 020105 020101 020101"
		 "020101",
			true, KEY_RSA},
		/* cut behind d, behind q, and something else for the last */
		{"300c 020100 020169 020103 020103", false, KEY_RSA},
		{"3015 020101 020169 020103 020103 020103 020105 020101", false,
			KEY_RSA},
		{"301b 020101 020169 020103 020103 020103 020105 020101 020101"
		 "040101",
			false, KEY_RSA},
		/* version, p, q, g, y, x */
		{"3012 020100 020117 02010b 020103 02010c 020104", true,
			KEY_DSA},
		/* version, scalar, and a curve */
		{"3008 020101 0403 aabbcc", true, KEY_EC},
		{"3014 020101 0403 aabbcc a00a " P256, true, KEY_EC},
		{"3000", false, KEY_UNKNOWN},
		{"", false, KEY_UNKNOWN},
	};

	(void)state;
	assert_cases(cases, COUNT(cases));
}

static void
test_pkcs8_is_read_by_its_algorithm(void **state)
{
	static const struct key_case cases[] = {
		{"301c 020100 " ED25519
		 "0410 040e 0102030405060708090a0b0c0d0e",
			true, KEY_ED25519},
		/* a seed without a string of its own */
		{"300f 020100 " ED25519 "0403 020101", false, KEY_ED25519},
		{"300e 020100 " ED25519 "0402 0400", false, KEY_ED25519},
		{"3015 020100 " SLH_DSA "0403 aabbcc", true, KEY_SLH_DSA},
		{"300f 020100 " UNKNOWN "0403 020101", true, KEY_UNKNOWN},
		{"301d 020100 " RSA_OID "0409 3007 020100 3000 3000", false,
			KEY_RSA},
		{"3016 020100 " RSA_OID "0402 3000", false, KEY_RSA},
		{"3023 020100 " EC_OF_P256 "0409 3007 020101 0402 aabb", true,
			KEY_EC},
		{"301c 020100 " EC_OF_P256 "0402 3000", false, KEY_EC},
		{"301f 020100 " EC_OF_P256 "0405 3003 020101", false, KEY_EC},
		{"301a 020100 " EC_OF_SM2 "0409 3007 020101 0402 aabb", true,
			KEY_EC},
		/* x alone, by the group of the algorithm */
		{"301e 020100 " DSA_GROUP "0403 020104", true, KEY_DSA},
		{"301e 020100 " DSA_GROUP "0403 040104", false, KEY_DSA},
		{"301b 020100 " SHORT_GROUP "0403 020104", false, KEY_DSA},
		{"3013 020100 " NO_GROUP "0403 020104", false, KEY_DSA},
	};

	(void)state;
	assert_cases(cases, COUNT(cases));
}

static void
test_ml_dsa_has_a_seed_or_a_key_or_both(void **state)
{
	static const struct key_case cases[] = {
		{"3015 020100 " ML_DSA_44 "0403 8001aa", true, KEY_ML_DSA},
		{"3015 020100 " ML_DSA_44 "0403 0401aa", true, KEY_ML_DSA},
		{"301a 020100 " ML_DSA_44 "0408 3006 0401aa 0401bb", true,
			KEY_ML_DSA},
		{"3017 020100 " ML_DSA_44 "0405 3003 0401aa", false,
			KEY_ML_DSA},
		{"3019 020100 " ML_DSA_44 "0407 3005 0400 0401bb", false,
			KEY_ML_DSA},
		{"3015 020100 " ML_DSA_44 "0403 0201aa", false, KEY_ML_DSA},
		{"3012 020100 " ML_DSA_44 "0400", false, KEY_ML_DSA},
	};

	(void)state;
	assert_cases(cases, COUNT(cases));
}

/* --- containers ------------------------------------------------------------
 */

static void
test_encrypted_keys_have_an_algorithm_and_octets(void **state)
{
	struct hex room;

	(void)state;
	assert_true(csr_is_encrypted_private_key(
		from_hex(&room, "300c " UNKNOWN "0403 aabbcc")));
	assert_false(csr_is_encrypted_private_key(
		from_hex(&room, "300c " UNKNOWN "0303 00bbcc")));
	assert_false(csr_is_encrypted_private_key(
		from_hex(&room, "3004 3002 0500")));
	assert_false(csr_is_encrypted_private_key(from_hex(&room, "0500")));
}

static void
assert_public_key(const char *digits, size_t octets)
{
	struct hex room;
	const struct slice found = csr_find_public_key(from_hex(&room, digits));

	assert_int_equal(found.n, octets);
}

static void
test_a_public_key_is_found_alone_and_among_others(void **state)
{
#define PUBLIC_KEY "300b " UNKNOWN "0302 00bb"
	(void)state;
	assert_public_key(PUBLIC_KEY, 13);
	assert_public_key("3011 300f 3000 " PUBLIC_KEY, 13);
	/* behind a name, and behind an algorithm without a BIT STRING */
	assert_public_key("3016 3014 020100 3002 3000 " PUBLIC_KEY, 13);
	assert_public_key("300b " UNKNOWN "0402 00bb", 0);
	assert_public_key("3009 3007 " UNKNOWN, 0);
	assert_public_key("0500", 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms_of_their_own_are_read_whole),
		cmocka_unit_test(test_pkcs8_is_read_by_its_algorithm),
		cmocka_unit_test(test_ml_dsa_has_a_seed_or_a_key_or_both),
		cmocka_unit_test(
			test_encrypted_keys_have_an_algorithm_and_octets),
		cmocka_unit_test(
			test_a_public_key_is_found_alone_and_among_others),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
