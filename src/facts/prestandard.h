/* Object identifiers of post-quantum algorithms from before their standards.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_PRESTANDARD_H
#define CSRLINT_FACTS_PRESTANDARD_H

#include "csr/csr.h"

/* An arc that was given out for experiments. */
struct prestandard {
	uint8_t n;
	const char *octets;    /* the OID begins with them */
	const char *name;      /* "Dilithium3" */
	enum oid_id successor; /* OID_UNKNOWN: which one, the OID tells not */
};

/* Of this OID (content octets); NULL: none. */
const struct prestandard *prestandard_find(struct slice oid);

/* True where the key or the signature is of that kind (algid-pqc-prestandard);
 * then a signature algorithm that nobody knows is no other fault. */
bool is_prestandard_request(const struct csr *csr);

#endif
