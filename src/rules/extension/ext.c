/* Requested extensions, whatever they are: each once, each as its type asks.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "facts/repeated.h"
#include "facts/usage.h"
#include "rules/extension/usage.h"

/* --- once ------------------------------------------------------------------
 */

/* Of one type in one request. That one stands in another request, says
 * csr-extension-request-duplicate or csr-extension-request-conflict. */
static bool
is_same_extension(const struct csr *csr, size_t i, size_t k)
{
	const struct csr_extension *extensions = csr->extensions;

	return extensions[i].attribute == extensions[k].attribute &&
		slice_equal(extensions[i].oid, extensions[k].oid);
}

static void
check_duplicate(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	for (size_t i = 0; i < judged_extensions(facts); i++)
		if (csr->extensions[i].oid.n > 0 &&
			is_second(csr, i, is_same_extension))
			found(out, self, csr->extensions[i].oid,
				"%s is requested a second time, expected one "
				"extension that holds all",
				shown_oid(out, csr->extensions[i].oid));
}

/* --- of its type -----------------------------------------------------------
 */

/* True where the fault lies in the value, or is that there is none. What is
 * wrong with the extension around it, der-parse-failed says. */
static bool
is_in_value(const struct csr_extension *extension, struct slice at)
{
	struct slice value = extension->value;

	if (value.p == NULL || !slice_holds(extension->whole, at))
		return false;
	return at.n < extension->whole.n && at.p + at.n >= value.p &&
		(at.p + at.n > value.p || value.n == 0);
}

/* True where the members of a name speak for themselves:
 * san-othername-malformed, san-name-empty and others. */
static bool
is_in_name(const struct csr *csr, struct slice at)
{
	const struct general_name *name = csr_san_name_at(csr, at);

	return name != NULL && name->kind != SAN_UNKNOWN;
}

static const struct csr_extension *
extension_at(const struct csr *csr, struct slice at)
{
	for (size_t i = 0; i < csr->extension_count; i++)
		if (is_in_value(&csr->extensions[i], at))
			return &csr->extensions[i];
	return NULL;
}

/* What stands there; octets of anything need not be an element. */
static const char *
name_of_element(struct slice at)
{
	struct der_element element;
	struct slice rest = at;

	if (!der_read(&rest, &element))
		return "octets that are no DER";
	return rest.n > 0 ? "more than one element" : der_tag_name(at.p[0]);
}

/* What should be there; a list may hold many things. */
static const char *
name_of_expected(const struct csr_extension *extension, size_t tag)
{
	if (extension->type == OID_SUBJECT_ALT_NAME && tag != TAG_SEQUENCE)
		return "a GeneralName";
	return tag == 0 ? "one element of DER" : der_tag_name((uint8_t)tag);
}

static void
say_malformed(const struct rule *self, const struct csr_extension *extension,
	const struct der_fault *fault, struct findings *out)
{
	const char *name = shown_oid(out, extension->oid);
	const char *expected = name_of_expected(extension, fault->number);

	if (extension->value.n == 0)
		found(out, self, fault->at, "%s is empty, expected %s", name,
			expected);
	else if (fault->kind == DER_MEMBER_MISSING)
		found(out, self, fault->at,
			"a part of %s lacks a member, expected %s", name,
			expected);
	else
		found(out, self, fault->at, "%s holds %s, expected %s", name,
			name_of_element(fault->at), expected);
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct der_faults *der = facts->der;
	const struct csr_extension *last = NULL;

	for (size_t i = 0; i < der->kept; i++) {
		const struct der_fault *fault = &der->fault[i];
		const struct csr_extension *extension;

		if (fault->kind != DER_MEMBER_MISSING &&
			fault->kind != DER_MEMBER_UNEXPECTED)
			continue; /* der-truncated, der-sequence-extra-data */
		extension = extension_at(facts->csr, fault->at);
		if (extension == NULL || extension == last ||
			is_in_name(facts->csr, fault->at))
			continue;
		say_malformed(self, extension, fault, out);
		last = extension; /* the first fault of each will do */
	}
}

static const struct rule rows[] = {
	{
		.id = "ext-duplicate",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an extension is requested more than once",
		.source = "RFC 5280 4.2",
		.why = "A certificate must not hold two extensions of one "
		       "type. CAs refuse the request, or take the first or "
		       "the last and drop the names or usages of the other. "
		       "Two -addext options and a config file that has the "
		       "extension too make such requests.",
		.fix = "Put all values into one extension. Two requests for "
		       "one extension come from a command and a configuration "
		       "file that both have it.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_duplicate,
	},
	{
		.id = "ext-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "the value of an extension is not of its type",
		.source = "RFC 5280 4.1, 4.2",
		.why = "Each extension has a type of its own, and its value is "
		       "one element of that type in DER. What cannot be read "
		       "cannot be "
		       "granted: CAs refuse the request. Scripts that write "
		       "text or a second OCTET STRING in its place do this.",
		.fix = "Leave the extension out, or let the tool encode its "
		       "value. With a library, hand the DER over once, not as "
		       "an OCTET STRING again.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_malformed,
	},
};
RULES(ext, rows);
