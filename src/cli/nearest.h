/* Did you mean ...? SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_NEAREST_H
#define CSRLINT_CLI_NEAREST_H

#include <stddef.h>

/* A name that somebody mistyped, and the most similar one shown so far. */
struct nearest {
	const char *wanted; /* borrowed */
	const char *name;   /* borrowed; NULL: nothing similar yet */
	size_t distance;    /* of name; without one, what would be too far */
};

struct nearest nearest_to(const char *wanted);

/* Shows one existing name. Letters to add, drop or exchange tell how similar
 * it is: about one in three may differ. */
void nearest_try(struct nearest *nearest, const char *name);

#endif
