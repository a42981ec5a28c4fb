/* The catalogue of rules: as a table, one rule at length, or as JSON.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "report/citations.h"
#include "report/columns.h"
#include "report/json.h"
#include "report/paint.h"
#include "report/profiles.h"
#include "report/report.h"

/* What a profile has of one rule, as a JSON value; NULL: nothing. */
typedef json_t *build_entry(const struct csrlint_schedule *schedule);

static json_t *
build_severity(const struct csrlint_schedule *schedule)
{
	return json_build("s", csrlint_severity_name(schedule->severity));
}

/* {"severity": "warning", "from": 20270315} where a change is planned. */
static json_t *
build_change(const struct csrlint_schedule *schedule)
{
	if (schedule->from == 0)
		return NULL;
	return json_build("{s:s, s:I}", "severity",
		csrlint_severity_name(schedule->then), "from",
		(json_int_t)schedule->from);
}

/* {"dv": ENTRY, ...}: what each profile has of the rule. */
static json_t *
build_by_profile(
	const struct profiles *profiles, const char *id, build_entry *build)
{
	json_t *all = json_object();

	for (size_t i = 0; i < profiles->count; i++) {
		const struct csrlint_schedule schedule =
			profiles_schedule(profiles, i, id);
		json_t *entry = build(&schedule);

		if (entry == NULL && build == build_change &&
			schedule.from == 0)
			continue;
		if (json_object_set_new(all, csrlint_profile_name(i), entry) !=
			0) {
			json_decref(all);
			return NULL;
		}
	}
	return all;
}

static json_t *
build_rule(const struct csrlint_rule *rule, const struct profiles *profiles)
{
	return json_build(
		"{s:s, s:s, s:s, s:s, s:s, s:o, s:s, s:s, s:I, s:o, s:o}", "id",
		rule->id, "category", rule->category, "severity",
		csrlint_severity_name(rule->schedule.severity), "summary",
		rule->summary, "source", rule->source, "citations",
		citations_build(rule), "why", rule->why, "fix", rule->fix,
		"since", (json_int_t)rule->since, "profiles",
		build_by_profile(profiles, rule->id, build_severity), "changes",
		build_by_profile(profiles, rule->id, build_change));
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
write_row(struct report *report, const struct csrlint_rule *rule, int width)
{
	enum csrlint_severity severity =
		csrlint_severity_of(report->linter, rule);

	fprintf(report->out, "  %-*s  ", width, rule->id);
	paint(report, severity_colour(severity));
	fprintf(report->out, "%-7s", csrlint_severity_name(severity));
	paint(report, PAINT_PLAIN);
	fprintf(report->out, "  %s\n", rule->summary);
}

/* The category that follows this one in the alphabet, from "" the first; NULL:
 * there is none. */
static const char *
next_category(const struct csrlint *linter, const char *last)
{
	const char *next = NULL;

	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const char *category = csrlint_rule(linter, i)->category;

		if (strcmp(category, last) > 0 &&
			(next == NULL || strcmp(category, next) < 0))
			next = category;
	}
	return next;
}

/* The rules of each category under its name as --only takes it. */
static void
write_table(struct report *report)
{
	const struct csrlint *linter = report->linter;
	const int width = widest_id(linter);
	const char *category = "";

	while ((category = next_category(linter, category)) != NULL) {
		painted(report, PAINT_STRONG, category);
		fputs("/\n", report->out);
		for (size_t i = 0; i < csrlint_rule_count(linter); i++)
			if (strcmp(csrlint_rule(linter, i)->category,
				    category) == 0)
				write_row(
					report, csrlint_rule(linter, i), width);
	}
}

/* "label:    text", further lines below the text; with the label "" below that
 * of the field before. */
static void
write_field(struct report *report, const char *label, const char *text)
{
	struct columns shape = {10, 10, report->width, 0};

	paint(report, PAINT_FAINT);
	fprintf(report->out, "%s%c%*s", label, *label == '\0' ? ' ' : ':',
		(int)(9 - strlen(label)), "");
	paint(report, PAINT_PLAIN);
	columns_wrap(report->out, text, &shape);
	fputc('\n', report->out);
}

/* Which profiles are meant: those that give a rule this severity on the day
 * that counts (from: 0), or from a later day on. */
struct kind {
	enum csrlint_severity severity;
	uint32_t from;
};

static bool
is_of_kind(const struct csrlint_schedule *schedule, const struct kind *kind)
{
	if (kind->from != 0)
		return schedule->from == kind->from &&
			schedule->then == kind->severity;
	return schedule->severity == kind->severity;
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

/* The names of the profiles of a kind, as words; "" where there is none. Owned
 * by the caller; NULL where memory is short. */
static char *
profiles_with(const struct profiles *profiles, const char *id,
	const struct kind *kind)
{
	size_t room = room_for_names(profiles);
	size_t n = 0;
	char *names = calloc(room, 1);

	if (names == NULL)
		return NULL;
	for (size_t i = 0; i < profiles->count; i++) {
		const struct csrlint_schedule schedule =
			profiles_schedule(profiles, i, id);

		if (is_of_kind(&schedule, kind))
			n += (size_t)snprintf(names + n, room - n, "%s%s",
				n > 0 ? ", " : "", csrlint_profile_name(i));
	}
	return names;
}

/* One line per severity, with the profiles that give it to the rule: on the day
 * that counts (0), or from a later one on. */
static bool
write_severities(struct report *report, const struct csrlint_rule *rule,
	const struct profiles *profiles, uint32_t from)
{
	for (int i = CSRLINT_ERROR; i >= CSRLINT_OFF; i--) {
		const struct kind kind = {(enum csrlint_severity)i, from};
		char *names = profiles_with(profiles, rule->id, &kind);

		if (names == NULL)
			return false;
		if (names[0] != '\0')
			write_field(report,
				csrlint_severity_name(kind.severity), names);
		free(names);
	}
	return true;
}

/* The first day behind `day` on which a profile changes the severity; 0: there
 * is none. */
static uint32_t
next_change(const struct profiles *profiles, const char *id, uint32_t day)
{
	uint32_t next = 0;

	for (size_t i = 0; i < profiles->count; i++) {
		const uint32_t from = profiles_schedule(profiles, i, id).from;

		if (from > day && (next == 0 || from < next))
			next = from;
	}
	return next;
}

static bool
write_changes(struct report *report, const struct csrlint_rule *rule,
	const struct profiles *profiles)
{
	uint32_t day = 0;

	while ((day = next_change(profiles, rule->id, day)) != 0) {
		fprintf(report->out, "\nFrom %04u-%02u-%02u on:\n",
			(unsigned)day / 10000, (unsigned)day / 100 % 100,
			(unsigned)day % 100);
		if (!write_severities(report, rule, profiles, day))
			return false;
	}
	return true;
}

/* Writes text as a field and frees it; false where it is NULL. */
static bool
write_made(struct report *report, const char *label, char *text)
{
	if (text != NULL)
		write_field(report, label, text);
	free(text);
	return text != NULL;
}

/* What the rule rests on, one a line. */
static bool
write_citations(struct report *report, const struct csrlint_rule *rule)
{
	struct csrlint_citation citation;
	const char *label = "source";

	for (size_t i = 0; csrlint_rule_citation(rule, i, &citation); i++) {
		if (!write_made(report, label, citation_text(&citation)))
			return false;
		label = "";
	}
	return true;
}

/* Where to read it, each document once. */
static bool
write_addresses(struct report *report, const struct csrlint_rule *rule)
{
	struct csrlint_citation citation;
	const char *label = "read";
	const char *last = NULL;

	for (size_t i = 0; csrlint_rule_citation(rule, i, &citation); i++) {
		if (citation.document == NULL || citation.document == last)
			continue;
		if (!write_made(report, label, citation_address(&citation)))
			return false;
		label = "";
		last = citation.document;
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
	if (!write_citations(report, rule) || !write_addresses(report, rule))
		return false;
	write_field(report, "category", rule->category);
	write_since(report, rule->since);
	fputs("\nSeverity by profile:\n", report->out);
	return write_severities(report, rule, profiles, 0) &&
		write_changes(report, rule, profiles);
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
	written = profiles_make(&profiles, report->linter) &&
		json_write_line(
			report->out, build_rules(report->linter, &profiles));
	profiles_free(&profiles);
	return written;
}

bool
report_rule(struct report *report, const struct csrlint_rule *rule)
{
	struct profiles profiles;
	bool written = profiles_make(&profiles, report->linter);

	if (written && report->format->is_json)
		written = json_write_line(
			report->out, build_rule(rule, &profiles));
	else if (written)
		written = write_rule(report, rule, &profiles);
	profiles_free(&profiles);
	return written && report_flush(report);
}
