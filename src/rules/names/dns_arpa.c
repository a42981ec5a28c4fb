/* Host names below .arpa, but those made of addresses.
 * SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

static void
check_arpa(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(ARPA))) != NULL) {
		const struct special_domain *special = host->traits.special;
		const struct slice place = place_in_host(host, host->host.name);

		if (is_special_itself(host))
			found(out, self, place,
				"%s \"%s\" is the domain for %s (%s), expected "
				"the name of a host",
				kind_of_host(host), shown(out, host->host.name),
				special->purpose, special->source);
		else
			found(out, self, place,
				"%s \"%s\" is below \"%s\", a domain for %s "
				"(%s), expected the name of a host",
				kind_of_host(host), shown(out, host->host.name),
				shown(out, special->name), special->purpose,
				special->source);
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-arpa-name",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "a host name is below .arpa",
		.source = "RFC 3172 2; RFC 8375; BR 4.2.2",
		.why = "The domain is in the root zone, so that such a name is "
		       "no Internal Name, and the Baseline Requirements bar "
		       "in-addr.arpa and ip6.arpa alone. But few names there "
		       "are hosts, and below home.arpa none is anybody's.",
		.fix = "Leave it so where you run this zone. For a name in a "
		       "home network choose a private CA.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_arpa,
	},
};
RULES(dns_arpa, rows);
