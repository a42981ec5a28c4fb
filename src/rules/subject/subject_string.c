/* The string types of the subject's values. SPDX-License-Identifier: MIT */
#include "facts/receiver.h"
#include "rules/subject/subject.h"

static bool
is_deprecated(uint8_t tag)
{
	return tag == TAG_TELETEX_STRING || tag == TAG_BMP_STRING ||
		tag == TAG_UNIVERSAL_STRING;
}

/* True where rules about the encoding speak of the tag: der-tag-form,
 * der-constructed-string. */
static bool
is_malformed(uint8_t tag)
{
	const uint8_t number = 0x1f;

	return (tag & number) == number ||
		((tag & TAG_CONSTRUCTED) != 0 &&
			der_is_text((uint8_t)(tag & ~TAG_CONSTRUCTED)));
}

/* True where the type of the attribute has strings of this tag;
 * the deprecated ones are the other rule's. */
static bool
is_allowed(enum value_kind kind, uint8_t tag)
{
	bool is_directory_string = tag == TAG_UTF8_STRING ||
		tag == TAG_PRINTABLE_STRING || is_deprecated(tag);

	switch (kind) {
	case VALUE_DIRECTORY: return is_directory_string;
	case VALUE_PKCS9: return is_directory_string || tag == TAG_IA5_STRING;
	case VALUE_STRING: return der_is_text(tag);
	case VALUE_OTHER: break;
	}
	return true;
}

static void
check_deprecated(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->name_count; i++) {
		const struct name_attribute *name = &facts->csr->names[i];
		const struct attribute_type *type = attribute_type(name->type);

		if (type != NULL && type->kind != VALUE_OTHER &&
			is_deprecated(name->tag))
			found(out, self, name->value,
				"%s is a %s, expected a UTF8String",
				oid_name(name->type), der_tag_name(name->tag));
	}
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->name_count; i++) {
		const struct name_attribute *name = &facts->csr->names[i];
		const struct attribute_type *type = attribute_type(name->type);

		if (type != NULL && !is_malformed(name->tag) &&
			!is_allowed(type->kind, name->tag))
			found_milder(out, self,
				receiver_takes_in_name(facts, name->tag)
					? SEVERITY_WARNING
					: SEVERITY_ERROR,
				name->value, NULL,
				"%s holds %s, expected UTF8String or "
				"PrintableString",
				oid_name(name->type), der_tag_name(name->tag));
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-string-type-deprecated",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "a value of the subject is a TeletexString, "
			   "BMPString or UniversalString",
		.source = "BR 7.1.4.2; RFC 5280 4.1.2.4",
		.why = "Certificates hold UTF8String or PrintableString "
		       "alone. A CA that copies the subject cannot issue; "
		       "programs show characters beyond ASCII differently.",
		.fix = "The tool that makes the request has to write "
		       "UTF8String, as current ones do by themselves. Old "
		       "configuration files have another string_mask than "
		       "utf8only.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_deprecated,
	},
	{
		.id = "subject-string-type-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "a value of the subject is of a type that its "
			   "attribute does not have",
		.source = "RFC 5280 A.1; RFC 4519 2; RFC 2985 B.3; BR 7.1.4.2",
		.why = "Names of organizations, places and persons are "
		       "UTF8String or PrintableString. Strict decoders "
		       "refuse others, and names of different types do not "
		       "compare as equal.",
		.fix = "The tool that makes the request has to write "
		       "UTF8String, as current ones do by themselves.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_invalid,
	},
};
RULES(subject_string, rows);
