/* Opens, feeds and closes the reports. SPDX-License-Identifier: MIT */
#include "cli/outputs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/complain.h"
#include "cli/overwrite.h"
#include "cli/sandbox.h"
#include "cli/terminal.h"

static void
fail(struct output *output)
{
	if (!output->failed)
		complain_errno(output->name, errno == 0 ? EIO : errno);
	output->failed = true;
}

/* Names of what is open already ("/dev/stdout", "/dev/fd/5"): the octets before
 * are somebody else's. */
static int
append_flag(const char *path)
{
	bool is_of_system = strncmp(path, "/dev/", 5) == 0 ||
		strncmp(path, "/proc/", 6) == 0;

	return is_of_system ? O_APPEND : 0;
}

/* Opens without touching what is there; -1 and errno where it cannot. */
static int
open_untouched(const char *path, bool *is_new)
{
	const int flags = O_WRONLY | O_NOCTTY | O_CLOEXEC | append_flag(path);
	int descriptor = open(path, flags);

	*is_new = false;
	if (descriptor >= 0 || errno != ENOENT)
		return descriptor;
	descriptor = open(path, flags | O_CREAT | O_EXCL, 0666);
	*is_new = descriptor >= 0;
	if (descriptor >= 0 || errno != EEXIST)
		return descriptor;
	return open(path, flags | O_CREAT, 0666); /* a link to no file yet */
}

/* The stream of a descriptor, which is closed where there is none. */
static FILE *
stream_of(int descriptor, struct stat *status)
{
	FILE *stream = NULL;
	int error;

	if (fstat(descriptor, status) == 0)
		stream = fdopen(descriptor, "w");
	if (stream != NULL)
		return stream;
	error = errno;
	close(descriptor);
	errno = error;
	return NULL;
}

static FILE *
open_stream(struct output *output, const char *path)
{
	int descriptor = open_untouched(path, &output->is_new);

	return descriptor < 0 ? NULL : stream_of(descriptor, &output->status);
}

static bool
open_one(struct output *output, const struct target *target)
{
	output->is_file = target->path != NULL;
	output->name = output->is_file ? target->path : "standard output";
	output->report.format = target->format;
	output->report.is_file = output->is_file;
	output->report.out =
		output->is_file ? open_stream(output, target->path) : stdout;
	if (!output->is_file && fstat(STDOUT_FILENO, &output->status) != 0)
		output->status = (struct stat){0};
	if (output->report.out == NULL)
		fail(output);
	else
		(void)setvbuf(output->report.out, output->buffer, _IOFBF,
			sizeof(output->buffer));
	return !output->failed;
}

/* What overwrite_check has answered comes to, which is said. */
static enum status
judge(const struct output *output, int error)
{
	if (error == 0)
		return STATUS_CLEAN;
	if (error == EEXIST) {
		complain(output->name,
			"would be overwritten; choose another --output");
		return STATUS_USAGE;
	}
	complain_failed(output->name, error,
		"cannot tell whether it would be overwritten");
	return STATUS_TROUBLE;
}

static enum status
open_all(struct outputs *outputs, const struct options *options)
{
	for (size_t i = 0; i < options->target_count; i++) {
		struct output *output = &outputs->all[outputs->count++];

		enum status status;

		if (!open_one(output, &options->targets[i]))
			return STATUS_TROUBLE;
		status = judge(output, overwrite_check(outputs, i, options));
		if (status != STATUS_CLEAN)
			return status;
	}
	return STATUS_CLEAN;
}

/* What is left over is as it was before. */
static void
remove_new(const struct outputs *outputs)
{
	for (size_t i = 0; i < outputs->count; i++)
		if (outputs->all[i].is_new)
			(void)unlink(outputs->all[i].name);
}

static enum status
empty_all(struct outputs *outputs)
{
	for (size_t i = 0; i < outputs->count; i++) {
		struct output *output = &outputs->all[i];
		bool is_full = output->is_file &&
			S_ISREG(output->status.st_mode) &&
			output->status.st_size > 0 &&
			append_flag(output->name) == 0;

		if (is_full && ftruncate(fileno(output->report.out), 0) != 0) {
			fail(output);
			return STATUS_TROUBLE;
		}
	}
	return STATUS_CLEAN;
}

static void
prepare(struct report *report, const struct options *options,
	const struct csrlint *linter)
{
	report->linter = linter;
	report->sandbox = sandbox_words(options);
	report->quiet = options->quiet;
	report->verbose = options_show_infos(options);
	report->tool = options->tool;
	report->width = terminal_width(report->out);
	report->colour = terminal_wants_colour(options->colour, report->out);
}

enum status
outputs_open(struct outputs *outputs, const struct options *options,
	const struct csrlint *linter)
{
	enum status status;

	outputs->count = 0;
	outputs->all = calloc(options->target_count, sizeof(*outputs->all));
	if (outputs->all == NULL) {
		complain_errno("output", ENOMEM);
		return STATUS_TROUBLE;
	}
	status = open_all(outputs, options);
	if (status != STATUS_CLEAN) {
		remove_new(outputs);
		return status;
	}
	for (size_t i = 0; i < outputs->count; i++)
		prepare(&outputs->all[i].report, options, linter);
	return empty_all(outputs);
}

bool
outputs_hold(const struct outputs *outputs, int descriptor)
{
	struct stat status;

	for (size_t i = 0; i < outputs->count; i++) {
		const struct output *output = &outputs->all[i];

		if (output->is_new && fstat(descriptor, &status) == 0 &&
			status.st_dev == output->status.st_dev &&
			status.st_ino == output->status.st_ino)
			return true;
	}
	return false;
}

bool
outputs_each(struct outputs *outputs, output_work *work, const void *context)
{
	bool is_any_left = false;

	for (size_t i = 0; i < outputs->count; i++) {
		struct output *output = &outputs->all[i];

		errno = 0; /* what was left by looking for a terminal */
		if (!output->failed && !work(&output->report, context))
			fail(output);
		is_any_left = is_any_left || !output->failed;
	}
	return is_any_left;
}

/* 0, or EOF where any write has failed at any time. */
static int
close_stream(FILE *out)
{
	bool has_failed = ferror(out);

	return fclose(out) != 0 || has_failed ? EOF : 0;
}

bool
outputs_close(struct outputs *outputs)
{
	bool is_complete = true;

	if (outputs->all == NULL)
		return false;
	for (size_t i = 0; i < outputs->count; i++) {
		struct output *output = &outputs->all[i];
		FILE *out = output->report.out;

		if (out != NULL && close_stream(out) != 0)
			fail(output);
		report_free(&output->report);
		is_complete = is_complete && !output->failed;
	}
	free(outputs->all);
	return is_complete;
}
