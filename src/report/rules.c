/* The catalogue of rules: as a table, one rule at length, or as JSON.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "report/columns.h"
#include "report/json.h"
#include "report/paint.h"
#include "report/profiles.h"
#include "report/report.h"

/* {"dv": "error", ...}: the rule's severity in each profile. */
static json_t *
build_severities(const struct profiles *profiles, const char *id)
{
	json_t *all = json_object();

	for (size_t i = 0; i < profiles->count; i++) {
		json_t *severity = json_build("s",
			csrlint_severity_name(
				profiles_severity(profiles, i, id)));

		if (json_object_set_new(
			    all, csrlint_profile_name(i), severity) != 0) {
			json_decref(all);
			return NULL;
		}
	}
	return all;
}

static json_t *
build_rule(const struct csrlint_rule *rule, const struct profiles *profiles)
{
	return json_build("{s:s, s:s, s:s, s:s, s:s, s:s, s:I, s:o}", "id",
		rule->id, "severity", csrlint_severity_name(rule->severity),
		"summary", rule->summary, "source", rule->source, "why",
		rule->why, "fix", rule->fix, "since", (json_int_t)rule->since,
		"profiles", build_severities(profiles, rule->id));
}

static json_t *
build_rules(const struct csrlint *linter, const struct profiles *profiles)
{
	json_t *all = json_array();

	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		json_t *rule = build_rule(csrlint_rule(linter, i), profiles);

		if (json_array_append_new(all, rule) != 0) {
			json_decref(all);
			return NULL;
		}
	}
	return all;
}

static int
widest_id(const struct csrlint *linter)
{
	size_t widest = 0;

	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		size_t width = strlen(csrlint_rule(linter, i)->id);

		if (width > widest)
			widest = width;
	}
	return (int)widest;
}

static void
write_table(struct report *report)
{
	int width = widest_id(report->linter);

	for (size_t i = 0; i < csrlint_rule_count(report->linter); i++) {
		const struct csrlint_rule *rule =
			csrlint_rule(report->linter, i);
		enum csrlint_severity severity =
			csrlint_severity_of(report->linter, rule);

		fprintf(report->out, "%-*s  ", width, rule->id);
		paint(report, severity_colour(severity));
		fprintf(report->out, "%-7s", csrlint_severity_name(severity));
		paint(report, PAINT_PLAIN);
		fprintf(report->out, "  %s\n", rule->summary);
	}
}

/* "label:    text", further lines below the text. */
static void
write_field(struct report *report, const char *label, const char *text)
{
	struct columns shape = {10, 10, report->width, 0};

	paint(report, PAINT_FAINT);
	fprintf(report->out, "%s:%*s", label, (int)(9 - strlen(label)), "");
	paint(report, PAINT_PLAIN);
	columns_wrap(report->out, text, &shape);
	fputc('\n', report->out);
}

/* Octets that the names of all profiles take as words, with a NUL. */
static size_t
room_for_names(const struct profiles *profiles)
{
	size_t room = 1;

	for (size_t i = 0; i < profiles->count; i++)
		room += strlen(csrlint_profile_name(i)) + strlen(", ");
	return room;
}

/* The names of the profiles in which the rule has this severity, as words;
 * "" where there is none. Owned by the caller; NULL where memory is short. */
static char *
profiles_with(const struct profiles *profiles, const char *id,
	enum csrlint_severity severity)
{
	size_t room = room_for_names(profiles);
	size_t n = 0;
	char *names = calloc(room, 1);

	if (names == NULL)
		return NULL;
	for (size_t i = 0; i < profiles->count; i++)
		if (profiles_severity(profiles, i, id) == severity)
			n += (size_t)snprintf(names + n, room - n, "%s%s",
				n > 0 ? ", " : "", csrlint_profile_name(i));
	return names;
}

/* One line per severity, with the profiles that give it to the rule. */
static bool
write_severities(struct report *report, const struct csrlint_rule *rule,
	const struct profiles *profiles)
{
	for (int i = CSRLINT_ERROR; i >= CSRLINT_OFF; i--) {
		enum csrlint_severity severity = (enum csrlint_severity)i;
		char *names = profiles_with(profiles, rule->id, severity);

		if (names == NULL)
			return false;
		if (names[0] != '\0')
			write_field(
				report, csrlint_severity_name(severity), names);
		free(names);
	}
	return true;
}

static void
write_since(struct report *report, uint32_t since)
{
	char day[32];

	if (since == 0)
		return;
	(void)snprintf(day, sizeof(day), "%04u-%02u-%02u",
		(unsigned)since / 10000, (unsigned)since / 100 % 100,
		(unsigned)since % 100);
	write_field(report, "since", day);
}

static bool
write_rule(struct report *report, const struct csrlint_rule *rule,
	const struct profiles *profiles)
{
	struct columns shape = {strlen(rule->id) + 2, 2, report->width, 0};

	painted(report, PAINT_STRONG, rule->id);
	fputs(": ", report->out);
	columns_wrap(report->out, rule->summary, &shape);
	fputs("\n\n", report->out);
	write_field(report, "why", rule->why);
	write_field(report, "fix", rule->fix);
	write_field(report, "source", rule->source);
	write_since(report, rule->since);
	fputs("\nSeverity by profile:\n", report->out);
	return write_severities(report, rule, profiles);
}

bool
report_rules(struct report *report)
{
	struct profiles profiles;
	bool written;

	if (!report->format->is_json) {
		write_table(report);
		return report_flush(report);
	}
	written = profiles_make(&profiles) &&
		json_write_line(
			report->out, build_rules(report->linter, &profiles));
	profiles_free(&profiles);
	return written;
}

bool
report_rule(struct report *report, const struct csrlint_rule *rule)
{
	struct profiles profiles;
	bool written = profiles_make(&profiles);

	if (written && report->format->is_json)
		written = json_write_line(
			report->out, build_rule(rule, &profiles));
	else if (written)
		written = write_rule(report, rule, &profiles);
	profiles_free(&profiles);
	return written && report_flush(report);
}
