/* What is read out of texts that were meant as mail addresses.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include "names/mailbox.h"

#include <stdlib.h>

struct part_case {
	const char *text, *local, *domain;
};

static void
test_a_mailbox_comes_apart(void **state)
{
	static const struct part_case cases[] = {
		{"a@b.example", "a", "b.example"},
		{"A.B-c+d_e@B.Example", "A.B-c+d_e", "B.Example"},
		{"!#$%&'*+-/=?^_`{|}~@x.example", "!#$%&'*+-/=?^_`{|}~",
			"x.example"},
		{"\"a b\"@x.example", "\"a b\"", "x.example"},
		{"\"a@b\"@x.example", "\"a@b\"", "x.example"},
		{"\"a\\\"b\"@x.example", "\"a\\\"b\"", "x.example"},
		{"\"\"@x.example", "\"\"", "x.example"},
		{"root@localhost", "root", "localhost"},
		{"a@[9.9.9.9]", "a", "[9.9.9.9]"},
		{"a@[IPv6:2620:fe::9]", "a", "[IPv6:2620:fe::9]"},
	};
	struct mailbox mailbox;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		mailbox_read(slice_text(cases[i].text), &mailbox);
		if (mailbox.fault != MAILBOX_SOUND)
			fail_msg("%s has a fault", cases[i].text);
		assert_slice_equals_text(mailbox.local, cases[i].local);
		assert_slice_equals_text(mailbox.domain, cases[i].domain);
	}
}

struct fault_case {
	const char *text;
	enum mailbox_fault fault;
	const char *at;
	size_t offset;
};

static void
test_the_first_fault_is_found_where_it_is(void **state)
{
	static const struct fault_case cases[] = {
		{"", MAILBOX_NO_AT, "", 0},
		{"webmaster", MAILBOX_NO_AT, "webmaster", 0},
		{"\"webmaster\"", MAILBOX_NO_AT, "\"webmaster\"", 0},
		{"@b.example", MAILBOX_NO_LOCAL, "@", 0},
		{"a@", MAILBOX_NO_DOMAIN, "@", 1},
		{".a@b.example", MAILBOX_DOT, ".", 0},
		{"a.@b.example", MAILBOX_DOT, ".", 1},
		{"a..b@b.example", MAILBOX_DOT, ".", 2},
		{"a b@b.example", MAILBOX_CHARACTER, " ", 1},
		{"a\tb@b.example", MAILBOX_CHARACTER, "\t", 1},
		{"a(b@b.example", MAILBOX_CHARACTER, "(", 1},
		{"a\"b@b.example", MAILBOX_CHARACTER, "\"", 1},
		{"\"a@b.example", MAILBOX_QUOTE, "\"", 0},
		{"\"a\\\"@b.example", MAILBOX_QUOTE, "\"", 0},
		{"\"a\"b@b.example", MAILBOX_QUOTE, "b", 3},
		{"\"a\x7f\"@b.example", MAILBOX_QUOTE, "\x7f", 2},
		{"a@b@c.example", MAILBOX_SECOND_AT, "@", 3},
		{"a@-b.example", MAILBOX_DOMAIN, "-b.example", 2},
		{"a@b..example", MAILBOX_DOMAIN, "b..example", 2},
		{"a@b.example.", MAILBOX_DOMAIN, "b.example.", 2},
		{"a@b_c.example", MAILBOX_DOMAIN, "b_c.example", 2},
		{"a@*.example", MAILBOX_DOMAIN, "*.example", 2},
		{"a@b.example:25", MAILBOX_DOMAIN, "b.example:25", 2},
		{"a@9.9.9.9", MAILBOX_DOMAIN, "9.9.9.9", 2},
		{"a@[9.9.9.900]", MAILBOX_DOMAIN, "[9.9.9.900]", 2},
		{"a@[2620:fe::9]", MAILBOX_DOMAIN, "[2620:fe::9]", 2},
		{"a@[IPv6:9.9.9.9]", MAILBOX_DOMAIN, "[IPv6:9.9.9.9]", 2},
		{"a@[", MAILBOX_DOMAIN, "[", 2},
		{"a@[]", MAILBOX_DOMAIN, "[]", 2},
		{"a@x.example, b@y.example", MAILBOX_SEVERAL, ", ", 11},
		{"a@x.example;b@y.example", MAILBOX_SEVERAL, ";", 11},
		{"a@x.example b@y.example", MAILBOX_SEVERAL, " ", 11},
	};
	struct mailbox mailbox;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct fault_case *c = &cases[i];
		struct slice text = slice_text(c->text);

		mailbox_read(text, &mailbox);
		if (mailbox.fault != c->fault)
			fail_msg("%s has fault %d", c->text, mailbox.fault);
		assert_slice_equals_text(mailbox.at, c->at);
		assert_ptr_equal(mailbox.at.p, text.p + c->offset);
		assert_int_equal(mailbox.bare.n, 0);
	}
}

static void
test_a_mailbox_is_found_in_what_surrounds_it(void **state)
{
	static const char *const texts[] = {"<a@b.example>", "A <a@b.example>",
		"\"Doe, John\" <a@b.example>", "mailto:a@b.example",
		"MAILTO:a@b.example", "a@b.example (A. B.)", " a@b.example",
		"a@b.example\n", "<a@b.example", "A < mailto:a@b.example >"};
	struct mailbox mailbox;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		mailbox_read(slice_text(texts[i]), &mailbox);
		if (mailbox.fault != MAILBOX_WRAPPED)
			fail_msg("%s has fault %d", texts[i], mailbox.fault);
		assert_slice_equals_text(mailbox.bare, "a@b.example");
		assert_slice_equals_text(mailbox.at, texts[i]);
	}
}

static void
test_no_mailbox_is_found_where_none_is(void **state)
{
	static const char *const texts[] = {"<>", "A <>", "mailto:", "()",
		"A <a@>", "<a@b..example>", ")@("};
	struct mailbox mailbox;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		mailbox_read(slice_text(texts[i]), &mailbox);
		assert_int_not_equal(mailbox.fault, MAILBOX_SOUND);
		assert_int_not_equal(mailbox.fault, MAILBOX_WRAPPED);
	}
}

static void
test_a_local_part_of_65_octets_is_too_long(void **state)
{
	char text[MAILBOX_LOCAL_OCTETS + 16];
	struct mailbox mailbox;

	(void)state;
	memset(text, 'a', MAILBOX_LOCAL_OCTETS + 1);
	memcpy(text + MAILBOX_LOCAL_OCTETS, "@b.example", 11);
	mailbox_read(slice_text(text), &mailbox);
	assert_int_equal(mailbox.fault, MAILBOX_SOUND);
	memcpy(text + MAILBOX_LOCAL_OCTETS, "a@b.example", 12);
	mailbox_read(slice_text(text), &mailbox);
	assert_int_equal(mailbox.fault, MAILBOX_LONG_LOCAL);
	assert_int_equal(mailbox.at.n, MAILBOX_LOCAL_OCTETS + 1);
}

static void
test_letters_beyond_ascii_are_noted(void **state)
{
	struct mailbox mailbox;

	(void)state;
	mailbox_read(slice_text("j\xc3\xb6rg@b.example"), &mailbox);
	assert_int_equal(mailbox.fault, MAILBOX_SOUND);
	assert_true(mailbox.local_is_unicode);
	assert_false(mailbox.domain_is_unicode);
	mailbox_read(slice_text("a@b\xc3\xbc"
				"cher.example"),
		&mailbox);
	assert_int_equal(mailbox.fault, MAILBOX_SOUND);
	assert_false(mailbox.local_is_unicode);
	assert_true(mailbox.domain_is_unicode);
}

static void
test_long_texts_of_any_octets_are_read(void **state)
{
	static const char *const octets = "@.<>()[]\"\\ ,am\xc3\xff";
	enum { SIZE = 16384 };
	uint8_t *bytes = malloc(SIZE);
	struct slice text = {bytes, SIZE};
	struct mailbox mailbox;

	(void)state;
	assert_non_null(bytes);
	for (const char *a = octets; *a != '\0'; a++)
		for (const char *b = octets; *b != '\0'; b++) {
			for (size_t i = 0; i < SIZE; i++)
				bytes[i] = (uint8_t)(i % 2 == 0 ? *a : *b);
			mailbox_read(text, &mailbox);
			assert_int_not_equal(mailbox.fault, MAILBOX_SOUND);
			assert_true(slice_holds(text, mailbox.at));
		}
	free(bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_mailbox_comes_apart),
		cmocka_unit_test(test_the_first_fault_is_found_where_it_is),
		cmocka_unit_test(test_a_mailbox_is_found_in_what_surrounds_it),
		cmocka_unit_test(test_no_mailbox_is_found_where_none_is),
		cmocka_unit_test(test_a_local_part_of_65_octets_is_too_long),
		cmocka_unit_test(test_letters_beyond_ascii_are_noted),
		cmocka_unit_test(test_long_texts_of_any_octets_are_read),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
