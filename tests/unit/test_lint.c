/* The public interface of the library. SPDX-License-Identifier: MIT */
#include "results/results.h"

#include <stdio.h>
#include <stdlib.h>

#include "testing_linter.h"

/* Reads a request of the corpus; tests run at the project's top. Its octets. */
static size_t
read_file(const char *name, char *bytes, size_t room)
{
	char path[200];
	FILE *file;
	size_t n;

	(void)snprintf(path, sizeof(path), "corpus/%s.csr", name);
	file = fopen(path, "rb");
	assert_non_null(file);
	n = fread(bytes, 1, room, file);
	(void)fclose(file);
	return n;
}

static const struct csrlint_report *
lint_file(const char *name)
{
	static char bytes[1 << 20];
	size_t n = read_file(name, bytes, sizeof(bytes));

	assert_true(csrlint_lint(linter, bytes, n, report));
	return report;
}

static bool
has_finding(const struct csrlint_request *request, const char *id)
{
	for (size_t i = 0; i < request->finding_count; i++)
		if (strcmp(request->findings[i].rule->id, id) == 0)
			return true;
	return false;
}

static bool
says(const struct csrlint_request *request, const char *words)
{
	for (size_t i = 0; i < request->finding_count; i++)
		if (strstr(request->findings[i].message, words) != NULL)
			return true;
	return false;
}

static void
test_a_good_request_is_described_and_valid(void **state)
{
	const struct csrlint_request *request =
		&lint_file("good-rsa2048")->requests[0];

	(void)state;
	assert_int_equal(report->request_count, 1);
	assert_int_equal(request->number, 1);
	assert_true(request->decoded);
	assert_int_equal(request->signature, CSRLINT_VALID);
	assert_null(request->signature_reason);
	assert_string_equal(
		request->signature_algorithm, "sha256WithRSAEncryption");
	assert_string_equal(request->key, "RSA 2048");
	assert_non_null(strstr(request->subject, "CN="));
	assert_non_null(strstr(request->names, "DNS:"));
}

static void
test_no_bytes_are_one_answer_without_a_request(void **state)
{
	(void)state;
	assert_true(csrlint_lint(linter, NULL, 0, report));
	assert_int_equal(report->request_count, 1);
	assert_int_equal(report->requests[0].number, 0);
	assert_false(report->requests[0].decoded);
	assert_int_equal(report->requests[0].signature, CSRLINT_NOT_CHECKED);
	assert_true(has_finding(&report->requests[0], "input-empty"));
}

static void
test_every_request_of_an_input_is_answered_in_order(void **state)
{
	(void)state;
	assert_int_equal(lint_file("two-requests")->request_count, 2);
	assert_int_equal(report->requests[0].number, 1);
	assert_int_equal(report->requests[1].number, 2);
	assert_true(report->requests[1].line > report->requests[0].line);
}

static void
assert_same_text(const char *a, const char *b)
{
	assert_true((a == NULL) == (b == NULL));
	if (a != NULL)
		assert_string_equal(a, b);
}

static void
assert_same_finding(
	const struct csrlint_finding *a, const struct csrlint_finding *b)
{
	assert_string_equal(a->message, b->message);
	assert_same_text(a->suggestion, b->suggestion);
	assert_same_text(a->path, b->path);
	assert_same_text(a->value, b->value);
}

static void
assert_same_request(
	const struct csrlint_request *a, const struct csrlint_request *b)
{
	assert_same_text(a->subject, b->subject);
	assert_same_text(a->names, b->names);
	assert_same_text(a->key, b->key);
	assert_same_text(a->signature_algorithm, b->signature_algorithm);
	assert_int_equal(a->finding_count, b->finding_count);
	for (size_t i = 0; i < a->finding_count; i++)
		assert_same_finding(&a->findings[i], &b->findings[i]);
}

/* One holds strings that are converted, one values that are mended. */
/* Neither keys that people have nor signatures that do not verify are more than
 * the budget of an input allows, however many there are: looking for what was
 * signed takes what is to spare. */
static void
test_an_input_of_many_invalid_requests_is_verified_whole(void **state)
{
	enum { COPIES = 3000, ROOM = 2000 };
	static char bytes[COPIES * ROOM];
	size_t n = read_file("signature-invalid-ecdsa", bytes, ROOM);
	size_t unsought = 0;

	(void)state;
	for (size_t i = 1; i < COPIES; i++)
		memcpy(bytes + i * n, bytes, n);
	assert_true(csrlint_lint(linter, bytes, COPIES * n, report));
	assert_int_equal(report->request_count, COPIES);
	for (size_t i = 0; i < COPIES; i++) {
		const struct csrlint_request *request = &report->requests[i];

		assert_true(has_finding(request, "signature-invalid"));
		assert_false(has_finding(request, "input-work-exceeded"));
		unsought += says(request, "what was signed is not looked for");
	}
	assert_true(unsought > 0);
	assert_true(unsought <= COPIES - 100); /* not from the first */
	assert_false(says(&report->requests[0], "not looked for"));
}

static void
test_what_is_told_of_a_request_outlives_the_next_one(void **state)
{
	static const char *const names[] = {"bmpstring-names", "mistakes"};
	static char bytes[3 << 14];
	struct csrlint_report *last = csrlint_report_new();

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		size_t n = read_file("good-uk", bytes, 1 << 14);

		n += read_file(names[i], bytes + n, 1 << 14);
		assert_true(csrlint_lint(linter, bytes, n, last));
		n += read_file("good-uk", bytes + n, 1 << 14);
		assert_true(csrlint_lint(linter, bytes, n, report));
		assert_int_equal(report->request_count, 3);
		assert_same_request(&last->requests[1], &report->requests[1]);
	}
	assert_true(last->requests[1].finding_count > 5);
	csrlint_report_free(last);
}

static void
test_findings_come_the_most_severe_first(void **state)
{
	const struct csrlint_request *request =
		&lint_file("mistakes")->requests[0];

	(void)state;
	assert_true(request->finding_count > 5);
	assert_int_equal(request->findings[0].severity, CSRLINT_ERROR);
	for (size_t i = 1; i < request->finding_count; i++)
		assert_true(request->findings[i].severity <=
			request->findings[i - 1].severity);
}

static void
test_a_severity_can_be_set_for_one_rule_or_many(void **state)
{
	(void)state;
	assert_true(csrlint_set_severity(linter, "*", CSRLINT_OFF));
	assert_int_equal(lint_file("mistakes")->requests[0].finding_count, 0);
	assert_true(csrlint_set_severity(linter, "country-uk", CSRLINT_NOTICE));
	assert_int_equal(lint_file("mistakes")->requests[0].finding_count, 1);
	assert_int_equal(
		report->requests[0].findings[0].severity, CSRLINT_NOTICE);
	assert_true(csrlint_set_profile(linter, "tls"));
	assert_int_not_equal(csrlint_severity_of(linter,
				     csrlint_rule_find(linter, "country-uk")),
		CSRLINT_NOTICE);
}

static void
test_a_limit_can_be_set(void **state)
{
	(void)state;
	assert_false(has_finding(&lint_file("good-rsa2048")->requests[0],
		"rsa-modulus-too-small"));
	assert_true(csrlint_set_limit(linter, "rsa-min-bits", 3072));
	assert_true(has_finding(&lint_file("good-rsa2048")->requests[0],
		"rsa-modulus-too-small"));
	assert_true(csrlint_set_profile(linter, "tls"));
}

static void
test_what_cannot_be_done_is_said_and_changes_nothing(void **state)
{
	static const char broken[] = "[severity]\nnothing = off\n";

	(void)state;
	assert_false(csrlint_set_profile(linter, "nothing"));
	assert_string_equal(
		csrlint_error(linter), "no profile is called \"nothing\"");
	assert_false(csrlint_set_severity(linter, "no\x1b", CSRLINT_ERROR));
	assert_string_equal(
		csrlint_error(linter), "no rule is called \"no\\x1B\"");
	assert_false(csrlint_set_limit(linter, "nothing", 1));
	assert_string_equal(
		csrlint_error(linter), "no limit is called \"nothing\"");
	assert_false(csrlint_set_profile_text(
		linter, "a.ini", broken, strlen(broken)));
	assert_string_equal(csrlint_error(linter),
		"a.ini:2:1: no rule is called \"nothing\"");
	assert_string_equal(csrlint_profile(linter), "tls");
	assert_true(csrlint_set_profile_text(linter, "a\x1b.ini", "", 0));
	assert_string_equal(csrlint_profile(linter), "a\\x1B.ini");
	assert_true(csrlint_set_profile(linter, "tls"));
	assert_string_equal(csrlint_error(linter), "");
}

static void
test_the_rules_are_sorted_and_found(void **state)
{
	size_t count = csrlint_rule_count(linter);

	(void)state;
	assert_true(count >= 60);
	for (size_t i = 1; i < count; i++)
		assert_true(strcmp(csrlint_rule(linter, i - 1)->id,
				    csrlint_rule(linter, i)->id) < 0);
	assert_null(csrlint_rule(linter, count));
	assert_null(csrlint_rule_find(linter, "nothing"));
	assert_ptr_equal(csrlint_rule_find(linter, csrlint_rule(linter, 3)->id),
		csrlint_rule(linter, 3));
}

static void
test_profiles_are_listed_with_their_summaries(void **state)
{
	size_t i = 0;

	(void)state;
	for (; csrlint_profile_name(i) != NULL; i++)
		assert_non_null(
			csrlint_profile_summary(csrlint_profile_name(i)));
	assert_true(i >= 5);
	assert_null(csrlint_profile_summary("nothing"));
}

static void
test_severities_have_names(void **state)
{
	enum csrlint_severity severity;

	(void)state;
	assert_true(csrlint_severity_find("notice", &severity));
	assert_int_equal(severity, CSRLINT_NOTICE);
	assert_false(csrlint_severity_find("fatal", &severity));
	assert_string_equal(csrlint_severity_name(CSRLINT_OFF), "off");
}

/* True for one or more groups of digits with a stop or a hyphen between. */
static bool
is_version_or_day(const char *value)
{
	for (;;) {
		size_t digits = strspn(value, "0123456789");

		if (digits == 0)
			return false;
		value += digits;
		if (*value == '\0')
			return true;
		if (*value != '.' && *value != '-')
			return false;
		value++;
	}
}

static void
test_what_verdicts_rest_on_is_told_by_name(void **state)
{
	struct csrlint_datum datum;
	const char *before = NULL;
	size_t count = 0;

	(void)state;
	for (; results_datum(count, &datum); count++) {
		if (before != NULL)
			assert_string_not_equal(datum.name, before);
		before = datum.name;
		/* What libpsl's list is dated, some builds leave out. */
		if (strcmp(datum.name, "public-suffix-list-date") == 0 &&
			datum.value[0] == '\0')
			continue;
		/* And known keys. */
		if (strstr(datum.name, "-keys-date") != NULL &&
			datum.value[0] == '\0')
			continue;
		if (!is_version_or_day(datum.value))
			fail_msg("%s is \"%s\"", datum.name, datum.value);
	}
	assert_int_equal(count, 13);
}

static void
test_nothing_is_told_beyond_the_last(void **state)
{
	struct csrlint_datum datum = {.name = "none", .value = "none"};

	(void)state;
	assert_false(results_datum(13, &datum));
	assert_false(results_datum(SIZE_MAX, &datum));
	assert_string_equal(datum.name, "none");
	assert_string_equal(datum.value, "none");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_good_request_is_described_and_valid),
		cmocka_unit_test(
			test_no_bytes_are_one_answer_without_a_request),
		cmocka_unit_test(
			test_every_request_of_an_input_is_answered_in_order),
		cmocka_unit_test(
			test_an_input_of_many_invalid_requests_is_verified_whole),
		cmocka_unit_test(
			test_what_is_told_of_a_request_outlives_the_next_one),
		cmocka_unit_test(test_findings_come_the_most_severe_first),
		cmocka_unit_test(
			test_a_severity_can_be_set_for_one_rule_or_many),
		cmocka_unit_test(test_a_limit_can_be_set),
		cmocka_unit_test(
			test_what_cannot_be_done_is_said_and_changes_nothing),
		cmocka_unit_test(test_the_rules_are_sorted_and_found),
		cmocka_unit_test(test_profiles_are_listed_with_their_summaries),
		cmocka_unit_test(test_severities_have_names),
		cmocka_unit_test(test_what_verdicts_rest_on_is_told_by_name),
		cmocka_unit_test(test_nothing_is_told_beyond_the_last),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_all, close_all);
}
