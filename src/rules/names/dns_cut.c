/* Host names that were cut off. SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

#include <stdlib.h>

#include "base/unwritten.h"

/* Names over this count are left alone: csr-too-many-elements speaks. */
enum { CUT_NAMES_MAX = 2000 };

/* The names whose last label is no top-level domain, sorted: those that may
 * have been cut. */
struct cut_names {
	const struct requested_host *entry[CUT_NAMES_MAX];
	size_t count;
};

/* An order in which names are equal in any case of letters. */
static int
compare_names(struct slice a, struct slice b)
{
	if (a.n != b.n)
		return a.n < b.n ? -1 : 1;
	for (size_t i = 0; i < a.n; i++)
		if (ascii_lower(a.p[i]) != ascii_lower(b.p[i]))
			return ascii_lower(a.p[i]) < ascii_lower(b.p[i]) ? -1
									 : 1;
	return 0;
}

static int
compare_entries(const void *left, const void *right)
{
	const struct requested_host *a =
		*(const struct requested_host *const *)left;
	const struct requested_host *b =
		*(const struct requested_host *const *)right;
	int order = compare_names(a->traits.base, b->traits.base);

	return order != 0 ? order : (a > b) - (a < b);
}

/* A single label may be a short name on purpose: dns-single-label. */
static void
read_cut_names(const struct facts *facts, struct cut_names *out)
{
	const struct requested_host *host = NULL;

	out->count = 0;
	while (out->count < CUT_NAMES_MAX &&
		(host = next_host(facts, host, TRAIT(UNKNOWN_TOP))) != NULL)
		if ((host->traits.bits & TRAIT(SINGLE_LABEL)) == 0)
			out->entry[out->count++] = host;
	if (out->count > 1)
		qsort(out->entry, out->count, sizeof(out->entry[0]),
			compare_entries);
}

/* The first of the names that is this one; NULL: none. */
static const struct requested_host *
find_cut(const struct cut_names *names, struct slice name)
{
	size_t low = 0;
	size_t high = names->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_names(names->entry[middle]->traits.base, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < names->count &&
			compare_names(names->entry[low]->traits.base, name) == 0
		? names->entry[low]
		: NULL;
}

/* True where the end, the labels behind a name that was cut, is a public
 * suffix. */
static bool
is_suffix(struct slice end)
{
	char text[HOST_ROOM];

	if (end.n == 0 || end.n >= sizeof(text))
		return false;
	for (size_t i = 0; i < end.n; i++)
		text[i] = (char)ascii_lower(end.p[i]);
	text[end.n] = '\0';
	return suffix_of(text) == SUFFIX_ICANN;
}

/* The name that `whole` continues; NULL: none. Of longer ends than these there
 * are no public suffixes. */
static const struct requested_host *
continued_by(const struct cut_names *names, struct slice whole)
{
	enum { SUFFIX_LABELS = 3 };
	size_t dots = 0;

	for (size_t at = whole.n; at > 0 && dots < SUFFIX_LABELS; at--) {
		const struct requested_host *cut;

		if (whole.p[at - 1] != '.')
			continue;
		dots++;
		cut = find_cut(names, slice_head(whole, at - 1));
		if (cut != NULL && is_suffix(slice_from(whole, at)))
			return cut;
	}
	return NULL;
}

static void
find_cut_names(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	UNWRITTEN struct cut_names names;

	read_cut_names(facts, &names);
	for (size_t i = 0; names.count > 0 && i < facts->hosts.count; i++) {
		const struct requested_host *whole = &facts->hosts.first[i];
		const struct requested_host *cut =
			continued_by(&names, whole->traits.base);

		if (cut != NULL)
			found(out, self, place_in_host(cut, cut->host.name),
				"%s \"%s\" goes on as \"%s\" elsewhere in the "
				"request, expected the latter alone",
				kind_of_host(cut), shown(out, cut->host.name),
				shown(out, whole->host.name));
	}
}

/* Most requests have none, and names are large, and made zero. */
static void
check_cut(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if ((facts->hosts.traits & TRAIT(UNKNOWN_TOP)) != 0)
		find_cut_names(self, facts, out);
}

static const struct rule rows[] = {
	{
		.id = "dns-cut-off",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "a host name lacks the end that another name of the "
			   "request has",
		.source = "BR 4.2.2; Public Suffix List ICANN DOMAINS",
		.why = "The top-level domain was lost, in a script or a form "
		       "that cuts fields. What is left is a name that nobody "
		       "can prove to be theirs, for which public CAs refuse "
		       "the whole request.",
		.fix = "Leave the short name out, the whole one is there.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_cut,
	},
};
RULES(dns_cut, rows);
