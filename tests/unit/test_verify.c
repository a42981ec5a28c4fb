/* Which check is asked for which algorithm and key, and what is said where
 * none can be. SPDX-License-Identifier: MIT */
#include "test_verify.h"

/* All of these are answered before any number is looked at. */
static struct signature_fact
verify_kind(enum key_kind kind, enum oid_id id)
{
	const struct public_key key =
		raw_key(kind, slice_text("no such point or key"));

	return verify(&key, id, slice_text("no such signature"));
}

static void
test_unknown_algorithm_is_not_checked(void **state)
{
	(void)state;
	assert_not_checked(
		verify_kind(KEY_RSA, OID_UNKNOWN), REASON_ALGORITHM_UNKNOWN);
	assert_not_checked(verify_kind(KEY_UNKNOWN, OID_UNKNOWN),
		REASON_ALGORITHM_UNKNOWN);
}

static void
test_identifier_of_something_else_is_an_unknown_algorithm(void **state)
{
	(void)state;
	assert_not_checked(verify_kind(KEY_RSA, OID_RSA_ENCRYPTION),
		REASON_ALGORITHM_UNKNOWN);
	assert_not_checked(verify_kind(KEY_EC, OID_EC_PUBLIC_KEY),
		REASON_ALGORITHM_UNKNOWN);
	assert_not_checked(
		verify_kind(KEY_OTHER, OID_X25519), REASON_ALGORITHM_UNKNOWN);
	assert_not_checked(verify_kind(KEY_RSA, OID_COMMON_NAME),
		REASON_ALGORITHM_UNKNOWN);
}

static void
test_unknown_key_is_not_checked(void **state)
{
	(void)state;
	assert_not_checked(verify_kind(KEY_UNKNOWN, OID_SHA256_WITH_RSA),
		REASON_KEY_UNKNOWN);
	assert_not_checked(
		verify_kind(KEY_UNKNOWN, OID_ED25519), REASON_KEY_UNKNOWN);
}

/* Every algorithm with every kind of key that cannot make it. */
static void
test_key_of_another_family_is_a_mismatch(void **state)
{
	static const struct {
		enum oid_id algorithm;
		enum key_kind kind;
		enum key_kind second; /* the same where there is one */
	} makers[] = {
		{OID_MD5_WITH_RSA, KEY_RSA, KEY_RSA},
		{OID_SHA256_WITH_RSA, KEY_RSA, KEY_RSA},
		{OID_RSASSA_PSS, KEY_RSA, KEY_RSA_PSS},
		{OID_ECDSA_WITH_SHA256, KEY_EC, KEY_EC},
		{OID_ED25519, KEY_ED25519, KEY_ED25519},
		{OID_ED448, KEY_ED448, KEY_ED448},
		{OID_DSA_WITH_SHA256, KEY_DSA, KEY_DSA},
		{OID_ML_DSA_65, KEY_OTHER, KEY_OTHER},
	};

	(void)state;
	for (size_t i = 0; i < sizeof makers / sizeof makers[0]; i++)
		for (enum key_kind kind = KEY_RSA; kind <= KEY_OTHER; kind++)
			if (kind != makers[i].kind && kind != makers[i].second)
				assert_invalid(
					verify_kind(kind, makers[i].algorithm),
					REASON_KEY_MISMATCH);
}

static const char ed25519_key[] =
	"559fe313933f8cd6b7c97d51f55ecd796d0d7bf402cd00e565c174599e406dba";
static const char ed25519_value[] =
	"1ecc0d3561a2f9ed938471cce10bcc64219729c03877fa1ab04d8a83fcced541"
	"281744de6b0fcfeafbf9dc9866c0720cc5c098db81e00efafbe5e90e9f82280a";

/* Whatever is changed, the signature itself stays the valid one. */
struct parts {
	struct public_key key;
	struct algorithm algorithm;
	struct bit_string signature;
};

static struct parts
valid_parts(void)
{
	return (struct parts){raw_key(KEY_ED25519, hex(ed25519_key)),
		algorithm(OID_ED25519), bits(hex(ed25519_value))};
}

static struct signature_fact
verify_parts(const struct parts *parts)
{
	return verify_signature(&parts->key, &parts->algorithm,
		slice_text(MESSAGE), &parts->signature);
}

static void
test_missing_parts_are_not_decoded(void **state)
{
	struct parts parts = valid_parts();

	(void)state;
	assert_valid(verify_parts(&parts));
	parts.key.whole.n = 0;
	assert_not_checked(verify_parts(&parts), REASON_NOT_DECODED);
	parts = valid_parts();
	parts.key.bits.whole.n = 0;
	assert_not_checked(verify_parts(&parts), REASON_NOT_DECODED);
	parts = valid_parts();
	parts.algorithm.whole.n = 0;
	assert_not_checked(verify_parts(&parts), REASON_NOT_DECODED);
	parts = valid_parts();
	parts.signature.whole.n = 0;
	assert_not_checked(verify_parts(&parts), REASON_NOT_DECODED);
}

static void
test_nothing_at_all_is_not_checked(void **state)
{
	const struct parts parts = {.algorithm = {.id = OID_UNKNOWN}};

	(void)state;
	assert_not_checked(verify_parts(&parts), REASON_NOT_DECODED);
}

static void
test_unused_bits_of_the_signature_are_malformed(void **state)
{
	struct parts parts = valid_parts();

	(void)state;
	for (unsigned unused = 1; unused <= 255; unused++) {
		parts.signature.unused = (uint8_t)unused;
		assert_invalid(verify_parts(&parts), REASON_MALFORMED);
	}
}

static void
test_unused_bits_of_the_key_are_unusable(void **state)
{
	struct parts parts = valid_parts();

	(void)state;
	parts.key.bits.unused = 4;
	assert_invalid(verify_parts(&parts), REASON_KEY_UNUSABLE);
}

/* They are for the rules to judge. */
static void
test_parameters_do_not_change_the_answer(void **state)
{
	struct parts parts = valid_parts();

	(void)state;
	parts.algorithm.parameters = hex("0500");
	parts.key.algorithm.parameters = hex("0500");
	assert_valid(verify_parts(&parts));
}

static void
test_every_reason_has_a_text(void **state)
{
	(void)state;
	assert_null(signature_reason_text(REASON_NONE));
	for (enum signature_reason reason = REASON_NOT_DECODED;
		reason <= REASON_MALFORMED; reason++)
		assert_true(strlen(signature_reason_text(reason)) > 20);
}

/* FIPS 180-4: the digests of "abc" and of nothing. */
static void
test_sha256_is_known(void **state)
{
	uint8_t digest[SHA256_OCTETS];

	(void)state;
	verify_sha256(slice_text("abc"), digest);
	assert_memory_equal(digest,
		hex("ba7816bf8f01cfea414140de5dae2223"
		    "b00361a396177a9cb410ff61f20015ad")
			.p,
		sizeof digest);
	verify_sha256((struct slice){NULL, 0}, digest);
	assert_memory_equal(digest,
		hex("e3b0c44298fc1c149afbf4c8996fb924"
		    "27ae41e4649b934ca495991b7852b855")
			.p,
		sizeof digest);
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_unknown_algorithm_is_not_checked),
		TEST(test_identifier_of_something_else_is_an_unknown_algorithm),
		TEST(test_unknown_key_is_not_checked),
		TEST(test_key_of_another_family_is_a_mismatch),
		TEST(test_missing_parts_are_not_decoded),
		TEST(test_nothing_at_all_is_not_checked),
		TEST(test_unused_bits_of_the_signature_are_malformed),
		TEST(test_unused_bits_of_the_key_are_unusable),
		TEST(test_parameters_do_not_change_the_answer),
		TEST(test_every_reason_has_a_text),
		TEST(test_sha256_is_known),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
