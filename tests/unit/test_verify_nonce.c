/* What two signatures with one nonce are read from. What they tell stands in
 * tests/rules/set. SPDX-License-Identifier: MIT */
#include "verify/nonce.h"

#include "test_verify.h"

static bool
is_read(struct slice value)
{
	struct csr csr = {.key = ec_key(OID_SECP256R1, slice_text("a point")),
		.signature_algorithm = algorithm(OID_ECDSA_WITH_SHA256),
		.signature = bits(value)};
	struct nonce_signature signature;
	struct nonce_key key;

	return nonce_read(&csr, &key, &signature);
}

static void
test_two_positive_integers_are_read(void **state)
{
	(void)state;
	assert_true(is_read(hex("3006020105020106")));
	assert_false(is_read(hex("3106020105020106")));
	assert_false(is_read(hex("3003020105")));
	assert_false(is_read(hex("3006040105020106")));
	assert_false(is_read(hex("3006020105040106")));
	assert_false(is_read(hex("3006020185020106")));
	assert_false(is_read(hex("3006020105020186")));
	assert_false(is_read(hex("")));
}

static void
test_a_group_of_two_numbers_tells_nothing(void **state)
{
	const struct nonce_signature signatures[2] = {
		{hex("05"), hex("06"), hex("01")},
		{hex("05"), hex("07"), hex("02")}};
	struct nonce_key key = {.is_dsa = true, .octets = hex("020103")};

	(void)state;
	key.parameters = hex("300602011702010b");
	assert_false(nonce_tells_key(&key, signatures));
	key.parameters = hex("0500");
	assert_false(nonce_tells_key(&key, signatures));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
			test_two_positive_integers_are_read, release_octets),
		cmocka_unit_test_teardown(
			test_a_group_of_two_numbers_tells_nothing,
			release_octets),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
