/* Requested policies against each other and the profile.
 * SPDX-License-Identifier: MIT */
#include "rules/usage.h"

/* As the limit reserved-policy counts them. */
enum reserved_policy {
	NOT_RESERVED,
	RESERVED_DV,
	RESERVED_OV,
	RESERVED_IV,
	RESERVED_EV,
	RESERVED_CODE_SIGNING,
	RESERVED_SMIME,
	RESERVED_COUNT
};

static const char *const wanted[RESERVED_COUNT] = {
	[NOT_RESERVED] = "",
	[RESERVED_DV] = "2.23.140.1.2.1 (domain-validated)",
	[RESERVED_OV] = "2.23.140.1.2.2 (organization-validated)",
	[RESERVED_IV] = "2.23.140.1.2.3 (individual-validated)",
	[RESERVED_EV] = "2.23.140.1.1 (extended-validation)",
	[RESERVED_CODE_SIGNING] = "one under 2.23.140.1.4 or 2.23.140.1.3",
	[RESERVED_SMIME] = "one under 2.23.140.1.5",
};

static enum reserved_policy
reserved_of(enum oid_id id)
{
	if (id >= OID_POLICY_SMIME_MAILBOX_LEGACY &&
		id <= OID_POLICY_SMIME_INDIVIDUAL_STRICT)
		return RESERVED_SMIME;
	if (id >= OID_POLICY_EV_CODE_SIGNING && id <= OID_POLICY_TIME_STAMPING)
		return RESERVED_CODE_SIGNING;
	if (id == OID_POLICY_DV)
		return RESERVED_DV;
	if (id == OID_POLICY_OV)
		return RESERVED_OV;
	if (id == OID_POLICY_IV)
		return RESERVED_IV;
	return id == OID_POLICY_EV ? RESERVED_EV : NOT_RESERVED;
}

/* The policies of one request while they are looked through. */
struct search {
	const struct rule *self;
	struct findings *out;
	enum reserved_policy due; /* by the profile */
	enum oid_id first;        /* reserved one that was met */
};

/* What the profile does not grant, it does not grant beside others either:
 * one finding. A repetition is policy-malformed. */
static void
compare(struct search *search, const struct csr_policy *policy)
{
	enum reserved_policy reserved = reserved_of(policy->id);

	if (policy->id == OID_ANY_POLICY)
		found(search->out, search->self, policy->oid,
			"anyPolicy is requested, expected no such policy for "
			"others than CAs");
	if (reserved == NOT_RESERVED || policy->id == search->first)
		return;
	if (search->due != NOT_RESERVED && reserved != search->due)
		found(search->out, search->self, policy->oid,
			"the policy %s is requested, expected %s",
			oid_name(policy->id), wanted[search->due]);
	else if (search->first != OID_UNKNOWN)
		found(search->out, search->self, policy->oid,
			"the policy %s is requested beside %s, expected one of "
			"them",
			oid_name(policy->id), oid_name(search->first));
	if (search->first == OID_UNKNOWN)
		search->first = policy->id;
}

/* Policies beyond this are left alone: no honest request has as many. */
static size_t
judged_policies(const struct facts *facts)
{
	size_t most = facts->limits[LIMIT_LIST_MAX_COUNT];
	size_t count = facts->csr->usage.policies.count;

	return count < most ? count : most;
}

static void
check_conflict(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	uint32_t due = facts->limits[LIMIT_RESERVED_POLICY];
	struct search search = {.self = self, .out = out};

	if (asks_for_ca(facts->csr))
		return; /* bc-ca-true, bc-ca-ku-mismatch */
	if (due < RESERVED_COUNT)
		search.due = (enum reserved_policy)due;
	for (size_t i = 0; i < judged_policies(facts); i++)
		compare(&search, &facts->csr->usage.policies.policy[i]);
}

static bool
is_second(const struct csr_policy *policies, size_t index)
{
	size_t before = 0;

	for (size_t i = 0; i < index; i++)
		if (slice_equal(policies[i].oid, policies[index].oid))
			before++;
	return before == 1;
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_policies *policies = &facts->csr->usage.policies;

	if (is_read(&policies->source) && policies->count == 0)
		found(out, self, policies->source.extension->value,
			"certificatePolicies is empty, expected one or more");
	for (size_t i = 0; i < judged_policies(facts); i++)
		if (is_second(policies->policy, i))
			found(out, self, policies->policy[i].oid,
				"the policy %s is requested a second time, "
				"expected it once",
				shown_oid(out, policies->policy[i].oid));
}

static const struct rule rows[] = {
	{
		.id = "policy-conflict",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "policies are requested that exclude each other, or "
			   "what is ordered",
		.source = "BR 7.1.2.7.9; SBR 7.1.2.3 a; CSBR 7.1.2.3 a",
		.why = "A certificate is of one kind: domain, organization, "
		       "individual or extended validation, mail or code. "
		       "Public CAs write the one policy that fits, and refuse "
		       "a request that asks for another.",
		.fix = "Leave certificatePolicies out, or name the one that "
		       "is ordered.",
		.check = check_conflict,
	},
	{
		.id = "policy-malformed",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "the list of policies is empty or repeats one",
		.source = "RFC 5280 4.2.1.4",
		.why = "The list holds one policy at least and each once. A CA "
		       "that copies it makes a certificate that programs "
		       "reject.",
		.fix = "Leave certificatePolicies out, or name each policy "
		       "once.",
		.check = check_malformed,
	},
};
RULES(policy, rows);
