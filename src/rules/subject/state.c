/* stateOrProvinceName: that it is there, written out, and of the country.
 *
 * Lists of states are never complete, and people write them in many ways: an
 * unknown name is no fault. SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "names/mojibake.h"
#include "rules/subject/identity.h"

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

/* True where UTF-8 was read as something else, so that subject-mojibake
 * speaks; of a name of some length alone. */
static bool
is_garbled(struct slice text)
{
	uint8_t meant[4 * 128];

	return text.n <= sizeof(meant) && mojibake_undo(text, meant) > 0;
}

/* Of garbled text subject-mojibake speaks. Of two states
 * subject-attribute-duplicate speaks; so the search, which looks at every
 * known name, is made once. A text that is a name anywhere, or an
 * abbreviation, is no typing error: state-other-country, state-abbreviated. */
static void
check_not_in_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct country *country = subject_country(facts);
	const struct name_attribute *state = first_state(facts);
	const struct subdivision *meant;

	if (country == NULL || state == NULL ||
		csr_name_next(facts->csr, state) != NULL ||
		is_garbled(state->text))
		return;
	meant = subdivision_misspelt(country->code, state->text);
	if (meant != NULL)
		found_better(out, self, state->value, meant->name,
			"stateOrProvinceName is \"%s\", expected \"%s\", the "
			"nearest known name in %s (%s)",
			shown(out, state->text), meant->name, country->name,
			country->code);
}

static bool
tells_country(const struct country *country, struct slice text)
{
	return country_is_named(country->code, text) ||
		slice_equal_ignoring_case(text, slice_text(country->code)) ||
		slice_equal_ignoring_case(text, slice_text(country->code3));
}

/* True where text is the country's name or code, and nothing else that could
 * stand here. */
static bool
is_country_itself(const struct country *country, struct slice text)
{
	return tells_country(country, text) &&
		!country_is_also_place(country->code) &&
		!subdivision_is_in(country->code, text) &&
		subdivision_abbreviated(country->code, text) == NULL;
}

static void
check_is_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id types[] = {
		OID_STATE_OR_PROVINCE_NAME, OID_LOCALITY_NAME};
	const struct country *country = subject_country(facts);

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const struct name_attribute *place =
			csr_name_first(facts->csr, types[i]);

		for (; country != NULL && place != NULL;
			place = csr_name_next(facts->csr, place))
			if (is_country_itself(country, place->text))
				found(out, self, place->value,
					"%s is \"%s\", which is the country, "
					"expected a place in it",
					oid_name(types[i]),
					shown(out, place->text));
	}
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
		.source = "DigiCert SO7289; ISO 3166-2; EVG 7.1.4.2.4",
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
		.source = "ISO 3166-2; practice: csrlint's own judgement",
		.why = "Country and state contradict each other, so one of "
		       "them is wrong. The CA verifies the address and "
		       "refuses one that does not exist.",
		.fix = "Write the country and the state of one and the same "
		       "address, as the organization's official records have "
		       "it.",
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
		       "it, such as ST=California for Calfornia. Where it is "
		       "right, turn this off: --severity "
		       "state-not-in-country=off.",
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
		.check = check_is_country,
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
