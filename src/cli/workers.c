/* A ring of jobs. SPDX-License-Identifier: MIT */
#include "cli/workers.h"

#include <pthread.h>
#include <stdlib.h>

struct workers {
	workers_do *work;
	void *context;
	pthread_t *threads; /* owned; none where the owner does all itself */
	size_t thread_count;
	bool *is_done; /* owned; of each slot */
	size_t slots;
	/* Jobs counted from the first on: taken by the owner, begun by a
	 * worker, and submitted. Each is at most the next. */
	size_t taken, begun, submitted;
	bool is_over; /* no job comes any more */
	/* All of this but what the owner alone changes is under the lock. */
	pthread_mutex_t lock;
	pthread_cond_t is_submitted;
	pthread_cond_t is_one_done;
};

/* Does the job that is next, without the lock, which is held before and after.
 */
static void
do_next(struct workers *workers)
{
	const size_t slot = workers->begun++ % workers->slots;

	pthread_mutex_unlock(&workers->lock);
	workers->work(workers->context, slot);
	pthread_mutex_lock(&workers->lock);
	workers->is_done[slot] = true;
}

/* A thread's life: one job after the other. */
static void *
work_on(void *context)
{
	struct workers *workers = context;

	pthread_mutex_lock(&workers->lock);
	for (;;) {
		while (workers->begun == workers->submitted &&
			!workers->is_over)
			pthread_cond_wait(
				&workers->is_submitted, &workers->lock);
		if (workers->begun == workers->submitted)
			break;
		do_next(workers);
		pthread_cond_signal(&workers->is_one_done);
	}
	pthread_mutex_unlock(&workers->lock);
	return NULL;
}

static void
start_threads(struct workers *workers, size_t count)
{
	workers->threads = calloc(count, sizeof(workers->threads[0]));
	while (workers->threads != NULL && workers->thread_count < count &&
		pthread_create(&workers->threads[workers->thread_count], NULL,
			work_on, workers) == 0)
		workers->thread_count++;
}

struct workers *
workers_new(size_t count, size_t slots, workers_do *work, void *context)
{
	struct workers *workers = calloc(1, sizeof(*workers));

	if (workers == NULL)
		return NULL;
	workers->is_done = calloc(slots, sizeof(workers->is_done[0]));
	if (workers->is_done == NULL) {
		free(workers);
		return NULL;
	}
	workers->slots = slots;
	workers->work = work;
	workers->context = context;
	pthread_mutex_init(&workers->lock, NULL);
	pthread_cond_init(&workers->is_submitted, NULL);
	pthread_cond_init(&workers->is_one_done, NULL);
	if (count > 1)
		start_threads(workers, count - 1);
	return workers;
}

void
workers_free(struct workers *workers)
{
	if (workers == NULL)
		return;
	pthread_mutex_lock(&workers->lock);
	workers->is_over = true;
	pthread_cond_broadcast(&workers->is_submitted);
	pthread_mutex_unlock(&workers->lock);
	for (size_t i = 0; i < workers->thread_count; i++)
		pthread_join(workers->threads[i], NULL);
	pthread_cond_destroy(&workers->is_one_done);
	pthread_cond_destroy(&workers->is_submitted);
	pthread_mutex_destroy(&workers->lock);
	free(workers->threads);
	free(workers->is_done);
	free(workers);
}

bool
workers_free_slot(const struct workers *workers, size_t *slot)
{
	*slot = workers->submitted % workers->slots;
	return workers->submitted - workers->taken < workers->slots;
}

void
workers_submit(struct workers *workers)
{
	const size_t slot = workers->submitted % workers->slots;

	if (workers->thread_count == 0) {
		workers->work(workers->context, slot);
		workers->is_done[slot] = true;
		workers->submitted++;
		return;
	}
	pthread_mutex_lock(&workers->lock);
	workers->submitted++;
	pthread_cond_signal(&workers->is_submitted);
	pthread_mutex_unlock(&workers->lock);
}

bool
workers_take(struct workers *workers, size_t *slot)
{
	if (workers->taken == workers->submitted)
		return false;
	*slot = workers->taken % workers->slots;
	pthread_mutex_lock(&workers->lock);
	while (!workers->is_done[*slot])
		if (workers->begun < workers->submitted)
			do_next(workers);
		else
			pthread_cond_wait(
				&workers->is_one_done, &workers->lock);
	workers->is_done[*slot] = false;
	pthread_mutex_unlock(&workers->lock);
	workers->taken++;
	return true;
}
