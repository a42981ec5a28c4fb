/* Lints files on four threads that share a linter; what is said of a file
 * stands in its own slot, so that the output is in the order of the arguments.
 * SPDX-License-Identifier: MIT
 *
 * usage: batch FILE... */
#include <csrlint.h>
#include <pthread.h>
#include <stdio.h>

enum { THREADS = 4, FILES_MAX = 1000 };

struct verdict {
	size_t requests;
	size_t errors;
	bool is_done; /* the file could be read, and there was memory */
};

static const struct csrlint *linter;
static char **paths;
static size_t path_count;
static struct verdict verdicts[FILES_MAX];

static size_t
count_errors(const struct csrlint_request *request)
{
	const size_t count = csrlint_request_finding_count(request);
	size_t errors = 0;

	for (size_t i = 0; i < count; i++)
		if (csrlint_finding_severity(csrlint_request_finding(
			    request, i)) == CSRLINT_ERROR)
			errors++;
	return errors;
}

static void
lint_file(const char *path, struct csrlint_report *report, struct verdict *out)
{
	char octets[65536];
	FILE *file = fopen(path, "rb");
	size_t n;

	if (file == NULL)
		return;
	n = fread(octets, 1, sizeof(octets), file);
	out->is_done = csrlint_lint(linter, octets, n, report);
	out->requests = csrlint_report_count(report);
	for (size_t i = 0; i < out->requests; i++)
		out->errors += count_errors(csrlint_report_request(report, i));
	(void)fclose(file);
}

/* Every fourth file, from the one that the thread was given on. */
static void *
lint_share(void *first)
{
	struct csrlint_report *report = csrlint_report_new();
	size_t i = *(const size_t *)first;

	for (; report != NULL && i < path_count; i += THREADS)
		lint_file(paths[i], report, &verdicts[i]);
	csrlint_report_free(report);
	return NULL;
}

static void
run_threads(void)
{
	pthread_t threads[THREADS];
	size_t firsts[THREADS];
	size_t made = 0;

	for (; made < THREADS; made++) {
		firsts[made] = made;
		if (pthread_create(&threads[made], NULL, lint_share,
			    &firsts[made]) != 0)
			break;
	}
	for (size_t i = 0; i < made; i++)
		(void)pthread_join(threads[i], NULL);
}

int
main(int argc, char **argv)
{
	struct csrlint *made = csrlint_new();

	if (made == NULL || argc < 2 || argc > FILES_MAX)
		return 2;
	linter = made;
	paths = argv + 1;
	path_count = (size_t)argc - 1;
	run_threads();
	for (size_t i = 0; i < path_count; i++) {
		if (verdicts[i].is_done)
			printf("%s: %zu requests, %zu errors\n", paths[i],
				verdicts[i].requests, verdicts[i].errors);
		else
			printf("%s: not linted\n", paths[i]);
	}
	csrlint_free(made);
	return 0;
}
