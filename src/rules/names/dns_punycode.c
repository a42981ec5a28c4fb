/* Host names: A-labels that say nothing. SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

static void
check_punycode(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(PUNYCODE_INVALID))) !=
		NULL) {
		struct slice label = host_label_with(
			host->traits.base, TRAIT_PUNYCODE_INVALID);

		found(out, self, place_in_host(host, label),
			"the label \"%s\" of %s stands for no letters, "
			"expected Punycode behind \"xn--\"",
			shown(out, label), kind_of_host(host));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-punycode-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a label begins with xn-- and is no Punycode",
		.source = "RFC 3492 6.2; RFC 5891 5.4; BR 1.6.1 P-Label",
		.why = "What stands behind \"xn--\" was cut or mistyped, or "
		       "stands for ASCII alone, which is never encoded. CAs "
		       "refuse the name.",
		.fix = "Write the name in its own letters, and let a program "
		       "for internationalised names encode it anew.",
		.mend = {MEND_ASK, NULL},
		.check = check_punycode,
	},
};
RULES(dns_punycode, rows);
