/* The lists that make_places collects, and how it ends where it cannot go on.
 * SPDX-License-Identifier: MIT */
#include "make_places.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

_Noreturn void
die(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	fputs("make_places: ", stderr);
	vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
	va_end(arguments);
	exit(1);
}

void *
append(struct list *list)
{
	void *item;

	if (list->count == list->room) {
		list->room = list->room == 0 ? 64 : 2 * list->room;
		list->items = realloc(list->items, list->room * list->size);
		if (list->items == NULL)
			die("out of memory");
	}
	item = (char *)list->items + list->count++ * list->size;
	memset(item, 0, list->size);
	return item;
}

static void
drop_repeated(struct list *list, comparison *same)
{
	char *items = list->items;
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++) {
		char *item = items + i * list->size;

		if (kept > 0 &&
			same(items + (kept - 1) * list->size, item) == 0)
			continue;
		memmove(items + kept++ * list->size, item, list->size);
	}
	list->count = kept;
}

void
sort(struct list *list, comparison *order, comparison *same)
{
	if (list->count > 0)
		qsort(list->items, list->count, list->size, order);
	if (same != NULL)
		drop_repeated(list, same);
}

int
same_name(const void *a, const void *b)
{
	const struct key *left = a;
	const struct key *right = b;
	int order = strcmp(left->folded, right->folded);

	return order != 0 ? order : strcmp(left->country, right->country);
}

/* The rank, then the index, make the order and so the output definite. */
int
by_name(const void *a, const void *b)
{
	const struct key *left = a;
	const struct key *right = b;
	int order = same_name(a, b);

	if (order != 0)
		return order;
	if (left->rank != right->rank)
		return left->rank < right->rank ? -1 : 1;
	return (left->index > right->index) - (left->index < right->index);
}

void
copy(char *to, size_t room, const char *text)
{
	if (strlen(text) >= room)
		die("longer than %zu octets: %s", room - 1, text);
	memcpy(to, text, strlen(text) + 1);
}
