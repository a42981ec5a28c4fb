/* SLH-DSA keys. SPDX-License-Identifier: MIT */
#include "rules/key/key_length.h"

static void
check_length(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	report_key_length(self, facts, out, KEY_SLH_DSA);
}

static const struct rule rows[] = {
	{
		.id = "slhdsa-key-length",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the SLH-DSA key is not as long as its parameter "
			   "set asks",
		.source = "FIPS 205 11; RFC 9909 5",
		.why = "A public key of the 128 bit sets has 32 octets, of the "
		       "192 bit sets 48, of the 256 bit sets 64, and the BIT "
		       "STRING holds them alone. With others no signature "
		       "verifies, and every CA refuses the request.",
		.fix = "Make a new key, and look at the tool or HSM that made "
		       "this one.",
		.mend = {MEND_KEY, NULL},
		.check = check_length,
	},
};
RULES(slhdsa, rows);
