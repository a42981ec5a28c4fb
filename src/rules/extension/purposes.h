/* What several rule files ask about the purposes of extKeyUsage.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_EXTENSION_PURPOSES_H
#define CSRLINT_RULES_EXTENSION_PURPOSES_H

#include "facts/usage.h"
#include "rules/extension/usage.h"

/* True where there are purposes to judge; else eku-missing, eku-empty or
 * ext-malformed speaks. */
static inline bool
has_purposes(const struct csr *csr)
{
	return is_read(&csr->usage.purposes.source) &&
		csr->usage.purposes.count > 0;
}

/* Purposes beyond this are left alone: no honest request has as many. */
static inline size_t
judged_purposes(const struct facts *facts)
{
	size_t most = facts->limits[LIMIT_LIST_MAX_COUNT];
	size_t count = facts->csr->usage.purposes.count;

	return count < most ? count : most;
}

/* RFC 5280 4.2.1.12: the usages that may be consistent with a purpose; 0:
 * nothing is said of it. */
static inline unsigned
consistent_usages(enum oid_id purpose)
{
	static const struct {
		enum oid_id purpose;
		unsigned usages;
	} known[] = {
		{OID_SERVER_AUTH,
			USAGE_DIGITAL_SIGNATURE | USAGE_KEY_ENCIPHERMENT |
				USAGE_KEY_AGREEMENT},
		{OID_CLIENT_AUTH,
			USAGE_DIGITAL_SIGNATURE | USAGE_KEY_AGREEMENT},
		{OID_CODE_SIGNING, USAGE_DIGITAL_SIGNATURE},
		{OID_EMAIL_PROTECTION,
			USAGE_DIGITAL_SIGNATURE | USAGE_NON_REPUDIATION |
				USAGE_KEY_ENCIPHERMENT | USAGE_KEY_AGREEMENT},
		{OID_TIME_STAMPING,
			USAGE_DIGITAL_SIGNATURE | USAGE_NON_REPUDIATION},
		{OID_OCSP_SIGNING,
			USAGE_DIGITAL_SIGNATURE | USAGE_NON_REPUDIATION},
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (known[i].purpose == purpose)
			return known[i].usages;
	return 0;
}

/* True where none of the requested usages goes with the purpose; where none is
 * requested, ku-missing and ku-empty speak. */
static inline bool
is_forbidden(const struct csr *csr, enum oid_id purpose)
{
	unsigned usages = consistent_usages(purpose);

	return usages != 0 && csr->usage.key_usage.mask != 0 &&
		!csr_has_some_usage(csr, usages);
}

/* The same for any of the purposes: ku-eku-inconsistent speaks. */
static inline bool
has_forbidden_purpose(const struct facts *facts)
{
	const struct csr_purpose *purpose = facts->csr->usage.purposes.purpose;

	for (size_t i = 0; i < judged_purposes(facts); i++, purpose++)
		if (is_forbidden(facts->csr, purpose->id))
			return true;
	return false;
}

/* The place of the whole extension. */
static inline struct slice
place_of_purposes(const struct csr *csr)
{
	return csr->usage.purposes.source.extension->value;
}

/* Reports each purpose that is among these. */
static inline void
find_purposes(const struct rule *self, const struct facts *facts,
	const enum oid_id *ids, const char *expected, struct findings *out)
{
	const struct csr_purpose *purpose = facts->csr->usage.purposes.purpose;

	for (size_t i = 0; i < judged_purposes(facts); i++, purpose++)
		if (is_among(purpose->id, ids))
			found(out, self, purpose->oid,
				"extKeyUsage asks for %s, expected %s",
				oid_name(purpose->id), expected);
}

/* Reports each purpose that is not among these. */
static inline void
find_other_purposes(const struct rule *self, const struct facts *facts,
	const enum oid_id *ids, const char *expected, struct findings *out)
{
	const struct csr_purpose *purpose = facts->csr->usage.purposes.purpose;

	for (size_t i = 0; i < judged_purposes(facts); i++, purpose++)
		if (!is_among(purpose->id, ids))
			found(out, self, purpose->oid,
				"extKeyUsage asks for %s, expected %s",
				shown_oid(out, purpose->oid), expected);
}

#endif
