/* Writes to standard error. A failure to do so has nowhere to be told.
 * SPDX-License-Identifier: MIT */
#include "cli/complain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/escape.h"

void
complain(const char *about, const char *why)
{
	char *escaped = report_escape(about);

	/* Without memory for the name, why is all that can be said. */
	fprintf(stderr, "csrlint: %s%s%s\n", escaped == NULL ? "" : escaped,
		escaped == NULL ? "" : ": ", why);
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

	if (escaped == NULL) {
		complain_errno(kind, ENOMEM);
		return;
	}
	fprintf(stderr, "csrlint: there is no %s \"%s\"", kind, escaped);
	if (nearest != NULL)
		fprintf(stderr, "; did you mean \"%s\"?", nearest);
	fputc('\n', stderr);
	free(escaped);
}
