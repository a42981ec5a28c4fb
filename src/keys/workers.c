/* Work that falls into pieces, done by several threads.
 * SPDX-License-Identifier: MIT */
#include "keys/workers.h"

#include <pthread.h>

struct work {
	worker_task *task;
	void *context;
	size_t count;
	size_t next; /* guarded by lock */
	pthread_mutex_t lock;
};

/* The index of a piece that nobody has; work->count where there is none. */
static size_t
take(struct work *work)
{
	size_t index;

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

void
workers_run(size_t threads, size_t count, worker_task *task, void *context)
{
	struct work work = {.task = task, .context = context, .count = count};

	if (threads > WORKERS_MAX)
		threads = WORKERS_MAX;
	if (threads > count)
		threads = count;
	if (threads < 2 || pthread_mutex_init(&work.lock, NULL) != 0) {
		for (size_t i = 0; i < count; i++)
			task(context, i);
		return;
	}
	work_together(&work, threads - 1);
	pthread_mutex_destroy(&work.lock);
}
