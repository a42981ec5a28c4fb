/* AlgorithmIdentifiers that nobody knows, or that stand in the wrong place.
 * SPDX-License-Identifier: MIT */
#include "facts/prestandard.h"
#include "rules/signature/signing.h"

static void
check_signature_unknown(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->signature_algorithm;
	const struct advice advice = {
		.mend = mend_of_unchecked(&facts->csr->key)};

	if (is_legacy(algorithm) || not_a_signature(algorithm) != NULL)
		return; /* algid-legacy-oiw, signature-no-signature-algorithm */
	if (is_prestandard_request(facts->csr))
		return; /* algid-pqc-prestandard */
	if (algorithm->oid.n == 0 || is_key_only(algorithm->id))
		return; /* der-parse-failed, algid-signature-is-key-oid */
	if (algorithm->id != OID_UNKNOWN &&
		is_no_signature_algorithm(algorithm->id))
		found_advising(out, self, algorithm->oid, advice,
			"%s stands in the signature algorithm's place and is "
			"none, expected ecdsa-with-SHA256 or "
			"sha256WithRSAEncryption, say",
			oid_name(algorithm->id));
	else if (algorithm->id == OID_UNKNOWN)
		found_advising(out, self, algorithm->oid, advice,
			"the signature algorithm %s is not known, expected "
			"ecdsa-with-SHA256 or sha256WithRSAEncryption, say",
			shown_oid(out, algorithm->oid));
}

/* A signature algorithm for the key algorithm that stands in its place. */
static const char *
suggested_algorithm(enum oid_id id)
{
	if (id == OID_RSA_ENCRYPTION)
		return "sha256WithRSAEncryption";
	if (id == OID_EC_PUBLIC_KEY)
		return "ecdsa-with-SHA256";
	if (id == OID_GOST2012_256)
		return oid_name(OID_GOST2012_256_WITH_STREEBOG);
	if (id == OID_GOST2012_512)
		return oid_name(OID_GOST2012_512_WITH_STREEBOG);
	return NULL;
}

static void
check_signature_is_key_oid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->signature_algorithm;

	if (is_key_only(algorithm->id))
		found_better(out, self, algorithm->oid,
			suggested_algorithm(algorithm->id),
			"signatureAlgorithm is %s, which names a kind of key, "
			"expected a signature algorithm with its digest",
			oid_name(algorithm->id));
}

static void
check_spki_unknown(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->key.algorithm;

	if (is_legacy(algorithm))
		return; /* algid-legacy-oiw */
	if (prestandard_find(algorithm->oid) != NULL)
		return; /* algid-pqc-prestandard */
	if (facts->csr->key.kind == KEY_MISNAMED)
		return; /* algid-key-oid-wrong */
	if (algorithm->oid.n > 0 && algorithm->id == OID_UNKNOWN)
		found(out, self, algorithm->oid,
			"the key algorithm %s is not known, expected "
			"rsaEncryption or id-ecPublicKey, say",
			shown_oid(out, algorithm->oid));
}

/* --- parameters that have to be left out -----------------------------------
 */

static const enum signature_family ecdsa = SIGNED_ECDSA;
static const enum signature_family dsa = SIGNED_DSA;

static void
check_signature_parameters(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const enum signature_family *wanted = self->arg;
	const struct algorithm *algorithm = &facts->csr->signature_algorithm;

	/* RFC 5758 is about ECDSA; of SM2 nothing bars them, and CFCA writes
	 * NULL. */
	if (algorithm->id == OID_SM2_WITH_SM3)
		return;
	if (signature_family(algorithm->id) == *wanted)
		report_parameters(self, out, algorithm);
}

static bool
is_edwards(enum oid_id id)
{
	return id == OID_ED25519 || id == OID_ED448 || id == OID_X25519 ||
		id == OID_X448;
}

static void
check_edwards_parameters(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (is_edwards(csr->key.algorithm.id))
		report_parameters(self, out, &csr->key.algorithm);
	if (is_edwards(csr->signature_algorithm.id))
		report_parameters(self, out, &csr->signature_algorithm);
}

static const struct rule rows[] = {
	{
		.id = "algid-signature-unknown",
		.severity = SEVERITY_WARNING,
		.part = PART_SIGNATURE,
		.summary = "the signature algorithm is not known",
		.source = "RFC 2986 4.2",
		.why = "The signature cannot be checked, by csrlint or by a CA "
		       "that does not know the algorithm either.",
		.fix = "Sign with RSA or ECDSA and SHA-256. A key that cannot "
		       "do so has to be replaced by one of a common kind.",
		.mend = {MEND_SIGN, NULL},
		.check = check_signature_unknown,
	},
	{
		.id = "algid-signature-is-key-oid",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the signature algorithm names a kind of key",
		.source = "RFC 2986 4.2; RFC 3279 2.2",
		.why = "Without the digest nobody knows how to check the "
		       "signature. CAs refuse the request; the tool that made "
		       "it is at fault.",
		.fix = "Make the request anew with the key and a current "
		       "tool. It names the digest, too.",
		.mend = {MEND_SIGN, NULL},
		.check = check_signature_is_key_oid,
	},
	{
		.id = "algid-spki-unknown",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key's algorithm is not known",
		.source = "BR 6.1.5; SBR 6.1.5",
		.why = "Public CAs take RSA keys and EC keys on P-256, P-384 "
		       "and P-521, and no others. Neither the key nor the "
		       "signature can be checked.",
		.fix = "Make a key of a common kind, EC or RSA, and the "
		       "request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_spki_unknown,
	},
	{
		.id = "algid-ecdsa-parameters-present",
		.severity = SEVERITY_WARNING,
		.part = PART_SIGNATURE,
		.summary = "the ECDSA signature algorithm has parameters",
		.source = "RFC 5758 3.2",
		.why = "The parameters have to be left out; not even NULL may "
		       "stand there. Strict CAs refuse the request.",
		.fix = MAKE_ANEW,
		.mend = {MEND_SIGN, NULL},
		.check = check_signature_parameters,
		.arg = &ecdsa,
	},
	{
		.id = "algid-dsa-parameters-present",
		.severity = SEVERITY_WARNING,
		.part = PART_SIGNATURE,
		.summary = "the DSA signature algorithm has parameters",
		.source = "RFC 5758 3.1; RFC 3279 2.2.2",
		.why = "The parameters have to be left out; not even NULL may "
		       "stand there. Strict programs refuse the request.",
		.fix = MAKE_ANEW,
		.mend = {MEND_SIGN, NULL},
		.check = check_signature_parameters,
		.arg = &dsa,
	},
	{
		.id = "algid-eddsa-parameters-present",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "an Ed25519, Ed448, X25519 or X448 identifier has "
			   "parameters",
		.source = "RFC 8410 3",
		.why = "The parameters have to be left out; not even NULL may "
		       "stand there. Programs refuse the key or the "
		       "signature.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_edwards_parameters,
	},
};
RULES(algid, rows);
