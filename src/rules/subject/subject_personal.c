/* A person's name in the subject: givenName and surname.
 * SPDX-License-Identifier: MIT */
#include "facts/identity.h"
#include "rules/subject/identity.h"

/* X.520 has 64 characters for names; RFC 5280 gave them 32768, beyond which
 * subject-value-too-long speaks. */
enum { NAME_CHARACTERS = 64, NAME_CHARACTERS_PKIX = 32768 };

static const enum oid_id names[] = {OID_GIVEN_NAME, OID_SURNAME};
enum { NAMES = sizeof(names) / sizeof(names[0]) };

static void
check_in_ov(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < NAMES; i++) {
		const struct name_attribute *name =
			csr_name_first(facts->csr, names[i]);

		if (name != NULL)
			found(out, self, name->value,
				"the subject has a person's %s, expected an "
				"organization alone",
				oid_name(names[i]));
	}
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	bool has_given = has_attribute(facts, OID_GIVEN_NAME);

	if (facts->csr->name_count == 0)
		return; /* subject-empty, subject-empty-with-san */
	if (!has_given && !has_attribute(facts, OID_SURNAME))
		found(out, self, facts->csr->subject,
			"the subject has no givenName and no surname, "
			"expected both");
	else if (!has_given || !has_attribute(facts, OID_SURNAME))
		found(out, self, facts->csr->subject,
			"the subject has no %s beside %s, expected both",
			has_given ? "surname" : "givenName",
			has_given ? "givenName" : "surname");
}

static void
check_repeated(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < NAMES; i++) {
		const struct name_attribute *name =
			csr_name_first(facts->csr, names[i]);

		if (name != NULL)
			name = csr_name_next(facts->csr, name);
		if (name != NULL)
			found(out, self, name->value,
				"the subject has several attributes %s, "
				"expected one",
				oid_name(names[i]));
	}
}

static void
check_name_length(const struct rule *self, const struct name_attribute *name,
	struct findings *out)
{
	size_t n = utf8_length(name->text);

	if (n > NAME_CHARACTERS && n <= NAME_CHARACTERS_PKIX)
		found(out, self, name->value,
			"%s has %zu characters, expected %d at most",
			oid_name(name->type), n, NAME_CHARACTERS);
}

static void
check_too_long(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < NAMES; i++) {
		const struct name_attribute *name =
			csr_name_first(facts->csr, names[i]);

		for (; name != NULL; name = csr_name_next(facts->csr, name))
			check_name_length(self, name, out);
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-personal-name-in-ov",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject names a person where an organization "
			   "is validated",
		.source = "BR 7.1.2.7.4; EVG 7.1.4.2.9",
		.why = "A certificate of an organization must not hold "
		       "givenName or surname. CAs drop them or refuse the "
		       "request.",
		.fix = "Leave givenName and surname out. Where a person is to "
		       "be certified, choose --profile iv to judge the "
		       "request.",
		.mend = {MEND_REMOVE, "GN SN"},
		.check = check_in_ov,
	},
	{
		.id = "subject-personal-name-missing-iv",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject lacks givenName or surname where a "
			   "person is validated",
		.source = "BR 7.1.2.7.3",
		.why = "A certificate of a person has both. CAs fill them in "
		       "from the papers that they look at, or ask back.",
		.fix = "Add both, as the person's papers have them.",
		.mend = {MEND_ASK, "GN SN"},
		.check = check_missing,
	},
	{
		.id = "subject-personal-name-repeated",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "the subject has two givenName or two surname",
		.source = "BR 7.1.4.1",
		.why = "Each stands once in a certificate of a public CA, "
		       "which refuses the request or asks which is meant.",
		.fix = "Keep one of each. All given names can stand in one "
		       "givenName, separated by spaces.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_repeated,
	},
	{
		.id = "subject-personal-name-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "givenName or surname is over 64 characters",
		.source = "BR 7.1.4.2",
		.why = "Public CAs hold to 64 characters and refuse the "
		       "request, though RFC 5280 allows more.",
		.fix = "Shorten the name as the identity card does.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_too_long,
	},
};
RULES(subject_personal, rows);
