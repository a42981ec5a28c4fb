/* The security identifier of an account. SPDX-License-Identifier: MIT */
#include "facts/usage.h"
#include "rules/rule.h"

static const char sid_uri[] = "tag:microsoft.com,2022-09-14:sid:";

static void
check_requested(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_extension *extension =
		csr_extension_that_counts(csr, OID_MS_NTDS_CA_SECURITY);

	if (extension != NULL)
		found(out, self, extension->oid,
			"the request sets the security identifier of an "
			"account, expected the CA to set it");
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_URI &&
			slice_begins(csr->san_names[i].value, sid_uri))
			found(out, self, csr->san_names[i].value,
				"subjectAltName holds the security identifier "
				"of an account, expected the CA to set it");
}

static const struct rule rows[] = {
	{
		.id = "ms-sid-requested",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "the request says which account of Windows it is "
			   "for",
		.source = "KB5014754; MS-WCCE 2.2.2.7.7.4",
		.why = "Domain controllers map a certificate to the account "
		       "with this security identifier. A CA that takes it "
		       "from the request lets the requester log in as anybody, "
		       "an administrator too.",
		.fix = "Leave szOID_NTDS_CA_SECURITY_EXT and the tag: URI "
		       "out; AD CS adds the extension itself.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_requested,
	},
};
RULES(ms_sid, rows);
