/* The parts of a request for programs, by the parser's own getters.
 * SPDX-License-Identifier: MIT */
#include "report/parts.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum { OID_ROOM = 512 };

/* A writing under way. */
struct parts {
	struct json *json;
	const struct csrlint_parsed *parsed;
	struct arena *arena; /* of texts */
};

static struct slice
slice_of(struct csrlint_octets octets)
{
	return (struct slice){octets.octets, octets.length};
}

/* Text of the request, escaped as all other is; no octets: null. */
static void
write_text(struct parts *parts, const char *name, struct csrlint_octets text)
{
	json_write_text(parts->json, name,
		text.length == 0 ? NULL
				 : quote_whole(parts->arena, slice_of(text)));
	arena_reset(parts->arena);
}

static void
write_hex_octets(
	struct parts *parts, const char *name, const uint8_t *octets, size_t n)
{
	struct text hex = text_in(parts->arena);

	for (size_t i = 0; i < n; i++)
		text_printf(&hex, "%02x", octets[i]);
	json_write_text(parts->json, name, n == 0 ? NULL : text_get(&hex));
	if (hex.failed)
		parts->json->out->no_memory = true;
	arena_reset(parts->arena);
}

static void
write_hex(struct parts *parts, const char *name, struct csrlint_octets octets)
{
	write_hex_octets(parts, name, octets.octets, octets.length);
}

static void
write_oid(struct parts *parts, const char *name, struct csrlint_octets oid)
{
	char dotted[OID_ROOM];
	const size_t n = csrlint_oid_dotted(oid, dotted, sizeof(dotted));

	json_write_text(parts->json, name,
		n == 0 || n >= sizeof(dotted) ? NULL : dotted);
}

/* "oid" and "name", which is null where csrlint does not know it. */
static void
write_type(struct parts *parts, struct csrlint_octets oid)
{
	write_oid(parts, "oid", oid);
	json_write_text(parts->json, "name", csrlint_oid_name(oid));
}

/* A password stays with whom it was told, wherever it stands. */
static bool
is_password(struct csrlint_octets oid)
{
	const char *name = csrlint_oid_name(oid);

	return name != NULL && strcmp(name, "challengePassword") == 0;
}

/* --- names ------------------------------------------------------------------
 */

static void
write_name_attribute(
	struct parts *parts, const struct csrlint_name_attribute *attribute)
{
	const struct csrlint_octets oid = csrlint_name_attribute_oid(attribute);
	const struct csrlint_octets nothing = {NULL, 0, 0};
	const bool is_secret = is_password(oid);

	json_open_object(parts->json, NULL);
	write_type(parts, oid);
	json_write_text(parts->json, "short", csrlint_oid_short_name(oid));
	json_write_text(
		parts->json, "type", csrlint_name_attribute_type(attribute));
	write_text(parts, "value",
		is_secret ? nothing : csrlint_name_attribute_text(attribute));
	write_hex(parts, "octets",
		is_secret ? nothing : csrlint_name_attribute_value(attribute));
	json_close_object(parts->json);
}

/* The attributes of a name, by index; NULL past the last. */
typedef const struct csrlint_name_attribute *attribute_at(
	const void *of, size_t index);

static const struct csrlint_name_attribute *
subject_at(const void *of, size_t index)
{
	return csrlint_parsed_subject_attribute(of, index);
}

static const struct csrlint_name_attribute *
directory_at(const void *of, size_t index)
{
	return csrlint_general_name_attribute(of, index);
}

/* An array for each RDN: there may be several attributes in one. */
static void
write_rdns(
	struct parts *parts, const char *name, attribute_at *at, const void *of)
{
	const struct csrlint_name_attribute *attribute;
	size_t rdn = 0;

	json_open_array(parts->json, name);
	for (size_t i = 0; (attribute = at(of, i)) != NULL; i++) {
		const size_t own = csrlint_name_attribute_rdn(attribute);

		if (i > 0 && own != rdn)
			json_close_array(parts->json);
		if (i == 0 || own != rdn)
			json_open_array(parts->json, NULL);
		rdn = own;
		write_name_attribute(parts, attribute);
	}
	if (at(of, 0) != NULL)
		json_close_array(parts->json);
	json_close_array(parts->json);
}

static void
write_general_name(struct parts *parts, const struct csrlint_general_name *name)
{
	const enum csrlint_general_name_kind kind =
		csrlint_general_name_kind(name);

	json_open_object(parts->json, NULL);
	json_write_text(
		parts->json, "kind", csrlint_general_name_kind_name(kind));
	if (kind == CSRLINT_REGISTERED_ID)
		write_oid(parts, "value", csrlint_general_name_value(name));
	else
		write_text(parts, "value", csrlint_general_name_text(name));
	write_hex(parts, "octets", csrlint_general_name_value(name));
	if (kind == CSRLINT_OTHER_NAME)
		write_type(parts, csrlint_general_name_other_type(name));
	if (kind == CSRLINT_DIRECTORY_NAME)
		write_rdns(parts, "rdns", directory_at, name);
	json_close_object(parts->json);
}

static void
write_names(struct parts *parts)
{
	json_open_array(parts->json, "names");
	for (size_t i = 0; i < csrlint_parsed_san_count(parts->parsed); i++)
		write_general_name(parts, csrlint_parsed_san(parts->parsed, i));
	json_close_array(parts->json);
}

/* --- the key and the signature ----------------------------------------------
 */

static void
write_digests(struct parts *parts)
{
	uint8_t sha256[32];
	uint8_t sha1[20];
	char pin[45];

	if (!csrlint_parsed_key_sha256(parts->parsed, sha256) ||
		!csrlint_parsed_key_sha1(parts->parsed, sha1) ||
		!csrlint_parsed_key_pin(parts->parsed, pin))
		return;
	write_hex_octets(parts, "sha256", sha256, sizeof(sha256));
	json_write_text(parts->json, "pin", pin);
	write_hex_octets(parts, "identifier", sha1, sizeof(sha1));
}

static void
write_curve(struct parts *parts, struct csrlint_octets curve)
{
	if (curve.length == 0)
		return;
	json_open_object(parts->json, "curve");
	write_type(parts, curve);
	json_close_object(parts->json);
}

static void
write_key(struct parts *parts)
{
	static const char *const numbers[] = {
		[CSRLINT_RSA_MODULUS] = "modulus",
		[CSRLINT_RSA_EXPONENT] = "exponent",
		[CSRLINT_EC_X] = "x",
		[CSRLINT_EC_Y] = "y",
		[CSRLINT_DSA_P] = "p",
		[CSRLINT_DSA_Q] = "q",
		[CSRLINT_DSA_G] = "g",
		[CSRLINT_DSA_Y] = "public",
	};
	const struct csrlint_algorithm *algorithm =
		csrlint_parsed_key_algorithm(parts->parsed);

	json_open_object(parts->json, "key");
	write_type(parts, csrlint_algorithm_oid(algorithm));
	write_curve(parts, csrlint_algorithm_curve(algorithm));
	json_write_number(
		parts->json, "bits", csrlint_parsed_key_bits(parts->parsed));
	write_digests(parts);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		const struct csrlint_octets number = csrlint_parsed_key_number(
			parts->parsed, (enum csrlint_key_number)i);

		if (number.length > 0)
			write_hex(parts, numbers[i], number);
	}
	json_close_object(parts->json);
}

/* --- extensions and attributes ----------------------------------------------
 */

static void
write_extension(struct parts *parts, const struct csrlint_extension *extension)
{
	const struct csrlint_octets oid = csrlint_extension_oid(extension);
	const struct csrlint_octets nothing = {NULL, 0, 0};

	json_open_object(parts->json, NULL);
	write_type(parts, oid);
	json_write_truth(parts->json, "critical",
		csrlint_extension_is_critical(extension));
	write_hex(parts, "octets",
		is_password(oid) ? nothing
				 : csrlint_extension_value(extension));
	json_close_object(parts->json);
}

static void
write_extensions(struct parts *parts)
{
	const size_t n = csrlint_parsed_extension_count(parts->parsed);

	json_open_array(parts->json, "extensions");
	for (size_t i = 0; i < n; i++)
		write_extension(
			parts, csrlint_parsed_extension(parts->parsed, i));
	json_close_array(parts->json);
}

/* Getters hand out no octet of a challengePassword. */
static void
write_attribute(struct parts *parts, const struct csrlint_attribute *attribute)
{
	json_open_object(parts->json, NULL);
	write_type(parts, csrlint_attribute_oid(attribute));
	json_write_number(parts->json, "values",
		csrlint_attribute_value_count(attribute));
	write_text(parts, "value", csrlint_attribute_text(attribute));
	write_hex(parts, "octets", csrlint_attribute_values(attribute));
	json_close_object(parts->json);
}

static void
write_attributes(struct parts *parts)
{
	const size_t n = csrlint_parsed_attribute_count(parts->parsed);

	json_open_array(parts->json, "attributes");
	for (size_t i = 0; i < n; i++)
		write_attribute(
			parts, csrlint_parsed_attribute(parts->parsed, i));
	json_close_array(parts->json);
}

static void
write_all(struct parts *parts)
{
	const int version = csrlint_parsed_version(parts->parsed);

	json_open_object(parts->json, "parts");
	if (version < 0)
		json_write_null(parts->json, "version");
	else
		json_write_number(parts->json, "version", (uint64_t)version);
	write_rdns(parts, "subject", subject_at, parts->parsed);
	write_names(parts);
	write_key(parts);
	write_extensions(parts);
	write_attributes(parts);
	json_close_object(parts->json);
}

bool
parts_write(struct json *json, const struct csrlint_request *request)
{
	struct csrlint_parsed *parsed;
	struct parts parts = {.json = json};
	bool is_written = false;

	if (request->der == NULL)
		return true;
	sink_keep_mark(json->out);
	parsed = csrlint_parsed_new();
	parts.parsed = parsed;
	parts.arena = parsed == NULL ? NULL : arena_new();
	if (parts.arena != NULL &&
		csrlint_parse(parsed, request->der, request->der_length, 1) !=
			CSRLINT_PARSE_NO_MEMORY) {
		write_all(&parts);
		is_written = true;
	}
	arena_free(parts.arena);
	csrlint_parsed_free(parsed);
	return is_written;
}
