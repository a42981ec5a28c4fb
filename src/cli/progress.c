/* Shows how far a run is. SPDX-License-Identifier: MIT */
#include "cli/progress.h"

#include <stdint.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE = 1000, PAUSE = 100 /* milliseconds */ };

/* There is one standard error. */
static bool is_wanted;
static bool is_shown;
static uint64_t next;

static uint64_t
now(void)
{
	struct timespec time;

	if (clock_gettime(CLOCK_MONOTONIC, &time) != 0)
		return 0;
	return (uint64_t)time.tv_sec * 1000 + (uint64_t)time.tv_nsec / 1000000;
}

void
progress_begin(void)
{
	is_wanted = isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0;
	next = now() + PATIENCE;
}

void
progress_show(size_t files)
{
	if (!is_wanted || now() < next)
		return;
	fprintf(stderr, "\r\033[Kcsrlint: %zu files so far", files);
	fflush(stderr);
	is_shown = true;
	next = now() + PAUSE;
}

void
progress_hide(void)
{
	if (!is_shown)
		return;
	fputs("\r\033[K", stderr);
	fflush(stderr);
	is_shown = false;
}
