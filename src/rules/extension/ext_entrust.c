/* Extensions of CAs of the nineties. SPDX-License-Identifier: MIT */
#include "rules/extension/usage.h"

static const enum oid_id entrust[] = {OID_ENTRUST_VERS_INFO, OID_UNKNOWN};
static const struct listed_extensions list = {
	entrust, "\x60\x86\x48\x01\x86\xf8\x45", "expected nothing of old CAs"};

static const struct rule rows[] = {
	{
		.id = "ext-entrust-verisign-legacy",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "an old extension of Entrust or VeriSign is "
			   "requested",
		.source = "practice: the arcs 1.2.840.113533.7.65.0 of "
			  "Entrust and 2.16.840.1.113733 of VeriSign",
		.why = "These spoke to programs of the nineties. Nothing reads "
		       "them any more, and CAs drop them.",
		.fix = "Leave it out: delete its line from the configuration "
		       "file or the template.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_listed,
		.arg = &list,
	},
};
RULES(ext_entrust, rows);
