/* Writes to standard error. A failure to do so has nowhere to be told.
 * SPDX-License-Identifier: MIT */
#include "cli/complain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/escape.h"

void
complain(const char *about, const char *why)
{
	char *escaped = report_escape(about);

	fprintf(stderr, "csrlint: %s: %s\n", escaped == NULL ? "?" : escaped,
		why);
	free(escaped);
}

void
complain_errno(const char *about, int number)
{
	complain(about, strerror(number));
}

void
complain_unknown(const char *kind, const char *name, const char *nearest)
{
	char *escaped = report_escape(name);

	fprintf(stderr, "csrlint: there is no %s \"%s\"", kind,
		escaped == NULL ? "?" : escaped);
	if (nearest != NULL)
		fprintf(stderr, "; did you mean \"%s\"?", nearest);
	fputc('\n', stderr);
	free(escaped);
}
