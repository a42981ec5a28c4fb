/* The tables of known keys, as known/table.h codes them: compiled in, constant,
 * and read from the program's file only where they are looked at. The page has
 * src/web/known_tables.c in the place of known/tables.c.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_TABLES_H
#define CSRLINT_KNOWN_TABLES_H

#include "base/slice.h"

/* The sets of keys of CVE-2008-0166. */
enum debian_set {
	DEBIAN_P256,
	DEBIAN_P384,
	DEBIAN_P521,
	DEBIAN_RSA1024,
	DEBIAN_RSA2048,
	DEBIAN_SET_COUNT
};

/* The numbers in it are those of makers. Empty in a build without known
 * keys. */
struct slice tables_debian(enum debian_set set);

/* The published keys, whose numbers are those of sentences about them; both
 * are empty in a build without known keys. */
struct slice tables_published(void);
const char *tables_sentence(uint32_t number);

/* What the tables know a number by, big-endian and without leading zeros: the
 * first 64 bits of its SHA-256. */
uint64_t tables_hash(struct slice number);

/* The same of the digest itself. */
uint64_t tables_hash_of_digest(const uint8_t *digest);

#endif
