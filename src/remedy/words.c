/* What the tools share. SPDX-License-Identifier: MIT */
#include "remedy/words.h"
#include "base/unicode.h"
#include "der/der.h"
#include "der/write.h"
#include "names/address.h"

/* oid_print writes no more octets than these. */
enum { WRITABLE_OCTETS = 64 };

struct remedy_text
remedy_text_in(struct arena *arena)
{
	return (struct remedy_text){.commands = text_in(arena),
		.file_name = NULL,
		.file = text_in(arena),
		.is_file_apart = false,
		.left_out = NULL,
		.blank_count = 0};
}

const char *
remedy_word(const struct remedy_word *words, size_t count, enum oid_id id)
{
	for (size_t i = 0; i < count && id != OID_UNKNOWN; i++)
		if (words[i].id == id)
			return words[i].word;
	return NULL;
}

const char *
remedy_kind_word(
	const struct remedy_kind_words *words, enum general_name_kind kind)
{
	switch (kind) {
	case SAN_RFC822_NAME: return words->email;
	case SAN_DNS_NAME: return words->dns;
	case SAN_URI: return words->uri;
	case SAN_IP_ADDRESS: return words->ip;
	case SAN_OTHER_NAME:
	case SAN_X400_ADDRESS:
	case SAN_DIRECTORY_NAME:
	case SAN_EDI_PARTY_NAME:
	case SAN_REGISTERED_ID:
	case SAN_UNKNOWN: break;
	}
	return NULL;
}

struct slice
remedy_name_text(struct arena *arena, const struct remedy_name *name)
{
	char address[ADDRESS_ROOM];
	struct text text = text_in(arena);

	if (name->kind != SAN_IP_ADDRESS || name->is_blank ||
		!address_print(name->value, address))
		return name->value;
	text_words(&text, address);
	return slice_text(text_get(&text));
}

bool
oid_is_writable(struct slice oid)
{
	return oid.n > 0 && oid.n <= WRITABLE_OCTETS &&
		(oid.p[oid.n - 1] & 0x80) == 0;
}

void
remedy_write_oid(struct text *text, const struct remedy_word *words,
	size_t count, enum oid_id id, struct slice oid)
{
	const char *word = remedy_word(words, count, id);

	if (word != NULL)
		text_words(text, word);
	else
		oid_print(text, oid);
}

void
remedy_write_hex(struct text *text, struct slice octets)
{
	for (size_t i = 0; i < octets.n; i++)
		text_printf(text, "%02x", octets.p[i]);
}

void
remedy_write_usages(struct text *text, unsigned int usages)
{
	const char *before = "";

	for (unsigned int i = 0; i < USAGE_BITS; i++) {
		if ((usages & 1u << i) == 0)
			continue;
		text_words(text, before);
		text_words(text, csr_key_usage_name((enum key_usage)(1u << i)));
		before = ",";
	}
}

void
remedy_leave_out(struct remedy_text *out, const char *what)
{
	struct text text = text_in(out->commands.arena);

	if (out->left_out != NULL) {
		text_words(&text, out->left_out);
		text_words(&text, ", ");
	}
	text_words(&text, what);
	out->left_out = text_get(&text);
}

void
remedy_leave_out_password(struct remedy_text *out, const char *what)
{
	remedy_leave_out(out, what);
	out->blank_count -= out->blank_count > 0;
}

void
remedy_leave_out_attributes(
	const struct remedy *remedy, struct remedy_text *out)
{
	if (remedy->has_password)
		remedy_leave_out_password(out, "challengePassword");
	for (size_t i = 0; i < remedy->attribute_count; i++)
		remedy_leave_out(out,
			oid_text(out->commands.arena,
				remedy->attributes[i].oid));
}

void
remedy_leave_out_label(const struct remedy *remedy, struct remedy_text *out)
{
	if (remedy->is_label_short)
		remedy_leave_out(out,
			"the label CERTIFICATE REQUEST (delete NEW and a blank "
			"from the first and the last line of new.csr)");
}

static bool
is_makeable(const struct remedy_key *key)
{
	static const char *const algorithms[] = {"RSA", "EC", "Ed25519",
		"Ed448", "ML-DSA-44", "ML-DSA-65", "ML-DSA-87"};

	for (size_t i = 0; i < sizeof(algorithms) / sizeof(*algorithms); i++)
		if (strcmp(key->algorithm, algorithms[i]) == 0)
			return true;
	return false;
}

static bool
has_unwritable_oid(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->value_count; i++)
		if (!oid_is_writable(remedy->values[i].oid))
			return true;
	for (size_t i = 0; i < remedy->purpose_count; i++)
		if (!oid_is_writable(remedy->purposes[i]))
			return true;
	for (size_t i = 0; i < remedy->extension_count; i++)
		if (!oid_is_writable(remedy->extensions[i].oid))
			return true;
	return false;
}

const char *
remedy_unspeakable(const struct remedy *remedy)
{
	if (has_unwritable_oid(remedy))
		return "an object identifier of this length";
	if (remedy->key.is_new && !is_makeable(&remedy->key))
		return "a new key of this kind";
	return NULL;
}

const char remedy_hidden_blank[] = "what you have to fill in beside such names";

bool
remedy_has_blank_name(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		if (remedy->names[i].is_blank)
			return true;
	return false;
}

bool
remedy_has_joined_values(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->value_count; i++)
		if (remedy->values[i].joins)
			return true;
	return false;
}

/* Those whose members stand one behind the other inside of the tag. */
static bool
is_constructed(enum general_name_kind kind)
{
	switch (kind) {
	case SAN_OTHER_NAME:
	case SAN_X400_ADDRESS:
	case SAN_DIRECTORY_NAME:
	case SAN_EDI_PARTY_NAME: return true;
	case SAN_RFC822_NAME:
	case SAN_DNS_NAME:
	case SAN_URI:
	case SAN_IP_ADDRESS:
	case SAN_REGISTERED_ID:
	case SAN_UNKNOWN: break;
	}
	return false;
}

struct slice
remedy_general_name(struct arena *arena, const struct remedy_name *name)
{
	unsigned int tag = TAG_CONTEXT | (unsigned int)name->kind;

	if (is_constructed(name->kind))
		tag |= TAG_CONSTRUCTED;
	return der_wrap(arena, (uint8_t)tag, &name->value, 1);
}

struct slice
remedy_names_der(struct arena *arena, const struct remedy *remedy)
{
	struct slice *names =
		arena_array(arena, remedy->name_count, sizeof(*names));

	if (names == NULL)
		return (struct slice){NULL, 0};
	for (size_t i = 0; i < remedy->name_count; i++)
		names[i] = remedy_general_name(arena, &remedy->names[i]);
	return der_wrap(arena, TAG_SEQUENCE, names, remedy->name_count);
}

/* A named BIT STRING ends with a bit that is set, X.690 11.2.2, and its first
 * bit is the highest of the first octet. */
struct slice
remedy_usages_der(struct arena *arena, unsigned int usages)
{
	uint8_t octets[3] = {0, 0, 0};
	unsigned int last = 0;

	for (unsigned int i = 0; i < USAGE_BITS; i++) {
		if ((usages & 1u << i) == 0)
			continue;
		octets[1 + i / 8] |= (uint8_t)(0x80u >> i % 8);
		last = i;
	}
	octets[0] = (uint8_t)(7 - last % 8);
	return der_wrap(arena, TAG_BIT_STRING,
		&(struct slice){octets, 2 + last / 8}, 1);
}

struct slice
remedy_purposes_der(struct arena *arena, const struct remedy *remedy)
{
	struct slice *oids =
		arena_array(arena, remedy->purpose_count, sizeof(*oids));

	if (oids == NULL)
		return (struct slice){NULL, 0};
	for (size_t i = 0; i < remedy->purpose_count; i++)
		oids[i] = der_wrap(arena, TAG_OID, &remedy->purposes[i], 1);
	return der_wrap(arena, TAG_SEQUENCE, oids, remedy->purpose_count);
}

bool
remedy_has_one_string(enum oid_id type, uint8_t *tag)
{
	switch (type) {
	case OID_COUNTRY_NAME:
	case OID_JURISDICTION_COUNTRY:
	case OID_SERIAL_NUMBER:
	case OID_DN_QUALIFIER: *tag = TAG_PRINTABLE_STRING; return true;
	case OID_EMAIL_ADDRESS:
	case OID_DOMAIN_COMPONENT: *tag = TAG_IA5_STRING; return true;
	default: return false;
	}
}

size_t
remedy_octets(const struct remedy *remedy)
{
	size_t n = 0;

	for (size_t i = 0; i < remedy->value_count; i++)
		n += remedy->values[i].text.n;
	for (size_t i = 0; i < remedy->name_count; i++)
		n += remedy->names[i].value.n;
	for (size_t i = 0; i < remedy->extension_count; i++)
		n += remedy->extensions[i].value.n;
	return n;
}

bool
remedy_is_plain_constraints(
	const struct remedy_extension *extension, bool *is_ca)
{
	static const uint8_t end_entity[] = {0x30, 0x00};
	static const uint8_t authority[] = {0x30, 0x03, 0x01, 0x01, 0xff};

	if (extension->type != OID_BASIC_CONSTRAINTS)
		return false;
	*is_ca = slice_equal(
		extension->value, (struct slice){authority, sizeof(authority)});
	return *is_ca ||
		slice_equal(extension->value,
			(struct slice){end_entity, sizeof(end_entity)});
}

bool
remedy_is_printable_ascii(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] < 0x20 || text.p[i] > 0x7e)
			return false;
	return true;
}

bool
remedy_is_ascii(struct slice text)
{
	return !unicode_is_needed(text);
}

bool
remedy_is_all_of(struct slice text, const char *others)
{
	for (size_t i = 0; i < text.n; i++)
		if (!ascii_is_letter(text.p[i]) && !ascii_is_digit(text.p[i]) &&
			(text.p[i] == '\0' ||
				strchr(others, text.p[i]) == NULL))
			return false;
	return true;
}

const char *
remedy_key_file(const struct remedy *remedy)
{
	return remedy->key.is_new ? "new.key" : "my.key";
}

unsigned int
remedy_digest_bits(const struct remedy_key *key)
{
	if (strcmp(key->algorithm, "RSA") == 0)
		return 256;
	if (strcmp(key->algorithm, "EC") != 0)
		return 0;
	if (key->curve != NULL && strcmp(key->curve, "P-384") == 0)
		return 384;
	if (key->curve != NULL && strcmp(key->curve, "P-521") == 0)
		return 512;
	return 256;
}
