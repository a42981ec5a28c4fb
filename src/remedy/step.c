/* step certificate create --csr of Smallstep: a template and a command.
 *
 * The names of the template are those of step's own sources: each value of the
 * subject stands in "extraNames", which alone keeps their order and takes any
 * type; names of other kinds than four, and what is critical, are told as
 * extensions. SPDX-License-Identifier: MIT */
#include "base/encode.h"
#include "names/address.h"
#include "remedy/quoted.h"
#include "remedy/shell.h"
#include "remedy/tools.h"
#include "remedy/words.h"

/* --- lists of JSON -------------------------------------------------------- */

/* Begins the next member of a list or of an object. */
static void
start_member(struct text *out, bool *is_first)
{
	text_words(out, *is_first ? "\n    " : ",\n    ");
	*is_first = false;
}

static void
write_identifier(struct text *out, struct slice oid)
{
	text_words(out, "\"");
	oid_print(out, oid);
	text_words(out, "\"");
}

/* --- subject -------------------------------------------------------------- */

static void
write_subject(struct text *out, const struct remedy *remedy)
{
	bool is_first = true;

	text_words(out, "  \"subject\": {\"extraNames\": [");
	for (size_t i = 0; i < remedy->value_count; i++) {
		start_member(out, &is_first);
		text_words(out, "{\"type\": ");
		write_identifier(out, remedy->values[i].oid);
		text_words(out, ", \"value\": ");
		remedy_write_quoted(out, remedy->values[i].text);
		text_words(out, "}");
	}
	text_words(out, "]}");
}

/* --- names ---------------------------------------------------------------- */

static const struct remedy_kind_words kind_words = {
	"email", "dns", "uri", "ip"};

/* Go reads a URI and writes it anew, and takes an IPv4 address out of an IPv6
 * one: such are told as octets. */
static bool
fits_list(const struct remedy_name *name)
{
	if (name->kind == SAN_IP_ADDRESS)
		return name->is_blank || name->value.n == 4 ||
			(name->value.n == 16 &&
				address_embedded(name->value).n == 0);
	return (name->kind == SAN_DNS_NAME || name->kind == SAN_RFC822_NAME) &&
		remedy_is_printable_ascii(name->value);
}

static bool
fit_list(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		if (!fits_list(&remedy->names[i]))
			return false;
	return !remedy->are_names_critical && remedy->value_count > 0;
}

static void
write_name(struct text *out, const struct remedy_name *name)
{
	text_printf(out, "{\"type\": \"%s\", \"value\": ",
		remedy_kind_word(&kind_words, name->kind));
	remedy_write_quoted(out, remedy_name_text(out->arena, name));
	text_words(out, "}");
}

static void
write_names(struct text *out, const struct remedy *remedy)
{
	bool is_first = true;

	if (remedy->name_count == 0 || !fit_list(remedy))
		return;
	text_words(out, ",\n  \"sans\": [");
	for (size_t i = 0; i < remedy->name_count; i++) {
		start_member(out, &is_first);
		write_name(out, &remedy->names[i]);
	}
	text_words(out, "]");
}

/* --- extensions ----------------------------------------------------------- */

static void
write_extension(struct text *out, bool *is_first, struct slice oid,
	bool critical, struct slice value)
{
	start_member(out, is_first);
	text_words(out, "{\"id\": ");
	write_identifier(out, oid);
	text_printf(out, ", \"critical\": %s, \"value\": \"",
		critical ? "true" : "false");
	base64_encode(out, value);
	text_words(out, "\"}");
}

static void
write_extensions(struct text *out, const struct remedy *remedy)
{
	static const uint8_t names[] = {0x55, 0x1d, 0x11};
	static const uint8_t usages[] = {0x55, 0x1d, 0x0f};
	static const uint8_t purposes[] = {0x55, 0x1d, 0x25};
	bool is_first = true;

	text_words(out, ",\n  \"extensions\": [");
	if (remedy->name_count > 0 && !fit_list(remedy))
		write_extension(out, &is_first,
			(struct slice){names, sizeof(names)},
			remedy->are_names_critical,
			remedy_names_der(out->arena, remedy));
	if (remedy->usages != 0)
		write_extension(out, &is_first,
			(struct slice){usages, sizeof(usages)},
			remedy->are_usages_critical,
			remedy_usages_der(out->arena, remedy->usages));
	if (remedy->purpose_count > 0)
		write_extension(out, &is_first,
			(struct slice){purposes, sizeof(purposes)},
			remedy->are_purposes_critical,
			remedy_purposes_der(out->arena, remedy));
	for (size_t i = 0; i < remedy->extension_count; i++)
		write_extension(out, &is_first, remedy->extensions[i].oid,
			remedy->extensions[i].critical,
			remedy->extensions[i].value);
	text_words(out, "]");
}

/* --- command -------------------------------------------------------------- */

static bool
makes_key(const struct remedy_key *key)
{
	return strcmp(key->algorithm, "RSA") == 0 ||
		strcmp(key->algorithm, "EC") == 0 ||
		strcmp(key->algorithm, "Ed25519") == 0;
}

static void
write_new_key(struct text *out, const struct remedy_key *key)
{
	text_words(out, "new.key --no-password --insecure --kty ");
	if (strcmp(key->algorithm, "RSA") == 0)
		text_printf(out, "RSA --size %u", key->bits);
	else if (strcmp(key->algorithm, "EC") == 0)
		text_printf(out, "EC --curve %s", key->curve);
	else
		text_words(out, "OKP --curve Ed25519");
}

/* The first word is a subject that the template does not ask for. */
static void
write_commands(const struct remedy *remedy, struct remedy_text *out)
{
	static const char *const files[] = {"new.tpl", "new.csr", "new.key"};
	struct text *commands = &out->commands;

	shell_only_where_new(commands, files, remedy->key.is_new ? 3 : 2);
	shell_write_file(commands, out->file_name, &out->file);
	text_words(commands,
		"step certificate create --csr --template new.tpl \\\n"
		"  request new.csr ");
	if (remedy->key.is_new)
		write_new_key(commands, &remedy->key);
	else
		text_words(commands, "--key my.key");
	text_words(commands, "\n");
}

static const char *
lacks(const struct remedy *remedy, struct arena *arena)
{
	(void)arena;
	if (remedy_has_joined_values(remedy))
		return "two values in one RDN";
	if (remedy->key.is_new && !makes_key(&remedy->key))
		return "a new key of this kind";
	if (!fit_list(remedy) && remedy_has_blank_name(remedy))
		return remedy_hidden_blank;
	return NULL;
}

static void
write_all(const struct remedy *remedy, struct remedy_text *out)
{
	remedy_leave_out_attributes(remedy, out);
	if (remedy->has_key_identifier)
		remedy_leave_out(out, "subjectKeyIdentifier");
	out->file_name = "new.tpl";
	text_words(&out->file, "{\n");
	write_subject(&out->file, remedy);
	write_names(&out->file, remedy);
	write_extensions(&out->file, remedy);
	text_words(&out->file, "\n}\n");
	write_commands(remedy, out);
}

const struct remedy_tool remedy_step = {"step", lacks, write_all};
