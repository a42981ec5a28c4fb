/* Writes requests instead of a report. SPDX-License-Identifier: MIT */
#include "cli/rewrap.h"

#include <errno.h>
#include <stdlib.h>

#include "cli/complain.h"
#include "cli/read.h"
#include "cli/sandbox.h"
#include "cli/walk.h"

/* A run under way. */
struct rewrapping {
	struct outputs *outputs;
	struct buffer buffer; /* owned; the octets of a file */
	enum status status;
};

static bool
write_pem(struct output *output, const void *context)
{
	return output_write(output, context);
}

static void
fail_file(struct rewrapping *run, const char *path, const char *why,
	enum status status)
{
	complain(path, why);
	run->status = status_worse(run->status, status);
}

/* Reads a file and writes its requests. */
static bool
visit(void *context, const struct walk_file *file)
{
	struct rewrapping *run = context;
	char *pem = NULL;
	size_t left_out = 0;
	bool is_any_left = true;
	int error;

	if (outputs_hold(run->outputs, file->status))
		return true;
	error = read_known(file->descriptor, file->status, &run->buffer);
	if (error == 0 &&
		!csrlint_rewrap(run->buffer.p, run->buffer.n, &pem, &left_out))
		error = ENOMEM;
	if (error != 0)
		fail_file(run, file->path, read_error(error), STATUS_TROUBLE);
	else if (left_out > 0)
		fail_file(run, file->path,
			"a request is too damaged to be written", STATUS_FOUND);
	else if (pem[0] == '\0')
		fail_file(
			run, file->path, "no request was found", STATUS_FOUND);
	if (error == 0)
		is_any_left = outputs_each(run->outputs, write_pem, pem);
	free(pem);
	return is_any_left;
}

enum status
rewrap(const struct options *options, struct outputs *outputs)
{
	struct rewrapping run = {.outputs = outputs, .status = STATUS_CLEAN};

	sandbox_enter(options);
	for (size_t i = 0; i < options->path_count; i++) {
		enum status status =
			walk(options, options->paths[i], visit, NULL, &run);

		run.status = status_worse(run.status, status);
	}
	buffer_free(&run.buffer);
	return run.status;
}
