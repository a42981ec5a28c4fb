/* The traits that are read of host names. SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "names/traits.h"

struct trait_case {
	const char *text;
	uint64_t bits;
	const char *base;
};

/* Those of the form; what names end in is test_names_end.c. */
static const uint64_t form = TRAIT(SPECIAL_USE) - 1;

static void
assert_traits(const struct trait_case *cases, size_t count)
{
	struct host_traits traits;
	struct last_end last = {0};
	struct host host;

	for (size_t i = 0; i < count; i++) {
		const struct trait_case *c = &cases[i];

		host_read(slice_text(c->text), &host);
		host_traits_read(slice_text(c->text), &host, &last, &traits);
		traits.bits &= form;
		if (traits.bits != c->bits)
			fail_msg("\"%s\" has traits %llx, expected %llx",
				c->text, (unsigned long long)traits.bits,
				(unsigned long long)c->bits);
		if (c->base != NULL &&
			!slice_equal(traits.base, slice_text(c->base)))
			fail_msg("the base of \"%s\" is \"%.*s\", expected "
				 "\"%s\"",
				c->text, (int)traits.base.n,
				(const char *)traits.base.p, c->base);
	}
}
#define ASSERT_TRAITS(cases) \
	assert_traits(cases, sizeof(cases) / sizeof((cases)[0]))

static void
test_labels_that_say_something(void **state)
{
	static const struct trait_case cases[] = {
		{"www.example.com", 0, "www.example.com"},
		{"3com.example", 0, NULL},
		{"a-b.1-2.example", 0, NULL},
		{"xn--bcher-kva.example", TRAIT(A_LABEL), NULL},
		{"xn--pple-43d.example", TRAIT(A_LABEL) | TRAIT(MIXED_SCRIPTS),
			NULL},
		{"xn--ls8h.example", TRAIT(A_LABEL) | TRAIT(IDN_DISALLOWED),
			NULL},
		{"xn--bucher-xyd.example", TRAIT(A_LABEL) | TRAIT(NOT_NFC),
			NULL},
		{"XN--bcher-kva.example", TRAIT(A_LABEL) | TRAIT(UPPER_CASE),
			NULL},
	};

	(void)state;
	ASSERT_TRAITS(cases);
}

static void
test_dots(void **state)
{
	static const struct trait_case cases[] = {
		{".example.com", TRAIT(LEADING_DOT), "example.com"},
		{"example.com.", TRAIT(TRAILING_DOT), "example.com"},
		{"a..example", TRAIT(EMPTY_LABEL), "a..example"},
		{"..example.com", TRAIT(LEADING_DOT) | TRAIT(EMPTY_LABEL),
			"example.com"},
		{"example.com..", TRAIT(TRAILING_DOT) | TRAIT(EMPTY_LABEL),
			"example.com."},
		{".", TRAIT(BARE_DOTS), ""},
		{"...", TRAIT(BARE_DOTS), ""},
		{"", 0, ""},
		{"localhost", TRAIT(SINGLE_LABEL), "localhost"},
		{"localhost.", TRAIT(SINGLE_LABEL) | TRAIT(TRAILING_DOT),
			"localhost"},
		{"a.b.c.d.e.f.g.h.example.com", 0, NULL},
		{"a.b.c.d.e.f.g.h.i.example.com", TRAIT(MANY_LABELS), NULL},
		{"*.b.c.d.e.f.g.h.i.example.com", TRAIT(WILDCARD), NULL},
	};

	(void)state;
	ASSERT_TRAITS(cases);
}

static void
test_asterisks(void **state)
{
	static const struct trait_case cases[] = {
		{"*.example.com", TRAIT(WILDCARD), "example.com"},
		{"*", TRAIT(WILDCARD) | TRAIT(STAR_BARE), ""},
		{"*.", TRAIT(WILDCARD) | TRAIT(STAR_BARE) | TRAIT(TRAILING_DOT),
			""},
		{"*.com", TRAIT(WILDCARD) | TRAIT(SINGLE_LABEL), "com"},
		{"*.*.example.com",
			TRAIT(WILDCARD) | TRAIT(STAR_INSIDE) | TRAIT(STARS),
			"*.example.com"},
		{"www.*.example.com", TRAIT(STAR_INSIDE), NULL},
		{"w*.example.com", TRAIT(STAR_INSIDE), NULL},
		{"**.example.com", TRAIT(STAR_INSIDE) | TRAIT(STARS), NULL},
	};

	(void)state;
	ASSERT_TRAITS(cases);
}

static void
test_octets_and_hyphens(void **state)
{
	static const struct trait_case cases[] = {
		{"my_host.example", TRAIT(UNDERSCORE), NULL},
		{"WWW.example.com", TRAIT(UPPER_CASE), NULL},
		{"-a.example", TRAIT(HYPHEN_EDGE), NULL},
		{"a-.example", TRAIT(HYPHEN_EDGE), NULL},
		{"-", TRAIT(HYPHEN_EDGE) | TRAIT(SINGLE_LABEL), NULL},
		{"ab--c.example", TRAIT(RESERVED_LABEL), NULL},
		{"a--c.example", 0, NULL},
		{"abc--d.example", 0, NULL},
		{"ab--",
			TRAIT(RESERVED_LABEL) | TRAIT(HYPHEN_EDGE) |
				TRAIT(SINGLE_LABEL),
			NULL},
		/* punycode's own delimiter */
		{"xn--abc-.example", TRAIT(A_LABEL) | TRAIT(PUNYCODE_INVALID),
			NULL},
		{"www!x.example.com", TRAIT(ODD_OCTET), NULL},
		{"b\xc3\xbc"
		 "cher.example",
			TRAIT(UNICODE), NULL},
		{"www.exa\001mple.com", TRAIT(ODD_OCTET), NULL},
		{"a b.example", TRAIT(GAP), "b.example"},
		{" a.example", TRAIT(GAP), "a.example"},
		{"a.example,", TRAIT(GAP), "a.example"},
	};

	(void)state;
	ASSERT_TRAITS(cases);
}

static void
test_what_is_too_much(void **state)
{
	static const struct trait_case cases[] = {
		{"https://www.example.com/x", TRAIT(SURPLUS),
			"www.example.com"},
		{"www.example.com:443", TRAIT(SURPLUS), "www.example.com"},
		{"a@example.com", TRAIT(SURPLUS), "example.com"},
		{"www.example.com:", TRAIT(SURPLUS), "www.example.com:"},
		{"dns:www.example.com", TRAIT(SURPLUS), NULL},
		{"?.example.com", TRAIT(REDACTED) | TRAIT(SURPLUS), ""},
	};

	(void)state;
	ASSERT_TRAITS(cases);
}

static void
test_numbers(void **state)
{
	static const struct trait_case cases[] = {
		{"192.0.2.1", TRAIT(LITERAL) | TRAIT(NUMERIC_END), NULL},
		{"10.0.0.300", TRAIT(NUMERIC_END), NULL},
		{"www.example.123", TRAIT(NUMERIC_END), NULL},
		{"www.example.0x1f", TRAIT(NUMERIC_END), NULL},
		{"www.example.0x", TRAIT(NUMERIC_END), NULL},
		{"www.example.0xyz", 0, NULL},
		{"www.example.1x", 0, NULL},
		{"2001:db8::1", TRAIT(LITERAL), NULL},
		{"[2001:db8::1]", TRAIT(LITERAL), "2001:db8::1"},
		{"[2001:db8::1]:443", TRAIT(LITERAL) | TRAIT(SURPLUS), NULL},
	};

	(void)state;
	ASSERT_TRAITS(cases);
}

/* A name of n octets that ends in ".example". */
static uint64_t
traits_of_length(size_t n)
{
	char text[400];
	struct host_traits traits;
	struct last_end last = {0};
	struct host host;

	memset(text, 'a', n);
	for (size_t i = 50; i < n; i += 51)
		text[i] = '.';
	memcpy(text + n - 8, ".example", 9);
	host_read(slice_text(text), &host);
	host_traits_read(slice_text(text), &host, &last, &traits);
	return traits.bits & form;
}

static void
test_lengths(void **state)
{
	static const char label[] = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddee"
				    "eeeeeeeeffffffffff1234";
	struct slice text = slice_text(label);

	(void)state;
	assert_int_equal(text.n, 64);
	assert_int_equal(host_label_traits(text), TRAIT(LONG_LABEL));
	assert_int_equal(host_label_traits(slice_head(text, 63)), 0);
	assert_int_equal(traits_of_length(253), 0);
	assert_int_equal(traits_of_length(254), TRAIT(LONG_NAME));
}

static void
test_the_place_of_a_trait(void **state)
{
	struct slice name = slice_text("www.my_host.-x.example");
	struct slice odd = slice_text("a.b!!c.d");

	(void)state;
	assert_true(slice_equal(host_label_with(name, TRAIT_UNDERSCORE),
		slice_text("my_host")));
	assert_true(slice_equal(
		host_label_with(name, TRAIT_HYPHEN_EDGE), slice_text("-x")));
	assert_true(slice_equal(host_label_with(name, TRAIT_UPPER_CASE), name));
	assert_true(slice_equal(host_odd_octets(odd), slice_text("!!")));
	assert_int_equal(host_odd_octets(name).n, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_labels_that_say_something),
		cmocka_unit_test(test_dots),
		cmocka_unit_test(test_asterisks),
		cmocka_unit_test(test_octets_and_hyphens),
		cmocka_unit_test(test_what_is_too_much),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_lengths),
		cmocka_unit_test(test_the_place_of_a_trait),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
