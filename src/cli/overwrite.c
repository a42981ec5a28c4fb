/* Compares outputs with what is read, by device and inode.
 * SPDX-License-Identifier: MIT */
#include "cli/overwrite.h"

#include <string.h>
#include <sys/stat.h>

#include "cli/config.h"
#include "cli/walk.h"

/* A comparison under way. */
struct comparison {
	const struct stat *output;
	bool is_met;
};

static void
compare(struct comparison *comparison, const struct stat *other)
{
	comparison->is_met = comparison->is_met ||
		(comparison->output->st_dev == other->st_dev &&
			comparison->output->st_ino == other->st_ino);
}

static void
compare_path(struct comparison *comparison, const char *path)
{
	struct stat other;

	if (stat(path, &other) == 0)
		compare(comparison, &other);
}

static void
compare_seen(void *context, const char *path, const struct stat *status,
	bool is_link)
{
	(void)path;
	(void)is_link;
	compare(context, status);
}

/* The profile that was named, or the project's own. */
static void
compare_profile(struct comparison *comparison, const struct options *options)
{
	struct config_path config = {""};

	if (options->profile != NULL)
		compare_path(comparison, options->profile);
	else if (options_use_config(options) && config_find(&config) == 0)
		compare_path(comparison, config.text);
}

/* The files that options name: each kind of change says whether it is one. */
static void
compare_change(struct comparison *comparison, const struct change *change)
{
	switch (change->kind) {
	case CHANGE_BLOCKLIST:
		compare_path(comparison, change->argument);
		return;
	case CHANGE_SEVERITY:
	case CHANGE_DISABLE:
	case CHANGE_ONLY:
	case CHANGE_LIMIT:
	case CHANGE_EXPECT: return;
	}
}

bool
overwrite_harms(const struct outputs *outputs, size_t index,
	const struct options *options)
{
	const struct output *output = &outputs->all[index];
	struct comparison comparison = {&output->status, false};

	if (!S_ISREG(output->status.st_mode))
		return false;
	for (size_t i = 0; i < index; i++)
		compare(&comparison, &outputs->all[i].status);
	if (output->status.st_size == 0)
		return comparison.is_met;
	compare_profile(&comparison, options);
	for (size_t i = 0; i < options->change_count; i++)
		compare_change(&comparison, &options->changes[i]);
	for (size_t i = 0; i < options->path_count; i++)
		walk_survey(options->paths[i], compare_seen, &comparison);
	return comparison.is_met;
}
