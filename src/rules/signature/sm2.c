/* What SM2 signs before the request. SPDX-License-Identifier: MIT */
#include "rules/signature/signing.h"

static void
check_user_id(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->signature.story.cause == CAUSE_USER_ID_EMPTY)
		found(out, self, facts->csr->signature.octets,
			"the signature verifies under the empty user id alone, "
			"expected 1234567812345678");
}

static const struct rule rows[] = {
	{
		.id = "sm2-user-id-empty",
		.severity = SEVERITY_WARNING,
		.part = PART_SIGNATURE,
		.summary = "the SM2 signature was made under the empty user id",
		.source = "GM/T 0009 10; GB/T 35276",
		.why = "SM2 signs a digest of the signer's id before the "
		       "message, and GM/T 0009 fixes that id for "
		       "certificates and requests. CAs and programs that "
		       "keep to it call this signature invalid; openssl req "
		       "of 3.0 makes it where no id is given.",
		.fix = "Make the request anew and name the id, "
		       "1234567812345678, to the tool: some take the empty "
		       "one where none is given.",
		.mend = {MEND_SIGN, NULL},
		.check = check_user_id,
	},
};
RULES(sm2, rows);
