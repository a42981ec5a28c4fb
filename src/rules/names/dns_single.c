/* Host names: one label alone. SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

/* Who speaks of a single label instead: dns-wildcard-public-suffix,
 * dns-unknown-tld (of "*.foo"); dns-numeric-tld, dns-ip-literal;
 * dns-onion-v3-invalid; dns-invalid-character; dns-wildcard-position. */
static const uint64_t others = TRAIT(WILDCARD) | TRAIT(NUMERIC_END) |
	TRAIT(LITERAL) | TRAIT(ONION) | TRAIT(ODD_OCTET) | TRAIT(GAP) |
	TRAIT(STAR_INSIDE);

/* Beside a subjectAltName cn-not-in-san speaks, but where the receiver takes
 * commonName for one more name of the order. */
static bool
is_cn_beside_san(const struct facts *facts, const struct requested_host *host)
{
	return host->cn != NULL && facts->csr->san_count > 0 &&
		facts->limits[LIMIT_CN_IS_ORDERED] == 0;
}

static void
check_single(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(SINGLE_LABEL))) != NULL)
		if ((host->traits.bits & others) == 0 &&
			!is_cn_beside_san(facts, host) &&
			slice_find(host->host.name, ':') == host->host.name.n)
			found_advising(out, self,
				place_in_host(host, host->host.name),
				leave_out_of_public(facts),
				"%s \"%s\" is a single label, expected a name "
				"with its domain",
				kind_of_host(host),
				shown(out, host->host.name));
}

static const struct rule rows[] = {
	{
		.id = "dns-single-label",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name has no dot",
		.source = "BR 1.6.1 Internal Name, 4.2.2, 7.1.2.7.12",
		.why = "A name without its domain is known inside of one "
		       "network only, and many have the same. Public CAs "
		       "refuse it: nobody can prove that it is theirs.",
		.fix = "Leave it out of what a public CA gets, or write the "
		       "name in full, with its domain. For a name inside of "
		       "your network choose a private CA, and --profile "
		       "private for the check.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_single,
	},
};
RULES(dns_single, rows);
