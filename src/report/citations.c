/* Writes what a rule rests on. SPDX-License-Identifier: MIT */
#include "report/citations.h"
#include "results/results.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static void
write_citation(struct json *json, const struct csrlint_citation *citation)
{
	json_open_object(json, NULL);
	json_write_text(json, "document", citation->document);
	json_write_text(json, "title", citation->title);
	json_write_text(json, "edition", citation->edition);
	json_write_text(json, "date", citation->date);
	json_write_text(json, "address", citation->address);
	json_write_text(json, "clause", citation->clause);
	json_write_text(json, "heading", citation->heading);
	json_write_text(json, "practice", citation->practice);
	json_close_object(json);
}

void
citations_write(
	struct json *json, const char *name, const struct csrlint_rule *rule)
{
	struct csrlint_citation citation;

	json_open_array(json, name);
	for (size_t i = 0; results_citation(rule, i, &citation); i++)
		write_citation(json, &citation);
	json_close_array(json);
}

/* Parts one behind the other, without those that are NULL. Owned by the caller;
 * NULL where memory is short. */
static char *
join(const char *const *parts, size_t count)
{
	size_t room = 1;
	char *text;

	for (size_t i = 0; i < count; i++)
		room += parts[i] != NULL ? strlen(parts[i]) : 0;
	text = calloc(room, 1);
	for (size_t i = 0, n = 0; text != NULL && i < count; i++) {
		const size_t octets = parts[i] != NULL ? strlen(parts[i]) : 0;

		if (octets > 0)
			memcpy(text + n, parts[i], octets);
		n += octets;
	}
	return text;
}

#define JOIN(parts) join(parts, sizeof(parts) / sizeof((parts)[0]))

/* The words that stand before a part, where there is one. */
static const char *
before(const char *part, const char *words)
{
	return part != NULL ? words : NULL;
}

/* "BR 2.2.6", or "RFC 5280", which has no editions. */
#define DOCUMENT(citation) \
	(citation)->document, before((citation)->edition, " "), \
		(citation)->edition

/* A clause that is a number stands before its heading as it does in the
 * document; one of words does not run into it. One that is its own heading is
 * written once. */
static char *
clause_text(const struct csrlint_citation *citation)
{
	const bool is_number = strchr(citation->clause, ' ') == NULL;
	const bool is_own_heading =
		strcmp(citation->clause, citation->heading) == 0;
	const char *heading = is_own_heading ? NULL : citation->heading;
	const char *const parts[] = {DOCUMENT(citation), ", ", citation->clause,
		before(heading, is_number ? " " : ": "), heading};

	return JOIN(parts);
}

char *
citation_text(const struct csrlint_citation *citation)
{
	const char *const practice[] = {"practice: ", citation->practice};
	const char *const whole[] = {DOCUMENT(citation), ", ", citation->title};

	if (citation->practice != NULL)
		return JOIN(practice);
	return citation->clause != NULL ? clause_text(citation) : JOIN(whole);
}

char *
citation_address(const struct csrlint_citation *citation)
{
	const char *const parts[] = {DOCUMENT(citation),
		before(citation->date, " of "), citation->date, ", ",
		citation->address};

	return JOIN(parts);
}
