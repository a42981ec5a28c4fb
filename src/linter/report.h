/* What is behind a report that the caller sees. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_REPORT_H
#define CSRLINT_LINTER_REPORT_H

#include <stdatomic.h>

#include "base/arena.h"
#include "base/error.h"
#include "results/results.h"

enum { BUDGET_COUNT = CSRLINT_FINDINGS + 1 };

/* The caller sees the first member. */
struct report {
	struct csrlint_report shown;
	struct arena *arena;
	struct arena *scratch;  /* what only one request needs on its way */
	bool is_met;            /* inputs are, among others */
	csrlint_spares *spares; /* NULL: nothing is spared */
	void *spares_context;
	atomic_bool is_cancelled;
	enum csrlint_outcome outcome;
	uint64_t most[BUDGET_COUNT]; /* of each call */
	uint64_t left[BUDGET_COUNT]; /* of this one */
};

/* A call begins: nothing is there so far, and this thread heeds who cancels. */
void report_begin_call(struct report *report);

/* Takes so much of what the call may take. Errors: OVER_BUDGET, and nothing is
 * taken. */
enum err_code report_take(struct report *report, enum csrlint_budget what,
	uint64_t amount) MUST_CHECK;

/* A call ends, with what stands in the report if all is well. False: it is not,
 * memory ran out on the way or somebody cancelled, and the report is empty. */
bool report_end_call(struct report *report, enum err_code rc);

/* True of the rules that tell of a private key in the open. */
bool is_of_leaked_key(const struct csrlint_rule *rule);

/* Copies `count` findings to `out`: the most severe first; then by what they
 * are about, signature, key, names, purposes, identity, encoding; then by
 * place; then by rule; then as they were found. False where memory, which is
 * taken of the scratch, is short. */
bool report_put_in_order(struct arena *scratch,
	const struct csrlint_finding *found, size_t count,
	struct csrlint_finding *out);

#endif
