/* What Windows tells about itself in a request it makes.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_attributes(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id types[] = {OID_MS_OS_VERSION,
		OID_MS_CSP_PROVIDER, OID_MS_NAME_VALUE_PAIR,
		OID_MS_CLIENT_INFO};

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const struct csr_attribute *attribute =
			csr_attribute_first(facts->csr, types[i]);

		if (attribute != NULL)
			found(out, self, attribute->oid,
				"the request carries %s, an attribute of "
				"Windows that CAs pass over",
				oid_name(types[i]));
	}
}

static const struct rule rows[] = {
	{
		.id = "ms-enrollment-attributes",
		.severity = SEVERITY_INFO,
		.part = PART_ATTRIBUTES,
		.summary = "the request carries attributes of Windows",
		.source = "MS-WCCE 2.2.2.7",
		.why = "IIS and certreq add the version of Windows, the "
		       "provider of the key and the like. Nothing of it "
		       "reaches a certificate; everybody who sees the request "
		       "can read it.",
		.fix = "Nothing has to be done: CAs pass over them. Tools of "
		       "other makers write none.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_attributes,
	},
};
RULES(ms_enrollment, rows);
