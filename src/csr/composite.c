/* The table of composite algorithms, and how their keys are put together.
 * SPDX-License-Identifier: MIT */
#include "csr/composite.h"

#include "der/der.h"

enum { UNCOMPRESSED = 0x04, ED25519_BITS = 256, ED448_BITS = 456 };

#define RSA(bits) KEY_RSA, OID_UNKNOWN, bits
#define EC(curve, bits) KEY_EC, OID_##curve, bits
#define ED25519 KEY_ED25519, OID_UNKNOWN, ED25519_BITS
#define ED448 KEY_ED448, OID_UNKNOWN, ED448_BITS

/* Section 6. The digest of the classic half is not always the one that the
 * message is hashed with first. */
static const struct composite composites[] = {
	{OID_MLDSA44_RSA2048_PSS, "COMPSIG-MLDSA44-RSA2048-PSS-SHA256",
		OID_SHA256, OID_ML_DSA_44, OID_RSASSA_PSS, RSA(2048)},
	{OID_MLDSA44_RSA2048_PKCS15, "COMPSIG-MLDSA44-RSA2048-PKCS15-SHA256",
		OID_SHA256, OID_ML_DSA_44, OID_SHA256_WITH_RSA, RSA(2048)},
	{OID_MLDSA44_ED25519, "COMPSIG-MLDSA44-Ed25519-SHA512", OID_SHA512,
		OID_ML_DSA_44, OID_ED25519, ED25519},
	{OID_MLDSA44_P256, "COMPSIG-MLDSA44-ECDSA-P256-SHA256", OID_SHA256,
		OID_ML_DSA_44, OID_ECDSA_WITH_SHA256, EC(SECP256R1, 256)},
	{OID_MLDSA65_RSA3072_PSS, "COMPSIG-MLDSA65-RSA3072-PSS-SHA512",
		OID_SHA512, OID_ML_DSA_65, OID_RSASSA_PSS, RSA(3072)},
	{OID_MLDSA65_RSA3072_PKCS15, "COMPSIG-MLDSA65-RSA3072-PKCS15-SHA512",
		OID_SHA512, OID_ML_DSA_65, OID_SHA256_WITH_RSA, RSA(3072)},
	{OID_MLDSA65_RSA4096_PSS, "COMPSIG-MLDSA65-RSA4096-PSS-SHA512",
		OID_SHA512, OID_ML_DSA_65, OID_RSASSA_PSS, RSA(4096)},
	{OID_MLDSA65_RSA4096_PKCS15, "COMPSIG-MLDSA65-RSA4096-PKCS15-SHA512",
		OID_SHA512, OID_ML_DSA_65, OID_SHA384_WITH_RSA, RSA(4096)},
	{OID_MLDSA65_P256, "COMPSIG-MLDSA65-ECDSA-P256-SHA512", OID_SHA512,
		OID_ML_DSA_65, OID_ECDSA_WITH_SHA256, EC(SECP256R1, 256)},
	{OID_MLDSA65_P384, "COMPSIG-MLDSA65-ECDSA-P384-SHA512", OID_SHA512,
		OID_ML_DSA_65, OID_ECDSA_WITH_SHA384, EC(SECP384R1, 384)},
	{OID_MLDSA65_BRAINPOOLP256R1, "COMPSIG-MLDSA65-ECDSA-BP256-SHA512",
		OID_SHA512, OID_ML_DSA_65, OID_ECDSA_WITH_SHA256,
		EC(BRAINPOOLP256R1, 256)},
	{OID_MLDSA65_ED25519, "COMPSIG-MLDSA65-Ed25519-SHA512", OID_SHA512,
		OID_ML_DSA_65, OID_ED25519, ED25519},
	{OID_MLDSA87_P384, "COMPSIG-MLDSA87-ECDSA-P384-SHA512", OID_SHA512,
		OID_ML_DSA_87, OID_ECDSA_WITH_SHA384, EC(SECP384R1, 384)},
	{OID_MLDSA87_BRAINPOOLP384R1, "COMPSIG-MLDSA87-ECDSA-BP384-SHA512",
		OID_SHA512, OID_ML_DSA_87, OID_ECDSA_WITH_SHA384,
		EC(BRAINPOOLP384R1, 384)},
	{OID_MLDSA87_ED448, "COMPSIG-MLDSA87-Ed448-SHAKE256", OID_SHAKE256,
		OID_ML_DSA_87, OID_ED448, ED448},
	{OID_MLDSA87_RSA3072_PSS, "COMPSIG-MLDSA87-RSA3072-PSS-SHA512",
		OID_SHA512, OID_ML_DSA_87, OID_RSASSA_PSS, RSA(3072)},
	{OID_MLDSA87_RSA4096_PSS, "COMPSIG-MLDSA87-RSA4096-PSS-SHA512",
		OID_SHA512, OID_ML_DSA_87, OID_RSASSA_PSS, RSA(4096)},
	{OID_MLDSA87_P521, "COMPSIG-MLDSA87-ECDSA-P521-SHA512", OID_SHA512,
		OID_ML_DSA_87, OID_ECDSA_WITH_SHA512, EC(SECP521R1, 521)},
};

const struct composite *
composite_find(enum oid_id id)
{
	for (size_t i = 0; i < sizeof composites / sizeof composites[0]; i++)
		if (composites[i].id == id)
			return &composites[i];
	return NULL;
}

size_t
composite_ml_dsa_octets(const struct composite *composite)
{
	switch ((int)composite->ml_dsa) {
	case OID_ML_DSA_44: return 1312;
	case OID_ML_DSA_65: return 1952;
	default: return 2592;
	}
}

static size_t
bits_of(struct slice magnitude)
{
	size_t bits = 8 * magnitude.n;

	for (uint8_t mask = 0x80; mask != 0 && (magnitude.p[0] & mask) == 0;
		mask >>= 1)
		bits--;
	return bits;
}

/* True where the length takes no more octets than it has to. */
static bool
is_der(const struct der_element *element)
{
	size_t header = element->whole.n - element->content.n;

	if (element->content.n <= 0x7f)
		return header == 2;
	return header == (element->content.n <= 0xff ? 3 : 4);
}

static bool
read_der(struct slice *rest, uint8_t tag, struct der_element *out)
{
	return der_read_tag(rest, tag, out) && is_der(out);
}

/* RFC 8017 A.1.1. Both numbers are minimal and not negative. */
static enum composite_fault
split_rsa(const struct composite *composite, struct slice octets,
	struct public_key *classic)
{
	struct der_element sequence, modulus, exponent;
	struct slice magnitude;

	if (!read_der(&octets, TAG_SEQUENCE, &sequence) || octets.n != 0 ||
		!read_der(&sequence.content, TAG_INTEGER, &modulus) ||
		!read_der(&sequence.content, TAG_INTEGER, &exponent) ||
		sequence.content.n != 0 ||
		!der_positive_integer(exponent.content, &magnitude) ||
		!der_positive_integer(modulus.content, &magnitude) ||
		magnitude.n == 0)
		return COMPOSITE_CLASSIC_MALFORMED;
	if (bits_of(magnitude) != composite->classic_bits)
		return COMPOSITE_CLASSIC_SIZE;
	classic->modulus = modulus.content;
	classic->exponent = exponent.content;
	return COMPOSITE_SOUND;
}

static bool
is_point_or_eddsa(const struct composite *composite, struct slice octets)
{
	size_t n = (composite->classic_bits + 7) / 8;

	if (composite->kind != KEY_EC)
		return octets.n == n;
	return octets.n == 1 + 2 * n && octets.p[0] == UNCOMPRESSED;
}

static enum oid_id
key_algorithm(const struct composite *composite)
{
	switch ((int)composite->kind) {
	case KEY_RSA: return OID_RSA_ENCRYPTION;
	case KEY_EC: return OID_EC_PUBLIC_KEY;
	default: return composite->classic;
	}
}

enum composite_fault
composite_split(const struct composite *composite, struct slice octets,
	struct public_key *classic)
{
	size_t ml_dsa_octets = composite_ml_dsa_octets(composite);
	struct public_key key = {.kind = composite->kind,
		.algorithm.id = key_algorithm(composite),
		.curve = composite->curve};
	enum composite_fault fault = COMPOSITE_CLASSIC_MALFORMED;

	*classic = (struct public_key){0};
	if (octets.n <= ml_dsa_octets)
		return COMPOSITE_SHORT;
	key.bits.octets = slice_from(octets, ml_dsa_octets);
	if (composite->kind == KEY_RSA)
		fault = split_rsa(composite, key.bits.octets, &key);
	else if (is_point_or_eddsa(composite, key.bits.octets))
		fault = COMPOSITE_SOUND;
	if (fault == COMPOSITE_SOUND)
		*classic = key;
	return fault;
}

struct public_key
composite_classic_of(const struct public_key *key)
{
	const struct composite *composite = composite_find(key->algorithm.id);
	struct public_key classic;

	if (key->kind != KEY_COMPOSITE || composite == NULL)
		return *key;
	(void)composite_split(composite, key->bits.octets, &classic);
	return classic;
}
