/* Gives up rights, where this kernel can take them.
 * SPDX-License-Identifier: MIT */
#include "cli/sandbox.h"

#include "cli/landlock.h"
#include "cli/seccomp.h"
#include "cli/walk.h"

/* Sanitizers open files, start processes and trace them at the end; counts of
 * coverage (NO_SANDBOX, by the Makefile) are written there. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
	__has_feature(memory_sanitizer)
#define NO_SANDBOX
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define NO_SANDBOX
#endif

#ifdef NO_SANDBOX

void
sandbox_enter(const struct options *options)
{
	(void)options;
}

const char *
sandbox_words(const struct options *options)
{
	(void)options;
	return "none: built to be examined";
}

#else

/* Links below a directory may lead out of it. */
static void
allow_link(void *context, const char *path, const struct stat *status,
	bool is_link)
{
	(void)status;
	if (is_link)
		landlock_allow(context, path);
}

static void
restrict_files(const struct options *options)
{
	struct landlock landlock;

	if (!landlock_open(&landlock))
		return;
	for (size_t i = 0; i < options->path_count; i++) {
		landlock_allow(&landlock, options->paths[i]);
		(void)walk_survey(options, options->paths[i], WALK_LINKS_ALONE,
			allow_link, &landlock);
	}
	landlock_close(&landlock);
}

void
sandbox_enter(const struct options *options)
{
	if (options->no_sandbox)
		return;
	restrict_files(options);
	(void)seccomp_enter();
}

const char *
sandbox_words(const struct options *options)
{
	if (options->no_sandbox)
		return "none: --no-sandbox";
	if (landlock_is_there())
		return seccomp_is_there() ? "Landlock and seccomp" : "Landlock";
	return seccomp_is_there() ? "seccomp"
				  : "none: this system has neither Landlock "
				    "nor seccomp";
}

#endif
