/* What an input is compared with, when it is its turn.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_COMPANY_H
#define CSRLINT_LINTER_COMPANY_H

#include "linter/set.h"

/* The set that requests of this input are compared with, if any. */
struct company {
	struct csrlint_set *set; /* NULL: none */
	uint64_t place;          /* of the input in it */
	const char *name;        /* of the input */
	const char *input;       /* the same, of the set; NULL: not yet */
	bool has_turn;           /* no other input is compared now */
	bool is_over;            /* it has passed its turn on */
};

/* Comes to its turn, where it has not yet; else nothing. */
void company_take_turn(struct company *company);

/* Has compared all, and lets the next input do so; once. */
void company_pass_turn(struct company *company);

/* Tells the set the name of the input, where that was not done; false where
 * memory is short. There is a set. */
bool company_introduce(struct company *company);

#endif
