/* Values that belong to an organization or a place and are a host's: a name,
 * a URL, a mail address, an address. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_HOSTLIKE_H
#define CSRLINT_FACTS_HOSTLIKE_H

#include "facts/facts.h"

/* What the whole of text is, in words behind "is": "a host name"; NULL: none
 * of these. A name is one by its last label, or because the request asks for
 * it; "Booking.com B.V." is none. */
const char *hostlike_words(const struct facts *facts, struct slice text);

#endif
