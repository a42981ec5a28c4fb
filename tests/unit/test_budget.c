/* What one call may take, and how another thread ends it: what a call that was
 * ended answers is never a report that looks whole.
 * SPDX-License-Identifier: MIT */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

#include "results/results.h"
#include "testing_linter.h"

static char octets[1 << 16];

/* Reads a file of the corpus; how many octets it has. */
static size_t
read_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t n;

	assert_non_null(file);
	n = fread(octets, 1, sizeof(octets), file);
	(void)fclose(file);
	return n;
}

static void
assert_ended(bool answer, enum csrlint_outcome outcome)
{
	assert_false(answer);
	assert_int_equal(csrlint_report_outcome(report), outcome);
	assert_int_equal(csrlint_report_count(report), 0);
	assert_false(csrlint_ran_out_of_memory());
}

static size_t
count_findings(void)
{
	size_t count = 0;

	for (size_t i = 0; i < csrlint_report_count(report); i++)
		count += csrlint_request_finding_count(
			csrlint_report_request(report, i));
	return count;
}

/* The smallest budget of a kind that reaches for the octets; all that are
 * smaller end the call. */
static void
assert_budget(enum csrlint_budget what, size_t n, uint64_t reaches)
{
	assert_true(csrlint_report_set_budget(report, what, reaches - 1));
	assert_ended(
		csrlint_lint(linter, octets, n, report), CSRLINT_OVER_BUDGET);
	assert_true(csrlint_report_set_budget(report, what, 0));
	assert_ended(
		csrlint_lint(linter, octets, n, report), CSRLINT_OVER_BUDGET);
	for (int i = 0; i < 2; i++) { /* each call has it anew */
		assert_true(csrlint_report_set_budget(report, what, reaches));
		assert_true(csrlint_lint(linter, octets, n, report));
		assert_int_equal(csrlint_report_outcome(report), CSRLINT_DONE);
		assert_int_equal(csrlint_report_count(report), 1);
	}
	assert_true(csrlint_report_set_budget(report, what, UINT64_MAX));
}

static void
test_octets_are_counted(void **state)
{
	const size_t n = read_file("corpus/mistakes.csr");

	(void)state;
	assert_budget(CSRLINT_OCTETS, n, n);
}

static void
test_findings_are_counted(void **state)
{
	const size_t n = read_file("corpus/mistakes.csr");

	(void)state;
	assert_true(csrlint_lint(linter, octets, n, report));
	assert_true(count_findings() > 1);
	assert_budget(CSRLINT_FINDINGS, n, count_findings());
}

static void
test_elements_are_counted(void **state)
{
	const size_t n = read_file("corpus/mistakes.csr");
	uint64_t reaches = 1;

	(void)state;
	for (; reaches < 1000; reaches++) {
		assert_true(csrlint_report_set_budget(
			report, CSRLINT_ELEMENTS, reaches));
		if (csrlint_lint(linter, octets, n, report))
			break;
	}
	assert_within(reaches, 20, 200);
	assert_budget(CSRLINT_ELEMENTS, n, reaches);
}

static bool
has_finding(const char *id)
{
	const struct csrlint_request *request =
		csrlint_report_request(report, 0);

	for (size_t i = 0; i < csrlint_request_finding_count(request); i++)
		if (strcmp(csrlint_rule_id(csrlint_finding_rule(
				   csrlint_request_finding(request, i))),
			    id) == 0)
			return true;
	return false;
}

static void
test_work_that_is_used_up_is_told(void **state)
{
	const size_t n = read_file("corpus/good-rsa2048.csr");

	(void)state;
	assert_true(csrlint_report_set_budget(report, CSRLINT_WORK, 0));
	assert_true(csrlint_lint(linter, octets, n, report));
	assert_int_equal(
		csrlint_request_signature(csrlint_report_request(report, 0)),
		CSRLINT_NOT_CHECKED);
	assert_true(has_finding("input-work-exceeded"));
	assert_true(csrlint_report_set_budget(report, CSRLINT_WORK, 1));
	assert_true(csrlint_lint(linter, octets, n, report));
	assert_int_equal(
		csrlint_request_signature(csrlint_report_request(report, 0)),
		CSRLINT_VALID);
	assert_false(has_finding("input-work-exceeded"));
	assert_true(
		csrlint_report_set_budget(report, CSRLINT_WORK, UINT64_MAX));
}

static void
test_no_other_budget_is_known(void **state)
{
	(void)state;
	assert_false(csrlint_report_set_budget(
		report, (enum csrlint_budget)(CSRLINT_FINDINGS + 1), 1));
}

static void
test_what_was_cancelled_before_it_began_ends(void **state)
{
	const size_t n = read_file("corpus/good-rsa2048.csr");

	(void)state;
	csrlint_report_cancel(report);
	for (int i = 0; i < 2; i++)
		assert_ended(csrlint_lint(linter, octets, n, report),
			CSRLINT_CANCELLED);
	csrlint_report_resume(report);
	assert_true(csrlint_lint(linter, octets, n, report));
	assert_int_equal(csrlint_report_outcome(report), CSRLINT_DONE);
	assert_int_equal(csrlint_report_count(report), 1);
}

static void
test_a_set_is_cancelled_to_its_end(void **state)
{
	const size_t n = read_file("corpus/good-rsa2048.csr");
	struct csrlint_set *set = csrlint_set_new(linter);

	(void)state;
	assert_non_null(set);
	assert_true(csrlint_set_lint(set, "a", octets, n, report));
	csrlint_report_cancel(report);
	assert_ended(csrlint_set_lint(set, "b", octets, n, report),
		CSRLINT_CANCELLED);
	csrlint_report_resume(report);
	assert_true(csrlint_set_lint(set, "c", octets, n, report));
	csrlint_report_cancel(report);
	assert_ended(csrlint_set_finish(set, report), CSRLINT_CANCELLED);
	csrlint_report_resume(report);
	csrlint_set_free(set);
}

/* --- threads ----------------------------------------------------------------
 */

/* A search that never ends, as no time passes in it. */
static uint64_t
no_time(void *context)
{
	(void)context;
	return 0;
}

static atomic_bool is_searching;

static void
note_search(void *context, const char *step, unsigned int percent)
{
	(void)context;
	(void)percent;
	if (step != NULL)
		atomic_store(&is_searching, true);
}

static void *
cancel_once_searching(void *context)
{
	while (!atomic_load(&is_searching))
		;
	csrlint_report_cancel(context);
	return NULL;
}

static void
test_a_search_without_end_is_cancelled_by_another_thread(void **state)
{
	const size_t n = read_file("corpus/good-rsa2048.csr");
	pthread_t other;

	(void)state;
	csrlint_set_deep_progress(linter, note_search, NULL);
	assert_true(csrlint_set_deep(linter, UINT64_MAX, no_time, NULL));
	assert_int_equal(
		pthread_create(&other, NULL, cancel_once_searching, report), 0);
	assert_ended(
		csrlint_lint(linter, octets, n, report), CSRLINT_CANCELLED);
	assert_int_equal(pthread_join(other, NULL), 0);
	csrlint_report_resume(report);
	assert_true(csrlint_set_deep(linter, 0, NULL, NULL));
	assert_true(csrlint_lint(linter, octets, n, report));
}

/* A thread that lints into a report of its own. */
struct caller {
	struct csrlint_report *own;
	size_t n;
	int ended; /* calls that were cancelled */
};

static void *
lint_often(void *context)
{
	struct caller *caller = context;

	for (int i = 0; i < 200; i++)
		if (!csrlint_lint(linter, octets, caller->n, caller->own)) {
			caller->ended++;
			if (csrlint_report_count(caller->own) != 0)
				caller->ended = -1000;
		}
	return NULL;
}

static void
test_one_report_is_cancelled_alone(void **state)
{
	const size_t n = read_file("corpus/good-ed25519.csr");
	struct caller callers[2] = {
		{csrlint_report_new(), n, 0}, {csrlint_report_new(), n, 0}};
	pthread_t threads[2];

	(void)state;
	csrlint_report_cancel(callers[1].own);
	for (int i = 0; i < 2; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, lint_often,
					 &callers[i]),
			0);
	for (int i = 0; i < 2; i++)
		assert_int_equal(pthread_join(threads[i], NULL), 0);
	assert_int_equal(callers[0].ended, 0);
	assert_int_equal(callers[1].ended, 200);
	for (int i = 0; i < 2; i++)
		csrlint_report_free(callers[i].own);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_octets_are_counted),
		cmocka_unit_test(test_findings_are_counted),
		cmocka_unit_test(test_elements_are_counted),
		cmocka_unit_test(test_work_that_is_used_up_is_told),
		cmocka_unit_test(test_no_other_budget_is_known),
		cmocka_unit_test(test_what_was_cancelled_before_it_began_ends),
		cmocka_unit_test(test_a_set_is_cancelled_to_its_end),
		cmocka_unit_test(
			test_a_search_without_end_is_cancelled_by_another_thread),
		cmocka_unit_test(test_one_report_is_cancelled_alone),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_all, close_all);
}
