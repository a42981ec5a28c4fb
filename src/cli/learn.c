/* Learns from requests instead of judging them. SPDX-License-Identifier: MIT */
#include "cli/learn.h"

#include <errno.h>
#include <stdlib.h>

#include "cli/complain.h"
#include "cli/read.h"
#include "cli/sandbox.h"
#include "cli/walk.h"

/* A run under way. */
struct learning {
	struct outputs *outputs;
	struct csrlint_lesson *lesson; /* owned */
	struct buffer buffer;          /* owned; the octets of a file */
	size_t count;                  /* of requests */
	enum status status;
};

static bool
write_policy(struct output *output, const void *context)
{
	return output_write(output, context);
}

static void
fail(struct learning *run, const char *path, const char *why,
	enum status status)
{
	complain(path, why);
	run->status = status_worse(run->status, status);
}

/* Reads a file and learns from its requests. */
static bool
visit(void *context, const struct walk_file *file)
{
	struct learning *run = context;
	size_t learned = 0;
	int error;

	if (outputs_hold(run->outputs, file->status))
		return true;
	error = read_known(file->descriptor, file->status, &run->buffer);
	if (error == 0 &&
		!csrlint_lesson_add(
			run->lesson, run->buffer.p, run->buffer.n, &learned))
		error = ENOMEM;
	if (error != 0)
		fail(run, file->path, read_error(error), STATUS_TROUBLE);
	else if (learned == 0)
		fail(run, file->path, "no request was found to learn from",
			STATUS_FOUND);
	run->count += learned;
	return true;
}

/* Writes what was learned, if anything was. */
static void
conclude(struct learning *run)
{
	char *policy = NULL;

	if (run->count == 0)
		return;
	if (!csrlint_lesson_policy(run->lesson, &policy)) {
		complain_errno("policy", ENOMEM);
		run->status = status_worse(run->status, STATUS_TROUBLE);
		return;
	}
	outputs_each(run->outputs, write_policy, policy);
	free(policy);
}

enum status
learn(const struct options *options, struct outputs *outputs)
{
	struct learning run = {.outputs = outputs,
		.lesson = csrlint_lesson_new(),
		.status = STATUS_CLEAN};

	if (run.lesson == NULL) {
		complain_errno("policy", ENOMEM);
		return STATUS_TROUBLE;
	}
	sandbox_enter(options);
	for (size_t i = 0; i < options->path_count; i++) {
		enum status status =
			walk(options, options->paths[i], visit, NULL, &run);

		run.status = status_worse(run.status, status);
	}
	conclude(&run);
	csrlint_lesson_free(run.lesson);
	buffer_free(&run.buffer);
	return run.status;
}
