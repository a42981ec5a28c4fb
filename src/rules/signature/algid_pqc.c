/* AlgorithmIdentifiers of post-quantum keys and signatures.
 * SPDX-License-Identifier: MIT */
#include "rules/signature/prestandard.h"
#include "rules/signature/signing.h"

/* --- experiments ---------------------------------------------------------- */

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

static void
check_prestandard(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct prestandard *of_key =
		prestandard_find(csr->key.algorithm.oid);
	struct slice oid = of_key != NULL ? csr->key.algorithm.oid
					  : csr->signature_algorithm.oid;
	const struct prestandard *row = prestandard_find(oid);

	if (row != NULL)
		found_better(out, self, oid,
			row->successor == OID_UNKNOWN
				? NULL
				: oid_name(row->successor),
			"the %s algorithm %s is %s from before the standard, "
			"expected an algorithm of FIPS 203, 204 or 205",
			of_key != NULL ? "key" : "signature",
			shown_oid(out, oid), row->name);
}

/* --- parameters ----------------------------------------------------------- */

static bool
is_post_quantum(enum oid_id id)
{
	return pqc_key_octets(id) > 0 || id == OID_ML_KEM_512 ||
		id == OID_ML_KEM_768 || id == OID_ML_KEM_1024;
}

static void
check_parameters(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (is_post_quantum(csr->key.algorithm.id))
		report_parameters(self, out, &csr->key.algorithm);
	if (is_post_quantum(csr->signature_algorithm.id))
		report_parameters(self, out, &csr->signature_algorithm);
}

static const struct rule rows[] = {
	{
		.id = "algid-pqc-parameters-present",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "an ML-DSA, SLH-DSA or ML-KEM identifier has "
			   "parameters",
		.source = "RFC 9881 2; RFC 9909 3; RFC 9935 3",
		.why = "The parameters have to be left out; not even NULL may "
		       "stand there. Programs refuse the key or the "
		       "signature.",
		.fix = "Make the request anew with another tool or a newer "
		       "version, OpenSSL 3.5 for one: openssl req -new -key "
		       "my.key -out my.csr.",
		.check = check_parameters,
	},
	{
		.id = "algid-pqc-prestandard",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key or signature is of a post-quantum draft, "
			   "not of the standard",
		.source = "FIPS 203 appendix C; FIPS 204 appendix D; FIPS 205 "
			  "appendix A; RFC 9881 2",
		.why = "Dilithium, Kyber, SPHINCS+ and Falcon were drafts with "
		       "object identifiers for experiments. The standards "
		       "(ML-DSA, ML-KEM, SLH-DSA) compute otherwise, so such "
		       "keys and signatures work with no current CA or "
		       "program.",
		.fix = "Make a key of the standard with OpenSSL 3.5 or newer: "
		       "openssl genpkey -algorithm ML-DSA-65 -out my.key.",
		.check = check_prestandard,
	},
};
RULES(algid_pqc, rows);
