/* The tables of known keys as the page hands them in: in the place of
 * known/tables.c. Those that were not handed in are empty.
 * SPDX-License-Identifier: MIT */
#include "web/known_tables.h"

#include <string.h>

#include "known/table.h"
#include "known/tables.h"

enum { PUBLISHED = DEBIAN_SET_COUNT, SENTENCES, TABLES };

static struct {
	const char *const name;
	struct slice octets;
} tables[TABLES] = {
	[DEBIAN_P256] = {.name = "p256"},
	[DEBIAN_P384] = {.name = "p384"},
	[DEBIAN_P521] = {.name = "p521"},
	[DEBIAN_RSA1024] = {.name = "rsa1024"},
	[DEBIAN_RSA2048] = {.name = "rsa2048"},
	[PUBLISHED] = {.name = "published"},
	[SENTENCES] = {.name = "sentences"},
};

static bool
is_whole(size_t index, struct slice octets)
{
	struct table_shape shape;

	if (index == SENTENCES)
		return octets.n > 0 && octets.p[octets.n - 1] == '\0';
	return table_read_shape(octets, &shape);
}

bool
known_tables_set(const char *name, struct slice octets)
{
	size_t index = 0;

	while (index < TABLES && strcmp(tables[index].name, name) != 0)
		index++;
	if (index == TABLES || !is_whole(index, octets))
		return false;
	tables[index].octets = octets;
	return true;
}

struct slice
tables_debian(enum debian_set set)
{
	return tables[set].octets;
}

struct slice
tables_published(void)
{
	return tables[PUBLISHED].octets;
}

const char *
tables_sentence(uint32_t number)
{
	struct slice rest = tables[SENTENCES].octets;

	for (; rest.n > 0; number--) {
		const char *sentence = (const char *)rest.p;

		if (number == 0)
			return sentence;
		rest = slice_from(rest, strlen(sentence) + 1);
	}
	return "";
}
