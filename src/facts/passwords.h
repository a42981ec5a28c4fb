/* What is odd about a challengePassword, without a word of it.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_PASSWORDS_H
#define CSRLINT_FACTS_PASSWORDS_H

#include "base/arena.h"
#include "csr/csr.h"
#include "der/der.h"

/* What nobody types into a password on purpose, the first that is there. */
enum stray {
	STRAY_NONE,
	STRAY_LINE_END,  /* CR, LF and the line ends of Unicode */
	STRAY_TAB,       /* and other control characters */
	STRAY_INVISIBLE, /* a byte order mark, a character of no width */
	STRAY_BLANK,     /* a blank in front or behind */
	STRAY_QUOTES,    /* quotation marks around it */
	STRAY_VARIABLE   /* "${NAME}" and the like: names/variable.h */
};

/* Looks at a value of a challengePassword, of any string type. Wide strings
 * are converted in the arena; where that is NULL or short of memory they are
 * taken for clean. */
enum stray password_stray(const struct der_element *value, struct arena *arena);

/* The value of a challengePassword among the attributes that holds `at`; false
 * where none does. */
bool password_at(
	const struct csr *csr, struct slice at, struct der_element *value);

#endif
