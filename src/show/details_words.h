/* What the lists of details are written with, for details.c and the files of
 * its parts. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_SHOW_DETAILS_WORDS_H
#define CSRLINT_SHOW_DETAILS_WORDS_H

#include "base/text.h"
#include "facts/facts.h"
#include "results/results.h"

enum { DETAILS_ENTRIES = 100 }; /* of a list; the others are counted */

/* Details that are being listed. */
struct details {
	const struct facts *facts;
	struct arena *arena;
	struct csrlint_detail *detail;
	size_t count, room;
	bool failed; /* memory was short */
};

/* Appends a detail; `name` is our own and never changes its meaning. */
void details_add(
	struct details *details, const char *name, const struct text *value);

/* The same with words and numbers of our own. */
void details_printf(struct details *details, const char *name,
	const char *format, ...) PRINTF_LIKE(3, 4);

/* True where entry i of a list is one too many; then the count of those left
 * is appended. */
bool details_is_cut(struct text *out, size_t i, size_t count);

/* Appends all octets in hexadecimal. */
void details_hex(struct text *out, struct slice octets);

/* Appends "20 octets: 0011..." with the first of them. */
void details_octets(struct text *out, struct slice octets);

/* Appends the name and the dotted form, or the latter alone. */
void details_oid(struct text *out, struct slice oid);

/* Appends a blank and the text in quotation marks. */
void details_quoted(struct text *out, struct slice text);

/* Appends the type of an element and what it holds: a string in quotation
 * marks, an OID, else its length. */
void details_element(struct text *out, struct slice whole);

/* --- the parts, in files of their names ----------------------------------- */

/* details_key.c: algorithm, numbers and digests of the key. */
void details_add_key(struct details *details);

/* details_extension.c: every extension, every name of the subjectAltName. */
void details_add_extensions(struct details *details);

/* details_algorithm.c: appends the parameters, whatever they are. */
void details_parameters(struct text *out, const struct algorithm *algorithm);

#endif
