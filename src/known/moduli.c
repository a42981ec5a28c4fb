/* Lists of RSA moduli that the user brings.
 * SPDX-License-Identifier: MIT */
#include "known/moduli.h"

#include <stdlib.h>

#include "base/memory.h"
#include "known/list_text.h"

static void
free_one(struct moduli_list *list)
{
	arena_free(list->memory);
	free(list);
}

/* A list with its name and room for so many entries; NULL where memory is
 * short. */
static struct moduli_list *
make_list(const char *name, size_t room)
{
	struct moduli_list *list = memory_noted(calloc(1, sizeof(*list)));

	if (list == NULL)
		return NULL;
	list->memory = arena_new();
	if (list->memory != NULL)
		list->entries = arena_array(
			list->memory, room, sizeof(list->entries[0]));
	if (list->entries == NULL) {
		free_one(list);
		return NULL;
	}
	list->name = quote(list->memory, slice_text(name));
	return list;
}

static struct slice
without_zeros(struct slice digits)
{
	while (digits.n > 0 && digits.p[0] == '0')
		digits = slice_from(digits, 1);
	return digits;
}

/* False where memory is short. */
static bool
take_digits(struct moduli_list *list, struct slice digits, size_t line)
{
	struct moduli_entry *entry = &list->entries[list->count++];
	uint8_t *octets = arena_room(list->memory, (digits.n + 1) / 2);

	if (octets == NULL)
		return false;
	entry->line = line;
	entry->octets =
		(struct slice){octets, list_text_decode(digits, octets)};
	return true;
}

/* False, after saying why, at an octet of this line. */
static bool
refuse(struct text *error, size_t number, size_t column, const char *why)
{
	text_printf(error, "line %zu, column %zu: %s", number, column, why);
	return false;
}

static bool
take_line(struct moduli_list *list, struct slice line, size_t number,
	struct text *error)
{
	const struct slice all = list_text_digits(line);
	const struct slice digits = without_zeros(all);
	const size_t column = (size_t)(all.p - line.p) + 1;

	if (all.n == 0)
		return refuse(error, number, column,
			"expected the hexadecimal digits of a modulus");
	if (!list_text_is_empty(slice_from(line, column - 1 + all.n)))
		return refuse(error, number, column + all.n,
			"expected hexadecimal digits, or the end of the line");
	if (digits.n > MODULI_BITS_MAX / 4)
		return refuse(error, number, column,
			"expected a modulus of at most 16384 bits");
	if (take_digits(list, digits, number))
		return true;
	text_words(error, err_text(ERR_NO_MEMORY));
	return false;
}

static bool
take_text(struct moduli_list *list, struct slice text, struct text *error)
{
	for (size_t number = 1; text.n > 0; number++) {
		const struct slice line = list_text_line(&text);

		if (!list_text_is_empty(line) &&
			!take_line(list, line, number, error))
			return false;
	}
	return true;
}

bool
moduli_add(struct moduli_list **first, const char *name, struct slice text,
	struct text *error)
{
	struct moduli_list *list = make_list(name, list_text_count(text) + 1);

	if (list == NULL) {
		text_words(error, err_text(ERR_NO_MEMORY));
		return false;
	}
	if (!take_text(list, text, error)) {
		free_one(list);
		return false;
	}
	while (*first != NULL)
		first = &(*first)->next;
	*first = list;
	return true;
}

void
moduli_free(struct moduli_list *first)
{
	while (first != NULL) {
		struct moduli_list *next = first->next;

		free_one(first);
		first = next;
	}
}
