/* Host names: labels that were meant to be hidden.
 * SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

static void
check_redacted(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(REDACTED))) != NULL)
		found(out, self, place_in_host(host, slice_head(host->text, 1)),
			"%s \"%s\" has a hidden label, expected the full name",
			kind_of_host(host), shown(out, host->text));
}

static const struct rule rows[] = {
	{
		.id = "dns-redacted",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name begins with \"?.\"",
		.source = "draft-strad-trans-redaction; RFC 1123 2.1",
		.why = "A question mark hid labels of a name in the logs of "
		       "Certificate Transparency, in a proposal that never "
		       "came true. No CA takes such a name.",
		.fix = "Write the full name. What is not to be seen in public "
		       "logs can be covered by a wildcard, as *.example.com is "
		       "one.",
		.mend = {MEND_ASK, NULL},
		.check = check_redacted,
	},
};
RULES(dns_redacted, rows);
