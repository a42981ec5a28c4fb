/* Street and postal code, which certificates need not hold.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/identity.h"

static void
check_not_recommended(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id types[] = {
		OID_STREET_ADDRESS, OID_POSTAL_CODE};

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const struct name_attribute *part =
			csr_name_first(facts->csr, types[i]);

		if (part != NULL)
			found(out, self, part->value,
				"the subject has a %s, expected state and "
				"locality alone",
				oid_name(types[i]));
	}
}

static const struct rule rows[] = {
	{
		.id = "address-not-recommended",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has a streetAddress or a postalCode",
		.source = "BR 7.1.2.7.3, 7.1.2.7.4",
		.why = "The Baseline Requirements advise against both in "
		       "certificates of organizations and persons. Most CAs "
		       "drop them; otherwise the address is public for good "
		       "in the logs of certificates.",
		.fix = "Leave street and postal code out of the subject; town "
		       "and state stay.",
		.mend = {MEND_REMOVE, "street postalCode"},
		.check = check_not_recommended,
	},
};
RULES(address, rows);
