/* AlgorithmIdentifiers of post-quantum keys and signatures.
 * SPDX-License-Identifier: MIT */
#include "facts/prestandard.h"
#include "rules/signature/signing.h"

/* The standard's algorithm of this size, by one name in words and in commands.
 */
#define ML_DSA(size) \
	(struct advice) \
	{ \
		.suggestion = oid_name(OID_ML_DSA_##size), \
		.fix = "Make a key of the standard, ML-DSA-" #size \
		       ", with a tool that knows it, and the request with " \
		       "it.", \
		.mend = {MEND_KEY, "ML-DSA-" #size}, \
	}

/* The standard's algorithm of the same size is proposed where the receiver
 * takes it; ML-KEM is not, for it signs no request. */
static struct advice
advice_for(const struct facts *facts, const struct prestandard *row)
{
	static const char other_key[] = "Make a key of a kind that CAs take, "
					"EC or RSA, and the request with it.";

	if (facts->limits[LIMIT_ML_DSA] == 0)
		return (struct advice){.fix = other_key};
	switch ((int)row->successor) {
	case OID_ML_DSA_44: return ML_DSA(44);
	case OID_ML_DSA_65: return ML_DSA(65);
	case OID_ML_DSA_87: return ML_DSA(87);
	case OID_UNKNOWN: return (struct advice){0};
	default: return (struct advice){.fix = other_key};
	}
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
		found_advising(out, self, oid, advice_for(facts, row),
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
		.fix = "Make the request anew with another tool, or a version "
		       "that knows the standard.",
		.mend = {MEND_ENCODE, NULL},
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
		.fix = "Make a key of the standard, ML-DSA or SLH-DSA, or one "
		       "of a kind that CAs take, and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_prestandard,
	},
};
RULES(algid_pqc, rows);
