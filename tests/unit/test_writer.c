/* Reports into a sink: each format is whole, a sink that fails is told and left
 * alone, and names are harmless whoever forgot to escape them.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "csrlint.h"
#include "testing.h"

/* A sink that takes so many octets, and keeps them. */
struct trough {
	size_t room;
	size_t calls_after_failure;
	bool failed;
	char *text; /* NUL-terminated */
	size_t n;
};

static bool
pour(void *context, const void *octets, size_t n)
{
	struct trough *trough = context;
	char *bigger;

	trough->calls_after_failure += trough->failed;
	if (n > trough->room - trough->n) {
		trough->failed = true;
		return false;
	}
	assert_true(n > 0);
	bigger = realloc(trough->text, trough->n + n + 1);
	assert_non_null(bigger);
	memcpy(bigger + trough->n, octets, n);
	trough->text = bigger;
	trough->n += n;
	bigger[trough->n] = '\0';
	return true;
}

static const char junk[] = "this is no request\n";

struct fixture {
	struct csrlint *linter;
	struct csrlint_report *report;
};

static struct fixture
set_up(void)
{
	struct fixture fixture = {csrlint_new(), csrlint_report_new()};

	assert_non_null(fixture.linter);
	assert_non_null(fixture.report);
	assert_true(csrlint_lint(
		fixture.linter, junk, strlen(junk), fixture.report));
	return fixture;
}

static void
tear_down(struct fixture *fixture)
{
	csrlint_report_free(fixture->report);
	csrlint_free(fixture->linter);
}

static void
test_there_are_formats(void **state)
{
	(void)state;
	assert_string_equal(csrlint_format_name(0), "text");
	for (size_t i = 0; csrlint_format_name(i) != NULL; i++)
		assert_true(i < 100);
	assert_true(csrlint_format_suggests("text"));
	assert_false(csrlint_format_suggests("json"));
	assert_false(csrlint_format_suggests("none such"));
}

static void
test_no_writer_of_no_format(void **state)
{
	struct fixture fixture = set_up();
	struct trough trough = {.room = SIZE_MAX};

	(void)state;
	assert_null(
		csrlint_writer_new(fixture.linter, "nosuch", pour, &trough));
	assert_false(csrlint_write(
		fixture.linter, "a", fixture.report, "nosuch", pour, &trough));
	assert_false(csrlint_ran_out_of_memory());
	csrlint_writer_free(NULL);
	tear_down(&fixture);
}

static void
test_one_call_writes_all(void **state)
{
	struct fixture fixture = set_up();
	const char *format;

	(void)state;
	for (size_t i = 0; (format = csrlint_format_name(i)) != NULL; i++) {
		struct trough trough = {.room = SIZE_MAX};

		assert_true(csrlint_write(fixture.linter, "a.csr",
			fixture.report, format, pour, &trough));
		assert_non_null(trough.text);
		assert_non_null(strstr(trough.text, "a.csr"));
		assert_int_equal(trough.text[trough.n - 1], '\n');
		free(trough.text);
	}
	tear_down(&fixture);
}

/* With one octet less each time. */
static void
test_a_sink_that_fails_is_told_and_left_alone(void **state)
{
	struct fixture fixture = set_up();
	const char *format;

	(void)state;
	for (size_t i = 0; (format = csrlint_format_name(i)) != NULL; i++) {
		struct trough whole = {.room = SIZE_MAX};
		size_t step;

		assert_true(csrlint_write(fixture.linter, "a.csr",
			fixture.report, format, pour, &whole));
		step = whole.n > 4000 ? whole.n / 97 : 13;
		for (size_t room = 0; room < whole.n; room += step) {
			struct trough trough = {.room = room};

			assert_false(csrlint_write(fixture.linter, "a.csr",
				fixture.report, format, pour, &trough));
			assert_false(csrlint_ran_out_of_memory());
			assert_int_equal(trough.calls_after_failure, 0);
			free(trough.text);
		}
		free(whole.text);
	}
	tear_down(&fixture);
}

/* Also where the caller does not look at what it is answered. */
static void
test_nothing_comes_behind_a_failure(void **state)
{
	struct fixture fixture = set_up();
	const char *format;

	(void)state;
	for (size_t i = 0; (format = csrlint_format_name(i)) != NULL; i++) {
		struct trough trough = {.room = 0};
		struct csrlint_writer *writer = csrlint_writer_new(
			fixture.linter, format, pour, &trough);

		assert_non_null(writer);
		(void)csrlint_writer_begin(writer);
		(void)csrlint_writer_add(writer, "a", fixture.report);
		(void)csrlint_writer_unread(writer, "b", "gone");
		assert_false(csrlint_writer_end(writer));
		assert_int_equal(trough.calls_after_failure, 0);
		csrlint_writer_free(writer);
	}
	tear_down(&fixture);
}

static void
test_a_run_may_be_given_up(void **state)
{
	struct fixture fixture = set_up();
	const char *format;

	(void)state;
	for (size_t i = 0; (format = csrlint_format_name(i)) != NULL; i++) {
		struct trough trough = {.room = SIZE_MAX};
		struct csrlint_writer *writer = csrlint_writer_new(
			fixture.linter, format, pour, &trough);

		assert_true(csrlint_writer_begin(writer));
		assert_true(csrlint_writer_add(writer, "a", fixture.report));
		assert_true(csrlint_writer_unread(writer, "b", "gone"));
		csrlint_writer_free(writer);
		free(trough.text);
	}
	tear_down(&fixture);
}

static void
test_names_are_harmless_once_and_twice(void **state)
{
	static const char name[] = "a\n\x1b[1m\\b";
	struct fixture fixture = set_up();
	struct trough once = {.room = SIZE_MAX};
	struct trough again = {.room = SIZE_MAX};
	char *escaped = csrlint_escape(name);

	(void)state;
	assert_string_equal(escaped, "a\\x0A\\x1B[1m\\x5Cb");
	assert_true(csrlint_write(
		fixture.linter, name, fixture.report, "short", pour, &once));
	assert_memory_equal(once.text, "a\\x0A\\x1B[1m\\b:1:1: ", 20);
	assert_true(csrlint_write(fixture.linter, escaped, fixture.report,
		"short", pour, &again));
	assert_memory_equal(again.text, "a\\x0A\\x1B[1m\\x5Cb:1:1: ", 23);
	free(once.text);
	free(again.text);
	free(escaped);
	tear_down(&fixture);
}

static void
test_lists_are_written(void **state)
{
	struct fixture fixture = set_up();
	struct trough trough = {.room = SIZE_MAX};
	struct csrlint_writer *writer =
		csrlint_writer_new(fixture.linter, "json", pour, &trough);

	(void)state;
	assert_true(csrlint_write_profiles(writer));
	assert_non_null(strstr(trough.text, "{\"name\":\"tls\""));
	assert_true(csrlint_write_explanation(
		writer, csrlint_rule_find(fixture.linter, "country-uk")));
	assert_non_null(strstr(trough.text, "{\"id\":\"country-uk\""));
	assert_true(csrlint_write_version(writer, NULL));
	assert_non_null(strstr(trough.text, "\"sandbox\":null"));
	assert_true(csrlint_write_settings(writer));
	assert_non_null(strstr(trough.text, "[limits]"));
	csrlint_writer_free(writer);
	free(trough.text);
	tear_down(&fixture);
}

static void
test_fingerprints_depend_on_the_file_where_there_is_no_key(void **state)
{
	struct fixture fixture = set_up();
	const struct csrlint_finding *finding = csrlint_request_finding(
		csrlint_report_request(fixture.report, 0), 0);
	char a[CSRLINT_FINGERPRINT_ROOM];
	char b[CSRLINT_FINGERPRINT_ROOM];

	(void)state;
	csrlint_finding_fingerprint(finding, "a", a);
	csrlint_finding_fingerprint(finding, "b", b);
	assert_int_equal(strlen(a), 64);
	assert_int_equal(strspn(a, "0123456789abcdef"), 64);
	assert_string_not_equal(a, b);
	csrlint_finding_fingerprint(finding, "a", b);
	assert_string_equal(a, b);
	tear_down(&fixture);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_there_are_formats),
		cmocka_unit_test(test_no_writer_of_no_format),
		cmocka_unit_test(test_one_call_writes_all),
		cmocka_unit_test(test_a_sink_that_fails_is_told_and_left_alone),
		cmocka_unit_test(test_nothing_comes_behind_a_failure),
		cmocka_unit_test(test_a_run_may_be_given_up),
		cmocka_unit_test(test_names_are_harmless_once_and_twice),
		cmocka_unit_test(test_lists_are_written),
		cmocka_unit_test(
			test_fingerprints_depend_on_the_file_where_there_is_no_key),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
