/* Host names that are public suffixes. SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

/* Tells the rows of one check apart. */
struct suffix_case {
	uint64_t trait;
	const char *below; /* who may register names below it */
};
static const struct suffix_case of_icann = {
	TRAIT(SUFFIX_ICANN), "anybody registers names of their own"};
static const struct suffix_case of_company = {
	TRAIT(SUFFIX_PRIVATE), "customers of one company have their names"};

static void
check_suffix(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct suffix_case *suffix = self->arg;
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, suffix->trait)) != NULL) {
		if ((host->traits.bits & TRAIT(WILDCARD)) != 0 ||
			is_single_label(host))
			continue; /* dns-wildcard-*, dns-single-label */
		found(out, self, place_in_host(host, host->host.name),
			"%s \"%s\" is a public suffix, below which %s (list of "
			"%s), expected one of these names",
			kind_of_host(host), shown(out, host->host.name),
			suffix->below, suffix_list_day(out));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-public-suffix",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "a host name is a public suffix such as co.uk",
		.source = "boulder policy/pa.go; Public Suffix List ICANN "
			  "DOMAINS",
		.why = "Such a name belongs to a registry, and few of them ask "
		       "for a certificate. Let's Encrypt refuses it; other CAs "
		       "issue it to whoever proves to be the registry.",
		.fix = "Put your own label before it: example.co.uk is a name "
		       "that somebody can have.",
		.mend = {MEND_ASK, NULL},
		.check = check_suffix,
		.arg = &of_icann,
	},
	{
		.id = "dns-public-suffix-private",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "a host name is a suffix that a company lets to "
			   "its customers, such as github.io",
		.source = "Public Suffix List PRIVATE DOMAINS",
		.why = "Only the company that runs the domain can prove that "
		       "it is theirs.",
		.fix = "Nothing has to be done where the domain is yours. Else "
		       "put your own label before it: example.github.io is a "
		       "customer's name.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_suffix,
		.arg = &of_company,
	},
};
RULES(dns_public, rows);
