/* Turns options into calls on the linter. SPDX-License-Identifier: MIT */
#include "cli/settings.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/blocklist.h"
#include "cli/complain.h"
#include "cli/day.h"
#include "cli/deep.h"
#include "cli/nearest.h"
#include "cli/read.h"
#include "cli/reference.h"
#include "cli/words.h"

static bool
ends_with(const char *text, const char *ending)
{
	size_t n = strlen(text);
	size_t m = strlen(ending);

	return n >= m && strcmp(text + n - m, ending) == 0;
}

/* Says each fault of a profile on a line of its own. */
static void
complain_of_profile(const struct csrlint *linter)
{
	char *faults = strdup(csrlint_error(linter));
	char *rest = faults;

	if (faults == NULL)
		complain_errno("profile", ENOMEM);
	while (rest != NULL) {
		char *const fault = rest;

		rest = strchr(fault, '\n');
		if (rest != NULL)
			*rest++ = '\0';
		complain("profile", fault);
	}
	free(faults);
}

/* Takes on the profile that was read from this path. */
static bool
set_profile_text(
	struct csrlint *linter, const char *path, const struct buffer *buffer)
{
	if (csrlint_set_profile_text(
		    linter, path, (const char *)buffer->p, buffer->n))
		return true;
	complain_of_profile(linter);
	return false;
}

static bool
load_profile(struct csrlint *linter, const char *path)
{
	struct buffer buffer = {0};
	int error = read_file(path, &buffer);
	bool loaded = error == 0 && set_profile_text(linter, path, &buffer);

	if (error != 0)
		complain_failed(path, error, read_error(error));
	buffer_free(&buffer);
	return loaded;
}

static bool
find_profile(struct csrlint *linter, const char *name)
{
	struct nearest nearest = nearest_to(name);
	const char *known;

	if (word_is_profile_file(name))
		return load_profile(linter, name);
	for (size_t i = 0; (known = csrlint_profile_name(i)) != NULL; i++)
		nearest_try(&nearest, known);
	if (csrlint_profile_summary(name) == NULL) {
		complain_unknown("profile", name, nearest.name);
		return false;
	}
	if (csrlint_set_profile(linter, name))
		return true;
	complain(name, csrlint_error(linter));
	return false;
}

/* The profile, or file, that is named at this place. */
static bool
choose_profile(struct csrlint *linter, const char *name, const char *place)
{
	bool is_found;

	(void)complain_at(place);
	is_found = find_profile(linter, name);
	(void)complain_at(NULL);
	return is_found;
}

static const char by_severity[] = "severity:";
static const char by_source[] = "source:";

static bool
begins_with(const char *text, const char *beginning)
{
	return strncmp(text, beginning, strlen(beginning)) == 0;
}

/* Says that level is none. */
static void
complain_level(const char *level)
{
	struct nearest nearest = nearest_to(level);

	for (int i = CSRLINT_OFF; i <= CSRLINT_ERROR; i++)
		nearest_try(&nearest,
			csrlint_severity_name((enum csrlint_severity)i));
	complain_unknown("severity", level, nearest.name);
}

/* The documents that rules rest on are many: some are shown by --list-rules,
 * and what is similar to the word is told. */
static void
complain_source(const struct csrlint *linter, const char *source)
{
	struct nearest nearest = nearest_to(source);
	const char *known;

	for (size_t i = 0; i < csrlint_rule_count(linter); i++)
		for (size_t j = 0;
			(known = csrlint_citation_document(
				 csrlint_rule(linter, i), j)) != NULL;
			j++)
			nearest_try(&nearest, known);
	complain_unknown("source of rules", source, nearest.name);
}

static void
complain_rule(const struct csrlint *linter, const char *id)
{
	const bool is_category = ends_with(id, "/");
	struct nearest nearest = nearest_to(id);

	if (begins_with(id, by_severity)) {
		complain_level(id + strlen(by_severity));
		return;
	}
	if (begins_with(id, by_source)) {
		complain_source(linter, id + strlen(by_source));
		return;
	}

	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const struct csrlint_rule *rule = csrlint_rule(linter, i);

		nearest_try(&nearest,
			is_category ? csrlint_rule_category(rule)
				    : csrlint_rule_id(rule));
	}
	complain_unknown(
		is_category ? "category of rules" : "rule", id, nearest.name);
}

const struct csrlint_rule *
settings_rule(const struct csrlint *linter, const char *id)
{
	const struct csrlint_rule *rule = csrlint_rule_find(linter, id);

	if (rule == NULL)
		complain_rule(linter, id);
	return rule;
}

bool
settings_know_rules(const struct csrlint *linter, const char *pattern)
{
	enum csrlint_severity severity;

	for (size_t i = 0; i < csrlint_rule_count(linter); i++)
		if (csrlint_fits(linter, csrlint_rule(linter, i), pattern))
			return true;
	if (begins_with(pattern, by_severity) &&
		csrlint_severity_find(pattern + strlen(by_severity), &severity))
		return true; /* though none has it here */
	complain_rule(linter, pattern);
	return false;
}

static bool
set_severity(struct csrlint *linter, const char *pattern,
	enum csrlint_severity severity)
{
	if (!settings_know_rules(linter, pattern))
		return false;
	/* False where no rule has the severity that it names. */
	(void)csrlint_set_severity(linter, pattern, severity);
	return true;
}

/* The severity of a rule that is wanted even where the profile has it off. */
static enum csrlint_severity
severity_if_on(const struct csrlint *linter, const struct csrlint_rule *rule)
{
	enum csrlint_severity severity = csrlint_severity_of(linter, rule);

	if (severity == CSRLINT_OFF)
		severity =
			csrlint_schedule_severity(csrlint_rule_schedule(rule));
	return severity == CSRLINT_OFF ? CSRLINT_NOTICE : severity;
}

/* The severity of a rule with all --only in force: a pattern lets the
 * profile's pass, a rule's own name turns it on. */
static enum csrlint_severity
severity_with_only(const struct csrlint *linter, const struct options *options,
	const struct csrlint_rule *rule)
{
	enum csrlint_severity severity = CSRLINT_OFF;

	for (size_t i = 0; i < options->change_count; i++) {
		const struct change *change = &options->changes[i];

		if (change->kind != CHANGE_ONLY)
			continue;
		if (strcmp(change->argument, csrlint_rule_id(rule)) == 0)
			return severity_if_on(linter, rule);
		if (csrlint_fits(linter, rule, change->argument))
			severity = csrlint_severity_of(linter, rule);
	}
	return severity;
}

/* Turns off all rules but those that --only names, if it names any. */
static bool
apply_only(struct csrlint *linter, const struct options *options)
{
	bool is_used = false;

	csrlint_set_origin(linter, "--only");
	for (size_t i = 0; i < options->change_count; i++) {
		if (options->changes[i].kind != CHANGE_ONLY)
			continue;
		(void)complain_at(options->changes[i].place);
		is_used = settings_know_rules(
			linter, options->changes[i].argument);
		(void)complain_at(NULL);
		if (!is_used)
			return false;
	}
	for (size_t i = 0; is_used && i < csrlint_rule_count(linter); i++) {
		const struct csrlint_rule *rule = csrlint_rule(linter, i);
		enum csrlint_severity severity =
			severity_with_only(linter, options, rule);

		/* What stays as the profile has it may change on a day. What
		 * is off is off in each profile that "auto" chooses from. */
		if ((severity == CSRLINT_OFF ||
			    severity != csrlint_severity_of(linter, rule)) &&
			!set_severity(linter, csrlint_rule_id(rule), severity))
			return false;
	}
	return true;
}

static bool
apply_severity(struct csrlint *linter, const char *id, const char *level)
{
	enum csrlint_severity severity;

	if (csrlint_severity_find(level, &severity))
		return set_severity(linter, id, severity);
	complain_level(level);
	return false;
}

/* A number in decimal digits alone. */
static bool
parse_number(const char *digits, uint32_t *number)
{
	char *end;
	unsigned long value;

	if (digits[0] == '\0' || digits[strspn(digits, "0123456789")] != '\0')
		return false;
	errno = 0;
	value = strtoul(digits, &end, 10);
	*number = (uint32_t)value;
	return errno == 0 && value <= UINT32_MAX;
}

static bool
apply_limit(struct csrlint *linter, const char *name, const char *digits)
{
	struct nearest nearest;
	const char *known;
	uint32_t value;

	if (!parse_number(digits, &value)) {
		complain("--limit",
			"expected a number from 0 to 4294967295 after the =");
		return false;
	}
	if (csrlint_set_limit(linter, name, value))
		return true;
	nearest = nearest_to(name);
	for (size_t i = 0; (known = csrlint_limit_name(i)) != NULL; i++)
		nearest_try(&nearest, known);
	complain_unknown("limit", name, nearest.name);
	return false;
}

static bool
apply_deep(struct csrlint *linter, const struct options *options)
{
	uint32_t seconds = DEEP_SECONDS;

	if (!options->deep)
		return true;
	if (options->deep_seconds != NULL &&
		(!parse_number(options->deep_seconds, &seconds) ||
			seconds == 0)) {
		(void)complain_at(options->deep_seconds_place);
		complain("--deep-seconds",
			"expected a number from 1 to 4294967295");
		(void)complain_at(NULL);
		return false;
	}
	return deep_apply(linter, seconds);
}

/* Splits "key=value" at the first = and expects it. */
static bool
apply_expect(struct csrlint *linter, const char *argument)
{
	const char *equals = strchr(argument, '=');
	char *key;
	bool applied;

	if (equals == NULL) {
		complain(argument, "lacks a = and a value");
		return false;
	}
	key = strndup(argument, (size_t)(equals - argument));
	if (key == NULL) {
		complain_errno(argument, ENOMEM);
		return false;
	}
	applied = csrlint_expect(linter, key, equals + 1);
	if (!applied)
		complain("--expect", csrlint_error(linter));
	free(key);
	return applied;
}

/* Splits "name=value" at the last = and applies it. */
static bool
apply_pair(struct csrlint *linter, const struct change *change)
{
	char *name = strdup(change->argument);
	char *equals = name == NULL ? NULL : strrchr(name, '=');
	bool applied = false;

	if (name == NULL) {
		complain_errno(change->argument, ENOMEM);
	} else if (equals == NULL) {
		complain(change->argument, "lacks a = and a value");
	} else {
		*equals = '\0';
		applied = change->kind == CHANGE_LIMIT
			? apply_limit(linter, name, equals + 1)
			: apply_severity(linter, name, equals + 1);
	}
	free(name);
	return applied;
}

/* How far a number of octets is shifted for this letter; -1: it is none. */
static int
shift_of(const char *unit)
{
	static const char units[] = "KMGT";
	const char *at = strchr(units, unit[0]);

	if (unit[0] == '\0')
		return 0;
	return at == NULL || unit[1] != '\0' ? -1
					     : 10 * ((int)(at - units) + 1);
}

/* Decimal digits and perhaps a unit. */
static bool
parse_size(const char *text, uint64_t *octets)
{
	const size_t digits = strspn(text, "0123456789");
	const int shift = shift_of(text + digits);
	unsigned long long value;

	if (digits == 0 || shift < 0)
		return false;
	errno = 0;
	value = strtoull(text, NULL, 10);
	if (errno != 0 || value > UINT64_MAX >> shift)
		return false;
	*octets = (uint64_t)value << shift;
	return true;
}

static bool
apply_gcd_memory(struct csrlint *linter, const char *text)
{
	uint64_t octets;

	if (!parse_size(text, &octets)) {
		complain("--gcd-memory",
			"expected a number of octets, also with K, M, G or T "
			"behind it");
		return false;
	}
	csrlint_set_gcd_memory(linter, octets);
	return true;
}

static const char *
origin_of(const struct change *change)
{
	if (change->place != NULL)
		return change->place;
	switch (change->kind) {
	case CHANGE_SEVERITY: return "--severity";
	case CHANGE_DISABLE: return "--disable";
	case CHANGE_LIMIT: return "--limit";
	default: return "command line";
	}
}

static bool
do_change(struct csrlint *linter, const struct change *change)
{
	switch (change->kind) {
	case CHANGE_SEVERITY:
	case CHANGE_LIMIT: return apply_pair(linter, change);
	case CHANGE_DISABLE:
		return set_severity(linter, change->argument, CSRLINT_OFF);
	case CHANGE_EXPECT: return apply_expect(linter, change->argument);
	case CHANGE_BLOCKLIST: return blocklist_load(linter, change->argument);
	case CHANGE_MATCH:
		return reference_load(linter, change->argument, csrlint_match);
	case CHANGE_PREVIOUS:
		return reference_load(
			linter, change->argument, csrlint_previous);
	case CHANGE_MODULI:
		return blocklist_load_moduli(linter, change->argument);
	case CHANGE_GCD_MEMORY:
		return apply_gcd_memory(linter, change->argument);
	case CHANGE_ONLY: break;
	}
	return true;
}

static bool
apply_change(struct csrlint *linter, const struct change *change)
{
	bool is_applied;

	(void)complain_at(change->place);
	csrlint_set_origin(linter, origin_of(change));
	is_applied = do_change(linter, change);
	(void)complain_at(NULL);
	return is_applied;
}

static bool
apply_date(struct csrlint *linter, const struct options *options)
{
	if (options->date == NULL) {
		/* A clock that is wrong leaves the linter's own day. */
		(void)csrlint_set_date(linter, day_today());
		return true;
	}
	if (csrlint_set_date(linter, day_read(options->date)))
		return true;
	(void)complain_at(options->date_place);
	complain("--date", "expected a day such as 2026-03-15");
	(void)complain_at(NULL);
	return false;
}

/* The system opens a file to tell, which takes 5 to 30 us: it is asked once. */
static unsigned int
processors(void)
{
	static long count;

	if (count == 0)
		count = sysconf(_SC_NPROCESSORS_ONLN);
	if (count < 1)
		return 1;
	return count < JOBS_MAX ? (unsigned int)count : JOBS_MAX;
}

unsigned int
settings_threads(const struct options *options)
{
	return options->jobs > 0 ? options->jobs : processors();
}

/* The profile that was named, or else the project's own. */
static bool
apply_profile(struct csrlint *linter, const struct options *options)
{
	const struct project *project = &options->project;
	const struct sections *sections = &project->sections;

	if (options->profile != NULL)
		return choose_profile(
			linter, options->profile, options->profile_place);
	if (!sections->has_profile)
		return true;
	if (csrlint_set_profile_text(
		    linter, project->opened, sections->rest, sections->rest_n))
		return true;
	complain_of_profile(linter);
	return false;
}

bool
settings_apply(struct csrlint *linter, const struct options *options)
{
	if (!apply_profile(linter, options))
		return false;
	csrlint_set_details(linter, options->show);
	csrlint_set_inline_ignores(linter, options->inline_ignores);
	csrlint_set_threads(linter, settings_threads(options));
	if (options_want_suggestions(options) &&
		!csrlint_set_suggestions(
			linter, options->tool == NULL ? "" : options->tool)) {
		complain("--for", csrlint_error(linter));
		return false;
	}
	if (!apply_deep(linter, options) || !apply_date(linter, options) ||
		!apply_only(linter, options))
		return false;
	for (size_t i = 0; i < options->change_count; i++)
		if (!apply_change(linter, &options->changes[i]))
			return false;
	return true;
}

/* What derived linters have not got from that which they come from. */
static bool
is_of_profile(const struct change *change)
{
	return change->kind == CHANGE_SEVERITY ||
		change->kind == CHANGE_DISABLE || change->kind == CHANGE_LIMIT;
}

/* The changes to the profile that were written, or those that were typed. */
static bool
apply_profile_changes(
	struct csrlint *linter, const struct options *options, bool are_typed)
{
	for (size_t i = 0; i < options->change_count; i++) {
		const struct change *change = &options->changes[i];

		if (is_of_profile(change) &&
			(change->place == NULL) == are_typed &&
			!apply_change(linter, change))
			return false;
	}
	return true;
}

bool
settings_apply_scope(struct csrlint *linter, const struct options *options,
	const struct scope *scope)
{
	const bool is_own =
		scope->profile != NULL && !options->is_profile_typed;

	if (!(is_own ? choose_profile(linter, scope->profile, scope->place)
		     : apply_profile(linter, options)) ||
		!apply_deep(linter, options) || !apply_only(linter, options) ||
		!apply_profile_changes(linter, options, false))
		return false;
	for (size_t i = 0; i < scope->change_count; i++)
		if (!apply_change(linter, &scope->changes[i]))
			return false;
	return apply_profile_changes(linter, options, true);
}
