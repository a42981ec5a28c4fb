/* localityName: that it is there, fits, and is the name of a town.
 * SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "rules/subject/identity.h"

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (misses_parts(facts) && !has_attribute(facts, OID_LOCALITY_NAME))
		found(out, self, facts->csr->subject,
			"the subject has no localityName, expected one");
}

static void
check_abbreviated(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct country *country = subject_country(facts);
	const struct name_attribute *town =
		csr_name_first(facts->csr, OID_LOCALITY_NAME);
	char full[LOCALITY_ROOM];

	for (; country != NULL && town != NULL;
		town = csr_name_next(facts->csr, town)) {
		const char *better;

		if (!locality_abbreviated(country->code, town->text, full))
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
		       "without.",
		.fix = "Add the name of the town, in full: openssl req -new "
		       "-key my.key -subj \"/C=US/ST=California/"
		       "L=San Francisco/O=Example Inc/CN=www.example.com\".",
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
		.fix = "Write the name in full, such as L=Saint Louis for St. "
		       "Louis and L=New York for NYC.",
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
		.fix = "Write the name of the town in L and that of the state "
		       "in ST, such as ST=California, L=San Francisco for "
		       "94105. CAs take a postal code in postalCode at most.",
		.check = check_code,
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
