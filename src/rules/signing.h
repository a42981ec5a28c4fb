/* What several rule files ask about keys and signatures.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SIGNING_H
#define CSRLINT_RULES_SIGNING_H

#include "rules/rule.h"

/* False for keys of a known algorithm that makes no signatures at all: X25519,
 * id-ecDH, ML-KEM, ... (key-cannot-sign). */
static inline bool
key_can_sign(const struct public_key *key)
{
	return key->kind != KEY_OTHER || key->algorithm.id == OID_ML_DSA_44 ||
		key->algorithm.id == OID_ML_DSA_65 ||
		key->algorithm.id == OID_ML_DSA_87;
}

/* True for a key algorithm where a signature algorithm belongs, which
 * algid-signature-is-key-oid speaks of. The OIDs of EdDSA, RSASSA-PSS and
 * ML-DSA are both. */
static inline bool
is_key_only(enum oid_id id)
{
	return id == OID_RSA_ENCRYPTION || id == OID_EC_PUBLIC_KEY ||
		id == OID_DSA || id == OID_RSAES_OAEP || id == OID_X25519 ||
		id == OID_X448 || id == OID_EC_DH || id == OID_EC_MQV;
}

#endif
