/* Mending what findings speak of. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_MEND_H
#define CSRLINT_REMEDY_MEND_H

#include "remedy/remedy.h"
#include "rules/engine.h"

/* What was taken out of a request in all rounds of mending: nothing of it is
 * put in again, so that two rules cannot undo each other for ever. */
struct remedy_past {
	struct remedy_name *names;
	size_t name_count, name_room;
	enum oid_id *types; /* of values of the subject */
	size_t type_count, type_room;
};

/* What mending came to. */
struct remedy_result {
	bool has_changed; /* something in the description */
	bool wants_key;   /* another one is needed; remedy->key is as it was */
	const char *key;  /* of this kind; NULL: of any */
};

/* Carries the mends of all findings out in the description of csr, which has
 * csr's values and names in their order, as remedy_read and remedy_encode
 * leave it. What is removed is not replaced as well, and what is replaced is
 * not asked for. Findings of a blank are passed over. An info changes nothing,
 * and nobody is asked, or told to make another key, on account of a notice.
 * False: memory, which is taken of the arena, is short. */
bool remedy_mend(struct remedy *remedy, const struct csr *csr,
	const struct note *notes, size_t count, struct arena *arena,
	struct remedy_past *past, struct remedy_result *out) MUST_CHECK;

/* True where the finding, of csr, is about a value or name that the description
 * has a blank for, and so about nothing. What it says of any value counts: that
 * there shall be no such attribute or kind of name at all, or that something is
 * to stand beside it. */
bool remedy_is_of_blank(const struct remedy *remedy, const struct csr *csr,
	const struct note *note);

/* Where the finding, of csr, asks for another value in place of one that is no
 * blank: how many that are none stand before it. SIZE_MAX: it asks for nothing
 * of the kind. */
size_t remedy_doubted_value(const struct remedy *remedy, const struct csr *csr,
	const struct note *note);

/* Takes out the blanks among values and names, and changes no array that the
 * description had. False: memory, which is taken of the arena, is short. */
bool remedy_drop_blanks(struct remedy *remedy, struct arena *arena) MUST_CHECK;

/* Takes out what no tool can write: values that are empty, hold a NUL or are
 * not UTF-8; names that are empty, not ASCII, or no address of 4 or 16 octets;
 * and names of no known kind. Counts the blanks. */
void remedy_drop_unwritable(struct remedy *remedy);

#endif
