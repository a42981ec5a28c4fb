/* What is behind a report that the caller sees. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_REPORT_H
#define CSRLINT_LINTER_REPORT_H

#include "base/arena.h"
#include "results/results.h"

/* The caller sees the first member. */
struct report {
	struct csrlint_report shown;
	struct arena *arena;
	struct arena *scratch; /* what only one request needs on its way */
};

/* Copies `count` findings to `out`: the most severe first; then by what they
 * are about, signature, key, names, purposes, identity, encoding; then by
 * place; then by rule; then as they were found. False where memory, which is
 * taken of the scratch, is short. */
bool report_put_in_order(struct arena *scratch,
	const struct csrlint_finding *found, size_t count,
	struct csrlint_finding *out);

#endif
