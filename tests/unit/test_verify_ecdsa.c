/* ECDSA: signatures on every curve, and every hostile point and pair of
 * numbers that its guards stand against. The keys were made with openssl for
 * these tests; all vectors sign MESSAGE. SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include <stdio.h>

static const char p192[] =
	"04a15a92f8dd27f1cf24152c682b3366b3387871dc7b101fe5ca2fccf99646f8"
	"af64860a6f3765d9347bfeb643c727d164";
static const char p192_sha1[] =
	"3035021900ceff8f2ef0c693c4c4b220a50a1f6a0ee6225d280dd78f50021867"
	"2730c8ad8c26cfd18b7b5043f25de21c2260eaf5cfdb75";
static const char p192_sha512[] =
	"303502185fa4f26450fcae62f848133cdb8de11d8a10b610df2698c5021900cb"
	"425f4d6d6bafca54ce76258f9e014f2d1cc79bab7806ed";
static const char p224[] =
	"04cb98cfa65a9650ee28536bd30aeeb6e7425cfce0f34db18aedfc565f867f0a"
	"d6390e90f344d781ab006cec9c6f4e29c1519206d81a18bf8f";
static const char p224_sha224[] =
	"303c021c323f76251ba963ec5b121c3c3372c49979d6790d60377e034138ed42"
	"021c5a3d0a46a7458459af765431ccfa415489c5841faa391d1e43275826";
static const char p256[] =
	"0446525e9d7724a0d0854893decaf6624a53679ca6a0faa2e186fd467b49be31"
	"e7dcda53e49827532ecd21ff8da71bda0f85a5fe7f62b8d1a7550362000e708e"
	"c8";
static const char p256_sha1[] =
	"304402204f94a03bc7a6f3090ebf0e5b2c4893e25cc427de61cc90f3ef7cfdbd"
	"8c4487ed022056ecf2a3f821cc992b2d0c53056b0cac42c5c6e0d4eeb02af86a"
	"a042b2b352f2";
static const char p256_sha224[] =
	"30460221008857c7880f47f536d28e2923cd06ab02c1b552da5527b074f7f935"
	"2d0a69a97f022100b261e82a1312550806bcac5f2fdb07b2df4029bbce9f6abb"
	"1d6bfc2a04066aac";
static const char p256_sha256[] =
	"3045022100c474455767b6f7ba15ba8c9fbd12acf970e528eb473d169c34abfb"
	"c4186f0b63022035a886dd80ebbd2c3a1fcc2b92bb1adb54527494724a4c29ef"
	"c8bd9ef8b4e77e";
static const char p256_sha384[] =
	"304502207cda388b1e7500b9fae508e3569f2e6dc0a9442cdce276a0c299ccba"
	"fc5eb4e1022100f6ca8f5c405d327fea6f17a8a5a2aa07d5a35b7949d6aded47"
	"ec7160fb674dc8";
static const char p256_sha512[] =
	"3045022100cb475796a0008ceef4eb7246eb6ac472bd5317a1be28f1d1938777"
	"431fe11c1602203052605a56f3ce30aa908d888012017a74ae4cc4a57703a466"
	"e39cebdef19403";
static const char p384[] =
	"0451ffff40d68206423199adce3035a77b25488dccd72110daadb936e36350a2"
	"4bf677dfda694d56b8ebaf5628d9ed6a42964a229fcc671f6e21e3efd70dcc75"
	"02f42fb3d490f8282c4b0026e7a45cec34e057e77e530d291888d78c8151a86e"
	"a0";
static const char p384_sha384[] =
	"306502304e8668d8582b4370ad87e5e0c45beec2111e585753293447f683c1f9"
	"ec5885bdcbd0c358db8f1f22b849b936b119cb8e02310082bb6978345e7eff91"
	"9290cc28791ce14cb071ee1d5589a66fe546fc80e952f8d0dfbf037615a8e86b"
	"a5f6b3c8bb8350";
static const char p521[] =
	"04015c7e83e61ec1e72dbb1eadfc6d65eb3e45977f50ed0ff289c9a2e15e5cfd"
	"6194865f82bc4338d295dcac56d12a0ff97809348b6557eadcb6f95d25ae6401"
	"60d07500d1f399b247967deb097f1824cfb2abbd72842746db5dbe9ce2688c85"
	"1b66a49f22a2976fdc0a18aa5f310af5b61a58d93002f01fd25a2be3af8a4fb4"
	"605e888fe5";
static const char p521_sha512[] =
	"308188024200a88dae596ec84515d6f3967cb7d7c94757c188d9f658506632e3"
	"52e3d5af5c2d8b1f8491884668717ad37be95f0b73a8ed23027d8c35eb895551"
	"9a27d401f3da5a024200ce82e62ccd16ef066b3492ff6714249bd5f8375c7123"
	"d1aa2e1548abc82eea4f3c8cd59709b776025917415dfaa1e7904080098af0f6"
	"d0fafcb28a51c0ddfb8f36";

/* The pieces of p256_sha256. r has its first bit set, s has not. */
#define R "c474455767b6f7ba15ba8c9fbd12acf970e528eb473d169c34abfbc4186f0b63"
#define S "35a886dd80ebbd2c3a1fcc2b92bb1adb54527494724a4c29efc8bd9ef8b4e77e"
/* n of P-256, n - 1, and numbers that are the same modulo n. */
#define N "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"
#define N_MINUS_1 \
	"ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550"
#define R_PLUS_N \
	"01c474455667b6f7bb15ba8c9fbd12acf92dcc2398ee54b5212865c68714d230" \
	"b4"
#define S_PLUS_N \
	"0135a886dc80ebbd2d3a1fcc2b92bb1adb11396f421961eaaee3828861f5180c" \
	"cf"

static const struct {
	enum oid_id curve;
	const char *point;
	enum oid_id algorithm;
	const char *value;
} vectors[] = {
	{OID_SECP192R1, p192, OID_ECDSA_WITH_SHA1, p192_sha1},
	{OID_SECP192R1, p192, OID_ECDSA_WITH_SHA512, p192_sha512},
	{OID_SECP224R1, p224, OID_ECDSA_WITH_SHA224, p224_sha224},
	{OID_SECP256R1, p256, OID_ECDSA_WITH_SHA1, p256_sha1},
	{OID_SECP256R1, p256, OID_ECDSA_WITH_SHA224, p256_sha224},
	{OID_SECP256R1, p256, OID_ECDSA_WITH_SHA256, p256_sha256},
	{OID_SECP256R1, p256, OID_ECDSA_WITH_SHA384, p256_sha384},
	{OID_SECP256R1, p256, OID_ECDSA_WITH_SHA512, p256_sha512},
	{OID_SECP384R1, p384, OID_ECDSA_WITH_SHA384, p384_sha384},
	{OID_SECP521R1, p521, OID_ECDSA_WITH_SHA512, p521_sha512},
};

enum { VECTOR_COUNT = sizeof vectors / sizeof vectors[0] };

static struct signature_fact
verify_vector(size_t i, struct slice point, struct slice value)
{
	const struct public_key key = ec_key(vectors[i].curve, point);

	return verify(&key, vectors[i].algorithm, value);
}

static void
test_every_curve_and_digest_is_valid(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTOR_COUNT; i++)
		assert_valid(verify_vector(
			i, hex(vectors[i].point), hex(vectors[i].value)));
}

static void
test_every_changed_signature_is_invalid(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTOR_COUNT; i++) {
		const struct slice value = hex(vectors[i].value);
		const struct slice changed = with_octet(
			value, value.n - 1, value.p[value.n - 1] ^ 1);

		assert_invalid(verify_vector(i, hex(vectors[i].point), changed),
			REASON_NONE);
	}
}

static void
test_point_off_every_curve_is_unusable(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTOR_COUNT; i++) {
		const struct slice point = hex(vectors[i].point);
		const struct slice changed = with_octet(
			point, point.n - 1, point.p[point.n - 1] ^ 1);

		assert_invalid(verify_vector(i, changed, hex(vectors[i].value)),
			REASON_KEY_UNUSABLE);
	}
}

static void
test_another_message_is_invalid(void **state)
{
	const struct public_key key = ec_key(OID_SECP256R1, hex(p256));
	const struct algorithm sha256 = algorithm(OID_ECDSA_WITH_SHA256);
	const struct bit_string value = bits(hex(p256_sha256));

	(void)state;
	assert_invalid(
		verify_signature(&key, &sha256, slice_text("csrlinT"), &value),
		REASON_NONE);
}

/* Where both summands of the verification are one point, as the owner of a
 * key can make them, the sum must be doubled. From Project Wycheproof; the
 * order of secp192r1 is shorter than the digest, which is cut. */
static const struct {
	enum oid_id curve;
	const char *message;
	const char *point;
	const char *other; /* under which the sum is infinity */
	const char *value;
} equal_points[] = {
	/* ecdsa_secp256r1_sha256, tcId 427 and 428 */
	{OID_SECP256R1, "313233343030",
		"045b812fd521aafa69835a849cce6fbdeb6983b442d2444fe70e"
		"134c027fc46963838a40f2a36092e9004e92d8d940cf5638550c"
		"e672ce8b8d4e15eba5499249e9",
		"045b812fd521aafa69835a849cce6fbdeb6983b442d2444fe70e"
		"134c027fc469637c75bf0c5c9f6d17ffb16d2726bf30a9c7aaf3"
		"1a8d317472b1ea145ab66db616",
		"304502206f2347cab7dd76858fe0555ac3bc99048c4aacafdfb6"
		"bcbe05ea6c42c4934569022100bb726660235793aa9957a61e76"
		"e00c2c435109cf9a15dd624d53f4301047856b"},
	/* ecdsa_secp192r1_sha256, tcId 421 and 422 */
	{OID_SECP192R1, "313233343030",
		"040245ee12b35d21d485df220ada6b91180d9246c8be5ad04858"
		"062250a1d3aaea5924432e390a5de4ffc63fc9e9641269",
		"040245ee12b35d21d485df220ada6b91180d9246c8be5ad048a7"
		"f9ddaf5e2c5515a6dbbcd1c6f5a21a0039c036169bed96",
		"30350219008738d6eee2154b64f449eceefe526444f3918d3a01"
		"281e3902184758ab667e2ea3df3455aefc647da7cc50369cef08"
		"81724c"},
};

static void
test_sum_of_equal_points_is_doubled(void **state)
{
	const struct algorithm sha256 = algorithm(OID_ECDSA_WITH_SHA256);

	(void)state;
	for (size_t i = 0; i < sizeof equal_points / sizeof equal_points[0];
		i++) {
		const struct slice message = hex(equal_points[i].message);
		const struct slice octets = hex(equal_points[i].value);
		const struct bit_string value = bits(octets);
		const struct bit_string changed = bits(with_octet(
			octets, octets.n - 1, octets.p[octets.n - 1] ^ 1));
		const struct public_key key = ec_key(
			equal_points[i].curve, hex(equal_points[i].point));
		const struct public_key other = ec_key(
			equal_points[i].curve, hex(equal_points[i].other));

		assert_valid(verify_signature(&key, &sha256, message, &value));
		assert_invalid(
			verify_signature(&key, &sha256, message, &changed),
			REASON_NONE);
		assert_invalid(
			verify_signature(&other, &sha256, message, &value),
			REASON_NONE);
	}
}

static struct signature_fact
verify_by_point(struct slice point)
{
	const struct public_key key = ec_key(OID_SECP256R1, point);

	return verify(&key, OID_ECDSA_WITH_SHA256, hex(p256_sha256));
}

static void
test_infinity_is_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_by_point(hex("00")), REASON_KEY_UNUSABLE);
	assert_invalid(verify_by_point(joined(hex("04"), repeated(0, 64))),
		REASON_KEY_UNUSABLE);
}

static void
test_hybrid_point_is_unusable(void **state)
{
	const struct slice point = hex(p256);

	(void)state;
	assert_invalid(verify_by_point(with_octet(point, 0, 0x06)),
		REASON_KEY_UNUSABLE);
	assert_invalid(verify_by_point(with_octet(point, 0, 0x07)),
		REASON_KEY_UNUSABLE);
}

static void
test_point_of_another_length_is_unusable(void **state)
{
	const struct slice point = hex(p256);

	(void)state;
	for (size_t n = 0; n < point.n; n++)
		assert_invalid(verify_by_point(slice_head(point, n)),
			REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_by_point(joined(point, hex("00"))), REASON_KEY_UNUSABLE);
	assert_invalid(verify_by_point(hex(p192)), REASON_KEY_UNUSABLE);
	assert_invalid(verify_by_point(hex(p521)), REASON_KEY_UNUSABLE);
}

/* (0, sqrt b) is on P-256, and so it is where p is written for 0. */
static void
test_coordinate_not_below_p_is_unusable(void **state)
{
	const struct slice y = hex("66485c780e2f83d72433bd5d84a06bb6541c2af31da"
				   "e871728bf856a174f93f4");
	const struct slice p = hex("ffffffff00000001000000000000000000000000fff"
				   "fffffffffffffffffffff");

	(void)state;
	assert_invalid(
		verify_by_point(joined(hex("04"), joined(repeated(0, 32), y))),
		REASON_NONE);
	assert_invalid(verify_by_point(joined(hex("04"), joined(p, y))),
		REASON_KEY_UNUSABLE);
}

/* Of a point and its negative, one made the signature. P-224 has the only
 * prime whose roots take more than a power. */
static void
check_compressed(
	enum oid_id curve, enum oid_id id, const char *point, const char *value)
{
	struct slice whole = hex(point);
	struct slice x = slice_head(whole, 1 + whole.n / 2);
	uint8_t form = (uint8_t)(2 | (whole.p[whole.n - 1] & 1));
	const struct public_key key = ec_key(curve, with_octet(x, 0, form));
	const struct public_key negative =
		ec_key(curve, with_octet(x, 0, form ^ 1));

	assert_valid(verify(&key, id, hex(value)));
	assert_invalid(verify(&negative, id, hex(value)), REASON_NONE);
}

static void
test_compressed_points_are_decompressed(void **state)
{
	(void)state;
	check_compressed(OID_SECP192R1, OID_ECDSA_WITH_SHA1, p192, p192_sha1);
	check_compressed(
		OID_SECP224R1, OID_ECDSA_WITH_SHA224, p224, p224_sha224);
	check_compressed(
		OID_SECP256R1, OID_ECDSA_WITH_SHA256, p256, p256_sha256);
	check_compressed(
		OID_SECP384R1, OID_ECDSA_WITH_SHA384, p384, p384_sha384);
	check_compressed(
		OID_SECP521R1, OID_ECDSA_WITH_SHA512, p521, p521_sha512);
	assert_invalid(
		verify_by_point(with_octet(slice_head(hex(p256), 32), 0, 0x02)),
		REASON_KEY_UNUSABLE);
}

static void
test_other_curves_are_unsupported(void **state)
{
	static const enum oid_id curves[] = {OID_UNKNOWN, OID_COMMON_NAME};

	(void)state;
	for (size_t i = 0; i < sizeof curves / sizeof curves[0]; i++) {
		const struct public_key key = ec_key(curves[i], hex(p256));

		assert_not_checked(
			verify(&key, OID_ECDSA_WITH_SHA256, hex(p256_sha256)),
			REASON_KEY_UNSUPPORTED);
	}
}

static void
test_a_curve_without_a_name_is_not_checked(void **state)
{
	struct public_key key = ec_key(OID_UNKNOWN, hex(p256));

	(void)state;
	key.curve_oid.n = 0;
	assert_not_checked(
		verify(&key, OID_ECDSA_WITH_SHA256, hex(p256_sha256)),
		REASON_CURVE_UNNAMED);
}

static struct signature_fact
verify_value(const char *value)
{
	const struct public_key key = ec_key(OID_SECP256R1, hex(p256));

	return verify(&key, OID_ECDSA_WITH_SHA256, hex(value));
}

static void
test_pieces_make_the_valid_signature(void **state)
{
	(void)state;
	assert_valid(verify_value("3045022100" R "0220" S));
}

/* Every one of these is the valid pair, or a pair out of range, in some other
 * encoding than the one that DER has. */
static const struct {
	const char *what;
	const char *value;
} wrong_encodings[] = {
	{"nothing", ""},
	{"an empty SEQUENCE", "3000"},
	{"r and s without DER", R S},
	{"r alone", "3023022100" R},
	{"r is 0", "30250201000220" S},
	{"s is 0", "3026022100" R "020100"},
	{"r and s are 0", "3006020100020100"},
	{"r is n", "3045022100" N "0220" S},
	{"s is n", "3046022100" R "022100" N},
	{"r + n", "30450221" R_PLUS_N "0220" S},
	{"s + n", "3046022100" R "0221" S_PLUS_N},
	{"r is negative", "30440220" R "0220" S},
	{"s is negative", "3026022100" R "0201ff"},
	{"r is padded", "304602220000" R "0220" S},
	{"s is padded", "3046022100" R "022100" S},
	{"r is empty", "302402000220" S},
	{"s is empty", "3025022100" R "0200"},
	{"lengths past the end", "3082ffff0282fffb" R S},
	{"long length of the SEQUENCE", "308145022100" R "0220" S},
	{"longer length of the SEQUENCE", "30820045022100" R "0220" S},
	{"long length of r", "304602812100" R "0220" S},
	{"long length of s", "3046022100" R "028120" S},
	{"indefinite length", "3080022100" R "0220" S "0000"},
	{"an octet behind it", "3045022100" R "0220" S "00"},
	{"an octet behind s", "3046022100" R "0220" S "00"},
	{"a third INTEGER", "3048022100" R "0220" S "020101"},
	{"s runs past the end", "3045022100" R "0221" S},
	{"cut off", "3045022100" R "0220"},
	{"a SET", "3145022100" R "0220" S},
	{"a BIT STRING for r", "3045032100" R "0220" S},
	{"an OCTET STRING for s", "3045022100" R "0420" S},
};

static void
test_every_other_encoding_is_malformed(void **state)
{
	(void)state;
	for (size_t i = 0;
		i < sizeof wrong_encodings / sizeof wrong_encodings[0]; i++) {
		printf("# %s\n", wrong_encodings[i].what);
		assert_invalid(verify_value(wrong_encodings[i].value),
			REASON_MALFORMED);
	}
}

static void
test_numbers_just_inside_the_range_are_computed(void **state)
{
	(void)state;
	assert_invalid(verify_value("30250201010220" S), REASON_NONE);
	assert_invalid(verify_value("3026022100" R "020101"), REASON_NONE);
	assert_invalid(
		verify_value("3045022100" N_MINUS_1 "0220" S), REASON_NONE);
	assert_invalid(
		verify_value("3046022100" R "022100" N_MINUS_1), REASON_NONE);
}

/* A SEQUENCE of 128 octets is the shortest whose length takes two. */
static void
test_length_of_128_octets_is_minimal_in_two(void **state)
{
	const struct public_key key = ec_key(OID_SECP521R1, hex(p521));
	const struct slice r = joined(hex("0242"), repeated(0x01, 66));
	const struct slice s = joined(hex("023a"), repeated(0x01, 58));

	(void)state;
	assert_invalid(verify(&key, OID_ECDSA_WITH_SHA512,
			       joined(hex("308180"), joined(r, s))),
		REASON_NONE);
	assert_invalid(verify(&key, OID_ECDSA_WITH_SHA512,
			       joined(hex("30820080"), joined(r, s))),
		REASON_MALFORMED);
}

/* The orders in the table: n itself is malformed, n - 1 is not. */
static const struct {
	enum oid_id curve;
	const char *point;
	const char *before; /* of the last octet of r */
	uint8_t last;       /* of n */
} orders[] = {
	{OID_SECP192R1, p192,
		"301e021900ffffffffffffffffffffffff"
		"99def836146bc9b1b4d228",
		0x31},
	{OID_SECP224R1, p224,
		"3022021d00ffffffffffffffffffffffffffff16a2e0b8f03e13"
		"dd29455c5c2a",
		0x3d},
	{OID_SECP256R1, p256,
		"3026022100ffffffff00000000ffffffffffffffffbce6faada7"
		"179e84f3b9cac2fc6325",
		0x51},
	{OID_SECP384R1, p384,
		"3036023100ffffffffffffffffffffffffffffffffffffffffff"
		"ffffffc7634d81f4372ddf581a0db248b0a77aecec196accc529",
		0x73},
	{OID_SECP521R1, p521,
		"3047024201ffffffffffffffffffffffffffffffffffffffffff"
		"fffffffffffffffffffffffa51868783bf2f966b7fcc0148f709"
		"a5d03bb5c9b8899c47aebb6fb71e913864",
		0x09},
};

static void
test_order_of_every_curve_bounds_r(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
		const struct public_key key =
			ec_key(orders[i].curve, hex(orders[i].point));
		const struct slice before = hex(orders[i].before);
		const uint8_t tail[] = {orders[i].last, 0x02, 0x01, 0x01};
		const struct slice end = {tail, sizeof tail};

		assert_invalid(
			verify(&key, OID_ECDSA_WITH_SHA1, joined(before, end)),
			REASON_MALFORMED);
		assert_invalid(verify(&key, OID_ECDSA_WITH_SHA1,
				       joined(before,
					       with_octet(end, 0,
						       orders[i].last - 1))),
			REASON_NONE);
	}
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_every_curve_and_digest_is_valid),
		TEST(test_every_changed_signature_is_invalid),
		TEST(test_point_off_every_curve_is_unusable),
		TEST(test_another_message_is_invalid),
		TEST(test_sum_of_equal_points_is_doubled),
		TEST(test_infinity_is_unusable),
		TEST(test_hybrid_point_is_unusable),
		TEST(test_point_of_another_length_is_unusable),
		TEST(test_coordinate_not_below_p_is_unusable),
		TEST(test_compressed_points_are_decompressed),
		TEST(test_other_curves_are_unsupported),
		TEST(test_a_curve_without_a_name_is_not_checked),
		TEST(test_pieces_make_the_valid_signature),
		TEST(test_every_other_encoding_is_malformed),
		TEST(test_numbers_just_inside_the_range_are_computed),
		TEST(test_length_of_128_octets_is_minimal_in_two),
		TEST(test_order_of_every_curve_bounds_r),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
