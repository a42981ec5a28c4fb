/* The catalogue of rules: as a table or as JSON; at length in explain.c and
 * markdown.c.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "report/catalogue.h"
#include "report/citations.h"
#include "report/json.h"
#include "report/paint.h"
#include "results/results.h"

/* {"dv": "warning", ...}: what each profile has of the rule. */
static void
write_profiles(
	struct json *json, const struct profiles *profiles, const char *id)
{
	json_open_object(json, "profiles");
	for (size_t i = 0; i < profiles->count; i++) {
		const struct csrlint_schedule schedule =
			profiles_schedule(profiles, i, id);

		json_write_text(json, csrlint_profile_name(i),
			csrlint_severity_name(schedule.severity));
	}
	json_close_object(json);
}

/* {"dv": {"severity": "warning", "from": 20270315}, ...}: where a change is
 * planned. */
static void
write_changes(
	struct json *json, const struct profiles *profiles, const char *id)
{
	json_open_object(json, "changes");
	for (size_t i = 0; i < profiles->count; i++) {
		const struct csrlint_schedule schedule =
			profiles_schedule(profiles, i, id);

		if (schedule.from == 0)
			continue;
		json_open_object(json, csrlint_profile_name(i));
		json_write_text(
			json, "severity", csrlint_severity_name(schedule.then));
		json_write_number(json, "from", schedule.from);
		json_close_object(json);
	}
	json_close_object(json);
}

static void
write_mend(struct json *json, const struct csrlint_mend *mend)
{
	json_open_object(json, "mend");
	json_write_text(json, "how", mend->how);
	json_write_text(json, "what", mend->what);
	json_close_object(json);
}

static void
write_found(struct json *json, const struct example *example)
{
	const struct csrlint_finding *finding = example->finding;

	json_open_object(json, "example");
	json_write_text(json, "file", example->file);
	json_write_text(json, "profile", example->profile);
	json_write_text(
		json, "severity", csrlint_severity_name(finding->severity));
	json_write_text(json, "message", finding->message);
	json_write_text(json, "value", finding->value);
	json_write_text(json, "suggestion", finding->suggestion);
	json_close_object(json);
}

/* What the rule finds in a request; null where no example is there. */
static bool
write_example(struct json *json, const char *id, struct examples *examples)
{
	struct example example;

	if (!examples_judge(examples, id, &example))
		return false;
	if (example.finding == NULL)
		json_write_null(json, "example");
	else
		write_found(json, &example);
	return true;
}

static bool
write_object(struct json *json, const struct csrlint_rule *rule,
	struct catalogue *catalogue)
{
	bool is_complete;

	json_open_object(json, NULL);
	json_write_text(json, "id", rule->id);
	json_write_text(json, "category", rule->category);
	json_write_text(json, "severity",
		csrlint_severity_name(rule->schedule.severity));
	json_write_text(json, "summary", rule->summary);
	json_write_text(json, "source", rule->source);
	citations_write(json, "citations", rule);
	json_write_text(json, "why", rule->why);
	json_write_text(json, "fix", rule->fix);
	write_mend(json, &rule->mend);
	json_write_number(json, "since", rule->since);
	write_profiles(json, &catalogue->profiles, rule->id);
	write_changes(json, &catalogue->profiles, rule->id);
	is_complete = write_example(json, rule->id, &catalogue->examples);
	json_close_object(json);
	return is_complete;
}

/* rule NULL: an array of all. */
static bool
write_json(struct report *report, const struct csrlint_rule *rule,
	struct catalogue *catalogue)
{
	const struct csrlint *linter = report->linter;
	struct json json = json_in(report->out);
	bool is_complete = true;

	if (rule != NULL)
		return write_object(&json, rule, catalogue);
	json_open_array(&json, NULL);
	for (size_t i = 0; is_complete && i < csrlint_rule_count(linter); i++)
		is_complete =
			write_object(&json, csrlint_rule(linter, i), catalogue);
	json_close_array(&json);
	return is_complete;
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

	sink_format(report->out, "  %-*s  ", width, rule->id);
	paint(report, severity_colour(severity));
	sink_format(report->out, "%-7s", csrlint_severity_name(severity));
	paint(report, PAINT_PLAIN);
	sink_format(report->out, "  %s\n", rule->summary);
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
		sink_text(report->out, "/\n");
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
			sink_char(report->out, '\n');
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

	if (report->format->is_json) {
		const bool is_complete = write_json(report, rule, catalogue);

		sink_char(report->out, '\n');
		return is_complete;
	}
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
	return true;
}

bool
report_explained(struct report *report, const struct csrlint_rule *rule)
{
	struct catalogue catalogue;
	const bool written = catalogue_make(&catalogue, report->linter) &&
		write_explained(report, rule, &catalogue);

	catalogue_free(&catalogue);
	return written;
}
