/* Reading the tables of text. SPDX-License-Identifier: MIT */
#include "make_places.h"

#include <errno.h>
#include <stdio.h>

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
	/* cppcheck-suppress nullPointerRedundantCheck ; die does not return */
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

static void
use_iso_row(struct places *places, char *columns[MAX_COLUMNS])
{
	struct iso_row *row = append(&places->iso);

	copy(row->code, sizeof(row->code), columns[0]);
	copy(row->name, sizeof(row->name), columns[1]);
	copy(row->type, sizeof(row->type), columns[2]);
	copy(row->parent, sizeof(row->parent), columns[3]);
	copy(row->until, sizeof(row->until), columns[4]);
}

void
read_iso(struct places *places, const char *directory)
{
	read_table(places, directory, "iso_3166", 5, use_iso_row);
	for (size_t i = 0; i < places->iso.count; i++) {
		const struct iso_row *row = iso_row(places, i);

		if (is_type(row, "release"))
			places->release = row;
	}
	if (places->release == NULL)
		die("iso_3166.tsv names no release");
}

const struct iso_row *
iso_row(const struct places *places, size_t index)
{
	return (const struct iso_row *)places->iso.items + index;
}

bool
is_type(const struct iso_row *row, const char *type)
{
	return strcmp(row->type, type) == 0;
}

bool
has_value(const char *column)
{
	return strcmp(column, "-") != 0;
}
