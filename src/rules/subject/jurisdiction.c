/* Where the organization was founded or registered: the jurisdiction of the
 * EV Guidelines. SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "rules/subject/identity.h"
#include "rules/subject/state.h"

static const struct extended_part country_part = {
	OID_JURISDICTION_COUNTRY, "jurisdictionCountryName"};

static const struct name_attribute *
first_country(const struct facts *facts)
{
	return csr_name_first(facts->csr, OID_JURISDICTION_COUNTRY);
}

/* --- the country --------------------------------------------------------- */

/* XX and XK are let pass, as country-user-assigned-in-use does. */
static bool
is_right_code(struct slice text)
{
	const struct country *country;

	if (slice_equal(text, slice_text("XX")) ||
		slice_equal(text, slice_text("XK")))
		return true;
	return country_find(text, &country) == COUNTRY_ASSIGNED &&
		slice_equal(text, slice_text(country->code));
}

/* The country that was meant by what is no right code; NULL: unknown. */
static const struct country *
country_behind(struct slice text)
{
	const struct country *country;

	return country_find(text, &country) == COUNTRY_ASSIGNED
		? country
		: country_meant(text);
}

static void
report_code(const struct rule *self, const struct name_attribute *value,
	struct findings *out)
{
	const struct country *meant = country_behind(value->text);

	if (meant == NULL)
		found(out, self, value->value,
			"jurisdictionCountryName is \"%s\", expected an ISO "
			"3166 code such as \"DE\"",
			shown(out, value->text));
	else
		found_better(out, self, value->value, meant->code,
			"jurisdictionCountryName is \"%s\", expected the ISO "
			"3166 code of %s, \"%s\"",
			shown(out, value->text), meant->name, meant->code);
}

/* Of an empty value subject-attribute-empty speaks. */
static void
check_country_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (const struct name_attribute *value = first_country(facts);
		value != NULL; value = csr_name_next(facts->csr, value))
		if (value->text.n > 0 && !is_right_code(value->text))
			report_code(self, value, out);
		else if (value->tag != TAG_PRINTABLE_STRING)
			found_advising(out, self, value->value,
				(struct advice){.mend = {MEND_ENCODE, NULL}},
				"jurisdictionCountryName is encoded as %s, "
				"expected PrintableString",
				der_tag_name(value->tag));
}

/* --- state and locality -------------------------------------------------- */

/* The country of the jurisdiction; NULL where it is missing or wrong, of
 * which the rules above speak. */
static const struct country *
jurisdiction_country(const struct facts *facts)
{
	const struct name_attribute *value = first_country(facts);
	const struct country *country;

	if (value == NULL)
		return NULL;
	return country_find(value->text, &country) == COUNTRY_ASSIGNED ? country
								       : NULL;
}

static void
check_locality_without_state(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct country *country = jurisdiction_country(facts);
	const struct name_attribute *locality =
		csr_name_first(facts->csr, OID_JURISDICTION_LOCALITY);

	if (country != NULL && locality != NULL &&
		!has_attribute(facts, OID_JURISDICTION_STATE) &&
		country_has_subdivisions(country->code))
		found(out, self, locality->value,
			"the subject has a jurisdictionLocalityName but no "
			"jurisdictionStateOrProvinceName, expected both or "
			"neither");
}

/* The states in turn, as next_state of state.c does. */
static bool
next_jurisdiction(const struct facts *facts,
	const struct name_attribute **state, struct state *read)
{
	const struct country *country = jurisdiction_country(facts);

	*state = *state == NULL
		? csr_name_first(facts->csr, OID_JURISDICTION_STATE)
		: csr_name_next(facts->csr, *state);
	if (country == NULL || *state == NULL)
		return false;
	state_read(country, (*state)->text, read);
	return true;
}

static void
check_state_abbreviated(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *state = NULL;
	struct state read;

	while (next_jurisdiction(facts, &state, &read))
		if (read.kind == STATE_SHORT)
			report_short_state(self, state, read.place, out);
}

static void
check_state_other_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *state = NULL;
	struct state read;

	while (next_jurisdiction(facts, &state, &read))
		report_other_country(self, state, &read,
			jurisdiction_country(facts), OID_JURISDICTION_COUNTRY,
			out);
}

static void
check_state_not_in_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *state = NULL;
	struct state read;

	/* Of two subject-attribute-duplicate speaks. */
	if (next_jurisdiction(facts, &state, &read) &&
		csr_name_next(facts->csr, state) == NULL)
		report_misspelt_state(
			self, state, &read, jurisdiction_country(facts), out);
}

#define WRITE_JURISDICTION \
	"Write the place of the register that the organization stands in: " \
	"its " \
	"country, and the state or the town where the register is theirs."

static const struct rule rows[] = {
	{
		.id = "jurisdiction-country-missing",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has no jurisdictionCountryName",
		.source = "EVG 7.1.4.2.4; CSBR 7.1.4.2.4 c",
		.why = "Extended validation names the country in whose "
		       "register the organization stands, which need not be "
		       "that of its address. Some CAs fill it in, others ask "
		       "back.",
		.fix = WRITE_JURISDICTION,
		.mend = {MEND_ASK, "jurisdictionC"},
		.check = check_extended_part,
		.arg = &country_part,
	},
	{
		.id = "jurisdiction-country-invalid",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "jurisdictionCountryName is not a code of ISO "
			   "3166-1 in PrintableString",
		.source = "EVG 7.1.4.2.4; BR 7.1.4.2; CSBR 7.1.4.2.4 c",
		.why = "CAs check the code against the list of ISO 3166-1 and "
		       "refuse the request.",
		.fix = WRITE_JURISDICTION,
		.mend = {MEND_REPLACE, NULL},
		.check = check_country_invalid,
	},
	{
		.id = "jurisdiction-locality-without-state",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has a jurisdictionLocalityName but no "
			   "jurisdictionStateOrProvinceName",
		.source = "EVG 7.1.4.2.4; CSBR 7.1.4.2.4 c",
		.why = "A register of one locality is told by its state too, "
		       "where the country has states. CAs ask back or add it.",
		.fix = "Add the full name of the state, or leave the locality "
		       "out where the register is the state's or the "
		       "country's.",
		.mend = {MEND_ASK, "jurisdictionST"},
		.check = check_locality_without_state,
	},
	{
		.id = "jurisdiction-state-abbreviated",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "jurisdictionStateOrProvinceName is abbreviated",
		.source = "EVG 7.1.4.2.4; CSBR 7.1.4.2.4 c",
		.why = "The EV Guidelines ask for the full name of the state. "
		       "CAs compare it with their list of registers and "
		       "refuse an abbreviation.",
		.fix = "Write the state's name in full, such as Delaware for "
		       "DE.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_state_abbreviated,
	},
	{
		.id = "jurisdiction-state-not-in-country",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "jurisdictionStateOrProvinceName is misspelt",
		.source = "EVG 7.1.4.2.4; ISO 3166-2",
		.why = "No state of the country is called so, but one nearly "
		       "is. CAs compare it with their list of registers and "
		       "refuse what differs.",
		.fix = "Write the state's name as its register has it, such as "
		       "Delaware for Delawere.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_state_not_in_country,
	},
	{
		.id = "jurisdiction-state-other-country",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "jurisdictionStateOrProvinceName is of another "
			   "country",
		.source = "EVG 7.1.4.2.4; ISO 3166-2",
		.why = "The register is in one country and one state of it. "
		       "Country and state contradict each other, so one of "
		       "them is wrong, and CAs find no such register.",
		.fix = WRITE_JURISDICTION,
		.mend = {MEND_REPLACE, NULL},
		.check = check_state_other_country,
	},
};
RULES(jurisdiction, rows);
