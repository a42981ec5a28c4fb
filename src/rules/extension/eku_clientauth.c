/* clientAuth, which public TLS gives up. SPDX-License-Identifier: MIT */
#include "rules/extension/purposes.h"

/* acme.sh asks for both unless it is told otherwise, in front of the names and
 * with nothing else: its user has not asked. */
static bool
is_default_of_acme_sh(const struct csr *csr)
{
	const struct csr_purposes *purposes = &csr->usage.purposes;

	return csr->name_count == 1 && csr->names[0].type == OID_COMMON_NAME &&
		csr->extension_count == 2 && csr->san == &csr->extensions[1] &&
		purposes->count == 2 &&
		purposes->purpose[0].id == OID_SERVER_AUTH;
}

static void
check_both(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_purpose *client =
		csr_purpose_find(csr, OID_CLIENT_AUTH);

	if (client != NULL && csr_has_purpose(csr, OID_SERVER_AUTH))
		found_milder(out, self,
			is_default_of_acme_sh(csr) ? SEVERITY_NOTICE
						   : SEVERITY_ERROR,
			client->oid, "serverAuth",
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
