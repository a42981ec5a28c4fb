/* Why a signature that is sound in form does not verify, and what to do about
 * the cause.
 *
 * One rule speaks, signature-invalid; verify/ has found out what the key did
 * sign. SPDX-License-Identifier: MIT */
#include "rules/signature/form.h"
#include "verify/guard.h"

/* True where verify/ refuses the group for its size alone: dsa-size-invalid is
 * no error to every receiver, and dsa-parameters-*, dsa-public-value-invalid
 * say nothing of a sound group and of one too small to be computed with. */
static bool
is_dsa_of_refused_size(const struct dsa_facts *dsa)
{
	return dsa->parameters_decoded && dsa->public_decoded &&
		dsa->p_bits != 0 && dsa->q_bits != 0 &&
		dsa->fault == DSA_SOUND &&
		(!dsa->computed || dsa->public_in_group) &&
		(dsa->p_bits < DSA_PRIME_BITS_MIN ||
			dsa->q_bits < DSA_ORDER_BITS_MIN ||
			dsa->q_bits > DSA_ORDER_BITS_MAX);
}

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
	if (facts->dsa.is_dsa)
		return !is_dsa_of_refused_size(&facts->dsa);
	if (family_of(facts) == SIGNED_EDDSA ||
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
tell_other_digest(struct text *out, const struct facts *facts)
{
	text_printf(out, "it is one with the digest %s, named %s",
		digest_title(facts->signature.story.digest),
		oid_name(facts->csr->signature_algorithm.id));
}

static void
tell_bare_digest(struct text *out, const struct facts *facts)
{
	const struct signature_story *story = &facts->signature.story;

	if (story->digest == DIGEST_NONE)
		text_words(out, "no DigestInfo stands behind its padding");
	else
		text_printf(out,
			"the bare %s digest was signed, without its "
			"DigestInfo",
			digest_title(story->digest));
}

static void
tell_pss(struct text *out, const struct facts *facts)
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
tell_reversed(struct text *out, const struct facts *facts)
{
	text_words(out, "its octets are in reversed order");
	if (!facts->signature.story.verifies)
		text_words(out, ", and of other content");
}

static void
tell_half(struct text *out, const struct facts *facts, const char *sound,
	const char *failing)
{
	text_printf(out, "its %s half does, and its %s half does not", sound,
		failing);
	if (facts->signature.reason != REASON_NONE)
		text_printf(out, " (%s)",
			signature_reason_text(facts->signature.reason));
}

static void
tell_ml_dsa_half(struct text *out, const struct facts *facts)
{
	tell_half(out, facts, "classic", "ML-DSA");
}

static void
tell_classic_half(struct text *out, const struct facts *facts)
{
	tell_half(out, facts, "ML-DSA", "classic");
}

static void
tell_unsought(struct text *out, const struct facts *facts)
{
	(void)facts;
	text_words(out,
		"what was signed is not looked for, as the input asks "
		"for too much work");
}

static void
tell_reason(struct text *out, const struct facts *facts)
{
	if (facts->signature.reason != REASON_NONE)
		text_words(out, signature_reason_text(facts->signature.reason));
}

/* --- the causes ------------------------------------------------------------
 */

#define BOTH_HALVES \
	"Both halves sign the same octets: the prefix, the label of the " \
	"algorithm, the length of the context (00) and the digest of the " \
	"request; ML-DSA takes the label as its context, too. Look for an " \
	"update of the program: drafts before -14 had other labels for " \
	"ML-DSA-65 and -87 with ECDSA."

#define HAND_DIGEST_INFO \
	"CKM_RSA_PKCS of PKCS #11, and programs that sign a digest without " \
	"being told which one it is, only pad what they are given: hand them " \
	"the DigestInfo (RFC 8017 9.2), or take CKM_SHA256_RSA_PKCS, which " \
	"makes it."

/* What is told of a cause: the words before the digest's name and those
 * behind it, or, where more than the digest is to be named, what a function
 * says. */
static const struct cause {
	const char *before; /* NULL: `tell` speaks */
	const char *behind; /* NULL: the digest is not named */
	void (*tell)(struct text *out, const struct facts *facts);
	struct advice advice;
} causes[] = {
	[CAUSE_NOT_FOUND] = {.tell = tell_reason},
	[CAUSE_NOT_SOUGHT] = {.tell = tell_unsought},
	[CAUSE_RAW] = {.tell = tell_reason},
	[CAUSE_RAW_REVERSED] = {.tell = tell_reason},
	[CAUSE_USER_ID_EMPTY] = {.tell = tell_reason},
	[CAUSE_OTHER_DIGEST] = {.tell = tell_other_digest,
		.advice.fix =
			"Let one setting choose both the algorithm that is "
			"named and the digest that is signed. A program that "
			"signs with a token has to take the mechanism of the "
			"algorithm, CKM_SHA256_RSA_PKCS or CKM_ECDSA_SHA256 "
			"for SHA-256."},
	[CAUSE_DIGEST_TWICE] = {"it is one of the digest of a digest (", ")",
		.advice.fix =
			"Hand the signer the request's octets, not their "
			"digest: a mechanism such as CKM_SHA256_RSA_PKCS or "
			"CKM_ECDSA_SHA256 makes the digest itself. For a "
			"digest that is made already, PKCS #11 has "
			"CKM_RSA_PKCS (with DigestInfo) and CKM_ECDSA."},
	[CAUSE_NO_DIGEST_INFO] = {.tell = tell_bare_digest,
		.advice.fix = HAND_DIGEST_INFO},
	[CAUSE_ODD_DIGEST_INFO] = {"its DigestInfo is not the one of ", "",
		.advice.fix = HAND_DIGEST_INFO},
	[CAUSE_UNPADDED] = {"it holds the ", " digest without any padding",
		.advice.fix = "CKM_RSA_X_509 of PKCS #11 and padding \"none\" "
			      "compute with the bare number: take "
			      "CKM_SHA256_RSA_PKCS, which pads."},
	[CAUSE_PSS] = {.tell = tell_pss,
		.advice.fix =
			"Name what is signed: id-RSASSA-PSS with the digest "
			"and salt of this signature. Or sign by PKCS #1 v1.5, "
			"which every CA takes, in a token with "
			"CKM_SHA256_RSA_PKCS and not "
			"CKM_SHA256_RSA_PKCS_PSS."},
	[CAUSE_PKCS1] = {"it is one of PKCS #1 v1.5 with ",
		", named RSASSA-PSS",
		.advice.fix =
			"Name what is signed, which every CA takes: "
			"sha256WithRSAEncryption for SHA-256. For RSASSA-PSS "
			"a token has CKM_SHA256_RSA_PKCS_PSS."},
	[CAUSE_OTHER_CONTENT] = {"its own key signed other content",
		.advice.fix =
			"Never edit a request: change the configuration and "
			"make it anew. Where a token or a service signs, hand "
			"it the octets as they are: as text, through UTF-8 or "
			"line ends, they become others."},
	[CAUSE_REVERSED] = {.tell = tell_reversed,
		.advice.fix =
			"CryptoAPI (CryptSignHash) hands out the signature "
			"with its last octet first: reverse its octets before "
			"they go into the request, or take CNG "
			"(NCryptSignHash)."},
	[CAUSE_NO_PADDING] = {"it holds nothing that a signature of this key "
			      "holds, so that another key made it, or it was "
			      "damaged",
		.advice.fix =
			"Look which key signs: the private key has to be the "
			"one whose public half stands in the request. In a "
			"token choose it by its CKA_ID."},
	[CAUSE_USER_ID_LEFT_OUT] = {"it was made without the digest of user id "
				    "and key",
		.advice.fix =
			"Digest user id, curve and key before the request "
			"(GM/T 0009 8.1, 8.2), or let a program do it that "
			"knows SM2; the id is 1234567812345678 as a rule."},
	[CAUSE_HALF_ML_DSA] = {.tell = tell_ml_dsa_half,
		.advice.fix = BOTH_HALVES},
	[CAUSE_HALF_CLASSIC] = {.tell = tell_classic_half,
		.advice.fix = BOTH_HALVES},
};

static void
tell_cause(
	struct text *out, const struct facts *facts, const struct cause *cause)
{
	if (cause->before == NULL) {
		cause->tell(out, facts);
		return;
	}
	text_words(out, cause->before);
	if (cause->behind == NULL)
		return;
	text_words(out, digest_title(facts->signature.story.digest));
	text_words(out, cause->behind);
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct cause *cause = &causes[facts->signature.story.cause];
	struct advice advice = cause->advice;
	struct text why = text_in(findings_memory(out));
	const char *words;

	if (facts->signature.status != SIGNATURE_INVALID)
		return; /* signature-not-verified */
	if (is_malformed(facts) || is_key_to_blame(facts))
		return;
	if (facts->signature.reason == REASON_PARAMETERS)
		return; /* pss-parameters-missing, pss-trailer-field, ... */
	tell_cause(&why, facts, cause);
	words = text_get(&why);
	/* Tools of today make no composite signatures. */
	if (facts->csr->key.kind == KEY_COMPOSITE)
		advice.mend = (struct mend){MEND_KEY, NULL};
	found_advising(out, self, facts->csr->signature.octets, advice,
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
		       "make the request anew with the key. Where the key is "
		       "in an HSM or appliance, look for an update.",
		.mend = {MEND_SIGN, NULL},
		.check = check_invalid,
	},
};
RULES(signature_invalid, rows);
