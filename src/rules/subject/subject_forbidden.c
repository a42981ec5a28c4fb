/* Characters that a receiver's form forbids. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* DigiCert SO7289 and SO16317 (formerly VeriSign); GeoTrust's and RapidSSL's
 * forms together, which forbid more. */
static const char *const sets[] = {
	"", "!@#$%^*()~?<>/\\;", "!@#$%^*()~?<>/\\;&,.\"'_["};

static bool
is_on_form(enum oid_id type)
{
	switch (type) {
	case OID_ORGANIZATION_NAME:
	case OID_ORGANIZATIONAL_UNIT_NAME:
	case OID_LOCALITY_NAME:
	case OID_STATE_OR_PROVINCE_NAME: return true;
	default: return false; /* cn-...: what no host name has */
	}
}

/* The first octet of the set; empty: none. */
static struct slice
find_of(struct slice text, const char *set)
{
	for (; text.n > 0; text = slice_from(text, 1))
		if (text.p[0] != 0 && strchr(set, text.p[0]) != NULL)
			break;
	return slice_head(text, 1);
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const size_t count = sizeof(sets) / sizeof(sets[0]);
	size_t set = facts->limits[LIMIT_FORBIDDEN_CHARACTERS];
	const struct name_attribute *name = NULL;

	while ((name = next_text(facts->csr, name)) != NULL) {
		struct slice at = find_of(
			name->text, sets[set < count ? set : count - 1]);

		if (at.n > 0 && is_on_form(name->type))
			found(out, self, place_in(name, at),
				"%s holds \"%s\", expected none of the "
				"characters that the form forbids",
				type_name(out, name), shown(out, at));
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-forbidden-character",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "a value of the subject holds a character that the "
			   "enrolment form forbids",
		.source = "DigiCert SO7289; DigiCert SO16317",
		.why = "The form takes letters, digits, spaces and few other "
		       "characters, and refuses the request for any of ! @ # "
		       "$ % ^ * ( ) ~ ? > < / \\ ;",
		.fix = "Spell it out or leave it out: \"and\" for \"&\", "
		       "\"AS\" for \"A/S\". Which characters are forbidden "
		       "is the profile's limit forbidden-characters.",
		.check = check,
	},
};
RULES(subject_forbidden, rows);
