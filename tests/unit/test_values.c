/* What is known of characters and of texts that went through wrong hands:
 * base/unicode.h, names/mojibake.h, names/entity.h, names/variable.h.
 * SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/unicode.h"
#include "names/entity.h"
#include "names/mojibake.h"
#include "names/variable.h"

enum { ROOM = 64 };

/* A text and what becomes of it; NULL: nothing does. */
struct change {
	const char *text;
	const char *expected;
};

static void
assert_change(const struct change *c, const uint8_t *octets, size_t n)
{
	const char *expected = c->expected == NULL ? "" : c->expected;

	if (!slice_equal((struct slice){octets, n}, slice_text(expected)))
		fail_msg("\"%s\" became \"%.*s\", expected \"%s\"", c->text,
			(int)n, (const char *)octets, expected);
}

/* --- characters ----------------------------------------------------------- */

static void
test_next_takes_what_is_no_utf8(void **state)
{
	struct slice rest = slice_text("a\xff\xc3\xa9\xe2\x82");
	const uint32_t expected[] = {
		'a', UNICODE_NONE, 0xe9, UNICODE_NONE, UNICODE_NONE};
	struct character c;

	(void)state;
	for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++) {
		assert_true(unicode_next(&rest, &c));
		assert_int_equal(c.c, expected[i]);
	}
	assert_false(unicode_next(&rest, &c));
}

static void
test_last_is_what_next_ends_with(void **state)
{
	struct character c;

	(void)state;
	assert_true(unicode_last(slice_text("a\xe2\x82\xac"), &c));
	assert_int_equal(c.c, 0x20ac);
	assert_int_equal(c.at.n, 3);
	assert_true(unicode_last(slice_text("\xa9\xa9\xa9\xa9\xa9"), &c));
	assert_int_equal(c.c, UNICODE_NONE);
	assert_int_equal(c.at.n, 1);
	assert_false(unicode_last(slice_text(""), &c));
}

static void
test_properties(void **state)
{
	(void)state;
	assert_true(unicode_is_letter('7'));
	assert_true(unicode_is_letter(0x6f14));
	assert_false(unicode_is_letter('.'));
	assert_false(unicode_is_letter(UNICODE_NONE));
	assert_true(unicode_is_blank(0xa0));
	assert_true(unicode_is_blank('\t'));
	assert_false(unicode_is_blank('\n'));
	assert_true(unicode_is_control(0x9b));
	assert_false(unicode_is_control(0xa0));
}

static void
test_invisible(void **state)
{
	static const uint32_t unseen[] = {0xad, 0x200b, 0x200e, 0x202e, 0x2028,
		0x2066, 0xfeff, 0xe0041, 0xe000, 0x3164, 0xfffff};
	static const uint32_t seen[] = {'a', ' ', '\n', 0xa0, 0xe9, 0x3000,
		0xfe0f, 0xe0100, 0x600, 0xfffd, UNICODE_NONE};

	(void)state;
	for (size_t i = 0; i < sizeof(unseen) / sizeof(unseen[0]); i++)
		assert_true(unicode_is_invisible(unseen[i]));
	for (size_t i = 0; i < sizeof(seen) / sizeof(seen[0]); i++)
		assert_false(unicode_is_invisible(seen[i]));
}

static void
test_mixed_words(void **state)
{
	static const struct change words[] = {
		{"\xd0\x90pple Inc", "\xd0\x90pple"}, /* Cyrillic A */
		{"the C\xd1\x82\xd1\x80\xd0\xbe\xd0\xb9.",
			"C\xd1\x82\xd1\x80\xd0\xbe\xd0\xb9"}, /* Latin C */
		{"Alph\xce\xb1", "Alph\xce\xb1"},             /* Greek alpha */
		{"e\xd0\x91\xd0\xb0\xd0\xbd\xd0\xba", NULL},  /* e-bank */
		{"\xd0\x94\xd0\xb5\xd0\xbc\xd0\xbe-Service", NULL},
		{"Dr \xd0\x90", NULL},
		{"", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		struct slice word = {NULL, 0};

		if (!unicode_mixed_word(slice_text(words[i].text), &word))
			word.n = 0;
		assert_change(&words[i], word.p, word.n);
	}
}

static void
test_normalize(void **state)
{
	static const struct change texts[] = {
		{"Bu\xcc\x88"
		 "cher",
			"B\xc3\xbc"
			"cher"},
		{"\xe2\x84\xab", "\xc3\x85"}, /* the sign of the angstrom */
		{"B\xc3\xbc"
		 "cher",
			NULL},
		{"plain", NULL},
		{"u\xcc\x88\xff", NULL},
	};
	uint8_t out[ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_change(&texts[i], out,
			unicode_normalize(
				slice_text(texts[i].text), out, sizeof(out)));
}

static void
test_normalize_tells_what_does_not_fit(void **state)
{
	uint8_t out[2] = {1, 1};

	(void)state;
	assert_int_equal(
		unicode_normalize(slice_text("au\xcc\x88"), out, sizeof(out)),
		3);
	assert_int_equal(out[0], 1);
}

/* --- mojibake ------------------------------------------------------------- */

static void
test_mojibake(void **state)
{
	static const struct change texts[] = {
		{"MÃ¼ller", "Müller"},
		{"CafÃ©", "Café"},
		{"OsnabrÃ¼ck Ã–l", "Osnabrück Öl"},
		{"Â© Example", "© Example"},
		{"L’Ã©tat", NULL}, /* half of it is right */
		{"BucureÈ™ti", "București"},
		{"ÐœÐ¾ÑÐºÐ²Ð°", NULL}, /* octets were lost */
		{"A â€” B", "A — B"},
		{"A â€“ B", "A – B"},
		{"Lâ€™Exemple", "L’Exemple"},
		{"â€œAâ€\xc2\x9d", "“A”"},
		{"â€œAâ€", "“A”"}, /* the last octet is in no set */
		{"Aâ€¦", "A…"},
		{"Łódź â€” GmbH", "Łódź — GmbH"},
		{"ООО â€žПримерâ€œ", "ООО „Пример“"},
		{"MÃƒÂ¼ller", "Müller"}, /* twice */
		{"100 €", NULL},
		{"â€", "”"},
		{"Château €", NULL},
		{"CAFÉ®", NULL},
		{"CAFÉ™ Ltd", NULL},
		{"SÃO PAULO", NULL},
		{"ÂNGELA", NULL},
		{"Société « Générale »", NULL},
		{"東京", NULL},
		{"plain", NULL},
		{"B\xff", NULL},
	};
	uint8_t out[ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_change(&texts[i], out,
			mojibake_undo(slice_text(texts[i].text), out));
}

/* --- entities ------------------------------------------------------------- */

static void
test_entities(void **state)
{
	static const struct change texts[] = {
		{"A &amp; B", "A & B"},
		{"M&uuml;ller &Auml;pfel", "Müller Äpfel"},
		{"&#38;&#x26;&#X26;", "&&&"},
		{"&euro;&trade;&nbsp;", "€™\xc2\xa0"},
		{"&yuml;&Scaron;", "ÿŠ"},
		{"R&D; AT&T; &amp A & B;", "R&D; AT&T; &amp A & B;"},
		{"&#0;&#xd800;&#x110000;&#;&#x;&#99999999999;",
			"&#0;&#xd800;&#x110000;&#;&#x;&#99999999999;"},
		{"&AMP;&ampersand;", "&AMP;&ampersand;"},
		{"&", "&"},
		{"&#xG;", "&#xG;"},
	};
	uint8_t out[ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_change(&texts[i], out,
			entity_resolve(slice_text(texts[i].text), out));
}

static void
test_entity_is_found_where_it_stands(void **state)
{
	struct slice text = slice_text("R&D; &lt;b>");
	struct slice at;
	uint32_t c;

	(void)state;
	assert_true(entity_find(text, &at, &c));
	assert_ptr_equal(at.p, text.p + 5);
	assert_int_equal(at.n, 4);
	assert_int_equal(c, '<');
	assert_false(entity_find(slice_text("R&D;"), &at, &c));
}

/* --- variables ------------------------------------------------------------ */

static void
test_variables(void **state)
{
	static const struct change texts[] = {
		{"www.${DOMAIN}", "${DOMAIN}"},
		{"$(hostname -f).example", "$(hostname -f)"},
		{"a $(open {{ b }}", "{{ b }}"},
		{"`hostname`", "`hostname`"},
		{"$ENV::HOST x", "$ENV::HOST"},
		{"$HOSTNAME", "$HOSTNAME"},
		{"%COMPUTERNAME%", "%COMPUTERNAME%"},
		{"x %Name% y", "%Name%"},
		{"<your name>", "<your name>"},
		{"Ca$h", NULL},
		{"$5", NULL},
		{"$HOSTNAME Ltd", NULL},
		{"M%C3%BCller", NULL},
		{"100% Wool 50%", NULL},
		{"%20of%", NULL},
		{"O`zbekiston Ta`lim", NULL},
		{"`a`b", NULL},
		{"<b>bold</b>", NULL},
		{"<>", NULL},
		{"${}", NULL},
		{"${", NULL},
		{"a b `id`.", "`id`"},
		{"9`id`", NULL},
		{"$A", NULL},
		{"$9A", NULL},
		{"a$HOME", NULL},
		{"%ABC", NULL},
		{"%ABC ", NULL},
		{"%AB%", NULL},
		{"%_AB%", "%_AB%"},
		{"a <name>", NULL},
		{"<name> a", NULL},
		{"<alice@example.com>", NULL},
		{"<alice@example>", "<alice@example>"},
		{"<@example.com>", "<@example.com>"},
		{"<alice@>", "<alice@>"},
		{"<mail to a@b.example>", "<mail to a@b.example>"},
		{"", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct slice found = variable_find(slice_text(texts[i].text));

		assert_change(&texts[i], found.p, found.n);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_next_takes_what_is_no_utf8),
		cmocka_unit_test(test_last_is_what_next_ends_with),
		cmocka_unit_test(test_properties),
		cmocka_unit_test(test_invisible),
		cmocka_unit_test(test_mixed_words),
		cmocka_unit_test(test_normalize),
		cmocka_unit_test(test_normalize_tells_what_does_not_fit),
		cmocka_unit_test(test_mojibake),
		cmocka_unit_test(test_entities),
		cmocka_unit_test(test_entity_is_found_where_it_stands),
		cmocka_unit_test(test_variables),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
