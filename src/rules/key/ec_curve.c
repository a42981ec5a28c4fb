/* The named curve of an elliptic curve key.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

#define NEW_KEY "Make a new key on P-256 or P-384, and the request with it."

/* Every named curve whose group has an order of less than 224 bits: name,
 * bits, content octets. SEC 2 (also WTLS), X9.62, RFC 5639. */
#define WEAK_CURVES(X) \
	X("secp112r1", 112, "\x2b\x81\x04\x00\x06") \
	X("secp112r2", 110, "\x2b\x81\x04\x00\x07") \
	X("secp128r1", 128, "\x2b\x81\x04\x00\x1c") \
	X("secp128r2", 126, "\x2b\x81\x04\x00\x1d") \
	X("secp160k1", 161, "\x2b\x81\x04\x00\x09") \
	X("secp160r1", 161, "\x2b\x81\x04\x00\x08") \
	X("secp160r2", 161, "\x2b\x81\x04\x00\x1e") \
	X("secp192k1", 192, "\x2b\x81\x04\x00\x1f") \
	X("sect113r1", 113, "\x2b\x81\x04\x00\x04") \
	X("sect113r2", 113, "\x2b\x81\x04\x00\x05") \
	X("sect131r1", 131, "\x2b\x81\x04\x00\x16") \
	X("sect131r2", 131, "\x2b\x81\x04\x00\x17") \
	X("sect163k1", 163, "\x2b\x81\x04\x00\x01") \
	X("sect163r1", 163, "\x2b\x81\x04\x00\x02") \
	X("sect163r2", 163, "\x2b\x81\x04\x00\x0f") \
	X("sect193r1", 193, "\x2b\x81\x04\x00\x18") \
	X("sect193r2", 193, "\x2b\x81\x04\x00\x19") \
	X("secp192r1 (P-192)", 192, "\x2a\x86\x48\xce\x3d\x03\x01\x01") \
	X("prime192v2", 192, "\x2a\x86\x48\xce\x3d\x03\x01\x02") \
	X("prime192v3", 192, "\x2a\x86\x48\xce\x3d\x03\x01\x03") \
	X("c2pnb163v1", 163, "\x2a\x86\x48\xce\x3d\x03\x00\x01") \
	X("c2pnb163v2", 162, "\x2a\x86\x48\xce\x3d\x03\x00\x02") \
	X("c2pnb163v3", 162, "\x2a\x86\x48\xce\x3d\x03\x00\x03") \
	X("c2pnb176w1", 161, "\x2a\x86\x48\xce\x3d\x03\x00\x04") \
	X("c2tnb191v1", 191, "\x2a\x86\x48\xce\x3d\x03\x00\x05") \
	X("c2tnb191v2", 190, "\x2a\x86\x48\xce\x3d\x03\x00\x06") \
	X("c2tnb191v3", 189, "\x2a\x86\x48\xce\x3d\x03\x00\x07") \
	X("c2pnb208w1", 193, "\x2a\x86\x48\xce\x3d\x03\x00\x0a") \
	X("brainpoolP160r1", 160, "\x2b\x24\x03\x03\x02\x08\x01\x01\x01") \
	X("brainpoolP160t1", 160, "\x2b\x24\x03\x03\x02\x08\x01\x01\x02") \
	X("brainpoolP192r1", 192, "\x2b\x24\x03\x03\x02\x08\x01\x01\x03") \
	X("brainpoolP192t1", 192, "\x2b\x24\x03\x03\x02\x08\x01\x01\x04") \
	X("wtls1", 112, "\x67\x2b\x01\x04\x01") \
	X("wtls3", 163, "\x67\x2b\x01\x04\x03") \
	X("wtls4", 113, "\x67\x2b\x01\x04\x04") \
	X("wtls5", 163, "\x67\x2b\x01\x04\x05") \
	X("wtls6", 112, "\x67\x2b\x01\x04\x06") \
	X("wtls7", 161, "\x67\x2b\x01\x04\x07") \
	X("wtls8", 113, "\x67\x2b\x01\x04\x08") \
	X("wtls9", 161, "\x67\x2b\x01\x04\x09")

/* The curves over binary fields that are not weak: name, bits of the field,
 * content octets. SEC 2, X9.62, WTLS. */
#define BINARY_CURVES(X) \
	X("sect233k1", 233, "\x2b\x81\x04\x00\x1a") \
	X("sect233r1", 233, "\x2b\x81\x04\x00\x1b") \
	X("sect239k1", 239, "\x2b\x81\x04\x00\x03") \
	X("sect283k1", 283, "\x2b\x81\x04\x00\x10") \
	X("sect283r1", 283, "\x2b\x81\x04\x00\x11") \
	X("sect409k1", 409, "\x2b\x81\x04\x00\x24") \
	X("sect409r1", 409, "\x2b\x81\x04\x00\x25") \
	X("sect571k1", 571, "\x2b\x81\x04\x00\x26") \
	X("sect571r1", 571, "\x2b\x81\x04\x00\x27") \
	X("c2tnb239v1", 239, "\x2a\x86\x48\xce\x3d\x03\x00\x0b") \
	X("c2tnb239v2", 239, "\x2a\x86\x48\xce\x3d\x03\x00\x0c") \
	X("c2tnb239v3", 239, "\x2a\x86\x48\xce\x3d\x03\x00\x0d") \
	X("c2pnb272w1", 272, "\x2a\x86\x48\xce\x3d\x03\x00\x10") \
	X("c2pnb304w1", 304, "\x2a\x86\x48\xce\x3d\x03\x00\x11") \
	X("c2tnb359v1", 359, "\x2a\x86\x48\xce\x3d\x03\x00\x12") \
	X("c2pnb368w1", 368, "\x2a\x86\x48\xce\x3d\x03\x00\x13") \
	X("c2tnb431r1", 431, "\x2a\x86\x48\xce\x3d\x03\x00\x14") \
	X("wtls10", 233, "\x67\x2b\x01\x04\x0a") \
	X("wtls11", 233, "\x67\x2b\x01\x04\x0b")

static const struct named_curve {
	const char *name;
	int bits;
	struct slice oid;
}
#define X(name, bits, octets) \
	{name, bits, {(const uint8_t *)(octets), sizeof(octets) - 1}},
weak_curves[] = {WEAK_CURVES(X)},
	binary_curves[] = {BINARY_CURVES(X)};
#undef X

static const struct named_curve *
find(const struct named_curve *curves, size_t count, struct slice oid)
{
	for (size_t i = 0; i < count; i++)
		if (slice_equal(curves[i].oid, oid))
			return &curves[i];
	return NULL;
}

/* NULL: not a weak one. */
static const struct named_curve *
find_weak(struct slice oid)
{
	return find(
		weak_curves, sizeof(weak_curves) / sizeof(weak_curves[0]), oid);
}

/* NULL: not over a binary field, or weak. */
static const struct named_curve *
find_binary(struct slice oid)
{
	return find(binary_curves,
		sizeof(binary_curves) / sizeof(binary_curves[0]), oid);
}

static void
check_weak(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct slice oid = facts->csr->key.curve_oid;
	const struct named_curve *weak = find_weak(oid);

	if (facts->ec.is_ec && weak != NULL)
		found(out, self, oid,
			"the curve is %s, whose order has %d bits, expected "
			"at least 224",
			weak->name, weak->bits);
}

static void
check_binary(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct slice oid = facts->csr->key.curve_oid;
	const struct named_curve *binary = find_binary(oid);

	if (facts->ec.is_ec && binary != NULL)
		found(out, self, oid,
			"the curve is %s, over the binary field of %d bits, "
			"expected a curve over a prime field such as P-256",
			binary->name, binary->bits);
}

static bool
is_allowed(enum oid_id curve, const uint32_t *limits)
{
	if (curve == OID_SECP224R1)
		return limits[LIMIT_P224] != 0;
	return curve == OID_SECP256R1 || curve == OID_SECP384R1 ||
		curve == OID_SECP521R1;
}

static void
check_not_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	/* ec-curve-weak and ec-curve-binary speak for those.
	 * algid-ec-explicit-curve, algid-ec-implicit-curve and
	 * algid-ec-parameters-missing speak where no curve is named. */
	if (!facts->ec.is_ec || is_allowed(key->curve, facts->limits) ||
		find_weak(key->curve_oid) != NULL ||
		find_binary(key->curve_oid) != NULL)
		return;
	found(out, self, key->curve_oid,
		"the curve is %s, expected P-256, P-384 or P-521",
		shown_oid(out, key->curve_oid));
}

static void
check_p521_limited(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->ec.is_ec && facts->csr->key.curve == OID_SECP521R1)
		found(out, self, facts->csr->key.curve_oid,
			"the curve is P-521, expected P-256 or P-384");
}

static const struct rule rows[] = {
	{
		.id = "ec-curve-weak",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the elliptic curve is too small to be safe",
		.source = "SP 800-131A 3; BR 6.1.5",
		.why = "A group whose order has less than 224 bits gives less "
		       "than 112 bits of security, which is disallowed since "
		       "2014. No public CA takes such keys.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_weak,
	},
	{
		.id = "ec-curve-binary",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the elliptic curve lies over a binary field",
		.source = "SP 800-186 3.3; BR 6.1.5",
		.why = "Curves such as sect283k1 are deprecated, few programs "
		       "can compute with them, and none of the browsers can. "
		       "Public CAs must refuse them.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_binary,
	},
	{
		.id = "ec-curve-not-allowed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the elliptic curve is not P-256, P-384 or P-521",
		.source = "BR 6.1.5; SBR 6.1.5; CSBR 6.1.5.2",
		.why = "Public CAs must refuse every other curve, however "
		       "strong, as browsers do not know it.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_not_allowed,
	},
	{
		.id = "ec-curve-p521-limited",
		.severity = SEVERITY_NOTICE,
		.part = PART_KEY,
		.summary = "the elliptic curve is P-521, which not every CA "
			   "and browser takes",
		.source = "boulder goodkey/good_key.go",
		.why = "The Baseline Requirements allow P-521, but Let's "
		       "Encrypt refuses it, and Chrome does not offer it in "
		       "TLS.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_p521_limited,
	},
};
RULES(ec_curve, rows);
