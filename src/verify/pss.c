/* The parameters of RSASSA-PSS. SPDX-License-Identifier: MIT */
#include "verify/pss.h"

#include "der/der.h"

enum { HASH_ALGORITHM, MASK_GEN_ALGORITHM, SALT_LENGTH, TRAILER_FIELD, FIELDS };

/* Splits the SEQUENCE into the contents of [0] to [3], each of which may be
 * absent (n == 0). */
static bool
split(struct slice der, struct der_element field[FIELDS])
{
	struct der_element sequence;

	if (!der_read_tag(&der, TAG_SEQUENCE, &sequence) || der.n != 0)
		return false;
	for (int i = 0; i < FIELDS; i++) {
		uint8_t tag = (uint8_t)(TAG_CONTEXT | TAG_CONSTRUCTED | i);

		field[i] = (struct der_element){.identifier = 0};
		if (der_read_tag(&sequence.content, tag, &field[i]) &&
			field[i].content.n == 0)
			return false;
	}
	return sequence.content.n == 0;
}

/* Reads an AlgorithmIdentifier; *parameters is the whole element, or empty. */
static bool
read_algorithm(
	struct slice der, struct slice *identifier, struct slice *parameters)
{
	struct der_element sequence;
	struct der_element oid;
	struct der_element element;

	if (!der_read_tag(&der, TAG_SEQUENCE, &sequence) || der.n != 0 ||
		!der_read_tag(&sequence.content, TAG_OID, &oid))
		return false;
	*identifier = oid.content;
	*parameters = sequence.content;
	return sequence.content.n == 0 ||
		(der_read(&sequence.content, &element) &&
			sequence.content.n == 0);
}

/* NULL, or nothing at all: RFC 4055 2.1 has verifiers take both. */
static bool
read_digest(struct slice der, struct slice *oid, enum digest_id *digest)
{
	struct slice parameters;

	if (!read_algorithm(der, oid, &parameters))
		return false;
	*digest = digest_find(oid_find(*oid));
	return parameters.n == 0 ||
		slice_equal(parameters,
			(struct slice){(const uint8_t *)"\x05\x00", 2});
}

/* MGF1 has a digest for parameters: RFC 4055 2.2. Those of others are not
 * looked at. */
static bool
read_mask_generator(struct slice der, struct pss_parameters *out)
{
	struct slice parameters;

	if (!read_algorithm(der, &out->mgf_oid, &parameters))
		return false;
	out->mgf_digest = DIGEST_NONE;
	return oid_find(out->mgf_oid) != OID_MGF1 ||
		read_digest(parameters, &out->mgf_digest_oid, &out->mgf_digest);
}

/* Of any sign: a negative one is as far out as a too large one. */
static bool
read_number(struct slice der, uint64_t *number)
{
	struct der_element integer;
	struct slice magnitude;

	if (!der_read_tag(&der, TAG_INTEGER, &integer) || der.n != 0 ||
		integer.content.n == 0)
		return false;
	*number = UINT64_MAX;
	if ((integer.content.p[0] & 0x80) != 0)
		return true;
	if (!der_positive_integer(integer.content, &magnitude))
		return false;
	*number = 0;
	if (magnitude.n > sizeof *number)
		*number = UINT64_MAX;
	else
		for (size_t i = 0; i < magnitude.n; i++)
			*number = *number << 8 | magnitude.p[i];
	return true;
}

bool
pss_parameters_read(struct slice der, struct pss_parameters *out)
{
	struct der_element field[FIELDS];

	*out = (struct pss_parameters){.digest = DIGEST_SHA1,
		.mgf_digest = DIGEST_SHA1,
		.salt_octets = 20,
		.trailer = 1};
	if (!split(der, field))
		return false;
	out->salt_field = field[SALT_LENGTH].whole;
	out->trailer_field = field[TRAILER_FIELD].whole;
#define READS(i, read, ...) \
	(field[i].whole.n == 0 || read(field[i].content, __VA_ARGS__))
	return READS(HASH_ALGORITHM, read_digest, &out->digest_oid,
		       &out->digest) &&
		READS(MASK_GEN_ALGORITHM, read_mask_generator, out) &&
		READS(SALT_LENGTH, read_number, &out->salt_octets) &&
		READS(TRAILER_FIELD, read_number, &out->trailer);
#undef READS
}

/* DIGEST_NONE where the OID does not fix it. */
static enum digest_id
fixed_digest(enum oid_id id)
{
	if (id == OID_RSASSA_PSS_SHAKE128)
		return DIGEST_SHAKE128;
	if (id == OID_RSASSA_PSS_SHAKE256)
		return DIGEST_SHAKE256;
	return DIGEST_NONE;
}

bool
pss_parameters_of(const struct algorithm *algorithm, struct pss_parameters *out)
{
	enum digest_id shake = fixed_digest(algorithm->id);

	if (shake == DIGEST_NONE)
		return pss_parameters_read(algorithm->parameters, out);
	*out = (struct pss_parameters){.digest = shake,
		.mgf_digest = shake,
		.salt_octets = digest_octets(shake),
		.trailer = 1};
	return true;
}

bool
pss_key_admits(
	const struct public_key *key, const struct pss_parameters *signature)
{
	struct pss_parameters own;

	if (key->kind != KEY_RSA_PSS)
		return true;
	if (fixed_digest(key->algorithm.id) == DIGEST_NONE &&
		key->algorithm.parameters.n == 0)
		return true;
	return pss_parameters_of(&key->algorithm, &own) && own.trailer == 1 &&
		own.digest == signature->digest &&
		own.mgf_digest == signature->mgf_digest &&
		own.salt_octets <= signature->salt_octets;
}

/* H is the digest of eight zeros, the message's digest and the salt. */
bool
pss_digest_fits(struct slice h, enum digest_id id, struct slice message,
	struct slice salt)
{
	static const uint8_t zeros[8] = {0};
	uint8_t inner[DIGEST_OCTETS_MAX];
	uint8_t outer[DIGEST_OCTETS_MAX];
	size_t octets = digest_make(id, message, inner);
	const struct slice parts[] = {
		{zeros, sizeof zeros}, {inner, octets}, salt};

	digest_join(id, parts, 3, outer);
	return slice_equal(h, (struct slice){outer, octets});
}
