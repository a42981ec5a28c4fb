/* AlgorithmIdentifiers of RSA keys and signatures, whose parameters are NULL.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "rules/signature/signing.h"

static void
check_key_null(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->key.algorithm;

	if (algorithm->id == OID_RSA_ENCRYPTION && algorithm->parameters.n == 0)
		found(out, self, algorithm->whole,
			"rsaEncryption of the key has no parameters, expected "
			"NULL");
}

static void
check_signature_null(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->signature_algorithm;

	if (signature_family(algorithm->id) == SIGNED_RSA &&
		algorithm->parameters.n == 0)
		found(out, self, algorithm->whole,
			"%s has no parameters, expected NULL",
			oid_name(algorithm->id));
}

/* Octets inside of NULL are der-null-not-empty's. */
static void
report_not_null(const struct rule *self, struct findings *out,
	const struct algorithm *algorithm)
{
	struct slice parameters = algorithm->parameters;

	if (parameters.n > 0 && parameters.p[0] != TAG_NULL)
		found(out, self, parameters,
			"%s has %s as parameters, expected NULL",
			oid_name(algorithm->id), der_tag_name(parameters.p[0]));
}

static void
check_not_null(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr->key.algorithm.id == OID_RSA_ENCRYPTION)
		report_not_null(self, out, &csr->key.algorithm);
	if (signature_family(csr->signature_algorithm.id) == SIGNED_RSA)
		report_not_null(self, out, &csr->signature_algorithm);
}

static void
check_pss_key(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->key.algorithm;

	/* Of id-RSAES-OAEP key-cannot-sign speaks. */
	if (facts->csr->key.kind == KEY_RSA_PSS)
		found_better(out, self, algorithm->oid, "rsaEncryption",
			"the key's algorithm is %s, expected rsaEncryption",
			oid_name(algorithm->id));
}

static const struct rule rows[] = {
	{
		.id = "algid-rsa-null-missing",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "rsaEncryption of the key lacks its NULL",
		.source = "RFC 3279 2.3.1; BR 7.1.3.1.1",
		.why = "The parameters of rsaEncryption have to be there, and "
		       "NULL. Let's Encrypt and others refuse the key "
		       "without.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_key_null,
	},
	{
		.id = "algid-rsa-parameters-not-null",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "an RSA algorithm has parameters other than NULL",
		.source = "RFC 4055 1.2, 5; RFC 3279 2.3.1",
		.why = "NULL is all that may stand there. CAs refuse the "
		       "request.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_not_null,
	},
	{
		.id = "algid-rsa-signature-null-missing",
		.severity = SEVERITY_WARNING,
		.part = PART_SIGNATURE,
		.summary = "the RSA signature algorithm lacks its NULL",
		.source = "RFC 4055 5",
		.why = "The parameters have to be NULL. Programs must put up "
		       "with their absence, but strict ones refuse it.",
		.fix = MAKE_ANEW,
		.mend = {MEND_SIGN, NULL},
		.check = check_signature_null,
	},
	{
		.id = "algid-rsa-pss-key",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is an id-RSASSA-PSS key",
		.source = "BR 7.1.3.1.1; Mozilla 5.1.1",
		.why = "Certificates of public CAs name RSA keys rsaEncryption "
		       "and nothing else; browsers do not take the other "
		       "form.",
		.fix = "Make a key of the common form, which says "
		       "rsaEncryption, and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_pss_key,
	},
};
RULES(algid_rsa, rows);
