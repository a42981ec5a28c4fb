/* Signatures over MD2, MD4 and MD5.
 * SPDX-License-Identifier: MIT */
#include "rules/signature/weak_digest.h"

static const enum digest_id digests[] = {DIGEST_MD2, DIGEST_MD4, DIGEST_MD5};
static const struct digest_uses md5 = {
	digests, sizeof(digests) / sizeof(digests[0])};

static const struct rule rows[] = {
	{
		.id = "signature-md5",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the request is signed with MD2, MD4 or MD5",
		.source = "RFC 6151 2; RFC 6149; RFC 6150",
		.why = "These digests are broken: two requests with the same "
		       "digest can be made at will. CAs refuse them.",
		.fix = "Make the request anew with the same key and SHA-256.",
		.mend = {MEND_DIGEST, NULL},
		.check = check_weak_digest,
		.arg = &md5,
	},
};
RULES(signature_md5, rows);
