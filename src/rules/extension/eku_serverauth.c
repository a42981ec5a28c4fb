/* The one purpose of public TLS. SPDX-License-Identifier: MIT */
#include "rules/extension/purposes.h"

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (!has_purposes(csr) || csr_has_purpose(csr, OID_SERVER_AUTH) ||
		csr_has_purpose(csr, OID_ANY_PURPOSE) ||
		is_ca_by_mistake(facts))
		return; /* eku-missing, eku-empty; eku-any; bc-ca-true */
	found_better(out, self, place_of_purposes(csr), "serverAuth",
		"extKeyUsage asks for %s%s, expected serverAuth",
		shown_oid(out, csr->usage.purposes.purpose[0].oid),
		csr->usage.purposes.count > 1 ? " and others" : "");
}

static const struct rule rows[] = {
	{
		.id = "eku-serverauth-missing",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage does not ask for serverAuth",
		.source = "BR 7.1.2.7.10",
		.why = "Every certificate of a public TLS CA has serverAuth. "
		       "A request for something else is refused, or answered "
		       "with a certificate that does not do what was asked "
		       "for.",
		.fix = "Ask for serverAuth. Certificates for clients, mail or "
		       "code come from other CAs: --profile private, smime or "
		       "code-signing checks a request for them.",
		.mend = {MEND_ADD, "serverAuth"},
		.check = check_missing,
	},
};
RULES(eku_serverauth, rows);
