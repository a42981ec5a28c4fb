/* Finds the profile of a project. SPDX-License-Identifier: MIT */
#include "cli/config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char config_name[] = ".csrlint.ini";
static const off_t size_max = 1 << 20; /* all rules in full take 12 KiB */

/* The name in the directory that many levels up: "../../name". */
static const char *
name_above(struct config_path *path, size_t levels, const char *name)
{
	char *end = path->text;

	for (size_t i = 0; i < levels; i++, end += 3)
		memcpy(end, "../", 3);
	memcpy(end, name, strlen(name) + 1);
	return path->text;
}

/* Something of that name; ENOENT also where a directory above it is none. */
static int
look_at(struct config_path *path, size_t levels, const char *name)
{
	struct stat status;

	if (lstat(name_above(path, levels, name), &status) == 0)
		return 0;
	return errno == ENOTDIR ? ENOENT : errno;
}

/* The root is above itself. 0 where the directory is not the root, ENOENT
 * where it is, or another errno. */
static int
look_above(struct config_path *path, size_t levels)
{
	struct stat here;
	struct stat above;

	if (stat(name_above(path, levels, "."), &here) != 0 ||
		stat(name_above(path, levels, ".."), &above) != 0)
		return errno;
	return here.st_dev == above.st_dev && here.st_ino == above.st_ino
		? ENOENT
		: 0;
}

int
config_find(struct config_path *path)
{
	for (size_t levels = 0; levels < CONFIG_LEVELS_MAX; levels++) {
		int error = look_at(path, levels, config_name);

		if (error != ENOENT)
			return error;
		error = look_at(path, levels, ".git");
		if (error == 0)
			return ENOENT;
		if (error == ENOENT)
			error = look_above(path, levels);
		if (error != 0)
			return error;
	}
	return ENOENT;
}

/* 0, or EINVAL where nobody's profile is like that, or another errno. */
static int
check_regular(int descriptor, const char **why)
{
	struct stat status;

	if (fstat(descriptor, &status) != 0)
		return errno;
	if (S_ISREG(status.st_mode) && status.st_size <= size_max)
		return 0;
	*why = S_ISREG(status.st_mode) ? "is larger than 1 MiB"
				       : "is not a regular file";
	return EINVAL;
}

int
config_read(
	const struct config_path *path, struct buffer *buffer, const char **why)
{
	int descriptor = open(path->text,
		O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	int error = descriptor < 0 ? errno : 0;

	*why = NULL;
	if (error == ELOOP)
		*why = "is a link, and only --profile follows one";
	if (error == 0)
		error = check_regular(descriptor, why);
	if (error == 0)
		error = read_all(descriptor, buffer);
	if (descriptor >= 0)
		close(descriptor);
	if (error != 0 && *why == NULL)
		*why = read_error(error);
	return error;
}
