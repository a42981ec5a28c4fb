/* Work that falls into pieces, done by several threads.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_WORKERS_H
#define CSRLINT_KEYS_WORKERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

enum { WORKERS_MAX = 64 };

typedef void worker_task(void *context, size_t index);

/* Calls task(context, i) once for each i in [0, count), in any order, on at
 * most this many threads, of which the caller's is one; 0 counts as 1. Returns
 * when all are done. Where no thread can be made, those that there are do all
 * of it. Where the work is cancelled (base/cancel.h) some are not called:
 * false.
 */
bool workers_run(size_t threads, size_t count, worker_task *task,
	void *context) MUST_CHECK;

#endif
