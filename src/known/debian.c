/* The keys of CVE-2008-0166: how OpenSSL 0.9.8 came from random numbers to
 * keys. SPDX-License-Identifier: MIT */
#include "known/debian.h"

#include "known/debian_near.h"
#include "known/debian_random.h"
#include "known/debian_sieve.h"
#include "verify/multiple.h"

/* The public exponent of every key that the commands made. */
enum { EXPONENT = 65537 };

/* Where candidates for primes come from. */
struct source {
	struct debian_random random;
	const struct debian_sieve *sieve;
	size_t bits; /* of a prime */
};

uint32_t
debian_number(struct debian_maker maker)
{
	const uint32_t kind =
		(uint32_t)maker.platform * DEBIAN_SEED_COUNT + maker.seed;

	return kind * DEBIAN_PROCESS_COUNT + maker.process;
}

struct debian_maker
debian_numbered(uint32_t number)
{
	const uint32_t kind = number / DEBIAN_PROCESS_COUNT;

	return (struct debian_maker){
		.platform = (enum debian_platform)(kind / DEBIAN_SEED_COUNT),
		.seed = (enum debian_seed)(kind % DEBIAN_SEED_COUNT),
		.process = number % DEBIAN_PROCESS_COUNT,
	};
}

static void
open_source(struct source *source, const struct debian_sieve *sieve,
	size_t bits, struct debian_maker maker)
{
	debian_random_start(&source->random, maker);
	source->sieve = sieve;
	source->bits = bits;
}

/* start = where the search for the next candidate begins. */
static void
draw_start(struct source *source, mpz_t start)
{
	debian_random_number(&source->random, start, source->bits);
	mpz_setbit(start, (mp_bitcnt_t)(source->bits - 1));
	mpz_setbit(start, (mp_bitcnt_t)(source->bits - 2));
	mpz_setbit(start, 0);
}

static void
draw_candidate(struct source *source, mpz_t candidate)
{
	draw_start(source, candidate);
	debian_sieve_next(source->sieve, candidate);
}

/* witness = a random number from 1 to last, which is candidate - 1. */
static void
draw_witness(struct source *source, mpz_t witness, const mpz_t last)
{
	debian_random_below(&source->random, witness, last);
	mpz_add_ui(witness, witness, 1);
}

/* One round of Miller's and Rabin's test; candidate - 1 = odd * 2^twos. */
static bool
passes_round(const mpz_t candidate, const mpz_t odd, mp_bitcnt_t twos,
	const mpz_t witness)
{
	bool passes;
	mpz_t power, last;

	mpz_inits(power, last, NULL);
	mpz_sub_ui(last, candidate, 1);
	mpz_powm(power, witness, odd, candidate);
	passes = mpz_cmp_ui(power, 1) == 0 || mpz_cmp(power, last) == 0;
	for (mp_bitcnt_t i = 1; i < twos && !passes; i++) {
		mpz_mul(power, power, power);
		mpz_mod(power, power, candidate);
		passes = mpz_cmp(power, last) == 0;
	}
	mpz_clears(power, last, NULL);
	return passes;
}

/* The rounds that a prime of so many bits has to pass. */
static unsigned int
rounds_of(size_t bits)
{
	static const struct {
		size_t bits;
		unsigned int rounds;
	} rows[] = {{1300, 2}, {850, 3}, {650, 4}, {550, 5}, {450, 6}, {400, 7},
		{350, 8}, {300, 9}, {250, 12}, {0, 15}};
	size_t i = 0;

	while (bits < rows[i].bits)
		i++;
	return rows[i].rounds;
}

/* A witness is drawn for each round, which is why it has to be this very test:
 * what is drawn next depends on how many there were. */
static bool
is_prime(struct source *source, const mpz_t candidate)
{
	const unsigned int rounds = rounds_of(source->bits);
	mp_bitcnt_t twos;
	mpz_t last, odd, witness;
	bool passes = true;

	mpz_inits(last, odd, witness, NULL);
	mpz_sub_ui(last, candidate, 1);
	twos = mpz_scan1(last, 0);
	mpz_fdiv_q_2exp(odd, last, twos);
	for (unsigned int i = 0; i < rounds && passes; i++) {
		draw_witness(source, witness, last);
		passes = passes_round(candidate, odd, twos, witness);
	}
	mpz_clears(last, odd, witness, NULL);
	return passes;
}

/* The exponent, a prime itself, has an inverse. */
static bool
fits_exponent(const mpz_t prime)
{
	return mpz_fdiv_ui(prime, EXPONENT) != 1;
}

static void
draw_prime(struct source *source, mpz_t prime)
{
	do
		draw_candidate(source, prime);
	while (!is_prime(source, prime) || !fits_exponent(prime));
}

void
debian_make_primes(mpz_t p, mpz_t q, size_t bits, struct debian_maker maker)
{
	struct debian_sieve sieve;
	struct source source;

	debian_sieve_fill(&sieve);
	open_source(&source, &sieve, bits / 2, maker);
	draw_prime(&source, p);
	do
		draw_prime(&source, q);
	while (mpz_cmp(p, q) == 0);
}

/* Draws what a candidate that is not the prime looked for made draw: one
 * witness, as good as none of those that are no primes passes a round. A prime
 * that did not fit the exponent, one in 65,536, took one for each round; as one
 * witness in eight is above its candidate and drawn again, both ways of
 * counting nearly always meet at the same draw before the second prime.
 * Start stands for the candidate, which is larger by 1 in 2^240 at most. */
static void
pass_over(struct source *source, const mpz_t start)
{
	mpz_t witness;

	mpz_init(witness);
	draw_witness(source, witness, start);
	mpz_clear(witness);
}

/* True where the candidate that is found from start on divides n. */
static bool
divides(const struct source *source, const mpz_t start, const mpz_t n)
{
	bool is_divisor = debian_factor_is_near(n, start);
	mpz_t candidate;

	if (!is_divisor)
		return false;
	mpz_init_set(candidate, start);
	debian_sieve_next(source->sieve, candidate);
	is_divisor = mpz_divisible_p(n, candidate) != 0;
	mpz_clear(candidate);
	return is_divisor;
}

/* True where one of so many candidates divides n. */
static bool
draws_factor(struct source *source, const mpz_t n, size_t candidates)
{
	bool is_found = false;
	mpz_t start;

	mpz_init(start);
	for (size_t i = 0; i < candidates && !is_found; i++) {
		draw_start(source, start);
		is_found = divides(source, start, n);
		if (!is_found)
			pass_over(source, start);
	}
	mpz_clear(start);
	return is_found;
}

bool
debian_makes_moduli_of(size_t bits)
{
	return bits >= DEBIAN_MODULUS_BITS_MIN &&
		bits <= DEBIAN_MODULUS_BITS_MAX && bits % 2 == 0;
}

/* One candidate in bits / 23 is a prime, so that none in twice as many as
 * there are bits is as likely as a guessed key of 66 bits. */
bool
debian_made_modulus(const mpz_t n, struct debian_maker maker)
{
	const size_t bits = mpz_sizeinbase(n, 2);
	struct debian_sieve sieve;
	struct source source;

	if (!debian_makes_moduli_of(bits))
		return false;
	debian_sieve_fill(&sieve);
	open_source(&source, &sieve, bits / 2, maker);
	return draws_factor(&source, n, bits);
}

/* The makers in the order of their process ids. */
static struct debian_maker
maker_at(uint32_t i)
{
	enum { KINDS = DEBIAN_PLATFORM_COUNT * (int)DEBIAN_SEED_COUNT };

	return debian_numbered(
		i % KINDS * (uint32_t)DEBIAN_PROCESS_COUNT + i / KINDS);
}

/* A fifth as many candidates as there are bits hold a prime of 99 makers in
 * 100; the rest would take as long again for one more. */
bool
debian_find_maker(const mpz_t n, bool (*goes_on)(void *context, uint32_t asked),
	void *context, struct debian_maker *maker)
{
	const size_t bits = mpz_sizeinbase(n, 2);
	bool is_found = false;
	struct debian_sieve sieve;
	struct source source;

	if (!debian_makes_moduli_of(bits))
		return false;
	debian_sieve_fill(&sieve);
	for (uint32_t i = 0;
		i < DEBIAN_MAKER_COUNT && !is_found && goes_on(context, i);
		i++) {
		*maker = maker_at(i);
		open_source(&source, &sieve, bits / 2, *maker);
		is_found = draws_factor(&source, n, bits / 2 / 5);
	}
	return is_found;
}

bool
debian_make_scalar(mpz_t d, enum oid_id curve, struct debian_maker maker)
{
	struct debian_random random;
	mpz_t order;
	bool is_curve;

	mpz_init(order);
	is_curve = (curve == OID_SECP256R1 || curve == OID_SECP384R1 ||
			   curve == OID_SECP521R1) &&
		multiple_order(order, curve);
	debian_random_start(&random, maker);
	if (is_curve) {
		do
			debian_random_below(&random, d, order);
		while (mpz_sgn(d) == 0);
	}
	mpz_clear(order);
	return is_curve;
}

bool
debian_make_x(mpz_t x, enum oid_id curve, struct debian_maker maker)
{
	return debian_make_scalar(x, curve, maker) && multiple_x(x, curve, x);
}

bool
debian_made_point(enum oid_id curve, const mpz_t x, struct debian_maker maker)
{
	bool made;
	mpz_t made_x;

	mpz_init(made_x);
	made = debian_make_x(made_x, curve, maker) && mpz_cmp(made_x, x) == 0;
	mpz_clear(made_x);
	return made;
}
