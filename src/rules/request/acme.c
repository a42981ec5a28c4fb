/* What belongs to ACME's own certificates. SPDX-License-Identifier: MIT */
#include "facts/usage.h"
#include "rules/rule.h"

static void
check_identifier(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_extension *extension = facts->csr->extensions;

	for (size_t i = 0; i < judged_extensions(facts); i++, extension++)
		if (extension->type == OID_ACME_IDENTIFIER)
			found(out, self, extension->oid,
				"%s is requested, expected it in the "
				"self-signed certificate of a tls-alpn-01 "
				"challenge only",
				shown_oid(out, extension->oid));
}

static const struct rule rows[] = {
	{
		.id = "acme-identifier",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "the extension of an ACME challenge is requested",
		.source = "RFC 8737 3",
		.why = "It proves the control of a name within one challenge "
		       "and has no place in a CA's certificate. The request "
		       "was made from the challenge's certificate, and "
		       "perhaps with its key.",
		.fix = "Leave the extension out, and make the request with "
		       "the key and the names of the server, not from the "
		       "certificate of the challenge.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_identifier,
	},
};
RULES(acme, rows);
