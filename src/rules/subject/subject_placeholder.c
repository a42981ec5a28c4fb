/* Values that a tool proposes, or that only fill a field.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* Where a filler is one: it may be somebody's true name elsewhere. */
enum {
	IN_ORGANIZATION = 1, /* O and OU */
	IN_PLACE = 2,        /* L and ST */
	IN_COMMON_NAME = 4,
	IN_ALL = IN_ORGANIZATION | IN_PLACE | IN_COMMON_NAME
};

struct filler {
	const char *text; /* compared without case */
	unsigned fields;
	const char *origin;
};

static const char openssl[] = "what openssl req proposes";
static const char red_hat[] = "what openssl req of Red Hat proposes";
static const char keytool[] = "what keytool proposes";
static const char word[] = "a word that fills a field";

static const struct filler fillers[] = {
	{"Internet Widgits Pty Ltd", IN_ORGANIZATION, openssl},
	{"Some-State", IN_PLACE, openssl},
	{"Default Company Ltd", IN_ORGANIZATION, red_hat},
	{"My Company Name LTD.", IN_ORGANIZATION, red_hat},
	{"Default City", IN_PLACE, red_hat},
	{"Unknown", IN_ALL, keytool},
	{"XX", IN_PLACE, word},
	{"localhost.localdomain", IN_ORGANIZATION | IN_PLACE, word},
	{"null", IN_ORGANIZATION | IN_PLACE, word},
	{"undefined", IN_ALL, word},
	{"TBD", IN_ORGANIZATION | IN_PLACE, word},
	{"todo", IN_ORGANIZATION | IN_PLACE, word},
	{"test", IN_ORGANIZATION | IN_PLACE, word},
	{"changeme", IN_ALL, word},
	{"example", IN_ORGANIZATION | IN_PLACE, word},
	{"Acme Co", IN_ORGANIZATION, word},
	{NULL, 0, NULL},
};

/* "NA" is the code of Naples, and None a town near Turin. */
static const struct filler no_values[] = {
	{"None", IN_ORGANIZATION, word},
	{"N/A", IN_ORGANIZATION | IN_PLACE, word},
	{"NA", IN_ORGANIZATION, word},
	{"Not applicable", IN_ORGANIZATION | IN_PLACE, word},
	{NULL, 0, NULL},
};

static unsigned
field_of(enum oid_id type)
{
	switch (type) {
	case OID_ORGANIZATION_NAME:
	case OID_ORGANIZATIONAL_UNIT_NAME: return IN_ORGANIZATION;
	case OID_LOCALITY_NAME:
	case OID_STATE_OR_PROVINCE_NAME: return IN_PLACE;
	case OID_COMMON_NAME: return IN_COMMON_NAME;
	default: return 0;
	}
}

/* The filler that the value is; NULL: none. */
static const struct filler *
find_filler(const struct filler *list, const struct name_attribute *name)
{
	unsigned field = field_of(name->type);

	for (; field != 0 && list->text != NULL; list++)
		if ((list->fields & field) != 0 &&
			slice_equal_ignoring_case(
				name->text, slice_text(list->text)))
			return list;
	return NULL;
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const struct name_attribute *name = NULL;

	while ((name = next_text(facts->csr, name)) != NULL) {
		const struct filler *filler = find_filler(self->arg, name);

		if (filler != NULL)
			found(out, self, name->value,
				"%s \"%s\" is %s, expected the subject's own",
				type_name(out, name), shown(out, name->text),
				filler->origin);
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-placeholder-value",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "a value of the subject is a tool's proposal or a "
			   "filler",
		.source = "BR 3.2.2.1; EVG 3.2.2.2; CSBR 7.1.4.2.2 d",
		.why = "CAs compare the subject with a register and refuse "
		       "what stands in none. A CA that copies it vouches for "
		       "Internet Widgits Pty Ltd.",
		.fix = "Write your own values: openssl req -new -key my.key "
		       "-subj \"/C=DE/L=Berlin/O=Example GmbH/"
		       "CN=www.example.com\", and leave out what you do not "
		       "want to tell.",
		.check = check,
		.arg = fillers,
	},
	{
		.id = "subject-placeholder-no-value",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "a value of the subject is None, N/A or the like",
		.source = "BR 7.1.2.7.3, 7.1.2.7.4, 7.1.2.7.5; SBR 7.1.4.2; "
			  "CSBR 7.1.4.2.2 d",
		.why = "A certificate must not hold an indication that a "
		       "value is absent or not applicable. CAs refuse it, or "
		       "drop the attribute where they look at the domain "
		       "alone.",
		.fix = "Leave the attribute out: type a dot where openssl req "
		       "asks, or name only what there is: -subj "
		       "\"/CN=www.example.com\".",
		.check = check,
		.arg = no_values,
	},
};
RULES(subject_placeholder, rows);
