/* Writes to standard error. A failure to do so has nowhere to be told.
 * SPDX-License-Identifier: MIT */
#include "cli/complain.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/progress.h"
#include "csrlint.h"

/* Whether the machine was at fault in any complaint so far: as standard error
 * is, one for the process. */
static bool is_trouble;

/* Where what is complained about stands: "file:line:column"; NULL: nowhere but
 * on the command line. */
static const char *where;

const char *
complain_at(const char *place)
{
	const char *before = where;

	where = place;
	return before;
}

/* "csrlint: ", and where. */
static void
begin(void)
{
	progress_hide();
	fprintf(stderr, "csrlint: %s%s", where == NULL ? "" : where,
		where == NULL ? "" : ": ");
}

/* The name, harmless; NULL where memory is short. That it was short before is
 * remembered: the call forgets it. */
static char *
escape(const char *name)
{
	is_trouble = is_trouble || csrlint_ran_out_of_memory();
	return csrlint_escape(name);
}

void
complain(const char *about, const char *why)
{
	char *escaped = escape(about);

	/* Without memory for the name, why is all that can be said. */
	begin();
	fprintf(stderr, "%s%s%s\n", escaped == NULL ? "" : escaped,
		escaped == NULL ? "" : ": ", why);
	free(escaped);
}

void
complain_words(const char *why)
{
	begin();
	fprintf(stderr, "%s\n", why);
}

/* What a name can be at fault for. */
static bool
is_of_a_name(int number)
{
	switch (number) {
	case ENOENT:
	case ENOTDIR:
	case EISDIR:
	case ELOOP:
	case ENAMETOOLONG:
	case EACCES:
	case EPERM:
	case EINVAL:
	case ENXIO:
	case EFBIG: return true;
	default: return false;
	}
}

void
complain_failed(const char *about, int number, const char *why)
{
	is_trouble = is_trouble || !is_of_a_name(number);
	complain(about, why == NULL ? strerror(number) : why);
}

void
complain_errno(const char *about, int number)
{
	complain_failed(about, number, NULL);
}

enum status
complain_status(void)
{
	return is_trouble || csrlint_ran_out_of_memory() ? STATUS_TROUBLE
							 : STATUS_USAGE;
}

void
complain_unknown(const char *kind, const char *name, const char *nearest)
{
	char *escaped = escape(name);

	if (escaped == NULL) {
		complain_errno(kind, ENOMEM);
		return;
	}
	begin();
	fprintf(stderr, "there is no %s \"%s\"", kind, escaped);
	if (nearest != NULL)
		fprintf(stderr, "; did you mean \"%s\"?", nearest);
	fputc('\n', stderr);
	free(escaped);
}
