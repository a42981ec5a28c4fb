/* ECDSA on the curves that Nettle has not, and SM2. The vectors are OpenSSL's.
 * SPDX-License-Identifier: MIT */
#include "test_verify.h"

static const struct vector {
	enum oid_id curve;
	enum oid_id algorithm;
	const char *point;
	const char *value;
} vectors[] = {
	{OID_SECP256K1, OID_ECDSA_WITH_SHA256,
		"04a4fa0ab18d9db3bf31e07c4597ae135f0b831a558525436c2bba7f6c25d2"
		"3e"
		"d92b375ccfc32021a2abd629280be5a477bf5ce59b3ccd8696e38c3a637a0a"
		"11"
		"44",
		"3045022100d1229def96459f2facce9bbcfaf915079c77af613cfe8c21fe96"
		"23"
		"82efa4cab202207f4637302101ce4f6b347681b9dbcfcafd3b44758f62d691"
		"82"
		"61d028bfcbf9f0"},
	{OID_BRAINPOOLP256R1, OID_ECDSA_WITH_SHA256,
		"04403b6ad143cc2effeb21a50954ac1a8a6aea8de9ef805058bf5d75a3d0e1"
		"62"
		"7a5cefb6d054efd40cab297ef0e105fad40ef8756d489ab1827f4d9443f16b"
		"6b"
		"4e",
		"304502207e50311382f8fa096c51b0df838a00106f5e0c84cb8b10a7dd9208"
		"4b"
		"29469371022100a66d98181dbf5fef3eecfd62dba6a43ec0770f12ed58ba12"
		"d9"
		"336fcb0df3d703"},
	{OID_BRAINPOOLP256T1, OID_ECDSA_WITH_SHA512,
		"049187690c9fe4ccd71ad63fb2546e41ffdfb7449094644b31474b0ee89e9c"
		"64"
		"da15f3c4f36e943e1fc895d8e756484e15dfa2f20b94e31c47ad99fb3fafb4"
		"5b"
		"67",
		"3045022014a62de4249af2728809b7cd37af6079d34ba0a376137324aa35ed"
		"e7"
		"a62169a802210087599fd3f584a6126565d3ca62062b7df47acb13c651346e"
		"1d"
		"b4baf96288d2e1"},
	{OID_BRAINPOOLP320R1, OID_ECDSA_WITH_SHA384,
		"04a813459e14f988bdaec7f6167cc45ca8e99e153570efe799480ca182cd35"
		"6c"
		"2f03a1f6088df341b28414b2a959de3345feb8c987af56f9042bd896f06f24"
		"90"
		"f747cb3ac9f84d5522d4701cc2bebe8fe1",
		"3056022900b4c938ea4249617f2d28192e8b32b2dc41e1c936c5c8e123c8a0"
		"f9"
		"03ce22c72308400f395a8ae18f0229009dcd28b2f492a12d6ea147b5dd3a94"
		"aa"
		"edbbfed5260ff298d5ce8560e5da4be6068160ed6c5dcc47"},
	{OID_BRAINPOOLP320T1, OID_ECDSA_WITH_SHA1,
		"0486d37b935fa6a88493fb2ff67a9d863e3d4e989e6cdc17dcff3e9d6e7793"
		"e8"
		"9ca06a17ac3ceacdc8a277952e80edf85275afae44ff1c73adf1667de1d67e"
		"13"
		"b5442237f1c008c129c5c9484ac89db9ca",
		"30540228644ed988fc76d322c02bbcb89a6d1ce2a88e595d0356d75e832af7"
		"6c"
		"76c9c072a147a31689f7d45902287b34a030636e5ca1842827f911b49ca2d1"
		"ed"
		"3fb6895d0a1b45288841873e4fa7fc860fad16930ae7"},
	{OID_BRAINPOOLP384R1, OID_ECDSA_WITH_SHA384,
		"040080ddec37e6e8fc3fe6020019ef7b081aaea441d520d69183d8bb28e32e"
		"4c"
		"491255766e13157d658d5a95804e760cd0897116d7a3f4f56ac076489a6e03"
		"45"
		"25e1992c01d95e3cc248268b17e38f47391d6be2f5bbba3ce28651db83d706"
		"c2"
		"54",
		"3064023044bdc16fca3d427aa7cf50d0108127b75de587108c042eceb98494"
		"33"
		"6c10082f13c1d1a66b02a601251a49f761c6737e0230211b98f1f14b6bdb5c"
		"41"
		"2c72416b81eae4f00863e2c3558cca4b0fbb9a73235180c8c3f381a8596363"
		"12"
		"eb31d7328626"},
	{OID_BRAINPOOLP384T1, OID_ECDSA_WITH_SHA256,
		"045aca6a6a5d66d9ec8d5dbdd520e251f754127f617c75ea8a2438ab8d124f"
		"37"
		"b4db8d860bbd020264fe97881e948861844e4450e779b02af4c70069356473"
		"22"
		"d8c233156779bf68c7a7e363cf6bb177b1f7621c2102298a2c7e195266e070"
		"da"
		"75",
		"3064023059aeae6612232463924facd8dd8dc7b05a967badb5ef4c7dc840bc"
		"50"
		"d6f2ea20002ebe727805f2773bd24d5285cb55250230027d1174dce9020d09"
		"ef"
		"254c9754c938b31be503aeb0446e4da8def18df54e66f63395256887ba503f"
		"32"
		"4c003c3f24e5"},
	{OID_BRAINPOOLP512R1, OID_ECDSA_WITH_SHA512,
		"043369736d09e630c92ebde817714ec83833608e11678af5a6ba885bf428fc"
		"29"
		"09ff637de6acd2f8a99f80cfdfd8f38e0c3d1a33560b61a55bc5585416ccb7"
		"d6"
		"286ed02c7634df947920e6bb8f9f84afce8acb5f5f47c541feb53c3fcd8cf2"
		"7b"
		"fa09d3678223f6e6a9a9541a45598258fbce19a565ee71f39d5df7b943e23a"
		"c7"
		"cc",
		"308184024055fb1eb5a515f6969cac801eac0eae8fa55a0a7c50b057765c54"
		"85"
		"b980491d5c100be22ece79df967549c667db6eece9cc22eb5fe84e4324d398"
		"cd"
		"53dc249741024059ad2c2b40d6c029a842d464061964f3dc28577905f867f0"
		"6a"
		"4196cd83dba37e9e7b0ca059dad65fe53684ef27e8ad72cfdd7fd5afe6f9a1"
		"64"
		"c0ca51a77ba883"},
	{OID_BRAINPOOLP512T1, OID_ECDSA_WITH_SHA512,
		"049e8464c14e47a774cea6e485055bd2e8c985d86085ec0758c9c5916fc4a7"
		"0a"
		"c67d25b9a7fa247f62753773119a0984e3906fed4c3d95bba0b3e1581510b9"
		"10"
		"c213c57e05923563fcf9ae037a35ca10d9c0c8bc24f063d5685ebfce953616"
		"77"
		"f9a93fe34f5f7c8487aeee252874cd93230c3b892f65516265164acb282464"
		"49"
		"df",
		"3081840240289910f753da5cd190b2eeafb89c545fd4d89e38f7a34a63fc60"
		"34"
		"f6b4b3aa26d6bf7f58ae50cb40a54940082bed33db536c40b46f7b7d16ab12"
		"d1"
		"9253c81c2402405d9a9eb3c547b996c3d745f5be233f532cd1817198b36181"
		"78"
		"0752b8e13f5b4de7b7e4dc059985c14903a5bace0a561663de06ee2eaf038f"
		"df"
		"88f201940823fa"},
	{OID_SM2, OID_SM2_WITH_SM3,
		"049178da062cdca1eaf7cdba7ec06a872441a8ea1ca8f172b4ddccdf703486"
		"6d"
		"f8be96fbf17603a95a48deba7f59398ff236384a6842fed9456c6430e461e3"
		"e4"
		"c3",
		"304402203bdc88a9ee3a9790201d36db4f2b43bb1caf94ec8c8f62b2818405"
		"6b"
		"3b19d2900220409d522739a2766701be1bede709b498d35b28034953881e88"
		"63"
		"bf20b85b4226"},
};

enum { VECTORS = sizeof vectors / sizeof vectors[0] };

static struct signature_fact
verify_vector(
	const struct vector *vector, struct slice point, struct slice value)
{
	const struct public_key key = ec_key(vector->curve, point);

	return verify(&key, vector->algorithm, value);
}

static void
test_signatures_are_valid(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTORS; i++)
		assert_valid(verify_vector(&vectors[i], hex(vectors[i].point),
			hex(vectors[i].value)));
}

/* The last octet belongs to s. */
static void
test_changed_signatures_are_invalid(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTORS; i++) {
		struct slice value = hex(vectors[i].value);
		uint8_t last = value.p[value.n - 1];

		assert_invalid(verify_vector(&vectors[i], hex(vectors[i].point),
				       with_octet(value, value.n - 1,
					       (uint8_t)(last ^ 1))),
			REASON_NONE);
	}
}

/* 02 and 03 are Q and -Q, of which one made the signature. */
static void
test_one_of_two_compressed_points_is_valid(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTORS; i++) {
		struct slice point = hex(vectors[i].point);
		struct slice x = slice_head(point, 1 + point.n / 2);
		uint8_t form = (uint8_t)(2 | (point.p[point.n - 1] & 1));

		assert_valid(verify_vector(&vectors[i], with_octet(x, 0, form),
			hex(vectors[i].value)));
		assert_invalid(
			verify_vector(&vectors[i], with_octet(x, 0, form ^ 1),
				hex(vectors[i].value)),
			REASON_NONE);
	}
}

static void
test_points_off_the_curve_are_unusable(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTORS; i++) {
		struct slice point = hex(vectors[i].point);
		uint8_t last = (uint8_t)(point.p[point.n - 1] ^ 1);

		assert_invalid(verify_vector(&vectors[i],
				       with_octet(point, point.n - 1, last),
				       hex(vectors[i].value)),
			REASON_KEY_UNUSABLE);
		assert_invalid(verify_vector(&vectors[i],
				       slice_head(point, point.n - 1),
				       hex(vectors[i].value)),
			REASON_KEY_UNUSABLE);
	}
}

/* About half of all x belong to no point. */
static void
test_compressed_points_off_the_curve_are_unusable(void **state)
{
	const struct vector *vector = &vectors[0];
	struct slice point = hex(vector->point);
	size_t unusable = 0;

	(void)state;
	for (unsigned last = 0; last < 32; last++) {
		struct slice x = with_octet(slice_head(point, 33), 0, 0x02);
		struct signature_fact fact = verify_vector(vector,
			with_octet(x, 32, (uint8_t)last), hex(vector->value));

		assert_int_equal(fact.status, SIGNATURE_INVALID);
		unusable += fact.reason == REASON_KEY_UNUSABLE;
	}
	assert_true(unusable > 4 && unusable < 28);
}

static void
test_zero_is_malformed(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTORS; i++)
		assert_invalid(verify_vector(&vectors[i], hex(vectors[i].point),
				       hex("3006020100020101")),
			REASON_MALFORMED);
}

/* A point of P-256 is not one of SM2, and an ECDSA key of P-256 makes no SM2
 * signature. */
static void
test_sm2_is_for_its_curve_alone(void **state)
{
	const struct vector *sm2 = &vectors[VECTORS - 1];
	const struct public_key other = ec_key(OID_SECP256R1, hex(sm2->point));
	const struct public_key unknown = ec_key(OID_UNKNOWN, hex(sm2->point));

	(void)state;
	assert_invalid(verify(&other, OID_SM2_WITH_SM3, hex(sm2->value)),
		REASON_KEY_MISMATCH);
	assert_not_checked(verify(&unknown, OID_SM2_WITH_SM3, hex(sm2->value)),
		REASON_KEY_UNSUPPORTED);
}

/* r + s = n would leave the key out of it: GB/T 32918.2 7.1 step 5. */
static void
test_sm2_takes_no_sum_of_zero(void **state)
{
	const struct vector *sm2 = &vectors[VECTORS - 1];

	(void)state;
	assert_invalid(verify_vector(sm2, hex(sm2->point),
			       hex("304502206c2984c9ca1931e744fc61bbfe2966050ad"
				   "14f3d99534f0af34b"
				   "9c7a231397d602210093d67b3535e6ce18bb039e440"
				   "1d699fa6732902d88"
				   "72b6206070578f16c1a94d")),
		REASON_NONE);
}

/* The owner of a key can make both summands one point, or each the other's
 * opposite. */
static const struct {
	enum oid_id curve;
	enum oid_id algorithm;
	const char *point;
	const char *opposite;
	const char *value;
} equal_points[] = {
	{OID_SECP256K1, OID_ECDSA_WITH_SHA256,
		"049d7cdf07e33f8aac5bb2bf6c74ca276e72b666ff797bc514623a0ea6f4"
		"e65dcc43b8aadb40e4603466c326adb5db2610bdae79671b197d2b3884c3"
		"17514f6ba2",
		"049d7cdf07e33f8aac5bb2bf6c74ca276e72b666ff797bc514623a0ea6f4"
		"e65dccbc475524bf1b9fcb993cd9524a24d9ef42518698e4e682d4c77b3c"
		"e7aeb0908d",
		"3045022017dbce544bd3251015e95bf35178266e1307e04399f956266018"
		"19eb40572809022100a39b5384cf3531a4e3edc57c7a790b8525c8559f5b"
		"5fb9bf9b4f4bb9c2955bca"},
	{OID_BRAINPOOLP256R1, OID_ECDSA_WITH_SHA256,
		"049daca5b40f17991b07f53ccbf8851c4e9fdc591ff1c31c2174c7ba6e57"
		"b4b7d10d4e542647a3f24cc838cd4a1305029389230d2f1a799e61eaaa78"
		"d7e02c561b",
		"049daca5b40f17991b07f53ccbf8851c4e9fdc591ff1c31c2174c7ba6e57"
		"b4b7d19cad03b55a4ab76f762d3d468a7e8adee518e8f4baac81c63568cf"
		"453f41fd5c",
		"3045022074ff5f12d4e2cc653b60f79b2426e2f77612e4796c58006d1312"
		"77d60fda90a50221008fffcbb2f29353462f9d7d14d7072626c46567a608"
		"eb68af53defd9a3f9a9d27"},
};

static void
test_sum_of_equal_points_is_doubled(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof equal_points / sizeof equal_points[0];
		i++) {
		const struct public_key key = ec_key(
			equal_points[i].curve, hex(equal_points[i].point));
		const struct public_key opposite = ec_key(
			equal_points[i].curve, hex(equal_points[i].opposite));

		assert_valid(verify(&key, equal_points[i].algorithm,
			hex(equal_points[i].value)));
		assert_invalid(verify(&opposite, equal_points[i].algorithm,
				       hex(equal_points[i].value)),
			REASON_NONE);
	}
}

/* The private keys 1 and n - 1: the first two additions are of G to itself, or
 * to its opposite. */
static const struct {
	enum oid_id curve;
	const char *point;
	const char *value;
} generator_keys[] = {
	{OID_SECP256K1,
		"0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16"
		"f81798483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d0"
		"8ffb10d4b8",
		"3045022003208ab2066fe16ad0192790d92f5323413843262306d3750f99"
		"427bebcc82060221008734664843adfb2dfe979df62cee6a97d7b6fa2e28"
		"50b5499fa4b38cb5abe91e"},
	{OID_SECP256K1,
		"0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16"
		"f81798b7c52588d95c3b9aa25b0403f1eef75702e84bb7597aabe663b82f"
		"6f04ef2777",
		"3046022100e2b39e3f894c03a0e71945a18128ee88857fca22ef175a87e2"
		"a3bb137d922bae022100901d530f98bf46883a3fc6004d6f076b39a2a0e1"
		"c123e240599fb2af241edbc5"},
	{OID_BRAINPOOLP256R1,
		"048bd2aeb9cb7e57cb2c4b482ffc81b7afb9de27e1e3bd23c23a4453bd9a"
		"ce3262547ef835c3dac4fd97f8461a14611dc9c27745132ded8e545c1d54"
		"c72f046997",
		"3044022028d713fa838912168a160501deaa7d77c863c7db15953ffded76"
		"2fb0ab28a7740220631365543abd2e462cc6ebbc4bc5e385ffd63b065316"
		"00e0fd35422534b87fa8"},
	{OID_BRAINPOOLP256R1,
		"048bd2aeb9cb7e57cb2c4b482ffc81b7afb9de27e1e3bd23c23a4453bd9a"
		"ce3262557c5fa5de13e4bea66dc47689226fa8abc4b110a73891d3c3f5f3"
		"55f069e9e0",
		"3044022038edfe624f647b58541cc6e9845f6c930346fad57fc481c2636a"
		"cfd37e085ced02200a12f6688839fa7b17256d6ba76879539c3b5c894a5f"
		"cbaf3cfe861e596f3264"},
};

static void
test_keys_that_are_the_generator_are_valid(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof generator_keys / sizeof generator_keys[0];
		i++) {
		const struct public_key key = ec_key(
			generator_keys[i].curve, hex(generator_keys[i].point));

		assert_valid(verify(&key, OID_ECDSA_WITH_SHA256,
			hex(generator_keys[i].value)));
	}
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_signatures_are_valid),
		TEST(test_changed_signatures_are_invalid),
		TEST(test_one_of_two_compressed_points_is_valid),
		TEST(test_points_off_the_curve_are_unusable),
		TEST(test_compressed_points_off_the_curve_are_unusable),
		TEST(test_zero_is_malformed),
		TEST(test_sm2_is_for_its_curve_alone),
		TEST(test_sm2_takes_no_sum_of_zero),
		TEST(test_sum_of_equal_points_is_doubled),
		TEST(test_keys_that_are_the_generator_are_valid),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
