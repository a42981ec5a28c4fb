/* Identifiers made from a key. The digests come from Python's hashlib.
 * SPDX-License-Identifier: MIT */
#include "verify/verify.h"

#include "testing.h"

#define KEY "84690464bca319166e2854177335e429a525ff7045bc904e361ed97f1ff8da96"

static struct hex key_room;
static struct hex room;

/* True where these digits identify the key, an Ed25519 one. */
static bool
identifies(const char *digits)
{
	struct slice whole =
		from_hex(&key_room, "302a 3005 06032b6570 0321 00" KEY);
	struct public_key key = {
		.whole = whole, .bits.octets = slice_from(whole, 12)};

	return verify_key_identifier(&key, from_hex(&room, digits));
}

static void
test_digests_of_the_key_are_known(void **state)
{
	(void)state;
	assert_true(identifies("522d98cc715e81aba738f868a1b4288aa0d7b178"));
	assert_true(identifies("b7a787458f373e1a0bffb3eb6152c10e7daffdc54f775c"
			       "00d1f842e7fa14af19"));
	assert_true(identifies("b7a787458f373e1a0bffb3eb6152c10e7daffdc5"));
	assert_true(identifies("7ef506bd88c3c2689636e34332c34280b2b12511"));
	assert_true(identifies("ee29eb620b22b9b407663d3b5bb9763d749f38eb"));
}

static void
test_digests_of_the_whole_info_are_known(void **state)
{
	(void)state;
	assert_true(identifies("8f52d82b4793810a703b7b6b8453ebf1af611ec2"));
	assert_true(identifies("2c229c7635181748490e37a86bbd35accf5ca679c14794"
			       "c8bce28b438805320e"));
	assert_true(identifies("39cf2605b710a5726aab90d1d75f850e4582d189"));
	assert_true(identifies("98979aba02e60db2543166692d66e1d22d09e93d"));
}

static void
test_sixty_bits_of_a_digest_are_known(void **state)
{
	(void)state;
	assert_true(identifies("41b4288aa0d7b178"));
	assert_false(identifies("51b4288aa0d7b178"));
	assert_false(identifies("41b4288aa0d7b179"));
}

static void
test_others_are_not_taken_for_digests(void **state)
{
	(void)state;
	assert_false(identifies(""));
	assert_false(identifies("52"));
	assert_false(identifies("522d98cc715e81"));
	assert_false(identifies("522d98cc715e81aba738f868a1b4288aa0d7b179"));
	assert_false(identifies("522d98cc715e81aba738f868a1b4288aa0d7b17800"));
	assert_false(identifies(KEY));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_digests_of_the_key_are_known),
		cmocka_unit_test(test_digests_of_the_whole_info_are_known),
		cmocka_unit_test(test_sixty_bits_of_a_digest_are_known),
		cmocka_unit_test(test_others_are_not_taken_for_digests),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
