/* DSA: what holds, and each key that would crash Nettle or let everybody sign.
 * SPDX-License-Identifier: MIT */
#include "test_verify.h"

/* A group of 512 and 160 bits, a key in it, and its signature over MESSAGE. */
#define P \
	"87a95e9735b0562697c4ced64b7c9a8cdd358cf288d4b5cbf586d00d" \
	"c4169adf54f6cc5ba9a06b25b9f15312b934f47b6f256e087ec470dc" \
	"5830725a5d611d8d"
#define Q "8960afe94bbdbb01dc14ed575e0730b3cc170c31"
#define G \
	"42b13ee2a895d3807935eff35cd1be8ec6b7a30b9cfc3fed16196b0d" \
	"724f552d8c8be0183c1899bc3cd1c5b3b8ce2dc42c87933ae08a9c47" \
	"1a35cc3381706b2a"
#define Y \
	"4ae8aa9eb3e4a2bc6e8ddf0f1af60fb27a38f562b702531b3b50826c" \
	"17e5e8d10ec5d3ad4ac95dd82514ff186e0d65cabc019fe9f819a266" \
	"1e424307711fb6a7"
#define VALUE \
	"302d021436d526b1c3f5422c221f4529a1472e9294e6bd4702150083" \
	"7c158bec6668f1eaf76c6088e4d58b3307c763"
/* The same with a q that is the product of two primes. */
#define COMPOSITE_P \
	"949b1cb3a9c8e0e3ae000729c931362400bc4442391542273c5cca8c" \
	"324fb7c89b805dcc9329247e35cc3c5ec49606348449d738076ef061" \
	"bf4b31316b376969"
#define COMPOSITE_Q "99553844f90d802f343492ac5a3448832caf36bb"
#define COMPOSITE_G \
	"818df80154d3fc7ef3714bef747db91e20a87821a6d374806f4e35aa" \
	"a516f430cbf4be6754dd94ea0854cca5a0eca33b2cca07a1321d1ff6" \
	"fb8c773458354ef3"
#define COMPOSITE_Y \
	"11c035c9b21487a99d98d3d6fbf678f9f70ed8f3718e8d6b42408928" \
	"df9aead6647e97e121423c42389dc4532ee594f17aaaccd81e9b16f3" \
	"3554c91ad7d020eb"
#define COMPOSITE_VALUE \
	"302c0214369251ba11f2051f057285baaceda7bdbef0846502147ee9" \
	"7c50d3161861d9dcb1a8922cf1a0b71beeda"

/* The same where p is a product, and q divides one factor less 1 alone. */
#define PRODUCT_P \
	"86dc34b85c3946abaa0465aded5f91666e79554b54e22571c3b00a1b" \
	"0cc5dda30fa07215124e771a046fe8342e8ca4409cea0ebaf32e019c" \
	"b3920188567ba5a7"
#define PRODUCT_Q "9442583e8aa0018827ca81bbf159448ddfdb7661"
#define PRODUCT_G \
	"37b83ca162bae105be6259ffcc2f9addd177416c3668639298e6f5b5" \
	"a217a4173888d4d62f10b5729c6a2e196499f791009d577d3fe120ba" \
	"628435ed05478167"
#define PRODUCT_Y \
	"2ab8ffa38485a54adb223147524e261d926a47220d860d54e7778acc" \
	"9cc13ff435b76a6064c870d63b1e88fbdea79b528e51b7c30a1ed9f9" \
	"5ee688d8a5e308a4"
#define PRODUCT_VALUE \
	"302c021458ae517b21b3fdfafebfe0c0977cbda6d2e4750e02147e25" \
	"432a348afe8fcebc42eb86d956fffd13e20e"
/* And with a q of 264 bits. */
#define LONG_P \
	"9b58818412fe1b7e12377f3f8fbe8f47cf751f46c311c57a0ce94c85" \
	"7790ab76fb3aa645233b30c480a627ed0a16084e0c1f85c85c9c9b68" \
	"0c70f34f4b41afbb"
#define LONG_Q \
	"cc16309d476336dff22731b630fc9d22691920d65324efc65847c7d6" \
	"8552673cb7"
#define LONG_G \
	"4a60362e4a95adeadcffba517836079683837a57e29ea48f3b2517a0" \
	"2e19edaf3d911f004b31b87e14b84d89d9e5e4713454dbb0eb33cd1d" \
	"3c0c3fcabd168e4e"
#define LONG_Y \
	"1eb82ca4e80b9ed434fa88ae03b44454ca381531f76f5e5dafba6a3a" \
	"3b23d411ec98cd86acf967aafd1f6cb14ef4a55d2bb804fa7fc47d4f" \
	"30e9a00b80c25341"
#define LONG_VALUE \
	"30470221697305ba7261ad06928790e721da136e581d5092c62c0f49" \
	"1589d33ffd498cce62022200b5ebec85a8c02f6a93428675bb7f3518" \
	"3052e9bb5e2808fdd44a50e24e0f73b81d"

/* SEQUENCE { INTEGER 1, INTEGER 1 }: what anybody can write. */
#define ONE_ONE "3006020101020101"

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

enum { LONG_FORM = 0x80 };

/* An element of up to 65,535 octets, in DER. */
static struct slice
element(uint8_t tag, struct slice content)
{
	uint8_t header[4] = {tag, LONG_FORM | 2, (uint8_t)(content.n >> 8),
		(uint8_t)content.n};
	size_t n = 4;

	if (content.n < LONG_FORM) {
		header[1] = (uint8_t)content.n;
		n = 2;
	} else if (content.n < 256) {
		header[1] = LONG_FORM | 1;
		header[2] = (uint8_t)content.n;
		n = 3;
	}
	return joined((struct slice){header, n}, content);
}

/* INTEGER from the digits of a number that is not negative. */
static struct slice
integer(const char *digits)
{
	struct slice octets = hex(digits);

	if ((octets.p[0] & 0x80) != 0)
		octets = joined(hex("00"), octets);
	return element(0x02, octets);
}

static struct signature_fact
verify_dsa(const char *p, const char *q, const char *g, const char *y,
	const char *value)
{
	struct public_key key = raw_key(KEY_DSA, integer(y));

	key.algorithm = algorithm(OID_DSA);
	key.algorithm.parameters = element(
		0x30, joined(integer(p), joined(integer(q), integer(g))));
	return verify(&key, OID_DSA_WITH_SHA256, hex(value));
}

static void
test_a_signature_is_valid_and_a_changed_one_is_not(void **state)
{
	struct public_key other = raw_key(KEY_RSA, integer(Y));

	(void)state;
	assert_valid(verify_dsa(P, Q, G, Y, VALUE));
	assert_invalid(verify_dsa(P, Q, G, Y, ONE_ONE), REASON_NONE);
	assert_invalid(verify_dsa(P, Q, G, G, VALUE), REASON_NONE);
	other.algorithm = algorithm(OID_RSA_ENCRYPTION);
	assert_invalid(verify(&other, OID_DSA_WITH_SHA256, hex(VALUE)),
		REASON_KEY_MISMATCH);
}

static void
test_a_prime_of_zero_kills_nobody(void **state)
{
	(void)state;
	assert_invalid(verify_dsa("00", Q, G, Y, VALUE), REASON_KEY_UNUSABLE);
	assert_invalid(verify_dsa("01", Q, G, Y, VALUE), REASON_KEY_UNUSABLE);
}

static void
test_an_even_prime_is_unusable(void **state)
{
	static char even[] = P;

	(void)state;
	even[sizeof(even) - 2] = '0';
	assert_invalid(verify_dsa(even, Q, G, Y, VALUE), REASON_KEY_UNUSABLE);
}

static void
test_an_order_of_zero_or_one_is_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_dsa(P, "00", G, Y, VALUE), REASON_KEY_UNUSABLE);
	assert_invalid(verify_dsa(P, "01", G, Y, VALUE), REASON_KEY_UNUSABLE);
}

static void
test_an_order_longer_than_the_standard_has_is_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_dsa(P, P, G, Y, VALUE), REASON_KEY_UNUSABLE);
	assert_invalid(verify_dsa(LONG_P, LONG_Q, LONG_G, LONG_Y, LONG_VALUE),
		REASON_KEY_UNUSABLE);
}

static void
test_a_composite_order_is_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_dsa(COMPOSITE_P, COMPOSITE_Q, COMPOSITE_G,
			       COMPOSITE_Y, COMPOSITE_VALUE),
		REASON_KEY_UNUSABLE);
}

static void
test_an_order_that_does_not_divide_is_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_dsa(PRODUCT_P, PRODUCT_Q, PRODUCT_G, PRODUCT_Y,
			       PRODUCT_VALUE),
		REASON_KEY_UNUSABLE);
	assert_invalid(verify_dsa(COMPOSITE_P, Q, COMPOSITE_G, COMPOSITE_Y,
			       COMPOSITE_VALUE),
		REASON_KEY_UNUSABLE);
}

/* With g = y = 1 and r = 1, everything would be signed. */
static void
test_generator_and_key_of_one_sign_nothing(void **state)
{
	(void)state;
	assert_invalid(
		verify_dsa(P, Q, "01", "01", ONE_ONE), REASON_KEY_UNUSABLE);
	assert_invalid(verify_dsa(P, Q, "01", Y, ONE_ONE), REASON_KEY_UNUSABLE);
	assert_invalid(verify_dsa(P, Q, G, "01", ONE_ONE), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_dsa(P, Q, "00", "00", ONE_ONE), REASON_KEY_UNUSABLE);
}

static void
test_numbers_outside_of_the_group_are_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_dsa(P, Q, P, Y, VALUE), REASON_KEY_UNUSABLE);
	assert_invalid(verify_dsa(P, Q, G, P, VALUE), REASON_KEY_UNUSABLE);
	assert_invalid(verify_dsa(P, Q, "02", Y, VALUE), REASON_KEY_UNUSABLE);
	assert_invalid(verify_dsa(P, Q, G, "02", VALUE), REASON_KEY_UNUSABLE);
}

/* The digits as they are: the first bit of all four is set, or becomes so. */
static struct slice
negative(const char *digits)
{
	struct slice octets = hex(digits);

	return element(
		0x02, with_octet(octets, 0, (uint8_t)(octets.p[0] | 0x80)));
}

static struct signature_fact
verify_numbers(struct slice p, struct slice q, struct slice g, struct slice y)
{
	struct public_key key = raw_key(KEY_DSA, y);

	key.algorithm = algorithm(OID_DSA);
	key.algorithm.parameters = element(0x30, joined(p, joined(q, g)));
	return verify(&key, OID_DSA_WITH_SHA256, hex(VALUE));
}

static void
test_negative_numbers_are_unusable(void **state)
{
	const struct slice p = integer(P);
	const struct slice q = integer(Q);
	const struct slice g = integer(G);
	const struct slice y = integer(Y);

	(void)state;
	assert_valid(verify_numbers(p, q, g, y));
	assert_invalid(
		verify_numbers(negative(P), q, g, y), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_numbers(p, negative(Q), g, y), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_numbers(p, q, negative(G), y), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_numbers(p, q, g, negative(Y)), REASON_KEY_UNUSABLE);
}

static void
test_numbers_that_are_not_there_are_unusable(void **state)
{
	const struct slice p = integer(P);
	const struct slice q = integer(Q);
	const struct slice g = integer(G);
	const struct slice y = integer(Y);
	const struct slice none = {NULL, 0};
	const struct slice two = joined(y, y);

	(void)state;
	assert_invalid(verify_numbers(none, q, g, y), REASON_KEY_UNUSABLE);
	assert_invalid(verify_numbers(p, q, none, y), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_numbers(p, q, joined(g, g), y), REASON_KEY_UNUSABLE);
	assert_invalid(verify_numbers(p, q, g, none), REASON_KEY_UNUSABLE);
	assert_invalid(verify_numbers(p, q, g, two), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_numbers(p, q, g, hex("0200")), REASON_KEY_UNUSABLE);
}

static void
test_an_even_order_is_unusable(void **state)
{
	static char even[] = Q;

	(void)state;
	even[sizeof(even) - 2] = '0';
	assert_invalid(verify_dsa(P, even, G, Y, VALUE), REASON_KEY_UNUSABLE);
}

/* 16 Kbit each, which takes Nettle seconds. */
static void
test_a_group_of_long_numbers_is_not_computed_with(void **state)
{
	static char digits[2 * 2048 + 1];

	(void)state;
	memset(digits, 'f', sizeof(digits) - 1);
	assert_invalid(
		verify_dsa(digits, digits, G, Y, VALUE), REASON_KEY_UNUSABLE);
	assert_not_checked(
		verify_dsa(digits, Q, G, Y, VALUE), REASON_TOO_COSTLY);
}

static void
test_a_prime_over_the_bound_is_not_computed_with(void **state)
{
	static char digits[2 * 513 + 1];

	(void)state;
	memset(digits, 'f', sizeof(digits) - 1);
	assert_not_checked(
		verify_dsa(digits, Q, G, Y, VALUE), REASON_TOO_COSTLY);
}

static void
test_scalars_out_of_range_are_malformed(void **state)
{
	(void)state;
	assert_invalid(
		verify_dsa(P, Q, G, Y, "3006020100020101"), REASON_MALFORMED);
	assert_invalid(
		verify_dsa(P, Q, G, Y, "3006020101020100"), REASON_MALFORMED);
	assert_invalid(
		verify_dsa(P, Q, G, Y, "30060201ff020101"), REASON_MALFORMED);
	assert_invalid(
		verify_dsa(P, Q, G, Y, "308106020101020101"), REASON_MALFORMED);
	assert_invalid(verify_dsa(P, Q, G, Y, ONE_ONE "00"), REASON_MALFORMED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_a_signature_is_valid_and_a_changed_one_is_not),
		TEST(test_a_prime_of_zero_kills_nobody),
		TEST(test_an_even_prime_is_unusable),
		TEST(test_an_order_of_zero_or_one_is_unusable),
		TEST(test_an_order_longer_than_the_standard_has_is_unusable),
		TEST(test_a_composite_order_is_unusable),
		TEST(test_an_order_that_does_not_divide_is_unusable),
		TEST(test_generator_and_key_of_one_sign_nothing),
		TEST(test_numbers_outside_of_the_group_are_unusable),
		TEST(test_negative_numbers_are_unusable),
		TEST(test_numbers_that_are_not_there_are_unusable),
		TEST(test_an_even_order_is_unusable),
		TEST(test_a_group_of_long_numbers_is_not_computed_with),
		TEST(test_a_prime_over_the_bound_is_not_computed_with),
		TEST(test_scalars_out_of_range_are_malformed),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
