/* JSON: one document per run (json) or one object per request (jsonl).
 *
 * The shape is a promise: fields may be added, never renamed.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "report/escape.h"
#include "report/fingerprint.h"
#include "report/json.h"
#include "report/parts.h"
#include "report/report.h"
#include "results/results.h"

/* Where the DER of the request is wrong; null where nothing of it is. */
static void
write_der(struct json *json, const struct csrlint_finding *finding)
{
	if (!finding->has_der) {
		json_write_null(json, "der");
		return;
	}
	json_open_object(json, "der");
	json_write_number(json, "offset", finding->der_offset);
	json_write_number(json, "length", finding->der_length);
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

/* Where a line of what was linted stands: in the record's stream, if it is of
 * one. */
static uint64_t
line_of(const struct report *report, size_t line)
{
	return report->record == NULL
		? line
		: csrlint_record_line(report->record) - 1 + line;
}

static void
write_finding(const struct report *report, struct json *json,
	const struct report_item *item, const struct csrlint_finding *finding)
{
	const struct fingerprint fingerprint = fingerprint_of(item, finding);
	const struct csrlint_rule *rule = finding->rule;

	json_open_object(json, NULL);
	json_write_text(json, "rule", rule->id);
	json_write_text(json, "category", rule->category);
	json_write_text(
		json, "severity", csrlint_severity_name(finding->severity));
	json_write_text(json, "message", finding->message);
	json_write_text(json, "suggestion", finding->suggestion);
	json_write_text(json, "fix", finding->fix);
	write_mend(json, &finding->mend);
	json_write_text(json, "source", rule->source);
	json_write_text(json, "path", finding->path);
	json_write_text(json, "value", finding->value);
	write_der(json, finding);
	json_write_number(json, "line", line_of(report, finding->line));
	json_write_number(json, "column", finding->column);
	json_write_text(json, "fingerprint", fingerprint.hex);
	json_close_object(json);
}

static void
write_findings(const struct report *report, struct json *json,
	const struct report_item *item)
{
	const struct csrlint_request *request = item->request;

	json_open_array(json, "findings");
	for (size_t i = 0; i < request->finding_count; i++)
		write_finding(report, json, item, &request->findings[i]);
	json_close_array(json);
}

static void
write_suggestion(struct json *json, const struct csrlint_suggestion *suggestion)
{
	if (suggestion == NULL)
		return;
	json_open_object(json, "suggestion");
	json_write_text(json, "tool", suggestion->tool);
	json_write_text(json, "commands", suggestion->commands);
	json_write_text(json, "file_name", suggestion->file_name);
	json_write_text(json, "file", suggestion->file);
	json_write_text(json, "left_out", suggestion->left_out);
	json_write_number(json, "blanks", suggestion->blank_count);
	json_write_text(json, "remaining", suggestion->remaining);
	json_close_object(json);
}

static const char *
signature_status(enum csrlint_signature signature)
{
	switch (signature) {
	case CSRLINT_VALID: return "valid";
	case CSRLINT_INVALID: return "invalid";
	case CSRLINT_NOT_CHECKED: break;
	}
	return "not-checked";
}

static void
write_signature(struct json *json, const struct csrlint_request *request)
{
	if (request->is_late) {
		json_write_null(json, "signature");
		return;
	}
	json_open_object(json, "signature");
	json_write_text(json, "status", signature_status(request->signature));
	json_write_text(json, "algorithm", request->signature_algorithm);
	json_write_text(json, "reason", request->signature_reason);
	json_close_object(json);
}

static void
write_details(struct json *json, const struct csrlint_request *request)
{
	if (request->detail_count == 0)
		return;
	json_open_array(json, "details");
	for (size_t i = 0; i < request->detail_count; i++) {
		json_open_object(json, NULL);
		json_write_text(json, "name", request->details[i].name);
		json_write_text(json, "value", request->details[i].value);
		json_close_object(json);
	}
	json_close_array(json);
}

/* Members that not every object has. */
static void
write_extras(struct json *json, const struct csrlint_request *request)
{
	if (request->matches != NULL)
		json_write_text(json, "matches", request->matches);
	write_details(json, request);
	if (!parts_write(json, request))
		json->out->no_memory = true;
	write_suggestion(json, request->suggestion);
	if (request->ignored_count > 0)
		json_write_number(json, "ignored", request->ignored_count);
	if (request->is_bystander)
		json_write_truth(json, "bystander", true);
	if (request->is_excused)
		json_write_truth(json, "excused", true);
	if (request->is_late)
		json_write_truth(json, "late", true);
}

/* n octets up to the first NUL, as text; freed by the caller. */
static char *
text_of(const void *octets, size_t n)
{
	char *text = memory_noted(malloc(n + 1));

	if (text == NULL)
		return NULL;
	memcpy(text, octets, n);
	text[n] = '\0';
	return text;
}

static void
write_key(struct json *json, const struct csrlint_record *record)
{
	size_t n;
	const void *key = csrlint_record_key(record, &n);
	char *text = key == NULL ? NULL : text_of(key, n);
	char *escaped = text == NULL ? NULL : memory_noted(report_escape(text));

	json_write_text(json, "key", escaped);
	free(escaped);
	free(text);
}

/* Which record of its stream it is, if it is of one. */
static void
write_record(struct json *json, const struct csrlint_record *record)
{
	if (record == NULL)
		return;
	json_open_object(json, "record");
	json_write_number(json, "number", csrlint_record_number(record));
	write_key(json, record);
	json_write_number(json, "line", csrlint_record_line(record));
	json_write_number(json, "offset", csrlint_record_offset(record));
	json_close_object(json);
}

/* The members that tell of a request. */
static void
write_members(const struct report *report, struct json *json,
	const struct report_item *item)
{
	const struct csrlint_request *request = item->request;

	json_write_number(json, "request", request->number);
	json_write_truth(json, "decoded", request->decoded);
	json_write_text(json, "profile", request->profile);
	json_write_text(json, "profile_reason", request->profile_reason);
	write_signature(json, request);
	json_write_text(json, "key", request->key);
	json_write_text(json, "subject", request->subject);
	json_write_text(json, "names", request->names);
	json_write_number(json, "line", line_of(report, request->line));
	write_findings(report, json, item);
	write_extras(json, request);
}

static void
write_others(const struct report *report, struct json *json,
	const struct report_item *item)
{
	if (item->other_count == 0)
		return;
	json_open_array(json, "others");
	for (size_t i = 0; i < item->other_count; i++) {
		const struct report_item other = {.file = item->file,
			.of = item->of,
			.request = &item->others[i]};

		json_open_object(json, NULL);
		write_members(report, json, &other);
		json_close_object(json);
	}
	json_close_array(json);
}

static void
write_request(struct report *report, const struct report_item *item)
{
	struct json json = json_in(report->out);

	json_open_object(&json, NULL);
	json_write_text(&json, "file", item->file);
	write_record(&json, report->record);
	write_members(report, &json, item);
	write_others(report, &json, item);
	json_close_object(&json);
}

/* A file that could not be read has the members of one without a request. */
static void
write_unread(struct report *report, const struct report_unread *unread)
{
	struct json json = json_in(report->out);

	json_open_object(&json, NULL);
	json_write_text(&json, "file", unread->file);
	write_record(&json, report->record);
	json_write_number(&json, "request", 0);
	json_write_truth(&json, "decoded", false);
	json_write_text(&json, "profile", csrlint_profile(report->linter));
	json_write_null(&json, "profile_reason");
	json_write_null(&json, "signature");
	json_write_null(&json, "key");
	json_write_null(&json, "subject");
	json_write_null(&json, "names");
	json_write_number(&json, "line", line_of(report, 1));
	json_open_array(&json, "findings");
	json_close_array(&json);
	json_write_text(&json, "unread", unread->reason);
	json_close_object(&json);
}

static bool
json_begin(struct report *report)
{
	struct json json = json_in(report->out);
	bool is_told;

	json_open_object(&json, NULL);
	json_open_object(&json, "csrlint");
	is_told = json_program(&json);
	json_close_object(&json);
	json_write_text(&json, "profile", csrlint_profile(report->linter));
	json_open_array(&json, "requests");
	return is_told;
}

static void
begin_element(struct report *report)
{
	sink_text(report->out, report->written == 0 ? "\n" : ",\n");
}

static bool
json_request(struct report *report, const struct report_item *item)
{
	begin_element(report);
	write_request(report, item);
	return true;
}

static bool
json_unread(struct report *report, const struct report_unread *unread)
{
	begin_element(report);
	write_unread(report, unread);
	return true;
}

static bool
json_end(struct report *report, const struct report_counts *counts)
{
	const size_t *found = counts->findings;
	struct json json = json_in(report->out);

	sink_char(report->out, '\n');
	json_close_array(&json);
	json_open_object(&json, "summary");
	json_write_number(&json, "files", counts->files);
	json_write_number(&json, "unread", counts->unread);
	json_write_number(&json, "requests", counts->requests);
	json_write_number(&json, "error", found[CSRLINT_ERROR]);
	json_write_number(&json, "warning", found[CSRLINT_WARNING]);
	json_write_number(&json, "notice", found[CSRLINT_NOTICE]);
	json_write_number(&json, "info", found[CSRLINT_INFO]);
	if (counts->ignored > 0)
		json_write_number(&json, "ignored", counts->ignored);
	json_close_object(&json);
	json_close_object(&json);
	sink_char(report->out, '\n');
	return true;
}

const struct report_format report_json = {
	.name = "json",
	.is_json = true,
	.begin = json_begin,
	.request = json_request,
	.unread = json_unread,
	.end = json_end,
};

static bool
jsonl_begin(struct report *report)
{
	(void)report;
	return true;
}

static bool
jsonl_request(struct report *report, const struct report_item *item)
{
	write_request(report, item);
	sink_char(report->out, '\n');
	return true;
}

static bool
jsonl_unread(struct report *report, const struct report_unread *unread)
{
	write_unread(report, unread);
	sink_char(report->out, '\n');
	return true;
}

static bool
jsonl_end(struct report *report, const struct report_counts *counts)
{
	(void)report;
	(void)counts;
	return true;
}

const struct report_format report_jsonl = {
	.name = "jsonl",
	.is_json = true,
	.begin = jsonl_begin,
	.request = jsonl_request,
	.unread = jsonl_unread,
	.end = jsonl_end,
};
