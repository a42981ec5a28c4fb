/* Lints files one after the other and reports them in their order.
 * SPDX-License-Identifier: MIT */
#include "cli/run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/complain.h"
#include "cli/help.h"
#include "cli/learn.h"
#include "cli/outputs.h"
#include "cli/read.h"
#include "cli/rewrap.h"
#include "cli/sandbox.h"
#include "cli/settings.h"
#include "cli/stream.h"
#include "cli/walk.h"

/* A run under way. */
struct run {
	const struct options *options;
	struct csrlint *linter;
	struct csrlint_set *set;      /* owned; all requests of the run */
	struct csrlint_report *found; /* owned; of the file being linted */
	struct buffer buffer;         /* owned; its octets */
	struct outputs *outputs;
	enum status status;
};

/* What was found in a file. */
struct found {
	const char *file; /* escaped; NULL: late */
	const struct csrlint_report *report;
};

static bool
begin_report(struct output *output, const void *context)
{
	(void)context;
	return csrlint_writer_begin(output->writer);
}

static bool
add_found(struct output *output, const void *context)
{
	const struct found *found = context;

	return csrlint_writer_add(output->writer, found->file, found->report);
}

static bool
end_report(struct output *output, const void *context)
{
	(void)context;
	return csrlint_writer_end(output->writer);
}

/* A file that could not be read. */
struct unread {
	const char *file;
	const char *why;
};

static bool
add_unread(struct output *output, const void *context)
{
	const struct unread *unread = context;

	return csrlint_writer_unread(output->writer, unread->file, unread->why);
}

/* walk_fail */
static void
tell_unread(void *context, const char *path, const char *why)
{
	struct run *run = context;
	char *escaped = csrlint_escape(path);
	const struct unread unread = {escaped, why};

	if (escaped != NULL)
		outputs_each(run->outputs, add_unread, &unread);
	free(escaped);
}

static bool
fail_file(struct run *run, const char *path, const char *why)
{
	complain(path, why);
	tell_unread(run, path, why);
	run->status = status_worse(run->status, STATUS_TROUBLE);
	return true;
}

/* Reports what was found in a file; false where no report is left to write. */
static bool
report_found(struct run *run, const char *file)
{
	const struct found found = {file, run->found};

	run->status = status_worse(
		run->status, status_of(run->found, run->options->fail_on));
	return outputs_each(run->outputs, add_found, &found);
}

/* Lints and reports the buffer. */
static bool
visit_buffer(struct run *run, const char *path, const char *file)
{
	const struct buffer *buffer = &run->buffer;

	if (!csrlint_set_lint(run->set, file, buffer->p, buffer->n, run->found))
		return fail_file(run, path, read_error(ENOMEM));
	return report_found(run, file);
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
	escaped = csrlint_escape(path);
	if (escaped == NULL)
		return fail_file(run, path, read_error(ENOMEM));
	goes_on = visit_buffer(run, path, escaped);
	free(escaped);
	return goes_on;
}

/* Reports what can only be told once all requests are there. */
static void
report_late(struct run *run)
{
	if (!csrlint_set_finish(run->set, run->found)) {
		complain_errno("comparing", ENOMEM);
		run->status = status_worse(run->status, STATUS_TROUBLE);
	}
	report_found(run, NULL);
}

static void
walk_all(struct run *run)
{
	const struct options *options = run->options;

	for (size_t i = 0; i < options->path_count; i++) {
		enum status status =
			walk(options->paths[i], visit, tell_unread, run);

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
		outputs_each(outputs, end_report, NULL);
	}
	csrlint_report_free(run.found);
	csrlint_set_free(run.set);
	buffer_free(&run.buffer);
	return run.status;
}

static bool
write_help(struct output *output, const struct options *options)
{
	if (options->verbose)
		options_help(output->out);
	else
		help_write(output->out);
	return fflush(output->out) == 0 && !ferror(output->out);
}

/* What a list is made of. */
struct listing {
	const struct options *options;
	const struct csrlint *linter;
};

static bool
write_list(struct output *output, const void *context)
{
	const struct listing *listing = context;
	const struct options *options = listing->options;
	struct csrlint_writer *writer = output->writer;

	switch (options->action) {
	case ACTION_LIST_RULES: return csrlint_write_rules(writer);
	case ACTION_LIST_PROFILES: return csrlint_write_profiles(writer);
	case ACTION_PRINT_CONFIG: return csrlint_write_settings(writer);
	case ACTION_VERSION:
		return csrlint_write_version(writer, sandbox_words(options));
	case ACTION_EXPLAIN:
		return csrlint_write_explanation(writer,
			csrlint_rule_find(listing->linter, options->rule));
	case ACTION_HELP: return write_help(output, options);
	case ACTION_LINT:
	case ACTION_STREAM:
	case ACTION_REWRAP:
	case ACTION_LEARN: break;
	}
	return true;
}

static enum status
act(const struct options *options, struct csrlint *linter,
	struct outputs *outputs)
{
	const struct listing listing = {options, linter};

	if (options->action == ACTION_LINT)
		return lint(options, linter, outputs);
	if (options->action == ACTION_REWRAP)
		return rewrap(options, outputs);
	if (options->action == ACTION_LEARN)
		return learn(options, outputs);
	if (options->action == ACTION_STREAM)
		return stream(options, linter, outputs);
	outputs_each(outputs, write_list, &listing);
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
