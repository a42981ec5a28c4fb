/* The search for the makers of keys that are in no table, and the number that
 * it tries: a factor right behind another number. SPDX-License-Identifier: MIT
 */
#include "testing.h"
#include "testing_debian.h"

#include <gmp.h>
#include <stdio.h>

#include "known/debian_near.h"
#include "known/search.h"
#include "known/tables.h"

enum { BITS = 512, PROCESS = 2, KINDS = 9 };

/* A clock that stands still but for what the test adds. */
struct watch {
	uint64_t time;
	uint64_t step; /* to add at each look */
	unsigned int looks;
	unsigned int shown; /* times that progress was told */
	unsigned int percent;
	bool is_over;
};

static uint64_t
look(void *context)
{
	struct watch *watch = context;

	watch->looks++;
	watch->time += watch->step;
	return watch->time;
}

static void
show(void *context, const char *step, unsigned int percent)
{
	struct watch *watch = context;

	watch->is_over = step == NULL;
	if (step == NULL)
		return;
	assert_string_equal(step, "keys of CVE-2008-0166");
	watch->shown++;
	watch->percent = percent;
}

static struct search_bounds
bounds_of(struct watch *watch, uint64_t milliseconds)
{
	return (struct search_bounds){
		.now = look,
		.progress = show,
		.context = watch,
		.progress_context = watch,
		.milliseconds = milliseconds,
	};
}

/* Searches for the maker of n. */
static bool
search(const mpz_t n, const struct search_bounds *bounds,
	struct known_key *known)
{
	uint8_t octets[DEBIAN_MODULUS_BITS_MAX / 8 + 1]; /* one size beyond */
	size_t count;
	struct public_key key = {.kind = KEY_RSA};

	mpz_export(octets, &count, 1, 1, 1, 0, n);
	key.modulus = (struct slice){octets, count};
	*known = (struct known_key){.source = KNOWN_NOWHERE};
	return known_search(&key, bounds, known);
}

/* The kinds of one process are asked one behind the other. */
static void
test_each_kind_of_maker_is_found(void **state)
{
	mpz_t n;

	(void)state;
	mpz_init(n);
	for (uint32_t kind = 0; kind < KINDS; kind++) {
		const struct debian_maker maker =
			debian_numbered(kind * DEBIAN_PROCESS_COUNT + PROCESS);
		struct watch watch = {.step = 0};
		const struct search_bounds bounds = bounds_of(&watch, 1);
		struct known_key known;

		make_modulus(n, BITS, maker);
		assert_true(search(n, &bounds, &known));
		assert_int_equal(known.source, KNOWN_DEBIAN);
		assert_int_equal(
			debian_number(known.maker), debian_number(maker));
		assert_int_equal(watch.shown, PROCESS * KINDS + kind + 1);
		assert_true(watch.is_over);
	}
	mpz_clear(n);
}

static void
test_time_that_is_out_ends_the_search(void **state)
{
	struct watch watch = {.step = 1};
	const struct search_bounds bounds = bounds_of(&watch, 6);
	struct known_key known;
	mpz_t n;

	(void)state;
	mpz_init(n);
	make_modulus(n, BITS, debian_numbered(PROCESS));
	assert_false(search(n, &bounds, &known));
	assert_int_equal(known.source, KNOWN_NOWHERE);
	assert_int_equal(watch.shown, 5);
	assert_true(watch.is_over);
	mpz_clear(n);
}

/* Those whose keys a table has, and sizes that nobody made. */
static void
test_nobody_is_asked_in_vain(void **state)
{
	static const size_t bits[] = {511, 1024, 2048, 2049, 16386};
	mpz_t n;

	(void)state;
	mpz_init(n);
	for (size_t i = 0; i < sizeof(bits) / sizeof(bits[0]); i++) {
		struct watch watch = {.step = 0};
		const struct search_bounds bounds = bounds_of(&watch, 1);
		struct known_key known;

		if (bits[i] % 1024 == 0 && tables_debian(DEBIAN_RSA1024).n == 0)
			continue; /* a build without tables */
		mpz_set_ui(n, 1);
		mpz_setbit(n, bits[i] - 1);
		assert_true(search(n, &bounds, &known));
		assert_int_equal(known.source, KNOWN_NOWHERE);
		assert_int_equal(watch.shown, 0);
	}
	mpz_clear(n);
}

/* start = a random odd number of so many bits, the two highest of them set. */
static void
draw_start(mpz_t start, gmp_randstate_t randomness, mp_bitcnt_t bits)
{
	mpz_urandomb(start, randomness, bits);
	mpz_setbit(start, bits - 1);
	mpz_setbit(start, bits - 2);
	mpz_setbit(start, 0);
}

/* n = (start + step) times a random number that is as long. */
static void
multiply(mpz_t n, gmp_randstate_t randomness, const mpz_t start,
	unsigned long step)
{
	mpz_t factor;

	mpz_init(factor);
	draw_start(n, randomness, mpz_sizeinbase(start, 2));
	mpz_add_ui(factor, start, step);
	mpz_mul(n, n, factor);
	mpz_clear(factor);
}

static void
test_a_factor_is_near_at_every_step_that_the_sieve_can_go(void **state)
{
	gmp_randstate_t randomness;
	mpz_t start, n;

	(void)state;
	gmp_randinit_default(randomness);
	mpz_inits(start, n, NULL);
	for (mp_bitcnt_t bits = 256; bits <= 2048; bits *= 2) {
		for (unsigned long step = 0; step <= DEBIAN_REACH + 12;
			step++) {
			draw_start(start, randomness, bits);
			multiply(n, randomness, start, step);
			assert_int_equal(debian_factor_is_near(n, start),
				step <= DEBIAN_REACH &&
					(mpz_fdiv_ui(start, 6) + step) % 6 ==
						5);
		}
	}
	mpz_clears(start, n, NULL);
	gmp_randclear(randomness);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_kind_of_maker_is_found),
		cmocka_unit_test(test_time_that_is_out_ends_the_search),
		cmocka_unit_test(test_nobody_is_asked_in_vain),
		cmocka_unit_test(
			test_a_factor_is_near_at_every_step_that_the_sieve_can_go),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
