/* localityName: that it is there, fits, and is the name of a town.
 * SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "places/address.h"
#include "places/state.h"
#include "rules/subject/identity.h"

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (misses_parts(facts) && !has_attribute(facts, OID_LOCALITY_NAME))
		found_milder(out, self,
			worst_of_missing_place(
				facts, OID_STATE_OR_PROVINCE_NAME),
			facts->csr->subject, NULL,
			"the subject has no localityName, expected one");
}

static void
check_abbreviated(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct country *country = facts->subject.country;
	const struct name_attribute *town =
		csr_name_first(facts->csr, OID_LOCALITY_NAME);
	enum saints saints = facts->limits[LIMIT_SAINTS_IN_FULL] != 0
		? SAINTS_IN_FULL
		: SAINTS_AS_THEY_ARE;
	char full[LOCALITY_ROOM];

	for (; country != NULL && town != NULL;
		town = csr_name_next(facts->csr, town)) {
		const char *better;

		if (!locality_abbreviated(
			    country->code, town->text, saints, full))
			continue;
		better = shown_whole(out, slice_text(full));
		found_better(out, self, town->value, better,
			"localityName is \"%s\", expected the full name "
			"\"%s\"",
			shown(out, town->text), better);
	}
}

static void
check_code(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id types[] = {
		OID_LOCALITY_NAME, OID_STATE_OR_PROVINCE_NAME};

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const struct name_attribute *place =
			csr_name_first(facts->csr, types[i]);

		for (; place != NULL; place = csr_name_next(facts->csr, place))
			if (is_postal_code(place->text))
				found(out, self, place->value,
					"%s is \"%s\", a number or postal "
					"code, expected a name",
					oid_name(types[i]),
					shown(out, place->text));
	}
}

static const char *
country_code(const struct facts *facts)
{
	const struct country *country = facts->subject.country;

	return country == NULL ? NULL : country->code;
}

/* Of a street beside it locality-holds-street speaks, of a code alone
 * locality-is-code. */
static void
check_postcode(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *town =
		csr_name_first(facts->csr, OID_LOCALITY_NAME);

	for (; town != NULL; town = csr_name_next(facts->csr, town)) {
		struct slice name =
			without_postal_code(country_code(facts), town->text);

		if (name.n > 0 && !holds_street(town->text) &&
			!is_postal_code(town->text))
			found_better(out, self, town->value,
				slice_find(name, ',') == name.n
					? shown_whole(out, name)
					: NULL,
				"localityName is \"%s\", expected the town "
				"without its postal code",
				shown(out, town->text));
	}
}

static void
check_street(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *town =
		csr_name_first(facts->csr, OID_LOCALITY_NAME);

	for (; town != NULL; town = csr_name_next(facts->csr, town))
		if (holds_street(town->text))
			found(out, self, town->value,
				"localityName is \"%s\", expected a town and "
				"no street or box of the post",
				shown(out, town->text));
}

static bool
divides(uint8_t c)
{
	return c == ',' || c == '(' || c == '/' || c == ';';
}

/* What stands behind the last comma, slash or opening bracket, without a
 * closing one and blanks; empty: nothing. */
static struct slice
behind_divider(struct slice text)
{
	size_t n = 0;

	while (n < text.n && !divides(text.p[text.n - 1 - n]))
		n++;
	if (n == text.n)
		return (struct slice){NULL, 0};
	text = slice_from(text, text.n - n);
	while (text.n > 0 && text.p[0] == ' ')
		text = slice_from(text, 1);
	while (text.n > 0 &&
		(text.p[text.n - 1] == ' ' || text.p[text.n - 1] == ')'))
		text.n--;
	return text;
}

/* In brackets and behind a slash letters may be a district's; behind a comma
 * they are a state's. */
static bool
is_elsewhere(const struct state *read, struct slice text)
{
	return read->kind == STATE_ELSEWHERE ||
		read->kind == STATE_OTHER_COUNTRY ||
		(read->kind == STATE_CODE && slice_find(text, ',') < text.n);
}

/* "Paris, France" in the United States; "Paris, Texas" is there. */
static void
check_other_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct country *country = facts->subject.country;
	const struct name_attribute *town =
		csr_name_first(facts->csr, OID_LOCALITY_NAME);

	for (; country != NULL && town != NULL;
		town = csr_name_next(facts->csr, town)) {
		struct slice behind = behind_divider(town->text);
		struct state read = {.kind = STATE_UNKNOWN};

		if (behind.n > 0)
			state_read(country, behind, &read);
		if (is_elsewhere(&read, town->text))
			found(out, self, town->value,
				"localityName is \"%s\", which is in %s (%s), "
				"while countryName is \"%s\" (%s)",
				shown(out, town->text), read.other->name,
				read.other->code, country->code, country->name);
	}
}

static const struct length_bound bound = {
	OID_LOCALITY_NAME, "localityName", 128};

static const struct rule rows[] = {
	{
		.id = "locality-missing",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has no localityName",
		.source = "practice: CAs' enrolment forms ask for it "
			  "(Sectigo's among them)",
		.why = "Enrolment forms of the classic kind want the town "
		       "where the organization is seated and refuse a request "
		       "without. Outside of the United States and Canada CAs "
		       "take a state alone.",
		.fix = "Add the name of the town, in full.",
		.mend = {MEND_ASK, "L"},
		.check = check_missing,
	},
	{
		.id = "locality-abbreviated",
		.severity = SEVERITY_NOTICE,
		.part = PART_SUBJECT,
		.summary = "localityName is abbreviated",
		.source = "DigiCert SO7289",
		.why = "Enrolment forms of the classic kind want the town's "
		       "name in full and refuse an abbreviation. Others "
		       "compare it with records that may spell it out.",
		.fix = "Write the name in full, such as Fort Worth for Ft. "
		       "Worth and New York for NYC. Whether St. and Ste. are "
		       "written in full too is the profile's limit "
		       "saints-in-full.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_abbreviated,
	},
	{
		.id = "locality-is-code",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "localityName or stateOrProvinceName is a number or "
			   "a postal code",
		.source = "BR 7.1.2.7.4; practice: csrlint's own judgement",
		.why = "A town and a state are known by their names. The CA "
		       "cannot compare a number with its records; it refuses "
		       "the request or asks back.",
		.fix = "Write the name of the town as localityName and that of "
		       "the state as stateOrProvinceName, such as San "
		       "Francisco and California for 94105. CAs take a postal "
		       "code in postalCode at most.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_code,
	},
	{
		.id = "locality-holds-postcode",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "localityName holds a postal code beside the town",
		.source = "RFC 4519 2.16, 2.24; BR 7.1.2.7.4",
		.why = "A town is known by its name alone. The CA compares "
		       "the value with its records, where the postal code has "
		       "a field of its own, and asks back or takes it away.",
		.fix = "Write the name of the town alone, such as Berlin for "
		       "10115 Berlin. CAs take a postal code in postalCode at "
		       "most.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_postcode,
	},
	{
		.id = "locality-holds-street",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "localityName holds a street and a number",
		.source = "RFC 4519 2.16, 2.25, 2.34; BR 7.1.2.7.4",
		.why = "The CA looks for a town of that name and finds none. A "
		       "street has an attribute of its own, which most kinds "
		       "of certificates do without.",
		.fix = "Write the name of the town alone. The street can stand "
		       "in streetAddress, where the CA takes it.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_street,
	},
	{
		.id = "locality-other-country",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "localityName names another country",
		.source = "ISO 3166-1; practice: csrlint's own judgement",
		.why = "Country and town contradict each other, so one of them "
		       "is wrong. The CA verifies the address and refuses one "
		       "that does not exist.",
		.fix = "Write the name of the town alone, and the country that "
		       "it is in as countryName, such as FR for Paris.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_other_country,
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
		       "has an attribute of its own.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_length_bound,
		.arg = &bound,
	},
};
RULES(locality, rows);
