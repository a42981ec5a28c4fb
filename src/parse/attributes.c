/* Attributes of the request: the password and attestations among them.
 * SPDX-License-Identifier: MIT */
#include "csr/string.h"
#include "der/der.h"
#include "parse/parsed.h"

static const struct csrlint_octets nothing;

/* --- while parsing ----------------------------------------------------------
 */

/* The text of one whole element. */
static struct slice
text_of(struct csrlint_parsed *parsed, struct slice whole)
{
	struct der_element value;
	struct slice text;

	if (!der_read(&whole, &value))
		return (struct slice){NULL, 0};
	if (string_to_utf8(value.identifier, value.content, parsed->arena,
		    &text) != ERR_OK)
		parsed->is_without_memory = true;
	return readable(value.identifier, text, value.content);
}

/* Takes "type and value" off a list; false at its end. What is of another form
 * is passed over, and noted. */
static bool
next_statement(
	struct csrlint_parsed *parsed, struct slice *rest, struct pair *out)
{
	struct der_element statement;
	struct der_element type;
	struct der_element value;

	while (der_read(rest, &statement)) {
		struct slice members = statement.content;

		if (statement.identifier == TAG_SEQUENCE &&
			der_read_tag(&members, TAG_OID, &type) &&
			der_read(&members, &value)) {
			*out = (struct pair){type.content, value.whole};
			return true;
		}
		unread(parsed, statement.whole);
	}
	return false;
}

/* Appends what one bundle holds to both lists, whose arrays have room. */
static void
add_bundle(struct csrlint_parsed *parsed, struct der_element value)
{
	struct slice bundle = value.content;
	struct pair_list *statements = &parsed->attestations;
	struct pair_list *certificates = &parsed->certificates;
	struct der_element list;
	struct der_element certificate;

	if (value.identifier != TAG_SEQUENCE ||
		!der_read_tag(&bundle, TAG_SEQUENCE, &list)) {
		unread(parsed, value.whole);
		return;
	}
	while (next_statement(
		parsed, &list.content, &statements->pair[statements->count]))
		statements->count++;
	if (!der_read_tag(&bundle, TAG_SEQUENCE, &list))
		return;
	while (der_read(&list.content, &certificate))
		certificates->pair[certificates->count++].value =
			certificate.whole;
}

/* How many elements the lists of all bundles hold: an upper bound. */
static size_t
count_members(const struct csr_attribute *attribute)
{
	struct slice values = attribute->values;
	struct der_element bundle;
	struct der_element list;
	size_t count = 0;

	while (der_read(&values, &bundle))
		while (der_read(&bundle.content, &list))
			count += der_count(list.content);
	return count;
}

/* AttestationBundle ::= SEQUENCE { attestations SEQUENCE OF
 * AttestationStatement, certs SEQUENCE OF LimitedCertChoices OPTIONAL },
 * draft-ietf-lamps-csr-attestation 4. */
static void
prepare_attestations(struct csrlint_parsed *parsed)
{
	const struct csr *csr = &parsed->csr;
	size_t room = 1; /* for one that is tried, and is none */

	for (size_t i = 0; i < csr->attribute_count; i++)
		if (csr->attributes[i].type == OID_ATTESTATION)
			room += count_members(&csr->attributes[i]);
	if (room == 1)
		return;
	parsed->attestations.pair = array_of(parsed, room, sizeof(struct pair));
	parsed->certificates.pair = array_of(parsed, room, sizeof(struct pair));
	if (parsed->is_without_memory)
		return;
	for (size_t i = 0; i < csr->attribute_count; i++) {
		struct slice values = csr->attributes[i].values;
		struct der_element bundle;

		if (csr->attributes[i].type != OID_ATTESTATION)
			continue;
		while (der_read(&values, &bundle))
			add_bundle(parsed, bundle);
	}
}

void
attributes_prepare(struct csrlint_parsed *parsed)
{
	const struct csr *csr = &parsed->csr;
	const struct csr_attribute *secret =
		csr_attribute_first(csr, OID_CHALLENGE_PASSWORD);
	struct csrlint_attribute *out =
		array_of(parsed, csr->attribute_count, sizeof(out[0]));

	parsed->attributes = out;
	for (size_t i = 0; out != NULL && i < csr->attribute_count; i++) {
		const struct csr_attribute *attribute = &csr->attributes[i];

		out[i] = (struct csrlint_attribute){
			.parsed = parsed, .attribute = attribute};
		if (attribute->type != OID_CHALLENGE_PASSWORD)
			out[i].text = text_of(parsed, attribute->value);
	}
	if (secret != NULL)
		parsed->password = text_of(parsed, secret->value);
	prepare_attestations(parsed);
}

/* --- getters ----------------------------------------------------------------
 */

size_t
csrlint_parsed_attribute_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->csr.attribute_count;
}

const struct csrlint_attribute *
csrlint_parsed_attribute(const struct csrlint_parsed *parsed, size_t index)
{
	return index < csrlint_parsed_attribute_count(parsed)
		? &parsed->attributes[index]
		: NULL;
}

struct csrlint_octets
csrlint_attribute_oid(const struct csrlint_attribute *attribute)
{
	return attribute == NULL
		? nothing
		: octets_of(attribute->parsed, attribute->attribute->oid);
}

/* Octets that may hold a secret. */
static struct csrlint_octets
octets_of_attribute(
	const struct csrlint_attribute *attribute, struct slice octets)
{
	return attribute->attribute->type == OID_CHALLENGE_PASSWORD
		? place_of(attribute->parsed, octets)
		: octets_of(attribute->parsed, octets);
}

struct csrlint_octets
csrlint_attribute_octets(const struct csrlint_attribute *attribute)
{
	return attribute == NULL
		? nothing
		: octets_of_attribute(attribute, attribute->attribute->whole);
}

struct csrlint_octets
csrlint_attribute_values(const struct csrlint_attribute *attribute)
{
	return attribute == NULL
		? nothing
		: octets_of_attribute(attribute, attribute->attribute->values);
}

size_t
csrlint_attribute_value_count(const struct csrlint_attribute *attribute)
{
	return attribute == NULL ? 0 : attribute->attribute->value_count;
}

struct csrlint_octets
csrlint_attribute_value(const struct csrlint_attribute *attribute)
{
	return attribute == NULL
		? nothing
		: octets_of_attribute(attribute, attribute->attribute->value);
}

struct csrlint_octets
csrlint_attribute_text(const struct csrlint_attribute *attribute)
{
	return attribute == NULL
		? nothing
		: text_octets_of(attribute->parsed, attribute->text,
			  attribute->attribute->value);
}

struct csrlint_octets
csrlint_parsed_secret_challenge_password(const struct csrlint_parsed *parsed)
{
	const struct csr_attribute *attribute;

	if (parsed == NULL)
		return nothing;
	attribute = csr_attribute_first(&parsed->csr, OID_CHALLENGE_PASSWORD);
	return attribute == NULL
		? nothing
		: text_octets_of(parsed, parsed->password, attribute->value);
}

/* --- attestation ------------------------------------------------------------
 */

size_t
csrlint_parsed_attestation_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->attestations.count;
}

struct csrlint_octets
csrlint_parsed_attestation_type(
	const struct csrlint_parsed *parsed, size_t index)
{
	return index < csrlint_parsed_attestation_count(parsed)
		? octets_of(parsed, parsed->attestations.pair[index].type)
		: nothing;
}

struct csrlint_octets
csrlint_parsed_attestation_statement(
	const struct csrlint_parsed *parsed, size_t index)
{
	return index < csrlint_parsed_attestation_count(parsed)
		? octets_of(parsed, parsed->attestations.pair[index].value)
		: nothing;
}

size_t
csrlint_parsed_attestation_certificate_count(
	const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->certificates.count;
}

struct csrlint_octets
csrlint_parsed_attestation_certificate(
	const struct csrlint_parsed *parsed, size_t index)
{
	return index < csrlint_parsed_attestation_certificate_count(parsed)
		? octets_of(parsed, parsed->certificates.pair[index].value)
		: nothing;
}
