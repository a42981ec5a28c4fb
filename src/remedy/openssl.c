/* openssl req, 1.1.1 to 3.x: one command where -subj and -addext say it as it
 * is, else a configuration file. SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "names/address.h"
#include "remedy/openssl_bounds.h"
#include "remedy/shell.h"
#include "remedy/tools.h"
#include "remedy/words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* More, or longer ones, make a command that nobody reads. */
enum { NAMES_IN_COMMAND = 10, OCTETS_IN_COMMAND = 256 };

/* Of words that 1.1.1 knows, those that people know; all others are told in
 * dotted form. */
static const struct remedy_word types[] = {
	{OID_COMMON_NAME, "CN"},
	{OID_SURNAME, "SN"},
	{OID_SERIAL_NUMBER, "serialNumber"},
	{OID_COUNTRY_NAME, "C"},
	{OID_LOCALITY_NAME, "L"},
	{OID_STATE_OR_PROVINCE_NAME, "ST"},
	{OID_STREET_ADDRESS, "street"},
	{OID_ORGANIZATION_NAME, "O"},
	{OID_ORGANIZATIONAL_UNIT_NAME, "OU"},
	{OID_TITLE, "title"},
	{OID_DESCRIPTION, "description"},
	{OID_BUSINESS_CATEGORY, "businessCategory"},
	{OID_POSTAL_CODE, "postalCode"},
	{OID_GIVEN_NAME, "GN"},
	{OID_INITIALS, "initials"},
	{OID_DN_QUALIFIER, "dnQualifier"},
	{OID_PSEUDONYM, "pseudonym"},
	{OID_USER_ID, "UID"},
	{OID_DOMAIN_COMPONENT, "DC"},
	{OID_JURISDICTION_LOCALITY, "jurisdictionL"},
	{OID_JURISDICTION_STATE, "jurisdictionST"},
	{OID_JURISDICTION_COUNTRY, "jurisdictionC"},
	{OID_EMAIL_ADDRESS, "emailAddress"},
};

static const struct remedy_word purposes[] = {
	{OID_SERVER_AUTH, "serverAuth"},
	{OID_CLIENT_AUTH, "clientAuth"},
	{OID_CODE_SIGNING, "codeSigning"},
	{OID_EMAIL_PROTECTION, "emailProtection"},
	{OID_TIME_STAMPING, "timeStamping"},
	{OID_OCSP_SIGNING, "OCSPSigning"},
};

static const struct remedy_word attributes[] = {
	{OID_UNSTRUCTURED_NAME, "unstructuredName"},
	{OID_UNSTRUCTURED_ADDRESS, "unstructuredAddress"},
};

/* --- what a command can say ----------------------------------------------- */

/* Nothing that -subj, a shell or the reader of a log takes for more than a
 * character. */
static bool
fits_subj(const struct remedy_value *value)
{
	return !value->joins && value->text.n <= OCTETS_IN_COMMAND &&
		/* -subj passes over types that openssl has no word for. */
		remedy_word(types, COUNT(types), value->type) != NULL &&
		remedy_is_all_of(value->text, " .-_&@()*?") &&
		value->text.p[0] != '-' && value->text.p[0] != ' ' &&
		value->text.p[value->text.n - 1] != ' ';
}

static bool
is_text_kind(enum general_name_kind kind)
{
	return kind == SAN_RFC822_NAME || kind == SAN_DNS_NAME ||
		kind == SAN_URI;
}

static const struct remedy_kind_words kind_words = {
	"email", "DNS", "URI", "IP"};

/* True where a line "DNS.1 = ..." says this name. */
static bool
has_line(const struct remedy_name *name)
{
	/* Of mail addresses, these are orders to look into the subject. */
	static const char *const orders[] = {"copy", "move"};

	if (name->is_blank)
		return remedy_kind_word(&kind_words, name->kind) != NULL;
	if (name->kind == SAN_IP_ADDRESS)
		return name->value.n == 4 || name->value.n == 16;
	for (size_t i = 0; i < COUNT(orders); i++)
		if (slice_equal(name->value, slice_text(orders[i])))
			return false;
	return is_text_kind(name->kind) && name->value.n > 0 &&
		remedy_is_ascii(name->value);
}

static bool
fits_addext(const struct remedy_name *name)
{
	if (!has_line(name) || name->value.n > OCTETS_IN_COMMAND)
		return false;
	return name->kind == SAN_IP_ADDRESS ||
		(name->value.p[0] != '-' &&
			remedy_is_all_of(name->value,
				name->kind == SAN_URI ? ".-_/:" : ".-_@*"));
}

/* A log's keeper takes a "::" at the start of a word for a command. */
static bool
has_two_colons(struct slice text)
{
	for (size_t i = 1; i < text.n; i++)
		if (text.p[i] == ':' && text.p[i - 1] == ':')
			return true;
	return false;
}

static bool
fits_command(const struct remedy *remedy)
{
	if (remedy->has_password || remedy->attribute_count > 0 ||
		remedy->name_count > NAMES_IN_COMMAND)
		return false;
	for (size_t i = 0; i < remedy->value_count; i++)
		if (!fits_subj(&remedy->values[i]))
			return false;
	for (size_t i = 0; i < remedy->name_count; i++)
		if (!fits_addext(&remedy->names[i]) ||
			(remedy->names[i].kind == SAN_URI &&
				has_two_colons(remedy->names[i].value)))
			return false;
	return true;
}

/* --- values of extensions ------------------------------------------------- */

static bool
have_lines(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		if (!has_line(&remedy->names[i]))
			return false;
	return true;
}

static void
write_critical(struct text *text, bool is_critical)
{
	if (is_critical)
		text_words(text, "critical,");
}

static void
write_purposes(struct text *text, const struct remedy *remedy)
{
	write_critical(text, remedy->are_purposes_critical);
	for (size_t i = 0; i < remedy->purpose_count; i++) {
		if (i > 0)
			text_words(text, ",");
		remedy_write_oid(text, purposes, COUNT(purposes),
			oid_find(remedy->purposes[i]), remedy->purposes[i]);
	}
}

/* An extension's line begins here: "NAME=" or "NAME = ". */
typedef void line_start(struct text *out, const char *name);
typedef void line_end(struct text *out);

struct lines {
	line_start *start;
	line_end *end;
};

static void
write_other_extension(struct text *out, const struct lines *lines,
	const struct remedy_extension *extension)
{
	bool is_ca;

	if (remedy_is_plain_constraints(extension, &is_ca)) {
		lines->start(out, "basicConstraints");
		write_critical(out, extension->critical);
		text_words(out, is_ca ? "CA:TRUE" : "CA:FALSE");
	} else {
		struct text name = text_in(out->arena);

		oid_print(&name, extension->oid);
		lines->start(out, text_get(&name));
		write_critical(out, extension->critical);
		text_words(out, "DER:");
		remedy_write_hex(out, extension->value);
	}
	lines->end(out);
}

/* All but the subjectAltName. */
static void
write_extensions(struct text *out, const struct lines *lines,
	const struct remedy *remedy)
{
	if (remedy->usages != 0) {
		lines->start(out, "keyUsage");
		write_critical(out, remedy->are_usages_critical);
		remedy_write_usages(out, remedy->usages);
		lines->end(out);
	}
	if (remedy->purpose_count > 0) {
		lines->start(out, "extendedKeyUsage");
		write_purposes(out, remedy);
		lines->end(out);
	}
	if (remedy->has_key_identifier) {
		lines->start(out, "subjectKeyIdentifier");
		text_words(out, "hash");
		lines->end(out);
	}
	for (size_t i = 0; i < remedy->extension_count; i++)
		write_other_extension(out, lines, &remedy->extensions[i]);
}

static bool
has_extensions(const struct remedy *remedy)
{
	return remedy->name_count > 0 || remedy->usages != 0 ||
		remedy->purpose_count > 0 || remedy->has_key_identifier ||
		remedy->extension_count > 0;
}

/* --- the command ---------------------------------------------------------- */

static void
start_addext(struct text *out, const char *name)
{
	text_printf(out, " \\\n  -addext '%s=", name);
}

static void
end_addext(struct text *out)
{
	text_words(out, "'");
}

static const struct lines addext_lines = {start_addext, end_addext};

static void
write_subj(struct text *out, const struct remedy *remedy)
{
	struct text subject = text_in(out->arena);

	for (size_t i = 0; i < remedy->value_count; i++) {
		const struct remedy_value *value = &remedy->values[i];

		text_words(&subject, "/");
		remedy_write_oid(
			&subject, types, COUNT(types), value->type, value->oid);
		text_words(&subject, "=");
		text_add(&subject, (const char *)value->text.p, value->text.n);
	}
	if (remedy->value_count == 0)
		text_words(&subject, "/");
	text_words(out, " \\\n  -subj ");
	shell_word(out, slice_text(text_get(&subject)));
}

static void
write_names_in_command(struct text *out, const struct remedy *remedy)
{
	if (remedy->name_count == 0)
		return;
	start_addext(out, "subjectAltName");
	write_critical(out, remedy->are_names_critical);
	for (size_t i = 0; i < remedy->name_count; i++) {
		const struct remedy_name *name = &remedy->names[i];
		struct slice text = remedy_name_text(out->arena, name);

		text_printf(out, "%s%s:", i == 0 ? "" : ",",
			remedy_kind_word(&kind_words, name->kind));
		text_add(out, (const char *)text.p, text.n);
	}
	end_addext(out);
}

static void
write_key_command(struct text *out, const struct remedy_key *key)
{
	if (!key->is_new)
		return;
	text_words(out, "openssl genpkey -algorithm ");
	text_words(out, key->algorithm);
	if (strcmp(key->algorithm, "RSA") == 0)
		text_printf(out, " -pkeyopt rsa_keygen_bits:%u", key->bits);
	if (strcmp(key->algorithm, "EC") == 0)
		text_printf(out, " -pkeyopt ec_paramgen_curve:%s", key->curve);
	text_words(out, " -out new.key &&\n");
}

static void
write_guard(struct text *out, const struct remedy *remedy, bool has_file)
{
	const char *files[3];
	size_t count = 0;

	if (remedy->key.is_new)
		files[count++] = "new.key";
	if (has_file)
		files[count++] = "new.cnf";
	files[count++] = "new.csr";
	shell_only_where_new(out, files, count);
}

static void
write_request_command(struct text *out, const struct remedy *remedy)
{
	unsigned int bits = remedy_digest_bits(&remedy->key);

	text_words(out, "openssl req -new");
	if (bits != 0)
		text_printf(out, " -sha%u", bits);
	text_printf(out, " -key %s -out new.csr", remedy_key_file(remedy));
}

static void
tell_command(const struct remedy *remedy, struct text *out)
{
	write_guard(out, remedy, false);
	write_key_command(out, &remedy->key);
	write_request_command(out, remedy);
	write_subj(out, remedy);
	write_names_in_command(out, remedy);
	write_extensions(out, &addext_lines, remedy);
	text_words(out, "\n");
}

/* --- the configuration file ----------------------------------------------- */

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

static const struct lines file_lines = {start_line, end_line};

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
		remedy_write_oid(
			out, types, COUNT(types), value->type, value->oid);
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
	write_critical(out, remedy->are_names_critical);
	if (have_lines(remedy)) {
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
	if (remedy->name_count == 0 || !have_lines(remedy))
		return;
	text_words(out, "\n[names]\n");
	for (size_t i = 0; i < remedy->name_count; i++) {
		const struct remedy_name *name = &remedy->names[i];

		text_printf(out,
			"%s.%zu = ", remedy_kind_word(&kind_words, name->kind),
			i + 1);
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

static void
leave_out_attributes(const struct remedy *remedy, struct remedy_text *out)
{
	if (remedy->has_password && remedy->value_count == 0)
		remedy_leave_out(
			out, "a challengePassword beside an empty subject");
	for (size_t i = 0; i < remedy->attribute_count; i++)
		if (!can_tell_attribute(remedy, i))
			remedy_leave_out(out,
				oid_text(out->commands.arena,
					remedy->attributes[i].oid));
}

/* --- all together --------------------------------------------------------- */

static void
write_file(struct text *out, const struct remedy *remedy)
{
	text_words(out,
		"[req]\n"
		"prompt = no\n"
		"utf8 = yes\n"
		"string_mask = utf8only\n"
		"distinguished_name = subject\n");
	if (has_attributes(remedy))
		text_words(out, "attributes = attributes\n");
	if (has_extensions(remedy))
		text_words(out, "req_extensions = extensions\n");
	write_subject_section(out, remedy);
	if (has_extensions(remedy)) {
		text_words(out, "\n[extensions]\n");
		write_names_line(out, remedy);
		write_extensions(out, &file_lines, remedy);
	}
	write_names_section(out, remedy);
	write_attributes_section(out, remedy);
}

static void
tell_file(const struct remedy *remedy, struct remedy_text *out)
{
	struct text *commands = &out->commands;

	out->file_name = "new.cnf";
	write_file(&out->file, remedy);
	leave_out_attributes(remedy, out);
	write_guard(commands, remedy, true);
	shell_write_file(commands, out->file_name, &out->file);
	write_key_command(commands, &remedy->key);
	write_request_command(commands, remedy);
	text_words(commands, " -config new.cnf");
	if (remedy->value_count == 0)
		text_words(commands, " -subj /");
	text_words(commands, "\n");
}

static bool
tell(const struct remedy *remedy, struct remedy_text *out)
{
	const char *lacking = remedy_unspeakable(remedy);

	if (lacking == NULL)
		lacking = openssl_fault(remedy);
	if (lacking != NULL)
		return remedy_refuse(out, lacking);
	if (fits_command(remedy))
		tell_command(remedy, &out->commands);
	else
		tell_file(remedy, out);
	return true;
}

const struct remedy_tool remedy_openssl = {"openssl", tell};
