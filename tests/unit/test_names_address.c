/* Which registered block holds an address. SPDX-License-Identifier: MIT */
#include "testing.h"

#include "names/address.h"

#include <arpa/inet.h>

static struct slice
address_of(const char *text, uint8_t octets[16])
{
	bool is_v6 = strchr(text, ':') != NULL;

	assert_int_equal(
		inet_pton(is_v6 ? AF_INET6 : AF_INET, text, octets), 1);
	return (struct slice){octets, is_v6 ? 16 : 4};
}

/* An address and the source of the block that holds it; NULL: no block. */
struct held {
	const char *address;
	const char *source;
	enum address_reach reach;
};

static const struct held held_addresses[] = {
	{"0.0.0.0", "RFC 1122", REACH_NONE},
	{"0.0.0.1", "RFC 791", REACH_NONE},
	{"1.0.0.0", NULL, REACH_GLOBAL},
	{"9.255.255.255", NULL, REACH_GLOBAL},
	{"10.0.0.0", "RFC 1918", REACH_NONE},
	{"10.255.255.255", "RFC 1918", REACH_NONE},
	{"11.0.0.0", NULL, REACH_GLOBAL},
	{"100.63.255.255", NULL, REACH_GLOBAL},
	{"100.64.0.0", "RFC 6598", REACH_NONE},
	{"100.127.255.255", "RFC 6598", REACH_NONE},
	{"100.128.0.0", NULL, REACH_GLOBAL},
	{"127.0.0.1", "RFC 1122", REACH_NONE},
	{"169.254.1.1", "RFC 3927", REACH_NONE},
	{"172.15.255.255", NULL, REACH_GLOBAL},
	{"172.16.0.0", "RFC 1918", REACH_NONE},
	{"172.31.255.255", "RFC 1918", REACH_NONE},
	{"172.32.0.0", NULL, REACH_GLOBAL},
	{"192.0.0.7", "RFC 7335", REACH_NONE},
	{"192.0.0.8", "RFC 7600", REACH_NONE},
	{"192.0.0.9", "RFC 7723", REACH_GLOBAL},
	{"192.0.0.10", "RFC 8155", REACH_GLOBAL},
	{"192.0.0.11", "RFC 6890", REACH_NONE},
	{"192.0.0.170", "RFC 8880", REACH_NONE},
	{"192.0.0.171", "RFC 8880", REACH_NONE},
	{"192.0.0.172", "RFC 6890", REACH_NONE},
	{"192.0.1.0", NULL, REACH_GLOBAL},
	{"192.0.2.1", "RFC 5737", REACH_NONE},
	{"192.31.196.1", "RFC 7535", REACH_GLOBAL},
	{"192.52.193.1", "RFC 7450", REACH_GLOBAL},
	{"192.88.99.1", "RFC 7526", REACH_LEGACY},
	{"192.168.0.1", "RFC 1918", REACH_NONE},
	{"192.169.0.0", NULL, REACH_GLOBAL},
	{"192.175.48.1", "RFC 7534", REACH_GLOBAL},
	{"198.17.255.255", NULL, REACH_GLOBAL},
	{"198.18.0.0", "RFC 2544", REACH_NONE},
	{"198.19.255.255", "RFC 2544", REACH_NONE},
	{"198.20.0.0", NULL, REACH_GLOBAL},
	{"198.51.100.1", "RFC 5737", REACH_NONE},
	{"203.0.113.1", "RFC 5737", REACH_NONE},
	{"223.255.255.255", NULL, REACH_GLOBAL},
	{"224.0.0.1", "RFC 5771", REACH_NONE},
	{"239.255.255.255", "RFC 5771", REACH_NONE},
	{"240.0.0.1", "RFC 1112", REACH_NONE},
	{"255.255.255.254", "RFC 1112", REACH_NONE},
	{"255.255.255.255", "RFC 919", REACH_NONE},
	{"::", "RFC 4291", REACH_NONE},
	{"::1", "RFC 4291", REACH_NONE},
	{"::2", NULL, REACH_GLOBAL},
	{"::ffff:9.9.9.9", "RFC 4291", REACH_NONE},
	{"64:ff9b::1", "RFC 6052", REACH_GLOBAL},
	{"64:ff9b:0:0:0:1::", NULL, REACH_GLOBAL},
	{"64:ff9b:1::1", "RFC 8215", REACH_NONE},
	{"100::1", "RFC 6666", REACH_NONE},
	{"100:0:0:1::1", "RFC 9780", REACH_NONE},
	{"100:0:0:2::", NULL, REACH_GLOBAL},
	{"2001::1", "RFC 4380", REACH_LEGACY},
	{"2001:1::", "RFC 2928", REACH_NONE},
	{"2001:1::1", "RFC 7723", REACH_GLOBAL},
	{"2001:1::2", "RFC 8155", REACH_GLOBAL},
	{"2001:1::3", "RFC 9665", REACH_GLOBAL},
	{"2001:1::4", "RFC 2928", REACH_NONE},
	{"2001:2::1", "RFC 5180", REACH_NONE},
	{"2001:2:1::1", "RFC 2928", REACH_NONE},
	{"2001:3::1", "RFC 7450", REACH_GLOBAL},
	{"2001:4:112::1", "RFC 7535", REACH_GLOBAL},
	{"2001:4:113::1", "RFC 2928", REACH_NONE},
	{"2001:1f::1", "RFC 4843", REACH_LEGACY},
	{"2001:20::1", "RFC 7343", REACH_GLOBAL},
	{"2001:3f::1", "RFC 9374", REACH_GLOBAL},
	{"2001:40::1", "RFC 2928", REACH_NONE},
	{"2001:200::1", NULL, REACH_GLOBAL},
	{"2001:db8::1", "RFC 3849", REACH_NONE},
	{"2001:db9::1", NULL, REACH_GLOBAL},
	{"2002:909:909::1", "RFC 3056", REACH_LEGACY},
	{"2620:4f:8000::1", "RFC 7534", REACH_GLOBAL},
	{"2620:fe::9", NULL, REACH_GLOBAL},
	{"3ffe::1", NULL, REACH_GLOBAL},
	{"3fff:fff::1", "RFC 9637", REACH_NONE},
	{"3fff:1000::1", NULL, REACH_GLOBAL},
	{"5f00::1", "RFC 9602", REACH_NONE},
	{"fc00::1", "RFC 4193", REACH_NONE},
	{"fdff::1", "RFC 4193", REACH_NONE},
	{"fe80::1", "RFC 4291", REACH_NONE},
	{"febf::1", "RFC 4291", REACH_NONE},
	{"fec0::1", NULL, REACH_GLOBAL},
	{"ff02::1", "RFC 4291", REACH_NONE},
};

static void
test_the_smallest_block_decides(void **state)
{
	uint8_t octets[16];

	(void)state;
	for (size_t i = 0;
		i < sizeof(held_addresses) / sizeof(held_addresses[0]); i++) {
		const struct address_block *block = address_block(
			address_of(held_addresses[i].address, octets));

		if (held_addresses[i].source == NULL) {
			if (block != NULL)
				fail_msg("%s is in a block",
					held_addresses[i].address);
			continue;
		}
		if (block == NULL ||
			strcmp(block->source, held_addresses[i].source) != 0 ||
			block->reach != held_addresses[i].reach)
			fail_msg("%s is in %s", held_addresses[i].address,
				block == NULL ? "no block" : block->source);
	}
}

static void
test_other_lengths_are_no_address(void **state)
{
	static const uint8_t octets[32] = {10};
	char text[ADDRESS_ROOM];

	(void)state;
	for (size_t n = 0; n <= sizeof(octets); n++) {
		struct slice address = {octets, n};
		bool is_address = n == 4 || n == 16;

		assert_int_equal(address_print(address, text), is_address);
		if (is_address)
			continue;
		assert_null(address_block(address));
		assert_string_equal(text, "");
		assert_int_equal(address_embedded(address).n, 0);
	}
}

static void
test_an_ipv4_address_is_found_inside(void **state)
{
	static const struct {
		const char *address;
		const char *inside;
	} cases[] = {
		{"::ffff:9.9.9.9", "9.9.9.9"},
		{"64:ff9b::909:909", "9.9.9.9"},
		{"::9.9.9.9", "9.9.9.9"},
		{"::", NULL},
		{"::1", NULL},
		{"::fffe:9.9.9.9", NULL},
		{"64:ff9b:1::909:909", NULL},
		{"2620:fe::9", NULL},
		{"9.9.9.9", NULL},
	};
	uint8_t octets[16];
	char text[ADDRESS_ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct slice inside =
			address_embedded(address_of(cases[i].address, octets));

		assert_int_equal(
			address_print(inside, text), cases[i].inside != NULL);
		assert_string_equal(
			text, cases[i].inside == NULL ? "" : cases[i].inside);
	}
}

static void
test_addresses_are_printed_in_their_canonical_form(void **state)
{
	/* RFC 5952 4: each is its own canonical form. */
	static const char *const forms[] = {"9.9.9.9", "::", "::1",
		"2001:db8::1", "2001:db8:0:1:1:1:1:1", "2001:db8::1:0:0:1",
		"2001:0:0:1::1", "::ffff:9.9.9.9", "abcd::"};
	uint8_t octets[16];
	char text[ADDRESS_ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		assert_true(address_print(address_of(forms[i], octets), text));
		assert_string_equal(text, forms[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_smallest_block_decides),
		cmocka_unit_test(test_other_lengths_are_no_address),
		cmocka_unit_test(test_an_ipv4_address_is_found_inside),
		cmocka_unit_test(
			test_addresses_are_printed_in_their_canonical_form),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
