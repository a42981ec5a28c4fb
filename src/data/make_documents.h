/* What the generator of the table of documents is made of: the table as it is
 * read, and the sources of rules that are held against it.
 *
 * It runs at build time on trusted files; whatever it cannot make sense of
 * ends it with a message that names file and line.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DATA_MAKE_DOCUMENTS_H
#define CSRLINT_DATA_MAKE_DOCUMENTS_H

#include <stdio.h>

#include "rules/citation.h"

enum { MAX_DOCUMENTS = 400, MAX_CLAUSES = 2000, SOURCE_ROOM = 1024 };

/* Where a row stands in the table, and whether any rule cites it. */
struct row {
	size_t line;
	bool cited;
};

/* documents.tsv, in its order; a document's clauses lie side by side. */
struct table {
	const char *path;
	struct document documents[MAX_DOCUMENTS];
	struct row document_rows[MAX_DOCUMENTS];
	size_t document_count;
	struct clause clauses[MAX_CLAUSES];
	struct row clause_rows[MAX_CLAUSES];
	size_t clause_count;
};

/* Says "PATH:LINE: ..." to standard error. */
void complain(const char *path, size_t line, const char *format, ...)
	PRINTF_LIKE(3, 4);

/* The same, then ends the program. */
_Noreturn void die(const char *path, size_t line, const char *format, ...)
	PRINTF_LIKE(3, 4);

/* The whole file with a NUL behind it; never freed. */
char *read_whole(const char *path);

/* Reads documents.tsv. */
void read_documents(struct table *table, const char *path);

/* Holds every source of a rule file against the table and marks what it
 * cites. False, after a complaint about each, where one does not fit. */
bool read_rule_file(struct table *table, const char *path);

#endif
