/* What attributes are called, and what stands for what nobody knows.
 * SPDX-License-Identifier: MIT */
#include "remedy/subject_words.h"

#include "der/der.h"

/* In the order of BR 7.1.4.2. RFC 4514 3 has the names of the common ones; for
 * the others those that OpenSSL reads in -subj. */
static const struct subject_word words[] = {
	{"DC", OID_DOMAIN_COMPONENT, TAG_IA5_STRING, "YOUR-DOMAIN",
		"kestrel-works"},
	{"businessCategory", OID_BUSINESS_CATEGORY, TAG_UTF8_STRING,
		"YOUR BUSINESS CATEGORY", "Private Organization"},
	{"jurisdictionC", OID_JURISDICTION_COUNTRY, TAG_PRINTABLE_STRING, "XX",
		"DE"},
	{"jurisdictionST", OID_JURISDICTION_STATE, TAG_UTF8_STRING,
		"STATE OF REGISTRATION", "Nordmark"},
	{"jurisdictionL", OID_JURISDICTION_LOCALITY, TAG_UTF8_STRING,
		"TOWN OF REGISTRATION", "Seefeld"},
	{"serialNumber", OID_SERIAL_NUMBER, TAG_PRINTABLE_STRING,
		"YOUR REGISTRATION NUMBER", "HRB 48213"},
	{"C", OID_COUNTRY_NAME, TAG_PRINTABLE_STRING, "XX", "DE"},
	{"ST", OID_STATE_OR_PROVINCE_NAME, TAG_UTF8_STRING,
		"YOUR STATE OR PROVINCE", "Nordmark"},
	{"L", OID_LOCALITY_NAME, TAG_UTF8_STRING, "YOUR TOWN", "Seefeld"},
	{"postalCode", OID_POSTAL_CODE, TAG_UTF8_STRING, "YOUR POSTAL CODE",
		"10117"},
	{"street", OID_STREET_ADDRESS, TAG_UTF8_STRING, "YOUR STREET",
		"Uferweg 12"},
	{"O", OID_ORGANIZATION_NAME, TAG_UTF8_STRING, "YOUR ORGANIZATION",
		"Kestrel Feinmechanik"},
	{"organizationIdentifier", OID_ORGANIZATION_IDENTIFIER, TAG_UTF8_STRING,
		"YOUR ORGANIZATION IDENTIFIER", "LEIXG-529900T8BM49AURSDO55"},
	{"SN", OID_SURNAME, TAG_UTF8_STRING, "YOUR SURNAME", "Lindenau"},
	{"GN", OID_GIVEN_NAME, TAG_UTF8_STRING, "YOUR GIVEN NAME", "Marthe"},
	{"pseudonym", OID_PSEUDONYM, TAG_UTF8_STRING, "YOUR PSEUDONYM",
		"Turmfalke"},
	{"title", OID_TITLE, TAG_UTF8_STRING, "YOUR TITLE", "Leiterin"},
	{"UID", OID_USER_ID, TAG_UTF8_STRING, "YOUR USER ID", "mlindenau"},
	{"dnQualifier", OID_DN_QUALIFIER, TAG_PRINTABLE_STRING,
		"YOUR QUALIFIER", "4711"},
	{"OU", OID_ORGANIZATIONAL_UNIT_NAME, TAG_UTF8_STRING, "YOUR UNIT",
		"Optik"},
	/* Types without a word stand here. */
	{"CN", OID_COMMON_NAME, TAG_UTF8_STRING, "www.YOUR-DOMAIN.example",
		"www.kestrel-feinmechanik.de"},
	{"emailAddress", OID_EMAIL_ADDRESS, TAG_IA5_STRING,
		"you@YOUR-DOMAIN.example",
		"marthe.lindenau@kestrel-feinmechanik.de"},
};

enum { WORD_COUNT = sizeof(words) / sizeof(words[0]) };

const struct subject_word *
subject_word_of(enum oid_id type)
{
	for (size_t i = 0; i < WORD_COUNT; i++)
		if (words[i].type == type)
			return &words[i];
	return NULL;
}

const struct subject_word *
subject_word_find(struct slice name)
{
	for (size_t i = 0; i < WORD_COUNT; i++)
		if (slice_equal(slice_text(words[i].name), name))
			return &words[i];
	return NULL;
}

const struct subject_word *
subject_word_find_any(struct slice name)
{
	for (size_t i = 0; i < WORD_COUNT; i++)
		if (slice_equal_ignoring_case(
			    slice_text(words[i].name), name) ||
			slice_equal_ignoring_case(
				slice_text(oid_name(words[i].type)), name))
			return &words[i];
	return NULL;
}

size_t
subject_rank(enum oid_id type)
{
	const struct subject_word *word = subject_word_of(type);
	const struct subject_word *cn = subject_word_of(OID_COMMON_NAME);

	if (word == NULL)
		return (size_t)(cn - words);
	return (size_t)(word - words) + (word >= cn);
}

bool
next_word(const char **rest, struct slice *word)
{
	if (*rest == NULL || **rest == '\0')
		return false;
	*word = slice_text(*rest);
	*word = slice_head(*word, slice_find(*word, ' '));
	*rest += word->n;
	*rest += **rest == ' ';
	return true;
}
