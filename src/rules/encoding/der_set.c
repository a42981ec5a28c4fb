/* The order within a SET OF. SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "rules/encoding/encoding.h"

/* True where the member is an attribute, not a part of one. */
static bool
is_attribute(const struct csr *csr, struct slice member)
{
	for (size_t i = 0; i < csr->attribute_count; i++)
		if (csr->attributes[i].whole.p == member.p)
			return true;
	return false;
}

/* True for a member of a SET that stands where something else belongs. */
static bool
is_misplaced(const struct csr *csr, struct slice member)
{
	for (size_t i = 0; i < csr->fault_count; i++)
		if (slice_holds(csr->faults[i].at, member))
			return true;
	return false;
}

static void
say_order(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	const char *thing = "a member of a SET";

	if (is_misplaced(facts->csr, fault->at))
		return; /* der-parse-failed, csr-extension-request-malformed */
	if (is_subject_in_one_rdn(facts->csr) &&
		slice_holds(facts->csr->subject, fault->at))
		return; /* subject-rdn-single: sorting is no cure */
	if (is_attribute(facts->csr, fault->at))
		thing = "an attribute";
	else if (slice_holds(facts->csr->subject, fault->at))
		thing = "a value of a multi-valued RDN";
	found_advising(out, self, fault->at, advice_at(facts, fault->at),
		"%s stands behind one that sorts after it, expected them in "
		"ascending order of their octets",
		thing);
}

static void
check_order(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_SET_ORDER, say_order, out);
}

static const struct rule rows[] = {
	{
		.id = "der-set-order",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a SET OF is not in ascending order",
		.source = "X.690 11.6",
		.why = "DER sorts the attributes, the values of an attribute "
		       "and the parts of a multi-valued RDN by their octets. "
		       "A program that encodes the request anew sorts them, "
		       "and the signature no longer fits.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_order,
	},
};
RULES(der_set, rows);
