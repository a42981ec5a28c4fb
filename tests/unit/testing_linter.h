/* A linter, a report, and the requests of corpus/ for them: what tests of the
 * library share. Tests run at the project's top. SPDX-License-Identifier: MIT
 */
#ifndef CSRLINT_TESTING_LINTER_H
#define CSRLINT_TESTING_LINTER_H

#include <stdio.h>

#include "csrlint.h"
#include "testing.h"

static struct csrlint *linter;
static struct csrlint_report *report;

/* Both, before each test or group. */
static int
open_all(void **state)
{
	(void)state;
	linter = csrlint_new();
	report = csrlint_report_new();
	return linter == NULL || report == NULL;
}

static int
close_all(void **state)
{
	(void)state;
	csrlint_report_free(report);
	csrlint_free(linter);
	return 0;
}

/* The octets of a request of corpus/, until the next call. */
static inline const char *
read_corpus(const char *name, size_t *n)
{
	static char octets[1 << 20];
	char path[200];
	FILE *file;

	(void)snprintf(path, sizeof(path), "corpus/%s.csr", name);
	file = fopen(path, "rb");
	assert_non_null(file);
	*n = fread(octets, 1, sizeof(octets), file);
	assert_int_equal(fclose(file), 0);
	assert_true(*n < sizeof(octets));
	return octets;
}

/* Its first request, linted into the report. */
static inline const struct csrlint_request *
lint_corpus(const char *name)
{
	size_t n;
	const char *octets = read_corpus(name, &n);

	assert_true(csrlint_lint(linter, octets, n, report));
	return csrlint_report_request(report, 0);
}

#endif
