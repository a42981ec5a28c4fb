/* DER out of BER: each thing that is made canonical, and what is left alone.
 * SPDX-License-Identifier: MIT */
#include "der/canonical.h"

#include "base/arena.h"
#include "testing.h"

static struct arena *arena;

static int
open_all(void **state)
{
	(void)state;
	arena = arena_new();
	return arena == NULL;
}

static int
close_all(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* Of the octets of one element, which need be no request, `wanted` is made,
 * and of that the same again. */
static void
assert_becomes(const char *digits, const char *wanted)
{
	struct hex in, expected;
	struct slice want = from_hex(&expected, wanted);
	struct slice once, twice;

	assert_true(der_canonical(from_hex(&in, digits), arena, &once));
	assert_int_equal(once.n, want.n);
	assert_memory_equal(once.p, want.p, want.n);
	assert_true(der_canonical(once, arena, &twice));
	assert_true(slice_equal(once, twice));
}

static void
assert_stays(const char *digits)
{
	assert_becomes(digits, digits);
}

static void
assert_is_none(const char *digits)
{
	struct hex in;
	struct slice out;

	assert_false(der_canonical(from_hex(&in, digits), arena, &out));
}

/* --- lengths and tags ------------------------------------------------------
 */

static void
test_lengths_take_the_fewest_octets(void **state)
{
	(void)state;
	assert_becomes("30 8105 3003 020100", "3005 3003 020100");
	assert_becomes("30 84 00000006 30 8103 020100", "3005 3003 020100");
	/* Of none, at the end of all. */
	assert_becomes("3005 3003 058100", "3004 3002 0500");
}

static void
test_indefinite_lengths_become_definite(void **state)
{
	(void)state;
	assert_becomes("3080 3080 020100 0000 0000", "3005 3003 020100");
	assert_is_none("3080 3080 020100 0000");
	assert_is_none("3080 3003 020100 00");
}

static void
test_tags_take_the_fewest_octets(void **state)
{
	(void)state;
	assert_becomes("3006 3004 1f02 0100", "3005 3003 020100");
	assert_becomes("3008 3006 9f8021 02 0506", "3007 3005 9f21 02 0506");
	assert_stays("3006 3004 9f21 0105");
	assert_stays("3006 3004 9f1f 0105");
	assert_is_none("3003 3001 9f");
	assert_is_none("3005 3003 9f8181");
}

static void
test_constructed_bits_follow_the_type(void **state)
{
	(void)state;
	assert_becomes("3005 1003 020100", "3005 3003 020100");
	assert_becomes("3007 3005 2203 020105", "3007 3005 0203 020105");
}

/* --- primitive contents -----------------------------------------------------
 */

static void
test_integers_lose_needless_octets(void **state)
{
	(void)state;
	assert_becomes("3007 3005 0203 000001", "3005 3003 020101");
	assert_becomes("3006 3004 0202 ff80", "3005 3003 0201 80");
	assert_stays("3006 3004 0202 0080");
	assert_stays("3006 3004 0202 ff7f");
	assert_stays("3004 3002 0200");
}

static void
test_null_and_boolean_have_one_form(void **state)
{
	(void)state;
	assert_becomes("3006 3004 0502 0000", "3004 3002 0500");
	assert_becomes("3005 3003 010101", "3005 3003 0101ff");
	assert_stays("3005 3003 010100");
	/* No boolean, so that nobody knows which one it should be. */
	assert_stays("3006 3004 0102 0101");
	assert_stays("3004 3002 0100");
}

static void
test_bits_that_nobody_uses_are_zero(void **state)
{
	(void)state;
	assert_becomes("3006 3004 0302 03ff", "3006 3004 0302 03f8");
	assert_becomes("3005 3003 0301 03", "3005 3003 0301 00");
	assert_stays("3006 3004 0302 0000");
	assert_stays("3006 3004 0302 08ff");
	assert_stays("3004 3002 0300");
}

/* --- strings in pieces ------------------------------------------------------
 */

static void
test_strings_in_pieces_become_one(void **state)
{
	(void)state;
	assert_becomes("300a 3008 2c06 0c0161 0c0162", "3006 3004 0c02 6162");
	assert_becomes(
		"300c 300a 2480 0401aa 0401bb 0000", "3006 3004 0402 aabb");
	/* Pieces in pieces, and bits of which the last piece has fewer. */
	assert_becomes(
		"300c 300a 2408 2403 0401aa 0401bb", "3006 3004 0402 aabb");
	assert_becomes(
		"300c 300a 2308 0302 00aa 0302 04b0", "3007 3005 0303 04 aab0");
	assert_becomes("300e 300c 240a 2480 0401aa 0000 0401bb",
		"3006 3004 0402 aabb");
	assert_becomes("3006 3004 2402 0400", "3004 3002 0400");
	/* X.690 has each string as a tagged OCTET STRING. */
	assert_becomes("300a 3008 2c06 040161 040162", "3006 3004 0c02 6162");
	/* One that has not even the octet of its unused bits. */
	assert_becomes("300a 3008 2306 0300 0302 00aa", "3006 3004 0302 00aa");
	assert_becomes("3009 3007 2480 0401aa 0000", "3005 3003 0401aa");
	/* A piece that is cut off, and such as do not end. */
	assert_is_none("3008 3006 2404 0480 0000");
	assert_is_none("3006 3004 2402 0403");
	assert_is_none("3009 3007 2405 2480 0401aa");
	/* What a primitive one holds, under a tag that says otherwise. */
	assert_becomes("3006 3004 3302 4445", "3006 3004 1302 4445");
}

/* --- what the shape of a request tells --------------------------------------
 */

/* A request whose attributes are these octets, of which it counts some. */
#define KEY \
	"302a 3005 06032b6570 0321 00" \
	"84690464bca319166e2854177335e429a525ff7045bc904e361ed97f1ff8da96"
#define REQUEST(whole, info, attributes) \
	"30" whole "30" info "020100 3000" KEY attributes \
	"3005 06032b6570 0302 0000"

static void
test_sets_are_put_in_order(void **state)
{
	(void)state;
	/* Two attributes, which are members of a SET OF. */
	assert_becomes(REQUEST("54", "47",
			       "a014300806022a0431020500300806022a0331020500"),
		REQUEST("54", "47",
			"a014300806022a0331020500300806022a0431020500"));
	/* A SET of which nothing is known may be one of either kind: it is left
	 * alone in the order of tags, and put in order where it is in none. */
	assert_stays("3009 3107 a003 020101 8100");
	assert_becomes("3008 3106 020102 020101", "3008 3106 020101 020102");
}

static void
test_defaults_are_left_out_inside_of_extensions_too(void **state)
{
	(void)state;
	/* critical FALSE, and cA FALSE */
	assert_becomes(REQUEST("62", "55",
			       "a022302006092a864886f70d01090e31133011300f06035"
			       "51d1301010004053003010100"),
		REQUEST("5c", "4f",
			"a01c301a06092a864886f70d01090e310d300b30090603551d1304"
			"023000"));
	/* In each member of a list. */
	assert_becomes(REQUEST("6d", "60",
			       "a02d302b06092a864886f70d01090e311e301c"
			       "300c0603551d1301010004023000"
			       "300c0603551d6301010004020500"),
		REQUEST("67", "5a",
			"a027302506092a864886f70d01090e31183016"
			"30090603551d1304023000"
			"30090603551d6304020500"));
}

static void
test_lists_of_bits_end_in_a_one(void **state)
{
	(void)state;
	assert_becomes(REQUEST("5f", "52",
			       "a01f301d06092a864886f70d01090e3110300e300c06035"
			       "51d0f04050303000500"),
		REQUEST("5e", "51",
			"a01e301c06092a864886f70d01090e310f300d300b0603551d0f04"
			"0403020005"));
	assert_becomes(REQUEST("5e", "51",
			       "a01e301c06092a864886f70d01090e310f300d300b06035"
			       "51d0f0404030200a0"),
		REQUEST("5e", "51",
			"a01e301c06092a864886f70d01090e310f300d300b0603551d0f04"
			"04030205a0"));
	assert_becomes(REQUEST("5e", "51",
			       "a01e301c06092a864886f70d01090e310f300d300b06035"
			       "51d0f040403020000"),
		REQUEST("5d", "50",
			"a01d301b06092a864886f70d01090e310e300c300a0603551d0f04"
			"03030100"));
}

static void
test_what_an_extension_holds_is_made_canonical_where_it_is_der(void **state)
{
	(void)state;
	assert_becomes(REQUEST("60", "53",
			       "a020301e06092a864886f70d01090e3111300f300d06035"
			       "51d0e0406048103010203"),
		REQUEST("5f", "52",
			"a01f301d06092a864886f70d01090e3110300e300c0603551d0e04"
			"050403010203"));
	/* "cA:TRUE" is no DER. */
	assert_stays(REQUEST("61", "54",
		"a021301f06092a864886f70d01090e31123010300e0603551d13040763413a"
		"54525545"));
}

static void
test_faults_without_a_right_form_stay(void **state)
{
	(void)state;
	/* An OID that is none, a letter that PrintableString has not. */
	assert_stays("3007 3005 0603 2a8003");
	assert_stays("3005 3003 1301 40");
	assert_stays("3005 3003 0c01 ff");
}

static void
test_what_is_cut_off_or_too_deep_is_none(void **state)
{
	uint8_t deep[200];
	struct slice out;

	(void)state;
	assert_is_none("");
	assert_is_none("30");
	assert_is_none("3005 3003 0201");
	assert_is_none("3005 3003 0202 01");
	assert_is_none("3004 3002 0480");
	assert_is_none("3088 ffffffffffffffff 00");
	/* 2^64 is not 0, and an octet of the next element none of this length.
	 */
	assert_is_none("3089 010000000000000000");
	assert_is_none("3007 3003 048200 0000");
	/* 100 of indefinite length. */
	memset(deep, 0, sizeof(deep));
	for (size_t i = 0; i < sizeof(deep) / 2; i++)
		memcpy(deep + 2 * i, "\x30\x80", 2);
	assert_false(
		der_canonical((struct slice){deep, sizeof(deep)}, arena, &out));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lengths_take_the_fewest_octets),
		cmocka_unit_test(test_indefinite_lengths_become_definite),
		cmocka_unit_test(test_tags_take_the_fewest_octets),
		cmocka_unit_test(test_constructed_bits_follow_the_type),
		cmocka_unit_test(test_integers_lose_needless_octets),
		cmocka_unit_test(test_null_and_boolean_have_one_form),
		cmocka_unit_test(test_bits_that_nobody_uses_are_zero),
		cmocka_unit_test(test_strings_in_pieces_become_one),
		cmocka_unit_test(test_sets_are_put_in_order),
		cmocka_unit_test(
			test_defaults_are_left_out_inside_of_extensions_too),
		cmocka_unit_test(test_lists_of_bits_end_in_a_one),
		cmocka_unit_test(
			test_what_an_extension_holds_is_made_canonical_where_it_is_der),
		cmocka_unit_test(test_faults_without_a_right_form_stay),
		cmocka_unit_test(test_what_is_cut_off_or_too_deep_is_none),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_all, close_all);
}
