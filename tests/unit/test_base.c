/* Slices, arena and quoting. SPDX-License-Identifier: MIT */
#include "base/arena.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/version.h"
#include "testing.h"

static const char *
quoted(struct arena *arena, const char *bytes, size_t n)
{
	return quote(arena, (struct slice){(const uint8_t *)bytes, n});
}

static void
test_quoting_keeps_printable_text_and_escapes_the_rest(void **state)
{
	static const struct {
		const char *bytes;
		size_t n;
		const char *shown;
	} cases[] = {
		{"", 0, ""},
		{"www.csrlint-demo.org", 20, "www.csrlint-demo.org"},
		{"M\xc3\xbcller", 7, "M\xc3\xbcller"},
		{"a\"b\\c", 5, "a\\\"b\\\\c"},
		{"\x1b[31m", 5, "\\x1B[31m"},
		{"a\0b", 3, "a\\x00b"},
		{"\x7f", 1, "\\x7F"},
		{"\xff\xc3", 2, "\\xFF\\xC3"},
		{"\xc0\xaf", 2, "\\xC0\\xAF"},          /* overlong */
		{"\xed\xa0\x80", 3, "\\xED\\xA0\\x80"}, /* surrogate */
		{"\xc2\x9b", 2, "\\u{009B}"},           /* C1 CSI */
		{"\xe2\x80\xae", 3, "\\u{202E}"}, /* right-to-left override */
		{"\xe2\x80\x8b", 3, "\\u{200B}"}, /* zero-width space */
		{"\xc2\xa0", 2, "\\u{00A0}"},     /* no-break space */
		{"\xcc\x81", 2, "\\u{0301}"},     /* a mark on nothing */
		{"e\xcc\x81", 3, "e\xcc\x81"},    /* a mark on an e */
		{"\xee\x80\x80", 3, "\\u{E000}"}, /* private use */
		{"\xe1\x85\x9f", 3, "\\u{115F}"}, /* an invisible letter */
		{"\xf0\x9f\x98\x80", 4, "\xf0\x9f\x98\x80"}, /* emoji */
		/* What begins a command in the log of a runner of jobs. */
		{"##[error]", 9, "#\\x23[error]"},
		{"a###vso[", 8, "a#\\x23\\x23vso["},
		{"# #", 3, "# #"},
		{"::error::x", 10, ":\\x3Aerror::x"},
		{"a ::b::c", 8, "a :\\x3Ab::c"},
		{"a::b", 4, "a::b"},
		{"fe80::1 ::1 ::", 14, "fe80::1 ::1 ::"},
	};
	struct arena *arena = arena_new();

	(void)state;
	assert_non_null(arena);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(quoted(arena, cases[i].bytes, cases[i].n),
			cases[i].shown);
	arena_free(arena);
}

static void
test_quoting_cuts_long_text_and_says_how_much(void **state)
{
	struct arena *arena = arena_new();
	uint8_t bytes[1000];
	struct text text;

	(void)state;
	assert_non_null(arena);
	memset(bytes, 'x', sizeof(bytes));
	text = text_in(arena);
	text_quote(&text, (struct slice){bytes, sizeof(bytes)}, 3);
	assert_string_equal(text_get(&text), "xxx... (997 more octets)");
	arena_free(arena);
}

static void
test_utf8_length_counts_characters_and_stray_octets(void **state)
{
	(void)state;
	assert_int_equal(utf8_length(slice_text("")), 0);
	assert_int_equal(utf8_length(slice_text("M\xc3\xbcller")), 6);
	assert_int_equal(utf8_length(slice_text("\xff\xff\xc3")), 3);
}

static void
test_width_counts_wide_characters_twice(void **state)
{
	(void)state;
	assert_int_equal(text_width("abc", 3), 3);
	assert_int_equal(text_width("\xe5\xb1\xb1", 3), 2);
}

static void
test_arena_gives_zeroed_memory_of_any_size(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_non_null(arena);
	for (size_t round = 0; round < 3; round++) {
		for (size_t n = 1; n < 100000; n *= 3) {
			uint8_t *p = arena_alloc(arena, n);

			assert_non_null(p);
			for (size_t i = 0; i < n; i++)
				assert_int_equal(p[i], 0);
			memset(p, 0xff, n);
		}
		arena_reset(arena);
	}
	arena_free(arena);
}

/* Two arrays that grow in turns, through small rooms and large ones. */
static void
test_arena_keeps_what_an_array_holds_as_it_grows(void **state)
{
	struct arena *arena = arena_new();
	size_t *array[2] = {NULL, NULL};
	size_t count = 0;

	(void)state;
	assert_non_null(arena);
	for (size_t room = 1; room <= 1 << 16; room *= 2) {
		for (size_t i = 0; i < 2; i++)
			array[i] = arena_grow(arena, array[i], count, room,
				sizeof(array[i][0]));
		for (; count < room; count++)
			array[0][count] = array[1][count] = count;
		assert_non_null(arena_alloc(arena, 100));
	}
	for (size_t i = 0; i < count; i++)
		assert_true(array[0][i] == i && array[1][i] == i);
	arena_reset(arena);
	assert_non_null(arena_grow(arena, NULL, 0, 1 << 16, 1));
	arena_free(arena);
}

static void
test_arena_refuses_sizes_that_overflow(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_non_null(arena);
	assert_null(arena_array(arena, SIZE_MAX / 2, 3));
	assert_null(arena_alloc(arena, SIZE_MAX));
	assert_null(arena_grow(arena, NULL, 0, SIZE_MAX / 2, 3));
	assert_non_null(arena_alloc(arena, 0));
	arena_free(arena);
}

static void
test_slices_stay_inside_their_bytes(void **state)
{
	struct slice s = slice_text("abc");

	(void)state;
	assert_int_equal(slice_from(s, 4).n, 0);
	assert_ptr_equal(slice_from(s, 4).p, s.p + 3);
	assert_int_equal(slice_head(s, 9).n, 3);
	assert_true(slice_holds(s, slice_from(s, 3)));
	assert_true(slice_holds(s, slice_from(s, 1)));
	assert_false(slice_holds(slice_from(s, 1), s));
	assert_false(slice_holds(s, (struct slice){NULL, 0}));
	assert_int_equal(slice_find(s, 'c'), 2);
	assert_int_equal(slice_find(s, 'd'), 3);
}

static void
test_case_is_ignored_for_ascii_alone(void **state)
{
	(void)state;
	assert_true(slice_equal_ignoring_case(
		slice_text("WWW.A-z9"), slice_text("www.a-Z9")));
	assert_false(slice_equal_ignoring_case(
		slice_text("\xc3\x9c"), slice_text("\xc3\xbc")));
	assert_false(
		slice_equal_ignoring_case(slice_text("a"), slice_text("ab")));
}

static void
test_a_version_is_the_first_word_where_it_has_room(void **state)
{
	static const struct {
		const char *text, *version;
	} cases[] = {{"0.21.2 (+libidn2/2.3.3)", "0.21.2"},
		{"4.19.0", "4.19.0"}, {"", ""}, {NULL, ""}, {" 1", ""},
		{"12345678901234567890123", "12345678901234567890123"},
		{"123456789012345678901234", ""}};
	char out[VERSION_ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		version_copy(out, cases[i].text);
		assert_string_equal(out, cases[i].version);
	}
}

/* Whoever asked for more than there is left a mark, until work begins anew. */
static void
test_memory_that_ran_out_leaves_a_mark(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_non_null(arena);
	memory_begin();
	assert_non_null(arena_room(arena, 64));
	assert_false(memory_has_run_out());
	assert_null(arena_room(arena, SIZE_MAX));
	assert_true(memory_has_run_out());
	memory_begin();
	assert_false(memory_has_run_out());
	assert_null(arena_array(arena, SIZE_MAX, 2));
	assert_true(memory_has_run_out());
	memory_begin();
	assert_null(memory_noted(NULL));
	assert_true(memory_has_run_out());
	memory_begin();
	assert_ptr_equal(memory_noted(arena), arena);
	assert_false(memory_has_run_out());
	arena_free(arena);
}

static void
test_every_error_has_a_text_of_its_own(void **state)
{
	(void)state;
	for (enum err_code a = 0; a <= ERR_DER; a++) {
		assert_string_not_equal(err_text(a), "unknown error");
		for (enum err_code b = 0; b < a; b++)
			assert_string_not_equal(err_text(a), err_text(b));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_memory_that_ran_out_leaves_a_mark),
		cmocka_unit_test(
			test_quoting_keeps_printable_text_and_escapes_the_rest),
		cmocka_unit_test(test_quoting_cuts_long_text_and_says_how_much),
		cmocka_unit_test(
			test_utf8_length_counts_characters_and_stray_octets),
		cmocka_unit_test(test_width_counts_wide_characters_twice),
		cmocka_unit_test(test_arena_gives_zeroed_memory_of_any_size),
		cmocka_unit_test(
			test_arena_keeps_what_an_array_holds_as_it_grows),
		cmocka_unit_test(test_arena_refuses_sizes_that_overflow),
		cmocka_unit_test(test_slices_stay_inside_their_bytes),
		cmocka_unit_test(test_case_is_ignored_for_ascii_alone),
		cmocka_unit_test(
			test_a_version_is_the_first_word_where_it_has_room),
		cmocka_unit_test(test_every_error_has_a_text_of_its_own),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
