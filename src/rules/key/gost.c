/* GOST R 34.10 keys. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (key->kind == KEY_GOST)
		found(out, self, key->algorithm.oid,
			"the key is a GOST R 34.10 key (%s), expected RSA, "
			"P-256 or P-384",
			oid_name(key->algorithm.id));
}

static const struct rule rows[] = {
	{
		.id = "gost-not-allowed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is a GOST R 34.10 key",
		.source = "BR 6.1.5; SBR 6.1.5",
		.why = "Public CAs take RSA keys and EC keys on P-256, P-384 "
		       "and P-521, and refuse every other kind. Browsers "
		       "outside of Russia cannot check a GOST signature "
		       "either.",
		.fix = "Make a key of a common kind, EC or RSA, and the "
		       "request with it. For a Russian accredited CA, "
		       "--profile pkix judges by the RFCs alone.",
		.mend = {MEND_KEY, NULL},
		.check = check_allowed,
	},
};
RULES(gost, rows);
