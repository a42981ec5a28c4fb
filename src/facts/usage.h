/* What rules of several rooms ask about the requested extensions.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_USAGE_H
#define CSRLINT_FACTS_USAGE_H

#include "facts/facts.h"

/* True where it was requested and could be read; else ext-malformed or a rule
 * about what is missing speaks. */
bool is_read(const struct csr_source *source);

bool is_among(enum oid_id id, const enum oid_id *ids);

/* Extensions beyond this are left alone: csr-too-many-elements speaks. */
size_t judged_extensions(const struct facts *facts);

#endif
