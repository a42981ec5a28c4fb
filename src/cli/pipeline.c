/* A ring of files. SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#include <stdlib.h>

#include "cli/workers.h"

enum {
	SLOTS_A_WORKER = 4,
	FILES_ALONE = 16 /* are linted before it is worth starting threads */
};

struct slot {
	struct file_job job;
	uint64_t place; /* in the set */
};

struct pipeline {
	struct csrlint_set *set; /* borrowed */
	pipeline_deliver *deliver;
	void *context;
	unsigned int threads;    /* that are wanted */
	size_t submitted;        /* files */
	struct workers *workers; /* owned; one of no thread at first */
	struct slot *slots;      /* owned */
	size_t slot_count;
};

static void
do_job(void *context, size_t index)
{
	const struct pipeline *pipeline = context;
	struct slot *slot = &pipeline->slots[index];
	struct file_job *job = &slot->job;

	job->is_linted =
		csrlint_set_lint_at(pipeline->set, slot->place, job->linter,
			job->file, job->buffer.p, job->buffer.n, job->report);
}

struct pipeline *
pipeline_new(unsigned int threads, struct csrlint_set *set,
	pipeline_deliver *deliver, void *context)
{
	struct pipeline *pipeline = calloc(1, sizeof(*pipeline));

	if (pipeline == NULL)
		return NULL;
	pipeline->set = set;
	pipeline->deliver = deliver;
	pipeline->context = context;
	pipeline->threads = threads;
	pipeline->slot_count =
		threads > 1 ? (size_t)threads * SLOTS_A_WORKER : 1;
	pipeline->slots =
		calloc(pipeline->slot_count, sizeof(pipeline->slots[0]));
	pipeline->workers =
		workers_new(1, pipeline->slot_count, do_job, pipeline);
	if (pipeline->slots == NULL || pipeline->workers == NULL) {
		pipeline_free(pipeline);
		return NULL;
	}
	return pipeline;
}

static void
forget_names(struct file_job *job)
{
	free(job->path);
	free(job->file);
	free(job->seen);
	job->path = job->file = job->seen = NULL;
}

void
pipeline_free(struct pipeline *pipeline)
{
	if (pipeline == NULL)
		return;
	workers_free(pipeline->workers);
	for (size_t i = 0; pipeline->slots != NULL && i < pipeline->slot_count;
		i++) {
		struct file_job *job = &pipeline->slots[i].job;

		forget_names(job);
		buffer_free(&job->buffer);
		csrlint_report_free(job->report);
	}
	free(pipeline->slots);
	free(pipeline);
}

/* Waits for the oldest file, and delivers it; false: there is none. */
static bool
deliver_one(struct pipeline *pipeline)
{
	size_t index;
	struct file_job *job;

	if (!workers_take(pipeline->workers, &index))
		return false;
	job = &pipeline->slots[index].job;
	pipeline->deliver(pipeline->context, job);
	forget_names(job);
	return true;
}

void
pipeline_drain(struct pipeline *pipeline)
{
	while (deliver_one(pipeline))
		;
}

struct file_job *
pipeline_job(struct pipeline *pipeline)
{
	struct file_job *job;
	size_t index;

	while (!workers_free_slot(pipeline->workers, &index))
		deliver_one(pipeline);
	job = &pipeline->slots[index].job;
	forget_names(job);
	if (job->report == NULL)
		job->report = csrlint_report_new();
	return job->report == NULL ? NULL : job;
}

/* Starts the threads, once there are files enough. Where none can be started,
 * all goes on as before. */
static void
start_threads(struct pipeline *pipeline)
{
	struct workers *workers = workers_new(
		pipeline->threads, pipeline->slot_count, do_job, pipeline);

	if (workers == NULL)
		return;
	workers_free(pipeline->workers);
	pipeline->workers = workers;
}

void
pipeline_submit(struct pipeline *pipeline)
{
	size_t index;

	(void)workers_free_slot(pipeline->workers, &index);
	pipeline->slots[index].place = csrlint_set_place(pipeline->set);
	workers_submit(pipeline->workers);
	if (pipeline->threads > 1 && pipeline->submitted > FILES_ALONE)
		return;
	pipeline_drain(pipeline);
	if (pipeline->threads > 1 && pipeline->submitted++ == FILES_ALONE)
		start_threads(pipeline);
}
