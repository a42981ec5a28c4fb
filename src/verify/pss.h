/* The parameters of RSASSA-PSS, as rules and verification read them.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_PSS_H
#define CSRLINT_VERIFY_PSS_H

#include "base/slice.h"
#include "csr/csr.h"
#include "verify/digest.h"

/* RSASSA-PSS-params, RFC 4055 3.1; absent fields have their DEFAULT. */
struct pss_parameters {
	enum digest_id digest; /* DIGEST_NONE: not one of ours */
	/* DIGEST_NONE: not MGF1, or as above; SHAKE is its own mask */
	enum digest_id mgf_digest;
	uint64_t salt_octets;       /* UINT64_MAX: that many, or negative */
	uint64_t trailer;           /* has to be 1; UINT64_MAX as above */
	struct slice salt_field;    /* the whole [2]; n == 0: absent */
	struct slice trailer_field; /* the whole [3]; n == 0: absent */
	/* The OIDs of both digests and of the mask generation function; n == 0
	 * where the DEFAULT holds, or it has no digest. */
	struct slice digest_oid;
	struct slice mgf_digest_oid;
	struct slice mgf_oid;
};

/* Decodes the whole element der. False, with *out undefined, where it is not
 * RSASSA-PSS-params: another type, fields that are unknown, twice or out of
 * order, a number that is not minimal, a digest with parameters other than
 * NULL. */
bool pss_parameters_read(struct slice der, struct pss_parameters *out);

/* The same for an id-RSASSA-PSS algorithm, or one of those with SHAKE, which
 * fix all of it and have no parameters (RFC 8702 3.1); if they have, those are
 * not looked at. */
bool pss_parameters_of(
	const struct algorithm *algorithm, struct pss_parameters *out);

/* True where key is no id-RSASSA-PSS key, has no parameters, or signature
 * keeps to them: the same digests, no shorter salt (RFC 4055 1.2). A key under
 * one of the OIDs with SHAKE is for that alone (RFC 8702 4). */
bool pss_key_admits(
	const struct public_key *key, const struct pss_parameters *signature);

/* True where h is the digest that RFC 8017 9.1.2 step 13 makes of the message
 * and the salt. */
bool pss_digest_fits(struct slice h, enum digest_id id, struct slice message,
	struct slice salt);

#endif
