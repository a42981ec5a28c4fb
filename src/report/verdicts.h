/* What all requests of a run come to, for its end.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_VERDICTS_H
#define CSRLINT_REPORT_VERDICTS_H

#include "report/report.h"

/* Remembers the request's verdict; false where memory is short, . verdicts_free
 * gives back what was kept. */
bool verdicts_add(struct report *report, const struct report_item *item);
void verdicts_free(struct report *report);

/* Where there were several requests: a line for each that has an error, and
 * how many have none. */
void verdicts_write(struct report *report);

/* What to begin with, and where more is said of it; nothing where there is
 * neither a warning nor an error. */
void verdicts_write_first(struct report *report);

#endif
