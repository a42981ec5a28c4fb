/* Rules as Markdown, for a site of documents: CommonMark with the tables of
 * GitHub. The heading of a rule is its id, which so becomes its anchor; there
 * are no headings within. Nothing in a text can end what holds it.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "report/catalogue.h"
#include "report/citations.h"
#include "report/markdown_text.h"
#include "report/suggestion.h"
#include "results/results.h"

/* --- escaping ----------------------------------------------------------------
 */

/* Words of ours, with what Markdown would make something of escaped. */
static void
write_words(struct report *report, const char *text)
{
	for (; *text != '\0'; text++) {
		if (strchr("\\`*_[]<>#|~&!$^{}", *text) != NULL)
			sink_char(report->out, '\\');
		sink_char(report->out, *text);
	}
}

/* A fence that no run of so many backquotes ends. */
static void
write_fence(struct report *report, size_t run, const char *language)
{
	for (size_t i = 0; i < 3 || i <= run; i++)
		sink_char(report->out, '`');
	sink_format(report->out, "%s\n", language);
}

/* Lines as they are; text ends with a newline. */
static void
write_fenced(struct report *report, const char *language, const char *text)
{
	const size_t run = markdown_longest_run(text);

	write_fence(report, run, language);
	sink_text(report->out, text);
	write_fence(report, run, "");
}

/* A paragraph of its own. */
static void
write_paragraph(struct report *report, const char *text)
{
	sink_char(report->out, '\n');
	write_words(report, text);
	sink_char(report->out, '\n');
}

static void
write_labelled(struct report *report, const char *label, const char *text)
{
	sink_format(report->out, "\n**%s:** ", label);
	write_words(report, text);
	sink_char(report->out, '\n');
}

/* Writes text and frees it; false where it is NULL. */
static bool
write_made(struct report *report, const char *before, char *text)
{
	if (text != NULL) {
		sink_text(report->out, before);
		write_words(report, text);
		sink_char(report->out, '\n');
	}
	free(text);
	return text != NULL;
}

/* --- what the rule is --------------------------------------------------------
 */

static bool
write_severities(struct report *report, const struct csrlint_rule *rule,
	const struct catalogue *catalogue, uint32_t from)
{
	sink_text(report->out, "\n| severity | in profiles |\n|---|---|\n");
	for (int i = CSRLINT_ERROR; i >= CSRLINT_OFF; i--) {
		const struct kind kind = {(enum csrlint_severity)i, from};
		char *names = catalogue_profiles(catalogue, rule->id, &kind);

		if (names == NULL)
			return false;
		if (names[0] != '\0')
			sink_format(report->out, "| %s | %s |\n",
				csrlint_severity_name(kind.severity), names);
		free(names);
	}
	return true;
}

static bool
write_all_severities(struct report *report, const struct csrlint_rule *rule,
	const struct catalogue *catalogue)
{
	uint32_t day = 0;

	if (!write_severities(report, rule, catalogue, 0))
		return false;
	while ((day = catalogue_next_change(catalogue, rule->id, day)) != 0) {
		char text[32];

		catalogue_day(day, text);
		sink_format(report->out, "\nFrom %s on:\n", text);
		if (!write_severities(report, rule, catalogue, day))
			return false;
	}
	return true;
}

/* What the rule rests on, and where to read it. */
static bool
write_sources(struct report *report, const struct csrlint_rule *rule)
{
	struct csrlint_citation citation;
	const char *last = NULL;

	sink_text(report->out, "\n**Source:**\n\n");
	for (size_t i = 0; results_citation(rule, i, &citation); i++)
		if (!write_made(report, "* ", citation_text(&citation)))
			return false;
	for (size_t i = 0; results_citation(rule, i, &citation); i++) {
		if (citation.document == NULL || citation.document == last)
			continue;
		if (!write_made(report, "* read ", citation_address(&citation)))
			return false;
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
	write_labelled(report, "In force since", day);
}

/* --- the example -------------------------------------------------------------
 */

static size_t
larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static void
write_line(struct report *report, const char *label, const char *text)
{
	if (text != NULL && text[0] != '\0')
		sink_format(report->out, "%s:%*s%s\n", label,
			(int)(9 - strlen(label)), "", text);
}

static void
write_finding(struct report *report, const struct example *example)
{
	const struct csrlint_request *request = example->request;
	const struct csrlint_finding *finding = example->finding;
	const size_t run = larger(larger(markdown_longest_run(request->subject),
					  markdown_longest_run(request->names)),
		larger(larger(markdown_longest_run(finding->value),
			       markdown_longest_run(finding->message)),
			markdown_longest_run(finding->suggestion)));

	sink_format(report->out,
		"\n**An example**, `corpus/%s` in profile `%s`:\n\n",
		example->file, example->profile);
	write_fence(report, run, "text");
	write_line(report, "subject", request->subject);
	write_line(report, "names", request->names);
	write_line(report, "bad", finding->value);
	write_line(report, csrlint_severity_name(finding->severity),
		finding->message);
	write_line(report, "good", finding->suggestion);
	write_fence(report, run, "");
}

static void
write_commands(struct report *report, const struct example *example)
{
	const struct csrlint_suggestion *suggestion =
		example->request->suggestion;

	sink_format(report->out, "\n**The same without this fault, by %s:**\n",
		suggestion->tool);
	if (suggestion->is_file_apart) {
		sink_format(report->out, "\nSave as `%s`:\n\n",
			suggestion->file_name);
		write_fenced(report, "ini", suggestion->file);
	}
	if (suggestion->commands != NULL) {
		sink_char(report->out, '\n');
		write_fenced(report, "sh", suggestion->commands);
	}
	suggestion_each_note(report, suggestion, write_paragraph);
}

static const struct example_writer example_writer = {
	write_finding, write_commands, NULL};

/* --- all of it ---------------------------------------------------------------
 */

static void
write_ways_out(struct report *report, const struct csrlint_rule *rule,
	const struct catalogue *catalogue)
{
	sink_text(report->out,
		"\n**To make it milder or turn it off:**\n\n```sh\n");
	catalogue_write_options(report->out, catalogue, rule);
	sink_text(report->out, "```\n\nor in `.csrlint.ini`:\n\n```ini\n");
	catalogue_write_settings(report->out, rule);
	sink_text(report->out, "```\n");
}

bool
explain_markdown(struct report *report, const struct csrlint_rule *rule,
	struct catalogue *catalogue)
{
	sink_format(report->out, "## %s\n", rule->id);
	write_paragraph(report, rule->summary);
	write_labelled(report, "Why", rule->why);
	write_labelled(report, "Fix", rule->fix);
	if (!write_made(report, "\n**Mend:** ", catalogue_mend(&rule->mend)) ||
		!write_sources(report, rule))
		return false;
	write_labelled(report, "Category", rule->category);
	write_since(report, rule->since);
	if (!write_all_severities(report, rule, catalogue) ||
		!catalogue_write_example(
			report, rule, catalogue, &example_writer))
		return false;
	write_ways_out(report, rule, catalogue);
	return true;
}

/* Writes the id of a rule as a cell of a table has it. */
typedef void write_id(struct report *report, const char *id);

static void
write_plain_id(struct report *report, const char *id)
{
	sink_text(report->out, id);
}

static void
write_linked_id(struct report *report, const char *id)
{
	sink_format(report->out, "[%s](#%s)", id, id);
}

/* The rules of one category. */
static void
write_table(struct report *report, const char *category, write_id *write)
{
	const struct csrlint *linter = report->linter;

	sink_format(report->out,
		"\n**%s/**\n\n| rule | severity | what it flags |\n"
		"|---|---|---|\n",
		category);
	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const struct csrlint_rule *rule = csrlint_rule(linter, i);

		if (strcmp(rule->category, category) != 0)
			continue;
		sink_text(report->out, "| ");
		write(report, rule->id);
		sink_format(report->out, " | %s | ",
			csrlint_severity_name(
				csrlint_severity_of(linter, rule)));
		write_words(report, rule->summary);
		sink_text(report->out, " |\n");
	}
}

static void
write_tables(struct report *report, write_id *write)
{
	const char *category = "";

	sink_format(report->out,
		"# The rules of csrlint %s\n\nIn profile %s:\n",
		csrlint_version(), csrlint_profile(report->linter));
	while ((category = catalogue_next_category(report->linter, category)) !=
		NULL)
		write_table(report, category, write);
}

void
markdown_tables(struct report *report)
{
	write_tables(report, write_plain_id);
}

void
markdown_contents(struct report *report)
{
	write_tables(report, write_linked_id);
}
