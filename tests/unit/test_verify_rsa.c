/* RSASSA-PKCS1-v1_5: signatures, and every hostile number that its guards
 * stand against. The keys were made with openssl for these tests; all vectors
 * sign MESSAGE. SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include <stdio.h>

/* A modulus of 768 bits, the shortest of whole octets that holds SHA-512. */
static const char modulus[] =
	"b7db68826e2c65571976a132533ea1c7e5a5f740156c39583e47857ff9555927"
	"b41e17f76b2b3b5a8a356cf0371aae9e6a3da7e12c5acc10a9f68ee38ae3c1f8"
	"d85b05dd7f032977f38bbbf143ac1cc05bd9cf60949e89cad75de7206900c921";
static const char by_md5[] =
	"0fb9f8642282ccad71f5cac6b229b18bbf5f9e328e341b145da1289267385051"
	"e71f14fb6441efeb1a8f27c0b3b17b6b4838d9071c565386f046f8ccfbb39b0b"
	"4cbc2466d8ab554d4847997d46dbed148416acbc8f29c50a6ee2a5680619fda6";
static const char by_sha1[] =
	"b44c3eb62bd983acc5e8bad3467abd857d41b9c804771de33d56db84f516d9d7"
	"c4609d1a20aa6acddaeeb299adde317356ed1a9574c6f2630ae67c9213e32f1d"
	"d72c2011075de413e0c22f11d75d002378e92c8f96b1a8e44134e5b89dc45c3b";
static const char by_sha224[] =
	"59ce76acdc2176e253670879cc99f4ca8d4722f0d03e009aa7414cfbb688927e"
	"aa9483aac7dc80cf412d55918019cec5e2ef7fd4ebc08a58690bfa430655aabc"
	"a7754dffaf0d16c7634166baaab787dece6b95c6126c1acd535332c9c3a0d81e";
static const char by_sha256[] =
	"425e124cce15b8d4dc30755ebc13650649f6e58c7d4597839624479cd042dc5b"
	"e7f21e6ef45ba42f026c6d0e3e6c4880a95dcbc6381daecccb401bc5b26b09a6"
	"fe688b2241c3ba44e740f2c0af1e5e525306d47d3bb45884f2ea8db1ca51c0d9";
static const char by_sha384[] =
	"7f316ec23e2744a9f3e248bbdd40e37b50c96feb98a7f1719badeabcb778dd31"
	"e1a751fd8a36d43264dfd2134db3c84bfd70a1d523531b29fd4af7b79f107cef"
	"01d16ba3c125b32e0c257b1859f533f119cc4113d20d8cd5a1526a586149bc28";
static const char by_sha512[] =
	"298af6c383ff3a39de2b72e5c74b061d811a7ce9990ea7159cd66193c3efa180"
	"6cb2aebb3db18fff422a9d1146f701f4fb663d4ac3727328b7632400e2b56507"
	"d728cc82439678f4ec31fb814c374a0efa12374aac9a1c26ccaeea07d755466b";

static struct public_key
key_with(const char *modulus_hex, const char *exponent_hex)
{
	return rsa_key(hex(modulus_hex), hex(exponent_hex));
}

/* The key of most vectors: 00, since the first bit of the modulus is set. */
static struct public_key
good_key(void)
{
	return rsa_key(joined(hex("00"), hex(modulus)), hex("010001"));
}

static void
test_every_digest_is_valid(void **state)
{
	static const struct {
		enum oid_id algorithm;
		const char *value;
	} cases[] = {
		{OID_MD5_WITH_RSA, by_md5},
		{OID_OIW_MD5_WITH_RSA, by_md5},
		{OID_SHA1_WITH_RSA, by_sha1},
		{OID_OIW_SHA1_WITH_RSA, by_sha1},
		{OID_SHA224_WITH_RSA, by_sha224},
		{OID_SHA256_WITH_RSA, by_sha256},
		{OID_SHA384_WITH_RSA, by_sha384},
		{OID_SHA512_WITH_RSA, by_sha512},
	};
	const struct public_key key = good_key();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_valid(
			verify(&key, cases[i].algorithm, hex(cases[i].value)));
}

static void
test_digest_of_another_algorithm_is_invalid(void **state)
{
	const struct public_key key = good_key();

	(void)state;
	assert_invalid(
		verify(&key, OID_SHA224_WITH_RSA, hex(by_sha256)), REASON_NONE);
	assert_invalid(
		verify(&key, OID_SHA256_WITH_RSA, hex(by_sha224)), REASON_NONE);
}

static void
test_every_changed_octet_is_invalid(void **state)
{
	const struct public_key key = good_key();
	const struct slice value = hex(by_sha256);

	(void)state;
	for (size_t i = 0; i < value.n; i++)
		assert_invalid(verify(&key, OID_SHA256_WITH_RSA,
				       with_octet(value, i, value.p[i] ^ 1)),
			REASON_NONE);
}

static void
test_another_message_is_invalid(void **state)
{
	const struct public_key key = good_key();
	const struct algorithm sha256 = algorithm(OID_SHA256_WITH_RSA);
	const struct bit_string value = bits(hex(by_sha256));

	(void)state;
	assert_invalid(
		verify_signature(&key, &sha256, slice_text("csrlinT"), &value),
		REASON_NONE);
	assert_invalid(verify_signature(
			       &key, &sha256, (struct slice){NULL, 0}, &value),
		REASON_NONE);
}

/* Each was made with the private key over an encoding that is almost right. */
static const struct {
	const char *what;
	const char *value;
} wrong_encodings[] = {
	{"DigestInfo without NULL",
		"81b6e02f7dafa6902ab37fb725b84e0e474badb7425ca64c8665"
		"4fff977d52b33e11659d46d9a3f6c5ce9b01b51236911b95f957"
		"a64e16892e35fd859ce6fc2728829b711e6151cf1d4404dfd74a"
		"25a9ea0514abf888af818308571342353eb2"},
	{"block type 2",
		"0a5b686bf7d49393791b2ee52bd2f88461ee533f929fedca053d"
		"60ae4a4f8aaa5ee2ed0e80e0d729fe7065e61ab1e88411f4d3d4"
		"bcc807da34621811cbc53f554e88fad508e88c7efaa7edfd3aaf"
		"18d605bf8f412b514222a0253a1e5b66a374"},
	{"block type 0",
		"a96a9297210363353459594c2f93592121c8958043dce9acf9de"
		"1c880f41adbfc00427e62d3ce8537f7708b717b8a5186139c449"
		"ccaa3feb5d6916d8f0d11cf88de8ae83835e90b009edf0e72f38"
		"25c8fb48b7b863f9844de13eae8c72086034"},
	{"padding of FE",
		"57b4a986533bce745b62dd835605e0e2230719217b20c66c2cb3"
		"d9e84bda8ea1fa6563761d9f980c9762618d171609a26f304f0e"
		"4d32230988e39482e5f27c8d2ffde9156c78b62a833a0fba4b4d"
		"05a4f78885cc2166b96df1a1f0bca7766671"},
	{"eight octets of padding, then garbage behind the digest",
		"2e8b045d22e3234a41693f802359e8a4b79fa50f913fdfd94209"
		"9412649fdffaa7160684175e51a6436e47077629bd305c6566a2"
		"c0157af214c4a2cce663bb39bb2c49e9fc90054842c3ec2b6d00"
		"34e3867f9fdb2b5b638a26f4b2334df8fd3b"},
	{"a bare digest",
		"56521deacca1e943bb4bf2c612138aeb9e1fc694d7693c2fef40"
		"02197fea0fbf369aebb22fa4f5603e4dacb1f89df58206697ec8"
		"3f61836320b6aa5b8da78b3112c06e6b781d11b3f02d51a46ee8"
		"18dc946d45dbb3d3bfea9b20a6e3b39b847a"},
	{"DigestInfo with a long length",
		"0f09a408afe69e74d4f11ca40a1c6cab67dc04da5832c61a437d"
		"64708f820c8796286b489f312380326efb71400cb855ba23d41b"
		"21c35b30503f20ab6cb2a7743027b7a5f9ace0bb2eeb87756343"
		"d7b3bb40f9c36fe14d2b66ee98e97a822a67"},
	{"DigestInfo with a third member",
		"15744b6cfbaff2164ef982868b9f1ee03593af620905810bb10f"
		"21fcf6ed02ed839055f10a5493190887344c215b61d4ab70d5b4"
		"6298d8019d38adc288fadc22ccdb6b5cc708207b4288e06f7a36"
		"51d1403968e5f5916cc9e103d19ecbd1fb6e"},
};

static void
test_every_other_encoding_is_invalid(void **state)
{
	const struct public_key key = good_key();

	(void)state;
	for (size_t i = 0;
		i < sizeof wrong_encodings / sizeof wrong_encodings[0]; i++) {
		printf("# %s\n", wrong_encodings[i].what);
		assert_invalid(verify(&key, OID_SHA256_WITH_RSA,
				       hex(wrong_encodings[i].value)),
			REASON_NONE);
	}
}

/* With e = 3 and a parser that does not look behind the digest, the integer
 * cube root of 00 01 FF 00 DigestInfo 00... signs under any modulus. */
static void
test_cube_root_is_invalid(void **state)
{
	const struct public_key key =
		rsa_key(joined(hex("00"), repeated(0xff, 128)), hex("03"));

	(void)state;
	assert_invalid(verify(&key, OID_SHA1_WITH_RSA,
			       joined(repeated(0, 85),
				       hex("0142546f0ccb087526564133a0f50ee2231"
					   "72b92b510b76c55d7ba6e6cadf487"
					   "8fb7a46bc0c6d0d5e022e7"))),
		REASON_NONE);
}

static void
test_exponent_of_three_is_valid(void **state)
{
	const struct public_key key =
		key_with("00"
			 "b9a7296591513204eefcf282e52260808103be2ab05281d6c97ac"
			 "a5fbad894c7"
			 "52c5f4ca4c50701c1a9c2e486441021a555a59c74ca76a77476f9"
			 "7c165d25344"
			 "a703db66dd4c49abc25bb7c00dc1534bb693362aac653e1789350"
			 "5b9d7be0427",
			"03");
	const char *value = "242d1e320913b6606b167d761323e166f2b7712a93030fa7fd"
			    "f2cb22d525f470"
			    "b41e9bb971c1d8b3554019f1bca70b999f7a2dbec785ed09dc"
			    "c9c5d08b7ac1f3"
			    "ae1f827bf7ac37eebc3ddf79cc7ce697fcc98479852efb0425"
			    "466586e309bb0a";

	(void)state;
	assert_valid(verify(&key, OID_SHA256_WITH_RSA, hex(value)));
}

static void
test_modulus_too_short_for_the_digest_is_invalid(void **state)
{
	const struct public_key key =
		key_with("00"
			 "cc021c79a3d790f94a0784ac9bef43e36f5fcd482e44bab2ce21a"
			 "d8c6e458425"
			 "b5f30c3f1a5791113dc0aa43e5d0ff1ab551595771ff2c59790cf"
			 "089a6746139",
			"010001");
	const char *value = "caf4d075ba6766356744cef2c3de163280f64f96719984f846"
			    "ac21ac156b34ba"
			    "262fa20f7eda5b2d565436ab673abb25c717c8ce393fa21972"
			    "647883c91c4491";

	(void)state;
	assert_valid(verify(&key, OID_SHA256_WITH_RSA, hex(value)));
	assert_invalid(
		verify(&key, OID_SHA384_WITH_RSA, hex(value)), REASON_NONE);
}

/* The modulus as it should be, with another content for the exponent. */
static struct signature_fact
verify_by_exponent(struct slice exponent)
{
	const struct public_key key =
		rsa_key(joined(hex("00"), hex(modulus)), exponent);

	return verify(&key, OID_SHA256_WITH_RSA, hex(by_sha256));
}

static void
test_exponent_zero_is_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_by_exponent(hex("00")), REASON_KEY_UNUSABLE);
}

/* Under e = 1 the encoding itself is a signature: anybody can sign. */
static void
test_exponent_one_is_unusable(void **state)
{
	const struct public_key key = key_with(modulus, "01");
	const struct public_key padded =
		rsa_key(joined(hex("00"), hex(modulus)), hex("0001"));
	const struct public_key one =
		rsa_key(joined(hex("00"), hex(modulus)), hex("01"));
	const struct slice encoding = hex("0001ffffffffffffffffffffffffffffffff"
					  "ffffffffffffffffffffffffffff"
					  "ffffffffffffffffffffffff003031300d06"
					  "0960864801650304020105000420"
					  "908bf5bf15d68970dfe9b6dd5f2cb742841a"
					  "68e1507c80929e1f3091c73dc63b");

	(void)state;
	assert_invalid(verify(&key, OID_SHA256_WITH_RSA, encoding),
		REASON_KEY_UNUSABLE);
	assert_invalid(verify(&padded, OID_SHA256_WITH_RSA, encoding),
		REASON_KEY_UNUSABLE);
	assert_invalid(verify(&one, OID_SHA256_WITH_RSA, encoding),
		REASON_KEY_UNUSABLE);
}

static void
test_even_exponent_is_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_by_exponent(hex("02")), REASON_KEY_UNUSABLE);
	assert_invalid(verify_by_exponent(hex("010000")), REASON_KEY_UNUSABLE);
	assert_invalid(verify_by_exponent(joined(hex("01"), repeated(0, 96))),
		REASON_KEY_UNUSABLE);
}

static void
test_negative_exponent_is_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_by_exponent(hex("ff")), REASON_KEY_UNUSABLE);
	assert_invalid(verify_by_exponent(hex("fd")), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_by_exponent(repeated(0xff, 96)), REASON_KEY_UNUSABLE);
}

static void
test_exponent_of_64_bits_is_valid(void **state)
{
	const struct public_key key = rsa_key(
		joined(hex("00"), hex(modulus)), hex("00fffffffffffffffd"));
	const char *value = "abd882ec5a20b7b31e99adfe8329d2acb29c1b987588aad5a1"
			    "9365eecbc92736"
			    "34e3b787c66669924831a6689a4bfb6d789f0d6f46215f75a4"
			    "1c45b10818098a"
			    "0c7cbed128d0f97b55f447c1af2f8eb973460aaadf45ba768b"
			    "bf6b55ebe31340";

	(void)state;
	assert_valid(verify(&key, OID_SHA256_WITH_RSA, hex(value)));
}

static void
test_exponent_of_65_bits_is_valid(void **state)
{
	const struct public_key key = rsa_key(
		joined(hex("00"), hex(modulus)), hex("010000000000000001"));
	const char *value = "a6a8a2174d761dfa8a34ed29a75af6d3cf1ccd42cb8b08e136"
			    "20fd2d5bf50ff8"
			    "e855766de3407fcef92b9388ca309b250a723e5d35360f0975"
			    "ac7787ef5fcdfa"
			    "e25d4bb13e81e21e4bede04ca3df3d18751eb219f8769e1dc1"
			    "d82ad4a1738200";

	(void)state;
	assert_valid(verify(&key, OID_SHA256_WITH_RSA, hex(value)));
}

static void
test_exponent_over_256_bits_is_too_costly(void **state)
{
	(void)state;
	assert_invalid(
		verify_by_exponent(joined(hex("00"), repeated(0xff, 32))),
		REASON_NONE);
	assert_not_checked(
		verify_by_exponent(joined(hex("01"), repeated(0xff, 32))),
		REASON_TOO_COSTLY);
}

static void
test_exponent_as_long_as_the_modulus_is_too_costly(void **state)
{
	(void)state;
	assert_not_checked(
		verify_by_exponent(repeated(0x7f, 2048)), REASON_TOO_COSTLY);
}

/* Contents of the modulus, with an exponent of 65537 and a value that is as
 * long as the modulus and below it. */
static struct signature_fact
verify_by_modulus(struct slice content, size_t octets)
{
	const struct public_key key = rsa_key(content, hex("010001"));

	return verify(&key, OID_SHA256_WITH_RSA, repeated(0x02, octets));
}

static void
test_zero_modulus_is_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_by_modulus(hex("00"), 0), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_by_modulus(repeated(0, 96), 96), REASON_KEY_UNUSABLE);
}

static void
test_even_modulus_is_unusable(void **state)
{
	const struct slice even = with_octet(repeated(0x7f, 96), 95, 0x7e);

	(void)state;
	assert_invalid(verify_by_modulus(even, 96), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_by_modulus(joined(hex("01"), repeated(0, 96)), 97),
		REASON_KEY_UNUSABLE);
}

/* 00 is missing before a first octet of B7: the number is negative. */
static void
test_negative_modulus_is_unusable(void **state)
{
	const struct public_key key = key_with(modulus, "010001");

	(void)state;
	assert_invalid(verify(&key, OID_SHA256_WITH_RSA, hex(by_sha256)),
		REASON_KEY_UNUSABLE);
}

static void
test_modulus_under_12_octets_is_unusable(void **state)
{
	(void)state;
	assert_invalid(verify_by_modulus(hex("01"), 1), REASON_KEY_UNUSABLE);
	assert_invalid(
		verify_by_modulus(repeated(0x7f, 11), 11), REASON_KEY_UNUSABLE);
	assert_invalid(verify_by_modulus(
			       joined(repeated(0, 8), repeated(0x7f, 11)), 11),
		REASON_KEY_UNUSABLE);
	assert_invalid(verify_by_modulus(repeated(0x7f, 12), 12), REASON_NONE);
}

static void
test_modulus_over_16384_bits_is_too_costly(void **state)
{
	const struct slice largest = repeated(0xff, 2048);

	(void)state;
	assert_invalid(verify_by_modulus(joined(hex("00"), largest), 2048),
		REASON_NONE);
	assert_not_checked(verify_by_modulus(joined(hex("01"), largest), 2049),
		REASON_TOO_COSTLY);
	/* 64 Kbit, 1 Mbit, and 16 Mbit, which takes GMP 10 seconds */
	assert_not_checked(verify_by_modulus(repeated(0x7f, 1 << 13), 1 << 13),
		REASON_TOO_COSTLY);
	assert_not_checked(verify_by_modulus(repeated(0x7f, 1 << 17), 1 << 17),
		REASON_TOO_COSTLY);
	assert_not_checked(verify_by_modulus(repeated(0x7f, 1 << 21), 1 << 21),
		REASON_TOO_COSTLY);
}

static void
test_numbers_with_too_many_zeros_keep_their_value(void **state)
{
	const struct public_key key =
		rsa_key(joined(hex("000000"), hex(modulus)), hex("0000010001"));

	(void)state;
	assert_valid(verify(&key, OID_SHA256_WITH_RSA, hex(by_sha256)));
}

static void
test_numbers_that_were_not_decoded_are_not_checked(void **state)
{
	const struct slice none = {NULL, 0};
	const struct public_key no_modulus = rsa_key(none, hex("010001"));
	const struct public_key no_exponent =
		rsa_key(joined(hex("00"), hex(modulus)), none);

	(void)state;
	assert_not_checked(
		verify(&no_modulus, OID_SHA256_WITH_RSA, hex(by_sha256)),
		REASON_NOT_DECODED);
	assert_not_checked(
		verify(&no_exponent, OID_SHA256_WITH_RSA, hex(by_sha256)),
		REASON_NOT_DECODED);
}

/* A value that begins with 00 and so is the same number without it. */
static void
test_signature_of_another_length_is_malformed(void **state)
{
	const struct public_key key = good_key();
	const struct algorithm sha256 = algorithm(OID_SHA256_WITH_RSA);
	const struct slice message = slice_text("csrlint 65");
	const struct slice value = hex("002a8471c8b16d66af6c9d415f103e5a05e7e47"
				       "3206852a14fe3886177c70980"
				       "b3712657b6a40b9620c958f85c9c4f26dd43a06"
				       "e30d406c440ed4c92b6fdf79d"
				       "a110edc552f5264af1ad3ea9bc26c42ca1a36b5"
				       "cbe8ccbc8e74546a5084871b8");
	const struct bit_string whole = bits(value);
	const struct bit_string cut = bits(slice_from(value, 1));
	const struct bit_string padded = bits(joined(hex("00"), value));
	const struct bit_string none = bits(slice_head(value, 0));

	(void)state;
	assert_valid(verify_signature(&key, &sha256, message, &whole));
	assert_invalid(verify_signature(&key, &sha256, message, &cut),
		REASON_MALFORMED);
	assert_invalid(verify_signature(&key, &sha256, message, &padded),
		REASON_MALFORMED);
	assert_invalid(verify_signature(&key, &sha256, message, &none),
		REASON_MALFORMED);
}

static void
test_signature_not_below_the_modulus_is_malformed(void **state)
{
	const struct public_key key = good_key();
	const struct slice n = hex(modulus);

	(void)state;
	assert_invalid(verify(&key, OID_SHA256_WITH_RSA, n), REASON_MALFORMED);
	assert_invalid(verify(&key, OID_SHA256_WITH_RSA, repeated(0xff, 96)),
		REASON_MALFORMED);
	assert_invalid(verify(&key, OID_SHA256_WITH_RSA,
			       with_octet(n, 95, n.p[95] - 1)),
		REASON_NONE);
}

static void
test_signature_zero_is_invalid(void **state)
{
	const struct public_key key = good_key();

	(void)state;
	assert_invalid(verify(&key, OID_SHA256_WITH_RSA, repeated(0, 96)),
		REASON_NONE);
}

/* RFC 4055 1.2: such a key makes id-RSASSA-PSS signatures only. */
static void
test_pss_key_makes_no_such_signature(void **state)
{
	struct public_key key = good_key();

	(void)state;
	key.kind = KEY_RSA_PSS;
	assert_invalid(verify(&key, OID_SHA256_WITH_RSA, hex(by_sha256)),
		REASON_KEY_MISMATCH);
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_every_digest_is_valid),
		TEST(test_digest_of_another_algorithm_is_invalid),
		TEST(test_every_changed_octet_is_invalid),
		TEST(test_another_message_is_invalid),
		TEST(test_every_other_encoding_is_invalid),
		TEST(test_cube_root_is_invalid),
		TEST(test_exponent_of_three_is_valid),
		TEST(test_modulus_too_short_for_the_digest_is_invalid),
		TEST(test_exponent_zero_is_unusable),
		TEST(test_exponent_one_is_unusable),
		TEST(test_even_exponent_is_unusable),
		TEST(test_negative_exponent_is_unusable),
		TEST(test_exponent_of_64_bits_is_valid),
		TEST(test_exponent_of_65_bits_is_valid),
		TEST(test_exponent_over_256_bits_is_too_costly),
		TEST(test_exponent_as_long_as_the_modulus_is_too_costly),
		TEST(test_zero_modulus_is_unusable),
		TEST(test_even_modulus_is_unusable),
		TEST(test_negative_modulus_is_unusable),
		TEST(test_modulus_under_12_octets_is_unusable),
		TEST(test_modulus_over_16384_bits_is_too_costly),
		TEST(test_numbers_with_too_many_zeros_keep_their_value),
		TEST(test_numbers_that_were_not_decoded_are_not_checked),
		TEST(test_signature_of_another_length_is_malformed),
		TEST(test_signature_not_below_the_modulus_is_malformed),
		TEST(test_signature_zero_is_invalid),
		TEST(test_pss_key_makes_no_such_signature),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
