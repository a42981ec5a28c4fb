/* The corrected request, for people. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_SUGGESTION_H
#define CSRLINT_REPORT_SUGGESTION_H

#include "report/report.h"

/* Writes the commands, and in front of them the file that has to be saved
 * first, where there is one. */
void suggestion_commands(
	struct report *report, const struct csrlint_suggestion *suggestion);

/* Writes what has to be known beside the commands of a suggestion: what stands
 * for what, what is left out, what will still be found. */
void suggestion_notes(
	struct report *report, const struct csrlint_suggestion *suggestion);

/* The same, each sentence as say writes it. */
typedef void suggestion_say(struct report *report, const char *words);
void suggestion_each_note(struct report *report,
	const struct csrlint_suggestion *suggestion, suggestion_say *say);

#endif
