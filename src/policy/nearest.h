/* Which of several words was meant. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_POLICY_NEAREST_H
#define CSRLINT_POLICY_NEAREST_H

#include "base/slice.h"

/* A word, and the most similar one shown so far. */
struct similar {
	struct slice wanted;
	const char *word; /* borrowed; NULL: nothing similar yet */
	size_t distance;  /* of word; without one, what would be too far */
};

/* Something is similar where about one letter in four is another, is too many
 * or is missing. */
struct similar similar_to(struct slice wanted);

/* Shows one word there is; words over 63 octets are similar to nothing. */
void similar_try(struct similar *similar, const char *word);

#endif
