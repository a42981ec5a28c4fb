/* The wildcards of a subjectAltName, so that each name is compared with the
 * one that could cover it and not with all of them.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_NAMES_WILDCARDS_H
#define CSRLINT_RULES_NAMES_WILDCARDS_H

#include "rules/rule.h"

#include <stdlib.h>

/* Names over this count are left alone: csr-too-many-elements speaks. */
enum { WILDCARDS_MAX = 2000 };

/* Sorted by what is behind "*.". */
struct wildcards {
	const struct requested_host *entry[WILDCARDS_MAX];
	size_t count;
};

/* An order in which names are equal in any case of letters. */
static inline int
compare_hosts(struct slice a, struct slice b)
{
	if (a.n != b.n)
		return a.n < b.n ? -1 : 1;
	for (size_t i = 0; i < a.n; i++)
		if (ascii_lower(a.p[i]) != ascii_lower(b.p[i]))
			return ascii_lower(a.p[i]) < ascii_lower(b.p[i]) ? -1
									 : 1;
	return 0;
}

/* Equal ones in the order of the request. */
static inline int
compare_wildcards(const void *left, const void *right)
{
	const struct requested_host *a =
		*(const struct requested_host *const *)left;
	const struct requested_host *b =
		*(const struct requested_host *const *)right;
	int order = compare_hosts(a->traits.base, b->traits.base);

	return order != 0 ? order : (a > b) - (a < b);
}

/* True for a sound dNSName; of others the dns rules speak. */
static inline bool
is_sound_san(const struct requested_host *host)
{
	return host->san != NULL && host->host.kind == HOST_NAME &&
		host->host.is_valid;
}

/* Asked before a struct wildcards is declared: that is large, and made zero. */
static inline bool
has_wildcard(const struct facts *facts)
{
	return (facts->hosts.traits & TRAIT(WILDCARD)) != 0;
}

static inline void
wildcards_read(const struct facts *facts, struct wildcards *out)
{
	out->count = 0;
	for (size_t i = 0; i < facts->hosts.count; i++) {
		const struct requested_host *host = &facts->hosts.first[i];

		if (is_sound_san(host) && host->host.is_wildcard &&
			out->count < WILDCARDS_MAX)
			out->entry[out->count++] = host;
	}
	if (out->count > 1)
		qsort(out->entry, out->count, sizeof(out->entry[0]),
			compare_wildcards);
}

/* The index of the first wildcard over this name; count where there is none. */
static inline size_t
wildcard_over(const struct wildcards *wildcards, struct slice name)
{
	size_t low = 0;
	size_t high = wildcards->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		struct slice base = wildcards->entry[middle]->traits.base;

		if (compare_hosts(base, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < wildcards->count &&
		compare_hosts(wildcards->entry[low]->traits.base, name) == 0)
		return low;
	return wildcards->count;
}

#endif
