/* Reading profiles. SPDX-License-Identifier: MIT */
#include "profiles/profile.h"

#include <stdio.h>

#include "testing.h"

static const struct csrlint_rule rules[] = {
	{.id = "cn-missing",
		.category = "subject",
		.schedule = {.severity = CSRLINT_ERROR}},
	{.id = "cn-multiple",
		.category = "subject",
		.schedule = {.severity = CSRLINT_ERROR}},
	{.id = "o-missing",
		.category = "subject",
		.schedule = {.severity = CSRLINT_NOTICE}},
};

static struct arena *arena;
static struct csrlint_schedule severities[3];
static struct profile profile = {
	.rules = rules, .rule_count = 3, .severities = severities};

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	profile.policy = policy_new();
	return arena == NULL || profile.policy == NULL;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(arena);
	policy_free(profile.policy);
	return 0;
}

/* The complaint about a text; "" where it is taken. */
static const char *
complaint(const char *text)
{
	struct text why = text_in(arena);
	enum err_code rc;

	profile_reset(&profile);
	rc = profile_apply(&profile, "ours.ini", text, strlen(text), &why);
	assert_int_equal(rc, text_get(&why)[0] == '\0' ? ERR_OK : ERR_CONFIG);
	return text_get(&why);
}

static void
test_a_profile_sets_severities_and_limits(void **state)
{
	(void)state;
	assert_string_equal(complaint("; ours\n[profile]\nsummary = x\n\n"
				      "[severity]\ncn-* = off\n"
				      "cn-missing = warning ; why not\n"
				      "[limits]\nrsa-min-bits = 3072\n"),
		"");
	assert_int_equal(severities[0].severity, CSRLINT_WARNING);
	assert_int_equal(severities[1].severity, CSRLINT_OFF);
	assert_int_equal(severities[2].severity, CSRLINT_NOTICE);
	assert_int_equal(profile.limits[LIMIT_RSA_MIN_BITS], 3072);
	assert_int_equal(profile.limits[LIMIT_NESTING_MAX_DEPTH], 32);
	profile_reset(&profile);
	assert_int_equal(severities[0].severity, CSRLINT_ERROR);
	assert_int_equal(profile.limits[LIMIT_RSA_MIN_BITS], 2048);
}

static void
test_complaints_name_the_place_and_what_is_wrong(void **state)
{
	static const struct {
		const char *text;
		const char *complaint;
	} cases[] = {
		{"[severity]\ncn-mising = off\n",
			"ours.ini:2:1: no rule is called \"cn-mising\"; "
			"did you mean \"cn-missing\"?"},
		{"[severity]\nxx-* = off\n",
			"ours.ini:2:1: no rule is called \"xx-*\""},
		{"[severity]\n\ncn-missing = fatal\n",
			"ours.ini:3:14: expected off, info, notice, warning or "
			"error, found \"fatal\""},
		{"[limits]\nrsa-min = 1\n",
			"ours.ini:2:1: no limit is called \"rsa-min\""},
		{"[limits]\nrsa-min-bits = many\n",
			"ours.ini:2:16: expected a whole number, found "
			"\"many\""},
		{"[limits]\nrsa-min-bits = 4294967296\n",
			"ours.ini:2:16: expected a whole number, found "
			"\"4294967296\""},
		{"[limit]\nx = 1\n",
			"ours.ini:2:1: no section is called \"limit\"; did "
			"you mean \"limits\"?"},
		{"[profile]\nextends = nothing\n",
			"ours.ini:2:11: extends names no compiled-in profile "
			"\"nothing\""},
		{"[profile]\nextends = auto\n",
			"ours.ini:2:11: extends must name one profile, not the "
			"choice among all \"auto\""},
		{"[severity]\ncn-missing = off\n[profile]\nextends = pkix\n",
			"ours.ini:4:11: extends must come before any setting "
			"\"pkix\""},
		{"[profile]\nname = x\n",
			"ours.ini:2:1: [profile] knows no key \"name\""},
		{"[severity]\ncn-missing\n",
			"ours.ini:2:1: expected KEY = VALUE or [section]"},
		{"[severity]\r\n\t  cn-missing =\tfatal ; x\r\n",
			"ours.ini:2:17: expected off, info, notice, warning or "
			"error, found \"fatal\""},
		{"[severity\ncn-missing = off\n",
			"ours.ini:1:1: expected KEY = VALUE or [section]"},
		{"[severity]\n[limits\nrsa-min-bits = 3072\n",
			"ours.ini:2:1: expected KEY = VALUE or [section]"},
		{"[severity] cn-missing = off\n",
			"ours.ini:1:12: expected KEY = VALUE on a line of its "
			"own, found \"cn-missing = off\""},
		{"  [severity] cn-missing = off\n",
			"ours.ini:1:14: expected KEY = VALUE on a line of its "
			"own, found \"cn-missing = off\""},
		{"\xef\xbb\xbf[severity] cn-missing = off\n",
			"ours.ini:1:15: expected KEY = VALUE on a line of its "
			"own, found \"cn-missing = off\""},
		{"[severity]]\r\ncn-missing = off\r\n",
			"ours.ini:1:11: expected KEY = VALUE on a line of its "
			"own, found \"]\""},
		{"\x1b[2J = x\n",
			"ours.ini:1:1: expected a [section] above, such as "
			"[severity], found \"\\x1B[2J\""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
			complaint(cases[i].text), cases[i].complaint);
}

static void
test_a_severity_may_change_on_a_day(void **state)
{
	(void)state;
	assert_string_equal(complaint("[severity]\ncn-* = notice,error from "
				      "2028-02-29\n"),
		"");
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(profile_severity_on(&severities[i], 20280228),
			CSRLINT_NOTICE);
		assert_int_equal(profile_severity_on(&severities[i], 20280229),
			CSRLINT_ERROR);
		assert_int_equal(profile_severity_on(&severities[i], 99991231),
			CSRLINT_ERROR);
	}
	assert_int_equal(severities[2].from, 0);
	/* What is set afterwards holds on every day. */
	assert_true(
		profile_set_severity(&profile, "cn-*", CSRLINT_INFO, "a test"));
	assert_int_equal(
		profile_severity_on(&severities[0], 99991231), CSRLINT_INFO);
}

static void
test_a_change_that_is_none_is_refused(void **state)
{
	static const char *const rows[][2] = {
		{"notice, error",
			"expected \"LEVEL from YYYY-MM-DD\", found "
			"\"error\""},
		{"notice,", "expected \"LEVEL from YYYY-MM-DD\", found \"\""},
		{"notice, bad from 2028-01-01", "expected off, info, notice"},
		{"bad, error from 2028-01-01", "expected off, info, notice"},
		{"warningwarning, error from 2028-01-01", "expected off, info"},
		{"notice, error from 2027-02-29", "expected a day, YYYY-MM-DD"},
		{"notice, error from 2027-2-9", "expected a day, YYYY-MM-DD"},
		{"notice, error from 20270209", "expected a day, YYYY-MM-DD"},
		{"notice, error from 2027-02-090", "expected a day"},
		{"notice, error from 1969-12-31", "expected a day"},
		{"notice, error from ", "expected"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char text[200];

		(void)snprintf(text, sizeof(text),
			"[severity]\ncn-missing = %s\n", rows[i][0]);
		assert_non_null(strstr(complaint(text), rows[i][1]));
		assert_non_null(strstr(complaint(text), "ours.ini:2:"));
	}
}

static void
test_lines_too_long_for_the_reader_are_refused(void **state)
{
	char text[1000];

	(void)state;
	memset(text, 'x', sizeof(text));
	memcpy(text, "[severity]\n", 11);
	text[sizeof(text) - 2] = '\n';
	text[sizeof(text) - 1] = '\0';
	assert_string_equal(complaint(text),
		"ours.ini:2:1: line is too long or holds a NUL");
}

static void
test_every_compiled_in_profile_has_a_summary(void **state)
{
	(void)state;
	assert_true(profile_text_count >= 5);
	for (size_t i = 0; i < profile_text_count; i++) {
		assert_true(strlen(profile_texts[i].summary) > 0);
		assert_ptr_equal(
			profile_find(profile_texts[i].name), &profile_texts[i]);
	}
	assert_null(profile_find("nothing"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_profile_sets_severities_and_limits),
		cmocka_unit_test(
			test_complaints_name_the_place_and_what_is_wrong),
		cmocka_unit_test(test_a_severity_may_change_on_a_day),
		cmocka_unit_test(test_a_change_that_is_none_is_refused),
		cmocka_unit_test(
			test_lines_too_long_for_the_reader_are_refused),
		cmocka_unit_test(test_every_compiled_in_profile_has_a_summary),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
