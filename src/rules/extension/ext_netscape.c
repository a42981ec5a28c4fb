/* Extensions of Netscape's browser. SPDX-License-Identifier: MIT */
#include "rules/extension/usage.h"

static const enum oid_id netscape[] = {OID_NETSCAPE_CERT_TYPE,
	OID_NETSCAPE_BASE_URL, OID_NETSCAPE_REVOCATION_URL,
	OID_NETSCAPE_CA_REVOCATION_URL, OID_NETSCAPE_RENEWAL_URL,
	OID_NETSCAPE_CA_POLICY_URL, OID_NETSCAPE_SSL_SERVER_NAME,
	OID_NETSCAPE_COMMENT, OID_UNKNOWN};
static const struct listed_extensions list = {netscape,
	"\x60\x86\x48\x01\x86\xf8\x42\x01",
	"expected nothing that only Netscape read"};

static const struct rule rows[] = {
	{
		.id = "ext-netscape",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "an extension of Netscape's is requested",
		.source = "practice: Netscape's own arc 2.16.840.1.113730.1",
		.why = "Nothing reads these any more, and public CAs drop "
		       "them. Old config files of OpenSSL and keytool "
		       "recipes still have nsCertType and nsComment.",
		.fix = "Leave it out: such lines of a configuration file begin "
		       "with ns. What nsCertType said, extKeyUsage says with "
		       "serverAuth and the like.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_listed,
		.arg = &list,
	},
};
RULES(ext_netscape, rows);
