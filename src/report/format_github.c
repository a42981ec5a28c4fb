/* Commands of GitHub Actions, which make annotations.
 *
 * GitHub shows ten of a kind of one step, and fifty of a job; it takes the
 * first ones. So the worst come first, no more are written than are shown, and
 * a line at the end counts the rest. Infos are counted alone, as are notices
 * where the reader wants neither.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "report/place.h"
#include "report/report.h"
#include "report/sums.h"
#include "results/results.h"

enum { SHOWN = 10 };

/* A command that waits for the end of the run. */
struct annotation {
	const char *file; /* these three are owned once it is kept */
	const char *title;
	const char *message;
	size_t line, column;
};

/* Those of one severity. */
struct annotations {
	struct annotation shown[SHOWN];
	size_t count; /* with those that are not shown */
};

/* By severity. */
struct annotation_kinds {
	struct annotations of[CSRLINT_ERROR + 1];
};

static bool
github_begin(struct report *report)
{
	report->annotations = calloc(1, sizeof(*report->annotations));
	return report->annotations != NULL;
}

void
report_free_annotations(struct report *report)
{
	struct annotation_kinds *kinds = report->annotations;

	for (int i = 0; kinds != NULL && i <= CSRLINT_ERROR; i++)
		for (size_t j = 0; j < SHOWN; j++) {
			free((char *)kinds->of[i].shown[j].file);
			free((char *)kinds->of[i].shown[j].title);
			free((char *)kinds->of[i].shown[j].message);
		}
	free(kinds);
	report->annotations = NULL;
}

/* Keeps a copy where there is room; false where memory is short. */
static bool
keep(struct report *report, enum csrlint_severity severity,
	const struct annotation *borrowed)
{
	struct annotations *kind;
	struct annotation *annotation;

	if (report->annotations == NULL)
		return false;
	kind = &report->annotations->of[severity];
	if (kind->count++ >= SHOWN)
		return true;
	annotation = &kind->shown[kind->count - 1];
	*annotation = (struct annotation){.file = strdup(borrowed->file),
		.title = strdup(borrowed->title),
		.message = strdup(borrowed->message),
		.line = borrowed->line,
		.column = borrowed->column};
	return annotation->file != NULL && annotation->title != NULL &&
		annotation->message != NULL;
}

static bool
github_request(struct report *report, const struct report_item *item)
{
	const struct csrlint_request *request = item->request;

	for (size_t i = 0; i < request->finding_count; i++) {
		const struct csrlint_finding *finding = &request->findings[i];
		const struct annotation annotation = {item->file,
			finding->rule->id, finding->message, finding->line,
			finding->column};

		if (report_shows(report, finding->severity) &&
			!keep(report, finding->severity, &annotation))
			return false;
	}
	return true;
}

static bool
github_unread(struct report *report, const struct report_unread *unread)
{
	const struct annotation annotation = {
		unread->file, "could not be read", unread->reason, 1, 1};

	return keep(report, CSRLINT_ERROR, &annotation);
}

/* Text that ends neither the command nor, where it is one of its properties,
 * that. */
static void
write_escaped(struct sink *out, const char *text, bool is_property)
{
	for (; *text != '\0'; text++) {
		const bool is_mark = *text == ':' || *text == ',';

		if (*text == '%' || *text == '\r' || *text == '\n' ||
			(is_mark && is_property))
			sink_format(out, "%%%02X", (unsigned)*text);
		else
			sink_char(out, *text);
	}
}

static const char *
command_of(enum csrlint_severity severity)
{
	switch (severity) {
	case CSRLINT_ERROR: return "error";
	case CSRLINT_WARNING: return "warning";
	case CSRLINT_NOTICE:
	case CSRLINT_INFO:
	case CSRLINT_OFF: break;
	}
	return "notice";
}

static void
write_annotation(struct sink *out, const char *command,
	const struct annotation *annotation)
{
	sink_format(out, "::%s file=", command);
	write_escaped(out, place_of_file(annotation->file), true);
	sink_format(out, ",line=%zu,col=%zu,title=", annotation->line,
		annotation->column);
	write_escaped(out, annotation->title, true);
	sink_text(out, "::");
	write_escaped(out, annotation->message, false);
	sink_char(out, '\n');
}

/* Writes those of a severity, as far as there is room for their command;
 * answers how many were written. */
static size_t
write_kind(struct report *report, enum csrlint_severity severity, size_t room)
{
	const struct annotations *kind = &report->annotations->of[severity];
	const size_t shown = kind->count < room ? kind->count : room;

	for (size_t i = 0; i < shown; i++)
		write_annotation(
			report->out, command_of(severity), &kind->shown[i]);
	return shown;
}

static size_t
count_all(const struct annotation_kinds *kinds)
{
	size_t count = 0;

	for (int i = CSRLINT_INFO; i <= CSRLINT_ERROR; i++)
		count += kinds->of[i].count;
	return count;
}

/* Answers how many were left out. */
static size_t
write_annotations(struct report *report)
{
	size_t left = count_all(report->annotations);
	size_t notices;

	left -= write_kind(report, CSRLINT_ERROR, SHOWN);
	left -= write_kind(report, CSRLINT_WARNING, SHOWN);
	notices = write_kind(report, CSRLINT_NOTICE, SHOWN);
	return left - notices -
		write_kind(report, CSRLINT_INFO, SHOWN - notices);
}

static bool
github_end(struct report *report, const struct report_counts *counts)
{
	size_t left_out;

	if (report->annotations == NULL)
		return false;
	left_out = write_annotations(report);
	sink_text(report->out, "csrlint: ");
	sums_scope(report->out, counts);
	sink_text(report->out, ": ");
	sums_findings(report->out, counts);
	sink_format(report->out, "; %s in profile %s\n", sums_verdict(counts),
		csrlint_profile(report->linter));
	if (left_out > 0)
		sink_format(report->out,
			"csrlint: %zu more without an annotation, as GitHub "
			"shows %d of a kind\n",
			left_out, SHOWN);
	report_free_annotations(report);
	return true;
}

const struct report_format report_github = {
	.name = "github",
	.begin = github_begin,
	.request = github_request,
	.unread = github_unread,
	.end = github_end,
};
