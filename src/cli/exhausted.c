/* GMP's memory. SPDX-License-Identifier: MIT */
#include "cli/exhausted.h"

#include <errno.h>
#include <gmp.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/complain.h"
#include "cli/status.h"

/* What was reported so far stays unwritten: half a report may look whole. */
static void *
or_leave(void *p)
{
	if (p == NULL) {
		complain_errno("computing with a key", ENOMEM);
		_exit(STATUS_TROUBLE);
	}
	return p;
}

static void *
allocate(size_t n)
{
	return or_leave(malloc(n));
}

static void *
reallocate(void *p, size_t old, size_t n)
{
	(void)old;
	return or_leave(realloc(p, n));
}

static void
release(void *p, size_t n)
{
	(void)n;
	free(p);
}

void
exhausted_tell_gmp(void)
{
	mp_set_memory_functions(allocate, reallocate, release);
}
