/* unstructuredName and unstructuredAddress, leftovers of a prompt.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_present(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id types[] = {
		OID_UNSTRUCTURED_NAME, OID_UNSTRUCTURED_ADDRESS};

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const struct csr_attribute *attribute =
			csr_attribute_first(facts->csr, types[i]);

		if (attribute != NULL)
			found(out, self, attribute->oid,
				"the request carries the attribute %s, "
				"expected none",
				oid_name(types[i]));
	}
}

static const struct rule rows[] = {
	{
		.id = "unstructured-name-present",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "the request carries an unstructuredName or "
			   "unstructuredAddress",
		.source = "RFC 2985 5.2",
		.why = "It comes from the prompt for \"an optional company "
		       "name\". No CA puts it into a certificate; it is shown "
		       "to all who see the request.",
		.fix = "Leave it out: an empty answer to the question for an "
		       "optional company name is enough. The company's name "
		       "belongs into organizationName.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_present,
	},
};
RULES(unstructured_name, rows);
