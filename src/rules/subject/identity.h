/* What several rule files ask about the identity in a subject: whose it is,
 * in what country, and which of its values are too long.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SUBJECT_IDENTITY_H
#define CSRLINT_RULES_SUBJECT_IDENTITY_H

#include "der/der.h"
#include "facts/identity.h"
#include "places/places.h"
#include "rules/rule.h"

/* True where the parts of an identity beside its name are to be missed. An
 * empty subject is subject-empty's or subject-empty-with-san's; a subject
 * without any name that the profile can do without is o-missing's. */
static inline bool
misses_parts(const struct facts *facts)
{
	if (facts->csr->name_count == 0)
		return false;
	return facts->limits[LIMIT_IDENTITY_NEEDED] != 0 ||
		has_attribute(facts, OID_ORGANIZATION_NAME) ||
		has_personal_name(facts);
}

/* True where the subject is in the United States or Canada, where a place is
 * told by its state. */
static inline bool
is_told_by_state(const struct facts *facts)
{
	const struct country *country = facts->subject.country;

	return country != NULL &&
		(strcmp(country->code, "US") == 0 ||
			strcmp(country->code, "CA") == 0);
}

/* True where an address with a town can do without the state. */
static inline bool
can_lack_state(const struct facts *facts)
{
	return has_attribute(facts, OID_LOCALITY_NAME) &&
		!is_told_by_state(facts) &&
		facts->limits[LIMIT_STATE_NEEDED_EVERYWHERE] == 0;
}

/* How bad it is at most that one of stateOrProvinceName and localityName is
 * missing, `other` being the other one: where a form asks for both, CAs take
 * either from abroad (DigiCert SO7289). */
static inline enum severity
worst_of_missing_place(const struct facts *facts, enum oid_id other)
{
	return !is_told_by_state(facts) && has_attribute(facts, other)
		? SEVERITY_WARNING
		: SEVERITY_ERROR;
}

/* True where the receiver certifies persons alone: BR 7.1.2.7.3. */
static inline bool
certifies_persons(const struct facts *facts)
{
	enum { POLICY_OF_PERSONS = 3 };

	return facts->limits[LIMIT_RESERVED_POLICY] == POLICY_OF_PERSONS;
}

/* What a value may hold; the arg of the ...-too-long rows. */
struct length_bound {
	enum oid_id type;
	const char *name;
	size_t characters; /* not octets: the upper bounds of RFC 5280 */
};

static inline void
check_length_bound(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct length_bound *bound = self->arg;
	const struct name_attribute *value =
		csr_name_first(facts->csr, bound->type);

	for (; value != NULL; value = csr_name_next(facts->csr, value))
		if (utf8_length(value->text) > bound->characters)
			found(out, self, value->value,
				"%s has %zu characters, expected %zu at most",
				bound->name, utf8_length(value->text),
				bound->characters);
}

/* An attribute whose one type is PrintableString; the arg of the rows that
 * hold it to that. */
struct printable_attribute {
	enum oid_id type;
	const char *name;
};

/* A-Z a-z 0-9 space ' ( ) + , - . / : = ? are what a PrintableString has. */
static inline bool
fits_printable(struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		uint8_t c = text.p[i];

		if (!ascii_is_letter(c) && !ascii_is_digit(c) &&
			(c == 0 || strchr(" '()+,-./:=?", c) == NULL))
			return false;
	}
	return true;
}

/* Another tool encodes the value rightly, where it can be encoded so. */
static inline struct mend
mend_of_type(bool fits)
{
	return (struct mend){fits ? MEND_ENCODE : MEND_REPLACE, NULL};
}

static inline void
check_printable(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct printable_attribute *attribute = self->arg;
	const struct name_attribute *value =
		csr_name_first(facts->csr, attribute->type);

	for (; value != NULL; value = csr_name_next(facts->csr, value))
		if (value->tag != TAG_PRINTABLE_STRING)
			found_advising(out, self, value->value,
				(struct advice){
					.mend = mend_of_type(
						fits_printable(value->text))},
				"%s is encoded as %s, expected PrintableString",
				attribute->name, der_tag_name(value->tag));
}

/* True where the parts that the EV Guidelines ask for are to be missed: the
 * receiver wants them all, or the subject has some. Of an empty subject
 * subject-empty or subject-empty-with-san speaks. */
static inline bool
misses_extended_parts(const struct facts *facts)
{
	if (facts->csr->name_count == 0)
		return false;
	return facts->limits[LIMIT_EXTENDED_VALIDATION] != 0 ||
		has_attribute(facts, OID_BUSINESS_CATEGORY) ||
		has_attribute(facts, OID_JURISDICTION_COUNTRY) ||
		has_attribute(facts, OID_JURISDICTION_STATE) ||
		has_attribute(facts, OID_JURISDICTION_LOCALITY);
}

/* Reports that the subject lacks the attribute that self->arg names, where
 * misses_extended_parts. */
struct extended_part {
	enum oid_id type;
	const char *name;
};

static inline void
check_extended_part(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct extended_part *part = self->arg;

	if (misses_extended_parts(facts) && !has_attribute(facts, part->type))
		found(out, self, facts->csr->subject,
			"the subject has no %s, expected one", part->name);
}

#endif
