/* The attributes of a subject as the mends of rules name them, where each
 * belongs, and what stands for a value that only the person knows.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_SUBJECT_WORDS_H
#define CSRLINT_REMEDY_SUBJECT_WORDS_H

#include "base/slice.h"
#include "der/oid.h"

struct subject_word {
	const char *name; /* "O": of RFC 4514, or OpenSSL's */
	enum oid_id type;
	uint8_t tag; /* of the string that current tools write it as */
	/* What is printed where a value is missing: "YOUR ORGANIZATION". */
	const char *blank;
	/* A value that no rule minds, for judging the rest of the request: with
	 * it in its place no finding is the blank's. */
	const char *filler;
};

/* The word for a type; NULL: there is none. The order of the words is that of
 * the attributes in a subject, from the large to the small. */
const struct subject_word *subject_word_of(enum oid_id type);

/* The word of that name; NULL: there is none. */
const struct subject_word *subject_word_find(struct slice name);

/* How far behind in a subject an attribute of this type belongs; that of types
 * without a word is in front of the commonName. */
size_t subject_rank(enum oid_id type);

/* Takes the first of words with single spaces between off *rest, which may be
 * NULL; false: there is no more. */
bool next_word(const char **rest, struct slice *word);

#endif
