/* Why a signature that is sound in form does not verify, and what to do about
 * the cause.
 *
 * One rule speaks, signature-invalid; verify/ has found out what the key did
 * sign. SPDX-License-Identifier: MIT */
#include "rules/signature/form.h"

/* True where the key's own numbers are the cause and the rules about them
 * speak: rsa-modulus-even, rsa-exponent-invalid, der-bitstring-unused-bits,
 * ec-point-*, eddsa-key-malformed, eddsa-small-order-key, dsa-*,
 * mldsa-key-length, slhdsa-key-length, composite-key-malformed. */
static bool
is_key_to_blame(const struct facts *facts)
{
	const struct rsa_facts *rsa = &facts->rsa;
	const struct ec_facts *ec = &facts->ec;

	if (facts->signature.reason != REASON_KEY_UNUSABLE)
		return false;
	if (rsa->is_rsa)
		return rsa->modulus_negative || rsa->modulus_even ||
			rsa->exponent_negative || rsa->exponent_even ||
			rsa->exponent == 1 || facts->csr->key.bits.unused != 0;
	if (family_of(facts) == SIGNED_EDDSA || facts->dsa.is_dsa ||
		facts->csr->key.kind == KEY_ML_DSA ||
		facts->csr->key.kind == KEY_SLH_DSA)
		return true;
	/* Without a curve its classic half is malformed or of EdDSA. */
	if (facts->csr->key.kind == KEY_COMPOSITE && !ec->curve_known)
		return true;
	return ec->curve_known &&
		(ec->form != POINT_UNCOMPRESSED || !ec->in_range ||
			!ec->on_curve);
}

/* --- what was signed --------------------------------------------------------
 */

static void
add_bare_digest(struct text *out, const struct signature_story *story)
{
	if (story->digest == DIGEST_NONE)
		text_words(out, "no DigestInfo stands behind its padding");
	else
		text_printf(out,
			"the bare %s digest was signed, without its "
			"DigestInfo",
			digest_title(story->digest));
}

static void
add_pss(struct text *out, const struct facts *facts)
{
	const struct signature_story *story = &facts->signature.story;

	text_printf(out,
		"it is one of RSASSA-PSS (PSS) with %s and a salt of %zu "
		"octets",
		digest_title(story->digest), story->salt_octets);
	if (family_of(facts) == SIGNED_PSS)
		text_words(out, ", other than its parameters have it");
	else
		text_printf(out, ", named %s",
			oid_name(facts->csr->signature_algorithm.id));
	if (!story->verifies)
		text_words(out, ", and of other content");
}

static void
add_half(struct text *out, const struct facts *facts, const char *sound,
	const char *failing)
{
	text_printf(out, "its %s half does, and its %s half does not", sound,
		failing);
	if (facts->signature.reason != REASON_NONE)
		text_printf(out, " (%s)",
			signature_reason_text(facts->signature.reason));
}

static void
add_cause(struct text *out, const struct facts *facts)
{
	const struct signature_story *story = &facts->signature.story;
	const char *digest = digest_title(story->digest);

	switch (story->cause) {
	case CAUSE_OTHER_DIGEST:
		text_printf(out, "it is one with the digest %s, named %s",
			digest, oid_name(facts->csr->signature_algorithm.id));
		return;
	case CAUSE_DIGEST_TWICE:
		text_printf(out, "it is one of the digest of a digest (%s)",
			digest);
		return;
	case CAUSE_NO_DIGEST_INFO: add_bare_digest(out, story); return;
	case CAUSE_ODD_DIGEST_INFO:
		text_printf(out, "its DigestInfo is not the one of %s", digest);
		return;
	case CAUSE_PSS: add_pss(out, facts); return;
	case CAUSE_PKCS1:
		text_printf(out,
			"it is one of PKCS #1 v1.5 with %s, named RSASSA-PSS",
			digest);
		return;
	case CAUSE_OTHER_CONTENT:
		text_words(out, "its own key signed other content");
		return;
	case CAUSE_REVERSED:
		text_printf(out, "its octets are in reversed order%s",
			story->verifies ? "" : ", and of other content");
		return;
	case CAUSE_UNPADDED:
		text_printf(out, "it holds the %s digest without any padding",
			digest);
		return;
	case CAUSE_NO_PADDING:
		text_words(out,
			"it holds nothing that a signature of this key holds, "
			"so that another key made it, or it was damaged");
		return;
	case CAUSE_USER_ID_LEFT_OUT:
		text_words(out,
			"it was made without the digest of user id and key");
		return;
	case CAUSE_HALF_ML_DSA:
		add_half(out, facts, "classic", "ML-DSA");
		return;
	case CAUSE_HALF_CLASSIC:
		add_half(out, facts, "ML-DSA", "classic");
		return;
	case CAUSE_NOT_FOUND:
	case CAUSE_RAW:
	case CAUSE_RAW_REVERSED:
	case CAUSE_USER_ID_EMPTY: break;
	}
	if (facts->signature.reason != REASON_NONE)
		text_words(out, signature_reason_text(facts->signature.reason));
}

/* --- what to do about it ---------------------------------------------------
 */

#define SIGN_ANEW "openssl req -new -sha256 -key my.key -out my.csr"

/* NULL: the words of the row. */
static const char *
fix_of(enum signature_cause cause)
{
	switch (cause) {
	case CAUSE_OTHER_DIGEST:
		return "Let one setting choose both the algorithm that is "
		       "named and the digest that is signed: " SIGN_ANEW
		       ". A program that signs with a token has to take the "
		       "mechanism of the algorithm, CKM_SHA256_RSA_PKCS or "
		       "CKM_ECDSA_SHA256 for SHA-256.";
	case CAUSE_DIGEST_TWICE:
		return "Hand the signer the request's octets, not their "
		       "digest: a mechanism such as CKM_SHA256_RSA_PKCS or "
		       "CKM_ECDSA_SHA256 makes the digest itself. For a digest "
		       "that is made already, PKCS #11 has CKM_RSA_PKCS (with "
		       "DigestInfo) and CKM_ECDSA; openssl has pkeyutl.";
	case CAUSE_NO_DIGEST_INFO:
	case CAUSE_ODD_DIGEST_INFO:
		return "CKM_RSA_PKCS of PKCS #11 and openssl pkeyutl without "
		       "-pkeyopt digest:sha256 only pad what they are given: "
		       "hand them the DigestInfo (RFC 8017 9.2), or take "
		       "CKM_SHA256_RSA_PKCS, which makes it.";
	case CAUSE_UNPADDED:
		return "CKM_RSA_X_509 of PKCS #11 and padding \"none\" compute "
		       "with the bare number: take CKM_SHA256_RSA_PKCS, which "
		       "pads.";
	case CAUSE_PSS:
		return "Name what is signed: id-RSASSA-PSS with the digest and "
		       "salt of this signature. Or sign by PKCS #1 v1.5, which "
		       "every CA takes: " SIGN_ANEW ", in a token "
		       "CKM_SHA256_RSA_PKCS and not CKM_SHA256_RSA_PKCS_PSS.";
	case CAUSE_PKCS1:
		return "Name what is signed, which every CA takes: "
		       "sha256WithRSAEncryption for SHA-256. For RSASSA-PSS "
		       "a token has CKM_SHA256_RSA_PKCS_PSS.";
	case CAUSE_OTHER_CONTENT:
		return "Never edit a request: change the configuration and "
		       "make it anew: openssl req -new -key my.key -out "
		       "my.csr. Where a token or a service signs, hand it the "
		       "octets as they are: as text, through UTF-8 or line "
		       "ends, they become others.";
	case CAUSE_REVERSED:
		return "CryptoAPI (CryptSignHash) hands out the signature with "
		       "its last octet first: reverse its octets before they "
		       "go into the request, or take CNG (NCryptSignHash).";
	case CAUSE_NO_PADDING:
		return "Look which key signs: the private key has to be the "
		       "one whose public half stands in the request, as "
		       "openssl req -new -key my.key -out my.csr takes it. In "
		       "a token choose it by its CKA_ID.";
	case CAUSE_USER_ID_LEFT_OUT:
		return "Digest user id, curve and key before the request (GM/T "
		       "0009 8.1, 8.2), or let a program do it: openssl req "
		       "-new -sm3 -sigopt distid:1234567812345678 -key my.key "
		       "-out my.csr.";
	case CAUSE_HALF_ML_DSA:
	case CAUSE_HALF_CLASSIC:
		return "Both halves sign the same octets: the prefix, the "
		       "label of the algorithm, the length of the context "
		       "(00) and the digest of the request; ML-DSA takes the "
		       "label as its context, too. Look for an update of the "
		       "program: drafts before -14 had other labels for "
		       "ML-DSA-65 and -87 with ECDSA.";
	case CAUSE_NOT_FOUND:
	case CAUSE_RAW:
	case CAUSE_RAW_REVERSED:
	case CAUSE_USER_ID_EMPTY: break;
	}
	return NULL;
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct text why = text_in(findings_memory(out));
	const char *words;

	if (facts->signature.status != SIGNATURE_INVALID)
		return; /* signature-not-verified */
	if (is_malformed(facts) || is_key_to_blame(facts))
		return;
	if (facts->signature.reason == REASON_PARAMETERS)
		return; /* pss-parameters-missing, pss-trailer-field, ... */
	add_cause(&why, facts);
	words = text_get(&why);
	found_advising(out, self, facts->csr->signature.octets,
		(struct advice){.fix = fix_of(facts->signature.story.cause)},
		"the signature does not verify%s%s, expected one made over "
		"this request with its own key",
		words[0] == '\0' ? "" : ": ", words);
}

static const struct rule rows[] = {
	{
		.id = "signature-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the signature does not verify with the request's "
			   "own key",
		.source = "RFC 2986 4.2; RFC 8017 8.2.2, 9.2",
		.why = "The signature shows that the sender has the private "
		       "key and that nobody changed the request since. Every "
		       "CA refuses one that does not verify; openssl req "
		       "-verify prints a warning only, and exits with 0.",
		.fix = "Never edit a request: change the configuration and "
		       "make it anew: openssl req -new -key my.key -out "
		       "my.csr. Where the key is in an HSM or appliance, "
		       "look for an update.",
		.check = check_invalid,
	},
};
RULES(signature_invalid, rows);
