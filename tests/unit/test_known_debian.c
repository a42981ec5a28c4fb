/* The keys of CVE-2008-0166, against those that others have made.
 * SPDX-License-Identifier: MIT */
#include "testing.h"
#include "testing_debian.h"

#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>

#include "known/debian_random.h"
#include "known/debian_sieve.h"
#include "known/table.h"
#include "known/tables.h"
#include "verify/digest.h"

enum { ROOM = DEBIAN_MODULUS_BITS_MAX / 4 + 16 };

static uint64_t
hash_of(const mpz_t number)
{
	uint8_t octets[ROOM];
	size_t n;

	mpz_export(octets, &n, 1, 1, 1, 0, number);
	return tables_hash((struct slice){octets, n});
}

static void
test_makers_are_numbered_from_the_first_to_the_last(void **state)
{
	const struct debian_maker last = {
		DEBIAN_BE32, DEBIAN_SEED_ABSENT, DEBIAN_PROCESS_COUNT - 1};
	const struct debian_maker first = {DEBIAN_LE64, DEBIAN_SEED_READ, 0};

	(void)state;
	assert_int_equal(debian_number(first), 0);
	assert_int_equal(debian_number(last), DEBIAN_MAKER_COUNT - 1);
	for (uint32_t i = 0; i < DEBIAN_MAKER_COUNT; i += 997)
		assert_int_equal(debian_number(debian_numbered(i)), i);
}

/* Writes what `openssl rsa -modulus | openssl sha1` says of the maker's key of
 * 2048 bits: 40 digits and a line feed. */
static void
write_fingerprint(struct debian_maker maker, char out[42])
{
	uint8_t digest[DIGEST_OCTETS_MAX];
	char line[ROOM];
	mpz_t n;
	int length;

	mpz_init(n);
	make_modulus(n, 2048, maker);
	length = gmp_snprintf(line, sizeof(line), "Modulus=%ZX\n", n);
	digest_make(DIGEST_SHA1,
		(struct slice){(uint8_t *)line, (size_t)length}, digest);
	for (size_t i = 0; i < 20; i++)
		snprintf(out + 2 * i, 3, "%02x", digest[i]);
	memcpy(out + 40, "\n", 2);
	mpz_clear(n);
}

static int
compare_lines(const void *left, const void *right)
{
	return strcmp(left, right);
}

/* The check that CVE-2008-0166/key_generator makes of itself: the SHA-1 of the
 * sorted fingerprints of the nine keys of process 32767. */
static void
test_nine_moduli_are_those_of_key_generator(void **state)
{
	enum { KINDS = DEBIAN_PLATFORM_COUNT * (int)DEBIAN_SEED_COUNT };
	char lines[KINDS][42];
	char text[KINDS * 41];
	uint8_t digest[DIGEST_OCTETS_MAX];
	struct hex room;

	(void)state;
	for (uint32_t i = 0; i < KINDS; i++)
		write_fingerprint(
			debian_numbered(i * DEBIAN_PROCESS_COUNT + 32767),
			lines[i]);
	qsort(lines, KINDS, sizeof(lines[0]), compare_lines);
	for (size_t i = 0; i < KINDS; i++)
		memcpy(text + 41 * i, lines[i], 41);
	digest_make(DIGEST_SHA1, (struct slice){(uint8_t *)text, sizeof(text)},
		digest);
	assert_memory_equal(digest,
		from_hex(&room, "2a910e906624766546114d300ca6b671c7acc08c").p,
		20);
}

/* HARICA-official/debian-weak-keys, made with the package of Debian itself:
 * lenny, openssl 0.9.8g-8, amd64, noreadrnd, 2048 bits, process 10000. */
static void
test_modulus_is_that_of_debian(void **state)
{
	const struct debian_maker maker = {
		DEBIAN_LE64, DEBIAN_SEED_UNREADABLE, 10000};
	mpz_t n;

	(void)state;
	mpz_init(n);
	make_modulus(n, 2048, maker);
	assert_int_equal(hash_of(n), 0xec3000b95b41f711);
	mpz_clear(n);
}

/* What the program of CVE-2008-0166/key_generator for 64 bits makes. */
static const struct scalar {
	enum oid_id curve;
	enum debian_seed seed;
	const char *digits;
} scalars[] = {
	{OID_SECP256R1, DEBIAN_SEED_READ,
		"567d90aad722f3f78337a7379c3f8852883dcdd1d4bd6f5a5844b17cf745"
		"dca5"},
	{OID_SECP384R1, DEBIAN_SEED_READ,
		"567d90aad722f3f78337a7379c3f8852883dcdd1d4bd6f5a5844b17cf745"
		"dca5455cb312e66b3e94db0f913c07293e08"},
	{OID_SECP256R1, DEBIAN_SEED_UNREADABLE,
		"96fe9ac43fedab5b9318d37ebda6458b62bcd9ae515d3fc320aa6c9117c4"
		"a8f0"},
	{OID_SECP384R1, DEBIAN_SEED_UNREADABLE,
		"96fe9ac43fedab5b9318d37ebda6458b62bcd9ae515d3fc320aa6c9117c4"
		"a8f08c254d7811e2b2dcb2f2edfc51594848"},
	{OID_SECP256R1, DEBIAN_SEED_ABSENT,
		"9ccf6adec0ec40aa0d4d99c8edb04e587e0641968258ddb1f9b053d92aba"
		"5b66"},
	{OID_SECP384R1, DEBIAN_SEED_ABSENT,
		"9ccf6adec0ec40aa0d4d99c8edb04e587e0641968258ddb1f9b053d92aba"
		"5b6668c0f760f2befe195037defebb4f9c9f"},
};

static void
test_scalars_are_those_of_key_generator(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(scalars) / sizeof(scalars[0]); i++) {
		const struct debian_maker maker = {
			DEBIAN_LE64, scalars[i].seed, 4242};
		mpz_t d, expected;

		mpz_init(d);
		mpz_init_set_str(expected, scalars[i].digits, 16);
		assert_true(debian_make_scalar(d, scalars[i].curve, maker));
		assert_int_equal(mpz_cmp(d, expected), 0);
		mpz_clears(d, expected, NULL);
	}
}

static void
test_no_scalar_on_another_curve(void **state)
{
	const struct debian_maker maker = {DEBIAN_LE64, DEBIAN_SEED_READ, 1};
	mpz_t d;

	(void)state;
	mpz_init(d);
	assert_false(debian_make_scalar(d, OID_SECP256K1, maker));
	assert_false(debian_make_scalar(d, OID_SECP224R1, maker));
	assert_false(debian_made_point(OID_SECP256K1, d, maker));
	mpz_clear(d);
}

/* Many makers, as some of them reach seldom ways through the generator. */
static void
test_maker_is_proved_for_its_modulus_alone(void **state)
{
	mpz_t n;

	(void)state;
	mpz_init(n);
	for (uint32_t i = 0; i < 40; i++) {
		const uint32_t number = i * 7369 % DEBIAN_MAKER_COUNT;

		make_modulus(n, 512, debian_numbered(number));
		assert_true(debian_made_modulus(n, debian_numbered(number)));
		assert_false(
			debian_made_modulus(n, debian_numbered(number + 1)));
	}
	mpz_clear(n);
}

/* All makers that draw a prime first which is 1 modulo 65537: it takes as many
 * witnesses as one that fits. */
static void
test_primes_that_do_not_fit_the_exponent_are_passed_over(void **state)
{
	static const uint32_t makers[] = {
		24042, 36404, 128081, 199524, 207177, 217894, 265172};
	mpz_t n;

	(void)state;
	mpz_init(n);
	for (size_t i = 0; i < sizeof(makers) / sizeof(makers[0]); i++) {
		make_modulus(n, 512, debian_numbered(makers[i]));
		assert_true(debian_made_modulus(n, debian_numbered(makers[i])));
	}
	mpz_clear(n);
}

/* Numbers that lie as near behind what the maker drew as its candidate, and
 * are none. */
static void
test_other_numbers_near_a_draw_are_nobodys(void **state)
{
	const struct debian_maker maker = debian_numbered(7);
	struct debian_random random;
	struct debian_sieve sieve;
	mpz_t start, candidate, near, n;

	(void)state;
	mpz_inits(start, candidate, near, n, NULL);
	debian_random_start(&random, maker);
	debian_random_number(&random, start, 256);
	mpz_setbit(start, 255);
	mpz_setbit(start, 254);
	mpz_setbit(start, 0);
	debian_sieve_fill(&sieve);
	mpz_set(candidate, start);
	debian_sieve_next(&sieve, candidate);
	mpz_sub(near, candidate, start);
	assert_true(mpz_cmp_ui(near, 600) < 0); /* it is among them */
	for (unsigned long step = 0; step < 600; step++) {
		mpz_add_ui(near, start, step);
		mpz_mul(n, near, start); /* of 512 bits */
		assert_int_equal(debian_made_modulus(n, maker),
			mpz_cmp(near, candidate) == 0);
	}
	mpz_clears(start, candidate, near, n, NULL);
}

static void
test_nobody_made_a_modulus_out_of_bounds(void **state)
{
	const struct debian_maker maker = {DEBIAN_LE64, DEBIAN_SEED_READ, 1};
	mpz_t n;

	(void)state;
	mpz_init_set_ui(n, 1);
	assert_false(debian_made_modulus(n, maker));
	mpz_setbit(n, 1024); /* 1025 bits */
	assert_false(debian_made_modulus(n, maker));
	mpz_setbit(n, DEBIAN_MODULUS_BITS_MAX + 1);
	assert_false(debian_made_modulus(n, maker));
	mpz_clear(n);
}

static bool
is_in_table(enum debian_set set, const mpz_t number, uint32_t maker)
{
	uint32_t numbers[TABLE_MATCHES_MAX];
	const size_t count =
		table_find(tables_debian(set), hash_of(number), numbers);

	for (size_t i = 0; i < count; i++)
		if (numbers[i] == maker)
			return true;
	return false;
}

/* Makes count keys on the curve anew. */
static void
find_points(enum debian_set set, enum oid_id curve, uint32_t count)
{
	mpz_t x;

	mpz_init(x);
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t number =
			(i * 2654435761U >> 8) % DEBIAN_MAKER_COUNT;
		const struct debian_maker maker = debian_numbered(number);

		assert_true(debian_make_x(x, curve, maker));
		assert_true(debian_made_point(curve, x, maker));
		assert_true(is_in_table(set, x, number));
		mpz_add_ui(x, x, 1);
		assert_false(debian_made_point(curve, x, maker));
		assert_false(is_in_table(set, x, number));
	}
	mpz_clear(x);
}

static void
find_moduli(enum debian_set set, size_t bits, uint32_t count)
{
	mpz_t n;

	mpz_init(n);
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t number =
			(i * 2654435761U >> 9) % DEBIAN_MAKER_COUNT;

		make_modulus(n, bits, debian_numbered(number));
		assert_true(debian_made_modulus(n, debian_numbered(number)));
		assert_true(is_in_table(set, n, number));
		mpz_add_ui(n, n, 2);
		assert_false(is_in_table(set, n, number));
	}
	mpz_clear(n);
}

/* A build without known keys has none. */
static bool
has_tables(void)
{
	return tables_debian(DEBIAN_P256).n != 0;
}

static void
test_tables_have_points_made_anew(void **state)
{
	(void)state;
	if (!has_tables())
		return;
	find_points(DEBIAN_P256, OID_SECP256R1, 200);
	find_points(DEBIAN_P384, OID_SECP384R1, 100);
	find_points(DEBIAN_P521, OID_SECP521R1, 100);
}

static void
test_tables_have_moduli_made_anew(void **state)
{
	(void)state;
	if (!has_tables())
		return;
	find_moduli(DEBIAN_RSA1024, 1024, 40);
	find_moduli(DEBIAN_RSA2048, 2048, 10);
}

/* As many records as there are makers. */
static void
test_tables_are_whole(void **state)
{
	(void)state;
	if (!has_tables())
		return;
	for (int set = 0; set < DEBIAN_SET_COUNT; set++) {
		struct table_shape shape;

		assert_true(table_read_shape(
			tables_debian((enum debian_set)set), &shape));
		assert_int_equal(shape.count, DEBIAN_MAKER_COUNT);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_makers_are_numbered_from_the_first_to_the_last),
		cmocka_unit_test(test_nine_moduli_are_those_of_key_generator),
		cmocka_unit_test(test_modulus_is_that_of_debian),
		cmocka_unit_test(test_scalars_are_those_of_key_generator),
		cmocka_unit_test(test_no_scalar_on_another_curve),
		cmocka_unit_test(test_maker_is_proved_for_its_modulus_alone),
		cmocka_unit_test(
			test_primes_that_do_not_fit_the_exponent_are_passed_over),
		cmocka_unit_test(test_other_numbers_near_a_draw_are_nobodys),
		cmocka_unit_test(test_nobody_made_a_modulus_out_of_bounds),
		cmocka_unit_test(test_tables_have_points_made_anew),
		cmocka_unit_test(test_tables_have_moduli_made_anew),
		cmocka_unit_test(test_tables_are_whole),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
