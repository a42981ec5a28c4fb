/* The key's AlgorithmIdentifier, octet by octet as the BR have it.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "rules/rule.h"

/* BR 7.1.3.1.1 and 7.1.3.1.2: curve is OID_UNKNOWN for RSA. */
static const struct encoding {
	enum oid_id curve;
	uint8_t n;
	const char *octets;
} encodings[] = {
#define X(curve, octets) {curve, sizeof(octets) - 1, octets},
	X(OID_UNKNOWN,
		"\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00")
		X(OID_SECP256R1,
			"\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01"
			"\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07")
			X(OID_SECP384R1,
				"\x30\x10\x06\x07\x2a\x86\x48\xce\x3d\x02\x01"
				"\x06\x05\x2b\x81\x04\x00\x22") X(OID_SECP521R1,
				"\x30\x10\x06\x07\x2a\x86\x48\xce\x3d\x02\x01"
				"\x06\x05\x2b\x81\x04\x00\x23")
#undef X
};

static bool
is_null(struct slice element)
{
	return element.n > 0 && element.p[0] == TAG_NULL;
}

/* NULL for keys that other rules speak of: algid-rsa-null-missing,
 * algid-rsa-parameters-not-null, ec-curve-not-allowed, algid-ec-*, those of
 * EdDSA, DSA and the rest. */
static const struct encoding *
expected_for(const struct public_key *key)
{
	bool is_rsa = key->kind == KEY_RSA;

	if (is_rsa ? !is_null(key->algorithm.parameters)
		   : key->kind != KEY_EC || key->curve == OID_UNKNOWN)
		return NULL;
	for (size_t i = 0; i < sizeof(encodings) / sizeof(encodings[0]); i++)
		if (encodings[i].curve == (is_rsa ? OID_UNKNOWN : key->curve))
			return &encodings[i];
	return NULL;
}

static void
check_encoding(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;
	const struct encoding *expected = expected_for(key);
	struct slice octets;

	if (expected == NULL)
		return;
	octets = (struct slice){(const uint8_t *)expected->octets, expected->n};
	if (!slice_equal(key->algorithm.whole, octets))
		found(out, self, key->algorithm.whole,
			"the AlgorithmIdentifier of the key has %zu octets "
			"that are not those of the BR, expected its one "
			"encoding of %zu octets",
			key->algorithm.whole.n, octets.n);
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
		.fix = "Make the request anew with another tool or a newer "
		       "version: openssl req -new -key my.key -out my.csr.",
		.check = check_encoding,
	},
};
RULES(algid_spki, rows);
