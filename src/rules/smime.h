/* Which kind of S/MIME certificate a request is for.
 *
 * The S/MIME Baseline Requirements (SBR) have four types of certificates and
 * three generations, and what a subject may hold hangs on both. A request may
 * state them by the CA/Browser Forum's policy identifier; otherwise the type
 * is told from the subject, and the generation is the profile's.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SMIME_H
#define CSRLINT_RULES_SMIME_H

#include "rules/identity.h"

/* Numbered as in the reserved identifiers, SBR 7.1.6.1: 2.23.140.1.5.TYPE. */
enum smime_type {
	SMIME_MAILBOX = 1,
	SMIME_ORGANIZATION,
	SMIME_SPONSOR,
	SMIME_INDIVIDUAL
};

/* The same: 2.23.140.1.5.TYPE.GENERATION. */
enum smime_generation { SMIME_LEGACY = 1, SMIME_MULTIPURPOSE, SMIME_STRICT };

struct smime_kind {
	enum smime_type type;
	enum smime_generation generation;
	bool is_stated; /* by a requested policy, not told from the subject */
};

/* "mailbox-validated", ... as in SBR 1.6.1; never NULL. */
static inline const char *
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

/* "Multipurpose", ... as in SBR 1.6.1; never NULL. */
static inline const char *
smime_generation_name(enum smime_generation generation)
{
	switch (generation) {
	case SMIME_LEGACY: return "Legacy";
	case SMIME_STRICT: return "Strict";
	case SMIME_MULTIPURPOSE: break;
	}
	return "Multipurpose";
}

/* True where these content octets are a reserved policy identifier. */
static inline bool
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
static inline bool
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
static inline enum smime_type
smime_told_type(const struct facts *facts)
{
	bool has_person =
		has_personal_name(facts) || has_attribute(facts, OID_PSEUDONYM);

	if (has_attribute(facts, OID_ORGANIZATION_NAME))
		return has_person ? SMIME_SPONSOR : SMIME_ORGANIZATION;
	return has_person ? SMIME_INDIVIDUAL : SMIME_MAILBOX;
}

static inline struct smime_kind
smime_kind(const struct facts *facts)
{
	struct smime_kind kind;

	if (smime_stated(facts->csr, &kind))
		return kind;
	return (struct smime_kind){smime_told_type(facts),
		(enum smime_generation)facts->limits[LIMIT_SMIME_GENERATION],
		false};
}

#endif
