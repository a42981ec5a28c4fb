/* What the requested extensions ask for. SPDX-License-Identifier: MIT */
#include "csr/csr.h"

#include "testing.h"

static struct arena *arena;
static struct hex room;
static struct csr_attribute attributes[] = {
	{.type = OID_MS_EXTENSION_REQUEST}, {.type = OID_EXTENSION_REQUEST}};
static struct csr_extension extensions[2];
static struct csr csr;

enum { MICROSOFT, PKCS9 };

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	return arena == NULL;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* A request for one extension of this type and value. */
static const struct csr_usage *
decode(enum oid_id type, const char *value)
{
	extensions[0] = (struct csr_extension){
		.type = type,
		.value = from_hex(&room, value),
		.attribute = PKCS9,
	};
	csr = (struct csr){.attributes = attributes,
		.attribute_count = 2,
		.extensions = extensions,
		.extension_count = 1};
	assert_true(usage_decode(&csr, arena));
	return &csr.usage;
}

static void
test_nothing_is_asked_for_without_extensions(void **state)
{
	(void)state;
	csr = (struct csr){.attributes = attributes, .attribute_count = 2};
	assert_true(usage_decode(&csr, arena));
	assert_null(csr.usage.key_usage.source.extension);
	assert_null(csr.usage.purposes.source.extension);
	assert_false(csr.usage.basic_constraints.source.malformed);
	assert_false(csr_has_purpose(&csr, OID_SERVER_AUTH));
	assert_true(csr_has_usages(&csr, 0));
	assert_false(csr_has_some_usage(&csr, ~0u));
}

static void
test_the_first_bit_of_key_usage_is_digital_signature(void **state)
{
	static const struct {
		const char *value;
		unsigned mask;
	} cases[] = {
		{"0302 0780", USAGE_DIGITAL_SIGNATURE},
		{"0302 05a0", USAGE_DIGITAL_SIGNATURE | USAGE_KEY_ENCIPHERMENT},
		{"0302 0106", USAGE_KEY_CERT_SIGN | USAGE_CRL_SIGN},
		{"0302 0001", USAGE_ENCIPHER_ONLY},
		{"0303 070080", USAGE_DECIPHER_ONLY},
		{"0302 0086",
			USAGE_DIGITAL_SIGNATURE | USAGE_KEY_CERT_SIGN |
				USAGE_CRL_SIGN},
		{"0301 00", 0},
		{"0300", 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct csr_usage *usage =
			decode(OID_KEY_USAGE, cases[i].value);

		assert_ptr_equal(usage->key_usage.source.extension, extensions);
		assert_false(usage->key_usage.source.malformed);
		assert_false(usage->key_usage.has_unknown_bits);
		assert_int_equal(usage->key_usage.mask, cases[i].mask);
	}
}

static void
test_bits_above_decipher_only_are_told(void **state)
{
	(void)state;
	assert_true(decode(OID_KEY_USAGE, "0303 068040")
			    ->key_usage.has_unknown_bits);
	assert_int_equal(csr.usage.key_usage.mask, USAGE_DIGITAL_SIGNATURE);
	assert_true(decode(OID_KEY_USAGE, "0304 00000001")
			    ->key_usage.has_unknown_bits);
	assert_false(decode(OID_KEY_USAGE, "0304 00800000")
			     ->key_usage.has_unknown_bits);
}

static void
test_all_and_some_usages_are_told_apart(void **state)
{
	(void)state;
	(void)decode(OID_KEY_USAGE, "0302 05a0");
	assert_true(csr_has_usages(
		&csr, USAGE_DIGITAL_SIGNATURE | USAGE_KEY_ENCIPHERMENT));
	assert_false(csr_has_usages(
		&csr, USAGE_DIGITAL_SIGNATURE | USAGE_KEY_AGREEMENT));
	assert_true(csr_has_some_usage(
		&csr, USAGE_DIGITAL_SIGNATURE | USAGE_KEY_AGREEMENT));
	assert_false(csr_has_some_usage(&csr, USAGE_KEY_AGREEMENT));
}

static void
test_another_type_is_malformed(void **state)
{
	static const struct {
		enum oid_id type;
		const char *value;
	} cases[] = {{OID_KEY_USAGE, "0401 80"}, {OID_KEY_USAGE, ""},
		{OID_KEY_USAGE, "0303 0780"}, {OID_EXT_KEY_USAGE, "3100"},
		{OID_BASIC_CONSTRAINTS, "0101 ff"},
		{OID_CERTIFICATE_POLICIES, "0500"},
		{OID_TLS_FEATURE, "0201 05"},
		{OID_SUBJECT_KEY_IDENTIFIER, "0102"}};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct csr_usage *usage =
			decode(cases[i].type, cases[i].value);
		const struct csr_source *const sources[] = {
			&usage->key_usage.source, &usage->purposes.source,
			&usage->basic_constraints.source,
			&usage->policies.source, &usage->tls_features.source,
			&usage->key_identifier.source};
		size_t malformed = 0;

		for (size_t k = 0; k < 6; k++) {
			if (!sources[k]->malformed)
				continue;
			malformed++;
			assert_ptr_equal(
				sources[k]->misfit.p, extensions[0].value.p);
		}
		assert_int_equal(malformed, 1);
	}
}

static void
test_purposes_are_listed_in_order(void **state)
{
	const struct csr_usage *usage = decode(OID_EXT_KEY_USAGE,
		"3016 0608 2b06010505070301 0604 55 1d 25 00 "
		"0604 2a030405");

	(void)state;
	assert_int_equal(usage->purposes.count, 3);
	assert_false(usage->purposes.source.malformed);
	assert_int_equal(usage->purposes.purpose[0].id, OID_SERVER_AUTH);
	assert_int_equal(usage->purposes.purpose[2].id, OID_UNKNOWN);
	assert_ptr_equal(csr_purpose_find(&csr, OID_ANY_PURPOSE),
		&usage->purposes.purpose[1]);
	assert_false(csr_has_purpose(&csr, OID_CLIENT_AUTH));
	assert_int_equal(decode(OID_EXT_KEY_USAGE, "3000")->purposes.count, 0);
}

static void
test_a_member_of_another_type_is_passed_over(void **state)
{
	const struct csr_usage *usage =
		decode(OID_EXT_KEY_USAGE, "300c 0500 0608 2b06010505070302");

	(void)state;
	assert_int_equal(usage->purposes.count, 1);
	assert_true(csr_has_purpose(&csr, OID_CLIENT_AUTH));
	assert_true(usage->purposes.source.malformed);
	assert_int_equal(
		usage->purposes.source.misfit.p - extensions[0].value.p, 2);
	assert_int_equal(usage->purposes.source.misfit.n, 2);
}

static void
test_a_cut_member_ends_the_list(void **state)
{
	const struct csr_usage *usage =
		decode(OID_TLS_FEATURE, "3005 020105 0202");

	(void)state;
	assert_int_equal(usage->tls_features.count, 1);
	assert_int_equal(usage->tls_features.feature[0].p[0], 5);
	assert_true(usage->tls_features.source.malformed);
	assert_int_equal(usage->tls_features.source.misfit.n, 2);
}

static void
test_basic_constraints_are_read(void **state)
{
	static const struct {
		const char *value;
		bool is_ca, has_path_length, malformed;
	} cases[] = {
		{"3000", false, false, false},
		{"3003 010100", false, false, false},
		{"3003 0101ff", true, false, false},
		{"3003 010101", true, false, false},
		{"3006 0101ff 020100", true, true, false},
		{"3003 020102", false, true, false},
		{"3002 0500", false, false, true},
		{"3005 0101ff 0500", true, false, true},
		{"3002 0100", false, false, false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct csr_basic_constraints *constraints =
			&decode(OID_BASIC_CONSTRAINTS, cases[i].value)
				 ->basic_constraints;

		assert_int_equal(constraints->is_ca, cases[i].is_ca);
		assert_int_equal(
			constraints->has_path_length, cases[i].has_path_length);
		assert_int_equal(
			constraints->source.malformed, cases[i].malformed);
		assert_int_equal(constraints->path_length.n,
			cases[i].has_path_length ? 1 : 0);
	}
}

static void
test_policies_and_their_qualifiers_are_read(void **state)
{
	const struct csr_usage *usage = decode(OID_CERTIFICATE_POLICIES,
		"301a 3008 0606 67810c010201 "
		"300a 0604 551d2000 3002 3000 3002 0500");

	(void)state;
	assert_int_equal(usage->policies.count, 2);
	assert_int_equal(usage->policies.policy[0].id, OID_POLICY_DV);
	assert_int_equal(usage->policies.policy[0].qualifiers.n, 0);
	assert_ptr_equal(csr_policy_find(&csr, OID_ANY_POLICY),
		&usage->policies.policy[1]);
	assert_int_equal(usage->policies.policy[1].qualifiers.n, 2);
	assert_null(csr_policy_find(&csr, OID_POLICY_OV));
	assert_true(usage->policies.source.malformed);
	assert_int_equal(usage->policies.source.misfit.n, 4);
}

static void
test_a_key_identifier_is_read(void **state)
{
	(void)state;
	assert_int_equal(decode(OID_SUBJECT_KEY_IDENTIFIER, "0403 010203")
				 ->key_identifier.octets.n,
		3);
	assert_int_equal(decode(OID_SUBJECT_KEY_IDENTIFIER, "0400")
				 ->key_identifier.octets.n,
		0);
	assert_false(csr.usage.key_identifier.source.malformed);
}

static void
test_pkcs9_counts_before_microsoft_and_the_first_of_each(void **state)
{
	struct csr_extension two[] = {
		{.type = OID_KEY_USAGE, .attribute = MICROSOFT},
		{.type = OID_KEY_USAGE, .attribute = PKCS9},
		{.type = OID_KEY_USAGE, .attribute = PKCS9}};
	struct csr request = {.attributes = attributes,
		.attribute_count = 2,
		.extensions = two,
		.extension_count = 3};

	(void)state;
	assert_ptr_equal(
		csr_extension_that_counts(&request, OID_KEY_USAGE), &two[1]);
	request.extension_count = 1;
	assert_ptr_equal(
		csr_extension_that_counts(&request, OID_KEY_USAGE), &two[0]);
	assert_null(csr_extension_that_counts(&request, OID_EXT_KEY_USAGE));
}

static void
test_every_usage_has_its_name(void **state)
{
	(void)state;
	assert_string_equal(csr_key_usage_name(USAGE_DIGITAL_SIGNATURE),
		"digitalSignature");
	assert_string_equal(csr_key_usage_name(USAGE_CRL_SIGN), "cRLSign");
	assert_string_equal(
		csr_key_usage_name(USAGE_DECIPHER_ONLY), "decipherOnly");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nothing_is_asked_for_without_extensions),
		cmocka_unit_test(
			test_the_first_bit_of_key_usage_is_digital_signature),
		cmocka_unit_test(test_bits_above_decipher_only_are_told),
		cmocka_unit_test(test_all_and_some_usages_are_told_apart),
		cmocka_unit_test(test_another_type_is_malformed),
		cmocka_unit_test(test_purposes_are_listed_in_order),
		cmocka_unit_test(test_a_member_of_another_type_is_passed_over),
		cmocka_unit_test(test_a_cut_member_ends_the_list),
		cmocka_unit_test(test_basic_constraints_are_read),
		cmocka_unit_test(test_policies_and_their_qualifiers_are_read),
		cmocka_unit_test(test_a_key_identifier_is_read),
		cmocka_unit_test(
			test_pkcs9_counts_before_microsoft_and_the_first_of_each),
		cmocka_unit_test(test_every_usage_has_its_name),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
