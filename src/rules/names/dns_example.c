/* Host names of manuals. SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

static void
check_example(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(EXAMPLE))) != NULL)
		found(out, self, place_in_host(host, host->host.name),
			"%s \"%s\" is an example of manuals, expected a name "
			"of your own",
			kind_of_host(host), shown(out, host->host.name));
}

static const struct rule rows[] = {
	{
		.id = "dns-example-domain",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "a host name is below example.com, example.net or "
			   "example.org",
		.source = "RFC 2606 3; RFC 6761 6.5",
		.why = "These domains are set apart for documentation: most "
		       "likely a line of a manual was copied. No CA issues a "
		       "certificate for them to you.",
		.fix = "Leave the name of the manual out, and ask for your own "
		       "host instead.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_example,
	},
};
RULES(dns_example, rows);
