/* Decoding of keys and algorithm identifiers, within a request or alone.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CSR_KEY_H
#define CSRLINT_CSR_KEY_H

#include "csr/schema.h"

/* As csr_decode_public_key and csr_decode_algorithm, with faults recorded
 * under path; faults may be NULL. */
bool key_decode(
	struct slice spki, struct fault_list *faults, struct public_key *out);
bool key_decode_algorithm(struct slice der, const char *path,
	struct fault_list *faults, struct algorithm *out);

/* A BIT STRING's whole element taken apart; an empty content gives no octets
 * and 0 unused bits. */
struct bit_string key_bit_string(struct slice whole);

/* What kind of key an algorithm is of, by its OID. */
enum key_kind key_kind_of(const struct algorithm *algorithm);

/* What private key octets are by their structure alone. */
enum private_key_form key_private_structure(struct slice der);

/* What private key of this algorithm, or of any by its structure, the octets
 * of a subjectPublicKey are. */
enum private_key_form key_private_form(
	enum oid_id algorithm, struct slice octets);

#endif
