/* Which registered block holds an address, and how it is read and printed.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include "names/address.h"

#ifdef __GLIBC__
#include <arpa/inet.h>
#endif

static struct slice
address_of(const char *text, uint8_t octets[16])
{
	struct slice address = {octets, strchr(text, ':') != NULL ? 16 : 4};

	assert_true(address.n == 16
			? address_read_ipv6(slice_text(text), octets)
			: address_read_ipv4(slice_text(text), octets));
	return address;
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
	static const char *const forms[] = {"9.9.9.9", "0.0.0.0",
		"255.255.255.255", "10.100.0.99", "::", "::1", "::0.1.0.0",
		"1::", "2001:db8::1", "2001:db8:0:1:1:1:1:1",
		"2001:db8::1:0:0:1", "2001:0:0:1::1", "::ffff:9.9.9.9",
		"::fffe:909:909", "64:ff9b::909:909",
		"abcd::", "1:2:3:4:5:6:7:8", "0:1:2:3:4:5:6:7",
		"1:2:3:4:5:6:7:0", "::3:4:5:6:7:8",
		"1:2:3:4:5:6::", "10:200:3000:abcd:ef:0:f00:1000",
		"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"};
	uint8_t octets[16];
	char text[ADDRESS_ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		assert_true(address_print(address_of(forms[i], octets), text));
		assert_string_equal(text, forms[i]);
	}
}

/* A text, and the same in canonical form; NULL: it is no address. */
struct spelling {
	const char *text;
	const char *canonical;
};

static void
check_spelling(const struct spelling *spelling, size_t wanted,
	bool (*read)(struct slice, uint8_t *))
{
	uint8_t octets[16];
	uint8_t before[16];
	char text[ADDRESS_ROOM];
	bool is_address;

	memset(octets, 0xa5, sizeof(octets));
	memcpy(before, octets, sizeof(octets));
	is_address = read(slice_text(spelling->text), octets);
	if (is_address != (spelling->canonical != NULL))
		fail_msg("\"%s\" is %s address", spelling->text,
			is_address ? "an" : "no");
	if (!is_address) {
		assert_memory_equal(octets, before, sizeof(octets));
		return;
	}
	assert_true(address_print((struct slice){octets, wanted}, text));
	assert_string_equal(text, spelling->canonical);
}

static void
test_ipv4_is_four_numbers_without_leading_zeros(void **state)
{
	static const struct spelling spellings[] = {
		{"192.0.2.1", "192.0.2.1"}, {"0.0.0.0", "0.0.0.0"},
		{"255.255.255.255", "255.255.255.255"}, {"", NULL}, {".", NULL},
		{"...", NULL}, {"1.2.3", NULL}, {"1.2.3.", NULL},
		{".1.2.3", NULL}, {"1..2.3", NULL}, {"1.2.3.4.", NULL},
		{"1.2.3.4.5", NULL}, {"1.2.3.256", NULL}, {"1.2.3.999", NULL},
		{"1.2.3.1000", NULL}, {"1.2.3.04", NULL}, {"1.2.3.00", NULL},
		{"01.2.3.4", NULL}, {"0x1.2.3.4", NULL}, {"1.2.3.a", NULL},
		{"+1.2.3.4", NULL}, {"-1.2.3.4", NULL}, {" 1.2.3.4", NULL},
		{"1.2.3.4 ", NULL}, {"1.2.3.4/32", NULL}, {"1,2,3,4", NULL},
		{"16909060", NULL}, {"::1", NULL},
		{"1.2.3.\xd9\xa4", NULL}, /* ARABIC-INDIC DIGIT FOUR */
	};

	(void)state;
	for (size_t i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++)
		check_spelling(&spellings[i], 4, address_read_ipv4);
}

static void
test_ipv6_is_read_in_every_form_of_rfc_4291(void **state)
{
	static const struct spelling spellings[] = {
		{"2001:DB8:0:0:8:800:200C:417A", "2001:db8::8:800:200c:417a"},
		{"2001:0db8:0000:0000:0008:0800:200c:417a",
			"2001:db8::8:800:200c:417a"},
		{"FF01:0:0:0:0:0:0:101", "ff01::101"},
		{"0:0:0:0:0:0:0:1", "::1"},
		{"::", "::"},
		{"0::", "::"},
		{"::0", "::"},
		{"0::0", "::"},
		{"1::8", "1::8"},
		{"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"},
		{"::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"},
		{"1:2:3::5:6:7:8", "1:2:3:0:5:6:7:8"},
		{"0:0:0:0:0:0:13.1.68.3", "::13.1.68.3"},
		{"::13.1.68.3", "::13.1.68.3"},
		{"::FFFF:129.144.52.38", "::ffff:129.144.52.38"},
		{"1:2:3:4:5:6:7.8.9.10", "1:2:3:4:5:6:708:90a"},
		{"1:2:3:4:5::7.8.9.10", "1:2:3:4:5:0:708:90a"},
		{"1::7.8.9.10", "1::708:90a"},
		{"", NULL},
		{":", NULL},
		{":::", NULL},
		{"::::", NULL},
		{"1", NULL},
		{"1:2", NULL},
		{":1", NULL},
		{"1:", NULL},
		{":1::", NULL},
		{"::1:", NULL},
		{"1:::2", NULL},
		{"1::2::3", NULL},
		{"::1::", NULL},
		{"1:2:3:4:5:6:7", NULL},
		{"1:2:3:4:5:6:7:", NULL},
		{":2:3:4:5:6:7:8", NULL},
		{"1:2:3:4:5:6:7:8:", NULL},
		{"1:2:3:4:5:6:7:8:9", NULL},
		{"1:2:3:4:5:6:7:8::", NULL},
		{"::1:2:3:4:5:6:7:8", NULL},
		{"1:2:3:4::5:6:7:8", NULL},
		{"::00001", NULL},
		{"::12345", NULL},
		{"::g", NULL},
		{"::-1", NULL},
		{"::0x1", NULL},
		{"::1 ", NULL},
		{" ::1", NULL},
		{"[::1]", NULL},
		{"::1%eth0", NULL},
		{"::1/128", NULL},
		{"1.2.3.4", NULL},
		{"1.2.3.4::", NULL},
		{"::1.2.3.4:5", NULL},
		{"::1.2.3", NULL},
		{"::1.2.3.256", NULL},
		{"::1.2.3.04", NULL},
		{"1:2:3:4:5:6:7:1.2.3.4", NULL},
		{"1:2:3:4:5:6::1.2.3.4", NULL},
		{"1:2:3:4:5:1.2.3.4", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++)
		check_spelling(&spellings[i], 16, address_read_ipv6);
}

static void
test_a_nul_or_an_endless_text_is_no_address(void **state)
{
	static const uint8_t with_nul[] = "::1\0";
	static uint8_t colons[1 << 16];
	uint8_t octets[16];

	(void)state;
	memset(colons, ':', sizeof(colons));
	assert_false(address_read_ipv6((struct slice){with_nul, 4}, octets));
	assert_false(address_read_ipv6(
		(struct slice){colons, sizeof(colons)}, octets));
	memset(colons, '0', sizeof(colons));
	assert_false(address_read_ipv4(
		(struct slice){colons, sizeof(colons)}, octets));
	assert_false(address_read_ipv6((struct slice){NULL, 0}, octets));
	assert_false(address_read_ipv4((struct slice){NULL, 0}, octets));
}

#ifdef __GLIBC__
/* A plain generator of fixed seed, so that a failure comes again. */
static uint32_t
next_number(uint64_t *seed, uint32_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*seed >> 33) % below;
}

static void
compare_with_library(const char *text)
{
	uint8_t ours[16] = {0};
	uint8_t theirs[16] = {0};

	if (address_read_ipv4(slice_text(text), ours) !=
			(inet_pton(AF_INET, text, theirs) == 1) ||
		memcmp(ours, theirs, sizeof(ours)) != 0)
		fail_msg("another IPv4 address: \"%s\"", text);
	if (address_read_ipv6(slice_text(text), ours) !=
			(inet_pton(AF_INET6, text, theirs) == 1) ||
		memcmp(ours, theirs, sizeof(ours)) != 0)
		fail_msg("another IPv6 address: \"%s\"", text);
}

/* An address with many zeros; sometimes mapped. */
static void
make_address(uint64_t *seed, uint8_t octets[16])
{
	memset(octets, 0, 16);
	for (size_t i = 0; i < 16; i++)
		if (next_number(seed, 3) == 0)
			octets[i] = (uint8_t)next_number(seed, 256);
	if (next_number(seed, 8) == 0)
		memset(octets, 0, 10 + 2 * next_number(seed, 2));
	if (next_number(seed, 8) == 0)
		memset(octets + 10, 0xff, 2);
}

/* Writes octets over, cuts them out and doubles them. */
static void
damage(uint64_t *seed, char text[64])
{
	static const char alphabet[] = "::::....0123459aAfFgx% ";
	size_t n = strlen(text);
	size_t at = next_number(seed, (uint32_t)n);

	switch (next_number(seed, 3)) {
	case 0:
		text[at] = alphabet[next_number(seed, sizeof(alphabet) - 1)];
		break;
	case 1: memmove(text + at, text + at + 1, n - at); break;
	default:
		if (n < 60)
			memmove(text + at + 1, text + at, n - at + 1);
	}
}
#endif

static void
test_reading_and_printing_agree_with_the_c_library(void **state)
{
#ifdef __GLIBC__
	uint64_t seed = 5952;

	(void)state;
	for (int i = 0; i < 50000; i++) {
		bool is_v6 = next_number(&seed, 3) > 0;
		char ours[ADDRESS_ROOM];
		char theirs[64] = "";
		uint8_t octets[16];

		make_address(&seed, octets);
		assert_non_null(inet_ntop(is_v6 ? AF_INET6 : AF_INET, octets,
			theirs, sizeof(theirs)));
		assert_true(address_print(
			(struct slice){octets, is_v6 ? 16 : 4}, ours));
		assert_string_equal(ours, theirs);
		for (int j = 0; j < 8 && theirs[0] != '\0'; j++) {
			compare_with_library(theirs);
			damage(&seed, theirs);
		}
	}
#else
	(void)state;
	skip(); /* others print ::/96 in another way */
#endif
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
		cmocka_unit_test(
			test_ipv4_is_four_numbers_without_leading_zeros),
		cmocka_unit_test(test_ipv6_is_read_in_every_form_of_rfc_4291),
		cmocka_unit_test(test_a_nul_or_an_endless_text_is_no_address),
		cmocka_unit_test(
			test_reading_and_printing_agree_with_the_c_library),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
