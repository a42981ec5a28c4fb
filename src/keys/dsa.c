/* What is known of a DSA public key, RFC 3279 2.3.2.
 * SPDX-License-Identifier: MIT */
#include <gmp.h>

#include "base/work.h"
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

static bool
divides_p_minus_1(struct numbers *key)
{
	bool divides;

	mpz_sub_ui(key->p, key->p, 1);
	divides = mpz_divisible_p(key->p, key->q) != 0;
	mpz_add_ui(key->p, key->p, 1);
	return divides;
}

/* Of a group whose q divides p - 1: what is wrong with q or g, or SOUND. */
static enum dsa_parameter_fault
find_subgroup_fault(struct numbers *key)
{
	if (mpz_probab_prime_p(key->q, PRIMALITY_ROUNDS) == 0)
		return DSA_Q_COMPOSITE;
	return is_in_group(key->g, key) ? DSA_SOUND : DSA_G_OF_OTHER_ORDER;
}

static enum dsa_parameter_fault
find_modulus_fault(struct numbers *key)
{
	return mpz_probab_prime_p(key->p, PRIMALITY_ROUNDS) == 0
		? DSA_P_COMPOSITE
		: DSA_SOUND;
}

/* The cheapest test first: only a group that may be one is worth what p costs.
 * False where the work cannot be had. What is known of the group already, or
 * NULL, spares the computing but not the budget: what an input is told never
 * hangs on those before it. */
static bool
find_fault(struct numbers *key, const struct dsa_facts *facts,
	const enum dsa_parameter_fault *known, enum dsa_parameter_fault *fault)
{
	const uint64_t group_work = work_of_prime_test(facts->q_bits) +
		work_of_power(facts->p_bits, facts->q_bits);

	*fault = mpz_even_p(key->p) ? DSA_P_COMPOSITE : DSA_Q_NO_DIVISOR;
	if (mpz_even_p(key->p) || !divides_p_minus_1(key))
		return true;
	if (!work_take(group_work))
		return false;
	*fault = known != NULL ? *known : find_subgroup_fault(key);
	if (*fault == DSA_Q_COMPOSITE || *fault == DSA_G_OF_OTHER_ORDER)
		return true;
	if (!work_take(work_of_prime_test(facts->p_bits)))
		return false;
	if (known == NULL)
		*fault = find_modulus_fault(key);
	return true;
}

/* The group that was computed with last: whoever makes many DSA keys makes
 * them in one group. */
static _Thread_local struct {
	uint64_t input; /* whose budget it was taken from last; 0: none */
	size_t n;
	uint8_t parameters[KEYS_DSA_PRIME_BITS / 4 + KEYS_DSA_ORDER_BITS / 8 +
		16];
	enum dsa_parameter_fault fault;
} last_group;

static bool
is_last_group(struct slice parameters)
{
	return last_group.n != 0 &&
		slice_equal(parameters,
			(struct slice){last_group.parameters, last_group.n});
}

static void
remember_group(struct slice parameters, enum dsa_parameter_fault fault)
{
	last_group.n = 0;
	if (parameters.n > sizeof(last_group.parameters))
		return;
	memcpy(last_group.parameters, parameters.p, parameters.n);
	last_group.n = parameters.n;
	last_group.fault = fault;
	last_group.input = work_input_number();
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
study_group(
	struct slice parameters, struct numbers *numbers, struct dsa_facts *out)
{
	const bool is_known = is_last_group(parameters);
	const enum dsa_parameter_fault known = last_group.fault;

	if (is_known && last_group.input == work_input_number() &&
		last_group.input != 0) {
		out->computed = true;
		out->fault = known;
		return;
	}
	out->computed =
		find_fault(numbers, out, is_known ? &known : NULL, &out->fault);
	if (out->computed)
		remember_group(parameters, out->fault);
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
	if (!is_computable(out))
		return;
	study_group(key->algorithm.parameters, numbers, out);
	if (!out->computed || out->fault != DSA_SOUND)
		return;
	out->computed = work_take(work_of_power(out->p_bits, out->q_bits));
	if (out->computed)
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
