/* RSASSA-PSS. Nettle's pss_verify_mgf1 knows one digest for message and mask
 * alike and reads out of bounds where the salt is long, so that EMSA-PSS is
 * done here. SPDX-License-Identifier: MIT */
#include <gmp.h>
#include <nettle/bignum.h>

#include "verify/check.h"
#include "verify/guard.h"
#include "verify/pss.h"

enum {
	ENCODED_OCTETS_MAX = RSA_MODULUS_BITS_MAX / 8,
	TRAILER = 0xbc /* the last octet of every encoding */
};

/* EM of RFC 8017 9.1.2: masked data block, H, trailer. */
struct encoding {
	uint8_t octets[ENCODED_OCTETS_MAX];
	size_t n;
	uint8_t unused; /* mask of the first octet's bits that have to be 0 */
};

/* Undoes the signature: RFC 8017 8.1.2 steps 2a to 2c. All are guarded. False
 * where the number is longer than an encoding, which is one bit shorter than
 * the modulus. */
static bool
open_signature(struct slice modulus, struct slice exponent, struct slice value,
	struct encoding *out)
{
	mpz_t n, e, number;
	size_t bits;
	bool fits;

	mpz_inits(n, e, number, NULL);
	nettle_mpz_set_str_256_u(n, modulus.n, modulus.p);
	nettle_mpz_set_str_256_u(e, exponent.n, exponent.p);
	nettle_mpz_set_str_256_u(number, value.n, value.p);
	mpz_powm(number, number, e, n);
	bits = mpz_sizeinbase(n, 2) - 1;
	out->n = (bits + 7) / 8;
	out->unused = (uint8_t) ~(0xffu >> (8 * out->n - bits));
	fits = mpz_sizeinbase(number, 2) <= bits;
	if (fits)
		nettle_mpz_get_str_256(out->n, out->octets, number);
	mpz_clears(n, e, number, NULL);
	return fits;
}

/* True where block is zeros, 1, and a salt of that length; *salt is it. */
static bool
read_salt(struct slice block, size_t salt_octets, struct slice *salt)
{
	size_t zeros = block.n - salt_octets - 1;

	for (size_t i = 0; i < zeros; i++)
		if (block.p[i] != 0)
			return false;
	*salt = slice_from(block, zeros + 1);
	return block.p[zeros] == 1;
}

/* RFC 8017 9.1.2, steps 3 to 14. */
static bool
is_encoding(struct encoding *em, const struct pss_parameters *parameters,
	struct slice message)
{
	size_t octets = digest_octets(parameters->digest);
	size_t salt_octets = (size_t)parameters->salt_octets;
	struct slice block = {em->octets, 0};
	struct slice h;
	struct slice salt;

	if (em->n < octets + 2 || em->n - octets - 2 < parameters->salt_octets)
		return false;
	if (em->octets[em->n - 1] != TRAILER ||
		(em->octets[0] & em->unused) != 0)
		return false;
	block.n = em->n - octets - 1;
	h = (struct slice){em->octets + block.n, octets};
	digest_unmask(parameters->mgf_digest, h, em->octets, block.n);
	em->octets[0] = (uint8_t)(em->octets[0] & ~em->unused);
	return read_salt(block, salt_octets, &salt) &&
		pss_digest_fits(h, parameters->digest, message, salt);
}

/* Octets of the longest salt that this modulus has room for beside the digest:
 * RFC 8017 9.1.1 step 3. */
static bool
has_room(struct slice modulus, const struct pss_parameters *parameters)
{
	/* An encoding is one bit shorter than the modulus. */
	size_t em = modulus.p[0] == 1 ? modulus.n - 1 : modulus.n;
	size_t octets = digest_octets(parameters->digest) + 2;

	return em >= octets && parameters->salt_octets <= em - octets;
}

/* Reads the parameters; a reason other than REASON_NONE ends the check. */
static enum signature_reason
read_parameters(const struct signature_claim *claim, struct slice modulus,
	struct pss_parameters *out)
{
	if (!pss_parameters_of(claim->algorithm, out) || out->trailer != 1 ||
		!pss_key_admits(claim->key, out))
		return REASON_PARAMETERS;
	if (out->digest == DIGEST_NONE)
		return REASON_DIGEST_UNSUPPORTED;
	if (out->mgf_digest == DIGEST_NONE)
		return REASON_MASK_UNSUPPORTED;
	if (!has_room(modulus, out))
		return REASON_PARAMETERS;
	return REASON_NONE;
}

struct signature_fact
check_rsa_pss(const struct signature_claim *claim)
{
	struct pss_parameters parameters;
	enum signature_reason reason;
	struct slice modulus = {NULL, 0};
	struct slice exponent = {NULL, 0};
	struct encoding em;
	struct signature_fact fact;

	reason = guard_rsa(claim->key, claim->value, &modulus, &exponent);
	if (reason == REASON_NONE)
		reason = read_parameters(claim, modulus, &parameters);
	fact = reason == REASON_NONE
		? signature_judged(open_signature(modulus, exponent,
					   claim->value, &em) &&
			  is_encoding(&em, &parameters, claim->message))
		: signature_refused(reason);
	return rsa_tell(fact, modulus, exponent, claim);
}
