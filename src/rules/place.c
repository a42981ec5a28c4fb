/* Where the subject is: a locality or a state. SPDX-License-Identifier: MIT */
#include "rules/identity.h"

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (misses_parts(facts) && !has_attribute(facts, OID_LOCALITY_NAME) &&
		!has_attribute(facts, OID_STATE_OR_PROVINCE_NAME))
		found(out, self, facts->csr->subject,
			"the subject has neither localityName nor "
			"stateOrProvinceName, expected one of them");
}

static const struct rule rows[] = {
	{
		.id = "place-missing",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "the subject has neither localityName nor "
			   "stateOrProvinceName",
		.source = "BR 7.1.2.7.3, 7.1.2.7.4; EVG 7.1.4.2.6; CSBR "
			  "7.1.4.2.3 c, d",
		.why = "A certificate that names an organization or a person "
		       "names the place too, for names alone are not unique. "
		       "CAs refuse the request or ask back.",
		.fix = "Add the town, and the state where there is one: "
		       "openssl req -new -key my.key -subj \"/C=US/"
		       "ST=California/L=San Francisco/O=Example Inc/"
		       "CN=www.example.com\".",
		.check = check_missing,
	},
};
RULES(place, rows);
