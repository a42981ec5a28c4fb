/* Requests for the certificate of a CA. SPDX-License-Identifier: MIT */
#include "facts/rpki.h"
#include "rules/extension/usage.h"

static bool
has_name(const struct csr *csr, enum oid_id type)
{
	return csr_name_first(csr, type) != NULL;
}

static void
check_subject_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (asks_for_ca(csr) && csr->name_count == 0 && !is_rpki_request(csr))
		found(out, self, csr->subject,
			"the subject of a CA is empty, expected its name");
}

static void
check_subject(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const char *missing;

	if (!asks_for_ca(csr) || csr->name_count == 0 || is_rpki_request(csr))
		return; /* ca-request-subject-empty; RFC 6487 4.5: a CN alone */
	if (!has_name(csr, OID_COMMON_NAME))
		missing = "commonName";
	else if (!has_name(csr, OID_ORGANIZATION_NAME))
		missing = "organizationName";
	else if (!has_name(csr, OID_COUNTRY_NAME))
		missing = "countryName";
	else
		return;
	found(out, self, csr->subject,
		"the subject of a CA has no %s, expected countryName, "
		"organizationName and commonName",
		missing);
}

static void
check_key_usage(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_key_usage *usage = &csr->usage.key_usage;

	if (!asks_for_ca(csr))
		return;
	if (usage->source.extension == NULL)
		found_advising(out, self, place_of_missing(csr),
			advise_usages(facts, out),
			"a CA is asked for without keyUsage, expected "
			"keyCertSign and cRLSign");
	/* Without keyCertSign: bc-ca-ku-mismatch; not critical:
	 * ku-not-critical. */
	else if (csr_has_usages(csr, USAGE_KEY_CERT_SIGN) &&
		!csr_has_usages(csr, USAGE_CRL_SIGN))
		found_advising(out, self, usage->octets,
			advise_usages(facts, out),
			"keyUsage of a CA lacks cRLSign, expected it beside "
			"keyCertSign");
}

static void
check_eku(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id others[] = {
		OID_EMAIL_PROTECTION, OID_CODE_SIGNING, OID_TIME_STAMPING};
	const struct csr *csr = facts->csr;

	if (!asks_for_ca(csr) || !csr_has_purpose(csr, OID_SERVER_AUTH))
		return; /* anyExtendedKeyUsage: eku-any */
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		const struct csr_purpose *other =
			csr_purpose_find(csr, others[i]);

		if (other == NULL)
			continue;
		found(out, self, other->oid,
			"extKeyUsage of a CA has %s beside serverAuth, "
			"expected a CA for each",
			oid_name(other->id));
		return;
	}
}

static void
check_constraints(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr_has_usages(csr, USAGE_KEY_CERT_SIGN) &&
		csr->usage.basic_constraints.source.extension == NULL)
		found_better(out, self, csr->usage.key_usage.octets,
			"critical,CA:TRUE",
			"keyUsage has keyCertSign, but there is no "
			"basicConstraints, expected it with cA TRUE");
}

static const struct rule rows[] = {
	{
		.id = "ca-request-subject-empty",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary = "a CA without a name is asked for",
		.source = "RFC 5280 4.1.2.6",
		.why = "The subject of a CA is the issuer of all that it "
		       "signs, and an issuer must have a name. Programs "
		       "reject its certificates.",
		.fix = "Name the CA: a commonName is the least, and country "
		       "and organization say whose it is.",
		.mend = {MEND_ASK, "CN"},
		.check = check_subject_empty,
	},
	{
		.id = "ca-request-subject-incomplete",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary = "the name of a CA lacks a part",
		.source = "BR 7.1.2.10.2; RFC 5280 4.1.2.6",
		.why = "The certificates of public CAs have country, "
		       "organization and common name, so that people can "
		       "tell whose CA it is. A private CA works without, but "
		       "cannot change it later.",
		.fix = "Name the CA in full: country, organization and "
		       "commonName.",
		.mend = {MEND_ASK, "C O CN"},
		.check = check_subject,
	},
	{
		.id = "ca-request-key-usage",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary = "keyUsage does not let the CA sign certificates and "
			   "revocation lists",
		.source = "RFC 5280 4.2.1.3; BR 7.1.2.10.7",
		.why = "A CA needs keyCertSign to sign certificates and "
		       "cRLSign "
		       "to revoke them. Programs reject revocation lists "
		       "that are signed without.",
		.fix = "Ask for keyCertSign and cRLSign, both.",
		.mend = {MEND_ADD, "keyCertSign cRLSign"},
		.check = check_key_usage,
	},
	{
		.id = "ca-request-eku",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary = "a CA is to issue for servers and for something "
			   "else",
		.source = "BR 7.1.2.10.6; Mozilla 5.3",
		.why = "Root programs ask for a CA of its own for servers, "
		       "mail, code and timestamps each. Where the root is "
		       "your own it is good practice.",
		.fix = "Make a request for each CA, with one purpose. Only you "
		       "know which of them this one is to be.",
		.mend = {MEND_DECIDE, NULL},
		.check = check_eku,
	},
	{
		.id = "ca-request-basic-constraints",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary = "a key that signs certificates is asked for, but no "
			   "CA",
		.source = "RFC 5280 4.2.1.3, 4.2.1.9",
		.why = "Programs take a certificate for that of a CA only "
		       "where basicConstraints has cA TRUE. Without it "
		       "nothing that this key signs is accepted.",
		.fix = "Ask for basicConstraints with cA TRUE, critical. Where "
		       "no CA is wanted, leave keyCertSign out instead.",
		.mend = {MEND_ADD, "basicConstraints"},
		.check = check_constraints,
	},
};
RULES(ca_request, rows);
