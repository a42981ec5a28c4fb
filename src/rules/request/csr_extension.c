/* extensionRequest: where the requested extensions stand, and that they can
 * be read. SPDX-License-Identifier: MIT */
#include "der/content.h"
#include "facts/belonging.h"
#include "facts/receiver.h"
#include "rules/rule.h"

static void
check_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	struct der_element value;

	for (size_t i = 0; i < csr->attribute_count; i++) {
		struct slice rest = csr->attributes[i].values;

		if (!csr_is_extension_request(&csr->attributes[i]))
			continue;
		while (der_read(&rest, &value)) {
			if (value.identifier != TAG_SEQUENCE ||
				value.content.n > 0)
				continue;
			found(out, self, value.whole,
				"the list of requested extensions is empty, "
				"expected one or more, or no such attribute");
			break; /* of more csr-attribute-multi-valued speaks */
		}
	}
}

static void
check_duplicate(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_attribute *second = NULL;
	size_t count = 0;

	for (size_t i = 0; i < csr->attribute_count; i++)
		if (csr->attributes[i].type == OID_EXTENSION_REQUEST &&
			++count == 2)
			second = &csr->attributes[i];
	if (second != NULL)
		found_milder(out, self,
			receiver_joins_requests(facts) ? SEVERITY_WARNING
						       : SEVERITY_ERROR,
			second->oid, NULL,
			"the attribute extensionRequest is there %zu times, "
			"expected once",
			count);
}

static void
check_microsoft_oid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_attribute *microsoft =
		csr_attribute_first(facts->csr, OID_MS_EXTENSION_REQUEST);

	if (microsoft != NULL &&
		csr_attribute_first(facts->csr, OID_EXTENSION_REQUEST) == NULL)
		found(out, self, microsoft->oid,
			"extensions are requested by Microsoft's attribute "
			"1.3.6.1.4.1.311.2.1.14 alone, expected "
			"extensionRequest (1.2.840.113549.1.9.14)");
}

static void
check_conflict(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_attribute *microsoft =
		csr_attribute_first(facts->csr, OID_MS_EXTENSION_REQUEST);
	const struct csr_attribute *pkcs9 =
		csr_attribute_first(facts->csr, OID_EXTENSION_REQUEST);

	if (microsoft != NULL && pkcs9 != NULL &&
		!slice_equal(microsoft->values, pkcs9->values))
		found(out, self, microsoft->oid,
			"Microsoft's attribute requests other extensions than "
			"extensionRequest, expected the same or one of the "
			"two");
}

/* The extension that holds `at`; empty where none does. */
static struct slice
extension_around(const struct csr *csr, struct slice at)
{
	for (size_t i = 0; i < csr->extension_count; i++)
		if (slice_holds(csr->extensions[i].whole, at))
			return csr->extensions[i].whole;
	return (struct slice){NULL, 0};
}

static void
say_malformed(const struct rule *self, const struct csr_fault *fault,
	struct findings *out)
{
	if (fault->at.n == 0)
		found(out, self, fault->at,
			"a requested extension lacks its member %s, expected "
			"%s here",
			fault->member == NULL ? "" : fault->member,
			fault->expected);
	else if (der_is_odd_tag(fault->at.p[0]))
		found(out, self, fault->at,
			"the requested extensions hold an element with the tag "
			"%02X, expected %s",
			fault->at.p[0], fault->expected);
	else
		found(out, self, fault->at,
			"the requested extensions hold %s, expected %s",
			fault->found, fault->expected);
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	struct slice last = {NULL, 0};

	for (size_t i = 0; i < csr->fault_count; i++) {
		const struct csr_fault *fault = &csr->faults[i];

		if (!csr_is_of_extension_request(fault) ||
			der_explains(facts->der, fault->at) ||
			slice_holds(last, fault->at))
			continue; /* der-*; or the same extension once more */
		say_malformed(self, fault, out);
		last = extension_around(csr, fault->at);
	}
}

/* Attributes over list-max-count are left alone: csr-too-many-elements
 * speaks. */
static void
check_as_attribute(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const size_t most = facts->limits[LIMIT_LIST_MAX_COUNT];

	for (size_t i = 0; i < csr->attribute_count && i < most; i++)
		if (is_extension_oid(csr->attributes[i].oid))
			found(out, self, csr->attributes[i].oid,
				"the extension %s stands among the attributes, "
				"expected it inside extensionRequest",
				shown_oid(out, csr->attributes[i].oid));
}

static const struct rule rows[] = {
	{
		.id = "csr-extension-as-attribute",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an extension stands among the attributes of the "
			   "request",
		.source = "RFC 2985 5.4.2; RFC 2986 4.1",
		.why = "CAs read extensions inside the attribute "
		       "extensionRequest and nowhere else: the names or usages "
		       "are lost, and the certificate comes without them.",
		.fix = "Leave the attribute out, and put the extension into "
		       "the list of extensionRequest. A library has a call of "
		       "its own for extensions.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_as_attribute,
	},
	{
		.id = "csr-extension-request-empty",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "extensions are requested, but none is listed",
		.source = "RFC 5280 4.1",
		.why = "A list of extensions has to hold one at least. Strict "
		       "decoders refuse the request; others issue a "
		       "certificate without the names that were meant.",
		.fix = "Ask for the names of the server in a subjectAltName, "
		       "or leave the empty list out. The section for "
		       "extensions in a configuration file may be empty.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_empty,
	},
	{
		.id = "csr-extension-request-duplicate",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "extensionRequest is there more than once",
		.source = "RFC 2985 5.4.2",
		.why = "Programs read the first, the last, or refuse the "
		       "request, as new versions of OpenSSL do: names that "
		       "stand in the other one are lost.",
		.fix = "Put all extensions into one list before it is added "
		       "to the request: libraries add an attribute at each "
		       "call.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_duplicate,
	},
	{
		.id = "csr-extension-request-microsoft-oid",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "extensions are requested by Microsoft's attribute "
			   "alone",
		.source = "MS-WCCE 3.1.1.4.3.1.1; RFC 2985 5.4.2",
		.why = "CAs that know the attribute of PKCS #9 only do not see "
		       "the subjectAltName, and issue a certificate without "
		       "it. Old versions of certreq and xenroll make such "
		       "requests.",
		.fix = "Ask for the extensions in extensionRequest of PKCS "
		       "#9, as current tools do.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_microsoft_oid,
	},
	{
		.id = "csr-extension-request-conflict",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "the two attributes that request extensions "
			   "disagree",
		.source = "MS-WCCE 3.1.1.4.3.1.1; RFC 2985 5.4.2",
		.why = "One CA reads the one list, another CA the other. What "
		       "a person approved may not be what is issued.",
		.fix = "Ask for the extensions once, in extensionRequest of "
		       "PKCS #9, and leave Microsoft's attribute out. Look "
		       "whether all names that were meant are in it.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_conflict,
	},
	{
		.id = "csr-extension-request-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "the requested extensions are not a list of "
			   "extensions",
		.source = "RFC 2985 5.4.2; RFC 5280 4.1",
		.why = "The value has to be a SEQUENCE of Extension, each an "
		       "OID, perhaps a BOOLEAN, and an OCTET STRING. CAs "
		       "cannot read the names in anything else, and refuse "
		       "the request.",
		.fix = "A program that builds the list by hand often wraps it "
		       "once too often, in a SEQUENCE or an OCTET "
		       "STRING. " MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_malformed,
	},
};
RULES(csr_extension, rows);
