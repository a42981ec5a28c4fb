/* What stands in a list more than once, for rules that speak of each such thing
 * a single time. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_REPEATED_H
#define CSRLINT_FACTS_REPEATED_H

#include "csr/csr.h"

/* True where the entries i and k of a list of the request are the same. */
typedef bool is_same(const struct csr *csr, size_t i, size_t k);

/* True where exactly one before this entry is the same. Each is compared with
 * all before: the caller bounds the list. */
bool is_second(const struct csr *csr, size_t index, is_same *same);

#endif
