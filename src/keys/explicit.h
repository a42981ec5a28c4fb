/* Curves that a key describes by their numbers instead of by their name.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_EXPLICIT_H
#define CSRLINT_KEYS_EXPLICIT_H

#include "base/slice.h"
#include "der/oid.h"

/* The curve of keys/curves.c that these explicit parameters (the whole
 * ECParameters) describe, generator and order too: other generators make other
 * keys of one point. OID_UNKNOWN: none, or they are no such parameters.
 * Source: RFC 3279 2.3.5. */
enum oid_id keys_curve_of_parameters(struct slice parameters);

#endif
