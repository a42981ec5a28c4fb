/* The parts of a described request, found by their names and changed.
 *
 * Words are those of struct mend in rules/rule.h: short names of attributes,
 * kinds of names ("DNS", "IP", "email", "URI", "UPN", "otherName"), usages,
 * purposes, extensions and attributes as the RFCs call them. Functions that
 * take an arena answer false where its memory is short.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_PARTS_H
#define CSRLINT_REMEDY_PARTS_H

#include "remedy/mend.h"

/* --- values of the subject -------------------------------------------------
 */

bool parts_is_value_called(const struct remedy_value *value, struct slice word);

/* True where one of the words names it. */
bool parts_is_value_named(const struct remedy_value *value, const char *words);

/* The first value of the type; SIZE_MAX: none. */
size_t parts_find_value(const struct remedy *remedy, enum oid_id type);

/* The text that tells the person what belongs here takes the value's place. */
void parts_blank_value(struct remedy_value *value);

/* Puts value behind all others. */
bool parts_append_value(struct remedy *remedy, struct remedy_value value,
	struct arena *arena) MUST_CHECK;

/* Moves the value at place i, which is alone in its RDN, forward to where
 * subject_rank has it. */
void parts_place_value(struct remedy *remedy, size_t i);

/* Orders the values by rank, each in an RDN of its own; true where that
 * changed something. */
bool parts_put_in_order(struct remedy *remedy);

/* The values of the attributes that words name change places: the last of them
 * comes first. True where there are several. */
bool parts_turn_round(struct remedy *remedy, const char *words);

/* --- names of the subjectAltName --------------------------------------------
 */

/* False: there is no such kind. */
bool parts_kind_find(struct slice word, enum general_name_kind *kind);

bool parts_is_kind_called(enum general_name_kind kind, struct slice word);

/* True where both are of one kind and value, hosts and mailboxes in any case.
 */
bool parts_is_same_name(
	const struct remedy_name *a, const struct remedy_name *b);

bool parts_has_name(
	const struct remedy *remedy, const struct remedy_name *name);

/* A text of its kind takes the name's place; false, and nothing is changed,
 * where nobody can be asked for such a name. */
bool parts_blank_name(struct remedy_name *name);

bool parts_add_name(struct remedy *remedy, struct remedy_name name,
	struct arena *arena) MUST_CHECK;

/* The first dNSName, a wildcard only where takes_wildcard, else the first
 * address in words; empty: none. A blank counts as none. */
struct slice parts_first_host(
	const struct remedy *remedy, bool takes_wildcard, struct arena *arena);

/* --- extensions and attributes ----------------------------------------------
 */

/* These take out what has this OID or name, and answer whether it was there.
 * parts_drop_called knows usages, purposes, extensions and attributes, the
 * subjectAltName not. */
bool parts_drop_extension(struct remedy *remedy, struct slice oid);
bool parts_drop_purpose(struct remedy *remedy, struct slice oid);
bool parts_drop_attribute(struct remedy *remedy, struct slice oid);

/* Of several attributes of this OID the last one that has this value, which is
 * DER; of challengePassword the one that there is. */
bool parts_drop_one_attribute(
	struct remedy *remedy, struct slice oid, struct slice value);

bool parts_drop_called(struct remedy *remedy, struct slice word);

/* Puts a usage, a purpose, "subjectKeyIdentifier", or a critical
 * "basicConstraints" with cA TRUE alone in, instead of another one. Sets
 * *has_changed where it was not there. Other words are passed over. */
bool parts_add_called(struct remedy *remedy, struct slice word,
	struct arena *arena, bool *has_changed) MUST_CHECK;

/* Makes the extension of that name critical or not; true where it was not so.
 */
bool parts_set_critical(
	struct remedy *remedy, struct slice word, bool critical);

/* The same of the extension of that OID, which need have no name. */
bool parts_set_critical_oid(
	struct remedy *remedy, struct slice oid, bool critical);

/* Gives the extension of that OID, one that is told as octets, another value,
 * DER; true where there is one, and its value was not that. */
bool parts_set_extension(
	struct remedy *remedy, struct slice oid, struct slice value);

/* --- what was taken out ------------------------------------------------------
 */

bool parts_note_name(struct remedy_past *past, const struct remedy_name *name,
	struct arena *arena) MUST_CHECK;
bool parts_note_type(struct remedy_past *past, enum oid_id type,
	struct arena *arena) MUST_CHECK;
bool parts_was_dropped(
	const struct remedy_past *past, const struct remedy_name *name);
bool parts_was_type_dropped(const struct remedy_past *past, enum oid_id type);

/* Takes what is marked as gone out of the first value_count values and the
 * first name_count names. */
void parts_close_gaps(struct remedy *remedy, const bool *is_value_gone,
	size_t value_count, const bool *is_name_gone, size_t name_count);

#endif
