/* The budget of big-number work. SPDX-License-Identifier: MIT */
#include "base/work.h"

#include "testing.h"

static void
test_there_is_no_bound_before_and_after(void **state)
{
	(void)state;
	assert_true(work_take(UINT64_MAX));
	work_begin(1, 1, 0);
	assert_false(work_take(UINT64_MAX));
	work_end();
	assert_true(work_take(UINT64_MAX));
	assert_false(work_was_refused());
}

static void
test_a_request_has_its_own_bound(void **state)
{
	(void)state;
	work_begin(100, 30, 0);
	assert_true(work_take(20));
	assert_false(work_take(11));
	assert_true(work_was_refused());
	assert_true(work_take(10)); /* what was refused was not taken */
	work_next_request();
	assert_false(work_was_refused());
	assert_true(work_take(30));
	work_end();
}

static void
test_all_requests_share_that_of_the_input(void **state)
{
	(void)state;
	work_begin(50, 30, 0);
	assert_true(work_take(30));
	work_next_request();
	assert_false(work_take(21));
	assert_true(work_take(20));
	work_next_request();
	assert_false(work_was_refused());
	assert_false(work_take(1));
	assert_true(work_was_refused());
	work_end();
}

static void
test_what_is_spared_is_a_budget_of_its_own(void **state)
{
	(void)state;
	assert_true(work_take_spare(UINT64_MAX)); /* without a bound */
	work_begin(10, 10, 5);
	assert_true(work_take_spare(3));
	assert_true(work_take(10));
	work_next_request();
	assert_false(work_take_spare(3));
	assert_false(work_was_refused());
	assert_true(work_take_spare(2));
	work_end();
}

static void
test_each_input_has_a_number(void **state)
{
	uint64_t first;

	(void)state;
	assert_int_equal(work_input_number(), 0);
	work_begin(1, 1, 0);
	first = work_input_number();
	work_next_request();
	assert_int_equal(work_input_number(), first);
	work_end();
	assert_int_equal(work_input_number(), 0);
	work_begin(1, 1, 0);
	assert_true(work_input_number() != first);
	work_end();
}

/* Longer numbers cost more, by their squares and by the exponent. */
static void
test_costs_grow_with_the_numbers(void **state)
{
	(void)state;
	assert_int_equal(work_of_power(64, 2), 5);
	assert_int_equal(work_of_power(65, 2), 20);
	assert_int_equal(work_of_power(2048, 17), 32 * 32 * 17 * 5 / 2);
	assert_int_equal(
		work_of_power(4096, 4096), 8 * work_of_power(2048, 2048));
	assert_int_equal(work_of_prime_test(512), 4 * work_of_power(512, 512));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_there_is_no_bound_before_and_after),
		cmocka_unit_test(test_a_request_has_its_own_bound),
		cmocka_unit_test(test_all_requests_share_that_of_the_input),
		cmocka_unit_test(test_what_is_spared_is_a_budget_of_its_own),
		cmocka_unit_test(test_each_input_has_a_number),
		cmocka_unit_test(test_costs_grow_with_the_numbers),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
