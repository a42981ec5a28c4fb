/* JSON: one document per run (json) or one object per request (jsonl).
 *
 * The shape is a promise: fields may be added, never renamed.
 * SPDX-License-Identifier: MIT */
#include "report/json.h"

#include <errno.h>
#include <stdarg.h>

#include "report/report.h"
#include "results/results.h"

json_t *
json_build(const char *format, ...)
{
	json_error_t error;
	json_t *value;
	va_list arguments;

	va_start(arguments, format);
	value = json_vpack_ex(&error, 0, format, arguments);
	va_end(arguments);
	/* Where a part was missing, building that has set errno. */
	if (value == NULL && json_error_code(&error) == json_error_invalid_utf8)
		errno = EILSEQ;
	return value;
}

bool
json_write(FILE *out, json_t *value)
{
	const size_t flags =
		JSON_COMPACT | JSON_PRESERVE_ORDER | JSON_ENCODE_ANY;
	/* fwrite of the GNU C library may call a failed write a success. */
	bool written = value != NULL && json_dumpf(value, out, flags) == 0 &&
		!ferror(out);

	json_decref(value);
	return written;
}

bool
json_write_line(FILE *out, json_t *value)
{
	return json_write(out, value) && fputc('\n', out) != EOF;
}

/* Versions and days by name; null where one cannot be told. */
static json_t *
build_data(void)
{
	json_t *data = json_object();
	struct csrlint_datum datum;

	for (size_t i = 0; results_datum(i, &datum); i++) {
		if (csrlint_ran_out_of_memory()) {
			errno = ENOMEM;
			json_decref(data);
			return NULL;
		}
		json_t *value = datum.value[0] == '\0'
			? json_null()
			: json_string(datum.value);

		if (json_object_set_new(data, datum.name, value) != 0) {
			json_decref(data);
			return NULL;
		}
	}
	return data;
}

json_t *
json_program(void)
{
	return json_build("{s:s, s:o}", "version", csrlint_version(), "data",
		build_data());
}

/* Where the DER of the request is wrong; null where nothing of it is. */
static json_t *
build_der(const struct csrlint_finding *finding)
{
	if (!finding->has_der)
		return json_null();
	return json_build("{s:I, s:I}", "offset",
		(json_int_t)finding->der_offset, "length",
		(json_int_t)finding->der_length);
}

static json_t *
build_finding(const struct csrlint_finding *finding)
{
	const struct csrlint_rule *rule = finding->rule;

	return json_build("{s:s, s:s, s:s, s:s, s:s?, s:s, s:{s:s, s:s?}, s:s, "
			  "s:s, s:s?, s:o, s:I, s:I}",
		"rule", rule->id, "category", rule->category, "severity",
		csrlint_severity_name(finding->severity), "message",
		finding->message, "suggestion", finding->suggestion, "fix",
		finding->fix, "mend", "how", finding->mend.how, "what",
		finding->mend.what, "source", rule->source, "path",
		finding->path, "value", finding->value, "der",
		build_der(finding), "line", (json_int_t)finding->line, "column",
		(json_int_t)finding->column);
}

static json_t *
build_findings(const struct csrlint_request *request)
{
	json_t *findings = json_array();

	for (size_t i = 0; i < request->finding_count; i++) {
		json_t *finding = build_finding(&request->findings[i]);

		if (json_array_append_new(findings, finding) != 0) {
			json_decref(findings);
			return NULL;
		}
	}
	return findings;
}

static json_t *
build_suggestion(const struct csrlint_suggestion *suggestion)
{
	return json_build("{s:s, s:s?, s:s?, s:s?, s:s?, s:I, s:s?}", "tool",
		suggestion->tool, "commands", suggestion->commands, "file_name",
		suggestion->file_name, "file", suggestion->file, "left_out",
		suggestion->left_out, "blanks",
		(json_int_t)suggestion->blank_count, "remaining",
		suggestion->remaining);
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

static json_t *
build_signature(const struct csrlint_request *request)
{
	if (request->is_late)
		return json_null();
	return json_build("{s:s, s:s?, s:s?}", "status",
		signature_status(request->signature), "algorithm",
		request->signature_algorithm, "reason",
		request->signature_reason);
}

static json_t *
build_details(const struct csrlint_request *request)
{
	json_t *details = json_array();

	for (size_t i = 0; i < request->detail_count; i++) {
		json_t *detail = json_build("{s:s, s:s}", "name",
			request->details[i].name, "value",
			request->details[i].value);

		if (json_array_append_new(details, detail) != 0) {
			json_decref(details);
			return NULL;
		}
	}
	return details;
}

/* Adds what only some objects have; NULL where memory is short. */
static json_t *
add_to(json_t *object, const char *name, json_t *value)
{
	if (json_object_set_new(object, name, value) == 0)
		return object;
	json_decref(object);
	return NULL;
}

static bool
write_request(struct report *report, const struct report_item *item)
{
	const struct csrlint_request *request = item->request;
	json_t *object = json_build("{s:s, s:I, s:b, s:s, s:s?, s:o, s:s?, "
				    "s:s?, s:s?, s:I, s:o}",
		"file", item->file, "request", (json_int_t)request->number,
		"decoded", (int)request->decoded, "profile", request->profile,
		"profile_reason", request->profile_reason, "signature",
		build_signature(request), "key", request->key, "subject",
		request->subject, "names", request->names, "line",
		(json_int_t)request->line, "findings", build_findings(request));

	if (request->matches != NULL)
		object = add_to(
			object, "matches", json_string(request->matches));
	if (request->detail_count > 0)
		object = add_to(object, "details", build_details(request));
	if (request->suggestion != NULL)
		object = add_to(object, "suggestion",
			build_suggestion(request->suggestion));
	if (request->is_late)
		object = add_to(object, "late", json_true());
	return json_write(report->out, object);
}

static bool
json_begin(struct report *report)
{
	FILE *out = report->out;
	json_t *profile = json_build("s", csrlint_profile(report->linter));

	return fputs("{\"csrlint\":", out) >= 0 &&
		json_write(out, json_program()) &&
		fputs(",\"profile\":", out) >= 0 && json_write(out, profile) &&
		fputs(",\"requests\":[", out) >= 0;
}

static bool
json_request(struct report *report, const struct report_item *item)
{
	fputs(report->written == 0 ? "\n" : ",\n", report->out);
	return write_request(report, item);
}

static bool
json_end(struct report *report, const struct report_counts *counts)
{
	const size_t *found = counts->findings;
	json_t *summary = json_build("{s:I, s:I, s:I, s:I, s:I, s:I}", "files",
		(json_int_t)counts->files, "requests",
		(json_int_t)counts->requests, "error",
		(json_int_t)found[CSRLINT_ERROR], "warning",
		(json_int_t)found[CSRLINT_WARNING], "notice",
		(json_int_t)found[CSRLINT_NOTICE], "info",
		(json_int_t)found[CSRLINT_INFO]);

	return fputs("\n],\"summary\":", report->out) >= 0 &&
		json_write(report->out, summary) &&
		fputs("}\n", report->out) >= 0;
}

const struct report_format report_json = {
	.name = "json",
	.is_json = true,
	.begin = json_begin,
	.request = json_request,
	.end = json_end,
};

static bool
jsonl_begin(struct report *report)
{
	(void)report;
	/* It would be done before the first object, when the program may have
	 * given up the right to open what it asks. */
	json_object_seed(0);
	return true;
}

static bool
jsonl_request(struct report *report, const struct report_item *item)
{
	return write_request(report, item) && fputc('\n', report->out) != EOF;
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
	.end = jsonl_end,
};
