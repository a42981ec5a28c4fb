/* The configuration file of openssl req. SPDX-License-Identifier: MIT */
#include "remedy/openssl_file.h"
#include "der/der.h"
#include "remedy/openssl_words.h"
#include "remedy/words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct remedy_word attributes[] = {
	{OID_UNSTRUCTURED_NAME, "unstructuredName"},
	{OID_UNSTRUCTURED_ADDRESS, "unstructuredAddress"},
};

/* --- lines ---------------------------------------------------------------- */

static void
start_line(struct text *out, const char *name)
{
	text_printf(out, "%s = ", name);
}

static void
end_line(struct text *out)
{
	text_words(out, "\n");
}

static const struct openssl_lines file_lines = {start_line, end_line};

/* In quotes, the backslash alone takes the next character for itself; what
 * stands for a control is outside. */
static void
write_quoted(struct text *out, struct slice text)
{
	text_words(out, "\"");
	for (size_t i = 0; i < text.n; i++) {
		uint8_t octet = text.p[i];

		if (octet == '\n') {
			text_words(out, "\"\\n\"");
		} else if (octet == '\r') {
			text_words(out, "\"\\r\"");
		} else {
			if (octet == '"' || octet == '\\')
				text_words(out, "\\");
			text_add(out, (const char *)&octet, 1);
		}
	}
	text_words(out, "\"");
}

static bool
needs_quotes(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] < 0x20 || strchr("\"'`\\$#;", text.p[i]) != NULL)
			return true;
	return text.p[0] == ' ' || text.p[text.n - 1] == ' ';
}

static void
write_value(struct text *out, struct slice text)
{
	if (needs_quotes(text))
		write_quoted(out, text);
	else
		text_add(out, (const char *)text.p, text.n);
	text_words(out, "\n");
}

/* Each line has a number of its own: openssl cuts off what stands before the
 * first dot, so that types may be there twice and dotted ones stay whole. */
static void
write_subject_section(struct text *out, const struct remedy *remedy)
{
	text_words(out, "\n[subject]\n");
	for (size_t i = 0; i < remedy->value_count; i++) {
		const struct remedy_value *value = &remedy->values[i];

		text_printf(out, "%zu.%s", i + 1, value->joins ? "+" : "");
		openssl_write_type(out, value);
		text_words(out, " = ");
		write_value(out, value->text);
	}
}

static void
write_names_line(struct text *out, const struct remedy *remedy)
{
	if (remedy->name_count == 0)
		return;
	start_line(out, "subjectAltName");
	openssl_write_critical(out, remedy->are_names_critical);
	if (openssl_have_lines(remedy)) {
		text_words(out, "@names");
	} else {
		text_words(out, "DER:");
		remedy_write_hex(out, remedy_names_der(out->arena, remedy));
	}
	end_line(out);
}

static void
write_names_section(struct text *out, const struct remedy *remedy)
{
	if (remedy->name_count == 0 || !openssl_have_lines(remedy))
		return;
	text_words(out, "\n[names]\n");
	for (size_t i = 0; i < remedy->name_count; i++) {
		const struct remedy_name *name = &remedy->names[i];

		text_printf(
			out, "%s.%zu = ", openssl_kind_word(name->kind), i + 1);
		write_value(out, remedy_name_text(out->arena, name));
	}
}

/* --- attributes ----------------------------------------------------------- */

/* The text of an attribute, where openssl would write the same: UTF8String,
 * or one of the two for which it looks for the smallest string. */
static bool
text_of_attribute(const struct remedy_attribute *attribute, struct slice *text)
{
	struct slice rest = attribute->value;
	struct der_element element;

	if (!oid_is_writable(attribute->oid) || !der_read(&rest, &element) ||
		element.content.n == 0 || rest.n > 0)
		return false;
	*text = element.content;
	if (memchr(text->p, '\0', text->n) != NULL)
		return false;
	if (element.identifier == TAG_UTF8_STRING)
		return true;
	return remedy_word(attributes, COUNT(attributes), attribute->type) !=
		NULL &&
		(element.identifier == TAG_PRINTABLE_STRING ||
			element.identifier == TAG_IA5_STRING) &&
		remedy_is_ascii(*text);
}

static bool
can_tell_attribute(const struct remedy *remedy, size_t index)
{
	struct slice text;

	/* With -subj /, attributes are not looked at. */
	return remedy->value_count > 0 &&
		text_of_attribute(&remedy->attributes[index], &text);
}

static bool
has_attributes(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->attribute_count; i++)
		if (can_tell_attribute(remedy, i))
			return true;
	return remedy->has_password && remedy->value_count > 0;
}

static void
write_attributes_section(struct text *out, const struct remedy *remedy)
{
	if (!has_attributes(remedy))
		return;
	text_words(out, "\n[attributes]\n");
	if (remedy->has_password)
		text_words(out, "challengePassword = YOUR PASSWORD\n");
	for (size_t i = 0; i < remedy->attribute_count; i++) {
		const struct remedy_attribute *attribute =
			&remedy->attributes[i];
		struct slice text;

		if (!can_tell_attribute(remedy, i) ||
			!text_of_attribute(attribute, &text))
			continue;
		remedy_write_oid(out, attributes, COUNT(attributes),
			attribute->type, attribute->oid);
		text_words(out, " = ");
		write_value(out, text);
	}
}

void
openssl_file_leave_out(const struct remedy *remedy, struct remedy_text *out)
{
	if (remedy->has_password && remedy->value_count == 0)
		remedy_leave_out_password(
			out, "a challengePassword beside an empty subject");
	for (size_t i = 0; i < remedy->attribute_count; i++)
		if (!can_tell_attribute(remedy, i))
			remedy_leave_out(out,
				oid_text(out->commands.arena,
					remedy->attributes[i].oid));
}

/* --- all together --------------------------------------------------------- */

void
openssl_write_file(struct text *out, const struct remedy *remedy)
{
	text_words(out,
		"[req]\n"
		"prompt = no\n"
		"utf8 = yes\n"
		"string_mask = utf8only\n"
		"distinguished_name = subject\n");
	if (has_attributes(remedy))
		text_words(out, "attributes = attributes\n");
	if (openssl_has_extensions(remedy))
		text_words(out, "req_extensions = extensions\n");
	write_subject_section(out, remedy);
	if (openssl_has_extensions(remedy)) {
		text_words(out, "\n[extensions]\n");
		write_names_line(out, remedy);
		openssl_write_extensions(out, &file_lines, remedy);
	}
	write_names_section(out, remedy);
	write_attributes_section(out, remedy);
}
