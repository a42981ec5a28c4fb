/* Which kind of S/MIME certificate a request is for.
 * SPDX-License-Identifier: MIT */
#include "facts/smime.h"

#include "facts/identity.h"
#include "keys/uses.h"

const char *
smime_type_name(enum smime_type type)
{
	switch (type) {
	case SMIME_MAILBOX: return "mailbox-validated";
	case SMIME_ORGANIZATION: return "organization-validated";
	case SMIME_SPONSOR: return "sponsor-validated";
	case SMIME_INDIVIDUAL: break;
	}
	return "individual-validated";
}

const char *
smime_generation_name(enum smime_generation generation)
{
	switch (generation) {
	case SMIME_LEGACY: return "Legacy";
	case SMIME_STRICT: return "Strict";
	case SMIME_MULTIPURPOSE: break;
	}
	return "Multipurpose";
}

bool
smime_read_policy(struct slice oid, struct smime_kind *out)
{
	static const uint8_t arc[] = {0x67, 0x81, 0x0c, 0x01, 0x05};
	const size_t n = sizeof(arc);

	if (oid.n != n + 2 || memcmp(oid.p, arc, n) != 0 || oid.p[n] == 0 ||
		oid.p[n] > SMIME_INDIVIDUAL || oid.p[n + 1] == 0 ||
		oid.p[n + 1] > SMIME_STRICT)
		return false;
	*out = (struct smime_kind){(enum smime_type)oid.p[n],
		(enum smime_generation)oid.p[n + 1], true};
	return true;
}

/* True where the request states a kind: the first reserved identifier among
 * the certificatePolicies. */
static bool
smime_stated(const struct csr *csr, struct smime_kind *out)
{
	const struct csr_policies *policies = &csr->usage.policies;

	for (size_t i = 0; i < policies->count; i++)
		if (smime_read_policy(policies->policy[i].oid, out))
			return true;
	return false;
}

/* What the subject looks like: an organization and a person in it, an
 * organization, a person, or nobody but a mailbox. */
static enum smime_type
smime_told_type(const struct facts *facts)
{
	bool has_person =
		has_personal_name(facts) || has_attribute(facts, OID_PSEUDONYM);

	if (has_attribute(facts, OID_ORGANIZATION_NAME))
		return has_person ? SMIME_SPONSOR : SMIME_ORGANIZATION;
	return has_person ? SMIME_INDIVIDUAL : SMIME_MAILBOX;
}

struct smime_kind
smime_kind(const struct facts *facts)
{
	struct smime_kind kind;

	if (smime_stated(facts->csr, &kind))
		return kind;
	return (struct smime_kind){smime_told_type(facts),
		(enum smime_generation)facts->limits[LIMIT_SMIME_GENERATION],
		false};
}

unsigned
smime_usages(enum smime_generation generation)
{
	unsigned allowed = USAGE_DIGITAL_SIGNATURE | USAGE_NON_REPUDIATION |
		USAGE_KEY_ENCIPHERMENT | USAGES_AGREEING;

	if (generation != SMIME_STRICT)
		allowed |= USAGE_DATA_ENCIPHERMENT;
	return allowed;
}

unsigned
smime_missing_usages(unsigned mask)
{
	if ((mask & USAGE_NON_REPUDIATION) != 0)
		return USAGE_DIGITAL_SIGNATURE & ~mask;
	if ((mask & USAGE_DATA_ENCIPHERMENT) != 0)
		return USAGE_KEY_ENCIPHERMENT & ~mask;
	return 0;
}
