/* What each check of a key takes, beside verifying one signature with it.
 *
 * CPU microseconds, the least of several turns. usage: keys FILE...  (requests
 * of RSA or EC keys that nothing is wrong with)
 * SPDX-License-Identifier: MIT */
#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "csr/csr.h"
#include "der/check.h"
#include "input/input.h"
#include "keys/equation.h"
#include "keys/keys.h"
#include "keys/multiples.h"
#include "keys/points.h"
#include "keys/weak.h"
#include "known/known.h"
#include "verify/verify.h"

enum { TURNS = 15, OCTETS_MAX = 1 << 16 };

static const struct csr *csr;
static mpz_t n;                /* of RSA */
static struct point point;     /* of EC */
static volatile size_t result; /* so that nothing is left out */

static double
microseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

/* The least of several turns of 2 ms each. */
static void
measure(const char *what, void (*one)(void))
{
	double least = 0;
	int times = 1;

	for (int turn = 0; turn <= TURNS; turn++) {
		const double begin = microseconds();
		double took;

		for (int i = 0; i < times; i++)
			one();
		took = (microseconds() - begin) / times;
		if (turn <= 1 || took < least)
			least = took;
		times = 1 + (int)(2e3 / least);
	}
	printf("  %-44s %10.2f us\n", what, least);
}

static void
find_power(void)
{
	mpz_t root;

	mpz_init(root);
	result += keys_power(root, n, 0);
	mpz_clear(root);
}

static void
find_factor(void)
{
	result += keys_small_factor(n);
}

static void
run_fermat(void)
{
	result += keys_fermat_round(n, KEYS_FERMAT_ROUNDS);
}

static void
find_roca(void)
{
	result += (keys_is_roca(n) || keys_is_roca_variant(n)) ? 1 : 0;
}

static void
count_bits(void)
{
	result += keys_chunk_bits(n) + keys_lower_ones(n) +
		(size_t)mpz_popcount(n);
}

static void
find_scalar(void)
{
	result += keys_small_scalar(csr->key.curve, &point);
}

static void
look_up(void)
{
	struct known_key known;

	known_study(&csr->key, NULL, &known);
	result += known.source;
}

static void
study(void)
{
	struct rsa_facts rsa;
	struct ec_facts ec;

	keys_study_rsa(&csr->key, &rsa);
	keys_study_ec(&csr->key, &ec);
	result += rsa.ones + ec.small_scalar;
	look_up();
}

static void
verify(void)
{
	result += verify_signature(&csr->key, &csr->signature_algorithm,
		csr->info, &csr->signature)
			  .status;
}

static void
measure_rsa(void)
{
	mpz_init(n);
	mpz_import(n, csr->key.modulus.n, 1, 1, 1, 0, csr->key.modulus.p);
	measure("a power of a smaller number", find_power);
	measure("prime factors to 65,537", find_factor);
	measure("1,000 rounds of Fermat's method", run_fermat);
	measure("ROCA", find_roca);
	measure("a polynomial, the share of ones", count_bits);
	mpz_clear(n);
}

static void
measure_ec(void)
{
	point_init(&point);
	if (!keys_read_point(&csr->key, point.x, point.y))
		exit(EXIT_FAILURE);
	point.is_infinity = false;
	measure("private keys to 65,536, both signs", find_scalar);
	point_clear(&point);
}

static void
measure_key(const char *name)
{
	printf(" %s\n", name);
	if (csr->key.kind == KEY_EC)
		measure_ec();
	else
		measure_rsa();
	measure("published keys and those of CVE-2008-0166", look_up);
	measure("all that is found out of a key by default", study);
	measure("verifying the signature", verify);
}

static void
measure_file(const char *path, struct arena *arena)
{
	static uint8_t octets[OCTETS_MAX];
	struct der_caps caps = {65536, 32};
	struct der_faults faults;
	struct input input;
	struct csr decoded = {0};
	FILE *file = fopen(path, "r");
	size_t count;

	if (file == NULL)
		exit(EXIT_FAILURE);
	count = fread(octets, 1, sizeof octets, file);
	fclose(file);
	if (input_scan((struct slice){octets, count}, OCTETS_MAX, arena,
		    &input) != ERR_OK ||
		input.block_count != 1)
		exit(EXIT_FAILURE);
	der_check(input.blocks[0].der, caps, &faults);
	decoded.der = input.blocks[0].der;
	if (csr_decode(faults.outer, arena, &decoded) != ERR_OK ||
		!decoded.decoded)
		exit(EXIT_FAILURE);
	csr = &decoded;
	measure_key(path);
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();

	if (arena == NULL)
		return EXIT_FAILURE;
	for (int i = 1; i < argc; i++)
		measure_file(argv[i], arena);
	arena_free(arena);
	return EXIT_SUCCESS;
}
