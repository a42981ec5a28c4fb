/* The parts of a described request, taken out, put in and split.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include "remedy/parts.h"
#include "remedy/split.h"
#include "remedy_cases.h"

#define WORD(text) slice_text(text)
#define KEY_IDENTIFIER_OID ((struct slice)OCTETS("\x55\x1d\x0e"))
#define PURPOSES_OID ((struct slice)OCTETS("\x55\x1d\x25"))

static struct arena *arena;
static struct remedy remedy;

/* The case "everything", on parts of this test's own. */
static int
begin(void **state)
{
	static struct remedy_value values[COUNT(all_values)];
	static struct remedy_extension extensions[COUNT(all_extensions)];
	static struct remedy_attribute attributes[COUNT(all_attributes)];
	static struct slice purposes[COUNT(both)];

	(void)state;
	memcpy(values, all_values, sizeof(values));
	memcpy(extensions, all_extensions, sizeof(extensions));
	memcpy(attributes, all_attributes, sizeof(attributes));
	memcpy(purposes, both, sizeof(purposes));
	remedy = (struct remedy){.values = values,
		.value_count = COUNT(all_values),
		.usages = USAGE_DIGITAL_SIGNATURE | USAGE_KEY_AGREEMENT,
		.purposes = purposes,
		.purpose_count = COUNT(both),
		.has_key_identifier = true,
		.extensions = extensions,
		.extension_count = COUNT(all_extensions),
		.attributes = attributes,
		.attribute_count = COUNT(all_attributes),
		.has_password = true,
		.key = OLD_EC};
	arena = arena_new();
	return arena == NULL;
}

static int
end(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* --- what goes -------------------------------------------------------------
 */

static void
test_an_extension_goes_once(void **state)
{
	(void)state;
	assert_true(parts_drop_extension(&remedy, KEY_IDENTIFIER_OID));
	assert_false(remedy.has_key_identifier);
	assert_false(parts_drop_extension(&remedy, KEY_IDENTIFIER_OID));
	assert_true(parts_drop_extension(&remedy, PURPOSES_OID));
	assert_int_equal(remedy.purpose_count, 0);
	assert_false(parts_drop_extension(&remedy, PURPOSES_OID));
	assert_int_equal(
		remedy.usages, USAGE_DIGITAL_SIGNATURE | USAGE_KEY_AGREEMENT);
	assert_int_equal(remedy.extension_count, COUNT(all_extensions));
}

static void
test_an_attribute_goes_and_the_others_stay(void **state)
{
	const struct slice name = all_attributes[0].oid;

	(void)state;
	assert_true(parts_drop_attribute(&remedy, name));
	assert_int_equal(remedy.attribute_count, 1);
	assert_int_equal(remedy.attributes[0].type, OID_MS_OS_VERSION);
	assert_false(parts_drop_attribute(&remedy, name));
	assert_int_equal(remedy.attribute_count, 1);
	assert_true(remedy.has_password);
}

static void
test_what_a_word_names_goes(void **state)
{
	(void)state;
	assert_true(parts_drop_called(&remedy, WORD("subjectKeyIdentifier")));
	assert_false(remedy.has_key_identifier);
	assert_true(parts_drop_called(&remedy, WORD("clientAuth")));
	assert_int_equal(remedy.purpose_count, COUNT(both) - 1);
	assert_true(parts_drop_called(&remedy, WORD("extKeyUsage")));
	assert_int_equal(remedy.purpose_count, 0);
	assert_true(parts_drop_called(&remedy, WORD("keyAgreement")));
	assert_int_equal(remedy.usages, USAGE_DIGITAL_SIGNATURE);
	assert_true(parts_drop_called(&remedy, WORD("keyUsage")));
	assert_int_equal(remedy.usages, 0);
	assert_true(parts_drop_called(&remedy, WORD("tlsFeature")));
	assert_int_equal(remedy.extension_count, COUNT(all_extensions) - 1);
	assert_true(parts_drop_called(&remedy, WORD("unstructuredName")));
	assert_int_equal(remedy.attribute_count, 1);
	assert_true(parts_drop_called(&remedy, WORD("challengePassword")));
	assert_false(remedy.has_password);
	assert_false(parts_drop_called(&remedy, WORD("challengePassword")));
	assert_false(parts_drop_called(&remedy, WORD("clientAuth")));
}

/* --- what comes ------------------------------------------------------------
 */

static bool
adds(const char *word)
{
	bool has_changed = false;

	assert_true(parts_add_called(&remedy, WORD(word), arena, &has_changed));
	return has_changed;
}

static void
test_what_is_there_is_not_added(void **state)
{
	(void)state;
	assert_false(adds("serverAuth"));
	assert_int_equal(remedy.purpose_count, COUNT(both));
	assert_true(adds("emailProtection"));
	assert_false(adds("emailProtection"));
	assert_int_equal(remedy.purpose_count, COUNT(both) + 1);
	assert_false(adds("subjectKeyIdentifier"));
	remedy.has_key_identifier = false;
	assert_true(adds("subjectKeyIdentifier"));
	assert_true(remedy.has_key_identifier);
}

static void
test_an_extension_that_is_not_there_gets_no_value(void **state)
{
	const struct slice oid = all_extensions[2].oid;
	const struct slice null = OCTETS("\x05\x00");
	const struct slice other = OCTETS("\x01\x01\xff");

	(void)state;
	assert_false(parts_set_extension(&remedy, oid, null));
	assert_true(parts_set_extension(&remedy, oid, other));
	assert_true(slice_equal(remedy.extensions[2].value, other));
	assert_false(parts_set_extension(
		&remedy, (struct slice)OCTETS("\x2a\x03"), other));
}

/* --- order -----------------------------------------------------------------
 */

/* RFC 5280 A.1: RDNs are SETs, and a third attribute joins none of them. */
static void
test_a_value_is_not_placed_within_an_rdn(void **state)
{
	struct remedy_value values[] = {VALUE(COUNTRY_NAME, C_OID, "DE"),
		JOINED(COMMON_NAME, CN_OID, "a"),
		VALUE(ORGANIZATION_NAME, O_OID, "My Shop GmbH")};

	(void)state;
	remedy.values = values;
	remedy.value_count = COUNT(values);
	parts_place_value(&remedy, 2);
	assert_int_equal(values[0].type, OID_COUNTRY_NAME);
	assert_int_equal(values[1].type, OID_COMMON_NAME);
	assert_true(values[1].joins);
	assert_int_equal(values[2].type, OID_ORGANIZATION_NAME);
	assert_false(values[2].joins);
}

/* The first becomes the last; those between that have another name stay. */
static void
test_values_of_a_name_are_turned_round(void **state)
{
	struct remedy_value values[] = {
		VALUE(ORGANIZATIONAL_UNIT_NAME, OU_OID, "a"), CN("b"),
		VALUE(ORGANIZATIONAL_UNIT_NAME, OU_OID, "c"),
		VALUE(ORGANIZATIONAL_UNIT_NAME, OU_OID, "d")};

	(void)state;
	remedy.values = values;
	remedy.value_count = COUNT(values);
	assert_true(parts_turn_round(&remedy, "OU"));
	assert_slice_equals_text(values[0].text, "d");
	assert_slice_equals_text(values[1].text, "b");
	assert_slice_equals_text(values[2].text, "c");
	assert_slice_equals_text(values[3].text, "a");
	assert_false(parts_turn_round(&remedy, "CN"));
	assert_false(parts_turn_round(&remedy, "O"));
}

/* --- splitting -------------------------------------------------------------
 */

/* Splits one value of this type; true where that changed something. */
static bool
splits(enum oid_id type, struct slice oid, const char *text,
	const char *suggestion)
{
	static struct remedy_value value;
	bool has_changed = false;
	const struct split split = {
		&remedy, 0, suggestion, &has_changed, arena};

	value = (struct remedy_value){
		type, oid, slice_text(text), false, false};
	remedy = (struct remedy){
		.values = &value, .value_count = 1, .key = OLD_EC};
	assert_true(split_value(&split));
	return has_changed;
}

static void
assert_value(size_t i, enum oid_id type, const char *text)
{
	assert_true(i < remedy.value_count);
	assert_int_equal(remedy.values[i].type, type);
	assert_slice_equals_text(remedy.values[i].text, text);
}

/* RFC 2247 2: a label each, the last one first. Dots that end a name and such
 * as stand together hold none. */
static void
test_a_domain_is_split_into_its_labels(void **state)
{
	const struct slice oid = oid_octets(OID_DOMAIN_COMPONENT);

	(void)state;
	assert_true(splits(OID_DOMAIN_COMPONENT, oid, "www.myshop.de.", NULL));
	assert_int_equal(remedy.value_count, 3);
	assert_value(0, OID_DOMAIN_COMPONENT, "de");
	assert_value(1, OID_DOMAIN_COMPONENT, "myshop");
	assert_value(2, OID_DOMAIN_COMPONENT, "www");
	assert_true(splits(OID_DOMAIN_COMPONENT, oid, "myshop..de", NULL));
	assert_int_equal(remedy.value_count, 2);
	assert_value(0, OID_DOMAIN_COMPONENT, "de");
	assert_value(1, OID_DOMAIN_COMPONENT, "myshop");
}

static void
test_attributes_with_blanks_around_are_split(void **state)
{
	(void)state;
	assert_true(splits(OID_ORGANIZATION_NAME, (struct slice)O_OID,
		"My Shop GmbH/OU = IT, L =Berlin", NULL));
	assert_int_equal(remedy.value_count, 3);
	assert_value(0, OID_ORGANIZATION_NAME, "My Shop GmbH");
	assert_value(1, OID_ORGANIZATIONAL_UNIT_NAME, "IT");
	assert_value(2, OID_LOCALITY_NAME, "Berlin");
}

/* A key that no attribute has a word for goes, and what stands behind it
 * stays. */
static void
test_attributes_without_a_word_go(void **state)
{
	(void)state;
	assert_true(splits(OID_ORGANIZATION_NAME, (struct slice)O_OID,
		"My Shop GmbH/subject=a/L=Berlin", NULL));
	assert_int_equal(remedy.value_count, 2);
	assert_value(0, OID_ORGANIZATION_NAME, "My Shop GmbH");
	assert_value(1, OID_LOCALITY_NAME, "Berlin");
}

static void
test_names_with_blanks_between_are_split(void **state)
{
	(void)state;
	assert_true(splits(OID_COMMON_NAME, (struct slice)CN_OID,
		"www.myshop.de, myshop.de",
		"DNS:www.myshop.de,  DNS:myshop.de"));
	assert_int_equal(remedy.name_count, 2);
	assert_slice_equals_text(remedy.names[0].value, "www.myshop.de");
	assert_slice_equals_text(remedy.names[1].value, "myshop.de");
	assert_value(0, OID_COMMON_NAME, "www.myshop.de");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
	const struct CMUnitTest tests[] = {
		TEST(test_an_extension_goes_once),
		TEST(test_an_attribute_goes_and_the_others_stay),
		TEST(test_what_a_word_names_goes),
		TEST(test_what_is_there_is_not_added),
		TEST(test_an_extension_that_is_not_there_gets_no_value),
		TEST(test_a_value_is_not_placed_within_an_rdn),
		TEST(test_a_domain_is_split_into_its_labels),
		TEST(test_attributes_with_blanks_around_are_split),
		TEST(test_values_of_a_name_are_turned_round),
		TEST(test_attributes_without_a_word_go),
		TEST(test_names_with_blanks_between_are_split),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
