/* Hands out what rules rest on. SPDX-License-Identifier: MIT */
#include "results/results.h"
#include "rules/citation.h"

static struct csrlint_citation
citation_of(const struct citation *citation)
{
	const struct document *document = citation->document;
	const struct clause *clause = citation->clause;

	if (document == NULL)
		return (struct csrlint_citation){
			.practice = citation->practice};
	return (struct csrlint_citation){
		.document = document->name,
		.title = document->title,
		.edition = document->edition,
		.date = document->date,
		.address = document->address,
		.clause = clause == NULL ? NULL : clause->id,
		.heading = clause == NULL ? NULL : clause->heading,
	};
}

bool
results_citation(const struct csrlint_rule *rule, size_t index,
	struct csrlint_citation *out)
{
	struct citation_reader reader =
		citation_read(&cited_documents, rule->source);
	struct citation read;

	do {
		if (citation_next(&reader, &read) != CITATION_READ)
			return false;
	} while (index-- > 0);
	*out = citation_of(&read);
	return true;
}
