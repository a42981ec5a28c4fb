/* Distinguished names and general names. SPDX-License-Identifier: MIT */
#include "csr/string.h"
#include "der/der.h"
#include "names/address.h"
#include "parse/parsed.h"

/* --- while parsing ----------------------------------------------------------
 */

struct csrlint_name_attribute *
names_wrap(struct csrlint_parsed *parsed, const struct name_attribute *names,
	size_t count)
{
	struct csrlint_name_attribute *out =
		array_of(parsed, count, sizeof(out[0]));

	for (size_t i = 0; out != NULL && i < count; i++)
		out[i] = (struct csrlint_name_attribute){parsed, &names[i],
			readable(names[i].tag, names[i].text, names[i].value)};
	return out;
}

/* dNSName, rfc822Name and URI are IA5Strings. */
static struct slice
ia5_text(struct slice value)
{
	for (size_t i = 0; i < value.n; i++)
		if (value.p[i] == 0 || value.p[i] >= 0x80)
			return (struct slice){NULL, 0};
	return value;
}

/* Text of our own in the arena. */
static struct slice
keep_text(struct csrlint_parsed *parsed, const char *text)
{
	size_t n = strlen(text);
	uint8_t *copy = arena_room(parsed->arena, n);

	if (copy == NULL) {
		parsed->is_without_memory = true;
		return (struct slice){NULL, 0};
	}
	memcpy(copy, text, n);
	return (struct slice){copy, n};
}

/* RFC 5280 4.2.1.6, and 4.2.1.10 where a mask of as many octets is behind it.
 */
static struct slice
address_text(struct csrlint_parsed *parsed, struct slice octets, bool has_mask)
{
	char text[2 * ADDRESS_ROOM];
	char mask[ADDRESS_ROOM];
	size_t n = has_mask ? octets.n / 2 : octets.n;

	if ((has_mask && octets.n % 2 != 0) ||
		!address_print(slice_head(octets, n), text))
		return (struct slice){NULL, 0};
	if (has_mask) {
		size_t at = strlen(text);

		(void)address_print(slice_from(octets, n), mask);
		text[at++] = '/';
		memcpy(text + at, mask, strlen(mask) + 1);
	}
	return keep_text(parsed, text);
}

/* The parts of an otherName: AnotherName ::= SEQUENCE { type-id OID,
 * value [0] EXPLICIT ANY }. False: it is none. */
static bool
read_other_name(
	struct slice content, struct slice *type, struct der_element *value)
{
	struct der_element element;

	if (!der_read_tag(&content, TAG_OID, &element))
		return false;
	*type = element.content;
	return der_read_tag(
		       &content, TAG_CONTEXT | TAG_CONSTRUCTED, &element) &&
		der_read(&element.content, value);
}

static struct slice
other_name_text(struct csrlint_parsed *parsed, struct slice content)
{
	struct slice type;
	struct slice text;
	struct der_element value;

	if (!read_other_name(content, &type, &value))
		return (struct slice){NULL, 0};
	if (string_to_utf8(value.identifier, value.content, parsed->arena,
		    &text) != ERR_OK)
		parsed->is_without_memory = true;
	return readable(value.identifier, text, value.content);
}

static void
fill_directory_name(
	struct csrlint_parsed *parsed, struct csrlint_general_name *out)
{
	struct csr_name name;

	if (!csr_decode_name(out->name->value, parsed->arena, &name)) {
		parsed->is_without_memory = true;
		return;
	}
	out->holds.directory.attribute =
		names_wrap(parsed, name.attributes, name.count);
	if (out->holds.directory.attribute != NULL)
		out->holds.directory.count = name.count;
}

void
names_fill(struct csrlint_parsed *parsed, const struct general_name *name,
	bool is_constraint, struct csrlint_general_name *out)
{
	*out = (struct csrlint_general_name){.parsed = parsed, .name = name};
	switch (name->kind) {
	case SAN_RFC822_NAME:
	case SAN_DNS_NAME:
	case SAN_URI: out->holds.text = ia5_text(name->value); break;
	case SAN_IP_ADDRESS:
		out->holds.text =
			address_text(parsed, name->value, is_constraint);
		break;
	case SAN_OTHER_NAME:
		out->holds.text = other_name_text(parsed, name->value);
		break;
	case SAN_DIRECTORY_NAME: fill_directory_name(parsed, out); break;
	case SAN_X400_ADDRESS:
	case SAN_EDI_PARTY_NAME:
	case SAN_REGISTERED_ID:
	case SAN_UNKNOWN: break;
	}
}

void
names_prepare(struct csrlint_parsed *parsed)
{
	const struct csr *csr = &parsed->csr;

	parsed->subject = names_wrap(parsed, csr->names, csr->name_count);
	parsed->san.name =
		array_of(parsed, csr->san_count, sizeof(parsed->san.name[0]));
	if (parsed->san.name == NULL)
		return;
	parsed->san.count = csr->san_count;
	for (size_t i = 0; i < csr->san_count; i++)
		names_fill(parsed, &csr->san_names[i], false,
			&parsed->san.name[i]);
}

/* --- the subject ------------------------------------------------------------
 */

static const struct csrlint_octets nothing;

struct csrlint_octets
csrlint_parsed_subject(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? nothing
			      : octets_of(parsed, parsed->csr.subject);
}

size_t
csrlint_parsed_rdn_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->csr.rdn_count;
}

size_t
csrlint_parsed_subject_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->csr.name_count;
}

const struct csrlint_name_attribute *
csrlint_parsed_subject_attribute(
	const struct csrlint_parsed *parsed, size_t index)
{
	return index < csrlint_parsed_subject_count(parsed)
		? &parsed->subject[index]
		: NULL;
}

size_t
csrlint_name_attribute_rdn(const struct csrlint_name_attribute *attribute)
{
	return attribute == NULL ? 0 : attribute->name->rdn;
}

/* Octets of an attribute that may hold a secret. */
static struct csrlint_octets
octets_of_attribute(
	const struct csrlint_name_attribute *attribute, struct slice octets)
{
	return attribute->name->type == OID_CHALLENGE_PASSWORD
		? place_of(attribute->parsed, octets)
		: octets_of(attribute->parsed, octets);
}

struct csrlint_octets
csrlint_name_attribute_octets(const struct csrlint_name_attribute *attribute)
{
	return attribute == NULL
		? nothing
		: octets_of_attribute(attribute, attribute->name->whole);
}

struct csrlint_octets
csrlint_name_attribute_oid(const struct csrlint_name_attribute *attribute)
{
	return attribute == NULL
		? nothing
		: octets_of(attribute->parsed, attribute->name->oid);
}

const char *
csrlint_name_attribute_type(const struct csrlint_name_attribute *attribute)
{
	return attribute == NULL ? "" : der_tag_name(attribute->name->tag);
}

uint8_t
csrlint_name_attribute_tag(const struct csrlint_name_attribute *attribute)
{
	return attribute == NULL ? 0 : attribute->name->tag;
}

struct csrlint_octets
csrlint_name_attribute_value(const struct csrlint_name_attribute *attribute)
{
	return attribute == NULL
		? nothing
		: octets_of_attribute(attribute, attribute->name->value);
}

struct csrlint_octets
csrlint_name_attribute_text(const struct csrlint_name_attribute *attribute)
{
	return attribute == NULL
		? nothing
		: text_octets_of(attribute->parsed, attribute->text,
			  attribute->name->value);
}

/* --- general names ----------------------------------------------------------
 */

/* The two sets of kinds are the same. */
_Static_assert((int)SAN_URI == (int)CSRLINT_URI &&
		(int)SAN_REGISTERED_ID == (int)CSRLINT_REGISTERED_ID &&
		(int)SAN_UNKNOWN == (int)CSRLINT_NO_GENERAL_NAME,
	"kinds of names are the numbers of their tags");

static const struct csrlint_general_name *
name_at(const struct name_list *list, size_t index)
{
	return index < list->count ? &list->name[index] : NULL;
}

size_t
csrlint_parsed_san_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->san.count;
}

const struct csrlint_general_name *
csrlint_parsed_san(const struct csrlint_parsed *parsed, size_t index)
{
	return parsed == NULL ? NULL : name_at(&parsed->san, index);
}

size_t
csrlint_parsed_name_constraint_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->constraints.count;
}

const struct csrlint_general_name *
csrlint_parsed_name_constraint(
	const struct csrlint_parsed *parsed, size_t index)
{
	return parsed == NULL ? NULL : name_at(&parsed->constraints, index);
}

bool
csrlint_parsed_name_constraint_is_permitted(
	const struct csrlint_parsed *parsed, size_t index)
{
	return parsed != NULL && index < parsed->permitted_count;
}

enum csrlint_general_name_kind
csrlint_general_name_kind(const struct csrlint_general_name *name)
{
	return name == NULL ? CSRLINT_NO_GENERAL_NAME
			    : (enum csrlint_general_name_kind)name->name->kind;
}

const char *
csrlint_general_name_kind_name(enum csrlint_general_name_kind kind)
{
	return csr_general_name_kind_name((enum general_name_kind)kind);
}

struct csrlint_octets
csrlint_general_name_octets(const struct csrlint_general_name *name)
{
	return name == NULL ? nothing
			    : octets_of(name->parsed, name->name->whole);
}

struct csrlint_octets
csrlint_general_name_value(const struct csrlint_general_name *name)
{
	return name == NULL ? nothing
			    : octets_of(name->parsed, name->name->value);
}

struct csrlint_octets
csrlint_general_name_text(const struct csrlint_general_name *name)
{
	if (name == NULL)
		return nothing;
	if (name->name->kind == SAN_DIRECTORY_NAME)
		return place_of(name->parsed, name->name->value);
	return text_octets_of(
		name->parsed, name->holds.text, name->name->value);
}

struct csrlint_octets
csrlint_general_name_other_type(const struct csrlint_general_name *name)
{
	struct slice type = {NULL, 0};
	struct der_element value;

	if (name == NULL || name->name->kind != SAN_OTHER_NAME)
		return nothing;
	(void)read_other_name(name->name->value, &type, &value);
	return octets_of(name->parsed, type);
}

struct csrlint_octets
csrlint_general_name_other_value(const struct csrlint_general_name *name)
{
	struct slice type;
	struct der_element value;

	if (name == NULL || name->name->kind != SAN_OTHER_NAME ||
		!read_other_name(name->name->value, &type, &value))
		return nothing;
	return octets_of(name->parsed, value.whole);
}

size_t
csrlint_general_name_attribute_count(const struct csrlint_general_name *name)
{
	return name == NULL || name->name->kind != SAN_DIRECTORY_NAME
		? 0
		: name->holds.directory.count;
}

const struct csrlint_name_attribute *
csrlint_general_name_attribute(
	const struct csrlint_general_name *name, size_t index)
{
	return index < csrlint_general_name_attribute_count(name)
		? &name->holds.directory.attribute[index]
		: NULL;
}
