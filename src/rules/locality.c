/* localityName: that it is there and fits. SPDX-License-Identifier: MIT */
#include "rules/identity.h"

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (misses_parts(facts) && !has_attribute(facts, OID_LOCALITY_NAME))
		found(out, self, facts->csr->subject,
			"the subject has no localityName, expected one");
}

static const struct length_bound bound = {
	OID_LOCALITY_NAME, "localityName", 128};

static const struct rule rows[] = {
	{
		.id = "locality-missing",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has no localityName",
		.source = "CA enrolment forms; Sectigo's questions and answers "
			  "on CSRs",
		.why = "Enrolment forms of the classic kind want the town "
		       "where the organization is seated and refuse a request "
		       "without.",
		.fix = "Add the name of the town, in full: openssl req -new "
		       "-key my.key -subj \"/C=US/ST=California/"
		       "L=San Francisco/O=Example Inc/CN=www.example.com\".",
		.check = check_missing,
	},
	{
		.id = "locality-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "localityName is over 128 characters",
		.source = "RFC 5280 A.1 ub-locality-name; BR 7.1.4.2",
		.why = "A longer value does not fit into a certificate: CAs "
		       "refuse it, and programs that keep to the standard "
		       "cannot decode it.",
		.fix = "Write the name of the town and nothing else; a street "
		       "has an attribute of its own, street.",
		.check = check_length_bound,
		.arg = &bound,
	},
};
RULES(locality, rows);
