/* Composite ML-DSA: two signatures over one message representative, of which
 * both have to hold. Source: draft-ietf-lamps-pq-composite-sigs-19 3.3, 4.3.
 * SPDX-License-Identifier: MIT */
#include "csr/composite.h"

#include "verify/check.h"
#include "verify/mldsa.h"
#include "verify/pqc_message.h"

/* Section 2.2. It keeps the year of the construction through all drafts. */
static const char prefix[] = "CompositeAlgorithmSignatures2025";

enum {
	PREFIX_OCTETS = sizeof prefix - 1,
	REPRESENTATIVE_MAX =
		PREFIX_OCTETS + PQC_CONTEXT_OCTETS_MAX + 1 + DIGEST_OCTETS_MAX
};

#define PARAMETERS(octets) \
	{ \
		(const uint8_t *)(octets), sizeof(octets) - 1 \
	}
#define PSS_WITH(hash, salt) \
	PARAMETERS("\x30\x34" \
		   "\xa0\x0f\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04" \
		   "\x02" hash "\x05\x00" \
		   "\xa1\x1c\x30\x1a\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01" \
		   "\x08\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02" hash \
		   "\x05\x00" \
		   "\xa2\x03\x02\x01" salt)

enum { PSS_LONG_MODULUS_BITS = 4096 };

/* RSASSA-PSS-params that section 6.1 fixes and no request carries: SHA-256
 * with 32 octets of salt, SHA-384 with 48. */
static struct slice
pss_parameters(const struct composite *composite)
{
	static const struct slice usual = PSS_WITH("\x01", "\x20");
	static const struct slice of_long = PSS_WITH("\x02", "\x30");

	return composite->classic_bits < PSS_LONG_MODULUS_BITS ? usual
							       : of_long;
}

static struct slice
append(uint8_t *out, size_t at, struct slice part)
{
	memcpy(out + at, part.p, part.n);
	return (struct slice){out, at + part.n};
}

/* M' of section 2.2: prefix, label, the length of an empty context, the digest
 * of the message. */
static struct slice
make_representative(const struct composite *composite, struct slice message,
	uint8_t out[REPRESENTATIVE_MAX])
{
	static const uint8_t no_context[] = {0};
	uint8_t digest[DIGEST_OCTETS_MAX];
	enum digest_id id = composite->prehash == OID_SHAKE256
		? DIGEST_SHAKE256
		: digest_find(composite->prehash);
	struct slice m = append(out, 0, slice_text(prefix));

	m = append(out, m.n, slice_text(composite->label));
	m = append(out, m.n, (struct slice){no_context, sizeof no_context});
	return append(out, m.n,
		(struct slice){digest, digest_make(id, message, digest)});
}

/* Pure ML-DSA in the context of the label. */
static struct signature_fact
check_ml_dsa_half(const struct composite *composite, struct slice key,
	struct slice value, struct slice representative)
{
	struct pqc_message message;

	pqc_message_make_in(
		representative, slice_text(composite->label), &message);
	return mldsa_judge(mldsa_find(composite->ml_dsa), key, value, &message);
}

/* How the classic half is signed; the table of verify.c has it for signatures
 * that stand alone. */
struct scheme {
	enum oid_id id;
	enum digest_id digest; /* DIGEST_NONE: its own, or in parameters */
	signature_check *check;
};

static const struct scheme *
scheme_of(const struct composite *composite)
{
	static const struct scheme schemes[] = {
		{OID_RSASSA_PSS, DIGEST_NONE, check_rsa_pss},
		{OID_SHA256_WITH_RSA, DIGEST_SHA256, check_rsa_pkcs1},
		{OID_SHA384_WITH_RSA, DIGEST_SHA384, check_rsa_pkcs1},
		{OID_ECDSA_WITH_SHA256, DIGEST_SHA256, check_ecdsa},
		{OID_ECDSA_WITH_SHA384, DIGEST_SHA384, check_ecdsa},
		{OID_ECDSA_WITH_SHA512, DIGEST_SHA512, check_ecdsa},
		{OID_ED25519, DIGEST_NONE, check_ed25519},
		{OID_ED448, DIGEST_NONE, check_ed448},
	};
	size_t i = 0;

	while (schemes[i].id != composite->classic)
		i++; /* each of csr/composite.c stands above */
	return &schemes[i];
}

static struct signature_fact
check_classic_half(const struct composite *composite,
	const struct public_key *key, struct slice value,
	struct slice representative)
{
	const struct scheme *scheme = scheme_of(composite);
	struct algorithm algorithm = {.id = composite->classic};
	struct signature_claim claim = {.key = key,
		.algorithm = &algorithm,
		.digest = scheme->digest,
		.message = representative,
		.value = value};

	if (composite->classic == OID_RSASSA_PSS)
		algorithm.parameters = pss_parameters(composite);
	/* cppcheck-suppress returnDanglingLifetime ; a fact has no pointers */
	return scheme->check(&claim);
}

static struct signature_fact
failed_half(enum signature_reason reason, enum signature_cause cause)
{
	return (struct signature_fact){.status = SIGNATURE_INVALID,
		.reason = reason,
		.story = {.cause = cause}};
}

/* Valid where both are, invalid where one is; what one key has signed besides
 * tells nothing of a composite. */
static struct signature_fact
join(struct signature_fact ml_dsa, struct signature_fact classic)
{
	if (ml_dsa.status == SIGNATURE_INVALID)
		return failed_half(ml_dsa.reason,
			classic.status == SIGNATURE_VALID ? CAUSE_HALF_ML_DSA
							  : CAUSE_NOT_FOUND);
	if (classic.status == SIGNATURE_INVALID)
		return failed_half(classic.reason, CAUSE_HALF_CLASSIC);
	return ml_dsa.status == SIGNATURE_VALID ? classic : ml_dsa;
}

struct signature_fact
check_composite(const struct signature_claim *claim)
{
	const struct composite *composite =
		composite_find(claim->algorithm->id);
	const struct mldsa_set *set = mldsa_find(composite->ml_dsa);
	size_t value_octets = mldsa_signature_octets(set);
	struct slice key = claim->key->bits.octets;
	uint8_t octets[REPRESENTATIVE_MAX];
	struct slice representative;
	struct public_key classic;

	if (claim->key->algorithm.id != composite->id)
		return signature_refused(REASON_KEY_MISMATCH);
	if (composite_split(composite, key, &classic) != COMPOSITE_SOUND)
		return signature_refused(REASON_KEY_UNUSABLE);
	if (claim->value.n <= value_octets)
		return signature_refused(REASON_MALFORMED);
	representative = make_representative(composite, claim->message, octets);
	return join(
		check_ml_dsa_half(composite,
			slice_head(key, mldsa_key_octets(set)),
			slice_head(claim->value, value_octets), representative),
		check_classic_half(composite, &classic,
			slice_from(claim->value, value_octets),
			representative));
}
