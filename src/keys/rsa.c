/* What is known of an RSA public key.
 * SPDX-License-Identifier: MIT */
#include "base/work.h"
#include "keys/keys.h"
#include "keys/weak.h"

/* The content octets of an INTEGER, X.690 8.3: two's complement, the most
 * significant octet first, with any number of leading sign octets. */
static bool
is_negative(struct slice integer)
{
	return integer.n > 0 && (integer.p[0] & 0x80) != 0;
}

static bool
is_even(struct slice integer)
{
	return integer.n == 0 || (integer.p[integer.n - 1] & 1) == 0;
}

static struct slice
skip_octets(struct slice s, uint8_t octet)
{
	while (s.n > 0 && s.p[0] == octet)
		s = slice_from(s, 1);
	return s;
}

static size_t
bits_of_octet(unsigned int octet)
{
	size_t bits = 0;

	for (; octet != 0; octet >>= 1)
		bits++;
	return bits;
}

/* The bits of -v = ~v + 1: those of ~v, and one more where the 1 carries to
 * the top, which it does where v is minus a power of two. */
static size_t
bits_of_negative(struct slice integer)
{
	const struct slice rest = skip_octets(integer, 0xff);
	unsigned int top;
	bool carries;

	if (rest.n == 0)
		return 1; /* -1 */
	top = rest.p[0] ^ 0xffU;
	carries = (top & (top + 1)) == 0 &&
		skip_octets(slice_from(rest, 1), 0).n == 0;
	return 8 * (rest.n - 1) + bits_of_octet(top) + (carries ? 1 : 0);
}

/* The bits of the magnitude; 0 for zero. */
static size_t
bits_of(struct slice integer)
{
	struct slice magnitude;

	if (is_negative(integer))
		return bits_of_negative(integer);
	magnitude = skip_octets(integer, 0);
	if (magnitude.n == 0)
		return 0;
	return 8 * (magnitude.n - 1) + bits_of_octet(magnitude.p[0]);
}

/* UINT64_MAX for what is negative or longer than 64 bits. */
static uint64_t
value_of(struct slice integer)
{
	const struct slice magnitude = skip_octets(integer, 0);
	uint64_t value = 0;

	if (is_negative(integer) || magnitude.n > sizeof(value))
		return UINT64_MAX;
	for (size_t i = 0; i < magnitude.n; i++)
		value = value << 8 | magnitude.p[i];
	return value;
}

/* Both not negative. */
static bool
is_below(struct slice integer, struct slice bound)
{
	const struct slice number = skip_octets(integer, 0);
	const struct slice limit = skip_octets(bound, 0);

	if (number.n != limit.n)
		return number.n < limit.n;
	return number.n > 0 && memcmp(number.p, limit.p, number.n) < 0;
}

/* What has two factors and none of them small has over 32 bits. Below that
 * Fermat's method would find n * 1, and 1 would pass for Infineon's. */
static bool
may_have_large_factors(const struct rsa_facts *known)
{
	return !known->modulus_even && known->small_factor == 0 &&
		known->modulus_bits > 32;
}

/* Several methods may find factors; the first one's will do. */
static void
keep_factor(const mpz_t factor, struct rsa_facts *out)
{
	if (out->factor_octets == 0 &&
		mpz_sizeinbase(factor, 256) <= sizeof(out->factor))
		mpz_export(
			out->factor, &out->factor_octets, 1, 1, 1, 0, factor);
}

static void
study_power(const mpz_t n, struct rsa_facts *out)
{
	mpz_t root;

	mpz_init(root);
	out->power = keys_power(root, n, out->small_factor);
	out->modulus_is_power = out->power != 0;
	if (out->modulus_is_power)
		keep_factor(root, out);
	mpz_clear(root);
}

static void
study_close_factors(const mpz_t n, struct rsa_facts *out)
{
	mpz_t factor;

	out->fermat_round = keys_fermat_round(n, KEYS_FERMAT_ROUNDS);
	if (out->fermat_round == 0)
		return;
	mpz_init(factor);
	keys_fermat_factor(factor, n, out->fermat_round);
	keep_factor(factor, out);
	mpz_clear(factor);
}

static void
study_modulus(const mpz_t n, struct rsa_facts *out)
{
	out->small_factor = keys_small_factor(n);
	study_power(n, out);
	out->ones = (size_t)mpz_popcount(n);
	out->lower_ones = keys_lower_ones(n);
	if (out->modulus_bits >= KEYS_PATTERN_BITS)
		out->chunk_bits = keys_chunk_bits(n);
	if (!may_have_large_factors(out))
		return;
	study_close_factors(n, out);
	out->roca = keys_is_roca(n);
	/* Every square is a square modulo primes, too. */
	out->roca_variant =
		!out->roca && !out->modulus_is_power && keys_is_roca_variant(n);
}

/* Wiener's method is tried where it can find something: d of a quarter of n's
 * bits, and e d of as many as n has but for those of gcd(p - 1, q - 1), of
 * which keys_short_exponent takes 64. Not on an even exponent and one that is
 * none. */
static bool
may_have_short_exponent(const struct rsa_facts *known)
{
	return !known->exponent_negative && !known->exponent_even &&
		!known->exponent_too_large &&
		known->exponent_bits >= KEYS_LONG_EXPONENT_BITS &&
		known->exponent_bits + known->modulus_bits / 4 + 64 + 2 >=
		known->modulus_bits &&
		known->modulus_bits <= KEYS_SHORT_EXPONENT_BITS &&
		may_have_large_factors(known);
}

/* As many steps as a quarter of n's bits has, at 1.2 of them each, and in each
 * a product and a division by a quarter of n's limbs. */
static bool
take_work(const struct rsa_facts *known)
{
	const uint64_t limbs = known->modulus_bits / 64 + 1;

	return work_take(limbs * limbs * known->modulus_bits / 10);
}

static void
study_private_exponent(
	const struct public_key *key, const mpz_t n, struct rsa_facts *out)
{
	mpz_t e, factor;

	if (!may_have_short_exponent(out) || !take_work(out))
		return;
	mpz_inits(e, factor, NULL);
	mpz_import(e, key->exponent.n, 1, 1, 1, 0, key->exponent.p);
	out->private_exponent_bits = keys_short_exponent(factor, n, e);
	if (out->private_exponent_bits != 0)
		keep_factor(factor, out);
	mpz_clears(e, factor, NULL);
}

void
keys_study_rsa(const struct public_key *key, struct rsa_facts *out)
{
	mpz_t n;

	*out = (struct rsa_facts){0};
	if ((key->kind != KEY_RSA && key->kind != KEY_RSA_PSS) ||
		key->modulus.n == 0 || key->exponent.n == 0)
		return;
	out->is_rsa = true;
	out->modulus_negative = is_negative(key->modulus);
	out->modulus_bits = bits_of(key->modulus);
	out->modulus_even = is_even(key->modulus);
	out->exponent_negative = is_negative(key->exponent);
	out->exponent_bits = bits_of(key->exponent);
	out->exponent_even = is_even(key->exponent);
	out->exponent = value_of(key->exponent);
	out->exponent_too_large = !out->modulus_negative &&
		!out->exponent_negative && out->modulus_bits > 0 &&
		!is_below(key->exponent, key->modulus);
	out->computed = !out->modulus_negative && out->modulus_bits > 0 &&
		out->modulus_bits <= KEYS_MODULUS_BITS;
	if (!out->computed)
		return;
	mpz_init(n);
	mpz_import(n, key->modulus.n, 1, 1, 1, 0, key->modulus.p);
	study_modulus(n, out);
	study_private_exponent(key, n, out);
	mpz_clear(n);
}

bool
keys_is_prime_modulus(const struct public_key *key)
{
	const size_t bits = bits_of(key->modulus);
	bool is_prime;
	mpz_t n;

	if (is_negative(key->modulus) || bits > KEYS_PRIME_TEST_BITS ||
		!work_take(work_of_power(bits, bits)))
		return false;
	mpz_init(n);
	mpz_import(n, key->modulus.n, 1, 1, 1, 0, key->modulus.p);
	is_prime = mpz_probab_prime_p(n, 1) != 0;
	mpz_clear(n);
	return is_prime;
}
