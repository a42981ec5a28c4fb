/* Private keys that a program put where the public one belongs.
 *
 * Only what kind they are is told: nothing keeps or shows their numbers.
 * SPDX-License-Identifier: MIT */
#include "csr/key.h"

enum {
	INTEGERS_MIN = 4, /* version, n, e, d: a public key has two */
	DSA_INTEGERS = 6
};

/* Version: 0, 1 or 2 in every syntax of private keys. */
static bool
read_version(struct slice *rest)
{
	struct der_element version;

	return der_read_tag(rest, TAG_INTEGER, &version) &&
		version.content.n == 1 && version.content.p[0] <= 2;
}

/* INTEGERs alone, the version before them counted too. */
static enum private_key_form
form_of_integers(struct slice rest)
{
	struct der_element integer;
	size_t count = 1;

	while (der_read_tag(&rest, TAG_INTEGER, &integer))
		count++;
	if (count < INTEGERS_MIN)
		return PRIVATE_KEY_NONE;
	return count == DSA_INTEGERS ? PRIVATE_KEY_DSA : PRIVATE_KEY_RSA;
}

/* AlgorithmIdentifier and OCTET STRING behind the version. */
static bool
is_pkcs8(struct slice rest)
{
	struct der_element algorithm, oid, octets;

	return der_read_tag(&rest, TAG_SEQUENCE, &algorithm) &&
		der_read_tag(&algorithm.content, TAG_OID, &oid) &&
		der_read_tag(&rest, TAG_OCTET_STRING, &octets);
}

enum private_key_form
key_private_structure(struct slice der)
{
	struct der_element sequence, octets;
	struct slice rest;

	if (!der_read_tag(&der, TAG_SEQUENCE, &sequence) ||
		!read_version(&sequence.content))
		return PRIVATE_KEY_NONE;
	rest = sequence.content;
	if (der_read_tag(&rest, TAG_OCTET_STRING, &octets))
		return PRIVATE_KEY_EC;
	if (is_pkcs8(sequence.content))
		return PRIVATE_KEY_PKCS8;
	return form_of_integers(sequence.content);
}

/* Octets of private keys of one algorithm; 0: no such form. */
struct private_lengths {
	size_t whole, seed;
};

/* FIPS 203 table 3, FIPS 204 table 2, FIPS 205 10.1 (twice the public key);
 * seed and public key of RFC 8032 as NaCl has them. */
static struct private_lengths
lengths_of(enum oid_id id)
{
	switch ((int)id) {
	case OID_ED25519: return (struct private_lengths){64, 0};
	case OID_ED448: return (struct private_lengths){114, 0};
	case OID_ML_KEM_512: return (struct private_lengths){1632, 64};
	case OID_ML_KEM_768: return (struct private_lengths){2400, 64};
	case OID_ML_KEM_1024: return (struct private_lengths){3168, 64};
	case OID_ML_DSA_44:
	case OID_HASH_ML_DSA_44: return (struct private_lengths){2560, 32};
	case OID_ML_DSA_65:
	case OID_HASH_ML_DSA_65: return (struct private_lengths){4032, 32};
	case OID_ML_DSA_87:
	case OID_HASH_ML_DSA_87: return (struct private_lengths){4896, 32};
	case OID_SLH_DSA_SHA2_128S:
	case OID_SLH_DSA_SHA2_128F:
	case OID_SLH_DSA_SHAKE_128S:
	case OID_SLH_DSA_SHAKE_128F:
	case OID_HASH_SLH_DSA_SHA2_128S:
	case OID_HASH_SLH_DSA_SHA2_128F:
	case OID_HASH_SLH_DSA_SHAKE_128S:
	case OID_HASH_SLH_DSA_SHAKE_128F:
		return (struct private_lengths){64, 0};
	case OID_SLH_DSA_SHA2_192S:
	case OID_SLH_DSA_SHA2_192F:
	case OID_SLH_DSA_SHAKE_192S:
	case OID_SLH_DSA_SHAKE_192F:
	case OID_HASH_SLH_DSA_SHA2_192S:
	case OID_HASH_SLH_DSA_SHA2_192F:
	case OID_HASH_SLH_DSA_SHAKE_192S:
	case OID_HASH_SLH_DSA_SHAKE_192F:
		return (struct private_lengths){96, 0};
	case OID_SLH_DSA_SHA2_256S:
	case OID_SLH_DSA_SHA2_256F:
	case OID_SLH_DSA_SHAKE_256S:
	case OID_SLH_DSA_SHAKE_256F:
	case OID_HASH_SLH_DSA_SHA2_256S:
	case OID_HASH_SLH_DSA_SHA2_256F:
	case OID_HASH_SLH_DSA_SHAKE_256S:
	case OID_HASH_SLH_DSA_SHAKE_256F:
		return (struct private_lengths){128, 0};
	default: return (struct private_lengths){0, 0};
	}
}

enum { TAG_SEED = TAG_CONTEXT | 0 };

static bool
is_seed(struct private_lengths lengths, struct slice octets)
{
	return octets.n > 0 && octets.n == lengths.seed;
}

/* CHOICE of [0] seed, expanded key in an OCTET STRING, and both: RFC 9881,
 * RFC 9935. */
static bool
is_choice(struct private_lengths lengths, struct slice der)
{
	struct der_element element, seed, whole;

	if (!der_read(&der, &element) || der.n != 0)
		return false;
	if (element.identifier == TAG_OCTET_STRING)
		return element.content.n == lengths.whole ||
			is_seed(lengths, element.content);
	if (element.identifier == TAG_SEED)
		return is_seed(lengths, element.content);
	return element.identifier == TAG_SEQUENCE &&
		der_read_tag(&element.content, TAG_OCTET_STRING, &seed) &&
		der_read_tag(&element.content, TAG_OCTET_STRING, &whole) &&
		is_seed(lengths, seed.content) &&
		whole.content.n == lengths.whole;
}

static bool
is_bare(enum oid_id algorithm, struct slice octets)
{
	struct private_lengths lengths = lengths_of(algorithm);

	return lengths.whole > 0 &&
		(octets.n == lengths.whole || is_seed(lengths, octets) ||
			is_choice(lengths, octets));
}

enum private_key_form
key_private_form(enum oid_id algorithm, struct slice octets)
{
	enum private_key_form form = key_private_structure(octets);
	struct slice rest = octets;
	struct der_element wrapped;

	if (form == PRIVATE_KEY_NONE &&
		der_read_tag(&rest, TAG_OCTET_STRING, &wrapped))
		form = key_private_structure(wrapped.content);
	if (form == PRIVATE_KEY_NONE && is_bare(algorithm, octets))
		form = PRIVATE_KEY_BARE;
	return form;
}
