/* subjectAltName: that it says each thing once.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

#include <stdlib.h>

#include "base/unwritten.h"

/* Names over this count are left alone: csr-too-many-elements speaks. */
enum { COMPARED_MAX = 2000 };

/* Host names are the same in any case of letters (RFC 4343), other names in
 * their own only. */
static int
compare_octets(const struct general_name *a, const struct general_name *b)
{
	bool folds = a->kind == SAN_DNS_NAME;

	if (a->value.n != b->value.n)
		return a->value.n < b->value.n ? -1 : 1;
	for (size_t i = 0; i < a->value.n; i++) {
		uint8_t x = a->value.p[i];
		uint8_t y = b->value.p[i];

		if (x == y)
			continue; /* as most are, whatever their case */
		if (folds) {
			x = ascii_lower(x);
			y = ascii_lower(y);
		}
		if (x != y)
			return x < y ? -1 : 1;
	}
	return 0;
}

static int
compare_names(const struct general_name *a, const struct general_name *b)
{
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	return compare_octets(a, b);
}

/* Equal names in the order of the request. */
static int
compare_entries(const void *left, const void *right)
{
	const struct general_name *a =
		*(const struct general_name *const *)left;
	const struct general_name *b =
		*(const struct general_name *const *)right;
	int order = compare_names(a, b);

	return order != 0 ? order : (a > b) - (a < b);
}

/* How many of the first entries are the same name. */
static size_t
count_equal(const struct general_name *const *entry, size_t count)
{
	size_t n = 1;

	while (n < count && compare_names(entry[0], entry[n]) == 0)
		n++;
	return n;
}

static void
find_duplicates(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	UNWRITTEN const struct general_name *entry[COMPARED_MAX];
	size_t count = facts->csr->san_count;
	size_t times;

	if (count > COMPARED_MAX)
		count = COMPARED_MAX;
	for (size_t i = 0; i < count; i++)
		entry[i] = &facts->csr->san_names[i];
	if (count > 1)
		qsort(entry, count, sizeof(entry[0]), compare_entries);
	for (size_t i = 0; i < count; i += times) {
		times = count_equal(entry + i, count - i);
		if (times > 1)
			found(out, self, entry[i + 1]->value,
				"%s is requested %zu times, expected once",
				csr_general_name_kind_name(entry[i]->kind),
				times);
	}
}

static void
check_duplicate(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->csr->san_count > 1)
		find_duplicates(self, facts, out);
}

static const struct rule rows[] = {
	{
		.id = "san-duplicate",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName holds a name more than once",
		.source = "RFC 4343 3; RFC 5280 4.2.1.6",
		.why = "A second mention adds nothing. CAs drop it, or count "
		       "and charge the name twice.",
		.fix = "Leave the repeated name out; upper and lower case are "
		       "the same host.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_duplicate,
	},
};
RULES(san_duplicate, rows);
