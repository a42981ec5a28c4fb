/* A hash table of what begins with a fingerprint.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_SET_ENTRIES_H
#define CSRLINT_SET_ENTRIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FINGERPRINT_OCTETS = 16 };

/* The leftmost bits of a SHA-256. */
struct fingerprint {
	uint8_t octets[FINGERPRINT_OCTETS];
};

/* The first member of what a table holds. */
struct entry {
	struct fingerprint of;
};

/* Zeroed: empty. */
struct entries {
	struct entry **slots; /* owned; the entries are not */
	size_t size;          /* 0, or a power of two */
	size_t count;
};

/* The entry with this fingerprint; NULL: there is none. */
struct entry *entries_get(const struct entries *table, struct fingerprint of);

/* Puts in an entry whose fingerprint the table has not. False where memory is
 * short; the table is then as it was. */
bool entries_put(struct entries *table, struct entry *entry);

/* Octets that the slots take. */
size_t entries_octets(const struct entries *table);

void entries_free(struct entries *table);

#endif
