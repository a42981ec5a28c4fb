/* Requested extensions, and what csr/usage.h has read of them.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "parse/getters.h"

COUNT(extension_count, of->csr.extension_count)
ENTRY(extension, extension, extension_count, of->extensions)

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

PART_OCTETS(extension, octets, of->extension->whole)
PART_OCTETS(extension, oid, of->extension->oid)
GETTER(bool, extension_is_critical, extension, false, of->extension->critical)
PART_OCTETS(extension, value, of->extension->value)
GETTER(size_t, extension_attribute, extension, 0, of->extension->attribute)

/* --- what they ask for ------------------------------------------------------
 */

_Static_assert((int)USAGE_DIGITAL_SIGNATURE == (int)CSRLINT_DIGITAL_SIGNATURE &&
		(int)USAGE_KEY_CERT_SIGN == (int)CSRLINT_KEY_CERT_SIGN &&
		(int)USAGE_DECIPHER_ONLY == (int)CSRLINT_DECIPHER_ONLY,
	"the bits of both masks are the same");

GETTER(unsigned int, parsed_key_usage, parsed, 0, of->csr.usage.key_usage.mask)
COUNT(purpose_count, of->csr.usage.purposes.count)
OCTETS_AT(purpose, purpose_count, of->csr.usage.purposes.purpose[index].oid)
GETTER(bool, parsed_is_ca, parsed, false, of->csr.usage.basic_constraints.is_ca)

int64_t
csrlint_parsed_path_length(const struct csrlint_parsed *parsed)
{
	const struct csr_basic_constraints *basic;

	if (parsed == NULL)
		return -1;
	basic = &parsed->csr.usage.basic_constraints;
	return basic->has_path_length ? number_of(basic->path_length) : -1;
}

COUNT(policy_count, of->csr.usage.policies.count)
OCTETS_AT(policy, policy_count, of->csr.usage.policies.policy[index].oid)
OCTETS_AT(policy_qualifiers, policy_count,
	of->csr.usage.policies.policy[index].qualifiers)
OCTETS(subject_key_identifier, of->csr.usage.key_identifier.octets)
COUNT(tls_feature_count, of->csr.usage.tls_features.count)

int64_t
csrlint_parsed_tls_feature(const struct csrlint_parsed *parsed, size_t index)
{
	int64_t number = -1;

	if (index < csrlint_parsed_tls_feature_count(parsed))
		number = number_of(
			parsed->csr.usage.tls_features.feature[index]);
	return number == INT64_MAX ? -1 : number;
}
