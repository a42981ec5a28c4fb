/* Values that say that there is no value. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* True where nothing in the text is a letter or a number, nor anything else
 * that another rule speaks of: subject-control-character,
 * subject-invisible-character, string-utf8-invalid, subject-mojibake. */
static bool
is_metadata(struct slice text)
{
	struct character c;

	while (unicode_next(&text, &c))
		if (c.c == UNICODE_NONE || unicode_is_letter(c.c) ||
			c.c == 0xfffd || unicode_is_invisible(c.c) ||
			(unicode_is_control(c.c) && c.c != '\t'))
			return false;
	return true;
}

/* True where rules about the attribute itself refuse such a value. */
static bool
is_others(const struct name_attribute *name)
{
	switch (name->type) {
	case OID_COUNTRY_NAME:  /* country-length, country-unknown */
	case OID_EMAIL_ADDRESS: /* email-invalid-syntax */
	case OID_DOMAIN_COMPONENT: return true; /* dc-invalid */
	case OID_COMMON_NAME:
		return name->text.p[0] == '*'; /* dns-wildcard-bare */
	default: return false;
	}
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const struct name_attribute *name = NULL;

	while ((name = next_text(facts->csr, name)) != NULL)
		if (is_metadata(name->text) && !is_others(name))
			found(out, self, name->value,
				"%s is \"%s\", expected a value or no such "
				"attribute",
				type_name(out, name), shown(out, name->text));
}

static const struct rule rows[] = {
	{
		.id = "subject-metadata-only",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "a value of the subject has neither letter nor "
			   "digit",
		.source = "BR 7.1.2.7.3, 7.1.2.7.4, 7.1.2.7.5; SBR 7.1.4.2; "
			  "CSBR 7.1.4.2.2 d",
		.why = "A dot, a hyphen or a space only says that there is no "
		       "value. Public CAs must not put that into a "
		       "certificate, and refuse the request.",
		.fix = "Leave the attribute out, or give it its value. The dot "
		       "that stands for an empty answer works at a prompt "
		       "alone, not on a command line.",
		.mend = {MEND_REMOVE, NULL},
		.check = check,
	},
};
RULES(subject_metadata, rows);
