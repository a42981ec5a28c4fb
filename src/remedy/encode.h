/* The corrected request in DER, for judging it. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_ENCODE_H
#define CSRLINT_REMEDY_ENCODE_H

#include "remedy/remedy.h"

/* A CertificationRequest as current tools would encode it, but for its
 * signature, which nobody has made: it names `signature` and holds one octet.
 * Blanks have fillers in their place; a subjectKeyIdentifier is left out.
 * Values and names keep their order and number. key: the whole
 * SubjectPublicKeyInfo. n == 0 where memory, which is taken of the arena, is
 * short. */
struct slice remedy_encode(const struct remedy *remedy, struct slice key,
	struct slice signature, struct arena *arena);

#endif
