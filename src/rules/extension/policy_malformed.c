/* certificatePolicies that say nothing, or what no one may say.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "facts/repeated.h"
#include "facts/usage.h"
#include "rules/extension/usage.h"

enum { TEXT_CHARACTERS = 200 }; /* RFC 5280 4.2.1.4: DisplayText */

static bool
is_web_address(struct slice text)
{
	return slice_equal_ignoring_case(
		       slice_head(text, 7), slice_text("http://")) ||
		slice_equal_ignoring_case(
			slice_head(text, 8), slice_text("https://"));
}

/* What is wrong with a qualifier. */
struct fault {
	const char *what;   /* NULL: nothing */
	enum severity most; /* a warning where it is no MUST that is broken */
};

static const struct fault no_fault = {NULL, SEVERITY_ERROR};

/* CPSuri ::= IA5String */
static struct fault
fault_of_address(struct slice qualifier)
{
	struct der_element uri;

	if (!der_read_tag(&qualifier, TAG_IA5_STRING, &uri) ||
		!is_web_address(uri.content))
		return (struct fault){"points to no http or https URL, "
				      "expected one",
			SEVERITY_WARNING};
	return no_fault;
}

/* UserNotice ::= SEQUENCE { noticeRef NoticeReference OPTIONAL,
 * explicitText DisplayText OPTIONAL } */
static struct fault
fault_of_notice(struct slice qualifier)
{
	struct der_element notice;
	struct der_element member;

	if (!der_read_tag(&qualifier, TAG_SEQUENCE, &notice))
		return (struct fault){"has a notice that is no SEQUENCE, "
				      "expected one",
			SEVERITY_ERROR};
	if (!der_read(&notice.content, &member))
		return no_fault;
	if (member.identifier == TAG_SEQUENCE)
		return (struct fault){"has a noticeRef, expected a text alone",
			SEVERITY_WARNING};
	if (member.identifier == TAG_IA5_STRING)
		return (struct fault){"has a notice in IA5String, expected "
				      "UTF8String",
			SEVERITY_ERROR};
	if (member.identifier == TAG_UTF8_STRING &&
		utf8_length(member.content) > TEXT_CHARACTERS)
		return (struct fault){"has a notice of over 200 characters, "
				      "expected fewer",
			SEVERITY_ERROR};
	return no_fault;
}

/* What is wrong with a PolicyQualifierInfo. */
static struct fault
fault_of_qualifier(struct slice content)
{
	struct der_element id;
	enum oid_id type;

	if (!der_read_tag(&content, TAG_OID, &id))
		return (struct fault){"has a qualifier without an OID, "
				      "expected one",
			SEVERITY_ERROR};
	type = oid_find(id.content);
	if (type == OID_QUALIFIER_CPS)
		return fault_of_address(content);
	if (type == OID_QUALIFIER_NOTICE)
		return fault_of_notice(content);
	return (struct fault){"has a qualifier that is neither a pointer to "
			      "the CPS nor a notice, expected one of these",
		SEVERITY_WARNING};
}

static void
check_qualifiers(const struct rule *self, const struct csr_policy *policy,
	struct findings *out)
{
	struct slice rest = policy->qualifiers;
	struct der_element qualifier;

	while (der_read_tag(&rest, TAG_SEQUENCE, &qualifier)) {
		const struct fault fault =
			fault_of_qualifier(qualifier.content);

		if (fault.what == NULL)
			continue;
		found_milder(out, self, fault.most, qualifier.whole, NULL,
			"the policy %s %s", shown_oid(out, policy->oid),
			fault.what);
		return;
	}
}

static bool
is_same_policy(const struct csr *csr, size_t i, size_t k)
{
	const struct csr_policy *policies = csr->usage.policies.policy;

	return slice_equal(policies[i].oid, policies[k].oid);
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_policies *policies = &facts->csr->usage.policies;

	if (is_read(&policies->source) && policies->count == 0)
		found(out, self, policies->source.extension->value,
			"certificatePolicies is empty, expected one or more");
	for (size_t i = 0; i < judged_policies(facts); i++) {
		const struct csr_policy *policy = &policies->policy[i];

		if (is_second(facts->csr, i, is_same_policy))
			found(out, self, policy->oid,
				"the policy %s is requested a second time, "
				"expected it once",
				shown_oid(out, policy->oid));
		check_qualifiers(self, policy, out);
	}
}

static const struct rule rows[] = {
	{
		.id = "policy-malformed",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "certificatePolicies are not as they must be",
		.source = "RFC 5280 4.2.1.4; RFC 6818 3",
		.why = "The list holds one policy at least and each once; what "
		       "a policy adds is a web address of the CA's statement "
		       "or a short text. A CA that copies anything else makes "
		       "a certificate that linters reject.",
		.fix = "Leave certificatePolicies out, or name each policy "
		       "once and nothing more.",
		.mend = {MEND_REMOVE, "certificatePolicies"},
		.check = check_malformed,
	},
};
RULES(policy_malformed, rows);
