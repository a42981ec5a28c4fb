/* Ed25519 and Ed448 keys. SPDX-License-Identifier: MIT */
#include "csr/composite.h"
#include "rules/key/known_key.h"

/* A request that carries the nonces of BR appendix B shows that its sender
 * has the key of an .onion name, and its key goes into no certificate. */
static bool
is_onion_proof(const struct csr *csr)
{
	return csr_attribute_first(csr, OID_CA_SIGNING_NONCE) != NULL ||
		csr_attribute_first(csr, OID_APPLICANT_SIGNING_NONCE) != NULL;
}

static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (key->kind != KEY_ED25519 && key->kind != KEY_ED448)
		return;
	if (key->kind == KEY_ED25519 && facts->limits[LIMIT_ED25519] != 0)
		return;
	if (!is_onion_proof(facts->csr))
		found(out, self, key->algorithm.oid,
			"the key is an %s key, expected RSA, P-256 or P-384",
			key->kind == KEY_ED25519 ? "Ed25519" : "Ed448");
}

enum {
	ED25519_OCTETS = 32, /* RFC 8410 4, RFC 7748 5 */
	ED448_OCTETS = 57,
	X25519_OCTETS = 32,
	X448_OCTETS = 56
};

/* Octets of a key of this kind; 0: none of these. */
static size_t
octets_of(enum oid_id id)
{
	switch ((int)id) {
	case OID_ED25519: return ED25519_OCTETS;
	case OID_ED448: return ED448_OCTETS;
	case OID_X25519: return X25519_OCTETS;
	case OID_X448: return X448_OCTETS;
	default: return 0;
	}
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key key = composite_classic_of(&facts->csr->key);
	size_t octets = octets_of(key.algorithm.id);

	if (octets == 0 || keys_is_small_order(&key))
		return; /* eddsa-small-order-key */
	if (key.private_form != PRIVATE_KEY_NONE)
		return; /* private-key-as-public-key */
	if (key.bits.octets.n != octets)
		found(out, self, key.bits.octets,
			"the %s key has %zu octets, expected %zu",
			oid_name(key.algorithm.id), key.bits.octets.n, octets);
	else if (facts->signature.reason == REASON_KEY_UNUSABLE)
		found(out, self, key.bits.octets,
			"the %s key is no point that a signature can be "
			"checked with, expected one of the group's order",
			oid_name(key.algorithm.id));
}

static void
check_small_order(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key key = composite_classic_of(&facts->csr->key);

	if (keys_is_small_order(&key))
		found(out, self, key.bits.octets,
			"the %s key is a point of small order, expected one "
			"of the order of the base point",
			oid_name(key.algorithm.id));
}

static void
check_compromised(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (octets_of(facts->csr->key.algorithm.id) != 0)
		report_compromised(
			self, facts, facts->csr->key.bits.octets, out);
}

static const struct rule rows[] = {
	{
		.id = "eddsa-not-allowed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is an EdDSA key that the receiver does not "
			   "take",
		.source = "BR 6.1.5; CSBR 6.1.5.2",
		.why = "The Baseline Requirements allow RSA keys and EC keys "
		       "on P-256, P-384 and P-521, and no others. Public CAs "
		       "refuse EdDSA keys, and browsers do not take them. "
		       "Programs in Go know Ed25519, and Ed448 not.",
		.fix = "Make a key of a common kind, EC or RSA, and the "
		       "request with it. A CA of your own may take this key: "
		       "--profile private judges for it.",
		.mend = {MEND_KEY, NULL},
		.check = check_allowed,
	},
	{
		.id = "eddsa-key-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the Edwards or Montgomery curve key is no key",
		.source = "RFC 8410 4; RFC 8032 5.1.3, 5.2.3",
		.why = "Ed25519 and X25519 keys have 32 octets, Ed448 keys 57, "
		       "X448 keys 56, and the octets are a point of the "
		       "curve. With others no signature verifies, or any "
		       "does.",
		.fix = "Make a new key, and look at the tool or HSM that made "
		       "this one.",
		.mend = {MEND_KEY, NULL},
		.check = check_malformed,
	},
	{
		.id = "eddsa-small-order-key",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the EdDSA key is one of the few points of small "
			   "order",
		.source = "RFC 8032 5.1.7, 8; RFC 7748 6",
		.why = "The multiples of such a point (32 zero octets are one) "
		       "are a handful, so that anybody makes signatures which "
		       "verify under it. There is no private key to it, and "
		       "no key generator makes it.",
		.fix = "Make a new key, and look at the tool or HSM that made "
		       "this one.",
		.mend = {MEND_KEY, NULL},
		.check = check_small_order,
	},
	{
		.id = "eddsa-key-compromised",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "others have the private key of the Edwards or "
			   "Montgomery curve key",
		.source = "BR 6.1.1.3 item 3; BR 6.1.1.3 item 4; BR 4.9.1.1 "
			  "item 3",
		.why = COMPROMISED_WHY,
		.fix = "Make a key of your own, and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_compromised,
	},
};
RULES(eddsa, rows);
