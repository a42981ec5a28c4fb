/* The edit distance of words (Levenshtein's), a row of its table at a time.
 * SPDX-License-Identifier: MIT */
#include "policy/nearest.h"

enum { LONGEST = 63 };

struct similar
similar_to(struct slice wanted)
{
	return (struct similar){wanted, NULL, wanted.n / 4 + 2};
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Both are LONGEST octets at most. */
static size_t
distance(struct slice a, struct slice b)
{
	size_t row[LONGEST + 1];

	for (size_t j = 0; j <= b.n; j++)
		row[j] = j;
	for (size_t i = 1; i <= a.n; i++) {
		size_t diagonal = row[0];

		row[0] = i;
		for (size_t j = 1; j <= b.n; j++) {
			const bool is_same = ascii_lower(a.p[i - 1]) ==
				ascii_lower(b.p[j - 1]);
			const size_t exchange = diagonal + (is_same ? 0 : 1);

			diagonal = row[j];
			row[j] = least(exchange, least(row[j], row[j - 1]) + 1);
		}
	}
	return row[b.n];
}

void
similar_try(struct similar *similar, const char *word)
{
	const struct slice other = slice_text(word);
	size_t found;

	if (similar->wanted.n == 0 || similar->wanted.n > LONGEST ||
		other.n > LONGEST)
		return;
	found = distance(similar->wanted, other);
	if (found < similar->distance) {
		similar->distance = found;
		similar->word = word;
	}
}
