/* The clock of --deep, and what it shows meanwhile.
 * SPDX-License-Identifier: MIT */
#include "cli/deep.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "cli/complain.h"

static uint64_t
now(void *context)
{
	struct timespec time;

	(void)context;
	/* Without this clock, which POSIX wants, no time would pass. */
	if (clock_gettime(CLOCK_MONOTONIC, &time) != 0)
		return UINT64_MAX;
	return (uint64_t)time.tv_sec * 1000 + (uint64_t)time.tv_nsec / 1000000;
}

/* One line, which is written over, and blank in the end. */
static void
show(void *context, const char *step, unsigned int percent)
{
	(void)context;
	if (step == NULL)
		fputs("\r\033[K", stderr);
	else
		fprintf(stderr,
			"\r\033[Kcsrlint: looking for the private key: %s, "
			"%u %%",
			step, percent);
	fflush(stderr);
}

bool
deep_apply(struct csrlint *linter, uint32_t seconds)
{
	if (isatty(STDERR_FILENO) != 0)
		csrlint_set_deep_progress(linter, show, NULL);
	if (csrlint_set_deep(linter, (uint64_t)seconds * 1000, now, NULL))
		return true;
	complain("--deep", csrlint_error(linter));
	return false;
}
