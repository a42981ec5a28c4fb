/* Makes the order in which oid_find looks for an OID: der/oid_order.h.
 *
 * usage: make_oid_order >oid_order.c
 * Two OIDs that are the same are an error: exit status 1.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "der/oid_order.h"

static const struct {
	struct slice octets;
	const char *symbol;
} known[] = {
#define X(symbol, name, octets) \
	{{(const uint8_t *)(octets), sizeof(octets) - 1}, "OID_" #symbol},
	OIDS(X)
#undef X
};

enum { KNOWN = sizeof(known) / sizeof(known[0]) };

static int
compare(const void *left, const void *right)
{
	const size_t *a = left;
	const size_t *b = right;

	return oid_compare(known[*a].octets, known[*b].octets);
}

int
main(void)
{
	static size_t order[KNOWN];

	for (size_t i = 0; i < KNOWN; i++)
		order[i] = i;
	qsort(order, KNOWN, sizeof(order[0]), compare);
	printf("/* Made by make_oid_order. */\n#include \"der/oid_order.h\"\n\n"
	       "const uint16_t oid_order[] = {\n");
	for (size_t i = 0; i < KNOWN; i++) {
		if (i > 0 && compare(&order[i - 1], &order[i]) == 0) {
			fprintf(stderr, "%s is %s\n", known[order[i]].symbol,
				known[order[i - 1]].symbol);
			return EXIT_FAILURE;
		}
		printf("%s,\n", known[order[i]].symbol);
	}
	printf("};\n\nconst size_t oid_order_count = %d;\n", KNOWN);
	return ferror(stdout) != 0 || fflush(stdout) != 0;
}
