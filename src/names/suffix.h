/* Public suffixes: the domains below which anybody may register a name. Their
 * list is libpsl's, built in; nothing is read from elsewhere.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_SUFFIX_H
#define CSRLINT_NAMES_SUFFIX_H

#include <stdbool.h>

enum suffix {
	SUFFIX_NONE,
	SUFFIX_ICANN,  /* of a registry of the public name system: "co.uk" */
	SUFFIX_PRIVATE /* of a company that lets names: "github.io" */
};

enum { SUFFIX_DATE_ROOM = 11 }; /* "2023-02-09" with its NUL */

/* False where libpsl was built without a list; nothing is known then. */
bool suffix_list_is_there(void);

/* The day the list was made, or "" where libpsl does not tell. */
void suffix_list_date(char out[SUFFIX_DATE_ROOM]);

/* What name, in lower case and A-labels, is; SUFFIX_NONE without a list. */
enum suffix suffix_of(const char *name);

/* True where label, in lower case and as A-label, is a top-level domain of
 * the public name system as of the list's day. */
bool suffix_has_top_level(const char *label);

/* The same of the last label of name, which has another one before it. */
bool suffix_is_below_top_level(const char *name);

#endif
