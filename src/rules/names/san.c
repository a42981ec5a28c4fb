/* subjectAltName: that it is there, and holds names that can be used.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "facts/suggestions.h"
#include "rules/names/hosts.h"
#include "rules/names/mails.h"

/* "DNS:www.example.com": what the first commonName asks for where it is a
 * host; NULL: it is none. */
static const char *
suggested_name(const struct facts *facts, struct findings *out)
{
	const struct requested_cn *cn = next_cn(facts, NULL);
	bool is_public = facts->limits[LIMIT_CN_IS_HOST] != 0;

	return cn == NULL
		? NULL
		: suggested_san(findings_memory(out), &cn->read, is_public);
}

/* Asks for a name of that kind ("DNS"), but where it is known. */
static struct advice
add_or_ask(const char *name, const char *kind)
{
	if (name != NULL)
		return (struct advice){
			.suggestion = name, .mend = {MEND_ADD, NULL}};
	return (struct advice){.mend = {MEND_ASK, kind}};
}

/* True where there are extensions, but nobody can read which. */
static bool
is_request_malformed(const struct csr *csr)
{
	const struct csr_attribute *request =
		csr_attribute_first(csr, OID_EXTENSION_REQUEST);

	return request != NULL && request->value.n > 0 &&
		request->value.p[0] != TAG_SEQUENCE;
}

/* True for a request of which nobody knows whether it has a subjectAltName:
 * csr-extension-request-malformed, san-empty. */
static bool
has_san(const struct csr *csr)
{
	return csr->san != NULL || is_request_malformed(csr);
}

/* True where neither subject nor subjectAltName says anything, of which
 * subject-empty speaks. An RDN without an attribute is a fault of the
 * encoding. */
static bool
is_subject_empty(const struct csr *csr)
{
	return csr->name_count == 0 && csr->rdn_count == 0;
}

static bool
has_commonname(const struct facts *facts)
{
	const struct requested_cn *cn = NULL;

	while ((cn = next_cn(facts, cn)) != NULL)
		if (cn->read.kind != COMMON_NAME_EMPTY)
			return true;
	return false;
}

/* True where the receiver is told of no host at all. */
static bool
is_nameless(const struct facts *facts)
{
	return facts->limits[LIMIT_NAME_NEEDED] != 0 && !has_commonname(facts);
}

/* True for the host of a commonName that has a domain with a known end, so
 * that it is no person's or device's name ("john.smith"). */
static bool
is_host_with_domain(const struct facts *facts, const struct requested_cn *cn)
{
	const uint64_t doubts = TRAIT(SINGLE_LABEL) | TRAIT(UNKNOWN_TOP) |
		TRAIT(NUMERIC_END) | TRAIT(ODD_OCTET) | TRAIT(GAP) |
		TRAIT(FILE_ENDING);
	const struct requested_hosts *hosts = &facts->hosts;

	for (size_t i = 0; i < hosts->count; i++)
		if (hosts->first[i].cn == cn->attribute)
			return cn->read.kind == COMMON_NAME_HOST &&
				(hosts->first[i].traits.bits & doubts) == 0;
	return false;
}

/* True where no other purpose is asked for than that of a TLS server. */
static bool
is_for_tls(const struct csr *csr)
{
	const struct csr_purposes *purposes = &csr->usage.purposes;

	if (csr->usage.basic_constraints.is_ca ||
		(csr->usage.key_usage.mask & USAGE_KEY_CERT_SIGN) != 0)
		return false;
	for (size_t i = 0; i < purposes->count; i++)
		if (purposes->purpose[i].id != OID_SERVER_AUTH &&
			purposes->purpose[i].id != OID_CLIENT_AUTH)
			return false;
	return purposes->count == 0 || csr_has_purpose(csr, OID_SERVER_AUTH);
}

/* True for a request that a server makes. Where the receiver leaves it open
 * what a commonName is, that has to be told from the request. */
static bool
is_server(const struct facts *facts)
{
	const struct requested_cn *cn = next_cn(facts, NULL);

	return facts->limits[LIMIT_CN_IS_HOST] != 0 ||
		(cn != NULL && is_host_with_domain(facts, cn) &&
			is_for_tls(facts->csr));
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	bool for_mail = facts->limits[LIMIT_SAN_IS_MAILBOX] != 0;

	if (has_san(csr) || is_subject_empty(csr) || is_nameless(facts) ||
		(!for_mail && !is_server(facts)))
		return; /* subject-empty, san-no-name */
	found_advising(out, self,
		csr->has_attributes ? csr->attributes_whole : csr->info,
		for_mail ? add_or_ask(subject_mailbox(facts->csr, out), "email")
			 : add_or_ask(suggested_name(facts, out), "DNS"),
		"no subjectAltName is requested, expected one with %s",
		for_mail ? "the mail address" : "every name of the server");
}

static void
check_no_name(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (!has_san(facts->csr) && is_nameless(facts))
		found(out, self, facts->csr->subject,
			"neither commonName nor subjectAltName names a host, "
			"expected one host name at least");
}

static void
check_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_extension *san = facts->csr->san;
	struct der_element names;
	struct slice rest;

	if (san == NULL)
		return; /* san-missing */
	rest = san->value;
	if (der_read_tag(&rest, TAG_SEQUENCE, &names) && names.content.n == 0)
		found(out, self, san->value,
			"subjectAltName holds no name, expected one or more");
}

static void
check_name_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];

		if (name->value.n == 0)
			found(out, self, name->whole,
				"%s number %zu is empty, expected a name",
				csr_general_name_kind_name(name->kind), i + 1);
	}
}

static void
check_no_dns_or_ip(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr->san_count == 0)
		return; /* san-missing, san-empty */
	if (facts->limits[LIMIT_CN_IS_ORDERED] != 0 && has_commonname(facts))
		return; /* commonName becomes a dNSName */
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_DNS_NAME ||
			csr->san_names[i].kind == SAN_IP_ADDRESS)
			return;
	found_advising(out, self, csr->san->value,
		add_or_ask(suggested_name(facts, out), "DNS"),
		"subjectAltName holds neither a dNSName nor an iPAddress, "
		"expected one for each name of the server");
}

static void
check_too_many(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	size_t count = facts->csr->san_count;
	size_t most = facts->limits[LIMIT_SAN_CERTIFICATE_COUNT];

	if (count > facts->limits[LIMIT_SAN_MAX_COUNT])
		return; /* csr-too-many-elements */
	if (count > most)
		found(out, self, facts->csr->san_names[most].whole,
			"subjectAltName holds %zu names, expected %zu at most",
			count, most);
}

enum { NAMES_OF_SHORT_PROFILES = 25 };

static void
check_over_25(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	size_t count = facts->csr->san_count;

	if (count > facts->limits[LIMIT_SAN_CERTIFICATE_COUNT])
		return; /* san-too-many, csr-too-many-elements */
	if (count > NAMES_OF_SHORT_PROFILES)
		found(out, self,
			facts->csr->san_names[NAMES_OF_SHORT_PROFILES].whole,
			"subjectAltName holds %zu names, expected %d at most "
			"in profiles tlsserver and shortlived",
			count, NAMES_OF_SHORT_PROFILES);
}

static void
check_directoryname_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];
		struct slice rest = name->value;
		struct der_element rdns;

		if (name->kind == SAN_DIRECTORY_NAME &&
			der_read_tag(&rest, TAG_SEQUENCE, &rdns) &&
			rdns.content.n == 0)
			found(out, self, name->value,
				"directoryName holds no attribute, expected "
				"one or more");
	}
}

static const struct rule rows[] = {
	{
		.id = "san-missing",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "no subjectAltName is requested",
		.source = "BR 7.1.2.7.12; RFC 9525 2",
		.why = "Browsers and other TLS clients find the server's name "
		       "in the subjectAltName only, never in commonName. Some "
		       "CAs copy commonName there, some issue a certificate "
		       "that no client accepts, some refuse the request.",
		.fix = "Ask for every name in the subjectAltName by which "
		       "clients "
		       "call the server, or for the mail address where the "
		       "certificate is for mail.",
		.mend = {MEND_ASK, "DNS"},
		.check = check_missing,
	},
	{
		.id = "san-no-name",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "the request names no host at all",
		.source = "BR 7.1.2.7.12; RFC 8555 7.4",
		.why = "A CA that validates domains is told by the request "
		       "which ones. Let's Encrypt refuses a request without "
		       "any name.",
		.fix = "Ask for every name of the server in the "
		       "subjectAltName.",
		.mend = {MEND_ASK, "DNS"},
		.check = check_no_name,
	},
	{
		.id = "san-empty",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName is requested without any name",
		.source = "RFC 5280 4.2.1.6",
		.why = "The list has to hold one name at least. CAs refuse the "
		       "request as malformed.",
		.fix = "Leave the empty list out and name the server. A "
		       "variable of the script that filled the list may be "
		       "empty.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_empty,
	},
	{
		.id = "san-name-empty",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a name of the subjectAltName is empty",
		.source = "RFC 5280 4.2.1.6",
		.why = "An empty name names nothing, and RFC 5280 forbids "
		       "it. CAs refuse the request as malformed.",
		.fix = "Take the empty entry out of the list. It comes from a "
		       "variable that was not set.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_name_empty,
	},
	{
		.id = "san-no-dns-or-ip",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName holds no host name and no address",
		.source = "BR 7.1.2.7.12; RFC 9525 2",
		.why = "TLS clients look for a dNSName or an iPAddress. Public "
		       "CAs put nothing else into a server's certificate, so "
		       "that nothing would be left: Let's Encrypt refuses "
		       "such a request.",
		.fix = "Ask for every name of the server. A request for mail "
		       "is judged with --profile smime instead.",
		.mend = {MEND_ASK, "DNS"},
		.check = check_no_dns_or_ip,
	},
	{
		.id = "san-too-many",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName holds more names than CAs put into "
			   "one certificate",
		.source = "Let's Encrypt profiles classic",
		.why = "Let's Encrypt refuses over 100 names; other CAs have "
		       "limits of 100 to 250 and charge by the name. Big "
		       "certificates slow down every handshake.",
		.fix = "Make several requests, or ask for a wildcard that "
		       "covers many of the names. The count is the limit "
		       "san-certificate-count of the profile.",
		.mend = {MEND_DECIDE, NULL},
		.check = check_too_many,
	},
	{
		.id = "san-over-25-names",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName holds over 25 names",
		.source = "Let's Encrypt profiles tlsserver, shortlived",
		.why = "Of Let's Encrypt's profiles classic takes up to 100 "
		       "names, tlsserver and shortlived take 25. With one of "
		       "the latter the order is refused.",
		.fix = "Order with profile classic, and nothing has to be "
		       "done. Else make several requests, or ask for a "
		       "wildcard.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_over_25,
	},
	{
		.id = "san-directoryname-empty",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "a directoryName of the subjectAltName is empty",
		.source = "RFC 5280 4.2.1.6",
		.why = "A name without attributes names nobody, and strict "
		       "checkers refuse a certificate that holds it.",
		.fix = "Leave the directoryName out, or fill it in. The "
		       "section of the configuration that it names is empty or "
		       "missing.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_directoryname_empty,
	},
};
RULES(san, rows);
