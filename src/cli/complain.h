/* Messages on standard error: "csrlint: WHAT: why". What comes from outside is
 * escaped. They are remembered: complain_status tells what they come to.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_COMPLAIN_H
#define CSRLINT_CLI_COMPLAIN_H

#include "cli/status.h"

/* From now on what is complained about stands at this place,
 * "file:line:column", escaped and borrowed; NULL: on the command line, as at
 * first. Answers what it was before. */
const char *complain_at(const char *place);

/* Says what is wrong with a file or an option; about is escaped here, why is
 * words of our own or of the library. */
void complain(const char *about, const char *why);

/* The same of nothing but the place. */
void complain_words(const char *why);

/* The same with the text of an errno. */
void complain_errno(const char *about, int number);

/* The same with other words for it; why may be NULL. */
void complain_failed(const char *about, int number, const char *why);

/* What to exit with where an option or the configuration was complained about:
 * STATUS_TROUBLE where the machine was at fault (memory, descriptors, a disk),
 * else STATUS_USAGE: a name that leads nowhere, or to what is no such file or
 * may not be read, is the user's. */
enum status complain_status(void);

/* Says that there is no such rule, profile or other kind of thing, and which
 * name was meant, perhaps; nearest may be NULL. */
void complain_unknown(const char *kind, const char *name, const char *nearest);

#endif
