/* Where the subject is: that the parts of its address go together.
 * SPDX-License-Identifier: MIT */
#include "facts/hostlike.h"
#include "facts/identity.h"
#include "rules/subject/identity.h"

static bool
needs_state(const struct facts *facts)
{
	return is_told_by_state(facts) ||
		facts->limits[LIMIT_STATE_NEEDED_EVERYWHERE] != 0;
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (misses_parts(facts) && !has_attribute(facts, OID_LOCALITY_NAME) &&
		!has_attribute(facts, OID_STATE_OR_PROVINCE_NAME))
		found_advising(out, self, facts->csr->subject,
			(struct advice){
				.mend = {MEND_ASK,
					needs_state(facts) ? "ST L" : "L"}},
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
	const char *asked; /* as struct mend has it */
};

static const struct dependence dependences[] = {
	{OID_LOCALITY_NAME, OID_COUNTRY_NAME, OID_COUNTRY_NAME, "countryName",
		"C"},
	{OID_STATE_OR_PROVINCE_NAME, OID_COUNTRY_NAME, OID_COUNTRY_NAME,
		"countryName", "C"},
	{OID_STREET_ADDRESS, OID_LOCALITY_NAME, OID_STATE_OR_PROVINCE_NAME,
		"localityName or stateOrProvinceName", "L"},
	{OID_POSTAL_CODE, OID_COUNTRY_NAME, OID_COUNTRY_NAME, "countryName",
		"C"},
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
			found_advising(out, self, part->value,
				(struct advice){.mend = {MEND_ASK, row->asked}},
				"the subject has a %s but no %s, expected both "
				"or neither",
				oid_name(row->part), row->expected);
	}
}

static void
check_is_host(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id types[] = {
		OID_STATE_OR_PROVINCE_NAME, OID_LOCALITY_NAME};

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const struct name_attribute *place =
			csr_name_first(facts->csr, types[i]);
		const char *what = place == NULL
			? NULL
			: hostlike_words(facts, place->text);

		/* The first alone: subject-attribute-duplicate. */
		if (what != NULL)
			found(out, self, place->value,
				"%s is \"%s\", which is %s, expected the name "
				"of a place",
				oid_name(types[i]), shown(out, place->text),
				what);
	}
}

static const struct rule rows[] = {
	{
		.id = "place-is-host",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "stateOrProvinceName or localityName is a host "
			   "name, a URL or an address",
		.source = "BR 7.1.2.7.3, 7.1.2.7.4; practice: csrlint's own "
			  "judgement",
		.why = "The answer to one question went into the field of "
		       "another. The CA finds no place of that name: it asks "
		       "back or refuses the request.",
		.fix = "Write the state as stateOrProvinceName and the town as "
		       "localityName; the host name belongs into commonName "
		       "and the subjectAltName.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_is_host,
	},
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
		.fix = "Add the town, and the state where there is one.",
		.mend = {MEND_ASK, "L"},
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
		       "address out.",
		.mend = {MEND_ASK, "O"},
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
		.why = "In a certificate for mail a locality, a state and a "
		       "postal code need their country, a street needs its "
		       "locality or state. CAs refuse the request or ask back.",
		.fix = "Add what is missing, or leave the address out.",
		.mend = {MEND_ASK, "C"},
		.check = check_without_country,
	},
};
RULES(place, rows);
