/* SHAKE128 and SHAKE256: the examples of NIST (no octets and 200 of A3), and
 * messages that end at the edge of a block, as another implementation has
 * them. SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include "verify/shake.h"

enum { OUTPUT_OCTETS = 512 };

struct example {
	enum shake_kind kind;
	size_t octets; /* of A3 */
	size_t from;   /* which octets of the output `output` is */
	const char *output;
};

static const struct example examples[] = {
	/* NIST, SHAKE128_Msg0, SHAKE128_Msg1600 and the same of SHAKE256 */
	{SHAKE128, 0, 0,
		"7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef"
		"26"},
	{SHAKE128, 0, 480,
		"43e41b45a653f2a5c4492c1add544512dda2529833462b71a41a45be97290b"
		"6f"},
	{SHAKE128, 200, 0,
		"131ab8d2b594946b9c81333f9bb6e0ce75c3b93104fa3469d3917457385da0"
		"37"},
	{SHAKE256, 0, 0,
		"46b9dd2b0ba88d13233b3feb743eeb243fcd52ea62b81b82b50c27646ed576"
		"2f"},
	{SHAKE256, 0, 480,
		"ab0bae316339894304e35877b0c28a9b1fd166c796b9cc258a064a8f57e27f"
		"2a"},
	{SHAKE256, 200, 0,
		"cd8a920ed141aa0407a22d59288652e9d9f1a7ee0c1e7c1ca699424da84a90"
		"4d"},
	{SHAKE128, 166, 0, "f0085892a56cab97edd2646730a6725f"},
	{SHAKE128, 167, 0, "e783d770f81839ef4c1584c25275d851"},
	{SHAKE128, 168, 0, "4d24ec06f7d2b3a71ca0a1b0f3ac5ce9"},
	{SHAKE128, 169, 0, "ce80283ed531d1b216a242bf63529211"},
	{SHAKE256, 134, 0, "efbadaffb7ab3b208864298ed17867a3"},
	{SHAKE256, 135, 0, "36acdc8ec09dad14523122174245fb10"},
	{SHAKE256, 136, 0, "ed6a19aeeec3d80f588cc95d705e6c32"},
	{SHAKE256, 137, 0, "fb3cb4ff0b116bbe00040673d4767ef5"},
};

/* Takes in, and gives out, `part` octets at a time. */
static void
assert_example(const struct example *example, size_t part)
{
	struct slice rest = repeated(0xa3, example->octets);
	struct slice wanted = hex(example->output);
	uint8_t output[OUTPUT_OCTETS];
	struct shake shake;

	shake_init(&shake, example->kind);
	for (; rest.n > 0; rest = slice_from(rest, part))
		shake_absorb(&shake, slice_head(rest, part));
	for (size_t i = 0; i < OUTPUT_OCTETS; i += part)
		shake_squeeze(&shake, output + i,
			part < OUTPUT_OCTETS - i ? part : OUTPUT_OCTETS - i);
	assert_memory_equal(output + example->from, wanted.p, wanted.n);
}

static void
test_examples_hold_in_parts_of_any_size(void **state)
{
	static const size_t parts[] = {1, 7, 136, 168, 200, OUTPUT_OCTETS};

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++)
		for (size_t j = 0; j < sizeof parts / sizeof parts[0]; j++)
			assert_example(&examples[i], parts[j]);
}

/* Nothing absorbed and nothing squeezed changes nothing. */
static void
test_empty_parts_change_nothing(void **state)
{
	const struct slice nothing = {NULL, 0};
	struct slice wanted = hex(examples[0].output);
	uint8_t output[32];
	struct shake shake;

	(void)state;
	shake_init(&shake, SHAKE128);
	shake_absorb(&shake, nothing);
	shake_squeeze(&shake, output, 0);
	shake_squeeze(&shake, output, sizeof output);
	assert_memory_equal(output, wanted.p, wanted.n);
}

static void
test_a_copy_goes_its_own_way(void **state)
{
	struct slice wanted = hex(examples[2].output);
	struct slice half = repeated(0xa3, 100);
	uint8_t output[32];
	struct shake shake, copy;

	(void)state;
	shake_init(&shake, SHAKE128);
	shake_absorb(&shake, half);
	copy = shake;
	shake_squeeze(&copy, output, sizeof output);
	shake_absorb(&shake, half);
	shake_squeeze(&shake, output, sizeof output);
	assert_memory_equal(output, wanted.p, wanted.n);
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_examples_hold_in_parts_of_any_size),
		TEST(test_empty_parts_change_nothing),
		TEST(test_a_copy_goes_its_own_way),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
