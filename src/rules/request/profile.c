/* The profile that a request is judged by. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_undetermined(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->is_undetermined)
		found(out, self, facts->csr->info,
			"nothing in the request tells what the certificate is "
			"for, expected a purpose or names; only the rules of "
			"profile pkix were run");
}

static const struct rule rows[] = {
	{
		.id = "profile-undetermined",
		.severity = SEVERITY_OFF, /* on in profile auto */
		.part = PART_REQUEST,
		.summary = "profile auto cannot tell what the certificate is "
			   "for",
		.source = "practice: csrlint's own judgement",
		.why = "There is no extended key usage, no host name and no "
		       "mailbox, so that nobody can say which CA's rules "
		       "matter. What a CA for servers, mail or code asks "
		       "beyond the RFCs was not looked at.",
		.fix = "Name the profile: --profile tls for a server, smime "
		       "for mail, code-signing for code, private for a CA of "
		       "your own; csrlint --list-profiles lists all.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_undetermined,
	},
};
RULES(profile, rows);
