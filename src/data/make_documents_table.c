/* Reads documents.tsv. SPDX-License-Identifier: MIT */
#include "make_documents.h"

#include <stdlib.h>

enum { DOCUMENT_COLUMNS = 5, CLAUSE_COLUMNS = 3 };

/* One line of the table. */
struct line {
	size_t number;
	char *columns[DOCUMENT_COLUMNS];
	size_t count;
};

/* A column's text; NULL for "-", which says that there is none. */
static const char *
text_or_none(const char *column)
{
	return strcmp(column, "-") == 0 ? NULL : column;
}

/* "2026", "2026-03" or "2026-03-31": as much of a day as is known. */
static bool
is_date(const char *text)
{
	static const char shape[] = "dddd-dd-dd";
	size_t n = strlen(text);

	if (n != 4 && n != 7 && n != 10)
		return false;
	for (size_t i = 0; i < n; i++)
		if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9'
				    : text[i] != shape[i])
			return false;
	return true;
}

/* What dividers of the notation may not stand in a name or a clause. */
static void
refuse_dividers(const char *path, const struct line *line, const char *text)
{
	if (strstr(text, "; ") != NULL || strstr(text, ", ") != NULL)
		die(path, line->number,
			"\"%s\" holds a divider of citations, expected a name "
			"without \", \" and \"; \"",
			text);
}

static void
add_document(struct table *table, const struct line *line)
{
	char *const *columns = line->columns;
	struct document *document = &table->documents[table->document_count];

	if (table->document_count == MAX_DOCUMENTS)
		die(table->path, line->number, "there are too many documents");
	refuse_dividers(table->path, line, columns[0]);
	for (size_t i = 0; i < table->document_count; i++)
		if (strcmp(table->documents[i].name, columns[0]) == 0)
			die(table->path, line->number,
				"%s is there already, in line %zu", columns[0],
				table->document_rows[i].line);
	*document = (struct document){columns[0], columns[1],
		text_or_none(columns[2]), text_or_none(columns[3]), columns[4],
		&table->clauses[table->clause_count], 0};
	if (document->date != NULL && !is_date(document->date))
		die(table->path, line->number,
			"\"%s\" is no date, expected YYYY-MM-DD, YYYY-MM, "
			"YYYY or -",
			document->date);
	table->document_rows[table->document_count++].line = line->number;
}

static void
add_clause(struct table *table, const struct line *line)
{
	char *const *columns = line->columns;
	struct document *document = table->document_count == 0
		? NULL
		: &table->documents[table->document_count - 1];

	if (table->clause_count == MAX_CLAUSES)
		die(table->path, line->number, "there are too many clauses");
	if (document == NULL || strcmp(document->name, columns[0]) != 0)
		die(table->path, line->number,
			"a clause of %s, expected behind the line of %s",
			columns[0], columns[0]);
	refuse_dividers(table->path, line, columns[1]);
	/* cppcheck-suppress nullPointerRedundantCheck ; die does not return */
	for (size_t i = 0; i < document->clause_count; i++)
		if (strcmp(document->clauses[i].id, columns[1]) == 0)
			die(table->path, line->number, "%s %s is there already",
				columns[0], columns[1]);
	table->clauses[table->clause_count] =
		(struct clause){columns[1], columns[2]};
	table->clause_rows[table->clause_count++].line = line->number;
	document->clause_count++;
}

/* Divides text at its tabs. */
static void
divide(const char *path, char *text, struct line *line)
{
	line->count = 0;
	for (;;) {
		char *tab = strchr(text, '\t');

		if (line->count == DOCUMENT_COLUMNS)
			die(path, line->number, "there are too many columns");
		if (tab != NULL)
			*tab = '\0';
		if (*text == '\0')
			die(path, line->number, "a column is empty");
		line->columns[line->count++] = text;
		if (tab == NULL)
			return;
		text = tab + 1;
	}
}

static void
add_line(struct table *table, char *text, size_t number)
{
	struct line line = {.number = number};

	if (*text == '\0' || *text == '#')
		return;
	divide(table->path, text, &line);
	if (line.count == DOCUMENT_COLUMNS)
		add_document(table, &line);
	else if (line.count == CLAUSE_COLUMNS)
		add_clause(table, &line);
	else
		die(table->path, number,
			"there are %zu columns, expected 5 of a document or 3 "
			"of a clause",
			line.count);
}

void
read_documents(struct table *table, const char *path)
{
	char *text = read_whole(path);

	table->path = path;
	for (size_t number = 1; text != NULL; number++) {
		char *end = strchr(text, '\n');

		if (end != NULL)
			*end++ = '\0';
		add_line(table, text, number);
		text = end;
	}
}
