/* What two signatures with one nonce are read from. What they tell stands in
 * tests/rules/set. SPDX-License-Identifier: MIT */
#include "verify/nonce.h"

#include "base/work.h"
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

static void
test_other_algorithms_have_no_nonce_to_read(void **state)
{
	struct csr csr = {.key = ec_key(OID_SECP256R1, slice_text("a point")),
		.signature = bits(hex("3006020105020106"))};
	struct nonce_signature signature;
	struct nonce_key key;

	(void)state;
	csr.signature_algorithm = algorithm(OID_ECDSA_WITH_SHA256);
	assert_true(nonce_read(&csr, &key, &signature));
	csr.signature_algorithm = algorithm(OID_SM2_WITH_SM3);
	assert_false(nonce_read(&csr, &key, &signature));
	csr.signature_algorithm = algorithm(OID_ED25519);
	assert_false(nonce_read(&csr, &key, &signature));
	csr.key.kind = KEY_GOST;
	csr.signature_algorithm = algorithm(OID_ECDSA_WITH_SHA256);
	assert_false(nonce_read(&csr, &key, &signature));
	csr.key.kind = KEY_DSA;
	assert_true(nonce_read(&csr, &key, &signature));
	assert_true(key.is_dsa);
}

/* --- by hand ----------------------------------------------------------------
 */

/* The nonce is 1, so that r is the x of G; the private key is 1, so that s is
 * r and the digest, and the public key is G. */
#define R_LESS_OCTET \
	"6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2"
#define Y_OF_G \
	"4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"
#define DIGEST_LESS_OCTET \
	"00000000000000000000000000000000000000000000000000000000000000"

static bool
tells_ec_key(enum oid_id curve, const char *point, const char *r,
	const char *const s[2])
{
	const struct nonce_key key = {.curve = curve, .octets = hex(point)};
	const struct nonce_signature signatures[2] = {
		{hex(r), hex(s[0]), hex(DIGEST_LESS_OCTET "01")},
		{hex(r), hex(s[1]), hex(DIGEST_LESS_OCTET "02")}};

	return nonce_tells_key(&key, signatures);
}

static void
test_two_digests_under_one_nonce_tell_the_key(void **state)
{
	static const char r[] = R_LESS_OCTET "96";
	static const char *const s[] = {R_LESS_OCTET "97", R_LESS_OCTET "98"};
	static const char *const same[] = {"01", "01"};
	static const char *const zero[] = {"01", "02"};

	(void)state;
	assert_true(tells_ec_key(
		OID_SECP256R1, "04" R_LESS_OCTET "96" Y_OF_G, r, s));
	assert_true(tells_ec_key(OID_SECP256R1, "03" R_LESS_OCTET "96", r, s));
	/* of another key; on no curve; the same s; no r; a private key of 0 */
	assert_false(tells_ec_key(OID_SECP256R1, "03" R_LESS_OCTET "97", r, s));
	assert_false(tells_ec_key(OID_UNKNOWN, "03" R_LESS_OCTET "96", r, s));
	assert_false(
		tells_ec_key(OID_SECP256R1, "03" R_LESS_OCTET "96", r, same));
	assert_false(
		tells_ec_key(OID_SECP256R1, "03" R_LESS_OCTET "96", "00", s));
	assert_false(
		tells_ec_key(OID_SECP256R1, "03" R_LESS_OCTET "96", r, zero));
	work_begin(1, UINT64_MAX, 0);
	assert_false(tells_ec_key(OID_SECP256R1, "03" R_LESS_OCTET "96", r, s));
	work_end();
}

/* p = 23, q = 11, g = 3, a nonce of 1 and a private key of 4: r is 3, s is the
 * digest and 12, of which the first four bits count. */
static void
test_dsa_is_told_by_two_digests_as_well(void **state)
{
	const struct nonce_signature signatures[2] = {
		{hex("03"), hex("02"), hex("10")},
		{hex("03"), hex("03"), hex("20")}};
	struct nonce_key key = {.is_dsa = true,
		.parameters = hex("300902011702010b020103"),
		.octets = hex("02010c")};

	(void)state;
	assert_true(nonce_tells_key(&key, signatures));
	key.octets = hex("02010d");
	assert_false(nonce_tells_key(&key, signatures));
	key.octets = hex("04010c");
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
		cmocka_unit_test_teardown(
			test_other_algorithms_have_no_nonce_to_read,
			release_octets),
		cmocka_unit_test_teardown(
			test_two_digests_under_one_nonce_tell_the_key,
			release_octets),
		cmocka_unit_test_teardown(
			test_dsa_is_told_by_two_digests_as_well,
			release_octets),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
