/* Reads the requested extensions that say what the certificate is for.
 *
 * They are a handful of small values: reading them element by element costs a
 * fiftieth of what libtasn1 takes for each. SPDX-License-Identifier: MIT */
#include "csr/csr.h"
#include "der/der.h"

const struct csr_extension *
csr_extension_that_counts(const struct csr *csr, enum oid_id type)
{
	const struct csr_extension *microsoft = NULL;

	for (size_t i = 0; i < csr->extension_count; i++) {
		const struct csr_extension *candidate = &csr->extensions[i];

		if (candidate->type != type)
			continue;
		if (csr->attributes[candidate->attribute].type ==
			OID_EXTENSION_REQUEST)
			return candidate;
		if (microsoft == NULL)
			microsoft = candidate;
	}
	return microsoft;
}

/* Records the first thing that does not fit. */
static void
misfit(struct csr_source *source, struct slice at)
{
	if (source->malformed)
		return;
	source->malformed = true;
	source->misfit = at;
}

/* Finds the extension and reads its value, one element with this identifier
 * octet. False where there is none, or nothing such in it. */
static bool
read_value(const struct csr *csr, enum oid_id type, uint8_t identifier,
	struct csr_source *source, struct slice *content)
{
	struct der_element element;
	struct slice rest;

	source->extension = csr_extension_that_counts(csr, type);
	if (source->extension == NULL)
		return false;
	rest = source->extension->value;
	if (!der_read_tag(&rest, identifier, &element)) {
		misfit(source, source->extension->value);
		return false;
	}
	*content = element.content;
	return true;
}

/* Reads the next member of a list; what is of another type is passed over.
 * False at the end. */
static bool
next_member(struct slice *rest, uint8_t identifier, struct csr_source *source,
	struct der_element *out)
{
	while (der_read(rest, out)) {
		if (out->identifier == identifier)
			return true;
		misfit(source, out->whole);
	}
	if (rest->n > 0)
		misfit(source, *rest);
	return false;
}

/* KeyUsage ::= BIT STRING, whose first bit is the highest of an octet. */
static void
read_key_usage(struct csr *csr)
{
	struct csr_key_usage *out = &csr->usage.key_usage;
	struct slice content;

	if (!read_value(
		    csr, OID_KEY_USAGE, TAG_BIT_STRING, &out->source, &content))
		return;
	out->octets = slice_from(content, 1);
	for (size_t i = 0; i < out->octets.n * 8; i++) {
		if ((out->octets.p[i / 8] & (0x80 >> i % 8)) == 0)
			continue;
		if (i < USAGE_BITS)
			out->mask |= 1u << i;
		else
			out->has_unknown_bits = true;
	}
}

/* ExtKeyUsageSyntax ::= SEQUENCE SIZE (1..MAX) OF KeyPurposeId */
static bool
read_purposes(struct csr *csr, struct arena *arena)
{
	struct csr_purposes *out = &csr->usage.purposes;
	struct der_element element;
	struct slice rest;

	if (!read_value(
		    csr, OID_EXT_KEY_USAGE, TAG_SEQUENCE, &out->source, &rest))
		return true;
	out->purpose =
		arena_array(arena, der_count(rest), sizeof(out->purpose[0]));
	if (out->purpose == NULL)
		return false;
	while (next_member(&rest, TAG_OID, &out->source, &element))
		out->purpose[out->count++] = (struct csr_purpose){
			element.content, oid_find(element.content)};
	return true;
}

/* BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE,
 * pathLenConstraint INTEGER (0..MAX) OPTIONAL } */
static void
read_basic_constraints(struct csr *csr)
{
	struct csr_basic_constraints *out = &csr->usage.basic_constraints;
	struct der_element element;
	struct slice rest;

	if (!read_value(csr, OID_BASIC_CONSTRAINTS, TAG_SEQUENCE, &out->source,
		    &rest))
		return;
	if (der_read_tag(&rest, TAG_BOOLEAN, &element))
		out->is_ca = element.content.n > 0 && element.content.p[0] != 0;
	out->has_path_length = der_read_tag(&rest, TAG_INTEGER, &element);
	if (out->has_path_length)
		out->path_length = element.content;
	else if (rest.n > 0)
		misfit(&out->source, rest);
}

/* PolicyInformation ::= SEQUENCE { policyIdentifier OBJECT IDENTIFIER,
 * policyQualifiers SEQUENCE SIZE (1..MAX) OF PolicyQualifierInfo OPTIONAL } */
static void
read_policy(const struct der_element *element, struct csr_policies *out)
{
	struct slice rest = element->content;
	struct der_element member;
	struct csr_policy *policy = &out->policy[out->count];

	if (!der_read_tag(&rest, TAG_OID, &member)) {
		misfit(&out->source, element->whole);
		return;
	}
	out->count++;
	policy->whole = element->whole;
	policy->oid = member.content;
	policy->id = oid_find(member.content);
	if (der_read_tag(&rest, TAG_SEQUENCE, &member))
		policy->qualifiers = member.content;
	else if (rest.n > 0)
		misfit(&out->source, rest);
}

/* CertificatePolicies ::= SEQUENCE SIZE (1..MAX) OF PolicyInformation */
static bool
read_policies(const struct csr *csr, enum oid_id type, struct arena *arena,
	struct csr_policies *out)
{
	struct der_element element;
	struct slice rest;

	if (!read_value(csr, type, TAG_SEQUENCE, &out->source, &rest))
		return true;
	out->policy =
		arena_array(arena, der_count(rest), sizeof(out->policy[0]));
	if (out->policy == NULL)
		return false;
	while (next_member(&rest, TAG_SEQUENCE, &out->source, &element))
		read_policy(&element, out);
	return true;
}

/* Features ::= SEQUENCE OF INTEGER */
static bool
read_tls_features(struct csr *csr, struct arena *arena)
{
	struct csr_tls_features *out = &csr->usage.tls_features;
	struct der_element element;
	struct slice rest;

	if (!read_value(
		    csr, OID_TLS_FEATURE, TAG_SEQUENCE, &out->source, &rest))
		return true;
	out->feature =
		arena_array(arena, der_count(rest), sizeof(out->feature[0]));
	if (out->feature == NULL)
		return false;
	while (next_member(&rest, TAG_INTEGER, &out->source, &element))
		out->feature[out->count++] = element.content;
	return true;
}

bool
usage_decode(struct csr *csr, struct arena *arena)
{
	struct csr_key_identifier *identifier = &csr->usage.key_identifier;

	read_key_usage(csr);
	read_basic_constraints(csr);
	(void)read_value(csr, OID_SUBJECT_KEY_IDENTIFIER, TAG_OCTET_STRING,
		&identifier->source, &identifier->octets);
	return read_purposes(csr, arena) &&
		read_policies(csr, OID_CERTIFICATE_POLICIES, arena,
			&csr->usage.policies) &&
		read_policies(csr, OID_MS_APPLICATION_POLICIES, arena,
			&csr->usage.application_policies) &&
		read_tls_features(csr, arena);
}

bool
csr_has_usages(const struct csr *csr, unsigned all)
{
	return (csr->usage.key_usage.mask & all) == all;
}

bool
csr_has_some_usage(const struct csr *csr, unsigned any)
{
	return (csr->usage.key_usage.mask & any) != 0;
}

const struct csr_purpose *
csr_purpose_find(const struct csr *csr, enum oid_id id)
{
	const struct csr_purposes *purposes = &csr->usage.purposes;

	for (size_t i = 0; i < purposes->count; i++)
		if (purposes->purpose[i].id == id)
			return &purposes->purpose[i];
	return NULL;
}

bool
csr_has_purpose(const struct csr *csr, enum oid_id id)
{
	return csr_purpose_find(csr, id) != NULL;
}

const struct csr_policy *
csr_policy_find(const struct csr *csr, enum oid_id id)
{
	const struct csr_policies *policies = &csr->usage.policies;

	for (size_t i = 0; i < policies->count; i++)
		if (policies->policy[i].id == id)
			return &policies->policy[i];
	return NULL;
}

const char *
csr_key_usage_name(enum key_usage bit)
{
	switch (bit) {
	case USAGE_DIGITAL_SIGNATURE: return "digitalSignature";
	case USAGE_NON_REPUDIATION: return "nonRepudiation";
	case USAGE_KEY_ENCIPHERMENT: return "keyEncipherment";
	case USAGE_DATA_ENCIPHERMENT: return "dataEncipherment";
	case USAGE_KEY_AGREEMENT: return "keyAgreement";
	case USAGE_KEY_CERT_SIGN: return "keyCertSign";
	case USAGE_CRL_SIGN: return "cRLSign";
	case USAGE_ENCIPHER_ONLY: return "encipherOnly";
	case USAGE_DECIPHER_ONLY: break;
	}
	return "decipherOnly";
}
