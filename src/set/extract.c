/* Taking out of a request what is compared. SPDX-License-Identifier: MIT */
#include "set/extract.h"

#include "der/der.h"
#include "keys/keys.h"

/* A modulus that can be computed with; others are of no use to anybody. */
static struct slice
sound_modulus(const struct public_key *key)
{
	const struct slice none = {NULL, 0};
	struct slice magnitude;

	if (!der_positive_integer(key->modulus, &magnitude) ||
		magnitude.n == 0 || 8 * magnitude.n > KEYS_MODULUS_BITS ||
		(magnitude.p[magnitude.n - 1] & 1) == 0)
		return none;
	return magnitude;
}

static void
take_nonce(const struct csr *csr, struct extract *out)
{
	struct nonce_key key;
	struct nonce_signature signature;

	out->has_nonce = nonce_read(csr, &key, &signature);
	if (!out->has_nonce)
		return;
	out->is_dsa = key.is_dsa;
	out->curve = key.curve;
	out->digest = signature_digest(&csr->signature_algorithm);
	out->part[OF_KEY_OCTETS] = key.octets;
	out->part[OF_GROUP] = key.parameters;
	out->part[OF_R] = signature.r;
	out->part[OF_S] = signature.s;
}

struct extract
extract_of(const struct set_request *request)
{
	const struct csr *csr = request->csr;
	struct extract out = {.place = request->place,
		.modulus = request->modulus,
		.judge = request->judge,
		.is_decoded = request->csr->decoded};

	out.part[OF_REQUEST] = csr->der;
	out.part[OF_INFO] = csr->info;
	out.part[OF_SUBJECT] = csr->subject;
	if (csr->san != NULL)
		out.part[OF_NAMES] = csr->san->value;
	out.part[OF_MODULUS] = sound_modulus(&csr->key);
	out.has_empty_subject = csr->name_count == 0;
	out.has_number = request->key->has_number;
	memcpy(out.number_sha256, request->key->number_sha256,
		sizeof(out.number_sha256));
	if (request->is_signature_valid)
		take_nonce(csr, &out);
	return out;
}

struct extract
extract_moved(const struct extract *extract, const uint8_t *copy)
{
	const uint8_t *from = extract->part[OF_REQUEST].p;
	struct extract moved = *extract;

	for (size_t i = 0; i < EXTRACT_PART_COUNT; i++)
		if (moved.part[i].n > 0)
			moved.part[i].p = copy + (moved.part[i].p - from);
	return moved;
}

static struct fingerprint
fingerprint_of_digest(const uint8_t *sha256)
{
	struct fingerprint of;

	memcpy(of.octets, sha256, sizeof(of.octets));
	return of;
}

static struct fingerprint
fingerprint_of(const struct slice *parts, size_t count)
{
	uint8_t digest[DIGEST_OCTETS_MAX];

	(void)digest_join(DIGEST_SHA256, parts, count, digest);
	return fingerprint_of_digest(digest);
}

struct fingerprint
extract_request(const struct extract *extract)
{
	return fingerprint_of(&extract->part[OF_REQUEST], 1);
}

struct fingerprint
extract_key(const struct extract *extract)
{
	return fingerprint_of_digest(extract->number_sha256);
}

struct fingerprint
extract_holder(const struct extract *extract)
{
	const enum extract_part part =
		extract->has_empty_subject ? OF_NAMES : OF_SUBJECT;

	return fingerprint_of(&extract->part[part], 1);
}

struct fingerprint
extract_nonce(const struct extract *extract)
{
	const struct slice parts[] = {
		extract->part[OF_GROUP], extract->part[OF_R]};

	return fingerprint_of(parts, 2);
}

struct fingerprint
extract_key_nonce(const struct extract *extract)
{
	const struct slice parts[] = {extract->part[OF_GROUP],
		extract->part[OF_R],
		{extract->number_sha256, sizeof(extract->number_sha256)}};

	return fingerprint_of(parts, 3);
}

struct nonce_signature
extract_signature(
	const struct extract *extract, uint8_t digest[DIGEST_OCTETS_MAX])
{
	const size_t n =
		digest_make(extract->digest, extract->part[OF_INFO], digest);

	return (struct nonce_signature){
		extract->part[OF_R], extract->part[OF_S], {digest, n}};
}

struct nonce_key
extract_nonce_key(const struct extract *extract)
{
	return (struct nonce_key){extract->is_dsa, extract->curve,
		extract->part[OF_KEY_OCTETS], extract->part[OF_GROUP]};
}
