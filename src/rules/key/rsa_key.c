/* The form of an RSA key, RSAPublicKey inside a BIT STRING, and whether others
 * have its private half. Of unused bits there der-bitstring-unused-bits speaks,
 * as the last bit of a key is set. SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "facts/signing.h"
#include "rules/key/known_key.h"

static void
report_content(
	const struct rule *self, struct slice octets, struct findings *out)
{
	struct slice rest = octets;
	struct der_element sequence;

	if (!der_read_tag(&rest, TAG_SEQUENCE, &sequence))
		found(out, self, octets,
			"the RSA key holds %s, expected a SEQUENCE of modulus "
			"and exponent",
			der_tag_name(octets.p[0]));
	else
		found(out, self, octets,
			"the RSA key is a SEQUENCE, but not of two INTEGERs, "
			"expected modulus and exponent");
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct bit_string *bits = &facts->csr->key.bits;

	if (!is_malformed_rsa_key(facts))
		return;
	if (bits->octets.n == 0)
		found(out, self, bits->whole,
			"the BIT STRING of the RSA key is empty, expected "
			"modulus and exponent");
	/* Where the raw walk knows why, der-truncated and others speak. */
	else if (!der_explains(facts->der, bits->octets))
		report_content(self, bits->octets, out);
}

static void
check_compromised(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* pqc-key-compromised speaks of composites. */
	if (facts->rsa.is_rsa && facts->csr->key.kind != KEY_COMPOSITE)
		report_compromised(self, facts, facts->csr->key.modulus, out);
}

static const struct rule rows[] = {
	{
		.id = "rsa-key-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the octets of the RSA key are no RSAPublicKey",
		.source = "RFC 8017 A.1.1; RFC 3279 2.3.1",
		.why = "An RSA key is a SEQUENCE of two INTEGERs, modulus and "
		       "exponent, in a BIT STRING of whole octets. Nobody can "
		       "read this one; programs that wrap a key twice, or put "
		       "a private key there, make such requests.",
		.fix = "Have a program make the request from the private key: "
		       "it writes the public one as it should be. If the "
		       "private key itself went into the request, do not use "
		       "it again.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_malformed,
	},
	{
		.id = "rsa-key-compromised",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "others have the private key of the RSA key",
		.source = "BR 6.1.1.3 item 3; BR 6.1.1.3 item 4; BR 4.9.1.1 "
			  "item 3",
		.why = COMPROMISED_WHY,
		.fix = "Make a key of your own, and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_compromised,
	},
};
RULES(rsa_key, rows);
