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

/* True where a certificate of a CA is asked for: by cA TRUE, or by keyCertSign
 * where nothing says that it is FALSE. */
bool asks_for_ca(const struct csr *csr);

/* The one keyUsage that every finding about it proposes, of enum key_usage: of
 * what is asked for all that the key can do and the receiver grants; what a CA
 * needs where one is asked for, and the mask is never empty while the key can
 * be used for anything at all. Source: RFC 5280 4.2.1.3, BR 7.1.2.7.11,
 * CSBR 7.1.2.3 e, SBR 7.1.2.3 e. */
unsigned proposed_usages(const struct facts *facts);

#endif
