/* The compiled-in profiles: their list, and linters that follow them.
 * SPDX-License-Identifier: MIT */
#include "report/profiles.h"

#include <stdlib.h>
#include <string.h>

#include "report/json.h"
#include "report/report.h"
#include "results/results.h"

bool
profiles_make(struct profiles *profiles, const struct csrlint *model)
{
	size_t count = 0;

	while (csrlint_profile_name(count) != NULL)
		count++;
	profiles->count = 0;
	profiles->linters = calloc(count + 1, sizeof(*profiles->linters));
	while (profiles->linters != NULL && profiles->count < count) {
		struct csrlint *linter = csrlint_new();
		const char *name = csrlint_profile_name(profiles->count);

		if (linter == NULL || !csrlint_set_profile(linter, name) ||
			!csrlint_set_date(linter, csrlint_date(model))) {
			csrlint_free(linter);
			break;
		}
		profiles->linters[profiles->count++] = linter;
	}
	return profiles->linters != NULL && profiles->count == count;
}

void
profiles_free(struct profiles *profiles)
{
	for (size_t i = 0; i < profiles->count; i++)
		csrlint_free(profiles->linters[i]);
	free(profiles->linters);
}

struct csrlint_schedule
profiles_schedule(const struct profiles *profiles, size_t index, const char *id)
{
	const struct csrlint *linter = profiles->linters[index];
	const struct csrlint_rule *rule = csrlint_rule_find(linter, id);
	struct csrlint_schedule schedule = {
		CSRLINT_OFF, CSRLINT_OFF, 0, false, {NULL, 0}};

	if (rule == NULL)
		return schedule;
	schedule = *csrlint_schedule_of(linter, rule);
	schedule.severity = csrlint_severity_of(linter, rule);
	if (schedule.from <= csrlint_date(linter))
		schedule.from = 0;
	return schedule;
}

void
profiles_print(struct sink *out, const struct csrlint_schedule *schedule)
{
	const unsigned from = schedule->from;

	sink_text(out, csrlint_severity_name(schedule->severity));
	if (from != 0)
		sink_format(out, ", %s from %04u-%02u-%02u",
			csrlint_severity_name(schedule->then), from / 10000,
			from / 100 % 100, from % 100);
}

static void
write_json(struct sink *out)
{
	struct json json = json_in(out);
	const char *name;

	json_open_array(&json, NULL);
	for (size_t i = 0; (name = csrlint_profile_name(i)) != NULL; i++) {
		json_open_object(&json, NULL);
		json_write_text(&json, "name", name);
		json_write_text(
			&json, "summary", csrlint_profile_summary(name));
		json_close_object(&json);
	}
	json_close_array(&json);
	sink_char(out, '\n');
}

static int
widest_name(void)
{
	size_t widest = 0;
	const char *name;

	for (size_t i = 0; (name = csrlint_profile_name(i)) != NULL; i++)
		if (strlen(name) > widest)
			widest = strlen(name);
	return (int)widest;
}

bool
report_profiles(struct report *report)
{
	int width = widest_name();
	const char *name;

	if (report->format->is_json) {
		write_json(report->out);
		return true;
	}
	for (size_t i = 0; (name = csrlint_profile_name(i)) != NULL; i++)
		sink_format(report->out, "%-*s  %s\n", width, name,
			csrlint_profile_summary(name));
	return true;
}

/* The site's own policy, if the profile has one. */
static bool
write_policy(struct report *report)
{
	char *policy;

	sink_keep_mark(report->out);
	if (!csrlint_policy(report->linter, &policy)) {
		report->out->no_memory = true;
		return false;
	}
	sink_text(report->out, policy);
	free(policy);
	return true;
}

/* " ; ours.ini:12", to the end of the line. */
static void
write_origin(struct sink *out, struct csrlint_origin origin)
{
	if (origin.name == NULL)
		sink_text(out, " ; default");
	else if (origin.line == 0)
		sink_format(out, " ; %s%s",
			csrlint_profile_summary(origin.name) == NULL
				? ""
				: "profile ",
			origin.name);
	else
		sink_format(out, " ; %s:%lu", origin.name,
			(unsigned long)origin.line);
	sink_char(out, '\n');
}

bool
report_settings(struct report *report)
{
	const struct csrlint *linter = report->linter;
	const char *name;

	sink_format(report->out,
		"; Settings of csrlint %s, profile %s.\n[profile]\n"
		"summary = as in profile %s\n\n[severity]\n",
		csrlint_version(), csrlint_profile(linter),
		csrlint_profile(linter));
	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const struct csrlint_rule *rule = csrlint_rule(linter, i);

		const struct csrlint_schedule schedule =
			*csrlint_schedule_of(linter, rule);

		sink_format(report->out, "%s = ", rule->id);
		profiles_print(report->out, &schedule);
		write_origin(report->out, schedule.origin);
	}
	sink_text(report->out, "\n[limits]\n");
	for (size_t i = 0; (name = csrlint_limit_name(i)) != NULL; i++) {
		sink_format(report->out, "%s = %lu", name,
			(unsigned long)csrlint_limit(linter, i));
		write_origin(report->out, results_limit_origin(linter, i));
	}
	return write_policy(report);
}

/* A line each, below that of the program, and aligned. */
static bool
write_data(struct sink *out)
{
	struct csrlint_datum datum;

	for (size_t i = 0; results_datum(i, &datum); i++) {
		if (csrlint_ran_out_of_memory())
			return false;
		sink_format(out, "  %-24s %s\n", datum.name,
			datum.value[0] == '\0' ? "unknown" : datum.value);
	}
	return true;
}

static bool
write_json_version(struct report *report, const char *sandbox)
{
	struct json json = json_in(report->out);
	bool is_told;

	json_open_object(&json, NULL);
	is_told = json_program(&json);
	json_write_text(&json, "sandbox", sandbox);
	json_close_object(&json);
	sink_char(report->out, '\n');
	return is_told;
}

bool
report_version(struct report *report, const char *sandbox)
{
	if (report->format->is_json)
		return write_json_version(report, sandbox);
	sink_format(report->out, "csrlint %s\n", csrlint_version());
	if (!write_data(report->out))
		return false;
	if (sandbox != NULL)
		sink_format(report->out, "  %-24s %s\n", "sandbox", sandbox);
	return true;
}
