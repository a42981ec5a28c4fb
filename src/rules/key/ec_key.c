/* EC keys whose private half is known.
 * SPDX-License-Identifier: MIT */
#include "rules/key/ec_x.h"
#include "rules/key/known_key.h"

static void
check_compromised(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->csr->key.kind != KEY_EC)
		return;
	if (facts->ec.small_scalar == 0) /* ec-private-key-trivial */
		report_compromised(
			self, facts, facts->csr->key.bits.octets, out);
}

static const struct rule rows[] = {
	{
		.id = "ec-key-compromised",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "others have the private key of the EC key",
		.source = "BR 6.1.1.3 item 3; BR 6.1.1.3 item 4; BR 4.9.1.1 "
			  "item 3",
		.why = COMPROMISED_WHY,
		.fix = "Make a key of your own, and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_compromised,
	},
};
RULES(ec_key, rows);
