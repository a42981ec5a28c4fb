/* Encoding the corrected request: RFC 2986 4, RFC 2985 5.4, RFC 5280 4.2.
 * SPDX-License-Identifier: MIT */
#include "remedy/encode.h"

#include <string.h>

#include "der/write.h"
#include "remedy/parts.h"
#include "remedy/subject_words.h"
#include "remedy/words.h"

enum {
	TAG_ATTRIBUTES = 0xa0, /* [0] of CertificationRequestInfo */
	PARTS_MAX = 4
};

static const uint8_t no_octets[1];

/* Elements of a list that is being encoded. */
struct list {
	struct arena *arena;
	struct slice *parts;
	size_t count;
};

static struct list
list_of(struct arena *arena, size_t room)
{
	return (struct list){
		arena, arena_array(arena, room, sizeof(struct slice)), 0};
}

static void
list_add(struct list *list, struct slice part)
{
	if (list->parts != NULL)
		list->parts[list->count++] = part;
}

/* p == NULL where memory was short. */
static struct slice
list_end(const struct list *list, uint8_t identifier)
{
	if (list->parts == NULL)
		return (struct slice){NULL, 0};
	return der_wrap(list->arena, identifier, list->parts, list->count);
}

static struct slice
wrap(struct arena *arena, uint8_t identifier, struct slice content)
{
	if (content.n == 0 && content.p == NULL)
		content.p = no_octets;
	return der_wrap(arena, identifier, &content, 1);
}

static struct slice
wrap_two(
	struct arena *arena, uint8_t identifier, struct slice a, struct slice b)
{
	const struct slice parts[] = {a, b};

	return der_wrap(arena, identifier, parts, 2);
}

/* --- the subject ---------------------------------------------------------- */

static struct slice
filler_of(enum oid_id type)
{
	const struct subject_word *word = subject_word_of(type);

	return slice_text(word == NULL ? "Kestrel" : word->filler);
}

/* The country of the register that the subject's organizationIdentifier of the
 * scheme NTR names, "NTRDE-..."; empty: there is none. */
static struct slice
register_country(const struct remedy *remedy)
{
	enum { SCHEME = 3, COUNTRY = 2 };
	const size_t i = parts_find_value(remedy, OID_ORGANIZATION_IDENTIFIER);
	struct slice text;

	if (i == SIZE_MAX || remedy->values[i].is_blank)
		return (struct slice){NULL, 0};
	text = remedy->values[i].text;
	if (text.n < SCHEME + COUNTRY || memcmp(text.p, "NTR", SCHEME) != 0)
		return (struct slice){NULL, 0};
	return (struct slice){text.p + SCHEME, COUNTRY};
}

/* True of a commonName that is asked for as a mail address. */
static bool
is_mailbox_blank(const struct remedy_value *value)
{
	const struct subject_word *word = subject_word_of(OID_EMAIL_ADDRESS);

	return value->type == OID_COMMON_NAME &&
		slice_equal(value->text, slice_text(word->blank));
}

/* A blank is judged as what a person would fill in there: beside the number of
 * a register the country of that register, so that what else it asks for is
 * seen. */
static struct slice
text_of(const struct remedy *remedy, const struct remedy_value *value)
{
	struct slice country;

	if (!value->is_blank)
		return value->text;
	if (is_mailbox_blank(value))
		return filler_of(OID_EMAIL_ADDRESS);
	if (value->type != OID_JURISDICTION_COUNTRY)
		return filler_of(value->type);
	country = register_country(remedy);
	return country.n > 0 ? country : filler_of(value->type);
}

static struct slice
encode_value(const struct remedy *remedy, const struct remedy_value *value,
	struct arena *arena)
{
	const struct subject_word *word = subject_word_of(value->type);
	const uint8_t tag = word == NULL ? TAG_UTF8_STRING : word->tag;

	return wrap_two(arena, TAG_SEQUENCE, wrap(arena, TAG_OID, value->oid),
		wrap(arena, tag, text_of(remedy, value)));
}

/* The RDN that begins with this value; *count: how many it has. */
static struct slice
encode_rdn(const struct remedy *remedy, size_t first, size_t *count,
	struct arena *arena)
{
	const struct remedy_value *values = &remedy->values[first];
	const size_t left = remedy->value_count - first;
	struct list rdn;

	*count = 1;
	while (*count < left && values[*count].joins)
		(*count)++;
	rdn = list_of(arena, *count);
	for (size_t i = 0; i < *count; i++)
		list_add(&rdn, encode_value(remedy, &values[i], arena));
	return list_end(&rdn, TAG_SET);
}

static struct slice
encode_subject(const struct remedy *remedy, struct arena *arena)
{
	struct list rdns = list_of(arena, remedy->value_count);
	size_t count;

	for (size_t i = 0; i < remedy->value_count; i += count)
		list_add(&rdns, encode_rdn(remedy, i, &count, arena));
	return list_end(&rdns, TAG_SEQUENCE);
}

/* --- extensions ----------------------------------------------------------- */

static struct slice
encode_name(const struct remedy_name *name, struct arena *arena)
{
	static const uint8_t address[] = {185, 60, 216, 35};
	const uint8_t constructed = name->kind == SAN_OTHER_NAME ||
			name->kind == SAN_X400_ADDRESS ||
			name->kind == SAN_DIRECTORY_NAME ||
			name->kind == SAN_EDI_PARTY_NAME
		? TAG_CONSTRUCTED
		: 0;
	struct slice value = name->value;

	if (name->is_blank && name->kind == SAN_RFC822_NAME)
		value = filler_of(OID_EMAIL_ADDRESS);
	else if (name->is_blank && name->kind == SAN_IP_ADDRESS)
		value = (struct slice){address, sizeof(address)};
	else if (name->is_blank && name->kind == SAN_URI)
		value = slice_text("https://www.kestrel-feinmechanik.de/");
	else if (name->is_blank)
		value = filler_of(OID_COMMON_NAME);
	return wrap(arena,
		(uint8_t)(TAG_CONTEXT | constructed | (unsigned)name->kind),
		value);
}

static struct slice
encode_names(const struct remedy *remedy, struct arena *arena)
{
	struct list names = list_of(arena, remedy->name_count);

	for (size_t i = 0; i < remedy->name_count; i++)
		list_add(&names, encode_name(&remedy->names[i], arena));
	return list_end(&names, TAG_SEQUENCE);
}

static struct slice
encode_extension(struct slice oid, bool critical, struct slice value,
	struct arena *arena)
{
	static const uint8_t yes[] = {TAG_BOOLEAN, 1, 0xff};
	const struct slice parts[] = {wrap(arena, TAG_OID, oid),
		{yes, critical ? sizeof(yes) : 0},
		value.p == NULL ? value : wrap(arena, TAG_OCTET_STRING, value)};

	return der_wrap(arena, TAG_SEQUENCE, parts, 3);
}

static void
add_extensions(const struct remedy *remedy, struct list *list)
{
	struct arena *arena = list->arena;

	if (remedy->name_count > 0)
		list_add(list,
			encode_extension(oid_octets(OID_SUBJECT_ALT_NAME),
				remedy->are_names_critical,
				encode_names(remedy, arena), arena));
	if (remedy->usages != 0)
		list_add(list,
			encode_extension(oid_octets(OID_KEY_USAGE),
				remedy->are_usages_critical,
				remedy_usages_der(arena, remedy->usages),
				arena));
	if (remedy->purpose_count > 0)
		list_add(list,
			encode_extension(oid_octets(OID_EXT_KEY_USAGE),
				remedy->are_purposes_critical,
				remedy_purposes_der(arena, remedy), arena));
	for (size_t i = 0; i < remedy->extension_count; i++)
		list_add(list,
			encode_extension(remedy->extensions[i].oid,
				remedy->extensions[i].critical,
				remedy->extensions[i].value, arena));
}

/* --- the request -----------------------------------------------------------
 */

static struct slice
encode_attribute(struct slice oid, struct slice value, struct arena *arena)
{
	return wrap_two(arena, TAG_SEQUENCE, wrap(arena, TAG_OID, oid),
		value.p == NULL ? value : wrap(arena, TAG_SET, value));
}

static struct slice
encode_attributes(const struct remedy *remedy, struct arena *arena)
{
	struct list extensions = list_of(arena, 3 + remedy->extension_count);
	struct list all = list_of(arena, 2 + remedy->attribute_count);

	add_extensions(remedy, &extensions);
	if (extensions.count > 0)
		list_add(&all,
			encode_attribute(oid_octets(OID_EXTENSION_REQUEST),
				list_end(&extensions, TAG_SEQUENCE), arena));
	for (size_t i = 0; i < remedy->attribute_count; i++)
		list_add(&all,
			encode_attribute(remedy->attributes[i].oid,
				remedy->attributes[i].value, arena));
	if (remedy->has_password)
		list_add(&all,
			encode_attribute(oid_octets(OID_CHALLENGE_PASSWORD),
				wrap(arena, TAG_UTF8_STRING,
					slice_text("Kestrel-48213-Uferweg")),
				arena));
	return list_end(&all, TAG_ATTRIBUTES);
}

struct slice
remedy_encode(const struct remedy *remedy, struct slice key,
	struct slice signature, struct arena *arena)
{
	static const uint8_t version[] = {TAG_INTEGER, 1, 0};
	static const uint8_t unsigned_octets[] = {TAG_BIT_STRING, 2, 0, 1};
	const struct slice info[PARTS_MAX] = {{version, sizeof(version)},
		encode_subject(remedy, arena), key,
		encode_attributes(remedy, arena)};
	const struct slice request[] = {
		der_wrap(arena, TAG_SEQUENCE, info, PARTS_MAX), signature,
		{unsigned_octets, sizeof(unsigned_octets)}};

	return der_wrap(arena, TAG_SEQUENCE, request, 3);
}
