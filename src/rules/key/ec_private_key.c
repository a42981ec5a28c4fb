/* Private keys that can be counted up to.
 * SPDX-License-Identifier: MIT */
#include "rules/key/ec_x.h"

static void
check_trivial(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* ec-point-* speak of what is no point. */
	const uint32_t multiple = ec_small_multiple(facts);

	if (multiple != 0)
		found(out, self, ec_x(facts),
			"the private key is %u, or the order of the curve less "
			"%u, expected a random number",
			(unsigned int)multiple, (unsigned int)multiple);
}

static const struct rule rows[] = {
	{
		.id = "ec-private-key-trivial",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the private key of the EC key is a small number",
		.source = "BR 6.1.1.3 item 3",
		.why = "Whoever counts finds the private key: csrlint counts "
		       "to 4096 in both directions on P-256, P-384, P-521 and "
		       "secp256k1. Such keys come of tests and of broken "
		       "random numbers; 1 is the generator itself. CAs must "
		       "refuse keys that are known to be weak.",
		.fix = "Make a new key and request on a machine whose random "
		       "numbers are sound: openssl req -new -newkey ec "
		       "-pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "
		       "new.key -out new.csr",
		.check = check_trivial,
	},
};
RULES(ec_private_key, rows);
