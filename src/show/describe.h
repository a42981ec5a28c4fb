/* What a reader is told about a request and the places in it.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_SHOW_DESCRIBE_H
#define CSRLINT_SHOW_DESCRIBE_H

#include "base/text.h"
#include "csr/csr.h"
#include "keys/keys.h"
#include "results/results.h"
#include "verify/verify.h"

/* "RSA 2048", "EC P-256", "Ed25519"; NULL where no key was decoded. */
const char *describe_key(const struct csr *csr, const struct rsa_facts *rsa,
	struct arena *arena);

/* Why the signature was not checked or is invalid, with the curve or parameter
 * set that csrlint does not know; NULL for REASON_NONE. */
const char *describe_reason(const struct csr *csr, enum signature_reason reason,
	struct arena *arena);

/* "C=DE, O=Example, CN=www...", in encoded order; "" where empty. */
const char *describe_subject(const struct csr *csr, struct arena *arena);

/* "DNS:www..., IP:..."; "" where no names are requested. */
const char *describe_names(const struct csr *csr, struct arena *arena);

/* Appends one name of a subjectAltName: "DNS:www.example.com"; escaped. */
void describe_general_name(const struct general_name *name, struct text *out);

/* Sets value, caret_start and caret_width of a finding that points at `at`. */
void describe_value(const struct csr *csr, struct slice at, struct arena *arena,
	struct csrlint_finding *out);

#endif
