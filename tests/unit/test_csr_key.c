/* What kind of key an algorithm is, whatever stands in its place; private keys
 * where public ones belong, and public keys that look alike.
 * SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include "csr/composite.h"
#include "csr/key.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* By structure: RSA of tiny numbers, as the algorithm has no say. */
static const struct {
	const char *octets;
	enum private_key_form form;
} structures[] = {
	/* version, n, e, d, p, q, dp, dq, qinv */
	{"301b020100020107020103020103020103020103020103020103020103",
		PRIVATE_KEY_RSA},
	/* the same cut behind d */
	{"300c020100020107020103020103", PRIVATE_KEY_RSA},
	/* version 1: more than two primes */
	{"300f020101020107020103020103020103", PRIVATE_KEY_RSA},
	/* version, p, q, g, y, x */
	{"3012020100020107020103020102020104020102", PRIVATE_KEY_DSA},
	{"30070201010402aabb", PRIVATE_KEY_EC},
	{"300e0201010402aabba00506032a0304", PRIVATE_KEY_EC},
	{"300f020100300506032a03040403020101", PRIVATE_KEY_PKCS8},
	{"300f020101300506032a03040403020101", PRIVATE_KEY_PKCS8},
	/* each in an OCTET STRING */
	{"040e300c020100020107020103020103", PRIVATE_KEY_RSA},
	{"040930070201010402aabb", PRIVATE_KEY_EC},
	/* n and e; a point; nothing; a SubjectPublicKeyInfo; one number */
	{"3006020107020103", PRIVATE_KEY_NONE},
	{"3006020100020103", PRIVATE_KEY_NONE},
	{"040102", PRIVATE_KEY_NONE},
	{"", PRIVATE_KEY_NONE},
	{"300c300506032a0304030300aabb", PRIVATE_KEY_NONE},
	{"3003020100", PRIVATE_KEY_NONE},
	/* cut off */
	{"301b0201000201", PRIVATE_KEY_NONE},
};

static void
test_structures_are_told_under_every_algorithm(void **state)
{
	static const enum oid_id algorithms[] = {OID_UNKNOWN,
		OID_RSA_ENCRYPTION, OID_RSASSA_PSS, OID_EC_PUBLIC_KEY, OID_DSA,
		OID_ED25519, OID_ML_DSA_65};

	(void)state;
	for (size_t i = 0; i < COUNT(structures); i++)
		for (size_t j = 0; j < COUNT(algorithms); j++) {
			enum private_key_form form = key_private_form(
				algorithms[j], hex(structures[i].octets));

			if (form != structures[i].form)
				fail_msg("%s under %s: %d",
					structures[i].octets,
					oid_name(algorithms[j]), (int)form);
		}
}

/* By length: octets of a public key, and of private ones; 0: no seed. */
static const struct {
	enum oid_id algorithm;
	size_t public_octets, private_octets, seed_octets;
} lengths[] = {
	{OID_ED25519, 32, 64, 0},
	{OID_ED448, 57, 114, 0},
	{OID_ML_KEM_512, 800, 1632, 64},
	{OID_ML_KEM_768, 1184, 2400, 64},
	{OID_ML_KEM_1024, 1568, 3168, 64},
	{OID_ML_DSA_44, 1312, 2560, 32},
	{OID_ML_DSA_65, 1952, 4032, 32},
	{OID_ML_DSA_87, 2592, 4896, 32},
	{OID_HASH_ML_DSA_44, 1312, 2560, 32},
	{OID_HASH_ML_DSA_65, 1952, 4032, 32},
	{OID_HASH_ML_DSA_87, 2592, 4896, 32},
	{OID_SLH_DSA_SHA2_128S, 32, 64, 0},
	{OID_SLH_DSA_SHA2_192F, 48, 96, 0},
	{OID_SLH_DSA_SHA2_256S, 64, 128, 0},
	{OID_SLH_DSA_SHAKE_128F, 32, 64, 0},
	{OID_SLH_DSA_SHAKE_192S, 48, 96, 0},
	{OID_SLH_DSA_SHAKE_256F, 64, 128, 0},
	{OID_HASH_SLH_DSA_SHA2_128F, 32, 64, 0},
	{OID_HASH_SLH_DSA_SHAKE_256S, 64, 128, 0},
};

static enum private_key_form
form_of_length(enum oid_id algorithm, size_t octets)
{
	enum private_key_form form =
		key_private_form(algorithm, repeated(0xa5, octets));

	release_octets(NULL);
	return form;
}

static void
test_lengths_are_told_under_their_algorithm(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(lengths); i++) {
		enum oid_id id = lengths[i].algorithm;
		size_t octets = lengths[i].private_octets;

		assert_int_equal(form_of_length(id, octets), PRIVATE_KEY_BARE);
		assert_int_equal(
			form_of_length(id, octets - 1), PRIVATE_KEY_NONE);
		assert_int_equal(form_of_length(id, lengths[i].public_octets),
			PRIVATE_KEY_NONE);
		assert_int_equal(form_of_length(OID_EC_PUBLIC_KEY, octets),
			PRIVATE_KEY_NONE);
		if (lengths[i].seed_octets > 0)
			assert_int_equal(
				form_of_length(id, lengths[i].seed_octets),
				PRIVATE_KEY_BARE);
	}
}

static void
test_seeds_and_their_choice_are_told(void **state)
{
	struct slice seed = repeated(0xa5, 32);
	struct slice whole = joined(hex("04820a00"), repeated(0xa5, 2560));
	struct slice both = joined(
		hex("30820a26"), joined(joined(hex("0420"), seed), whole));

	(void)state;
	assert_int_equal(
		key_private_form(OID_ML_DSA_44, joined(hex("8020"), seed)),
		PRIVATE_KEY_BARE);
	assert_int_equal(
		key_private_form(OID_ML_DSA_44, whole), PRIVATE_KEY_BARE);
	assert_int_equal(
		key_private_form(OID_ML_DSA_44, both), PRIVATE_KEY_BARE);
	assert_int_equal(
		key_private_form(OID_ML_DSA_65, both), PRIVATE_KEY_NONE);
	assert_int_equal(
		key_private_form(OID_ML_DSA_44, joined(hex("0420"), seed)),
		PRIVATE_KEY_BARE);
	assert_int_equal(
		key_private_form(OID_ML_DSA_44,
			joined(hex("3022"), joined(hex("0420"), seed))),
		PRIVATE_KEY_NONE);
	assert_int_equal(key_private_form(OID_ML_DSA_44,
				 joined(hex("801f"), slice_head(seed, 31))),
		PRIVATE_KEY_NONE);
	/* A public key in an OCTET STRING is mldsa-key-length. */
	assert_int_equal(key_private_form(OID_ML_DSA_44,
				 joined(hex("04820520"), repeated(1, 1312))),
		PRIVATE_KEY_NONE);
}

/* No seed is the seed of an algorithm whose keys have none. */
static void
test_empty_strings_are_no_seeds(void **state)
{
	static const enum oid_id algorithms[] = {
		OID_ED25519, OID_ED448, OID_SLH_DSA_SHA2_128S, OID_ML_DSA_44};

	(void)state;
	for (size_t i = 0; i < COUNT(algorithms); i++) {
		const enum oid_id id = algorithms[i];

		assert_int_equal(
			key_private_form(id, hex("0400")), PRIVATE_KEY_NONE);
		assert_int_equal(
			key_private_form(id, hex("8000")), PRIVATE_KEY_NONE);
	}
	assert_int_equal(key_private_form(OID_ED25519,
				 joined(hex("304404000440"), repeated(1, 64))),
		PRIVATE_KEY_NONE);
}

/* --- kinds -----------------------------------------------------------------
 */

#define OID(octets) \
	{ \
		(const uint8_t *)(octets), sizeof(octets) - 1 \
	}
static const struct slice every[] = {
#define X(symbol, name, octets) OID(octets),
	OIDS(X)
#undef X
};

/* The kind of a key under this OID. */
static enum key_kind
kind_of(struct slice oid)
{
	static const uint8_t bits_element[] = {0x03, 0x03, 0x00, 0x04, 0x01};
	const uint8_t n = (uint8_t)oid.n;
	const uint8_t head[] = {
		0x30, (uint8_t)(n + 9), 0x30, (uint8_t)(n + 2), 0x06, n};
	struct slice spki =
		joined(joined((struct slice){head, sizeof head}, oid),
			(struct slice){bits_element, sizeof bits_element});
	struct public_key key;

	(void)csr_decode_public_key(spki, &key);
	release_octets(NULL);
	return key.kind;
}

static bool
is_agreement(enum oid_id id)
{
	return id == OID_RSAES_OAEP || id == OID_X25519 || id == OID_X448 ||
		id == OID_DH_PUBLIC_NUMBER || id == OID_DH_KEY_AGREEMENT ||
		id == OID_EC_DH || id == OID_EC_MQV || id == OID_ML_KEM_512 ||
		id == OID_ML_KEM_768 || id == OID_ML_KEM_1024;
}

static bool
is_signing(enum oid_id id)
{
	return id == OID_RSA_ENCRYPTION || id == OID_RSASSA_PSS ||
		id == OID_RSASSA_PSS_SHAKE128 ||
		id == OID_RSASSA_PSS_SHAKE256 || id == OID_EC_PUBLIC_KEY ||
		id == OID_SM2 || id == OID_DSA || id == OID_OIW_DSA ||
		id == OID_GOST2001 || id == OID_GOST2012_256 ||
		id == OID_GOST2012_512 ||
		(id >= OID_ED25519 && id <= OID_MLDSA87_P521);
}

/* Every OID that is known is a key that signs, one for agreement, or none. */
static void
test_every_known_oid_has_its_kind(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(every); i++) {
		enum oid_id id = (enum oid_id)(i + 1);
		enum key_kind kind = kind_of(every[i]);

		if ((kind == KEY_OTHER) != is_agreement(id) ||
			(kind == KEY_MISNAMED) !=
				(!is_agreement(id) && !is_signing(id)))
			fail_msg("%s: %d", oid_name(id), (int)kind);
	}
}

/* Curves and digests that are in no table, and OIDs that nobody knows. */
static void
test_unknown_oids_of_curves_are_no_keys(void **state)
{
	static const struct slice curves[] = {OID("\x2b\x81\x04\x00\x06"),
		OID("\x2a\x86\x48\xce\x3d\x03\x01\x02"),
		OID("\x67\x2b\x01\x04\x01"),
		OID("\x2b\x24\x03\x03\x02\x08\x01\x01\x01"),
		OID("\x2a\x86\x48\xce\x3d\x04\x7f"),
		OID("\x60\x86\x48\x01\x65\x03\x04\x02\x7f")};
	static const struct slice others[] = {OID("\x2a\x03\x04"),
		OID("\x2b\x81\x04\x01\x7f"), OID("\x2b\x81\x04")};

	(void)state;
	for (size_t i = 0; i < COUNT(curves); i++)
		assert_int_equal(kind_of(curves[i]), KEY_MISNAMED);
	for (size_t i = 0; i < COUNT(others); i++)
		assert_int_equal(kind_of(others[i]), KEY_UNKNOWN);
}

/* The RSA half has 2048 bits, not 256 octets; its numbers are minimal. */
static void
test_the_classic_half_of_a_composite_is_counted_in_bits(void **state)
{
	static const struct {
		const char *modulus; /* its length and first octets */
		size_t rest;
		enum composite_fault fault;
	} cases[] = {
		{"3082010a0282010100"
		 "80",
			255, COMPOSITE_SOUND},
		{"3082010a0282010100"
		 "ff",
			255, COMPOSITE_SOUND},
		{"3082010902820100"
		 "7f",
			255, COMPOSITE_CLASSIC_SIZE},
		{"3082010902820100"
		 "01",
			255, COMPOSITE_CLASSIC_SIZE},
		{"3082010b0282010200"
		 "80",
			256, COMPOSITE_CLASSIC_SIZE},
		{"3082010a0282010100"
		 "7f",
			255, COMPOSITE_CLASSIC_MALFORMED},
		{"3082010902820100"
		 "80",
			255, COMPOSITE_CLASSIC_MALFORMED},
	};
	const struct composite *composite =
		composite_find(OID_MLDSA44_RSA2048_PSS);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct slice modulus = joined(
			hex(cases[i].modulus), repeated(0x55, cases[i].rest));
		const struct slice octets = joined(
			repeated(7, 1312), joined(modulus, hex("0203010001")));
		struct public_key classic;

		assert_int_equal(composite_split(composite, octets, &classic),
			cases[i].fault);
		assert_int_equal(classic.modulus.n > 0,
			cases[i].fault == COMPOSITE_SOUND);
	}
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_structures_are_told_under_every_algorithm),
		TEST(test_lengths_are_told_under_their_algorithm),
		TEST(test_seeds_and_their_choice_are_told),
		TEST(test_empty_strings_are_no_seeds),
		TEST(test_every_known_oid_has_its_kind),
		TEST(test_unknown_oids_of_curves_are_no_keys),
		TEST(test_the_classic_half_of_a_composite_is_counted_in_bits),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
