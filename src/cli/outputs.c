/* Opens, feeds and closes the reports. SPDX-License-Identifier: MIT */
#include "cli/outputs.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/complain.h"
#include "cli/terminal.h"

/* True where both are the same file. Devices and pipes may be shared. */
static bool
is_same_file(const char *left, const char *right)
{
	struct stat a;
	struct stat b;

	if (stat(left, &a) != 0 || stat(right, &b) != 0)
		return strcmp(left, right) == 0;
	return S_ISREG(a.st_mode) && a.st_dev == b.st_dev &&
		a.st_ino == b.st_ino;
}

static bool
collides(const struct options *options, size_t index)
{
	const char *path = options->targets[index].path;

	if (path == NULL)
		return false;
	for (size_t i = 0; i < options->path_count; i++)
		if (is_same_file(path, options->paths[i]))
			return true;
	for (size_t i = 0; i < index; i++)
		if (options->targets[i].path != NULL &&
			is_same_file(path, options->targets[i].path))
			return true;
	return false;
}

bool
outputs_collide(const struct options *options)
{
	for (size_t i = 0; i < options->target_count; i++)
		if (collides(options, i)) {
			complain(options->targets[i].path,
				"would be overwritten; choose another "
				"--output");
			return true;
		}
	return false;
}

static bool
open_one(struct output *output, const struct target *target)
{
	bool is_file = target->path != NULL;

	output->name = is_file ? target->path : "standard output";
	output->report.format = target->format;
	output->report.out = is_file ? fopen(target->path, "w") : stdout;
	output->failed = output->report.out == NULL;
	if (output->failed)
		complain_errno(output->name, errno);
	else
		(void)setvbuf(output->report.out, output->buffer, _IOFBF,
			sizeof(output->buffer));
	return !output->failed;
}

bool
outputs_open(struct outputs *outputs, const struct options *options,
	const struct csrlint *linter)
{
	outputs->count = 0;
	outputs->all = calloc(options->target_count, sizeof(*outputs->all));
	if (outputs->all == NULL) {
		complain_errno("output", ENOMEM);
		return false;
	}
	for (size_t i = 0; i < options->target_count; i++) {
		struct output *output = &outputs->all[outputs->count++];
		struct report *report = &output->report;

		if (!open_one(output, &options->targets[i]))
			return false;
		report->linter = linter;
		report->quiet = options->quiet;
		report->width = terminal_width(report->out);
		report->colour =
			terminal_wants_colour(options->colour, report->out);
	}
	return true;
}

static void
fail(struct output *output)
{
	if (!output->failed)
		complain_errno(output->name, errno == 0 ? EIO : errno);
	output->failed = true;
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

bool
outputs_close(struct outputs *outputs)
{
	bool is_complete = true;

	if (outputs->all == NULL)
		return false;
	for (size_t i = 0; i < outputs->count; i++) {
		struct output *output = &outputs->all[i];
		FILE *out = output->report.out;

		if (out != NULL && fclose(out) != 0)
			fail(output);
		is_complete = is_complete && !output->failed;
	}
	free(outputs->all);
	return is_complete;
}
