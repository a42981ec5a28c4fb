/* Object identifiers of post-quantum algorithms from before their standards.
 * SPDX-License-Identifier: MIT */
#include "facts/prestandard.h"

#define IBM "\x2b\x06\x01\x04\x01\x02\x82\x0b" /* 1.3.6.1.4.1.2.267 */
#define OQS "\x2b\xce\x0f"                     /* 1.3.9999 */

/* The first that fits. Sources: IETF hackathon pqc-certificates, docs/
 * oid_mapping.md; Open Quantum Safe oqs-provider, oqs-sig-info.md;
 * draft-ietf-lamps-pq-composite-sigs before its OIDs of IANA. */
static const struct prestandard prestandards[] = {
#define X(octets, name, successor) \
	{ \
		sizeof(octets) - 1, octets, name, successor \
	}
	X(IBM "\x07\x04\x04", "Dilithium2", OID_ML_DSA_44),
	X(IBM "\x07\x06\x05", "Dilithium3", OID_ML_DSA_65),
	X(IBM "\x07\x08\x07", "Dilithium5", OID_ML_DSA_87),
	X(IBM "\x0b\x04\x04", "Dilithium2 with AES", OID_ML_DSA_44),
	X(IBM "\x0b\x06\x05", "Dilithium3 with AES", OID_ML_DSA_65),
	X(IBM "\x0b\x08\x07", "Dilithium5 with AES", OID_ML_DSA_87),
	X(IBM "\x0c\x04\x04", "the draft of ML-DSA-44", OID_ML_DSA_44),
	X(IBM "\x0c\x06\x05", "the draft of ML-DSA-65", OID_ML_DSA_65),
	X(IBM "\x0c\x08\x07", "the draft of ML-DSA-87", OID_ML_DSA_87),
	X(IBM, "Dilithium or Kyber", OID_UNKNOWN),
	X(OQS "\x02", "a hybrid with Dilithium", OID_UNKNOWN),
	X(OQS "\x03", "Falcon", OID_UNKNOWN),
	X(OQS "\x06", "SPHINCS+", OID_UNKNOWN),
	X(OQS, "an experiment of Open Quantum Safe", OID_UNKNOWN),
	/* 1.3.6.1.4.1.22554.5.6 */
	X("\x2b\x06\x01\x04\x01\x81\xb0\x1a\x05\x06\x01", "Kyber512",
		OID_ML_KEM_512),
	X("\x2b\x06\x01\x04\x01\x81\xb0\x1a\x05\x06\x02", "Kyber768",
		OID_ML_KEM_768),
	X("\x2b\x06\x01\x04\x01\x81\xb0\x1a\x05\x06\x03", "Kyber1024",
		OID_ML_KEM_1024),
	/* 2.16.840.1.114027.80 */
	X("\x60\x86\x48\x01\x86\xfa\x6b\x50", "a draft of composite keys",
		OID_UNKNOWN),
#undef X
};

const struct prestandard *
prestandard_find(struct slice oid)
{
	for (size_t i = 0; i < sizeof(prestandards) / sizeof(prestandards[0]);
		i++) {
		const struct prestandard *row = &prestandards[i];

		if (oid.n >= row->n && memcmp(oid.p, row->octets, row->n) == 0)
			return row;
	}
	return NULL;
}

bool
is_prestandard_request(const struct csr *csr)
{
	return prestandard_find(csr->key.algorithm.oid) != NULL ||
		prestandard_find(csr->signature_algorithm.oid) != NULL;
}
