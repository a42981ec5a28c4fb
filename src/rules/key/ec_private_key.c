/* Private keys that can be counted up to.
 * SPDX-License-Identifier: MIT */
#include "rules/key/ec_x.h"

static void
check_trivial(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* ec-point-* speak of what is no point. */
	const uint32_t multiple = facts->ec.small_scalar;

	if (multiple != 0)
		found(out, self, ec_x(facts),
			"the private key is %u, or the order of the curve less "
			"%u, expected a random number",
			(unsigned int)multiple, (unsigned int)multiple);
}

static void
check_guessable(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* rsa-deep-factoring speaks of RSA. */
	if (facts->ec.on_curve && facts->search.is_found)
		found(out, self, ec_x(facts),
			"the private key is 0x%s, or the order of the curve "
			"less "
			"that: 32 bits at one end or over and over, expected a "
			"random number",
			facts->search.secret);
}

static const struct rule rows[] = {
	{
		.id = "ec-private-key-trivial",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the private key of the EC key is a small number",
		.source = "BR 6.1.1.3 item 3",
		.why = "Whoever counts finds the private key: csrlint counts "
		       "to 65536 in both directions on the curves of NIST, "
		       "Brainpool, SEC, SM2 and FRP256v1. Such keys come of "
		       "tests and of broken "
		       "random numbers; 1 is the generator itself. CAs must "
		       "refuse keys that are known to be weak.",
		.fix = "Make a new key and request on a machine whose random "
		       "numbers are sound.",
		.mend = {MEND_KEY, NULL},
		.check = check_trivial,
	},
	{
		.id = "ec-private-key-guessable",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the private key of the EC key has 32 bits that are "
			   "not known (--deep)",
		.source = "BR 6.1.1.3 item 3; practice: paranoid_crypto by "
			  "Google looks for the same private keys",
		.why = "Broken programs make private keys of 32 random bits: "
		       "at the lower end, at the upper end, or over and over. "
		       "Whoever looks has them within a second; csrlint does "
		       "where --deep asks for it. CAs must refuse keys that "
		       "are known to be weak.",
		.fix = "Make a new key and request on a machine whose random "
		       "numbers are sound.",
		.mend = {MEND_KEY, NULL},
		.check = check_guessable,
	},
};
RULES(ec_private_key, rows);
