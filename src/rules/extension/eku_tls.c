/* Purposes that public TLS CAs do not grant. SPDX-License-Identifier: MIT */
#include "rules/extension/purposes.h"

static const enum oid_id forbidden[] = {OID_CODE_SIGNING, OID_EMAIL_PROTECTION,
	OID_TIME_STAMPING, OID_OCSP_SIGNING, OID_CT_PRECERT_SIGNING,
	OID_UNKNOWN};
/* Those, and of which others speak: eku-any, eku-clientauth-with-serverauth,
 * eku-legacy-sgc. */
static const enum oid_id spoken_of[] = {OID_SERVER_AUTH, OID_CLIENT_AUTH,
	OID_ANY_PURPOSE, OID_CODE_SIGNING, OID_EMAIL_PROTECTION,
	OID_TIME_STAMPING, OID_OCSP_SIGNING, OID_CT_PRECERT_SIGNING,
	OID_NETSCAPE_SGC, OID_MS_SGC, OID_VERISIGN_SGC, OID_UNKNOWN};

static void
check_forbidden(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	find_purposes(self, facts, forbidden, "serverAuth", out);
}

static void
check_other(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	find_other_purposes(self, facts, spoken_of, "serverAuth alone", out);
}

static const struct rule rows[] = {
	{
		.id = "eku-tls-forbidden",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage asks for what no server's certificate "
			   "may have",
		.source = "BR 7.1.2.7.10",
		.why = "A certificate of public TLS must not also sign code, "
		       "mail, timestamps or OCSP responses. Public CAs "
		       "refuse the request or drop the purpose.",
		.fix = "Leave the purpose out, and make a request of its own "
		       "for it.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_forbidden,
	},
	{
		.id = "eku-tls-other",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage asks for more than serverAuth",
		.source = "BR 7.1.2.7.10",
		.why = "Purposes beyond serverAuth are not recommended in the "
		       "certificate of a server; public CAs drop them.",
		.fix = "Leave the purpose out; what IPsec, RDP or a domain "
		       "controller needs, a private CA grants.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_other,
	},
};
RULES(eku_tls, rows);
