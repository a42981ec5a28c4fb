/* One page for an audit, which asks nothing of anybody else: no script, no
 * picture, no other file. What is shown is chosen by boxes that the page's
 * own style follows, so that it may be read and filtered where scripts are
 * forbidden; the sums, known at the end alone, are moved to the top by it.
 * SPDX-License-Identifier: MIT */
#include "report/markup.h"
#include "report/place.h"
#include "report/report.h"
#include "report/sums.h"
#include "results/results.h"

static const char head[] =
	"<!DOCTYPE html>\n"
	"<html lang=\"en\">\n"
	"<head>\n"
	"<meta charset=\"utf-8\">\n"
	"<meta name=\"viewport\" content=\"width=device-width, "
	"initial-scale=1\">\n"
	"<meta name=\"color-scheme\" content=\"light dark\">\n"
	"<meta http-equiv=\"Content-Security-Policy\" "
	"content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
	"<title>csrlint</title>\n"
	"<style>\n"
	":root { --text: #1c2024; --faint: #5b6470; --page: #f6f7f9; "
	"--card: #fff; --line: #d8dde3;\n"
	"  --error: #b3261e; --warning: #8a5300; --notice: #0b5cad; "
	"--info: #5b6470; --good: #1a7f37; }\n"
	"@media (prefers-color-scheme: dark) {\n"
	"  :root { --text: #e3e7eb; --faint: #9aa5b1; --page: #14171a; "
	"--card: #1d2125; --line: #363c43;\n"
	"    --error: #ff8a80; --warning: #f2b84b; --notice: #7ab8ff; "
	"--info: #9aa5b1; --good: #5fd07f; } }\n"
	"body { max-width: 62rem; margin: 0 auto; padding: 1rem;\n"
	"  color: var(--text); background: var(--page); "
	"font: 1rem/1.5 system-ui, sans-serif; }\n"
	"h1 { order: -3; margin: 0; font-size: 1.4rem; }\n"
	"#sums { order: -2; margin: .2rem 0 .8rem; }\n"
	"#filters { order: -1; }\n"
	"#filters label { display: inline-block; margin-right: 1rem; }\n"
	"main { display: flex; flex-direction: column; }\n"
	"h2 { margin: 1.5rem 0 .2rem; font-size: 1.1rem; "
	"overflow-wrap: anywhere; }\n"
	".facts, dl { margin: .3rem 0; }\n"
	"dt { float: left; width: 5.5rem; color: var(--faint); }\n"
	"dd { margin: 0 0 0 5.5rem; overflow-wrap: anywhere; }\n"
	"details { margin: .5rem 0; padding: .5rem .8rem; "
	"background: var(--card); border: 1px solid var(--line);\n"
	"  border-left: .3rem solid var(--mark); border-radius: .3rem; }\n"
	"summary { cursor: pointer; overflow-wrap: anywhere; }\n"
	"summary b { color: var(--mark); }\n"
	".error { --mark: var(--error); } .warning { --mark: var(--warning); "
	"}\n"
	".notice { --mark: var(--notice); } .info { --mark: var(--info); }\n"
	".good { color: var(--good); }\n"
	"code, pre { font-family: ui-monospace, monospace; "
	"font-size: .9rem; }\n"
	"pre { overflow-x: auto; padding: .6rem; background: var(--card); "
	"border: 1px solid var(--line); border-radius: .3rem; }\n"
	"body:has(#show-error:not(:checked)) details.error,\n"
	"body:has(#show-warning:not(:checked)) details.warning,\n"
	"body:has(#show-notice:not(:checked)) details.notice,\n"
	"body:has(#show-info:not(:checked)) details.info "
	"{ display: none; }\n"
	"</style>\n"
	"</head>\n"
	"<body>\n"
	"<main>\n"
	"<h1>csrlint</h1>\n"
	"<form id=\"filters\">Show:\n"
	"<label><input type=\"checkbox\" id=\"show-error\" checked> "
	"errors</label>\n"
	"<label><input type=\"checkbox\" id=\"show-warning\" checked> "
	"warnings</label>\n"
	"<label><input type=\"checkbox\" id=\"show-notice\" checked> "
	"notices</label>\n"
	"<label><input type=\"checkbox\" id=\"show-info\"> infos</label>\n"
	"</form>\n";

static bool
html_begin(struct report *report)
{
	sink_text(report->out, head);
	return true;
}

/* A row of a list; text NULL or "": none. */
static void
write_row(struct report *report, const char *term, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return;
	sink_format(report->out, "<dt>%s</dt><dd>", term);
	markup_text(report->out, text);
	sink_text(report->out, "</dd>\n");
}

static const char *
signature_words(const struct csrlint_request *request)
{
	switch (request->signature) {
	case CSRLINT_VALID: return "valid";
	case CSRLINT_INVALID: return "INVALID";
	case CSRLINT_NOT_CHECKED: break;
	}
	return "not checked";
}

static void
write_details(struct report *report, const struct csrlint_request *request)
{
	for (size_t i = 0; i < request->detail_count; i++)
		write_row(report, request->details[i].name,
			request->details[i].value);
}

static void
write_facts(struct report *report, const struct csrlint_request *request)
{
	if (request->number == 0) {
		if (!request->is_late)
			sink_text(report->out,
				"<p>no certification request</p>\n");
		return;
	}
	sink_text(report->out, "<dl class=\"facts\">\n");
	write_row(report, "key", request->key);
	write_row(report, "subject", request->subject);
	write_row(report, "names", request->names);
	if (!request->is_late)
		write_row(report, "signature", signature_words(request));
	write_row(report, "because", request->signature_reason);
	write_row(report, "profile", request->profile);
	write_row(report, "same key", request->matches);
	write_details(report, request);
	sink_text(report->out, "</dl>\n");
}

/* "line 3, column 12, in the subject, countryName" */
static void
write_place(struct report *report, const struct csrlint_finding *finding)
{
	char words[PLACE_ROOM];

	place_words(finding->path, words);
	sink_format(report->out, "<dt>where</dt><dd>line %zu, column %zu",
		finding->line, finding->column);
	if (words[0] != '\0')
		sink_text(report->out, ", ");
	markup_text(report->out, words);
	sink_text(report->out, "</dd>\n");
}

static void
write_value(struct report *report, const char *term, const char *value)
{
	if (value == NULL)
		return;
	sink_format(report->out, "<dt>%s</dt><dd><code>", term);
	markup_text(report->out, value);
	sink_text(report->out, "</code></dd>\n");
}

static void
write_finding(struct report *report, const struct csrlint_finding *finding)
{
	const char *severity = csrlint_severity_name(finding->severity);
	const char *open = finding->severity >= CSRLINT_WARNING ? " open" : "";

	sink_format(report->out,
		"<details class=\"%s\"%s>\n<summary><b>%s</b> ", severity, open,
		severity);
	markup_text(report->out, finding->message);
	sink_format(report->out, " <code>%s</code></summary>\n<dl>\n",
		finding->rule->id);
	write_place(report, finding);
	write_value(report, "value", finding->value);
	write_value(report, "write", finding->suggestion);
	write_row(report, "why", finding->rule->why);
	write_row(report, "fix", finding->fix);
	write_row(report, "source", finding->rule->source);
	sink_text(report->out, "</dl>\n</details>\n");
}

/* Lines as they are, which may be wider than the page: who has no mouse moves
 * them with the keys of arrows. */
static void
write_lines(struct report *report, const char *lines)
{
	sink_text(report->out, "<pre tabindex=\"0\">");
	markup_text(report->out, lines);
	sink_text(report->out, "</pre>\n");
}

/* The commands of a corrected request, and what they need. */
static void
write_suggestion(
	struct report *report, const struct csrlint_suggestion *suggestion)
{
	if (suggestion == NULL || suggestion->commands == NULL)
		return;
	sink_format(report->out, "<p>A corrected request, with %s:</p>\n",
		suggestion->tool);
	if (suggestion->is_file_apart)
		write_lines(report, suggestion->file);
	write_lines(report, suggestion->commands);
}

static void
begin_section(struct report *report, const char *file)
{
	sink_text(report->out, "<section>\n<h2>");
	markup_text(report->out, file);
}

static bool
html_request(struct report *report, const struct report_item *item)
{
	const struct csrlint_request *request = item->request;

	begin_section(report, item->file);
	if (item->of != 1 && item->request->number > 0)
		sink_format(report->out, ", request %zu", request->number);
	sink_text(report->out, "</h2>\n");
	write_facts(report, request);
	if (request->finding_count == 0 && request->decoded)
		sink_text(report->out, "<p class=\"good\">no objections</p>\n");
	for (size_t i = 0; i < request->finding_count; i++)
		write_finding(report, &request->findings[i]);
	if (request->finding_count > 0 &&
		request->findings[0].severity >= CSRLINT_WARNING)
		write_suggestion(report, request->suggestion);
	sink_text(report->out, "</section>\n");
	return true;
}

static bool
html_unread(struct report *report, const struct report_unread *unread)
{
	begin_section(report, unread->file);
	sink_text(report->out,
		"</h2>\n<details class=\"error\" open>\n"
		"<summary><b>error</b> could not be read: ");
	markup_text(report->out, unread->reason);
	sink_text(report->out, "</summary>\n</details>\n</section>\n");
	return true;
}

static bool
html_end(struct report *report, const struct report_counts *counts)
{
	sink_text(report->out, "<p id=\"sums\">");
	if (counts->files == 0) {
		sink_text(report->out, "nothing was read");
	} else {
		sink_format(report->out, "<b>%s</b> in profile ",
			sums_verdict(counts));
		markup_text(report->out, csrlint_profile(report->linter));
		sink_text(report->out, "; ");
		sums_scope(report->out, counts);
		sink_text(report->out, ": ");
		sums_findings(report->out, counts);
	}
	sink_format(report->out,
		" (csrlint %s)</p>\n</main>\n</body>\n</html>\n",
		csrlint_version());
	return true;
}

const struct report_format report_html = {
	.name = "html",
	.suggests = true,
	.begin = html_begin,
	.request = html_request,
	.unread = html_unread,
	.end = html_end,
};
