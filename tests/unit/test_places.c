/* Countries, subdivisions and top-level domains by every spelling that users
 * have for them. SPDX-License-Identifier: MIT */
#include "testing.h"

#include <stdio.h>

#include "places/fold.h"
#include "places/places.h"
#include "places/shortened.h"
#include "places/table.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Two texts: a country and a name, or what is given and what is expected. */
struct pair {
	const char *first;
	const char *second;
};

/* A text of many octets: a request can hold any number of them. */
static struct slice
repeated(char letter, size_t n, char *room)
{
	memset(room, letter, n);
	return (struct slice){(const uint8_t *)room, n};
}

/* --- codes of countries -------------------------------------------------- */

struct status_case {
	const char *code;
	enum country_status status;
};

static void
expect_status(const struct status_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		enum country_status status =
			country_find(slice_text(cases[i].code), NULL);

		if (status != cases[i].status)
			fail_msg("%s has status %d, expected %d", cases[i].code,
				(int)status, (int)cases[i].status);
	}
}

static void
test_codes_of_today_are_assigned_in_any_case(void **state)
{
	static const struct status_case cases[] = {{"DE", COUNTRY_ASSIGNED},
		{"US", COUNTRY_ASSIGNED}, {"GB", COUNTRY_ASSIGNED},
		{"us", COUNTRY_ASSIGNED}, {"Us", COUNTRY_ASSIGNED},
		{"CW", COUNTRY_ASSIGNED}, {"SX", COUNTRY_ASSIGNED},
		{"BQ", COUNTRY_ASSIGNED}, {"SS", COUNTRY_ASSIGNED}};

	(void)state;
	expect_status(cases, COUNT(cases));
}

static void
test_codes_given_away_again_are_assigned(void **state)
{
	static const struct status_case cases[] = {{"AI", COUNTRY_ASSIGNED},
		{"BY", COUNTRY_ASSIGNED}, {"GE", COUNTRY_ASSIGNED},
		{"SK", COUNTRY_ASSIGNED}};

	(void)state;
	expect_status(cases, COUNT(cases));
}

static void
test_codes_of_former_countries_are_withdrawn(void **state)
{
	static const struct status_case cases[] = {{"AN", COUNTRY_WITHDRAWN},
		{"YU", COUNTRY_WITHDRAWN}, {"SU", COUNTRY_WITHDRAWN},
		{"CS", COUNTRY_WITHDRAWN}, {"TP", COUNTRY_WITHDRAWN},
		{"ZR", COUNTRY_WITHDRAWN}, {"DD", COUNTRY_WITHDRAWN},
		{"FX", COUNTRY_WITHDRAWN}, {"BU", COUNTRY_WITHDRAWN}};

	(void)state;
	expect_status(cases, COUNT(cases));
}

static void
test_exceptional_codes_are_reserved(void **state)
{
	static const struct status_case cases[] = {{"UK", COUNTRY_RESERVED},
		{"EU", COUNTRY_RESERVED}, {"AC", COUNTRY_RESERVED},
		{"CP", COUNTRY_RESERVED}, {"CQ", COUNTRY_RESERVED},
		{"DG", COUNTRY_RESERVED}, {"EA", COUNTRY_RESERVED},
		{"EZ", COUNTRY_RESERVED}, {"IC", COUNTRY_RESERVED},
		{"TA", COUNTRY_RESERVED}, {"UN", COUNTRY_RESERVED}};

	(void)state;
	assert_int_equal(COUNT(cases), places_reserved_count);
	expect_status(cases, COUNT(cases));
}

static void
test_user_assigned_ranges_end_where_the_standard_says(void **state)
{
	static const struct status_case cases[] = {
		{"AA", COUNTRY_USER_ASSIGNED}, {"QM", COUNTRY_USER_ASSIGNED},
		{"QQ", COUNTRY_USER_ASSIGNED}, {"QZ", COUNTRY_USER_ASSIGNED},
		{"XA", COUNTRY_USER_ASSIGNED}, {"XK", COUNTRY_USER_ASSIGNED},
		{"XX", COUNTRY_USER_ASSIGNED}, {"XZ", COUNTRY_USER_ASSIGNED},
		{"ZZ", COUNTRY_USER_ASSIGNED}, {"QL", COUNTRY_UNASSIGNED},
		{"AB", COUNTRY_UNASSIGNED}, {"WZ", COUNTRY_UNASSIGNED},
		{"ZY", COUNTRY_UNASSIGNED}};

	(void)state;
	expect_status(cases, COUNT(cases));
}

static void
test_codes_of_languages_are_unassigned(void **state)
{
	static const struct status_case cases[] = {{"EN", COUNTRY_UNASSIGNED},
		{"EL", COUNTRY_UNASSIGNED}, {"JA", COUNTRY_UNASSIGNED},
		{"KO", COUNTRY_UNASSIGNED}, {"SP", COUNTRY_UNASSIGNED}};

	(void)state;
	expect_status(cases, COUNT(cases));
}

static void
test_other_texts_are_no_codes(void **state)
{
	static const struct status_case cases[] = {{"", COUNTRY_NOT_A_CODE},
		{"U", COUNTRY_NOT_A_CODE}, {"1A", COUNTRY_NOT_A_CODE},
		{"USA", COUNTRY_NOT_A_CODE}, {"U ", COUNTRY_NOT_A_CODE},
		{"Ä", COUNTRY_NOT_A_CODE}, {"@[", COUNTRY_NOT_A_CODE},
		{"`{", COUNTRY_NOT_A_CODE}};

	(void)state;
	expect_status(cases, COUNT(cases));
}

static void
test_a_country_is_handed_out_only_where_there_is_one(void **state)
{
	const struct country *country;

	(void)state;
	assert_int_equal(
		country_find(slice_text("de"), &country), COUNTRY_ASSIGNED);
	assert_string_equal(country->code, "DE");
	assert_string_equal(country->code3, "DEU");
	assert_string_equal(country->name, "Germany");
	assert_int_equal(
		country_find(slice_text("AN"), &country), COUNTRY_WITHDRAWN);
	assert_string_equal(country->name, "Netherlands Antilles");
	assert_int_equal(
		country_find(slice_text("CS"), &country), COUNTRY_WITHDRAWN);
	assert_string_equal(country->name, "Serbia and Montenegro");
	assert_int_equal(
		country_find(slice_text("UK"), &country), COUNTRY_RESERVED);
	assert_null(country);
}

static void
test_country_names_read_as_they_are_spoken(void **state)
{
	static const struct pair cases[] = {{"KR", "South Korea"},
		{"BO", "Bolivia"}, {"VG", "British Virgin Islands"},
		{"CD", "The Democratic Republic of the Congo"},
		{"SH", "Saint Helena, Ascension and Tristan da Cunha"},
		{"SX", "Sint Maarten"}, {"TW", "Taiwan"}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct country *country;

		country_find(slice_text(cases[i].first), &country);
		assert_non_null(country);
		assert_string_equal(country->name, cases[i].second);
	}
}

static void
test_every_country_is_found(void **state)
{
	(void)state;
	assert_within(places_country_count, 200, 300);
	for (size_t i = 0; i < places_country_count; i++) {
		const struct country *country = &places_countries[i];
		const struct country *found;

		assert_int_equal(
			country_find(slice_text(country->code), &found),
			COUNTRY_ASSIGNED);
		assert_ptr_equal(found, country);
		assert_ptr_equal(
			country_meant(slice_text(country->code3)), country);
		assert_ptr_equal(
			country_meant(slice_text(country->name)), country);
		assert_true(country_is_named(
			country->code, slice_text(country->name)));
		assert_false(country_is_named(
			country->code, slice_text(country->code)));
	}
}

static void
test_every_withdrawn_and_reserved_code_is_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < places_withdrawn_count; i++) {
		enum country_status status = country_find(
			slice_text(places_withdrawn[i].code), NULL);

		assert_true(status == COUNTRY_WITHDRAWN ||
			status == COUNTRY_ASSIGNED);
	}
	for (size_t i = 0; i < places_reserved_count; i++)
		assert_int_equal(
			country_find(slice_text(places_reserved[i]), NULL),
			COUNTRY_RESERVED);
}

/* --- what country was meant ---------------------------------------------- */

static void
test_names_and_mistakes_tell_the_country_meant(void **state)
{
	static const struct pair cases[] = {{"UK", "GB"}, {"U.K.", "GB"},
		{"uk", "GB"}, {"United Kingdom", "GB"}, {"England", "GB"},
		{"Scotland", "GB"}, {"Wales", "GB"}, {"Great Britain", "GB"},
		{"EN", "GB"}, {"USA", "US"}, {"U.S.A.", "US"}, {"U.S.", "US"},
		{"United States", "US"}, {"United States of America", "US"},
		{"the united states", "US"}, {"  UNITED STATES ", "US"},
		{"America", "US"}, {"EL", "GR"}, {"JA", "JP"}, {"KO", "KR"},
		{"SP", "ES"}, {"SU", "RU"}, {"TP", "TL"}, {"ZR", "CD"},
		{"DD", "DE"}, {"FX", "FR"}, {"DEU", "DE"}, {"GER", "DE"},
		{"Germany", "DE"}, {"Deutschland", "DE"}, {"Österreich", "AT"},
		{"Oesterreich", "AT"}, {"España", "ES"}, {"Schweiz", "CH"},
		{"Suisse", "CH"}, {"SUI", "CH"}, {"Holland", "NL"},
		{"The Netherlands", "NL"}, {"Czech Republic", "CZ"},
		{"Turkey", "TR"}, {"Türkiye", "TR"}, {"Ivory Coast", "CI"},
		{"Cote d'Ivoire", "CI"}, {"Côte d’Ivoire", "CI"},
		{"South Korea", "KR"}, {"Russia", "RU"}, {"Vietnam", "VN"},
		{"Viet Nam", "VN"}, {"Republic of Moldova", "MD"},
		{"Islamic Republic of Iran", "IR"}, {"PRC", "CN"}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct country *country =
			country_meant(slice_text(cases[i].first));

		if (country == NULL ||
			strcmp(country->code, cases[i].second) != 0)
			fail_msg("%s means %s, expected %s", cases[i].first,
				country == NULL ? "nothing" : country->code,
				cases[i].second);
	}
}

static void
test_right_codes_and_unknown_words_mean_nothing(void **state)
{
	static const char *const texts[] = {"", " ", "US", "us", "DE", "IN",
		"XX", "QQ", "EU", "AN", "YU", "CS", "SW", "Atlantis",
		"California", "1", "--", "United", "\xff\xfe", "Рос"};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		if (country_meant(slice_text(texts[i])) != NULL)
			fail_msg("\"%s\" means something", texts[i]);
}

static void
test_a_country_has_its_own_names_and_no_others(void **state)
{
	(void)state;
	assert_true(country_is_named("US", slice_text("United States")));
	assert_true(country_is_named("DE", slice_text("Deutschland")));
	assert_true(country_is_named("GE", slice_text("GEORGIA")));
	assert_true(country_is_named("LU", slice_text("Luxembourg")));
	assert_false(country_is_named("FR", slice_text("Germany")));
	/* A part, a code and a mistake are no names. */
	assert_false(country_is_named("GB", slice_text("England")));
	assert_false(country_is_named("US", slice_text("USA")));
	assert_false(country_is_named("GB", slice_text("UK")));
}

static void
test_every_country_name_is_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < places_country_key_count; i++) {
		const struct country_key *key = &places_country_keys[i];
		struct slice folded = slice_text(places_pool + key->folded);
		const struct country *country = &places_countries[key->country];

		assert_ptr_equal(country_meant(folded), country);
		assert_int_equal(
			country_is_named(country->code, folded), key->is_name);
	}
}

/* --- abbreviations of subdivisions --------------------------------------- */

static void
test_all_states_of_the_us_are_known_by_code(void **state)
{
	static const struct pair cases[] = {{"AL", "Alabama"}, {"AK", "Alaska"},
		{"AZ", "Arizona"}, {"AR", "Arkansas"}, {"CA", "California"},
		{"CO", "Colorado"}, {"CT", "Connecticut"}, {"DE", "Delaware"},
		{"FL", "Florida"}, {"GA", "Georgia"}, {"HI", "Hawaii"},
		{"ID", "Idaho"}, {"IL", "Illinois"}, {"IN", "Indiana"},
		{"IA", "Iowa"}, {"KS", "Kansas"}, {"KY", "Kentucky"},
		{"LA", "Louisiana"}, {"ME", "Maine"}, {"MD", "Maryland"},
		{"MA", "Massachusetts"}, {"MI", "Michigan"},
		{"MN", "Minnesota"}, {"MS", "Mississippi"}, {"MO", "Missouri"},
		{"MT", "Montana"}, {"NE", "Nebraska"}, {"NV", "Nevada"},
		{"NH", "New Hampshire"}, {"NJ", "New Jersey"},
		{"NM", "New Mexico"}, {"NY", "New York"},
		{"NC", "North Carolina"}, {"ND", "North Dakota"},
		{"OH", "Ohio"}, {"OK", "Oklahoma"}, {"OR", "Oregon"},
		{"PA", "Pennsylvania"}, {"RI", "Rhode Island"},
		{"SC", "South Carolina"}, {"SD", "South Dakota"},
		{"TN", "Tennessee"}, {"TX", "Texas"}, {"UT", "Utah"},
		{"VT", "Vermont"}, {"VA", "Virginia"}, {"WA", "Washington"},
		{"WV", "West Virginia"}, {"WI", "Wisconsin"}, {"WY", "Wyoming"},
		{"DC", "District of Columbia"}};

	(void)state;
	assert_int_equal(COUNT(cases), 51);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct subdivision *found = subdivision_abbreviated(
			"US", slice_text(cases[i].first));

		assert_non_null(found);
		assert_string_equal(found->name, cases[i].second);
		assert_true(
			subdivision_is_in("US", slice_text(cases[i].second)));
	}
}

struct abbreviation_case {
	const char *country;
	const char *text;
	const char *code; /* NULL: no abbreviation there */
};

static void
expect_abbreviations(const struct abbreviation_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct subdivision *found = subdivision_abbreviated(
			cases[i].country, slice_text(cases[i].text));
		const char *code = found == NULL ? "none" : found->code;
		const char *expected =
			cases[i].code == NULL ? "none" : cases[i].code;

		if (strcmp(code, expected) != 0)
			fail_msg("%s \"%s\" is %s, expected %s",
				cases[i].country, cases[i].text, code,
				expected);
	}
}

static void
test_abbreviations_of_many_countries_are_known(void **state)
{
	static const struct abbreviation_case cases[] = {{"US", "Calif.", "CA"},
		{"US", "CALIF", "CA"}, {"US", "Mass.", "MA"},
		{"US", "Mass", "MA"}, {"US", "N.Y.", "NY"},
		{"US", "N. Y.", "NY"}, {"US", "Penn.", "PA"},
		{"US", "W. Va.", "WV"}, {"US", "D.C.", "DC"},
		{"US", "Wash.", "WA"}, {"CA", "ON", "ON"}, {"CA", "Ont.", "ON"},
		{"CA", "QC", "QC"}, {"CA", "P.Q.", "QC"}, {"CA", "Qué.", "QC"},
		{"CA", "B.C.", "BC"}, {"CA", "P.E.I.", "PE"},
		{"CA", "Alta", "AB"}, {"AU", "NSW", "NSW"},
		{"AU", "N.S.W.", "NSW"}, {"AU", "Qld", "QLD"},
		{"AU", "Vic.", "VIC"}, {"AU", "WA", "WA"}, {"BR", "SP", "SP"},
		{"BR", "RJ", "RJ"}, {"BR", "MG", "MG"}, {"DE", "BY", "BY"},
		{"DE", "NRW", "NW"}, {"DE", "BaWü", "BW"}, {"DE", "HH", "HH"},
		{"AT", "NÖ", "3"}, {"CH", "ZH", "ZH"}, {"IT", "NA", "NA"},
		{"IT", "MI", "MI"}, {"IN", "MH", "MH"}, {"IN", "T.N.", "TN"},
		{"MX", "CDMX", "CMX"}, {"MX", "Jal.", "JAL"},
		{"GB", "Herts", "HRT"}, {"GB", "Lancs.", "LAN"},
		{"US", "ca", "CA"}, {"US", "Ny", "NY"}, {"DE", "by", "BY"},
		{"AU", "nsw", "NSW"}, {"US", "N. Carolina", "NC"},
		{"US", "S Dakota", "SD"}, {"US", "No. Dakota", "ND"},
		{"US", "W Virginia", "WV"}, {"US", "N. Hampshire", "NH"},
		{"CA", "B. Columbia", "BC"}, {"AU", "New S. Wales", "NSW"},
		{"AU", "S Australia", "SA"}, {"IN", "M. Pradesh", "MP"},
		{"ZA", "W Cape", "WC"}, {"NL", "N Holland", "NH"},
		{"GB", "E. Sussex", "ESX"}, {"GB", "Ches", ""},
		{"GB", "W. Yorks.", ""}, {"GB", "Beds", ""},
		{"FR", "IDF", "IDF"}, {"FR", "PACA", "PAC"}, {"CN", "GD", "GD"},
		{"NL", "NH", "NH"}, {"ZA", "KZN", "KZN"}, {"ES", "M", "M"}};

	(void)state;
	expect_abbreviations(cases, COUNT(cases));
}

static void
test_full_names_and_other_texts_are_no_abbreviations(void **state)
{
	static const struct abbreviation_case cases[] = {
		{"US", "California", NULL}, {"US", "UTAH", NULL},
		{"US", "", NULL}, {"US", ".", NULL}, {"US", "XX", NULL},
		/* of another country only */
		{"US", "ON", NULL}, {"DE", "CA", NULL}, {"ZZ", "CA", NULL},
		/* three letters may be a town: Ayr, Ely */
		{"GB", "Kir", NULL}, {"IN", "NCR", NULL},
		/* a code that is the name as well */
		{"PE", "ICA", NULL}, {"BF", "BAM", NULL}, {"FR", "Var", NULL},
		/* digits may be a street number or a postal code */
		{"FR", "75", NULL}, {"JP", "13", NULL}, {"AT", "9", NULL}};

	(void)state;
	expect_abbreviations(cases, COUNT(cases));
}

/* Madhya Pradesh alone begins so; Andhra and Arunachal Pradesh both do. */
static void
test_a_short_word_of_several_names_means_none(void **state)
{
	const struct subdivision *meant =
		shortened_words("IN", slice_text("M. Pradesh"));

	(void)state;
	assert_non_null(meant);
	assert_string_equal(meant->code, "MP");
	assert_null(shortened_words("IN", slice_text("A. Pradesh")));
	assert_non_null(shortened_words("IN", slice_text("Aru. Pradesh")));
}

static void
test_a_nul_within_a_text_matches_nothing(void **state)
{
	static const uint8_t octets[] = {'C', 'A', 0};
	static const uint8_t label[] = {'d', 'e', 0};
	struct slice text = {octets, sizeof(octets)};

	(void)state;
	assert_null(subdivision_abbreviated("US", text));
	assert_int_equal(country_find(text, NULL), COUNTRY_NOT_A_CODE);
	assert_null(cctld_country((struct slice){label, sizeof(label)}));
}

static void
test_every_subdivision_is_found_by_code_and_name(void **state)
{
	(void)state;
	assert_within(places_subdivision_count, 4500, 6500);
	for (size_t i = 0; i < places_subdivision_count; i++) {
		const struct subdivision *place = &places_subdivisions[i];
		struct slice code = slice_text(place->code);
		const struct subdivision *found =
			subdivision_abbreviated(place->country, code);
		bool is_number = strspn(place->code, "0123456789") == code.n;

		if (is_number || subdivision_is_in(place->country, code))
			assert_null(found);
		else
			assert_ptr_equal(found, place);
		if (!subdivision_is_in(place->country, slice_text(place->name)))
			fail_msg("%s-%s \"%s\" is not found by name",
				place->country, place->code, place->name);
	}
}

static void
test_codes_given_up_tell_the_place_under_its_code_of_today(void **state)
{
	static const struct abbreviation_case cases[] = {{"IN", "OR", "OD"},
		{"IN", "OD", "OD"}, {"IN", "UT", "UK"}, {"IN", "TG", "TS"},
		{"KZ", "ALM", "19"}, {"KZ", "ALA", "75"}, {"GT", "QZ", "09"},
		/* what has no code today keeps its own */
		{"KZ", "AST", "AST"}, {"GB", "NTH", "NTH"}, {"NP", "SE", "SE"},
		/* new ones */
		{"ET", "SI", "SI"}, {"FR", "69M", "69M"}, {"FR", "6AE", "6AE"},
		{"GB", "WNH", "WNH"}, {"ID", "PT", "PT"},
		/* of another country, or small */
		{"DE", "OR", NULL}, {"IN", "or", NULL}, {"IN", "ORX", NULL}};

	(void)state;
	expect_abbreviations(cases, COUNT(cases));
}

static void
test_every_code_given_up_is_found(void **state)
{
	(void)state;
	assert_true(places_former_code_count > 0);
	for (size_t i = 0; i < places_former_code_count; i++) {
		const struct former_code *former = &places_former_codes[i];
		const struct subdivision *place =
			&places_subdivisions[former->subdivision];

		assert_string_equal(place->country, former->country);
		assert_ptr_equal(subdivision_abbreviated(former->country,
					 slice_text(former->code)),
			place);
	}
}

static void
test_every_abbreviation_is_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < places_abbreviation_count; i++) {
		const struct abbreviation_key *key = &places_abbreviations[i];
		const struct subdivision *place =
			&places_subdivisions[key->subdivision];
		struct slice text = slice_text(places_pool + key->folded);

		if (!subdivision_is_in(place->country, text))
			assert_ptr_equal(
				subdivision_abbreviated(place->country, text),
				place);
	}
}

/* --- names of subdivisions ----------------------------------------------- */

static void
expect_is_in(const struct pair *cases, size_t count, bool expected)
{
	for (size_t i = 0; i < count; i++)
		if (subdivision_is_in(cases[i].first,
			    slice_text(cases[i].second)) != expected)
			fail_msg("\"%s\" is %s in %s", cases[i].second,
				expected ? "not" : "", cases[i].first);
}

static void
test_official_names_are_in_their_country(void **state)
{
	static const struct pair cases[] = {{"US", "Texas"}, {"US", "texas"},
		{"US", "  TEXAS "}, {"US", "New-York"}, {"CA", "Ontario"},
		{"CA", "Québec"}, {"CA", "Quebec"}, {"DE", "Bayern"},
		{"DE", "Baden-Württemberg"}, {"DE", "Baden-Wurttemberg"},
		{"DE", "Baden-Wuerttemberg"}, {"DE", "Thu\xcc\x88ringen"},
		{"FR", "Île-de-France"}, {"FR", "Ile de France"},
		{"FR", "Provence-Alpes-Côte d'Azur"},
		{"FR", "Provence-Alpes-Côte d’Azur"}, {"BR", "São Paulo"},
		{"BR", "Sao Paulo"}, {"CH", "Zürich"}, {"CH", "Zurich"},
		{"CH", "Zuerich"}, {"DK", "Sjælland"}, {"DK", "Sjaelland"},
		{"PL", "Łódzkie"}, {"PL", "Lodzkie"}, {"TR", "İstanbul"},
		{"TR", "ISTANBUL"}, {"IS", "Suðurnes"}, {"NO", "Oslo"},
		{"IN", "Maharashtra"}, {"IN", "Karnataka"}, {"IN", "Gujarāt"},
		{"AU", "New South Wales"}, {"KE", "Elgeyo/Marakwet"},
		{"KE", "Marakwet"}, {"GB", "City of Bristol"},
		{"GB", "Bristol"}, {"GB", "County Durham"}, {"GB", "Swansea"},
		{"GB", "Abertawe"}, {"ES", "Girona"}, {"ES", "Gerona"},
		{"ES", "Principado de Asturias"}, {"ES", "Asturias"},
		{"NZ", "Hawke's Bay"}, {"VN", "Đà Nẵng"}, {"AZ", "Gəncə"}};

	(void)state;
	expect_is_in(cases, COUNT(cases), true);
}

/* Releases of ISO 3166 and of its lists differ in languages, in spelling, and
 * in what a place is called. */
static void
test_names_of_all_releases_are_in_their_country(void **state)
{
	static const struct pair cases[] = {{"CH", "Bern"}, {"CH", "Berne"},
		{"CH", "Canton of Bern"}, {"CH", "Freiburg"},
		{"CH", "Fribourg"}, {"IT", "Val d'Aoste"},
		{"IT", "Valle d'Aosta"}, {"NO", "Trøndelag"},
		{"NO", "Trööndelage"}, {"NO", "Troms og Finnmark"},
		{"NO", "Romssa ja Finnmárkku"}, {"ES", "Alacant"},
		{"ES", "Alicante"}, {"ES", "Navarra"}, {"ES", "Nafarroa"},
		{"ES", "Euskal Herria"}, {"ES", "País Vasco"},
		{"RU", "Moskovskaja oblast'"}, {"RU", "Moskovskaya oblast'"},
		{"RU", "Habarovskij kraj"}, {"RU", "Khabarovskiy kray"},
		{"KZ", "Nur-Sultan"}, {"KZ", "Astana"},
		{"KZ", "Akmolinskaja oblast'"}, {"KZ", "Aqmola oblysy"},
		{"NP", "Province 1"}, {"NP", "Koshi"}, {"NP", "Mid Western"},
		{"GB", "Northamptonshire"}, {"GB", "West Northamptonshire"},
		{"BE", "Brussels Hoofdstedelijk Gewest"},
		{"BE", "Région de Bruxelles-Capitale"}, {"FI", "Åland"},
		{"FI", "Landskapet Åland"}, {"LV", "Aglonas novads"},
		{"LV", "Augšdaugavas novads"}, {"DZ", "Timimoun"},
		{"PE", "Amarumayu"}, {"PE", "Amazonas"}, {"NZ", "Wellington"},
		{"NZ", "Greater Wellington"}, {"PH", "Maguindanao"},
		{"PH", "Maguindanao del Sur"}};

	(void)state;
	expect_is_in(cases, COUNT(cases), true);
}

static void
expect_name_is_shown(const char *country, const char *text, const char *name)
{
	const struct subdivision *found =
		subdivision_abbreviated(country, slice_text(text));

	assert_non_null(found);
	assert_string_equal(found->name, name);
}

static void
test_places_are_called_as_they_are_today(void **state)
{
	(void)state;
	expect_name_is_shown("CH", "BE", "Bern");
	expect_name_is_shown("IN", "OR", "Odisha");
	expect_name_is_shown("KZ", "AST", "Astana");
	expect_name_is_shown("ES", "A", "Alicante");
	expect_name_is_shown("RU", "LEN", "Leningradskaya oblast'");
}

/* --- the table that all of it comes from ---------------------------------- */

enum { ROW_ROOM = 512, ROW_COLUMNS = 5 };

/* Code, name, type, what it is part of, last release. */
static void
cut_row(char *line, const char *columns[ROW_COLUMNS])
{
	line[strcspn(line, "\n")] = '\0';
	for (size_t i = 0; i < ROW_COLUMNS; i++) {
		columns[i] = line;
		line += strcspn(line, "\t");
		if (i + 1 < ROW_COLUMNS) {
			assert_int_equal(*line, '\t');
			*line++ = '\0';
		}
	}
	assert_int_equal(*line, '\0');
}

/* True but for names that hold several, and those that cannot be folded. */
static bool
is_plain_name(const char *name)
{
	char folded[FOLD_ROOM];

	return strpbrk(name, "[(*") == NULL &&
		fold_subdivision(slice_text(name), folded) > 0;
}

static bool
is_code_or_name(const char country[3], const char *code)
{
	struct slice text = slice_text(code);

	return strspn(code, "0123456789") == text.n ||
		subdivision_is_in(country, text) ||
		subdivision_abbreviated(country, text) != NULL;
}

static void
expect_row_is_known(const char *columns[ROW_COLUMNS])
{
	char country[3] = {columns[0][0], columns[0][1], '\0'};

	if (!is_code_or_name(country, columns[0] + 3))
		fail_msg("%s is not known", columns[0]);
	if (is_plain_name(columns[1]) &&
		!subdivision_is_in(country, slice_text(columns[1])))
		fail_msg("%s \"%s\" is not known", columns[0], columns[1]);
}

static void
test_every_code_and_name_of_every_release_is_known(void **state)
{
	char line[ROW_ROOM];
	const char *columns[ROW_COLUMNS];
	size_t current = 0;
	size_t former = 0;
	FILE *table = fopen("src/data/iso_3166.tsv", "r");

	(void)state;
	assert_non_null(table);
	while (fgets(line, sizeof(line), table) != NULL) {
		if (line[0] == '#')
			continue;
		cut_row(line, columns);
		if (columns[0][2] != '-')
			continue;
		expect_row_is_known(columns);
		if (strcmp(columns[4], "-") == 0)
			current++;
		else
			former++;
	}
	(void)fclose(table);
	assert_true(current > 5000);
	assert_true(former > 300);
}

static void
test_the_release_of_the_table_is_told(void **state)
{
	(void)state;
	assert_string_equal(places_release, "4.20.1");
	assert_string_equal(places_release_date, "2026-01-01");
}

static void
test_names_with_the_word_for_their_kind_are_in_their_country(void **state)
{
	static const struct pair cases[] = {{"US", "State of Texas"},
		{"US", "Texas State"}, {"US", "Commonwealth of Virginia"},
		{"CA", "Province of Ontario"}, {"SE", "Stockholms län"},
		{"SE", "Stockholm County"}, {"CN", "Beijing Shi"},
		{"CN", "Beijing"}, {"CN", "Guangdong Sheng"},
		{"CN", "Guangdong Province"}, {"JP", "Kanagawa-ken"},
		{"JP", "Kanagawa Prefecture"}, {"KR", "Gyeonggi-do"},
		{"KR", "Seoul"}, {"RU", "Omskaya oblast"},
		{"RU", "Omsk Oblast"}, {"RU", "Moscow Region"},
		{"RU", "Moscow"}, {"UA", "Lvivska oblast"},
		{"UA", "Lviv Oblast"}, {"IE", "Co. Cork"},
		{"IE", "County Cork"}, {"IE", "Cork"}, {"CH", "Canton of Bern"},
		{"MX", "Estado de Jalisco"}, {"NL", "Provincie Utrecht"},
		{"LV", "Ogres novads"}, {"PL", "Województwo Mazowieckie"},
		{"PL", "Mazowieckie Voivodeship"},
		{"ES", "Comunidad de Madrid"}, {"CH", "St. Gallen"},
		{"CH", "Sankt Gallen"}, {"CZ", "Plzeňský kraj"},
		{"HR", "Splitsko-dalmatinska županija"},
		{"LT", "Vilniaus apskritis"}, {"PT", "Açores"},
		{"GR", "Attiki"}};

	(void)state;
	expect_is_in(cases, COUNT(cases), true);
}

static void
test_english_and_local_names_are_in_their_country(void **state)
{
	static const struct pair cases[] = {{"DE", "Bavaria"}, {"DE", "Hesse"},
		{"DE", "Lower Saxony"}, {"DE", "Saxony"},
		{"DE", "North Rhine-Westphalia"}, {"DE", "Thuringia"},
		{"IT", "Lombardy"}, {"IT", "Tuscany"}, {"IT", "Rome"},
		{"IT", "Milan"}, {"RU", "Saint Petersburg"}, {"CH", "Geneva"},
		{"CH", "Vaud"}, {"CH", "Waadt"}, {"AT", "Vienna"},
		{"AT", "Lower Austria"}, {"SE", "Stockholm"}, {"SE", "Scania"},
		{"GB", "Berkshire"}, {"GB", "Greater London"},
		{"GB", "West Yorkshire"}, {"GB", "England"}, {"GB", "Scotland"},
		{"GB", "London"}, {"ES", "Catalonia"}, {"ES", "Andalusia"},
		{"ES", "Basque Country"}, {"FR", "Brittany"},
		{"FR", "Normandy"}, {"BE", "Flanders"}, {"BE", "Vlaanderen"},
		{"BE", "Brussels"}, {"BE", "Limburg"}, {"NL", "Limburg"},
		{"NL", "Noord Brabant"}, {"NL", "South Holland"},
		{"PT", "Lisbon"}, {"CZ", "Prague"}, {"PL", "Mazovia"},
		{"GR", "Attica"}, {"RO", "Bucharest"}, {"UA", "Kiev"},
		{"IN", "New Delhi"}, {"IN", "Orissa"}, {"MX", "Mexico City"},
		{"MX", "Distrito Federal"}, {"CN", "Inner Mongolia"},
		{"EG", "Cairo"}, {"SA", "Riyadh"}, {"AE", "Dubai"},
		{"AE", "Abu Dhabi"}, {"IL", "Tel Aviv"},
		{"VN", "Ho Chi Minh City"}, {"TH", "Bangkok"},
		{"ID", "West Java"}, {"FI", "Lapland"}, {"IR", "Tehran"},
		{"HU", "Borsod-Abaúj-Zemplén"}, {"US", "Washington DC"},
		{"CL", "Santiago"}};

	(void)state;
	expect_is_in(cases, COUNT(cases), true);
}

static void
test_names_of_elsewhere_and_nonsense_are_not_in_a_country(void **state)
{
	static const struct pair cases[] = {{"US", "Ontario"},
		{"GB", "California"}, {"US", "Bavaria"}, {"DE", "Limburg"},
		{"US", "Calfornia"}, {"AU", "Some-State"}, {"US", ""},
		{"US", "State"}, {"US", "of"}, {"US", "12345"}, {"US", "-"},
		{"US", "\xff\xff"}, {"ZZ", "Texas"}, {"", "Texas"},
		{"US", "北京"}, {"US", "Tex as"}};

	(void)state;
	expect_is_in(cases, COUNT(cases), false);
}

static void
test_every_subdivision_name_is_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < places_subdivision_key_count; i++) {
		const struct subdivision_key *key = &places_subdivision_keys[i];
		struct slice folded = slice_text(places_pool + key->folded);
		const struct subdivision *told;
		size_t count = 0;

		assert_true(subdivision_is_in(key->country, folded));
		told = subdivision_named(folded, &count);
		assert_within(count, 1, 60);
		if (key->tells)
			assert_non_null(told);
	}
}

/* --- names of another country -------------------------------------------- */

struct named_case {
	const char *text;
	const char *country; /* "": it tells none */
	size_t count;
};

static void
expect_named(const struct named_case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t count = 99;
		const struct subdivision *told =
			subdivision_named(slice_text(cases[i].text), &count);
		const char *country = told == NULL ? "" : told->country;

		if (strcmp(country, cases[i].country) != 0 ||
			count != cases[i].count)
			fail_msg("\"%s\" tells \"%s\" of %zu, expected \"%s\" "
				 "of %zu",
				cases[i].text, country, count, cases[i].country,
				cases[i].count);
	}
}

static void
test_names_of_one_country_tell_it(void **state)
{
	static const struct named_case cases[] = {{"Ontario", "CA", 1},
		{"ontario", "CA", 1}, {"Texas", "US", 1},
		{"State of Texas", "US", 1}, {"California", "US", 1},
		{"Bavaria", "DE", 1}, {"Bayern", "DE", 1},
		{"Catalonia", "ES", 1}, {"Lombardia", "IT", 1},
		{"New South Wales", "AU", 1}, {"Guangdong", "CN", 1},
		{"Karnataka", "IN", 1}, {"England", "GB", 1},
		{"Georgia", "US", 1}};

	(void)state;
	expect_named(cases, COUNT(cases));
}

static void
test_names_of_several_countries_are_counted(void **state)
{
	static const struct named_case cases[] = {{"Limburg", "NL", 2},
		{"Punjab", "IN", 2}, {"Florida", "US", 2}, {"Montana", "US", 2},
		/* of two that tell, the first in the order of codes */
		{"Zealand", "DK", 2}};

	(void)state;
	expect_named(cases, COUNT(cases));
}

static void
test_words_towns_and_small_divisions_tell_no_country(void **state)
{
	static const char *const texts[] = {"Central", "Western", "North",
		"North-West", "Santiago", "San Juan", "Santa Cruz", "Capital",
		"Victoria", "Kent", "Birmingham", "Valencia", "London",
		"Mérida", "Hanover", "Berkshire", "Freiburg"};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		if (subdivision_named(slice_text(texts[i]), NULL) != NULL)
			fail_msg("\"%s\" tells a country", texts[i]);
}

static void
test_unknown_names_belong_to_no_country(void **state)
{
	static const struct named_case cases[] = {{"Atlantis", "", 0},
		{"", "", 0}, {"TX", "", 0}, {"Some-State", "", 0}};

	(void)state;
	expect_named(cases, COUNT(cases));
}

/* --- folding ------------------------------------------------------------- */

static void
expect_folded(const struct pair *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char folded[FOLD_ROOM];
		size_t n = fold_subdivision(slice_text(cases[i].first), folded);

		assert_string_equal(folded, cases[i].second);
		assert_int_equal(n, strlen(cases[i].second));
	}
}

static void
test_folding_takes_accents_case_and_punctuation_away(void **state)
{
	static const struct pair cases[] = {{"Åland", "aland"},
		{"A\xcc\x8aland", "aland"}, {"Straße", "strasse"},
		{"Møre", "more"}, {"Ærø", "aero"}, {"Þing", "thing"},
		{"Đắk", "dak"}, {"Q.-R.", "q r"}, {"--Mar'ib--", "marib"},
		{"Tyne & Wear", "tyne wear"}, {"Loir-et-Cher", "loir cher"},
		{"a\xc2\xa0"
		 "b",
			"a b"},
		{"a\xe2\x80\x93"
		 "b",
			"a b"},
		{"Saint-Denis", "st denis"}, {"Sankt Polten", "st polten"}};

	(void)state;
	expect_folded(cases, COUNT(cases));
}

static void
test_folding_takes_each_word_of_kind_away(void **state)
{
	static const char *const words[] = {"apskritis", "autonoma", "autonome",
		"avtonomnyj", "avtonomnyy", "canton", "cidade", "city",
		"ciudad", "co", "commonwealth", "comunidad", "comunitat",
		"county", "da", "de", "del", "departamento", "departement",
		"department", "di", "district", "districts", "distrikt",
		"distrito", "do", "dos", "du", "estado", "freistaat", "fylke",
		"gewest", "governorate", "gwangyeoksi", "judet", "judetul",
		"kanton", "ken", "krai", "kraj", "kray", "lan", "maakond",
		"megye", "miestas", "municipality", "novads", "oblast",
		"oblasti", "oblysy", "of", "okrug", "prefecture", "principado",
		"principality", "province", "provincia", "provincie",
		"provinsi", "provinz", "regiao", "region", "regione",
		"republic", "republika", "respublika", "respublikasi", "sar",
		"sheng", "shi", "state", "teukbyeoljachido", "teukbyeolsi",
		"the", "voblasc", "voivodeship", "voivodship", "wojewodztwo",
		"zizhiqu", "zupanija"};

	(void)state;
	for (size_t i = 0; i < COUNT(words); i++) {
		char text[64];
		char folded[FOLD_ROOM];

		snprintf(text, sizeof(text), "%s Xyz", words[i]);
		fold_subdivision(slice_text(text), folded);
		if (strcmp(folded, "xyz") != 0)
			fail_msg("\"%s\" becomes \"%s\"", text, folded);
		/* Alone it is all there is of a name. */
		fold_subdivision(slice_text(words[i]), folded);
		assert_string_equal(folded, words[i]);
	}
}

static void
test_folding_gives_nothing_for_what_cannot_be_a_name(void **state)
{
	static const char *const texts[] = {"", " ", "...", "\xff", "a\xc3",
		"Москва", "\xcc\x81", "\xf0\x9f\x87\xa9"};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		char folded[FOLD_ROOM] = "x";

		assert_int_equal(
			fold_subdivision(slice_text(texts[i]), folded), 0);
		assert_string_equal(folded, "");
		folded[0] = 'x';
		assert_int_equal(fold_country(slice_text(texts[i]), folded), 0);
		assert_string_equal(folded, "");
		folded[0] = 'x';
		assert_int_equal(
			fold_abbreviation(slice_text(texts[i]), folded), 0);
		assert_string_equal(folded, "");
	}
}

static void
test_folding_is_bounded(void **state)
{
	static char room[70000];
	char folded[FOLD_ROOM];

	(void)state;
	assert_int_equal(fold_country(repeated(' ', 256, room), folded), 0);
	memcpy(room, "texas", 5);
	assert_true(subdivision_is_in(
		"US", (struct slice){(const uint8_t *)room, 256}));
	room[256] = ' ';
	assert_false(subdivision_is_in(
		"US", (struct slice){(const uint8_t *)room, 257}));
	assert_int_equal(
		fold_subdivision(repeated('a', 256, room), folded), 256);
	assert_int_equal(fold_subdivision(repeated('a', 257, room), folded), 0);
	memset(room, ' ', 257);
	room[0] = 'a';
	assert_int_equal(
		fold_letters(
			(struct slice){(const uint8_t *)room, 256}, folded),
		1);
	assert_int_equal(
		fold_letters(
			(struct slice){(const uint8_t *)room, 257}, folded),
		0);
	/* "&" grows to "and" with blanks around it. */
	assert_int_equal(fold_country(repeated('&', 60, room), folded), 239);
	assert_int_equal(fold_country(repeated('&', 256, room), folded), 0);
	assert_false(
		subdivision_is_in("US", repeated('a', sizeof(room), room)));
	assert_null(country_meant(repeated('U', sizeof(room), room)));
	assert_null(subdivision_abbreviated(
		"US", repeated('C', sizeof(room), room)));
	assert_null(cctld_country(repeated('d', sizeof(room), room)));
}

/* --- top-level domains --------------------------------------------------- */

static void
test_country_domains_tell_their_country(void **state)
{
	static const struct pair cases[] = {{"de", "DE"}, {"DE", "DE"},
		{"De", "DE"}, {"uk", "GB"}, {"UK", "GB"}, {"gb", "GB"},
		{"us", "US"}, {"fr", "FR"}, {"be", "BE"}, {"ch", "CH"},
		{"ru", "RU"}, {"cn", "CN"}, {"jp", "JP"}, {"br", "BR"},
		{"au", "AU"}, {"xn--p1ai", "RU"}, {"XN--P1AI", "RU"},
		{"xn--fiqs8s", "CN"}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *country = cctld_country(slice_text(cases[i].first));

		assert_non_null(country);
		assert_string_equal(country, cases[i].second);
	}
}

static void
test_generic_and_unknown_domains_tell_no_country(void **state)
{
	static const char *const labels[] = {"io", "IO", "co", "ai", "tv", "me",
		"cc", "ws", "fm", "gg", "sh", "im", "la", "ly", "to", "nu",
		"bz", "vc", "sc", "st", "ac", "ms", "gl", "am", "dj", "mn",
		"vg", "pw", "cx", "so", "tk", "ml", "ga", "cf", "gq", "su",
		"eu", "com", "org", "xyz", "app", "local", "", "d", "deu", "zz",
		"an", "xn--", "xn--invalid"};

	(void)state;
	for (size_t i = 0; i < COUNT(labels); i++)
		if (cctld_country(slice_text(labels[i])) != NULL)
			fail_msg("\"%s\" tells a country", labels[i]);
}

static void
test_every_country_domain_is_found(void **state)
{
	(void)state;
	assert_within(places_cctld_count, 240, 320);
	for (size_t i = 0; i < places_cctld_count; i++) {
		const struct cctld *cctld = &places_cctlds[i];
		const char *country = cctld_country(slice_text(cctld->label));

		if (cctld->country[0] == '\0') {
			assert_null(country);
			continue;
		}
		assert_string_equal(country, cctld->country);
		assert_int_equal(country_find(slice_text(country), NULL),
			COUNTRY_ASSIGNED);
	}
}

/* --- typing errors, short forms, codes ------------------------------------ */

static const char *
meant(const char country[3], const char *text)
{
	const struct subdivision *found =
		subdivision_misspelt(country, slice_text(text));

	return found == NULL ? "" : found->name;
}

static void
test_one_slip_tells_the_name_that_was_meant(void **state)
{
	static const struct pair cases[] = {{"Calfornia", "California"},
		{"Callifornia", "California"}, {"Calofornia", "California"},
		{"Caliofrnia", "California"}, {"CALIFORNA", "California"},
		{"Mississipi", "Mississippi"}, {"Utahh", "Utah"},
		{"State of Texs", ""}, {"Texxas", "Texas"}, {"Texsa", "Texas"}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(
			meant("US", cases[i].first), cases[i].second);
}

static void
test_where_a_slip_is_not_likely_nothing_is_meant(void **state)
{
	static const struct pair cases[] = {{"US", "California"}, /* right */
		{"US", "Kalifornia"},        /* another first letter */
		{"US", "Califronya"},        /* two slips */
		{"US", "Californi\xc3\xab"}, /* another ending: Dutch */
		{"US", "Uta"},               /* too short */
		{"US", "NorthDakota"},       /* a blank */
		{"GB", "Bolten"},            /* called like towns */
		{"CN", "Hebie"},             /* spelt in many ways */
		{"QQ", "Calfornia"},         /* no country */
		{"US", "Alberta"},           /* a name elsewhere */
		{"US", "Jordann"}, {"US", ""}, {"US", "..."}};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(meant(cases[i].first, cases[i].second), "");
}

static void
test_long_texts_are_no_typing_errors_and_no_short_forms(void **state)
{
	char room[4096];
	char full[LOCALITY_ROOM];
	struct slice text = repeated('a', sizeof(room), room);

	(void)state;
	assert_null(subdivision_misspelt("US", text));
	memcpy(room, "St. ", 4);
	assert_false(locality_abbreviated("US", text, SAINTS_IN_FULL, full));
	/* "Saint" is two octets longer than "St.", and a NUL follows. */
	text.n = LOCALITY_ROOM - 3;
	assert_true(locality_abbreviated("US", text, SAINTS_IN_FULL, full));
	assert_int_equal(strlen(full), LOCALITY_ROOM - 1);
	text.n++;
	assert_false(locality_abbreviated("US", text, SAINTS_IN_FULL, full));
}

struct town_case {
	const char *country;
	const char *text;
	const char *full;    /* NULL: no abbreviation */
	const char *in_full; /* where saints are written in full */
};

static void
expect_town(const struct town_case *c, enum saints saints, const char *expected)
{
	char full[LOCALITY_ROOM] = "";

	if (!locality_abbreviated(
		    c->country, slice_text(c->text), saints, full))
		strcpy(full, "-");
	if (strcmp(full, expected == NULL ? "-" : expected) != 0)
		fail_msg("%s \"%s\" becomes \"%s\"", c->country, c->text, full);
}

static void
test_short_forms_of_towns_are_written_out(void **state)
{
	static const struct town_case cases[] = {
		{"US", "St. Louis", NULL, "Saint Louis"},
		{"US", "St.Louis", NULL, "Saint Louis"},
		{"US", "St-Louis", NULL, "Saint-Louis"},
		{"US", "St. Paul", NULL, "Saint Paul"},
		{"US", "Port St. Lucie", NULL, "Port Saint Lucie"},
		{"US", "Sault Ste. Marie", NULL, "Sault Sainte Marie"},
		{"US", "Ste. Genevieve", NULL, "Sainte Genevieve"},
		{"US", "Mt. St. Helens", "Mount St. Helens",
			"Mount Saint Helens"},
		{"US", "Ft. Worth", "Fort Worth", "Fort Worth"},
		{"US", "nyc", "New York", "New York"},
		{"CA", "Fort St. John", NULL, NULL},
		{"CA", "St. John's", NULL, NULL},
		{"CA", "Sault Ste. Marie", NULL, NULL},
		{"CA", "St-Jérôme", "Saint-Jérôme", "Saint-Jérôme"},
		{"CA", "Ft. McMurray", "Fort McMurray", "Fort McMurray"},
		{"US", "", NULL, NULL}, {"US", ".", NULL, NULL},
		{"US", "St", NULL, NULL}, {"US", "St.", NULL, NULL},
		{"US", "Main St", NULL, NULL},
		{"US", "Saint Louis", NULL, NULL},
		{"US", "Stamford", NULL, NULL}, {"US", "st. louis", NULL, NULL},
		{"DE", "St. Ingbert", NULL, NULL}};
	char full[LOCALITY_ROOM];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		expect_town(&cases[i], SAINTS_AS_THEY_ARE, cases[i].full);
		expect_town(&cases[i], SAINTS_IN_FULL, cases[i].in_full);
	}
	assert_false(locality_abbreviated("US",
		(struct slice){(const uint8_t *)"NYC\0", 4}, SAINTS_IN_FULL,
		full));
	assert_false(locality_abbreviated(
		"US", (struct slice){NULL, 0}, SAINTS_IN_FULL, full));
}

static void
test_some_countries_are_places_in_themselves(void **state)
{
	(void)state;
	assert_true(country_has_subdivisions("US"));
	assert_true(country_has_subdivisions("SG"));
	assert_false(country_has_subdivisions("GI"));
	assert_true(country_is_also_place("SG"));
	assert_true(country_is_also_place("GI"));
	assert_false(country_is_also_place("US"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_codes_of_today_are_assigned_in_any_case),
		cmocka_unit_test(test_codes_given_away_again_are_assigned),
		cmocka_unit_test(test_codes_of_former_countries_are_withdrawn),
		cmocka_unit_test(test_exceptional_codes_are_reserved),
		cmocka_unit_test(
			test_user_assigned_ranges_end_where_the_standard_says),
		cmocka_unit_test(test_codes_of_languages_are_unassigned),
		cmocka_unit_test(test_other_texts_are_no_codes),
		cmocka_unit_test(
			test_a_country_is_handed_out_only_where_there_is_one),
		cmocka_unit_test(test_country_names_read_as_they_are_spoken),
		cmocka_unit_test(test_every_country_is_found),
		cmocka_unit_test(
			test_every_withdrawn_and_reserved_code_is_found),
		cmocka_unit_test(
			test_names_and_mistakes_tell_the_country_meant),
		cmocka_unit_test(
			test_right_codes_and_unknown_words_mean_nothing),
		cmocka_unit_test(
			test_a_country_has_its_own_names_and_no_others),
		cmocka_unit_test(test_every_country_name_is_found),
		cmocka_unit_test(test_all_states_of_the_us_are_known_by_code),
		cmocka_unit_test(
			test_abbreviations_of_many_countries_are_known),
		cmocka_unit_test(
			test_full_names_and_other_texts_are_no_abbreviations),
		cmocka_unit_test(test_a_short_word_of_several_names_means_none),
		cmocka_unit_test(test_a_nul_within_a_text_matches_nothing),
		cmocka_unit_test(
			test_every_subdivision_is_found_by_code_and_name),
		cmocka_unit_test(test_every_abbreviation_is_found),
		cmocka_unit_test(
			test_codes_given_up_tell_the_place_under_its_code_of_today),
		cmocka_unit_test(test_every_code_given_up_is_found),
		cmocka_unit_test(test_official_names_are_in_their_country),
		cmocka_unit_test(
			test_names_of_all_releases_are_in_their_country),
		cmocka_unit_test(test_places_are_called_as_they_are_today),
		cmocka_unit_test(
			test_every_code_and_name_of_every_release_is_known),
		cmocka_unit_test(test_the_release_of_the_table_is_told),
		cmocka_unit_test(
			test_names_with_the_word_for_their_kind_are_in_their_country),
		cmocka_unit_test(
			test_english_and_local_names_are_in_their_country),
		cmocka_unit_test(
			test_names_of_elsewhere_and_nonsense_are_not_in_a_country),
		cmocka_unit_test(test_every_subdivision_name_is_found),
		cmocka_unit_test(test_names_of_one_country_tell_it),
		cmocka_unit_test(test_names_of_several_countries_are_counted),
		cmocka_unit_test(
			test_words_towns_and_small_divisions_tell_no_country),
		cmocka_unit_test(test_unknown_names_belong_to_no_country),
		cmocka_unit_test(
			test_folding_takes_accents_case_and_punctuation_away),
		cmocka_unit_test(test_folding_takes_each_word_of_kind_away),
		cmocka_unit_test(
			test_folding_gives_nothing_for_what_cannot_be_a_name),
		cmocka_unit_test(test_folding_is_bounded),
		cmocka_unit_test(test_country_domains_tell_their_country),
		cmocka_unit_test(
			test_generic_and_unknown_domains_tell_no_country),
		cmocka_unit_test(test_every_country_domain_is_found),
		cmocka_unit_test(test_one_slip_tells_the_name_that_was_meant),
		cmocka_unit_test(
			test_where_a_slip_is_not_likely_nothing_is_meant),
		cmocka_unit_test(
			test_long_texts_are_no_typing_errors_and_no_short_forms),
		cmocka_unit_test(test_short_forms_of_towns_are_written_out),
		cmocka_unit_test(test_some_countries_are_places_in_themselves),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
