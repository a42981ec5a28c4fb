/* What is read out of texts that were meant as host names.
 * SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "names/host.h"

/* A text and its parts; a part that is left out must not be there. */
struct parts {
	const char *text;
	const char *scheme, *user, *name, *port, *path, *gap;
};

static void
assert_part(const char *text, const char *part, struct slice found,
	const char *expected)
{
	const char *want = expected == NULL ? "" : expected;

	if (!slice_equal(found, slice_text(want)))
		fail_msg("%s of \"%s\" is \"%.*s\", expected \"%s\"", part,
			text, (int)found.n, (const char *)found.p, want);
}

static void
assert_parts(const struct parts *cases, size_t count)
{
	struct host host;

	for (size_t i = 0; i < count; i++) {
		const struct parts *c = &cases[i];

		host_read(slice_text(c->text), &host);
		assert_part(c->text, "scheme", host.scheme, c->scheme);
		assert_part(c->text, "user", host.user, c->user);
		assert_part(c->text, "name", host.name, c->name);
		assert_part(c->text, "port", host.port, c->port);
		assert_part(c->text, "path", host.path, c->path);
		assert_part(c->text, "gap", host.gap, c->gap);
	}
}
#define ASSERT_PARTS(cases) \
	assert_parts(cases, sizeof(cases) / sizeof((cases)[0]))

static void
test_a_url_comes_apart_into_its_parts(void **state)
{
	static const struct parts cases[] = {
		{"www.example.com", .name = "www.example.com"},
		{"https://www.example.com", .scheme = "https://",
			.name = "www.example.com"},
		{"HTTP://www.example.com/", .scheme = "HTTP://",
			.name = "www.example.com", .path = "/"},
		{"ftp://ftp.example.com:21/pub/x", .scheme = "ftp://",
			.name = "ftp.example.com", .port = ":21",
			.path = "/pub/x"},
		{"https://www.example.com:8443/x?y=z#w", .scheme = "https://",
			.name = "www.example.com", .port = ":8443",
			.path = "/x?y=z#w"},
		{"https://admin:secret@example.com:1/", .scheme = "https://",
			.user = "admin:secret@", .name = "example.com",
			.port = ":1", .path = "/"},
		{"example.com/store", .name = "example.com", .path = "/store"},
		{"example.com?q=a@b:80", .name = "example.com",
			.path = "?q=a@b:80"},
		{"example.com#top", .name = "example.com", .path = "#top"},
		{"example.com:8443", .name = "example.com", .port = ":8443"},
		{"localhost:8443", .name = "localhost", .port = ":8443"},
		{"x://y://z", .scheme = "x://", .name = "y:", .path = "//z"},
		{"example.com:", .name = "example.com:"},
		{"example.com:https", .name = "example.com:https"},
		{"example.com:80:80", .name = "example.com:80:80"},
		{"http:/example.com", .name = "http:", .path = "/example.com"},
	};

	(void)state;
	ASSERT_PARTS(cases);
}

static void
test_a_mailbox_has_a_user(void **state)
{
	static const struct parts cases[] = {
		{"a@b", .user = "a@", .name = "b"},
		{"admin@example.com", .user = "admin@", .name = "example.com"},
		{"mailto:admin@example.com", .user = "mailto:admin@",
			.name = "example.com"},
		{"a@b@example.com", .user = "a@b@", .name = "example.com"},
		{"@", .user = "@"},
		{"John Doe john@example.com", .user = "john@",
			.name = "example.com", .gap = " "},
		{"John <john@example.com>", .name = "John", .gap = " "},
		{"example.com/@here", .name = "example.com", .path = "/@here"},
	};

	(void)state;
	ASSERT_PARTS(cases);
}

static void
test_a_gap_is_the_first_separator(void **state)
{
	static const struct parts cases[] = {
		{"www.foo.de mail", .name = "www.foo.de", .gap = " "},
		{"mail www.foo.de", .name = "www.foo.de", .gap = " "},
		{"a.example, b.example", .name = "a.example", .gap = ", "},
		{"a.example;b.example", .name = "a.example", .gap = ";"},
		{"a.example\tb.example", .name = "a.example", .gap = "\t"},
		{"a.example,", .name = "a.example", .gap = ","},
		{",a.example", .name = "a.example", .gap = ","},
		{"  a.example\r\n", .name = "a.example"},
		{"My Web Server", .name = "My", .gap = " "},
		{"see https://a.example/x now", .scheme = "https://",
			.name = "a.example", .path = "/x", .gap = " "},
	};

	(void)state;
	ASSERT_PARTS(cases);
}

static void
test_brackets_and_colons_of_ipv6_are_no_port(void **state)
{
	static const struct parts cases[] = {
		{"::1", .name = "::1"},
		{"[::1]", .name = "::1"},
		{"[::1]:443", .name = "::1", .port = ":443"},
		{"2001:db8::1:8443", .name = "2001:db8::1:8443"},
		{"https://[2001:db8::1]:8443/", .scheme = "https://",
			.name = "2001:db8::1", .port = ":8443", .path = "/"},
		{"[::1", .name = "[::1"},
		{"[::1]x", .name = "[::1]x"},
		{"[::1]:", .name = "[::1]:"},
		{"::1]", .name = "::1]"},
		{"[]:1", .port = ":1"},
		{"203.0.113.5:443", .name = "203.0.113.5", .port = ":443"},
	};

	(void)state;
	ASSERT_PARTS(cases);
}

static void
test_bare_punctuation_has_no_name(void **state)
{
	static const struct parts cases[] = {
		{.text = ""},
		{.text = " \t\r\n"},
		{"://", .scheme = "://"},
		{":", .name = ":"},
		{":443", .port = ":443"},
		{"/", .path = "/"},
		{"//", .path = "//"},
		{",", .gap = ","},
		{" ;, ", .gap = ";,"},
		{"[", .name = "["},
		{"]", .name = "]"},
		{.text = "[]"},
		{".", .name = "."},
	};

	(void)state;
	ASSERT_PARTS(cases);
}

static void
test_only_strict_addresses_are_addresses(void **state)
{
	static const struct {
		const char *text;
		enum host_kind kind;
	} cases[] = {
		{"203.0.113.5", HOST_IPV4},
		{"0.0.0.0", HOST_IPV4},
		{"255.255.255.255", HOST_IPV4},
		{"10.0.0.300", HOST_IPV4_BROKEN},
		{"10.0.0.01", HOST_IPV4_BROKEN},
		{"1234.5.6.7", HOST_IPV4_BROKEN},
		{"99999999999999999999999999999999999999999999999.0.0.1",
			HOST_IPV4_BROKEN},
		{"10.0.0", HOST_NAME},
		{"10.0.0.0.1", HOST_NAME},
		{"10.0.0.", HOST_NAME},
		{".10.0.0", HOST_NAME},
		{"10..0.1", HOST_NAME},
		{"10.0.0.1a", HOST_NAME},
		{"::", HOST_IPV6},
		{"::1", HOST_IPV6},
		{"2001:DB8:0:0::1", HOST_IPV6},
		{"::ffff:192.0.2.1", HOST_IPV6},
		{"1:2:3:4:5:6:7:8", HOST_IPV6},
		{"1:2:3:4:5:6:7:8:9", HOST_NAME},
		{"fe80::1%eth0", HOST_NAME},
		{":::", HOST_NAME},
		{"", HOST_NONE},
		{"https://", HOST_NONE},
	};
	struct host host;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		host_read(slice_text(cases[i].text), &host);
		if (host.kind != cases[i].kind)
			fail_msg("\"%s\" is of kind %d", cases[i].text,
				(int)host.kind);
	}
}

static void
test_an_address_is_handed_out_as_octets(void **state)
{
	static const uint8_t v4[4] = {203, 0, 113, 5};
	static const uint8_t v6[16] = {0x20, 0x01, 0x0d, 0xb8, [15] = 1};
	struct host host;

	(void)state;
	host_read(slice_text("https://203.0.113.5:443/"), &host);
	assert_memory_equal(host.address, v4, sizeof(v4));
	host_read(slice_text("[2001:db8::1]"), &host);
	assert_memory_equal(host.address, v6, sizeof(v6));
}

static void
test_a_host_was_meant_or_it_was_not(void **state)
{
	static const struct {
		const char *text;
		bool is_meant;
	} cases[] = {
		{"www.example.com", true},
		{"www.foo.de mail", true},
		{"localhost", true},
		{"web01:8443", true},
		{"*", true},
		{"*.", true},
		{"*.example.com", true},
		{"my_host.example.com", true},
		{"m\xc3\xbcnchen.example", true},
		{"xn--mnchen-3ya.example", true},
		{"example.com.", true},
		{"a..example", true},
		{"https://x", true},
		{"203.0.113.5", true},
		{"10.0.0.300", true},
		{"::1", true},
		{"My Web Server", false},
		{"M\xc3\xbcller", false},
		{"J.R.R. Tolkien", false},
		{"St. Gallen", false},
		{"Release v2.0", false},
		{"Example Inc.", false},
		{"AC/DC", false},
		{"host/www.example.com", false},
		{"AT&T", false},
		{"a@b", false},
		{"", false},
		{".", false},
		{":", false},
		{"/", false},
		{":443", false},
	};
	struct host host;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		host_read(slice_text(cases[i].text), &host);
		if (host.is_meant != cases[i].is_meant)
			fail_msg("\"%s\" is_meant %d", cases[i].text,
				host.is_meant);
	}
}

#define L63 "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnopqrstuvwxy"

static void
test_labels_are_counted_and_judged_one_by_one(void **state)
{
	static const struct {
		const char *text;
		bool is_valid;
		size_t label_count;
		const char *last_label;
	} cases[] = {
		{"a", true, 1, "a"},
		{"www.example.com", true, 3, "com"},
		{"www.example.com.", true, 3, "com"},
		{"WWW.Example.COM", true, 3, "COM"},
		{"*.example.com", true, 3, "com"},
		{"my_host.example", true, 2, "example"},
		{"3com.example", true, 2, "example"},
		{"xn--p1ai", true, 1, "xn--p1ai"},
		{"*", true, 1, "*"},
		{"*.", true, 1, "*"},
		{".", false, 0, ""},
		{"..", false, 2, ""},
		{"a..b", false, 3, "b"},
		{".a", false, 2, "a"},
		{"-a.example", false, 2, "example"},
		{"a-.example", false, 2, "example"},
		{"w*.example", false, 2, "example"},
		{"a.*.example", false, 3, "example"},
		{"m\xc3\xbcnchen.de", false, 2, "de"},
		{"a!b.de", false, 2, "de"},
		{L63, true, 1, L63},
		{L63 "x", false, 1, L63 "x"},
	};
	struct host host;

	(void)state;
	assert_int_equal(strlen(L63), 63);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		host_read(slice_text(cases[i].text), &host);
		assert_part(cases[i].text, "last label", host.last_label,
			cases[i].last_label);
		if (host.is_valid != cases[i].is_valid ||
			host.label_count != cases[i].label_count)
			fail_msg("\"%s\": valid %d, %zu labels", cases[i].text,
				host.is_valid, host.label_count);
	}
}

static void
test_marks_of_a_name_are_noted(void **state)
{
	struct host host;

	(void)state;
	host_read(slice_text("*.my_host.m\xc3\xbcnchen.example."), &host);
	assert_true(host.is_wildcard);
	assert_true(host.has_underscore);
	assert_true(host.is_unicode);
	assert_true(host.has_root);
	host_read(slice_text("w*.my-host.example"), &host);
	assert_false(host.is_wildcard);
	assert_false(host.has_underscore);
	assert_false(host.is_unicode);
	assert_false(host.has_root);
}

static void
test_a_name_of_254_octets_is_too_long(void **state)
{
	char name[254];
	struct host host;

	(void)state;
	memset(name, 'a', sizeof(name));
	for (size_t i = 49; i < sizeof(name); i += 50)
		name[i] = '.';
	host_read((struct slice){(uint8_t *)name, 253}, &host);
	assert_true(host.is_valid);
	host_read((struct slice){(uint8_t *)name, 254}, &host);
	assert_false(host.is_valid);
}

static void
test_unicode_becomes_the_form_that_is_looked_up(void **state)
{
	static const struct {
		const char *name;
		const char *ascii;
	} cases[] = {
		{"m\xc3\xbcnchen.example", "xn--mnchen-3ya.example"},
		{"*.m\xc3\xbcnchen.example", "*.xn--mnchen-3ya.example"},
		{"M\xc3\x9cNCHEN.Example", "xn--mnchen-3ya.example"},
		{"mu\xcc\x88nchen.example", "xn--mnchen-3ya.example"},
		{"fa\xc3\x9f.de", "xn--fa-hia.de"},
		{"b\xc3\xbc\x63her\xe3\x80\x82"
		 "de",
			"xn--bcher-kva.de"},
		{"www.example.com", "www.example.com"},
		{"xn--mnchen-3ya.example", "xn--mnchen-3ya.example"},
		{"\xf0\x9f\x92\xa9.la", NULL},
		{"xn--a.de", NULL},
		{"\xff\xfe.de", NULL},
		{"", NULL},
		{"*.", NULL},
		{L63 "\xc3\xbc.de", NULL},
	};
	char ascii[HOST_ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *want = cases[i].ascii;
		bool done = host_to_ascii(slice_text(cases[i].name), ascii);

		assert_string_equal(ascii, want == NULL ? "" : want);
		assert_int_equal(done, want != NULL);
	}
}

static void
test_a_name_with_a_nul_has_no_ascii_form(void **state)
{
	static const uint8_t name[] = "a.example\0.evil.example";
	char ascii[HOST_ROOM];

	(void)state;
	assert_false(
		host_to_ascii((struct slice){name, sizeof(name) - 1}, ascii));
	assert_false(host_to_ascii((struct slice){NULL, 0}, ascii));
}

static void
test_a_nul_is_an_octet_like_others(void **state)
{
	static const uint8_t name[] = "10.0.0.1\0:443";
	struct host host;

	(void)state;
	host_read((struct slice){name, sizeof(name) - 1}, &host);
	assert_int_equal(host.kind, HOST_NAME);
	assert_int_equal(host.name.n, 9);
	assert_int_equal(host.port.n, 4);
	assert_false(host.is_valid);
	host_read((struct slice){(const uint8_t *)"\0\0\0", 3}, &host);
	assert_false(host.is_meant);
	assert_int_equal(host.name.n, 3);
}

static void
test_no_octets_at_all_are_read(void **state)
{
	struct host host;

	(void)state;
	host_read((struct slice){NULL, 0}, &host);
	assert_int_equal(host.kind, HOST_NONE);
	assert_false(host.is_meant);
}

static void
assert_inside(struct slice text, struct slice part)
{
	if (part.n > 0)
		assert_true(slice_holds(text, part));
}

/* 64 KiB of one octet, and of two in turn: in linear time, nothing outside. */
static void
test_long_texts_of_any_octets_are_read(void **state)
{
	static const char *const octets = ".:@/[] ,*-a1_\xc3\xff";
	enum { SIZE = 65536 };
	uint8_t *bytes = malloc(SIZE);
	struct slice text = {bytes, SIZE};
	char ascii[HOST_ROOM];
	struct host host;

	(void)state;
	assert_non_null(bytes);
	for (const char *a = octets; *a != '\0'; a++)
		for (const char *b = octets; *b != '\0'; b++) {
			for (size_t i = 0; i < SIZE; i++)
				bytes[i] = (uint8_t)(i % 2 == 0 ? *a : *b);
			host_read(text, &host);
			assert_inside(text, host.scheme);
			assert_inside(text, host.user);
			assert_inside(text, host.name);
			assert_inside(text, host.port);
			assert_inside(text, host.path);
			assert_inside(text, host.gap);
			assert_false(host_to_ascii(text, ascii));
		}
	free(bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_url_comes_apart_into_its_parts),
		cmocka_unit_test(test_a_mailbox_has_a_user),
		cmocka_unit_test(test_a_gap_is_the_first_separator),
		cmocka_unit_test(test_brackets_and_colons_of_ipv6_are_no_port),
		cmocka_unit_test(test_bare_punctuation_has_no_name),
		cmocka_unit_test(test_only_strict_addresses_are_addresses),
		cmocka_unit_test(test_an_address_is_handed_out_as_octets),
		cmocka_unit_test(test_a_host_was_meant_or_it_was_not),
		cmocka_unit_test(test_labels_are_counted_and_judged_one_by_one),
		cmocka_unit_test(test_marks_of_a_name_are_noted),
		cmocka_unit_test(test_a_name_of_254_octets_is_too_long),
		cmocka_unit_test(
			test_unicode_becomes_the_form_that_is_looked_up),
		cmocka_unit_test(test_a_name_with_a_nul_has_no_ascii_form),
		cmocka_unit_test(test_a_nul_is_an_octet_like_others),
		cmocka_unit_test(test_no_octets_at_all_are_read),
		cmocka_unit_test(test_long_texts_of_any_octets_are_read),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
