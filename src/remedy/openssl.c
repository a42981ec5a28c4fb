/* openssl req, 1.1.1 to 3.x: one command where -subj and -addext say it as it
 * is, else a configuration file. SPDX-License-Identifier: MIT */
#include "remedy/openssl_bounds.h"
#include "remedy/openssl_file.h"
#include "remedy/openssl_words.h"
#include "remedy/shell.h"
#include "remedy/tools.h"
#include "remedy/words.h"

/* More, or longer ones, make a command that nobody reads. */
enum { NAMES_IN_COMMAND = 10, OCTETS_IN_COMMAND = 256 };

/* --- what a command can say ----------------------------------------------- */

/* Nothing that -subj, a shell or the reader of a log takes for more than a
 * character. */
static bool
fits_subj(const struct remedy_value *value)
{
	return !value->joins && value->text.n <= OCTETS_IN_COMMAND &&
		/* -subj passes over types that openssl has no word for. */
		openssl_has_type(value->type) &&
		remedy_is_all_of(value->text, " .-_&@()*?") &&
		value->text.p[0] != '-' && value->text.p[0] != ' ' &&
		value->text.p[value->text.n - 1] != ' ';
}

static bool
fits_addext(const struct remedy_name *name)
{
	if (!openssl_has_line(name) || name->value.n > OCTETS_IN_COMMAND)
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

static const struct openssl_lines addext_lines = {start_addext, end_addext};

static void
write_subj(struct text *out, const struct remedy *remedy)
{
	struct text subject = text_in(out->arena);

	for (size_t i = 0; i < remedy->value_count; i++) {
		const struct remedy_value *value = &remedy->values[i];

		text_words(&subject, "/");
		openssl_write_type(&subject, value);
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
	openssl_write_critical(out, remedy->are_names_critical);
	for (size_t i = 0; i < remedy->name_count; i++) {
		const struct remedy_name *name = &remedy->names[i];
		struct slice text = remedy_name_text(out->arena, name);

		text_printf(out, "%s%s:", i == 0 ? "" : ",",
			openssl_kind_word(name->kind));
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
	openssl_write_extensions(out, &addext_lines, remedy);
	text_words(out, "\n");
}

/* --- all together --------------------------------------------------------- */

static void
tell_file(const struct remedy *remedy, struct remedy_text *out)
{
	struct text *commands = &out->commands;

	out->file_name = "new.cnf";
	openssl_write_file(&out->file, remedy);
	openssl_file_leave_out(remedy, out);
	write_guard(commands, remedy, true);
	shell_write_file(commands, out->file_name, &out->file);
	write_key_command(commands, &remedy->key);
	write_request_command(commands, remedy);
	text_words(commands, " -config new.cnf");
	if (remedy->value_count == 0)
		text_words(commands, " -subj /");
	text_words(commands, "\n");
}

static const char *
lacks(const struct remedy *remedy, struct arena *arena)
{
	(void)arena;
	if (!openssl_have_lines(remedy) && remedy_has_blank_name(remedy))
		return remedy_hidden_blank;
	return openssl_fault(remedy);
}

static void
write_all(const struct remedy *remedy, struct remedy_text *out)
{
	if (fits_command(remedy))
		tell_command(remedy, &out->commands);
	else
		tell_file(remedy, out);
}

const struct remedy_tool remedy_openssl = {"openssl", lacks, write_all};
