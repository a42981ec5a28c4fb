/* Lists of RSA moduli that the user brings, to be compared with those of
 * requests. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_MODULI_H
#define CSRLINT_KNOWN_MODULI_H

#include "base/error.h"
#include "base/slice.h"
#include "base/text.h"

enum { MODULI_BITS_MAX = 16384 };

/* One list. Zeroed but for `next` it is none. */
struct moduli_list {
	struct moduli_list *next; /* owned */
	struct arena *memory;     /* owned; of all that follows */
	const char *name;         /* escaped */
	struct moduli_entry {
		struct slice octets; /* big-endian, without leading zeros */
		size_t line;         /* from 1 on */
	} * entries;
	size_t count;
};

/* Puts the list in this text behind those of *first. Each line is a modulus in
 * hexadecimal digits, also with "Modulus=" in front, as OpenSSL prints it, or
 * empty; "#" begins a comment, also behind a modulus. False, with line, column
 * and reason in error, where it is another text or memory is short; *first is
 * then as before. */
bool moduli_add(struct moduli_list **first, const char *name, struct slice text,
	struct text *error);

/* first may be NULL. */
void moduli_free(struct moduli_list *first);

#endif
