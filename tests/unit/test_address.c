/* Postal codes and streets told from the names of towns: places/address.h.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include "places/address.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void
test_numbers_and_postal_codes_are_told_from_names(void **state)
{
	static const char *const codes[] = {"94105", "94105-1234", "111 22",
		"75", "D-80331", "SW1A 1AA", "SW1A1AA", "M5V 2T6", "M5V2T6",
		"M5V-2T6", "1012 AB", "1012AB", "N1 9GU", "A65 F4E2",
		"D02 X285", "D6W XY00", "H91 E2K3", "T12 X9Y8", "VLT 1117",
		"C1425ABC", "KY1-1104", "100-0001", "01310-100", "110001",
		"GY1 1AA", "JE2 3QA"};
	static const char *const names[] = {"", "-", " ", "A-", "-A",
		"100 Mile House", "Paris 12", "D-12", "ABC-123", "U2",
		"\xc3\x84-80331", "Berlin", "6th of October", "A Coruña"};

	(void)state;
	for (size_t i = 0; i < COUNT(codes); i++)
		if (!is_postal_code(slice_text(codes[i])))
			fail_msg("%s is no postal code", codes[i]);
	for (size_t i = 0; i < COUNT(names); i++)
		if (is_postal_code(slice_text(names[i])))
			fail_msg("%s is a postal code", names[i]);
}

struct beside_case {
	const char *country;
	const char *text;
	const char *name; /* "": no postal code beside it */
};

static void
test_postal_codes_beside_a_name_are_taken_away(void **state)
{
	static const struct beside_case cases[] = {
		{"DE", "10115 Berlin", "Berlin"},
		{"DE", "80331 München", "München"},
		{"DE", "D-80331 München", "München"},
		{"DE", "München 80331", "München"},
		{"DE", "60311 Frankfurt am Main", "Frankfurt am Main"},
		{"AT", "1010 Wien", "Wien"}, {"AT", "A-1010 Wien", "Wien"},
		{"CH", "8001 Zürich", "Zürich"},
		{"CH", "CH-8001 Zürich", "Zürich"},
		{"FR", "75008 Paris", "Paris"}, {"IT", "00184 Roma", "Roma"},
		{"NL", "1012 AB Amsterdam", "Amsterdam"},
		{"NL", "1012AB Amsterdam", "Amsterdam"},
		{"BE", "B-1000 Bruxelles", "Bruxelles"},
		{"SE", "111 20 Stockholm", "Stockholm"},
		{"SE", "SE-111 20 Stockholm", "Stockholm"},
		{"CZ", "110 00 Praha 1", "Praha 1"},
		{"PL", "00-001 Warszawa", "Warszawa"},
		{"PT", "1000-001 Lisboa", "Lisboa"},
		{"HU", "1051 Budapest", "Budapest"},
		{"LV", "LV-1010 Rīga", "Rīga"},
		{"IS", "101 Reykjavík", "Reykjavík"},
		{"GB", "London SW1A 1AA", "London"},
		{"GB", "SW1A 1AA London", "London"},
		{"GB", "London, EC1A1BB", "London"},
		{"IE", "Dublin D02 X285", "Dublin"},
		{"IE", "Galway, H91 E2K3", "Galway"},
		{"CA", "Toronto M5V 2T6", "Toronto"},
		{"US", "New York 10001", "New York"},
		{"US", "New York, NY 10001", "New York, NY"},
		{"US", "Austin 78701-1234", "Austin"},
		{"BR", "01310-100 São Paulo", "São Paulo"},
		{"JP", "100-0001 Tokyo", "Tokyo"},
		{"JP", "〒100-0001 Tokyo", "Tokyo"},
		{"IN", "Mumbai 400001", "Mumbai"},
		{"IN", "Mumbai - 400 001", "Mumbai"},
		{"IN", "Noida 201301", "Noida"},
		{"CN", "100000 Beijing", "Beijing"},
		{"AU", "Sydney 2000", "Sydney"},
		{NULL, "10115 Berlin", "Berlin"},
		{"MX", "Mexico, D.F. 06600", "Mexico, D.F."},
		/* names and districts */
		{"CA", "100 Mile House", ""}, {"FR", "Paris 12", ""},
		{"FR", "Paris 8e", ""}, {"IE", "Dublin 2", ""},
		{"IE", "Dublin 18", ""}, {"CZ", "Praha 1", ""},
		{"AT", "Wien 22", ""}, {"HU", "Budapest XIII", ""},
		{"US", "29 Palms", ""}, {"EG", "6th of October City", ""},
		{"AR", "9 de Julio", ""}, {"AR", "25 de Mayo", ""},
		{"IN", "Sector 62", ""}, {"DE", "Berlin", ""}, {"DE", "", ""},
		{"DE", "1010 Wien", ""}, {NULL, "1010 Wien", ""},
		{"DE", "94105", ""}, {"US", "94105", ""},
		{"GB", "SW1A 1AA", ""}, {"US", "84 Lumber", ""},
		{"US", "Area 51", ""}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct slice name = without_postal_code(
			cases[i].country, slice_text(cases[i].text));

		if (!slice_equal(name, slice_text(cases[i].name)))
			fail_msg("\"%s\" leaves \"%.*s\", expected \"%s\"",
				cases[i].text, (int)name.n,
				(const char *)name.p, cases[i].name);
	}
}

static void
test_streets_with_numbers_are_told_from_towns(void **state)
{
	static const char *const streets[] = {"44 High Street", "1 Market St",
		"Unit 5, 44 High Street", "1 Main St, Boston",
		"London, 7 Park Lane", "44 High Street, London",
		"12a Main Road", "1600 Pennsylvania Ave", "10115 Sunset Blvd",
		"3-5 Park Lane", "1 Hacker Way", "7 Grosvenor Sq.",
		"Ringstr. 9", "Hauptstraße 12", "Hauptstrasse 12",
		"Friedrichstr. 12, Berlin", "Marienplatz 1",
		"Moislinger Allee 5", "Rennweg 12", "12 rue de la Paix",
		"12, rue de la Paix", "12 bis avenue Foch", "Via Roma 12",
		"Piazza Navona 3", "Calle Mayor 5", "C/ Mayor 5",
		"Av. Paulista 1000", "Rua Augusta 7", "ul. Nowa 5",
		"Kungsgatan 12", "Nørregade 5", "Storgata 5", "Kalverstraat 92",
		"Strada Lungă 4", "Váci utca 3", "Atatürk Cad. 5",
		"Jl. Sudirman 10", "ул. Ленина 5", "Невский проспект 28",
		"Mannerheimintie katu 5", "P.O. Box 123", "PO Box 12",
		"Postfach 12", "Postbus 7", "BP 12", "Suite 400", "中山路12号",
		"千代田1丁目"};
	static const char *const towns[] = {"Street", "Chester-le-Street",
		"Main St", "High Street", "New York", "100 Mile House",
		"St. Louis", "1 St. Louis", "Bury St Edmunds", "Dublin 2",
		"Paris 12", "Praha 1", "Calle Larga", "Via", "Federal Way",
		"Federal Way 98003", "Road Town", "Avenue", "9 de Julio",
		"25 de Mayo", "29 Palms", "Thousand Oaks",
		"Piazza Armerina 94015", "Largo 33770", "Platz", "10115 Berlin",
		"Wien 22", "6th of October City", "Weg", "", "5",
		"Bad Homburg 2", "Potsdam 14467", "Amsterdam 1012", "1770"};

	(void)state;
	for (size_t i = 0; i < COUNT(streets); i++)
		if (!holds_street(slice_text(streets[i])))
			fail_msg("\"%s\" is no street", streets[i]);
	for (size_t i = 0; i < COUNT(towns); i++)
		if (holds_street(slice_text(towns[i])))
			fail_msg("\"%s\" is a street", towns[i]);
}

static void
test_hostile_texts_end(void **state)
{
	static uint8_t octets[70000];

	(void)state;
	memset(octets, '1', sizeof(octets));
	assert_false(holds_street((struct slice){octets, sizeof(octets)}));
	assert_int_equal(without_postal_code(
				 "US", (struct slice){octets, sizeof(octets)})
				 .n,
		0);
	memset(octets, ' ', sizeof(octets));
	assert_false(holds_street((struct slice){octets, 200}));
	assert_int_equal(
		without_postal_code(NULL, (struct slice){octets, 200}).n, 0);
	assert_false(holds_street((struct slice){NULL, 0}));
	assert_false(is_postal_code((struct slice){NULL, 0}));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_numbers_and_postal_codes_are_told_from_names),
		cmocka_unit_test(
			test_postal_codes_beside_a_name_are_taken_away),
		cmocka_unit_test(test_streets_with_numbers_are_told_from_towns),
		cmocka_unit_test(test_hostile_texts_end),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
