/* Reading of the character string types. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CSR_STRING_H
#define CSRLINT_CSR_STRING_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

/* Sets *out to the UTF-8 reading of a string's content octets: the octets
 * themselves where the type is a subset of UTF-8 or is no string type at
 * all, or where they are no valid BMPString (UCS-2) or UniversalString
 * (UCS-4); else converted in the arena. TeletexString is read as Latin-1, as
 * everybody does. Errors: NO_MEMORY. */
enum err_code string_to_utf8(uint8_t tag, struct slice content,
	struct arena *arena, struct slice *out) MUST_CHECK;

#endif
