/* One place to look for each thread. SPDX-License-Identifier: MIT */
#include "base/cancel.h"

#include <stddef.h>

static _Thread_local const atomic_bool *heeded;

void
cancel_heed(const atomic_bool *flag)
{
	heeded = flag;
}

const atomic_bool *
cancel_heeded(void)
{
	return heeded;
}

bool
is_cancelled(void)
{
	return heeded != NULL &&
		atomic_load_explicit(heeded, memory_order_relaxed);
}
