/* Mends carried out in a description, and what is read into one and written of
 * it: what findings of today ask for seldom, or together with other things.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include "remedy/encode.h"
#include "remedy/mend.h"
#include "remedy/read.h"
#include "remedy_cases.h"

static struct arena *arena;

static int
begin(void **state)
{
	(void)state;
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

/* --- mending --------------------------------------------------------------
 */

/* Carries one mend out; true where that changed something. */
static bool
mends(struct remedy *remedy, const struct csr *csr, struct slice at,
	struct mend mend, const char *suggestion)
{
	const struct note note = {.severity = CSRLINT_ERROR,
		.at = at,
		.message = "",
		.suggestion = suggestion,
		.mend = mend};
	struct remedy_past past = {0};
	struct remedy_result result = {0};

	assert_true(remedy_mend(remedy, csr, &note, 1, arena, &past, &result));
	return result.has_changed;
}

static const struct csr no_csr;
static const struct slice nowhere = {NULL, 0};

static void
test_all_names_go_with_their_extension(void **state)
{
	struct remedy_name names[] = {
		NAME(DNS_NAME, "a.example"), NAME(IP_ADDRESS, "\x0a\0\0\1")};
	struct remedy remedy = {
		.names = names, .name_count = COUNT(names), .key = OLD_EC};
	const struct mend mend = {MEND_REMOVE, "subjectAltName"};

	(void)state;
	assert_true(mends(&remedy, &no_csr, nowhere, mend, NULL));
	assert_int_equal(remedy.name_count, 0);
	assert_false(mends(&remedy, &no_csr, nowhere, mend, NULL));
}

static void
test_an_attribute_that_is_there_gets_the_value(void **state)
{
	struct remedy_value values[] = {
		VALUE(ORGANIZATION_NAME, O_OID, "operators"), CN("a")};
	struct remedy remedy = {
		.values = values, .value_count = 2, .key = OLD_EC};
	const struct mend mend = {MEND_ADD, NULL};

	(void)state;
	assert_true(mends(&remedy, &no_csr, nowhere, mend, "O=system:nodes"));
	assert_int_equal(remedy.value_count, 2);
	assert_slice_equals_text(remedy.values[0].text, "system:nodes");
	assert_false(mends(&remedy, &no_csr, nowhere, mend, "O="));
	assert_false(mends(&remedy, &no_csr, nowhere, mend, "kind=a"));
	assert_int_equal(remedy.value_count, 2);
}

static void
test_nobody_is_asked_for_names_that_nobody_types(void **state)
{
	struct remedy remedy = {.key = OLD_EC};

	(void)state;
	assert_false(mends(&remedy, &no_csr, nowhere,
		(struct mend){MEND_ASK, "otherName"}, NULL));
	assert_int_equal(remedy.name_count, 0);
	assert_true(mends(&remedy, &no_csr, nowhere,
		(struct mend){MEND_ASK, "email"}, NULL));
	assert_int_equal(remedy.name_count, 1);
	assert_true(remedy.names[0].is_blank);
}

static void
test_whose_mail_it_is_stands_among_the_names(void **state)
{
	static struct slice text = OCTETS("jane");
	struct remedy_value values[] = {CN("jane")};
	struct remedy_name names[] = {NAME(RFC822_NAME, "jane@a.example")};
	struct name_attribute name = {.type = OID_COMMON_NAME,
		.whole = text,
		.value = text,
		.text = text};
	struct general_name mailbox = {
		names[0].value, SAN_RFC822_NAME, names[0].value};
	const struct csr csr = {.names = &name,
		.name_count = 1,
		.san_names = &mailbox,
		.san_count = 1};
	struct remedy remedy = {.values = values,
		.value_count = 1,
		.names = names,
		.name_count = 1,
		.key = OLD_EC};

	(void)state;
	assert_true(mends(
		&remedy, &csr, text, (struct mend){MEND_ASK, NULL}, NULL));
	assert_slice_equals_text(remedy.values[0].text, "jane@a.example");
	assert_false(remedy.values[0].is_blank);
}

/* --- reading ---------------------------------------------------------------
 */

static void
test_each_value_that_is_no_text_is_named(void **state)
{
	struct name_attribute names[] = {
		{.oid = OCTETS("\x2a\x03"), .tag = TAG_SEQUENCE},
		{.oid = OCTETS("\x2a\x04"),
			.tag = TAG_UTF8_STRING,
			.text = OCTETS("a")},
		{.tag = TAG_SET},
	};
	const struct csr csr = {.names = names, .name_count = COUNT(names)};
	struct remedy remedy;

	(void)state;
	assert_true(remedy_read(&csr, 0, arena, &remedy));
	assert_string_equal(
		remedy.lost_values, "1.2.3, a value without a type");
}

static void
test_names_that_no_tool_writes_go(void **state)
{
	struct remedy_name names[] = {NAME(DNS_NAME, "a b"),
		NAME(URI, "https://\xc3\xbc.example/"),
		NAME(DNS_NAME, "a.example"), NAME(UNKNOWN, "a"),
		NAME(IP_ADDRESS, "abc")};
	struct remedy remedy = {
		.names = names, .name_count = COUNT(names), .key = OLD_EC};

	(void)state;
	remedy_drop_unwritable(&remedy);
	assert_int_equal(remedy.name_count, 1);
	assert_slice_equals_text(remedy.names[0].value, "a.example");
}

/* --- writing ---------------------------------------------------------------
 */

static bool
holds(struct slice whole, struct slice part)
{
	for (size_t i = 0; i + part.n <= whole.n; i++)
		if (memcmp(whole.p + i, part.p, part.n) == 0)
			return true;
	return false;
}

static struct slice
encoded(const struct remedy *remedy)
{
	static const struct slice key = OCTETS("\x30\x00");
	static const struct slice signature = OCTETS("\x03\x01\x00");
	const struct slice der = remedy_encode(remedy, key, signature, arena);

	assert_true(der.n > 0);
	return der;
}

static void
test_joined_values_are_one_rdn(void **state)
{
	static const struct slice joined =
		OCTETS("\x31\x14\x30\x08\x06\x03\x55\x04\x03\x0c\x01"
		       "a\x30\x08\x06\x03\x55\x04\x05\x13\x01"
		       "7");
	const struct remedy remedy = {.values = joined_values,
		.value_count = COUNT(joined_values),
		.key = OLD_EC};

	(void)state;
	assert_true(holds(encoded(&remedy), joined));
}

/* Of a register of trade alone; another identifier tells no register. */
static void
test_a_country_is_that_of_the_register(void **state)
{
	static const struct {
		const char *identifier;
		bool is_french;
	} cases[] = {{"NTRFR-1", true}, {"VATFR-1", false}, {"NTR", false},
		{"NTRF", false}};
	static const struct slice french = OCTETS(
		"\x06\x0b\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x03\x13\x02"
		"FR");
	struct remedy_value values[] = {
		VALUE(ORGANIZATION_IDENTIFIER, OCTETS("\x55\x04\x61"), ""),
		BLANK(JURISDICTION_COUNTRY,
			OCTETS("\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x03"),
			"XX")};
	const struct remedy remedy = {
		.values = values, .value_count = 2, .key = OLD_EC};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		values[0].text = slice_text(cases[i].identifier);
		if (holds(encoded(&remedy), french) != cases[i].is_french)
			fail_msg("%s", cases[i].identifier);
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
	const struct CMUnitTest tests[] = {
		TEST(test_all_names_go_with_their_extension),
		TEST(test_an_attribute_that_is_there_gets_the_value),
		TEST(test_nobody_is_asked_for_names_that_nobody_types),
		TEST(test_whose_mail_it_is_stands_among_the_names),
		TEST(test_each_value_that_is_no_text_is_named),
		TEST(test_names_that_no_tool_writes_go),
		TEST(test_joined_values_are_one_rdn),
		TEST(test_a_country_is_that_of_the_register),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
