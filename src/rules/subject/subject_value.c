/* How long values of the subject may be, for the attributes that have no rule
 * of their own. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

enum {
	ADDRESS_LINES = 6, /* X.520: lines, and characters of each */
	ADDRESS_CHARACTERS = 30
};

static void
check_address(const struct rule *self, const struct name_attribute *address,
	struct findings *out)
{
	/* The attribute is no string, which nobody could be asked for. */
	const struct advice leave_out = {.mend = {MEND_REMOVE, NULL}};
	struct slice rest = address->value;
	struct der_element line;
	size_t count = 0;

	for (; der_read(&rest, &line); count++)
		if (utf8_length(line.content) > ADDRESS_CHARACTERS)
			found_advising(out, self, line.content, leave_out,
				"a line of %s has %zu characters, expected %d "
				"at most",
				oid_name(address->type),
				utf8_length(line.content), ADDRESS_CHARACTERS);
	if (count > ADDRESS_LINES)
		found_advising(out, self, address->value, leave_out,
			"%s has %zu lines, expected %d at most",
			oid_name(address->type), count, ADDRESS_LINES);
}

static bool
is_address(const struct name_attribute *name)
{
	return name->tag == TAG_SEQUENCE &&
		(name->type == OID_POSTAL_ADDRESS ||
			name->type == OID_REGISTERED_ADDRESS ||
			name->type == OID_HOME_POSTAL_ADDRESS);
}

static void
check_text(const struct rule *self, const struct name_attribute *name,
	struct findings *out)
{
	const struct attribute_type *type = attribute_type(name->type);

	if (type == NULL || type->characters == 0 || !der_is_text(name->tag) ||
		utf8_length(name->text) <= type->characters)
		return;
	found(out, self, name->value,
		"%s has %zu characters, expected %zu at most",
		oid_name(name->type), utf8_length(name->text),
		type->characters);
}

static void
check_too_long(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->name_count; i++) {
		const struct name_attribute *name = &facts->csr->names[i];

		if (is_address(name))
			check_address(self, name, out);
		else
			check_text(self, name, out);
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-value-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "a value of the subject is longer than its "
			   "attribute allows",
		.source = "RFC 5280 A.1; BR 7.1.4.2",
		.why = "Each attribute has an upper bound in characters. CAs "
		       "refuse longer values, and programs that keep to the "
		       "standard cannot decode them.",
		.fix = "Shorten the value. An address of several lines goes "
		       "into several streetAddress attributes.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_too_long,
	},
};
RULES(subject_value, rows);
