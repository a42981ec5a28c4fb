/* keytool of the JDK: one line, whose key is in a keystore.
 *
 * The line is the same for POSIX shells, cmd and PowerShell, so what is in its
 * double quotes means nothing to any of them; all else is told as octets.
 * keytool adds a subjectKeyIdentifier of its own. SPDX-License-Identifier: MIT
 */
#include "der/write.h"
#include "names/address.h"
#include "remedy/shell.h"
#include "remedy/tools.h"
#include "remedy/words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* cmd takes lines of up to 8191 characters; octets are two digits each. */
enum { OCTETS_AT_MOST = 3000 };

/* Keywords of its distinguished names. */
static const struct remedy_word types[] = {
	{OID_COMMON_NAME, "CN"},
	{OID_COUNTRY_NAME, "C"},
	{OID_LOCALITY_NAME, "L"},
	{OID_STATE_OR_PROVINCE_NAME, "ST"},
	{OID_ORGANIZATION_NAME, "O"},
	{OID_ORGANIZATIONAL_UNIT_NAME, "OU"},
	{OID_STREET_ADDRESS, "STREET"},
	{OID_SERIAL_NUMBER, "SERIALNUMBER"},
	{OID_EMAIL_ADDRESS, "EMAILADDRESS"},
	{OID_DOMAIN_COMPONENT, "DC"},
	{OID_USER_ID, "UID"},
};

static const struct remedy_word purposes[] = {
	{OID_SERVER_AUTH, "serverAuth"},
	{OID_CLIENT_AUTH, "clientAuth"},
	{OID_CODE_SIGNING, "codeSigning"},
	{OID_EMAIL_PROTECTION, "emailProtection"},
	{OID_TIME_STAMPING, "timeStamping"},
	{OID_OCSP_SIGNING, "OCSPSigning"},
};

/* --- subject -------------------------------------------------------------- */

/* Blanks at the ends, and two in a row, would be lost. */
static bool
has_lost_blanks(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == ' ' &&
			(i == 0 || i + 1 == text.n || text.p[i + 1] == ' '))
			return true;
	return false;
}

static void
write_value(struct text *out, const struct remedy_value *value)
{
	uint8_t tag = TAG_UTF8_STRING;

	remedy_write_oid(out, types, COUNT(types), value->type, value->oid);
	text_words(out, "=");
	if (value->is_blank ||
		(remedy_word(types, COUNT(types), value->type) != NULL &&
			remedy_is_all_of(value->text, " .-_&'@()*/:") &&
			!has_lost_blanks(value->text))) {
		text_add(out, (const char *)value->text.p, value->text.n);
		return;
	}
	remedy_has_one_string(value->type, &tag);
	text_words(out, "#");
	remedy_write_hex(out, der_wrap(out->arena, tag, &value->text, 1));
}

/* From the last RDN to the first: RFC 2253 2.1. */
static void
write_dname(struct text *out, const struct remedy *remedy)
{
	text_words(out, " -dname \"");
	for (size_t i = remedy->value_count; i-- > 0;) {
		write_value(out, &remedy->values[i]);
		if (i > 0)
			text_words(out, remedy->values[i].joins ? "+" : ", ");
	}
	text_words(out, "\"");
}

/* --- extensions ----------------------------------------------------------- */

static void
start_extension(struct text *out, const char *name, bool is_critical)
{
	text_printf(out, " -ext \"%s%s=", name, is_critical ? ":critical" : "");
}

static void
end_extension(struct text *out)
{
	text_words(out, "\"");
}

static const struct remedy_kind_words kind_words = {
	"email", "dns", "uri", "ip"};

/* Java holds these to its own rules: a dNSName has no underscore and begins
 * with a letter or a digit, or with "*.", and a URI has a scheme. All others
 * are told as octets, which it does not look into. */
static bool
fits_java(const struct remedy_name *name)
{
	struct slice text = name->value;

	if (name->is_blank)
		return true;
	switch (name->kind) {
	case SAN_DNS_NAME:
		if (slice_begins(text, "*."))
			text = slice_from(text, 2);
		return text.n > 0 && remedy_is_all_of(text, ".-") &&
			ascii_is_letter(text.p[0]) &&
			slice_find(text, '.') < text.n;
	case SAN_URI:
		return slice_begins(text, "https://") &&
			remedy_is_all_of(text, ".-/:");
	case SAN_RFC822_NAME:
		return text.n > 0 && remedy_is_all_of(text, ".-_@") &&
			text.p[0] != '@';
	case SAN_IP_ADDRESS: return text.n == 4 || text.n == 16;
	case SAN_OTHER_NAME:
	case SAN_X400_ADDRESS:
	case SAN_DIRECTORY_NAME:
	case SAN_EDI_PARTY_NAME:
	case SAN_REGISTERED_ID:
	case SAN_UNKNOWN: break;
	}
	return false;
}

static bool
fit_java(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		if (!fits_java(&remedy->names[i]))
			return false;
	return true;
}

static void
write_name(struct text *out, const struct remedy_name *name)
{
	const struct slice value = remedy_name_text(out->arena, name);

	text_printf(out, "%s:", remedy_kind_word(&kind_words, name->kind));
	text_add(out, (const char *)value.p, value.n);
}

static void
write_names(struct text *out, const struct remedy *remedy)
{
	if (remedy->name_count == 0)
		return;
	if (!fit_java(remedy)) {
		start_extension(out, "2.5.29.17", remedy->are_names_critical);
		remedy_write_hex(out, remedy_names_der(out->arena, remedy));
		end_extension(out);
		return;
	}
	start_extension(out, "san", remedy->are_names_critical);
	for (size_t i = 0; i < remedy->name_count; i++) {
		text_words(out, i == 0 ? "" : ",");
		write_name(out, &remedy->names[i]);
	}
	end_extension(out);
}

static void
write_purposes(struct text *out, const struct remedy *remedy)
{
	if (remedy->purpose_count == 0)
		return;
	start_extension(out, "eku", remedy->are_purposes_critical);
	for (size_t i = 0; i < remedy->purpose_count; i++) {
		text_words(out, i == 0 ? "" : ",");
		remedy_write_oid(out, purposes, COUNT(purposes),
			oid_find(remedy->purposes[i]), remedy->purposes[i]);
	}
	end_extension(out);
}

static void
write_other_extension(
	struct text *out, const struct remedy_extension *extension)
{
	struct text oid = text_in(out->arena);

	oid_print(&oid, extension->oid);
	start_extension(out, text_get(&oid), extension->critical);
	remedy_write_hex(out, extension->value);
	end_extension(out);
}

static void
write_extensions(struct text *out, const struct remedy *remedy)
{
	write_names(out, remedy);
	if (remedy->usages != 0) {
		start_extension(out, "ku", remedy->are_usages_critical);
		remedy_write_usages(out, remedy->usages);
		end_extension(out);
	}
	write_purposes(out, remedy);
	for (size_t i = 0; i < remedy->extension_count; i++)
		write_other_extension(out, &remedy->extensions[i]);
}

/* --- commands ------------------------------------------------------------- */

static void
write_key_command(struct text *out, const struct remedy *remedy)
{
	const struct remedy_key *key = &remedy->key;

	text_printf(out,
		"keytool -genkeypair -keystore new.jks -alias mykey"
		" -keyalg %s",
		key->algorithm);
	if (strcmp(key->algorithm, "RSA") == 0)
		text_printf(out, " -keysize %u", key->bits);
	if (strcmp(key->algorithm, "EC") == 0)
		text_printf(out, " -keysize %s", key->curve + strlen("P-"));
	write_dname(out, remedy);
	text_words(out, " &&\n");
}

static void
write_commands(struct text *out, const struct remedy *remedy)
{
	static const char *const files[] = {"new.csr", "new.jks"};

	shell_only_where_new(out, files, remedy->key.is_new ? 2 : 1);
	if (remedy->key.is_new)
		write_key_command(out, remedy);
	text_printf(out,
		"keytool -certreq -keystore %s -alias mykey -file new.csr",
		remedy->key.is_new ? "new.jks" : "my.jks");
	write_dname(out, remedy);
	write_extensions(out, remedy);
	text_words(out, "\n");
}

static const char *
lacks(const struct remedy *remedy, struct arena *arena)
{
	(void)arena;
	if (remedy->value_count == 0)
		return "an empty subject";
	if (remedy_octets(remedy) > OCTETS_AT_MOST)
		return "a request of this size";
	if (!fit_java(remedy) && remedy_has_blank_name(remedy))
		return remedy_hidden_blank;
	return NULL;
}

static void
write_all(const struct remedy *remedy, struct remedy_text *out)
{
	remedy_leave_out_attributes(remedy, out);
	remedy_leave_out_label(remedy, out);
	write_commands(&out->commands, remedy);
}

const struct remedy_tool remedy_keytool = {"keytool", lacks, write_all};
