/* Two ECDSA signatures of which each gives away the other's key.
 * SPDX-License-Identifier: MIT */
#include "rules/set/nonce.h"

static void
check_shared(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	report_nonce_shared(self, facts, out, KEY_EC);
}

static const struct rule rows[] = {
	{
		.id = "ecdsa-nonce-shared",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "two requests were signed by different EC keys with "
			   "the same nonce",
		.source = "FIPS 186-5 6.3; BR 6.1.1.3 item 3",
		.why = "The holder of either key knows the nonce, and works "
		       "out the other key from the other signature. Nobody "
		       "else can do so from these two requests; but random "
		       "numbers that come twice are not random, and a further "
		       "signature may give both keys to everybody.",
		.fix = "Do not use either key any more. Make new ones on "
		       "machines whose random numbers are sound, with another "
		       "program.",
		.mend = {MEND_KEY, NULL},
		.check = check_shared,
	},
};
RULES(ecdsa_nonce_shared, rows);
