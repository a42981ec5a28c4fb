/* Requested extensions, and what csr/usage.h has read of them.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "parse/parsed.h"

static const struct csrlint_octets nothing;

size_t
csrlint_parsed_extension_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->csr.extension_count;
}

const struct csrlint_extension *
csrlint_parsed_extension(const struct csrlint_parsed *parsed, size_t index)
{
	return index < csrlint_parsed_extension_count(parsed)
		? &parsed->extensions[index]
		: NULL;
}

/* The type that has this name; OID_UNKNOWN: none of the requested ones has. */
static enum oid_id
type_named(const struct csr *csr, const char *name)
{
	for (size_t i = 0; i < csr->extension_count; i++) {
		enum oid_id type = csr->extensions[i].type;

		if (type != OID_UNKNOWN && strcmp(oid_name(type), name) == 0)
			return type;
	}
	return OID_UNKNOWN;
}

const struct csrlint_extension *
csrlint_parsed_extension_named(
	const struct csrlint_parsed *parsed, const char *name)
{
	const struct csr_extension *extension;
	enum oid_id type;

	if (parsed == NULL || name == NULL)
		return NULL;
	type = type_named(&parsed->csr, name);
	if (type == OID_UNKNOWN)
		return NULL;
	extension = csr_extension_that_counts(&parsed->csr, type);
	return &parsed->extensions[extension - parsed->csr.extensions];
}

struct csrlint_octets
csrlint_extension_octets(const struct csrlint_extension *extension)
{
	return extension == NULL
		? nothing
		: octets_of(extension->parsed, extension->extension->whole);
}

struct csrlint_octets
csrlint_extension_oid(const struct csrlint_extension *extension)
{
	return extension == NULL
		? nothing
		: octets_of(extension->parsed, extension->extension->oid);
}

bool
csrlint_extension_is_critical(const struct csrlint_extension *extension)
{
	return extension != NULL && extension->extension->critical;
}

struct csrlint_octets
csrlint_extension_value(const struct csrlint_extension *extension)
{
	return extension == NULL
		? nothing
		: octets_of(extension->parsed, extension->extension->value);
}

size_t
csrlint_extension_attribute(const struct csrlint_extension *extension)
{
	return extension == NULL ? 0 : extension->extension->attribute;
}

/* --- what they ask for ------------------------------------------------------
 */

_Static_assert((int)USAGE_DIGITAL_SIGNATURE == (int)CSRLINT_DIGITAL_SIGNATURE &&
		(int)USAGE_KEY_CERT_SIGN == (int)CSRLINT_KEY_CERT_SIGN &&
		(int)USAGE_DECIPHER_ONLY == (int)CSRLINT_DECIPHER_ONLY,
	"the bits of both masks are the same");

unsigned int
csrlint_parsed_key_usage(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->csr.usage.key_usage.mask;
}

size_t
csrlint_parsed_purpose_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->csr.usage.purposes.count;
}

struct csrlint_octets
csrlint_parsed_purpose(const struct csrlint_parsed *parsed, size_t index)
{
	return index < csrlint_parsed_purpose_count(parsed)
		? octets_of(
			  parsed, parsed->csr.usage.purposes.purpose[index].oid)
		: nothing;
}

bool
csrlint_parsed_is_ca(const struct csrlint_parsed *parsed)
{
	return parsed != NULL && parsed->csr.usage.basic_constraints.is_ca;
}

int64_t
csrlint_parsed_path_length(const struct csrlint_parsed *parsed)
{
	const struct csr_basic_constraints *basic;

	if (parsed == NULL)
		return -1;
	basic = &parsed->csr.usage.basic_constraints;
	return basic->has_path_length ? number_of(basic->path_length) : -1;
}

size_t
csrlint_parsed_policy_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->csr.usage.policies.count;
}

struct csrlint_octets
csrlint_parsed_policy(const struct csrlint_parsed *parsed, size_t index)
{
	return index < csrlint_parsed_policy_count(parsed)
		? octets_of(
			  parsed, parsed->csr.usage.policies.policy[index].oid)
		: nothing;
}

struct csrlint_octets
csrlint_parsed_policy_qualifiers(
	const struct csrlint_parsed *parsed, size_t index)
{
	return index < csrlint_parsed_policy_count(parsed)
		? octets_of(parsed,
			  parsed->csr.usage.policies.policy[index].qualifiers)
		: nothing;
}

struct csrlint_octets
csrlint_parsed_subject_key_identifier(const struct csrlint_parsed *parsed)
{
	return parsed == NULL
		? nothing
		: octets_of(parsed, parsed->csr.usage.key_identifier.octets);
}

size_t
csrlint_parsed_tls_feature_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->csr.usage.tls_features.count;
}

int64_t
csrlint_parsed_tls_feature(const struct csrlint_parsed *parsed, size_t index)
{
	int64_t number = -1;

	if (index < csrlint_parsed_tls_feature_count(parsed))
		number = number_of(
			parsed->csr.usage.tls_features.feature[index]);
	return number == INT64_MAX ? -1 : number;
}
