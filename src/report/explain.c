/* One rule at length, as text. SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/catalogue.h"
#include "report/citations.h"
#include "report/columns.h"
#include "report/paint.h"
#include "report/suggestion.h"
#include "results/results.h"

/* Of an example that holds very much. */
enum { EXAMPLE_LINES = 4 };

/* "label:    text", further lines below the text; with the label "" below that
 * of the field before. */
static void
write_field_lines(struct report *report, const char *label, const char *text,
	size_t lines)
{
	struct columns shape = {10, 10, report->width, lines};

	paint(report, PAINT_FAINT);
	sink_format(report->out, "%s%c%*s", label, *label == '\0' ? ' ' : ':',
		(int)(9 - strlen(label)), "");
	paint(report, PAINT_PLAIN);
	columns_wrap(report->out, text, &shape);
	sink_char(report->out, '\n');
}

static void
write_field(struct report *report, const char *label, const char *text)
{
	write_field_lines(report, label, text, 0);
}

/* One line per severity, with the profiles that give it to the rule: on the day
 * that counts (0), or from a later one on. */
static bool
write_severities(struct report *report, const struct csrlint_rule *rule,
	const struct catalogue *catalogue, uint32_t from)
{
	for (int i = CSRLINT_ERROR; i >= CSRLINT_OFF; i--) {
		const struct kind kind = {(enum csrlint_severity)i, from};
		char *names = catalogue_profiles(catalogue, rule->id, &kind);

		if (names == NULL)
			return false;
		if (names[0] != '\0')
			write_field(report,
				csrlint_severity_name(kind.severity), names);
		free(names);
	}
	return true;
}

static bool
write_changes(struct report *report, const struct csrlint_rule *rule,
	const struct catalogue *catalogue)
{
	uint32_t day = 0;

	while ((day = catalogue_next_change(catalogue, rule->id, day)) != 0) {
		char text[32];

		catalogue_day(day, text);
		sink_format(report->out, "\nFrom %s on:\n", text);
		if (!write_severities(report, rule, catalogue, day))
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

	for (size_t i = 0; results_citation(rule, i, &citation); i++) {
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

	for (size_t i = 0; results_citation(rule, i, &citation); i++) {
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
	catalogue_day(since, day);
	write_field(report, "since", day);
}

/* --- the example -------------------------------------------------------------
 */

static void
write_example_field(struct report *report, const char *label, const char *text)
{
	if (text != NULL && text[0] != '\0')
		write_field_lines(report, label, text, EXAMPLE_LINES);
}

static void
write_finding(struct report *report, const struct example *example)
{
	const struct csrlint_finding *finding = example->finding;
	char title[256];
	struct columns shape = {0, 0, report->width, 0};

	(void)snprintf(title, sizeof(title),
		"An example, corpus/%s in profile %s:", example->file,
		example->profile);
	sink_char(report->out, '\n');
	columns_wrap(report->out, title, &shape);
	sink_char(report->out, '\n');
	write_example_field(report, "subject", example->request->subject);
	write_example_field(report, "names", example->request->names);
	write_example_field(report, "bad", finding->value);
	write_field(report, csrlint_severity_name(finding->severity),
		finding->message);
	write_example_field(report, "good", finding->suggestion);
}

static void
write_commands(struct report *report, const struct example *example)
{
	const struct csrlint_suggestion *suggestion =
		example->request->suggestion;

	sink_format(report->out, "\nThe same without this fault, by %s:\n\n",
		suggestion->tool);
	if (suggestion->is_file_apart)
		sink_format(report->out, "%s\nis to be saved as %s; then\n\n",
			suggestion->file, suggestion->file_name);
	if (suggestion->commands != NULL) {
		sink_text(report->out, suggestion->commands);
		sink_char(report->out, '\n');
	}
	suggestion_notes(report, suggestion);
}

/* What the reader may ask for besides, where one tool was told. */
static void
write_other_tools(struct report *report, const struct csrlint_rule *rule)
{
	struct columns shape = {0, 0, report->width, 0};
	char line[256];

	if (report->tool != NULL || report->verbose)
		return;
	(void)snprintf(line, sizeof(line),
		"By other tools: csrlint --explain %s --verbose", rule->id);
	columns_wrap(report->out, line, &shape);
	sink_char(report->out, '\n');
}

static const struct example_writer example_writer = {
	write_finding, write_commands, write_other_tools};

/* --- all of it ---------------------------------------------------------------
 */

static void
write_ways_out(struct report *report, const struct csrlint_rule *rule,
	const struct catalogue *catalogue)
{
	sink_text(report->out, "\nTo make it milder or turn it off:\n\n");
	catalogue_write_options(report->out, catalogue, rule);
	sink_text(report->out, "\nor in .csrlint.ini:\n\n");
	catalogue_write_settings(report->out, rule);
}

/* "replace", "ask: C ST L O" */
static bool
write_mend(struct report *report, const struct csrlint_mend *mend)
{
	return write_made(report, "mend", catalogue_mend(mend));
}

bool
explain_text(struct report *report, const struct csrlint_rule *rule,
	struct catalogue *catalogue)
{
	struct columns shape = {strlen(rule->id) + 2, 2, report->width, 0};

	painted(report, PAINT_STRONG, rule->id);
	sink_text(report->out, ": ");
	columns_wrap(report->out, rule->summary, &shape);
	sink_text(report->out, "\n\n");
	write_field(report, "why", rule->why);
	write_field(report, "fix", rule->fix);
	if (!write_mend(report, &rule->mend) ||
		!write_citations(report, rule) ||
		!write_addresses(report, rule))
		return false;
	write_field(report, "category", rule->category);
	write_since(report, rule->since);
	sink_text(report->out, "\nSeverity by profile:\n");
	if (!write_severities(report, rule, catalogue, 0) ||
		!write_changes(report, rule, catalogue) ||
		!catalogue_write_example(
			report, rule, catalogue, &example_writer))
		return false;
	write_ways_out(report, rule, catalogue);
	return true;
}
