/* Lints files one after the other and reports them in their order.
 * SPDX-License-Identifier: MIT */
#include "cli/run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/baseline.h"
#include "cli/complain.h"
#include "cli/folder.h"
#include "cli/globs.h"
#include "cli/help.h"
#include "cli/ignores.h"
#include "cli/init.h"
#include "cli/learn.h"
#include "cli/outputs.h"
#include "cli/progress.h"
#include "cli/read.h"
#include "cli/rewrap.h"
#include "cli/sandbox.h"
#include "cli/scopes.h"
#include "cli/settings.h"
#include "cli/statistics.h"
#include "cli/stream.h"
#include "cli/walk.h"

/* A run under way. */
struct run {
	const struct options *options;
	struct csrlint *linter;
	struct scopes scopes;
	struct ignores ignores;
	struct baseline baseline;
	struct statistics statistics;
	size_t file_count;
	bool saw_folder;              /* and files in it */
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

/* A report that is being filtered. */
struct sieve {
	struct run *run;
	const char *file; /* of what is not late; escaped, as reports have it */
	const char *known; /* the same as the baseline has it */
};

/* csrlint_keeps */
static bool
keeps(void *context, const struct csrlint_request *request,
	const struct csrlint_finding *finding)
{
	const struct sieve *sieve = context;
	struct run *run = sieve->run;
	const char *late = csrlint_request_input(request);
	char fingerprint[CSRLINT_FINGERPRINT_ROOM];
	bool is_known;

	csrlint_finding_fingerprint(
		finding, late == NULL ? sieve->file : late, fingerprint);
	if (late != NULL)
		ignores_look_at(&run->ignores, late);
	if (csrlint_rule_is_silenceable(csrlint_finding_rule(finding)) &&
		ignores_hold(&run->ignores, finding, fingerprint))
		return false;
	is_known = baseline_holds(&run->baseline, finding, fingerprint,
		late == NULL ? sieve->known : late);
	return !is_known;
}

/* Leaves out what is ignored or known. */
static void
sift(struct run *run, const char *file, const char *known)
{
	struct sieve sieve = {run, file, known};

	if (run->ignores.count > 0 || run->baseline.path != NULL)
		(void)csrlint_report_filter(run->found, keeps, &sieve);
	statistics_add(&run->statistics, run->found);
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

/* Lints and reports the buffer. `seen`: the path as globs see it. */
static bool
visit_buffer(
	struct run *run, const char *path, const char *file, const char *seen)
{
	const struct buffer *buffer = &run->buffer;
	const struct csrlint *linter =
		scopes_linter(&run->scopes, seen, run->linter);
	char *known;

	if (!csrlint_set_lint_by(
		    run->set, linter, file, buffer->p, buffer->n, run->found))
		return fail_file(run, path, read_error(ENOMEM));
	known = csrlint_escape(seen);
	if (known == NULL)
		return fail_file(run, path, read_error(ENOMEM));
	ignores_look_at(&run->ignores, seen);
	baseline_look_at(&run->baseline, known);
	sift(run, file, known);
	free(known);
	return report_found(run, file);
}

/* Reads, lints and reports a file. */
static bool
visit(void *context, const struct walk_file *walked)
{
	struct run *run = context;
	const char *path = walked->path;
	const struct project *project = &run->options->project;
	int error;
	char *escaped;
	char *seen;
	bool goes_on;

	if (outputs_hold(run->outputs, walked->status))
		return true;
	error = read_known(walked->descriptor, walked->status, &run->buffer);
	if (error != 0)
		return fail_file(run, path, read_error(error));
	run->saw_folder = run->saw_folder || walked->is_below;
	csrlint_report_set_met(run->found,
		walked->is_below && !folder_is_request_name(path));
	escaped = csrlint_escape(path);
	seen = glob_path(project->root, project->prefix, path);
	goes_on = escaped == NULL || seen == NULL
		? fail_file(run, path, read_error(ENOMEM))
		: visit_buffer(run, path, escaped, seen);
	free(escaped);
	free(seen);
	progress_show(++run->file_count);
	return goes_on;
}

/* True where one of the paths is all of the project. */
static bool
saw_all(const struct run *run)
{
	const struct options *options = run->options;
	const struct project *project = &options->project;
	bool is_all = false;

	for (size_t i = 0; i < options->path_count && !is_all; i++) {
		char *seen = glob_path(
			project->root, project->prefix, options->paths[i]);

		is_all = seen != NULL && seen[0] == '\0';
		free(seen);
	}
	return is_all;
}

/* Reports what can only be told once all requests are there. */
static void
report_late(struct run *run)
{
	const struct project *project = &run->options->project;
	bool is_whole = csrlint_set_finish(run->set, run->found);

	if (is_whole) {
		sift(run, "", "");
		is_whole = project->path == NULL ||
			ignores_tell(&run->ignores, project->path,
				run->saw_folder, saw_all(run), run->found);
	}
	if (!is_whole) {
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
		enum status status = walk(
			options, options->paths[i], visit, tell_unread, run);

		run->status = status_worse(run->status, status);
	}
}

/* What a run needs beside the linter; false where something is wrong with that,
 * which was said. */
static bool
prepare(struct run *run)
{
	return scopes_make(&run->scopes, run->linter, run->options) &&
		ignores_make(&run->ignores, run->linter, run->options) &&
		statistics_begin(&run->statistics, run->linter,
			run->options->statistics);
}

static void
lint_all(struct run *run)
{
	struct outputs *outputs = run->outputs;

	outputs_each(outputs, begin_report, NULL);
	progress_begin();
	sandbox_enter(run->options);
	walk_all(run);
	report_late(run);
	progress_hide();
	outputs_each(outputs, end_report, NULL);
	statistics_write(&run->statistics, outputs);
	run->status = status_worse(run->status, baseline_close(&run->baseline));
}

static enum status
lint(const struct options *options, struct csrlint *linter,
	struct outputs *outputs)
{
	struct run run = {
		.options = options, .linter = linter, .outputs = outputs};

	if (!prepare(&run) || !baseline_open(&run.baseline, options)) {
		run.status = complain_status();
	} else {
		run.set = csrlint_set_new(linter);
		run.found = csrlint_report_new();
		if (run.found == NULL || run.set == NULL) {
			complain_errno("report", ENOMEM);
			run.status = STATUS_TROUBLE;
		} else {
			lint_all(&run);
		}
	}
	csrlint_report_free(run.found);
	csrlint_set_free(run.set);
	buffer_free(&run.buffer);
	scopes_free(&run.scopes);
	ignores_free(&run.ignores);
	baseline_free(&run.baseline);
	statistics_free(&run.statistics);
	return run.status;
}

/* A setting of the configuration that is no part of the profile: a comment, so
 * that what is written stays a profile. */
static bool
write_setting(struct output *output, const struct setting *setting)
{
	static const char *const sections[] = {
		[SECTION_OPTIONS] = "[options] ",
		[SECTION_PATH] = "[path] ",
		[SECTION_IGNORE] = "[ignore] ",
	};
	char *value = csrlint_escape(setting->whole);
	char *glob = csrlint_escape(setting->glob == NULL ? "" : setting->glob);
	const bool is_written = value != NULL && glob != NULL &&
		output_write(output, "; ") &&
		output_write(output, sections[setting->section]) &&
		output_write(output, glob) &&
		output_write(output, glob[0] == '\0' ? "" : ": ") &&
		output_write(output, setting->key) &&
		output_write(output, " = ") && output_write(output, value) &&
		output_write(output, " ; ") &&
		output_write(output, setting->place) &&
		output_write(output, "\n");

	if (value == NULL || glob == NULL)
		output->error = ENOMEM;
	free(value);
	free(glob);
	return is_written;
}

static bool
write_options(struct output *output, const struct options *options)
{
	const struct sections *sections = &options->project.sections;

	for (size_t i = 0; i < sections->count; i++)
		if (!write_setting(output, &sections->settings[i]))
			return false;
	return true;
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
	case ACTION_PRINT_CONFIG:
		return write_options(output, options) &&
			csrlint_write_settings(writer);
	case ACTION_VERSION:
		return csrlint_write_version(writer, sandbox_words(options));
	case ACTION_EXPLAIN:
		return csrlint_write_explanation(writer,
			csrlint_rule_find(listing->linter, options->rule));
	case ACTION_HELP: return write_help(output, options);
	case ACTION_INIT: return init_write(output, options);
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
