/* otherName of the subjectAltName: its form. SPDX-License-Identifier: MIT */
#include "facts/mailboxes.h"
#include "rules/rule.h"

/* What is wrong with an otherName, with its place in *at; NULL: nothing. */
static const char *
othername_fault(struct slice rest, struct slice *at)
{
	struct der_element type;
	struct der_element wrapper;
	struct der_element value;

	*at = rest;
	if (!der_read_tag(&rest, TAG_OID, &type))
		return "does not begin with a type, expected its OBJECT "
		       "IDENTIFIER";
	if (!der_read_tag(&rest, TAG_CONTEXT | TAG_CONSTRUCTED, &wrapper))
		return "has no value behind its type, expected one inside [0]";
	*at = wrapper.whole;
	if (!der_read(&wrapper.content, &value))
		return "has a [0] without a value, expected one inside";
	*at = wrapper.content;
	if (wrapper.content.n > 0)
		return "has more than one value inside [0], expected one";
	*at = rest;
	return rest.n > 0 ? "has something behind its value, expected its end"
			  : NULL;
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];
		const char *fault;
		struct slice at;

		if (name->kind != SAN_OTHER_NAME || name->value.n == 0)
			continue; /* san-name-empty */
		fault = othername_fault(name->value, &at);
		if (fault != NULL)
			found(out, self, at, "otherName %s", fault);
	}
}

static const struct rule rows[] = {
	{
		.id = "san-othername-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an otherName of the subjectAltName is not a type "
			   "and its value",
		.source = "RFC 5280 4.2.1.6, A.2 AnotherName",
		.why = "An otherName is an OBJECT IDENTIFIER and one value "
		       "inside an explicit [0]. Decoders that know the type "
		       "stop here, and CAs refuse the request as malformed.",
		.fix = "With openssl write the type and the value with its "
		       "string type: "
		       "subjectAltName=otherName:1.3.6.1.4.1.311.20.2.3;"
		       "UTF8:user@example.com.",
		.check = check_malformed,
	},
};
RULES(san_othername, rows);
