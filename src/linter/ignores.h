/* Leaves out what lines in front of a request ask to ignore.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_IGNORES_H
#define CSRLINT_LINTER_IGNORES_H

#include "linter/linter.h"
#include "linter/report.h"

/* Takes out of the notes what is to be ignored, which is counted, and adds what
 * there is to say of the lines themselves. is_spared has an entry for each
 * rule, which becomes true where what it finds was taken out. Errors:
 * NO_MEMORY. */
enum err_code ignores_apply(const struct csrlint *linter,
	const struct profile *profile, const struct facts *facts,
	const struct report *report, struct notes *notes, size_t *left_out,
	bool *is_spared) MUST_CHECK;

#endif
