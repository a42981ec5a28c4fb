/* Distinguished names and general names. SPDX-License-Identifier: MIT */
#include "csr/string.h"
#include "der/der.h"
#include "names/address.h"
#include "parse/getters.h"

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

OCTETS(subject, of->csr.subject)
COUNT(rdn_count, of->csr.rdn_count)
COUNT(subject_count, of->csr.name_count)
ENTRY(name_attribute, subject_attribute, subject_count, of->subject)

/* Octets of an attribute that may hold a secret. */
static struct csrlint_octets
octets_of_attribute(
	const struct csrlint_name_attribute *attribute, struct slice octets)
{
	return attribute->name->type == OID_CHALLENGE_PASSWORD
		? place_of(attribute->parsed, octets)
		: octets_of(attribute->parsed, octets);
}

GETTER(size_t, name_attribute_rdn, name_attribute, 0, of->name->rdn)
GETTER(struct csrlint_octets, name_attribute_octets, name_attribute, NO_OCTETS,
	octets_of_attribute(of, of->name->whole))
PART_OCTETS(name_attribute, oid, of->name->oid)
GETTER(const char *, name_attribute_type, name_attribute, "",
	der_tag_name(of->name->tag))
GETTER(uint8_t, name_attribute_tag, name_attribute, 0, of->name->tag)
GETTER(struct csrlint_octets, name_attribute_value, name_attribute, NO_OCTETS,
	octets_of_attribute(of, of->name->value))
GETTER(struct csrlint_octets, name_attribute_text, name_attribute, NO_OCTETS,
	text_octets_of(of->parsed, of->text, of->name->value))

/* --- general names ----------------------------------------------------------
 */

/* The two sets of kinds are the same. */
_Static_assert((int)SAN_URI == (int)CSRLINT_URI &&
		(int)SAN_REGISTERED_ID == (int)CSRLINT_REGISTERED_ID &&
		(int)SAN_UNKNOWN == (int)CSRLINT_NO_GENERAL_NAME,
	"kinds of names are the numbers of their tags");

COUNT(san_count, of->san.count)
ENTRY(general_name, san, san_count, of->san.name)
COUNT(name_constraint_count, of->constraints.count)
ENTRY(general_name, name_constraint, name_constraint_count,
	of->constraints.name)

bool
csrlint_parsed_name_constraint_is_permitted(
	const struct csrlint_parsed *parsed, size_t index)
{
	return parsed != NULL && index < parsed->permitted_count;
}

GETTER(enum csrlint_general_name_kind, general_name_kind, general_name,
	CSRLINT_NO_GENERAL_NAME, (enum csrlint_general_name_kind)of->name->kind)

const char *
csrlint_general_name_kind_name(enum csrlint_general_name_kind kind)
{
	return csr_general_name_kind_name((enum general_name_kind)kind);
}

PART_OCTETS(general_name, octets, of->name->whole)
PART_OCTETS(general_name, value, of->name->value)

/* A directoryName has attributes instead. */
GETTER(struct csrlint_octets, general_name_text, general_name, NO_OCTETS,
	of->name->kind == SAN_DIRECTORY_NAME
		? place_of(of->parsed, of->name->value)
		: text_octets_of(of->parsed, of->holds.text, of->name->value))

struct csrlint_octets
csrlint_general_name_other_type(const struct csrlint_general_name *name)
{
	struct slice type = {NULL, 0};
	struct der_element value;

	if (name == NULL || name->name->kind != SAN_OTHER_NAME)
		return NO_OCTETS;
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
		return NO_OCTETS;
	return octets_of(name->parsed, value.whole);
}

GETTER(size_t, general_name_attribute_count, general_name, 0,
	of->name->kind == SAN_DIRECTORY_NAME ? of->holds.directory.count : 0)

const struct csrlint_name_attribute *
csrlint_general_name_attribute(
	const struct csrlint_general_name *name, size_t index)
{
	return index < csrlint_general_name_attribute_count(name)
		? &name->holds.directory.attribute[index]
		: NULL;
}
