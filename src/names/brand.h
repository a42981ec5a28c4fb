/* Top-level domains of one company each, below which nobody else has names.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_BRAND_H
#define CSRLINT_NAMES_BRAND_H

#include "base/slice.h"

/* True where label, in any case of letters, is such a domain: those that ICANN
 * has delegated under Specification 13 of its registry agreement, and a few
 * that are run alike. The list of public suffixes does not tell them from
 * others; of a brand that is lacking here nobody is told more than of .com. */
bool is_brand_top_level(struct slice label);

#endif
