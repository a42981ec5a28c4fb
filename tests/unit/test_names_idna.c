/* A-labels and what they say. SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>
#include <unistring/version.h>

#include "names/a_label.h"
#include "names/version.h"

/* From libunistring 1.1 on. */
#if defined(__has_include)
#if __has_include(<unimetadata.h>)
#include <unimetadata.h>
#define HAVE_UNICODE_VERSION
#endif
#endif

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void
test_punycode_decodes(void **state)
{
	/* The first three are of RFC 3492 7.1: (A), (B), (L). */
	static const struct {
		const char *label, *text;
	} cases[] = {
		{"xn--egbpdaj6bu4bxfgehfvwxn",
			"\xd9\x84\xd9\x8a\xd9\x87\xd9\x85\xd8\xa7\xd8\xa8\xd8"
			"\xaa\xd9\x83\xd9\x84\xd9\x85\xd9\x88\xd8\xb4\xd8\xb9"
			"\xd8\xb1\xd8\xa8\xd9\x8a\xd8\x9f"},
		{"xn--ihqwcrb4cv8a8dqg056pqjye",
			"\xe4\xbb\x96\xe4\xbb\xac\xe4\xb8\xba\xe4\xbb\x80\xe4"
			"\xb9\x88\xe4\xb8\x8d\xe8\xaf\xb4\xe4\xb8\xad\xe6\x96"
			"\x87"},
		{"xn--3B-ww4c5e180e575a65lsy2b",
			"3\xe5\xb9\xb4"
			"b\xe7\xb5\x84\xe9\x87\x91\xe5\x85\xab"
			"\xe5\x85\x88\xe7\x94\x9f"},
		{"xn--bcher-kva",
			"b\xc3\xbc"
			"cher"},
		{"XN--BCHER-KVA",
			"b\xc3\xbc"
			"cher"},
		{"xn--fa-hia", "fa\xc3\x9f"},
		{"xn--a-ecp", "a\xe2\x92\x88"},
		{"xn--ls8h", "\xf0\x9f\x92\xa9"},
		{"xn--a", "\xc2\x80"},
		{"xn--ab---3ra", "ab--\xc3\xbc"},
	};
	struct a_label label;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct slice utf8 = {label.utf8, 0};

		a_label_read(slice_text(cases[i].label), &label);
		utf8.n = label.octets;
		if (!label.is_decoded ||
			!slice_equal(utf8, slice_text(cases[i].text)))
			fail_msg("%s says \"%.*s\", expected \"%s\"",
				cases[i].label, (int)utf8.n,
				(const char *)utf8.p, cases[i].text);
	}
}

static void
test_punycode_that_no_encoder_writes(void **state)
{
	static const char *const cases[] = {
		"xn--",     /* nothing */
		"xn--abc-", /* ASCII alone */
		"xn---abc", /* a delimiter behind nothing */
		"xn--b",    /* cut within an integer */
		"xn--bcher-kv", "xn--bcher-k!a", /* no digit */
		"xn--99999999",                  /* over 32 bits */
		"xn--99999999a", "xn--0000h",    /* beyond U+10FFFF */
		"xn--ib9b",                      /* U+D800, a surrogate */
	};
	struct a_label label;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		a_label_read(slice_text(cases[i]), &label);
		if (label.is_decoded)
			fail_msg("%s says \"%.*s\"", cases[i],
				(int)label.octets, (const char *)label.utf8);
	}
}

static void
test_every_octet_is_read(void **state)
{
	uint8_t text[HOST_LABEL_OCTETS] = "xn--";
	struct a_label label;
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		size_t n = 4 + (size_t)round % 60;

		for (size_t i = 4; i < n; i++) {
			seed = seed * 1664525 + 1013904223;
			text[i] = (uint8_t)(round % 2 == 0
					? "abcdefghij-01234"[seed >> 24 & 15]
					: (int)(seed >> 24));
		}
		a_label_read((struct slice){text, n}, &label);
		assert_true(label.count <= HOST_LABEL_OCTETS);
		assert_true(label.octets <= sizeof(label.utf8));
	}
}

/* The tables of letters are libidn2's and libunistring's, so these hang on the
 * machine. They hold with libidn2 2.3.3 and 2.3.8 (Unicode 12.0 and 15.1) and
 * libunistring 1.0, 1.3 and 1.4.2 (14.0, 16.0 and 17.0): every letter is older,
 * but for one that no version has. */
static void
test_the_rules_of_idna2008(void **state)
{
	static const struct {
		const char *label;
		enum idna_fault fault;
	} cases[] = {
		{"xn--bcher-kva", IDNA_FINE},
		{"xn--fa-hia", IDNA_FINE}, /* a sharp s */
		{"xn--e1afmkfd", IDNA_FINE},
		{"xn--ngbc5azd", IDNA_FINE},
		{"xn--mgba3gch31f060k", IDNA_FINE}, /* a joiner in its place */
		{"xn--ll-0ea", IDNA_FINE},          /* a dot between two l */
		{"xn--a-pib", IDNA_FINE},           /* not assigned yet */
		{"xn--ls8h", IDNA_DISALLOWED},      /* an emoji */
		{"xn--n3h", IDNA_DISALLOWED},       /* a snowman */
		{"xn--a-ecp", IDNA_DISALLOWED},
		{"xn--Bcher-2pa", IDNA_DISALLOWED}, /* upper case */
		{"xn--ab-m1t", IDNA_CONTEXT},
		{"xn--ab-0ea", IDNA_CONTEXT},
		{"xn--abc-jdc", IDNA_COMBINING},
		{"xn--a-zhc", IDNA_BIDI},
		{"xn--1-0hc", IDNA_BIDI},
		{"xn--ab---3ra", IDNA_HYPHENS},
	};
	struct a_label label;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		a_label_read(slice_text(cases[i].label), &label);
		if (!label.is_nfc || label.fault != cases[i].fault)
			fail_msg("%s has fault %d, expected %d", cases[i].label,
				(int)label.fault, (int)cases[i].fault);
	}
}

static void
test_a_decomposed_letter_is_not_nfc(void **state)
{
	struct a_label label;

	(void)state;
	a_label_read(slice_text("xn--bucher-xyd"), &label);
	assert_true(label.is_decoded);
	assert_false(label.is_nfc);
	assert_int_equal(label.fault, IDNA_FINE);
}

static void
test_scripts_that_look_alike(void **state)
{
	struct a_label label;

	(void)state;
	a_label_read(slice_text("xn--pple-43d"), &label);
	assert_string_equal(label.script, "Cyrillic");
	assert_string_equal(label.other_script, "Latin");
	assert_int_equal(label.point, 0x430);
	assert_int_equal(label.other_point, 'p');
	a_label_read(slice_text("xn--e1afmkfd"), &label);
	assert_string_equal(label.script, "Cyrillic");
	assert_null(label.other_script);
	/* Katakana with Latin is how brands are written. */
	a_label_read(slice_text("xn--3B-ww4c5e180e575a65lsy2b"), &label);
	assert_null(label.other_script);
}

/* --- versions ------------------------------------------------------------ */

/* "15.1" as 1501; 0 for "". */
static long
number_of(const char *version)
{
	char *rest;
	long major = strtol(version, &rest, 10);

	return *rest != '.' ? 0 : 100 * major + strtol(rest + 1, NULL, 10);
}

static void
test_letters_tell_the_version_of_unicode(void **state)
{
	char version[VERSION_ROOM];
	long told;

	(void)state;
	names_tell_unicode(version);
	told = number_of(version);
#ifdef HAVE_UNICODE_VERSION
	if (_libunistring_unicode_version >> 8 <= 17) {
		assert_int_equal(told,
			100 * (_libunistring_unicode_version >> 8) +
				(_libunistring_unicode_version & 0xff));
		return;
	}
#endif
	if (_libunistring_version == 0x010000)
		assert_int_equal(told, 1400);
	else
		assert_true(told >= 1100);
}

/* libidn2 has a table of its own, often an older one. */
static void
test_idna_knows_no_letter_that_unicode_has_not(void **state)
{
	char idna[VERSION_ROOM];
	char unicode[VERSION_ROOM];

	(void)state;
	names_tell_idna_unicode(idna);
	names_tell_unicode(unicode);
	assert_true(number_of(idna) >= 1100);
	assert_true(number_of(idna) <= number_of(unicode));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_punycode_decodes),
		cmocka_unit_test(test_punycode_that_no_encoder_writes),
		cmocka_unit_test(test_every_octet_is_read),
		cmocka_unit_test(test_the_rules_of_idna2008),
		cmocka_unit_test(test_a_decomposed_letter_is_not_nfc),
		cmocka_unit_test(test_scripts_that_look_alike),
		cmocka_unit_test(test_letters_tell_the_version_of_unicode),
		cmocka_unit_test(
			test_idna_knows_no_letter_that_unicode_has_not),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
