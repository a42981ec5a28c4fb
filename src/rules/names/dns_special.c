/* Host names below domains that are nobody's in public.
 * SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

static void
check_special(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(SPECIAL_USE))) != NULL) {
		const struct special_domain *special = host->traits.special;

		if (is_single_label(host))
			continue; /* dns-single-label: "localhost" */
		found_advising(out, self, place_in_host(host, host->host.name),
			leave_out_of_public(facts),
			"%s \"%s\" is below \"%s\", a domain for %s (%s), "
			"expected a name of the public name system",
			kind_of_host(host), shown(out, host->host.name),
			shown(out, special->name), special->purpose,
			special->source);
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-special-use-name",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name ends in .local, .internal, .test or "
			   "another domain that is nobody's in public",
		.source = "RFC 6761 6; RFC 6762 3, appendix G; RFC 9476 2; "
			  "ICANN 2018-02-04; ICANN 2024-07-29; BR 1.6.1 "
			  "Internal Name, 4.2.2, 7.1.2.7.12",
		.why = "Anybody can use such a name in a network of their "
		       "own, so that nobody can prove that it is theirs. "
		       "Public CAs have to refuse it.",
		.fix = "Leave it out of what a public CA gets, and use a name "
		       "below a domain that you have registered; it need not "
		       "be reachable from outside. Or choose a private CA, and "
		       "--profile private for the check.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_special,
	},
};
RULES(dns_special, rows);
