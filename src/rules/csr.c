/* The frame of the request: version, attributes, and how many of each thing.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_version(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct slice version = facts->csr->version;
	bool is_zero = true;

	for (size_t i = 0; i < version.n; i++)
		is_zero = is_zero && version.p[i] == 0;
	if (is_zero)
		return; /* der-integer-empty, der-integer-not-minimal */
	if (version.n == 1 && version.p[0] < 0x80)
		found_better(out, self, version, "0",
			"the version is %u (\"v%u\"), expected 0 (\"v1\")",
			version.p[0], version.p[0] + 1u);
	else
		found_better(out, self, version, "0",
			"the version is a number of %zu octets, expected 0 "
			"(\"v1\")",
			version.n);
}

static void
check_attributes_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const uint8_t *end = csr->info.p + csr->info.n;

	/* Where something else follows the key, der-parse-failed speaks. */
	if (!csr->has_attributes && csr->key.whole.p + csr->key.whole.n == end)
		found(out, self, csr->info,
			"the attributes are left out, expected at least an "
			"empty field (A0 00)");
}

/* Attributes over list-max-count are left alone: csr-too-many-elements
 * speaks, and each is compared with all before. */
static bool
is_second(const struct csr *csr, size_t index)
{
	size_t before = 0;

	for (size_t i = 0; i < index; i++)
		if (slice_equal(
			    csr->attributes[i].oid, csr->attributes[index].oid))
			before++;
	return before == 1;
}

static void
check_duplicate(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	size_t most = facts->limits[LIMIT_LIST_MAX_COUNT];

	for (size_t i = 0; i < csr->attribute_count && i < most; i++) {
		const struct csr_attribute *attribute = &csr->attributes[i];

		if (attribute->type == OID_EXTENSION_REQUEST ||
			attribute->oid.n == 0)
			continue; /* csr-extension-request-duplicate */
		if (is_second(csr, i))
			found(out, self, attribute->oid,
				"the attribute %s is there a second time, "
				"expected it once",
				shown_oid(out, attribute->oid));
	}
}

static void
check_unknown(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	for (size_t i = 0; i < csr->attribute_count; i++)
		if (csr->attributes[i].oid.n > 0 &&
			csr->attributes[i].type == OID_UNKNOWN)
			found(out, self, csr->attributes[i].oid,
				"the attribute %s is not known, expected one "
				"of PKCS #9 or Microsoft's",
				shown_oid(out, csr->attributes[i].oid));
}

static void
check_count(const struct rule *self, struct findings *out, struct slice at,
	const char *things, size_t count, uint32_t most)
{
	if (count > most)
		found(out, self, at,
			"the request holds %zu %s, expected %u at most", count,
			things, (unsigned)most);
}

static void
check_elements(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	uint32_t most = facts->limits[LIMIT_ELEMENT_MAX_COUNT];

	for (size_t i = 0; i < facts->der->kept; i++)
		if (facts->der->fault[i].kind == DER_TOO_MANY_ELEMENTS)
			found(out, self, facts->der->fault[i].at,
				"the request holds over %u elements, expected "
				"that at most; nothing else was looked at",
				(unsigned)most);
}

static void
check_too_many(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	uint32_t most = facts->limits[LIMIT_LIST_MAX_COUNT];

	check_elements(self, facts, out);
	check_count(self, out, csr->subject, "RDNs", csr->rdn_count, most);
	check_count(self, out, csr->attributes_whole, "attributes",
		csr->attribute_count, most);
	check_count(self, out, csr->attributes_whole, "extensions",
		csr->extension_count, most);
	if (csr->san != NULL)
		check_count(self, out, csr->san->value, "requested names",
			csr->san_count, facts->limits[LIMIT_SAN_MAX_COUNT]);
}

static const struct rule rows[] = {
	{
		.id = "csr-version-not-v1",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "the version of the request is not 0",
		.source = "RFC 2986 4.1",
		.why = "There is but one version of requests, written 0 and "
		       "called v1. Old scripts copied the 2 of certificates. "
		       "New versions of OpenSSL, cryptography and Go refuse "
		       "it, and so do the CAs built on them.",
		.fix = "Update the tool that made the request (Salt, certbot, "
		       "pyOpenSSL scripts: call set_version(0) or not at "
		       "all), or use openssl req -new -key my.key -out "
		       "my.csr.",
		.check = check_version,
	},
	{
		.id = "csr-attributes-missing",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "the attributes field is left out",
		.source = "RFC 2986 4.1",
		.why = "The field is not optional: without attributes it is "
		       "there and empty. Strict decoders refuse a request "
		       "without; old versions of pyOpenSSL made such "
		       "requests.",
		.fix = "Update the tool that made the request, or ask for a "
		       "subjectAltName, which needs the field: openssl req "
		       "-new -key my.key -addext "
		       "\"subjectAltName=DNS:www.example.com\" -out my.csr.",
		.check = check_attributes_missing,
	},
	{
		.id = "csr-attribute-duplicate",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "an attribute type is there more than once",
		.source = "X.501; OpenSSL pull request 18931",
		.why = "An attribute may have several values but stands in a "
		       "set once. New versions of OpenSSL refuse the request, "
		       "other programs read the first or the last.",
		.fix = "Make the request anew with each attribute once; a "
		       "script may have added it to a request that had it.",
		.check = check_duplicate,
	},
	{
		.id = "csr-attribute-unknown",
		.severity = SEVERITY_INFO,
		.part = PART_ATTRIBUTES,
		.summary = "the request has an attribute that is not known",
		.source = "RFC 2986 4.1; RFC 2985 5.4",
		.why = "CAs pass over attributes they do not know, and what "
		       "it says is shown to all who see the request.",
		.fix = "Nothing has to be done where the CA asked for it; else "
		       "leave it out.",
		.check = check_unknown,
	},
	{
		.id = "csr-too-many-elements",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "the request has more parts than any CA reads",
		.source = "a bound of csrlint's own; profiles set it",
		.why = "CAs bound the work on one request and refuse what is "
		       "larger. Over 100 RDNs, attributes or extensions are "
		       "a fault of the program that made them, or an attack.",
		.fix = "Split the names over several requests. Limits are "
		       "raised in a profile: list-max-count, san-max-count "
		       "and element-max-count in its [limits].",
		.check = check_too_many,
	},
};
RULES(csr, rows);
