/* Whose identity a subject states, for rules of several rooms.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_IDENTITY_H
#define CSRLINT_FACTS_IDENTITY_H

#include "facts/facts.h"

/* True where the subject has an attribute of this type. */
bool has_attribute(const struct facts *facts, enum oid_id type);

/* True where the subject names a person. */
bool has_personal_name(const struct facts *facts);

/* True where the whole subject stands in one RDN though its attributes speak
 * of several things: a country, an organization, a host. Attributes of one
 * person or thing (CN and serialNumber) may share an RDN. */
bool is_subject_in_one_rdn(const struct csr *csr);

/* The country that the subject names; NULL where it names none, several
 * (country-multiple) or none of today (the country rules). */
const struct country *subject_country(const struct csr *csr);

/* Finds out what the first stateOrProvinceName is in the subject's country, for
 * the rules that look at it one after the other. state is NULL where there is
 * none, or no country. */
void subject_read_state(const struct csr *csr, struct first_state *out);

#endif
