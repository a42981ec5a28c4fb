/* Which kind of S/MIME certificate a request is for.
 *
 * The S/MIME Baseline Requirements (SBR) have four types of certificates and
 * three generations, and what a subject may hold hangs on both. A request may
 * state them by the CA/Browser Forum's policy identifier; otherwise the type
 * is told from the subject, and the generation is the profile's.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_SMIME_H
#define CSRLINT_FACTS_SMIME_H

#include "facts/facts.h"

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
const char *smime_type_name(enum smime_type type);

/* "Multipurpose", ... as in SBR 1.6.1; never NULL. */
const char *smime_generation_name(enum smime_generation generation);

/* True where these content octets are a reserved policy identifier. */
bool smime_read_policy(struct slice oid, struct smime_kind *out);

struct smime_kind smime_kind(const struct facts *facts);

/* SBR 7.1.2.3 e, of enum key_usage: what signs, and what manages keys, in a
 * certificate of this generation. */
unsigned smime_usages(enum smime_generation generation);

/* The usages that these need beside them. */
unsigned smime_missing_usages(unsigned mask);

#endif
