/* What stands where a state belongs, in every country: places/state.h.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include <stdio.h>

#include "places/state.h"
#include "places/table.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct country *
country_of(const char *code)
{
	const struct country *country;

	assert_int_equal(
		country_find(slice_text(code), &country), COUNTRY_ASSIGNED);
	return country;
}

struct kind_case {
	const char *country;
	const char *text;
	enum state_kind kind;
};

static void
expect_kinds(const struct kind_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct state read;

		state_read(country_of(cases[i].country),
			slice_text(cases[i].text), &read);
		if (read.kind != cases[i].kind)
			fail_msg("%s \"%s\" is %d, expected %d",
				cases[i].country, cases[i].text, (int)read.kind,
				(int)cases[i].kind);
	}
}

static void
test_territories_are_places_by_their_own_names(void **state)
{
	static const struct kind_case cases[] = {
		{"RE", "La Réunion", STATE_RIGHT},
		{"RE", "Réunion", STATE_RIGHT}, {"HK", "Hongkong", STATE_RIGHT},
		{"HK", "Hong Kong SAR", STATE_RIGHT},
		{"MO", "Macao SAR", STATE_RIGHT}, {"MO", "Macau", STATE_RIGHT},
		{"NC", "Nouvelle-Calédonie", STATE_RIGHT},
		{"PF", "Polynésie française", STATE_RIGHT},
		{"AX", "Åland", STATE_RIGHT}, {"AX", "Ahvenanmaa", STATE_RIGHT},
		{"SJ", "Svalbard", STATE_RIGHT},
		{"SJ", "Jan Mayen", STATE_RIGHT},
		{"VI", "U.S. Virgin Islands", STATE_RIGHT},
		{"PR", "Puerto Rico", STATE_RIGHT}, {"GU", "Guam", STATE_RIGHT},
		{"AW", "Aruba", STATE_RIGHT}, {"CW", "Curaçao", STATE_RIGHT},
		{"TW", "Taiwan", STATE_RIGHT},
		{"GP", "Guadeloupe", STATE_RIGHT},
		{"YT", "Mayotte", STATE_RIGHT}, {"PR", "USA", STATE_RIGHT},
		{"RE", "France", STATE_RIGHT},
		{"FR", "La Réunion", STATE_RIGHT},
		{"US", "Puerto Rico", STATE_RIGHT},
		{"CN", "Hong Kong", STATE_RIGHT},
		{"PT", "Estremadura", STATE_RIGHT},
		{"ES", "Extremadura", STATE_RIGHT},
		{"US", "Georgia", STATE_RIGHT},
		{"BE", "Luxembourg", STATE_RIGHT},
		{"GE", "Georgia", STATE_COUNTRY}};

	(void)state;
	expect_kinds(cases, COUNT(cases));
}

static void
test_other_countries_are_told_by_name_and_code(void **state)
{
	static const struct kind_case cases[] = {
		{"US", "Germany", STATE_OTHER_COUNTRY},
		{"US", "Deutschland", STATE_OTHER_COUNTRY},
		{"GB", "Jersey", STATE_OTHER_COUNTRY},
		{"DE", "USA", STATE_OTHER_COUNTRY},
		{"FR", "UK", STATE_OTHER_COUNTRY},
		{"IN", "UAE", STATE_OTHER_COUNTRY},
		{"US", "日本", STATE_OTHER_COUNTRY},
		{"FR", "Luxembourg", STATE_OTHER_COUNTRY},
		{"DE", "TX", STATE_CODE}, {"GB", "NY", STATE_CODE},
		{"US", "ON", STATE_CODE}, {"CA", "TX", STATE_CODE},
		{"FR", "NSW", STATE_CODE}, {"US", "KA", STATE_CODE},
		{"US", "QLD", STATE_CODE}, {"AU", "CA", STATE_CODE},
		{"DE", "Texas", STATE_ELSEWHERE},
		{"US", "Ontario", STATE_ELSEWHERE},
		/* plates, post towns and posts that have the letters too */
		{"DE", "MS", STATE_UNKNOWN}, {"GB", "CA", STATE_UNKNOWN},
		{"US", "AE", STATE_UNKNOWN}, {"PL", "DS", STATE_UNKNOWN},
		{"DE", "tx", STATE_UNKNOWN}, {"DE", "XY", STATE_UNKNOWN},
		{"DE", "Oberland", STATE_UNKNOWN}};

	(void)state;
	expect_kinds(cases, COUNT(cases));
}

static void
test_the_country_itself_is_told_in_its_own_letters(void **state)
{
	static const struct kind_case cases[] = {{"GB", "UK", STATE_COUNTRY},
		{"GB", "U.K.", STATE_COUNTRY}, {"US", "U.S.A.", STATE_COUNTRY},
		{"US", "us", STATE_COUNTRY}, {"AE", "UAE", STATE_COUNTRY},
		{"GR", "Ελλάδα", STATE_COUNTRY},
		{"GR", "ΕΛΛΑΔΑ", STATE_COUNTRY}, {"JP", "日本", STATE_COUNTRY},
		{"KR", "대한민국", STATE_COUNTRY},
		{"RU", "Россия", STATE_COUNTRY},
		{"RU", "РОССИЯ", STATE_COUNTRY},
		{"UA", "Україна", STATE_COUNTRY}, {"CN", "中国", STATE_COUNTRY},
		{"IL", "ישראל", STATE_COUNTRY}, {"EG", "مصر", STATE_COUNTRY},
		{"TH", "ไทย", STATE_COUNTRY}, {"IN", "भारत", STATE_COUNTRY},
		{"GE", "საქართველო", STATE_COUNTRY},
		{"AM", "Հայաստան", STATE_COUNTRY},
		{"BG", "България", STATE_COUNTRY}, {"DE", "DEU", STATE_COUNTRY},
		{"DE", "Bundesrepublik Deutschland", STATE_UNKNOWN},
		{"IE", "Republic of Ireland", STATE_COUNTRY},
		{"SG", "新加坡", STATE_RIGHT},
		{"LU", "Luxembourg", STATE_RIGHT}};

	(void)state;
	expect_kinds(cases, COUNT(cases));
}

/* Whatever a country is called, no name of it is another one's state. */
static void
test_no_country_is_told_to_be_elsewhere(void **state)
{
	(void)state;
	for (size_t i = 0; i < places_country_key_count; i++) {
		const struct country_key *key = &places_country_keys[i];
		const struct country *country = &places_countries[key->country];
		const char *folded = places_pool + key->folded;
		struct state read;

		state_read(country, slice_text(folded), &read);
		if (read.kind != STATE_RIGHT && read.kind != STATE_COUNTRY &&
			read.kind != STATE_SHORT)
			fail_msg("%s \"%s\" is %d", country->code, folded,
				(int)read.kind);
	}
}

/* Every subdivision is right in its country by its name, and short by its
 * code; a territory's own entry is right there too. */
static void
test_every_subdivision_is_right_where_it_is(void **state)
{
	(void)state;
	for (size_t i = 0; i < places_subdivision_count; i++) {
		const struct subdivision *place = &places_subdivisions[i];
		struct state read;

		state_read(country_of(place->country), slice_text(place->name),
			&read);
		if (read.kind != STATE_RIGHT && read.kind != STATE_SHORT)
			fail_msg("%s \"%s\" is %d", place->country, place->name,
				(int)read.kind);
		if (read.kind == STATE_SHORT)
			fail_msg("%s \"%s\" is short for %s", place->country,
				place->name, read.place->name);
	}
}

struct town_case {
	const char *country;
	const char *state;
	const char *town;
};

static bool
is_exchanged(const struct town_case *c)
{
	const struct country *country = country_of(c->country);
	const struct slice text = slice_text(c->state);
	const struct subdivision *place;
	struct state read;

	state_read(country, text, &read);
	return state_is_no_town(c->country, slice_text(c->town), &place) &&
		state_may_be_town(country, text, &read);
}

static void
test_a_state_in_the_towns_place_is_told(void **state)
{
	static const struct town_case exchanged[] = {
		{"US", "Los Angeles", "California"}, {"US", "Dallas", "TX"},
		{"US", "Houston", "Texas"}, {"CA", "Toronto", "Ontario"},
		{"CA", "London", "Ontario"},
		{"AU", "Sydney", "New South Wales"},
		{"DE", "München", "Bayern"}, {"DE", "Munich", "Bavaria"},
		{"AT", "Graz", "Steiermark"}, {"IN", "Mumbai", "Maharashtra"},
		{"BR", "Belo Horizonte", "Minas Gerais"},
		{"MX", "Guadalajara", "Jalisco"}, {"IT", "Firenze", "Toscana"},
		{"ES", "Barcelona", "Catalunya"}, {"FR", "Rennes", "Bretagne"},
		{"JP", "Yokohama", "Kanagawa"}, {"CN", "Shenzhen", "Guangdong"},
		{"NL", "Amsterdam", "Noord-Holland"},
		{"GB", "London", "England"}, {"PL", "Radom", "Mazowieckie"},
		{"CH", "Lugano", "Ticino"}, {"SE", "Malmö", "Skåne län"}};
	static const struct town_case places[] = {
		{"US", "New York", "New York"},
		{"US", "California", "Los Angeles"},
		{"US", "California", "Ontario"},
		{"US", "Missouri", "California"},
		{"US", "Pennsylvania", "Indiana"}, {"US", "Iowa", "Nevada"},
		{"US", "Washington", "Washington"}, {"US", "TX", "Texas City"},
		{"CA", "Québec", "Québec"}, {"CA", "Ontario", "London"},
		{"DE", "Berlin", "Berlin"}, {"DE", "Hamburg", "Hamburg"},
		{"AT", "Salzburg", "Salzburg"}, {"AT", "Wien", "Wien"},
		{"CH", "Zürich", "Zürich"}, {"BR", "São Paulo", "São Paulo"},
		{"MX", "Puebla", "Puebla"}, {"NL", "Utrecht", "Utrecht"},
		{"US", "Calfornia", "Nevada"}, {"US", "USA", "California"},
		{"JP", "大阪", "Kanagawa"}, {"RU", "Omsk", "Omsk"},
		{"DE", "Land Brandenburg", "Brandenburg"},
		{"GB", "Kent", "England"}, {"GB", "Somerset", "Street"},
		{"TR", "Anadolu", "Ankara"}, {"KR", "Seoul", "Seoul"},
		{"ES", "Murcia", "Murcia"}};

	(void)state;
	for (size_t i = 0; i < COUNT(exchanged); i++)
		if (!is_exchanged(&exchanged[i]))
			fail_msg("%s ST=%s L=%s is not exchanged",
				exchanged[i].country, exchanged[i].state,
				exchanged[i].town);
	for (size_t i = 0; i < COUNT(places); i++)
		if (is_exchanged(&places[i]))
			fail_msg("%s ST=%s L=%s is exchanged",
				places[i].country, places[i].state,
				places[i].town);
}

static void
test_countries_of_one_state_are_told(void **state)
{
	static const char *const one[][2] = {{"JE", "GB"}, {"GG", "GB"},
		{"IM", "GB"}, {"GB", "JE"}, {"RE", "FR"}, {"FR", "TF"},
		{"FR", "WF"}, {"GP", "RE"}, {"AX", "FI"}, {"FI", "AX"},
		{"PR", "US"}, {"GU", "US"}, {"VI", "US"}, {"SJ", "NO"},
		{"NO", "SJ"}, {"DE", "DE"}};
	static const char *const several[][2] = {{"DE", "AT"}, {"IE", "GB"},
		{"TW", "CN"}, {"CN", "TW"}, {"BE", "NL"}, {"JE", "FR"}};

	(void)state;
	for (size_t i = 0; i < COUNT(one); i++)
		assert_true(countries_are_one_state(one[i][0], one[i][1]));
	for (size_t i = 0; i < COUNT(several); i++)
		assert_false(
			countries_are_one_state(several[i][0], several[i][1]));
	assert_true(country_is_part_of("RE", "FR"));
	assert_false(country_is_part_of("FR", "RE"));
	assert_false(country_is_part_of("FR", "FR"));
}

static void
test_names_are_shown_as_their_land_writes_them(void **state)
{
	static const char *const cases[][3] = {{"GB", "Ches", "Cheshire"},
		{"ZA", "KZN", "KwaZulu-Natal"}, {"ZA", "NW", "North West"},
		{"FR", "PACA", "Provence-Alpes-Côte d'Azur"},
		{"CH", "SG", "St. Gallen"},
		{"GB", "Northants", "Northamptonshire"},
		{"GB", "W Yorks", "West Yorkshire"}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct subdivision *meant = subdivision_abbreviated(
			cases[i][0], slice_text(cases[i][1]));

		assert_non_null(meant);
		assert_string_equal(meant->name, cases[i][2]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_territories_are_places_by_their_own_names),
		cmocka_unit_test(
			test_other_countries_are_told_by_name_and_code),
		cmocka_unit_test(
			test_the_country_itself_is_told_in_its_own_letters),
		cmocka_unit_test(test_no_country_is_told_to_be_elsewhere),
		cmocka_unit_test(test_every_subdivision_is_right_where_it_is),
		cmocka_unit_test(test_a_state_in_the_towns_place_is_told),
		cmocka_unit_test(test_countries_of_one_state_are_told),
		cmocka_unit_test(
			test_names_are_shown_as_their_land_writes_them),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
