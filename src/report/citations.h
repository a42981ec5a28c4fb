/* What a rule rests on, for people and for programs.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_CITATIONS_H
#define CSRLINT_REPORT_CITATIONS_H

#include "report/json.h"
#include "results/results.h"

/* Writes [{"document": "BR", "title": ..., "edition": ..., "date": ...,
 * "address": ..., "clause": "7.1.4.2", "heading": ..., "practice": null}, ...]
 * as the member of that name; what a citation does not have is null. */
void citations_write(
	struct json *json, const char *name, const struct csrlint_rule *rule);

/* "BR 2.2.6, 7.1.4.2 Subject Attribute Encoding"; of a document as a whole
 * its title; or "practice: ...". Owned by the caller, freed with free; NULL
 * where memory is short. */
char *citation_text(const struct csrlint_citation *citation);

/* "BR 2.2.6 of 2026-03-31, https://..."; of a document alone. Owned by the
 * caller, freed with free; NULL where memory is short. */
char *citation_address(const struct csrlint_citation *citation);

#endif
