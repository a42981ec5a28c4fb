/* Two ECDSA signatures that give their key away.
 * SPDX-License-Identifier: MIT */
#include "rules/set/nonce.h"

static void
check_reuse(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	report_nonce_reuse(self, facts, out, KEY_EC);
}

static const struct rule rows[] = {
	{
		.id = "ecdsa-nonce-reuse",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "two requests were signed by one EC key with the "
			   "same nonce",
		.source = "FIPS 186-5 6.3; BR 6.1.1.3 item 3",
		.why = "Two equations with two unknowns: whoever sees both "
		       "requests works out the private key in no time, as "
		       "csrlint did. The program that signed them has no "
		       "random numbers, or takes a fixed one. CAs must refuse "
		       "keys that are known to be compromised.",
		.fix = "Do not use this key any more, and if it has a "
		       "certificate have that revoked. Make a new one with "
		       "another program, and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_reuse,
	},
};
RULES(ecdsa_nonce_reuse, rows);
