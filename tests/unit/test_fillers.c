/* Words that fill a field, told from names: facts/fillers.h.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include "facts/fillers.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
	O = FILLER_IN_ORGANIZATION,
	PLACE = FILLER_IN_PLACE,
	CN = FILLER_IN_COMMON_NAME
};

struct filler_case {
	int field;
	const char *country; /* NULL: unknown */
	const char *text;
};

static void
expect_kind(
	const struct filler_case *cases, size_t count, enum filler_kind kind)
{
	for (size_t i = 0; i < count; i++) {
		struct filler filler;

		if (!filler_find(slice_text(cases[i].text),
			    (enum filler_field)cases[i].field, cases[i].country,
			    &filler))
			fail_msg("\"%s\" is no filler", cases[i].text);
		if (filler.kind != kind)
			fail_msg("\"%s\" is of the kind %d", cases[i].text,
				(int)filler.kind);
	}
}

static void
test_proposals_of_tools_are_known(void **state)
{
	static const struct filler_case cases[] = {
		{O, "DE", "Internet Widgits Pty Ltd"},
		{O, NULL, "internet widgits pty ltd"},
		{PLACE, "AU", "Some-State"}, {O, "XX", "Default Company Ltd"},
		{PLACE, "XX", "Default City"},
		{O, "US", "My Company Name LTD."}, {O, "US", "Unknown"},
		{PLACE, "US", "Unknown"}, {CN, "US", "Unknown"}};

	(void)state;
	expect_kind(cases, COUNT(cases), FILLER_PROPOSED);
}

static void
test_words_of_fields_and_templates_are_known(void **state)
{
	static const struct filler_case cases[] = {{O, "DE", "Company"},
		{O, "DE", "My Company"}, {O, "DE", "MY COMPANY"},
		{O, "DE", "my_company"}, {O, "DE", "Your Company Name"},
		{O, "DE", "Organization"}, {O, "DE", "organisation"},
		{O, "DE", "Organization Name"}, {O, "DE", "foo bar"},
		{O, "DE", "FooBar"}, {O, "DE", "dummy"},
		{O, "DE", "REPLACE_ME"}, {O, "DE", "FIXME"},
		{O, "DE", "changeme"}, {O, "DE", "<Company>"},
		{O, "DE", "[[org]]"}, {O, "DE", "{org}"}, {O, "DE", "@ORG@"},
		{O, "DE", "__ORG__"}, {O, "DE", "__ORG_NAME__"},
		{O, "DE", "##COMPANY##"}, {O, "DE", "[Your Company]"},
		{O, "DE", "Unit"}, {O, "DE", "Musterfirma GmbH"},
		{O, "FR", "Ma société"}, {O, "ES", "Mi empresa"},
		{O, "IT", "Azienda"}, {O, "PT", "Organização"},
		{O, "DE", "Organization Name (eg, company)"},
		{O, "DE", "Organizational Unit Name (eg, section)"},
		{PLACE, "US", "State"}, {PLACE, "CA", "Province"},
		{PLACE, "US", "State/Province"}, {PLACE, "US", "City"},
		{PLACE, "US", "Town"}, {PLACE, "US", "Locality"},
		{PLACE, "US", "State or Province Name (full name)"},
		{PLACE, "US", "Locality Name (eg, city)"},
		{PLACE, "US", "Anytown"}, {PLACE, "DE", "Musterstadt"},
		{PLACE, "FR", "Ville"}, {PLACE, "ES", "Ciudad"},
		{PLACE, "US", "@CITY@"}, {PLACE, "US", "XX"},
		{PLACE, "US", "test"}, {O, "US", "test"}, {O, "US", "TBD"},
		{CN, "US", "changeme"}, {CN, "US", "undefined"}};

	(void)state;
	expect_kind(cases, COUNT(cases), FILLER_WORD);
}

static void
test_words_for_no_value_are_known(void **state)
{
	static const struct filler_case cases[] = {{O, "DE", "None"},
		{O, "DE", "(none)"}, {O, "DE", "[none]"}, {O, "DE", "none."},
		{O, "DE", "NA"}, {O, "DE", "N/A"}, {O, "DE", "n.a."},
		{O, "DE", "Not specified"}, {O, "DE", "not applicable"},
		{O, "DE", "keine Angabe"}, {O, "DE", "entfällt"},
		{O, "FR", "sans objet"}, {O, "FR", "Néant"},
		{O, "FR", "non renseigné"}, {O, "ES", "ninguno"},
		{O, "IT", "nessuno"}, {O, "PT", "não aplicável"},
		{O, "NL", "n.v.t."}, {O, "PL", "nie dotyczy"},
		{O, "SE", "saknas"}, {O, "RU", "нет"}, {O, "JP", "なし"},
		{O, "CN", "无"}, {O, "KR", "없음"}, {PLACE, "DE", "none"},
		{PLACE, "DE", "n.a."}, {PLACE, "DE", "NA"},
		{PLACE, "US", "N/A"}, {PLACE, "FR", "sans objet"}};

	(void)state;
	expect_kind(cases, COUNT(cases), FILLER_NO_VALUE);
}

static void
test_names_are_no_fillers(void **state)
{
	static const struct filler_case cases[] = {{O, "DE", "Company 3 Inc"},
		{O, "DE", "The Company Theatre"},
		{O, "DE", "Organization of American States"},
		{O, "DE", "Foo Fighters Inc"}, {O, "DE", "Test Valley"},
		{O, "DE", "Test Company Ltd"}, {O, "DE", "Unit 4 Agresso"},
		{O, "DE", "Acme"}, {O, "DE", "Null Island Tours"},
		{O, "DE", "C# Consulting"}, {O, "DE", "#Hashtag"},
		{O, "DE", "@Home"}, {O, "DE", ""}, {O, "DE", "."},
		{PLACE, "IT", "None"}, {PLACE, NULL, "None"},
		{PLACE, "IT", "NA"}, {PLACE, "IE", "Town Hill"},
		{PLACE, "US", "Oklahoma City"}, {PLACE, "US", "IL"},
		{PLACE, "DE", "Ort"}, {PLACE, "DE", "Ohne"},
		{PLACE, "ME", "Bar"}, {PLACE, "LY", "Brak"},
		{PLACE, "DE", "Company"}, {O, "DE", "City"},
		{CN, "US", "Company"}, {CN, "US", "@ORG@"}, {CN, "US", "none"}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct filler filler;

		if (filler_find(slice_text(cases[i].text),
			    (enum filler_field)cases[i].field, cases[i].country,
			    &filler))
			fail_msg("\"%s\" is a filler", cases[i].text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_proposals_of_tools_are_known),
		cmocka_unit_test(test_words_of_fields_and_templates_are_known),
		cmocka_unit_test(test_words_for_no_value_are_known),
		cmocka_unit_test(test_names_are_no_fillers),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
