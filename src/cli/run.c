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
#include "cli/pipeline.h"
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
	bool saw_folder;             /* and files in it */
	struct csrlint_set *set;     /* owned; all requests of the run */
	struct csrlint_report *late; /* owned; what is told at the end */
	struct pipeline *pipeline;   /* owned; of the files */
	bool goes_on;                /* a report is left to be written */
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

static void
write_unread(struct run *run, const char *path, const char *why)
{
	char *escaped = csrlint_escape(path);
	const struct unread unread = {escaped, why};

	if (escaped != NULL)
		outputs_each(run->outputs, add_unread, &unread);
	free(escaped);
}

/* walk_fail: behind what is told of the files before. */
static void
tell_unread(void *context, const char *path, const char *why)
{
	struct run *run = context;

	pipeline_drain(run->pipeline);
	write_unread(run, path, why);
}

static void
fail_file(struct run *run, const char *path, const char *why)
{
	complain(path, why);
	write_unread(run, path, why);
	run->status = status_worse(run->status, STATUS_TROUBLE);
}

/* A report that is being filtered. */
struct sieve {
	struct run *run;
	const char *file; /* of what is not late; escaped, as reports have it */
	const char *known; /* the same as the baseline has it */
};

/* True where a finding is ignored or known. */
static bool
holds(struct run *run, const struct csrlint_finding *finding, const char *file,
	const char *known)
{
	char fingerprint[CSRLINT_FINGERPRINT_ROOM];

	csrlint_finding_fingerprint(finding, file, fingerprint);
	return (csrlint_rule_is_silenceable(csrlint_finding_rule(finding)) &&
		       ignores_hold(&run->ignores, finding, fingerprint)) ||
		baseline_holds(&run->baseline, finding, fingerprint, known);
}

/* The same of what is told late, of any file; where memory is short, which is
 * said, it is told. */
static bool
holds_late(struct run *run, const struct csrlint_finding *finding,
	const char *file)
{
	const struct project *project = &run->options->project;
	char *seen = glob_path_escaped(project->root, project->prefix, file);
	char *known = seen == NULL ? NULL : csrlint_escape(seen);
	bool is_held = false;

	if (known != NULL) {
		ignores_look_at(&run->ignores, seen);
		is_held = holds(run, finding, file, known);
	} else {
		complain_errno(file, ENOMEM);
		run->status = status_worse(run->status, STATUS_TROUBLE);
	}
	free(known);
	free(seen);
	return is_held;
}

/* csrlint_keeps */
static bool
keeps(void *context, const struct csrlint_request *request,
	const struct csrlint_finding *finding)
{
	const struct sieve *sieve = context;
	const char *late = csrlint_request_input(request);

	if (late != NULL)
		return !holds_late(sieve->run, finding, late);
	return !holds(sieve->run, finding, sieve->file, sieve->known);
}

/* Leaves out what is ignored or known. */
static void
sift(struct run *run, struct csrlint_report *report, const char *file,
	const char *known)
{
	struct sieve sieve = {run, file, known};

	if (run->ignores.count > 0 || run->baseline.path != NULL)
		(void)csrlint_report_filter(report, keeps, &sieve);
	statistics_add(&run->statistics, report);
}

/* Reports what was found in a file; false where no report is left to write. */
static bool
report_found(
	struct run *run, const char *file, const struct csrlint_report *report)
{
	const struct found found = {file, report};

	run->status = status_worse(
		run->status, status_of(report, run->options->fail_on));
	return outputs_each(run->outputs, add_found, &found);
}

/* pipeline_deliver: reports what was found in a file. */
static void
deliver(void *context, struct file_job *job)
{
	struct run *run = context;
	char *known;

	progress_show(++run->file_count);
	if (!run->goes_on)
		return;
	known = job->is_linted ? csrlint_escape(job->seen) : NULL;
	if (known == NULL) {
		fail_file(run, job->path, read_error(ENOMEM));
		return;
	}
	ignores_look_at(&run->ignores, job->seen);
	baseline_look_at(&run->baseline, known);
	sift(run, job->report, job->file, known);
	free(known);
	run->goes_on = report_found(run, job->file, job->report);
}

/* csrlint_spares: what is ignored is not mended either. */
static bool
spares(void *context, const struct csrlint_rule *rule)
{
	const struct file_job *job = context;

	return ignores_all_of(job->ignores, rule, job->seen);
}

/* Reads a file into the job, with all else that linting it takes; 0, or an
 * errno. */
static int
fill_job(struct run *run, const struct walk_file *walked, struct file_job *job)
{
	const struct project *project = &run->options->project;
	int error;

	error = read_known(walked->descriptor, walked->status, &job->buffer);
	if (error != 0)
		return error;
	job->path = strdup(walked->path);
	job->file = csrlint_escape(walked->path);
	job->seen = glob_path(project->root, project->prefix, walked->path);
	if (job->path == NULL || job->file == NULL || job->seen == NULL)
		return ENOMEM;
	job->ignores = &run->ignores;
	if (run->ignores.count > 0)
		csrlint_report_set_spares(job->report, spares, job);
	job->linter = scopes_linter(&run->scopes, job->seen, run->linter);
	run->saw_folder = run->saw_folder || walked->is_below;
	csrlint_report_set_met(job->report,
		walked->is_below && !folder_is_request_name(walked->path));
	return 0;
}

/* Reads a file, which is linted and reported. */
static bool
visit(void *context, const struct walk_file *walked)
{
	struct run *run = context;
	struct file_job *job;
	int error;

	if (outputs_hold(run->outputs, walked->status))
		return true;
	job = pipeline_job(run->pipeline);
	error = job == NULL ? ENOMEM : fill_job(run, walked, job);
	if (error == 0) {
		pipeline_submit(run->pipeline);
	} else {
		pipeline_drain(run->pipeline);
		fail_file(run, walked->path, read_error(error));
		progress_show(++run->file_count);
	}
	return run->goes_on;
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
	bool is_whole = csrlint_set_finish(run->set, run->late);

	if (is_whole) {
		sift(run, run->late, "", "");
		is_whole = project->path == NULL ||
			ignores_tell(&run->ignores, project->path,
				run->saw_folder, saw_all(run), run->late);
	}
	if (!is_whole) {
		complain_errno("comparing", ENOMEM);
		run->status = status_worse(run->status, STATUS_TROUBLE);
	}
	report_found(run, NULL, run->late);
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
	pipeline_drain(run->pipeline);
	report_late(run);
	progress_hide();
	outputs_each(outputs, end_report, NULL);
	statistics_write(&run->statistics, outputs);
	run->status = status_worse(run->status, baseline_close(&run->baseline));
}

/* How many files are linted at once. A search of seconds shows how far it is:
 * one at a time. */
static unsigned int
threads_for(const struct options *options)
{
	return options->deep ? 1 : settings_threads(options);
}

static enum status
lint(const struct options *options, struct csrlint *linter,
	struct outputs *outputs)
{
	struct run run = {.options = options,
		.linter = linter,
		.goes_on = true,
		.outputs = outputs};

	if (!prepare(&run) || !baseline_open(&run.baseline, options)) {
		run.status = complain_status();
	} else {
		run.set = csrlint_set_new(linter);
		run.late = csrlint_report_new();
		if (run.set != NULL)
			run.pipeline = pipeline_new(
				threads_for(options), run.set, deliver, &run);
		if (run.late == NULL || run.pipeline == NULL) {
			complain_errno("report", ENOMEM);
			run.status = STATUS_TROUBLE;
		} else {
			lint_all(&run);
		}
	}
	pipeline_free(run.pipeline);
	csrlint_report_free(run.late);
	csrlint_set_free(run.set);
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
