/* Finds the sources in a rule file and holds them against the table.
 * SPDX-License-Identifier: MIT */
#include "make_documents.h"

#include <stdlib.h>

/* Where the reading of a C file stands. */
struct cursor {
	const char *path;
	const char *at;
	size_t line;
};

static void
step(struct cursor *cursor)
{
	if (*cursor->at == '\n')
		cursor->line++;
	cursor->at++;
}

static bool
is_at(const struct cursor *cursor, const char *word)
{
	return strncmp(cursor->at, word, strlen(word)) == 0;
}

/* Steps behind the next `end`, or to the end of the file. */
static void
step_behind(struct cursor *cursor, const char *end)
{
	while (*cursor->at != '\0' && !is_at(cursor, end))
		step(cursor);
	for (size_t i = 0; i < strlen(end) && *cursor->at != '\0'; i++)
		step(cursor);
}

/* Steps over the string or character that begins at the cursor. */
static void
step_over_quoted(struct cursor *cursor)
{
	char quote = *cursor->at;

	step(cursor);
	while (*cursor->at != '\0' && *cursor->at != quote) {
		if (*cursor->at == '\\')
			step(cursor);
		if (*cursor->at != '\0')
			step(cursor);
	}
	if (*cursor->at != '\0')
		step(cursor);
}

static void
step_over_blanks(struct cursor *cursor)
{
	while (*cursor->at != '\0' && strchr(" \t\n", *cursor->at) != NULL)
		step(cursor);
}

/* Steps behind the next ".source =" that is code; false: there is none. */
static bool
find_source(struct cursor *cursor)
{
	static const char member[] = ".source =";

	while (*cursor->at != '\0') {
		if (is_at(cursor, "/*"))
			step_behind(cursor, "*/");
		else if (is_at(cursor, "//"))
			step_behind(cursor, "\n");
		else if (*cursor->at == '"' || *cursor->at == '\'')
			step_over_quoted(cursor);
		else if (is_at(cursor, member)) {
			step_behind(cursor, member);
			return true;
		} else
			step(cursor);
	}
	return false;
}

/* Appends the string literal at the cursor to the source. */
static void
append_literal(struct cursor *cursor, char source[SOURCE_ROOM], size_t *n)
{
	const char *from = cursor->at + 1;
	size_t length;

	step_over_quoted(cursor);
	length = (size_t)(cursor->at - 1 - from);
	if (length >= SOURCE_ROOM - *n)
		die(cursor->path, cursor->line, "the source is too long");
	memcpy(source + *n, from, length);
	*n += length;
	source[*n] = '\0';
}

/* Reads the literals behind "=", put together. A source that is anything else
 * cannot be held against the table. */
static void
read_source(struct cursor *cursor, char source[SOURCE_ROOM])
{
	size_t n = 0;

	step_over_blanks(cursor);
	source[0] = '\0';
	while (*cursor->at == '"') {
		append_literal(cursor, source, &n);
		step_over_blanks(cursor);
	}
	if (n == 0 || *cursor->at != ',' || strchr(source, '\\') != NULL)
		die(cursor->path, cursor->line,
			"the source is no plain string, expected one without "
			"macros and escapes");
}

/* Marks the rows of the table that this citation stands for. */
static void
mark(struct table *table, const struct citation *citation)
{
	if (citation->document == NULL)
		return;
	table->document_rows[citation->document - table->documents].cited =
		true;
	if (citation->clause != NULL)
		table->clause_rows[citation->clause - table->clauses].cited =
			true;
}

/* Says what is wrong with what the reader stopped at. */
static void
complain_of(const struct table *table, const struct cursor *cursor,
	const struct citation_reader *reader, enum citation_verdict verdict)
{
	const char *rest = reader->rest;
	int n = (int)citation_length(rest);
	size_t line = cursor->line;

	switch (verdict) {
	case CITATION_NO_DOCUMENT:
		complain(cursor->path, line,
			"\"%.*s\" begins with no document of %s, expected "
			"one, or \"practice: \"",
			n, rest, table->path);
		break;
	case CITATION_NO_CLAUSE:
		complain(cursor->path, line,
			"%s has no clause \"%.*s\" in %s, expected one that "
			"stands there; a new one with its heading",
			reader->document->name, n, rest, table->path);
		break;
	case CITATION_NO_CLAUSE_NAMED:
		complain(cursor->path, line,
			"%s is cited as a whole, expected one of its clauses "
			"in %s",
			reader->document->name, table->path);
		break;
	case CITATION_PRACTICE_NOT_LAST:
		complain(cursor->path, line,
			"\"%s\" goes on after the practice, expected it last",
			rest);
		break;
	case CITATION_READ:
	case CITATION_END: break;
	}
}

/* Holds one source against the table. */
static bool
check_source(
	struct table *table, const struct cursor *cursor, const char *source)
{
	const struct documents documents = {
		table->documents, table->document_count};
	struct citation_reader reader = citation_read(&documents, source);
	enum citation_verdict verdict;
	struct citation citation;

	while ((verdict = citation_next(&reader, &citation)) == CITATION_READ)
		mark(table, &citation);
	complain_of(table, cursor, &reader, verdict);
	return verdict == CITATION_END;
}

bool
read_rule_file(struct table *table, const char *path)
{
	struct cursor cursor = {path, read_whole(path), 1};
	bool fits = true;

	while (find_source(&cursor)) {
		struct cursor start = cursor;
		char source[SOURCE_ROOM];

		read_source(&cursor, source);
		fits &= check_source(table, &start, source);
	}
	return fits;
}
