/* Host names: a number at the end. SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

/* In commonName "10.1" is rather a version than an address; those with
 * hexadecimal numbers are nothing else. */
static bool
is_address(const struct requested_host *host)
{
	return (host->traits.bits & TRAIT(LITERAL)) != 0 &&
		(host->cn == NULL ||
			slice_find(host->text, 'x') < host->text.n ||
			slice_find(host->text, 'X') < host->text.n);
}

static void
check_number(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(NUMERIC_END))) != NULL) {
		struct slice label = host_last_label(host->traits.base);

		if (is_address(host))
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
		.fix = "Write the name in full, with its domain. An address is "
		       "four numbers up to 255 and is asked for as an "
		       "iPAddress.",
		.mend = {MEND_ASK, NULL},
		.check = check_number,
	},
};
RULES(dns_numeric, rows);
