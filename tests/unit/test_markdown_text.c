/* Text of others in Markdown. SPDX-License-Identifier: MIT */
#include "testing.h"

#include "report/markdown_text.h"

static void
check_prose(const char *text, const char *expected)
{
	static struct sink out;

	out.n = 0;
	markdown_prose(&out, text);
	sink_char(&out, '\0');
	assert_string_equal(out.octets, expected);
}

/* A page makes links of some words by itself; marks around them are no code. */
static void
test_words_that_would_be_links_are_code(void **state)
{
	(void)state;
	check_prose("plain words", "plain words");
	check_prose("see example.org.", "see `example.org`.");
	check_prose("(PKCS#8),", "\\(`PKCS#8`\\),");
	check_prose("\"https://a\": no", "\"`https://a`\"\\: no");
	check_prose("'@all'", "'`@all`'");
	check_prose("SHA-1", "`SHA-1`");
	check_prose("#", "`#`");
}

static void
test_marks_alone_are_text(void **state)
{
	(void)state;
	check_prose("...", "...");
	check_prose("(.)", "\\(.\\)");
	check_prose("", "");
}

static void
test_nothing_ends_what_holds_it(void **state)
{
	(void)state;
	check_prose("a|b", "a&#124;b");
	check_prose("a.b|c", "`a.b`&#124;`c`");
	check_prose("`a.b", "`` `a.b ``");
	check_prose("<b>*x*_y_", "\\<b\\>\\*x\\*\\_y\\_");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words_that_would_be_links_are_code),
		cmocka_unit_test(test_marks_alone_are_text),
		cmocka_unit_test(test_nothing_ends_what_holds_it),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
