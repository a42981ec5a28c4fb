/* What host names end in: special domains, public suffixes, onions; and
 * addresses in disguise. SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "names/literal.h"
#include "names/suffix.h"
#include "names/traits.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void
read_host(const char *text, struct host_traits *traits)
{
	struct last_end last = {0};
	struct host host;

	host_read(slice_text(text), &host);
	host_traits_read(slice_text(text), &host, &last, traits);
}

/* --- special domains, suffixes ------------------------------------------- */

struct end_case {
	const char *text;
	uint64_t end; /* traits of the end */
};

static void
assert_ends(const struct end_case *cases, size_t count)
{
	struct host_traits traits;

	for (size_t i = 0; i < count; i++) {
		read_host(cases[i].text, &traits);
		traits.bits &= ~(TRAIT(SPECIAL_USE) - 1);
		if (traits.bits != cases[i].end)
			fail_msg("\"%s\" ends in %llx, expected %llx",
				cases[i].text, (unsigned long long)traits.bits,
				(unsigned long long)cases[i].end);
	}
}
#define ASSERT_ENDS(cases) assert_ends(cases, COUNT(cases))

static void
test_special_domains(void **state)
{
	static const struct end_case cases[] = {
		{"nas.local", TRAIT(SPECIAL_USE)},
		{"NAS.Local.", TRAIT(SPECIAL_USE)},
		{"*.local", TRAIT(SPECIAL_USE)},
		{"localhost", TRAIT(SPECIAL_USE)},
		{"a.localhost", TRAIT(SPECIAL_USE)},
		{"a.test", TRAIT(SPECIAL_USE)},
		{"a.invalid", TRAIT(SPECIAL_USE)},
		{"a.example", TRAIT(SPECIAL_USE)},
		{"a.internal", TRAIT(SPECIAL_USE)},
		{"a.alt", TRAIT(SPECIAL_USE)},
		{"a.corp", TRAIT(SPECIAL_USE)},
		{"a.home.arpa", TRAIT(ARPA)},
		{"a.resolver.arpa", TRAIT(ARPA)},
		{"b\xc3\xbc"
		 "cher.local",
			TRAIT(SPECIAL_USE)},
		{"https://a.local:8443/", TRAIT(SPECIAL_USE)},
		{"example.com", TRAIT(EXAMPLE)},
		{"www.example.com", TRAIT(EXAMPLE)},
		{"*.example.org", TRAIT(EXAMPLE)},
		{".example.net", TRAIT(EXAMPLE)},
		{"1.2.0.192.in-addr.arpa", TRAIT(REVERSE_ZONE)},
		{"8.b.d.0.1.0.0.2.ip6.arpa", TRAIT(REVERSE_ZONE)},
		{"in-addr.arpa", TRAIT(REVERSE_ZONE)},
	};

	(void)state;
	ASSERT_ENDS(cases);
}

static void
test_names_that_only_look_special(void **state)
{
	static const struct end_case cases[] = {
		{"www.local.de", 0},
		{"myexample.com", 0},
		{"example.com.de", 0},
		{"notlocal.org", 0},
		{"www.test.org", 0},
	};

	(void)state;
	ASSERT_ENDS(cases);
}

static void
test_a_doubtful_form_has_no_end(void **state)
{
	static const struct end_case cases[] = {
		{"", 0},
		{"*", 0},
		{".", 0},
		{"a..local", 0},
		{"a.local b.local", 0},
		{"www!.local", 0},
		{"w*.local", 0},
		{"10.0.0.300", 0},
		{"192.0.2.1", 0},
		{"a.local:", 0},
		{"\xff.local", 0},
	};

	(void)state;
	ASSERT_ENDS(cases);
}

/* The list is libpsl's, so this and the next two hang on the machine. They hold
 * with the lists of February 2023, October 2023 and July 2026 (libpsl 0.21.2,
 * 0.23.3): every suffix is an old one, and "corporation" is none. */
static void
test_public_suffixes(void **state)
{
	static const struct end_case cases[] = {
		{"www.csrlint-demo.org", 0},
		{"co.uk", TRAIT(SUFFIX_ICANN)},
		{"CO.UK.", TRAIT(SUFFIX_ICANN)},
		{"*.co.uk", TRAIT(SUFFIX_ICANN)},
		{"*.com", TRAIT(SUFFIX_ICANN)},
		{"a.co.uk", 0},
		{"*.a.co.uk", 0},
		{"github.io", TRAIT(SUFFIX_PRIVATE)},
		{"*.github.io", TRAIT(SUFFIX_PRIVATE)},
		{"a.github.io", 0},
		{"s3.amazonaws.com", 0}, /* its parent is none */
		{"*.s3.amazonaws.com", TRAIT(SUFFIX_PRIVATE)},
		{"k12.ca.us", TRAIT(SUFFIX_ICANN)},
		{"foo.ck", TRAIT(SUFFIX_ICANN)},
		{"www.ck", 0},
		{"a.xn--p1ai", 0},
		{"a.xn--55qx5d.cn", 0},
		{"xn--55qx5d.cn", TRAIT(SUFFIX_ICANN)},
		{"a.za", 0},
		{"a.co.za", 0},
		{"host.corporation", TRAIT(UNKNOWN_TOP)},
		{"*.corporation", TRAIT(UNKNOWN_TOP)},
		{"host.xn--bcher-kva", TRAIT(UNKNOWN_TOP)},
	};

	(void)state;
	if (!suffix_list_is_there())
		skip();
	ASSERT_ENDS(cases);
}

static void
test_an_end_is_looked_up_anew_where_it_changes(void **state)
{
	static const struct end_case cases[] = {
		{"a.org", 0},
		{"a.qqq", TRAIT(UNKNOWN_TOP)},
		{"b.qqq", TRAIT(UNKNOWN_TOP)},
		{"b.org", 0},
		{"k12.ca.us", TRAIT(SUFFIX_ICANN)},
		{"a.csrlint-demo.org", 0},
		{"k12.ca.us", TRAIT(SUFFIX_ICANN)},
		{"cc.ca.us", TRAIT(SUFFIX_ICANN)},
	};
	struct last_end last = {0};
	struct host_traits traits;
	struct host host;

	(void)state;
	if (!suffix_list_is_there())
		skip();
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct slice text = slice_text(cases[i].text);

		host_read(text, &host);
		host_traits_read(text, &host, &last, &traits);
		assert_int_equal(traits.bits, cases[i].end);
	}
}

static void
test_the_list_has_a_day(void **state)
{
	char day[SUFFIX_DATE_ROOM];

	(void)state;
	if (!suffix_list_is_there())
		skip();
	suffix_list_date(day);
	assert_true(day[0] == '\0' ||
		(strlen(day) == 10 && day[4] == '-' &&
			strcmp(day, "2015-01-01") > 0 &&
			strcmp(day, "2100") < 0));
}

/* --- onions ----------------------------------------------------------------
 */

static void
test_onions(void **state)
{
	static const struct {
		const char *text;
		enum onion onion;
	} cases[] = {
		/* Tor's rend-spec-v3, section 6, gives these as examples. */
		{"pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd"
		 ".onion",
			ONION_V3},
		{"SP3K262UWY4R2K3YCR5AWLUARYKDPAG6A7Y33JXOP4CS2LU5UZ5SSEQD"
		 ".onion",
			ONION_V3},
		{"www.xa4r2iadxm55fbnqgwwi5mymqdcofiu3w6rpbtqn7b2dyn7mgwj64jyd"
		 ".onion",
			ONION_V3},
		{"expyuzz4wqqyqhjn.onion", ONION_V2},
		{"a.expyuzz4wqqyqhjn.onion", ONION_V2},
		{"expyuzz4wqqyqhj1.onion", ONION_LETTERS},
		{"pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscry1"
		 ".onion",
			ONION_LETTERS},
		{"pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryc"
		 ".onion",
			ONION_VERSION},
		{"example.onion", ONION_LENGTH},
		{"onion", ONION_NONE},
		{"*.onion", ONION_NONE},
	};
	struct host_traits traits;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		read_host(cases[i].text, &traits);
		assert_true((traits.bits & TRAIT(ONION)) != 0);
		if (traits.onion != cases[i].onion)
			fail_msg("%s is onion %d, expected %d", cases[i].text,
				(int)traits.onion, (int)cases[i].onion);
	}
}

/* --- addresses in disguise --------------------------------------------------
 */

static void
test_addresses_in_disguise(void **state)
{
	static const struct {
		const char *text;
		uint8_t octets[4];
		bool ambiguous;
	} cases[] = {
		{"192.0.2.1", {192, 0, 2, 1}, false},
		{"127.1", {127, 0, 0, 1}, false},
		{"10.1.258", {10, 1, 1, 2}, false},
		{"0x7f.0.0.1", {127, 0, 0, 1}, false},
		{"0x7F000001", {127, 0, 0, 1}, false},
		{"2130706433", {127, 0, 0, 1}, false},
		{"010.0.0.1", {10, 0, 0, 1}, true},
		{"10.0.0.08", {10, 0, 0, 8}, true},
		{"10.0.0.07", {10, 0, 0, 7}, false},
		{"10.0.0.00", {10, 0, 0, 0}, false},
		{"::ffff:192.0.2.1", {192, 0, 2, 1}, false},
	};
	struct literal literal;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		if (!literal_read(slice_text(cases[i].text), &literal) ||
			literal.n != 4)
			fail_msg("%s is no IPv4 address", cases[i].text);
		assert_memory_equal(literal.octets, cases[i].octets, 4);
		assert_int_equal(literal.ambiguous, cases[i].ambiguous);
	}
}

static void
test_ipv6_may_have_a_zone(void **state)
{
	static const uint8_t link_local[16] = {0xfe, 0x80, [15] = 1};
	struct literal literal;

	(void)state;
	assert_true(literal_read(slice_text("fe80::1%eth0"), &literal));
	assert_int_equal(literal.n, 16);
	assert_memory_equal(literal.octets, link_local, 16);
}

static void
test_numbers_that_are_no_address(void **state)
{
	static const char *const cases[] = {"", ".", "2024", "10.0.0.256",
		"10.0.0.300", "1.2.3.4.5", "10.0.65536", "256.1", "1..2",
		"1.2.", ".1.2", "0x", "0x1g.1", "4294967296", "0x100000000",
		"99999999999999999999999", "a.1", "1.a", "::1::", "1:2",
		"%eth0", ":%", "1.-2"};
	struct literal literal;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (literal_read(slice_text(cases[i]), &literal))
			fail_msg("\"%s\" is an address", cases[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_special_domains),
		cmocka_unit_test(test_names_that_only_look_special),
		cmocka_unit_test(test_a_doubtful_form_has_no_end),
		cmocka_unit_test(test_public_suffixes),
		cmocka_unit_test(
			test_an_end_is_looked_up_anew_where_it_changes),
		cmocka_unit_test(test_the_list_has_a_day),
		cmocka_unit_test(test_onions),
		cmocka_unit_test(test_addresses_in_disguise),
		cmocka_unit_test(test_ipv6_may_have_a_zone),
		cmocka_unit_test(test_numbers_that_are_no_address),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
