/* Signatures over SHA-1.
 * SPDX-License-Identifier: MIT */
#include "rules/signature/weak_digest.h"

static const enum digest_id digests[] = {DIGEST_SHA1};
static const struct digest_uses sha1 = {digests, 1};

static const struct rule rows[] = {
	{
		.id = "signature-sha1",
		.severity = SEVERITY_WARNING,
		.part = PART_SIGNATURE,
		.summary = "the request is signed with SHA-1",
		.source = "boulder csr/csr.go; RFC 6194",
		.why = "SHA-1 is broken: two texts can be made that have the "
		       "same digest. The rules for certificates bind the "
		       "CA's signature and say nothing of the request's, but "
		       "Let's Encrypt and others refuse it here too.",
		.fix = "Make the request anew with the same key and SHA-256.",
		.mend = {MEND_DIGEST, NULL},
		.check = check_weak_digest,
		.arg = &sha1,
	},
};
RULES(signature_sha1, rows);
