/* stateOrProvinceName: that it is there, written out, and of the country.
 *
 * Lists of states are never complete, and people write them in many ways: an
 * unknown name is no fault. SPDX-License-Identifier: MIT */
#include "rules/subject/state.h"
#include "facts/fillers.h"
#include "facts/hostlike.h"
#include "facts/identity.h"
#include "names/variable.h"
#include "places/address.h"
#include "rules/subject/identity.h"

static const struct name_attribute *
first_state(const struct facts *facts)
{
	return csr_name_first(facts->csr, OID_STATE_OR_PROVINCE_NAME);
}

static bool
needs_state(const struct facts *facts)
{
	if (facts->limits[LIMIT_STATE_NEEDED_EVERYWHERE] != 0)
		return true;
	return is_told_by_state(facts) &&
		has_attribute(facts, OID_LOCALITY_NAME); /* place-missing */
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (misses_parts(facts) && first_state(facts) == NULL &&
		needs_state(facts))
		found_milder(out, self,
			worst_of_missing_place(facts, OID_LOCALITY_NAME),
			facts->csr->subject, NULL,
			"the subject has no stateOrProvinceName, expected "
			"one");
}

/* The states in turn, from NULL to the first, and what each is in the country;
 * false where there is no more, or no country: the country rules. */
static bool
next_state(const struct facts *facts, const struct name_attribute **state,
	struct state *read)
{
	const struct country *country = facts->subject.country;

	*state = *state == NULL ? first_state(facts)
				: csr_name_next(facts->csr, *state);
	if (country == NULL || *state == NULL)
		return false;
	if (*state == facts->subject.state)
		*read = facts->subject.read;
	else
		state_read(country, (*state)->text, read);
	return true;
}

static void
check_abbreviated(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *state = NULL;
	struct state read;

	while (next_state(facts, &state, &read))
		if (read.kind == STATE_SHORT)
			report_short_state(self, state, read.place, out);
}

static void
check_other_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *state = NULL;
	struct state read;

	while (next_state(facts, &state, &read))
		report_other_country(self, state, &read, facts->subject.country,
			OID_COUNTRY_NAME, out);
}

/* Of two states subject-attribute-duplicate speaks; so the search, which looks
 * at every known name, is made once. */
static void
check_not_in_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *state = NULL;
	struct state read;

	if (next_state(facts, &state, &read) &&
		csr_name_next(facts->csr, state) == NULL)
		report_misspelt_state(
			self, state, &read, facts->subject.country, out);
}

static void
report_country(const struct rule *self, const struct name_attribute *place,
	enum mend_how how, struct findings *out)
{
	found_advising(out, self, place->value,
		(struct advice){.mend = {how, NULL}},
		"%s is \"%s\", which is the country, expected a place in it",
		oid_name(place->type), shown(out, place->text));
}

/* True where a locality is the country's name or code, and nothing else that
 * could stand here. */
static bool
is_country_itself(const struct country *country, struct slice text)
{
	return country_is_meant(country, text) &&
		!country_is_also_place(country->code) &&
		!subdivision_is_in(country->code, text) &&
		subdivision_abbreviated(country->code, text) == NULL;
}

static void
check_is_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct country *country = facts->subject.country;
	const struct name_attribute *town =
		csr_name_first(facts->csr, OID_LOCALITY_NAME);
	const struct name_attribute *state = NULL;
	struct state read;

	while (next_state(facts, &state, &read))
		if (read.kind == STATE_COUNTRY)
			report_country(self, state,
				can_lack_state(facts) ? MEND_REMOVE
						      : MEND_REPLACE,
				out);
	for (; country != NULL && town != NULL;
		town = csr_name_next(facts->csr, town))
		if (is_country_itself(country, town->text))
			report_country(self, town, MEND_REPLACE, out);
}

/* A known state where the town belongs, and beside it what may be a town. Of
 * fillers the rules about these speak. */
static void
check_exchanged(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct country *country = facts->subject.country;
	const struct name_attribute *state = facts->subject.state;
	const struct name_attribute *town =
		csr_name_first(facts->csr, OID_LOCALITY_NAME);
	const struct subdivision *meant;
	struct filler filler;

	if (state == NULL || town == NULL ||
		state_is_never_town(country, &facts->subject.read) ||
		!state_is_no_town(country->code, town->text, &meant) ||
		filler_find(
			state->text, FILLER_IN_PLACE, country->code, &filler) ||
		variable_find(state->text).n > 0 ||
		hostlike_words(facts, state->text) != NULL ||
		is_postal_code(state->text) ||
		!state_may_be_town(country, state->text, &facts->subject.read))
		return;
	found_better(out, self, state->value, meant->name,
		"stateOrProvinceName is \"%s\" and localityName \"%s\", which "
		"is a state or province, expected them the other way round",
		shown(out, state->text), shown(out, town->text));
}

static const struct length_bound bound = {
	OID_STATE_OR_PROVINCE_NAME, "stateOrProvinceName", 128};

static const struct rule rows[] = {
	{
		.id = "state-missing",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has no stateOrProvinceName",
		.source = "DigiCert SO7289; practice: CAs' enrolment forms "
			  "ask for it",
		.why = "CAs want the state of an address in the United States "
		       "and Canada, where many places share a name. Enrolment "
		       "forms of the classic kind ask for it everywhere, but "
		       "take a locality alone from other countries.",
		.fix = "Add the full name of the state or province.",
		.mend = {MEND_ASK, "ST"},
		.check = check_missing,
	},
	{
		.id = "state-abbreviated",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "stateOrProvinceName is abbreviated",
		.source = "DigiCert SO7289; ISO 3166-2; EVG 7.1.4.2.4",
		.why = "CAs compare the state with official records, which "
		       "have its full name. Enrolment forms refuse an "
		       "abbreviation, or a clerk has to ask back.",
		.fix = "Write the state's name in full, such as California for "
		       "CA.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_abbreviated,
	},
	{
		.id = "state-other-country",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "stateOrProvinceName is another country, or a "
			   "state or a state's code of another",
		.source = "ISO 3166-2; practice: csrlint's own judgement",
		.why = "Country and state contradict each other, so one of "
		       "them is wrong. The CA verifies the address and "
		       "refuses one that does not exist.",
		.fix = "Write the country and the state of one and the same "
		       "address, as the organization's official records have "
		       "it.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_other_country,
	},
	{
		.id = "state-not-in-country",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "stateOrProvinceName is misspelt",
		.source = "ISO 3166-2; practice: csrlint's own judgement",
		.why = "No state of the country is called so, but one nearly "
		       "is. The CA compares it with official records and "
		       "refuses what differs, or the certificate shows the "
		       "error to all the world.",
		.fix = "Write the name as the country's official records have "
		       "it, such as California for Calfornia. Where it is "
		       "right, the option --severity state-not-in-country=off "
		       "silences the rule.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_not_in_country,
	},
	{
		.id = "state-is-country",
		.severity = SEVERITY_NOTICE,
		.part = PART_SUBJECT,
		.summary = "stateOrProvinceName or localityName is the country",
		.source = "BR 7.1.2.7.4; practice: csrlint's own judgement",
		.why = "The country has an attribute of its own, and the CA "
		       "finds no state or town of that name: it asks back, or "
		       "puts in what its records have.",
		.fix = "Write the state and the town where the organization is "
		       "seated. Leave the state out where addresses of the "
		       "country have none.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_is_country,
	},
	{
		.id = "state-locality-exchanged",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "stateOrProvinceName holds a town and localityName "
			   "its state",
		.source = "ISO 3166-2; RFC 4519 2.16, 2.33; practice: "
			  "csrlint's own judgement",
		.why = "The CA looks for a state of the town's name in its "
		       "records and finds none: it asks back or refuses the "
		       "request.",
		.fix = "Exchange the two: the state is stateOrProvinceName, "
		       "the town localityName, such as California and Los "
		       "Angeles.",
		.mend = {MEND_ORDER, "ST L"},
		.check = check_exchanged,
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
		.mend = {MEND_REPLACE, NULL},
		.check = check_length_bound,
		.arg = &bound,
	},
};
RULES(state, rows);
