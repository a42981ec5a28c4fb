/* Extensions that must not be critical. SPDX-License-Identifier: MIT */
#include "facts/usage.h"
#include "rules/extension/usage.h"

/* Of subjectKeyIdentifier, extKeyUsage and tlsFeature ski-critical,
 * eku-critical and tls-feature-malformed speak. */
static const enum oid_id never_critical[] = {OID_AUTHORITY_KEY_IDENTIFIER,
	OID_AUTHORITY_INFO_ACCESS, OID_SUBJECT_INFO_ACCESS,
	OID_SUBJECT_DIRECTORY_ATTRIBUTES, OID_ISSUER_ALT_NAME,
	OID_CRL_DISTRIBUTION_POINTS, OID_FRESHEST_CRL, OID_SMIME_CAPABILITIES,
	OID_QC_STATEMENTS, OID_LEI, OID_LEI_ROLE, OID_ADOBE_TIMESTAMP,
	OID_ADOBE_ARCHIVE_REV_INFO, OID_UNKNOWN};

static void
check_criticality(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_extension *extension = facts->csr->extensions;

	for (size_t i = 0; i < judged_extensions(facts); i++, extension++)
		if (extension->critical &&
			is_among(extension->type, never_critical))
			found(out, self, extension->oid,
				"%s is critical, expected it not critical",
				shown_oid(out, extension->oid));
}

static const struct rule rows[] = {
	{
		.id = "ext-criticality",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "an extension is critical that is not to be",
		.source = "RFC 5280 4.2.1.1, 4.2.1.7, 4.2.1.8, 4.2.1.13, "
			  "4.2.1.15, 4.2.2.1, 4.2.2.2; SBR 7.1.2.3",
		.why = "RFC 5280 says it of each, of cRLDistributionPoints "
		       "and issuerAltName as a recommendation. "
		       "Programs that do not know the extension reject a "
		       "certificate where it is critical, though they could "
		       "do without what it says. CAs set the flag right or "
		       "refuse the request.",
		.fix = "Ask for the extension without the critical flag.",
		.mend = {MEND_CRITICAL, "uncritical"},
		.check = check_criticality,
	},
};
RULES(ext_criticality, rows);
