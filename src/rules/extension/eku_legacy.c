/* Server Gated Cryptography. SPDX-License-Identifier: MIT */
#include "rules/extension/purposes.h"

static const enum oid_id gated[] = {
	OID_NETSCAPE_SGC, OID_MS_SGC, OID_VERISIGN_SGC, OID_UNKNOWN};

static void
check_sgc(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	find_purposes(self, facts, gated, "it left out", out);
}

static const struct rule rows[] = {
	{
		.id = "eku-legacy-sgc",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage asks for Server Gated Cryptography",
		.source = "BR 7.1.2.7.10; practice: browsers have had no use "
			  "for it since 2000",
		.why = "It once let browsers of the export version use strong "
		       "ciphers. Nothing reads it any more, and CAs drop it.",
		.fix = "Leave the purposes of Server Gated Cryptography out.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_sgc,
	},
};
RULES(eku_legacy, rows);
