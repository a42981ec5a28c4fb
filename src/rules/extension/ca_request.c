/* Requests for the certificate of a CA. SPDX-License-Identifier: MIT */
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

	if (asks_for_ca(csr) && csr->name_count == 0)
		found(out, self, csr->subject,
			"the subject of a CA is empty, expected its name");
}

static void
check_subject(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const char *missing;

	if (!asks_for_ca(csr) || csr->name_count == 0)
		return; /* ca-request-subject-empty */
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
		found_better(out, self, place_of_missing(csr),
			"critical,keyCertSign,cRLSign",
			"a CA is asked for without keyUsage, expected "
			"keyCertSign and cRLSign");
	/* Without keyCertSign: bc-ca-ku-mismatch; not critical:
	 * ku-not-critical. */
	else if (csr_has_usages(csr, USAGE_KEY_CERT_SIGN) &&
		!csr_has_usages(csr, USAGE_CRL_SIGN))
		found_better(out, self, usage->octets,
			"critical,keyCertSign,cRLSign",
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

#define ASK_FOR_CA \
	"For a CA: -addext \"basicConstraints=critical,CA:TRUE\" -addext " \
	"\"keyUsage=critical,keyCertSign,cRLSign\"."

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
		.fix = "Name the CA: -subj \"/C=DE/O=Example GmbH/CN=Example "
		       "Issuing CA 1\".",
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
		.fix = "Name the CA in full: -subj \"/C=DE/O=Example "
		       "GmbH/CN=Example Issuing CA 1\".",
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
		.fix = ASK_FOR_CA,
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
		.fix = "Make a request for each CA, with one purpose: -addext "
		       "\"extendedKeyUsage=serverAuth\".",
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
		.fix = ASK_FOR_CA " For a server: -addext "
				  "\"keyUsage=critical,digitalSignature\".",
		.check = check_constraints,
	},
};
RULES(ca_request, rows);
