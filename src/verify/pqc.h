/* What rules ask about ML-DSA and SLH-DSA: lengths and variants.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_PQC_H
#define CSRLINT_VERIFY_PQC_H

#include "base/slice.h"
#include "der/oid.h"

/* Octets of a public key and of a signature of this algorithm, plain or of a
 * digest; 0 for any but ML-DSA and SLH-DSA. Source: FIPS 204 table 2, FIPS
 * 205 table 2. */
size_t pqc_key_octets(enum oid_id id);
size_t pqc_signature_octets(enum oid_id id);

/* The algorithm that signs the message itself, of one on the same keys that
 * signs its digest (HashML-DSA, HashSLH-DSA); OID_UNKNOWN of any other. */
enum oid_id pqc_plain(enum oid_id id);

#endif
