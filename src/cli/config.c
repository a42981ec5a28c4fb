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

/* The root is above itself. What cannot be looked at ends the way, too. */
static bool
is_root(size_t levels)
{
	struct config_path path = {""};
	struct stat here;
	struct stat above;

	if (stat(name_above(&path, levels, "."), &here) != 0 ||
		stat(name_above(&path, levels, ".."), &above) != 0)
		return true;
	return here.st_dev == above.st_dev && here.st_ino == above.st_ino;
}

bool
config_find(struct config_path *path)
{
	struct stat status;

	for (size_t levels = 0; levels < CONFIG_LEVELS_MAX; levels++) {
		if (lstat(name_above(path, levels, config_name), &status) == 0)
			return true;
		if (lstat(name_above(path, levels, ".git"), &status) == 0 ||
			is_root(levels))
			break;
	}
	return false;
}

static const char *
read_regular(int descriptor, struct buffer *buffer)
{
	struct stat status;
	int error;

	if (fstat(descriptor, &status) != 0)
		return read_error(errno);
	if (!S_ISREG(status.st_mode))
		return "is not a regular file";
	if (status.st_size > size_max)
		return "is larger than 1 MiB";
	error = read_all(descriptor, buffer);
	return error == 0 ? NULL : read_error(error);
}

const char *
config_read(const struct config_path *path, struct buffer *buffer)
{
	int descriptor = open(path->text,
		O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	const char *why;

	if (descriptor < 0)
		return errno == ELOOP ? "is a link, and only --profile "
					"follows one"
				      : read_error(errno);
	why = read_regular(descriptor, buffer);
	close(descriptor);
	return why;
}
