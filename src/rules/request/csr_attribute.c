/* The attributes of the request: known, once each, and of the right form.
 * SPDX-License-Identifier: MIT */
#include "facts/belonging.h"
#include "facts/repeated.h"
#include "rules/rule.h"

enum { TAGS_MAX = 8 };

static bool
is_same_type(const struct csr *csr, size_t i, size_t k)
{
	return slice_equal(csr->attributes[i].oid, csr->attributes[k].oid);
}

/* Attributes over list-max-count are left alone: csr-too-many-elements
 * speaks. */
static void
check_duplicate(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	size_t most = facts->limits[LIMIT_LIST_MAX_COUNT];

	for (size_t i = 0; i < csr->attribute_count && i < most; i++) {
		const struct csr_attribute *attribute = &csr->attributes[i];

		/* csr-extension-request-duplicate, attestation-multiple */
		if (attribute->type == OID_EXTENSION_REQUEST ||
			attribute->type == OID_ATTESTATION ||
			attribute->oid.n == 0)
			continue;
		if (is_second(csr, i, is_same_type))
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
			csr->attributes[i].type == OID_UNKNOWN &&
			!is_extension_oid(csr->attributes[i].oid))
			found(out, self, csr->attributes[i].oid,
				"the attribute %s is not known, expected one "
				"that the CA asked for",
				shown_oid(out, csr->attributes[i].oid));
}

/* --- values ----------------------------------------------------------------
 */

static void
check_empty_values(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	for (size_t i = 0; i < csr->attribute_count; i++) {
		const struct csr_attribute *attribute = &csr->attributes[i];

		/* Where there is no SET at all, der-parse-failed speaks. */
		if (attribute->values.p != NULL && attribute->values.n == 0)
			found(out, self, attribute->whole,
				"the attribute %s has no value, expected one",
				shown_oid(out, attribute->oid));
	}
}

/* What is known of an attribute's values: the clause that defines it tells
 * both the type and that there is but one. */
struct syntax {
	enum oid_id type;
	bool is_single;
	const char *expected; /* NULL: judged by rules of its own */
	uint8_t tags[TAGS_MAX];
};

#define DIRECTORY_STRING \
	TAG_UTF8_STRING, TAG_PRINTABLE_STRING, TAG_TELETEX_STRING, \
		TAG_BMP_STRING, TAG_UNIVERSAL_STRING

static const struct syntax syntaxes[] = {
	/* RFC 2985 5.2, 5.3.3, 5.4, 5.5 */
	{OID_UNSTRUCTURED_NAME, false, "an IA5String or a DirectoryString",
		{TAG_IA5_STRING, DIRECTORY_STRING}},
	{OID_UNSTRUCTURED_ADDRESS, false, "a DirectoryString",
		{DIRECTORY_STRING}},
	{OID_SIGNING_TIME, true, "a UTCTime or GeneralizedTime",
		{TAG_UTC_TIME, TAG_GENERALIZED_TIME}},
	/* Strings of the wrong type: challenge-password-string-type. */
	{OID_CHALLENGE_PASSWORD, true, "a DirectoryString",
		{DIRECTORY_STRING, TAG_IA5_STRING, TAG_NUMERIC_STRING,
			TAG_VISIBLE_STRING}},
	{OID_EXTENSION_REQUEST, true, NULL, {0}}, /* csr-extension-request-* */
	{OID_FRIENDLY_NAME, true, "a BMPString", {TAG_BMP_STRING}},
	{OID_LOCAL_KEY_ID, true, "an OCTET STRING", {TAG_OCTET_STRING}},
	/* RFC 8551 2.5.2, RFC 9763 4.1, RFC 9883 4 */
	{OID_SMIME_CAPABILITIES, true, "a SEQUENCE", {TAG_SEQUENCE}},
	{OID_RELATED_CERT_REQUEST, true, "a SEQUENCE", {TAG_SEQUENCE}},
	{OID_STATEMENT_OF_POSSESSION, true, "a SEQUENCE", {TAG_SEQUENCE}},
	/* BR appendix B 2.b */
	{OID_CA_SIGNING_NONCE, true, "an OCTET STRING", {TAG_OCTET_STRING}},
	{OID_APPLICANT_SIGNING_NONCE, true, "an OCTET STRING",
		{TAG_OCTET_STRING}},
	/* MS-WCCE 2.2.2.7 */
	{OID_MS_EXTENSION_REQUEST, true, NULL, {0}},
	{OID_MS_RENEWAL_CERTIFICATE, true, "a certificate, a SEQUENCE",
		{TAG_SEQUENCE}},
	{OID_MS_NAME_VALUE_PAIR, false, "a SEQUENCE of two strings",
		{TAG_SEQUENCE}},
	{OID_MS_CSP_PROVIDER, true, "a SEQUENCE", {TAG_SEQUENCE}},
	{OID_MS_OS_VERSION, true, "an IA5String", {TAG_IA5_STRING}},
	{OID_MS_ARCHIVED_KEY, true, "a SEQUENCE", {TAG_SEQUENCE}},
	{OID_MS_CLIENT_INFO, true, "a SEQUENCE", {TAG_SEQUENCE}},
};

static const struct syntax *
syntax_of(const struct csr_attribute *attribute)
{
	for (size_t i = 0; i < sizeof(syntaxes) / sizeof(syntaxes[0]); i++)
		if (syntaxes[i].type == attribute->type)
			return &syntaxes[i];
	return NULL;
}

static void
check_multi_valued(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	for (size_t i = 0; i < csr->attribute_count; i++) {
		const struct csr_attribute *attribute = &csr->attributes[i];
		const struct syntax *syntax = syntax_of(attribute);
		struct slice second;

		if (syntax == NULL || !syntax->is_single ||
			attribute->value_count < 2)
			continue;
		second = slice_from(attribute->values, attribute->value.n);
		found(out, self, slice_head(second, 1),
			"the attribute %s has %zu values, expected one",
			oid_name(attribute->type), attribute->value_count);
	}
}

static bool
has_syntax(const struct syntax *syntax, uint8_t identifier)
{
	for (size_t i = 0; i < TAGS_MAX && syntax->tags[i] != 0; i++)
		if (identifier == syntax->tags[i] ||
			/* der-constructed-string, der-tag-form */
			identifier == (syntax->tags[i] ^ TAG_CONSTRUCTED))
			return true;
	return false;
}

static void
check_values(const struct rule *self, const struct csr_attribute *attribute,
	const struct syntax *syntax, struct findings *out)
{
	struct slice rest = attribute->values;
	struct der_element value;

	while (der_read(&rest, &value))
		if (!has_syntax(syntax, value.identifier))
			found(out, self, value.whole,
				"the value of the attribute %s is %s, "
				"expected %s",
				oid_name(attribute->type),
				der_tag_name(value.identifier),
				syntax->expected);
}

static void
check_bad_syntax(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	for (size_t i = 0; i < csr->attribute_count; i++) {
		const struct syntax *syntax = syntax_of(&csr->attributes[i]);

		if (syntax != NULL && syntax->expected != NULL)
			check_values(self, &csr->attributes[i], syntax, out);
	}
}

static const struct rule rows[] = {
	{
		.id = "csr-attribute-duplicate",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "an attribute type is there more than once",
		.source = "practice: current OpenSSL refuses it (pull request "
			  "18931)",
		.why = "An attribute may have several values but stands in a "
		       "set once. New versions of OpenSSL refuse the request, "
		       "other programs read the first or the last.",
		.fix = "Leave the second one out; a script may have added it "
		       "to a request that had it.",
		.mend = {MEND_REMOVE, NULL},
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
		.fix = "Nothing has to be done where the CA asked for it; "
		       "else leave it out.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_unknown,
	},
	{
		.id = "csr-attribute-empty-values",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an attribute has no value",
		.source = "RFC 2986 4.1",
		.why = "An attribute says what it says by its values, and has "
		       "to have one at least. Strict decoders refuse the whole "
		       "request.",
		.fix = "Leave the attribute out, or give it its value.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_empty_values,
	},
	{
		.id = "csr-attribute-multi-valued",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an attribute that has one value has several",
		.source = "RFC 2985 5.3.3, 5.4.1, 5.4.2",
		.why = "One program reads the first value, another the last, "
		       "a third refuses the request: nobody knows which names "
		       "or which password the CA will see.",
		.fix = "Ask for everything in one value: all extensions "
		       "belong into one list.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_multi_valued,
	},
	{
		.id = "csr-attribute-bad-syntax",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "the value of an attribute is of another type than "
			   "its definition says",
		.source = "RFC 2985 5; MS-WCCE 2.2.2.7",
		.why = "Programs that look for the attribute cannot read it, "
		       "and many refuse the whole request.",
		.fix = "Leave the attribute out, or have it made by a tool "
		       "that knows it.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_bad_syntax,
	},
};
RULES(csr_attribute, rows);
