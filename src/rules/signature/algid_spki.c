/* The key's AlgorithmIdentifier, octet by octet as the BR have it.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "rules/rule.h"

/* BR 7.1.3.1.1, 7.1.3.1.2; SBR 7.1.3.1. curve: of EC keys alone. */
struct encoding {
	enum key_kind kind;
	enum oid_id curve;
	uint8_t n;
	const char *octets;
};

#define E(kind, curve, octets) \
	{ \
		kind, curve, sizeof(octets) - 1, octets \
	}
#define EC "\x06\x07\x2a\x86\x48\xce\x3d\x02\x01"
static const struct encoding encodings[] = {
	E(KEY_RSA, OID_UNKNOWN,
		"\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00"),
	E(KEY_EC, OID_SECP256R1,
		"\x30\x13" EC "\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07"),
	E(KEY_EC, OID_SECP384R1, "\x30\x10" EC "\x06\x05\x2b\x81\x04\x00\x22"),
	E(KEY_EC, OID_SECP521R1, "\x30\x10" EC "\x06\x05\x2b\x81\x04\x00\x23"),
	/* Of S/MIME alone. */
	E(KEY_ED25519, OID_UNKNOWN, "\x30\x05\x06\x03\x2b\x65\x70"),
	E(KEY_ED448, OID_UNKNOWN, "\x30\x05\x06\x03\x2b\x65\x71"),
};
#undef EC
#undef E

/* How many of them, from the first on, a document has. */
struct document {
	size_t count;
	const char *name;
};
static const struct document tls = {4, "BR"};
static const struct document smime = {6, "S/MIME BR"};

/* False where other rules speak of the parameters: algid-rsa-null-missing,
 * algid-rsa-parameters-not-null, algid-eddsa-parameters-present, algid-ec-*. */
static bool
has_right_parameters(const struct public_key *key)
{
	struct slice parameters = key->algorithm.parameters;

	if (key->kind == KEY_RSA)
		return parameters.n > 0 && parameters.p[0] == TAG_NULL;
	return key->kind == KEY_EC || parameters.n == 0;
}

/* NULL for keys that other rules speak of: ec-curve-not-allowed, those of
 * EdDSA, DSA and the rest. */
static const struct encoding *
expected_for(const struct public_key *key, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (encodings[i].kind == key->kind &&
			encodings[i].curve == key->curve)
			return &encodings[i];
	return NULL;
}

static void
check_encoding(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct document *document = self->arg;
	const struct public_key *key = &facts->csr->key;
	const struct encoding *expected = expected_for(key, document->count);
	struct slice octets;

	if (expected == NULL || !has_right_parameters(key))
		return;
	octets = (struct slice){(const uint8_t *)expected->octets, expected->n};
	if (!slice_equal(key->algorithm.whole, octets))
		found(out, self, key->algorithm.whole,
			"the AlgorithmIdentifier of the key has %zu octets "
			"that are not those of the %s, expected its one "
			"encoding of %zu octets",
			key->algorithm.whole.n, document->name, octets.n);
}

static const struct rule rows[] = {
	{
		.id = "algid-spki-not-br",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key's AlgorithmIdentifier is not encoded as "
			   "the BR have it",
		.source = "BR 7.1.3.1",
		.why = "For each of RSA, P-256, P-384 and P-521 the BR print "
		       "the octets, and a certificate must hold exactly "
		       "these. CAs that copy the key refuse the request.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_encoding,
		.arg = &tls,
	},
	{
		.id = "algid-spki-not-smime-br",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary = "the key's AlgorithmIdentifier is not encoded as "
			   "the S/MIME BR have it",
		.source = "SBR 7.1.3.1",
		.why = "For each of RSA, P-256, P-384, P-521, Ed25519 and "
		       "Ed448 the S/MIME BR print the octets, and a "
		       "certificate must hold exactly these. CAs that copy the "
		       "key refuse the request.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_encoding,
		.arg = &smime,
	},
};
RULES(algid_spki, rows);
