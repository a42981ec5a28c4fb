/* Walks files and directories with a stack of paths, without recursion.
 * SPDX-License-Identifier: MIT */
#include "cli/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/complain.h"
#include "cli/folder.h"

/* A walk under way. */
struct progress {
	const struct options *options;
	struct stack stack;
	walk_visit *visit;
	walk_fail *fail; /* may be NULL */
	void *context;
	size_t visited;
	enum status status;
	bool below;   /* past the path that was named */
	bool stopped; /* by the visitor */
};

/* An open file, and how it was come by. */
struct opened {
	int descriptor;
	bool is_link; /* below what was named */
	struct stat status;
};

static const int open_flags = O_RDONLY | O_NOCTTY | O_CLOEXEC;

/* What has become a pipe since the directory was read must not hold us up. */
static int
open_below(const char *path, bool *is_link)
{
	const int flags = open_flags | O_NONBLOCK;
	int descriptor = open(path, flags | O_NOFOLLOW);

	*is_link = descriptor < 0 && (errno == ELOOP || errno == EMLINK);
	return *is_link ? open(path, flags) : descriptor;
}

/* 0, or an errno with nothing open. */
static int
open_entry(const char *path, bool below, struct opened *out)
{
	int error;

	out->is_link = false;
	out->descriptor = below ? open_below(path, &out->is_link)
				: open(path, open_flags);
	if (out->descriptor < 0)
		return errno;
	if (fstat(out->descriptor, &out->status) == 0)
		return 0;
	error = errno;
	close(out->descriptor);
	return error;
}

static void
pass_over(void *context, const char *path, const char *why)
{
	(void)context;
	complain(path, why);
}

/* Why it is not read, though the directory had it for something to be read;
 * NULL: it is. */
static const char *
why_not_below(const struct opened *opened)
{
	if (S_ISREG(opened->status.st_mode))
		return NULL;
	return FOLDER_NO_FILE;
}

/* Visits one path or puts its entries onto the stack; 0, or an errno. */
static int
step(struct progress *progress, const char *path)
{
	const bool below = progress->below;
	struct opened opened = {0};
	const char *why;
	int error = open_entry(path, below, &opened);

	progress->below = true;
	if (error != 0)
		return error;
	if (S_ISDIR(opened.status.st_mode) && !opened.is_link)
		return folder_expand(&progress->stack, progress->options, path,
			opened.descriptor, pass_over, NULL);
	why = below ? why_not_below(&opened) : NULL;
	if (why != NULL) {
		complain(path, why);
	} else if (!below || folder_wants(progress->options, path)) {
		const struct walk_file file = {
			path, opened.descriptor, below, &opened.status};

		progress->visited++;
		progress->stopped = !progress->visit(progress->context, &file);
	}
	close(opened.descriptor);
	return 0;
}

/* Says that something could not be read, with the words for an error that are
 * given, or its own. */
static void
fail(struct progress *progress, const char *path, int error, const char *why)
{
	if (why == NULL)
		why = strerror(error);
	complain_failed(path, error, why);
	if (progress->fail != NULL)
		progress->fail(progress->context, path, why);
	progress->status = STATUS_TROUBLE;
}

enum status
walk(const struct options *options, const char *path, walk_visit *visit,
	walk_fail *tell, void *context)
{
	struct progress progress = {.options = options,
		.visit = visit,
		.fail = tell,
		.context = context,
		.status = STATUS_CLEAN};
	struct stack *stack = &progress.stack;
	int error;

	if (strcmp(path, "-") == 0) {
		const struct walk_file file = {options->stdin_filename == NULL
				? path
				: options->stdin_filename,
			STDIN_FILENO, false, NULL};

		visit(context, &file);
		return STATUS_CLEAN;
	}
	error = stack_push(stack, strdup(path), ENTRY_UNKNOWN);
	if (error != 0) {
		fail(&progress, path, error, NULL);
		return progress.status;
	}
	while (stack->count > 0 && !progress.stopped) {
		char *next = stack->entries[--stack->count].path;

		error = step(&progress, next);
		if (error != 0)
			fail(&progress, next, error, NULL);
		free(next);
	}
	if (progress.visited == 0 && progress.status == STATUS_CLEAN)
		fail(&progress, path, ENOENT,
			options->ext == NULL
				? "holds nothing to read that ends in .csr, "
				  ".req, .p10, .pem or .der"
				: "holds nothing to read that ends as --ext "
				  "wants");
	stack_free(stack);
	return progress.status;
}

/* --- looking alone ---------------------------------------------------------
 */

bool
walk_is_absent(int error)
{
	switch (error) {
	case ENOENT:
	case ENOTDIR:
	case ELOOP:
	case ENAMETOOLONG:
	case EACCES:
	case EPERM: return true;
	default: return false;
	}
}

/* Looking under way. */
struct survey {
	const struct options *options;
	struct stack stack;
	enum walk_scope scope;
	walk_look *look;
	void *context;
	bool below; /* past the path that was named */
};

/* What a path leads to; 0, or an errno. */
static int
look_at(const char *path, bool below, struct stat *status, bool *is_link)
{
	*is_link = false;
	if (below && lstat(path, status) != 0)
		return errno;
	*is_link = below && S_ISLNK(status->st_mode);
	if ((!below || *is_link) && stat(path, status) != 0)
		return errno;
	return 0;
}

/* Puts what a directory stands for onto the stack; 0, or an errno. */
static int
look_into(struct survey *survey, const char *path)
{
	int descriptor = open(path, open_flags | O_DIRECTORY);

	if (descriptor < 0)
		return errno;
	return folder_expand(
		&survey->stack, survey->options, path, descriptor, NULL, NULL);
}

/* 0, or an errno. */
static int
survey_one(struct survey *survey, const struct entry *entry)
{
	const char *path = entry->path;
	struct stat status;
	bool is_link;
	int error;

	if (entry->kind == ENTRY_FILE && survey->scope == WALK_LINKS_ALONE)
		return 0;
	error = look_at(path, survey->below, &status, &is_link);
	survey->below = true;
	if (error != 0)
		return error;
	if (!S_ISDIR(status.st_mode))
		survey->look(survey->context, path, &status, is_link);
	else if (!is_link)
		return look_into(survey, path);
	return 0;
}

static int
survey_standard_input(walk_look *look, void *context)
{
	struct stat status;

	if (fstat(STDIN_FILENO, &status) != 0)
		return errno == EBADF ? 0 : errno; /* closed: nothing is read */
	look(context, "-", &status, false);
	return 0;
}

int
walk_survey(const struct options *options, const char *path,
	enum walk_scope scope, walk_look *look, void *context)
{
	struct survey survey = {.options = options,
		.scope = scope,
		.look = look,
		.context = context};
	struct stack *stack = &survey.stack;
	int first;

	if (strcmp(path, "-") == 0)
		return survey_standard_input(look, context);
	first = stack_push(stack, strdup(path), ENTRY_UNKNOWN);
	while (stack->count > 0) {
		const struct entry next = stack->entries[--stack->count];
		int error = survey_one(&survey, &next);

		if (first == 0 && !walk_is_absent(error))
			first = error;
		free(next.path);
	}
	stack_free(stack);
	return first;
}
