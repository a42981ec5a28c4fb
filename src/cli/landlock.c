/* Landlock by its system calls: C libraries have none for it.
 * SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* syscall, O_PATH; NOLINT */
#endif
#include "cli/landlock.h"

#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

#if defined(SYS_landlock_create_ruleset)

/* As the kernel documents them (userspace-api/landlock): headers are older than
 * kernels, and the numbers never change. */
struct ruleset_attributes {
	uint64_t files;
	uint64_t net;    /* from the 4th version on */
	uint64_t scoped; /* from the 6th */
};

#define RIGHT_READ_FILE (UINT64_C(1) << 2)
#define RIGHT_READ_DIR (UINT64_C(1) << 3)

enum {
	ASK_VERSION = 1,
	RULE_PATH_BENEATH = 1,
	NET_ALL = 3,   /* TCP: to bind and to connect */
	SCOPED_ALL = 3 /* abstract sockets and signals of others */
};

/* 0 or less: there is none. */
static long
version(void)
{
	return syscall(SYS_landlock_create_ruleset, NULL, 0, ASK_VERSION);
}

/* Each version knows more rights over files, in the order of the bits. */
static uint64_t
rights_of(long version)
{
	static const unsigned counts[] = {0, 13, 14, 15, 15, 16};
	const long last = sizeof(counts) / sizeof(counts[0]) - 1;

	return (UINT64_C(1) << counts[version < last ? version : last]) - 1;
}

static size_t
size_of(long version)
{
	if (version < 4)
		return sizeof(uint64_t);
	return version < 6 ? 2 * sizeof(uint64_t)
			   : sizeof(struct ruleset_attributes);
}

bool
landlock_is_there(void)
{
	return version() > 0;
}

bool
landlock_open(struct landlock *landlock)
{
	struct ruleset_attributes attributes = {0, NET_ALL, SCOPED_ALL};
	const long known = version();

	landlock->failed = false;
	if (known <= 0)
		return false;
	attributes.files = rights_of(known);
	landlock->ruleset = (int)syscall(
		SYS_landlock_create_ruleset, &attributes, size_of(known), 0);
	return landlock->ruleset >= 0;
}

/* False where the rule was not taken. What lies in no file system of names (a
 * pipe) needs none. */
static bool
allow_open(const struct landlock *landlock, int descriptor)
{
	struct {
		uint64_t rights;
		int32_t parent;
	} __attribute__((packed)) rule = {RIGHT_READ_FILE, descriptor};
	struct stat status;

	if (fstat(descriptor, &status) != 0)
		return false;
	if (S_ISDIR(status.st_mode))
		rule.rights |= RIGHT_READ_DIR;
	return syscall(SYS_landlock_add_rule, landlock->ruleset,
		       RULE_PATH_BENEATH, &rule, 0) == 0 ||
		S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode);
}

void
landlock_allow(struct landlock *landlock, const char *path)
{
	int descriptor;

	if (strcmp(path, "-") == 0)
		return;
	descriptor = open(path, O_PATH | O_CLOEXEC);
	if (descriptor < 0)
		return;
	if (!allow_open(landlock, descriptor))
		landlock->failed = true;
	close(descriptor);
}

void
landlock_close(struct landlock *landlock)
{
	if (!landlock->failed && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
		(void)syscall(SYS_landlock_restrict_self, landlock->ruleset, 0);
	close(landlock->ruleset);
}

#else

bool
landlock_is_there(void)
{
	return false;
}

bool
landlock_open(struct landlock *landlock)
{
	(void)landlock;
	return false;
}

void
landlock_allow(struct landlock *landlock, const char *path)
{
	(void)landlock;
	(void)path;
}

void
landlock_close(struct landlock *landlock)
{
	(void)landlock;
}

#endif
