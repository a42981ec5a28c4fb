/* Host names that were not turned into what is looked up.
 * SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

/* Of a commonName cn-unicode-domain speaks. */
static void
check_u_label(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;
	char ascii[HOST_ROOM];

	while ((host = next_host(facts, host, TRAIT(UNICODE))) != NULL) {
		if (host->cn != NULL)
			continue;
		found_better(out, self,
			host_label_with(host->traits.base, TRAIT_UNICODE),
			host_to_ascii(host->host.name, ascii)
				? shown_whole(out, slice_text(ascii))
				: NULL,
			"dNSName \"%s\" has octets beyond ASCII, expected "
			"A-labels (xn--...)",
			shown(out, host->host.name));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-u-label",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a dNSName has letters beyond ASCII",
		.source = "RFC 5280 4.2.1.6, 7.2; RFC 5890 2.3.2.1",
		.why = "A dNSName is an IA5String, which has ASCII alone; an "
		       "internationalised name stands there in the form that "
		       "is looked up. Decoders and CAs refuse the other.",
		.fix = "Write the name in the form that is looked up, with "
		       "labels that begin with xn-- instead of letters beyond "
		       "ASCII.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_u_label,
	},
};
RULES(dns_u, rows);
