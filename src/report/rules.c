/* The catalogue of rules: as a table or as JSON; at length in explain.c and
 * markdown.c.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "report/catalogue.h"
#include "report/citations.h"
#include "report/json.h"
#include "report/paint.h"
#include "results/results.h"

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
build_mend(const struct csrlint_mend *mend)
{
	return json_build("{s:s, s:s?}", "how", mend->how, "what", mend->what);
}

/* What the rule finds in a request; null where no example is there. */
static json_t *
build_example(const char *id, struct examples *examples)
{
	struct example example;

	if (!examples_judge(examples, id, &example))
		return NULL;
	if (example.finding == NULL)
		return json_null();
	return json_build("{s:s, s:s, s:s, s:s, s:s?, s:s?}", "file",
		example.file, "profile", example.profile, "severity",
		csrlint_severity_name(example.finding->severity), "message",
		example.finding->message, "value", example.finding->value,
		"suggestion", example.finding->suggestion);
}

static json_t *
build_rule(const struct csrlint_rule *rule, struct catalogue *catalogue)
{
	const struct profiles *profiles = &catalogue->profiles;

	return json_build("{s:s, s:s, s:s, s:s, s:s, s:o, s:s, s:s, s:o, s:I, "
			  "s:o, s:o, s:o}",
		"id", rule->id, "category", rule->category, "severity",
		csrlint_severity_name(rule->schedule.severity), "summary",
		rule->summary, "source", rule->source, "citations",
		citations_build(rule), "why", rule->why, "fix", rule->fix,
		"mend", build_mend(&rule->mend), "since",
		(json_int_t)rule->since, "profiles",
		build_by_profile(profiles, rule->id, build_severity), "changes",
		build_by_profile(profiles, rule->id, build_change), "example",
		build_example(rule->id, &catalogue->examples));
}

static json_t *
build_rules(const struct csrlint *linter, struct catalogue *catalogue)
{
	json_t *all = json_array();

	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		json_t *rule = build_rule(csrlint_rule(linter, i), catalogue);

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

/* The rules of each category under its name as --only takes it. */
static void
write_table(struct report *report)
{
	const struct csrlint *linter = report->linter;
	const int width = widest_id(linter);
	const char *category = "";

	while ((category = catalogue_next_category(linter, category)) != NULL) {
		painted(report, PAINT_STRONG, category);
		fputs("/\n", report->out);
		for (size_t i = 0; i < csrlint_rule_count(linter); i++)
			if (strcmp(csrlint_rule(linter, i)->category,
				    category) == 0)
				write_row(
					report, csrlint_rule(linter, i), width);
	}
}

/* One rule at length, or each. */
typedef bool explain(struct report *report, const struct csrlint_rule *rule,
	struct catalogue *catalogue);

static bool
write_all(struct report *report, struct catalogue *catalogue, explain *write)
{
	const struct csrlint *linter = report->linter;

	if (report->format == &report_markdown)
		markdown_contents(report);
	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		if (i > 0 || report->format == &report_markdown)
			fputc('\n', report->out);
		if (!write(report, csrlint_rule(linter, i), catalogue))
			return false;
	}
	return true;
}

/* rule NULL: all of them. */
static bool
write_explained(struct report *report, const struct csrlint_rule *rule,
	struct catalogue *catalogue)
{
	explain *write = report->format == &report_markdown ? explain_markdown
							    : explain_text;

	if (report->format->is_json)
		return json_write_line(report->out,
			rule == NULL ? build_rules(report->linter, catalogue)
				     : build_rule(rule, catalogue));
	return rule == NULL ? write_all(report, catalogue, write)
			    : write(report, rule, catalogue);
}

bool
report_rules(struct report *report)
{
	if (report->format->is_json)
		return report_explained(report, NULL);
	if (report->format == &report_markdown)
		markdown_tables(report);
	else
		write_table(report);
	return report_flush(report);
}

bool
report_explained(struct report *report, const struct csrlint_rule *rule)
{
	struct catalogue catalogue;
	const bool written = catalogue_make(&catalogue, report->linter) &&
		write_explained(report, rule, &catalogue);

	catalogue_free(&catalogue);
	return written && report_flush(report);
}
