/* Attributes of the request: the password and attestations among them.
 * SPDX-License-Identifier: MIT */
#include "csr/string.h"
#include "der/der.h"
#include "parse/getters.h"

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

COUNT(attribute_count, of->csr.attribute_count)
ENTRY(attribute, attribute, attribute_count, of->attributes)

/* Octets that may hold a secret. */
static struct csrlint_octets
octets_of_attribute(
	const struct csrlint_attribute *attribute, struct slice octets)
{
	return attribute->attribute->type == OID_CHALLENGE_PASSWORD
		? place_of(attribute->parsed, octets)
		: octets_of(attribute->parsed, octets);
}

PART_OCTETS(attribute, oid, of->attribute->oid)
GETTER(struct csrlint_octets, attribute_octets, attribute, NO_OCTETS,
	octets_of_attribute(of, of->attribute->whole))
GETTER(struct csrlint_octets, attribute_values, attribute, NO_OCTETS,
	octets_of_attribute(of, of->attribute->values))
GETTER(size_t, attribute_value_count, attribute, 0, of->attribute->value_count)
GETTER(struct csrlint_octets, attribute_value, attribute, NO_OCTETS,
	octets_of_attribute(of, of->attribute->value))
GETTER(struct csrlint_octets, attribute_text, attribute, NO_OCTETS,
	text_octets_of(of->parsed, of->text, of->attribute->value))

struct csrlint_octets
csrlint_parsed_secret_challenge_password(const struct csrlint_parsed *parsed)
{
	const struct csr_attribute *attribute;

	if (parsed == NULL)
		return NO_OCTETS;
	attribute = csr_attribute_first(&parsed->csr, OID_CHALLENGE_PASSWORD);
	return attribute == NULL
		? NO_OCTETS
		: text_octets_of(parsed, parsed->password, attribute->value);
}

/* --- attestation ------------------------------------------------------------
 */

COUNT(attestation_count, of->attestations.count)
OCTETS_AT(
	attestation_type, attestation_count, of->attestations.pair[index].type)
OCTETS_AT(attestation_statement, attestation_count,
	of->attestations.pair[index].value)
COUNT(attestation_certificate_count, of->certificates.count)
OCTETS_AT(attestation_certificate, attestation_certificate_count,
	of->certificates.pair[index].value)
