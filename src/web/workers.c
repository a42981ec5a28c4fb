/* Work that falls into pieces, where there are no threads: in the place of
 * keys/workers.c. SPDX-License-Identifier: MIT */
#include "keys/workers.h"

#include "base/cancel.h"

bool
workers_run(size_t threads, size_t count, worker_task *task, void *context)
{
	(void)threads;
	for (size_t i = 0; i < count && !is_cancelled(); i++)
		task(context, i);
	return !is_cancelled();
}
