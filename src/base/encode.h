/* Base64, the way out. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_ENCODE_H
#define CSRLINT_BASE_ENCODE_H

#include "base/slice.h"
#include "base/text.h"

/* Appends octets in Base64, padded and on one line. Source: RFC 4648 4. */
void base64_encode(struct text *out, struct slice octets);

#endif
