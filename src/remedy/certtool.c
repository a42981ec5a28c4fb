/* certtool of GnuTLS: a template and a command.
 *
 * Left to itself, certtool adds a basicConstraints and a keyUsage and makes the
 * extKeyUsage critical. With --no-crq-extensions it writes what the template
 * holds and no more, so these are told as octets, with a comment. Versions
 * before 3.7.3 read backslashes in a template otherwise than those after, so
 * there are none in it. SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "der/write.h"
#include "names/address.h"
#include "remedy/shell.h"
#include "remedy/tools.h"
#include "remedy/words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
	/* It keeps no more lines of one name, those of two words half. */
	NAMES_AT_MOST = 100,
	EXTENSIONS_AT_MOST = 50,
	/* It writes requests of up to 64 KiB in PEM, its own words included. */
	OCTETS_AT_MOST = 32768,
	/* Object identifiers are cut at 128 characters. */
	OID_OCTETS_AT_MOST = 30
};

/* In the order in which certtool writes the values of these lines, whatever
 * theirs is. Those of the first column can be there twice. */
static const struct {
	bool is_list;
	struct remedy_word word;
} fields[] = {
	{false, {OID_COUNTRY_NAME, "country"}},
	{false, {OID_STATE_OR_PROVINCE_NAME, "state"}},
	{false, {OID_LOCALITY_NAME, "locality"}},
	{false, {OID_ORGANIZATION_NAME, "organization"}},
	{true, {OID_ORGANIZATIONAL_UNIT_NAME, "unit"}},
	{false, {OID_COMMON_NAME, "cn"}},
};

/* Types that it knows in a `dn`. */
static const struct remedy_word types[] = {
	{OID_COUNTRY_NAME, "C"},
	{OID_STATE_OR_PROVINCE_NAME, "ST"},
	{OID_LOCALITY_NAME, "L"},
	{OID_STREET_ADDRESS, "street"},
	{OID_ORGANIZATION_NAME, "O"},
	{OID_ORGANIZATIONAL_UNIT_NAME, "OU"},
	{OID_COMMON_NAME, "CN"},
	{OID_TITLE, "title"},
	{OID_DESCRIPTION, "description"},
	{OID_SERIAL_NUMBER, "serialNumber"},
	{OID_DOMAIN_COMPONENT, "DC"},
	{OID_USER_ID, "UID"},
	{OID_EMAIL_ADDRESS, "EMAIL"},
};

/* --- lines ---------------------------------------------------------------- */

/* True where a quoted value of a template is text, octet for octet. */
static bool
fits_quotes(struct slice text)
{
	return text.n > 0 && remedy_is_printable_ascii(text) &&
		slice_find(text, '\\') == text.n &&
		(slice_find(text, '"') == text.n ||
			slice_find(text, '\'') == text.n);
}

static void
write_line(struct text *out, const char *field, struct slice value)
{
	const char *quote_mark = slice_find(value, '"') == value.n ? "\"" : "'";

	text_printf(out, "%s = %s", field, quote_mark);
	text_add(out, (const char *)value.p, value.n);
	text_printf(out, "%s\n", quote_mark);
}

static void
write_extension(struct text *out, struct slice oid, bool is_critical,
	struct slice value)
{
	text_printf(
		out, "add_%sextension = \"", is_critical ? "critical_" : "");
	oid_print(out, oid);
	text_words(out, " 0x");
	remedy_write_hex(out, value);
	text_words(out, "\"\n");
}

/* --- subject -------------------------------------------------------------- */

static bool
has_none_of(struct slice text, const char *octets)
{
	for (; *octets != '\0'; octets++)
		if (slice_find(text, (uint8_t)*octets) < text.n)
			return false;
	return true;
}

/* True where a `dn` can hold the value as it is. */
static bool
fits_dn(const struct remedy_value *value)
{
	return remedy_word(types, COUNT(types), value->type) != NULL &&
		fits_quotes(value->text) && value->text.p[0] != ' ' &&
		value->text.p[0] != '#' &&
		value->text.p[value->text.n - 1] != ' ' &&
		has_none_of(value->text, ",+\"<>;=");
}

/* The place of a value's line among the fields; COUNT(fields): it has none. */
static size_t
field_of(const struct remedy_value *value)
{
	size_t i = 0;

	while (i < COUNT(fields) && fields[i].word.id != value->type)
		i++;
	return i;
}

/* True where lines of their own say the subject in its order. */
static bool
fits_fields(const struct remedy *remedy)
{
	size_t next = 0;

	for (size_t i = 0; i < remedy->value_count; i++) {
		size_t field = field_of(&remedy->values[i]);

		if (field == COUNT(fields) || field < next ||
			!fits_dn(&remedy->values[i]))
			return false;
		next = fields[field].is_list ? field : field + 1;
	}
	return remedy->value_count <= NAMES_AT_MOST;
}

static void
write_fields(struct text *out, const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->value_count; i++)
		write_line(out, fields[field_of(&remedy->values[i])].word.word,
			remedy->values[i].text);
}

/* "#" and the DER of the value, which means the same for all types. */
static void
write_encoded(struct text *out, const struct remedy_value *value)
{
	uint8_t tag = TAG_UTF8_STRING;

	remedy_has_one_string(value->type, &tag);
	text_words(out, "#");
	remedy_write_hex(out, der_wrap(out->arena, tag, &value->text, 1));
}

/* From the last RDN to the first: RFC 4514 2.1. */
static void
write_dn(struct text *out, const struct remedy *remedy)
{
	text_words(out, "dn = \"");
	for (size_t i = remedy->value_count; i-- > 0;) {
		const struct remedy_value *value = &remedy->values[i];

		remedy_write_oid(
			out, types, COUNT(types), value->type, value->oid);
		text_words(out, "=");
		if (fits_dn(value))
			text_add(out, (const char *)value->text.p,
				value->text.n);
		else
			write_encoded(out, value);
		if (i > 0)
			text_words(out, ",");
	}
	text_words(out, "\"\n");
}

static void
write_subject(struct text *out, const struct remedy *remedy)
{
	if (fits_fields(remedy))
		write_fields(out, remedy);
	else if (remedy->value_count > 0)
		write_dn(out, remedy);
}

/* --- subjectAltName ------------------------------------------------------- */

static const char *
name_field(const struct remedy_name *name)
{
	switch (name->kind) {
	case SAN_RFC822_NAME: return "email";
	case SAN_DNS_NAME: return "dns_name";
	case SAN_URI: return "uri";
	case SAN_IP_ADDRESS: return "ip_address";
	case SAN_OTHER_NAME:
	case SAN_X400_ADDRESS:
	case SAN_DIRECTORY_NAME:
	case SAN_EDI_PARTY_NAME:
	case SAN_REGISTERED_ID:
	case SAN_UNKNOWN: break;
	}
	return NULL;
}

static bool
has_line(const struct remedy_name *name)
{
	if (name->kind == SAN_IP_ADDRESS && !name->is_blank)
		return name->value.n == 4 || name->value.n == 16;
	return name_field(name) != NULL && fits_quotes(name->value);
}

static bool
have_lines(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		if (!has_line(&remedy->names[i]))
			return false;
	return !remedy->are_names_critical &&
		remedy->name_count <= NAMES_AT_MOST;
}

static void
write_names(struct text *out, const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->name_count; i++) {
		const struct remedy_name *name = &remedy->names[i];

		write_line(out, name_field(name),
			remedy_name_text(out->arena, name));
	}
}

static void
write_names_extension(struct text *out, const struct remedy *remedy)
{
	static const uint8_t oid[] = {0x55, 0x1d, 0x11};

	text_words(out, "# subjectAltName\n");
	write_extension(out, (struct slice){oid, sizeof(oid)},
		remedy->are_names_critical,
		remedy_names_der(out->arena, remedy));
}

/* --- extensions ----------------------------------------------------------- */

static void
write_usages(struct text *out, const struct remedy *remedy)
{
	static const uint8_t oid[] = {0x55, 0x1d, 0x0f};

	if (remedy->usages == 0)
		return;
	text_words(out, "# keyUsage: ");
	remedy_write_usages(out, remedy->usages);
	text_words(out, "\n");
	write_extension(out, (struct slice){oid, sizeof(oid)},
		remedy->are_usages_critical,
		remedy_usages_der(out->arena, remedy->usages));
}

static void
write_purposes(struct text *out, const struct remedy *remedy)
{
	static const uint8_t oid[] = {0x55, 0x1d, 0x25};

	if (remedy->purpose_count == 0)
		return;
	text_words(out, "# extKeyUsage: ");
	for (size_t i = 0; i < remedy->purpose_count; i++) {
		text_words(out, i == 0 ? "" : ",");
		text_words(out, oid_text(out->arena, remedy->purposes[i]));
	}
	text_words(out, "\n");
	write_extension(out, (struct slice){oid, sizeof(oid)},
		remedy->are_purposes_critical,
		remedy_purposes_der(out->arena, remedy));
}

static void
write_extensions(struct text *out, const struct remedy *remedy)
{
	write_usages(out, remedy);
	write_purposes(out, remedy);
	for (size_t i = 0; i < remedy->extension_count; i++) {
		const struct remedy_extension *extension =
			&remedy->extensions[i];

		if (extension->type != OID_UNKNOWN)
			text_printf(out, "# %s\n", oid_name(extension->type));
		write_extension(out, extension->oid, extension->critical,
			extension->value);
	}
}

/* --- commands ------------------------------------------------------------- */

static const char *
curve_word(const char *curve)
{
	if (strcmp(curve, "P-384") == 0)
		return "secp384r1";
	return strcmp(curve, "P-521") == 0 ? "secp521r1" : "secp256r1";
}

/* The ML-DSA kinds: GnuTLS 3.8.10. */
static const struct {
	const char *algorithm;
	const char *type;
} key_types[] = {
	{"RSA", "rsa"},
	{"EC", "ecdsa"},
	{"Ed25519", "ed25519"},
	{"Ed448", "ed448"},
	{"ML-DSA-44", "mldsa44"},
	{"ML-DSA-65", "mldsa65"},
	{"ML-DSA-87", "mldsa87"},
};

static void
write_key_command(struct text *out, const struct remedy_key *key)
{
	size_t i = 0;

	if (!key->is_new)
		return;
	while (i + 1 < COUNT(key_types) &&
		strcmp(key_types[i].algorithm, key->algorithm) != 0)
		i++;
	text_printf(out, "certtool --generate-privkey --key-type %s",
		key_types[i].type);
	if (strcmp(key->algorithm, "RSA") == 0)
		text_printf(out, " --bits %u", key->bits);
	if (strcmp(key->algorithm, "EC") == 0)
		text_printf(out, " --curve %s", curve_word(key->curve));
	text_words(out, " --no-text --outfile new.key &&\n");
}

static void
write_request_command(struct text *out, const struct remedy *remedy)
{
	unsigned int bits = remedy_digest_bits(&remedy->key);

	if (remedy->is_label_short)
		text_words(out, "request=$(");
	text_words(out,
		"certtool --generate-request --no-crq-extensions"
		" --no-text");
	if (bits != 0)
		text_printf(out, " --hash SHA%u", bits);
	text_printf(out, " \\\n  --load-privkey %s --template new.tmpl",
		remedy_key_file(remedy));
	text_words(out,
		remedy->is_label_short ? ") &&\nprintf '%s\\n' \"$request\" | "
					 "sed '/^-----/s/NEW //' >new.csr\n"
				       : " --outfile new.csr\n");
}

static void
write_commands(const struct remedy *remedy, struct remedy_text *out)
{
	static const char *const files[] = {"new.tmpl", "new.csr", "new.key"};

	shell_only_where_new(&out->commands, files, remedy->key.is_new ? 3 : 2);
	shell_write_file(&out->commands, out->file_name, &out->file);
	write_key_command(&out->commands, &remedy->key);
	write_request_command(&out->commands, remedy);
}

/* --- all together --------------------------------------------------------- */

static const char *
lacks(const struct remedy *remedy, struct arena *arena)
{
	(void)arena;
	if (remedy_has_joined_values(remedy))
		return "two values in one RDN";
	for (size_t i = 0; i < remedy->value_count; i++) {
		if (remedy->values[i].oid.n > OID_OCTETS_AT_MOST)
			return "an object identifier of this length";
		if (remedy->values[i].is_blank && !fits_dn(&remedy->values[i]))
			return remedy_hidden_blank;
	}
	if (!have_lines(remedy) && remedy_has_blank_name(remedy))
		return remedy_hidden_blank;
	if (remedy_octets(remedy) > OCTETS_AT_MOST ||
		remedy->extension_count > EXTENSIONS_AT_MOST)
		return "a request of this size";
	return NULL;
}

static void
write_all(const struct remedy *remedy, struct remedy_text *out)
{
	if (remedy->has_key_identifier)
		remedy_leave_out(out, "subjectKeyIdentifier");
	for (size_t i = 0; i < remedy->attribute_count; i++)
		remedy_leave_out(out,
			oid_text(out->commands.arena,
				remedy->attributes[i].oid));
	out->file_name = "new.tmpl";
	write_subject(&out->file, remedy);
	if (have_lines(remedy))
		write_names(&out->file, remedy);
	else
		write_names_extension(&out->file, remedy);
	write_extensions(&out->file, remedy);
	if (remedy->has_password)
		text_words(
			&out->file, "challenge_password = \"YOUR PASSWORD\"\n");
	write_commands(remedy, out);
}

const struct remedy_tool remedy_certtool = {"certtool", lacks, write_all};
