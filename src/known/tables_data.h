/* What known/tables.c hands out. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_TABLES_DATA_H
#define CSRLINT_KNOWN_TABLES_DATA_H

#include <stdint.h>

/* src/data/debian/NAME.bin, by known/debian_tables.S or, where the assembler
 * has no .incbin, by src/data/make_octets. */
#define DEBIAN_TABLE(name) \
	extern const uint8_t debian_##name[]; \
	extern const uint32_t debian_##name##_octets
DEBIAN_TABLE(p256);
DEBIAN_TABLE(p384);
DEBIAN_TABLE(p521);
DEBIAN_TABLE(rsa1024);
DEBIAN_TABLE(rsa2048);

/* src/data/known_keys.txt and trivial_keys.txt, by src/data/make_published. */
extern const uint8_t published_table[];
extern const uint32_t published_table_octets;
extern const char *const published_sentences[];
extern const uint32_t published_sentence_count;

#endif
