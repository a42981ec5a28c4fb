/* What a request asks for, as it stands. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_READ_H
#define CSRLINT_REMEDY_READ_H

#include "remedy/remedy.h"

/* How many names a request asks for in whatever place, some perhaps twice. */
size_t remedy_count_names(const struct csr *csr);

/* Describes the request, whose octets the description borrows and whose key is
 * kept. Values and names have the order and the number of csr's, also those
 * that no tool can write: remedy_drop_unwritable takes these out. Behind them
 * stand the names of a second subjectAltName, and of one among the attributes,
 * that are not there yet, which takes time as the square of their number. Of
 * anything else that is requested twice the first is taken, and what a tool
 * tells of the machine that it ran on is left out. modulus_bits: of an RSA key.
 * False: memory, which is taken of the arena, is short. */
bool remedy_read(const struct csr *csr, size_t modulus_bits,
	struct arena *arena, struct remedy *out) MUST_CHECK;

#endif
