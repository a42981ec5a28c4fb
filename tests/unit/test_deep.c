/* What is said of RSA keys that a search factors: of each step its own words.
 * test_keys_search has what each step finds. SPDX-License-Identifier: MIT */
#include <gmp.h>

#include "known/debian.h"
#include "results/results.h"
#include "testing_der.h"
#include "testing_linter.h"

enum { PRIME_BITS = 256 };

static gmp_randstate_t randomness;

static uint64_t
stand_still(void *context)
{
	(void)context;
	return 7;
}

static int
begin(void **state)
{
	gmp_randinit_default(randomness);
	gmp_randseed_ui(randomness, 20261130);
	der_begin();
	return open_all(state) != 0 ||
		!csrlint_set_deep(linter, 1, stand_still, NULL);
}

static int
end(void **state)
{
	gmp_randclear(randomness);
	return close_all(state);
}

/* The finding of this rule on p * q. */
static const struct csrlint_finding *
find_of(const char *rule, const mpz_t p, const mpz_t q)
{
	const struct csrlint_request *request;
	struct slice octets;
	mpz_t n;

	mpz_init(n);
	mpz_mul(n, p, q);
	octets = der_request(DER(DER_COMMON_NAME), der_rsa_key(n), DER(""));
	mpz_clear(n);
	assert_true(csrlint_lint(linter, octets.p, octets.n, report));
	request = csrlint_report_request(report, 0);
	for (size_t i = 0; i < request->finding_count; i++)
		if (strcmp(request->findings[i].rule->id, rule) == 0)
			return &request->findings[i];
	fail_msg("%s says nothing", rule);
	return NULL;
}

static const struct csrlint_finding *
find(const mpz_t p, const mpz_t q)
{
	return find_of("rsa-deep-factoring", p, q);
}

/* That p * q is factored, with these words; the factor told is the smaller. */
static void
assert_told(const mpz_t p, const mpz_t q, const char *words)
{
	char expected[512], factor[260];

	mpz_get_str(factor, 16, mpz_cmp(p, q) < 0 ? p : q);
	(void)snprintf(expected, sizeof(expected),
		"0x%s divides the modulus: %s, expected random primes", factor,
		words);
	assert_string_equal(find(p, q)->message, expected);
}

static void
set_prime(mpz_t p)
{
	mpz_urandomb(p, randomness, PRIME_BITS);
	mpz_setbit(p, PRIME_BITS - 1);
	mpz_setbit(p, PRIME_BITS - 2);
	mpz_nextprime(p, p);
}

static void
set_difference(mpz_t p, mpz_t q)
{
	enum { LONG_BITS = 768 };

	mpz_urandomb(p, randomness, LONG_BITS - 101);
	mpz_setbit(p, LONG_BITS - 1);
	mpz_nextprime(p, p);
	mpz_set(q, p);
	mpz_setbit(q, LONG_BITS - 100);
	mpz_nextprime(q, q);
}

static void
set_unseeded(mpz_t p, mpz_t q)
{
	gmp_randstate_t unseeded;

	gmp_randinit_default(unseeded);
	mpz_urandomb(p, unseeded, PRIME_BITS);
	gmp_randclear(unseeded);
	mpz_setbit(p, PRIME_BITS - 1);
	mpz_setbit(p, PRIME_BITS - 2);
	mpz_nextprime(p, p);
	set_prime(q);
}

static void
set_fractions(mpz_t p, mpz_t q)
{
	mpz_set_ui(p, 5);
	mpz_mul_2exp(p, p, PRIME_BITS);
	mpz_fdiv_q_ui(p, p, 7);
	mpz_nextprime(p, p);
	mpz_set_ui(q, 10);
	mpz_mul_2exp(q, q, PRIME_BITS);
	mpz_fdiv_q_ui(q, q, 11);
	mpz_nextprime(q, q);
}

/* 80 bits in common above, 60 below. */
static void
set_ends(mpz_t p, mpz_t q)
{
	enum { ABOVE = 80, BELOW = 60 };
	mpz_t middle;

	mpz_init(middle);
	set_prime(p);
	do {
		mpz_fdiv_q_2exp(q, p, PRIME_BITS - ABOVE);
		mpz_mul_2exp(q, q, PRIME_BITS - ABOVE - BELOW);
		mpz_urandomb(middle, randomness, PRIME_BITS - ABOVE - BELOW);
		mpz_add(q, q, middle);
		mpz_mul_2exp(q, q, BELOW);
		mpz_fdiv_r_2exp(middle, p, BELOW);
		mpz_add(q, q, middle);
	} while (mpz_probab_prime_p(q, 20) == 0);
	mpz_clear(middle);
}

/* A pattern of bits again and again; of two words the one has the other's
 * place, where a word has so many bits; 0: none has. */
static void
set_pattern(mpz_t p, unsigned int pattern, size_t bits, size_t word)
{
	mpz_set_ui(p, 0);
	for (size_t i = 0; i < PRIME_BITS; i++)
		if ((pattern >> i % bits & 1) != 0)
			mpz_setbit(p,
				word == 0 ? i
					  : (i / word ^ 1) * word + i % word);
	mpz_setbit(p, PRIME_BITS - 1);
	mpz_nextprime(p, p);
}

static void
set_few_ones(mpz_t p)
{
	do {
		mpz_set_ui(p, 1);
		mpz_setbit(p, PRIME_BITS - 1);
		for (int k = 0; k < 10; k++)
			mpz_setbit(
				p, gmp_urandomm_ui(randomness, PRIME_BITS - 1));
	} while (mpz_probab_prime_p(p, 20) == 0);
}

static void
set_smooth(mpz_t p)
{
	do {
		mpz_set_ui(p, 2);
		while (mpz_sizeinbase(p, 2) < PRIME_BITS)
			mpz_mul_ui(
				p, p, 3 + 2 * gmp_urandomm_ui(randomness, 500));
		mpz_add_ui(p, p, 1);
	} while (mpz_probab_prime_p(p, 20) == 0);
}

static void
test_every_step_has_its_words(void **state)
{
	mpz_t p, q;

	(void)state;
	mpz_inits(p, q, NULL);
	set_difference(p, q);
	assert_told(p, q,
		"its primes differ by about a power of 2 (predictable "
		"differences)");
	set_unseeded(p, q);
	assert_told(p, q,
		"a prime is the output of a generator without a seed "
		"(generators without a seed)");
	set_fractions(p, q);
	assert_told(p, q,
		"its primes are nearly simple fractions of a power of 2 "
		"(continued fraction)");
	set_ends(p, q);
	assert_told(p, q,
		"its primes have the same high and the same low bits (equal "
		"high and low bits)");
	set_prime(q);
	set_pattern(p, 0x1a, 5, 0);
	assert_told(p, q, "a prime repeats a pattern of bits (bit patterns)");
	set_pattern(p, 0x1a, 5, 8);
	assert_told(p, q,
		"a prime repeats a pattern of bits, its words in another order "
		"(permuted bit patterns)");
	set_few_ones(p);
	set_few_ones(q);
	assert_told(p, q, "its primes have few ones (low Hamming weight)");
	set_smooth(p);
	set_prime(q);
	assert_told(p, q,
		"a prime less 1 is a product of small primes (p - 1 method)");
	mpz_clears(p, q, NULL);
}

/* A modulus whose upper half is 5/7 of a power of 2, of primes that are not
 * like that: whoever made it chose the half. */
static void
test_a_simple_fraction_of_other_primes_is_suspected(void **state)
{
	const struct csrlint_finding *finding;
	mpz_t p, q;

	(void)state;
	mpz_inits(p, q, NULL);
	set_prime(p);
	mpz_set_ui(q, 5);
	mpz_mul_2exp(q, q, PRIME_BITS + PRIME_BITS);
	mpz_fdiv_q_ui(q, q, 7);
	mpz_fdiv_q(q, q, p);
	mpz_nextprime(q, q);
	finding = find(p, q);
	assert_string_equal(finding->message,
		"it looks as if its primes are nearly simple fractions of a "
		"power of 2 (continued fraction), though the factors were not "
		"found, expected random primes");
	assert_int_equal(finding->severity, CSRLINT_WARNING);
	mpz_clears(p, q, NULL);
}

/* A clock whose time is out once a step begins. */
struct ending {
	const char *step;
	bool is_out;
};

static uint64_t
until_step(void *context)
{
	const struct ending *ending = context;

	return ending->is_out ? 10 : 0;
}

static void
watch_steps(void *context, const char *step, unsigned int percent)
{
	struct ending *ending = context;

	(void)percent;
	if (step != NULL && strcmp(step, ending->step) == 0)
		ending->is_out = true;
}

/* That time which ends with this step is told so, and how bad that is. */
static void
assert_unfinished(
	const char *step, const char *message, enum csrlint_severity severity)
{
	struct ending ending = {.step = step};
	const struct csrlint_finding *finding;
	mpz_t p, q;

	mpz_inits(p, q, NULL);
	set_prime(p);
	set_prime(q);
	assert_true(csrlint_set_deep(linter, 10, until_step, &ending));
	csrlint_set_deep_progress(linter, watch_steps, &ending);
	finding = find_of("key-search-unfinished", p, q);
	assert_string_equal(finding->message, message);
	assert_int_equal(finding->severity, severity);
	csrlint_set_deep_progress(linter, NULL, NULL);
	mpz_clears(p, q, NULL);
}

static void
test_makers_who_were_not_asked_are_a_hint_alone(void **state)
{
	(void)state;
	assert_unfinished("keys of CVE-2008-0166",
		"time was too short to try: keys of CVE-2008-0166; expected "
		"more of it (--deep-seconds)",
		CSRLINT_INFO);
	assert_unfinished("low Hamming weight",
		"time was too short to try: low Hamming weight, p - 1 method, "
		"keys of CVE-2008-0166; expected more of it (--deep-seconds)",
		CSRLINT_WARNING);
}

/* 512 bits, which no table has; who made it is asked early. */
static void
test_a_maker_is_asked_and_told(void **state)
{
	const struct debian_maker maker = {DEBIAN_BE32, DEBIAN_SEED_READ, 2};
	mpz_t p, q;

	(void)state;
	mpz_inits(p, q, NULL);
	debian_make_primes(p, q, 512, maker);
	assert_string_equal(find_of("rsa-debian-weak", p, q)->message,
		"process 2 of a broken OpenSSL on a 32-bit big-endian machine "
		"with a ~/.rnd made this key, as making its private key anew "
		"has proved, expected a key from random numbers");
	mpz_clears(p, q, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			test_every_step_has_its_words, begin, end),
		cmocka_unit_test_setup_teardown(
			test_a_simple_fraction_of_other_primes_is_suspected,
			begin, end),
		cmocka_unit_test_setup_teardown(
			test_makers_who_were_not_asked_are_a_hint_alone, begin,
			end),
		cmocka_unit_test_setup_teardown(
			test_a_maker_is_asked_and_told, begin, end),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
