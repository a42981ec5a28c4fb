/* Host names: addresses instead. SPDX-License-Identifier: MIT */
#include "facts/suggestions.h"
#include "rules/names/hosts.h"

/* A commonName is judged only where cn-ip-address and cn-ip-not-canonical
 * take it for a name, and it can be nothing but an address: "0x7f.1". Of
 * others, "10.1", dns-numeric-tld speaks. */
static bool
is_others(const struct requested_host *host)
{
	return host->cn != NULL &&
		slice_find(host->text, 'x') == host->text.n &&
		slice_find(host->text, 'X') == host->text.n;
}

static void
check_literal(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(LITERAL))) != NULL) {
		const struct host *parts = &host->host;

		if (parts->port.n > 0 || parts->path.n > 0 ||
			parts->scheme.n > 0 || parts->user.n > 0 ||
			is_others(host))
			continue; /* dns-uri-or-email, cn-port, cn-path, ... */
		found_better(out, self, place_in_host(host, host->text),
			suggested_address(findings_memory(out), host),
			"%s \"%s\" is an IP address, expected the name of a "
			"host, or an iPAddress",
			kind_of_host(host), shown(out, host->text));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-ip-literal",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an IP address is requested as the name of a host",
		.source = "RFC 5280 4.2.1.6; BR 7.1.2.7.12",
		.why = "Clients that are given an address look for it in an "
		       "iPAddress and never in a dNSName, in whatever "
		       "notation. Let's Encrypt and other CAs refuse it.",
		.fix = "Write IP: instead of DNS:, as four numbers from 0 to "
		       "255 or as in RFC 5952: -addext "
		       "\"subjectAltName=IP:203.0.113.5\". Private addresses "
		       "are for a private CA.",
		.check = check_literal,
	},
};
RULES(dns_ip, rows);
