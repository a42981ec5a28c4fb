/* The list of fillers. SPDX-License-Identifier: MIT */
#include "facts/fillers.h"

#include "der/der.h"
#include "names/variable.h"
#include "places/fold.h"
#include "places/places.h"

#include <stdlib.h>

enum {
	IN_O = FILLER_IN_ORGANIZATION,
	IN_PLACE = FILLER_IN_PLACE,
	IN_CN = FILLER_IN_COMMON_NAME,
	IN_ALL = IN_O | IN_PLACE | IN_CN,
	FOLDED_ROOM = 64
};

enum origin { OPENSSL, RED_HAT, KEYTOOL, PROMPT, WORD, NO_VALUE };

static const struct filler fillers[] = {
	[OPENSSL] = {FILLER_PROPOSED, "what openssl req proposes"},
	[RED_HAT] = {FILLER_PROPOSED, "what openssl req of Red Hat proposes"},
	[KEYTOOL] = {FILLER_PROPOSED, "what keytool proposes"},
	[PROMPT] = {FILLER_WORD, "what openssl req asks for"},
	[WORD] = {FILLER_WORD, "a word that fills a field"},
	[NO_VALUE] = {FILLER_NO_VALUE, "a word that fills a field"},
};

/* Folded by fold_country, sorted for bsearch. Words of the languages in which
 * forms and tools ask, as far as they are nobody's name: Ort and Land are
 * villages. Own collection. */
static const struct row {
	char folded[FOLDED_ROOM];
	uint8_t fields;
	uint8_t origin;
} rows[] = {
	{"abbreviation", IN_PLACE, WORD},
	{"abteilung", IN_O, WORD},
	{"acme co", IN_O, WORD},
	{"afdeling", IN_O, WORD},
	{"any city", IN_PLACE, WORD},
	{"any company", IN_O, WORD},
	{"any town", IN_PLACE, WORD},
	{"anycity", IN_PLACE, WORD},
	{"anytown", IN_PLACE, WORD},
	{"anywhere", IN_PLACE, WORD},
	{"asdf", IN_O | IN_PLACE, WORD},
	{"asdfasdf", IN_O | IN_PLACE, WORD},
	{"aucun", IN_O | IN_PLACE, NO_VALUE},
	{"aucune", IN_O | IN_PLACE, NO_VALUE},
	{"avdelning", IN_O, WORD},
	{"azienda", IN_O, WORD},
	{"bar", IN_O, WORD},
	{"baz", IN_O, WORD},
	{"bedrijf", IN_O, WORD},
	{"bedrijfsnaam", IN_O, WORD},
	{"bilinmiyor", IN_O | IN_PLACE, NO_VALUE},
	{"blabla", IN_O | IN_PLACE, WORD},
	{"blah", IN_O | IN_PLACE, WORD},
	{"blah blah", IN_O | IN_PLACE, WORD},
	{"blank", IN_O | IN_PLACE, NO_VALUE},
	{"brak", IN_O, NO_VALUE},
	{"bundesland", IN_PLACE, WORD},
	{"change me", IN_O | IN_PLACE, WORD},
	{"changeme", IN_ALL, WORD},
	{"cidade", IN_PLACE, WORD},
	{"citta", IN_PLACE, WORD},
	{"city", IN_PLACE, WORD},
	{"city name", IN_PLACE, WORD},
	{"city or locality", IN_PLACE, WORD},
	{"ciudad", IN_PLACE, WORD},
	{"common name e g server fqdn or your name", IN_CN, PROMPT},
	{"common name eg your name or your server hostname", IN_CN, PROMPT},
	{"common name hostname fqdn ip or your name", IN_CN, PROMPT},
	{"company", IN_O, WORD},
	{"company gmbh", IN_O, WORD},
	{"company inc", IN_O, WORD},
	{"company llc", IN_O, WORD},
	{"company ltd", IN_O, WORD},
	{"company name", IN_O, WORD},
	{"companyname", IN_O, WORD},
	{"county", IN_PLACE, WORD},
	{"default", IN_O | IN_PLACE, WORD},
	{"default city", IN_PLACE, RED_HAT},
	{"default company ltd", IN_O, RED_HAT},
	{"departamento", IN_O, WORD},
	{"departement", IN_PLACE, WORD},
	{"department", IN_O, WORD},
	{"department name", IN_O, WORD},
	{"dept", IN_O, WORD},
	{"desconhecido", IN_O | IN_PLACE, NO_VALUE},
	{"desconocido", IN_O | IN_PLACE, NO_VALUE},
	{"dummy", IN_O | IN_PLACE, WORD},
	{"ei mitaan", IN_O | IN_PLACE, NO_VALUE},
	{"ei tiedossa", IN_O | IN_PLACE, NO_VALUE},
	{"ej angivet", IN_O | IN_PLACE, NO_VALUE},
	{"ej tillampligt", IN_O | IN_PLACE, NO_VALUE},
	{"empresa", IN_O, WORD},
	{"empty", IN_O | IN_PLACE, NO_VALUE},
	{"entfaellt", IN_O | IN_PLACE, NO_VALUE},
	{"entfallt", IN_O | IN_PLACE, NO_VALUE},
	{"entreprise", IN_O, WORD},
	{"estado", IN_PLACE, WORD},
	{"example", IN_O | IN_PLACE, WORD},
	{"example company", IN_O, WORD},
	{"example organization", IN_O, WORD},
	{"fill in", IN_O | IN_PLACE, WORD},
	{"fill me in", IN_O | IN_PLACE, WORD},
	{"fill this in", IN_O | IN_PLACE, WORD},
	{"firma", IN_O, WORD},
	{"firma gmbh", IN_O, WORD},
	{"firmenname", IN_O, WORD},
	{"fix me", IN_O | IN_PLACE, WORD},
	{"fixme", IN_O | IN_PLACE, WORD},
	{"foo", IN_O | IN_PLACE, WORD},
	{"foo bar", IN_O | IN_PLACE, WORD},
	{"foobar", IN_O | IN_PLACE, WORD},
	{"foretag", IN_O, WORD},
	{"full name", IN_PLACE, WORD},
	{"geen", IN_O | IN_PLACE, NO_VALUE},
	{"ihre firma", IN_O, WORD},
	{"ihre stadt", IN_PLACE, WORD},
	{"ikke angivet", IN_O | IN_PLACE, NO_VALUE},
	{"ikke oppgitt", IN_O | IN_PLACE, NO_VALUE},
	{"ikke relevant", IN_O | IN_PLACE, NO_VALUE},
	{"inconnu", IN_O | IN_PLACE, NO_VALUE},
	{"inconnue", IN_O | IN_PLACE, NO_VALUE},
	{"ingen", IN_O | IN_PLACE, NO_VALUE},
	{"inget", IN_O | IN_PLACE, NO_VALUE},
	{"insert here", IN_O | IN_PLACE, WORD},
	{"insert name here", IN_O | IN_PLACE, WORD},
	{"internet widgits pty ltd", IN_O, OPENSSL},
	{"ismeretlen", IN_O | IN_PLACE, NO_VALUE},
	{"k a", IN_O | IN_PLACE, NO_VALUE},
	{"keine", IN_O | IN_PLACE, NO_VALUE},
	{"keine angabe", IN_O | IN_PLACE, NO_VALUE},
	{"keine angaben", IN_O | IN_PLACE, NO_VALUE},
	{"la mia azienda", IN_O, WORD},
	{"localhost localdomain", IN_ALL, RED_HAT},
	{"locality", IN_PLACE, WORD},
	{"locality name", IN_PLACE, PROMPT},
	{"locality name eg city", IN_PLACE, PROMPT},
	{"location", IN_PLACE, WORD},
	{"lorem ipsum", IN_O | IN_PLACE, WORD},
	{"ma societe", IN_O, WORD},
	{"ma ville", IN_PLACE, WORD},
	{"mein unternehmen", IN_O, WORD},
	{"meine firma", IN_O, WORD},
	{"meine stadt", IN_PLACE, WORD},
	{"mi ciudad", IN_PLACE, WORD},
	{"mi empresa", IN_O, WORD},
	{"mi organizacion", IN_O, WORD},
	{"miasto", IN_PLACE, WORD},
	{"mijn bedrijf", IN_O, WORD},
	{"minha cidade", IN_PLACE, WORD},
	{"minha empresa", IN_O, WORD},
	{"mitt foretag", IN_O, WORD},
	{"moja firma", IN_O, WORD},
	{"mon entreprise", IN_O, WORD},
	{"mon organisation", IN_O, WORD},
	{"muster gmbh", IN_O, WORD},
	{"musterfirma", IN_O, WORD},
	{"musterfirma gmbh", IN_O, WORD},
	{"musterhausen", IN_PLACE, WORD},
	{"musterstadt", IN_PLACE, WORD},
	{"my city", IN_PLACE, WORD},
	{"my company", IN_O, WORD},
	{"my company inc", IN_O, WORD},
	{"my company ltd", IN_O, WORD},
	{"my company name", IN_O, WORD},
	{"my company name ltd", IN_O, RED_HAT},
	{"my department", IN_O, WORD},
	{"my locality", IN_PLACE, WORD},
	{"my location", IN_PLACE, WORD},
	{"my name", IN_O | IN_PLACE, WORD},
	{"my org", IN_O, WORD},
	{"my organisation", IN_O, WORD},
	{"my organization", IN_O, WORD},
	{"my province", IN_PLACE, WORD},
	{"my section", IN_O, WORD},
	{"my state", IN_PLACE, WORD},
	{"my town", IN_PLACE, WORD},
	{"my unit", IN_O, WORD},
	{"mycity", IN_PLACE, WORD},
	{"mycompany", IN_O, WORD},
	{"myorg", IN_O, WORD},
	{"myorganization", IN_O, WORD},
	{"mystate", IN_PLACE, WORD},
	{"n a", IN_O | IN_PLACE, NO_VALUE},
	{"n v t", IN_O | IN_PLACE, NO_VALUE},
	{"na", IN_O | IN_PLACE, NO_VALUE},
	{"name", IN_O | IN_PLACE, WORD},
	{"name der firma", IN_O, WORD},
	{"nao aplicavel", IN_O | IN_PLACE, NO_VALUE},
	{"nao especificado", IN_O | IN_PLACE, NO_VALUE},
	{"nao informado", IN_O | IN_PLACE, NO_VALUE},
	{"nao se aplica", IN_O | IN_PLACE, NO_VALUE},
	{"nazwa firmy", IN_O, WORD},
	{"neant", IN_O | IN_PLACE, NO_VALUE},
	{"necunoscut", IN_O | IN_PLACE, NO_VALUE},
	{"nenhum", IN_O | IN_PLACE, NO_VALUE},
	{"nenhuma", IN_O | IN_PLACE, NO_VALUE},
	{"nespecificat", IN_O | IN_PLACE, NO_VALUE},
	{"nessuna", IN_O | IN_PLACE, NO_VALUE},
	{"nessuno", IN_O | IN_PLACE, NO_VALUE},
	{"neuvedeno", IN_O | IN_PLACE, NO_VALUE},
	{"neznamy", IN_O | IN_PLACE, NO_VALUE},
	{"nicht angegeben", IN_O | IN_PLACE, NO_VALUE},
	{"nicht vorhanden", IN_O | IN_PLACE, NO_VALUE},
	{"nicht zutreffend", IN_O | IN_PLACE, NO_VALUE},
	{"nie dotyczy", IN_O | IN_PLACE, NO_VALUE},
	{"nie podano", IN_O | IN_PLACE, NO_VALUE},
	{"niet opgegeven", IN_O | IN_PLACE, NO_VALUE},
	{"niet van toepassing", IN_O | IN_PLACE, NO_VALUE},
	{"nieznany", IN_O | IN_PLACE, NO_VALUE},
	{"nil", IN_O | IN_PLACE, NO_VALUE},
	{"nincs", IN_O | IN_PLACE, NO_VALUE},
	{"ninguna", IN_O | IN_PLACE, NO_VALUE},
	{"ninguno", IN_O | IN_PLACE, NO_VALUE},
	{"no aplica", IN_O | IN_PLACE, NO_VALUE},
	{"no aplicable", IN_O | IN_PLACE, NO_VALUE},
	{"no city", IN_PLACE, NO_VALUE},
	{"no company", IN_O, NO_VALUE},
	{"no department", IN_O, NO_VALUE},
	{"no especificado", IN_O | IN_PLACE, NO_VALUE},
	{"no locality", IN_PLACE, NO_VALUE},
	{"no organisation", IN_O, NO_VALUE},
	{"no organization", IN_O, NO_VALUE},
	{"no organization name", IN_O, NO_VALUE},
	{"no province", IN_PLACE, NO_VALUE},
	{"no state", IN_PLACE, NO_VALUE},
	{"no town", IN_PLACE, NO_VALUE},
	{"no unit", IN_O, NO_VALUE},
	{"no value", IN_O | IN_PLACE, NO_VALUE},
	{"nom de l entreprise", IN_O, WORD},
	{"nom de la societe", IN_O, WORD},
	{"nombre de la empresa", IN_O, WORD},
	{"nome azienda", IN_O, WORD},
	{"nome da empresa", IN_O, WORD},
	{"non applicabile", IN_O | IN_PLACE, NO_VALUE},
	{"non applicable", IN_O | IN_PLACE, NO_VALUE},
	{"non defini", IN_O | IN_PLACE, NO_VALUE},
	{"non disponibile", IN_O | IN_PLACE, NO_VALUE},
	{"non renseigne", IN_O | IN_PLACE, NO_VALUE},
	{"non renseignee", IN_O | IN_PLACE, NO_VALUE},
	{"non specificato", IN_O | IN_PLACE, NO_VALUE},
	{"non specifie", IN_O | IN_PLACE, NO_VALUE},
	{"none", IN_O | IN_PLACE, NO_VALUE},
	{"not applicable", IN_O | IN_PLACE, NO_VALUE},
	{"not available", IN_O | IN_PLACE, NO_VALUE},
	{"not given", IN_O | IN_PLACE, NO_VALUE},
	{"not provided", IN_O | IN_PLACE, NO_VALUE},
	{"not set", IN_O | IN_PLACE, NO_VALUE},
	{"not specified", IN_O | IN_PLACE, NO_VALUE},
	{"nothing", IN_O | IN_PLACE, NO_VALUE},
	{"nowhere", IN_PLACE, WORD},
	{"null", IN_O | IN_PLACE, WORD},
	{"nvt", IN_O | IN_PLACE, NO_VALUE},
	{"ohne angabe", IN_O | IN_PLACE, NO_VALUE},
	{"okand", IN_O | IN_PLACE, NO_VALUE},
	{"onbekend", IN_O | IN_PLACE, NO_VALUE},
	{"org", IN_O, WORD},
	{"org name", IN_O, WORD},
	{"org unit", IN_O, WORD},
	{"organisatie", IN_O, WORD},
	{"organisation", IN_O, WORD},
	{"organisation name", IN_O, PROMPT},
	{"organisational unit", IN_O, WORD},
	{"organisational unit name", IN_O, PROMPT},
	{"organizacao", IN_O, WORD},
	{"organizacion", IN_O, WORD},
	{"organizacja", IN_O, WORD},
	{"organization", IN_O, WORD},
	{"organization name", IN_O, PROMPT},
	{"organization name eg company", IN_O, PROMPT},
	{"organizational unit", IN_O, WORD},
	{"organizational unit name", IN_O, PROMPT},
	{"organizational unit name eg section", IN_O, PROMPT},
	{"organizzazione", IN_O, WORD},
	{"orgname", IN_O, WORD},
	{"ou", IN_O, WORD},
	{"plaats", IN_PLACE, WORD},
	{"placeholder", IN_O | IN_PLACE, WORD},
	{"please change", IN_O | IN_PLACE, WORD},
	{"province", IN_PLACE, WORD},
	{"province name", IN_PLACE, WORD},
	{"provincia", IN_PLACE, WORD},
	{"provincie", IN_PLACE, WORD},
	{"qwerty", IN_O | IN_PLACE, WORD},
	{"region", IN_PLACE, WORD},
	{"regione", IN_PLACE, WORD},
	{"replace me", IN_O | IN_PLACE, WORD},
	{"replaceme", IN_O | IN_PLACE, WORD},
	{"s o", IN_O | IN_PLACE, NO_VALUE},
	{"saknas", IN_O | IN_PLACE, NO_VALUE},
	{"sample", IN_O | IN_PLACE, WORD},
	{"sample company", IN_O, WORD},
	{"sample organization", IN_O, WORD},
	{"sans objet", IN_O | IN_PLACE, NO_VALUE},
	{"sconosciuto", IN_O | IN_PLACE, NO_VALUE},
	{"section", IN_O, WORD},
	{"sehir", IN_PLACE, WORD},
	{"sin especificar", IN_O | IN_PLACE, NO_VALUE},
	{"sirket", IN_O, WORD},
	{"sirket adi", IN_O, WORD},
	{"societe", IN_O, WORD},
	{"some city", IN_PLACE, WORD},
	{"some company", IN_O, WORD},
	{"some organization", IN_O, WORD},
	{"some place", IN_PLACE, WORD},
	{"some state", IN_PLACE, OPENSSL},
	{"some town", IN_PLACE, WORD},
	{"some value", IN_O | IN_PLACE, WORD},
	{"somecity", IN_PLACE, WORD},
	{"sometown", IN_PLACE, WORD},
	{"somewhere", IN_PLACE, WORD},
	{"stadt", IN_PLACE, WORD},
	{"state", IN_PLACE, WORD},
	{"state name", IN_PLACE, WORD},
	{"state or province", IN_PLACE, WORD},
	{"state or province name", IN_PLACE, PROMPT},
	{"state or province name full name", IN_PLACE, PROMPT},
	{"state province", IN_PLACE, WORD},
	{"su empresa", IN_O, WORD},
	{"tba", IN_O | IN_PLACE, WORD},
	{"tbd", IN_O | IN_PLACE, WORD},
	{"temp", IN_O, WORD},
	{"test", IN_O | IN_PLACE, WORD},
	{"to be defined", IN_O | IN_PLACE, WORD},
	{"to be determined", IN_O | IN_PLACE, WORD},
	{"to do", IN_O | IN_PLACE, WORD},
	{"todo", IN_O | IN_PLACE, WORD},
	{"town", IN_PLACE, WORD},
	{"town name", IN_PLACE, WORD},
	{"tuntematon", IN_O | IN_PLACE, NO_VALUE},
	{"ukendt", IN_O | IN_PLACE, NO_VALUE},
	{"ukjent", IN_O | IN_PLACE, NO_VALUE},
	{"unbekannt", IN_O | IN_PLACE, NO_VALUE},
	{"undefined", IN_ALL, WORD},
	{"unit", IN_O, WORD},
	{"unit name", IN_O, WORD},
	{"unite", IN_O, WORD},
	{"unknown", IN_ALL, KEYTOOL},
	{"unset", IN_O | IN_PLACE, NO_VALUE},
	{"unspecified", IN_O | IN_PLACE, NO_VALUE},
	{"unternehmen", IN_O, WORD},
	{"ville", IN_PLACE, WORD},
	{"votre entreprise", IN_O, WORD},
	{"votre organisation", IN_O, WORD},
	{"votre societe", IN_O, WORD},
	{"votre ville", IN_PLACE, WORD},
	{"wojewodztwo", IN_PLACE, WORD},
	{"xx", IN_PLACE, WORD},
	{"xxx", IN_O | IN_PLACE, WORD},
	{"xxxx", IN_O | IN_PLACE, WORD},
	{"xxxxx", IN_O | IN_PLACE, WORD},
	{"yok", IN_O | IN_PLACE, NO_VALUE},
	{"your city", IN_PLACE, WORD},
	{"your company", IN_O, WORD},
	{"your company inc", IN_O, WORD},
	{"your company ltd", IN_O, WORD},
	{"your company name", IN_O, WORD},
	{"your department", IN_O, WORD},
	{"your locality", IN_PLACE, WORD},
	{"your location", IN_PLACE, WORD},
	{"your name", IN_O | IN_PLACE, WORD},
	{"your name here", IN_O | IN_PLACE, WORD},
	{"your org", IN_O, WORD},
	{"your organisation", IN_O, WORD},
	{"your organization", IN_O, WORD},
	{"your province", IN_PLACE, WORD},
	{"your section", IN_O, WORD},
	{"your state", IN_PLACE, WORD},
	{"your state or province", IN_PLACE, WORD},
	{"your town", IN_PLACE, WORD},
	{"your unit", IN_O, WORD},
	{"your value", IN_O | IN_PLACE, WORD},
	{"yourcompany", IN_O, WORD},
	{"yourorg", IN_O, WORD},
	{"yourorganization", IN_O, WORD},
	{"zadna", IN_O | IN_PLACE, NO_VALUE},
	{"zadny", IN_O | IN_PLACE, NO_VALUE},
};

/* "There is none" in letters that are not folded, compared octet by octet. */
static const char *const unfolded[] = {"нет", "Нет", "не указано", "Не указано",
	"неизвестно", "Неизвестно", "отсутствует", "Отсутствует", "немає",
	"なし", "該当なし", "未設定", "無し", "无", "無", "不适用", "不適用",
	"未知", "暂无", "없음", "해당 없음", "κανένα", "לא", "غير متوفر",
	"لا يوجد"};

static int
compare_row(const void *key, const void *element)
{
	return strcmp(key, ((const struct row *)element)->folded);
}

static bool
is_letter(uint8_t c)
{
	return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}

/* True where text stands between these marks of a template. */
static bool
stands_between(struct slice text, const char *open, const char *close)
{
	size_t n = strlen(close);

	return text.n > strlen(open) + n && slice_begins(text, open) &&
		slice_begins(slice_from(text, text.n - n), close);
}

/* "@ORG@", "__ORG__", "[[org]]", "{org}", "##ORG##": no name looks so. Of
 * "{{ org }}" subject-unresolved-variable speaks. */
static bool
is_template(struct slice text)
{
	static const char *const marks[][2] = {{"@", "@"}, {"__", "__"},
		{"[[", "]]"}, {"{", "}"}, {"##", "##"}, {"%%", "%%"}};

	if (text.n == 0 || is_letter(text.p[0]) || slice_begins(text, "{{"))
		return false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (stands_between(text, marks[i][0], marks[i][1]))
			return true;
	return false;
}

static bool
is_unfolded(struct slice text)
{
	if (text.n == 0 || text.p[0] < 0x80)
		return false; /* each begins with a letter beyond ASCII */
	for (size_t i = 0; i < sizeof(unfolded) / sizeof(unfolded[0]); i++)
		if (slice_equal(text, slice_text(unfolded[i])))
			return true;
	return false;
}

/* What may be true of a place all the same: None is a town near Turin, NA
 * the code of Naples and of others. */
static bool
may_be_place(const char *folded, struct slice text, const char *country)
{
	if (strcmp(folded, "none") == 0)
		return country == NULL || strcmp(country, "IT") == 0;
	return strcmp(folded, "na") == 0 &&
		(country == NULL ||
			subdivision_abbreviated(country, text) != NULL);
}

/* Of a word that begins like a row by its first two letters: 0, else before or
 * behind. */
static int
compare_beginning(const void *key, const void *row)
{
	const char *beginning = key;
	const char *folded = ((const struct row *)row)->folded;

	return beginning[0] != folded[0] ? beginning[0] - folded[0]
					 : beginning[1] - folded[1];
}

/* False where two letters tell already that text is no row: folding it is dear,
 * and nearly all values are somebody's own. Folding keeps letters, and leaves
 * out "the". */
static bool
may_be_row(struct slice text)
{
	char beginning[2];

	if (text.n < 2 || !is_letter(text.p[0]) || !is_letter(text.p[1]))
		return true;
	beginning[0] = (char)ascii_lower(text.p[0]);
	beginning[1] = (char)ascii_lower(text.p[1]);
	return memcmp(beginning, "th", 2) == 0 ||
		bsearch(beginning, rows, sizeof(rows) / sizeof(rows[0]),
			sizeof(rows[0]), compare_beginning) != NULL;
}

static const struct row *
find_row(struct slice text, enum filler_field field, const char *country)
{
	char folded[FOLD_ROOM];
	const struct row *row;

	if (text.n >= (size_t)2 * FOLDED_ROOM || !may_be_row(text) ||
		fold_country(text, folded) == 0)
		return NULL;
	row = bsearch(folded, rows, sizeof(rows) / sizeof(rows[0]),
		sizeof(rows[0]), compare_row);
	if (row == NULL || (row->fields & field) == 0 ||
		(field == FILLER_IN_PLACE &&
			may_be_place(folded, text, country)))
		return NULL;
	return row;
}

bool
filler_find(struct slice text, enum filler_field field, const char *country,
	struct filler *out)
{
	const struct row *row = find_row(text, field, country);

	if (row != NULL)
		*out = fillers[row->origin];
	else if (field != FILLER_IN_COMMON_NAME && is_template(text))
		*out = fillers[WORD];
	else if (field != FILLER_IN_COMMON_NAME && is_unfolded(text))
		*out = fillers[NO_VALUE];
	else
		return false;
	return true;
}

/* 0: an attribute whose fillers nobody knows. */
static enum filler_field
field_of(enum oid_id type)
{
	switch (type) {
	case OID_ORGANIZATION_NAME:
	case OID_ORGANIZATIONAL_UNIT_NAME: return FILLER_IN_ORGANIZATION;
	case OID_LOCALITY_NAME:
	case OID_STATE_OR_PROVINCE_NAME: return FILLER_IN_PLACE;
	case OID_COMMON_NAME: return FILLER_IN_COMMON_NAME;
	default: return (enum filler_field)0;
	}
}

/* True where tools ask for none, and a value can but say that there is none:
 * no street and no register's number is called so. */
static bool
may_say_none(enum oid_id type)
{
	return type == OID_SERIAL_NUMBER || type == OID_STREET_ADDRESS ||
		type == OID_POSTAL_CODE;
}

static bool
is_filler(const struct name_attribute *name, const char *country,
	struct filler *out)
{
	enum filler_field field = field_of(name->type);
	bool is_for_none = may_say_none(name->type);

	if (is_for_none)
		field = FILLER_IN_ORGANIZATION;
	if (field == 0 || !filler_find(name->text, field, country, out) ||
		(is_for_none && out->kind == FILLER_WORD))
		return false;
	if (is_for_none)
		*out = fillers[NO_VALUE];
	return true;
}

bool
filler_of(const struct name_attribute *name, const char *country,
	struct filler *out)
{
	return der_is_text(name->tag) && name->text.n > 0 &&
		is_filler(name, country, out) &&
		variable_find(name->text).n == 0;
}
