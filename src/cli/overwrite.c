/* Compares outputs with what is read, by device and inode.
 * SPDX-License-Identifier: MIT */
#include "cli/overwrite.h"

#include <errno.h>
#include <sys/stat.h>

#include "cli/walk.h"

/* A comparison under way. */
struct comparison {
	const struct stat *output;
	int error; /* EEXIST: a file is the same; the first one counts */
};

static void
note(struct comparison *comparison, int error)
{
	if (comparison->error == 0)
		comparison->error = error;
}

static void
compare(struct comparison *comparison, const struct stat *other)
{
	if (comparison->output->st_dev == other->st_dev &&
		comparison->output->st_ino == other->st_ino)
		note(comparison, EEXIST);
}

/* A name that leads nowhere is complained about when it is read. */
static void
compare_path(struct comparison *comparison, const char *path)
{
	struct stat other;

	if (stat(path, &other) == 0)
		compare(comparison, &other);
	else if (!walk_is_absent(errno))
		note(comparison, errno);
}

static void
compare_seen(void *context, const char *path, const struct stat *status,
	bool is_link)
{
	(void)path;
	(void)is_link;
	compare(context, status);
}

/* The profile that was named, the project's configuration and the baseline. */
static void
compare_settings(struct comparison *comparison, const struct options *options)
{
	const char *const paths[] = {options->profile, options->project.opened,
		options->baseline, options->files_from};

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++)
		if (paths[i] != NULL)
			compare_path(comparison, paths[i]);
}

/* The files that options name: each kind of change says whether it is one. */
static void
compare_change(struct comparison *comparison, const struct change *change)
{
	switch (change->kind) {
	case CHANGE_BLOCKLIST:
	case CHANGE_MATCH:
	case CHANGE_PREVIOUS:
	case CHANGE_MODULI: compare_path(comparison, change->argument); return;
	case CHANGE_SEVERITY:
	case CHANGE_DISABLE:
	case CHANGE_ONLY:
	case CHANGE_LIMIT:
	case CHANGE_EXPECT:
	case CHANGE_GCD_MEMORY: return;
	}
}

int
overwrite_check(const struct outputs *outputs, size_t index,
	const struct options *options)
{
	const struct output *output = &outputs->all[index];
	struct comparison comparison = {&output->status, 0};

	if (!S_ISREG(output->status.st_mode))
		return 0;
	for (size_t i = 0; i < index; i++)
		compare(&comparison, &outputs->all[i].status);
	if (output->status.st_size == 0)
		return comparison.error;
	compare_settings(&comparison, options);
	for (size_t i = 0; i < options->change_count; i++)
		compare_change(&comparison, &options->changes[i]);
	for (size_t i = 0; i < options->path_count; i++)
		note(&comparison,
			walk_survey(options, options->paths[i], WALK_FILES,
				compare_seen, &comparison));
	return comparison.error;
}
