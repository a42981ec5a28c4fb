/* What a program sets in a linter and in a report, and reads of them, by the
 * public header alone. SPDX-License-Identifier: MIT */
#include "testing_linter.h"

#include <stdlib.h>
#include <string.h>

/* The only request of a file, by this linter. */
static const struct csrlint_request *
lint_by(const struct csrlint *by, const char *name)
{
	size_t n;
	const char *octets = read_corpus(name, &n);

	assert_true(csrlint_lint(by, octets, n, report));
	return csrlint_report_request(report, 0);
}

static const struct csrlint_request *
lint(const char *name)
{
	return lint_by(linter, name);
}

/* The finding of this rule; NULL: there is none. */
static const struct csrlint_finding *
finding_of(const struct csrlint_request *request, const char *id)
{
	for (size_t i = 0; i < csrlint_request_finding_count(request); i++) {
		const struct csrlint_finding *finding =
			csrlint_request_finding(request, i);

		if (strcmp(csrlint_rule_id(csrlint_finding_rule(finding)),
			    id) == 0)
			return finding;
	}
	return NULL;
}

static const struct csrlint_rule *
rule(const char *id)
{
	const struct csrlint_rule *found = csrlint_rule_find(linter, id);

	assert_non_null(found);
	return found;
}

/* --- linters --- */

static void
test_a_derived_linter_has_another_profile_and_the_same_rules(void **state)
{
	struct csrlint *derived;

	(void)state;
	assert_true(csrlint_set_date(linter, 20260315));
	assert_true(csrlint_expect(linter, "c", "DE"));
	derived = csrlint_derive(linter);
	assert_non_null(derived);
	assert_string_equal(csrlint_profile(derived), "tls");
	assert_int_equal(csrlint_date(derived), 20260315);
	assert_true(csrlint_set_profile(derived, "private"));
	assert_string_equal(csrlint_profile(linter), "tls");
	assert_ptr_equal(
		csrlint_rule_find(derived, "country-uk"), rule("country-uk"));
	assert_non_null(
		finding_of(lint("country-uk"), "expected-subject-mismatch"));
	assert_string_equal(
		csrlint_request_profile(lint_by(derived, "country-uk")),
		"private");
	assert_non_null(finding_of(csrlint_report_request(report, 0),
		"expected-subject-mismatch"));
}

static void
test_a_derived_linter_takes_no_lists(void **state)
{
	struct csrlint *derived = csrlint_derive(linter);
	size_t n;
	const char *octets = read_corpus("good-p256", &n);

	(void)state;
	assert_non_null(derived);
	assert_false(csrlint_expect(derived, "c", "DE"));
	assert_false(csrlint_match(derived, "a", octets, n));
	assert_false(csrlint_previous(derived, "a", octets, n));
	assert_false(csrlint_add_blocklist(derived, "a", "", 0));
	assert_false(csrlint_add_moduli(derived, "a", "", 0));
	assert_string_not_equal(csrlint_error(derived), "");
	assert_string_equal(csrlint_error(linter), "");
}

static void
test_a_set_compares_what_its_linters_lint(void **state)
{
	struct csrlint *derived = csrlint_derive(linter);
	struct csrlint_set *set = csrlint_set_new(linter);
	size_t n;
	const char *octets = read_corpus("good-p256", &n);
	const struct csrlint_request *request;

	(void)state;
	assert_true(csrlint_set_profile(derived, "private"));
	assert_true(csrlint_set_lint(set, "a", octets, n, report));
	assert_null(finding_of(
		csrlint_report_request(report, 0), "request-duplicate"));
	assert_true(csrlint_set_lint_by(set, derived, "b", octets, n, report));
	request = csrlint_report_request(report, 0);
	assert_string_equal(csrlint_request_profile(request), "private");
	assert_non_null(finding_of(request, "request-duplicate"));
	csrlint_set_free(set);
}

static void
test_a_limit_has_a_name_and_the_value_that_was_set(void **state)
{
	size_t index = 0;

	(void)state;
	while (csrlint_limit_name(index) != NULL &&
		strcmp(csrlint_limit_name(index), "rsa-min-bits") != 0)
		index++;
	assert_non_null(csrlint_limit_name(index));
	assert_int_equal(csrlint_limit(linter, index), 2048);
	assert_true(csrlint_set_limit(linter, "rsa-min-bits", 3072));
	assert_int_equal(csrlint_limit(linter, index), 3072);
	while (csrlint_limit_name(index) != NULL)
		index++;
	assert_null(csrlint_limit_name(index + 1));
	assert_int_equal(csrlint_limit(linter, index), 0);
}

static void
test_a_day_decides_what_is_in_force(void **state)
{
	static const uint32_t none[] = {0, 20260229, 20261301, 19691231};
	const struct csrlint_schedule *schedule;

	(void)state;
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		assert_false(csrlint_set_date(linter, none[i]));
	assert_true(csrlint_set_profile(linter, "ev"));
	assert_true(csrlint_set_date(linter, 20270914));
	assert_int_equal(csrlint_date(linter), 20270914);
	schedule =
		csrlint_schedule_of(linter, rule("serialnumber-date-format"));
	assert_int_equal(csrlint_schedule_severity(schedule), CSRLINT_NOTICE);
	assert_int_equal(csrlint_schedule_then(schedule), CSRLINT_ERROR);
	assert_int_equal(csrlint_schedule_from(schedule), 20270915);
	assert_int_equal(
		csrlint_severity_of(linter, rule("serialnumber-date-format")),
		CSRLINT_NOTICE);
	assert_true(csrlint_set_date(linter, 20270915));
	assert_int_equal(
		csrlint_severity_of(linter, rule("serialnumber-date-format")),
		CSRLINT_ERROR);
}

static void
test_patterns_name_rules(void **state)
{
	static const struct {
		const char *pattern;
		bool fits;
	} rows[] = {{"country-uk", true}, {"country-*", true},
		{"country-??", true}, {"country", false}, {"subject/", true},
		{"key/", false}, {"source:iso3166*", true},
		{"source:rfc8555", false}, {"severity:off", false},
		{"", false}};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_int_equal(csrlint_fits(linter, rule("country-uk"),
					 rows[i].pattern),
			rows[i].fits);
		assert_int_equal(
			csrlint_rule_fits(rule("country-uk"), rows[i].pattern),
			rows[i].fits);
	}
}

static void
test_a_severity_is_that_of_the_profile_or_of_the_rule(void **state)
{
	(void)state;
	assert_true(csrlint_set_severity(linter, "country-uk", CSRLINT_NOTICE));
	assert_true(
		csrlint_fits(linter, rule("country-uk"), "severity:notice"));
	assert_false(csrlint_rule_fits(rule("country-uk"), "severity:notice"));
	assert_true(csrlint_rule_fits(rule("country-uk"), "severity:error"));
}

static void
test_leaked_keys_are_not_silenced(void **state)
{
	(void)state;
	assert_true(csrlint_rule_is_silenceable(rule("country-uk")));
	assert_false(csrlint_rule_is_silenceable(rule("private-key-in-input")));
	assert_false(csrlint_rule_is_silenceable(rule("ignore-unused")));
}

static void
test_a_key_may_be_one_that_was_there_before(void **state)
{
	size_t n;
	const char *octets = read_corpus("good-p256", &n);

	(void)state;
	assert_true(csrlint_previous(linter, "old", octets, n));
	assert_non_null(finding_of(lint("good-p256"), "key-reused"));
	assert_null(finding_of(lint("good-p384"), "key-reused"));
	assert_false(csrlint_previous(linter, "none", "none", 4));
}

/* Good-p256's key, by its hash, in a list of text; then in one of records. */
static void
test_keys_are_looked_up_in_lists_of_the_callers(void **state)
{
	struct csrlint_parsed *parsed = csrlint_parsed_new();
	size_t n;
	const char *octets = read_corpus("good-p256", &n);
	uint8_t digest[32];
	char line[65];

	(void)state;
	assert_non_null(parsed);
	assert_int_equal(
		csrlint_parse(parsed, octets, n, 1), CSRLINT_PARSE_SOUND);
	assert_true(csrlint_parsed_key_sha256(parsed, digest));
	csrlint_parsed_free(parsed);
	for (size_t i = 0; i < sizeof(digest); i++)
		(void)snprintf(line + 2 * i, 3, "%02x", digest[i]);
	assert_null(finding_of(lint("good-p256"), "ec-key-compromised"));
	assert_true(csrlint_add_blocklist(linter, "ours", line, 64));
	assert_non_null(finding_of(lint("good-p256"), "ec-key-compromised"));
	assert_null(finding_of(lint("good-p384"), "ec-key-compromised"));
	assert_false(csrlint_add_blocklist(linter, "theirs", line, 63));
	assert_non_null(strstr(csrlint_error(linter), "line 1"));
}

/* --- what is found in a set at its end --- */

static const struct csrlint_finding *
shared_prime(const char *rule_id)
{
	struct csrlint_set *set = csrlint_set_new(linter);
	const struct csrlint_finding *finding = NULL;
	size_t n;
	const char *octets = read_corpus("set-shared-prime", &n);

	assert_non_null(set);
	assert_true(csrlint_set_lint(set, "a", octets, n, report));
	assert_true(csrlint_set_finish(set, report));
	if (csrlint_report_count(report) > 0) {
		const struct csrlint_request *late =
			csrlint_report_request(report, 0);

		assert_true(csrlint_request_is_late(late));
		assert_string_equal(csrlint_request_input(late), "a");
		finding = finding_of(late, rule_id);
	}
	csrlint_set_free(set);
	return finding;
}

static void
test_shared_primes_are_found_in_any_number_of_threads(void **state)
{
	(void)state;
	for (unsigned int threads = 0; threads < 4; threads++) {
		csrlint_set_threads(linter, threads);
		assert_non_null(shared_prime("rsa-shared-prime"));
	}
}

static void
test_without_memory_for_it_shared_primes_are_said_to_be_unknown(void **state)
{
	(void)state;
	csrlint_set_gcd_memory(linter, 0);
	assert_non_null(shared_prime("rsa-shared-prime-not-checked"));
	csrlint_set_gcd_memory(linter, 1 << 20);
	assert_non_null(shared_prime("rsa-shared-prime"));
}

static void
test_moduli_in_a_list_are_compared_too(void **state)
{
	static const char list[] = "# none of ours\nModulus=C1\n";
	static const char wrong[] = "c1\nnot one\n";

	(void)state;
	assert_true(csrlint_add_moduli(linter, "list", list, strlen(list)));
	assert_non_null(shared_prime("rsa-shared-prime"));
	assert_false(csrlint_add_moduli(linter, "list", wrong, strlen(wrong)));
	assert_non_null(strstr(csrlint_error(linter), "line 2"));
}

/* --- reports --- */

/* Keeps errors; context counts what it was asked. */
static bool
keeps_errors(void *context, const struct csrlint_request *request,
	const struct csrlint_finding *finding)
{
	size_t *asked = context;

	++*asked;
	assert_ptr_equal(request, csrlint_report_request(report, 0));
	return csrlint_finding_severity(finding) == CSRLINT_ERROR;
}

static void
test_a_filter_leaves_findings_out_and_counts_them(void **state)
{
	const struct csrlint_request *request = lint("mistakes");
	const size_t count = csrlint_request_finding_count(request);
	size_t asked = 0, errors = 0, left_out;

	(void)state;
	for (size_t i = 0; i < count; i++)
		errors += csrlint_finding_severity(csrlint_request_finding(
				  request, i)) == CSRLINT_ERROR;
	assert_within(errors, 1, count - 1);
	left_out = csrlint_report_filter(report, keeps_errors, &asked);
	assert_int_equal(asked, count);
	assert_int_equal(left_out, count - errors);
	assert_int_equal(csrlint_request_finding_count(request), errors);
	assert_null(csrlint_request_finding(request, errors));
	assert_int_equal(csrlint_request_ignored_count(request), left_out);
	assert_int_equal(
		csrlint_report_filter(report, keeps_errors, &asked), 0);
	assert_int_equal(csrlint_request_ignored_count(request), left_out);
}

static void
test_what_is_ignored_in_vain_is_told(void **state)
{
	const struct csrlint_request *request;
	const struct csrlint_finding *finding;

	(void)state;
	assert_true(csrlint_report_tell_ignore(
		report, linter, "list.ini", 7, 3, "country-uk", 0));
	assert_true(csrlint_report_tell_ignore(
		report, linter, "list.ini", 9, 1, "country-uk", 20260331));
	request = csrlint_report_request(
		report, csrlint_report_count(report) - 1);
	assert_true(csrlint_request_is_late(request));
	assert_int_equal(csrlint_request_number(request), 0);
	assert_string_equal(csrlint_request_input(request), "list.ini");
	finding = finding_of(request, "ignore-expired");
	assert_non_null(finding);
	assert_int_equal(csrlint_finding_line(finding), 9);
	assert_non_null(strstr(csrlint_finding_message(finding), "2026-03-31"));
	request = csrlint_report_request(report, 0);
	finding = finding_of(request, "ignore-unused");
	assert_non_null(finding);
	assert_int_equal(csrlint_finding_line(finding), 7);
	assert_int_equal(csrlint_finding_column(finding), 3);
	assert_non_null(strstr(csrlint_finding_message(finding), "country-uk"));
}

static void
test_lines_above_a_request_are_heeded_where_that_is_wanted(void **state)
{
	static char text[1 << 16];
	size_t n;
	const char *octets = read_corpus("country-uk", &n);
	const int length = snprintf(text, sizeof(text),
		"# csrlint: ignore=country-uk reason=\"why\"\n%.*s", (int)n,
		octets);

	(void)state;
	for (int wanted = 0; wanted < 2; wanted++) {
		const struct csrlint_request *request;

		csrlint_set_inline_ignores(linter, wanted != 0);
		assert_true(csrlint_lint(linter, text, (size_t)length, report));
		request = csrlint_report_request(report, 0);
		assert_int_equal(
			finding_of(request, "country-uk") == NULL, wanted);
		assert_int_equal(
			finding_of(request, "ignore-not-heeded") == NULL,
			wanted);
		assert_int_equal(
			csrlint_request_ignored_count(request), wanted);
	}
}

static void
test_a_certificate_among_others_is_no_error(void **state)
{
	(void)state;
	for (int met = 0; met < 2; met++) {
		const struct csrlint_request *request;

		csrlint_report_set_met(report, met != 0);
		request = lint("certificate");
		assert_int_equal(csrlint_request_is_bystander(request), met);
		assert_int_equal(csrlint_finding_severity(
					 csrlint_request_finding(request, 0)),
			met != 0 ? CSRLINT_NOTICE : CSRLINT_ERROR);
	}
	assert_false(csrlint_request_is_bystander(lint("private-key-pkcs8")));
}

/* csrlint_spares; context: the rule's id. */
static bool
spares_one(void *context, const struct csrlint_rule *rule)
{
	return strcmp(csrlint_rule_id(rule), context) == 0;
}

/* Of UK, a rule that is spared leaves it, though another mends something. */
static void
test_suggestions_mend_nothing_that_is_spared(void **state)
{
	static char uk[] = "country-uk", other[] = "o-missing";
	const struct csrlint_request *request;

	(void)state;
	assert_true(csrlint_set_suggestions(linter, "openssl"));
	csrlint_report_set_spares(report, spares_one, uk);
	request = lint("mistakes");
	assert_non_null(strstr(csrlint_suggestion_commands(
				       csrlint_request_suggestion(request)),
		"/C=UK/"));
	assert_null(csrlint_suggestion_remaining(
		csrlint_request_suggestion(request)));
	csrlint_report_set_spares(report, spares_one, other);
	request = lint("mistakes");
	assert_non_null(strstr(csrlint_suggestion_commands(
				       csrlint_request_suggestion(request)),
		"/C=GB/"));
	csrlint_report_set_spares(report, NULL, NULL);
	assert_true(csrlint_set_suggestions(linter, NULL));
}

static void
test_suggestions_are_made_for_each_tool(void **state)
{
	const char *tool;

	(void)state;
	assert_null(csrlint_request_suggestion(lint("mistakes")));
	assert_string_equal(csrlint_tool_name(0), "openssl");
	for (size_t i = 0; (tool = csrlint_tool_name(i)) != NULL; i++) {
		const struct csrlint_suggestion *suggestion;

		assert_true(csrlint_set_suggestions(linter, tool));
		suggestion = csrlint_request_suggestion(lint("mistakes"));
		assert_non_null(suggestion);
		assert_string_equal(csrlint_suggestion_tool(suggestion), tool);
	}
	assert_false(csrlint_set_suggestions(linter, "hammer"));
	assert_true(csrlint_set_suggestions(linter, NULL));
	assert_null(csrlint_request_suggestion(lint("mistakes")));
}

/* --- policies --- */

static void
test_a_lesson_is_a_policy_that_its_requests_hold_to(void **state)
{
	struct csrlint_lesson *lesson = csrlint_lesson_new();
	size_t n, learned;
	const char *octets = read_corpus("good-p256", &n);
	char *policy, *again, text[1 << 16];
	int length;

	(void)state;
	assert_non_null(lesson);
	assert_true(csrlint_lesson_add(lesson, octets, n, &learned));
	assert_int_equal(learned, 1);
	assert_true(csrlint_lesson_add(lesson, NULL, 0, &learned));
	assert_int_equal(learned, 0);
	assert_true(csrlint_lesson_policy(lesson, &policy));
	csrlint_lesson_free(lesson);
	csrlint_lesson_free(NULL);
	length = snprintf(text, sizeof(text),
		"[profile]\nsummary = learned\nextends = tls\n%s", policy);
	assert_within(length, 1, (int)sizeof(text) - 1);
	free(policy);
	assert_true(csrlint_set_profile_text(
		linter, "learned", text, (size_t)length));
	assert_null(finding_of(lint("good-p256"), "policy-not-allowed"));
	assert_non_null(finding_of(lint("good-rsa2048"), "policy-not-allowed"));
	/* What was read is written the same. */
	assert_true(csrlint_policy(linter, &policy));
	length = snprintf(text, sizeof(text),
		"[profile]\nsummary = learned\nextends = tls\n%s", policy);
	assert_true(csrlint_set_profile_text(
		linter, "again", text, (size_t)length));
	assert_true(csrlint_policy(linter, &again));
	assert_string_equal(policy, again);
	free(policy);
	free(again);
}

static void
test_a_profile_without_a_policy_has_an_empty_one(void **state)
{
	char *policy;

	(void)state;
	assert_true(csrlint_policy(linter, &policy));
	assert_string_equal(policy, "");
	free(policy);
}

/* --- lessons --- */

static void
test_a_request_without_octets_teaches_nothing(void **state)
{
	static const char empty[] = "-----BEGIN CERTIFICATE REQUEST-----\n"
				    "-----END CERTIFICATE REQUEST-----\n";
	struct csrlint_lesson *lesson = csrlint_lesson_new();
	size_t learned = 7, n;
	const char *octets;

	(void)state;
	assert_non_null(lesson);
	assert_true(csrlint_lesson_add(lesson, empty, strlen(empty), &learned));
	assert_int_equal(learned, 0);
	octets = read_corpus("good-p256", &n);
	assert_true(csrlint_lesson_add(lesson, octets, n, &learned));
	assert_int_equal(learned, 1);
	csrlint_lesson_free(lesson);
}

int
main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, open_all, close_all)
	const struct CMUnitTest tests[] = {
		TEST(test_a_derived_linter_has_another_profile_and_the_same_rules),
		TEST(test_a_derived_linter_takes_no_lists),
		TEST(test_a_set_compares_what_its_linters_lint),
		TEST(test_a_limit_has_a_name_and_the_value_that_was_set),
		TEST(test_a_day_decides_what_is_in_force),
		TEST(test_patterns_name_rules),
		TEST(test_a_severity_is_that_of_the_profile_or_of_the_rule),
		TEST(test_leaked_keys_are_not_silenced),
		TEST(test_a_key_may_be_one_that_was_there_before),
		TEST(test_keys_are_looked_up_in_lists_of_the_callers),
		TEST(test_shared_primes_are_found_in_any_number_of_threads),
		TEST(test_without_memory_for_it_shared_primes_are_said_to_be_unknown),
		TEST(test_moduli_in_a_list_are_compared_too),
		TEST(test_a_filter_leaves_findings_out_and_counts_them),
		TEST(test_what_is_ignored_in_vain_is_told),
		TEST(test_lines_above_a_request_are_heeded_where_that_is_wanted),
		TEST(test_a_certificate_among_others_is_no_error),
		TEST(test_suggestions_mend_nothing_that_is_spared),
		TEST(test_suggestions_are_made_for_each_tool),
		TEST(test_a_lesson_is_a_policy_that_its_requests_hold_to),
		TEST(test_a_profile_without_a_policy_has_an_empty_one),
		TEST(test_a_request_without_octets_teaches_nothing),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
