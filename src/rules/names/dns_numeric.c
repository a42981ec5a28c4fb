/* Host names: a number at the end. SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

static void
check_number(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(NUMERIC_END))) != NULL) {
		struct slice label = host_last_label(host->traits.base);

		if ((host->traits.bits & TRAIT(LITERAL)) != 0)
			continue; /* dns-ip-literal */
		found(out, self, place_in_host(host, label),
			"%s \"%s\" ends in the number \"%s\", expected a "
			"top-level domain",
			kind_of_host(host), shown(out, host->host.name),
			shown(out, label));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-numeric-tld",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name ends in a number",
		.source = "RFC 3696 2; RFC 1123 2.1; URL Standard 3.5",
		.why = "No top-level domain is a number, so that names can be "
		       "told from IPv4 addresses: browsers read this as an "
		       "address that is broken, and CAs refuse it.",
		.fix = "Write the name in full, as www.example.com. An "
		       "address is four numbers up to 255 and is requested "
		       "as IP:, not as DNS:.",
		.check = check_number,
	},
};
RULES(dns_numeric, rows);
