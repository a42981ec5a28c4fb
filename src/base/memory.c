/* One mark for each thread. SPDX-License-Identifier: MIT */
#include "base/memory.h"

#include <stddef.h>

static _Thread_local bool has_run_out;

void
memory_begin(void)
{
	has_run_out = false;
}

void
memory_ran_out(void)
{
	has_run_out = true;
}

void *
memory_noted(void *p)
{
	if (p == NULL)
		memory_ran_out();
	return p;
}

bool
memory_has_run_out(void)
{
	return has_run_out;
}
