/* Ed25519 and Ed448: signatures, and every hostile key and value that the
 * guards stand against. The keys were made with openssl for these tests; all
 * vectors sign MESSAGE. SPDX-License-Identifier: MIT */
#include "test_verify.h"

/* Points are y, little-endian, with the sign of x in the last bit. */
#define FF8 "ffffffffffffffff"
#define FF16 FF8 FF8
#define FF24 FF16 FF8
#define ZERO24 "000000000000000000000000000000000000000000000000"
#define ED25519_KEY \
	"559fe313933f8cd6b7c97d51f55ecd796d0d7bf402cd00e565c174599e406dba"
#define ED25519_R \
	"1ecc0d3561a2f9ed938471cce10bcc64219729c03877fa1ab04d8a83fcced541"
#define ED25519_S \
	"281744de6b0fcfeafbf9dc9866c0720cc5c098db81e00efafbe5e90e9f82280a"
#define ED25519_S_PLUS_L \
	"15eb393b8672e142d296d43b45ba5121c5c098db81e00efafbe5e90e9f82281a"
#define ED448_KEY \
	"e23c1dc12cc753adb7f131cf7d483bb7a3e5a725419f848f6124b94d7f003975" \
	"897b2024db7afa44bea7f1c6769c17bc5c2bda5c7638293600"
#define ED448_R \
	"4a5868f37986f0bf8611e1c130460696cd01682d30b82a8df8bbab1031effa16" \
	"8985237869e111dc7b6b74028f3fd82b9932cfd77ba0ed7600"
#define ED448_S \
	"29493f0f3e21afb266bc684e5ed8aed18a9685560ae65fda03b611839460d437" \
	"d510bcaa59008b382858de518e89d5fa6f7f1eb4170c6c3200"
#define ED448_S_PLUS_L \
	"1c8e97bad0e327d6bb4b2edcd09a1bf31acd5b0554c1ae9eedd9dbff9360d437" \
	"d510bcaa59008b382858de518e89d5fa6f7f1eb4170c6c7200"
#define ED25519_L \
	"edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010"
#define ED25519_L_MINUS_1 \
	"ecd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010"
#define ED448_L \
	"f34458ab92c27823558fc58d72c26c219036d6ae49db4ec4e923ca7cffffffff" \
	"ffffffffffffffffffffffffffffffffffffffffffffff3f00"
#define ED448_L_MINUS_1 \
	"f24458ab92c27823558fc58d72c26c219036d6ae49db4ec4e923ca7cffffffff" \
	"ffffffffffffffffffffffffffffffffffffffffffffff3f00"

static struct signature_fact
verify_ed25519(const char *key_hex, const char *value_hex)
{
	const struct public_key key = raw_key(KEY_ED25519, hex(key_hex));

	return verify(&key, OID_ED25519, hex(value_hex));
}

static struct signature_fact
verify_ed448(const char *key_hex, const char *value_hex)
{
	const struct public_key key = raw_key(KEY_ED448, hex(key_hex));

	return verify(&key, OID_ED448, hex(value_hex));
}

/* Each octet of R and S changed in its lowest bit: invalid, whatever for. */
static void
assert_every_change_is_invalid(enum key_kind kind, enum oid_id id,
	const char *key_hex, const char *value_hex)
{
	const struct public_key key = raw_key(kind, hex(key_hex));
	const struct slice value = hex(value_hex);

	for (size_t i = 0; i < value.n; i++)
		assert_int_equal(
			verify(&key, id, with_octet(value, i, value.p[i] ^ 1))
				.status,
			SIGNATURE_INVALID);
}

static void
test_ed25519_is_valid(void **state)
{
	(void)state;
	assert_valid(verify_ed25519(ED25519_KEY, ED25519_R ED25519_S));
}

static void
test_ed448_is_valid(void **state)
{
	(void)state;
	assert_valid(verify_ed448(ED448_KEY, ED448_R ED448_S));
}

static void
test_every_changed_octet_is_invalid(void **state)
{
	(void)state;
	assert_every_change_is_invalid(
		KEY_ED25519, OID_ED25519, ED25519_KEY, ED25519_R ED25519_S);
	assert_every_change_is_invalid(
		KEY_ED448, OID_ED448, ED448_KEY, ED448_R ED448_S);
}

static void
test_another_message_is_invalid(void **state)
{
	const struct public_key key = raw_key(KEY_ED25519, hex(ED25519_KEY));
	const struct algorithm ed25519 = algorithm(OID_ED25519);
	const struct bit_string value = bits(hex(ED25519_R ED25519_S));

	(void)state;
	assert_invalid(
		verify_signature(&key, &ed25519, slice_text("csrlinT"), &value),
		REASON_NONE);
}

static void
test_key_of_another_length_is_unusable(void **state)
{
	(void)state;
	assert_invalid(
		verify_ed25519("", ED25519_R ED25519_S), REASON_KEY_UNUSABLE);
	assert_invalid(verify_ed25519(ED25519_KEY "00", ED25519_R ED25519_S),
		REASON_KEY_UNUSABLE);
	assert_invalid(verify_ed25519(ED448_KEY, ED25519_R ED25519_S),
		REASON_KEY_UNUSABLE);
	assert_invalid(verify_ed448("", ED448_R ED448_S), REASON_KEY_UNUSABLE);
	assert_invalid(verify_ed448(ED448_KEY "00", ED448_R ED448_S),
		REASON_KEY_UNUSABLE);
	assert_invalid(verify_ed448(ED25519_KEY, ED448_R ED448_S),
		REASON_KEY_UNUSABLE);
}

/* Under the identity R = identity, S = 0 signs every message. */
static void
test_signature_of_everything_is_invalid(void **state)
{
	static const char identity25519[] = "01" ZERO24 "00000000000000";
	static const char zero25519[] = "00" ZERO24 "00000000000000";
	static const char identity448[] = "01" ZERO24 ZERO24 "0000000000000000";
	static const char zero448[] = "00" ZERO24 ZERO24 "0000000000000000";
	const struct public_key ed25519 =
		raw_key(KEY_ED25519, hex(identity25519));
	const struct public_key ed448 = raw_key(KEY_ED448, hex(identity448));

	(void)state;
	assert_invalid(verify(&ed25519, OID_ED25519,
			       joined(hex(identity25519), hex(zero25519))),
		REASON_KEY_UNUSABLE);
	assert_invalid(verify(&ed448, OID_ED448,
			       joined(hex(identity448), hex(zero448))),
		REASON_KEY_UNUSABLE);
}

static void
assert_every_key_is_unusable(enum key_kind kind, enum oid_id id,
	const char *const *keys, size_t count, const char *value)
{
	for (size_t i = 0; i < count; i++) {
		const struct slice positive = hex(keys[i]);
		const struct slice negative = with_octet(positive,
			positive.n - 1, positive.p[positive.n - 1] | 0x80);
		const struct public_key one = raw_key(kind, positive);
		const struct public_key other = raw_key(kind, negative);

		/* or it would be the length that is told */
		assert_int_equal(positive.n, strlen(value) / 4);
		assert_invalid(
			verify(&one, id, hex(value)), REASON_KEY_UNUSABLE);
		assert_invalid(
			verify(&other, id, hex(value)), REASON_KEY_UNUSABLE);
	}
}

static void
test_unusable_ed25519_keys(void **state)
{
	static const char *const keys[] = {
		"01" ZERO24 "00000000000000", /* y = 1: the identity */
		"ec" FF24 "ffffffffffff7f",   /* y = -1: order 2 */
		"00" ZERO24 "00000000000000", /* y = 0: order 4 */
		/* order 8 */
		"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc"
		"05",
		"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03"
		"7a",
		"ed" FF24 "ffffffffffff7f",   /* p for 0 */
		"ee" FF24 "ffffffffffff7f",   /* p + 1 for 1 */
		"f0" FF24 "ffffffffffff7f",   /* p + 3 for 3, a good key */
		"ff" FF24 "ffffffffffff7f",   /* the largest */
		"02" ZERO24 "00000000000000", /* no x for this y */
	};

	(void)state;
	assert_every_key_is_unusable(KEY_ED25519, OID_ED25519, keys,
		sizeof keys / sizeof keys[0], ED25519_R ED25519_S);
}

static void
test_unusable_ed448_keys(void **state)
{
	static const char *const keys[] = {
		"01" ZERO24 ZERO24 "0000000000000000", /* the identity */
		/* y = -1: order 2 */
		"fe" FF24 "ffffff"
		"fe" FF24 "ffffff"
		"00",
		"00" ZERO24 ZERO24 "0000000000000000", /* y = 0: order 4 */
		/* p for 0 */
		"ff" FF24 "ffffff"
		"fe" FF24 "ffffff"
		"00",
		/* p + 3 for 3, a good key */
		"02000000" ZERO24 FF24 "ffffffff"
		"00",
		FF24 FF24 FF8 "00",                    /* 2^448 - 1 */
		"03" ZERO24 ZERO24 "0000000000000001", /* 2^448 + 3 */
		"02" ZERO24 ZERO24 "0000000000000000", /* no x for this y */
	};

	(void)state;
	assert_every_key_is_unusable(KEY_ED448, OID_ED448, keys,
		sizeof keys / sizeof keys[0], ED448_R ED448_S);
}

/* y = 3 is a point of large order on both curves: only the mathematics says
 * no. */
static void
test_small_y_of_a_good_key_is_computed(void **state)
{
	(void)state;
	assert_invalid(verify_ed25519("03" ZERO24 "00000000000000",
			       ED25519_R ED25519_S),
		REASON_NONE);
	assert_invalid(verify_ed448("03" ZERO24 ZERO24 "0000000000000000",
			       ED448_R ED448_S),
		REASON_NONE);
}

static void
test_signature_of_another_length_is_malformed(void **state)
{
	(void)state;
	assert_invalid(verify_ed25519(ED25519_KEY, ""), REASON_MALFORMED);
	assert_invalid(
		verify_ed25519(ED25519_KEY, ED25519_R), REASON_MALFORMED);
	assert_invalid(verify_ed25519(ED25519_KEY, ED25519_R ED25519_S "00"),
		REASON_MALFORMED);
	assert_invalid(verify_ed448(ED448_KEY, ""), REASON_MALFORMED);
	assert_invalid(verify_ed448(ED448_KEY, ED448_R), REASON_MALFORMED);
	assert_invalid(verify_ed448(ED448_KEY, ED448_R ED448_S "00"),
		REASON_MALFORMED);
}

static void
test_s_not_below_the_order_is_malformed(void **state)
{
	(void)state;
	assert_invalid(verify_ed25519(ED25519_KEY, ED25519_R ED25519_S_PLUS_L),
		REASON_MALFORMED);
	assert_invalid(verify_ed25519(ED25519_KEY, ED25519_R ED25519_L),
		REASON_MALFORMED);
	assert_invalid(verify_ed25519(ED25519_KEY, ED25519_R ED25519_L_MINUS_1),
		REASON_NONE);
	assert_invalid(verify_ed448(ED448_KEY, ED448_R ED448_S_PLUS_L),
		REASON_MALFORMED);
	assert_invalid(
		verify_ed448(ED448_KEY, ED448_R ED448_L), REASON_MALFORMED);
	assert_invalid(
		verify_ed448(ED448_KEY, ED448_R ED448_L_MINUS_1), REASON_NONE);
}

/* Nettle does not look at it. */
static void
test_last_octet_of_ed448_is_zero(void **state)
{
	static const uint8_t octets[] = {0x01, 0x40, 0x80, 0xff};
	const struct public_key key = raw_key(KEY_ED448, hex(ED448_KEY));
	const struct slice value = hex(ED448_R ED448_S);

	(void)state;
	for (size_t i = 0; i < sizeof octets; i++)
		assert_invalid(verify(&key, OID_ED448,
				       with_octet(value, 113, octets[i])),
			REASON_MALFORMED);
}

static void
test_r_not_below_p_is_malformed(void **state)
{
	(void)state;
	assert_invalid(verify_ed25519(ED25519_KEY,
			       "ee" FF24 "ffffffffffff7f" ED25519_S),
		REASON_MALFORMED);
	assert_invalid(verify_ed25519(ED25519_KEY,
			       "ee" FF24 "ffffffffffffff" ED25519_S),
		REASON_MALFORMED);
	assert_invalid(verify_ed448(ED448_KEY, FF24 FF24 FF8 "00" ED448_S),
		REASON_MALFORMED);
	assert_invalid(verify_ed448(ED448_KEY,
			       "01" ZERO24 ZERO24 "0000000000000001" ED448_S),
		REASON_MALFORMED);
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_ed25519_is_valid),
		TEST(test_ed448_is_valid),
		TEST(test_every_changed_octet_is_invalid),
		TEST(test_another_message_is_invalid),
		TEST(test_key_of_another_length_is_unusable),
		TEST(test_signature_of_everything_is_invalid),
		TEST(test_unusable_ed25519_keys),
		TEST(test_unusable_ed448_keys),
		TEST(test_small_y_of_a_good_key_is_computed),
		TEST(test_signature_of_another_length_is_malformed),
		TEST(test_s_not_below_the_order_is_malformed),
		TEST(test_last_octet_of_ed448_is_zero),
		TEST(test_r_not_below_p_is_malformed),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
