/* What rules of several rooms ask about the requested extensions.
 * SPDX-License-Identifier: MIT */
#include "facts/usage.h"

#include "facts/smime.h"
#include "keys/uses.h"

bool
is_read(const struct csr_source *source)
{
	return source->extension != NULL && !source->malformed;
}

bool
is_among(enum oid_id id, const enum oid_id *ids)
{
	for (; *ids != OID_UNKNOWN; ids++)
		if (*ids == id)
			return true;
	return false;
}

size_t
judged_extensions(const struct facts *facts)
{
	size_t most = facts->limits[LIMIT_LIST_MAX_COUNT];
	size_t count = facts->csr->extension_count;

	return count < most ? count : most;
}

bool
asks_for_ca(const struct csr *csr)
{
	const struct csr_basic_constraints *constraints =
		&csr->usage.basic_constraints;

	if (constraints->is_ca)
		return true;
	return csr_has_some_usage(csr, USAGE_KEY_CERT_SIGN) &&
		!is_read(&constraints->source);
}

/* Numbers of the limit reserved-policy. */
enum { POLICY_CODE_SIGNING = 5, POLICY_SMIME = 6 };

/* What a receiver that grants CAs, too, would put into the certificate. */
static unsigned
usages_of_ca_or_not(const struct facts *facts, unsigned mask)
{
	const unsigned of_ca = USAGE_KEY_CERT_SIGN | USAGE_CRL_SIGN;

	if (facts->limits[LIMIT_CA_REQUESTS] != 0 && asks_for_ca(facts->csr))
		return mask | of_ca;
	if ((mask & USAGE_KEY_CERT_SIGN) != 0)
		mask &= ~of_ca;
	return mask;
}

/* encipherOnly and decipherOnly narrow keyAgreement, and exclude each other. */
static unsigned
without_senseless(unsigned mask)
{
	const unsigned both = USAGE_ENCIPHER_ONLY | USAGE_DECIPHER_ONLY;

	if ((mask & USAGE_KEY_AGREEMENT) == 0 || (mask & both) == both)
		mask &= ~both;
	return mask;
}

/* What the receiver grants of a mask; a server and code are signed for. */
static unsigned
granted_usages(const struct facts *facts, unsigned mask)
{
	if (facts->limits[LIMIT_CN_IS_HOST] != 0 ||
		facts->limits[LIMIT_RESERVED_POLICY] == POLICY_CODE_SIGNING)
		return USAGE_DIGITAL_SIGNATURE;
	if (facts->limits[LIMIT_RESERVED_POLICY] == POLICY_SMIME) {
		mask &= smime_usages(smime_kind(facts).generation);
		mask |= smime_missing_usages(mask);
	}
	return mask;
}

unsigned
proposed_usages(const struct facts *facts)
{
	const struct key_uses *uses = key_uses_find(&facts->csr->key);
	const unsigned allowed = uses == NULL ? ~0u : uses->allowed;
	unsigned mask =
		usages_of_ca_or_not(facts, facts->csr->usage.key_usage.mask);

	mask = without_senseless(granted_usages(facts, mask & allowed));
	mask &= allowed;
	if (mask == 0)
		mask = allowed & USAGE_DIGITAL_SIGNATURE;
	if (mask == 0)
		mask = allowed & (USAGE_KEY_AGREEMENT | USAGE_KEY_ENCIPHERMENT);
	return mask;
}
