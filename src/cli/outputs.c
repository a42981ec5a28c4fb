/* Opens, feeds and closes the reports. SPDX-License-Identifier: MIT */
#include "cli/outputs.h"

#include <errno.h>
#include <stdlib.h>

#include "cli/complain.h"
#include "cli/terminal.h"

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
		complain_errno(output->name, errno);
	output->failed = true;
}

bool
outputs_each(struct outputs *outputs, output_work *work, const void *context)
{
	bool is_any_left = false;

	for (size_t i = 0; i < outputs->count; i++) {
		struct output *output = &outputs->all[i];

		if (!output->failed && !work(&output->report, context))
			fail(output);
		is_any_left = is_any_left || !output->failed;
	}
	return is_any_left;
}

bool
outputs_close(struct outputs *outputs)
{
	bool is_complete = outputs->all != NULL;

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
