/* ML-DSA keys. SPDX-License-Identifier: MIT */
#include "rules/key/key_length.h"

static void
check_length(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	report_key_length(self, facts, out, KEY_ML_DSA);
}

static const struct rule rows[] = {
	{
		.id = "mldsa-key-length",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the ML-DSA key is not as long as its parameter set "
			   "asks",
		.source = "FIPS 204 4; RFC 9881 4",
		.why = "A public key of ML-DSA-44 has 1312 octets, of "
		       "ML-DSA-65 1952, of ML-DSA-87 2592, and the BIT STRING "
		       "holds them alone. With others no signature verifies, "
		       "and every CA refuses the request.",
		.fix = "Make a new key, and look at the tool or HSM that made "
		       "this one.",
		.mend = {MEND_KEY, NULL},
		.check = check_length,
	},
};
RULES(mldsa, rows);
