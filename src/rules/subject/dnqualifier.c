/* dnQualifier: its one type. SPDX-License-Identifier: MIT */
#include "rules/subject/identity.h"

static const struct printable_attribute printable = {
	OID_DN_QUALIFIER, "dnQualifier"};

static const struct rule rows[] = {
	{
		.id = "dnqualifier-not-printable",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "dnQualifier is not encoded as PrintableString",
		.source = "RFC 5280 A.1 X520dnQualifier",
		.why = "The standard knows no other type for this attribute. "
		       "CAs that keep to it refuse the request, and names "
		       "that differ in type may not match.",
		.fix = "The tool that makes the request has to encode "
		       "dnQualifier as PrintableString. The common ones do so "
		       "by themselves; code of your own has to choose that "
		       "type.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_printable,
		.arg = &printable,
	},
};
RULES(dnqualifier, rows);
