/* Where Base64 begins and ends among words, and headers in front of it.
 * SPDX-License-Identifier: MIT */
#include "input/body.h"
#include <stdio.h>

#include "testing.h"

/* Sixteen symbols that begin the DER of a SEQUENCE of 294 octets. */
#define START "MIIBIjANBgkqhkiG"
#define L15 "abcdefghijklmno"
#define L16 L15 "p"
#define L60 L15 L15 L15 L15

enum { NOWHERE = 1000 };

static void
test_base64_of_der_is_found_in_a_line(void **state)
{
	static const struct {
		const char *line;
		size_t at;
	} cases[] = {
		{START, 0},
		{" \t" START, 2},
		{START " " START, 0},
		{"MIIBIjANBgkqhki", NOWHERE},
		/* Other letters begin no DER that is long enough. */
		{"NIIBIjANBgkqhkiG", NOWHERE},
		{"MBIBIjANBgkqhkiG", NOWHERE},
		{"MCIBIjANBgkqhkiG", 0},
		{"MJIBIjANBgkqhkiG", NOWHERE},
		{"b3BlbnNzaC1rZXktdjE", 0},
		{"b3BlbnNzaC1rZXktdj", NOWHERE},
		/* Among other things it has to be long. */
		{START ", they say", NOWHERE},
		{"csr=" START, NOWHERE},
		{"csr=\"MIIA" L60 "\"", 5},
		{"csr=\"MII" L60 "\"", NOWHERE},
		{"csr=\"NIIA" L60 "\"", NOWHERE},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct slice line = slice_text(cases[i].line);
		const size_t at = cases[i].at == NOWHERE ? line.n : cases[i].at;

		if (body_find(line) != at)
			fail_msg("%s: found at %zu", cases[i].line,
				body_find(line));
	}
}

/* What of a second line belongs to the body of the first. */
static void
test_lines_of_base64_follow(void **state)
{
	static const struct {
		const char *line;
		const char *taken; /* NULL: nothing */
	} cases[] = {
		{"abcd", "abcd"},
		{"", NULL},
		{".", NULL},
		{"two words", NULL},
		{"---", NULL},
		/* Blanks in it where a run of it is no word. */
		{L16 " qr", L16 " qr"},
		{L16 "\tqr", L16 "\tqr"},
		{L15 " qr", NULL},
		/* A little damage in a line that is long enough. */
		{L16 "!" L15 "?q", L16 "!" L15 "?q"},
		{L16 "!" L15 "?", NULL},
		{L16 "!" L16 "?" L16 "!", NULL},
		{L16 "! " L16, NULL},
		/* A quotation mark ends it, with no more Base64 behind. */
		{"abcd\";", "abcd"},
		{"abcd=');", "abcd="},
		{L16 L16 "\"", L16 L16},
		{"abcd\"" L15, "abcd"},
		{"abcd\"" L16, NULL},
		{"\"abcd", NULL},
	};
	char text[200];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const size_t first = strlen(START "\n");
		const size_t wanted = cases[i].taken == NULL
			? first - 1
			: first + strlen(cases[i].taken);

		(void)snprintf(text, sizeof(text), START "\n%s", cases[i].line);
		if (body_length(slice_text(text)) != wanted)
			fail_msg("%s: %zu octets, not %zu", text,
				body_length(slice_text(text)), wanted);
	}
}

static void
assert_length(const char *text, size_t n)
{
	if (body_length(slice_text(text)) != n)
		fail_msg("%s: %zu octets, not %zu", text,
			body_length(slice_text(text)), n);
}

static void
test_a_body_ends_with_padding_or_other_text(void **state)
{
	(void)state;
	assert_length(START "\n\nabcd\n", 16 + 2 + 4);
	assert_length(START "\nabc=\nabcd\n", 16 + 1 + 4);
	assert_length(START "\nabcd\";\nabcd\n", 16 + 1 + 4);
	assert_length(START "\nof it\nabcd\n", 16);
	/* In the first line it is there, whatever is behind. */
	assert_length(START ", they say\nabcd\n", 16);
	assert_length(START "==, they say\nabcd\n", 18);
	assert_length("", 0);
}

static void
test_long_runs_of_symbols_are_likely(void **state)
{
	(void)state;
	assert_true(body_is_likely(slice_text("a word and " L16)));
	assert_false(body_is_likely(slice_text("a word and " L15)));
	assert_false(body_is_likely(slice_text("--------------------")));
}

static void
assert_header(const char *text, size_t n)
{
	if (body_header_length(slice_text(text)) != n)
		fail_msg("%s: %zu octets, not %zu", text,
			body_header_length(slice_text(text)), n);
}

static void
test_headers_are_names_colons_and_an_empty_line(void **state)
{
	(void)state;
	assert_header("A: b\n\nMIIB\n", 6);
	assert_header("A: b\nMIIB\n", 5);
	assert_header("Proc-Type: 4\nA:\n\nMIIB\n", 17);
	assert_header("Proc Type: 4\n\nMIIB\n", 0);
	assert_header(": b\n\nMIIB\n", 0);
	assert_header("A\n\nMIIB\n", 0);
	assert_header("\nA: b\n", 0);
	assert_header("", 0);
}

/* What is indented goes on with the header, Base64 only in front of an empty
 * line that more follows, and deeper than the name. */
static void
test_headers_may_be_folded(void **state)
{
	(void)state;
	assert_header("A: b\n of it\nMIIB\n", 12);
	assert_header("A: b\n " START "\n\nMIIB\n", 5 + 18 + 1);
	assert_header("A: b\n " START "\nMIIB\n", 5);
	assert_header("A: b\n " START "\n\n", 5);
	assert_header(" A: b\n " START "\n\n MIIB\n", 6);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_base64_of_der_is_found_in_a_line),
		cmocka_unit_test(test_lines_of_base64_follow),
		cmocka_unit_test(test_a_body_ends_with_padding_or_other_text),
		cmocka_unit_test(test_long_runs_of_symbols_are_likely),
		cmocka_unit_test(
			test_headers_are_names_colons_and_an_empty_line),
		cmocka_unit_test(test_headers_may_be_folded),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
