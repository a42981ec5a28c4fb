/* Whose identity a subject states, for rules of several rooms.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_IDENTITY_H
#define CSRLINT_FACTS_IDENTITY_H

#include "facts/facts.h"

/* True where the subject has an attribute of this type. */
bool has_attribute(const struct facts *facts, enum oid_id type);

/* True where the subject has a part of an address that is smaller than the
 * country. */
bool has_place(const struct facts *facts);

/* True where the subject names a person. */
bool has_personal_name(const struct facts *facts);

/* True where the whole subject stands in one RDN though its attributes speak
 * of several things: a country, an organization, a host. Attributes of one
 * person or thing (CN and serialNumber) may share an RDN. */
bool is_subject_in_one_rdn(const struct csr *csr);

/* Finds out what rules ask one after the other; sets all of *out. */
void subject_read(const struct csr *csr, struct subject_facts *out);

#endif
