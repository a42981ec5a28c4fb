/* Dates as people write them: base/calendar.h. SPDX-License-Identifier: MIT */
#include "testing.h"

#include <stdio.h>

#include "base/calendar.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct date_case {
	const char *text;
	const char *expected; /* "2020-00-00": not certain; NULL: no date */
	bool is_iso;
};

static void
test_dates_are_read_in_every_form(void **state)
{
	static const struct date_case cases[] = {
		{"2020-02-23", "2020-02-23", true},
		{"2020/02/01", "2020-02-01", false},
		{"2020.02.01", "2020-02-01", false},
		{"2020 02 01", "2020-02-01", false},
		{"2020-2-3", "2020-02-03", false},
		{"2020-23-02", "2020-02-23", false},
		{"2020-02-23T00:00:00Z", "2020-02-23", false},
		{"2020-02-23 12:30", "2020-02-23", false},
		{"23.02.2020", "2020-02-23", false},
		{"3.2.2020", "2020-02-03", false},
		{"03.02.2020", "2020-02-03", false},
		{"23. 2. 2020", "2020-02-23", false},
		{"23/02/2020", "2020-02-23", false},
		{"02/23/2020", "2020-02-23", false},
		{"02-23-2020", "2020-02-23", false},
		{"02/02/2020", "2020-02-02", false},
		{"02/03/2020", "2020-00-00", false},
		{"02-03-2020", "2020-00-00", false},
		{"23 Feb 2020", "2020-02-23", false},
		{"23-Feb-2020", "2020-02-23", false},
		{"23 FEBRUARY 2020", "2020-02-23", false},
		{"February 23, 2020", "2020-02-23", false},
		{"Feb 3 2020", "2020-02-03", false},
		{"1st March 2020", "2020-03-01", false},
		{"March 3rd, 2020", "2020-03-03", false},
		{"23. Februar 2020", "2020-02-23", false},
		{"23. Mai 2020", "2020-05-23", false},
		{"23 juillet 1901", "1901-07-23", false},
		{"23 de febrero de 2020", "2020-02-23", false},
		{"29.02.2020", "2020-02-29", false},
		{"29.02.2019", NULL, false}, {"31.04.2020", NULL, false},
		{"32.01.2020", NULL, false}, {"2020-13-13", NULL, false},
		{"0999-01-01", NULL, false}, {"3000-01-01", NULL, false},
		{"", NULL, false}, {"4711", NULL, false},
		{"1234567", NULL, false}, {"20200223", NULL, false},
		{"HRB 12345", NULL, false}, {"HRB 12/3/2020", NULL, false},
		{"12-34-5678", NULL, false}, {"01.02.20", NULL, false},
		{"Government Entity", NULL, false},
		{"Non-Commercial Entity", NULL, false},
		{"2020-02", NULL, false}, {"2020-02-23-1", NULL, false},
		{"1-2-3-2020", NULL, false}, {"99999-01-01", NULL, false},
		{"23022020", NULL, false}, {"5299.0012.3456", NULL, false},
		{"--", NULL, false}, {"-2020-02-23", NULL, false},
		{"2020Feb23", NULL, false}, {"2020-02-23Tnoon", NULL, false},
		{"2020-02-23T10", "2020-02-23", false},
		{"2020-02-23T1", NULL, false},
		{"2020-02-23X10:00", NULL, false},
		{"2000-02-29", "2000-02-29", true}, {"1900-02-29", NULL, false},
		{"2020-00-10", NULL, false}, {"2020-10-00", NULL, false},
		{"2020-02-March", NULL, false}, {"2020-02-123", NULL, false},
		{"123/2/2020", NULL, false}, {"1/123/2020", NULL, false},
		{"2020-02/23", "2020-02-23", false},
		{"2020/02-23", "2020-02-23", false},
		{"23 of February 2020", "2020-02-23", false},
		{"2nd of May 2020", "2020-05-02", false},
		{"4th July, 2020", "2020-07-04", false},
		{"4thJuly, 2020", NULL, false}, {"July 4th", NULL, false}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct calendar_date date = {.is_iso = false};
		char text[48] = "none";
		const char *expected =
			cases[i].expected == NULL ? "none" : cases[i].expected;

		if (calendar_read(slice_text(cases[i].text), &date))
			snprintf(text, sizeof(text), "%04u-%02u-%02u",
				date.year, date.month, date.day);
		if (strcmp(text, expected) != 0 ||
			date.is_iso != cases[i].is_iso)
			fail_msg("\"%s\" is %s%s", cases[i].text, text,
				date.is_iso ? ", in form" : "");
	}
}

static void
test_eight_digits_may_be_a_date(void **state)
{
	struct calendar_date date;

	(void)state;
	assert_true(calendar_read_digits(slice_text("20200223"), &date));
	assert_int_equal(date.month, 2);
	assert_int_equal(date.day, 23);
	assert_false(calendar_read_digits(slice_text("20201323"), &date));
	assert_false(calendar_read_digits(slice_text("12345678"), &date));
	assert_false(calendar_read_digits(slice_text("2020022"), &date));
	assert_false(calendar_read_digits(slice_text("2020022a"), &date));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dates_are_read_in_every_form),
		cmocka_unit_test(test_eight_digits_may_be_a_date),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
