/* What is read out of texts that were meant as URIs.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include "names/uri.h"

#include <stdlib.h>

/* A part that is left out must not be there. */
struct parts {
	const char *text, *scheme, *user, *host, *port, *path, *query,
		*fragment;
};

static void
assert_part(const char *text, bool has, struct slice part, const char *wanted)
{
	if (has != (wanted != NULL) ||
		!slice_equal(part, slice_text(wanted == NULL ? "" : wanted)))
		fail_msg("%s has \"%.*s\", expected \"%s\"", text, (int)part.n,
			(const char *)part.p, wanted == NULL ? "" : wanted);
}

static void
test_a_uri_comes_apart(void **state)
{
	static const struct parts cases[] = {
		{"https://a.example/", "https", .host = "a.example",
			.path = "/"},
		{"https://a.example", "https", .host = "a.example"},
		{"HTTP+x-1.0://u:p@a.example:8443/b/c?d=/?e#f/?", "HTTP+x-1.0",
			"u:p", "a.example", "8443", "/b/c", "d=/?e", "f/?"},
		{"https://9.9.9.9/", "https", .host = "9.9.9.9", .path = "/"},
		{"https://[2620:fe::9]:443/", "https", .host = "2620:fe::9",
			.port = "443", .path = "/"},
		{"https://@a.example:?#", "https", "", "a.example", "", NULL,
			"", ""},
		{"urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "urn",
			.path = "uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"},
		{"mailto:a@b.example", "mailto", .path = "a@b.example"},
		{"spiffe://cluster.local/ns/a/sa/b", "spiffe",
			.host = "cluster.local", .path = "/ns/a/sa/b"},
		{"x:%41%c3%BC", "x", .path = "%41%c3%BC"},
	};
	struct uri uri;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct parts *c = &cases[i];

		uri_read(slice_text(c->text), &uri);
		if (uri.fault != URI_SOUND)
			fail_msg("%s has fault %d", c->text, uri.fault);
		assert_part(c->text, uri.scheme.n > 0, uri.scheme, c->scheme);
		assert_part(c->text, uri.has_user, uri.user, c->user);
		assert_part(c->text, uri.has_authority, uri.host, c->host);
		assert_part(c->text, uri.has_port, uri.port, c->port);
		assert_part(c->text, uri.path.n > 0, uri.path, c->path);
		assert_part(c->text, uri.has_query, uri.query, c->query);
		assert_part(
			c->text, uri.has_fragment, uri.fragment, c->fragment);
	}
}

struct fault_case {
	const char *text;
	enum uri_fault fault;
	const char *at;
};

static void
test_the_first_fault_is_found_where_it_is(void **state)
{
	static const struct fault_case cases[] = {
		{"", URI_NO_SCHEME, ""},
		{"//a.example/x", URI_NO_SCHEME, "//a.example/x"},
		{"/x", URI_NO_SCHEME, "/x"},
		{"www.a.example", URI_NO_SCHEME, "www.a.example"},
		{"1x:y", URI_NO_SCHEME, "1x:y"},
		{"a/b:c", URI_NO_SCHEME, "a/b:c"},
		{":x", URI_NO_SCHEME, ":x"},
		{"https:", URI_NO_PART, "https:"},
		{"https://a.example/a b", URI_CHARACTER, " "},
		{"https://a.example/<a>", URI_CHARACTER, "<"},
		{"https://a.example/a[", URI_CHARACTER, "["},
		{"https://a.example/?\xc3\xbc", URI_CHARACTER, "\xc3"},
		{"https://a.example/#a#", URI_CHARACTER, "#"},
		{"https://a^@a.example/", URI_CHARACTER, "^"},
		{"x:%4g", URI_PERCENT, "%4g"},
		{"x:a%4", URI_PERCENT, "%4"},
		{"https://", URI_HOST, ""},
		{"https:///x", URI_HOST, ""},
		{"https://:443/x", URI_HOST, ":443"},
		{"https://a..example/", URI_HOST, "a..example"},
		{"https://*.example/", URI_HOST, "*.example"},
		{"https://a%41.example/", URI_HOST, "a%41.example"},
		{"https://9.9.9.900/", URI_HOST, "9.9.9.900"},
		{"https://[9.9.9.9]/", URI_HOST, "9.9.9.9"},
		{"https://[2620:fe::9/", URI_HOST, "[2620:fe::9"},
		{"https://[2620:fe::9]x/", URI_HOST, "x"},
		{"https://2620:fe::9/", URI_PORT, "fe::9"},
		{"https://a.example:http/", URI_PORT, "http"},
	};
	struct uri uri;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct fault_case *c = &cases[i];

		uri_read(slice_text(c->text), &uri);
		if (uri.fault != c->fault)
			fail_msg("%s has fault %d", c->text, uri.fault);
		assert_slice_equals_text(uri.at, c->at);
	}
}

static void
test_long_texts_of_any_octets_are_read(void **state)
{
	static const char *const octets = "@.:/?#[]%aF \xc3";
	enum { SIZE = 16384 };
	uint8_t *bytes = malloc(SIZE);
	struct slice text = {bytes, SIZE};
	struct uri uri;

	(void)state;
	assert_non_null(bytes);
	for (const char *a = octets; *a != '\0'; a++)
		for (const char *b = octets; *b != '\0'; b++) {
			for (size_t i = 0; i < SIZE; i++)
				bytes[i] = (uint8_t)(i % 2 == 0 ? *a : *b);
			memcpy(bytes, "x://", 4);
			uri_read(text, &uri);
			assert_true(slice_holds(text, uri.host) ||
				uri.host.p == NULL);
			assert_true(
				slice_holds(text, uri.at) || uri.at.p == NULL);
		}
	free(bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_uri_comes_apart),
		cmocka_unit_test(test_the_first_fault_is_found_where_it_is),
		cmocka_unit_test(test_long_texts_of_any_octets_are_read),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
