/* One key in requests for several holders. SPDX-License-Identifier: MIT */
#include "rules/set/place.h"

/* request-duplicate speaks of the same request. */
static void
check_shared(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct set_place *first = facts->set.same_key;

	if (first != NULL)
		found(out, self, facts->csr->key.bits.octets,
			"the key is that of %s, which is for somebody else, "
			"expected a key of its own",
			shown_place(out, first));
}

static const struct rule rows[] = {
	{
		.id = "key-shared-between-requests",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.summary = "a request for somebody else has the same key",
		.source = "practice: csrlint's own judgement",
		.why = "Whoever has the key of one host has that of the other: "
		       "a break-in at one, or the revocation for it, is one of "
		       "both. Templates, cloned machines and broken random "
		       "numbers make such requests. A request that was "
		       "corrected keeps its subject, and is no finding; where "
		       "the subject is empty, the names of the subjectAltName "
		       "count.",
		.fix = "Make a key for each host, on that host, and its "
		       "request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_shared,
	},
};
RULES(key_shared, rows);
