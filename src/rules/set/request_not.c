/* Requests that no more are compared with. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_not_compared(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->set.is_full)
		found(out, self, facts->csr->der,
			"there is no room to keep any more requests than those "
			"before this one (set-max-kibioctets): none behind is "
			"compared with it or with one another");
}

static const struct rule rows[] = {
	{
		.id = "request-not-compared",
		.severity = SEVERITY_NOTICE,
		.part = PART_DER,
		.summary = "there are more requests than are compared with "
			   "each other",
		.source = "practice: a bound of csrlint's own, which profiles "
			  "can raise",
		.why = "Requests from there on are compared with those before, "
		       "not with each other: a key that two of them share is "
		       "not told.",
		.fix = "Raise the limit where there is more memory, with "
		       "--limit set-max-kibioctets=4000000 for 4 GB, or look "
		       "at fewer requests at a time.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_not_compared,
	},
};
RULES(request_not, rows);
