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

/* A row of the table of distances between beginnings of two names: those of
 * one beginning of the first, which ends in letter, to each of b; out of the
 * row before. */
static void
next_row(size_t row[LONGEST + 1], char letter, const char *b)
{
	size_t diagonal = row[0]++;

	for (size_t j = 1; b[j - 1] != '\0'; j++) {
		size_t exchange = diagonal + (letter == b[j - 1] ? 0 : 1);

		diagonal = row[j];
		row[j] = least(exchange, least(row[j], row[j - 1]) + 1);
	}
}

/* Both are LONGEST letters at most. */
static size_t
distance(const char *a, const char *b)
{
	size_t row[LONGEST + 1];
	size_t length = strlen(b);

	for (size_t j = 0; j <= length; j++)
		row[j] = j;
	for (; *a != '\0'; a++)
		next_row(row, *a, b);
	return row[length];
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
