/* SARIF 2.1.0 (OASIS): one run, in its driver all rules, and what could not be
 * read as notifications of its one invocation.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/citations.h"
#include "report/fingerprint.h"
#include "report/json.h"
#include "report/place.h"
#include "report/report.h"
#include "results/results.h"

#define SCHEMA \
	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/" \
	"sarif-schema-2.1.0.json"

/* --- text ------------------------------------------------------------------
 */

/* The member "text" of an object, which is the whole of it. A message may hold
 * links, "[words](address)", which no value may make. */
static bool
write_message(struct json *json, const char *name, const char *text)
{
	char *plain = malloc(2 * strlen(text) + 1);
	char *to = plain;

	if (plain == NULL)
		return false;
	for (; *text != '\0'; text++) {
		if (text[0] == ']' && text[1] == '(')
			*to++ = '\\';
		*to++ = *text;
	}
	*to = '\0';
	json_open_object(json, name);
	json_write_text(json, "text", plain);
	json_close_object(json);
	free(plain);
	return true;
}

static bool
is_plain_in_uri(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		(c >= '0' && c <= '9') || (c != '\0' && strchr("-._~/", c));
}

/* The file's name as a reference that is an address of nothing else. */
static bool
write_uri(struct json *json, const char *file)
{
	static const char digits[] = "0123456789ABCDEF";
	static const char scheme[] = "file://";
	char *uri;
	char *to;

	file = place_of_file(file);
	uri = to = malloc(sizeof(scheme) + 3 * strlen(file));
	if (uri == NULL)
		return false;
	if (file[0] == '/') {
		memcpy(to, scheme, sizeof(scheme) - 1);
		to += sizeof(scheme) - 1;
	}
	for (; *file != '\0'; file++) {
		const unsigned char c = (unsigned char)*file;

		if (is_plain_in_uri(*file)) {
			*to++ = *file;
			continue;
		}
		*to++ = '%';
		*to++ = digits[c >> 4];
		*to++ = digits[c & 15];
	}
	*to = '\0';
	json_write_text(json, "uri", uri);
	free(uri);
	return true;
}

static const char *
level_word(enum csrlint_severity severity)
{
	switch (severity) {
	case CSRLINT_ERROR: return "error";
	case CSRLINT_WARNING: return "warning";
	case CSRLINT_NOTICE:
	case CSRLINT_INFO: return "note";
	case CSRLINT_OFF: break;
	}
	return "none";
}

/* --- the driver --------------------------------------------------------------
 */

/* Where to read on: of the first document that the rule rests on. */
static void
write_help_uri(struct json *json, const struct csrlint_rule *rule)
{
	struct csrlint_citation citation;

	for (size_t i = 0; results_citation(rule, i, &citation); i++)
		if (citation.address != NULL) {
			json_write_text(json, "helpUri", citation.address);
			return;
		}
}

/* The parts of a text one behind the other; NULL where memory is short. */
static char *
help_of(const struct csrlint_rule *rule)
{
	static const char source[] = " Source: ";
	const size_t room =
		strlen(rule->fix) + strlen(rule->source) + sizeof(source) + 2;
	char *help = malloc(room);

	if (help != NULL)
		(void)snprintf(
			help, room, "%s%s%s.", rule->fix, source, rule->source);
	return help;
}

static bool
write_help(struct json *json, const struct csrlint_rule *rule)
{
	char *help = help_of(rule);
	const bool is_written =
		help != NULL && write_message(json, "help", help);

	free(help);
	return is_written;
}

static void
write_configuration(struct json *json, enum csrlint_severity severity)
{
	json_open_object(json, "defaultConfiguration");
	json_write_truth(json, "enabled", severity != CSRLINT_OFF);
	json_write_text(json, "level",
		severity == CSRLINT_OFF ? "none" : level_word(severity));
	json_close_object(json);
}

static void
write_properties(struct json *json, const struct csrlint_rule *rule)
{
	json_open_object(json, "properties");
	json_write_text(json, "category", rule->category);
	json_open_array(json, "tags");
	json_write_text(json, NULL, rule->category);
	json_close_array(json);
	json_write_text(json, "source", rule->source);
	json_close_object(json);
}

static bool
write_rule(struct json *json, const struct csrlint *linter,
	const struct csrlint_rule *rule)
{
	bool is_written;

	json_open_object(json, NULL);
	json_write_text(json, "id", rule->id);
	is_written = write_message(json, "shortDescription", rule->summary) &&
		write_message(json, "fullDescription", rule->why) &&
		write_help(json, rule);
	write_help_uri(json, rule);
	write_configuration(json, csrlint_severity_of(linter, rule));
	write_properties(json, rule);
	json_close_object(json);
	return is_written;
}

static bool
write_driver(struct json *json, const struct csrlint *linter)
{
	const size_t count = csrlint_rule_count(linter);
	bool is_written = true;

	json_open_object(json, "tool");
	json_open_object(json, "driver");
	json_write_text(json, "name", "csrlint");
	json_write_text(json, "version", csrlint_version());
	json_write_text(json, "semanticVersion", csrlint_version());
	json_open_array(json, "rules");
	for (size_t i = 0; is_written && i < count; i++) {
		sink_char(json->out, '\n');
		is_written = write_rule(json, linter, csrlint_rule(linter, i));
	}
	json_close_array(json);
	json_close_object(json);
	json_close_object(json);
	return is_written;
}

static bool
sarif_begin(struct report *report)
{
	struct json json = json_in(report->out);
	bool is_written;

	json_open_object(&json, NULL);
	json_write_text(&json, "$schema", SCHEMA);
	json_write_text(&json, "version", "2.1.0");
	json_open_array(&json, "runs");
	json_open_object(&json, NULL);
	is_written = write_driver(&json, report->linter);
	/* Octets of lines of ASCII, as PEM is. */
	json_write_text(&json, "columnKind", "unicodeCodePoints");
	json_open_array(&json, "results");
	return is_written;
}

/* --- results -----------------------------------------------------------------
 */

static bool
write_artifact(struct json *json, const char *file)
{
	bool is_written;

	json_open_object(json, "artifactLocation");
	is_written = write_uri(json, file);
	json_close_object(json);
	return is_written;
}

static void
write_region(struct json *json, const struct csrlint_finding *finding)
{
	json_open_object(json, "region");
	json_write_number(json, "startLine", finding->line);
	json_write_number(json, "startColumn", finding->column);
	if (finding->end_line > 0) {
		json_write_number(json, "endLine", finding->end_line);
		json_write_number(json, "endColumn", finding->end_column);
	}
	json_close_object(json);
}

/* Which part of the request it is, of that number. */
static void
write_logical_location(struct json *json, const char *path)
{
	if (path[0] == '\0')
		return;
	json_open_array(json, "logicalLocations");
	json_open_object(json, NULL);
	json_write_text(json, "fullyQualifiedName", path);
	json_close_object(json);
	json_close_array(json);
}

static bool
write_locations(struct json *json, const char *file,
	const struct csrlint_finding *finding)
{
	bool is_written;

	json_open_array(json, "locations");
	json_open_object(json, NULL);
	json_open_object(json, "physicalLocation");
	is_written = write_artifact(json, file);
	if (finding != NULL)
		write_region(json, finding);
	json_close_object(json);
	if (finding != NULL)
		write_logical_location(json, finding->path);
	json_close_object(json);
	json_close_array(json);
	return is_written;
}

static void
write_fingerprint(struct json *json, const struct report_item *item,
	const struct csrlint_finding *finding)
{
	const struct fingerprint fingerprint = fingerprint_of(item, finding);

	json_open_object(json, "partialFingerprints");
	json_write_text(json, "csrlint/v1", fingerprint.hex);
	json_close_object(json);
}

static void
write_finding_properties(struct json *json, const struct report_item *item,
	const struct csrlint_finding *finding)
{
	json_open_object(json, "properties");
	json_write_text(
		json, "severity", csrlint_severity_name(finding->severity));
	json_write_number(json, "request", item->request->number);
	json_write_text(json, "value", finding->value);
	json_write_text(json, "suggestion", finding->suggestion);
	json_write_text(json, "fix", finding->fix);
	json_close_object(json);
}

static bool
write_result(struct report *report, const struct report_item *item,
	const struct csrlint_finding *finding)
{
	struct json json = json_in(report->out);
	bool is_written;

	sink_text(report->out, report->rows++ == 0 ? "\n" : ",\n");
	json_open_object(&json, NULL);
	json_write_text(&json, "ruleId", finding->rule->id);
	json_write_number(&json, "ruleIndex",
		(uint64_t)(finding->rule - csrlint_rule(report->linter, 0)));
	json_write_text(&json, "level", level_word(finding->severity));
	is_written = write_message(&json, "message", finding->message) &&
		write_locations(&json, item->file, finding);
	write_fingerprint(&json, item, finding);
	write_finding_properties(&json, item, finding);
	json_close_object(&json);
	return is_written;
}

static bool
sarif_request(struct report *report, const struct report_item *item)
{
	bool is_written = true;

	for (size_t i = 0; is_written && i < item->request->finding_count; i++)
		is_written =
			write_result(report, item, &item->request->findings[i]);
	return is_written;
}

/* --- the invocation ----------------------------------------------------------
 */

/* What waits for the end of the run. */
struct notification {
	struct notification *next;
	char *file; /* owned, as the next */
	char *reason;
};

void
report_free_notifications(struct report *report)
{
	while (report->notifications != NULL) {
		struct notification *first = report->notifications;

		report->notifications = first->next;
		free(first->file);
		free(first->reason);
		free(first);
	}
	report->last_notification = NULL;
}

static bool
sarif_unread(struct report *report, const struct report_unread *unread)
{
	struct notification *notification = calloc(1, sizeof(*notification));

	if (notification == NULL)
		return false;
	if (report->last_notification == NULL)
		report->notifications = notification;
	else
		report->last_notification->next = notification;
	report->last_notification = notification;
	notification->file = strdup(unread->file);
	notification->reason = strdup(unread->reason);
	return notification->file != NULL && notification->reason != NULL;
}

static bool
write_notification(struct json *json, const struct notification *notification)
{
	bool is_written;

	json_open_object(json, NULL);
	json_write_text(json, "level", "error");
	is_written =
		write_message(json, "message",
			notification->reason == NULL ? ""
						     : notification->reason) &&
		write_locations(json,
			notification->file == NULL ? "" : notification->file,
			NULL);
	json_close_object(json);
	return is_written;
}

static bool
sarif_end(struct report *report, const struct report_counts *counts)
{
	struct json json = json_in(report->out);
	bool is_written = true;

	sink_text(report->out, "\n");
	json_close_array(&json);
	json_open_array(&json, "invocations");
	json_open_object(&json, NULL);
	json_write_truth(&json, "executionSuccessful", counts->unread == 0);
	json_open_array(&json, "toolExecutionNotifications");
	for (const struct notification *each = report->notifications;
		is_written && each != NULL; each = each->next)
		is_written = write_notification(&json, each);
	json_close_array(&json);
	json_close_object(&json);
	json_close_array(&json);
	json_close_object(&json);
	json_close_array(&json);
	json_close_object(&json);
	sink_char(report->out, '\n');
	report_free_notifications(report);
	return is_written;
}

const struct report_format report_sarif = {
	.name = "sarif",
	.begin = sarif_begin,
	.request = sarif_request,
	.unread = sarif_unread,
	.end = sarif_end,
};
