/* stateOrProvinceName: that it is there, written out, and of the country.
 *
 * Lists of states are never complete, and people write them in many ways: an
 * unknown name is no fault. SPDX-License-Identifier: MIT */
#include "rules/identity.h"

static const struct name_attribute *
first_state(const struct facts *facts)
{
	return csr_name_first(facts->csr, OID_STATE_OR_PROVINCE_NAME);
}

/* In the United States and Canada a place is told by its state. */
static bool
needs_state(const struct facts *facts)
{
	const struct country *country = subject_country(facts);

	if (facts->limits[LIMIT_STATE_NEEDED_EVERYWHERE] != 0)
		return true;
	return country != NULL &&
		(strcmp(country->code, "US") == 0 ||
			strcmp(country->code, "CA") == 0) &&
		has_attribute(facts, OID_LOCALITY_NAME); /* place-missing */
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (misses_parts(facts) && first_state(facts) == NULL &&
		needs_state(facts))
		found(out, self, facts->csr->subject,
			"the subject has no stateOrProvinceName, expected "
			"one");
}

static void
check_abbreviated(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct country *country = subject_country(facts);
	const struct name_attribute *state = first_state(facts);

	if (country == NULL)
		return; /* the country rules */
	for (; state != NULL; state = csr_name_next(facts->csr, state)) {
		const struct subdivision *meant =
			subdivision_abbreviated(country->code, state->text);

		if (meant != NULL)
			found_better(out, self, state->value, meant->name,
				"stateOrProvinceName is \"%s\", expected the "
				"full name \"%s\"",
				shown(out, state->text), meant->name);
	}
}

/* The subdivision of another country whose name this is; NULL where it might
 * be a name in this country, or nothing is known. *count is the number of
 * countries that have such a name. */
static const struct subdivision *
find_elsewhere(const struct country *country, struct slice text, size_t *count)
{
	if (subdivision_is_in(country->code, text) ||
		country_is_named(country->code, text) ||
		subdivision_abbreviated(country->code, text) != NULL)
		return NULL; /* state-abbreviated speaks of the last */
	return subdivision_named(text, count);
}

static void
report_elsewhere(const struct rule *self, const struct name_attribute *state,
	const struct country *country, struct findings *out)
{
	size_t count;
	const struct subdivision *place =
		find_elsewhere(country, state->text, &count);
	const struct country *other;

	if (place == NULL ||
		country_find(slice_text(place->country), &other) !=
			COUNTRY_ASSIGNED)
		return;
	found(out, self, state->value,
		"stateOrProvinceName is \"%s\", which is in %s (%s)%s, while "
		"countryName is \"%s\" (%s)",
		shown(out, state->text), other->name, other->code,
		count > 1 ? " and elsewhere" : "", country->code,
		country->name);
}

static void
check_other_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct country *country = subject_country(facts);
	const struct name_attribute *state = first_state(facts);

	if (country == NULL)
		return; /* the country rules */
	for (; state != NULL; state = csr_name_next(facts->csr, state))
		report_elsewhere(self, state, country, out);
}

static const struct length_bound bound = {
	OID_STATE_OR_PROVINCE_NAME, "stateOrProvinceName", 128};

static const struct rule rows[] = {
	{
		.id = "state-missing",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has no stateOrProvinceName",
		.source = "CA enrolment forms; DigiCert SO7289",
		.why = "Enrolment forms of the classic kind want a state for "
		       "every address. Others want it for the United States "
		       "and Canada, where many places share a name.",
		.fix = "Add the full name of the state or province: openssl "
		       "req -new -key my.key -subj \"/C=US/ST=California/"
		       "L=San Francisco/O=Example Inc/CN=www.example.com\".",
		.check = check_missing,
	},
	{
		.id = "state-abbreviated",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "stateOrProvinceName is abbreviated",
		.source = "DigiCert SO7289; ISO 3166-2; EVG 7.1.4.2.4 for the "
			  "jurisdiction",
		.why = "CAs compare the state with official records, which "
		       "have its full name. Enrolment forms refuse an "
		       "abbreviation, or a clerk has to ask back.",
		.fix = "Write the state's name in full, such as ST=California "
		       "for CA.",
		.check = check_abbreviated,
	},
	{
		.id = "state-other-country",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "stateOrProvinceName is a state of another country",
		.source = "ISO 3166-2; own judgement",
		.why = "Country and state contradict each other, so one of "
		       "them is wrong. The CA verifies the address and "
		       "refuses one that does not exist.",
		.fix = "Write the country and the state of one and the same "
		       "address, as the organization's official records have "
		       "it.",
		.check = check_other_country,
	},
	{
		.id = "state-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "stateOrProvinceName is over 128 characters",
		.source = "RFC 5280 A.1 ub-state-name; BR 7.1.4.2",
		.why = "A longer value does not fit into a certificate: CAs "
		       "refuse it, and programs that keep to the standard "
		       "cannot decode it.",
		.fix = "Write the name of the state or province and nothing "
		       "else.",
		.check = check_length_bound,
		.arg = &bound,
	},
};
RULES(state, rows);
