/* Extensions that nobody is known to read. SPDX-License-Identifier: MIT */
#include "facts/belonging.h"
#include "facts/usage.h"
#include "rules/extension/usage.h"

/* Of which families ext-netscape and ext-entrust-verisign-legacy speak. */
static bool
is_of_old_family(struct slice oid)
{
	return slice_begins(oid, "\x60\x86\x48\x01\x86\xf8\x42\x01") ||
		slice_begins(oid, "\x60\x86\x48\x01\x86\xf8\x45");
}

/* Attestation of the key: what a CA that asks for it cannot do without.
 * YubiKey PIV and TCG DICE have an arc of their own each. */
static bool
is_attestation(struct slice oid)
{
	return slice_begins(oid, "\x2b\x06\x01\x04\x01\x82\xc4\x0a\x03") ||
		slice_begins(oid, "\x67\x81\x05\x05\x04");
}

/* The OIDs that are known as something else count as unknown. Of attributes
 * ext-attribute-as-extension speaks. */
static bool
is_known(const struct csr_extension *extension)
{
	return is_known_extension(extension->type) ||
		extension->type == OID_SMIME_CAPABILITIES ||
		is_attestation(extension->oid) ||
		is_attribute_oid(extension->oid) ||
		is_of_old_family(extension->oid);
}

static void
check_unknown(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const bool *is_critical = self->arg;
	const struct csr_extension *extension = facts->csr->extensions;

	for (size_t i = 0; i < judged_extensions(facts); i++, extension++) {
		if (extension->oid.n == 0 || is_known(extension) ||
			extension->critical != *is_critical)
			continue;
		found(out, self, extension->oid,
			*is_critical ? "the extension %s is critical and not "
				       "known, expected it not critical"
				     : "the extension %s is not known, "
				       "expected one that the CA knows",
			shown_oid(out, extension->oid));
	}
}

static const bool critical = true;
static const bool not_critical = false;

static const struct rule rows[] = {
	{
		.id = "ext-unknown",
		.severity = SEVERITY_INFO,
		.part = PART_ATTRIBUTES,
		.summary = "an extension is requested that is not known",
		.source = "BR 7.1.2.7.6; RFC 5280 4.2",
		.why = "CAs drop what they do not know; public CAs may not "
		       "copy it without knowing what it says.",
		.fix = "Nothing has to be done where the CA asked for it; else "
		       "leave it out.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_unknown,
		.arg = &not_critical,
	},
	{
		.id = "ext-unknown-critical",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "an extension that is not known is critical",
		.source = "RFC 5280 4.2; BR 7.1.2.7.6",
		.why = "Every program must reject a certificate with a "
		       "critical extension that it does not know. Public CAs "
		       "refuse it; a certificate with it works only where "
		       "all programs were made for it.",
		.fix = "Ask for the extension without the critical flag, or "
		       "leave it out.",
		.mend = {MEND_CRITICAL, "uncritical"},
		.check = check_unknown,
		.arg = &critical,
	},
};
RULES(ext_unknown, rows);
