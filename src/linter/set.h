/* A set, as the library has it. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_SET_H
#define CSRLINT_LINTER_SET_H

#include <pthread.h>

#include "results/results.h"
#include "set/set.h"

/* Inputs are compared in the order of their places, whichever thread lints
 * them. */
struct csrlint_set {
	const struct csrlint *linter;
	struct set *set;
	uint64_t places; /* that were taken; of one thread */
	uint64_t turn;   /* the place that may compare; under the lock */
	pthread_mutex_t lock;
	pthread_cond_t is_next;
};

/* Waits until it is the turn of this place, and gives it to the next one. */
void set_await_turn(struct csrlint_set *set, uint64_t place);
void set_pass_turn(struct csrlint_set *set);

#endif
