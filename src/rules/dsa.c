/* DSA keys. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (key->kind == KEY_DSA)
		found(out, self, key->algorithm.oid,
			"the key is a DSA key, expected RSA, P-256 or P-384");
}

static const struct rule rows[] = {
	{
		.id = "dsa-not-allowed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is a DSA key",
		.source = "BR 6.1.5; Mozilla Root Store Policy 5.1",
		.why = "The Baseline Requirements dropped DSA in 2020 (version "
		       "1.7.1), and Mozilla's root store never had it. TLS 1.3 "
		       "does without it too. CAs refuse the request.",
		.fix = "Make an EC key: openssl genpkey -algorithm EC -pkeyopt "
		       "ec_paramgen_curve:P-256 -out my.key.",
		.check = check_allowed,
	},
};
RULES(dsa, rows);
