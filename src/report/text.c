/* Text for a person at a terminal.
 *
 *	request.csr: RSA 2048, signature valid
 *	  subject: C=UK, O=Example, CN=www.example.com
 *	  names:   DNS:www.example.com
 *	  signed:  sha256WithRSAEncryption
 *
 *	error[country-uk]: "UK" is not an ISO 3166 code
 *	  at request.csr:3:12, in the subject, countryName
 *	   | UK
 *	   | ^^ write GB
 *	  why: CAs refuse the code.
 *	  fix: Write the two-letter code.
 *
 *	What csrlint has nothing against in profile tls, made by openssl:
 *
 *	openssl req -new ...
 *
 *	1 request: 1 error; refused in profile tls
 *	first: country-uk; csrlint --explain country-uk tells more
 *	2 notes; -v shows them
 *
 * Only file names, values and commands may pass the last column.
 * SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "report/columns.h"
#include "report/groups.h"
#include "report/paint.h"
#include "report/place.h"
#include "report/report.h"
#include "report/suggestion.h"
#include "report/sums.h"
#include "report/verdicts.h"
#include "results/results.h"

enum {
	LABEL_INDENT = 11,  /* columns of "  subject: " */
	DETAIL_LINES = 4,   /* of a subject or of names, which may be endless */
	VALUE_INDENT = 5,   /* columns of "   | " */
	DETAIL_INDENT = 24, /* columns, of the values that --show lists */
	MESSAGE_INDENT = 4, /* of the further lines of a message */
	PROSE_INDENT = 7,   /* columns of "  fix: " */
	PLACES_SHOWN = 5,   /* of findings that say the same */
	BLANKS_SHOWN = 2    /* of a request that is suggested */
};

static bool
text_begin(struct report *report)
{
	(void)report;
	return true;
}

/* "  label:   text", further lines below the text. */
static void
write_detail(struct report *report, const char *label, const char *text)
{
	struct columns shape = {
		LABEL_INDENT, LABEL_INDENT, report->width, DETAIL_LINES};

	paint(report, PAINT_FAINT);
	sink_text(report->out, "  ");
	sink_text(report->out, label);
	sink_char(report->out, ':');
	columns_blank(report->out, LABEL_INDENT - 3 - strlen(label));
	paint(report, PAINT_PLAIN);
	columns_wrap(report->out, text, &shape);
	sink_char(report->out, '\n');
}

static void
write_signature(struct report *report, enum csrlint_signature signature)
{
	switch (signature) {
	case CSRLINT_VALID:
		painted(report, PAINT_GOOD, "signature valid");
		return;
	case CSRLINT_INVALID:
		painted(report, PAINT_BAD, "signature INVALID");
		return;
	case CSRLINT_NOT_CHECKED: break;
	}
	painted(report, PAINT_DOUBT, "signature not checked");
}

static void
write_signature_detail(
	struct report *report, const struct csrlint_request *request)
{
	if (request->signature_algorithm != NULL)
		write_detail(report, "signed", request->signature_algorithm);
	if (request->signature_reason != NULL)
		write_detail(report, "because", request->signature_reason);
}

/* "  key:     the same as in server.key"; only where the user asked. */
static void
write_match(struct report *report, const struct csrlint_request *request)
{
	struct columns shape = {LABEL_INDENT + strlen("the same as in "),
		LABEL_INDENT, report->width, DETAIL_LINES};

	if (request->matches == NULL)
		return;
	paint(report, PAINT_FAINT);
	sink_text(report->out, "  key:");
	columns_blank(report->out, LABEL_INDENT - strlen("  key:"));
	painted(report, PAINT_GOOD, "the same as in ");
	columns_wrap(report->out, request->matches, &shape);
	sink_char(report->out, '\n');
}

/* "  profile: smime, told by a mailbox"; only where the user left it open. */
static void
write_profile(struct report *report, const struct csrlint_request *request)
{
	char line[160];

	if (request->profile_reason == NULL)
		return;
	(void)snprintf(line, sizeof(line), "%s, told by %s", request->profile,
		request->profile_reason);
	write_detail(report, "profile", line);
}

/* What the request holds, a line for each part. */
static void
write_details(struct report *report, const struct csrlint_request *request)
{
	for (size_t i = 0; i < request->detail_count; i++) {
		const struct csrlint_detail *detail = &request->details[i];
		struct columns shape = {
			DETAIL_INDENT, DETAIL_INDENT, report->width, 0};

		paint(report, PAINT_FAINT);
		sink_format(
			report->out, "  %-*s", DETAIL_INDENT - 2, detail->name);
		paint(report, PAINT_PLAIN);
		columns_wrap(report->out, detail->value, &shape);
		sink_char(report->out, '\n');
	}
}

static const char *
or_else(const char *text, const char *otherwise)
{
	return text == NULL || text[0] == '\0' ? otherwise : text;
}

/* What the request is, as far as it is one. */
static void
write_request(struct report *report, const struct csrlint_request *request)
{
	sink_text(report->out, or_else(request->key, "no readable key"));
	sink_text(report->out, ", ");
	write_signature(report, request->signature);
	if (!request->decoded)
		painted(report, PAINT_BAD, ", broken");
	sink_char(report->out, '\n');
	write_detail(report, "subject", or_else(request->subject, "empty"));
	write_detail(report, "names", or_else(request->names, "none"));
	write_signature_detail(report, request);
	write_match(report, request);
	write_profile(report, request);
	write_details(report, request);
}

static void
write_headline(struct report *report, const struct report_item *item)
{
	paint(report, PAINT_STRONG);
	sink_text(report->out, item->file);
	if (item->of != 1 && item->request->number > 0)
		sink_format(
			report->out, ", request %zu", item->request->number);
	paint(report, PAINT_PLAIN);
	sink_text(report->out, ": ");
	if (item->request->is_late)
		sink_text(report->out,
			item->request->number == 0
				? "what is ignored\n"
				: "beside the other requests\n");
	else if (item->request->number > 0)
		write_request(report, item->request);
	else
		painted(report,
			csrlint_request_is_undecoded(item->request)
				? PAINT_BAD
				: PAINT_PLAIN,
			"no certification request\n");
}

/* "error[id]: message" */
static void
write_message(struct report *report, const struct csrlint_finding *finding)
{
	const char *severity = csrlint_severity_name(finding->severity);
	const char *id = finding->rule->id;
	struct columns shape = {strlen(severity) + strlen(id) + 4,
		MESSAGE_INDENT, report->width, 0};

	paint(report, severity_colour(finding->severity));
	sink_text(report->out, severity);
	sink_char(report->out, '[');
	sink_text(report->out, id);
	sink_char(report->out, ']');
	paint(report, PAINT_STRONG);
	sink_text(report->out, ": ");
	columns_wrap(report->out, finding->message, &shape);
	paint(report, PAINT_PLAIN);
	sink_char(report->out, '\n');
}

/* "  at file:line:column, in the subject, commonName", on two lines where one
 * is too short. */
static void
write_place(struct report *report, const char *before,
	const struct report_item *item, const struct csrlint_finding *finding)
{
	char words[PLACE_ROOM];
	size_t columns;

	place_words(finding->path, words);
	paint(report, PAINT_FAINT);
	columns = (size_t)sink_format(report->out, "  %s %s:%zu:%zu", before,
		item->file, finding->line, finding->column);
	if (words[0] != '\0') {
		const bool is_full =
			columns + 2 + strlen(words) > report->width;

		sink_format(
			report->out, is_full ? ",\n     %s" : ", %s", words);
	}
	paint(report, PAINT_PLAIN);
	sink_char(report->out, '\n');
}

/* The carets below what the window shows of the fault. */
static void
write_carets(struct report *report, const struct csrlint_finding *finding,
	struct window window)
{
	size_t start = finding->caret_start - window.from +
		(window.from > 0 ? WINDOW_ELLIPSIS : 0);
	size_t left = window.to - finding->caret_start;
	size_t width =
		finding->caret_width < left ? finding->caret_width : left;

	painted(report, PAINT_FAINT, "   | ");
	columns_blank(report->out, start);
	paint(report, severity_colour(finding->severity));
	do
		sink_char(report->out, '^');
	while (width-- > 1);
	paint(report, PAINT_PLAIN);
}

static void
write_value(struct report *report, const struct csrlint_finding *finding)
{
	struct window window = window_around(columns_of(finding->value),
		report->width - VALUE_INDENT, finding->caret_start);

	painted(report, PAINT_FAINT, "   | ");
	window_write(report->out, finding->value, window);
	sink_char(report->out, '\n');
	write_carets(report, finding, window);
}

/* " write GB", where the right value is known. */
static void
write_suggestion(struct report *report, const struct csrlint_finding *finding)
{
	if (finding->suggestion == NULL)
		return;
	sink_text(report->out, finding->value != NULL ? " " : "  ");
	sink_text(report->out,
		strcmp(finding->mend.how, "add") == 0 ? "add " : "write ");
	painted(report, PAINT_GOOD, finding->suggestion);
}

/* The value with its fault, and what to write instead: on the caret's line. */
static void
write_context(struct report *report, const struct csrlint_finding *finding)
{
	if (finding->value != NULL)
		write_value(report, finding);
	write_suggestion(report, finding);
	if (finding->value != NULL || finding->suggestion != NULL)
		sink_char(report->out, '\n');
}

/* "  why: text", further lines below the text. */
static void
write_prose(
	struct report *report, const char *label, const char *text, size_t n)
{
	struct columns shape = {PROSE_INDENT, PROSE_INDENT, report->width, 0};

	paint(report, PAINT_FAINT);
	sink_format(report->out, "  %s: ", label);
	paint(report, PAINT_PLAIN);
	columns_wrap_head(report->out, text, n, &shape);
	sink_char(report->out, '\n');
}

/* The octets of the first sentence of text. */
static size_t
first_sentence(const char *text)
{
	const char *end = text;

	while ((end = strstr(end, ". ")) != NULL) {
		/* Not behind an abbreviation, as "e.g. ". */
		if (end - text > 2 && end[-2] != '.' && end[-2] != ' ')
			return (size_t)(end + 1 - text);
		end++;
	}
	return strlen(text);
}

/* The value alone: what is wrong with it was said of the first one. */
static void
write_further(struct report *report, const struct report_item *item,
	const struct csrlint_finding *finding)
{
	struct window window;

	write_place(report, "also at", item, finding);
	if (finding->value == NULL)
		return;
	window = window_around(columns_of(finding->value),
		report->width - VALUE_INDENT, finding->caret_start);
	painted(report, PAINT_FAINT, "   | ");
	window_write(report->out, finding->value, window);
	write_suggestion(report, finding);
	sink_char(report->out, '\n');
}

static void
write_group(struct report *report, const struct report_item *item,
	const struct groups *groups, const struct group *group)
{
	const struct csrlint_finding *findings = item->request->findings;
	const struct csrlint_finding *first = &findings[group->first];
	const size_t most = report->verbose ? SIZE_MAX : PLACES_SHOWN;
	size_t shown = 1;

	sink_char(report->out, '\n');
	write_message(report, first);
	write_place(report, "at", item, first);
	write_context(report, first);
	for (size_t i = groups->next[group->first];
		i != SIZE_MAX && shown < most; i = groups->next[i], shown++)
		write_further(report, item, &findings[i]);
	if (shown < group->count)
		sink_format(report->out, "  and at %zu more places\n",
			group->count - shown);
	write_prose(report, "why", first->rule->why,
		first_sentence(first->rule->why));
	write_prose(report, "fix", first->fix, strlen(first->fix));
}

/* True where a person is told what to type: something is wrong, and commands
 * make it right. */
static bool
is_worth_suggesting(
	const struct report *report, const struct csrlint_request *request)
{
	const struct csrlint_suggestion *suggestion = request->suggestion;

	if (report->quiet || suggestion == NULL ||
		suggestion->commands == NULL || suggestion->remaining != NULL)
		return false;
	return request->finding_count > 0 &&
		request->findings[0].severity >= CSRLINT_WARNING;
}

/* Where much of what would be right is the person's alone to know. */
static void
write_how_to_suggest(
	struct report *report, const struct csrlint_suggestion *suggestion)
{
	struct columns shape = {0, 0, report->width, 0};
	char words[160];

	(void)snprintf(words, sizeof(words),
		"With --suggest, csrlint writes the commands for a request "
		"without these faults, with %zu words to fill in.",
		suggestion->blank_count);
	sink_char(report->out, '\n');
	columns_wrap(report->out, words, &shape);
	sink_char(report->out, '\n');
}

static void
write_suggested(struct report *report, const struct csrlint_request *request)
{
	char heading[160];
	const struct csrlint_suggestion *suggestion = request->suggestion;

	(void)snprintf(heading, sizeof(heading),
		"A request that profile %s has nothing against, with %s:",
		request->profile, suggestion->tool);
	sink_char(report->out, '\n');
	painted(report, PAINT_STRONG, heading);
	sink_text(report->out, "\n\n");
	suggestion_commands(report, suggestion);
	sink_char(report->out, '\n');
	suggestion_notes(report, suggestion);
}

/* Everything that is said of a request. False where memory is short. */
static bool
write_findings(struct report *report, const struct report_item *item)
{
	struct groups groups;
	const bool is_made = groups_make(&groups, report, item->request);

	for (size_t i = 0; is_made && i < groups.count; i++)
		write_group(report, item, &groups, &groups.group[i]);
	groups_free(&groups);
	return is_made;
}

static size_t
count_shown(const struct report *report, const struct csrlint_request *request)
{
	size_t count = 0;

	for (size_t i = 0; i < request->finding_count; i++)
		if (report_shows(report, request->findings[i].severity))
			count++;
	return count;
}

static bool
text_request(struct report *report, const struct report_item *item)
{
	const struct csrlint_request *request = item->request;
	size_t shown = count_shown(report, request);

	if (!verdicts_add(report, item))
		return false;
	if (shown == 0 && !csrlint_request_is_undecoded(request) &&
		(report->quiet || request->is_late))
		return true;
	write_headline(report, item);
	if (shown == 0 && request->decoded)
		painted(report, PAINT_GOOD, "  no objections\n");
	if (!write_findings(report, item))
		return false;
	if (is_worth_suggesting(report, request)) {
		if (request->suggestion->blank_count <= BLANKS_SHOWN)
			write_suggested(report, request);
		else
			write_how_to_suggest(report, request->suggestion);
	}
	sink_char(report->out, '\n');
	return true;
}

/* "3 errors, 1 notice; " or nothing; of what is shown. */
static void
write_findings_count(struct report *report, const struct report_counts *counts)
{
	const char *before = "";

	for (int i = CSRLINT_ERROR; i >= CSRLINT_INFO; i--) {
		enum csrlint_severity severity = (enum csrlint_severity)i;
		size_t count = counts->findings[i];

		if (count == 0 || !report_shows(report, severity))
			continue;
		sink_text(report->out, before);
		paint(report, severity_colour(severity));
		sink_format(report->out, "%zu %s%s", count,
			csrlint_severity_name(severity), sums_plural(count));
		paint(report, PAINT_PLAIN);
		before = ", ";
	}
	if (before[0] != '\0')
		sink_text(report->out, "; ");
}

static bool
is_worth_a_summary(
	const struct report *report, const struct report_counts *counts)
{
	return !report->quiet || counts->undecoded > 0 ||
		counts->findings[CSRLINT_ERROR] > 0 ||
		counts->findings[CSRLINT_WARNING] > 0;
}

static void
write_end(struct report *report, const struct report_counts *counts)
{
	if (!is_worth_a_summary(report, counts))
		return;
	if (counts->files == 0) {
		sink_text(report->out, "nothing was read\n");
		return;
	}
	verdicts_write(report);
	sums_scope(report->out, counts);
	sink_text(report->out, ": ");
	write_findings_count(report, counts);
	if (counts->ignored > 0)
		sink_format(report->out, "%zu ignored; ", counts->ignored);
	sink_format(report->out, "%s in profile %s\n", sums_verdict(counts),
		csrlint_profile(report->linter));
	verdicts_write_first(report);
	report_left_out(report, counts);
}

static bool
text_end(struct report *report, const struct report_counts *counts)
{
	write_end(report, counts);
	verdicts_free(report);
	return true;
}

const struct report_format report_text = {
	.name = "text",
	.suggests = true,
	.begin = text_begin,
	.request = text_request,
	.end = text_end,
};
