/* The keys that a person is told to make where the old one will not do.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_NEW_KEY_H
#define CSRLINT_REMEDY_NEW_KEY_H

#include "remedy/remedy.h"

struct remedy_new_key {
	struct remedy_key key;
	/* A SubjectPublicKeyInfo of the kind, for judging a request with it. */
	struct slice sample;
};

/* The key at index, counted from 0, among those of the kind ("RSA", "RSA 3072",
 * "EC P-256", "Ed25519", "ML-DSA-65"; NULL: any), the one that most receivers
 * take first; NULL: no more. */
const struct remedy_new_key *remedy_new_key(const char *kind, size_t index);

#endif
