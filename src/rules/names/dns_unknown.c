/* Host names: a top-level domain that is none.
 * SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

/* .onion is no top-level domain of the public name system either; most
 * receivers certify names below it nevertheless (BR appendix B). */
static uint64_t
unknown_ends(const struct facts *facts)
{
	return facts->limits[LIMIT_ONION_NAMES] != 0
		? TRAIT(UNKNOWN_TOP)
		: TRAIT(UNKNOWN_TOP) | TRAIT(ONION);
}

static void
check_unknown(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const uint64_t traits = unknown_ends(facts);
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, traits)) != NULL) {
		struct slice label = host_last_label(host->traits.base);

		if (is_single_label(host))
			continue; /* dns-single-label */
		found(out, self, place_in_host(host, label),
			"%s \"%s\" ends in \"%s\", which is no top-level "
			"domain in the list of %s, expected one of the public "
			"name system",
			kind_of_host(host), shown(out, host->host.name),
			shown(out, label), suffix_list_day(out));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-unknown-tld",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "the top-level domain of a host name is not known",
		.source = "BR 1.6.1 Internal Name, 4.2.2, 7.1.2.7.12; IANA "
			  "Root Zone Database; boulder policy/pa.go",
		.why = "Public CAs refuse names whose last label is not in "
		       "the root zone: nobody can prove that they are theirs. "
		       "The list that csrlint knows comes with libpsl and may "
		       "lack a domain that is new.",
		.fix = "See whether the last label is misspelt. For a name "
		       "inside of your network choose a private CA, and "
		       "--profile private for the check.",
		.mend = {MEND_ASK, NULL},
		.check = check_unknown,
	},
};
RULES(dns_unknown, rows);
