/* Work that several threads share. SPDX-License-Identifier: MIT */
#include "base/cancel.h"
#include "keys/workers.h"

#include <pthread.h>
#include <time.h>

#include "testing.h"

enum { TASKS = 100, PATIENCE_SECONDS = 20 };

/* What the tasks of one run leave behind. */
struct run {
	pthread_mutex_t lock;
	pthread_cond_t met;
	unsigned int calls[TASKS];
	unsigned int started;
	unsigned int elsewhere; /* calls in a thread that is not this one */
	pthread_t caller;
};

static void
begin(struct run *run)
{
	*run = (struct run){.started = 0};
	assert_int_equal(pthread_mutex_init(&run->lock, NULL), 0);
	assert_int_equal(pthread_cond_init(&run->met, NULL), 0);
	run->caller = pthread_self();
}

static void
end(struct run *run)
{
	(void)pthread_cond_destroy(&run->met);
	(void)pthread_mutex_destroy(&run->lock);
}

static void
count(void *context, size_t index)
{
	struct run *run = context;

	(void)pthread_mutex_lock(&run->lock);
	run->calls[index]++;
	run->elsewhere += !pthread_equal(run->caller, pthread_self());
	(void)pthread_mutex_unlock(&run->lock);
}

static void
test_each_piece_is_done_once(void **state)
{
	(void)state;
	for (size_t threads = 0; threads <= 9; threads += 3) {
		struct run run;

		begin(&run);
		assert_true(workers_run(threads, TASKS, count, &run));
		for (size_t i = 0; i < TASKS; i++)
			assert_int_equal(run.calls[i], 1);
		end(&run);
	}
}

/* More threads than a process may have are not tried. */
static void
test_threads_are_bounded(void **state)
{
	struct run run;

	(void)state;
	begin(&run);
	assert_true(workers_run(SIZE_MAX, TASKS, count, &run));
	for (size_t i = 0; i < TASKS; i++)
		assert_int_equal(run.calls[i], 1);
	end(&run);
}

static void
test_one_thread_is_the_caller(void **state)
{
	struct run run;

	(void)state;
	begin(&run);
	assert_true(workers_run(1, TASKS, count, &run));
	assert_true(workers_run(8, 1, count, &run));
	assert_int_equal(run.elsewhere, 0);
	end(&run);
}

/* Goes on when the other one has begun. */
static void
meet(void *context, size_t index)
{
	struct run *run = context;
	struct timespec until;

	(void)clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += PATIENCE_SECONDS;
	(void)pthread_mutex_lock(&run->lock);
	run->started++;
	(void)pthread_cond_broadcast(&run->met);
	while (run->started < 2 &&
		pthread_cond_timedwait(&run->met, &run->lock, &until) == 0)
		;
	run->calls[index] = run->started;
	(void)pthread_mutex_unlock(&run->lock);
}

static void
test_two_threads_work_at_the_same_time(void **state)
{
	struct run run;

	(void)state;
	begin(&run);
	assert_true(workers_run(2, 2, meet, &run));
	assert_int_equal(run.calls[0], 2);
	assert_int_equal(run.calls[1], 2);
	end(&run);
}

/* Ends the work with its tenth piece, whoever does that. */
static atomic_bool is_ended;

static void
end_at_ten(void *context, size_t index)
{
	count(context, index);
	if (index == 9)
		atomic_store(&is_ended, true);
}

static void
test_cancelled_work_ends(void **state)
{
	(void)state;
	cancel_heed(&is_ended);
	for (size_t threads = 1; threads <= 4; threads += 3) {
		struct run run;
		size_t calls = 0;

		begin(&run);
		atomic_store(&is_ended, false);
		assert_false(workers_run(threads, TASKS, end_at_ten, &run));
		for (size_t i = 0; i < TASKS; i++)
			calls += (size_t)run.calls[i];
		assert_within(calls, 10, 10 + threads - 1);
		end(&run);
	}
	cancel_heed(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_piece_is_done_once),
		cmocka_unit_test(test_threads_are_bounded),
		cmocka_unit_test(test_one_thread_is_the_caller),
		cmocka_unit_test(test_two_threads_work_at_the_same_time),
		cmocka_unit_test(test_cancelled_work_ends),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
