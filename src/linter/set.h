/* A set, as the library has it. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_SET_H
#define CSRLINT_LINTER_SET_H

#include "results/results.h"
#include "set/set.h"

struct csrlint_set {
	const struct csrlint *linter;
	struct set *set;
};

#endif
