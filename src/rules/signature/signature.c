/* The request's own signature: its algorithm, its form, and whether it holds.
 *
 * One cause, one finding: an empty value is signature-empty alone, a value in
 * the wrong form is the rule of that form, and signature-invalid speaks only
 * where nothing else explains why the mathematics say no.
 * SPDX-License-Identifier: MIT */
#include "facts/signing.h"
#include "rules/signature/form.h"

/* --- the checks ------------------------------------------------------------
 */

static void
check_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct bit_string *signature = &facts->csr->signature;

	if (signature->octets.n == 0)
		found(out, self, signature->whole,
			"the signature is empty, expected one made with the "
			"private key");
	else if (is_signature_empty(facts))
		found(out, self, signature->octets,
			"the signature is %zu octets of zero, expected one "
			"made with the private key",
			signature->octets.n);
}

static void
check_unused_bits(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct bit_string *signature = &facts->csr->signature;

	if (signature->unused != 0 &&
		!is_signature_empty(facts)) /* signature-empty */
		found(out, self, signature->whole,
			"the signature has %u unused bits, expected none",
			signature->unused);
}

static void
check_mismatch(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (facts->signature.reason != REASON_KEY_MISMATCH ||
		is_signature_empty(facts))
		return; /* signature-empty */
	if (!key_can_sign(&csr->key))
		return; /* key-cannot-sign */
	found(out, self, csr->signature_algorithm.oid,
		"the signature algorithm is %s, but the key is %s, expected "
		"an algorithm of that key",
		shown_oid(out, csr->signature_algorithm.oid),
		shown_oid(out, csr->key.algorithm.oid));
}

static void
check_rsa_length(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (has_wrong_rsa_length(facts) && !is_no_signature_value(facts))
		found(out, self, facts->csr->signature.octets,
			"the signature has %zu octets, expected %zu as the "
			"modulus",
			facts->csr->signature.octets.n,
			modulus_octets(facts->csr));
}

#define ENCODE \
	"PKCS #11, JOSE and WebCrypto give r and s raw: have the tool write " \
	"them as two INTEGERs in a SEQUENCE (RFC 3279 2.2.3), without zeros " \
	"before them."

static const char *
raw_fix(const struct signature_story *story)
{
	if (story->cause == CAUSE_RAW_REVERSED)
		return ENCODE " Each begins with its last octet here, as in "
			      "CryptoAPI: reverse them first.";
	if (!story->verifies)
		return ENCODE " That alone does not help here: they do not "
			      "verify, so make the request anew.";
	return ENCODE;
}

static const char *
raw_verdict(const struct signature_story *story)
{
	if (!story->verifies)
		return "do not verify";
	return story->cause == CAUSE_RAW_REVERSED
		? "verify with their octets reversed"
		: "verify";
}

/* PKCS #11 has r and s in one run (v2.40 2.3.1), each maybe padded. */
static void
report_raw(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct signature_story *story = &facts->signature.story;
	struct slice octets = facts->csr->signature.octets;
	bool names_digest = story->verifies && story->digest != DIGEST_NONE &&
		story->digest !=
			signature_digest(&facts->csr->signature_algorithm);

	found_advising(out, self, octets,
		(struct advice){.fix = raw_fix(story)},
		"the signature is r and s raw, of %zu octets each, and they "
		"%s%s%s, expected a SEQUENCE of two INTEGERs in DER",
		octets.n / 2, raw_verdict(story), names_digest ? " with " : "",
		names_digest ? digest_title(story->digest) : "");
}

static bool
is_raw(const struct signature_story *story)
{
	return story->cause == CAUSE_RAW || story->cause == CAUSE_RAW_REVERSED;
}

static void
check_dsa_value(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct slice octets = facts->csr->signature.octets;

	if (!is_malformed_dsa(facts) || is_no_signature_value(facts))
		return;
	if (is_raw(&facts->signature.story))
		report_raw(self, facts, out);
	else if (is_pair_of_integers(octets))
		found(out, self, octets,
			"a number of the signature is outside of its range, "
			"expected two below the order of the group");
	else
		found(out, self, octets,
			"the signature is no SEQUENCE of two positive "
			"INTEGERs, expected r and s in DER");
}

static void
check_eddsa_value(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct slice octets = facts->csr->signature.octets;

	if (!is_malformed_eddsa(facts) || is_no_signature_value(facts))
		return;
	if (octets.n != eddsa_octets(facts))
		found(out, self, octets,
			"the signature has %zu octets, expected %zu", octets.n,
			eddsa_octets(facts));
	else
		found(out, self, octets,
			"the signature holds a number out of range, expected "
			"a point and a number below the group's order");
}

/* True where another rule says why nothing could be checked. */
static bool
is_told_elsewhere(const struct facts *facts)
{
	const struct csr *csr = facts->csr;

	if (facts->signature.reason == REASON_NOT_DECODED)
		return true; /* der-parse-failed */
	if (facts->signature.reason == REASON_KEY_PRIVATE)
		return true; /* private-key-as-public-key */
	if (facts->signature.reason == REASON_KEY_MISNAMED)
		return true; /* algid-key-oid-wrong */
	if (csr->signature_algorithm.id == OID_UNKNOWN ||
		csr->key.algorithm.id == OID_UNKNOWN)
		return true; /* algid-signature-unknown, algid-spki-unknown */
	if (is_no_signature_algorithm(csr->signature_algorithm.id))
		return true; /* the same, algid-signature-is-key-oid */
	if (csr->key.kind == KEY_EC && csr->key.curve_oid.n == 0)
		return true; /* algid-ec-parameters-missing, ... */
	if (facts->signature.reason == REASON_WORK_EXCEEDED)
		return true; /* input-work-exceeded */
	if (facts->signature.reason == REASON_TOO_COSTLY && facts->rsa.is_rsa)
		return true; /* rsa-modulus-not-examined, rsa-exponent-* */
	return is_malformed(facts) || !key_can_sign(&csr->key);
}

static void
check_not_verified(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct advice advice = {.mend = mend_of_unchecked(&csr->key)};
	enum signature_reason reason = facts->signature.reason;

	if (facts->signature.status != SIGNATURE_NOT_CHECKED ||
		reason == REASON_NONE || is_told_elsewhere(facts))
		return;
	if (reason == REASON_KEY_UNSUPPORTED && csr->key.curve_oid.n > 0)
		found_advising(out, self, csr->signature_algorithm.whole,
			advice,
			"the signature (%s) was not checked: %s is not "
			"supported by this build, expected one that can be "
			"verified",
			shown_oid(out, csr->signature_algorithm.oid),
			shown_oid(out, csr->key.curve_oid));
	else
		found_advising(out, self, csr->signature_algorithm.whole,
			advice,
			"the signature (%s) was not checked: %s, expected one "
			"that can be verified",
			shown_oid(out, csr->signature_algorithm.oid),
			signature_reason_text(reason));
}

#define SIGN_ANEW "Make the request anew with the key and a current tool."

static const struct rule rows[] = {
	{
		.id = "signature-not-verified",
		.severity = SEVERITY_WARNING,
		.part = PART_SIGNATURE,
		.summary = "the signature could not be checked",
		.source = "RFC 2986 4.2",
		.why = "Whether the request is genuine stays open: csrlint "
		       "cannot compute with this algorithm, curve or size, "
		       "and many CAs cannot either.",
		.fix = "Have another tool check it, or sign with RSA or ECDSA "
		       "and SHA-256. A key that cannot do so has to be "
		       "replaced by one of a common kind.",
		.mend = {MEND_SIGN, NULL},
		.check = check_not_verified,
	},
	{
		.id = "signature-empty",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the signature is empty or all zero",
		.source = "RFC 2986 4.2",
		.why = "The request is a template that nobody signed. Every "
		       "CA refuses it.",
		.fix = "Sign it: let the tool that made the template finish "
		       "its work, or make the request anew with the key.",
		.mend = {MEND_SIGN, NULL},
		.check = check_empty,
	},
	{
		.id = "signature-bitstring-unused",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the signature's BIT STRING has unused bits",
		.source = "RFC 2986 4.2; X.690 8.6.2",
		.why = "A signature is whole octets, so the count of unused "
		       "bits has to be 0. Decoders refuse others or read "
		       "other octets than were signed.",
		.fix = SIGN_ANEW,
		.mend = {MEND_SIGN, NULL},
		.check = check_unused_bits,
	},
	{
		.id = "signature-key-mismatch",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the key cannot make a signature of this algorithm",
		.source = "RFC 2986 4.2",
		.why = "The algorithm belongs to another kind of key (ECDSA "
		       "to an EC key, RSA to an RSA key), so that the "
		       "signature was made with another key than the one in "
		       "the request. Every CA refuses it.",
		.fix = SIGN_ANEW,
		.mend = {MEND_SIGN, NULL},
		.check = check_mismatch,
	},
	{
		.id = "signature-rsa-length",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the RSA signature is not as long as the modulus",
		.source = "RFC 8017 8.2.2 step 1",
		.why = "An RSA signature has as many octets as the modulus, "
		       "leading zeros included. Verifiers refuse others at "
		       "once.",
		.fix = SIGN_ANEW,
		.mend = {MEND_SIGN, NULL},
		.check = check_rsa_length,
	},
	{
		.id = "signature-ecdsa-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the ECDSA or DSA signature is not r and s in DER",
		.source = "RFC 3279 2.2.2, 2.2.3; RFC 5480 appendix A",
		.why = "The value is a SEQUENCE of two INTEGERs from 1 to the "
		       "order of the group less 1, and nothing behind. Some "
		       "HSMs and JOSE libraries write r and s without "
		       "any encoding, which CAs refuse.",
		.fix = "Have the tool encode the signature (in PKCS #11 it "
		       "comes raw), or make the request anew with the key and "
		       "a current tool.",
		.mend = {MEND_SIGN, NULL},
		.check = check_dsa_value,
	},
	{
		.id = "signature-eddsa-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the EdDSA signature has a wrong length or a number "
			   "out of range",
		.source = "RFC 8032 5.1.7, 5.2.7",
		.why = "An Ed25519 signature has 64 octets, an Ed448 one 114, "
		       "and its second half is a number below the group's "
		       "order. Verifiers refuse others.",
		.fix = SIGN_ANEW,
		.mend = {MEND_SIGN, NULL},
		.check = check_eddsa_value,
	},
};
RULES(signature, rows);
