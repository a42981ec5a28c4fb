/* Lints files one after the other and reports them in their order.
 * SPDX-License-Identifier: MIT */
#include "cli/run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/complain.h"
#include "cli/outputs.h"
#include "cli/read.h"
#include "cli/rewrap.h"
#include "cli/sandbox.h"
#include "cli/settings.h"
#include "cli/walk.h"
#include "report/escape.h"

/* A run under way. */
struct run {
	const struct options *options;
	struct csrlint *linter;
	struct csrlint_set *set;      /* owned; all requests of the run */
	struct csrlint_report *found; /* owned; of the file being linted */
	struct buffer buffer;         /* owned; its octets */
	struct outputs *outputs;
	struct report_counts counts;
	enum status status;
};

static void
count(struct run *run, const struct csrlint_request *request)
{
	enum csrlint_severity fail_on = run->options->fail_on;
	enum status status = STATUS_CLEAN;
	const bool is_late = csrlint_request_is_late(request);
	const size_t found = csrlint_request_finding_count(request);

	if (csrlint_request_number(request) > 0 && !is_late)
		run->counts.requests++;
	if (!csrlint_request_is_decoded(request) && !is_late) {
		run->counts.undecoded++;
		/* Nobody can say that it is clean, whatever is turned off. */
		if (fail_on <= CSRLINT_ERROR)
			status = STATUS_FOUND;
	}
	for (size_t i = 0; i < found; i++) {
		enum csrlint_severity severity = csrlint_finding_severity(
			csrlint_request_finding(request, i));

		run->counts.findings[severity]++;
		if (severity >= fail_on)
			status = STATUS_FOUND;
	}
	run->status = status_worse(run->status, status);
}

static bool
begin_report(struct report *report, const void *context)
{
	(void)context;
	return report_begin(report);
}

static bool
report_one(struct report *report, const void *context)
{
	return report_request(report, context);
}

static bool
end_report(struct report *report, const void *context)
{
	return report_end(report, context);
}

static bool
fail_file(struct run *run, const char *path, const char *why)
{
	complain(path, why);
	run->status = status_worse(run->status, STATUS_TROUBLE);
	return true;
}

/* Counts and reports what was found in a file, whose name is escaped; false
 * where no report is left to write. */
static bool
report_file(struct run *run, const char *file)
{
	struct report_item item = {
		.file = file, .of = csrlint_report_count(run->found)};
	bool is_any_left = true;

	run->counts.files++;
	for (size_t i = 0; is_any_left && i < item.of; i++) {
		item.request = csrlint_report_request(run->found, i);
		count(run, item.request);
		is_any_left = outputs_each(run->outputs, report_one, &item);
	}
	return is_any_left;
}

/* Lints and reports the buffer. */
static bool
visit_buffer(struct run *run, const char *path, const char *file)
{
	const struct buffer *buffer = &run->buffer;

	if (!csrlint_set_lint(run->set, file, buffer->p, buffer->n, run->found))
		return fail_file(run, path, read_error(ENOMEM));
	return report_file(run, file);
}

/* Reads, lints and reports a file. */
static bool
visit(void *context, const char *path, int descriptor)
{
	struct run *run = context;
	int error;
	char *escaped;
	bool goes_on;

	if (outputs_hold(run->outputs, descriptor))
		return true;
	error = read_all(descriptor, &run->buffer);
	if (error != 0)
		return fail_file(run, path, read_error(error));
	escaped = report_escape(path);
	if (escaped == NULL)
		return fail_file(run, path, read_error(ENOMEM));
	goes_on = visit_buffer(run, path, escaped);
	free(escaped);
	return goes_on;
}

/* Counts and reports what can only be told once all requests are there. */
static void
report_late(struct run *run)
{
	const struct csrlint_report *found = run->found;
	bool is_any_left = true;

	if (!csrlint_set_finish(run->set, run->found)) {
		complain_errno("comparing", ENOMEM);
		run->status = status_worse(run->status, STATUS_TROUBLE);
	}
	for (size_t i = 0; is_any_left && i < csrlint_report_count(found);
		i++) {
		const struct csrlint_request *request =
			csrlint_report_request(found, i);
		struct report_item item = {
			.file = csrlint_request_input(request),
			.request = request};

		count(run, item.request);
		is_any_left = outputs_each(run->outputs, report_one, &item);
	}
}

static void
walk_all(struct run *run)
{
	const struct options *options = run->options;

	for (size_t i = 0; i < options->path_count; i++) {
		enum status status = walk(options->paths[i], visit, run);

		run->status = status_worse(run->status, status);
	}
}

static enum status
lint(const struct options *options, struct csrlint *linter,
	struct outputs *outputs)
{
	struct run run = {.options = options,
		.linter = linter,
		.outputs = outputs,
		.set = csrlint_set_new(linter),
		.found = csrlint_report_new()};

	if (run.found == NULL || run.set == NULL) {
		complain_errno("report", ENOMEM);
		run.status = STATUS_TROUBLE;
	} else {
		outputs_each(outputs, begin_report, NULL);
		sandbox_enter(options);
		walk_all(&run);
		report_late(&run);
		outputs_each(outputs, end_report, &run.counts);
	}
	csrlint_report_free(run.found);
	csrlint_set_free(run.set);
	buffer_free(&run.buffer);
	return run.status;
}

static bool
write_list(struct report *report, const void *context)
{
	const struct options *options = context;

	switch (options->action) {
	case ACTION_LIST_RULES: return report_rules(report);
	case ACTION_LIST_PROFILES: return report_profiles(report);
	case ACTION_PRINT_CONFIG: return report_settings(report);
	case ACTION_VERSION: return report_version(report);
	case ACTION_EXPLAIN:
		return report_explained(report,
			csrlint_rule_find(report->linter, options->rule));
	case ACTION_HELP: options_help(report->out); break;
	case ACTION_LINT:
	case ACTION_REWRAP: break;
	}
	return report_flush(report);
}

static enum status
act(const struct options *options, struct csrlint *linter,
	struct outputs *outputs)
{
	if (options->action == ACTION_LINT)
		return lint(options, linter, outputs);
	if (options->action == ACTION_REWRAP)
		return rewrap(options, outputs);
	outputs_each(outputs, write_list, options);
	return STATUS_CLEAN;
}

enum status
run(const struct options *options, struct csrlint *linter)
{
	struct outputs outputs;
	enum status status;

	if (options->action == ACTION_EXPLAIN &&
		strcmp(options->rule, "all") != 0 &&
		settings_rule(linter, options->rule) == NULL)
		return STATUS_USAGE;
	status = outputs_open(&outputs, options, linter);
	if (status == STATUS_CLEAN)
		status = act(options, linter, &outputs);
	if (!outputs_close(&outputs) && status != STATUS_USAGE)
		status = status_worse(status, STATUS_TROUBLE);
	return status;
}
