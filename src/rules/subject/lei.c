/* The Legal Entity Identifier of ISO 17442, in the subject and in an extension
 * of its own. SPDX-License-Identifier: MIT */
#include "facts/smime.h"
#include "rules/rule.h"
#include "rules/subject/orgid.h"

enum { LEI_CHARACTERS = 20 };

/* The remainder that ISO 7064 MOD 97-10 leaves: digits count as they are,
 * letters as 10 to 35; 97 where there is anything else. */
static unsigned
remainder_97(struct slice text)
{
	unsigned remainder = 0;

	for (size_t i = 0; i < text.n; i++) {
		uint8_t c = text.p[i];

		if (c >= '0' && c <= '9')
			remainder = (remainder * 10 + (c - '0')) % 97;
		else if (c >= 'A' && c <= 'Z')
			remainder = (remainder * 100 + (c - 'A' + 10u)) % 97;
		else
			return 97;
	}
	return remainder;
}

/* Reports what is wrong with an identifier, which `at` shows. */
static void
check_lei(const struct rule *self, struct slice lei, struct slice at,
	struct advice advice, struct findings *out)
{
	unsigned remainder = remainder_97(lei);

	if (lei.n != LEI_CHARACTERS || remainder == 97)
		found_advising(out, self, at, advice,
			"the Legal Entity Identifier is \"%s\", expected 20 "
			"capital letters and digits",
			shown(out, lei));
	else if (remainder != 1)
		found_advising(out, self, at, advice,
			"the check digits of the Legal Entity Identifier "
			"\"%s\" leave %u modulo 97, expected 1",
			shown(out, lei), remainder);
}

static void
check_subject(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *value = NULL;
	struct orgid id;

	while (next_orgid(facts, &value, &id))
		if (orgid_is_scheme(&id, "LEI"))
			check_lei(self, id.reference, value->value,
				(struct advice){0}, out);
}

/* True where the certificate names no organization, whose identifier it
 * could be. Mail alone has such types: SBR 7.1.2.3 l. */
static bool
bars_lei(const struct facts *facts, enum smime_type *type)
{
	*type = smime_kind(facts).type;
	return facts->limits[LIMIT_EXTENDED_VALIDATION] == 0 &&
		(*type == SMIME_MAILBOX || *type == SMIME_INDIVIDUAL);
}

static void
check_extension(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_extension *extension =
		csr_extension_first(facts->csr, OID_LEI);
	/* The CA puts in what the register has. */
	const struct advice leave_out = {.mend = {MEND_REMOVE, NULL}};
	struct der_element string;
	enum smime_type type;
	struct slice rest;

	if (extension == NULL)
		return;
	rest = extension->value;
	if (bars_lei(facts, &type))
		found_advising(out, self, extension->oid, leave_out,
			"a Legal Entity Identifier is requested for a "
			"certificate of the type %s, expected none",
			smime_type_name(type));
	else if (!der_read_tag(&rest, TAG_PRINTABLE_STRING, &string))
		found_advising(out, self, extension->value, leave_out,
			"the extension with the Legal Entity Identifier holds "
			"something else, expected a PrintableString");
	else
		check_lei(self, string.content, string.content, leave_out, out);
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	check_subject(self, facts, out);
	check_extension(self, facts, out);
}

static const struct rule rows[] = {
	{
		.id = "lei-invalid",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary = "the Legal Entity Identifier is wrong, or of a "
			   "certificate that names no organization",
		.source = "ISO 17442-1; ISO 7064; SBR 7.1.2.3 l",
		.why = "Its two check digits show that it is mistyped, so it "
		       "is nobody's. CAs look it up in the global register "
		       "and refuse it.",
		.fix = "Copy the 20 characters from search.gleif.org, and "
		       "write them behind LEIXG- in organizationIdentifier. "
		       "Without an organization in the subject the identifier "
		       "is left out.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_invalid,
	},
};
RULES(lei, rows);
