/* Writes keys_multiples: x of 1 G, 2 G, ... for the generators of curves.
 *
 * usage: make_multiples >multiples_table.c
 * SPDX-License-Identifier: MIT */
#include <gmp.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "keys/curves.h"
#include "keys/multiples.h"

/* Generators: SEC 2 2.4.1, 2.4.2, 2.5.1, 2.6.1. */
static const struct generator {
	enum oid_id id;
	const char *symbol;
	const char *x, *y; /* hexadecimal */
} generators[] = {
	{
		OID_SECP256R1,
		"OID_SECP256R1",
		"6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2"
		"96",
		"4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51"
		"f5",
	},
	{
		OID_SECP384R1,
		"OID_SECP384R1",
		"aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a"
		"385502f25dbf55296c3a545e3872760ab7",
		"3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8"
		"c00a60b1ce1d7e819d7a431d7c90ea0e5f",
	},
	{
		OID_SECP521R1,
		"OID_SECP521R1",
		"00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b"
		"4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31"
		"c2e5bd66",
		"011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd1727"
		"3e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be9476"
		"9fd16650",
	},
	{
		OID_SECP256K1,
		"OID_SECP256K1",
		"79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f817"
		"98",
		"483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4"
		"b8",
	},
};

struct point {
	mpz_t x, y;
};

/* point += generator, which is never its negative here; the slope is that of
 * the line through both, or of the tangent where they are the same. */
static void
add(struct point *point, const struct point *generator, const mpz_t a,
	const mpz_t p)
{
	mpz_t rise, run;

	mpz_inits(rise, run, NULL);
	if (mpz_cmp(point->x, generator->x) == 0) {
		mpz_mul(rise, point->x, point->x);
		mpz_mul_ui(rise, rise, 3);
		mpz_add(rise, rise, a);
		mpz_mul_ui(run, point->y, 2);
	} else {
		mpz_sub(rise, generator->y, point->y);
		mpz_sub(run, generator->x, point->x);
	}
	mpz_invert(run, run, p);
	mpz_mul(rise, rise, run); /* the slope */
	mpz_mul(run, rise, rise);
	mpz_sub(run, run, point->x);
	mpz_sub(run, run, generator->x);
	mpz_mod(run, run, p); /* the new x */
	mpz_sub(point->x, point->x, run);
	mpz_mul(rise, rise, point->x);
	mpz_sub(point->y, rise, point->y);
	mpz_mod(point->y, point->y, p);
	mpz_set(point->x, run);
	mpz_clears(rise, run, NULL);
}

static uint64_t
entry_of(const mpz_t x, uint64_t k)
{
	uint64_t entry;
	mpz_t low;

	mpz_init(low);
	mpz_fdiv_r_2exp(low, x, (mp_bitcnt_t)MULTIPLES_X_OCTETS * 8);
	mpz_mul_2exp(low, low, MULTIPLE_BITS);
	mpz_export(&entry, NULL, -1, sizeof(entry), 0, 0, low);
	mpz_clear(low);
	return entry | k;
}

static int
compare(const void *left, const void *right)
{
	const uint64_t *a = left;
	const uint64_t *b = right;

	return *a < *b ? -1 : *a > *b;
}

static void
fill(const struct generator *from, uint64_t *entry)
{
	const struct curve *curve = keys_find_curve(from->id);
	struct point generator, point;
	mpz_t p, a;

	mpz_init_set_str(p, curve->p, 16);
	mpz_init_set_str(a, curve->a, 16);
	mpz_init_set_str(generator.x, from->x, 16);
	mpz_init_set_str(generator.y, from->y, 16);
	mpz_init_set(point.x, generator.x);
	mpz_init_set(point.y, generator.y);
	for (size_t k = 1; k <= KEYS_SMALL_MULTIPLE; k++) {
		entry[k - 1] = entry_of(point.x, k);
		add(&point, &generator, a, p);
	}
	mpz_clears(p, a, generator.x, generator.y, point.x, point.y, NULL);
	qsort(entry, KEYS_SMALL_MULTIPLE, sizeof(entry[0]), compare);
}

int
main(void)
{
	static uint64_t entry[KEYS_SMALL_MULTIPLE];
	size_t count = sizeof(generators) / sizeof(generators[0]);

	printf("/* Made by make_multiples. */\n#include "
	       "\"keys/multiples.h\"\n\n"
	       "const struct multiples keys_multiples[] = {\n");
	for (size_t i = 0; i < count; i++) {
		fill(&generators[i], entry);
		printf("{%s, {\n", generators[i].symbol);
		for (size_t k = 0; k < KEYS_SMALL_MULTIPLE; k++)
			printf("0x%016" PRIx64 ",\n", entry[k]);
		printf("}},\n");
	}
	printf("};\n\nconst size_t keys_multiples_count = %zu;\n", count);
	return ferror(stdout) != 0 || fflush(stdout) != 0;
}
