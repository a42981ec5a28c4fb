/* A line about a run that takes long, for somebody who waits at a terminal.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_PROGRESS_H
#define CSRLINT_CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

/* A run begins. Its line is shown on standard error from the second second on,
 * where that is a terminal and standard output is none. */
void progress_begin(void);

/* So many files were read so far. */
void progress_show(size_t files);

/* Takes the line away: something else is written there. It comes again with the
 * next progress_show. */
void progress_hide(void);

#endif
