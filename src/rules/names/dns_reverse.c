/* Host names made of addresses. SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

static void
check_reverse(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(REVERSE_ZONE))) != NULL) {
		const struct slice place = place_in_host(host, host->host.name);

		if (is_special_itself(host))
			found(out, self, place,
				"%s \"%s\" is the zone of addresses, expected "
				"the name of a host",
				kind_of_host(host),
				shown(out, host->host.name));
		else
			found(out, self, place,
				"%s \"%s\" is below %s, the zone of addresses, "
				"expected the name of a host",
				kind_of_host(host), shown(out, host->host.name),
				shown(out, host->traits.special->name));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-reverse-zone",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name is below in-addr.arpa or ip6.arpa",
		.source = "BR 4.2.2, 7.1.2.7.12; RFC 1035 3.5; RFC 3596 2.5",
		.why = "These zones lead from addresses to names and hold no "
		       "hosts. Public CAs have to refuse names there since "
		       "2026-03-15.",
		.fix = "Leave it out. Ask for the name that the entry leads "
		       "to, or for the address itself as an iPAddress.",
		.mend = {MEND_REMOVE, NULL},
		.since = 20260315,
		.check = check_reverse,
	},
};
RULES(dns_reverse, rows);
