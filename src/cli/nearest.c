/* The edit distance of names (Levenshtein's).
 * SPDX-License-Identifier: MIT */
#include "cli/nearest.h"

#include <string.h>

enum { LONGEST = 63 }; /* names over this are similar to nothing */

struct nearest
nearest_to(const char *wanted)
{
	return (struct nearest){wanted, NULL, strlen(wanted) / 3 + 2};
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Fills row i of the table of distances between beginnings of a and b: here
 * of the first i letters of a and each beginning of b. */
static void
fill_row(size_t table[][LONGEST + 1], size_t i, const char *a, const char *b)
{
	table[i][0] = i;
	for (size_t j = 1; b[j - 1] != '\0'; j++) {
		size_t exchange =
			table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);

		table[i][j] = least(
			exchange, least(table[i - 1][j], table[i][j - 1]) + 1);
	}
}

/* Both are LONGEST letters at most. */
static size_t
distance(const char *a, const char *b)
{
	size_t table[LONGEST + 1][LONGEST + 1] = {{0}};
	size_t length = strlen(a);

	for (size_t j = 0; j <= strlen(b); j++)
		table[0][j] = j;
	for (size_t i = 1; i <= length; i++)
		fill_row(table, i, a, b);
	return table[length][strlen(b)];
}

void
nearest_try(struct nearest *nearest, const char *name)
{
	size_t found;

	if (strlen(nearest->wanted) > LONGEST || strlen(name) > LONGEST)
		return;
	found = distance(nearest->wanted, name);
	if (found < nearest->distance) {
		nearest->distance = found;
		nearest->name = name;
	}
}
