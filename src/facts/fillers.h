/* Values that a tool proposes, that only fill a field, or that say in words
 * that there is none. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_FILLERS_H
#define CSRLINT_FACTS_FILLERS_H

#include "csr/csr.h"

enum filler_kind {
	FILLER_PROPOSED, /* what a tool writes where nobody does */
	FILLER_WORD,     /* the field's own word, or one of a template */
	FILLER_NO_VALUE  /* "none", "n/a", "keine Angabe" */
};

/* Where a filler is one: it may be somebody's true name elsewhere. */
enum filler_field {
	FILLER_IN_ORGANIZATION = 1, /* O and OU */
	FILLER_IN_PLACE = 2,        /* L and ST */
	FILLER_IN_COMMON_NAME = 4
};

struct filler {
	enum filler_kind kind;
	const char *origin; /* "what keytool proposes" */
};

/* Finds out what the whole of text is in a field of that kind, in the country
 * of this alpha-2 code (NULL: unknown), where None is a town of Italy and NA
 * may be the code of a state. Case, accents, punctuation and brackets around
 * do not matter. False: it is no filler. */
bool filler_find(struct slice text, enum filler_field field,
	const char *country, struct filler *out);

/* The same for an attribute of a subject; of a street, a postal code or a
 * serialNumber only what says that there is none. False as well for a value
 * that is no text, for a type whose fillers nobody knows, and for "$NAME" and
 * "<name>", of which subject-unresolved-variable speaks. */
bool filler_of(const struct name_attribute *name, const char *country,
	struct filler *out);

#endif
