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
		id == OID_X448 || id == OID_EC_DH || id == OID_EC_MQV ||
		id == OID_GOST2001 || id == OID_GOST2012_256 ||
		id == OID_GOST2012_512;
}

enum signature_family {
	SIGNED_OTHERWISE, /* or nobody knows */
	SIGNED_RSA,       /* RSASSA-PKCS1-v1_5: parameters are NULL */
	SIGNED_PSS,
	SIGNED_ECDSA,
	SIGNED_DSA,
	SIGNED_EDDSA
};

static inline enum signature_family
signature_family(enum oid_id id)
{
	switch ((int)id) {
	case OID_MD2_WITH_RSA:
	case OID_MD4_WITH_RSA:
	case OID_MD5_WITH_RSA:
	case OID_OIW_MD5_WITH_RSA:
	case OID_SHA1_WITH_RSA:
	case OID_OIW_SHA1_WITH_RSA:
	case OID_SHA224_WITH_RSA:
	case OID_SHA256_WITH_RSA:
	case OID_SHA384_WITH_RSA:
	case OID_SHA512_WITH_RSA:
	case OID_SHA512_224_WITH_RSA:
	case OID_SHA512_256_WITH_RSA:
	case OID_SHA3_224_WITH_RSA:
	case OID_SHA3_256_WITH_RSA:
	case OID_SHA3_384_WITH_RSA:
	case OID_SHA3_512_WITH_RSA:
	case OID_RIPEMD160_WITH_RSA: return SIGNED_RSA;
	case OID_RSASSA_PSS:
	case OID_RSASSA_PSS_SHAKE128:
	case OID_RSASSA_PSS_SHAKE256: return SIGNED_PSS;
	case OID_ECDSA_WITH_SHA1:
	case OID_ECDSA_WITH_SHA2:
	case OID_ECDSA_WITH_SHA224:
	case OID_ECDSA_WITH_SHA256:
	case OID_ECDSA_WITH_SHA384:
	case OID_ECDSA_WITH_SHA512:
	case OID_ECDSA_WITH_SHA3_224:
	case OID_ECDSA_WITH_SHA3_256:
	case OID_ECDSA_WITH_SHA3_384:
	case OID_ECDSA_WITH_SHA3_512:
	case OID_ECDSA_WITH_SHAKE128:
	case OID_ECDSA_WITH_SHAKE256:
	case OID_SM2_WITH_SM3: return SIGNED_ECDSA;
	case OID_DSA_WITH_SHA1:
	case OID_DSA_WITH_SHA224:
	case OID_DSA_WITH_SHA256:
	case OID_DSA_WITH_SHA384:
	case OID_DSA_WITH_SHA512:
	case OID_DSA_WITH_SHA3_224:
	case OID_DSA_WITH_SHA3_256:
	case OID_DSA_WITH_SHA3_384:
	case OID_DSA_WITH_SHA3_512: return SIGNED_DSA;
	case OID_ED25519:
	case OID_ED448: return SIGNED_EDDSA;
	default: return SIGNED_OTHERWISE;
	}
}

#endif
