/* Records in, lines out. SPDX-License-Identifier: MIT */
#include "cli/stream.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/complain.h"
#include "cli/read.h"
#include "cli/sandbox.h"
#include "cli/walk.h"
#include "cli/workers.h"

enum { SLOTS_A_WORKER = 8 };

/* A record on its way through. */
struct job {
	const struct csrlint *linter;
	enum csrlint_severity fail_on;
	const char *file;              /* borrowed; escaped */
	struct csrlint_record *record; /* owned, as what follows */
	struct csrlint_report *report;
	struct csrlint_writer *writer;
	char *line; /* that was written */
	size_t n;
	size_t room;
	enum status status;
};

struct filter {
	const struct options *options;
	struct outputs *outputs;
	struct job *jobs; /* owned */
	size_t job_count;
	struct workers *workers;         /* owned */
	struct csrlint_records *records; /* owned; of the stream being read */
	const char *file;                /* its name, escaped */
	int descriptor;
	bool is_over; /* that stream */
	bool goes_on; /* each line so far could be written */
	enum status status;
};

/* A sink in memory. */
static bool
keep(void *context, const void *octets, size_t n)
{
	struct job *job = context;

	if (job->room - job->n < n) {
		const size_t room = 2 * (job->n + n);
		char *bigger = realloc(job->line, room);

		if (bigger == NULL)
			return false;
		job->line = bigger;
		job->room = room;
	}
	memcpy(job->line + job->n, octets, n);
	job->n += n;
	return true;
}

static void
write_unread(struct job *job, const char *why)
{
	job->status = STATUS_TROUBLE;
	if (!csrlint_writer_unread(job->writer, job->file, why))
		job->n = 0;
}

/* Lints a record and writes its line; no octets where memory is short. */
static void
do_job(void *context, size_t slot)
{
	struct filter *filter = context;
	struct job *job = &filter->jobs[slot];
	size_t n;
	const void *octets = csrlint_record_octets(job->record, &n);

	job->n = 0;
	csrlint_writer_set_record(job->writer, job->record);
	if (csrlint_record_is_too_large(job->record)) {
		write_unread(job, "larger than 4 MiB");
	} else if (!csrlint_lint(job->linter, octets, n, job->report)) {
		write_unread(job, read_error(ENOMEM));
	} else {
		job->status = status_of(job->report, job->fail_on);
		if (!csrlint_writer_add(job->writer, job->file, job->report))
			job->n = 0;
	}
}

static bool
write_line(struct output *output, const void *context)
{
	const struct job *job = context;

	return output_octets(output, job->line, job->n);
}

/* Waits for the oldest record, and writes its line; false: there is none. Where
 * memory was short for a line, none is written behind it: whoever counts lines
 * would take them for others. */
static bool
hand_over(struct filter *filter)
{
	size_t slot;
	const struct job *job;

	if (!workers_take(filter->workers, &slot))
		return false;
	job = &filter->jobs[slot];
	filter->status = status_worse(filter->status, job->status);
	if (job->n == 0) {
		complain(filter->file, read_error(ENOMEM));
		filter->status = status_worse(filter->status, STATUS_TROUBLE);
		filter->goes_on = false;
	} else if (filter->goes_on) {
		filter->goes_on =
			outputs_each(filter->outputs, write_line, job);
	}
	return true;
}

/* Writes all that is known: nobody is kept waiting who waits for a line before
 * the next record is sent. */
static void
hand_over_all(struct filter *filter)
{
	while (hand_over(filter))
		;
	filter->goes_on = outputs_flush(filter->outputs) && filter->goes_on;
}

/* True where reading would wait for octets to come. */
static bool
would_wait(int descriptor)
{
	struct pollfd wanted = {.fd = descriptor, .events = POLLIN};

	return poll(&wanted, 1, 0) == 0;
}

/* Lets more octets of the stream come. */
static void
read_more(struct filter *filter)
{
	size_t room;
	void *to = csrlint_records_room(filter->records, &room);
	ssize_t n = -1;
	int error = ENOMEM;

	if (would_wait(filter->descriptor))
		hand_over_all(filter);
	if (to != NULL) {
		n = read(filter->descriptor, to, room);
		error = errno;
	}
	if (n > 0) {
		csrlint_records_add(filter->records, (size_t)n);
	} else if (n == 0 || error != EINTR) {
		csrlint_records_end(filter->records);
		filter->is_over = true;
	}
	if (n < 0 && error != EINTR) {
		complain(filter->file, read_error(error));
		filter->status = status_worse(filter->status, STATUS_TROUBLE);
	}
}

/* Reads the next record into the job; false where the stream is over. */
static bool
read_record(struct filter *filter, struct job *job)
{
	while (!csrlint_records_next(filter->records, job->record)) {
		if (csrlint_ran_out_of_memory()) {
			complain(filter->file, read_error(ENOMEM));
			filter->status =
				status_worse(filter->status, STATUS_TROUBLE);
			return false;
		}
		if (filter->is_over)
			return false;
		read_more(filter);
	}
	return true;
}

/* Lints the records of one stream. */
static void
pass_through(struct filter *filter)
{
	size_t slot;

	while (filter->goes_on) {
		if (!workers_free_slot(filter->workers, &slot)) {
			hand_over(filter);
			continue;
		}
		if (!read_record(filter, &filter->jobs[slot]))
			break;
		filter->jobs[slot].file = filter->file;
		workers_submit(filter->workers);
	}
	hand_over_all(filter);
}

/* Passes a file through, or standard input. */
static bool
visit(void *context, const struct walk_file *file)
{
	struct filter *filter = context;
	char *escaped = csrlint_escape(file->path);

	filter->records = csrlint_records_new(
		filter->options->record_form, STREAM_RECORD_MAX);
	filter->file = escaped;
	filter->descriptor = file->descriptor;
	filter->is_over = false;
	if (escaped == NULL || filter->records == NULL) {
		complain_errno("stream", ENOMEM);
		filter->status = status_worse(filter->status, STATUS_TROUBLE);
	} else {
		pass_through(filter);
	}
	csrlint_records_free(filter->records);
	free(escaped);
	return filter->goes_on;
}

static bool
open_job(struct job *job, const struct csrlint *linter,
	enum csrlint_severity fail_on)
{
	*job = (struct job){.linter = linter,
		.fail_on = fail_on,
		.record = csrlint_record_new(),
		.report = csrlint_report_new(),
		.writer = csrlint_writer_new(linter, "jsonl", keep, job)};
	return job->record != NULL && job->report != NULL &&
		job->writer != NULL && csrlint_writer_begin(job->writer);
}

static void
close_job(struct job *job)
{
	csrlint_record_free(job->record);
	csrlint_report_free(job->report);
	csrlint_writer_free(job->writer);
	free(job->line);
}

/* Makes all that is needed for so many workers; false where memory is short. */
static bool
open_filter(struct filter *filter, const struct csrlint *linter)
{
	const size_t jobs = filter->options->jobs;
	const size_t threads = jobs == 0 ? 1 : jobs;
	const size_t slots = threads > 1 ? threads * SLOTS_A_WORKER : 1;

	filter->jobs = calloc(slots, sizeof(filter->jobs[0]));
	while (filter->jobs != NULL && filter->job_count < slots)
		if (!open_job(&filter->jobs[filter->job_count++], linter,
			    filter->options->fail_on))
			return false;
	if (filter->jobs == NULL)
		return false;
	filter->workers = workers_new(threads, slots, do_job, filter);
	return filter->workers != NULL;
}

static void
close_filter(struct filter *filter)
{
	workers_free(filter->workers);
	for (size_t i = 0; i < filter->job_count; i++)
		close_job(&filter->jobs[i]);
	free(filter->jobs);
}

static void
walk_all(struct filter *filter)
{
	const struct options *options = filter->options;

	for (size_t i = 0; i < options->path_count; i++) {
		/* Before the status is read, which visit changes. */
		enum status status =
			walk(options, options->paths[i], visit, NULL, filter);

		filter->status = status_worse(filter->status, status);
	}
}

enum status
stream(const struct options *options, const struct csrlint *linter,
	struct outputs *outputs)
{
	struct filter filter = {
		.options = options, .outputs = outputs, .goes_on = true};

	outputs_hold_back(outputs);
	sandbox_enter(options);
	if (open_filter(&filter, linter)) {
		walk_all(&filter);
	} else {
		complain_errno("stream", ENOMEM);
		filter.status = STATUS_TROUBLE;
	}
	close_filter(&filter);
	return filter.status;
}
