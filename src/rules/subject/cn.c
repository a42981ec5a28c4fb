/* commonName: that there is one, and the form of it.
 * SPDX-License-Identifier: MIT */
#include "names/key_value.h"
#include "names/san_text.h"
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
	const struct requested_cn *first = next_cn(facts, NULL);
	const struct requested_cn *second =
		first == NULL ? NULL : next_cn(facts, first);
	size_t count = 0;

	if (second == NULL)
		return;
	for (const struct name_attribute *cn = first->attribute; cn != NULL;
		cn = csr_name_next(facts->csr, cn))
		count++;
	found_advising(out, self, second->attribute->value,
		advice_to_move(facts, &second->read, second->twin != NULL, out),
		"the subject has %zu commonNames, expected one", count);
}

/* A host has its place in the subjectAltName; what else is too long is
 * shortened. `read` is the same commonName; NULL: it is one too many. */
static struct advice
advice_on_long(const struct facts *facts, const struct requested_cn *read,
	struct findings *out)
{
	if (read == NULL)
		return (struct advice){.mend = {MEND_REMOVE, NULL}};
	if (!common_name_has_host(&read->read))
		return (struct advice){.mend = {MEND_REPLACE, NULL}};
	return advice_to_move(facts, &read->read, read->twin != NULL, out);
}

static void
check_too_long(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *read = next_cn(facts, NULL);

	for (const struct name_attribute *cn = first_cn(facts); cn != NULL;
		cn = csr_name_next(facts->csr, cn)) {
		if (utf8_length(cn->text) > CN_CHARACTERS &&
			san_text_find(cn->text).n == 0)
			/* else subject-san-text-in-value */
			found_advising(out, self, cn->value,
				advice_on_long(facts, read, out),
				"commonName has %zu characters, expected %d at "
				"most",
				utf8_length(cn->text), CN_CHARACTERS);
		read = read == NULL ? NULL : next_cn(facts, read);
	}
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

/* Says what of a host is too much; the slash alone belongs to a URL, of which
 * cn-scheme speaks. */
static void
check_surplus(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct surplus *surplus = self->arg;
	const struct requested_cn *cn = NULL;
	struct slice part;

	while ((cn = next_cn(facts, cn)) != NULL) {
		const struct host *host = &cn->read.host;

		memcpy(&part, (const uint8_t *)host + surplus->offset,
			sizeof(part));
		if (!common_name_has_host(&cn->read) || part.n == 0 ||
			(host->scheme.n > 0 &&
				slice_equal(part, slice_text("/"))))
			continue; /* subject-san-text-in-value, cn-email, ... */
		found_better(out, self, place_in(cn->attribute, part),
			suggested_cn(findings_memory(out), &cn->read),
			"commonName %s \"%s\", expected the host name alone",
			surplus->verb, shown(out, part));
	}
}

static void
check_email(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = NULL;

	while ((cn = next_cn(facts, cn)) != NULL) {
		struct slice text = cn->attribute->text;
		struct slice at = slice_from(text, slice_find(text, '@'));

		if (cn->read.kind != COMMON_NAME_MAILBOX)
			continue;
		at.n = 1;
		if (cn->read.host.user.n > 0)
			at = cn->read.host.user;
		found_advising(out, self, place_in(cn->attribute, at),
			(struct advice){.mend = mend_of_no_host(facts->csr)},
			"commonName is a mail address, expected a host name");
	}
}

/* What is wrong with the blanks, commas and semicolons of a commonName. */
static const char *
gap_words(const struct common_name *name)
{
	if (name->slip == SLIP_COMMA)
		return "where a dot belongs";
	return name->kind == COMMON_NAME_LIST ? "between names"
					      : "in or beside the name";
}

/* A list becomes names of the subjectAltName, beside the first of them. */
static struct mend
mend_of_gap(const struct common_name *name)
{
	return (struct mend){
		name->kind == COMMON_NAME_LIST ? MEND_SPLIT : MEND_REPLACE,
		NULL};
}

static void
check_white_space(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = NULL;

	while ((cn = next_cn(facts, cn)) != NULL) {
		struct slice gap = cn->read.host.gap;

		if (!common_name_has_host(&cn->read) || gap.n == 0)
			continue; /* cn-not-hostname, cn-email */
		found_advising(out, self, place_in(cn->attribute, gap),
			(struct advice){
				.suggestion = suggested_cn(
					findings_memory(out), &cn->read),
				.mend = mend_of_gap(&cn->read)},
			"commonName holds \"%s\" %s, expected one host name",
			shown(out, gap), gap_words(&cn->read));
	}
}

static void
check_unicode_domain(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = NULL;

	while ((cn = next_cn(facts, cn)) != NULL) {
		const struct host *host = &cn->read.host;

		if (common_name_has_host(&cn->read) && host->is_unicode)
			found_better(out, self,
				place_in(cn->attribute, host->name),
				suggested_cn(findings_memory(out), &cn->read),
				"commonName \"%s\" has %s beyond ASCII, "
				"expected A-labels (xn--...)",
				shown(out, host->name),
				cn->read.slip == SLIP_WIDE_DOT ? "dots"
							       : "letters");
	}
}

/* True where the text, which begins with an attribute, is this one alone and
 * `value` is what it means. */
static bool
is_one_attribute(struct slice text, struct slice value)
{
	return value.n > 0 && value.p == text.p + key_length(text) &&
		value.p + value.n == text.p + text.n;
}

static void
check_key_value(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = NULL;

	while ((cn = next_cn(facts, cn)) != NULL) {
		struct slice key = cn->attribute->text;
		struct slice value = cn->read.value;
		enum mend_how how = is_one_attribute(key, value) ? MEND_REPLACE
								 : MEND_SPLIT;

		if (cn->read.kind != COMMON_NAME_KEY_VALUE)
			continue;
		if (value.n > 0)
			key = slice_head(key, (size_t)(value.p - key.p));
		if (value.n == 0)
			how = MEND_ASK;
		found_advising(out, self, place_in(cn->attribute, key),
			(struct advice){.suggestion = value.n > 0
					? shown_whole(out, value)
					: NULL,
				.mend = {how, NULL}},
			"commonName begins with \"%s\", expected the value "
			"alone",
			shown(out, key));
	}
}

static void
check_wildcard(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = NULL;

	/* Of an asterisk alone dns-wildcard-bare speaks. */
	while ((cn = next_cn(facts, cn)) != NULL) {
		const struct host *host = &cn->read.host;

		if (host->is_wildcard && host->label_count > 1)
			found(out, self,
				place_in(cn->attribute,
					slice_head(host->name, 1)),
				"commonName \"%s\" is a wildcard, expected one "
				"host name",
				shown(out, host->name));
	}
}

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
		.fix = "Add the most important name as commonName: of a server "
		       "one of its host names, of code the organization.",
		.mend = {MEND_ASK, "CN"},
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
		.fix = "Nothing has to be done. commonName can be left out "
		       "where all names stand in the subjectAltName.",
		.mend = {MEND_NOTHING, NULL},
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
		.fix = "Keep one commonName, the first or the most important, "
		       "and ask for all names in the subjectAltName.",
		.mend = {MEND_REMOVE, NULL},
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
		       "word. Let's Encrypt leaves it out of the certificate "
		       "and still takes it for a name of the order.",
		.fix = "A long host name goes into the subjectAltName, where "
		       "it may have 253 octets, and commonName is left out. "
		       "Any other name has to be shortened.",
		.mend = {MEND_REPLACE, NULL},
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
		.fix = "Leave off everything but the host name.",
		.mend = {MEND_REPLACE, NULL},
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
		.fix = "Leave off the slash and all that follows.",
		.mend = {MEND_REPLACE, NULL},
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
		.fix = "Leave off the colon and the number.",
		.mend = {MEND_REPLACE, NULL},
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
		.fix = "Name the server, in the subjectAltName and in "
		       "commonName. Where a certificate for mail is wanted, "
		       "choose --profile smime to judge the request.",
		.mend = {MEND_ASK, NULL},
		.check = check_email,
	},
	{
		.id = "cn-white-space",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName holds a list of host names, or a blank "
			   "or a comma in one",
		.source = "RFC 1123 2.1; BR 7.1.4.3",
		.why = "commonName holds one host name, which has no blanks, "
		       "commas or semicolons. CAs refuse the request; a list "
		       "is never taken apart.",
		.fix = "Write one name into commonName and all of them into "
		       "the subjectAltName, each as a name of its own.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_white_space,
	},
	{
		.id = "cn-unicode-domain",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName is a host name with letters or dots "
			   "beyond ASCII",
		.source = "BR 7.1.4.3",
		.why = "An internationalised name stands in a certificate in "
		       "the form that is looked up, made of A-labels. CAs "
		       "refuse the other form or drop it.",
		.fix = "Write the A-labels (xn--...), with ASCII's own dots "
		       "between, and ask for the same text in the "
		       "subjectAltName. The program idn2 shows them.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_unicode_domain,
	},
	{
		.id = "cn-key-value-text",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "commonName begins with the name of an attribute, "
			   "as in \"CN=www.example.com\"",
		.source = "RFC 5280 4.1.2.6; BR 7.1.4.3",
		.why = "\"CN=\" is how commonName is written on a command line "
		       "and no part of it: no client matches the name. Let's "
		       "Encrypt refuses it; a CA that copies it issues "
		       "a certificate for the wrong name.",
		.fix = "Write the value alone where a tool asks for it. Git "
		       "Bash on Windows takes a subject that begins with one "
		       "slash for a path: begin it with two, or set "
		       "MSYS_NO_PATHCONV to 1.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_key_value,
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
		.fix = "Name the one host, or order a wildcard certificate.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_wildcard,
	},
};
RULES(cn, rows);
