/* Reading elements, checking trees, printing OIDs.
 * SPDX-License-Identifier: MIT */
#include "der/check.h"
#include "der/der.h"
#include "der/oid.h"
#include "der/write.h"
#include "testing.h"

static const struct der_caps caps = {65536, 32};

static struct der_faults
check(const char *digits)
{
	static struct hex room;
	struct der_faults faults;

	der_check_as(from_hex(&room, digits), NULL, caps, &faults);
	return faults;
}

static void
assert_one_fault(const char *digits, enum der_fault_kind kind, size_t number)
{
	struct der_faults faults = check(digits);

	assert_int_equal(faults.total, 1);
	assert_int_equal(faults.fault[0].kind, kind);
	assert_int_equal(faults.fault[0].number, number);
}

static void
test_an_element_is_read_with_what_its_length_says(void **state)
{
	struct hex room;
	struct slice rest = from_hex(&room, "02 01 05 04 00");
	struct der_element element;

	(void)state;
	assert_true(der_read_tag(&rest, TAG_INTEGER, &element));
	assert_int_equal(element.whole.n, 3);
	assert_int_equal(element.content.n, 1);
	assert_int_equal(element.content.p[0], 5);
	assert_false(der_read_tag(&rest, TAG_INTEGER, &element));
	assert_true(der_read(&rest, &element));
	assert_int_equal(element.content.n, 0);
	assert_false(der_read(&rest, &element));
}

static void
test_what_is_cut_off_or_endless_is_not_read(void **state)
{
	static const char *const cases[] = {"", "02", "02 02 05", "02 82 01",
		"30 80 00 00", "02 85 ff ff ff ff ff", "1f", "1f 81",
		"02 89 01 00 00 00 00 00 00 00 00",
		"02 88 ff ff ff ff ff ff ff ff"};
	struct hex room;
	struct der_element element;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct slice rest = from_hex(&room, cases[i]);

		assert_false(der_read(&rest, &element));
		assert_int_equal(rest.n, room.n);
	}
}

static void
test_positive_integers_are_minimal(void **state)
{
	static const struct {
		const char *digits;
		bool is_positive;
		size_t n;
	} cases[] = {
		{"", false, 0},
		{"00", true, 0},
		{"7f", true, 1},
		{"80", false, 0},
		{"0080", true, 1},
		{"007f", false, 0},
		{"0000", false, 0},
		{"ff", false, 0},
	};
	struct hex room;
	struct slice out;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct slice content = from_hex(&room, cases[i].digits);

		assert_int_equal(der_positive_integer(content, &out),
			cases[i].is_positive);
		if (cases[i].is_positive)
			assert_int_equal(out.n, cases[i].n);
	}
}

static void
test_a_sound_tree_has_no_fault(void **state)
{
	struct der_faults faults = check("30 0a 31 03 02 01 05 a0 00 1f 1f 00");

	(void)state;
	assert_int_equal(faults.total, 0);
	assert_int_equal(faults.elements, 5);
	assert_int_equal(faults.outer.n, 12);
	assert_false(faults.broken);
	assert_false(faults.capped);
}

static void
test_truncation_tells_how_much_is_missing(void **state)
{
	struct der_faults faults = check("30 10 02 01 05");

	(void)state;
	assert_one_fault("30 10 02 01 05", DER_TRUNCATED, 13);
	assert_true(faults.broken);
	assert_int_equal(faults.outer.n, 0);
	assert_one_fault("30 82 01", DER_TRUNCATED, 1);
	assert_one_fault("30", DER_TRUNCATED, 1);
}

/* The same numbers whatever the width of the machine. */
static void
test_truncation_of_endless_elements_is_not_counted(void **state)
{
	(void)state;
	assert_one_fault("30 84 ff ff ff fe 00", DER_TRUNCATED, 0xfffffffd);
	assert_one_fault(
		"30 85 01 00 00 00 00 00", DER_TRUNCATED, DER_LENGTH_MAX);
	assert_one_fault("30 88 7f ff ff ff ff ff ff ff 00", DER_TRUNCATED,
		DER_LENGTH_MAX);
	assert_one_fault("30 89 ff ff ff ff ff ff ff ff ff", DER_TRUNCATED,
		DER_LENGTH_MAX);
}

static void
test_an_overrun_inside_does_not_hide_what_follows(void **state)
{
	struct der_faults faults = check("30 09 30 03 02 05 00 02 81 01 05");

	(void)state;
	assert_int_equal(faults.total, 2);
	assert_int_equal(faults.fault[0].kind, DER_TRUNCATED);
	assert_int_equal(faults.fault[0].number, 4);
	assert_int_equal(faults.fault[1].kind, DER_LENGTH_NOT_MINIMAL);
	assert_false(faults.broken);
}

static void
test_trailing_data_is_told_apart(void **state)
{
	struct der_faults faults = check("30 00 0a 0b");

	(void)state;
	assert_one_fault("30 00 0a 0b", DER_TRAILING_DATA, 2);
	assert_int_equal(faults.outer.n, 2);
}

static void
test_lengths_longer_than_needed_are_faults(void **state)
{
	(void)state;
	assert_one_fault("04 81 01 00", DER_LENGTH_NOT_MINIMAL, 2);
	assert_one_fault("04 82 00 01 00", DER_LENGTH_NOT_MINIMAL, 3);
	assert_one_fault("30 81 00", DER_LENGTH_NOT_MINIMAL, 2);
}

static void
test_indefinite_lengths_are_faults_and_are_walked(void **state)
{
	struct der_faults faults = check("30 80 02 01 05 30 80 00 00 00 00");

	(void)state;
	assert_int_equal(faults.total, 2);
	assert_int_equal(faults.fault[0].kind, DER_INDEFINITE_LENGTH);
	assert_int_equal(faults.fault[1].kind, DER_INDEFINITE_LENGTH);
	assert_int_equal(faults.outer.n, 11);
}

/* What is put together without an end in sight is walked, too. */
static void
test_pieces_of_indefinite_length_are_walked(void **state)
{
	struct der_faults faults = check("24 80 04 01 61 02 00 00 00");

	(void)state;
	assert_int_equal(faults.total, 3);
	assert_int_equal(faults.seen[DER_INDEFINITE_LENGTH], 1);
	assert_int_equal(faults.seen[DER_CONSTRUCTED_STRING], 1);
	assert_int_equal(faults.seen[DER_INTEGER_EMPTY], 1);
}

static void
test_low_tags_in_the_long_form_are_faults(void **state)
{
	(void)state;
	assert_one_fault("3f 10 00", DER_TAG_FORM, 0x10);
	assert_one_fault("1f 80 3f 00", DER_TAG_FORM, 0x3f);
	assert_one_fault("1f ff", DER_TRUNCATED, 1);
}

static void
test_depth_is_capped_after_the_outer_level(void **state)
{
	uint8_t octets[2 * 33];
	struct der_faults faults;

	(void)state;
	for (size_t i = 0; i < 33; i++) {
		octets[2 * i] = TAG_SEQUENCE;
		octets[2 * i + 1] = (uint8_t)(2 * (32 - i));
	}
	der_check_as((struct slice){octets + 2, 64}, NULL, caps, &faults);
	assert_int_equal(faults.total, 0);
	der_check_as((struct slice){octets, 66}, NULL, caps, &faults);
	assert_int_equal(faults.total, 1);
	assert_int_equal(faults.fault[0].kind, DER_NESTING_TOO_DEEP);
	assert_int_equal(faults.fault[0].number, 33);
	assert_true(faults.capped);
}

static void
test_elements_are_capped(void **state)
{
	struct hex room;
	struct slice der = from_hex(&room, "30 06 05 00 05 00 05 00");
	struct der_faults faults;

	(void)state;
	der_check_as(der, NULL, (struct der_caps){4, 32}, &faults);
	assert_int_equal(faults.total, 0);
	der_check_as(der, NULL, (struct der_caps){3, 32}, &faults);
	assert_int_equal(faults.total, 1);
	assert_int_equal(faults.fault[0].kind, DER_TOO_MANY_ELEMENTS);
	assert_true(faults.capped);
}

static void
test_faults_beyond_the_kept_ones_are_counted(void **state)
{
	uint8_t octets[2 + 3 * 100];
	struct der_faults faults;

	(void)state;
	for (size_t i = 0; i < 100; i++)
		memcpy(octets + 3 * i, "\x05\x81\x00", 3);
	memmove(octets + 4, octets, 297);
	memcpy(octets, "\x30\x82\x01\x29", 4);
	der_check_as((struct slice){octets, 4 + 297}, NULL, caps, &faults);
	assert_int_equal(faults.total, 99);
	assert_int_equal(faults.kept, DER_FAULTS_PER_KIND);
	assert_int_equal(faults.seen[DER_LENGTH_NOT_MINIMAL], 99);
}

static void
test_oids_are_printed_whatever_their_arcs(void **state)
{
	static const struct {
		const char *digits;
		const char *shown;
	} cases[] = {
		{"55 04 03", "2.5.4.3"},
		{"2a 86 48 86 f7 0d 01 01 0b", "1.2.840.113549.1.1.11"},
		{"00", "0.0"},
		{"27", "0.39"},
		{"28", "1.0"},
		{"4f", "1.39"},
		{"50", "2.0"},
		{"78", "2.40"},
		{"81 00", "2.48"},
		{"88 37", "2.999"},
		/* 2.25.(2^128 - 1), a UUID of all ones: legal. */
		{"69 83 ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff 7f",
			"2.25.340282366920938463463374607431768211455"},
		{"", "#"},
		{"2a 03 84", "#2A0384"},
	};
	struct arena *arena = arena_new();

	(void)state;
	assert_non_null(arena);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct hex room;
		struct text text = text_in(arena);

		oid_print(&text, from_hex(&room, cases[i].digits));
		assert_string_equal(text_get(&text), cases[i].shown);
	}
	arena_free(arena);
}

static void
test_long_oids_are_cut_with_a_count(void **state)
{
	struct arena *arena = arena_new();
	uint8_t octets[1000];
	struct text text;

	(void)state;
	assert_non_null(arena);
	memset(octets, 1, sizeof(octets));
	text = text_in(arena);
	oid_print(&text, (struct slice){octets, sizeof(octets)});
	assert_non_null(strstr(text_get(&text), "... (936 more octets)"));
	memset(octets, 0xff, sizeof(octets));
	octets[sizeof(octets) - 1] = 1;
	text = text_in(arena);
	oid_print(&text, (struct slice){octets, sizeof(octets)});
	assert_non_null(strstr(text_get(&text), "... (936 more octets)"));
	arena_free(arena);
}

static void
test_known_oids_are_found_by_their_octets_alone(void **state)
{
	struct hex room;

	(void)state;
	assert_int_equal(
		oid_find(from_hex(&room, "55 04 03")), OID_COMMON_NAME);
	assert_int_equal(oid_find(from_hex(&room, "55 04 83 03")), OID_UNKNOWN);
	assert_int_equal(oid_find(from_hex(&room, "")), OID_UNKNOWN);
	assert_string_equal(oid_name(OID_COMMON_NAME), "commonName");
}

/* What is given up is what stands behind a cut member, not that member. */
static void
test_a_cut_member_is_told_and_not_lost(void **state)
{
	struct der_faults faults = check("3006 3004 02050102");

	(void)state;
	assert_int_equal(faults.seen[DER_TRUNCATED], 1);
	assert_int_equal(faults.lost.n, 0);
	faults = check("300c 3004 02050102 3004 02050102");
	assert_int_equal(faults.seen[DER_TRUNCATED], 1);
	assert_true(faults.lost.n > 0);
}

/* C=DE and a subjectAltName whose SEQUENCE says more octets than there are. */
#define CUT_NAMES(octets) \
	"3057 304a 020100 300d 310b3009 0603550406 1302 4445" \
	"300b 3005 06032b6570 030200aa" \
	"a029 3027 06092a864886f70d01090e 311a 3018 3016 0603551d11 " \
	"040f 307d " octets " 612e6578616d706c652e61" \
	"3005 06032b6570 030200aa"

/* Octets that are no text were meant as the element that they begin. */
static void
test_only_text_is_taken_for_text_that_looks_like_an_element(void **state)
{
	static struct hex room;
	struct der_faults faults;

	(void)state;
	der_check(from_hex(&room, CUT_NAMES("820b")), caps, &faults);
	assert_int_equal(faults.seen[DER_TRUNCATED], 1);
	assert_int_equal(faults.seen[DER_MEMBER_UNEXPECTED], 0);
	der_check(from_hex(&room, CUT_NAMES("2020")), caps, &faults);
	assert_int_equal(faults.seen[DER_TRUNCATED], 0);
	assert_int_equal(faults.seen[DER_MEMBER_UNEXPECTED], 1);
}

/* --- writing ---------------------------------------------------------------
 */

static const struct {
	const char *whole;
	size_t from, n;       /* of the content in it */
	const char *expected; /* with "abc" there; NULL: nothing */
} replacements[] = {
	{"86 01 61", 2, 1, "86 03 616263"},
	{"3008 020107 3003 860161", 9, 1, "300a 020107 3005 8603616263"},
	{"3008 3003 860161 020107", 6, 1, "300a 3005 8603616263 020107"},
	{"30028600", 4, 0, "30058603616263"},
	/* No content, none of its length, and tags that take several octets. */
	{"3008 020107 3003 860161", 8, 1, NULL},
	{"3008 020107 3003 860161", 8, 2, NULL},
	{"bf810103 860161", 6, 1, NULL},
	/* Nine elements. */
	{"3011 300f 300d 300b 3009 3007 3005 3003 860161", 18, 1, NULL},
};

static void
test_a_content_is_replaced_and_all_lengths_around_it(void **state)
{
	const struct slice text = slice_text("abc");
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(replacements) / sizeof(replacements[0]);
		i++) {
		struct hex room, expected;
		const struct slice whole =
			from_hex(&room, replacements[i].whole);
		const struct slice at = {
			whole.p + replacements[i].from, replacements[i].n};
		const struct slice out = der_replace(arena, whole, at, text);

		if (replacements[i].expected == NULL)
			assert_int_equal(out.n, 0);
		else
			assert_true(slice_equal(out,
				from_hex(&expected, replacements[i].expected)));
	}
	arena_free(arena);
}

/* --- writing ---------------------------------------------------------------
 */

static void
test_lengths_are_written_as_short_as_they_may_be(void **state)
{
	static const struct {
		size_t n;
		const char *head;
	} lengths[] = {{0, "0400"}, {1, "0401"}, {0x7f, "047f"},
		{0x80, "048180"}, {0xff, "0481ff"}, {0x100, "04820100"},
		{0xffff, "0482ffff"}, {0x10000, "0483010000"}};
	static const uint8_t content[0x10000];
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		const struct slice part = {content, lengths[i].n};
		struct hex room;
		const struct slice head = from_hex(&room, lengths[i].head);
		const struct slice out =
			der_wrap(arena, TAG_OCTET_STRING, &part, 1);

		assert_int_equal(out.n, head.n + lengths[i].n);
		assert_memory_equal(out.p, head.p, head.n);
	}
	arena_free(arena);
}

static void
test_a_part_that_could_not_be_made_leaves_no_whole(void **state)
{
	const struct slice parts[] = {{(const uint8_t *)"a", 1}, {NULL, 0}};
	struct arena *arena = arena_new();

	(void)state;
	assert_null(der_wrap(arena, TAG_SEQUENCE, parts, 2).p);
	assert_int_equal(der_wrap(arena, TAG_SEQUENCE, parts, 1).n, 3);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_an_element_is_read_with_what_its_length_says),
		cmocka_unit_test(test_what_is_cut_off_or_endless_is_not_read),
		cmocka_unit_test(test_positive_integers_are_minimal),
		cmocka_unit_test(test_a_sound_tree_has_no_fault),
		cmocka_unit_test(test_truncation_tells_how_much_is_missing),
		cmocka_unit_test(
			test_truncation_of_endless_elements_is_not_counted),
		cmocka_unit_test(
			test_an_overrun_inside_does_not_hide_what_follows),
		cmocka_unit_test(test_trailing_data_is_told_apart),
		cmocka_unit_test(test_lengths_longer_than_needed_are_faults),
		cmocka_unit_test(
			test_indefinite_lengths_are_faults_and_are_walked),
		cmocka_unit_test(test_pieces_of_indefinite_length_are_walked),
		cmocka_unit_test(test_low_tags_in_the_long_form_are_faults),
		cmocka_unit_test(test_depth_is_capped_after_the_outer_level),
		cmocka_unit_test(test_elements_are_capped),
		cmocka_unit_test(test_faults_beyond_the_kept_ones_are_counted),
		cmocka_unit_test(test_oids_are_printed_whatever_their_arcs),
		cmocka_unit_test(test_long_oids_are_cut_with_a_count),
		cmocka_unit_test(
			test_known_oids_are_found_by_their_octets_alone),
		cmocka_unit_test(test_a_cut_member_is_told_and_not_lost),
		cmocka_unit_test(
			test_only_text_is_taken_for_text_that_looks_like_an_element),
		cmocka_unit_test(
			test_a_content_is_replaced_and_all_lengths_around_it),
		cmocka_unit_test(
			test_lengths_are_written_as_short_as_they_may_be),
		cmocka_unit_test(
			test_a_part_that_could_not_be_made_leaves_no_whole),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
