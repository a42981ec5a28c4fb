/* The values that openssl refuses. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_OPENSSL_BOUNDS_H
#define CSRLINT_REMEDY_OPENSSL_BOUNDS_H

#include "remedy/remedy.h"

/* The first value that openssl makes no subject of, in words: "a commonName of
 * more than 64 characters". NULL: it takes all. */
const char *openssl_fault(const struct remedy *remedy);

#endif
