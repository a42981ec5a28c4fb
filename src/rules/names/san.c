/* subjectAltName: that it is there, and holds names that can be used.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "rules/names/hosts.h"

/* "DNS:www.example.com": what a commonName that is a host asks for; NULL: it
 * is none. Text of a request goes in only through shown(). */
static const char *
suggested_name(const struct facts *facts, struct findings *out)
{
	const struct name_attribute *cn = NULL;
	char text[HOST_ROOM + 4] = "DNS:";
	struct host host;

	if (!next_cn(facts, &cn, &host) || !host.is_meant ||
		host.name.n > HOST_OCTETS || host.user.n > 0)
		return NULL;
	if (host.kind == HOST_IPV4 || host.kind == HOST_IPV6)
		memcpy(text, "IP:", 4);
	else if (host.is_unicode && host_to_ascii(host.name, text + 4))
		return shown(out, slice_text(text));
	else if (!host.is_valid)
		return NULL;
	memcpy(text + strlen(text), host.name.p, host.name.n);
	return shown(out, slice_text(text));
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

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr->san != NULL || is_request_malformed(csr))
		return; /* csr-extension-request-malformed, san-empty, ... */
	found_better(out, self,
		csr->has_attributes ? csr->attributes_whole : csr->info,
		suggested_name(facts, out),
		"no subjectAltName is requested, expected one with %s",
		facts->limits[LIMIT_CN_IS_HOST] != 0
			? "every name of the server"
			: "the mail address");
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
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_DNS_NAME ||
			csr->san_names[i].kind == SAN_IP_ADDRESS)
			return;
	found_better(out, self, csr->san->value, suggested_name(facts, out),
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
		.fix = "Ask for every name of the server: openssl req -new "
		       "-key my.key -subj \"/CN=www.example.com\" -addext "
		       "\"subjectAltName=DNS:www.example.com,"
		       "DNS:example.com\". With keytool: -ext "
		       "san=dns:www.example.com.",
		.check = check_missing,
	},
	{
		.id = "san-empty",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName is requested without any name",
		.source = "RFC 5280 4.2.1.6",
		.why = "The list has to hold one name at least. CAs refuse the "
		       "request as malformed.",
		.fix = "Name the server: -addext "
		       "\"subjectAltName=DNS:www.example.com\"; a variable of "
		       "the script that filled the list may be empty.",
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
		.fix = "Take the empty entry out of the list, such as the "
		       "\"DNS:\" of a variable that was not set: -addext "
		       "\"subjectAltName=DNS:www.example.com\".",
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
		.fix = "Name the server: -addext "
		       "\"subjectAltName=DNS:www.example.com\". For mail "
		       "choose --profile smime, for your own CA --profile "
		       "private.",
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
		.fix = "Make several requests, or ask for a wildcard. The "
		       "count is the limit san-certificate-count of the "
		       "profile.",
		.check = check_too_many,
	},
	{
		.id = "san-directoryname-empty",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "a directoryName of the subjectAltName is empty",
		.source = "RFC 5280 4.2.1.6",
		.why = "A name without attributes names nobody, and strict "
		       "checkers refuse a certificate that holds it.",
		.fix = "Leave the directoryName out, or fill its section: "
		       "subjectAltName=dirName:my_section with a CN in "
		       "[my_section].",
		.check = check_directoryname_empty,
	},
};
RULES(san, rows);
