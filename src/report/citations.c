/* Writes what a rule rests on. SPDX-License-Identifier: MIT */
#include "report/citations.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/json.h"

static json_t *
build_citation(const struct csrlint_citation *citation)
{
	return json_build("{s:s?, s:s?, s:s?, s:s?, s:s?, s:s?, s:s?, s:s?}",
		"document", citation->document, "title", citation->title,
		"edition", citation->edition, "date", citation->date, "address",
		citation->address, "clause", citation->clause, "heading",
		citation->heading, "practice", citation->practice);
}

json_t *
citations_build(const struct csrlint_rule *rule)
{
	json_t *all = json_array();
	struct csrlint_citation citation;

	for (size_t i = 0; csrlint_rule_citation(rule, i, &citation); i++) {
		if (json_array_append_new(all, build_citation(&citation)) !=
			0) {
			json_decref(all);
			return NULL;
		}
	}
	return all;
}

/* "BR 2.2.6", or "RFC 5280", which has no editions. */
static void
write_document(FILE *out, const struct csrlint_citation *citation)
{
	fputs(citation->document, out);
	if (citation->edition != NULL)
		fprintf(out, " %s", citation->edition);
}

/* A clause that is a number stands before its heading as it does in the
 * document; one of words does not run into it. One that is its own heading is
 * written once. */
static void
write_clause(FILE *out, const struct csrlint_citation *citation)
{
	fputs(citation->clause, out);
	if (strcmp(citation->clause, citation->heading) != 0)
		fprintf(out, "%s %s",
			strchr(citation->clause, ' ') == NULL ? "" : ":",
			citation->heading);
}

/* Ends a text that was written to memory; NULL where it was too short. */
static char *
finish(FILE *out, char **text)
{
	if (fclose(out) == 0)
		return *text;
	free(*text);
	return NULL;
}

char *
citation_text(const struct csrlint_citation *citation)
{
	char *text = NULL;
	size_t n;
	FILE *out = open_memstream(&text, &n);

	if (out == NULL)
		return NULL;
	if (citation->practice != NULL) {
		fprintf(out, "practice: %s", citation->practice);
		return finish(out, &text);
	}
	write_document(out, citation);
	fputs(", ", out);
	if (citation->clause != NULL)
		write_clause(out, citation);
	else
		fputs(citation->title, out);
	return finish(out, &text);
}

char *
citation_address(const struct csrlint_citation *citation)
{
	char *text = NULL;
	size_t n;
	FILE *out = open_memstream(&text, &n);

	if (out == NULL)
		return NULL;
	write_document(out, citation);
	if (citation->date != NULL)
		fprintf(out, " of %s", citation->date);
	fprintf(out, ", %s", citation->address);
	return finish(out, &text);
}
