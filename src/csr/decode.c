/* From DER to struct csr. SPDX-License-Identifier: MIT */
#include "base/unwritten.h"
#include "csr/key.h"
#include "csr/schema.h"
#include "csr/string.h"

#define INFO "certificationRequestInfo"
#define SAN_PATH CSR_EXTENSION_REQUEST_PATH ".subjectAltName"

/* One decoding. */
struct decoder {
	struct arena *arena;
	struct fault_list *faults;
	struct csr *csr;
};

static bool
decode_name_attribute(struct decoder *decoder, struct slice whole, size_t rdn,
	struct name_attribute *out)
{
	struct slice part[COMPONENTS_MAX] = {{NULL, 0}};

	(void)schema_split(PRODUCTION_ATTRIBUTE_TYPE_AND_VALUE, whole,
		INFO ".subject", decoder->faults, part);
	*out = (struct name_attribute){.whole = whole, .rdn = rdn};
	out->oid = content_of(part[0]);
	out->type = oid_find(out->oid);
	out->tag = part[1].n == 0 ? 0 : part[1].p[0];
	out->value = content_of(part[1]);
	if (out->type == OID_CHALLENGE_PASSWORD)
		return true; /* a secret: nobody is given a text to show */
	return string_to_utf8(out->tag, out->value, decoder->arena,
		       &out->text) == ERR_OK;
}

/* AttributeTypeAndValues of all RDNs, faults or not: an upper bound. */
static size_t
count_name_attributes(struct slice subject)
{
	struct der_element rdn;
	size_t count = 0;

	while (der_read(&subject, &rdn))
		count += der_count(rdn.content);
	return count;
}

/* RDNSequence ::= SEQUENCE OF SET OF AttributeTypeAndValue, RFC 5280 4.1.2.4.
 * false: memory is short. */
static bool
decode_subject(struct decoder *decoder)
{
	struct csr *csr = decoder->csr;
	struct slice rest = content_of(csr->subject);
	struct der_element rdn;
	struct der_element member;

	csr->names = arena_array(decoder->arena, count_name_attributes(rest),
		sizeof(csr->names[0]));
	if (csr->names == NULL)
		return false;
	for (; der_read(&rest, &rdn); csr->rdn_count++) {
		if (rdn.identifier != TAG_SET) {
			/* Not a Name at all: the rest would say the same. */
			schema_fault(decoder->faults, INFO ".subject",
				rdn.whole, "SET", der_tag_name(rdn.identifier));
			return true;
		}
		if (rdn.content.n == 0)
			schema_fault(decoder->faults, INFO ".subject",
				rdn.whole, "AttributeTypeAndValue", "nothing");
		while (der_read(&rdn.content, &member))
			if (!decode_name_attribute(decoder, member.whole,
				    csr->rdn_count,
				    &csr->names[csr->name_count++]))
				return false;
	}
	return true;
}

bool
csr_decode_name(struct slice whole, struct arena *arena, struct csr_name *out)
{
	struct csr csr = {.subject = whole};
	struct decoder decoder = {arena, NULL, &csr};

	if (!decode_subject(&decoder))
		return false;
	*out = (struct csr_name){csr.names, csr.name_count, csr.rdn_count};
	return true;
}

/* The attributes: the content of [0], which is IMPLICIT and stands for the tag
 * of the SET. Where the SET stands in it all the same, they are read there. */
static struct slice
attributes_within(struct decoder *decoder)
{
	struct slice content = content_of(decoder->csr->attributes_whole);
	struct slice rest = content;
	struct der_element set;

	if (!der_read_tag(&rest, TAG_SET, &set) || rest.n > 0)
		return content;
	schema_fault(decoder->faults, INFO ".attributes", set.whole,
		"the attributes at once, as [0] is IMPLICIT", "SET");
	return set.content;
}

static bool
decode_attributes(struct decoder *decoder)
{
	struct csr *csr = decoder->csr;
	struct slice rest = attributes_within(decoder);
	struct der_element element;

	csr->attributes = arena_array(
		decoder->arena, der_count(rest), sizeof(csr->attributes[0]));
	if (csr->attributes == NULL)
		return false;
	while (der_read(&rest, &element)) {
		struct csr_attribute *out =
			&csr->attributes[csr->attribute_count++];
		struct slice part[COMPONENTS_MAX] = {{NULL, 0}};

		(void)schema_split(PRODUCTION_ATTRIBUTE, element.whole,
			INFO ".attributes", decoder->faults, part);
		out->whole = element.whole;
		out->oid = content_of(part[0]);
		out->type = oid_find(out->oid);
		out->values = content_of(part[1]);
		out->value_count = der_count(out->values);
		part[1] = out->values;
		if (der_read(&part[1], &element))
			out->value = element.whole;
	}
	return true;
}

static void
decode_extension(
	struct decoder *decoder, struct slice whole, size_t attribute_index)
{
	struct csr *csr = decoder->csr;
	struct csr_extension *out = &csr->extensions[csr->extension_count++];
	struct slice part[COMPONENTS_MAX] = {{NULL, 0}};
	struct slice critical;

	(void)schema_split(PRODUCTION_EXTENSION, whole,
		CSR_EXTENSION_REQUEST_PATH, decoder->faults, part);
	critical = content_of(part[1]);
	out->whole = whole;
	out->oid = content_of(part[0]);
	out->type = oid_find(out->oid);
	out->critical = critical.n == 1 && critical.p[0] != 0;
	out->value = content_of(part[2]);
	out->attribute = attribute_index;
}

/* The Extensions of one request attribute, RFC 2985 5.4.2: all its values are
 * read, though there should be but one. */
static void
decode_extension_request(struct decoder *decoder, size_t attribute_index)
{
	struct slice values = decoder->csr->attributes[attribute_index].values;
	struct der_element value;
	struct der_element element;

	while (der_read(&values, &value)) {
		if (value.identifier != TAG_SEQUENCE) {
			schema_fault(decoder->faults,
				CSR_EXTENSION_REQUEST_PATH, value.whole,
				"SEQUENCE", der_tag_name(value.identifier));
			continue;
		}
		while (der_read(&value.content, &element))
			decode_extension(
				decoder, element.whole, attribute_index);
	}
}

/* Extensions of all requests, faults or not: an upper bound. */
static size_t
count_extensions(const struct csr *csr)
{
	struct der_element value;
	size_t count = 0;

	for (size_t i = 0; i < csr->attribute_count; i++) {
		struct slice values = csr->attributes[i].values;

		if (!csr_is_extension_request(&csr->attributes[i]))
			continue;
		while (der_read(&values, &value))
			count += der_count(value.content);
	}
	return count;
}

static bool
decode_extensions(struct decoder *decoder)
{
	struct csr *csr = decoder->csr;

	csr->extensions = arena_array(decoder->arena, count_extensions(csr),
		sizeof(csr->extensions[0]));
	if (csr->extensions == NULL)
		return false;
	for (size_t i = 0; i < csr->attribute_count; i++)
		if (csr_is_extension_request(&csr->attributes[i]))
			decode_extension_request(decoder, i);
	return true;
}

/* GeneralNames ::= SEQUENCE OF GeneralName, RFC 5280 4.2.1.6: dispatched on
 * the tag, since decoding it as a CHOICE costs libtasn1 five times as much. */
static bool
decode_san(struct decoder *decoder)
{
	struct csr *csr = decoder->csr;
	struct slice rest;
	struct der_element element;

	csr->san = csr_extension_that_counts(csr, OID_SUBJECT_ALT_NAME);
	if (csr->san == NULL)
		return true;
	rest = csr->san->value;
	if (!der_read_tag(&rest, TAG_SEQUENCE, &element))
		return true; /* which ext-malformed reports */
	if (rest.n > 0)
		schema_fault(decoder->faults, SAN_PATH, rest,
			"the end of the value", der_tag_name(rest.p[0]));
	rest = element.content;
	csr->san_names = arena_array(
		decoder->arena, der_count(rest), sizeof(csr->san_names[0]));
	if (csr->san_names == NULL)
		return false;
	while (der_read(&rest, &element))
		csr->san_names[csr->san_count++] =
			(struct general_name){element.whole,
				csr_general_name_kind(element.identifier),
				element.content};
	return true;
}

/* True where an element is made like a SubjectPublicKeyInfo. */
static bool
is_like_public_key(struct slice whole)
{
	struct slice content = content_of(whole);
	struct der_element element;

	return der_read_tag(&content, TAG_SEQUENCE, &element) &&
		der_read_tag(&content, TAG_BIT_STRING, &element);
}

/* Where the subject is missing, the key was taken for it: both are SEQUENCEs
 * of the schema. */
static void
tell_subject_from_key(
	struct decoder *decoder, struct slice part[COMPONENTS_MAX])
{
	struct fault_list *faults = decoder->faults;

	if (part[2].n > 0 || !is_like_public_key(part[1]))
		return;
	part[2] = part[1];
	part[1] = (struct slice){NULL, 0};
	if (faults->count > 0)
		faults->count--; /* which said that the key is missing */
	schema_member_fault(faults, INFO, "subject", slice_head(part[2], 0),
		"SEQUENCE", "nothing");
}

/* What lies inside certificationRequestInfo. false: memory is short. */
static bool
decode_info(struct decoder *decoder, bool *all)
{
	struct csr *csr = decoder->csr;
	struct slice part[COMPONENTS_MAX] = {{NULL, 0}};

	if (!schema_split(PRODUCTION_CERTIFICATION_REQUEST_INFO, csr->info,
		    INFO, decoder->faults, part))
		*all = false;
	tell_subject_from_key(decoder, part);
	csr->version = content_of(part[0]);
	csr->subject = part[1];
	csr->has_attributes = part[3].n > 0;
	csr->attributes_whole = part[3];
	if (part[2].n > 0 && !key_decode(part[2], decoder->faults, &csr->key))
		*all = false;
	return decode_subject(decoder) && decode_attributes(decoder) &&
		decode_extensions(decoder) && decode_san(decoder) &&
		usage_decode(csr, decoder->arena);
}

/* True for a CertificationRequestInfo, with its version or without, where the
 * CertificationRequest around it belongs. */
static bool
is_bare_info(struct slice der)
{
	struct slice rest = content_of(der);
	struct der_element element;

	(void)der_read_tag(&rest, TAG_INTEGER, &element);
	if (!der_read_tag(&rest, TAG_SEQUENCE, &element))
		return false; /* no subject */
	return der_read_tag(&rest, TAG_SEQUENCE, &element) &&
		is_like_public_key(element.whole);
}

/* Takes the request apart; false where a part of it is missing. */
static bool
split_request(struct decoder *decoder, struct slice part[COMPONENTS_MAX])
{
	const struct slice der = decoder->csr->der;

	if (!is_bare_info(der))
		return schema_split(PRODUCTION_CERTIFICATION_REQUEST, der,
			"certificationRequest", decoder->faults, part);
	part[0] = der;
	schema_member_fault(decoder->faults, "certificationRequest",
		"signatureAlgorithm", slice_from(der, der.n), "SEQUENCE",
		"nothing");
	return false;
}

/* The list is large, and mostly empty: what there is of it is kept. */
static enum err_code
keep_faults(
	const struct fault_list *faults, struct arena *arena, struct csr *out)
{
	out->fault_count = faults->count;
	out->faults = arena_array(arena, faults->count, sizeof(out->faults[0]));
	if (out->faults == NULL)
		return ERR_NO_MEMORY;
	if (faults->count > 0)
		memcpy(out->faults, faults->fault,
			faults->count * sizeof(out->faults[0]));
	return ERR_OK;
}

enum err_code
csr_decode(struct slice der, struct arena *arena, struct csr *out)
{
	UNWRITTEN struct fault_list faults;
	struct decoder decoder = {arena, &faults, out};
	struct slice part[COMPONENTS_MAX] = {{NULL, 0}};
	bool all;

	*out = (struct csr){.der = der};
	faults.count = 0;
	all = split_request(&decoder, part);
	out->info = part[0];
	if (part[1].n > 0 &&
		!key_decode_algorithm(part[1], "signatureAlgorithm", &faults,
			&out->signature_algorithm))
		all = false;
	out->signature = key_bit_string(part[2]);
	if (out->info.n > 0 && !decode_info(&decoder, &all))
		return ERR_NO_MEMORY;
	out->decoded = all;
	return keep_faults(&faults, arena, out);
}
