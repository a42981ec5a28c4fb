/* Finding requests in any bytes, and places in them.
 * SPDX-License-Identifier: MIT */
#include "input/base64.h"
#include "input/input.h"
#include "input/utf8.h"
#include <stdio.h>

#include "testing.h"

/* What has the beginnings of a request: SEQUENCE { SEQUENCE { INTEGER 0,
 * SEQUENCE {}, SEQUENCE {} }, ... }, 131 octets long. */
#define FIRST \
	"MIGAMAcCAQAwADAABHUAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
#define LAST "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
#define BODY \
	FIRST \
	"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" \
	"\n" LAST
#define BODY_OCTETS 131
#define PEM(label, body) \
	"-----BEGIN " label "-----\n" body "-----END " label "-----\n"

static struct arena *arena;

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	return arena == NULL;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct input
scan_octets(const void *octets, size_t n)
{
	struct input input;

	assert_int_equal(
		input_scan((struct slice){octets, n}, 1 << 20, arena, &input),
		ERR_OK);
	return input;
}

static struct input
scan(const char *text)
{
	return scan_octets(text, strlen(text));
}

static void
test_a_pem_block_is_decoded(void **state)
{
	struct input input = scan(PEM("CERTIFICATE REQUEST", BODY));

	(void)state;
	assert_int_equal(input.block_count, 1);
	assert_int_equal(input.request_count, 1);
	assert_int_equal(input.blocks[0].form, FORM_PEM);
	assert_int_equal(input.blocks[0].line, 1);
	assert_int_equal(input.blocks[0].der.n, BODY_OCTETS);
	assert_memory_equal(input.blocks[0].der.p, "\x30\x81\x80", 3);
	assert_slice_equals_text(input.blocks[0].label, "CERTIFICATE REQUEST");
	assert_slice_equals_text(
		input.blocks[0].end_label, "CERTIFICATE REQUEST");
	assert_null(input.blocks[0].bad_base64.p);
	assert_int_equal(input.blocks[0].text.n, input.text.n);
}

static void
test_text_around_and_several_requests_are_kept_apart(void **state)
{
	struct input input = scan("Dear CA,\n\n" PEM("CERTIFICATE REQUEST",
		BODY) "and\n" PEM("NEW CERTIFICATE REQUEST", BODY) "Bye\n");

	(void)state;
	assert_int_equal(input.request_count, 2);
	assert_int_equal(input.blocks[0].line, 3);
	assert_int_equal(input.blocks[1].line, 9);
	assert_slice_equals_text(
		input.blocks[1].label, "NEW CERTIFICATE REQUEST");
}

static void
test_bare_base64_is_found(void **state)
{
	struct input input = scan("see below\n" BODY "thanks\n");

	(void)state;
	assert_int_equal(input.request_count, 1);
	assert_int_equal(input.blocks[0].form, FORM_BASE64);
	assert_int_equal(input.blocks[0].line, 2);
	assert_int_equal(input.blocks[0].label.n, 0);
	assert_int_equal(input.blocks[0].der.n, BODY_OCTETS);
}

static void
test_words_are_no_base64(void **state)
{
	struct input input = scan("MIssissippi\nMIGrate\n\nMINE\n");

	(void)state;
	assert_int_equal(input.block_count, 0);
}

static void
test_binary_der_is_one_block(void **state)
{
	static const uint8_t der[] = {0x30, 0x09, 0x30, 0x07, 0x02, 0x01, 0x00,
		0x30, 0x00, 0x30, 0x00};
	struct input input = scan_octets(der, sizeof(der));

	(void)state;
	assert_int_equal(input.request_count, 1);
	assert_int_equal(input.blocks[0].form, FORM_DER);
	assert_ptr_equal(input.blocks[0].der.p, der);
	assert_int_equal(
		input_place_of_der(&input, &input.blocks[0], 4).column, 5);
}

static void
test_empty_and_foreign_bytes_hold_nothing(void **state)
{
	static const uint8_t junk[] = {0, 0xff, 0x30, 0x82, '\n', 0x80};

	(void)state;
	assert_int_equal(scan("").block_count, 0);
	assert_int_equal(scan("\n\r\n\r").block_count, 0);
	assert_int_equal(scan_octets(junk, sizeof(junk)).request_count, 0);
	assert_int_equal(scan_octets(NULL, 0).block_count, 0);
}

/* A line of a bare body may hold a stray character or two; a second line that
 * holds more, or blanks besides, ends it. */
static void
test_a_damaged_line_goes_on_with_bare_base64(void **state)
{
	static const struct {
		const char *text;
		size_t octets; /* of DER */
	} cases[] = {
		{BODY, BODY_OCTETS},
		{FIRST "AAAA~AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
		       "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n" LAST,
			BODY_OCTETS},
		{FIRST "AAAA ~ AAAA\n" LAST, 48},
		{FIRST "A~A~A~A~A~A~A~A~A\n" LAST, 48},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct input input = scan(cases[i].text);

		assert_int_equal(input.request_count, 1);
		assert_int_equal(input.blocks[0].der.n, cases[i].octets);
	}
}

/* Only \u00XX is a character of ASCII that an escape may stand for. */
static void
test_an_escape_of_another_character_is_none(void **state)
{
	struct input plain = scan(PEM("CERTIFICATE REQUEST", "MIIB\\u003d\n"));
	struct input other = scan(PEM("CERTIFICATE REQUEST", "MIIB\\u013d\n"));

	(void)state;
	assert_int_equal(plain.layer_count, 1);
	assert_int_equal(other.layer_count, 0);
}

static void
test_line_ends_of_all_systems_count_alike(void **state)
{
	struct input input =
		scan("a\r\nb\rc\n-----BEGIN CERTIFICATE REQUEST-----\r\n"
		     "MIGA\r\nMIAA\rAgEA\n-----END CERTIFICATE REQUEST-----");
	struct input_place place;

	(void)state;
	assert_int_equal(input.block_count, 1);
	assert_int_equal(input.blocks[0].line, 4);
	place = input_place_of_der(&input, &input.blocks[0], 0);
	assert_int_equal(place.line, 5);
	assert_int_equal(place.column, 1);
	place = input_place_of_der(&input, &input.blocks[0], 4);
	assert_int_equal(place.line, 6);
	assert_int_equal(place.column, 2);
	place = input_place_of_der(&input, &input.blocks[0], 6);
	assert_int_equal(place.line, 7);
	assert_int_equal(place.column, 1);
}

static void
test_a_block_ends_where_the_next_begins_or_the_input_ends(void **state)
{
	struct input input = scan("-----BEGIN CERTIFICATE REQUEST-----\n" BODY
				  "-----BEGIN CERTIFICATE REQUEST-----\n" BODY);

	(void)state;
	assert_int_equal(input.block_count, 2);
	assert_int_equal(input.blocks[0].der.n, BODY_OCTETS);
	assert_int_equal(input.blocks[1].der.n, BODY_OCTETS);
	assert_int_equal(input.blocks[0].end_label.n, 0);
	assert_int_equal(input.blocks[1].end_label.n, 0);
}

/* Another label, or text between, and they are two blocks. */
/* RFC 3629 4: the least and the greatest of each length, and what is beyond. */
static void
test_characters_of_each_length_are_read(void **state)
{
	static const struct {
		const char *octets;
		uint32_t code_point; /* 0: none */
	} cases[] = {
		{"\x7f", 0x7f},
		{"\xbf\xbf", 0},
		{"\xbf\xbf\xbf", 0},
		{"\xc1\xbf", 0},
		{"\xc2\x80", 0x80},
		{"\xdf\xbf", 0x7ff},
		{"\xe0\x9f\xbf", 0},
		{"\xe0\xa0\x80", 0x800},
		{"\xef\xbf\xbd", 0xfffd},
		{"\xf0\x90\x80\x80", 0x10000},
		{"\xf4\x8f\xbf\xbf", 0x10ffff},
		{"\xf5\x80\x80\x80", 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct slice s = slice_text(cases[i].octets);
		uint32_t code_point = 0;
		const size_t n = utf8_read(s, &code_point);

		assert_int_equal(n, cases[i].code_point == 0 ? 0 : s.n);
		if (n > 0)
			assert_int_equal(code_point, cases[i].code_point);
	}
}

/* A form feed among octets that no text has is one of them. */
static void
test_pages_are_broken_in_text_alone(void **state)
{
	static const char text[] = "\f\n" PEM("CERTIFICATE REQUEST", BODY);
	static const char other[] = "\1\f\n" PEM("CERTIFICATE REQUEST", BODY);

	(void)state;
	assert_int_equal(scan(text).layer_count, 1);
	assert_int_equal(scan(other).layer_count, 0);
}

/* Lines without an END line are one body up to where its DER ends; where more
 * octets stand in the line that has its end, they trail on. */
static void
test_a_body_without_end_goes_on_as_its_der_does(void **state)
{
	static const char begin[] = "-----BEGIN CERTIFICATE REQUEST-----\n";
	static const struct {
		const char *rest;
		size_t n; /* octets of DER */
	} cases[] = {
		{"\nThanks\n", BODY_OCTETS},
		{"A\nThanks\n", BODY_OCTETS + 1},
		{"AAAAA\nThanksto\n", BODY_OCTETS + 10},
	};
	char text[512];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		(void)snprintf(text, sizeof(text), "%s%.*s%s", begin,
			(int)strlen(BODY) - 2, BODY, cases[i].rest);
		assert_int_equal(scan(text).blocks[0].der.n, cases[i].n);
	}
	/* Nothing tells the end of what is no SEQUENCE, however short its first
	 * line is. */
	(void)snprintf(text, sizeof(text),
		"%sQUI\nQ0RFRkdISUpLTE1OT1BR\nUlNU\n", begin);
	assert_int_equal(scan(text).blocks[0].der.n, 20);
}

static void
test_a_begin_line_that_is_repeated_is_one_of_the_block(void **state)
{
	static const char begin[] = "-----BEGIN CERTIFICATE REQUEST-----\n";
	struct input input =
		scan("My request:\n"
		     "-----BEGIN CERTIFICATE REQUEST-----\n"
		     "----BEGIN CERTIFICATE REQUEST---- \n\n"
		     "-----BEGIN CERTIFICATE REQUEST-----\n" BODY
		     "-----END CERTIFICATE REQUEST-----\n" PEM("CSR", BODY));
	const struct input_fault *fault =
		input_fault_find(input.blocks[0].faults, INPUT_BEGIN_TWICE);

	(void)state;
	assert_int_equal(input.block_count, 2);
	assert_int_equal(fault->count, 2);
	assert_int_equal(fault->at.n, strlen(begin) - 1);
	assert_ptr_equal(fault->at.p, input.blocks[0].text.p);
	assert_int_equal(input.blocks[0].line, 2);
	assert_int_equal(input.blocks[0].der.n, BODY_OCTETS);
	assert_int_equal(input.blocks[0].faults.count, 1);
	assert_int_equal(input.blocks[1].faults.count, 0);
	input = scan("-----BEGIN CERTIFICATE-----\n"
		     "-----BEGIN CERTIFICATE REQUEST-----\n" BODY);
	assert_int_equal(input.block_count, 2);
	input = scan("-----BEGIN CERTIFICATE REQUEST-----\nA\n"
		     "-----BEGIN CERTIFICATE REQUEST-----\n" BODY);
	assert_int_equal(input.block_count, 2);
	input = scan("-----BEGIN CERTIFICATE REQUEST-----\n"
		     "-----BEGIN CERTIFICATE REQUEST-----\n");
	assert_int_equal(input.block_count, 1);
	assert_int_equal(input.blocks[0].end_label.n, 0);
	assert_int_equal(input.blocks[0].text.n, input.text.n);
}

/* The request behind the fragments is one of its own. */
static void
test_a_row_of_fragments_is_one_block(void **state)
{
	static const char begin[] = "-----BEGIN CERTIFICATE REQUEST-----\n";
	struct input input = scan("----BEGIN CERTIFICATE REQUEST-----\n"
				  "-----BEGIN CSR----\nMIIB \n"
				  "-----BEGIN CSR-----\n!\n-----END CSR-----\n"
				  "-----BEGIN CERTIFICATE REQUEST-----\n" BODY);
	const struct input_fault *dashes =
		input_fault_find(input.blocks[0].faults, INPUT_DASHES);

	(void)state;
	assert_int_equal(input.block_count, 2);
	assert_slice_equals_text(input.blocks[0].label, "CERTIFICATE REQUEST");
	assert_int_equal(input.blocks[0].text.n,
		input.text.n - strlen(begin) - strlen(BODY));
	assert_int_equal(dashes->count, 2);
	assert_ptr_equal(dashes->at.p, input.text.p);
	assert_non_null(
		input_fault_find(input.blocks[0].faults, INPUT_TRAILING_BLANK));
	assert_int_equal(input.blocks[1].der.n, BODY_OCTETS);
	assert_int_equal(input.blocks[1].faults.count, 0);
}

static void
test_fragments_apart_or_of_keys_stay_apart(void **state)
{
	static const char fragment[] = "-----BEGIN CERTIFICATE REQUEST-----\n"
				       "-----END CERTIFICATE REQUEST-----\n";
	char text[1024];

	(void)state;
	(void)snprintf(text, sizeof(text),
		"%s-----BEGIN CERTIFICATE REQUEST-----\n" BODY
		"-----END CERTIFICATE REQUEST-----\n%s",
		fragment, fragment);
	assert_int_equal(scan(text).request_count, 3);
	assert_int_equal(scan("-----BEGIN PRIVATE KEY-----\nMIIB\n"
			      "-----END PRIVATE KEY-----\n"
			      "-----BEGIN EC PRIVATE KEY-----\nMIIB\n"
			      "-----END EC PRIVATE KEY-----\n")
				 .block_count,
		2);
}

static void
test_the_first_stray_character_is_remembered(void **state)
{
	static const char text[] =
		PEM("CERTIFICATE REQUEST", "MIGA!MIAA?AgEA\n");
	struct input input = scan(text);

	(void)state;
	assert_ptr_equal(input.blocks[0].bad_base64.p, strchr(text, '!'));
	assert_int_equal(input.blocks[0].bad_base64.n, 1);
	assert_int_equal(input.blocks[0].der.n, 9);
}

static void
test_padding_is_checked(void **state)
{
	static const struct {
		const char *text;
		size_t n;
		bool is_bad;
	} cases[] = {
		{PEM("X", "MAA=\n"), 2, false},
		{PEM("X", "MA==\n"), 1, false},
		{PEM("X", "MAAA\n"), 3, false},
		{PEM("X", "MAA\n"), 2, true},
		{PEM("X", "MA=\n"), 1, true},
		{PEM("X", "M\n"), 0, true},
		{PEM("X", "MAAA=\n"), 3, true},
		{PEM("X", "MAA=A\n"), 2, true},
		{PEM("X", "MA===\n"), 1, true},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct input input = scan(cases[i].text);

		assert_int_equal(input.block_count, 1);
		assert_int_equal(input.blocks[0].der.n, cases[i].n);
		assert_int_equal(input_fault_find(input.blocks[0].faults,
					 INPUT_PADDING) != NULL,
			cases[i].is_bad);
		assert_null(input.blocks[0].bad_base64.p);
	}
}

static void
test_private_keys_stay_closed(void **state)
{
	/* PKCS#8, encrypted PKCS#8, PKCS#1 and SEC 1, by their beginnings. */
	static const char *const shapes[] = {"3009 020100 3000 0402 0000 00",
		"300a 3005 0601 2a 0500 0401 00", "3009 020100 020103 020103",
		"3008 020101 0401 01 a000"};
	struct input input =
		scan("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n"
		     "-----END ENCRYPTED PRIVATE KEY-----\n");

	(void)state;
	assert_int_equal(input.blocks[0].object, OBJECT_PRIVATE_KEY);
	assert_int_equal(input.blocks[0].der.n, 0);
	for (size_t i = 0; i < 4; i++) {
		struct hex room;
		struct slice der = from_hex(&room, shapes[i]);

		room.octets[1] = (uint8_t)(der.n - 2);
		input = scan_octets(der.p, der.n);
		assert_int_equal(input.block_count, 1);
		assert_int_equal(input.blocks[0].object, OBJECT_PRIVATE_KEY);
		assert_int_equal(input.blocks[0].der.n, 0);
	}
}

static void
test_other_objects_are_told_by_their_shape(void **state)
{
	static const struct {
		const char *digits;
		enum input_object object;
	} cases[] = {
		{"3007 3005 a000 020105", OBJECT_CERTIFICATE},
		{"300d 300b 020105 3000 3000 3000 00", OBJECT_CERTIFICATE},
		{"300d 300b 020101 3000 3000 170100", OBJECT_CRL},
		{"300b 3004 06022a03 030200 00", OBJECT_PUBLIC_KEY},
		{"3006 020103 020103", OBJECT_PUBLIC_KEY},
		{"3006 06022a03 a000", OBJECT_CMS},
		{"3007 020103 3000 3000", OBJECT_PKCS12},
		{"3009 3007 020100 3000 3000", OBJECT_REQUEST},
		{"3009 3005 020102 a400 a400", OBJECT_CMP},
		{"3008 3004 0500 a400 a400", OBJECT_OTHER},
		{"3009 3005 020102 0500 a400", OBJECT_REQUEST},
		{"3009 3005 020102 a400 0500", OBJECT_REQUEST},
		{"3003 0101ff", OBJECT_OTHER},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct hex room;
		struct slice der = from_hex(&room, cases[i].digits);
		struct input input;

		room.octets[1] = (uint8_t)(der.n - 2);
		input = scan_octets(der.p, der.n);
		assert_int_equal(input.block_count, 1);
		assert_int_equal(input.blocks[0].object, cases[i].object);
	}
}

static void
test_octets_over_the_cap_are_not_decoded(void **state)
{
	struct input input;

	(void)state;
	assert_int_equal(
		input_scan(slice_text(PEM("X", BODY)), 10, arena, &input),
		ERR_OK);
	assert_int_equal(input.blocks[0].der.n, 11);
}

/* Every DER octet's place is the symbol that holds its first bits. */
static void
test_places_match_a_count_of_symbols(void **state)
{
	static const char text[] = "x\n" PEM("CERTIFICATE REQUEST",
		"  MIGA MIAA\n\nAgEAMA\n\n\nAwAAAA\r\nAAAAAAAAAAAAAAAAAAAA"
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n  AAAAAAAA"
		"\n");
	struct input input = scan(text);
	const struct input_block *block = &input.blocks[0];
	const uint8_t *body = block->body.p;

	(void)state;
	assert_true(block->der.n > 60);
	for (size_t octet = 0; octet < block->der.n; octet++) {
		size_t wanted = octet * 8 / 6 + 1;
		size_t at = 0;

		while (true) {
			wanted -= base64_is_symbol(body[at]) ? 1 : 0;
			if (wanted == 0)
				break;
			at++;
		}
		at += (size_t)(body - input.text.p);
		assert_int_equal(
			input_place_of_der(&input, block, octet).offset, at);
		assert_int_equal(input_place_of_der(&input, block, octet).line,
			input_place_of_text(&input, at).line);
		assert_int_equal(
			input_place_of_der(&input, block, octet).column,
			input_place_of_text(&input, at).column);
	}
}

static void
test_headers_of_rfc_1421_are_no_base64(void **state)
{
	struct input input = scan("-----BEGIN CERTIFICATE REQUEST-----\n"
				  "Comment: made by hand\n\n" BODY
				  "-----END CERTIFICATE REQUEST-----\n");

	(void)state;
	assert_int_equal(input.blocks[0].der.n, BODY_OCTETS);
	assert_null(input.blocks[0].bad_base64.p);
	assert_int_equal(
		input_place_of_der(&input, &input.blocks[0], 0).line, 4);
}

enum { RUN_OCTETS = 300, CLEAN_OCTETS = 4 + 9 + RUN_OCTETS };

/* Base64 in lines of 64, with BEGIN and END; n is a multiple of three less
 * than CLEAN_OCTETS. */
static size_t
write_clean_pem(const uint8_t *der, size_t n, char *to)
{
	static const char symbols[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz0123456789+/";
	char *at = to;

	at += sprintf(at, "-----BEGIN CERTIFICATE REQUEST-----\n");
	for (size_t i = 0; i < n; i += 3) {
		uint32_t bits = (uint32_t)der[i] << 16 |
			(uint32_t)der[i + 1] << 8 | der[i + 2];

		for (int shift = 18; shift >= 0; shift -= 6)
			*at++ = symbols[bits >> shift & 0x3f];
		if (i % 48 == 45 || i + 3 == n)
			*at++ = '\n';
	}
	at += sprintf(at, "-----END CERTIFICATE REQUEST-----\n");
	return (size_t)(at - to);
}

/* A value that repeats itself makes lines of Base64 that look like text, like
 * markup or like Base64 of text: clean PEM is taken by the letter all the
 * same, whatever octets are in it. */
static void
test_clean_pem_is_never_taken_for_damaged(void **state)
{
	static const uint8_t start[] = {0x30, 0x82, 0x01, 0x35, 0x30, 0x07,
		0x02, 0x01, 0x00, 0x30, 0x00, 0x30, 0x00};
	char text[1000];
	uint8_t der[CLEAN_OCTETS + 2];

	(void)state;
	for (unsigned pair = 0; pair < 256 * 8; pair++) {
		const struct input_block *block;
		struct input input;

		memcpy(der, start, sizeof(start));
		for (size_t i = sizeof(start); i < sizeof(der); i++)
			der[i] = (uint8_t)(i % 8 < pair / 256 ? 'M'
							      : pair % 256);
		input = scan_octets(
			text, write_clean_pem(der, sizeof(der), text));
		block = &input.blocks[0];
		assert_int_equal(input.block_count, 1);
		assert_int_equal(block->der.n, sizeof(der));
		assert_memory_equal(block->der.p, der, sizeof(der));
		assert_int_equal(input.faults.count + block->faults.count, 0);
		arena_reset(arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_pem_block_is_decoded),
		cmocka_unit_test(
			test_text_around_and_several_requests_are_kept_apart),
		cmocka_unit_test(test_bare_base64_is_found),
		cmocka_unit_test(test_words_are_no_base64),
		cmocka_unit_test(test_binary_der_is_one_block),
		cmocka_unit_test(test_empty_and_foreign_bytes_hold_nothing),
		cmocka_unit_test(test_a_damaged_line_goes_on_with_bare_base64),
		cmocka_unit_test(test_an_escape_of_another_character_is_none),
		cmocka_unit_test(test_line_ends_of_all_systems_count_alike),
		cmocka_unit_test(
			test_a_block_ends_where_the_next_begins_or_the_input_ends),
		cmocka_unit_test(test_characters_of_each_length_are_read),
		cmocka_unit_test(test_pages_are_broken_in_text_alone),
		cmocka_unit_test(
			test_a_body_without_end_goes_on_as_its_der_does),
		cmocka_unit_test(
			test_a_begin_line_that_is_repeated_is_one_of_the_block),
		cmocka_unit_test(test_a_row_of_fragments_is_one_block),
		cmocka_unit_test(test_fragments_apart_or_of_keys_stay_apart),
		cmocka_unit_test(test_the_first_stray_character_is_remembered),
		cmocka_unit_test(test_padding_is_checked),
		cmocka_unit_test(test_private_keys_stay_closed),
		cmocka_unit_test(test_other_objects_are_told_by_their_shape),
		cmocka_unit_test(test_octets_over_the_cap_are_not_decoded),
		cmocka_unit_test(test_places_match_a_count_of_symbols),
		cmocka_unit_test(test_headers_of_rfc_1421_are_no_base64),
		cmocka_unit_test(test_clean_pem_is_never_taken_for_damaged),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
