/* Reading what rules cite. SPDX-License-Identifier: MIT */
#include "rules/citation.h"

#include <stdio.h>

#include "results/results.h"
#include "testing.h"

static const struct clause clauses[] = {
	{"4.2", "Parts"}, {"4.2 a", "Parts"}, {"A.1 ub-name", "Module"}};

static const struct document all[] = {
	{"FIPS 1", "First", NULL, NULL, "https://one.example", NULL, 0},
	{"FIPS 1-2", "Second", "2", "2013-07", "https://two.example", clauses,
		3},
	{"List", "A list", NULL, NULL, "https://list.example", NULL, 0},
};

static const struct documents table = {all, sizeof(all) / sizeof(all[0])};

enum { ROOM = 200 };

/* The citations of a source in order, each "document|clause|practice;", then
 * how the reading ended and what it stopped at. */
static const char *
read_all(const char *source, char out[ROOM])
{
	static const char *const ends[] = {"read", "end", "no document",
		"no clause", "no clause named", "practice not last"};
	struct citation_reader reader = citation_read(&table, source);
	struct citation citation;
	enum citation_verdict verdict;
	size_t n = 0;

	while ((verdict = citation_next(&reader, &citation)) == CITATION_READ)
		n += (size_t)snprintf(out + n, ROOM - n, "%s|%s|%s;",
			citation.document == NULL ? ""
						  : citation.document->name,
			citation.clause == NULL ? "" : citation.clause->id,
			citation.practice == NULL ? "" : citation.practice);
	(void)snprintf(out + n, ROOM - n, "%s at \"%.*s\"", ends[verdict],
		(int)citation_length(reader.rest), reader.rest);
	return out;
}

static void
test_sources_are_read_citation_by_citation(void **state)
{
	static const struct {
		const char *source;
		const char *read;
	} cases[] = {
		{"List", "List||;end at \"\""},
		{"List; FIPS 1", "List||;FIPS 1||;end at \"\""},
		{"FIPS 1-2 4.2", "FIPS 1-2|4.2|;end at \"\""},
		{"FIPS 1-2 A.1 ub-name, 4.2 a; List",
			"FIPS 1-2|A.1 ub-name|;FIPS 1-2|4.2 a|;List||;"
			"end at \"\""},
		{"practice: what forms ask, and why",
			"||what forms ask, and why;end at \"\""},
		{"List; practice: x", "List||;||x;end at \"\""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char out[ROOM];

		assert_string_equal(
			read_all(cases[i].source, out), cases[i].read);
	}
}

static void
test_what_the_table_does_not_have_is_named(void **state)
{
	static const struct {
		const char *source;
		const char *read;
	} cases[] = {
		{"", "no document at \"\""},
		{"Else 1", "no document at \"Else 1\""},
		{"List; Else, 2; List", "List||;no document at \"Else\""},
		{"Lists", "no document at \"Lists\""},
		{"List;FIPS 1", "no document at \"List;FIPS 1\""},
		{"List; ", "List||;no document at \"\""},
		{"FIPS 1-2", "no clause named at \"\""},
		{"FIPS 1-2; List", "no clause named at \"\""},
		{"List 4.2", "no clause at \"4.2\""},
		{"FIPS 1-2 4.3", "no clause at \"4.3\""},
		{"FIPS 1-2 4.2, ", "FIPS 1-2|4.2|;no clause at \"\""},
		{"FIPS 1-2 4.2, 4.2 b; List",
			"FIPS 1-2|4.2|;no clause at \"4.2 b\""},
		{"practice: x; List", "practice not last at \"practice: x\""},
		{"practice", "no document at \"practice\""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char out[ROOM];

		assert_string_equal(
			read_all(cases[i].source, out), cases[i].read);
	}
}

/* Every member is there that the header promises. */
static void
check_citation(const struct csrlint_citation *citation)
{
	if (citation->practice != NULL) {
		assert_null(citation->document);
		assert_null(citation->address);
		assert_null(citation->clause);
		assert_true(strlen(citation->practice) > 0);
		return;
	}
	assert_true(strlen(citation->document) > 0);
	assert_true(strlen(citation->title) > 0);
	assert_memory_equal(citation->address, "https://", 8);
	assert_int_equal(citation->clause == NULL, citation->heading == NULL);
}

static void
test_every_rule_tells_what_it_rests_on(void **state)
{
	struct csrlint *linter = csrlint_new();

	(void)state;
	assert_non_null(linter);
	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const struct csrlint_rule *rule = csrlint_rule(linter, i);
		struct csrlint_citation citation;
		size_t count = 0;

		while (results_citation(rule, count, &citation)) {
			check_citation(&citation);
			count++;
		}
		assert_true(count > 0);
	}
	csrlint_free(linter);
}

static void
test_citations_come_in_the_order_of_the_source(void **state)
{
	const struct csrlint_rule rule = {.id = "x",
		.source = "BR 7.1.4.1, 7.1.4.2; ISO 3166-1; practice: habit"};
	struct csrlint_citation citation;

	(void)state;
	assert_true(results_citation(&rule, 0, &citation));
	assert_string_equal(citation.document, "BR");
	assert_string_equal(citation.clause, "7.1.4.1");
	assert_string_equal(citation.heading, "Name Encoding");
	assert_true(results_citation(&rule, 1, &citation));
	assert_string_equal(citation.document, "BR");
	assert_string_equal(citation.clause, "7.1.4.2");
	assert_true(results_citation(&rule, 2, &citation));
	assert_string_equal(citation.document, "ISO 3166-1");
	assert_null(citation.clause);
	assert_true(results_citation(&rule, 3, &citation));
	assert_string_equal(citation.practice, "habit");
	assert_false(results_citation(&rule, 4, &citation));
	assert_string_equal(citation.practice, "habit");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sources_are_read_citation_by_citation),
		cmocka_unit_test(test_what_the_table_does_not_have_is_named),
		cmocka_unit_test(test_every_rule_tells_what_it_rests_on),
		cmocka_unit_test(
			test_citations_come_in_the_order_of_the_source),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
