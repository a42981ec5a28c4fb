/* What is known of a DSA public key, RFC 3279 2.3.2.
 * SPDX-License-Identifier: MIT */
#include <gmp.h>

#include "der/der.h"
#include "keys/keys.h"

/* The numbers of a key; 0 for a negative one. */
struct numbers {
	mpz_t p, q, g, y;
};

/* Reads an INTEGER, in DER or not. */
static bool
read_number(struct slice *rest, mpz_t out)
{
	struct der_element integer;

	if (!der_read_tag(rest, TAG_INTEGER, &integer) ||
		integer.content.n == 0)
		return false;
	if ((integer.content.p[0] & 0x80) == 0)
		mpz_import(
			out, integer.content.n, 1, 1, 0, 0, integer.content.p);
	return true;
}

/* Dss-Parms */
static bool
read_parameters(struct slice octets, struct numbers *out)
{
	struct der_element sequence;

	return der_read_tag(&octets, TAG_SEQUENCE, &sequence) &&
		octets.n == 0 && read_number(&sequence.content, out->p) &&
		read_number(&sequence.content, out->q) &&
		read_number(&sequence.content, out->g) &&
		sequence.content.n == 0;
}

/* DSAPublicKey */
static bool
read_public(struct slice octets, struct numbers *out)
{
	return read_number(&octets, out->y) && octets.n == 0;
}

static size_t
bits_of(const mpz_t number)
{
	return mpz_sgn(number) == 0 ? 0 : mpz_sizeinbase(number, 2);
}

/* True in [2, p - 2]; p is odd and over 4. */
static bool
is_in_range(const mpz_t number, const mpz_t p)
{
	mpz_t next;
	bool is_inside;

	mpz_init(next);
	mpz_add_ui(next, number, 1);
	is_inside = mpz_cmp_ui(number, 1) > 0 && mpz_cmp(next, p) < 0;
	mpz_clear(next);
	return is_inside;
}

/* True in the group of order q, a prime, and not 1. */
static bool
is_in_group(const mpz_t number, const struct numbers *key)
{
	mpz_t power;
	bool is_one;

	if (!is_in_range(number, key->p))
		return false;
	mpz_init(power);
	mpz_powm(power, number, key->q, key->p);
	is_one = mpz_cmp_ui(power, 1) == 0;
	mpz_clear(power);
	return is_one;
}

/* Of each 32 bits below the highest one and above the lowest 168, twenty are
 * zero: primes whose discrete logarithms the special number field sieve
 * finds. */
static bool
is_sparse(const mpz_t p)
{
	enum { BITS = 1024, LOWEST = 168, WORD = 32, GAP = 4, GAP_END = 24 };
	mp_bitcnt_t top = BITS - 1;

	if (mpz_sizeinbase(p, 2) != BITS)
		return false;
	for (mp_bitcnt_t word = LOWEST; word < top; word += WORD)
		for (mp_bitcnt_t i = word + GAP; i < word + GAP_END; i++)
			if (i < top && mpz_tstbit(p, i) != 0)
				return false;
	return true;
}

enum { PRIMALITY_ROUNDS = 25 };

static enum dsa_parameter_fault
fault_of(struct numbers *key)
{
	bool divides;

	if (mpz_probab_prime_p(key->p, PRIMALITY_ROUNDS) == 0)
		return DSA_P_COMPOSITE;
	if (mpz_probab_prime_p(key->q, PRIMALITY_ROUNDS) == 0)
		return DSA_Q_COMPOSITE;
	mpz_sub_ui(key->p, key->p, 1);
	divides = mpz_divisible_p(key->p, key->q) != 0;
	mpz_add_ui(key->p, key->p, 1);
	if (!divides)
		return DSA_Q_NO_DIVISOR;
	return is_in_group(key->g, key) ? DSA_SOUND : DSA_G_OF_OTHER_ORDER;
}

/* Below this p and q are no numbers to compute with, and composite or even
 * where they are no primes of DSA. */
static bool
is_computable(const struct dsa_facts *facts)
{
	return facts->p_bits > 2 && facts->p_bits <= KEYS_DSA_PRIME_BITS &&
		facts->q_bits > 1 && facts->q_bits <= KEYS_DSA_ORDER_BITS;
}

static void
study(const struct public_key *key, struct numbers *numbers,
	struct dsa_facts *out)
{
	out->parameters_decoded =
		read_parameters(key->algorithm.parameters, numbers);
	out->public_decoded = read_public(key->bits.octets, numbers);
	if (!out->parameters_decoded)
		return;
	out->p_bits = bits_of(numbers->p);
	out->q_bits = bits_of(numbers->q);
	out->sparse = is_sparse(numbers->p);
	out->computed = is_computable(out);
	if (!out->computed)
		return;
	out->fault = fault_of(numbers);
	if (out->fault == DSA_SOUND)
		out->public_in_group = is_in_group(numbers->y, numbers);
}

void
keys_study_dsa(const struct public_key *key, struct dsa_facts *out)
{
	struct numbers numbers;

	*out = (struct dsa_facts){.is_dsa = key->kind == KEY_DSA &&
			key->private_form == PRIVATE_KEY_NONE};
	if (!out->is_dsa)
		return;
	mpz_inits(numbers.p, numbers.q, numbers.g, numbers.y, NULL);
	study(key, &numbers, out);
	mpz_clears(numbers.p, numbers.q, numbers.g, numbers.y, NULL);
}
