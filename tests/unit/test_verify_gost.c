/* GOST R 34.10: every parameter set under every name, and each number that no
 * key or signature has. All vectors sign MESSAGE; the keys were made for these
 * tests. SPDX-License-Identifier: MIT */
#include "test_verify.h"

static const struct vector {
	enum oid_id key;
	enum oid_id algorithm;
	enum oid_id set;
	const char *point; /* with its OCTET STRING */
	const char *value; /* s, then r */
} vectors[] = {
	{OID_GOST2001, OID_GOST2001_WITH_GOST94, OID_CRYPTOPRO_A,
		"0440636079d6b8f11b64693fcbb26542ee6562b7c870144bd400fa33"
		"dbe8658d29a9f5dec717b8cc07be4a55b6bf3668a92f181ee02aa895"
		"6f61036ca194ff515ad4",
		"59583a1b09d201bf39f4c323cad87bf60812ea7e3242ac1889431aeb"
		"75de50b123616236b3195c69c022ce3327a0af5f23f3b7c39449cf09"
		"9adadc5d5e57b4c7"},
	{OID_GOST2001, OID_GOST2001_WITH_GOST94, OID_CRYPTOPRO_XCHA,
		"04405cdd1dfce9a6d8f7a9ccf7f1834a198708f7017b5634f59d506f"
		"043d2b27356d7b56d6c12d8cd3f332c321fb72aff8a9905efeaa239c"
		"d2b8dc84a06f6c93d568",
		"979306b19295bc2e313f6cbd4d2f07c61af95346af6e343c01421168"
		"69245f4f2200e1f12e80d7f117cef07412e4d43f35810006faa66c60"
		"08dbdd0332c4dd67"},
	{OID_GOST2012_256, OID_GOST2012_256_WITH_STREEBOG, OID_CRYPTOPRO_A,
		"044089181f27e22c63d6b55f834263a559cd5504b2df2fee1f0b7580"
		"35485103c2d3a5d43ed096eedb697d9a2972f7547d3124b513accfdb"
		"b2469b01b3ec12e5452a",
		"f1fb492245c838a7262639b5fc2edf27355ce786bb352de702ae7fe1"
		"7ae7ebb2c03112c58eee6270508ddff40d2fcb6cf81596cd3102b8b8"
		"910db6a293f1998b"},
	{OID_GOST2012_256, OID_GOST2012_256_WITH_STREEBOG, OID_CRYPTOPRO_B,
		"0440fd0460d737a2df2edca9e06265dc8ca4699f229a6b6db628df10"
		"2a7c61cab96b44540bd614c1f4ca3a83ede49fee00ea90ed5a890ae3"
		"fbda0bb491ec64bc8654",
		"6573310f1a6efa4a74d6c992c2957fb73bfc3b25cb0cae431cda5639"
		"656de4c06bc8d69ba3e2a28ec01a56d234249413ecbd59a6335fabde"
		"a0236cfe7734c12b"},
	{OID_GOST2012_256, OID_GOST2012_256_WITH_STREEBOG, OID_CRYPTOPRO_C,
		"0440105925306496f3b3a3c753698d51b8d972c2b06f5ac685c7ca7e"
		"2a089fd12f36d164a164808ae76d002fbd8ca641706fb52ff08c52a2"
		"ceb6e74694b92da2c98f",
		"4489855c563de28bc1ef2fe0977f6cdc0e37011dfe974c258363e311"
		"72cfebbe54ffa9a7b87385f912af3fc9e8ab44543e564714c193ba7b"
		"0bf7ecdfe1c8674c"},
	{OID_GOST2012_256, OID_GOST2012_256_WITH_STREEBOG, OID_CRYPTOPRO_XCHB,
		"0440245dadaa145285f588038d0e2ad936b621378715ef451197f327"
		"bc1659631755a7c550ad6651026f0b4bcc9df680d4aafde78488f2dd"
		"5ba7ab03375968e03a42",
		"6709c8379d82fa5da7bfbd9bca923455ea397b19109daf4e82234676"
		"dfccd7dd7b31a0465234494dedb1ff0f9905811dca66aae5b23dd917"
		"4b3e2a9264a850c2"},
	{OID_GOST2012_256, OID_GOST2012_256_WITH_STREEBOG, OID_TC26_256_B,
		"0440a3a958e0b19a765dd05df45d18a6ddaf2b9c8c41914b3418ad22"
		"72ab6fb8b6a8790df3b8e3958916eb7d63d35eafa73350d522f3341f"
		"8c65c6b7c742bb6e5665",
		"ac7a0fa772747f3cffa225612e87fccb2a5ca0cb69ac34751bde3f6c"
		"30a2bda8feef927b08243b18e07aad341682519af07b54afb4632483"
		"25baf0ce2b7266c7"},
	{OID_GOST2012_256, OID_GOST2012_256_WITH_STREEBOG, OID_TC26_256_C,
		"0440d3ea0173a4b8186259ed2d19a723b93cd8ecfce627ed77df944d"
		"58b40ca07629ac0ea977b27853bbe92d65237f4e3793809567fe5dc8"
		"cd3ab1505c0e19193d0b",
		"63715f4954cd14519844d78252ad6c74b973358250f0883fa2a12dfc"
		"f441346b7eff664257317bfea5df99c73feca90219556a2b9db06f25"
		"7354728cf635c0a9"},
	{OID_GOST2012_256, OID_GOST2012_256_WITH_STREEBOG, OID_TC26_256_D,
		"04402e3faaf895527e23adf637a7db65f0659f88a9c43ef97e1a75a7"
		"950b4c6e7655fcde97858761ffad2e224a56f1bb319ffce607ff6556"
		"451cab785366a6dca452",
		"59d8dd9a7686dca3dfb58b3057d3c53e7db28bf412469c20fd67dded"
		"358701267064c539ef31df2a557462360474a67c1d8988a42f9e07c0"
		"882ec13e16fba431"},
	{OID_GOST2012_512, OID_GOST2012_512_WITH_STREEBOG, OID_TC26_512_A,
		"0481801230d932a24de8852293fb192e57a9f8a8cf83c3b195be59e1"
		"f6dde659c8673ae45f958b1055800374e10b00d0e028589deea9549d"
		"093a5f55ec0a43e0b5758dcccea5404e2dee9ce30fc517f7dec498f8"
		"d5cb64cd88fc3b5d806e2301475d9f594908963255760c84c15c6301"
		"625bd837ad5ba84376e3da36e4542e7c76f9b3",
		"f54de1caef61846161c75f777a75d6b444f398c22900180d12933ce2"
		"d7ae10e7f5152d2b8bb848337c4ca5bc5b76345735b2b56046577bed"
		"f9baf8faff204c26a5cd39042ac9467a140b83cd536ae294b3ed5399"
		"f4e2760a927aa5f3d0ebdf020bb2eac6c754367c15a2e0acf1530f18"
		"a7c6683795d7f68bdd3f64a8afe0924c"},
	{OID_GOST2012_512, OID_GOST2012_512_WITH_STREEBOG, OID_TC26_512_B,
		"0481800f69c80be80452391486408a789fcc3a25d68c60f42fd3d228"
		"456b05efc65398cbba0b079249d952a9d5a0e9b071bc3a45dc9f8b90"
		"500edf41270a3959be813aa11c0f0db48272da5132b0eb931e514a77"
		"9487c764f272bc4dab7c85db473f78061360126ed1627db620e05d33"
		"009bc8eaa6ce81bc5c4ef06c355b90dad28067",
		"79ba7aa25106faf9e3f8457964776bb62739e977af5553621712c4aa"
		"6ccda998f48a341f9913a0f740e16a72e878764fd2cdb3bf285ee2c5"
		"6ef477c8df036e4c4b3df2337435abee90328a75981e838a572115ca"
		"802bd54fb7403ca35fc2cbf5abae3c52cdcd77517ff97b44b82cd1c4"
		"25843b1837d0b0d1555a5eb3550d67ea"},
};

enum { VECTORS = sizeof vectors / sizeof vectors[0] };

/* Orders big-endian, primes little-endian. */
#define CRYPTOPRO_A_N \
	"ffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893"
#define CRYPTOPRO_A_P \
	"97fdffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
#define TC26_512_A_N \
	"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff" \
	"27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275"
#define TC26_512_A_P \
	"c7fdffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff" \
	"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"

/* One of each generation, and what else a test asks of it. */
static const struct generation {
	size_t vector;
	const char *order;
	const char *prime; /* little-endian, as keys have it */
} generations[] = {
	{0, CRYPTOPRO_A_N, CRYPTOPRO_A_P},
	{2, CRYPTOPRO_A_N, CRYPTOPRO_A_P},
	{9, TC26_512_A_N, TC26_512_A_P},
};

enum { GENERATIONS = sizeof generations / sizeof generations[0] };

/* The parameters of a key of 2001: its set is not looked at here, but that of
 * its digest is. */
static struct slice
parameters_2001(const char *digest)
{
	return joined(hex("301206072a850302022301"), hex(digest));
}

#define CRYPTOPRO_DIGEST "06072a850302021e01"
#define TEST_DIGEST "06072a850302021e00"

static struct public_key
gost_key(enum oid_id id, enum oid_id set, struct slice octets)
{
	struct public_key key = raw_key(KEY_GOST, octets);

	key.algorithm = algorithm(id);
	key.curve_oid = slice_text("present");
	key.curve = set;
	if (id == OID_GOST2001)
		key.algorithm.parameters = parameters_2001(CRYPTOPRO_DIGEST);
	return key;
}

static struct signature_fact
verify_vector(
	const struct vector *vector, struct slice point, struct slice value)
{
	const struct public_key key = gost_key(vector->key, vector->set, point);

	return verify(&key, vector->algorithm, value);
}

static struct signature_fact
verify_key(const struct vector *vector, struct slice point)
{
	return verify_vector(vector, point, hex(vector->value));
}

static struct signature_fact
verify_value(const struct vector *vector, struct slice value)
{
	return verify_vector(vector, hex(vector->point), value);
}

static struct slice
with_last_changed(struct slice octets)
{
	return with_octet(octets, octets.n - 1, octets.p[octets.n - 1] ^ 1);
}

static void
test_every_set_is_valid(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTORS; i++)
		assert_valid(verify_value(&vectors[i], hex(vectors[i].value)));
}

static void
test_changed_signatures_are_invalid(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTORS; i++) {
		const struct slice value = hex(vectors[i].value);
		const size_t half = value.n / 2 - 1;

		assert_invalid(
			verify_value(&vectors[i], with_last_changed(value)),
			REASON_NONE);
		assert_invalid(
			verify_value(&vectors[i],
				with_octet(value, half, value.p[half] ^ 1)),
			REASON_NONE);
	}
}

static void
test_another_message_is_invalid(void **state)
{
	const struct public_key key =
		gost_key(vectors[2].key, vectors[2].set, hex(vectors[2].point));
	const struct algorithm named = algorithm(vectors[2].algorithm);
	const struct bit_string value = bits(hex(vectors[2].value));

	(void)state;
	assert_invalid(
		verify_signature(&key, &named, slice_text("csrlinT"), &value),
		REASON_NONE);
}

static void
test_points_off_the_curve_are_unusable(void **state)
{
	(void)state;
	for (size_t i = 0; i < VECTORS; i++)
		assert_invalid(
			verify_key(&vectors[i],
				with_last_changed(hex(vectors[i].point))),
			REASON_KEY_UNUSABLE);
}

/* The octets of both numbers, without the OCTET STRING around them. */
static struct slice
numbers_of(const struct vector *vector)
{
	const struct slice point = hex(vector->point);

	return slice_from(point, point.n > 128 ? 3 : 2);
}

static struct slice
octet_string(struct slice content)
{
	const uint8_t header[] = {0x04, 0x81, (uint8_t)content.n};
	const uint8_t short_header[] = {0x04, (uint8_t)content.n};

	if (content.n < 0x80)
		return joined((struct slice){short_header, 2}, content);
	return joined((struct slice){header, 3}, content);
}

static void
test_coordinates_not_below_p_are_unusable(void **state)
{
	(void)state;
	for (size_t i = 0; i < GENERATIONS; i++) {
		const struct vector *vector = &vectors[generations[i].vector];
		const struct slice numbers = numbers_of(vector);
		const struct slice p = hex(generations[i].prime);
		const struct slice x = slice_head(numbers, p.n);
		const struct slice y = slice_from(numbers, p.n);

		assert_invalid(verify_key(vector, octet_string(joined(p, y))),
			REASON_KEY_UNUSABLE);
		assert_invalid(verify_key(vector, octet_string(joined(x, p))),
			REASON_KEY_UNUSABLE);
		assert_invalid(
			verify_key(vector, octet_string(repeated(0, 2 * p.n))),
			REASON_KEY_UNUSABLE);
		assert_invalid(verify_key(vector,
				       octet_string(repeated(0xff, 2 * p.n))),
			REASON_KEY_UNUSABLE);
	}
}

static void
test_keys_of_another_form_are_unusable(void **state)
{
	(void)state;
	for (size_t i = 0; i < GENERATIONS; i++) {
		const struct vector *vector = &vectors[generations[i].vector];
		const struct slice point = hex(vector->point);
		const struct slice numbers = numbers_of(vector);
		const struct slice others[] = {hex(""), numbers,
			joined(point, hex("00")),
			slice_head(point, point.n - 1),
			octet_string(joined(numbers, hex("00"))),
			octet_string(slice_from(numbers, 1)),
			octet_string(hex("")), with_octet(point, 0, 0x03),
			joined(hex("04"), numbers)};

		for (size_t k = 0; k < sizeof others / sizeof others[0]; k++)
			assert_invalid(verify_key(vector, others[k]),
				REASON_KEY_UNUSABLE);
	}
}

static void
test_values_of_another_length_are_malformed(void **state)
{
	(void)state;
	for (size_t i = 0; i < GENERATIONS; i++) {
		const struct vector *vector = &vectors[generations[i].vector];
		const struct slice value = hex(vector->value);
		const struct slice others[] = {hex(""),
			slice_head(value, value.n - 1),
			joined(value, hex("00")), joined(hex("00"), value),
			slice_head(value, value.n / 2), joined(value, value)};

		for (size_t k = 0; k < sizeof others / sizeof others[0]; k++)
			assert_invalid(verify_value(vector, others[k]),
				REASON_MALFORMED);
	}
}

/* r and s outside of [1, n - 1], and r + n where that fits. */
static void
test_numbers_out_of_range_are_malformed(void **state)
{
	(void)state;
	for (size_t i = 0; i < GENERATIONS; i++) {
		const struct vector *vector = &vectors[generations[i].vector];
		const struct slice value = hex(vector->value);
		const struct slice n = hex(generations[i].order);
		const struct slice s = slice_head(value, n.n);
		const struct slice r = slice_from(value, n.n);
		const struct slice others[] = {
			n, repeated(0, n.n), repeated(0xff, n.n)};

		for (size_t k = 0; k < sizeof others / sizeof others[0]; k++) {
			assert_invalid(
				verify_value(vector, joined(others[k], r)),
				REASON_MALFORMED);
			assert_invalid(
				verify_value(vector, joined(s, others[k])),
				REASON_MALFORMED);
		}
	}
}

/* n - 1 and 1 are computed with. */
static void
test_numbers_just_inside_the_range_are_computed(void **state)
{
	(void)state;
	for (size_t i = 0; i < GENERATIONS; i++) {
		const struct vector *vector = &vectors[generations[i].vector];
		const struct slice n = hex(generations[i].order);
		const struct slice last =
			with_octet(n, n.n - 1, n.p[n.n - 1] - 1);
		const struct slice one =
			with_octet(repeated(0, n.n), n.n - 1, 1);

		assert_invalid(
			verify_value(vector, joined(one, last)), REASON_NONE);
		assert_invalid(
			verify_value(vector, joined(last, one)), REASON_NONE);
	}
}

/* The owner of a key can make both summands one point, or each the other's
 * opposite. */
static const struct {
	enum oid_id key;
	enum oid_id algorithm;
	enum oid_id set;
	const char *point;
	const char *opposite;
	const char *value;
} equal_points[] = {
	{OID_GOST2012_256, OID_GOST2012_256_WITH_STREEBOG, OID_CRYPTOPRO_A,
		"04405edefa634d75b4d513d35e20fac94788997b054efdc9e91507c3"
		"04f8572baede16d237afa5f11781787fd62985e24a4c01001255b2c4"
		"1765e927c4bc555c0269",
		"04405edefa634d75b4d513d35e20fac94788997b054efdc9e91507c3"
		"04f8572baede812bc8505a0ee87e878029d67a1db5b3feffedaa4d3b"
		"e89a16d83b43aaa3fd96",
		"df96bd7074b9dffb334945cd6eee27a0396acd80b75d9139c5a85b8b"
		"bb8c03d79aa57e9c985f68c6b480662532021d979e6bb7cc6b50f748"
		"872531f16e86cca8"},
	{OID_GOST2012_512, OID_GOST2012_512_WITH_STREEBOG, OID_TC26_512_A,
		"04818074b4678a7e8e489bc4de175645803355f11599709c6534ef1d"
		"884c45bfb9715279e67abcd847caf1509b6afa9f933ab8233a879c84"
		"2e16c3948c0e779b1b938be61955e96145fa99dea8ea4dc6388c83fb"
		"eca347d0569a9b4780b3d546c4192a07ed7864db21cde44b51e2eff9"
		"9397ddaa9fc1585c73fc6633f189377ae7512b",
		"04818074b4678a7e8e489bc4de175645803355f11599709c6534ef1d"
		"884c45bfb9715279e67abcd847caf1509b6afa9f933ab8233a879c84"
		"2e16c3948c0e779b1b938be1e3aa169eba0566215715b239c7737c04"
		"135cb82fa96564b87f4c2ab93be6d5f812879b24de321bb4ae1d1006"
		"6c682255603ea7a38c0399cc0e76c88518aed4",
		"070ab7ea381ef9f4a535a5af2268f0e56ad74c8cabbf48313a286731"
		"5bf9a3f48ef92613dee7f2b8361140f1b153b97c7f284a1cc51494da"
		"4f483144a2a7d36e68aa004e355b8177775be669d05e78754dc8a504"
		"d658c880a0e1c54cece920acdec2167650e93543c1937212e7dd75c7"
		"b615e45c5a5b97f3f722113a2aee873c"},
};

static void
test_sum_of_equal_points_is_doubled(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof equal_points / sizeof equal_points[0];
		i++) {
		const struct public_key key = gost_key(equal_points[i].key,
			equal_points[i].set, hex(equal_points[i].point));
		const struct public_key opposite = gost_key(equal_points[i].key,
			equal_points[i].set, hex(equal_points[i].opposite));

		assert_valid(verify(&key, equal_points[i].algorithm,
			hex(equal_points[i].value)));
		assert_invalid(verify(&opposite, equal_points[i].algorithm,
				       hex(equal_points[i].value)),
			REASON_NONE);
	}
}

static void
test_other_sets_are_unsupported(void **state)
{
	static const enum oid_id others[] = {OID_UNKNOWN, OID_GOST2001_TEST,
		OID_TC26_256_A, OID_TC26_512_TEST, OID_TC26_512_C,
		OID_COMMON_NAME, OID_SECP256R1, OID_SECP256K1};

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
		struct vector vector = vectors[2];

		vector.set = others[i];
		assert_not_checked(verify_value(&vector, hex(vector.value)),
			REASON_KEY_UNSUPPORTED);
	}
}

static void
test_sets_of_another_size_are_unusable(void **state)
{
	struct vector vector = vectors[2];

	(void)state;
	vector.set = OID_TC26_512_A;
	assert_invalid(
		verify_value(&vector, hex(vector.value)), REASON_KEY_UNUSABLE);
	vector = vectors[9];
	vector.set = OID_CRYPTOPRO_A;
	assert_invalid(
		verify_value(&vector, hex(vector.value)), REASON_KEY_UNUSABLE);
}

static void
test_generations_do_not_mix(void **state)
{
	static const size_t one_of_each[] = {0, 2, 9};

	(void)state;
	for (size_t i = 0; i < 3; i++)
		for (size_t k = 0; k < 3; k++) {
			struct vector vector = vectors[one_of_each[i]];

			vector.algorithm = vectors[one_of_each[k]].algorithm;
			if (i != k)
				assert_invalid(verify_value(&vector,
						       hex(vector.value)),
					REASON_KEY_MISMATCH);
		}
}

/* Of GOST R 34.11-94 there are several. */
static void
test_digest_of_2001_must_be_known(void **state)
{
	const char *const unknown[] = {TEST_DIGEST, "", "0500"};
	struct public_key key =
		gost_key(OID_GOST2001, OID_CRYPTOPRO_A, hex(vectors[0].point));

	(void)state;
	assert_valid(verify(&key, vectors[0].algorithm, hex(vectors[0].value)));
	for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
		struct slice head = hex("06072a850302022301");
		struct slice content = joined(head, hex(unknown[i]));
		const uint8_t header[] = {0x30, (uint8_t)content.n};

		key.algorithm.parameters =
			joined((struct slice){header, 2}, content);
		assert_not_checked(verify(&key, vectors[0].algorithm,
					   hex(vectors[0].value)),
			REASON_DIGEST_SET);
	}
	key.algorithm.parameters = (struct slice){NULL, 0};
	assert_not_checked(
		verify(&key, vectors[0].algorithm, hex(vectors[0].value)),
		REASON_DIGEST_SET);
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_every_set_is_valid),
		TEST(test_changed_signatures_are_invalid),
		TEST(test_another_message_is_invalid),
		TEST(test_points_off_the_curve_are_unusable),
		TEST(test_coordinates_not_below_p_are_unusable),
		TEST(test_keys_of_another_form_are_unusable),
		TEST(test_values_of_another_length_are_malformed),
		TEST(test_numbers_out_of_range_are_malformed),
		TEST(test_numbers_just_inside_the_range_are_computed),
		TEST(test_sum_of_equal_points_is_doubled),
		TEST(test_other_sets_are_unsupported),
		TEST(test_sets_of_another_size_are_unusable),
		TEST(test_generations_do_not_mix),
		TEST(test_digest_of_2001_must_be_known),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
