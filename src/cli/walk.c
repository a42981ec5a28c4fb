/* Walks files and directories with a stack of paths, without recursion.
 * SPDX-License-Identifier: MIT */
#include "cli/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/complain.h"

/* The paths still to come, the next one last; each is owned. */
struct stack {
	char **paths;
	size_t count;
	size_t room;
};

/* Takes path over, frees it on failure; 0 or an errno. NULL is ENOMEM. */
static int
push(struct stack *stack, char *path)
{
	if (path != NULL && stack->count == stack->room) {
		size_t room = stack->room == 0 ? 64 : 2 * stack->room;
		char **bigger =
			realloc(stack->paths, room * sizeof(*stack->paths));

		if (bigger == NULL) {
			free(path);
			return ENOMEM;
		}
		stack->paths = bigger;
		stack->room = room;
	}
	if (path == NULL)
		return ENOMEM;
	stack->paths[stack->count++] = path;
	return 0;
}

/* "folder/name"; NULL where memory is short. */
static char *
join(const char *folder, const char *name)
{
	size_t length = strlen(folder);
	const char *slash = folder[length - 1] == '/' ? "" : "/";
	size_t n = length + strlen(name) + 2;
	char *joined = malloc(n);

	if (joined != NULL)
		snprintf(joined, n, "%s%s%s", folder, slash, name);
	return joined;
}

static bool
ends_like_a_request(const char *name)
{
	static const char *const endings[] = {
		".csr", ".req", ".p10", ".pem", ".der"};
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (dot != NULL && strcasecmp(dot, endings[i]) == 0)
			return true;
	return false;
}

/* Regular files by their ending, and all directories; nothing hidden. What
 * cannot be looked at is wanted too: opening it says why. */
static bool
is_wanted(int folder, const char *name)
{
	struct stat status;

	if (name[0] == '.')
		return false;
	if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
		return ends_like_a_request(name);
	if (S_ISDIR(status.st_mode))
		return true;
	return S_ISREG(status.st_mode) && ends_like_a_request(name);
}

/* The greatest first, so that the stack gives back the least first. */
static int
compare_descending(const void *a, const void *b)
{
	const char *const *left = a;
	const char *const *right = b;

	return strcmp(*right, *left);
}

/* Puts what is in the directory onto the stack; takes the descriptor over.
 * 0, or an errno. */
static int
expand(struct stack *stack, const char *path, int descriptor)
{
	DIR *folder = fdopendir(descriptor);
	size_t first = stack->count;
	struct dirent *entry;
	int error = 0;

	if (folder == NULL) {
		error = errno;
		close(descriptor);
		return error;
	}
	while (error == 0) {
		errno = 0;
		entry = readdir(folder);
		if (entry == NULL) {
			error = errno;
			break;
		}
		if (is_wanted(descriptor, entry->d_name))
			error = push(stack, join(path, entry->d_name));
	}
	closedir(folder);
	if (stack->count > first)
		qsort(stack->paths + first, stack->count - first,
			sizeof(*stack->paths), compare_descending);
	return error;
}

/* A walk under way. */
struct progress {
	struct stack stack;
	walk_visit *visit;
	void *context;
	size_t visited;
	bool below;   /* past the path that was named */
	bool stopped; /* by the visitor */
};

/* Visits one path or puts its entries onto the stack; 0, or an errno. */
static int
step(struct progress *progress, const char *path)
{
	int follow = progress->below ? O_NOFOLLOW : 0;
	int descriptor = open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC | follow);
	struct stat status;

	progress->below = true;
	if (descriptor < 0)
		return errno;
	if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode))
		return expand(&progress->stack, path, descriptor);
	progress->visited++;
	progress->stopped =
		!progress->visit(progress->context, path, descriptor);
	close(descriptor);
	return 0;
}

static void
free_stack(struct stack *stack)
{
	while (stack->count > 0)
		free(stack->paths[--stack->count]);
	free(stack->paths);
}

enum status
walk(const char *path, walk_visit *visit, void *context)
{
	struct progress progress = {.visit = visit, .context = context};
	struct stack *stack = &progress.stack;
	enum status status = STATUS_CLEAN;
	int error;

	if (strcmp(path, "-") == 0) {
		visit(context, path, STDIN_FILENO);
		return STATUS_CLEAN;
	}
	error = push(stack, strdup(path));
	if (error != 0) {
		complain_errno(path, error);
		return STATUS_TROUBLE;
	}
	while (stack->count > 0 && !progress.stopped) {
		char *next = stack->paths[--stack->count];

		error = step(&progress, next);
		if (error != 0) {
			complain_errno(next, error);
			status = STATUS_TROUBLE;
		}
		free(next);
	}
	if (progress.visited == 0 && status == STATUS_CLEAN)
		complain(path,
			"no file in it ends in .csr, .req, .p10, .pem or .der");
	free_stack(stack);
	return status;
}
