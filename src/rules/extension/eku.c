/* extKeyUsage: that it is there and lists purposes, each once.
 * SPDX-License-Identifier: MIT */
#include "facts/repeated.h"
#include "facts/usage.h"
#include "rules/extension/purposes.h"

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr->usage.purposes.source.extension == NULL &&
		!is_request_unread(csr) && !is_ca_by_mistake(facts))
		found(out, self, place_of_missing(csr),
			"no extKeyUsage is requested, expected the purpose of "
			"the certificate");
}

static void
check_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_purposes *purposes = &facts->csr->usage.purposes;

	if (is_read(&purposes->source) && purposes->count == 0)
		found(out, self, purposes->source.extension->value,
			"extKeyUsage lists no purpose, expected one or more");
}

static bool
is_same_purpose(const struct csr *csr, size_t i, size_t k)
{
	const struct csr_purpose *purposes = csr->usage.purposes.purpose;

	return slice_equal(purposes[i].oid, purposes[k].oid);
}

static void
check_duplicate(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_purpose *purposes = facts->csr->usage.purposes.purpose;

	for (size_t i = 0; i < judged_purposes(facts); i++)
		if (is_second(facts->csr, i, is_same_purpose))
			found(out, self, purposes[i].oid,
				"extKeyUsage lists %s a second time, expected "
				"it once",
				shown_oid(out, purposes[i].oid));
}

static void
check_any(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_purpose *any =
		csr_purpose_find(facts->csr, OID_ANY_PURPOSE);

	if (any != NULL)
		found(out, self, any->oid,
			"extKeyUsage asks for anyExtendedKeyUsage, expected "
			"the purposes by name");
}

/* How bad the flag is at most. certtool sets it in every request for a server,
 * and public CAs write the extension themselves. */
static enum severity
worst_of_critical(const struct csr *csr)
{
	return csr_has_purpose(csr, OID_ANY_PURPOSE) ? SEVERITY_ERROR
						     : SEVERITY_INFO;
}

static void
check_critical(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	/* RFC 5280 4.2.1.12 leaves it open but for anyExtendedKeyUsage; BR
	 * 7.1.2.7.6, about servers, does not. */
	if (facts->limits[LIMIT_CN_IS_HOST] == 0 &&
		!csr_has_purpose(csr, OID_ANY_PURPOSE))
		return;
	/* RFC 3161 2.3 wants it so: eku-timestamping. */
	if (has_purposes(csr) &&
		csr->usage.purposes.source.extension->critical &&
		!csr_has_purpose(csr, OID_TIME_STAMPING))
		found_milder(out, self, worst_of_critical(csr),
			csr->usage.purposes.source.extension->whole, NULL,
			"extKeyUsage is critical, expected it not critical");
}

static const struct rule rows[] = {
	{
		.id = "eku-missing",
		.severity = SEVERITY_INFO,
		.part = PART_ATTRIBUTES,
		.summary = "no extKeyUsage is requested",
		.source = "BR 7.1.2.7.6; SBR 7.1.2.3 f; CSBR 7.1.2.3 f",
		.why = "The certificate has to say what it is for. Most CAs "
		       "put in what was ordered.",
		.fix = "Nothing has to be done where the CA decides. Else ask "
		       "for the purpose of the certificate, which is "
		       "serverAuth for a server.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_missing,
	},
	{
		.id = "eku-empty",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage lists no purpose",
		.source = "RFC 5280 4.2.1.12",
		.why = "The list must hold one purpose at least: SIZE "
		       "(1..MAX). Strict decoders refuse the request as "
		       "malformed, others read it and leave the extension "
		       "out.",
		.fix = "Leave the empty list out, or name a purpose, which is "
		       "serverAuth for a server. A variable of the script that "
		       "filled the list may be empty.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_empty,
	},
	{
		.id = "eku-duplicate",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage lists a purpose more than once",
		.source = "RFC 5280 4.2.1.12; practice: csrlint's own "
			  "judgement",
		.why = "A second mention adds nothing. CAs drop it; a CA that "
		       "copies the list makes an odd certificate.",
		.fix = "Leave the repeated purpose out.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_duplicate,
	},
	{
		.id = "eku-any",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage asks for every purpose there is",
		.source = "BR 7.1.2.7.10; SBR 7.1.2.3 f; CSBR 7.1.2.3 f; "
			  "RFC 5280 4.2.1.12",
		.why = "With anyExtendedKeyUsage a certificate for a server "
		       "could also sign code and mail. Public CAs must not "
		       "grant it; a CA of your own should not.",
		.fix = "Leave it out and name the purpose instead: serverAuth "
		       "for a server, clientAuth for a client.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_any,
	},
	{
		.id = "eku-critical",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage is critical",
		.source = "BR 7.1.2.7.6; RFC 5280 4.2.1.12",
		.why = "In the certificate of a server it must not be "
		       "critical, and nowhere should it be beside "
		       "anyExtendedKeyUsage, which programs that look for one "
		       "purpose need not take. certtool sets the flag; public "
		       "CAs write the extension themselves.",
		.fix = "Ask for extKeyUsage without the critical flag.",
		.mend = {MEND_CRITICAL, "uncritical extKeyUsage"},
		.check = check_critical,
	},
};
RULES(eku, rows);
