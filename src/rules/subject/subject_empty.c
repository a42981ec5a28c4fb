/* A subject without any attribute. SPDX-License-Identifier: MIT */
#include "facts/rpki.h"
#include "rules/subject/identity.h"
#include "rules/subject/subject.h"

/* True where extensions are asked for and none can be read, so that nobody
 * knows whether there is a subjectAltName: csr-extension-request-malformed. */
static bool
is_request_unreadable(const struct csr *csr)
{
	return csr->extension_count == 0 &&
		csr_attribute_first(csr, OID_EXTENSION_REQUEST) != NULL;
}

static bool
is_empty(const struct csr *csr)
{
	/* An RDN without an attribute is a fault of the encoding. In the RPKI
	 * the CA names the subject. */
	return csr->name_count == 0 && csr->rdn_count == 0 &&
		!is_rpki_request(csr);
}

/* The kind of name that the receiver certifies first of all. */
static const char *
asked_of(const struct facts *facts)
{
	if (facts->limits[LIMIT_SAN_IS_MAILBOX] != 0)
		return "email";
	return facts->limits[LIMIT_CN_IS_HOST] != 0 ? "DNS" : "CN";
}

static void
check_without_names(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (is_empty(csr) && csr->san == NULL && !is_request_unreadable(csr))
		found_advising(out, self, csr->subject,
			(struct advice){.mend = {MEND_ASK, asked_of(facts)}},
			"the subject is empty and no subjectAltName is "
			"requested, expected a name");
}

/* What a receiver that vouches for an organization or a person asks for; for
 * any other a commonName is subject enough. */
static struct advice
advice_of(const struct facts *facts, struct findings *out)
{
	if (facts->limits[LIMIT_IDENTITY_NEEDED] == 0)
		return (struct advice){
			.suggestion = first_dns_name(facts->csr, out),
			.mend = {MEND_ASK, "CN"}};
	return (struct advice){
		.mend = {MEND_ASK,
			certifies_persons(facts) ? "C L SN GN" : "C L O"}};
}

static void
check_with_san(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (is_empty(facts->csr) && facts->csr->san != NULL)
		found_advising(out, self, facts->csr->subject,
			advice_of(facts, out),
			"the subject is empty and all names stand in the "
			"subjectAltName, expected a subject too where an "
			"identity is to be certified");
}

static const struct rule rows[] = {
	{
		.id = "subject-empty",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "the subject is empty and no subjectAltName is "
			   "requested",
		.source = "RFC 5280 4.1.2.6, 4.2.1.6",
		.why = "Nothing in the request tells whose certificate it "
		       "shall be. CAs refuse it; where openssl req asks, "
		       "pressing return or typing a dot at each prompt ends "
		       "here.",
		.fix = "Name the server in the subjectAltName, or whoever else "
		       "the certificate is for in the subject.",
		.mend = {MEND_ASK, "DNS"},
		.check = check_without_names,
	},
	{
		.id = "subject-empty-with-san",
		.severity = SEVERITY_INFO,
		.part = PART_ATTRIBUTES,
		.summary = "the subject is empty, the names stand in the "
			   "subjectAltName",
		.source = "BR 7.1.2.7.2, 7.1.2.7.4; RFC 5280 4.1.2.6",
		.why = "This is right for domain validation and ACME. A CA "
		       "that vouches for an organization takes its name and "
		       "place from the subject, and refuses a request "
		       "without.",
		.fix = "For domain validation leave it so. Otherwise add the "
		       "organization, its town and its country.",
		.mend = {MEND_ASK, "CN"},
		.check = check_with_san,
	},
};
RULES(subject_empty, rows);
