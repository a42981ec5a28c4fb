/* Telling states from short forms, from countries and from states of other
 * countries. SPDX-License-Identifier: MIT */
#include "places/state.h"

#include "places/fold.h"

/* --- the country itself and others ---------------------------------------- */

bool
country_is_meant(const struct country *country, struct slice text)
{
	const char *native = native_country(text);

	return country_meant(text) == country ||
		country_is_named(country->code, text) ||
		slice_equal_ignoring_case(text, slice_text(country->code)) ||
		slice_equal_ignoring_case(text, slice_text(country->code3)) ||
		(native != NULL && strcmp(native, country->code) == 0);
}

/* True for "Republic of X" and the like: the country's name but for the words
 * that fold_subdivision takes away. */
static bool
is_long_name(const struct country *country, struct slice text)
{
	char folded[FOLD_ROOM];

	return fold_subdivision(text, folded) > 0 &&
		country_is_named(country->code, slice_text(folded));
}

/* Codes and short forms of countries that nobody takes for a state's. Others
 * may be those of districts, provinces and registration plates. Folded. */
static bool
is_unmistakable(struct slice text)
{
	static const char *const codes[] = {"us", "usa", "uk", "gbr", "uae",
		"ksa", "prc", "deu", "fra", "ita", "esp", "chn", "ind", "jpn",
		"rus", "nld", "pol", "tur", "kor", "ukr"};
	char folded[FOLD_ROOM];

	if (text.n > 8 || fold_abbreviation(text, folded) == 0)
		return false;
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (strcmp(codes[i], folded) == 0)
			return true;
	return false;
}

/* The country that text is by its name, or by a code that nobody mistakes. */
static const struct country *
find_country(struct slice text)
{
	const struct country *found = country_meant(text);
	const char *native = native_country(text);

	if (native != NULL)
		country_find(slice_text(native), &found);
	else if (found == NULL && is_unmistakable(text))
		country_find(text, &found);
	else if (found != NULL && !country_is_named(found->code, text) &&
		!is_unmistakable(text))
		found = NULL;
	return found;
}

/* --- codes of elsewhere ----------------------------------------------------
 */

/* Countries whose codes of states are known abroad. In the others' addresses
 * a code of two letters is as likely a district's. */
static const char *const known_abroad[] = {"US", "CA", "AU"};
/* Those whose own codes are few and complete, so that any other is wrong. */
static const char *const complete[] = {"US", "CA", "AU", "BR", "IN"};
/* Where the codes of these come from, beside those known abroad. */
static const char *const others[] = {"BR", "DE", "GB", "IN", "IT", "MX"};

/* Codes that mean something in a country though ISO 3166-2 does not have them:
 * of registration plates (DE, UA), post towns (GB), the register of persons
 * (MX), the armed forces' and associated states' post (US), provinces by two
 * letters (AR, PL). Each is followed by a blank. */
static const struct {
	char country[3];
	const char *codes;
} taken[] = {
	{"AR",
		"AK AL CA CO DE ID IN LA MA MD ME MI MN MS NC ND NE NL NS SC "
		"SD SK TN VA "},
	{"DE",
		"AB AK AL AZ BC CA CO DE FL HI IL IN KS KY LA MA MB MD ME MI "
		"MN "
		"MO MS MT NB ND NE NH NM NU OH OK PA PE RI SC SK WA WI "},
	{"GB", "AB AL CA CO CT DE IA LA ME NE NS NT PA PE PR SA TN WA "},
	{"MX", "AS CO GT MC MN MS NE NL NT OC PL QT SC TN TL "},
	{"PL", "DS KP LB LD LU MA MZ OP PK PD PM SK SL WN WP ZP "},
	{"UA", "AB AK AL CA CO CT "},
	{"US", "AA AE AP FM MH PW "},
};

/* True where the code is one of these, each of which a blank follows. */
static bool
holds_code(const char *codes, struct slice code)
{
	struct slice rest = slice_text(codes);

	while (rest.n > 0) {
		size_t n = slice_find(rest, ' ');

		if (slice_equal(slice_head(rest, n), code))
			return true;
		rest = slice_from(rest, n + 1);
	}
	return false;
}

static bool
is_taken(const char country[3], struct slice code)
{
	for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++)
		if (strcmp(taken[i].country, country) == 0)
			return holds_code(taken[i].codes, code);
	return false;
}

static bool
is_in_list(const char *const *list, size_t count, const char country[3])
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i], country) == 0)
			return true;
	return false;
}

/* The subdivision that has this code in the first of the countries. */
static const struct subdivision *
find_code(const char *const *list, size_t count, struct slice text)
{
	for (size_t i = 0; i < count; i++) {
		const struct subdivision *found =
			subdivision_with_code(list[i], text);

		if (found != NULL)
			return found;
	}
	return NULL;
}

/* The subdivision of another country whose code this is. */
static const struct subdivision *
code_of_elsewhere(const char country[3], struct slice text)
{
	const struct subdivision *found;

	if (text.n < 2 || is_taken(country, text))
		return NULL;
	found = find_code(known_abroad,
		sizeof(known_abroad) / sizeof(known_abroad[0]), text);
	if (found == NULL &&
		is_in_list(complete, sizeof(complete) / sizeof(complete[0]),
			country))
		found = find_code(
			others, sizeof(others) / sizeof(others[0]), text);
	return found;
}

/* --- in order ---------------------------------------------------------------
 */

static bool
set_kind(struct state *out, enum state_kind kind)
{
	out->kind = kind;
	return true;
}

/* What text is within the country. */
static bool
read_at_home(
	const struct country *country, struct slice text, struct state *out)
{
	out->place = subdivision_abbreviated(country->code, text);
	if (out->place != NULL)
		return set_kind(out, STATE_SHORT);
	if (subdivision_is_in(country->code, text))
		return set_kind(out, STATE_RIGHT);
	if (country_is_meant(country, text) || is_long_name(country, text))
		return set_kind(out,
			country_is_also_place(country->code) ? STATE_RIGHT
							     : STATE_COUNTRY);
	return false;
}

/* What it is in another one. */
static bool
read_elsewhere(
	const struct country *country, struct slice text, struct state *out)
{
	out->place = subdivision_named(text, &out->count);
	if (out->place != NULL &&
		country_find(slice_text(out->place->country), &out->other) ==
			COUNTRY_ASSIGNED)
		return set_kind(out,
			subdivision_is_country(out->place, country->code)
				? STATE_RIGHT
				: STATE_ELSEWHERE);
	out->other = find_country(text);
	if (out->other != NULL)
		return set_kind(out,
			country_is_part_of(country->code, out->other->code)
				? STATE_RIGHT
				: STATE_OTHER_COUNTRY);
	out->place = code_of_elsewhere(country->code, text);
	if (out->place != NULL &&
		country_find(slice_text(out->place->country), &out->other) ==
			COUNTRY_ASSIGNED)
		return set_kind(out, STATE_CODE);
	return false;
}

void
state_read(const struct country *country, struct slice text, struct state *out)
{
	*out = (struct state){.kind = STATE_UNKNOWN};
	if (!read_at_home(country, text, out))
		(void)read_elsewhere(country, text, out);
}

/* --- states and towns -------------------------------------------------------
 */

/* Countries where the names of states and of towns are told apart, and the
 * codes of the states called like a town ("!": of all but these). Each code is
 * followed by a blank. Own judgement; being left out means silence. */
static const struct {
	char country[3];
	const char *towns;
} told_apart[] = {
	{"AT", "5 9 "},
	{"AU", ""},
	{"BE", "BRU "},
	{"BR", "SP RJ "},
	{"CA", "QC "},
	{"CH", "!AG BL GR TG TI VD VS "},
	{"CN", "BJ CQ HK JL MO SH TJ "},
	{"DE", "BB BE HB HH "},
	{"DK", ""},
	{"ES", "CE MC MD ML "},
	{"FI", ""},
	{"FR", ""},
	{"GB", ""},
	{"IN", "CH DL PY "},
	{"IT", ""},
	{"JP", "!01 03 04 08 10 14 17 23 24 25 28 32 37 38 "},
	{"KR", "!41 43 44 45 46 47 48 "},
	{"MX", "AGU CAM CHH CMX COL DUR GUA MEX OAX PUE QUE SLP TLA VER ZAC "},
	{"NL", "GR UT "},
	{"NO", "03 "},
	{"PL", ""},
	{"SE", "!AC BD D E I K M N S W X Y Z "},
	{"US", "NY WA "},
	{"ZA", ""},
};

static bool
is_called_like_town(const struct subdivision *place)
{
	struct slice code = slice_text(place->code);

	for (size_t i = 0; i < sizeof(told_apart) / sizeof(told_apart[0]);
		i++) {
		const char *codes = told_apart[i].towns;

		if (strcmp(told_apart[i].country, place->country) != 0)
			continue;
		return codes[0] == '!' ? !holds_code(codes + 1, code)
				       : holds_code(codes, code);
	}
	return true;
}

bool
state_is_no_town(const char country[3], struct slice text,
	const struct subdivision **place)
{
	*place = subdivision_first_level(country, text);
	if (*place == NULL &&
		is_in_list(complete, sizeof(complete) / sizeof(complete[0]),
			country))
		*place = subdivision_with_code(country, text);
	return *place != NULL && !is_called_like_town(*place);
}

/* Towns that are subdivisions of the second level themselves. */
static bool
is_great_town(const char country[3], const char *folded)
{
	static const char *const towns[][2] = {{"FR", "paris"},
		{"GB", "belfast"}, {"GB", "birmingham"}, {"GB", "bristol"},
		{"GB", "cardiff"}, {"GB", "edinburgh"}, {"GB", "glasgow"},
		{"GB", "leeds"}, {"GB", "liverpool"}, {"GB", "london"},
		{"GB", "manchester"}, {"GB", "sheffield"}};

	for (size_t i = 0; i < sizeof(towns) / sizeof(towns[0]); i++)
		if (strcmp(towns[i][0], country) == 0 &&
			strcmp(towns[i][1], folded) == 0)
			return true;
	return false;
}

/* Where provinces are called like their capitals. */
static const char *const like_capitals[] = {"IT", "ES"};

#define IS_IN(list, country) \
	is_in_list(list, sizeof(list) / sizeof((list)[0]), (country)->code)

bool
state_is_never_town(const struct country *country, const struct state *read)
{
	static const char *const great_towns[] = {"FR", "GB"};

	if (read->kind == STATE_RIGHT)
		return !IS_IN(like_capitals, country) &&
			!IS_IN(great_towns, country);
	return read->kind != STATE_UNKNOWN;
}

bool
state_may_be_town(const struct country *country, struct slice text,
	const struct state *read)
{
	char folded[FOLD_ROOM];

	if (state_is_never_town(country, read) ||
		fold_subdivision(text, folded) == 0)
		return false; /* or in letters that no table has */
	if (read->kind == STATE_UNKNOWN)
		return subdivision_misspelt(country->code, text) == NULL;
	return subdivision_first_level(country->code, text) == NULL &&
		(IS_IN(like_capitals, country) ||
			is_great_town(country->code, folded));
}
