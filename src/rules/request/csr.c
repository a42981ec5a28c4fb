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
		       "New versions of OpenSSL and of Python's cryptography "
		       "refuse it, and so do the CAs built on them; Go reads "
		       "it.",
		.fix = MAKE_ANEW
		" Old ones of Salt, certbot and scripts with pyOpenSSL "
		"write such a version; scripts set it to 0, or do not "
		"set it.",
		.mend = {MEND_ENCODE, NULL},
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
		.fix = "Make the request anew with a newer version of the "
		       "tool. One that asks for a subjectAltName has the "
		       "field in any case.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_attributes_missing,
	},
	{
		.id = "csr-too-many-elements",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "the request has more parts than any CA reads",
		.source = "practice: a bound of csrlint's own, which profiles "
			  "set",
		.why = "CAs bound the work on one request and refuse what is "
		       "larger. Over 100 RDNs, attributes or extensions are "
		       "a fault of the program that made them, or an attack.",
		.fix = "Split the names over several requests. Limits are "
		       "raised in a profile: list-max-count, san-max-count "
		       "and element-max-count in its [limits].",
		.mend = {MEND_DECIDE, NULL},
		.check = check_too_many,
	},
};
RULES(csr, rows);
