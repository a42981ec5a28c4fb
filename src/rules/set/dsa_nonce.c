/* Two DSA signatures that were made with one nonce.
 * SPDX-License-Identifier: MIT */
#include "rules/set/nonce.h"

static void
check_reuse(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	report_nonce_reuse(self, facts, out, KEY_DSA);
}

static void
check_shared(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	report_nonce_shared(self, facts, out, KEY_DSA);
}

#define NEW_KEY \
	"Do not use this key any more, nor DSA: make an EC or RSA key, and " \
	"the request with it."

static const struct rule rows[] = {
	{
		.id = "dsa-nonce-reuse",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "two requests were signed by one DSA key with the "
			   "same nonce",
		.source = "BR 6.1.1.3 item 3",
		.why = "Two equations with two unknowns: whoever sees both "
		       "requests works out the private key in no time, as "
		       "csrlint did. CAs must refuse keys that are known to be "
		       "compromised.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_reuse,
	},
	{
		.id = "dsa-nonce-shared",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "two requests were signed by different DSA keys "
			   "with the same nonce",
		.source = "BR 6.1.1.3 item 3",
		.why = "The holder of either key knows the nonce, and works "
		       "out the other key from the other signature. Nobody "
		       "else can do so from these two requests; but random "
		       "numbers that come twice are not random, and a further "
		       "signature may give both keys to everybody.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_shared,
	},
};
RULES(dsa_nonce, rows);
