/* Jobs done by threads, and handed over in the order in which they came.
 *
 * Jobs stand in a ring of slots, numbered from 0. One thread, the owner, fills
 * slots and empties them; the workers do what stands in them.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_WORKERS_H
#define CSRLINT_CLI_WORKERS_H

#include <stdbool.h>
#include <stddef.h>

struct workers;

/* Does the job in this slot. Called by several threads at once, for different
 * slots. */
typedef void workers_do(void *context, size_t slot);

/* So many workers, and slots, at least one. The owner is one of them: where it
 * would wait for a job, it does another. A thread that cannot be started is
 * done without. NULL where memory is short. Freed by workers_free. */
struct workers *workers_new(
	size_t count, size_t slots, workers_do *work, void *context);
void workers_free(struct workers *workers); /* may be NULL; empty by then */

/* The slot to be filled next; false: none is free. */
bool workers_free_slot(const struct workers *workers, size_t *slot);

/* That slot is filled. */
void workers_submit(struct workers *workers);

/* Waits for the oldest job, and empties its slot: what stands in it is good
 * until the slot is filled again. False: there is no job. */
bool workers_take(struct workers *workers, size_t *slot);

#endif
