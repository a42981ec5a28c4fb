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

enum { BUFFER_ROOM = 1 << 16 };

static void
fail(struct output *output, int error)
{
	/* Whoever closed the pipe has seen enough. */
	if (!output->failed && (error != EPIPE || output->is_file))
		complain_errno(output->name, error == 0 ? EIO : error);
	output->failed = true;
}

/* csrlint_sink: the stream is handed all there is, so that a closed pipe shows
 * at once, and whoever reads along has whole reports. */
static bool
write_octets(void *context, const void *octets, size_t n)
{
	struct output *output = context;

	errno = 0; /* what was left by looking for a terminal */
	if (fwrite(octets, 1, n, output->out) == n &&
		(output->is_held_back || fflush(output->out) == 0))
		return true;
	output->error = errno == 0 ? EIO : errno;
	return false;
}

bool
output_write(struct output *output, const char *text)
{
	return output_octets(output, text, strlen(text));
}

bool
output_octets(struct output *output, const void *octets, size_t n)
{
	return n == 0 || write_octets(output, octets, n);
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
open_untouched(const struct target *target, bool *is_new)
{
	const char *path = target->path;
	const int append = target->is_appended ? O_APPEND : append_flag(path);
	const int flags = O_WRONLY | O_NOCTTY | O_CLOEXEC | append;
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
open_stream(struct output *output, const struct target *target)
{
	int descriptor = open_untouched(target, &output->is_new);

	return descriptor < 0 ? NULL : stream_of(descriptor, &output->status);
}

/* Gives the stream a buffer for large reports, where there is memory. */
static void
widen(struct output *output)
{
	output->buffer = malloc(BUFFER_ROOM);
	if (output->buffer != NULL)
		(void)setvbuf(output->out, output->buffer, _IOFBF, BUFFER_ROOM);
}

static bool
open_one(struct output *output, const struct target *target)
{
	output->is_file = target->path != NULL;
	output->is_appended = target->is_appended;
	output->name = output->is_file ? target->path : "standard output";
	output->out = output->is_file ? open_stream(output, target) : stdout;
	if (!output->is_file && fstat(STDOUT_FILENO, &output->status) != 0)
		output->status = (struct stat){0};
	/* Nobody reads along in a file that the user named. */
	output->is_held_back = output->is_file && output->out != NULL &&
		S_ISREG(output->status.st_mode) &&
		append_flag(output->name) == 0;
	if (output->out == NULL)
		fail(output, errno);
	else
		widen(output);
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
		bool is_full = output->is_file && !output->is_appended &&
			S_ISREG(output->status.st_mode) &&
			output->status.st_size > 0 &&
			append_flag(output->name) == 0;

		if (is_full && ftruncate(fileno(output->out), 0) != 0) {
			fail(output, errno);
			return STATUS_TROUBLE;
		}
	}
	return STATUS_CLEAN;
}

/* The writer of a report that looks as the user wants it; false, which was
 * said, where memory is short. */
static bool
prepare(struct output *output, const char *format,
	const struct options *options, const struct csrlint *linter)
{
	struct csrlint_writer *writer =
		csrlint_writer_new(linter, format, write_octets, output);

	output->writer = writer;
	output->format = format;
	if (writer == NULL) {
		fail(output, ENOMEM);
		return false;
	}
	csrlint_writer_set_quiet(writer, options->quiet);
	csrlint_writer_set_verbose(writer, options_show_infos(options));
	csrlint_writer_set_tool(writer, options->tool);
	csrlint_writer_set_file(writer, output->is_file);
	csrlint_writer_set_width(writer, terminal_width(output->out));
	csrlint_writer_set_colour(
		writer, terminal_wants_colour(options->colour, output->out));
	return true;
}

static bool
prepare_all(struct outputs *outputs, const struct options *options,
	const struct csrlint *linter)
{
	for (size_t i = 0; i < outputs->count; i++)
		if (!prepare(&outputs->all[i], options->targets[i].format,
			    options, linter))
			return false;
	return true;
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
	if (status == STATUS_CLEAN && !prepare_all(outputs, options, linter))
		status = STATUS_TROUBLE;
	if (status != STATUS_CLEAN) {
		remove_new(outputs);
		return status;
	}
	return empty_all(outputs);
}

bool
outputs_hold(const struct outputs *outputs, const struct stat *status)
{
	for (size_t i = 0; i < outputs->count && status != NULL; i++) {
		const struct output *output = &outputs->all[i];

		if (output->is_new && status->st_dev == output->status.st_dev &&
			status->st_ino == output->status.st_ino)
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

		if (!output->failed && !work(output, context))
			fail(output,
				csrlint_ran_out_of_memory() ? ENOMEM
							    : output->error);
		is_any_left = is_any_left || !output->failed;
	}
	return is_any_left;
}

void
outputs_hold_back(struct outputs *outputs)
{
	for (size_t i = 0; i < outputs->count; i++)
		outputs->all[i].is_held_back = true;
}

static bool
flush_one(struct output *output, const void *context)
{
	(void)context;
	errno = 0;
	if (fflush(output->out) == 0)
		return true;
	output->error = errno == 0 ? EIO : errno;
	return false;
}

bool
outputs_flush(struct outputs *outputs)
{
	return outputs_each(outputs, flush_one, NULL);
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

		csrlint_writer_free(output->writer);
		if (output->out != NULL && close_stream(output->out) != 0)
			fail(output, errno);
		free(output->buffer);
		is_complete = is_complete && !output->failed;
	}
	free(outputs->all);
	return is_complete;
}
