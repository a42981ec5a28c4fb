/* The key, and algorithms with their parameters. SPDX-License-Identifier: MIT
 */
#include "base/encode.h"
#include "der/der.h"
#include "keys/curves.h"
#include "parse/getters.h"
#include "verify/pss.h"
#include "verify/verify.h"

enum { PIN_ROOM = 45, OCTET_BITS = 8 };

static const struct slice no_octets;

/* --- algorithms -------------------------------------------------------------
 */

PART_OCTETS(algorithm, octets, of->algorithm->whole)
PART_OCTETS(algorithm, oid, of->algorithm->oid)
PART_OCTETS(algorithm, parameters, of->algorithm->parameters)

static const char *
title_of(enum digest_id id)
{
	return id == DIGEST_NONE ? NULL : digest_title(id);
}

GETTER(const char *, algorithm_digest, algorithm, NULL,
	title_of(signature_digest(of->algorithm)))

/* RSASSA-PSS with parameters, or one that fixes them. */
static bool
read_pss(const struct csrlint_algorithm *algorithm, struct pss_parameters *out)
{
	const struct algorithm *read;

	if (algorithm == NULL)
		return false;
	read = algorithm->algorithm;
	if (read->id == OID_RSASSA_PSS && read->parameters.n == 0)
		return false;
	return (read->id == OID_RSASSA_PSS ||
		       read->id == OID_RSASSA_PSS_SHAKE128 ||
		       read->id == OID_RSASSA_PSS_SHAKE256) &&
		pss_parameters_of(read, out);
}

const char *
csrlint_algorithm_mask_digest(const struct csrlint_algorithm *algorithm)
{
	struct pss_parameters pss;

	return read_pss(algorithm, &pss) ? title_of(pss.mgf_digest) : NULL;
}

int64_t
csrlint_algorithm_salt_octets(const struct csrlint_algorithm *algorithm)
{
	struct pss_parameters pss;

	if (!read_pss(algorithm, &pss))
		return -1;
	return pss.salt_octets > INT64_MAX ? -1 : (int64_t)pss.salt_octets;
}

struct csrlint_octets
csrlint_algorithm_curve(const struct csrlint_algorithm *algorithm)
{
	const struct public_key *key;

	if (algorithm == NULL)
		return NO_OCTETS;
	key = &algorithm->parsed->csr.key;
	return algorithm->algorithm == &key->algorithm
		? octets_of(algorithm->parsed, key->curve_oid)
		: NO_OCTETS;
}

/* --- numbers ----------------------------------------------------------------
 */

/* The magnitude of an INTEGER, without leading zeros; empty for one that is
 * not positive. */
static struct slice
magnitude(struct slice content)
{
	if (content.n > 0 && (content.p[0] & 0x80) != 0)
		return no_octets;
	while (content.n > 0 && content.p[0] == 0)
		content = slice_from(content, 1);
	return content;
}

static size_t
bits_of(struct slice magnitude_octets)
{
	size_t bits = magnitude_octets.n * OCTET_BITS;

	if (magnitude_octets.n == 0)
		return 0;
	for (unsigned first = magnitude_octets.p[0]; first < 0x80; first <<= 1)
		bits--;
	return bits;
}

/* The INTEGER of this index, from 0 on, that a content begins with. */
static struct slice
integer_at(struct slice content, size_t index)
{
	struct der_element integer;

	do {
		if (!der_read_tag(&content, TAG_INTEGER, &integer))
			return no_octets;
	} while (index-- > 0);
	return magnitude(integer.content);
}

/* Dss-Parms, RFC 3279 2.3.2. */
static struct slice
dsa_parameter(const struct public_key *key, size_t index)
{
	struct slice rest = key->algorithm.parameters;
	struct der_element sequence;

	if (key->kind != KEY_DSA ||
		!der_read_tag(&rest, TAG_SEQUENCE, &sequence))
		return no_octets;
	return integer_at(sequence.content, index);
}

/* The coordinate of this index of a point, SEC 1 2.3.3. */
static struct slice
coordinate(const struct public_key *key, size_t index)
{
	const struct curve *curve = keys_find_curve(key->curve);
	struct slice point = key->bits.octets;
	size_t octets;

	if (key->kind != KEY_EC || curve == NULL || point.n == 0)
		return no_octets;
	octets = (curve->field_bits + OCTET_BITS - 1) / OCTET_BITS;
	if (point.n == 1 + 2 * octets &&
		(point.p[0] == 4 || point.p[0] == 6 || point.p[0] == 7))
		return slice_head(
			slice_from(point, 1 + index * octets), octets);
	if (point.n == 1 + octets && index == 0 &&
		(point.p[0] == 2 || point.p[0] == 3))
		return slice_from(point, 1);
	return no_octets;
}

static struct slice
number_of_key(const struct public_key *key, enum csrlint_key_number number)
{
	if (key->private_form != PRIVATE_KEY_NONE)
		return no_octets;
	switch (number) {
	case CSRLINT_RSA_MODULUS: return magnitude(key->modulus);
	case CSRLINT_RSA_EXPONENT: return magnitude(key->exponent);
	case CSRLINT_EC_X: return coordinate(key, 0);
	case CSRLINT_EC_Y: return coordinate(key, 1);
	case CSRLINT_DSA_P: return dsa_parameter(key, 0);
	case CSRLINT_DSA_Q: return dsa_parameter(key, 1);
	case CSRLINT_DSA_G: return dsa_parameter(key, 2);
	case CSRLINT_DSA_Y:
		return key->kind == KEY_DSA ? integer_at(key->bits.octets, 0)
					    : no_octets;
	}
	return no_octets;
}

struct csrlint_octets
csrlint_parsed_key_number(
	const struct csrlint_parsed *parsed, enum csrlint_key_number number)
{
	return parsed == NULL
		? NO_OCTETS
		: octets_of(parsed, number_of_key(&parsed->csr.key, number));
}

size_t
csrlint_parsed_key_bits(const struct csrlint_parsed *parsed)
{
	const struct public_key *key;
	const struct curve *curve;

	if (parsed == NULL || parsed->csr.key.private_form != PRIVATE_KEY_NONE)
		return 0;
	key = &parsed->csr.key;
	switch (key->kind) {
	case KEY_RSA:
	case KEY_RSA_PSS: return bits_of(magnitude(key->modulus));
	case KEY_DSA: return bits_of(dsa_parameter(key, 0));
	case KEY_EC:
	case KEY_GOST:
		curve = keys_find_curve(key->curve);
		return curve == NULL ? 0 : curve->field_bits;
	case KEY_ED25519:
	case KEY_ED448:
	case KEY_ML_DSA:
	case KEY_SLH_DSA:
	case KEY_COMPOSITE:
	case KEY_OTHER:
	case KEY_MISNAMED:
	case KEY_UNKNOWN: break;
	}
	return key->bits.octets.n * OCTET_BITS;
}

/* --- the key ----------------------------------------------------------------
 */

OCTETS(key, of->csr.key.whole)

const struct csrlint_algorithm *
csrlint_parsed_key_algorithm(const struct csrlint_parsed *parsed)
{
	return parsed == NULL || parsed->csr.key.algorithm.whole.n == 0
		? NULL
		: &parsed->key_algorithm;
}

struct csrlint_octets
csrlint_parsed_key_octets(const struct csrlint_parsed *parsed)
{
	if (parsed == NULL)
		return NO_OCTETS;
	if (csrlint_parsed_key_is_private(parsed))
		return place_of(parsed, parsed->csr.key.bits.octets);
	return octets_of(parsed, parsed->csr.key.bits.octets);
}

bool
csrlint_parsed_key_is_private(const struct csrlint_parsed *parsed)
{
	return parsed != NULL &&
		parsed->csr.key.private_form != PRIVATE_KEY_NONE;
}

bool
csrlint_parsed_key_sha256(
	const struct csrlint_parsed *parsed, uint8_t digest[SHA256_OCTETS])
{
	memset(digest, 0, SHA256_OCTETS);
	if (parsed == NULL || parsed->csr.key.whole.n == 0)
		return false;
	verify_sha256(parsed->csr.key.whole, digest);
	return true;
}

bool
csrlint_parsed_key_pin(const struct csrlint_parsed *parsed, char pin[PIN_ROOM])
{
	uint8_t digest[SHA256_OCTETS];
	struct text text = text_within(pin, PIN_ROOM);

	if (!csrlint_parsed_key_sha256(parsed, digest))
		return false;
	base64_encode(&text, (struct slice){digest, sizeof(digest)});
	return !text.failed;
}

bool
csrlint_parsed_key_sha1(
	const struct csrlint_parsed *parsed, uint8_t digest[SHA1_OCTETS])
{
	memset(digest, 0, SHA1_OCTETS);
	if (parsed == NULL || parsed->csr.key.bits.whole.n == 0)
		return false;
	verify_sha1(parsed->csr.key.bits.octets, digest);
	return true;
}
