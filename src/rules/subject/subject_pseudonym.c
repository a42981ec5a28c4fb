/* A pseudonym in the subject. SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "rules/subject/identity.h"

static void
check_with_name(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *pseudonym =
		csr_name_first(facts->csr, OID_PSEUDONYM);

	if (pseudonym != NULL && has_personal_name(facts))
		found(out, self, pseudonym->value,
			"the subject has a pseudonym beside the person's "
			"name, expected one of the two");
}

static const struct rule rows[] = {
	{
		.id = "subject-pseudonym-with-name",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has a pseudonym and the person's name",
		.source = "SBR 7.1.4.2.2 e, 7.1.4.2.2 f",
		.why = "A pseudonym stands in place of the name. CAs must not "
		       "put both into a certificate, and refuse the request.",
		.fix = "Keep either givenName and surname, or the pseudonym.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_with_name,
	},
};
RULES(subject_pseudonym, rows);
