/* A value of the subject that holds what belongs into several parts of a
 * request. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_SPLIT_H
#define CSRLINT_REMEDY_SPLIT_H

#include "remedy/parts.h"

struct split {
	struct remedy *remedy;
	size_t index;           /* of the value */
	const char *suggestion; /* of the finding: what stays; NULL: nothing */
	bool *has_changed;      /* is set where something did */
	struct arena *arena;
};

/* Splits the value into what it is:
 *
 *	a dotted domainComponent   one for each label, the last label first
 *	names of a subjectAltName  these, and a commonName the first of them
 *	attributes in a text       these, unless the subject has them already
 *
 * False: memory is short. */
bool split_value(const struct split *split) MUST_CHECK;

#endif
