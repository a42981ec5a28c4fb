/* privateKeyUsagePeriod. SPDX-License-Identifier: MIT */
#include "rules/extension/usage.h"

static const enum oid_id period[] = {OID_PRIVATE_KEY_USAGE_PERIOD, OID_UNKNOWN};
static const struct listed_extensions list = {
	period, NULL, "expected no such extension"};

static const struct rule rows[] = {
	{
		.id = "private-key-usage-period",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "a period for the use of the private key is "
			   "requested",
		.source = "RFC 3280 4.2.1.4; practice: RFC 5280 has left it "
			  "out",
		.why = "The extension is no longer part of the profile of "
		       "certificates, and next to nothing reads it. Public "
		       "CAs drop it.",
		.fix = "Leave privateKeyUsagePeriod out.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_listed,
		.arg = &list,
	},
};
RULES(private_key_usage, rows);
