/* Where the subject is: that the parts of its address go together.
 * SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "rules/subject/identity.h"

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

/* In DV subject-attribute-not-allowed-dv speaks of each attribute. */
static void
check_without_o(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id parts[] = {OID_STATE_OR_PROVINCE_NAME,
		OID_LOCALITY_NAME, OID_STREET_ADDRESS, OID_POSTAL_CODE};

	if (has_attribute(facts, OID_ORGANIZATION_NAME) ||
		has_personal_name(facts))
		return;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		const struct name_attribute *part =
			csr_name_first(facts->csr, parts[i]);

		if (part == NULL)
			continue;
		found(out, self, part->value,
			"the subject has a %s but no organizationName, "
			"expected both or neither",
			oid_name(parts[i]));
		return; /* one cause, however many parts there are */
	}
}

/* A part of an address, and what it stands in. */
struct dependence {
	enum oid_id part;
	enum oid_id container;
	enum oid_id other_container; /* the same where there is but one */
	const char *expected;
};

static const struct dependence dependences[] = {
	{OID_LOCALITY_NAME, OID_COUNTRY_NAME, OID_COUNTRY_NAME, "countryName"},
	{OID_STATE_OR_PROVINCE_NAME, OID_COUNTRY_NAME, OID_COUNTRY_NAME,
		"countryName"},
	{OID_STREET_ADDRESS, OID_LOCALITY_NAME, OID_STATE_OR_PROVINCE_NAME,
		"localityName or stateOrProvinceName"},
	{OID_POSTAL_CODE, OID_LOCALITY_NAME, OID_STATE_OR_PROVINCE_NAME,
		"localityName or stateOrProvinceName"},
};

static void
check_without_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < sizeof(dependences) / sizeof(dependences[0]);
		i++) {
		const struct dependence *row = &dependences[i];
		const struct name_attribute *part =
			csr_name_first(facts->csr, row->part);

		if (part != NULL && !has_attribute(facts, row->container) &&
			!has_attribute(facts, row->other_container))
			found(out, self, part->value,
				"the subject has a %s but no %s, expected both "
				"or neither",
				oid_name(row->part), row->expected);
	}
}

static const struct rule rows[] = {
	{
		.id = "place-missing",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "the subject has neither localityName nor "
			   "stateOrProvinceName",
		.source = "BR 7.1.2.7.3, 7.1.2.7.4; EVG 7.1.4.2.6; CSBR "
			  "7.1.4.2.3 c, 7.1.4.2.3 d, 7.1.4.2.4 e",
		.why = "A certificate that names an organization or a person "
		       "names the place too, for names alone are not unique. "
		       "CAs refuse the request or ask back.",
		.fix = "Add the town, and the state where there is one: "
		       "openssl req -new -key my.key -subj \"/C=US/"
		       "ST=California/L=San Francisco/O=Example Inc/"
		       "CN=www.example.com\".",
		.check = check_missing,
	},
	{
		.id = "place-without-o",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "the subject has an address but no name that lives "
			   "there",
		.source = "BR 7.1.2.7.2",
		.why = "Without an organization or a person the certificate "
		       "vouches for the domain alone, and then it holds no "
		       "state, locality, street or postal code: the CA drops "
		       "them or refuses the request.",
		.fix = "Add the organization's legal name, or leave the "
		       "address out: openssl req -new -key my.key -subj "
		       "\"/CN=www.example.com\" -addext "
		       "\"subjectAltName=DNS:www.example.com\".",
		.check = check_without_o,
	},
	{
		.id = "place-without-country",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "a part of the address lacks the larger part that "
			   "it lies in",
		.source = "SBR 7.1.4.2.2 j, 7.1.4.2.2 k, 7.1.4.2.2 l, "
			  "7.1.4.2.2 m",
		.why = "In a certificate for mail a locality and a state need "
		       "their country, a street and a postal code need their "
		       "locality or state. CAs refuse the request or ask back.",
		.fix = "Add what is missing, or leave the address out: openssl "
		       "req -new -key my.key -subj \"/C=DE/L=Berlin/"
		       "O=Example GmbH/CN=Example GmbH\".",
		.check = check_without_country,
	},
};
RULES(place, rows);
