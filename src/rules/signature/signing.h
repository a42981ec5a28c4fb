/* What several rule files ask about keys and signatures.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SIGNATURE_SIGNING_H
#define CSRLINT_RULES_SIGNATURE_SIGNING_H

#include "der/der.h"
#include "rules/rule.h"
#include "verify/pqc.h"

/* Speaks where an AlgorithmIdentifier has parameters at all. */
static inline void
report_parameters(const struct rule *self, struct findings *out,
	const struct algorithm *algorithm)
{
	if (algorithm->parameters.n > 0)
		found(out, self, algorithm->parameters,
			"%s has parameters (%s), expected none",
			oid_name(algorithm->id),
			der_tag_name(algorithm->parameters.p[0]));
}

/* No octets, or zeros alone (signature-empty). */
static inline bool
is_signature_empty(const struct facts *facts)
{
	struct slice octets = facts->csr->signature.octets;

	for (size_t i = 0; i < octets.n; i++)
		if (octets.p[i] != 0)
			return false;
	return true;
}

/* True where a rule about the whole value speaks, so that none needs to look
 * into it: signature-empty, signature-bitstring-unused,
 * signature-key-mismatch or key-cannot-sign. */
static inline bool
is_no_signature_value(const struct facts *facts)
{
	return is_signature_empty(facts) || facts->csr->signature.unused != 0 ||
		facts->signature.reason == REASON_KEY_MISMATCH;
}

/* An ML-DSA or SLH-DSA signature that is not as long as all of its algorithm
 * (signature-pqc-length). */
static inline bool
has_wrong_pqc_length(const struct facts *facts)
{
	const struct csr *csr = facts->csr;
	size_t octets = pqc_signature_octets(csr->signature_algorithm.id);

	return octets > 0 && csr->signature.octets.n != octets;
}

/* True for a key algorithm where a signature algorithm belongs, which
 * algid-signature-is-key-oid speaks of. The OIDs of EdDSA, RSASSA-PSS and
 * ML-DSA are both, those of SLH-DSA too. */
static inline bool
is_key_only(enum oid_id id)
{
	return id == OID_RSA_ENCRYPTION || id == OID_EC_PUBLIC_KEY ||
		id == OID_DSA || id == OID_OIW_DSA || id == OID_RSAES_OAEP ||
		id == OID_X25519 || id == OID_X448 || id == OID_EC_DH ||
		id == OID_EC_MQV || id == OID_GOST2001 ||
		id == OID_GOST2012_256 || id == OID_GOST2012_512 ||
		id == OID_ML_KEM_512 || id == OID_ML_KEM_768 ||
		id == OID_ML_KEM_1024;
}

/* True for what stands in a signature algorithm's place and is none: a kind of
 * key, a curve, a digest, an attribute, and ecdsa-with-SHA2, which leaves the
 * digest open. algid-signature-unknown and algid-signature-is-key-oid speak.
 */
static inline bool
is_no_signature_algorithm(enum oid_id id)
{
	return !signature_is_known(id);
}

/* The name of an algorithm of PKIX that makes no signature and yet stands in
 * signatures' place, of which signature-no-signature-algorithm speaks; NULL:
 * none. Sources: RFC 5912 (id-alg-noSignature), RFC 6955, RFC 9925. */
static inline const char *
not_a_signature(const struct algorithm *algorithm)
{
	static const uint8_t pkix_algorithms[] = {
		0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x06};
	struct slice oid = algorithm->oid;
	uint8_t last;

	if (oid.n != sizeof(pkix_algorithms) + 1 ||
		memcmp(oid.p, pkix_algorithms, sizeof(pkix_algorithms)) != 0)
		return NULL;
	last = oid.p[oid.n - 1];
	if (last == 2)
		return "id-alg-noSignature";
	if (last == 36)
		return "id-alg-unsigned";
	if ((last >= 3 && last <= 8) || (last >= 15 && last <= 18) ||
		(last >= 25 && last <= 29))
		return "a Diffie-Hellman proof of possession";
	return NULL;
}

/* 1.3.14.3.2 and one arc. */
static inline bool
is_oiw(struct slice oid)
{
	return oid.n == 5 && memcmp(oid.p, "\x2b\x0e\x03\x02", 4) == 0;
}

/* True for the identifiers of which algid-legacy-oiw speaks: those of OIW, and
 * 1.3.36.3.3.1 and one arc. */
static inline bool
is_legacy(const struct algorithm *algorithm)
{
	struct slice oid = algorithm->oid;

	return is_oiw(oid) ||
		(oid.n == 6 && memcmp(oid.p, "\x2b\x24\x03\x03\x01", 5) == 0);
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
	case OID_OIW_DSA_WITH_SHA1:
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

/* How a signature that nobody can check is mended: current tools sign with
 * RSA, EC, Edwards and ML-DSA keys in a way that others check; for other keys
 * there has to be one of these. */
static inline struct mend
mend_of_unchecked(const struct public_key *key)
{
	static const enum oid_id curves[] = {
		OID_SECP256R1, OID_SECP384R1, OID_SECP521R1};
	bool is_common = key->kind == KEY_RSA || key->kind == KEY_ED25519 ||
		key->kind == KEY_ED448 || key->kind == KEY_ML_DSA;

	for (size_t i = 0; i < sizeof(curves) / sizeof(curves[0]); i++)
		is_common = is_common ||
			(key->kind == KEY_EC && key->curve == curves[i]);
	return (struct mend){is_common ? MEND_SIGN : MEND_KEY, NULL};
}

#endif
