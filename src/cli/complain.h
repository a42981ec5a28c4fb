/* Messages on standard error: "csrlint: WHAT: why". What comes from outside is
 * escaped. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_COMPLAIN_H
#define CSRLINT_CLI_COMPLAIN_H

/* Says what is wrong with a file or an option; about is escaped here, why is
 * words of our own or of the library. */
void complain(const char *about, const char *why);

/* The same with the text of an errno. */
void complain_errno(const char *about, int number);

/* Says that there is no such rule, profile or other kind of thing, and which
 * name was meant, perhaps; nearest may be NULL. */
void complain_unknown(const char *kind, const char *name, const char *nearest);

#endif
