/* What rules find, shown on requests of corpus/ that are compiled in and judged
 * anew each time, so that an example says what the program says.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_EXAMPLES_H
#define CSRLINT_REPORT_EXAMPLES_H

#include <stdbool.h>
#include <stddef.h>

#include "csrlint.h"

/* A request that a rule fires on, of src/data/examples.tsv. */
struct example_source {
	const char *rule;
	const char *file; /* in corpus/ */
	const char *profile;
	const char *octets; /* of the file; n of them */
	size_t n;
};

/* Sorted by rule; not every rule has one. */
extern const struct example_source example_sources[];
extern const size_t example_source_count;

/* What is needed to judge one after the other. */
struct examples {
	struct csrlint *linter; /* owned */
	struct csrlint_report *report;
};

/* A request that was judged. Valid until the next one is. */
struct example {
	const char *file; /* "country-uk.csr" of corpus/ */
	const char *profile;
	const struct csrlint_request *request;
	const struct csrlint_finding *finding; /* the rule's first one */
};

/* False where memory is short. Either way examples_free gives
 * back what was made. */
bool examples_make(struct examples *examples);
void examples_free(struct examples *examples);

/* Judges the example of the rule with this id, on the day that this version was
 * made for. Where there is no example, or this build finds nothing in it, as
 * one without known keys, out->finding is NULL. False where memory is short. */
bool examples_judge(
	struct examples *examples, const char *id, struct example *out);

/* The same with out->request->suggestion, which tells a tool of
 * csrlint_tool_name how the request is made without this fault. The rule is an
 * error for that, so that it is mended also where nobody has to act. */
bool examples_mend(struct examples *examples, const char *id, const char *tool,
	struct example *out);

/* True where the suggestion, of examples_mend, leaves nothing of the fault. */
bool example_is_mended(const struct example *example);

#endif
