/* certreq of Windows: an .inf file and a line for cmd and PowerShell.
 *
 * These two have no common way to write a file, so the person saves it first.
 * certreq keeps keys in Windows, so it makes a new one of the same kind, and
 * asks before it overwrites a request. SPDX-License-Identifier: MIT */
#include "base/encode.h"
#include "names/address.h"
#include "remedy/shell.h"
#include "remedy/tools.h"
#include "remedy/words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Windows reads strings of an .inf file up to 4096 characters; Base64 and
 * doubled signs take some of them. */
enum { OCTETS_AT_MOST = 2000 };

/* Of names of X.500 as Windows writes them; all others are dotted. */
static const struct remedy_word types[] = {
	{OID_COMMON_NAME, "CN"},
	{OID_COUNTRY_NAME, "C"},
	{OID_LOCALITY_NAME, "L"},
	{OID_STATE_OR_PROVINCE_NAME, "S"},
	{OID_ORGANIZATION_NAME, "O"},
	{OID_ORGANIZATIONAL_UNIT_NAME, "OU"},
	{OID_STREET_ADDRESS, "STREET"},
	{OID_SERIAL_NUMBER, "SERIALNUMBER"},
	{OID_EMAIL_ADDRESS, "E"},
	{OID_TITLE, "T"},
	{OID_GIVEN_NAME, "G"},
	{OID_SURNAME, "SN"},
	{OID_INITIALS, "I"},
	{OID_DOMAIN_COMPONENT, "DC"},
};

static const uint8_t names_oid[] = {0x55, 0x1d, 0x11};
static const uint8_t usages_oid[] = {0x55, 0x1d, 0x0f};
static const uint8_t purposes_oid[] = {0x55, 0x1d, 0x25};

/* --- subject -------------------------------------------------------------- */

static bool
needs_quotes(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (strchr(",+=;<>#\"\\", text.p[i]) != NULL)
			return true;
	return text.p[0] == ' ' || text.p[text.n - 1] == ' ';
}

/* In a string of an .inf file, a quotation mark is doubled, and so is a percent
 * sign, which would begin a name to be looked up. */
static void
write_in_string(struct text *out, struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '"' || text.p[i] == '%')
			text_add(out, (const char *)&text.p[i], 1);
		text_add(out, (const char *)&text.p[i], 1);
	}
}

/* As X.500 names are quoted: in quotation marks, those inside doubled. */
static void
write_value(struct text *out, struct slice text)
{
	struct text name = text_in(out->arena);
	bool is_quoted = needs_quotes(text);

	text_words(&name, is_quoted ? "\"" : "");
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '"')
			text_words(&name, "\"");
		text_add(&name, (const char *)&text.p[i], 1);
	}
	text_words(&name, is_quoted ? "\"" : "");
	write_in_string(
		out, (struct slice){(const uint8_t *)text_get(&name), name.n});
}

static void
write_subject(struct text *out, const struct remedy *remedy)
{
	text_words(out, "Subject = \"");
	for (size_t i = 0; i < remedy->value_count; i++) {
		const struct remedy_value *value = &remedy->values[i];

		if (i > 0)
			text_words(out, value->joins ? "+" : ", ");
		remedy_write_oid(
			out, types, COUNT(types), value->type, value->oid);
		text_words(out, "=");
		write_value(out, value->text);
	}
	text_words(out, "\"\n");
}

/* --- key ------------------------------------------------------------------ */

static bool
makes_key(const struct remedy_key *key)
{
	return strcmp(key->algorithm, "RSA") == 0 ||
		(strcmp(key->algorithm, "EC") == 0 && key->curve != NULL);
}

static void
write_key(struct text *out, const struct remedy_key *key)
{
	unsigned int bits = key->bits == 0 ? 2048 : key->bits;

	if (strcmp(key->algorithm, "RSA") == 0)
		text_printf(out, "KeyAlgorithm = RSA\nKeyLength = %u\n", bits);
	else
		text_printf(out, "KeyAlgorithm = ECDSA_P%s\nKeyLength = %s\n",
			key->curve + strlen("P-"), key->curve + strlen("P-"));
	text_printf(out, "HashAlgorithm = SHA%u\n", remedy_digest_bits(key));
}

/* --- usages --------------------------------------------------------------- */

/* The first octet of the BIT STRING, and the second above it. */
static unsigned int
windows_usages(unsigned int usages)
{
	unsigned int mask = 0;

	for (unsigned int i = 0; i < 8; i++)
		if ((usages & 1u << i) != 0)
			mask |= 0x80u >> i;
	return (usages & USAGE_DECIPHER_ONLY) != 0 ? mask | 0x8000u : mask;
}

static void
write_usages(struct text *out, const struct remedy *remedy)
{
	/* What stands in this line is made critical. */
	if (remedy->usages != 0 && remedy->are_usages_critical)
		text_printf(out, "KeyUsage = 0x%x\n",
			windows_usages(remedy->usages));
}

static void
write_purposes(struct text *out, const struct remedy *remedy)
{
	if (remedy->purpose_count == 0)
		return;
	text_words(out, "\n[EnhancedKeyUsageExtension]\n");
	for (size_t i = 0; i < remedy->purpose_count; i++) {
		text_words(out, "OID = ");
		oid_print(out, remedy->purposes[i]);
		text_words(out, "\n");
	}
}

/* --- extensions ----------------------------------------------------------- */

static const struct remedy_kind_words kind_words = {
	"email", "dns", "url", "ipaddress"};

/* True where a part "dns=...&" of the text says it as it is. */
static bool
has_part(const struct remedy_name *name)
{
	if (name->kind == SAN_IP_ADDRESS && !name->is_blank)
		return name->value.n == 4 || name->value.n == 16;
	if (remedy_kind_word(&kind_words, name->kind) == NULL ||
		name->value.n == 0 || !remedy_is_printable_ascii(name->value))
		return false;
	for (size_t i = 0; i < name->value.n; i++)
		if (strchr("&\"%;,", name->value.p[i]) != NULL)
			return false;
	return true;
}

static bool
have_parts(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		if (!has_part(&remedy->names[i]))
			return false;
	return true;
}

static void
write_part(struct text *out, const struct remedy_name *name)
{
	const struct slice value = remedy_name_text(out->arena, name);

	text_printf(out, "_continue_ = \"%s=",
		remedy_kind_word(&kind_words, name->kind));
	text_add(out, (const char *)value.p, value.n);
	text_words(out, "&\"\n");
}

static void
write_encoded(struct text *out, struct slice oid, struct slice value)
{
	text_printf(out, "; %s\n", oid_text(out->arena, oid));
	oid_print(out, oid);
	text_words(out, " = ");
	base64_encode(out, value);
	text_words(out, "\n");
}

static void
write_names(struct text *out, const struct remedy *remedy)
{
	if (remedy->name_count == 0)
		return;
	if (!have_parts(remedy)) {
		write_encoded(out, (struct slice){names_oid, sizeof(names_oid)},
			remedy_names_der(out->arena, remedy));
		return;
	}
	text_words(out, "; subjectAltName\n2.5.29.17 = \"{text}\"\n");
	for (size_t i = 0; i < remedy->name_count; i++)
		write_part(out, &remedy->names[i]);
}

static void
add_critical(struct text *list, struct slice oid)
{
	text_words(list, list->n == 0 ? "" : ",");
	oid_print(list, oid);
}

static void
write_critical(struct text *out, const struct remedy *remedy)
{
	struct text list = text_in(out->arena);

	if (remedy->are_names_critical && remedy->name_count > 0)
		add_critical(
			&list, (struct slice){names_oid, sizeof(names_oid)});
	if (remedy->are_purposes_critical && remedy->purpose_count > 0)
		add_critical(&list,
			(struct slice){purposes_oid, sizeof(purposes_oid)});
	for (size_t i = 0; i < remedy->extension_count; i++)
		if (remedy->extensions[i].critical)
			add_critical(&list, remedy->extensions[i].oid);
	if (list.n > 0)
		text_printf(out, "Critical = %s\n", text_get(&list));
}

static void
write_extensions(struct text *out, const struct remedy *remedy)
{
	struct text lines = text_in(out->arena);

	write_names(&lines, remedy);
	if (remedy->usages != 0 && !remedy->are_usages_critical)
		write_encoded(&lines,
			(struct slice){usages_oid, sizeof(usages_oid)},
			remedy_usages_der(out->arena, remedy->usages));
	for (size_t i = 0; i < remedy->extension_count; i++)
		write_encoded(&lines, remedy->extensions[i].oid,
			remedy->extensions[i].value);
	write_critical(&lines, remedy);
	if (lines.n == 0)
		return;
	text_words(out, "\n[Extensions]\n");
	text_add(out, lines.p, lines.n);
}

/* --- all together --------------------------------------------------------- */

static bool
is_ascii(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->value_count; i++)
		if (!remedy_is_printable_ascii(remedy->values[i].text))
			return false;
	return true;
}

static const char *
lacks(const struct remedy *remedy, struct arena *arena)
{
	if (remedy_octets(remedy) > OCTETS_AT_MOST)
		return "a request of this size";
	for (size_t i = 0; i < remedy->value_count; i++)
		/* An .inf file has no escapes. */
		if (!shell_shows(arena, remedy->values[i].text))
			return "a character that is not visible";
	if (!makes_key(&remedy->key))
		return "a key of this kind";
	if (!have_parts(remedy) && remedy_has_blank_name(remedy))
		return remedy_hidden_blank;
	return NULL;
}

static void
write_file(struct text *out, const struct remedy *remedy)
{
	if (!is_ascii(remedy))
		text_words(out,
			"; Save this file as Unicode (UTF-16), or letters "
			"get lost.\n");
	text_words(out,
		"[Version]\n"
		"Signature = \"$Windows NT$\"\n"
		"\n[NewRequest]\n");
	write_subject(out, remedy);
	text_words(out,
		"RequestType = PKCS10\n"
		"MachineKeySet = TRUE\n"
		"Exportable = FALSE\n"
		"SMIME = FALSE\n"
		"ProviderName = \"Microsoft Software Key Storage Provider\"\n");
	write_key(out, &remedy->key);
	write_usages(out, remedy);
	write_purposes(out, remedy);
	write_extensions(out, remedy);
}

static void
write_all(const struct remedy *remedy, struct remedy_text *out)
{
	remedy_leave_out_attributes(remedy, out);
	remedy_leave_out_label(remedy, out);
	out->file_name = "new.inf";
	out->is_file_apart = true;
	write_file(&out->file, remedy);
	text_words(&out->commands, "certreq -new new.inf new.csr\n");
}

const struct remedy_tool remedy_certreq = {"certreq", lacks, write_all};
