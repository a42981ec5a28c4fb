/* Host names: addresses instead. SPDX-License-Identifier: MIT */
#include "facts/suggestions.h"
#include "names/address.h"
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

/* The address as an iPAddress, but for one that no public CA certifies. */
static struct advice
advise(const struct facts *facts, const struct requested_host *host,
	struct findings *out)
{
	const struct host *parts = &host->host;
	const struct slice address = {
		parts->address, parts->kind == HOST_IPV4 ? 4 : 16};

	if ((parts->kind == HOST_IPV4 || parts->kind == HOST_IPV6) &&
		is_for_public(facts) && address_block(address) != NULL)
		return (struct advice){.mend = {MEND_REMOVE, NULL}};
	return (struct advice){
		.suggestion = suggested_address(findings_memory(out), host),
		.mend = {MEND_REPLACE, NULL}};
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
		found_advising(out, self, place_in_host(host, host->text),
			advise(facts, host, out),
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
		.fix = "Ask for the address as an iPAddress: four numbers from "
		       "0 to 255, or the form of RFC 5952. An address of a "
		       "private network is left out, only a private CA "
		       "certifies it.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_literal,
	},
};
RULES(dns_ip, rows);
