/* Reports into a sink: each format is whole, a sink that fails is told and left
 * alone, and names are harmless whoever forgot to escape them.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
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

/* --- how formats for people look --- */

/* The report of text on a good request, by a writer that was told so. */
static char *
report_of(struct fixture *fixture, const char *format,
	void tell(struct csrlint_writer *, bool), bool wanted)
{
	struct trough trough = {.room = SIZE_MAX};
	struct csrlint_writer *writer =
		csrlint_writer_new(fixture->linter, format, pour, &trough);

	assert_non_null(writer);
	tell(writer, wanted);
	assert_true(csrlint_writer_begin(writer));
	assert_true(csrlint_writer_add(writer, "a.csr", fixture->report));
	assert_true(csrlint_writer_end(writer));
	csrlint_writer_free(writer);
	return trough.text != NULL ? trough.text : calloc(1, 1);
}

/* Whether the words stand in the report only where that was wanted, or only
 * where it was not. */
static void
assert_shown(struct fixture *fixture, void tell(struct csrlint_writer *, bool),
	const char *text, bool is_shown)
{
	for (int wanted = 0; wanted < 2; wanted++) {
		char *got = report_of(fixture, "text", tell, wanted != 0);

		assert_int_equal(
			strstr(got, text) != NULL, is_shown == (wanted != 0));
		free(got);
	}
}

static void
lint_file(struct fixture *fixture, const char *path)
{
	char octets[8192];
	FILE *file = fopen(path, "rb");
	size_t n;

	assert_non_null(file);
	n = fread(octets, 1, sizeof(octets), file);
	(void)fclose(file);
	assert_true(csrlint_lint(fixture->linter, octets, n, fixture->report));
}

static void
test_people_see_what_they_asked_for(void **state)
{
	struct fixture fixture = set_up();

	(void)state;
	assert_shown(&fixture, csrlint_writer_set_colour, "\x1b[", true);
	lint_file(&fixture, "corpus/mistakes.csr");
	assert_shown(&fixture, csrlint_writer_set_verbose, "info[eku-missing]",
		true);
	lint_file(&fixture, "corpus/base64url.csr");
	assert_shown(&fixture, csrlint_writer_set_quiet, "notice[", false);
	tear_down(&fixture);
}

static void
test_a_suggestion_is_written_as_commands_or_as_their_file(void **state)
{
	struct fixture fixture = set_up();
	char *commands, *file;

	(void)state;
	assert_true(csrlint_set_suggestions(fixture.linter, "certtool"));
	lint_file(&fixture, "corpus/mistakes.csr");
	commands =
		report_of(&fixture, "suggest", csrlint_writer_set_file, false);
	file = report_of(&fixture, "suggest", csrlint_writer_set_file, true);
	assert_non_null(strstr(commands, "certtool --generate-privkey"));
	assert_null(strstr(file, "certtool --generate-privkey"));
	assert_non_null(strstr(file, "country = "));
	free(commands);
	free(file);
	tear_down(&fixture);
}

static void
test_a_mend_is_told_for_a_tool(void **state)
{
	struct fixture fixture = set_up();

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct trough trough = {.room = SIZE_MAX};
		struct csrlint_writer *writer = csrlint_writer_new(
			fixture.linter, "text", pour, &trough);

		csrlint_writer_set_tool(writer, i == 0 ? NULL : "certtool");
		assert_true(csrlint_write_explanation(writer,
			csrlint_rule_find(fixture.linter, "country-uk")));
		assert_int_equal(strstr(trough.text, "certtool ") != NULL, i);
		csrlint_writer_free(writer);
		free(trough.text);
	}
	tear_down(&fixture);
}

static void
test_rules_are_listed_and_settings_say_where_they_come_from(void **state)
{
	struct fixture fixture = set_up();
	struct trough trough = {.room = SIZE_MAX};
	struct csrlint_writer *writer =
		csrlint_writer_new(fixture.linter, "text", pour, &trough);

	(void)state;
	assert_true(csrlint_write_rules(writer));
	for (size_t i = 0; i < csrlint_rule_count(fixture.linter); i++)
		assert_non_null(strstr(trough.text,
			csrlint_rule_id(csrlint_rule(fixture.linter, i))));
	csrlint_set_origin(fixture.linter, "our own file");
	assert_true(csrlint_set_limit(fixture.linter, "rsa-min-bits", 3072));
	trough.n = 0;
	assert_true(csrlint_write_settings(writer));
	assert_non_null(strstr(trough.text, "our own file"));
	csrlint_writer_free(writer);
	free(trough.text);
	tear_down(&fixture);
}

static void
test_a_record_is_told_with_its_number_and_key(void **state)
{
	static const char line[] = "a key\tMAA=\n";
	struct fixture fixture = set_up();
	struct trough trough = {.room = SIZE_MAX};
	struct csrlint_writer *writer =
		csrlint_writer_new(fixture.linter, "jsonl", pour, &trough);
	struct csrlint_records *records =
		csrlint_records_new(CSRLINT_RECORD_LINE, 1000);
	struct csrlint_record *record = csrlint_record_new();
	size_t n;

	(void)state;
	memcpy(csrlint_records_room(records, &n), line, sizeof(line) - 1);
	csrlint_records_add(records, sizeof(line) - 1);
	csrlint_records_end(records);
	assert_true(csrlint_records_next(records, record));
	assert_int_equal(csrlint_record_number(record), 1);
	assert_true(csrlint_writer_begin(writer));
	csrlint_writer_set_record(writer, record);
	assert_true(csrlint_writer_add(writer, "-", fixture.report));
	assert_non_null(strstr(
		trough.text, "\"record\":{\"number\":1,\"key\":\"a key\""));
	csrlint_writer_set_record(writer, NULL);
	trough.n = 0;
	assert_true(csrlint_writer_add(writer, "-", fixture.report));
	assert_null(strstr(trough.text, "\"record\""));
	assert_true(csrlint_writer_end(writer));
	csrlint_writer_free(writer);
	csrlint_record_free(record);
	csrlint_records_free(records);
	free(trough.text);
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
		cmocka_unit_test(test_people_see_what_they_asked_for),
		cmocka_unit_test(
			test_a_suggestion_is_written_as_commands_or_as_their_file),
		cmocka_unit_test(test_a_mend_is_told_for_a_tool),
		cmocka_unit_test(
			test_rules_are_listed_and_settings_say_where_they_come_from),
		cmocka_unit_test(test_a_record_is_told_with_its_number_and_key),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
