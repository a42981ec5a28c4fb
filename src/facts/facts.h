/* All that is found out about one request before the rules judge it.
 *
 * Here and in the files beside this one stands what rules of more than one
 * room ask: facts, found out once, and no judgements. SPDX-License-Identifier:
 * MIT */
#ifndef CSRLINT_FACTS_FACTS_H
#define CSRLINT_FACTS_FACTS_H

#include "csr/csr.h"
#include "der/check.h"
#include "facts/hosts.h"
#include "facts/ignores.h"
#include "facts/late.h"
#include "facts/policy.h"
#include "facts/reference.h"
#include "input/input.h"
#include "keys/keys.h"
#include "keys/search.h"
#include "known/known.h"
#include "places/state.h"
#include "profiles/limits.h"
#include "set/set.h"
#include "verify/verify.h"

/* What many rules ask about the subject: facts/identity.h finds it out. */
struct subject_facts {
	/* The country that it names; NULL where it names none, several
	 * (country-multiple) or none of today (the country rules). */
	const struct country *country;
	/* Its first stateOrProvinceName and what that is in the country; NULL
	 * where there is none, or no country. */
	const struct name_attribute *state;
	struct state read;
	bool has_filler; /* filler_of is true for one of its attributes */
};

/* Read-only. */
struct facts {
	const struct input *input;       /* the whole input */
	const struct input_block *block; /* this request's; NULL: none */
	/* The first or only request of the input, or its absence: where
	 * rules about the input as a whole speak, so that they speak once. */
	bool first;
	/* The input was met among others, nobody said that it is a request,
	 * and it is plainly something else. */
	bool is_bystander;
	const struct der_faults *der; /* faults of the encoding */
	const struct csr *csr; /* never NULL; empty where nothing decoded */
	struct signature_fact signature;
	struct rsa_facts rsa;
	struct ec_facts ec;
	struct dsa_facts dsa;
	struct known_key known;
	struct set_facts set; /* nothing where there is no set */
	/* What was found out behind the last request; NULL before that. All
	 * of the request that is still there are the limits. */
	const struct late_fact *late;
	/* What was to be ignored, once that is done; NULL before that. Nothing
	 * else is judged then. */
	const struct ignore_facts *ignores;
	struct search_facts search; /* where it was asked for */
	/* The requested subjectKeyIdentifier is made from the key. */
	bool key_identifier_fits;
	struct requested_hosts hosts; /* dNSNames and commonNames */
	struct subject_facts subject;
	const uint32_t *limits; /* indexed by enum limit */
	uint32_t date;          /* that counts: 20260315 is 15 March 2026 */
	bool is_undetermined;   /* profile auto found nothing to choose by */
	const struct expectation
		*expectations;              /* rules/expected/expectation.h */
	const struct reference *references; /* the first one first */
	const char *key_name;               /* "RSA 2048"; NULL: not decoded */
	struct policy_facts policy;         /* of the site's own */
	/* SHA-256 of the subjectPublicKeyInfo, where it is expected. */
	uint8_t spki_sha256[SHA256_OCTETS];
};

#endif
