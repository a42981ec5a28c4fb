/* Requested policies against each other and the profile.
 * SPDX-License-Identifier: MIT */
#include "rules/extension/usage.h"

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

/* What to ask for, and what it is called. */
static const struct {
	const char *oid; /* NULL: one of several */
	const char *name;
} wanted[RESERVED_COUNT] = {
	[RESERVED_DV] = {"2.23.140.1.2.1", "domain-validated"},
	[RESERVED_OV] = {"2.23.140.1.2.2", "organization-validated"},
	[RESERVED_IV] = {"2.23.140.1.2.3", "individual-validated"},
	[RESERVED_EV] = {"2.23.140.1.1", "extended-validation"},
	[RESERVED_CODE_SIGNING] = {NULL, "one for code signing"},
	[RESERVED_SMIME] = {NULL, "one for S/MIME"},
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
		found_better(search->out, search->self, policy->oid,
			wanted[search->due].oid,
			"the policy %s is requested, expected %s",
			oid_name(policy->id), wanted[search->due].name);
	else if (search->first != OID_UNKNOWN)
		found(search->out, search->self, policy->oid,
			"the policy %s is requested beside %s, expected one of "
			"them",
			oid_name(policy->id), oid_name(search->first));
	if (search->first == OID_UNKNOWN)
		search->first = policy->id;
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
		.fix = "Leave certificatePolicies out, or name the one that is "
		       "ordered.",
		.mend = {MEND_REMOVE, "certificatePolicies"},
		.check = check_conflict,
	},
};
RULES(policy, rows);
