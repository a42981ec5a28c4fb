/* Days as people write them, and as clocks count. SPDX-License-Identifier: MIT
 */
#include "cli/day.h"

#include <time.h>

#include "testing.h"

enum { SECONDS_A_DAY = 86400 };

static const int64_t behind_9999 = INT64_C(253402300800);

/* What the C library makes of it. */
static uint32_t
by_gmtime(int64_t seconds)
{
	const time_t when = (time_t)seconds;
	struct tm day;

	assert_non_null(gmtime_r(&when, &day));
	return (uint32_t)(day.tm_year + 1900) * 10000 +
		(uint32_t)(day.tm_mon + 1) * 100 + (uint32_t)day.tm_mday;
}

static void
test_each_day_is_that_of_the_c_library(void **state)
{
	const int64_t end = sizeof(time_t) > sizeof(int32_t)
		? INT64_C(600) * 366 * SECONDS_A_DAY
		: INT32_MAX - SECONDS_A_DAY;

	(void)state;
	for (int64_t first = 0; first < end; first += SECONDS_A_DAY) {
		const int64_t last = first + SECONDS_A_DAY - 1;

		assert_int_equal(day_of(first), by_gmtime(first));
		assert_int_equal(day_of(last), by_gmtime(last));
	}
}

static void
test_days_have_four_digits_of_the_year(void **state)
{
	(void)state;
	assert_int_equal(day_of(behind_9999 - 1), 99991231);
	assert_int_equal(day_of(behind_9999), 0);
	assert_int_equal(day_of(INT64_MAX), 0);
	assert_int_equal(day_of(-1), 0);
	assert_int_equal(day_of(INT64_MIN), 0);
}

static void
test_days_are_read_in_their_form_alone(void **state)
{
	static const char *const others[] = {"", "2027-03-3", "2027-03-310",
		"2027/03/31", "2027-03/31", "2027-0a-31", "20a7-03-31",
		"2027-03-3:", "2027-03-00", "2027-00-31", "2027-13-01",
		"2027-03-32", "-027-03-31"};

	(void)state;
	assert_int_equal(day_read("2027-03-31"), 20270331);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (day_read(others[i]) != 0)
			fail_msg("%s is a day", others[i]);
}

static void
test_today_is_a_day(void **state)
{
	(void)state;
	assert_in_range(day_today(), 20261101, 99991231);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_day_is_that_of_the_c_library),
		cmocka_unit_test(test_days_have_four_digits_of_the_year),
		cmocka_unit_test(test_days_are_read_in_their_form_alone),
		cmocka_unit_test(test_today_is_a_day),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
