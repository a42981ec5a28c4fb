/* What rules of several rooms ask about a subject: fillers, one RDN for all,
 * country and state, values that are a host's. SPDX-License-Identifier: MIT */
#include "testing.h"

#include "facts/fillers.h"
#include "facts/hostlike.h"
#include "facts/identity.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { NAMES_MAX = 6 };

/* An attribute of a subject; type 0 ends a list of them. */
struct part {
	enum oid_id type;
	const char *text;
};

static struct name_attribute
attribute(enum oid_id type, const char *text)
{
	return (struct name_attribute){.type = type,
		.tag = TAG_UTF8_STRING,
		.value = slice_text(text),
		.text = slice_text(text)};
}

/* A request of this subject; its names live in `names`. */
static struct csr
request_of(const struct part parts[NAMES_MAX],
	struct name_attribute names[NAMES_MAX])
{
	struct csr csr = {.names = names};

	while (csr.name_count < NAMES_MAX &&
		parts[csr.name_count].text != NULL) {
		const struct part *part = &parts[csr.name_count];

		names[csr.name_count++] = attribute(part->type, part->text);
	}
	csr.rdn_count = csr.name_count;
	return csr;
}

/* --- filler_of ------------------------------------------------------------ */

static const struct {
	enum oid_id type;
	uint8_t tag; /* 0: UTF8String */
	const char *country;
	const char *text;
	int kind; /* -1: no filler */
} fillers[] = {
	{OID_ORGANIZATION_NAME, 0, "DE", "Internet Widgits Pty Ltd",
		FILLER_PROPOSED},
	{OID_ORGANIZATIONAL_UNIT_NAME, 0, "DE", "Unit", FILLER_WORD},
	{OID_ORGANIZATIONAL_UNIT_NAME, TAG_PRINTABLE_STRING, NULL, "N/A",
		FILLER_NO_VALUE},
	{OID_LOCALITY_NAME, 0, "XX", "Default City", FILLER_PROPOSED},
	{OID_STATE_OR_PROVINCE_NAME, 0, "AU", "Some-State", FILLER_PROPOSED},
	{OID_STATE_OR_PROVINCE_NAME, 0, "DE", "none", FILLER_NO_VALUE},
	{OID_COMMON_NAME, 0, NULL, "changeme", FILLER_WORD},
	/* None is a town of Italy, and an organization nowhere. */
	{OID_LOCALITY_NAME, 0, "IT", "None", -1},
	{OID_ORGANIZATION_NAME, 0, "IT", "None", FILLER_NO_VALUE},
	/* Of a type that has no fillers. */
	{OID_COUNTRY_NAME, 0, NULL, "XX", -1},
	{OID_EMAIL_ADDRESS, TAG_IA5_STRING, "DE", "none", -1},
	/* Of a type that no tool asks for: no value, and nothing else. */
	{OID_STREET_ADDRESS, 0, "DE", "none", FILLER_NO_VALUE},
	{OID_POSTAL_CODE, 0, "US", "N/A", FILLER_NO_VALUE},
	{OID_SERIAL_NUMBER, TAG_PRINTABLE_STRING, NULL, "N/A", FILLER_NO_VALUE},
	{OID_SERIAL_NUMBER, 0, "IT", "None", FILLER_NO_VALUE},
	{OID_SERIAL_NUMBER, 0, "DE", "unknown", FILLER_NO_VALUE},
	{OID_SERIAL_NUMBER, 0, "DE", "test", -1},
	{OID_STREET_ADDRESS, 0, "DE", "Test", -1},
	{OID_POSTAL_CODE, 0, "IE", "XXX", -1},
	/* No text. */
	{OID_ORGANIZATION_NAME, TAG_INTEGER, "DE", "none", -1},
	{OID_ORGANIZATION_NAME, TAG_OCTET_STRING, "DE", "none", -1},
	{OID_ORGANIZATION_NAME, 0, "DE", "", -1},
	/* subject-unresolved-variable */
	{OID_ORGANIZATION_NAME, 0, "DE", "$ORG", -1},
	{OID_ORGANIZATION_NAME, 0, "DE", "<Company>", -1},
	{OID_ORGANIZATION_NAME, 0, "DE", "{org}", FILLER_WORD},
};

static void
test_fillers_hang_on_the_attribute(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(fillers); i++) {
		struct name_attribute name =
			attribute(fillers[i].type, fillers[i].text);
		struct filler filler;
		int kind = -1;

		if (fillers[i].tag != 0)
			name.tag = fillers[i].tag;
		if (filler_of(&name, fillers[i].country, &filler))
			kind = (int)filler.kind;
		if (kind != fillers[i].kind)
			fail_msg("%s=%s: kind %d, expected %d",
				oid_name(fillers[i].type), fillers[i].text,
				kind, fillers[i].kind);
	}
}

/* --- one RDN -------------------------------------------------------------- */

static const struct {
	size_t rdn_count;
	struct part parts[NAMES_MAX];
	bool is_in_one;
} rdns[] = {
	{1, {{OID_COUNTRY_NAME, "DE"}, {OID_COMMON_NAME, "a.example"}}, true},
	{1, {{OID_ORGANIZATION_NAME, "Demo"}, {OID_COMMON_NAME, "a.example"}},
		true},
	{1, {{OID_COMMON_NAME, "a.example"}, {OID_LOCALITY_NAME, "Ulm"}}, true},
	{1, {{OID_STREET_ADDRESS, "Weg 1"}, {OID_COMMON_NAME, "a"}}, true},
	{1, {{OID_POSTAL_CODE, "89073"}, {OID_COMMON_NAME, "a"}}, true},
	{1, {{OID_ORGANIZATIONAL_UNIT_NAME, "IT"}, {OID_COMMON_NAME, "a"}},
		true},
	{1, {{OID_DOMAIN_COMPONENT, "example"}, {OID_DOMAIN_COMPONENT, "com"}},
		true},
	{1, {{OID_STATE_OR_PROVINCE_NAME, "Ohio"}, {OID_COUNTRY_NAME, "US"}},
		true},
	/* A thing and its number, a person's names. */
	{1, {{OID_COMMON_NAME, "printer"}, {OID_SERIAL_NUMBER, "7"}}, false},
	{1, {{OID_GIVEN_NAME, "Ada"}, {OID_SURNAME, "Lovelace"}}, false},
	{1, {{OID_COMMON_NAME, "Ada"}, {OID_EMAIL_ADDRESS, "a@b.example"}},
		false},
	/* One attribute needs no second RDN; two have theirs. */
	{1, {{OID_COUNTRY_NAME, "DE"}}, false},
	{0, {{OID_COUNTRY_NAME, NULL}}, false},
	{2, {{OID_COUNTRY_NAME, "DE"}, {OID_COMMON_NAME, "a.example"}}, false},
	{2,
		{{OID_COUNTRY_NAME, "DE"}, {OID_ORGANIZATION_NAME, "Demo"},
			{OID_COMMON_NAME, "a.example"}},
		false},
};

static void
test_a_subject_in_one_rdn_is_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rdns); i++) {
		struct name_attribute names[NAMES_MAX];
		struct csr csr = request_of(rdns[i].parts, names);

		csr.rdn_count = rdns[i].rdn_count;
		if (is_subject_in_one_rdn(&csr) != rdns[i].is_in_one)
			fail_msg("row %zu", i);
	}
}

/* --- subject_read --------------------------------------------------------- */

static const struct {
	struct part parts[NAMES_MAX];
	const char *country; /* NULL: none */
	size_t state;        /* which part is it; NAMES_MAX: none */
	enum state_kind read;
	bool has_filler;
} subjects[] = {
	{{{OID_COUNTRY_NAME, "DE"}, {OID_COMMON_NAME, "a.example"}}, "DE",
		NAMES_MAX, STATE_UNKNOWN, false},
	{{{OID_COUNTRY_NAME, "DE"}, {OID_STATE_OR_PROVINCE_NAME, "Bayern"}},
		"DE", 1, STATE_RIGHT, false},
	{{{OID_STATE_OR_PROVINCE_NAME, "Bayern"}, {OID_COUNTRY_NAME, "DE"}},
		"DE", 0, STATE_RIGHT, false},
	/* The first of several states. */
	{{{OID_COUNTRY_NAME, "US"}, {OID_STATE_OR_PROVINCE_NAME, "Ohio"},
		 {OID_STATE_OR_PROVINCE_NAME, "Utah"}},
		"US", 1, STATE_RIGHT, false},
	/* No country, no state: absent, unknown, several, not of today. */
	{{{OID_STATE_OR_PROVINCE_NAME, "Bayern"}}, NULL, NAMES_MAX,
		STATE_UNKNOWN, false},
	{{{OID_COUNTRY_NAME, "UK"}, {OID_STATE_OR_PROVINCE_NAME, "Kent"}}, NULL,
		NAMES_MAX, STATE_UNKNOWN, false},
	{{{OID_COUNTRY_NAME, "XX"}, {OID_STATE_OR_PROVINCE_NAME, "Kent"}}, NULL,
		NAMES_MAX, STATE_UNKNOWN, false},
	{{{OID_COUNTRY_NAME, "SU"}, {OID_STATE_OR_PROVINCE_NAME, "Kent"}}, NULL,
		NAMES_MAX, STATE_UNKNOWN, false},
	{{{OID_COUNTRY_NAME, "DE"}, {OID_COUNTRY_NAME, "DE"},
		 {OID_STATE_OR_PROVINCE_NAME, "Bayern"}},
		NULL, NAMES_MAX, STATE_UNKNOWN, false},
	{{{OID_COUNTRY_NAME, NULL}}, NULL, NAMES_MAX, STATE_UNKNOWN, false},
	/* A filler anywhere, in the country's own eyes. */
	{{{OID_COUNTRY_NAME, "AU"}, {OID_STATE_OR_PROVINCE_NAME, "Some-State"},
		 {OID_ORGANIZATION_NAME, "Demo"}},
		"AU", 1, STATE_UNKNOWN, true},
	{{{OID_ORGANIZATION_NAME, "Demo"}, {OID_LOCALITY_NAME, "N/A"}}, NULL,
		NAMES_MAX, STATE_UNKNOWN, true},
	{{{OID_COUNTRY_NAME, "IT"}, {OID_LOCALITY_NAME, "None"}}, "IT",
		NAMES_MAX, STATE_UNKNOWN, false},
	{{{OID_COUNTRY_NAME, "DE"}, {OID_LOCALITY_NAME, "None"}}, "DE",
		NAMES_MAX, STATE_UNKNOWN, true},
	{{{OID_LOCALITY_NAME, "None"}}, NULL, NAMES_MAX, STATE_UNKNOWN, false},
};

static void
test_a_subject_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(subjects); i++) {
		struct name_attribute names[NAMES_MAX];
		const struct csr csr = request_of(subjects[i].parts, names);
		const struct name_attribute *named =
			subjects[i].state == NAMES_MAX
			? NULL
			: &names[subjects[i].state];
		struct subject_facts facts;

		memset(&facts, 0xff, sizeof(facts));
		subject_read(&csr, &facts);
		if ((facts.country == NULL) != (subjects[i].country == NULL) ||
			(facts.country != NULL &&
				strcmp(facts.country->code,
					subjects[i].country) != 0))
			fail_msg("row %zu: another country", i);
		if (facts.state != named)
			fail_msg("row %zu: another state", i);
		if (facts.read.kind != subjects[i].read)
			fail_msg("row %zu: state of kind %d", i,
				(int)facts.read.kind);
		if (facts.has_filler != subjects[i].has_filler)
			fail_msg("row %zu: filler", i);
	}
}

/* --- hostlike_words ------------------------------------------------------- */

/* In a request for WWW.Example and, in the subjectAltName, demo.bayern. */
static const struct {
	const char *text;
	const char *words;
} values[] = {
	{"csrlint-demo.org", "a host name"},
	{"www.csrlint-demo.org", "a host name"},
	{"CSRLINT-DEMO.ORG", "a host name"},
	{"csrlint-demo.de", "a host name"},
	{"csrlint-demo.org/", "a host name"},
	{"www.csrlint-demo.org/shop", "a host name"},
	{"www.example", "a host name"}, /* by the request's own names */
	{"demo.bayern", "a host name"},
	{"https://csrlint-demo.org", "a URL"},
	{"http://csrlint-demo.org/shop", "a URL"},
	{"https://192.0.2.1/", "a URL"},
	{"info@csrlint-demo.org", "a mail address"},
	{"192.0.2.1", "an IP address"},
	{"2001:db8::1", "an IP address"},
	/* Names of organizations and places. */
	{"Csrlint Demonstration", NULL},
	{"Booking.com B.V.", NULL},
	{"Booking.com/Agoda", NULL},
	{"other.bayern", NULL},
	{"St. Gallen", NULL},
	{"Frankfurt a.M.", NULL},
	{"S.p.A.", NULL},
	{"7-Eleven", NULL},
	{"3M", NULL},
	{"10115 Berlin", NULL},
	{"Yahoo!", NULL},
	{"@Home", NULL},
	{"a: b", NULL},
	{"com", NULL},
	{"", NULL},
};

static void
test_values_of_hosts_are_told_from_names(void **state)
{
	struct name_attribute cn = attribute(OID_COMMON_NAME, "WWW.Example");
	struct general_name san = {
		.kind = SAN_DNS_NAME, .value = slice_text("demo.bayern")};
	const struct csr csr = {.names = &cn,
		.name_count = 1,
		.san_names = &san,
		.san_count = 1};
	const struct facts facts = {.csr = &csr};

	(void)state;
	for (size_t i = 0; i < COUNT(values); i++) {
		const char *words =
			hostlike_words(&facts, slice_text(values[i].text));

		if ((words == NULL) != (values[i].words == NULL) ||
			(words != NULL && strcmp(words, values[i].words) != 0))
			fail_msg("\"%s\" is %s, expected %s", values[i].text,
				words == NULL ? "nothing" : words,
				values[i].words == NULL ? "nothing"
							: values[i].words);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fillers_hang_on_the_attribute),
		cmocka_unit_test(test_a_subject_in_one_rdn_is_told),
		cmocka_unit_test(test_a_subject_is_read),
		cmocka_unit_test(test_values_of_hosts_are_told_from_names),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
