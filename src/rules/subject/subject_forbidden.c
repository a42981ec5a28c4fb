/* Characters that a receiver's form forbids. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* DigiCert SO7289 and SO16317 (formerly VeriSign), which say so of the company
 * or department; GeoTrust's and RapidSSL's forms together, which forbid more,
 * and in all fields. */
static const char *const sets[] = {
	"", "!@#$%^*()~?<>/\\", "!@#$%^*()~?<>/\\;&,.\"'_["};
enum { SET_OF_ALL_FIELDS = 2 };

static bool
is_on_form(enum oid_id type, size_t set)
{
	switch (type) {
	case OID_ORGANIZATION_NAME:
	case OID_ORGANIZATIONAL_UNIT_NAME: return true;
	case OID_LOCALITY_NAME:
	case OID_STATE_OR_PROVINCE_NAME: return set >= SET_OF_ALL_FIELDS;
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

/* The text without octets of the set; NULL where it is too long to suggest, or
 * nothing is left. */
static const char *
without(struct findings *out, struct slice text, const char *set)
{
	uint8_t octets[SUGGESTED_OCTETS];
	size_t n = 0;

	if (text.n > sizeof(octets))
		return NULL;
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == 0 || strchr(set, text.p[i]) == NULL)
			octets[n++] = text.p[i];
	return tidied(out, (struct slice){octets, n});
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const size_t count = sizeof(sets) / sizeof(sets[0]);
	size_t limit = facts->limits[LIMIT_FORBIDDEN_CHARACTERS];
	size_t set = limit < count ? limit : count - 1;
	const struct name_attribute *name = NULL;

	while ((name = next_text(facts->csr, name)) != NULL) {
		struct slice at = find_of(name->text, sets[set]);

		if (at.n > 0 && is_on_form(name->type, set))
			found_better(out, self, place_in(name, at),
				without(out, name->text, sets[set]),
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
		.summary = "the organization's name holds a character that "
			   "the enrolment form forbids",
		.source = "DigiCert SO7289; DigiCert SO16317",
		.why = "The form takes letters, digits, spaces and few other "
		       "characters, and refuses the request for any of ! @ # "
		       "$ % ^ * ( ) ~ ? > < / \\ in the name of the company "
		       "or department.",
		.fix = "Spell it out or leave it out: \"and\" for \"&\", "
		       "\"AS\" for \"A/S\". Which characters are forbidden is "
		       "the profile's limit forbidden-characters.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
	},
};
RULES(subject_forbidden, rows);
