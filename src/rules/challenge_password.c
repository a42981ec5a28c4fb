/* challengePassword: a secret in clear. Nothing here may touch its value,
 * which must not reach any output. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_present(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_attribute *password =
		csr_attribute_first(facts->csr, OID_CHALLENGE_PASSWORD);

	if (password != NULL)
		found(out, self, password->oid,
			"the request carries a challengePassword in clear, "
			"expected none");
}

static const struct rule rows[] = {
	{
		.id = "challenge-password-present",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "the request carries a challengePassword",
		.source = "RFC 2985 5.4.1; RFC 8894 for SCEP",
		.why = "Everybody who sees the request can read the password: "
		       "it is not encrypted. Public CAs have no use for it, "
		       "and some refuse the request; only SCEP needs it.",
		.fix = "Press return where openssl req asks for a challenge "
		       "password, or leave challengePassword out of its "
		       "configuration. Change the password where it is in "
		       "use elsewhere.",
		.check = check_present,
	},
};
RULES(challenge_password, rows);
