/* What the Simple Certificate Enrolment Protocol needs of a request.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_key(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (key->kind != KEY_RSA)
		found(out, self, key->algorithm.oid,
			"a key of algorithm %s cannot decrypt the server's "
			"answer, expected rsaEncryption",
			shown_oid(out, key->algorithm.oid));
}

static const struct rule rows[] = {
	{
		.id = "scep-key-not-rsa",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary = "the key cannot decrypt the answer of a SCEP server",
		.source = "RFC 8894 3.1",
		.why = "The server encrypts the certificate for the key of the "
		       "request. A key that only signs gets it under the "
		       "challengePassword instead, which many servers and "
		       "clients (jscep, Cisco's) cannot do: the certificate "
		       "is issued and never arrives.",
		.fix = "Make an RSA key, and the request with it.",
		.mend = {MEND_KEY, "RSA"},
		.check = check_key,
	},
};
RULES(scep, rows);
