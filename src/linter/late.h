/* What is found of requests that are gone already.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_LATE_H
#define CSRLINT_LINTER_LATE_H

#include "facts/late.h"
#include "linter/linter.h"
#include "linter/report.h"

/* A report that is being written. Zeroed but for the first two. */
struct late_report {
	const struct csrlint *linter;
	struct report *report; /* whose arena is empty at first */
	struct csrlint_request *requests;
	size_t count;
	size_t room;
};

/* Runs the rules of PART_LATE on what is known of a member, by the profile
 * that judged it; where they find something it is a request of the report.
 * Errors: NO_MEMORY. */
enum err_code late_tell(struct late_report *late,
	const struct set_member *member,
	const struct late_fact *fact) MUST_CHECK;

#endif
