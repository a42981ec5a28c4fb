/* keyUsage of servers, as public CAs grant it.
 * SPDX-License-Identifier: MIT */
#include "rules/extension/purposes.h"

/* How bad these are at most. IIS and openssl.cnf's section v3_req ask for
 * nonRepudiation beside digitalSignature and keyEncipherment with every
 * request, and CAs leave it out: nobody has to act. */
static enum severity
worst_of_prohibited(const struct csr *csr, unsigned prohibited)
{
	return prohibited == USAGE_NON_REPUDIATION &&
			csr_has_usages(csr,
				USAGE_DIGITAL_SIGNATURE |
					USAGE_KEY_ENCIPHERMENT)
		? SEVERITY_INFO
		: SEVERITY_ERROR;
}

static void
check_prohibited(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const unsigned both = USAGE_ENCIPHER_ONLY | USAGE_DECIPHER_ONLY;
	unsigned prohibited = USAGE_NON_REPUDIATION | USAGE_CRL_SIGN;

	if (has_forbidden_purpose(facts))
		return; /* ku-eku-inconsistent */
	if (is_about_ca(csr))
		prohibited &= ~(unsigned)USAGE_CRL_SIGN; /* bc-ca-true,
							    bc-ca-ku-mismatch */
	/* Without keyAgreement, or both: ku-encipher-decipher-only. */
	if (csr_has_usages(csr, USAGE_KEY_AGREEMENT) &&
		!csr_has_usages(csr, both))
		prohibited |= both;
	prohibited &= possible_usages(csr);
	if (prohibited != 0)
		found_advising(out, self, csr->usage.key_usage.octets,
			bounded(advise_usages(facts, out),
				worst_of_prohibited(csr, prohibited)),
			"keyUsage has %s, expected digitalSignature",
			shown_usages(out, prohibited));
}

static void
check_signature(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const enum key_family *family = self->arg;
	const struct csr *csr = facts->csr;
	unsigned mask = csr->usage.key_usage.mask;

	if (judged_uses(csr, *family) == NULL || possible_usages(csr) == 0)
		return; /* ku-missing, ku-empty; ku-not-for-... */
	if (is_about_ca(csr) || has_forbidden_purpose(facts))
		return; /* bc-ca-true, bc-ca-ku-mismatch; ku-eku-inconsistent */
	if ((mask & USAGE_DIGITAL_SIGNATURE) == 0)
		found_advising(out, self, csr->usage.key_usage.octets,
			advise_usages(facts, out),
			"keyUsage has %s and lacks digitalSignature, expected "
			"it",
			shown_usages(out, mask));
}

/* What goes with the key, but not well, BR 7.1.2.7.11. */
static unsigned
discouraged_usages(const struct csr *csr)
{
	const unsigned both = USAGE_DIGITAL_SIGNATURE | USAGE_KEY_ENCIPHERMENT;
	unsigned mask = csr->usage.key_usage.mask;

	if (csr->key.kind == KEY_EC)
		return mask & USAGE_KEY_AGREEMENT;
	if (csr->key.kind != KEY_RSA)
		return 0;
	if ((mask & USAGE_DATA_ENCIPHERMENT) != 0)
		return USAGE_DATA_ENCIPHERMENT;
	return (mask & both) == both ? both : 0;
}

static void
check_discouraged(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	unsigned mask = discouraged_usages(csr);

	if (mask == 0 || is_about_ca(csr))
		return; /* bc-ca-true, bc-ca-ku-mismatch */
	found_advising(out, self, csr->usage.key_usage.octets,
		advise_usages(facts, out),
		(mask & USAGE_DIGITAL_SIGNATURE) != 0
			? "keyUsage has %s together, expected digitalSignature "
			  "alone"
			: "keyUsage has %s, expected it left out",
		shown_usages(out, mask));
}

static const enum key_family rsa = FAMILY_RSA;
static const enum key_family ec = FAMILY_EC;

#define ASK_SIGNATURE \
	"Ask for digitalSignature alone, which is all that TLS 1.3 uses."

static const struct rule rows[] = {
	{
		.id = "ku-tls-prohibited",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage names what no server's certificate may "
			   "have",
		.source = "BR 7.1.2.7.11",
		.why = "Public CAs may not grant nonRepudiation, cRLSign, "
		       "encipherOnly or decipherOnly to a server. They "
		       "leave them out or refuse the request. IIS and the "
		       "section v3_req of openssl.cnf ask for nonRepudiation, "
		       "which all leave out.",
		.fix = ASK_SIGNATURE,
		.mend = {MEND_REMOVE,
			"nonRepudiation cRLSign encipherOnly decipherOnly"},
		.check = check_prohibited,
	},
	{
		.id = "ku-tls-digitalsignature-missing",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage of an EC key lacks digitalSignature",
		.source = "BR 7.1.2.7.11; RFC 8446 4.4.2.2",
		.why = "A server with an EC key signs in each handshake, so "
		       "public CAs must set digitalSignature. Without it "
		       "TLS 1.3 clients reject the certificate.",
		.fix = ASK_SIGNATURE,
		.mend = {MEND_ADD, "digitalSignature"},
		.check = check_signature,
		.arg = &ec,
	},
	{
		.id = "ku-tls-digitalsignature-missing-rsa",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage of an RSA key lacks digitalSignature",
		.source = "BR 7.1.2.7.11; RFC 8446 4.4.2.2",
		.why = "With keyEncipherment alone the certificate serves only "
		       "the RSA key exchange of TLS 1.2 and older, which "
		       "modern clients have switched off; TLS 1.3 cannot use "
		       "it at all.",
		.fix = ASK_SIGNATURE,
		.mend = {MEND_ADD, "digitalSignature"},
		.check = check_signature,
		.arg = &rsa,
	},
	{
		.id = "ku-tls-not-recommended",
		.severity = SEVERITY_INFO,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage names more than a server needs",
		.source = "BR 7.1.2.7.11",
		.why = "keyAgreement with EC, dataEncipherment with RSA, and "
		       "keyEncipherment beside digitalSignature are not "
		       "recommended: one key should not serve old and new "
		       "ways of exchanging keys. Windows, cert-manager and "
		       "certtool ask for them; CAs may leave them out.",
		.fix = ASK_SIGNATURE,
		.mend = {MEND_REMOVE,
			"keyAgreement keyEncipherment dataEncipherment"},
		.check = check_discouraged,
	},
};
RULES(ku_tls, rows);
