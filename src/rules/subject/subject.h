/* What the rules of the subject share: its values that are text, what is
 * known of each type of attribute, and values as they should be written.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SUBJECT_SUBJECT_H
#define CSRLINT_RULES_SUBJECT_SUBJECT_H

#include "base/unicode.h"
#include "der/der.h"
#include "rules/subject/common_name.h"

enum {
	/* Longer values are too long for any attribute, so that nobody needs
	 * to be told what they should be. */
	SUGGESTED_OCTETS = 512
};

/* The next attribute behind `last` whose value is text and has any; from NULL
 * to the first. NULL: no more. */
static inline const struct name_attribute *
next_text(const struct csr *csr, const struct name_attribute *last)
{
	const struct name_attribute *end = csr->names + csr->name_count;
	const struct name_attribute *next =
		last == NULL ? csr->names : last + 1;

	for (; next < end; next++)
		if (der_is_text(next->tag) && next->text.n > 0)
			return next;
	return NULL;
}

/* Judges one attribute whose value is text. */
typedef void judge_text(const struct rule *self,
	const struct name_attribute *name, struct findings *out);

static inline void
for_each_text(const struct rule *self, const struct facts *facts,
	judge_text *judge, struct findings *out)
{
	const struct name_attribute *name = NULL;

	while ((name = next_text(facts->csr, name)) != NULL)
		judge(self, name, out);
}

/* "organizationName", or the dotted form of an unknown type. */
static inline const char *
type_name(struct findings *out, const struct name_attribute *attribute)
{
	return shown_oid(out, attribute->oid);
}

/* --- types of attributes -------------------------------------------------- */

/* What a value of an attribute may be. */
enum value_kind {
	VALUE_DIRECTORY, /* DirectoryString, RFC 5280 A.1 */
	VALUE_PKCS9,     /* the same or IA5String: RFC 2985 A, PKCS9String */
	/* A string that X.520, RFC 4524 and RFC 3739 narrow to one type: tools
	 * do not, and nobody minds. */
	VALUE_STRING,
	/* No string, or a rule about this attribute alone judges it. */
	VALUE_OTHER
};

struct attribute_type {
	enum oid_id id;
	enum value_kind kind;
	/* Upper bound; 0: there is none, or another rule knows it. */
	size_t characters;
};

enum { ATTRIBUTE_TYPES = 66 };

/* Every type that may stand in a subject: X.520, RFC 4519, RFC 4524, PKCS#9,
 * EVG 7.1.4.2, RFC 3739. Bounds: RFC 5280 A.1, X.520 on upper bounds, BR
 * 7.1.4.2, RFC 2985 A, RFC 4524. */
static const struct attribute_type attribute_types[ATTRIBUTE_TYPES] = {
	/* cn-too-long and the like */
	{OID_COMMON_NAME, VALUE_DIRECTORY, 0},
	{OID_ORGANIZATION_NAME, VALUE_DIRECTORY, 0},
	{OID_ORGANIZATIONAL_UNIT_NAME, VALUE_DIRECTORY, 0},
	{OID_LOCALITY_NAME, VALUE_DIRECTORY, 0},
	{OID_STATE_OR_PROVINCE_NAME, VALUE_DIRECTORY, 0},
	/* country-not-printablestring, serialnumber-not-printable,
	 * dnqualifier-not-printable, email-not-ia5, dc-invalid,
	 * jurisdiction-country-invalid */
	{OID_COUNTRY_NAME, VALUE_OTHER, 0},
	{OID_SERIAL_NUMBER, VALUE_OTHER, 0},
	{OID_DN_QUALIFIER, VALUE_OTHER, 0},
	{OID_EMAIL_ADDRESS, VALUE_OTHER, 0},
	{OID_DOMAIN_COMPONENT, VALUE_OTHER, 0},
	{OID_JURISDICTION_COUNTRY, VALUE_OTHER, 0},
	/* X.520 */
	{OID_SURNAME, VALUE_DIRECTORY, 32768},
	{OID_GIVEN_NAME, VALUE_DIRECTORY, 32768},
	{OID_NAME, VALUE_DIRECTORY, 32768},
	{OID_INITIALS, VALUE_DIRECTORY, 32768},
	{OID_GENERATION_QUALIFIER, VALUE_DIRECTORY, 32768},
	{OID_PSEUDONYM, VALUE_DIRECTORY, 128},
	{OID_TITLE, VALUE_DIRECTORY, 64},
	{OID_STREET_ADDRESS, VALUE_DIRECTORY, 128},
	{OID_POSTAL_CODE, VALUE_DIRECTORY, 40},
	{OID_POST_OFFICE_BOX, VALUE_DIRECTORY, 40},
	{OID_DELIVERY_OFFICE, VALUE_DIRECTORY, 128},
	{OID_HOUSE_IDENTIFIER, VALUE_DIRECTORY, 32768},
	{OID_DESCRIPTION, VALUE_DIRECTORY, 1024},
	{OID_BUSINESS_CATEGORY, VALUE_DIRECTORY, 128},
	{OID_ORGANIZATION_IDENTIFIER, VALUE_DIRECTORY, 0},
	{OID_DMD_NAME, VALUE_DIRECTORY, 64},
	{OID_DNS_NAME, VALUE_DIRECTORY, 0},
	{OID_TELEPHONE_NUMBER, VALUE_STRING, 32},
	{OID_FAX_NUMBER, VALUE_OTHER, 0},
	{OID_TELEX_NUMBER, VALUE_OTHER, 0},
	{OID_X121_ADDRESS, VALUE_STRING, 15},
	{OID_ISDN_NUMBER, VALUE_STRING, 16},
	{OID_DESTINATION_INDICATOR, VALUE_STRING, 128},
	{OID_COUNTRY_CODE_3, VALUE_STRING, 3},
	{OID_COUNTRY_CODE_N3, VALUE_STRING, 3},
	{OID_POSTAL_ADDRESS, VALUE_OTHER, 0},
	{OID_REGISTERED_ADDRESS, VALUE_OTHER, 0},
	{OID_DISTINGUISHED_NAME, VALUE_OTHER, 0},
	{OID_UNIQUE_IDENTIFIER, VALUE_OTHER, 0},
	{OID_ROLE, VALUE_OTHER, 0},
	/* EVG 7.1.4.2.4 */
	{OID_JURISDICTION_LOCALITY, VALUE_DIRECTORY, 128},
	{OID_JURISDICTION_STATE, VALUE_DIRECTORY, 128},
	/* PKCS#9 */
	{OID_UNSTRUCTURED_NAME, VALUE_PKCS9, 255},
	{OID_UNSTRUCTURED_ADDRESS, VALUE_DIRECTORY, 255},
	/* RFC 4519, RFC 4524 */
	{OID_USER_ID, VALUE_DIRECTORY, 256},
	{OID_MAIL, VALUE_STRING, 256},
	{OID_INFO, VALUE_STRING, 2048},
	{OID_ROOM_NUMBER, VALUE_STRING, 256},
	{OID_USER_CLASS, VALUE_STRING, 256},
	{OID_HOST, VALUE_STRING, 256},
	{OID_ASSOCIATED_DOMAIN, VALUE_STRING, 256},
	{OID_PERSONAL_TITLE, VALUE_STRING, 256},
	{OID_FRIENDLY_COUNTRY, VALUE_STRING, 0},
	{OID_COSINE_IDENTIFIER, VALUE_STRING, 256},
	{OID_ORGANIZATIONAL_STATUS, VALUE_STRING, 256},
	{OID_BUILDING_NAME, VALUE_STRING, 256},
	{OID_HOME_PHONE, VALUE_STRING, 0},
	{OID_MOBILE, VALUE_STRING, 0},
	{OID_PAGER, VALUE_STRING, 0},
	{OID_HOME_POSTAL_ADDRESS, VALUE_OTHER, 0},
	/* RFC 3739 */
	{OID_DATE_OF_BIRTH, VALUE_OTHER, 0},
	{OID_PLACE_OF_BIRTH, VALUE_STRING, 128},
	{OID_GENDER, VALUE_STRING, 1},
	{OID_CITIZENSHIP, VALUE_STRING, 2},
	{OID_RESIDENCE, VALUE_STRING, 2},
};

/* What is known of a type; NULL: it is no type for a subject. */
static inline const struct attribute_type *
attribute_type(enum oid_id id)
{
	for (size_t i = 0; i < ATTRIBUTE_TYPES; i++)
		if (attribute_types[i].id == id)
			return &attribute_types[i];
	return NULL;
}

/* --- as it should be written ---------------------------------------------- */

/* True for a line end or the like, which stands where a blank belongs. */
static inline bool
is_line_end(uint32_t c)
{
	return c >= '\n' && c <= '\r';
}

/* The text with one space for each run of blanks and line ends, none at its
 * ends, and without control characters; NULL where it is too long to suggest.
 */
static inline const char *
tidied(struct findings *out, struct slice text)
{
	uint8_t octets[SUGGESTED_OCTETS];
	struct character c;
	size_t n = 0;
	bool is_gap = false;

	if (text.n > sizeof(octets))
		return NULL;
	while (unicode_next(&text, &c)) {
		if (unicode_is_blank(c.c) || is_line_end(c.c)) {
			is_gap = n > 0;
			continue;
		}
		if (unicode_is_control(c.c))
			continue;
		if (is_gap)
			octets[n++] = ' ';
		is_gap = false;
		memcpy(octets + n, c.at.p, c.at.n);
		n += c.at.n;
	}
	return n == 0 ? NULL : shown_whole(out, (struct slice){octets, n});
}

#endif
