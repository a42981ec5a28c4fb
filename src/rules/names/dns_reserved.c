/* Host names: labels that look like A-labels and are none.
 * SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

static void
check_reserved(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(RESERVED_LABEL))) != NULL) {
		struct slice label = host_label_with(
			host->traits.base, TRAIT_RESERVED_LABEL);

		found(out, self, place_in_host(host, label),
			"the label \"%s\" of %s has \"--\" in positions 3 and "
			"4, expected that in labels that begin with \"xn--\" "
			"only",
			shown(out, label), kind_of_host(host));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-reserved-label",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a label has \"--\" in positions 3 and 4 and is no "
			   "A-label",
		.source = "BR 7.1.2.7.12; RFC 5890 2.3.1",
		.why = "Two hyphens there are kept for encodings of the "
		       "future; of these only \"xn--\" is in use. Public CAs "
		       "refuse others.",
		.fix = "Leave the name out: no public CA takes it. Rename the "
		       "host, with one hyphen or with the two elsewhere, and "
		       "ask for that.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_reserved,
	},
};
RULES(dns_reserved, rows);
