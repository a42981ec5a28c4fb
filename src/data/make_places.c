/* Writes the tables of places (src/places/table.h) as C to standard output,
 * from the JSON of iso-codes and from our own tables of text.
 *
 *	make_places ISO_CODES_JSON_DIR SRC_DATA_DIR >places_table.c
 *
 * SPDX-License-Identifier: MIT */
#include "make_places.h"

#include <errno.h>
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

/* --- reading ------------------------------------------------------------- */

json_t *
read_entries(const char *directory, const char *standard)
{
	char path[LINE_ROOM];
	json_error_t error;
	json_t *root;
	json_t *entries;

	snprintf(path, sizeof(path), "%s/iso_%s.json", directory, standard);
	root = json_load_file(path, 0, &error);
	if (root == NULL)
		die("%s:%d: %s", path, error.line, error.text);
	entries = json_object_get(root, standard);
	if (!json_is_array(entries))
		die("%s: no array \"%s\"", path, standard);
	return entries;
}

const char *
field(json_t *entry, const char *name)
{
	return json_string_value(json_object_get(entry, name));
}

const char *
needed_field(json_t *entry, const char *name)
{
	const char *value = field(entry, name);

	if (value == NULL)
		die("an entry without \"%s\"", name);
	return value;
}

/* Cuts a line at its tabs; dies where there are not `count` columns. */
static void
cut_line(char *line, size_t count, char *columns[MAX_COLUMNS])
{
	line[strcspn(line, "\n")] = '\0';
	for (size_t i = 0; i < count; i++) {
		columns[i] = line;
		line += strcspn(line, "\t");
		if ((*line == '\t') != (i + 1 < count))
			die("not %zu columns: %s", count, columns[0]);
		if (*line != '\0')
			*line++ = '\0';
	}
}

void
read_table(struct places *places, const char *directory, const char *name,
	size_t count, use_row *use)
{
	char path[LINE_ROOM];
	char line[LINE_ROOM];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s.tsv", directory, name);
	file = fopen(path, "r");
	if (file == NULL)
		die("%s: %s", path, strerror(errno));
	while (fgets(line, sizeof(line), file) != NULL) {
		char *columns[MAX_COLUMNS];

		if (line[0] == '#' || line[0] == '\n')
			continue;
		cut_line(line, count, columns);
		use(places, columns);
	}
	if (ferror(file))
		die("%s: %s", path, strerror(errno));
	fclose(file);
}

int
main(int argc, char **argv)
{
	struct places places = {
		.countries.size = sizeof(struct country),
		.withdrawn.size = sizeof(struct former),
		.reserved.size = 3,
		.country_keys.size = sizeof(struct key),
		.telling.size = sizeof(struct telling),
		.common.size = FOLD_ROOM,
		.places.size = sizeof(struct place),
		.subdivision_keys.size = sizeof(struct key),
		.abbreviation_keys.size = sizeof(struct key),
		.cctlds.size = sizeof(struct cctld),
	};

	if (argc != 3)
		die("usage: make_places ISO_CODES_JSON_DIR SRC_DATA_DIR");
	read_countries(&places, argv[1], argv[2]);
	read_subdivisions(&places, argv[1], argv[2]);
	read_cctlds(&places, argv[2]);
	write_places(&places);
	if (fflush(stdout) != 0 || ferror(stdout))
		die("cannot write: %s", strerror(errno));
	return 0;
}
