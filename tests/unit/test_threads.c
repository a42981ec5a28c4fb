/* Threads that share a linter say of each file what one alone says of it: all
 * of corpus/, or the folder that is the program's argument. Built by MODE=tsan
 * it also sees who writes what another one reads.
 * SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "results/results.h"
#include "testing.h"

enum { THREADS = 8, FILES_MAX = 4096, OCTETS_MAX = 1 << 20 };

struct file {
	uint8_t *octets;
	size_t n;
	uint32_t verdict; /* of one thread alone */
};

static const char *folder = "corpus";
static struct file files[FILES_MAX];
static size_t file_count;
static struct csrlint *linter;

/* --- what is said, as a number ----------------------------------------------
 */

static uint32_t
add_text(uint32_t sum, const char *text)
{
	for (; text != NULL && *text != '\0'; text++)
		sum = (sum ^ (uint8_t)*text) * 16777619U; /* FNV-1a */
	return sum * 31;
}

static uint32_t
add_request(uint32_t sum, const struct csrlint_request *request)
{
	sum = sum * 31 + (uint32_t)request->signature;
	sum = add_text(sum, request->subject);
	sum = add_text(sum, request->names);
	sum = add_text(sum, request->profile);
	for (size_t i = 0; i < request->detail_count; i++)
		sum = add_text(sum, request->details[i].value);
	for (size_t i = 0; i < request->finding_count; i++) {
		const struct csrlint_finding *finding = &request->findings[i];

		sum = sum * 31 + (uint32_t)finding->severity;
		sum = add_text(sum, finding->rule->id);
		sum = add_text(sum, finding->message);
		sum = add_text(sum, finding->path);
		sum = sum * 31 + (uint32_t)finding->text_offset;
	}
	return sum;
}

/* 0 stands for no answer. */
static uint32_t
verdict_of(const struct file *file, struct csrlint_report *report)
{
	uint32_t sum = 1;

	if (!csrlint_lint(linter, file->octets, file->n, report))
		return 0;
	for (size_t i = 0; i < report->request_count; i++)
		sum = add_request(sum, &report->requests[i]);
	return sum != 0 ? sum : 1;
}

/* --- the files --------------------------------------------------------------
 */

static bool
read_file(const char *path, struct file *out)
{
	struct stat facts;
	FILE *file;

	if (stat(path, &facts) != 0 || !S_ISREG(facts.st_mode) ||
		facts.st_size > OCTETS_MAX)
		return false;
	file = fopen(path, "rb");
	assert_non_null(file);
	out->octets = malloc((size_t)facts.st_size + 1);
	assert_non_null(out->octets);
	out->n = fread(out->octets, 1, (size_t)facts.st_size, file);
	(void)fclose(file);
	return true;
}

static int
read_files(void **state)
{
	struct csrlint_report *report = csrlint_report_new();
	DIR *entries = opendir(folder);
	struct dirent *entry;
	char path[4096];

	(void)state;
	linter = csrlint_new();
	if (linter == NULL || report == NULL || entries == NULL ||
		!csrlint_set_profile(linter, "auto"))
		return 1;
	csrlint_set_details(linter, true);
	while (file_count < FILES_MAX && (entry = readdir(entries)) != NULL) {
		struct file *file = &files[file_count];

		(void)snprintf(
			path, sizeof(path), "%s/%s", folder, entry->d_name);
		if (!read_file(path, file))
			continue;
		file->verdict = verdict_of(file, report);
		file_count++;
	}
	(void)closedir(entries);
	csrlint_report_free(report);
	return 0;
}

static int
free_files(void **state)
{
	(void)state;
	for (size_t i = 0; i < file_count; i++)
		free(files[i].octets);
	csrlint_free(linter);
	return 0;
}

/* --- the threads ------------------------------------------------------------
 */

struct worker {
	pthread_t thread;
	size_t first; /* file it begins with, so that no two are at the same */
	size_t same;  /* files of which it said what was said before */
};

static void *
work(void *context)
{
	struct worker *worker = context;
	struct csrlint_report *report = csrlint_report_new();

	for (size_t i = 0; report != NULL && i < file_count; i++) {
		const struct file *file =
			&files[(worker->first + i) % file_count];

		worker->same += verdict_of(file, report) == file->verdict;
	}
	csrlint_report_free(report);
	return NULL;
}

static void
test_eight_threads_say_what_one_says(void **state)
{
	struct worker workers[THREADS] = {{.same = 0}};

	(void)state;
	assert_true(file_count > THREADS);
	for (size_t i = 0; i < THREADS; i++) {
		workers[i].first = i * file_count / THREADS;
		assert_int_equal(pthread_create(&workers[i].thread, NULL, work,
					 &workers[i]),
			0);
	}
	for (size_t i = 0; i < THREADS; i++) {
		assert_int_equal(pthread_join(workers[i].thread, NULL), 0);
		assert_int_equal(workers[i].same, file_count);
	}
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_eight_threads_say_what_one_says),
	};

	folder = argc > 1 ? argv[1] : folder;
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, read_files, free_files);
}
