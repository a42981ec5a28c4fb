/* subjectKeyIdentifier. SPDX-License-Identifier: MIT */
#include "facts/usage.h"
#include "rules/extension/usage.h"

static void
check_mismatch(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_key_identifier *identifier =
		&facts->csr->usage.key_identifier;

	if (!is_read(&identifier->source) || facts->key_identifier_fits)
		return; /* ext-malformed */
	found_better(out, self, identifier->source.extension->value, "hash",
		identifier->octets.n == 0
			? "subjectKeyIdentifier is empty, expected a digest of "
			  "the key"
			: "subjectKeyIdentifier is neither SHA-1 nor SHA-256 "
			  "of this key, expected one of them");
}

static void
check_critical(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_extension *extension =
		facts->csr->usage.key_identifier.source.extension;

	if (extension != NULL && extension->critical)
		found(out, self, extension->whole,
			"subjectKeyIdentifier is critical, expected it not "
			"critical");
}

static void
check_present(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_extension *extension =
		facts->csr->usage.key_identifier.source.extension;

	if (extension != NULL)
		found(out, self, extension->oid,
			"subjectKeyIdentifier is requested, expected the CA to "
			"decide");
}

static const struct rule rows[] = {
	{
		.id = "ski-mismatch",
		.severity = SEVERITY_NOTICE,
		.part = PART_KEY,
		.summary = "subjectKeyIdentifier is not made from the key",
		.source = "RFC 5280 4.2.1.2; RFC 7093 2",
		.why = "It should be a digest of this key. Another value comes "
		       "from an old certificate or another key; where a CA "
		       "copies it, chains are built with the wrong "
		       "certificate.",
		.fix = "Let the tool make it from the key, or leave it out: "
		       "CAs make it themselves.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_mismatch,
	},
	{
		.id = "ski-critical",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "subjectKeyIdentifier is critical",
		.source = "RFC 5280 4.2.1.2",
		.why = "It must not be critical: it helps to find "
		       "certificates and bounds nothing. CAs refuse it or set "
		       "the flag right.",
		.fix = "Ask for subjectKeyIdentifier without the critical "
		       "flag.",
		.mend = {MEND_CRITICAL, "uncritical subjectKeyIdentifier"},
		.check = check_critical,
	},
	{
		.id = "ski-not-recommended",
		.severity = SEVERITY_INFO,
		.part = PART_ATTRIBUTES,
		.summary = "subjectKeyIdentifier is requested for a server",
		.source = "BR 7.1.2.7.6; RFC 5280 4.2.1.2",
		.why = "RFC 5280 would have it in every certificate, the rules "
		       "of public CAs advise against it in those of servers. "
		       "The CA decides, whatever the request says.",
		.fix = "Nothing has to be done.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_present,
	},
};
RULES(ski, rows);
