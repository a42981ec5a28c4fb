/* What it takes to know that a key is not known, and that it is.
 *
 * CPU time, the least of several turns. usage: known
 * SPDX-License-Identifier: MIT */
#include <gmp.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "known/debian.h"
#include "known/known.h"
#include "known/table.h"
#include "known/tables.h"
#include "verify/verify.h"

enum { TURNS = 9, KEYS = 4096, MODULUS_OCTETS = 256 };

static uint8_t moduli[KEYS][MODULUS_OCTETS];
static volatile size_t result; /* so that nothing is left out */

static uint64_t
draw(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static void
look_up_one(uint64_t *random)
{
	uint32_t numbers[TABLE_MATCHES_MAX];

	result += table_find(
		tables_debian(DEBIAN_RSA2048), draw(random), numbers);
}

static void
hash_one(uint64_t *random)
{
	uint8_t digest[SHA256_OCTETS];

	verify_sha256(
		(struct slice){moduli[draw(random) % KEYS], MODULUS_OCTETS},
		digest);
	result += digest[0];
}

static void
study_one(uint64_t *random)
{
	struct public_key key = {.kind = KEY_RSA};
	struct known_key known;

	key.modulus =
		(struct slice){moduli[draw(random) % KEYS], MODULUS_OCTETS};
	known_study(&key, NULL, &known);
	result += known.source;
}

/* A key of CVE-2008-0166, which is made anew. */
static void
prove_one(uint64_t *random)
{
	static mpz_t n, q;
	static uint32_t maker;

	if (maker == 0) {
		maker = 123456;
		mpz_inits(n, q, NULL);
		debian_make_primes(n, q, 2048, debian_numbered(maker));
		mpz_mul(n, n, q);
	}
	(void)random;
	result += debian_made_modulus(n, debian_numbered(maker)) ? 1 : 0;
}

static void
make_one(uint64_t *random)
{
	mpz_t p, q;

	mpz_inits(p, q, NULL);
	debian_make_primes(p, q, 1024,
		debian_numbered((uint32_t)(draw(random) % DEBIAN_MAKER_COUNT)));
	result += mpz_size(p);
	mpz_clears(p, q, NULL);
}

static void
measure(const char *what, void (*one)(uint64_t *), unsigned int times)
{
	double least = 1e9;

	for (int turn = 0; turn < TURNS; turn++) {
		uint64_t random = 20080513;
		clock_t begin = clock();
		double spent;

		for (unsigned int i = 0; i < times; i++)
			one(&random);
		spent = (double)(clock() - begin) / CLOCKS_PER_SEC / times;
		if (spent < least)
			least = spent;
	}
	printf("  %-44s %10.3f us\n", what, least * 1e6);
}

int
main(void)
{
	uint64_t random = 1;

	for (size_t i = 0; i < KEYS; i++) {
		for (size_t j = 0; j < MODULUS_OCTETS; j++)
			moduli[i][j] = (uint8_t)(draw(&random) >> 32);
		moduli[i][0] |= 0x80;
	}
	measure("a look-up in a table of 294,912 keys", look_up_one, 100000);
	measure("the hash of a modulus of 2048 bits", hash_one, 10000);
	measure("all of it for an RSA key that is not known", study_one, 10000);
	measure("proving who made an RSA key of 2048 bits", prove_one, 3);
	measure("making an RSA key of 1024 bits anew", make_one, 20);
	return 0;
}
