/* SM3: the examples of GB/T 32905-2016 annex A, and messages that end at the
 * edge of a block, as other implementations have them.
 * SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include "verify/digest.h"
#include "verify/sm3.h"

#ifdef __has_include
#if __has_include(<nettle/sm3.h>)
#define HAVE_NETTLE_SM3
#include <nettle/sm3.h>

#include "verify/nettle_version.h"
#endif
#endif

struct example {
	const char *part;
	size_t times;
	const char *digest;
};

static const struct example examples[] = {
	{"abc", 1,
		"66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8"
		"e0"},
	{"abcd", 16,
		"debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c57"
		"32"},
	{"", 1,
		"1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa"
		"2b"},
	/* openssl dgst -sm3 */
	{"a", 55,
		"288337eef51eec62e7544d7270424c8dbe656254c99852870a73b2453a6a7f"
		"b1"},
	{"a", 56,
		"ba00ebedaab54065a5fd4f9f56326016203166bcee3eed44ea868d59d67aa3"
		"c8"},
	{"a", 63,
		"587308543551881ebd70d27ad358ff5dcdf24ac54822e2f7b7c3edce0985d2"
		"1b"},
	{"a", 64,
		"616ec433c359e7c2b19f360e2b8f2a1b6e9ed76b8dc1a7d207b31a5341c611"
		"e9"},
	{"a", 119,
		"53282a90724e9eb79b18d06b5b8f7f02d046e18b29247dcdb064a136d5c445"
		"9a"},
	{"a", 120,
		"4c9f0fe9f36ffe0191af73560c4afb1b671be02ba2d0e0c161b1e03488c2a4"
		"5c"},
	{"a", 1000,
		"f4bedca973227d45c5b822551d2e762d4cfb0e9af70b241452545727b5fb04"
		"6f"},
};

static void
test_examples(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
		uint8_t digest[SM3_OCTETS];
		struct sm3 sm3;

		sm3_begin(&sm3);
		for (size_t j = 0; j < examples[i].times; j++)
			sm3_add(&sm3, slice_text(examples[i].part));
		sm3_end(&sm3, digest);
		assert_memory_equal(
			digest, hex(examples[i].digest).p, SM3_OCTETS);
		release_octets(NULL);
	}
}

static void
test_parts_are_one_message(void **state)
{
	const struct slice whole = repeated(0xa3, 200);
	uint8_t wanted[DIGEST_OCTETS_MAX];
	uint8_t digest[DIGEST_OCTETS_MAX];

	(void)state;
	assert_int_equal(digest_make(DIGEST_SM3, whole, wanted), SM3_OCTETS);
	for (size_t at = 0; at <= whole.n; at++) {
		const struct slice parts[] = {
			slice_head(whole, at), slice_from(whole, at)};

		digest_join(DIGEST_SM3, parts, 2, digest);
		assert_memory_equal(digest, wanted, SM3_OCTETS);
	}
}

static void
test_every_length_is_as_in_nettle(void **state)
{
#ifdef HAVE_NETTLE_SM3
	const struct slice octets = repeated(0x5a, 300);

	(void)state;
	for (size_t n = 0; n <= octets.n; n++) {
		uint8_t ours[DIGEST_OCTETS_MAX];
		uint8_t theirs[SM3_OCTETS];
		struct sm3_ctx context;

		sm3_init(&context);
		sm3_update(&context, n, octets.p);
		NETTLE_DIGEST(sm3_digest, &context, SM3_OCTETS, theirs);
		digest_make(DIGEST_SM3, slice_head(octets, n), ours);
		assert_memory_equal(ours, theirs, SM3_OCTETS);
	}
#else
	(void)state;
	skip();
#endif
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_examples),
		TEST(test_parts_are_one_message),
		TEST(test_every_length_is_as_in_nettle),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
