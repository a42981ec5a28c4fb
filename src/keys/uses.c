/* The table of uses: RFC 3279 2.3, RFC 4055 1.2, RFC 8813 3, RFC 9295 3,
 * RFC 9881, RFC 9909, RFC 9935, draft-ietf-lamps-pq-composite-sigs 5.2.
 * SPDX-License-Identifier: MIT */
#include "keys/uses.h"

#include "csr/composite.h"

static const struct key_uses known[] = {
	{OID_RSA_ENCRYPTION, FAMILY_RSA, "an RSA key",
		USAGES_SIGNING | USAGE_KEY_ENCIPHERMENT |
			USAGE_DATA_ENCIPHERMENT},
	{OID_RSASSA_PSS, FAMILY_RSA, "an RSASSA-PSS key", USAGES_SIGNING},
	{OID_EC_PUBLIC_KEY, FAMILY_EC, "an EC key",
		USAGES_SIGNING | USAGES_AGREEING},
	{OID_ED25519, FAMILY_EDWARDS, "an Ed25519 key", USAGES_SIGNING},
	{OID_ED448, FAMILY_EDWARDS, "an Ed448 key", USAGES_SIGNING},
	{OID_X25519, FAMILY_EDWARDS, "an X25519 key", USAGES_AGREEING},
	{OID_X448, FAMILY_EDWARDS, "an X448 key", USAGES_AGREEING},
	{OID_OIW_DSA, FAMILY_DSA, "a DSA key", USAGES_SIGNING},
	{OID_DSA, FAMILY_DSA, "a DSA key", USAGES_SIGNING},
	{OID_DH_PUBLIC_NUMBER, FAMILY_DSA, "a Diffie-Hellman key",
		USAGES_AGREEING},
	{OID_ML_DSA_44, FAMILY_PQC, "an ML-DSA key", USAGES_SIGNING},
	{OID_ML_DSA_65, FAMILY_PQC, "an ML-DSA key", USAGES_SIGNING},
	{OID_ML_DSA_87, FAMILY_PQC, "an ML-DSA key", USAGES_SIGNING},
	{OID_ML_KEM_512, FAMILY_PQC, "an ML-KEM key", USAGE_KEY_ENCIPHERMENT},
	{OID_ML_KEM_768, FAMILY_PQC, "an ML-KEM key", USAGE_KEY_ENCIPHERMENT},
	{OID_ML_KEM_1024, FAMILY_PQC, "an ML-KEM key", USAGE_KEY_ENCIPHERMENT},
};

/* Twelve parameter sets of SLH-DSA (20 to 31 under sigAlgs) and those of
 * ML-DSA and SLH-DSA that hash first (32 to 46), as NIST numbers them. */
static const struct key_uses *
find_among_signatures(struct slice oid)
{
	static const struct key_uses slh_dsa = {
		OID_UNKNOWN, FAMILY_PQC, "an SLH-DSA key", USAGES_SIGNING};
	static const struct key_uses hashing = {OID_UNKNOWN, FAMILY_PQC,
		"a HashML-DSA or HashSLH-DSA key", USAGES_SIGNING};
	static const char sig_algs[] = "\x60\x86\x48\x01\x65\x03\x04\x03";
	uint8_t number;

	if (oid.n != sizeof(sig_algs) || !slice_begins(oid, sig_algs))
		return NULL;
	number = oid.p[oid.n - 1];
	if (number >= 20 && number <= 31)
		return &slh_dsa;
	return number >= 32 && number <= 46 ? &hashing : NULL;
}

const struct key_uses *
key_uses_find(const struct public_key *key)
{
	static const struct key_uses composite = {
		OID_UNKNOWN, FAMILY_PQC, "a composite key", USAGES_SIGNING};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (known[i].algorithm == key->algorithm.id)
			return &known[i];
	if (composite_find(key->algorithm.id) != NULL)
		return &composite;
	return find_among_signatures(key->algorithm.oid);
}
