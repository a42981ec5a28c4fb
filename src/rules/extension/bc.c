/* basicConstraints: whether a CA is asked for, and rightly so.
 * SPDX-License-Identifier: MIT */
#include "facts/usage.h"
#include "rules/extension/usage.h"

static void
check_ca_true(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_basic_constraints *constraints =
		&facts->csr->usage.basic_constraints;

	if (!constraints->is_ca)
		return;
	if (is_ca_by_mistake(facts))
		found_better(out, self, constraints->source.extension->value,
			"CA:FALSE",
			"basicConstraints has cA TRUE, which asks for the "
			"certificate of a CA, expected FALSE");
	else
		found_advising(out, self, constraints->source.extension->value,
			(struct advice){.mend = {MEND_NOTHING, NULL}},
			"basicConstraints has cA TRUE: the certificate of a CA "
			"is asked for, expected of CAs only");
}

static void
check_not_critical(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_basic_constraints *constraints =
		&facts->csr->usage.basic_constraints;

	if (!is_read(&constraints->source) || is_ca_by_mistake(facts) ||
		constraints->source.extension->critical)
		return; /* ext-malformed, bc-ca-true */
	/* RFC 5280 leaves it open where cA is FALSE; BR do not. */
	if (constraints->is_ca || facts->limits[LIMIT_CA_REQUESTS] == 0)
		found_better(out, self, constraints->source.extension->whole,
			constraints->is_ca ? "critical,CA:TRUE"
					   : "critical,CA:FALSE",
			"basicConstraints is not critical, expected it "
			"critical");
}

/* True for an INTEGER below zero. */
static bool
is_negative(struct slice content)
{
	return content.n > 0 && content.p[0] >= 0x80;
}

static void
check_path_length(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_basic_constraints *constraints =
		&facts->csr->usage.basic_constraints;

	if (!constraints->has_path_length)
		return;
	/* cA TRUE without keyCertSign: bc-ca-ku-mismatch. */
	if (!constraints->is_ca)
		found(out, self, constraints->path_length,
			"pathLenConstraint is there though cA is FALSE, "
			"expected none");
	else if (is_negative(constraints->path_length))
		found_advising(out, self, constraints->path_length,
			(struct advice){.suggestion = "critical,CA:TRUE",
				.mend = {MEND_ADD, "basicConstraints"}},
			"pathLenConstraint is negative, expected 0 or more");
}

/* keyCertSign in a request that does not ask for a CA. */
static void
check_cert_sign(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_source *source = &csr->usage.basic_constraints.source;

	if (source->malformed)
		return; /* ext-malformed */
	if (source->extension == NULL && facts->limits[LIMIT_CA_REQUESTS] != 0)
		return; /* ca-request-basic-constraints */
	found_advising(out, self, csr->usage.key_usage.octets,
		advise_usages(facts, out),
		"keyUsage has keyCertSign though %s, expected both or neither",
		source->extension == NULL ? "there is no basicConstraints with "
					    "cA TRUE"
					  : "cA is FALSE");
}

static void
check_mismatch(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	bool signs = csr_has_usages(csr, USAGE_KEY_CERT_SIGN);
	bool is_ca = csr->usage.basic_constraints.is_ca;

	if (!is_read(&csr->usage.key_usage.source) || is_ca_by_mistake(facts))
		return; /* ext-malformed, ca-request-key-usage; bc-ca-true */
	if (signs && !is_ca)
		check_cert_sign(self, facts, out);
	else if (is_ca && !signs && csr->usage.key_usage.mask != 0)
		found_advising(out, self, csr->usage.key_usage.octets,
			advise_usages(facts, out),
			"keyUsage lacks keyCertSign though cA is TRUE, "
			"expected both or neither");
}

static const struct rule rows[] = {
	{
		.id = "bc-ca-true",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "the certificate of a CA is asked for",
		.source = "BR 7.1.2.7.8; SBR 7.1.2.3 d; CSBR 7.1.2.3 d",
		.why = "With cA TRUE the certificate could sign others. No "
		       "public CA grants that to a server or a person; a CA "
		       "that copies what the request says would hand its own "
		       "power over. The section v3_ca of openssl.cnf, or "
		       "openssl req -x509, puts it there.",
		.fix = "Leave the extension out where no CA is wanted. The "
		       "request for a CA goes to a CA of your own, which "
		       "grants that.",
		.mend = {MEND_REMOVE, "basicConstraints keyCertSign cRLSign"},
		.check = check_ca_true,
	},
	{
		.id = "bc-not-critical",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "basicConstraints is not critical",
		.source = "RFC 5280 4.2.1.9; BR 7.1.2.7.6",
		.why = "In the certificate of a CA it must be critical, and "
		       "public CAs must have it critical in every "
		       "certificate that has it. A CA that copies it as it is "
		       "makes a certificate that linters reject.",
		.fix = "Ask for basicConstraints with the critical flag, or "
		       "leave it out where no CA is wanted.",
		.mend = {MEND_CRITICAL, "critical basicConstraints"},
		.check = check_not_critical,
	},
	{
		.id = "bc-pathlen-without-ca",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "pathLenConstraint makes no sense here",
		.source = "RFC 5280 4.2.1.9",
		.why = "It says how many CAs may stand below this one, and so "
		       "belongs to a CA only and is 0 or more. Programs "
		       "reject a certificate that has it otherwise.",
		.fix = "Leave the path length out where no CA is wanted; for a "
		       "CA write a number that is not negative, or none.",
		.mend = {MEND_REMOVE, "basicConstraints"},
		.check = check_path_length,
	},
	{
		.id = "bc-ca-ku-mismatch",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "basicConstraints and keyUsage disagree about a CA",
		.source = "RFC 5280 4.2.1.3, 4.2.1.9",
		.why = "keyCertSign goes with cA TRUE and with nothing else. "
		       "CAs refuse such a request, and programs reject such a "
		       "certificate: it can neither sign others nor serve.",
		.fix = "Leave keyCertSign out where no CA is wanted. A CA has "
		       "cA TRUE and keyCertSign, both.",
		.mend = {MEND_REMOVE, "keyCertSign"},
		.check = check_mismatch,
	},
};
RULES(bc, rows);
