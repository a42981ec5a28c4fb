/* commonName: that there is one, and the form of it.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/common_name.h"

static const struct name_attribute *
first_cn(const struct facts *facts)
{
	return csr_name_first(facts->csr, OID_COMMON_NAME);
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr->name_count == 0)
		return; /* subject-empty, subject-empty-with-san */
	if (first_cn(facts) == NULL)
		found_better(out, self, csr->subject, first_dns_name(csr, out),
			"the subject has no commonName, expected one");
}

static void
check_present(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *cn = first_cn(facts);

	if (cn != NULL)
		found(out, self, cn->value,
			"the subject has a commonName, expected the names in "
			"the subjectAltName alone");
}

static void
check_multiple(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *first = first_cn(facts);
	const struct name_attribute *second = NULL;
	size_t count = 0;

	for (const struct name_attribute *cn = first; cn != NULL;
		cn = csr_name_next(facts->csr, cn))
		if (++count == 2)
			second = cn;
	if (second != NULL)
		found(out, self, second->value,
			"the subject has %zu commonNames, expected one", count);
}

enum { CN_CHARACTERS = 64 };

static void
check_too_long(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (const struct name_attribute *cn = first_cn(facts); cn != NULL;
		cn = csr_name_next(facts->csr, cn))
		if (utf8_length(cn->text) > CN_CHARACTERS)
			found(out, self, cn->value,
				"commonName has %zu characters, expected %d at "
				"most",
				utf8_length(cn->text), CN_CHARACTERS);
}

/* A part that a URL has and a host name has not. */
struct surplus {
	size_t offset; /* of its slice in struct host */
	const char *verb;
};

static const struct surplus scheme = {
	offsetof(struct host, scheme), "begins with the scheme"};
static const struct surplus path = {
	offsetof(struct host, path), "goes on with the path"};
static const struct surplus port = {
	offsetof(struct host, port), "ends with the port"};

static void
check_surplus(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct surplus *surplus = self->arg;
	const struct name_attribute *cn = NULL;
	struct slice part;
	struct host host;

	while (next_cn(facts, &cn, &host)) {
		if (host.scheme.n == 0 && host.user.n > 0)
			continue; /* cn-email */
		memcpy(&part, (const uint8_t *)&host + surplus->offset,
			sizeof(part));
		if (host.scheme.n > 0 && slice_equal(part, slice_text("/")))
			continue; /* cn-scheme: a URL ends like that */
		if (host.is_meant && part.n > 0)
			found_better(out, self, place_in(cn, part),
				suggested_host(findings_memory(out), &host),
				"commonName %s \"%s\", expected the host name "
				"alone",
				surplus->verb, shown(out, part));
	}
}

static void
check_email(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *cn = NULL;
	struct slice at;
	struct host host;

	while (next_cn(facts, &cn, &host)) {
		at = slice_from(cn->text, slice_find(cn->text, '@'));
		if (at.n == 0 || host.scheme.n > 0)
			continue; /* cn-scheme */
		if (host.user.n > 0)
			at = host.user;
		else
			at.n = 1;
		found(out, self, place_in(cn, at),
			"commonName is a mail address, expected a host name");
	}
}

static void
check_white_space(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *cn = NULL;
	struct host host;

	while (next_cn(facts, &cn, &host)) {
		if (host.user.n > 0 || is_spoken_of(cn->text))
			continue; /* cn-email */
		if (host.is_meant && host.gap.n > 0)
			found_better(out, self, place_in(cn, host.gap),
				suggested_host(findings_memory(out), &host),
				"commonName holds \"%s\" between names, "
				"expected one host name",
				shown(out, host.gap));
	}
}

static void
check_unicode_domain(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *cn = NULL;
	struct host host;

	while (next_cn(facts, &cn, &host)) {
		if (host.is_meant && host.is_unicode && host.user.n == 0)
			found_better(out, self, place_in(cn, host.name),
				suggested_host(findings_memory(out), &host),
				"commonName \"%s\" has letters beyond ASCII, "
				"expected A-labels (xn--...)",
				shown(out, host.name));
	}
}

static void
check_wildcard(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *cn = NULL;
	struct host host;

	/* Of an asterisk alone dns-wildcard-bare speaks. */
	while (next_cn(facts, &cn, &host)) {
		if (host.is_wildcard && host.label_count > 1)
			found(out, self, place_in(cn, slice_head(host.name, 1)),
				"commonName \"%s\" is a wildcard, expected one "
				"host name",
				shown(out, host.name));
	}
}

#define RENEW \
	"Make the request anew: openssl req -new -key my.key -subj " \
	"\"/CN=www.example.com\" -addext " \
	"\"subjectAltName=DNS:www.example.com\"."

static const struct rule rows[] = {
	{
		.id = "cn-missing",
		.severity = SEVERITY_INFO,
		.part = PART_SUBJECT,
		.summary = "the subject has no commonName",
		.source = "CSBR 7.1.4.2.2 a; practice: CAs' enrolment forms "
			  "ask for it",
		.why = "Browsers look at the subjectAltName only, and public "
		       "CAs can do without a commonName. Enrolment forms of "
		       "the classic kind, code signing and many private CAs "
		       "(Vault, FreeIPA) refuse a request without.",
		.fix = "Add the most important name as commonName: openssl "
		       "req -new -key my.key -subj \"/CN=www.example.com\".",
		.check = check_missing,
	},
	{
		.id = "cn-present",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has a commonName",
		.source = "BR 7.1.2.7.2, 7.1.2.7.3, 7.1.2.7.4; EVG 7.1.4.2.2",
		.why = "commonName is not recommended in certificates for TLS "
		       "servers since version 2.0.0 of the Baseline "
		       "Requirements: browsers do not look at it, and names "
		       "of over 64 characters do not fit.",
		.fix = "Nothing has to be done. To leave it out, ask for the "
		       "names in the subjectAltName alone: openssl req -new "
		       "-key my.key -subj / -addext "
		       "\"subjectAltName=DNS:www.example.com\".",
		.check = check_present,
	},
	{
		.id = "cn-multiple",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "the subject has more than one commonName",
		.source = "BR 7.1.4.3",
		.why = "A certificate has one commonName at most. CAs refuse "
		       "such a request or take any one of them; none of the "
		       "others is protected.",
		.fix = "Keep one commonName and ask for all names in the "
		       "subjectAltName: -addext "
		       "\"subjectAltName=DNS:a.example,DNS:b.example\".",
		.check = check_multiple,
	},
	{
		.id = "cn-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName is over 64 characters",
		.source = "RFC 5280 A.1 ub-common-name; BR 7.1.4.2",
		.why = "A longer commonName cannot stand in a certificate: "
		       "CAs refuse the request or drop the name without a "
		       "word, as Let's Encrypt does.",
		.fix = "Put the long name into the subjectAltName, where it "
		       "may have 253 octets, and a short one, or none, into "
		       "commonName.",
		.check = check_too_long,
	},
	{
		.id = "cn-scheme",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName begins with http:// or the like",
		.source = "BR 7.1.4.3; DigiCert SO7289; DigiCert SO16317",
		.why = "commonName holds a host name and no web address. CAs "
		       "refuse it, and no browser matches it.",
		.fix = "Leave off everything but the host name. " RENEW,
		.check = check_surplus,
		.arg = &scheme,
	},
	{
		.id = "cn-path",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName holds a path behind the host name",
		.source = "BR 7.1.4.3; DigiCert SO7289",
		.why = "A certificate is for a whole host, never for a folder "
		       "of it. CAs refuse the path, and no browser matches "
		       "it.",
		.fix = "Leave off the slash and all that follows. " RENEW,
		.check = check_surplus,
		.arg = &path,
	},
	{
		.id = "cn-port",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName holds a port behind the host name",
		.source = "BR 7.1.4.3; DigiCert SO7289; DigiCert SO16317",
		.why = "A certificate is for all ports of a host. CAs refuse "
		       "the port, and no browser matches it.",
		.fix = "Leave off the colon and the number. " RENEW,
		.check = check_surplus,
		.arg = &port,
	},
	{
		.id = "cn-email",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName is a mail address",
		.source = "BR 7.1.4.3",
		.why = "A request for a TLS certificate names a host. A mail "
		       "address belongs into requests for S/MIME "
		       "certificates.",
		.fix = "Write the name of the server. " RENEW
		       " For S/MIME choose --profile smime.",
		.check = check_email,
	},
	{
		.id = "cn-white-space",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName holds a blank or a list of host names",
		.source = "RFC 1123 2.1; BR 7.1.4.3",
		.why = "commonName holds one host name, which has no blanks, "
		       "commas or semicolons. CAs refuse the request; a list "
		       "is never taken apart.",
		.fix = "Write one name into commonName and all of them into "
		       "the subjectAltName: -subj \"/CN=a.example\" -addext "
		       "\"subjectAltName=DNS:a.example,DNS:b.example\".",
		.check = check_white_space,
	},
	{
		.id = "cn-unicode-domain",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName is a host name with letters beyond "
			   "ASCII",
		.source = "BR 7.1.4.3",
		.why = "An internationalised name stands in a certificate in "
		       "the form that is looked up, made of A-labels. CAs "
		       "refuse the other form or drop it.",
		.fix = "Write the A-labels, which idn2 (package idn2) prints: "
		       "idn2 followed by the name. Ask for the same text in "
		       "the subjectAltName.",
		.check = check_unicode_domain,
	},
	{
		.id = "cn-wildcard-classic",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "commonName is a wildcard where the product has "
			   "none",
		.source = "DigiCert SO7289",
		.why = "An enrolment form for a single host refuses a "
		       "wildcard; wildcards are a product of their own.",
		.fix = "Name the host, or order a wildcard certificate.",
		.check = check_wildcard,
	},
};
RULES(cn, rows);
