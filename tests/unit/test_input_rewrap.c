/* Requests written anew: what csrlint_rewrap promises.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "csrlint.h"
#include "testing.h"

#define BEGIN_LINE "-----BEGIN CERTIFICATE REQUEST-----\n"
#define END_LINE "-----END CERTIFICATE REQUEST-----\n"
#define LINE_1 \
	"MIIBJjCBzQIBADA+MQswCQYDVQQGEwJERTEVMBMGA1UECgwMRXhhbXBsZSBHbWJI\n"
#define LINE_2 \
	"MRgwFgYDVQQDDA93d3cuZXhhbXBsZS5vcmcwWTATBgcqhkjOPQIBBggqhkjOPQMB\n"
#define LINE_3 \
	"BwNCAAQsB2eo8L7UQQFp5TfnpzNWATY6ykN+NYaumD/p7ESwMOw4Gnxo2iUvq0oO\n"
#define LINE_4 \
	"zrF+YZCOX35M5/NfKfZmMPIT7yRSoC0wKwYJKoZIhvcNAQkOMR4wHDAaBgNVHREE\n"
#define LINE_5 \
	"EzARgg93d3cuZXhhbXBsZS5vcmcwCgYIKoZIzj0EAwIDSAAwRQIhAPBNY7ARhkCW\n"
#define LINE_6 \
	"CxJpfr7VZQfYldpy1yCy3Bxsjz+2Yp8iAiAnN+UABlOWPTvu3q+gpc4wUR4jC+bq\n"
#define LINE_7 "eUgdecfZiZgMGw==\n"
#define BODY LINE_1 LINE_2 LINE_3 LINE_4 LINE_5 LINE_6 LINE_7
#define CLEAN BEGIN_LINE BODY END_LINE

/* What becomes of n octets; freed by the caller. */
static char *
rewrap(const void *octets, size_t n, size_t *left_out)
{
	char *pem = NULL;

	assert_true(csrlint_rewrap(octets, n, &pem, left_out));
	assert_non_null(pem);
	return pem;
}

static void
test_requests_alone_come_out(void **state)
{
	static const struct {
		const char *text;
		const char *pem;
		size_t left_out;
	} cases[] = {
		{"", "", 0},
		{"a letter\n", "", 0},
		{CLEAN, CLEAN, 0},
		{BODY, CLEAN, 0},
		{"> " BEGIN_LINE BODY END_LINE, CLEAN, 0},
		{"Dear CA,\n" CLEAN "\n" BODY "\nBye\n", CLEAN CLEAN, 0},
		{"-----BEGIN NEW CERTIFICATE REQUEST-----\n" BODY
		 "-----END CSR-----\n",
			CLEAN, 0},
		{BEGIN_LINE LINE_1 LINE_2 END_LINE, "", 1},
		{CLEAN BEGIN_LINE LINE_1 END_LINE, CLEAN, 1},
		{"-----BEGIN PRIVATE KEY-----\n" LINE_2
		 "-----END PRIVATE KEY-----\n" CLEAN,
			CLEAN, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		size_t left_out = 99;
		char *pem =
			rewrap(cases[i].text, strlen(cases[i].text), &left_out);

		assert_string_equal(pem, cases[i].pem);
		assert_int_equal(left_out, cases[i].left_out);
		free(pem);
	}
}

static void
test_no_octets_may_be_null(void **state)
{
	size_t left_out = 99;
	char *pem = rewrap(NULL, 0, &left_out);

	(void)state;
	assert_string_equal(pem, "");
	assert_int_equal(left_out, 0);
	free(pem);
}

static void
test_der_of_any_length_ends_in_the_right_padding(void **state)
{
	/* The least that looks like a request, then more and more content. */
	static const uint8_t start[] = {
		0x30, 0, 0x30, 0x07, 0x02, 0x01, 0x00, 0x30, 0x00, 0x30, 0x00};

	(void)state;
	for (size_t n = sizeof(start); n < 120; n++) {
		uint8_t der[120] = {0};
		size_t left_out;
		char *pem;
		char *again;

		memcpy(der, start, sizeof(start));
		der[1] = (uint8_t)(n - 2);
		pem = rewrap(der, n, &left_out);
		again = rewrap(pem, strlen(pem), &left_out);
		assert_true(strlen(pem) > n / 3 * 4);
		assert_string_equal(again, pem);
		assert_int_equal(left_out, 0);
		free(pem);
		free(again);
	}
}

/* Lines of a request and of what befalls it, in any order. */
static const char *const pieces[] = {(CLEAN), BEGIN_LINE, END_LINE, LINE_1,
	(LINE_1 LINE_2 LINE_3 LINE_4), (LINE_5 LINE_6 LINE_7), LINE_7, "\n",
	"=", "> ", "<br>", "\\n", "%2B", "=3D", "\xef\xbb\xbf", "\u00a0",
	"\u2014", "words\n", "-----BEGIN PRIVATE KEY-----\n"};

static void
test_a_second_time_changes_nothing(void **state)
{
	enum { ROUNDS = 3000, MOST = 12 };
	uint32_t random = 1;

	(void)state;
	for (size_t i = 0; i < ROUNDS; i++) {
		char text[MOST * sizeof(CLEAN)];
		size_t n = 0;
		size_t left_out;
		char *once;
		char *twice;

		for (size_t k = 0; k < MOST; k++) {
			const char *piece;

			random = random * 1664525u + 1013904223u;
			piece = pieces[(random >> 12) %
				(sizeof(pieces) / sizeof(pieces[0]))];
			memcpy(text + n, piece, strlen(piece));
			n += strlen(piece);
		}
		once = rewrap(text, n, &left_out);
		twice = rewrap(once, strlen(once), &left_out);
		assert_string_equal(twice, once);
		assert_int_equal(left_out, 0);
		free(once);
		free(twice);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_requests_alone_come_out),
		cmocka_unit_test(test_no_octets_may_be_null),
		cmocka_unit_test(
			test_der_of_any_length_ends_in_the_right_padding),
		cmocka_unit_test(test_a_second_time_changes_nothing),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
