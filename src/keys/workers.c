/* Work that falls into pieces, done by several threads.
 * SPDX-License-Identifier: MIT */
#include "keys/workers.h"

#include <pthread.h>

#include "base/cancel.h"

struct work {
	worker_task *task;
	void *context;
	const atomic_bool *cancel; /* of who has it done */
	size_t count;
	size_t next; /* guarded by lock */
	pthread_mutex_t lock;
};

/* The index of a piece that nobody has; work->count where there is none, or
 * nobody wants it any more. */
static size_t
take(struct work *work)
{
	size_t index;

	if (is_cancelled())
		return work->count;
	pthread_mutex_lock(&work->lock);
	index = work->next;
	if (index < work->count)
		work->next++;
	pthread_mutex_unlock(&work->lock);
	return index;
}

static void *
work_on(void *argument)
{
	struct work *work = argument;

	cancel_heed(work->cancel);
	for (size_t i = take(work); i < work->count; i = take(work))
		work->task(work->context, i);
	return NULL;
}

static void
work_together(struct work *work, size_t helpers)
{
	pthread_t helper[WORKERS_MAX];
	size_t made = 0;

	while (made < helpers &&
		pthread_create(&helper[made], NULL, work_on, work) == 0)
		made++;
	work_on(work);
	for (size_t i = 0; i < made; i++)
		pthread_join(helper[i], NULL);
}

bool
workers_run(size_t threads, size_t count, worker_task *task, void *context)
{
	struct work work = {.task = task,
		.context = context,
		.cancel = cancel_heeded(),
		.count = count};

	if (threads > WORKERS_MAX)
		threads = WORKERS_MAX;
	if (threads > count)
		threads = count;
	if (threads < 2 || pthread_mutex_init(&work.lock, NULL) != 0) {
		for (size_t i = 0; i < count && !is_cancelled(); i++)
			task(context, i);
		return !is_cancelled();
	}
	work_together(&work, threads - 1);
	pthread_mutex_destroy(&work.lock);
	return !is_cancelled();
}
