/* A request that is there more than once. SPDX-License-Identifier: MIT */
#include "rules/set/place.h"

static void
check_duplicate(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct set_place *first = facts->set.same_request;

	if (first != NULL)
		found(out, self, facts->csr->der,
			"the request is, octet for octet, %s, expected each "
			"once",
			shown_place(out, first));
}

static const struct rule rows[] = {
	{
		.id = "request-duplicate",
		.severity = SEVERITY_NOTICE,
		.part = PART_DER,
		.summary = "the request is the same as one before it, octet "
			   "for octet",
		.source = "practice: csrlint's own judgement",
		.why = "A CA that is sent both makes two certificates, or "
		       "refuses the second request; mostly a copy was "
		       "forgotten, under another name or in another form. A "
		       "file that is named twice is compared with itself, too.",
		.fix = "Send the request once, and delete the copy.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_duplicate,
	},
};
RULES(request_duplicate, rows);
