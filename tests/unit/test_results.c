/* Every member of what the library hands out is read by the function of its
 * name. SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "results/results.h"
#include "testing.h"

static const struct csrlint_schedule schedule = {
	CSRLINT_NOTICE, CSRLINT_ERROR, 20270315, true, {NULL, 0}};

static const struct csrlint_rule rule = {.id = "id",
	.category = "category",
	.schedule = {CSRLINT_INFO, CSRLINT_WARNING, 20260315, false, {NULL, 0}},
	.summary = "summary",
	.source = "RFC 5280 4.1; practice: everybody",
	.why = "why",
	.fix = "fix",
	.mend = {"add", "C"},
	.since = 20250101};

static struct csrlint_finding findings[] = {
	{.rule = &rule,
		.severity = CSRLINT_ERROR,
		.message = "message",
		.suggestion = "suggestion",
		.fix = "closer fix",
		.mend = {"replace", "value"},
		.path = "path",
		.value = "value",
		.caret_start = 1,
		.caret_width = 2,
		.has_der = true,
		.der_offset = 3,
		.der_length = 4,
		.line = 5,
		.column = 6,
		.text_offset = 7},
	{.rule = &rule, .severity = CSRLINT_INFO},
};

static const struct csrlint_detail details[] = {
	{"version", "1"}, {"subject", "CN=a"}, {"key", "RSA"}};

static const struct csrlint_suggestion suggestion = {.tool = "openssl",
	.commands = "commands\n",
	.file_name = "new.cnf",
	.file = "[req]\n",
	.is_file_apart = true,
	.left_out = "a nonce",
	.blank_count = 8,
	.remaining = "san-too-many"};

static struct csrlint_request requests[] = {
	{.number = 1},
	{.number = 2,
		.decoded = true,
		.signature = CSRLINT_INVALID,
		.signature_algorithm = "algorithm",
		.signature_reason = "signature reason",
		.key = "key",
		.subject = "subject",
		.names = "names",
		.profile = "profile",
		.profile_reason = "profile reason",
		.line = 9,
		.details = details,
		.detail_count = 3,
		.findings = findings,
		.finding_count = 2,
		.suggestion = &suggestion,
		.matches = "matches",
		.is_late = true,
		.is_bystander = true,
		.is_excused = true,
		.ignored_count = 10,
		.input = "input"},
};

static const struct csrlint_report report = {requests, 2};

static void
test_schedules(void **state)
{
	(void)state;
	assert_int_equal(csrlint_schedule_severity(&schedule), CSRLINT_NOTICE);
	assert_int_equal(csrlint_schedule_then(&schedule), CSRLINT_ERROR);
	assert_int_equal(csrlint_schedule_from(&schedule), 20270315);
	assert_true(csrlint_schedule_is_fixed(&schedule));
	assert_false(csrlint_schedule_is_fixed(&rule.schedule));
}

static void
test_rules(void **state)
{
	(void)state;
	assert_string_equal(csrlint_rule_id(&rule), "id");
	assert_string_equal(csrlint_rule_category(&rule), "category");
	assert_ptr_equal(csrlint_rule_schedule(&rule), &rule.schedule);
	assert_string_equal(csrlint_rule_summary(&rule), "summary");
	assert_string_equal(csrlint_rule_source(&rule), rule.source);
	assert_string_equal(csrlint_rule_why(&rule), "why");
	assert_string_equal(csrlint_rule_fix(&rule), "fix");
	assert_string_equal(csrlint_mend_how(csrlint_rule_mend(&rule)), "add");
	assert_string_equal(csrlint_mend_what(csrlint_rule_mend(&rule)), "C");
	assert_int_equal(csrlint_rule_since(&rule), 20250101);
}

static void
test_citations_of_a_rule(void **state)
{
	(void)state;
	assert_int_equal(csrlint_citation_count(&rule), 2);
	assert_string_equal(csrlint_citation_document(&rule, 0), "RFC 5280");
	assert_non_null(strstr(csrlint_citation_title(&rule, 0), "X.509"));
	assert_null(csrlint_citation_edition(&rule, 0));
	assert_string_equal(csrlint_citation_date(&rule, 0), "2008-05");
	assert_non_null(strstr(csrlint_citation_address(&rule, 0), "https://"));
	assert_string_equal(csrlint_citation_clause(&rule, 0), "4.1");
	assert_non_null(csrlint_citation_heading(&rule, 0));
	assert_null(csrlint_citation_practice(&rule, 0));
	assert_null(csrlint_citation_document(&rule, 1));
	assert_string_equal(csrlint_citation_practice(&rule, 1), "everybody");
	assert_null(csrlint_citation_practice(&rule, 2));
	assert_null(csrlint_citation_title(&rule, SIZE_MAX));
}

static void
test_findings(void **state)
{
	const struct csrlint_finding *finding =
		csrlint_request_finding(&requests[1], 0);

	(void)state;
	assert_ptr_equal(finding, &findings[0]);
	assert_ptr_equal(csrlint_finding_rule(finding), &rule);
	assert_int_equal(csrlint_finding_severity(finding), CSRLINT_ERROR);
	assert_string_equal(csrlint_finding_message(finding), "message");
	assert_string_equal(csrlint_finding_suggestion(finding), "suggestion");
	assert_string_equal(csrlint_finding_fix(finding), "closer fix");
	assert_string_equal(
		csrlint_mend_how(csrlint_finding_mend(finding)), "replace");
	assert_string_equal(csrlint_finding_path(finding), "path");
	assert_string_equal(csrlint_finding_value(finding), "value");
	assert_int_equal(csrlint_finding_caret_start(finding), 1);
	assert_int_equal(csrlint_finding_caret_width(finding), 2);
	assert_true(csrlint_finding_has_der(finding));
	assert_int_equal(csrlint_finding_der_offset(finding), 3);
	assert_int_equal(csrlint_finding_der_length(finding), 4);
	assert_int_equal(csrlint_finding_line(finding), 5);
	assert_int_equal(csrlint_finding_column(finding), 6);
	assert_int_equal(csrlint_finding_text_offset(finding), 7);
	assert_false(csrlint_finding_has_der(&findings[1]));
}

static void
test_suggestions(void **state)
{
	const struct csrlint_suggestion *of =
		csrlint_request_suggestion(&requests[1]);

	(void)state;
	assert_ptr_equal(of, &suggestion);
	assert_string_equal(csrlint_suggestion_tool(of), "openssl");
	assert_string_equal(csrlint_suggestion_commands(of), "commands\n");
	assert_string_equal(csrlint_suggestion_file_name(of), "new.cnf");
	assert_string_equal(csrlint_suggestion_file(of), "[req]\n");
	assert_true(csrlint_suggestion_is_file_apart(of));
	assert_string_equal(csrlint_suggestion_left_out(of), "a nonce");
	assert_int_equal(csrlint_suggestion_blank_count(of), 8);
	assert_string_equal(csrlint_suggestion_remaining(of), "san-too-many");
}

static void
test_requests(void **state)
{
	const struct csrlint_request *of = csrlint_report_request(&report, 1);

	(void)state;
	assert_ptr_equal(of, &requests[1]);
	assert_int_equal(csrlint_request_number(of), 2);
	assert_true(csrlint_request_is_decoded(of));
	assert_false(csrlint_request_is_decoded(&requests[0]));
	assert_int_equal(csrlint_request_signature(of), CSRLINT_INVALID);
	assert_string_equal(
		csrlint_request_signature_algorithm(of), "algorithm");
	assert_string_equal(
		csrlint_request_signature_reason(of), "signature reason");
	assert_string_equal(csrlint_request_key(of), "key");
	assert_string_equal(csrlint_request_subject(of), "subject");
	assert_string_equal(csrlint_request_names(of), "names");
	assert_string_equal(csrlint_request_profile(of), "profile");
	assert_string_equal(
		csrlint_request_profile_reason(of), "profile reason");
	assert_int_equal(csrlint_request_line(of), 9);
	assert_string_equal(csrlint_request_matches(of), "matches");
	assert_true(csrlint_request_is_late(of));
	assert_true(csrlint_request_is_bystander(of));
	assert_true(csrlint_request_is_excused(of));
	assert_int_equal(csrlint_request_ignored_count(of), 10);
	assert_string_equal(csrlint_request_input(of), "input");
}

/* Only what was expected, is broken and nobody knows of. */
static void
test_who_is_undecoded(void **state)
{
	static const struct csrlint_request broken;
	static const struct csrlint_request others[] = {{.decoded = true},
		{.is_bystander = true}, {.is_excused = true},
		{.is_late = true}};

	(void)state;
	assert_true(csrlint_request_is_undecoded(&broken));
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		assert_false(csrlint_request_is_undecoded(&others[i]));
}

static void
test_nothing_stands_beyond_the_last(void **state)
{
	const struct csrlint_request *request = &requests[1];

	(void)state;
	assert_int_equal(csrlint_report_count(&report), 2);
	assert_null(csrlint_report_request(&report, 2));
	assert_null(csrlint_report_request(&report, SIZE_MAX));
	assert_int_equal(csrlint_request_finding_count(request), 2);
	assert_ptr_equal(csrlint_request_finding(request, 1), &findings[1]);
	assert_null(csrlint_request_finding(request, 2));
	assert_null(csrlint_request_finding(&requests[0], 0));
	assert_int_equal(csrlint_request_detail_count(request), 3);
	assert_string_equal(
		csrlint_detail_name(csrlint_request_detail(request, 2)), "key");
	assert_string_equal(
		csrlint_detail_value(csrlint_request_detail(request, 0)), "1");
	assert_null(csrlint_request_detail(request, 3));
}

static void
test_data_fits_the_room_it_is_given(void **state)
{
	char value[24];
	char cut[3] = "zz";
	size_t octets;

	(void)state;
	assert_string_equal(csrlint_data_name(0), "iso-codes");
	for (size_t i = 0; csrlint_data_name(i) != NULL; i++)
		assert_true(csrlint_data_value(i, value, sizeof(value)) <
			sizeof(value));
	octets = csrlint_data_value(0, value, sizeof(value));
	assert_int_equal(octets, strlen(value));
	assert_int_equal(csrlint_data_value(0, cut, sizeof(cut)), octets);
	assert_memory_equal(cut, value, 2);
	assert_int_equal(cut[2], '\0');
	assert_int_equal(csrlint_data_value(0, NULL, 0), octets);
	assert_null(csrlint_data_name(SIZE_MAX));
	assert_int_equal(csrlint_data_value(SIZE_MAX, cut, sizeof(cut)), 0);
	assert_string_equal(cut, "");
}

static void
test_the_version_is_told_as_a_number_too(void **state)
{
	char version[24];

	(void)state;
	assert_int_equal(csrlint_version_number(), CSRLINT_VERSION_NUMBER);
	(void)snprintf(version, sizeof(version), "%d.%d.%d",
		CSRLINT_VERSION_NUMBER / 10000,
		CSRLINT_VERSION_NUMBER / 100 % 100,
		CSRLINT_VERSION_NUMBER % 100);
	assert_string_equal(csrlint_version(), version);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_schedules),
		cmocka_unit_test(test_rules),
		cmocka_unit_test(test_citations_of_a_rule),
		cmocka_unit_test(test_findings),
		cmocka_unit_test(test_suggestions),
		cmocka_unit_test(test_requests),
		cmocka_unit_test(test_who_is_undecoded),
		cmocka_unit_test(test_nothing_stands_beyond_the_last),
		cmocka_unit_test(test_data_fits_the_room_it_is_given),
		cmocka_unit_test(test_the_version_is_told_as_a_number_too),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
