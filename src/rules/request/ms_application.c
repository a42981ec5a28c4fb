/* Microsoft's application policies. SPDX-License-Identifier: MIT */
#include "facts/usage.h"
#include "rules/rule.h"

/* Beyond this the lists are left alone: no honest request has as many. */
static bool
is_too_long(const struct facts *facts)
{
	const struct csr_usage *usage = &facts->csr->usage;
	size_t most = facts->limits[LIMIT_LIST_MAX_COUNT];

	return usage->application_policies.count > most ||
		usage->purposes.count > most;
}

static bool
is_purpose(const struct csr_purposes *purposes, struct slice oid)
{
	for (size_t i = 0; i < purposes->count; i++)
		if (slice_equal(purposes->purpose[i].oid, oid))
			return true;
	return false;
}

static bool
is_policy(const struct csr_policies *policies, struct slice oid)
{
	for (size_t i = 0; i < policies->count; i++)
		if (slice_equal(policies->policy[i].oid, oid))
			return true;
	return false;
}

static void
check_mismatch(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_policies *policies =
		&facts->csr->usage.application_policies;
	const struct csr_purposes *purposes = &facts->csr->usage.purposes;

	if (!is_read(&policies->source) || !is_read(&purposes->source) ||
		is_too_long(facts))
		return; /* ext-malformed */
	for (size_t i = 0; i < policies->count; i++)
		if (!is_purpose(purposes, policies->policy[i].oid))
			found(out, self, policies->policy[i].oid,
				"the application policy %s is no purpose of "
				"extKeyUsage, expected the same in both",
				shown_oid(out, policies->policy[i].oid));
	for (size_t i = 0; i < purposes->count; i++)
		if (!is_policy(policies, purposes->purpose[i].oid))
			found(out, self, purposes->purpose[i].oid,
				"the purpose %s is no application policy, "
				"expected the same in both",
				shown_oid(out, purposes->purpose[i].oid));
}

static const struct rule rows[] = {
	{
		.id = "ms-application-policies-mismatch",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "application policies and extKeyUsage differ",
		.source = "MS-WCCE 2.2.2.7.7.3",
		.why = "Windows reads the application policies in place of "
		       "extKeyUsage, everybody else reads extKeyUsage. Where "
		       "they differ, a certificate works here and not there.",
		.fix = "Leave szOID_APPLICATION_CERT_POLICIES out, as Windows "
		       "reads extKeyUsage then, or write the same purposes "
		       "into both.",
		.mend = {MEND_REMOVE, "szOID_APPLICATION_CERT_POLICIES"},
		.check = check_mismatch,
	},
};
RULES(ms_application, rows);
