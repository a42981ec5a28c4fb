/* Purposes of certificates that sign code. SPDX-License-Identifier: MIT */
#include "rules/extension/purposes.h"

/* True where another rule speaks: eku-missing, eku-empty, bc-ca-true; or, for
 * a time-stamping authority, eku-timestamping. */
static bool
is_left_alone(const struct facts *facts)
{
	const struct csr *csr = facts->csr;

	return !has_purposes(csr) || is_ca_by_mistake(facts) ||
		(csr_has_purpose(csr, OID_TIME_STAMPING) &&
			!csr_has_purpose(csr, OID_CODE_SIGNING));
}

static void
check_purposes(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id barred[] = {OID_SERVER_AUTH, OID_UNKNOWN};
	const struct csr *csr = facts->csr;

	if (is_left_alone(facts))
		return;
	if (!csr_has_purpose(csr, OID_CODE_SIGNING) &&
		!csr_has_purpose(csr, OID_ANY_PURPOSE)) /* eku-any */
		found_advising(out, self, place_of_purposes(csr),
			(struct advice){.suggestion = "codeSigning",
				.mend = {MEND_ADD, "codeSigning"}},
			"extKeyUsage asks for %s, expected codeSigning",
			shown_oid(out, csr->usage.purposes.purpose[0].oid));
	else
		find_purposes(self, facts, barred, "codeSigning", out);
}

static void
check_recommended(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* serverAuth: eku-cs; timeStamping: eku-timestamping. */
	static const enum oid_id accepted[] = {OID_CODE_SIGNING,
		OID_MS_LIFETIME_SIGNING, OID_EMAIL_PROTECTION,
		OID_MS_DOCUMENT_SIGNING, OID_DOCUMENT_SIGNING, OID_ANY_PURPOSE,
		OID_SERVER_AUTH, OID_TIME_STAMPING, OID_UNKNOWN};

	if (!is_left_alone(facts) &&
		csr_has_purpose(facts->csr, OID_CODE_SIGNING))
		find_other_purposes(
			self, facts, accepted, "codeSigning alone", out);
}

static const struct rule rows[] = {
	{
		.id = "eku-cs",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage is not that of a certificate that "
			   "signs code",
		.source = "CSBR 7.1.2.3 f",
		.why = "codeSigning must be there and serverAuth must not. "
		       "Public CAs refuse the request or write their own "
		       "list.",
		.fix = "Ask for codeSigning, and leave out what cannot stand "
		       "beside it. It needs a request of its own.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_purposes,
	},
	{
		.id = "eku-cs-not-recommended",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage asks for more than signing code",
		.source = "CSBR 7.1.2.3 f",
		.why = "Beside codeSigning only lifetime signing, "
		       "emailProtection and document signing should be "
		       "there; CAs leave other purposes out.",
		.fix = "Leave the other purposes out, codeSigning is enough.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_recommended,
	},
};
RULES(eku_cs, rows);
