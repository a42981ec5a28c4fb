/* Values and names of a described request. SPDX-License-Identifier: MIT */
#include "remedy/parts.h"

#include <stdlib.h>

#include "names/address.h"
#include "remedy/subject_words.h"

bool
parts_is_value_called(const struct remedy_value *value, struct slice word)
{
	const struct subject_word *known = subject_word_of(value->type);

	return (known != NULL && slice_equal(slice_text(known->name), word)) ||
		(value->type != OID_UNKNOWN &&
			slice_equal(slice_text(oid_name(value->type)), word));
}

bool
parts_is_value_named(const struct remedy_value *value, const char *words)
{
	struct slice word;

	while (next_word(&words, &word))
		if (parts_is_value_called(value, word))
			return true;
	return false;
}

size_t
parts_find_value(const struct remedy *remedy, enum oid_id type)
{
	for (size_t i = 0; i < remedy->value_count; i++)
		if (remedy->values[i].type == type)
			return i;
	return SIZE_MAX;
}

void
parts_blank_value(struct remedy_value *value)
{
	const struct subject_word *word = subject_word_of(value->type);

	value->text = slice_text(word == NULL ? "YOUR VALUE" : word->blank);
	value->is_blank = true;
}

/* Room for one more at the end. */
static bool
grow_values(struct remedy *remedy, struct arena *arena)
{
	struct remedy_value *bigger =
		arena_grow(arena, remedy->values, remedy->value_count,
			remedy->value_count + 1, sizeof(remedy->values[0]));

	if (bigger == NULL)
		return false;
	remedy->values = bigger;
	return true;
}

bool
parts_append_value(
	struct remedy *remedy, struct remedy_value value, struct arena *arena)
{
	if (!grow_values(remedy, arena))
		return false;
	remedy->values[remedy->value_count++] = value;
	return true;
}

void
parts_place_value(struct remedy *remedy, size_t i)
{
	const struct remedy_value value = remedy->values[i];
	size_t to = i;

	while (to > 0 &&
		subject_rank(remedy->values[to - 1].type) >
			subject_rank(value.type))
		to--;
	/* Not between two that share an RDN. */
	while (to < i && remedy->values[to].joins)
		to++;
	memmove(&remedy->values[to + 1], &remedy->values[to],
		(i - to) * sizeof(value));
	remedy->values[to] = value;
}

bool
parts_put_in_order(struct remedy *remedy)
{
	bool has_changed = false;

	for (size_t i = 1; i < remedy->value_count; i++) {
		const struct remedy_value value = remedy->values[i];
		size_t k = i;

		for (; k > 0 &&
			subject_rank(remedy->values[k - 1].type) >
				subject_rank(value.type);
			k--)
			remedy->values[k] = remedy->values[k - 1];
		remedy->values[k] = value;
		has_changed |= k < i || value.joins;
	}
	for (size_t i = 0; i < remedy->value_count; i++)
		remedy->values[i].joins = false;
	return has_changed;
}

bool
parts_turn_round(struct remedy *remedy, const char *words)
{
	size_t low = 0, high = remedy->value_count;
	bool has_changed = false;

	while (low < high) {
		struct slice *a, *b, text;

		while (low < high &&
			!parts_is_value_named(&remedy->values[low], words))
			low++;
		while (low < high &&
			!parts_is_value_named(&remedy->values[high - 1], words))
			high--;
		if (low + 1 >= high)
			break;
		a = &remedy->values[low++].text;
		b = &remedy->values[--high].text;
		text = *a;
		*a = *b;
		*b = text;
		has_changed = true;
	}
	return has_changed;
}

/* --- names ------------------------------------------------------------------
 */

static const struct {
	const char *word;
	enum general_name_kind kind;
	const char *blank; /* NULL: a person cannot be asked */
} kinds[] = {
	{"DNS", SAN_DNS_NAME, "www.YOUR-DOMAIN.example"},
	{"email", SAN_RFC822_NAME, "you@YOUR-DOMAIN.example"},
	{"URI", SAN_URI, "https://www.YOUR-DOMAIN.example/"},
	{"IP", SAN_IP_ADDRESS, "YOUR ADDRESS"},
	{"otherName", SAN_OTHER_NAME, NULL},
	{"dirName", SAN_DIRECTORY_NAME, NULL},
	{"RID", SAN_REGISTERED_ID, NULL},
	{"x400Address", SAN_X400_ADDRESS, NULL},
	{"ediPartyName", SAN_EDI_PARTY_NAME, NULL},
};

enum { KIND_COUNT = sizeof(kinds) / sizeof(kinds[0]) };

bool
parts_kind_find(struct slice word, enum general_name_kind *kind)
{
	for (size_t i = 0; i < KIND_COUNT; i++)
		if (slice_equal(slice_text(kinds[i].word), word) ||
			slice_equal(slice_text(csr_general_name_kind_name(
					    kinds[i].kind)),
				word)) {
			*kind = kinds[i].kind;
			return true;
		}
	return false;
}

bool
parts_is_kind_called(enum general_name_kind kind, struct slice word)
{
	enum general_name_kind called;

	return parts_kind_find(word, &called) && called == kind;
}

bool
parts_is_same_name(const struct remedy_name *a, const struct remedy_name *b)
{
	if (a->kind != b->kind || a->is_blank != b->is_blank)
		return false;
	return a->kind == SAN_DNS_NAME || a->kind == SAN_RFC822_NAME
		? slice_equal_ignoring_case(a->value, b->value)
		: slice_equal(a->value, b->value);
}

bool
parts_has_name(const struct remedy *remedy, const struct remedy_name *name)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		if (parts_is_same_name(&remedy->names[i], name))
			return true;
	return false;
}

bool
parts_blank_name(struct remedy_name *name)
{
	for (size_t i = 0; i < KIND_COUNT; i++)
		if (kinds[i].kind == name->kind && kinds[i].blank != NULL) {
			name->value = slice_text(kinds[i].blank);
			name->is_blank = true;
			return true;
		}
	return false;
}

bool
parts_add_name(
	struct remedy *remedy, struct remedy_name name, struct arena *arena)
{
	struct remedy_name *bigger =
		arena_grow(arena, remedy->names, remedy->name_count,
			remedy->name_count + 1, sizeof(remedy->names[0]));

	if (bigger == NULL)
		return false;
	remedy->names = bigger;
	remedy->names[remedy->name_count++] = name;
	return true;
}

struct slice
parts_first_host(
	const struct remedy *remedy, bool takes_wildcard, struct arena *arena)
{
	char *words = arena_room(arena, ADDRESS_ROOM);

	for (size_t i = 0; i < remedy->name_count; i++)
		if (remedy->names[i].kind == SAN_DNS_NAME &&
			!remedy->names[i].is_blank &&
			(takes_wildcard ||
				!slice_begins(remedy->names[i].value, "*")))
			return remedy->names[i].value;
	for (size_t i = 0; i < remedy->name_count && words != NULL; i++)
		if (remedy->names[i].kind == SAN_IP_ADDRESS &&
			!remedy->names[i].is_blank &&
			address_print(remedy->names[i].value, words))
			return slice_text(words);
	return (struct slice){NULL, 0};
}

/* --- what was taken out ------------------------------------------------------
 */

enum { FIRST_ROOM = 8 };

bool
parts_note_name(struct remedy_past *past, const struct remedy_name *name,
	struct arena *arena)
{
	if (past->name_count == past->name_room) {
		const size_t room = past->name_room * 2 + FIRST_ROOM;
		struct remedy_name *bigger = arena_grow(arena, past->names,
			past->name_count, room, sizeof(past->names[0]));

		if (bigger == NULL)
			return false;
		past->names = bigger;
		past->name_room = room;
	}
	past->names[past->name_count++] = *name;
	return true;
}

bool
parts_note_type(struct remedy_past *past, enum oid_id type, struct arena *arena)
{
	if (past->type_count == past->type_room) {
		const size_t room = past->type_room * 2 + FIRST_ROOM;
		enum oid_id *bigger = arena_grow(arena, past->types,
			past->type_count, room, sizeof(past->types[0]));

		if (bigger == NULL)
			return false;
		past->types = bigger;
		past->type_room = room;
	}
	past->types[past->type_count++] = type;
	return true;
}

bool
parts_was_dropped(
	const struct remedy_past *past, const struct remedy_name *name)
{
	for (size_t i = 0; i < past->name_count; i++)
		if (parts_is_same_name(&past->names[i], name))
			return true;
	return false;
}

bool
parts_was_type_dropped(const struct remedy_past *past, enum oid_id type)
{
	for (size_t i = 0; i < past->type_count; i++)
		if (past->types[i] == type)
			return true;
	return false;
}

void
parts_close_gaps(struct remedy *remedy, const bool *is_value_gone,
	size_t value_count, const bool *is_name_gone, size_t name_count)
{
	size_t kept = 0;

	for (size_t i = 0; i < remedy->value_count; i++) {
		if (i < value_count && is_value_gone[i]) {
			/* Who shared its RDN with it alone does so no more. */
			if (!remedy->values[i].joins &&
				i + 1 < remedy->value_count)
				remedy->values[i + 1].joins = false;
			continue;
		}
		remedy->values[kept++] = remedy->values[i];
	}
	remedy->value_count = kept;
	kept = 0;
	for (size_t i = 0; i < remedy->name_count; i++)
		if (i >= name_count || !is_name_gone[i])
			remedy->names[kept++] = remedy->names[i];
	remedy->name_count = kept;
}
