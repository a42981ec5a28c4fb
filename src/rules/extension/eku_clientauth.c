/* clientAuth, which public TLS gives up. SPDX-License-Identifier: MIT */
#include "rules/extension/purposes.h"

static void
check_both(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_purpose *client =
		csr_purpose_find(csr, OID_CLIENT_AUTH);

	if (client != NULL && csr_has_purpose(csr, OID_SERVER_AUTH))
		found_better(out, self, client->oid, "serverAuth",
			"extKeyUsage asks for clientAuth beside serverAuth, "
			"expected serverAuth alone");
}

static const struct rule rows[] = {
	{
		.id = "eku-clientauth-with-serverauth",
		.severity = SEVERITY_NOTICE,
		.then = SEVERITY_WARNING,
		.from = 20270315,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage asks for clientAuth of a public TLS CA",
		.source = "Chrome 1.3.2; BR 7.1.2.7.10",
		.why = "The Baseline Requirements allow it, but Chrome's root "
		       "program bars it from the certificates of servers from "
		       "15 March 2027 on, and public CAs take it out before. "
		       "Where the certificate also logs a client in, that "
		       "will stop working.",
		.fix = "Leave clientAuth out, and get the client's certificate "
		       "from a private CA.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_both,
	},
};
RULES(eku_clientauth, rows);
