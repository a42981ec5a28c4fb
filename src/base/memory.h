/* Whether memory ran out while an input was looked at.
 *
 * Much of what is found out of a request is asked for in places that have no
 * way to say "no memory": is this label in normal form, what is this name
 * quoted. They answer with what they have, and leave a mark here; who began
 * the work looks for it at the end, and drops what came of it. So no report
 * looks whole that is not. The mark is the thread's own.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_MEMORY_H
#define CSRLINT_BASE_MEMORY_H

#include <stdbool.h>

/* Takes the mark away: work begins. */
void memory_begin(void);

/* p; where it is NULL, and so could not be had, leaves the mark. */
void *memory_noted(void *p);

/* Leaves the mark: something could not be had, or a library said so. */
void memory_ran_out(void);

/* True where the mark was left since memory_begin. */
bool memory_has_run_out(void);

#endif
