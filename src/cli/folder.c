/* Reads directories. SPDX-License-Identifier: MIT */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE /* DT_REG and its like, where there are any; NOLINT */
#endif
#include "cli/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/globs.h"

int
stack_push(struct stack *stack, char *path, enum entry_kind kind)
{
	if (path != NULL && stack->count == stack->room) {
		size_t room = stack->room == 0 ? 64 : 2 * stack->room;
		struct entry *bigger =
			realloc(stack->entries, room * sizeof(*bigger));

		if (bigger == NULL) {
			free(path);
			return ENOMEM;
		}
		stack->entries = bigger;
		stack->room = room;
	}
	if (path == NULL)
		return ENOMEM;
	stack->entries[stack->count++] = (struct entry){path, kind};
	return 0;
}

void
stack_free(struct stack *stack)
{
	while (stack->count > 0)
		free(stack->entries[--stack->count].path);
	free(stack->entries);
	*stack = (struct stack){0};
}

/* "folder/name", or below "." the name alone, as one would type it: but not
 * "-", which is standard input there. NULL where memory is short. */
static char *
join(const char *folder, const char *name)
{
	const bool is_bare = strcmp(folder, ".") == 0 && strcmp(name, "-") != 0;
	const size_t length = is_bare ? 0 : strlen(folder);
	const char *slash = length == 0 || folder[length - 1] == '/' ? "" : "/";
	const size_t n = length + strlen(name) + 2;
	char *joined = malloc(n);

	if (joined != NULL)
		snprintf(joined, n, "%.*s%s%s", (int)length, folder, slash,
			name);
	return joined;
}

/* True where the name ends in one of these endings, which have commas between
 * and perhaps a dot in front. */
static bool
ends_in(const char *name, const char *endings)
{
	const char *dot = strrchr(name, '.');

	if (dot == NULL)
		return false;
	dot++;
	while (*endings != '\0') {
		const size_t n = strcspn(endings, ",");
		const bool has_dot = endings[0] == '.';
		const size_t m = n - has_dot;

		if (m > 0 && strlen(dot) == m &&
			strncasecmp(dot, endings + has_dot, m) == 0)
			return true;
		endings += n + (endings[n] == ',');
	}
	return false;
}

bool
folder_is_request_name(const char *name)
{
	return ends_in(name, "csr,req,p10");
}

/* True where a glob of that kind means the path. Without memory to tell, what
 * is to be read is read. */
static bool
is_meant(const struct options *options, const char *path, bool is_folder,
	bool is_excluded)
{
	const struct project *project = &options->project;
	bool is_meant = false;

	for (size_t i = 0; i < options->glob_count && !is_meant; i++) {
		const struct path_glob *glob = &options->globs[i];
		char *seen;

		if (glob->is_excluded != is_excluded)
			continue;
		seen = glob->is_of_config
			? glob_path(project->root, project->prefix, path)
			: glob_path(project->here, "", path);
		is_meant =
			seen != NULL && glob_fits(glob->glob, seen, is_folder);
		free(seen);
	}
	return is_meant;
}

bool
folder_wants(const struct options *options, const char *path)
{
	static const char usual[] = "csr,req,p10,pem,der";

	if (is_meant(options, path, false, true))
		return false;
	return ends_in(path, options->ext == NULL ? usual : options->ext) ||
		is_meant(options, path, false, false);
}

/* Directories that tools fill, and nobody keeps requests in. */
static bool
is_filled_by_tools(const char *name)
{
	static const char *const names[] = {
		"node_modules", "bower_components", "__pycache__", "CVS"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

/* What is to be done with an entry. */
struct judgement {
	bool is_wanted;
	const char
		*why; /* it is passed over and the user told; NULL: no word */
};

static struct judgement
wanted_if(bool is_wanted)
{
	return (struct judgement){is_wanted, NULL};
}

static struct judgement
passed_over_if(bool is_passed_over, const char *why)
{
	return (struct judgement){false, is_passed_over ? why : NULL};
}

/* Links are followed to files alone: a mounted ConfigMap or Secret holds
 * nothing else, and those to directories could lead in circles. */
static struct judgement
judge_link(int folder, const char *name, bool is_request)
{
	struct stat status;

	if (fstatat(folder, name, &status, 0) != 0) {
		bool is_dead = errno == ENOENT || errno == ELOOP;

		return wanted_if(is_request || !is_dead);
	}
	if (S_ISREG(status.st_mode))
		return wanted_if(is_request);
	if (S_ISDIR(status.st_mode))
		return passed_over_if(
			true, "is a link to a directory and passed over");
	return passed_over_if(is_request, FOLDER_NO_FILE);
}

/* What an entry of a directory is; ENTRY_UNKNOWN: something else, or the
 * directory does not say. */
static enum entry_kind
kind_of(const struct dirent *entry)
{
#ifdef DT_REG
	switch (entry->d_type) {
	case DT_REG: return ENTRY_FILE;
	case DT_DIR: return ENTRY_FOLDER;
	case DT_LNK: return ENTRY_LINK;
	default: return ENTRY_UNKNOWN;
	}
#else
	(void)entry;
	return ENTRY_UNKNOWN;
#endif
}

/* The same for one that has to be asked; false: it cannot be looked at. */
static bool
ask_kind(int folder, const char *name, enum entry_kind *kind)
{
	struct stat status;

	if (*kind != ENTRY_UNKNOWN)
		return true;
	if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	if (S_ISREG(status.st_mode))
		*kind = ENTRY_FILE;
	else if (S_ISDIR(status.st_mode))
		*kind = ENTRY_FOLDER;
	else if (S_ISLNK(status.st_mode))
		*kind = ENTRY_LINK;
	return true;
}

static struct judgement
judge(const struct options *options, int folder, const char *path,
	const char *name, enum entry_kind kind)
{
	const bool is_request = folder_wants(options, path);

	if (!ask_kind(folder, name, &kind))
		return wanted_if(name[0] != '.' || is_request);
	if (name[0] == '.')
		return passed_over_if(is_request && kind != ENTRY_FOLDER,
			"is hidden and passed over");
	switch (kind) {
	case ENTRY_FOLDER:
		return wanted_if(!is_filled_by_tools(name) &&
			!is_meant(options, path, true, true));
	case ENTRY_LINK: return judge_link(folder, name, is_request);
	case ENTRY_FILE: return wanted_if(is_request);
	case ENTRY_UNKNOWN: break;
	}
	return passed_over_if(is_request, FOLDER_NO_FILE);
}

/* The greatest first, so that the stack gives back the least first. */
static int
compare_descending(const void *a, const void *b)
{
	const struct entry *left = a;
	const struct entry *right = b;

	return strcmp(right->path, left->path);
}

/* Those who are told of what is passed over. */
struct listener {
	folder_pass *pass; /* may be NULL */
	void *context;
};

/* Puts an entry onto the stack, or passes it over; 0, or an errno. */
static int
take_entry(struct stack *stack, const struct options *options, const char *path,
	int folder, const struct dirent *entry, const struct listener *listener)
{
	const char *name = entry->d_name;
	const enum entry_kind kind = kind_of(entry);
	struct judgement judgement;
	char *joined;

	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
		return 0;
	joined = join(path, name);
	if (joined == NULL)
		return ENOMEM;
	judgement = judge(options, folder, joined, name, kind);
	if (judgement.is_wanted)
		return stack_push(stack, joined, kind);
	if (judgement.why != NULL && listener->pass != NULL)
		listener->pass(listener->context, joined, judgement.why);
	free(joined);
	return 0;
}

int
folder_expand(struct stack *stack, const struct options *options,
	const char *path, int descriptor, folder_pass *pass, void *context)
{
	const struct listener listener = {pass, context};
	DIR *folder = fdopendir(descriptor);
	size_t first = stack->count;
	int error = 0;

	if (folder == NULL) {
		error = errno;
		close(descriptor);
		return error;
	}
	while (error == 0) {
		const struct dirent *entry;

		errno = 0;
		entry = readdir(folder);
		if (entry == NULL) {
			error = errno;
			break;
		}
		error = take_entry(
			stack, options, path, descriptor, entry, &listener);
	}
	closedir(folder);
	if (stack->count > first)
		qsort(stack->entries + first, stack->count - first,
			sizeof(*stack->entries), compare_descending);
	return error;
}
