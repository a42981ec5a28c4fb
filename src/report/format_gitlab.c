/* The Code Quality report of GitLab: an array of what was found, by file and
 * line. SPDX-License-Identifier: MIT */
#include <string.h>

#include "report/fingerprint.h"
#include "report/json.h"
#include "report/place.h"
#include "report/report.h"
#include "results/results.h"

static bool
gitlab_begin(struct report *report)
{
	sink_char(report->out, '[');
	return true;
}

/* Its severities are info, minor, major, critical and blocker. */
static const char *
severity_word(enum csrlint_severity severity)
{
	switch (severity) {
	case CSRLINT_ERROR: return "critical";
	case CSRLINT_WARNING: return "major";
	case CSRLINT_NOTICE: return "minor";
	case CSRLINT_INFO:
	case CSRLINT_OFF: break;
	}
	return "info";
}

/* The file is found in the repository by its path alone, without "./". */
static void
write_location(struct json *json, const char *file, size_t line)
{
	json_open_object(json, "location");
	json_write_text(json, "path", place_of_file(file));
	json_open_object(json, "lines");
	json_write_number(json, "begin", line);
	json_close_object(json);
	json_close_object(json);
}

/* An object on a line of its own. */
static struct json
begin_element(struct report *report)
{
	struct json json = json_in(report->out);

	sink_text(report->out, report->rows++ == 0 ? "\n" : ",\n");
	json_open_object(&json, NULL);
	return json;
}

static void
write_finding(struct report *report, const struct report_item *item,
	const struct csrlint_finding *finding)
{
	const struct fingerprint fingerprint = fingerprint_of(item, finding);
	struct json json = begin_element(report);

	json_write_text(&json, "description", finding->message);
	json_write_text(&json, "check_name", finding->rule->id);
	json_write_text(&json, "fingerprint", fingerprint.hex);
	json_write_text(&json, "severity", severity_word(finding->severity));
	write_location(&json, item->file, finding->line);
	json_close_object(&json);
}

static bool
gitlab_request(struct report *report, const struct report_item *item)
{
	for (size_t i = 0; i < item->request->finding_count; i++)
		write_finding(report, item, &item->request->findings[i]);
	return true;
}

static bool
gitlab_unread(struct report *report, const struct report_unread *unread)
{
	const struct fingerprint fingerprint = fingerprint_of_unread(unread);
	struct json json = begin_element(report);

	json_write_text(&json, "description", unread->reason);
	json_write_text(&json, "check_name", "unread");
	json_write_text(&json, "fingerprint", fingerprint.hex);
	json_write_text(&json, "severity", "blocker");
	write_location(&json, unread->file, 1);
	json_close_object(&json);
	return true;
}

static bool
gitlab_end(struct report *report, const struct report_counts *counts)
{
	(void)counts;
	sink_text(report->out, "\n]\n");
	return true;
}

const struct report_format report_gitlab = {
	.name = "gitlab",
	.begin = gitlab_begin,
	.request = gitlab_request,
	.unread = gitlab_unread,
	.end = gitlab_end,
};
