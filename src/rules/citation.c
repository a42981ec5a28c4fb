/* Reads the notation of sources. SPDX-License-Identifier: MIT */
#include "rules/citation.h"

#define PRACTICE "practice: "

static bool
begins_with(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

size_t
citation_length(const char *rest)
{
	const char *end = rest;

	while (*end != '\0' && !begins_with(end, ", ") &&
		!begins_with(end, "; "))
		end++;
	return (size_t)(end - rest);
}

struct citation_reader
citation_read(const struct documents *table, const char *source)
{
	return (struct citation_reader){table, source, NULL, true};
}

/* The document with the longest name that the citation begins with. */
static const struct document *
find_document(const struct documents *table, const char *citation)
{
	const struct document *found = NULL;
	size_t longest = 0;

	for (size_t i = 0; i < table->count; i++) {
		const char *name = table->all[i].name;
		size_t n = strlen(name);
		const char *behind = citation + n;

		if (n > longest && begins_with(citation, name) &&
			(*behind == '\0' || *behind == ' ' ||
				begins_with(behind, "; "))) {
			found = &table->all[i];
			longest = n;
		}
	}
	return found;
}

static const struct clause *
find_clause(const struct document *document, const char *id, size_t n)
{
	for (size_t i = 0; i < document->clause_count; i++) {
		const struct clause *clause = &document->clauses[i];

		if (strlen(clause->id) == n && memcmp(clause->id, id, n) == 0)
			return clause;
	}
	return NULL;
}

/* Steps over the divider in front of the next clause or citation. */
static void
step_over(struct citation_reader *reader)
{
	bool is_clause = begins_with(reader->rest, ", ");

	reader->more = *reader->rest != '\0';
	reader->rest += reader->more ? 2 : 0;
	if (!is_clause)
		reader->document = NULL;
}

static enum citation_verdict
read_practice(struct citation_reader *reader, struct citation *citation)
{
	const char *text = reader->rest + strlen(PRACTICE);

	if (strstr(text, "; ") != NULL)
		return CITATION_PRACTICE_NOT_LAST;
	*citation = (struct citation){NULL, NULL, text};
	reader->rest = text + strlen(text);
	reader->more = false;
	return CITATION_READ;
}

static enum citation_verdict
read_clause(struct citation_reader *reader, struct citation *citation)
{
	size_t n = citation_length(reader->rest);
	const struct clause *clause =
		find_clause(reader->document, reader->rest, n);

	if (clause == NULL)
		return CITATION_NO_CLAUSE;
	*citation = (struct citation){reader->document, clause, NULL};
	reader->rest += n;
	step_over(reader);
	return CITATION_READ;
}

static enum citation_verdict
read_document(struct citation_reader *reader, struct citation *citation)
{
	const struct document *document =
		find_document(reader->documents, reader->rest);

	if (document == NULL)
		return CITATION_NO_DOCUMENT;
	reader->rest += strlen(document->name);
	reader->document = document;
	if (*reader->rest == ' ') {
		reader->rest++;
		return read_clause(reader, citation);
	}
	if (document->clause_count > 0)
		return CITATION_NO_CLAUSE_NAMED;
	*citation = (struct citation){document, NULL, NULL};
	step_over(reader);
	return CITATION_READ;
}

enum citation_verdict
citation_next(struct citation_reader *reader, struct citation *citation)
{
	if (!reader->more)
		return CITATION_END;
	if (reader->document != NULL)
		return read_clause(reader, citation);
	if (begins_with(reader->rest, PRACTICE))
		return read_practice(reader, citation);
	return read_document(reader, citation);
}
