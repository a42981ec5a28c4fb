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
#include "facts/reference.h"
#include "input/input.h"
#include "keys/keys.h"
#include "known/known.h"
#include "places/state.h"
#include "profiles/limits.h"
#include "verify/verify.h"

/* What the first state of the subject is in its country. */
struct first_state {
	const struct name_attribute *state; /* NULL: none, or no country */
	struct state read;
};

/* Read-only. */
struct facts {
	const struct input *input;       /* the whole input */
	const struct input_block *block; /* this request's; NULL: none */
	/* The first or only request of the input, or its absence: where
	 * rules about the input as a whole speak, so that they speak once. */
	bool first;
	const struct der_faults *der; /* faults of the encoding */
	const struct csr *csr; /* never NULL; empty where nothing decoded */
	struct signature_fact signature;
	struct rsa_facts rsa;
	struct ec_facts ec;
	struct dsa_facts dsa;
	struct known_key known;
	/* The requested subjectKeyIdentifier is made from the key. */
	bool key_identifier_fits;
	struct requested_hosts hosts; /* dNSNames and commonNames */
	struct first_state state;
	const uint32_t *limits; /* indexed by enum limit */
	uint32_t date;          /* that counts: 20260315 is 15 March 2026 */
	bool is_undetermined;   /* profile auto found nothing to choose by */
	const struct expectation
		*expectations;              /* rules/expected/expectation.h */
	const struct reference *references; /* the first one first */
	const char *key_name;               /* "RSA 2048"; NULL: not decoded */
	/* SHA-256 of the subjectPublicKeyInfo, where it is expected. */
	uint8_t spki_sha256[SHA256_OCTETS];
};

#endif
