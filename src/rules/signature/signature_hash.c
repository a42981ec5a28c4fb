/* Whether the digest of the signature fits the key and public CAs.
 *
 * Of the digests that nobody should use signature-md5 and signature-sha1
 * speak.
 * SPDX-License-Identifier: MIT */
#include "rules/signature/weak_digest.h"

static const enum digest_id digests[] = {DIGEST_SHA224, DIGEST_SHA512_224,
	DIGEST_SHA512_256, DIGEST_SHA3_224, DIGEST_SHA3_256, DIGEST_SHA3_384,
	DIGEST_SHA3_512, DIGEST_SHAKE128, DIGEST_SHAKE256, DIGEST_RIPEMD160};
static const struct digest_uses uncommon = {
	digests, sizeof(digests) / sizeof(digests[0])};

/* The algorithm that belongs to a curve; OID_UNKNOWN: any may. */
static enum oid_id
partner_of(enum oid_id curve)
{
	switch ((int)curve) {
	case OID_SECP256R1: return OID_ECDSA_WITH_SHA256;
	case OID_SECP384R1: return OID_ECDSA_WITH_SHA384;
	case OID_SECP521R1: return OID_ECDSA_WITH_SHA512;
	default: return OID_UNKNOWN;
	}
}

/* What to do so that it is that one. */
static const char *
fix_for(enum oid_id partner)
{
	switch ((int)partner) {
	case OID_ECDSA_WITH_SHA256:
		return "Make the request again, signed with ecdsa-with-SHA256.";
	case OID_ECDSA_WITH_SHA384:
		return "Make the request again, signed with ecdsa-with-SHA384.";
	default:
		return "Make the request again, signed with ecdsa-with-SHA512.";
	}
}

/* True where the question is only which of the three curves goes with which
 * of the three digests. */
static bool
is_matter_of_pairs(const struct csr *csr)
{
	enum oid_id id = csr->signature_algorithm.id;

	return csr->key.kind == KEY_EC &&
		partner_of(csr->key.curve) != OID_UNKNOWN &&
		(id == OID_ECDSA_WITH_SHA256 || id == OID_ECDSA_WITH_SHA384 ||
			id == OID_ECDSA_WITH_SHA512);
}

static void
check_curve_mismatch(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct algorithm *algorithm = &csr->signature_algorithm;
	enum oid_id expected = partner_of(csr->key.curve);

	if (is_matter_of_pairs(csr) && algorithm->id != expected)
		found_advising(out, self, algorithm->oid,
			(struct advice){.suggestion = oid_name(expected),
				.fix = fix_for(expected)},
			"the key is on %s, but the request is signed with %s, "
			"expected %s",
			oid_name(csr->key.curve), oid_name(algorithm->id),
			oid_name(expected));
}

/* True where signature-md5 or signature-sha1 speaks. */
static bool
is_broken(enum digest_id id)
{
	return id == DIGEST_MD2 || id == DIGEST_MD4 || id == DIGEST_MD5 ||
		id == DIGEST_SHA1;
}

/* The bits that a digest needs to be as strong as the key, NIST SP 800-57 part
 * 1 5.6.1. For RSA not over 256: nobody asks for more than SHA-256 there, and
 * 4096 bits are not 192 bits of strength yet. 0: not known. */
static size_t
bits_asked_by(const struct facts *facts)
{
	size_t field_bits = facts->ec.field_bits;

	if (facts->dsa.is_dsa)
		return facts->dsa.q_bits;
	if (facts->rsa.is_rsa && facts->rsa.modulus_bits >= 3072)
		return 256;
	if (facts->rsa.is_rsa)
		return facts->rsa.modulus_bits >= 2048 ? 224 : 0;
	return field_bits > 512 ? 512 : field_bits;
}

static void
check_weaker_than_key(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->signature_algorithm;
	enum digest_id digest = signature_digest(algorithm);
	size_t bits = digest == DIGEST_NONE ? 0 : 8 * digest_octets(digest);
	size_t asked = bits_asked_by(facts);

	/* signature-hash-curve-mismatch, signature-key-mismatch */
	if (bits == 0 || is_broken(digest) || is_matter_of_pairs(facts->csr) ||
		facts->signature.reason == REASON_KEY_MISMATCH)
		return;
	if (bits < asked)
		found(out, self, digest_place(algorithm),
			"%s has a digest of %zu bits, weaker than the key, "
			"expected %zu",
			oid_name(algorithm->id), bits, asked);
}

static const struct rule rows[] = {
	{
		.id = "signature-hash-curve-mismatch",
		.severity = SEVERITY_NOTICE,
		.part = PART_SIGNATURE,
		.summary = "the digest is not the one that belongs to the "
			   "curve",
		.source = "RFC 5480 4; BR 7.1.3.2.2",
		.why = "P-256 goes with SHA-256, P-384 with SHA-384 and P-521 "
		       "with SHA-512: CAs must keep to it, and some ask it of "
		       "requests too. A shorter digest is weaker than the key, "
		       "a longer one is cut.",
		.fix = "Make the request anew with the digest of the curve: "
		       "SHA-256 for P-256, SHA-384 for P-384, SHA-512 for "
		       "P-521.",
		.mend = {MEND_DIGEST, NULL},
		.check = check_curve_mismatch,
	},
	{
		/* In the TLS profiles signature-hash-uncommon speaks. */
		.id = "signature-hash-weaker-than-key",
		.severity = SEVERITY_OFF,
		.part = PART_SIGNATURE,
		.summary = "the digest is weaker than the key",
		.source = "SP 800-57 5.6.1; RFC 5480 4",
		.why = "A signature is as strong as the weaker of the two: "
		       "half the bits of the digest, or the key. With SHA-224 "
		       "a long key is paid for and not had.",
		.fix = "Make the request anew with a longer digest, SHA-256, "
		       "SHA-384 or SHA-512.",
		.mend = {MEND_DIGEST, NULL},
		.check = check_weaker_than_key,
	},
	{
		.id = "signature-hash-uncommon",
		.severity = SEVERITY_WARNING,
		.part = PART_SIGNATURE,
		.summary = "the request is signed with a digest that CAs do "
			   "not take",
		.source = "BR 7.1.3.2",
		.why = "SHA-224, SHA-512/256, SHA-3 and RIPEMD-160 stand in no "
		       "public CA's list of digests; many refuse the request.",
		.fix = "Make the request anew with the same key and SHA-256, "
		       "or SHA-384 and SHA-512 for longer curves.",
		.mend = {MEND_DIGEST, NULL},
		.check = check_weak_digest,
		.arg = &uncommon,
	},
};
RULES(signature_hash, rows);
