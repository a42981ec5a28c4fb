/* A private key that the user gave, taken apart.
 * SPDX-License-Identifier: MIT */
#include "csr/private_parts.h"

#include "csr/key.h"

enum {
	TAG_PARAMETERS = TAG_CONTEXT | TAG_CONSTRUCTED | 0, /* RFC 5915 */
	TAG_PUBLIC_KEY = TAG_CONTEXT | TAG_CONSTRUCTED | 1, /* RFC 5915 */
	TAG_BARE_PUBLIC_KEY = TAG_CONTEXT | 1,              /* RFC 5958 */
	TAG_ATTRIBUTES = TAG_CONTEXT | TAG_CONSTRUCTED | 0, /* RFC 5958 */
	TAG_ML_DSA_SEED = TAG_CONTEXT | 0                   /* RFC 9881 */
};

static const uint8_t rsa_encryption[] = {
	0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01};
static const uint8_t ec_public_key[] = {
	0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01};
static const uint8_t dsa[] = {0x2a, 0x86, 0x48, 0xce, 0x38, 0x04, 0x01};

static bool
take_integers(struct slice *rest, struct slice *out, size_t count)
{
	struct der_element element;

	for (size_t i = 0; i < count; i++) {
		if (!der_read_tag(rest, TAG_INTEGER, &element))
			return false;
		out[i] = element.whole;
	}
	return true;
}

static struct slice
bits_of(struct slice content)
{
	return slice_from(content, 1);
}

static void
set_algorithm(struct private_parts *out, struct slice oid)
{
	out->algorithm.oid = oid;
	out->algorithm.id = oid_find(oid);
	out->kind = key_kind_of(&out->algorithm);
}

static void
set_curve(struct private_parts *out, struct slice parameters)
{
	struct der_element named;

	out->algorithm.parameters = parameters;
	if (out->algorithm.id == OID_SM2) {
		out->curve_oid = out->algorithm.oid;
		out->curve = OID_SM2;
	} else if (der_read_tag(&parameters, TAG_OID, &named)) {
		out->curve_oid = named.content;
		out->curve = oid_find(named.content);
	}
}

/* --- what each kind of key holds ------------------------------------------ */

/* RSAPrivateKey; rest is behind its version. */
static bool
read_rsa(struct slice rest, struct private_parts *out)
{
	struct slice others[3]; /* d mod p - 1, d mod q - 1, 1/q mod p */

	if (!take_integers(&rest, out->number, RSA_NUMBERS) ||
		!take_integers(&rest, others, 3))
		return false;
	out->has_more_primes = rest.n > 0;
	return true;
}

/* ECPrivateKey behind its version. Where PKCS#8 names a curve, too, it has to
 * be the same. */
static bool
read_ec(struct slice rest, struct private_parts *out)
{
	struct der_element secret, parameters;
	struct slice bits;

	if (!der_read_tag(&rest, TAG_OCTET_STRING, &secret))
		return false;
	out->secret = secret.content;
	if (der_read_tag(&rest, TAG_PARAMETERS, &parameters)) {
		if (out->algorithm.parameters.n == 0)
			set_curve(out, parameters.content);
		out->has_two_curves = !slice_equal(
			out->algorithm.parameters, parameters.content);
	}
	bits = der_enter(&rest, TAG_PUBLIC_KEY);
	out->public_octets = bits_of(der_enter(&bits, TAG_BIT_STRING));
	return true;
}

/* An INTEGER alone, of DSA in PKCS#8, whose algorithm has p, q and g. */
static bool
read_dsa_exponent(struct slice octets, struct private_parts *out)
{
	struct slice rest = out->algorithm.parameters;
	struct slice group = der_enter(&rest, TAG_SEQUENCE);

	return take_integers(&group, out->number, DSA_Y) &&
		take_integers(&octets, &out->number[DSA_X], 1);
}

/* CHOICE of a seed, an expanded key, and both. */
static bool
read_ml_dsa(struct slice octets, struct private_parts *out)
{
	struct der_element element;
	struct slice rest;

	if (!der_read(&octets, &element))
		return false;
	rest = element.content;
	switch (element.identifier) {
	case TAG_ML_DSA_SEED: out->seed = rest; return true;
	case TAG_OCTET_STRING: out->secret = rest; return true;
	case TAG_SEQUENCE:
		out->seed = der_enter(&rest, TAG_OCTET_STRING);
		out->secret = der_enter(&rest, TAG_OCTET_STRING);
		return out->seed.n > 0 && out->secret.n > 0;
	default: return false;
	}
}

/* The octets that PKCS#8 holds: by its algorithm. */
static bool
read_inner(struct slice octets, struct private_parts *out)
{
	struct slice inner = octets;
	struct slice rest = der_enter(&inner, TAG_SEQUENCE);
	struct der_element version;

	switch (out->kind) {
	case KEY_RSA:
	case KEY_RSA_PSS:
		return der_read_tag(&rest, TAG_INTEGER, &version) &&
			read_rsa(rest, out);
	case KEY_EC:
		return der_read_tag(&rest, TAG_INTEGER, &version) &&
			read_ec(rest, out);
	case KEY_DSA: return read_dsa_exponent(octets, out);
	case KEY_ED25519:
	case KEY_ED448:
		out->secret = der_enter(&octets, TAG_OCTET_STRING);
		return out->secret.n > 0;
	case KEY_ML_DSA: return read_ml_dsa(octets, out);
	case KEY_SLH_DSA: out->secret = octets; return true;
	default: return true; /* named by whoever asks for its public key */
	}
}

/* OneAsymmetricKey behind its version. */
static bool
read_pkcs8(struct slice rest, struct private_parts *out)
{
	struct der_element algorithm, oid, octets, attributes;
	struct slice inside;

	if (!der_read_tag(&rest, TAG_SEQUENCE, &algorithm))
		return false;
	inside = algorithm.content;
	if (!der_read_tag(&inside, TAG_OID, &oid) ||
		!der_read_tag(&rest, TAG_OCTET_STRING, &octets))
		return false;
	set_algorithm(out, oid.content);
	out->algorithm.whole = algorithm.whole;
	out->algorithm.parameters = inside;
	if (out->kind == KEY_EC)
		set_curve(out, inside);
	(void)der_read_tag(&rest, TAG_ATTRIBUTES, &attributes);
	out->public_octets = bits_of(der_enter(&rest, TAG_BARE_PUBLIC_KEY));
	return read_inner(octets.content, out);
}

static bool
read_form(struct slice rest, struct private_parts *out)
{
	switch (out->form) {
	case PRIVATE_KEY_RSA:
		set_algorithm(out,
			(struct slice){rsa_encryption, sizeof rsa_encryption});
		return read_rsa(rest, out);
	case PRIVATE_KEY_EC:
		set_algorithm(out,
			(struct slice){ec_public_key, sizeof ec_public_key});
		return read_ec(rest, out);
	case PRIVATE_KEY_DSA:
		set_algorithm(out, (struct slice){dsa, sizeof dsa});
		return take_integers(&rest, out->number, DSA_NUMBERS);
	case PRIVATE_KEY_PKCS8: return read_pkcs8(rest, out);
	case PRIVATE_KEY_BARE:
	case PRIVATE_KEY_NONE: break;
	}
	return false;
}

bool
csr_read_private_key(struct slice der, struct private_parts *out)
{
	struct slice rest = der;
	struct slice inside = der_enter(&rest, TAG_SEQUENCE);
	struct der_element version;

	*out = (struct private_parts){.form = key_private_structure(der)};
	return der_read_tag(&inside, TAG_INTEGER, &version) &&
		read_form(inside, out);
}

bool
csr_is_encrypted_private_key(struct slice der)
{
	struct slice inside = der_enter(&der, TAG_SEQUENCE);
	struct slice algorithm = der_enter(&inside, TAG_SEQUENCE);
	struct der_element element;

	return der_read_tag(&algorithm, TAG_OID, &element) &&
		der_read_tag(&inside, TAG_OCTET_STRING, &element);
}

/* --- public keys ---------------------------------------------------------- */

/* A BIT STRING behind an AlgorithmIdentifier. */
static bool
is_public_key(struct slice content)
{
	struct slice algorithm = der_enter(&content, TAG_SEQUENCE);
	struct der_element element;

	return der_read_tag(&algorithm, TAG_OID, &element) &&
		der_read_tag(&content, TAG_BIT_STRING, &element);
}

/* The first of the members that is one. Names, validities and algorithms in
 * front are SEQUENCEs of other things. */
static struct slice
find_among(struct slice members)
{
	struct der_element element;

	while (der_read(&members, &element))
		if (element.identifier == TAG_SEQUENCE &&
			is_public_key(element.content))
			return element.whole;
	return (struct slice){NULL, 0};
}

struct slice
csr_find_public_key(struct slice der)
{
	struct slice rest = der;
	struct slice whole = der_enter(&rest, TAG_SEQUENCE);

	if (is_public_key(whole))
		return slice_head(der, der.n - rest.n);
	return find_among(der_enter(&whole, TAG_SEQUENCE));
}
