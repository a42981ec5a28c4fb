/* Which words with hyphens are the boundary of a PEM block, and which are part
 * of a sentence. SPDX-License-Identifier: MIT */
#include "input/boundary.h"
#include "testing.h"

#define L16 "abcdefghijklmnop"

/* What is found first; all == NULL: nothing. */
struct expected {
	const char *text;
	const char *all;
	const char *label;
	size_t before, after;
	bool is_sure;
};

static void
assert_found(struct slice text, const struct expected *wanted)
{
	struct boundary found;

	if (boundary_find(text, 0, &found) != (wanted->all != NULL))
		fail_msg("%s: %s", wanted->text,
			wanted->all == NULL ? "found" : "not found");
	if (wanted->all == NULL)
		return;
	if (!slice_equal(found.all, slice_text(wanted->all)) ||
		!slice_equal(found.label, slice_text(wanted->label)) ||
		found.before != wanted->before ||
		found.after != wanted->after ||
		found.is_end != (strstr(wanted->all, "END") != NULL) ||
		boundary_is_sure(text, &found) != wanted->is_sure)
		fail_msg("%s: found with %zu and %zu hyphens, %s", wanted->text,
			found.before, found.after,
			wanted->is_sure ? "not sure" : "sure, or others");
}

static void
assert_all_found(const struct expected *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_found(slice_text(cases[i].text), &cases[i]);
}

#define ASSERT_ALL_FOUND(cases) \
	assert_all_found(cases, sizeof(cases) / sizeof((cases)[0]))

static void
test_hyphens_on_both_sides_make_a_boundary(void **state)
{
	static const struct expected cases[] = {
		{"-----BEGIN CSR-----\n", "-----BEGIN CSR-----", "CSR", 5, 5,
			true},
		{"-----END CSR-----", "-----END CSR-----", "CSR", 5, 5, true},
		{"----- BEGIN CSR-----\n", "----- BEGIN CSR-----", "CSR", 5, 5,
			true},
		/* Of any label where they are many. */
		{"----BEGIN OF IT----\n", "----BEGIN OF IT----", "OF IT", 4, 4,
			true},
		{"----BEGIN OF IT---\n", NULL, NULL, 0, 0, false},
		{"----BEGIN CSR---\n", "----BEGIN CSR---", "CSR", 4, 3, true},
		{"-BEGIN CSR--\n", "-BEGIN CSR--", "CSR", 1, 2, false},
		{"-----BEGIN -----\n", NULL, NULL, 0, 0, false},
		{"-----BEGINCSR-----\n", NULL, NULL, 0, 0, false},
		{"-----BEGIN " L16 L16 L16 L16 "-----",
			"-----BEGIN " L16 L16 L16 L16 "-----", L16 L16 L16 L16,
			5, 5, true},
		{"-----BEGIN " L16 L16 L16 L16 "q-----", NULL, NULL, 0, 0,
			false},
	};

	(void)state;
	ASSERT_ALL_FOUND(cases);
}

static void
test_hyphens_on_one_side_need_a_line_and_a_label(void **state)
{
	static const struct expected cases[] = {
		{"-----BEGIN CSR", "-----BEGIN CSR", "CSR", 5, 0, true},
		{"x\r-----BEGIN CSR \rx", "-----BEGIN CSR", "CSR", 5, 0, true},
		{"x\n \t----END CSR\n", "----END CSR", "CSR", 4, 0, true},
		{"BEGIN CSR----\n", "BEGIN CSR----", "CSR", 0, 4, true},
		{"---BEGIN CSR\n", NULL, NULL, 0, 0, false},
		{"--------BEGIN OF IT\n", NULL, NULL, 0, 0, false},
		{"BEGIN OF IT--------\n", NULL, NULL, 0, 0, false},
		{"\"-----BEGIN CSR\n", NULL, NULL, 0, 0, false},
		{"-----BEGIN CSR!\n", NULL, NULL, 0, 0, false},
	};

	(void)state;
	ASSERT_ALL_FOUND(cases);
}

/* Letters of labels that nothing else has make one without any hyphen. */
static void
test_some_labels_need_no_hyphens(void **state)
{
	static const struct expected cases[] = {
		{"BEGIN CERTIFICATE REQUEST\n", "BEGIN CERTIFICATE REQUEST",
			"CERTIFICATE REQUEST", 0, 0, false},
		{"begin new certificate request",
			"begin new certificate request",
			"new certificate request", 0, 0, false},
		{"BEGIN PRIVATE KEY", "BEGIN PRIVATE KEY", "PRIVATE KEY", 0, 0,
			false},
		{"BEGIN EC PRIVATE KEY", "BEGIN EC PRIVATE KEY",
			"EC PRIVATE KEY", 0, 0, false},
		{"BEGIN KEY\n", NULL, NULL, 0, 0, false},
		{"BEGIN EC PRIVATE KEYS\n", NULL, NULL, 0, 0, false},
		{"BEGIN CERTIFICATE\n", NULL, NULL, 0, 0, false},
	};

	(void)state;
	ASSERT_ALL_FOUND(cases);
}

static void
test_boundaries_in_sentences_are_not_sure(void **state)
{
	static const struct expected cases[] = {
		{"the -----BEGIN CSR----- line", "-----BEGIN CSR-----", "CSR",
			5, 5, false},
		{"----BEGIN CSR--- is a line", "----BEGIN CSR---", "CSR", 4, 3,
			false},
		{"-----BEGIN CSR----- is a line", "-----BEGIN CSR-----", "CSR",
			5, 5, true},
	};

	(void)state;
	ASSERT_ALL_FOUND(cases);
}

static void
test_hyphens_between_two_boundaries_are_shared(void **state)
{
	static const struct expected cases[] = {
		{"-----END CSR----------BEGIN CSR-----", "-----END CSR-----",
			"CSR", 5, 5, true},
		{"-----BEGIN CSR---------END CSR-----", "-----BEGIN CSR-----",
			"CSR", 5, 5, true},
	};

	(void)state;
	ASSERT_ALL_FOUND(cases);
}

/* What stands in front of the text is not looked at, nor what is in front of
 * the offset. */
static void
test_nothing_in_front_belongs_to_it(void **state)
{
	static const struct expected at_start = {"BEGIN PRIVATE KEY",
		"BEGIN PRIVATE KEY", "PRIVATE KEY", 0, 0, false};
	const struct slice whole = slice_text("----- BEGIN PRIVATE KEY");
	struct boundary found;

	(void)state;
	assert_found(slice_from(whole, 6), &at_start);
	assert_true(boundary_find(whole, 0, &found));
	assert_int_equal(found.before, 5);
	assert_false(boundary_find(whole, 6, &found));
}

static void
test_the_rest_of_its_line_is_told(void **state)
{
	const struct slice text = slice_text("a\rb -----END CSR----- c\nd");
	struct boundary found;

	(void)state;
	assert_true(boundary_find(text, 0, &found));
	assert_slice_equals_text(boundary_line_before(text, 0, &found), "b ");
	assert_slice_equals_text(boundary_line_before(text, 3, &found), " ");
	assert_slice_equals_text(
		boundary_line_after(text, text.n, &found), " c");
	assert_slice_equals_text(boundary_line_after(text, 22, &found), " ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hyphens_on_both_sides_make_a_boundary),
		cmocka_unit_test(
			test_hyphens_on_one_side_need_a_line_and_a_label),
		cmocka_unit_test(test_some_labels_need_no_hyphens),
		cmocka_unit_test(test_boundaries_in_sentences_are_not_sure),
		cmocka_unit_test(
			test_hyphens_between_two_boundaries_are_shared),
		cmocka_unit_test(test_nothing_in_front_belongs_to_it),
		cmocka_unit_test(test_the_rest_of_its_line_is_told),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
