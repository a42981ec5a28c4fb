/* subjectAltName: that it is there, and says each thing once.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "rules/names.h"

#include <stdlib.h>

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
		"no subjectAltName is requested, expected one with every "
		"name of the server");
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

/* Names over this count are left alone: csr-too-many-elements speaks. */
enum { COMPARED_MAX = 2000 };

/* Host names are the same in any case of letters (RFC 4343), other names in
 * their own only. */
static int
compare_octets(const struct general_name *a, const struct general_name *b)
{
	bool folds = a->kind == SAN_DNS_NAME;

	if (a->value.n != b->value.n)
		return a->value.n < b->value.n ? -1 : 1;
	for (size_t i = 0; i < a->value.n; i++) {
		uint8_t x = a->value.p[i];
		uint8_t y = b->value.p[i];

		if (folds) {
			x = ascii_lower(x);
			y = ascii_lower(y);
		}
		if (x != y)
			return x < y ? -1 : 1;
	}
	return 0;
}

static int
compare_names(const struct general_name *a, const struct general_name *b)
{
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	return compare_octets(a, b);
}

/* Equal names in the order of the request. */
static int
compare_entries(const void *left, const void *right)
{
	const struct general_name *a =
		*(const struct general_name *const *)left;
	const struct general_name *b =
		*(const struct general_name *const *)right;
	int order = compare_names(a, b);

	return order != 0 ? order : (a > b) - (a < b);
}

/* How many of the first entries are the same name. */
static size_t
count_equal(const struct general_name *const *entry, size_t count)
{
	size_t n = 1;

	while (n < count && compare_names(entry[0], entry[n]) == 0)
		n++;
	return n;
}

static void
check_duplicate(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct general_name *entry[COMPARED_MAX];
	size_t count = facts->csr->san_count;
	size_t times;

	if (count > COMPARED_MAX)
		count = COMPARED_MAX;
	for (size_t i = 0; i < count; i++)
		entry[i] = &facts->csr->san_names[i];
	if (count > 1)
		qsort(entry, count, sizeof(entry[0]), compare_entries);
	for (size_t i = 0; i < count; i += times) {
		times = count_equal(entry + i, count - i);
		if (times > 1)
			found(out, self, entry[i + 1]->value,
				"%s is requested %zu times, expected once",
				csr_general_name_kind_name(entry[i]->kind),
				times);
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
		.id = "san-duplicate",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName holds a name more than once",
		.source = "RFC 4343 3; RFC 5280 4.2.1.6",
		.why = "A second mention adds nothing. CAs drop it, or count "
		       "and charge the name twice.",
		.fix = "Leave the repeated name out; upper and lower case are "
		       "the same host.",
		.check = check_duplicate,
	},
};
RULES(san, rows);
