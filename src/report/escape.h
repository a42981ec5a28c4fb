/* File names as text that can do no harm.
 *
 * What the library hands out is harmless already; a file name is whatever
 * somebody called a file. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_ESCAPE_H
#define CSRLINT_REPORT_ESCAPE_H

/* The name with each octet that is not part of a printable character of
 * UTF-8 as \xNN, and each backslash as \x5C: controls, bidi and other
 * invisible characters, odd spaces, malformed sequences, combining marks that
 * nothing precedes. Always valid UTF-8, always on one line, and no two names
 * become the same; so are the second # of "##", and the second : of a "::" that
 * heads a word and a letter follows, which begin commands in logs. `printf %b`
 * gives the name back. Owned by the caller, freed with free; NULL where memory
 * is short. */
char *report_escape(const char *name);

/* The same, but backslashes stay as they are: what is escaped already is not
 * changed. */
char *report_escape_again(const char *name);

#endif
