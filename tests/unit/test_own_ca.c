/* Which findings name the profile of a CA of one's own: linter/own_ca.h.
 * SPDX-License-Identifier: MIT */
#include "linter/own_ca.h"

#include "testing.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *const public_profiles[] = {
	"tls", "dv", "iv", "ov", "ev", "letsencrypt", "enrollment"};

/* Faults to a public CA alone that no internal name is: a commonName that
 * holds more than a name, what a manual has for example, names that only the
 * public has, what one kind of public certificate lacks, and how many. */
static const char *const others[] = {"cn-ip-not-canonical", "cn-missing",
	"cn-path", "cn-port", "cn-scheme", "cn-unicode-domain",
	"cn-white-space", "cn-wildcard-classic", "dns-example-domain",
	"dns-onion-v2", "dns-onion-v3-invalid", "dns-public-suffix",
	"dns-too-many-labels", "dns-trailing-dot", "dns-wildcard-brand-tld",
	"dns-wildcard-ev", "dns-wildcard-public-suffix", "san-ip-in-ev",
	"san-ip-v4-mapped", "san-no-name", "san-too-many"};

static bool
is_other(const char *id)
{
	for (size_t i = 0; i < COUNT(others); i++)
		if (strcmp(others[i], id) == 0)
			return true;
	return false;
}

static enum csrlint_severity
severity_in(struct csrlint *linter, const char *profile, size_t rule)
{
	assert_true(csrlint_set_profile(linter, profile));
	return csrlint_severity_of(linter, csrlint_rule(linter, rule));
}

static enum csrlint_severity
worst_in_public(struct csrlint *linter, size_t rule)
{
	enum csrlint_severity worst = CSRLINT_OFF;

	for (size_t i = 0; i < COUNT(public_profiles); i++) {
		const enum csrlint_severity severity =
			severity_in(linter, public_profiles[i], rule);

		if (severity > worst)
			worst = severity;
	}
	return worst;
}

/* Of the names that a request asks for, in the subject or beside it. */
static bool
is_about_names(const struct csrlint_rule *rule)
{
	return strcmp(rule->category, "names") == 0 ||
		strncmp(rule->id, "cn-", 3) == 0;
}

static void
test_the_table_is_as_the_profiles_are(void **state)
{
	struct csrlint *linter = csrlint_new();

	(void)state;
	assert_non_null(linter);
	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const struct csrlint_rule *rule = csrlint_rule(linter, i);
		const enum csrlint_severity private =
			severity_in(linter, "private", i);
		const enum csrlint_severity worst = worst_in_public(linter, i);
		const bool is_milder =
			worst >= CSRLINT_WARNING && private <= CSRLINT_NOTICE;
		enum csrlint_severity told;

		if (own_ca_minds_less(rule->id, &told)) {
			if (told != private || worst <= private ||
				!is_about_names(rule))
				fail_msg("%s is milder nowhere", rule->id);
		} else if (is_about_names(rule) && is_milder) {
			if (!is_other(rule->id))
				fail_msg("%s is not told of", rule->id);
		} else if (is_other(rule->id)) {
			fail_msg("%s is milder nowhere", rule->id);
		}
	}
	csrlint_free(linter);
}

static const struct {
	const char *id;
	enum csrlint_severity severity;
	uint32_t cn_is_host; /* a public CA */
	bool is_auto;
	const char *fix;
} fixes[] = {
	{"dns-single-label", CSRLINT_ERROR, 1, false,
		"Mend it. For a request to your own CA try --profile private "
		"or auto instead."},
	{"dns-single-label", CSRLINT_ERROR, 1, true,
		"Mend it. For a request to your own CA try --profile private "
		"instead."},
	{"dns-single-label", CSRLINT_NOTICE, 1, false,
		"Mend it. For a request to your own CA try --profile private "
		"or auto instead."},
	{"dns-single-label", CSRLINT_INFO, 1, false, "Mend it."},
	{"dns-single-label", CSRLINT_ERROR, 0, false, "Mend it."},
	{"cn-not-in-san", CSRLINT_INFO, 1, false,
		"Mend it. For a request to your own CA try --profile private "
		"or auto instead."},
	{"dns-trailing-dot", CSRLINT_ERROR, 1, false, "Mend it."},
	{"o-missing", CSRLINT_ERROR, 1, false, "Mend it."},
	{"dns", CSRLINT_ERROR, 1, false, "Mend it."},
};

static void
test_fixes_end_with_the_advice(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_non_null(arena);
	for (size_t i = 0; i < COUNT(fixes); i++) {
		uint32_t limits[LIMIT_COUNT] = {0};
		const struct facts facts = {.limits = limits};
		const struct note note = {.severity = fixes[i].severity};

		limits[LIMIT_CN_IS_HOST] = fixes[i].cn_is_host;
		assert_string_equal(
			own_ca_fix(&facts, fixes[i].id, &note, "Mend it.",
				fixes[i].is_auto, arena),
			fixes[i].fix);
	}
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_table_is_as_the_profiles_are),
		cmocka_unit_test(test_fixes_end_with_the_advice),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
