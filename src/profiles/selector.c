/* Which rules a pattern names. SPDX-License-Identifier: MIT */
#include "profiles/selector.h"

#include <string.h>

#include "base/slice.h"

static const char by_source[] = "source:";
static const char by_severity[] = "severity:";

/* True where the text is the pattern, in which * stands for any letters and ?
 * for one. The last * alone is ever gone back to, so that it takes no more
 * steps than the product of both lengths. */
static bool
fits_glob(const char *pattern, const char *text)
{
	const char *star = NULL;
	const char *from = NULL; /* where what the star stands for ends */

	while (*text != '\0') {
		if (*pattern == '*') {
			star = pattern++;
			from = text;
		} else if (*pattern == '?' || *pattern == *text) {
			pattern++;
			text++;
		} else if (star != NULL) {
			pattern = star + 1;
			text = ++from;
		} else {
			return false;
		}
	}
	while (*pattern == '*')
		pattern++;
	return *pattern == '\0';
}

static bool
has_prefix(const char *pattern, const char *prefix)
{
	return strncmp(pattern, prefix, strlen(prefix)) == 0;
}

/* Writes letters and digits of a document's name, in lower case: "rfc5280" of
 * "RFC 5280", "smimebr" of "S/MIME BR". */
static void
fold(const char *name, char *out, size_t room)
{
	size_t n = 0;

	for (; *name != '\0' && n + 1 < room; name++) {
		const uint8_t c = ascii_lower((uint8_t)*name);

		if (ascii_is_letter(c) || ascii_is_digit(c))
			out[n++] = (char)c;
	}
	out[n] = '\0';
}

static bool
rests_on(const struct csrlint_rule *rule, const char *document)
{
	struct csrlint_citation citation;
	char folded[64];

	for (size_t i = 0; results_citation(rule, i, &citation); i++) {
		fold(citation.document == NULL ? "practice" : citation.document,
			folded, sizeof(folded));
		if (fits_glob(document, folded))
			return true;
	}
	return false;
}

bool
selector_is_pattern(const char *pattern)
{
	return strpbrk(pattern, "*?/:") != NULL;
}

bool
selector_fits(const struct csrlint_rule *rule, enum csrlint_severity severity,
	const char *pattern)
{
	const size_t n = strlen(pattern);

	if (has_prefix(pattern, by_source))
		return rests_on(rule, pattern + strlen(by_source));
	if (has_prefix(pattern, by_severity))
		return strcmp(csrlint_severity_name(severity),
			       pattern + strlen(by_severity)) == 0;
	if (n > 0 && pattern[n - 1] == '/')
		return strlen(rule->category) == n - 1 &&
			strncmp(pattern, rule->category, n - 1) == 0;
	return fits_glob(pattern, rule->id);
}

bool
csrlint_rule_fits(const struct csrlint_rule *rule, const char *pattern)
{
	return selector_fits(rule, rule->schedule.severity, pattern);
}
