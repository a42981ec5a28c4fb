/* The tables of characters in names/: Windows-1252 as the C library has it,
 * and those entities of HTML whose names say what they are composed of.
 * SPDX-License-Identifier: MIT */
#include "test_constants.h"

#include <uniconv.h>
#include <uninorm.h>

#include "base/unicode.h"
#include "names/entity.h"
#include "names/mojibake.h"

/* --- Windows-1252 ------------------------------------------------------------
 */

/* UTF-8 of what the octet is in Windows-1252; its octets, 0: nothing. */
static size_t
convert(uint8_t octet, uint8_t out[6])
{
	const char in = (char)octet;
	size_t n = 6;

	if (u8_conv_from_encoding(
		    "CP1252", iconveh_error, &in, 1, NULL, out, &n) != out)
		return 0;
	return n;
}

/* C3 and the octet are UTF-8; read as Windows-1252, a "Ã" and that. */
static void
test_windows_1252_is_that_of_the_c_library(void **state)
{
	(void)state;
	for (unsigned octet = 0x80; octet < 0xa0; octet++) {
		uint8_t damaged[2 + 6] = {0xc3, 0x83};
		uint8_t undone[sizeof damaged];
		size_t n = convert((uint8_t)octet, damaged + 2);

		if (n == 0)
			continue;
		n = mojibake_undo((struct slice){damaged, 2 + n}, undone);
		assert_int_equal(n, 2);
		assert_int_equal(undone[0], 0xc3);
		assert_int_equal(undone[1], octet);
		recomputed++;
	}
	if (recomputed == 0)
		skip(); /* the C library does not have it */
	assert_recomputed("characters of Windows-1252", 27);
}

/* --- entities ----------------------------------------------------------------
 */

static const struct {
	const char *suffix;
	ucs4_t mark;
} marks[] = {
	{"grave", 0x300},
	{"acute", 0x301},
	{"circ", 0x302},
	{"tilde", 0x303},
	{"uml", 0x308},
	{"ring", 0x30a},
	{"caron", 0x30c},
	{"cedil", 0x327},
};

/* The character that "&Agrave;" stands for; 0: there is no such entity. */
static uint32_t
resolve(char letter, const char *suffix)
{
	char text[16];
	struct slice at;
	uint32_t c;

	snprintf(text, sizeof text, "&%c%s;", letter, suffix);
	return entity_find(slice_text(text), &at, &c) ? c : 0;
}

/* 53 of Latin-1 (Agrave to yuml), and Yuml, Scaron and scaron. */
static void
test_entities_are_their_letters_and_marks(void **state)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz";

	(void)state;
	for (const char *letter = letters; *letter != '\0'; letter++)
		for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
			uint32_t c = resolve(*letter, marks[i].suffix);

			if (c == 0)
				continue;
			assert_int_equal(c,
				uc_composition((ucs4_t)*letter, marks[i].mark));
			recomputed++;
		}
	assert_recomputed("entities", 53 + 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_windows_1252_is_that_of_the_c_library),
		TEST(test_entities_are_their_letters_and_marks),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
